//! Files of a form, taken one by one: each into a file of its own on the disk, within its limit.

use crate::actions::photos::bring::NotBrought;
use crate::admin::dead_ends::told;
use crate::admin::desk::Desk;
use crate::admin::form::tell;
use crate::admin::uploads::begin;
use crate::domain::file_name::shown_name;
use crate::domain::problem::FieldProblem;
use crate::media::incoming::{Arrived, Stopped, is_full};
use crate::media::intake::MOST_FILE_BYTES;
use crate::media::worker::Failure;
use axum::extract::multipart::Field;
use axum::http::StatusCode;

/// Most bytes of a picture, as people say it.
pub const MOST_MEGABYTES: u64 = MOST_FILE_BYTES / (1024 * 1024);

/// A file that came in whole.
pub struct Came {
    pub file: Arrived,
    pub name: Option<String>,
}

/// Why a file was not taken, for whoever sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTaken {
    pub name: Option<String>,
    pub sentence: String,
    pub status: StatusCode,
}

/// Streams one file to the disk. Nothing of it stays where it does not come to its end.
pub async fn receive(desk: &Desk, mut field: Field<'_>) -> Result<Came, NotTaken> {
    let name = field.file_name().and_then(shown_name);
    let refuse = |status: StatusCode, problem: FieldProblem| NotTaken {
        name: name.clone(),
        sentence: tell(desk.words, &problem),
        status,
    };
    let stopped = |why: Stopped| {
        let (status, problem) = match why {
            Stopped::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, too_heavy()),
            Stopped::DiskFull => (StatusCode::INSUFFICIENT_STORAGE, no_room()),
            Stopped::Fault(error) => {
                tracing::error!(%error, "an upload could not be written");
                let problem = FieldProblem::new("files", "upload-not-kept");
                (StatusCode::SERVICE_UNAVAILABLE, problem)
            }
        };
        refuse(status, problem)
    };
    let mut incoming = begin(desk, MOST_FILE_BYTES).await.map_err(stopped)?;
    loop {
        let chunk = match field.chunk().await {
            Ok(Some(chunk)) => chunk,
            Ok(None) => break,
            Err(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                return Err(refuse(error.status(), too_heavy()));
            }
            Err(_) => {
                let problem = FieldProblem::new("files", "upload-cut-off");
                return Err(refuse(StatusCode::BAD_REQUEST, problem));
            }
        };
        incoming.push(&chunk).await.map_err(stopped)?;
    }
    let file = incoming.finish().await.map_err(stopped)?;
    Ok(Came { file, name })
}

fn no_room() -> FieldProblem {
    FieldProblem::new("files", "upload-disk-full")
}

fn too_heavy() -> FieldProblem {
    FieldProblem::new("files", "upload-too-heavy").with("most", MOST_MEGABYTES)
}

/// Why nothing became of a file that came in whole.
pub fn not_brought(desk: &Desk, name: Option<String>, why: NotBrought) -> NotTaken {
    let (status, sentence) = match why {
        NotBrought::Picture(failure) => {
            tracing::info!(%failure, "a picture was not taken");
            let sentence = tell(desk.words, &failure.problem("files"));
            let status = match failure {
                Failure::Shelf(error) if is_full(&error) => StatusCode::INSUFFICIENT_STORAGE,
                Failure::Shelf(_) => StatusCode::SERVICE_UNAVAILABLE,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            (status, sentence)
        }
        NotBrought::Refused(refusal) => {
            let told = told(desk.words, refusal, &desk.lobby.request_id);
            (told.status, told.sentences.join(" "))
        }
    };
    NotTaken {
        name,
        sentence,
        status,
    }
}
