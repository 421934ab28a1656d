//! Where the words of a quote stand in a message, as far as the archive knows.

use super::at_hand::Meant;
use crate::domain::compare::Run;
use crate::domain::completeness::Gap;
use crate::domain::ids::MessageId;
use crate::domain::quote::{Quote, QuoteSource, QuoteStanding};
use crate::domain::quote_match::find;
use crate::domain::quote_near::nearest;
use crate::domain::revision::Part;
use crate::store::bases::list_not_public;
use crate::store::pool::Tx;
use crate::store::quotes::{Which, find_message_words};

/// Why words have no place in a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Unfound {
    /// The message has no text in the language of the quote.
    NoText,
    /// They do not stand there; what comes nearest, where anything does.
    Differs(Option<String>),
}

/// The place of words in the text of a message in the same language: in the one that is public, else in the newest.
pub async fn find_source(
    tx: &mut Tx<'_>,
    part: Part,
    message: MessageId,
    words: &str,
) -> Result<Result<QuoteSource, Unfound>, sqlx::Error> {
    let mut unfound = Unfound::NoText;
    for which in [Which::PublicAt(None), Which::Newest] {
        let Some((revision, text)) = find_message_words(tx, message, part, which).await? else {
            continue;
        };
        let text = text.body.plain_text();
        if let Some(at) = find(words, &text) {
            return Ok(Ok(QuoteSource {
                message,
                message_revision: revision,
                // A body has at most a million bytes.
                starts_at: i32::try_from(at.start).unwrap_or_default(),
                ends_at: i32::try_from(at.end).unwrap_or_default(),
            }));
        }
        unfound = Unfound::Differs(nearest(words, &text).map(|near| said(&near.runs)));
    }
    Ok(Err(unfound))
}

/// What was said of a passage that is nearly what was asked for.
fn said(runs: &[Run]) -> String {
    let said = runs.iter().filter_map(|run| match run {
        Run::Same(text) | Run::New(text) => Some(text.as_str()),
        Run::Gone(_) => None,
    });
    said.collect()
}

/// What a quote lacks to go public as meant: its message has to be public then, and say the words.
pub async fn find_gap(
    tx: &mut Tx<'_>,
    quote: &Quote,
    part: Part,
    meant: Meant<'_>,
) -> Result<Option<Gap>, sqlx::Error> {
    if quote.standing != QuoteStanding::Verified {
        return Ok(None);
    }
    let Some(source) = &quote.source else {
        return Ok(Some(Gap::QuoteDiffers));
    };
    let goes = |part: Part| meant.together.contains(&(source.message.into(), part));
    let message_is_public = goes(Part::Free)
        || list_not_public(tx, &[source.message.into()], meant.at)
            .await?
            .is_empty();
    let which = if goes(part) {
        Which::Newest
    } else {
        Which::PublicAt(meant.at)
    };
    let text = find_message_words(tx, source.message, part, which).await?;
    Ok(match text {
        Some((_, text)) if message_is_public => find(&quote.words, &text.body.plain_text())
            .is_none()
            .then_some(Gap::QuoteDiffers),
        _ => Some(Gap::QuoteMessageNotPublic),
    })
}
