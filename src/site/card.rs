//! The picture by which other sites show a page.

use super::failure::Failure;
use super::media::href;
use crate::domain::ids::{EditionId, PhotoId};
use crate::domain::locale::Locale;
use crate::domain::photo::{Focal, PhotoText};
use crate::domain::rendition::social_name;
use crate::parts::layout::Card;
use crate::store::live::photos::{find_rendition_named, list_placed};
use crate::store::pool::LivePool;

/// Of an edition: its first photo with words in the locale, around the point that it has there.
pub async fn card_of_edition(
    live: &LivePool,
    edition: EditionId,
    locale: Locale,
) -> Result<Option<Card>, Failure> {
    let placed = list_placed(live, edition, locale).await?;
    let Some(first) = placed.into_iter().next() else {
        return Ok(None);
    };
    let side = |side: Option<i16>| side.and_then(|side| u8::try_from(side).ok());
    let focal = side(first.focal_x).zip(side(first.focal_y));
    let focal = focal.map(|(x, y)| Focal { x, y });
    card_of(live, first.id, &first.text, focal).await
}

/// Of a photo. A crop for a point of a use is made by a job; until then there is the photo's own.
pub async fn card_of(
    live: &LivePool,
    photo: PhotoId,
    text: &PhotoText,
    focal: Option<Focal>,
) -> Result<Option<Card>, Failure> {
    let mut file = None;
    if focal.is_some() {
        file = find_rendition_named(live, photo, &social_name(focal)).await?;
    }
    if file.is_none() {
        file = find_rendition_named(live, photo, &social_name(None)).await?;
    }
    Ok(file.map(|file| Card {
        path: href(&file),
        width: file.width,
        height: file.height,
        alt_text: text.alt_text.clone(),
    }))
}
