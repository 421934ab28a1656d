//! The picture by which other sites show the page of a photo: the photo, in the shape of cards.

use super::failure::Failure;
use super::media::href;
use crate::domain::ids::PhotoId;
use crate::domain::photo::PhotoText;
use crate::domain::rendition::social_name;
use crate::parts::layout::Card;
use crate::store::live::photos::find_rendition_named;
use crate::store::pool::LivePool;

pub async fn card_of(
    live: &LivePool,
    photo: PhotoId,
    text: &PhotoText,
) -> Result<Option<Card>, Failure> {
    let file = find_rendition_named(live, photo, &social_name(None)).await?;
    Ok(file.map(|file| Card {
        path: href(&file),
        width: file.width,
        height: file.height,
        media_type: "image/jpeg",
        alt_text: text.alt_text.clone(),
    }))
}
