//! Files of a form, taken one by one: each into a file of its own on the disk, within its limit.

use crate::actions::photos::bring::NotBrought;
use crate::actions::photos::room::{Aside, has_room};
use crate::admin::dead_ends::told;
use crate::admin::desk::Desk;
use crate::admin::form::tell;
use crate::domain::file_name::shown_name;
use crate::domain::problem::FieldProblem;
use axum::extract::multipart::Field;
use axum::http::StatusCode;
use std::path::Path;
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

/// Bytes of a picture.
pub const MOST_BYTES: u64 = 25 * 1024 * 1024;
/// The same, as people say it.
pub const MOST_MEGABYTES: u64 = 25;

/// A file that came in whole.
pub struct Came {
    pub aside: Aside,
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
    let full = || {
        let problem = FieldProblem::new("files", "upload-disk-full");
        refuse(StatusCode::INSUFFICIENT_STORAGE, problem)
    };
    let data: &Path = &desk.state().settings.data;
    if !has_room(data) || !has_room(desk.state().shelf.folder()) {
        return Err(full());
    }
    let opened = Aside::open(data, &Uuid::now_v7().simple().to_string());
    let (aside, file) = opened.map_err(|error| {
        tracing::error!(%error, "an upload could not be written");
        full()
    })?;
    let mut file = tokio::fs::File::from_std(file);
    let mut bytes: u64 = 0;
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
        bytes += u64::try_from(chunk.len()).unwrap_or(u64::MAX);
        if bytes > MOST_BYTES {
            return Err(refuse(StatusCode::PAYLOAD_TOO_LARGE, too_heavy()));
        }
        if let Err(error) = file.write_all(&chunk).await {
            tracing::error!(%error, "an upload could not be written");
            return Err(full());
        }
    }
    if let Err(error) = file.flush().await {
        tracing::error!(%error, "an upload could not be written");
        return Err(full());
    }
    Ok(Came { aside, name })
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
            (StatusCode::UNPROCESSABLE_ENTITY, sentence)
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
