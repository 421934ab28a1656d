//! The messages that answer a question as a feed, the newest first. `/{locale}/messages.atom?q=water&year=2015`

use super::asked::{Asked, NotAFeed};
use super::facets::feed_title;
use super::model::{Shown, href};
use crate::domain::archive_query::LONGEST;
use crate::domain::locale::Locale;
use crate::search::ask::{Question, Sort};
use crate::search::record::{Record, RecordText};
use crate::site::addressed::Addressed;
use crate::site::atom::{AtomEntry, AtomFeed, AtomLink, AtomText, write};
use crate::site::kept::{Worn, send};
use crate::site::plain::{no_answer, say};
use crate::site::profile::Profile;
use crate::site::visit::Visit;
use crate::state::clock::Clock;
use crate::state::kept_answers::KeptAnswer;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveTime;

/// How many messages a feed has.
const MOST: usize = 50;

const MEDIA_TYPE: &str = "application/atom+xml; charset=utf-8";

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let mut response = match answer(&visit, &query.unwrap_or_default()).await {
        Ok(response) | Err(response) => response,
    };
    response.extensions_mut().insert(Profile::Feed);
    response
}

async fn answer(visit: &Visit, query: &str) -> Result<Response, Response> {
    let asked = Asked::read_feed(query).map_err(|not| refuse(visit, &not))?;
    let question = Question {
        pieces: asked.pieces.clone(),
        facets: asked.facets.clone(),
        locale: visit.locale,
        open: visit.frame.locales.clone(),
        sort: Sort::Newest,
        after: None,
        limit: MOST,
        now: Clock::instant(),
        // A feed is what was asked for: of what was perhaps meant nobody is told.
        exactly: true,
    };
    let found = visit.state.archive.ask(question).await;
    let found = found.map_err(|failure| no_answer(failure, Words::of(visit.locale)))?;
    let title = feed_title(&asked, &found.facets, Words::of(visit.locale));
    let feed = arrange(visit, &asked, &title, &found.records);
    let updated = feed.updated;
    let xml = write(&feed).map_err(|error| {
        tracing::error!(%error, "a feed could not be written");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })?;
    let worn = Worn {
        media_type: MEDIA_TYPE,
        surrogate_key: "feed messages",
        file_name: None,
    };
    Ok(send(
        &visit.headers,
        &KeptAnswer::new(xml, Some(updated)),
        worn,
    ))
}

fn arrange(visit: &Visit, asked: &Asked, title: &str, records: &[Record]) -> AtomFeed {
    let (locale, frame) = (visit.locale, &visit.frame);
    let words = Words::of(locale);
    let url = |path: &str| format!("{}{path}", frame.public_url);
    let query = asked.query();
    let own = url(&format!("/{locale}/messages.atom{query}"));
    let title = words.tell(
        "page-title",
        &[
            ("title", Arg::Text(title)),
            ("site", Arg::Text(&frame.name.text)),
        ],
    );
    let shown = Shown::new(&asked.pieces, locale, &frame.locales);
    let entries: Vec<_> = records
        .iter()
        .filter_map(|record| entry(record, &shown, visit))
        .collect();
    let updated = entries.iter().map(|entry| entry.updated).max();
    AtomFeed {
        id: own.clone(),
        locale,
        title,
        author: frame.name.text.clone(),
        // One that never had an entry has never changed.
        updated: updated.unwrap_or_default(),
        links: vec![
            AtomLink::own(own, "application/atom+xml"),
            AtomLink::page(url(&format!("/{locale}/messages{query}")), locale),
        ],
        entries,
    }
}

fn entry(record: &Record, shown: &Shown<'_>, visit: &Visit) -> Option<AtomEntry> {
    let (locale, open) = (visit.locale, &visit.frame.locales);
    let (text, summary) = shown.summary(record)?;
    let url = |locale: Locale| format!("{}{}", visit.frame.public_url, href(record, locale));
    let is_other =
        |other: &&RecordText| other.locale != text.locale && open.contains(&other.locale);
    let others = record.texts.iter().filter(is_other);
    let others = others.map(|other| AtomLink::page(url(other.locale), other.locale));
    let speaker = record
        .speaker
        .as_ref()
        .and_then(|speaker| speaker.name(locale));
    let issued = record.message.issued_on;
    Some(AtomEntry {
        id: format!("urn:uuid:{}", record.id),
        title: AtomText::new(&text.title, text.locale),
        summary: AtomText::new(&summary, text.locale),
        author: speaker.map(|(name, locale)| AtomText::new(name, locale)),
        updated: record.from,
        published: issued.map(|day| day.and_time(NaiveTime::MIN).and_utc()),
        links: std::iter::once(AtomLink::page(url(text.locale), text.locale))
            .chain(others)
            .collect(),
    })
}

fn refuse(visit: &Visit, not: &NotAFeed) -> Response {
    let words = Words::of(visit.locale);
    let sentence = match not {
        NotAFeed::TooLong => words.tell("archive-too-long", &[("count", Arg::Count(LONGEST))]),
        NotAFeed::Unknown(name) => words.tell("feed-unknown", &[("name", Arg::Text(name))]),
    };
    say(StatusCode::BAD_REQUEST, sentence)
}
