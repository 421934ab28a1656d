//! The thing that somebody means by an address they copied.

use super::desk::Desk;
use crate::actions::refusal::Refusal;
use crate::actions::site::make_redirect::find_target;
use crate::domain::ids::ThingId;
use uuid::Uuid;

/// By the address of its public page in any language, of its screen in the admin, or by its short name.
pub async fn find_named(desk: &Desk, text: &str) -> Result<Option<ThingId>, Refusal> {
    let mut tx = desk.pool().begin().await?;
    if let Some(found) = find_target(&mut tx, text).await? {
        return Ok(Some(found.thing));
    }
    let id = text
        .split('/')
        .find_map(|piece| piece.trim().parse::<Uuid>().ok());
    Ok(id.map(ThingId))
}
