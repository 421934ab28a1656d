//! The outbox: what waits, what was sent, what was given up.
//!
//! A letter that was not sent yet can be read, so that its link can be passed on by hand. Such a link
//! lets somebody in: whoever reads it has proved who they are a moment ago.

mod list;

use super::dead_ends::go;
use super::desk::Desk;
use super::door::{Needs, Screens};
use crate::actions::refusal::Refusal;
use crate::actions::retry_letter::retry_letter;
use crate::domain::permission::Act;
use axum::extract::Path;
use axum::response::Response;
use uuid::Uuid;

pub fn add(screens: Screens) -> Screens {
    let needs = Needs::Fresh(Act::ManageSite);
    screens.get("/admin/letters", needs, list::show).post(
        "/admin/letters/{letter}/attempt",
        needs,
        attempt,
    )
}

async fn attempt(desk: Desk, Path(id): Path<String>) -> Result<Response, Refusal> {
    let id: Uuid = id.parse().map_err(|_| Refusal::NotFound)?;
    retry_letter(desk.pool(), &desk.asker(), id).await?;
    Ok(go("/admin/letters"))
}
