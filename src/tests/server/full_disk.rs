//! A disk that is full while a file comes in: the real program, which may write no file larger than so
//! many kilobytes. The system then refuses to write on in the middle of a file, as a full disk does.

use super::kill::start;
use crate::domain::staff::Role;
use crate::tests::admin::documents::make;
use crate::tests::admin::photo_bodies::form;
use crate::tests::cast::{Person, hire};
use crate::tests::media::files::jpeg;
use crate::tests::pdf::pdf;
use crate::tests::support::{Stage, TODAY, program};
use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;
use std::path::Path;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

/// Kilobytes of the largest file.
const MOST: usize = 128;

/// The signal that would end the program is not heard, so that writing fails instead.
async fn serve(stage: &Stage) -> (Child, u16) {
    let mut shell = Command::new("bash");
    let script = format!("trap '' XFSZ; ulimit -f {MOST}; exec \"$0\" \"$@\"");
    shell.arg("-c").arg(script).arg(program());
    start(shell, stage).await
}

async fn send(port: u16, who: &Person, (what, path): (&str, &str), body: &[u8]) -> (u16, String) {
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: here\r\nconnection: close\r\naccept: application/json\r\ncookie: daymark={}\r\n\
         content-type: multipart/form-data; boundary=a-boundary-of-this-test\r\ncontent-length: {}\r\n\r\n",
        who.token.expose(),
        body.len()
    );
    let stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let (mut read, mut write) = stream.into_split();
    let sent = [head.as_bytes(), body].concat();
    // The server may have answered before it has read everything. The line stays open until then: whoever
    // closes their half of it has gone.
    let sending = tokio::spawn(async move {
        let _ = write.write_all(&sent).await;
        write
    });
    let mut answer = Vec::new();
    let ended = read.read_to_end(&mut answer).await;
    drop(sending);
    let text = String::from_utf8_lossy(&answer).into_owned();
    let status = text.split(' ').nth(1).and_then(|code| code.parse().ok());
    (
        status.unwrap_or_else(|| panic!("{what}: no answer, {ended:?}")),
        text,
    )
}

/// Every file of uploads and on the shelf, whole or not.
fn files(stage: &Stage) -> Vec<String> {
    fn below(folder: &Path, found: &mut Vec<String>) {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                below(&path, found);
            } else {
                found.push(path.display().to_string());
            }
        }
    }
    let mut found = Vec::new();
    let data = stage.folder.path().join("data");
    below(&data.join("uploads"), &mut found);
    below(&data.join("media"), &mut found);
    found
}

async fn photos(stage: &Stage) -> i64 {
    sqlx::query_scalar("select count(*) from photo")
        .fetch_one(&stage.owner)
        .await
        .unwrap()
}

/// Stripes of all colours: a PNG says them in a few bytes, a JPEG in many.
fn stripes() -> Vec<u8> {
    let picture = RgbImage::from_fn(2_000, 1_500, |x, _| {
        let [red, green, blue, _] = x.wrapping_mul(2_654_435_761).to_le_bytes();
        Rgb([red, green, blue])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_fills_up_is_told_in_ones_own_language_and_nothing_half_stored_is_left() {
    let stage = Stage::empty().await;
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let document = make(&stage.app(TODAY), &editor, "Plan").await;
    sqlx::query("update staff_member set locale = 'fr'")
        .execute(&stage.owner)
        .await
        .unwrap();
    let (_server, port) = serve(&stage).await;
    let small = crate::tests::admin::photo_bodies::jpeg(1);
    let large = jpeg(&crate::tests::media::files::photo(3_000, 2_000));
    let striped = stripes();
    assert!(large.len() > MOST * 1024, "{}", large.len());
    assert!(striped.len() < MOST * 1024 / 2, "{}", striped.len());
    let paper = pdf(1, &"words ".repeat(MOST * 1024 / 5));
    let to_photos = "/admin/photos/upload";
    let to_document = format!("/admin/documents/{document}/free/files/en");
    let cases = [
        ("while it comes in", to_photos, ("files", large)),
        ("when it has come in", to_photos, ("files", striped)),
        ("a document", to_document.as_str(), ("file", paper)),
    ];
    for (what, path, (name, bytes)) in cases {
        let pieces = [
            ("seen", None, b"1".as_slice()),
            (name, Some("a.pdf"), bytes.as_slice()),
        ];
        let (status, text) = send(port, &editor, (what, path), &form(&pieces)).await;
        assert_eq!(status, 507, "{what}: {text}");
        assert!(
            text.contains("Il n’y a plus de place sur le disque"),
            "{what}: {text}"
        );
        assert_eq!(files(&stage), Vec::<String>::new(), "{what}");
        assert_eq!(photos(&stage).await, 0, "{what}");
    }
    // What there is room for still goes in.
    let pieces = [("files", Some("a.jpg"), small.as_slice())];
    let (status, text) = send(
        port,
        &editor,
        ("what there is room for", to_photos),
        &form(&pieces),
    )
    .await;
    assert_eq!(status, 200, "{text}");
    assert_eq!(photos(&stage).await, 1);
    assert!(files(&stage).iter().all(|file| !file.ends_with(".part")));
}
