//! Programs that are not ours, and read our feeds: see `end2end/read_feed.py`.

use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a reader finds in a feed: `kind` is "calendar" or "atom".
pub fn read_feed(kind: &str, feed: &str) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = root.join("target/readers/bin/python");
    assert!(
        python.exists(),
        "{} is missing: run bin/setup test",
        python.display()
    );
    let mut reader = Command::new(python)
        .arg(root.join("end2end/read_feed.py"))
        .arg(kind)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = reader.stdin.take().unwrap();
    // The reader takes all of it before it says a word.
    stdin.write_all(feed.as_bytes()).unwrap();
    drop(stdin);
    let answer = reader.wait_with_output().unwrap();
    let complaint = String::from_utf8_lossy(&answer.stderr);
    assert!(answer.status.success(), "{complaint}\n{feed}");
    serde_json::from_slice(&answer.stdout).unwrap()
}
