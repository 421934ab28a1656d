//! The files of a photo for those who work on it, public or not. Nothing of it is kept by a browser.

use super::overview::read_id;
use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::domain::permission::{Act, On};
use crate::domain::revision::ThingKind;
use crate::store::photo_library::{PhotoFile, list_files};
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

/// Widths in pixels that a list and a screen can do with.
const SMALL: i32 = 320;
const LARGE: i32 = 960;

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/photos/{id}/picture/{name}";
    screens.get(path, Needs::May(Act::View), show)
}

/// By the name of a file, or `small` or `large`, which are whichever file serves best.
async fn show(desk: Desk, Path((id, name)): Path<(String, String)>) -> Result<Response, Refusal> {
    if !desk.may(Act::View, On::Kind(ThingKind::Photo)) {
        return Err(Refusal::Denied);
    }
    let files = list_files(desk.pool(), read_id(&id)?).await?;
    let file = match name.as_str() {
        "small" => at_least(&files, SMALL),
        "large" => at_least(&files, LARGE),
        name => files.iter().find(|file| file.name == name),
    };
    let file = file.ok_or(Refusal::NotFound)?;
    let bytes = desk.state().shelf.read(&file.hash).await;
    let mut response = bytes.map_err(sqlx::Error::Io)?.into_response();
    if let Ok(kind) = HeaderValue::from_str(&file.media_type) {
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    Ok(response)
}

/// The narrowest uncut JPEG of this width, else the widest there is.
fn at_least(files: &[PhotoFile], width: i32) -> Option<&PhotoFile> {
    let is_whole = |file: &&PhotoFile| file.name.starts_with('w') && file.name.ends_with(".jpg");
    let mut all = files.iter().filter(is_whole);
    let found = all.clone().find(|file| file.width >= width);
    found.or_else(|| all.next_back())
}
