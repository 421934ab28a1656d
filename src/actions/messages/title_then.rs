//! The title that a speaker held when a message was given, as far as their offices tell it. It is
//! proposed to whoever writes a text, and stands there for good once the text is saved.

use crate::domain::ids::{MessageId, SpeakerId};
use crate::domain::locale::Locale;
use crate::domain::message::Message;
use crate::domain::revision::Part;
use crate::domain::speaker::{Office, Speaker, SpeakerText};
use crate::store::messages::find_message;
use crate::store::pool::Tx;
use crate::store::revisions::find_newest;
use chrono::NaiveDate;

/// By the day of issue, else of the observance, else by the year of its address.
pub async fn title_of_message(
    tx: &mut Tx<'_>,
    id: MessageId,
    locale: Locale,
) -> Result<Option<String>, sqlx::Error> {
    let Some(identity) = find_message(tx, id).await? else {
        return Ok(None);
    };
    let facts: Option<(i32, Message)> = find_newest(tx, id.into(), Part::Free).await?;
    let day = facts.and_then(|(_, facts)| facts.issued_on.or(facts.observed_on));
    title_then(tx, identity.speaker, (identity.year, day), locale).await
}

/// Without a day only where the year leaves no doubt.
pub async fn title_then(
    tx: &mut Tx<'_>,
    speaker: SpeakerId,
    (year, day): (i32, Option<NaiveDate>),
    locale: Locale,
) -> Result<Option<String>, sqlx::Error> {
    let facts: Option<(i32, Speaker)> = find_newest(tx, speaker.into(), Part::Free).await?;
    let Some((_, facts)) = facts else {
        return Ok(None);
    };
    let office: Option<&Office> = match day {
        Some(day) => facts.office_on(day),
        None => facts.office_in(year),
    };
    let Some(office) = office else {
        return Ok(None);
    };
    let part = Part::Text(locale);
    let text: Option<(i32, SpeakerText)> = find_newest(tx, speaker.into(), part).await?;
    Ok(text.and_then(|(_, mut text)| text.titles.remove(&office.key)))
}
