//! Photos: the library, one photo with what is known of it, bringing pictures in, their captions, their
//! collections.

mod bulk;
mod caption_form;
mod captions;
pub(super) mod card;
mod collected;
mod collections;
mod filters;
mod incoming;
mod list;
mod outcome;
mod overview;
mod picture;
mod replace;
mod said_view;
pub(super) mod upload;
mod uses;
mod withdraw;

use super::desk::Desk;
use super::door::Screens;
use crate::actions::editions::places::is_at_hand;
use crate::actions::refusal::Refusal;
use crate::domain::ids::PhotoId;
use crate::domain::permission::{Act, On};
use crate::domain::revision::ThingKind;
use crate::domain::search_terms::fold;
use crate::store::photo_library::{LibraryPhoto, Sought, list_library};

pub fn add(screens: Screens) -> Screens {
    let screens = captions::add(upload::add(list::add(screens)));
    let screens = replace::add(picture::add(overview::add(screens)));
    let screens = bulk::add(withdraw::add(screens));
    collected::add(collections::add(screens))
}

/// The photos of the library that have all these words, the newest first; without words the newest of all.
pub async fn find_by_words(desk: &Desk, q: &str, most: i64) -> Result<Vec<LibraryPhoto>, Refusal> {
    if !desk.may(Act::View, On::Kind(ThingKind::Photo)) {
        return Err(Refusal::Denied);
    }
    let q: String = q.chars().take(200).collect();
    let sought = Sought {
        words: fold(&q),
        ..Sought::default()
    };
    let about = (desk.locale(), desk.state().clock.today().date);
    Ok(list_library(desk.pool(), &sought, about, (0, most)).await?)
}

/// The photo that somebody means by the address of its page or of its screen; nothing where there is none,
/// or it lies in the trash.
pub async fn find_at_address(desk: &Desk, address: &str) -> Result<Option<PhotoId>, Refusal> {
    let id = address
        .split(['/', '?'])
        .find_map(|piece| piece.trim().parse().ok());
    let Some(id) = id.map(PhotoId) else {
        return Ok(None);
    };
    let mut tx = desk.pool().begin().await?;
    match is_at_hand(&mut tx, id).await {
        Ok(()) => Ok(Some(id)),
        Err(Refusal::Problems(_)) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}
