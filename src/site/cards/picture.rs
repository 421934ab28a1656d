//! From what a card shows to its picture, and to what a page says of it.

use super::{content, short};
use crate::cards::content::CardContent;
use crate::cards::drawer::NoCard;
use crate::parts::dateline::DatelineText;
use crate::parts::layout::Card;
use crate::site::failure::Failure;
use crate::site::visit::Visit;
use crate::state::AppState;
use crate::store::live::editions::EditionRow;
use crate::store::live::observances::ObservanceRow;
use bytes::Bytes;

/// The card, and whether it shows all it should: where the file of its photo cannot be read, it does without, and
/// nobody is to keep it.
pub async fn of(state: &AppState, content: CardContent) -> Result<(Bytes, bool), NoCard> {
    if let Some(card) = state.cards.recall(&content.key()) {
        return Ok((card, true));
    }
    let Some(photo) = &content.photo else {
        return Ok((state.cards.draw(content, None).await?, true));
    };
    match state.shelf.read(&photo.hash).await {
        Ok(file) => Ok((state.cards.draw(content, Some(file)).await?, true)),
        Err(error) => {
            tracing::error!(%error, hash = photo.hash, "the photo of a card cannot be read from the shelf");
            let card = state.cards.draw(content.without_photo(), None).await?;
            Ok((card, false))
        }
    }
}

/// What the page of an observance says of its card.
pub async fn card_of_observance(
    visit: &Visit,
    row: &ObservanceRow,
    editions: &[EditionRow],
    (year, dates): (i32, &[DatelineText]),
) -> Result<Card, Failure> {
    let content = content::of_year(visit, row, editions, (year, dates))
        .await?
        .content;
    let key = content.key();
    let date = content.date.map(|date| {
        let both = [Some(date.day), date.year];
        both.into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    let told = [
        Some(content.title.text),
        date,
        content.photo.map(|photo| photo.credit),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    Ok(Card {
        path: format!(
            "/{}/cards/{}/{year}.png?v={}",
            visit.locale,
            row.slug,
            short(&key)
        ),
        width: 1200,
        height: 630,
        media_type: "image/png",
        alt_text: told.join(" · "),
    })
}
