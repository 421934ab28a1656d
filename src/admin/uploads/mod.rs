//! Files on their way in, of whatever kind: how many at a time, and where they lie meanwhile.

pub mod turns;

use super::desk::Desk;
use crate::media::incoming::{Incoming, LEAST_FREE, Stopped, has_room};
use axum::http::{HeaderMap, HeaderValue, header};
use uuid::Uuid;

/// After how many seconds somebody who sends as many files as they may tries again.
pub const PATIENCE: HeaderValue = HeaderValue::from_static("10");

/// A file of at most so many bytes, aside in the data folder; kept later on the shelf, which needs room
/// as well.
pub async fn begin(desk: &Desk, most: u64) -> Result<Incoming, Stopped> {
    // Of the room in a bucket nobody is told before it has run out.
    let shelf = desk.state().shelf.folder();
    if shelf.is_some_and(|shelf| !has_room(shelf, LEAST_FREE)) {
        return Err(Stopped::DiskFull);
    }
    let folder = desk.state().settings.data.join("uploads");
    let name = Uuid::now_v7().simple().to_string();
    Incoming::begin(&folder, &name, most, LEAST_FREE).await
}

/// Whether a program asks, which reads no pages.
pub fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT);
    let accept = accept.and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("application/json"))
}
