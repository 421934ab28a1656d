//! The accept loop, by real connections on the loopback address.

use crate::server::listener::{Limits, serve};
use axum::Router;
use axum::routing::get;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

async fn start(
    limits: Limits,
) -> (
    SocketAddr,
    oneshot::Sender<()>,
    JoinHandle<std::io::Result<()>>,
) {
    let app = Router::new().route("/", get(|| async { "here" })).route(
        "/slow",
        get(|| async {
            tokio::time::sleep(Duration::from_millis(600)).await;
            "at last"
        }),
    );
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let served = tokio::spawn(serve(listener, app, limits, async {
        let _ = stopped.await;
    }));
    (address, stop, served)
}

async fn ask(address: SocketAddr, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

async fn read(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes).await;
    String::from_utf8_lossy(&bytes).into_owned()
}

const WHOLE: &str = "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";

#[tokio::test]
async fn half_a_head_is_closed_in_time_and_others_are_served_meanwhile() {
    let limits = Limits {
        header_read: Duration::from_millis(400),
        ..Limits::default()
    };
    let (address, _stop, _served) = start(limits).await;
    let began = Instant::now();
    let mut halves = Vec::new();
    for _ in 0..100 {
        halves.push(ask(address, "GET / HTTP/1.1\r\nhost: x\r\nx-slow").await);
    }
    assert!(read(ask(address, WHOLE).await).await.contains("here"));
    for half in halves {
        let _ = read(half).await;
    }
    assert!(
        began.elapsed() < Duration::from_secs(5),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn an_open_request_is_answered_before_the_server_ends() {
    let (address, stop, served) = start(Limits::default()).await;
    let slow = ask(address, &WHOLE.replace("GET /", "GET /slow")).await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    stop.send(()).unwrap();
    assert!(read(slow).await.contains("at last"));
    served.await.unwrap().unwrap();
    assert!(
        TcpStream::connect(address).await.is_err(),
        "nobody listens any more"
    );
}

#[tokio::test]
async fn the_drain_has_an_end_and_idle_connections_do_not_hold_it_up() {
    let (address, stop, served) = start(Limits {
        drain: Duration::from_millis(100),
        ..Limits::default()
    })
    .await;
    let _slow = ask(address, &WHOLE.replace("GET /", "GET /slow")).await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    let began = Instant::now();
    stop.send(()).unwrap();
    served.await.unwrap().unwrap();
    assert!(
        began.elapsed() < Duration::from_millis(400),
        "{:?}",
        began.elapsed()
    );

    let (address, stop, served) = start(Limits::default()).await;
    let mut idle = ask(address, "GET / HTTP/1.1\r\nhost: x\r\n\r\n").await;
    let mut answer = [0; 64];
    assert!(idle.read(&mut answer).await.unwrap() > 0);
    let began = Instant::now();
    stop.send(()).unwrap();
    served.await.unwrap().unwrap();
    assert!(
        began.elapsed() < Duration::from_secs(2),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn a_head_that_is_too_large_is_431() {
    let (address, _stop, _served) = start(Limits::default()).await;
    let head = format!(
        "GET / HTTP/1.1\r\nhost: x\r\nx-large: {}\r\n\r\n",
        "x".repeat(70_000)
    );
    assert!(
        read(ask(address, &head).await)
            .await
            .starts_with("HTTP/1.1 431")
    );
}

#[tokio::test]
async fn more_connections_than_places_wait_their_turn() {
    let limits = Limits {
        connections: 2,
        header_read: Duration::from_millis(300),
        ..Limits::default()
    };
    let (address, _stop, _served) = start(limits).await;
    let _first = ask(address, "GET / HT").await;
    let _second = ask(address, "GET / HT").await;
    assert!(
        read(ask(address, WHOLE).await).await.contains("here"),
        "served once a place is free"
    );
}

#[tokio::test]
async fn a_connection_that_has_not_begun_a_head_is_closed_in_time_too() {
    // The last two could still become HTTP/2, whose first bytes are "PRI * HTTP/2.0".
    for beginning in ["", "P", "PRI * HTTP/2.0\r\n"] {
        let limits = Limits {
            header_read: Duration::from_millis(300),
            ..Limits::default()
        };
        let (address, _stop, _served) = start(limits).await;
        let silent = ask(address, beginning).await;
        let closed = tokio::time::timeout(Duration::from_secs(3), read(silent)).await;
        assert!(closed.is_ok(), "still open after {beginning:?}");
    }
}

#[tokio::test]
async fn a_request_that_outlasts_the_drain_is_cut_off() {
    let (address, stop, served) = start(Limits {
        drain: Duration::from_millis(100),
        ..Limits::default()
    })
    .await;
    let slow = ask(address, &WHOLE.replace("GET /", "GET /slow")).await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    stop.send(()).unwrap();
    served.await.unwrap().unwrap();
    let began = Instant::now();
    assert_eq!(read(slow).await, "", "closed without an answer");
    assert!(
        began.elapsed() < Duration::from_millis(300),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn a_silent_connection_does_not_hold_up_the_end() {
    let (address, stop, served) = start(Limits::default()).await;
    let _silent = ask(address, "").await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    let began = Instant::now();
    stop.send(()).unwrap();
    served.await.unwrap().unwrap();
    assert!(
        began.elapsed() < Duration::from_secs(2),
        "{:?}",
        began.elapsed()
    );
}

/// The opening of HTTP/2 without TLS, and a GET of `/slow` as its first stream.
fn http2_get_slow() -> Vec<u8> {
    let mut bytes = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec();
    // SETTINGS, empty.
    bytes.extend([0, 0, 0, 4, 0, 0, 0, 0, 0]);
    // HEADERS, whole and the end of its stream: method GET, scheme http, path, authority.
    let mut head = vec![0x82, 0x86, 0x04, 5];
    head.extend(b"/slow");
    head.extend([0x41, 1, b'x']);
    bytes.extend([0, 0, u8::try_from(head.len()).unwrap(), 1, 5, 0, 0, 0, 1]);
    bytes.extend(head);
    bytes
}

#[tokio::test]
async fn http2_without_tls_is_answered_and_an_open_request_is_no_silence() {
    let limits = Limits {
        header_read: Duration::from_millis(200),
        ..Limits::default()
    };
    let (address, _stop, _served) = start(limits).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(&http2_get_slow()).await.unwrap();
    let mut answer = Vec::new();
    let began = Instant::now();
    while !String::from_utf8_lossy(&answer).contains("at last") {
        let read = stream.read_buf(&mut answer).await.unwrap();
        assert!(read > 0, "closed without an answer");
        assert!(began.elapsed() < Duration::from_secs(5), "no answer");
    }
}
