//! The half that asks: starts the process that parses, and ends it when it takes too long.

use super::{Report, Wanted};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::process::Command;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Files read at a time, by the whole server.
const AT_ONCE: usize = 2;
/// Most bytes of an answer.
const ANSWER: u64 = 8 * 1024 * 1024;

static TURNS: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(AT_ONCE));

/// The program that reads PDFs: Daymark itself.
#[derive(Clone, Debug)]
pub struct PdfReader {
    program: PathBuf,
}

impl PdfReader {
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self {
            program: program.into(),
        }
    }

    /// What a file says. Whatever happens there, the answer is a report: at the latest after some
    /// seconds, of which a visitor waits for pages, and nobody for words.
    pub async fn ask(&self, file: &Path, wanted: Wanted) -> Report {
        let patience = match wanted {
            Wanted::Pages => Duration::from_secs(10),
            Wanted::Words => Duration::from_secs(90),
        };
        let Ok(_turn) = TURNS.acquire().await else {
            return Report::Broken("the server is stopping".into());
        };
        match timeout(patience, self.run(file, wanted)).await {
            Ok(report) => report,
            // The process was ended with the future that held it.
            Err(_) => Report::Broken(format!("not read within {} seconds", patience.as_secs())),
        }
    }

    async fn run(&self, file: &Path, wanted: Wanted) -> Report {
        let started = Command::new(&self.program)
            .arg("read-pdf")
            .arg(wanted.code())
            .arg(file)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn();
        let mut child = match started {
            Ok(child) => child,
            Err(error) => {
                let program = self.program.display();
                tracing::error!(%error, %program, "the reader of PDFs could not be started");
                return Report::Broken(error.to_string());
            }
        };
        let mut answer = String::new();
        if let Some(out) = child.stdout.take() {
            // What is no text or too long is no report.
            let _ = out.take(ANSWER).read_to_string(&mut answer).await;
        }
        let ended = child.wait().await;
        serde_json::from_str(&answer).unwrap_or_else(|_| match ended {
            Ok(status) => Report::Broken(format!("the reader ended with {status}")),
            Err(error) => Report::Broken(error.to_string()),
        })
    }
}
