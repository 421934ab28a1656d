//! The program killed in the middle of two hundred saves: what was acknowledged is there, once.

use crate::domain::staff::Role;
use crate::tests::cast::{Person, encode, hire};
use crate::tests::support::{Stage, program};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};

const SAVES: usize = 200;

async fn serve(stage: &Stage) -> (Child, u16) {
    start(Command::new(program()), stage).await
}

/// Starts the program, or what starts it, on the database of a stage; its port.
pub async fn start(mut command: Command, stage: &Stage) -> (Child, u16) {
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let child = command
        .args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--data"])
        .arg(stage.folder.path().join("data"))
        .env("DATABASE_URL", &stage.url)
        .env_remove("DAYMARK_PUBLIC_URL")
        .env_remove("DAYMARK_TEST_NOW")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    for _ in 0..600 {
        if ask(
            port,
            "GET /healthz HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n",
        )
        .await
        .is_some()
        {
            return (child, port);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the server did not start");
}

/// The status of the answer; `None` where there is no whole head.
async fn ask(port: u16, request: &str) -> Option<u16> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    let text = String::from_utf8_lossy(&answer);
    text.contains("\r\n\r\n").then_some(())?;
    text.split(' ').nth(1)?.parse().ok()
}

fn save(person: &Person, id: uuid::Uuid, seen: i32, title: &str) -> String {
    let body = encode(&[
        ("title", title),
        ("title-standing", "from_memory"),
        ("title-sources", ""),
        ("seen", &seen.to_string()),
    ]);
    format!(
        "POST /admin/observances/{id}/fr HTTP/1.1\r\nhost: here\r\nconnection: close\r\ncookie: daymark={}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        person.token.expose(),
        body.len()
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fault_01_every_acknowledged_save_is_there_exactly_once_after_a_kill() {
    let stage = Stage::with_bundle().await;
    let person = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let things: Vec<(uuid::Uuid, i32)> =
        sqlx::query_as("select thing_id, newest from part p join observance o on o.id = p.thing_id where part = 'fr' order by o.slug limit 200")
            .fetch_all(&stage.owner)
            .await
            .unwrap();
    assert_eq!(things.len(), SAVES);
    let (mut server, port) = serve(&stage).await;
    let acknowledged = Arc::new(AtomicUsize::new(0));
    let saves: Vec<_> = things
        .iter()
        .copied()
        .enumerate()
        .map(|(number, (id, seen))| {
            let request = save(&person, id, seen, &format!("Saved {number}"));
            let acknowledged = Arc::clone(&acknowledged);
            tokio::spawn(async move {
                let status = ask(port, &request).await;
                if status == Some(303) {
                    acknowledged.fetch_add(1, Ordering::SeqCst);
                }
                status
            })
        })
        .collect();
    while acknowledged.load(Ordering::SeqCst) < SAVES / 4 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    server.kill().await.unwrap();
    let mut statuses = Vec::new();
    for save in saves {
        statuses.push(save.await.unwrap());
    }
    let told = statuses
        .iter()
        .filter(|status| **status == Some(303))
        .count();
    assert!(
        (SAVES / 4..SAVES).contains(&told),
        "the kill came in the middle: {told}"
    );
    let (_server, port) = serve(&stage).await;
    assert_eq!(
        ask(
            port,
            "GET /readyz HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n"
        )
        .await,
        Some(200)
    );
    for (number, ((id, seen), status)) in things.iter().zip(&statuses).enumerate() {
        let (newest, revisions, mine, audited): (i32, i64, i64, i64) = sqlx::query_as(
            "select (select newest from part where thing_id = $1 and part = 'fr'),
                    (select count(*) from revision where thing_id = $1 and part = 'fr'),
                    (select count(*) from revision where thing_id = $1 and part = 'fr' and content -> 'title' ->> 'value' = $2),
                    (select count(*) from audit_entry where thing_id = $1 and part = 'fr')",
        )
        .bind(id)
        .bind(format!("Saved {number}"))
        .fetch_one(&stage.owner)
        .await
        .unwrap();
        // Whole or not at all, with its place in the log; and there, if anybody was told so.
        assert_eq!(revisions, i64::from(newest), "{id}");
        assert_eq!(i64::from(newest - seen), mine, "{id}");
        assert_eq!(mine, audited, "{id}");
        assert!(
            mine <= 1 && (*status != Some(303) || mine == 1),
            "{id}: {status:?}"
        );
    }
}
