//! `/api/v1/messages/{id}`

use super::answer::answer;
use super::call::{Call, id_of};
use super::changes::changes_of_thing;
use super::code::{Form, Language, Standing, Status};
use super::problem::Problem;
use super::shapes::message::{GivenFor, Message, MessageText, Speaker};
use super::told::{titles, unofficial, urls};
use super::usual::{OfOneThing, Usual};
use crate::domain::ids::{MessageId, ObservanceId, SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::revision::Part;
use crate::domain::safe_url::SafeUrl;
use crate::site::freshness::fresh_until;
use crate::site::signs::without_withdrawn;
use crate::site::speaker_names::speaker_href;
use crate::store::live::in_all_languages::{
    MessageFacts, MessageTextRow, find_message_facts, list_message_texts, list_titled,
};
use crate::store::live::observances::list_some;
use crate::store::live::signs::list_withdrawn;
use crate::store::live::speakers::{SpeakerRow, list_speakers};
use crate::store::pool::LivePool;
use axum::extract::Path;
use axum::response::Response;

/// A message
///
/// With its text in each language in which it was issued, and whom and what it is by and for.
#[utoipa::path(
    get,
    operation_id = "find_message",
    path = "/api/v1/messages/{id}",
    tag = "Messages",
    params(("id" = uuid::Uuid, Path, description = "Its identity.")),
    responses(
        (status = 200, description = "The message.", body = Message),
        OfOneThing,
        Usual,
    )
)]
pub async fn show(call: Call, Path(id): Path<String>) -> Result<Response, Problem> {
    call.asked::<()>()?;
    let id: MessageId = id_of(&id, "message")?;
    let live = &call.state.database.live;
    let facts = find_message_facts(live, id).await?;
    let facts = facts.ok_or_else(|| Problem::not_found("message"))?;
    if facts.is_withdrawn {
        return Err(Problem::gone("message"));
    }
    let rows = list_message_texts(live, id).await?;
    let texts = call.open.iter().filter_map(|locale| {
        let row = rows.iter().find(|row| row.locale == locale.code())?;
        Some(text(row, *locale, &facts))
    });
    let texts: Vec<MessageText> = texts.collect();
    if texts.is_empty() {
        return Err(Problem::not_found("message"));
    }
    let deliverer = facts.message.delivered_by;
    let people: Vec<SpeakerId> = deliverer.into_iter().chain([facts.speaker_id]).collect();
    let people = list_speakers(live, &people).await?;
    let withdrawn = list_withdrawn(live).await?;
    let person = |id: SpeakerId| {
        let row = people.iter().find(|row| row.id == id)?;
        speaker(row, &call.open, &withdrawn)
    };
    let told: Vec<Locale> = texts.iter().map(|text| text.locale.locale()).collect();
    let (changed_at, changes) = changes_of_thing(live, id.into(), &told).await?;
    let shape = Message {
        id: id.0,
        year: facts.year,
        slug: facts.slug.clone(),
        form: Form::of(facts.message.form),
        symbols: facts.message.symbols.clone(),
        issued_on: facts.message.issued_on,
        observed_on: facts.message.observed_on,
        speaker: person(facts.speaker_id),
        delivered_by: deliverer.and_then(person),
        observance: given_for(live, facts.observance_id, &call.open).await?,
        texts,
        changed_at,
        changes,
    };
    let fresh = fresh_until(live, &call.state.clock.today()).await?;
    answer(&call, &shape, Some(fresh), "api messages")
}

fn text(row: &MessageTextRow, locale: Locale, facts: &MessageFacts) -> MessageText {
    let text = &row.text.0;
    let url = format!("/{locale}/messages/{}/{}", facts.year, facts.slug);
    let web = |url: &Option<SafeUrl>| {
        let url = url.as_ref().filter(|url| url.is_web());
        url.map(ToString::to_string)
    };
    MessageText {
        locale: Language::of(locale),
        lasting_url: format!("{url}?revision={}", row.number),
        url,
        revision: row.number,
        title: text.title.clone(),
        speaker_title: text.speaker_title.clone(),
        standing: Standing::of(text.standing),
        status: text.text_status.map(Status::of),
        source_url: web(&text.source_url),
        video_url: web(&text.video_url),
        text: text.body.plain_text(),
    }
}

/// A speaker with the names that are valid.
fn speaker(row: &SpeakerRow, open: &[Locale], withdrawn: &[(ThingId, Part)]) -> Option<Speaker> {
    let texts = row.texts.as_ref()?;
    let valid = without_withdrawn(open, &[row.id.into()], withdrawn);
    let names = valid.iter().filter_map(|locale| {
        let text = texts.get(locale.code())?;
        Some((*locale, text.name.clone()))
    });
    let pages = open
        .iter()
        .map(|locale| (*locale, speaker_href(*locale, &row.slug)));
    Some(Speaker {
        id: row.id.0,
        slug: row.slug.clone(),
        names: names.collect(),
        url: pages.collect(),
    })
}

async fn given_for(
    live: &LivePool,
    observance: Option<ObservanceId>,
    open: &[Locale],
) -> Result<Option<GivenFor>, Problem> {
    let Some(id) = observance else {
        return Ok(None);
    };
    let Some(found) = list_some(live, &[id], Locale::En).await?.into_iter().next() else {
        return Ok(None);
    };
    let rows = list_titled(live, Some(&found.slug)).await?;
    Ok(rows.first().map(|row| GivenFor {
        id: id.0,
        slug: row.slug.clone(),
        titles: titles(row, open),
        unofficial: unofficial(row, open),
        url: urls(&row.slug, None, open),
    }))
}
