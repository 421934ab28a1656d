//! Social cards. `/{locale}/cards/{slug}/{year}.png`, and `/{locale}/cards/site.png` for pages without one.
//!
//! An address that names the key of what the card shows (`?v=`) may be kept for good; without it nobody keeps a card
//! past the next change.

mod content;
mod picture;

pub use picture::card_of_observance;

use super::answer::cache_control;
use super::calendar::read_year;
use super::failure::Failure;
use super::freshness::fresh_until;
use super::kept::has_it;
use super::observance::{YearReason, dates_of_year};
use super::plain::say;
use super::profile::Profile;
use super::query::read_pairs;
use super::signs::signs;
use super::visit::Visit;
use crate::cards::content::CardContent;
use crate::cards::drawer::NoCard;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::ids::ThingId;
use crate::store::live::editions::list_editions;
use crate::store::live::observances::find_observance;
use crate::store::live::redirects::find_redirect;
use crate::words::{Arg, Words};
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

/// How long a card may be kept under an address that changes with it, in seconds.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// A card with what decides how long it may be kept.
pub struct Shown {
    pub content: CardContent,
    /// When the rights of its photo end.
    pub rights_end_at: Option<DateTime<Utc>>,
}

/// Why there is no card.
enum Missing {
    /// With the path, without locale, that leads on.
    Moved(String),
    Nothing,
    /// The rule gives no date: with the sentence that says so.
    Year(String),
}

pub async fn show(
    visit: Visit,
    Path((_, slug, name)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let year = name.strip_suffix(".png");
    let found = match year {
        Some(year) => find(&visit, &slug, year).await,
        None => Ok(Err(Missing::Nothing)),
    };
    let mut response = match found {
        Ok(Ok(shown)) => give(&visit, shown, query.as_deref()).await,
        Ok(Err(Missing::Moved(path))) => moved(&visit, &path),
        Ok(Err(Missing::Nothing)) => {
            let sentence = Words::of(visit.locale).say("error-not-found");
            say(StatusCode::NOT_FOUND, sentence)
        }
        Ok(Err(Missing::Year(sentence))) => say(StatusCode::NOT_FOUND, sentence),
        Err(failure) => failed(&visit, &failure),
    };
    response.extensions_mut().insert(Profile::Media);
    response
}

/// `/{locale}/cards/site.png`
pub async fn show_site(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let shown = Shown {
        content: content::of_site(&visit.frame, visit.locale),
        rights_end_at: None,
    };
    let mut response = give(&visit, shown, query.as_deref()).await;
    response.extensions_mut().insert(Profile::Media);
    response
}

async fn find(visit: &Visit, slug: &str, year: &str) -> Result<Result<Shown, Missing>, Failure> {
    let (live, locale) = (&visit.state.database.live, visit.locale);
    let words = Words::of(locale);
    let Some(row) = find_observance(live, slug, locale).await? else {
        let former = find_redirect(live, &format!("/observances/{slug}")).await?;
        let slug = former
            .as_deref()
            .and_then(|path| path.strip_prefix("/observances/"));
        let moved = slug.filter(|slug| !slug.contains('/'));
        return Ok(Err(match moved {
            Some(slug) => Missing::Moved(format!("/cards/{slug}/{year}.png")),
            None => Missing::Nothing,
        }));
    };
    let observance = ThingId::from(row.id);
    let signs = signs(visit, &[observance]).await?;
    if signs.listed(&[locale], &[observance]).is_empty() {
        return Ok(Err(Missing::Nothing));
    }
    let year = read_year(year).unwrap_or(i32::MAX);
    let mut editions = list_editions(live, row.id).await?;
    editions.retain(|edition| !visit.frame.published(&edition.locales).is_empty());
    let stored = editions.iter().any(|edition| edition.year == year);
    let rules = &row.observance.rules.value;
    let dates = match dates_of_year(words, rules, year, stored) {
        Ok(dates) => dates,
        Err(reason) => return Ok(Err(Missing::Year(told(words, reason)))),
    };
    let shown = content::of_year(visit, &row, &editions, (year, &dates)).await?;
    Ok(Ok(shown))
}

fn told(words: &Words, reason: YearReason) -> String {
    match reason {
        YearReason::OutOfRange => {
            let (first, last) = (FIRST_YEAR.to_string(), LAST_YEAR.to_string());
            let range = [("first", Arg::Text(&first)), ("last", Arg::Text(&last))];
            words.tell("error-year-range", &range)
        }
        YearReason::NotKnown(sentence) => sentence,
        YearReason::BeforeFirst(..) | YearReason::NoDate(_) => words.say("error-not-found"),
    }
}

fn moved(visit: &Visit, path: &str) -> Response {
    let to = format!("/{}{path}", visit.locale);
    match HeaderValue::from_str(&to) {
        Ok(to) => (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, to)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Other programs ask: they are told in a sentence.
fn failed(visit: &Visit, failure: &Failure) -> Response {
    tracing::error!(%failure, "what a card shows could not be read");
    let sentence = Words::of(visit.locale).say("error-unavailable");
    say(StatusCode::SERVICE_UNAVAILABLE, sentence)
}

/// The picture, drawn now or kept, or said to be the same.
async fn give(visit: &Visit, shown: Shown, query: Option<&str>) -> Response {
    let state = &visit.state;
    let key = shown.content.key();
    let tag = format!("\"{key}\"");
    let pairs = read_pairs(query.unwrap_or_default());
    let named = pairs
        .iter()
        .any(|(name, value)| name == "v" && *value == short(&key));
    let keep = if named && shown.rights_end_at.is_none() {
        HeaderValue::from_static(FOR_GOOD)
    } else {
        let fresh = fresh_until(&state.database.live, &state.clock.today())
            .await
            .ok();
        let until = [fresh, shown.rights_end_at].into_iter().flatten().min();
        cache_control(until, state.clock.now())
    };
    let mut response = if has_it(&visit.headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        match picture::of(state, shown.content).await {
            Ok((card, true)) => ([(header::CONTENT_TYPE, "image/png")], card).into_response(),
            Ok((card, false)) => {
                let headers = [
                    (header::CONTENT_TYPE, "image/png"),
                    (header::CACHE_CONTROL, "no-store"),
                ];
                return (headers, card).into_response();
            }
            Err(NoCard::Busy) => {
                return say(
                    StatusCode::SERVICE_UNAVAILABLE,
                    Words::of(visit.locale).say("error-unavailable"),
                );
            }
            Err(error) => {
                tracing::error!(%error, key, "a card could not be drawn");
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            }
        }
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, keep);
    // What is kept for good has to be called back where a photo may not be shown any more.
    let shows = HeaderValue::from_static("card observances photos");
    headers.insert("surrogate-key", shows);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// The beginning of a key, which stands in addresses.
pub fn short(key: &str) -> &str {
    key.get(..16).unwrap_or(key)
}
