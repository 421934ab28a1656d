//! Observances for other calendars. `/{locale}/calendar.ics?kind=&month=&topic=&body=&q=`, and one of them at
//! `/{locale}/observances/{slug}.ics`

mod model;
mod sentences;

pub use model::{Feed, feed_title, feed_years, uid_year};

use super::addresses::observance_href;
use super::filters::{Filters, Refused, allowed_values};
use super::ical::IcalCalendar;
use super::kept::{Worn, kept, send};
use super::observances::bodies_of;
use super::plain::say;
use super::profile::Profile;
use super::signs::without_withdrawn;
use super::titles::title_of;
use super::visit::Visit;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::revision::Part;
use crate::domain::search_terms::fold;
use crate::state::kept_answers::KeptAnswer;
use crate::store::live::observances::{ObservanceRow, find_observance, list_observances};
use crate::store::live::public_changes::list_changed_dates;
use crate::store::live::redirects::find_redirect;
use crate::store::live::signs::list_withdrawn;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;

const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// The path of the feed of a list, with what the list was narrowed down to.
pub fn feed_path(words: &Words, filters: &Filters) -> String {
    format!("/{}/calendar.ics{}", words.locale, filters.to_query())
}

/// The path of the feed of one observance.
pub fn feed_path_of(words: &Words, slug: &str) -> String {
    format!("{}.ics", observance_href(words.locale, slug, None))
}

/// Why there is no feed.
enum NoFeed {
    Refused(Refused),
    Missing,
    /// The observance is marked as no longer valid.
    Gone,
    Moved(String),
    Failed(sqlx::Error),
}

impl From<sqlx::Error> for NoFeed {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error)
    }
}

/// The feed of all observances, or of those that fit.
pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let mut response = answer(&visit, &query.unwrap_or_default()).await;
    response.extensions_mut().insert(Profile::Feed);
    response
}

/// The feed of one observance. It has no filters.
pub async fn show_one(visit: &Visit, slug: &str, query: &str) -> Response {
    let mut response = answer_one(visit, slug, query).await;
    response.extensions_mut().insert(Profile::Feed);
    response
}

async fn answer(visit: &Visit, query: &str) -> Response {
    let words = Words::of(visit.locale);
    let filters = match Filters::read_exactly(query) {
        Ok(filters) => filters,
        Err(refused) => return explain(visit, NoFeed::Refused(refused)).await,
    };
    let path = feed_path(words, &filters);
    let key = format!("ics {path}");
    let made = kept(&visit.state, &key, async || {
        make(visit, &filters, &path).await
    })
    .await;
    let file_name = format!("daymark-{}.ics", visit.locale);
    match made {
        Ok(answer) => send(&visit.headers, &answer, worn(&file_name)),
        Err(no_feed) => explain(visit, no_feed).await,
    }
}

async fn answer_one(visit: &Visit, slug: &str, query: &str) -> Response {
    if let Some(refused) = Refused::of_any(query) {
        return explain(visit, NoFeed::Refused(refused)).await;
    }
    let words = Words::of(visit.locale);
    let path = feed_path_of(words, slug);
    let key = format!("ics {path}");
    let made = kept(&visit.state, &key, async || {
        make_one(visit, slug, &path).await
    })
    .await;
    let file_name = format!("{slug}-{}.ics", visit.locale);
    match made {
        Ok(answer) => send(&visit.headers, &answer, worn(&file_name)),
        Err(no_feed) => explain(visit, no_feed).await,
    }
}

fn worn(file_name: &str) -> Worn<'_> {
    Worn {
        media_type: MEDIA_TYPE,
        surrogate_key: "feed observances",
        file_name: Some(file_name),
    }
}

async fn make(visit: &Visit, filters: &Filters, path: &str) -> Result<KeptAnswer, NoFeed> {
    let live = &visit.state.database.live;
    let words = Words::of(visit.locale);
    let mut rows = list_observances(live, visit.locale).await?;
    if let Some(body) = &filters.body {
        let bodies = bodies_of(&rows);
        if !bodies.contains(body) {
            return Err(NoFeed::Refused(Refused::Value {
                name: "body",
                value: body.clone(),
                allowed: bodies.into_iter().collect(),
            }));
        }
    }
    let asked = filters.q.as_deref().map(fold).unwrap_or_default();
    rows.retain(|row| filters.fit(row, &asked, visit.locale));
    let withdrawn = list_withdrawn(live).await?;
    rows.retain(|row| is_valid(row, visit.locale, &withdrawn));
    let title = feed_title(filters, words);
    let page = format!("/{}/observances{}", visit.locale, filters.to_query());
    Ok(write(visit, (&title, path, &page), filters, false, &rows).await?)
}

async fn make_one(visit: &Visit, slug: &str, path: &str) -> Result<KeptAnswer, NoFeed> {
    let live = &visit.state.database.live;
    let Some(row) = find_observance(live, slug, visit.locale).await? else {
        let moved = find_redirect(live, &format!("/observances/{slug}")).await?;
        // What leads to one year of an observance leads to the feed of all its years.
        let moved = moved.and_then(|path| {
            let rest = path.strip_prefix("/observances/")?;
            let slug = rest.split('/').next()?.to_owned();
            Some(feed_path_of(Words::of(visit.locale), &slug))
        });
        return Err(moved.map_or(NoFeed::Missing, NoFeed::Moved));
    };
    if !is_valid(&row, visit.locale, &list_withdrawn(live).await?) {
        return Err(NoFeed::Gone);
    }
    let title = title_of(&row, visit.locale).text;
    let page = observance_href(visit.locale, slug, None);
    let filters = Filters::default();
    Ok(write(visit, (&title, path, &page), &filters, true, &[row]).await?)
}

/// Whether nothing of an observance that its events say is withdrawn: a page says so beside it, and whoever looks at a
/// calendar would not see that.
fn is_valid(row: &ObservanceRow, locale: Locale, withdrawn: &[(ThingId, Part)]) -> bool {
    // Where there is no title in the language of the feed, the English one stands there.
    let titled = if row.text.is_some() {
        locale
    } else {
        Locale::En
    };
    !without_withdrawn(&[titled], &[row.id.into()], withdrawn).is_empty()
}

async fn write(
    visit: &Visit,
    (title, path, page): (&str, &str, &str),
    filters: &Filters,
    whole_years: bool,
    rows: &[ObservanceRow],
) -> Result<KeptAnswer, sqlx::Error> {
    let words = Words::of(visit.locale);
    let (clock, public_url) = (&visit.state.clock, visit.frame.public_url.as_str());
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let years = model::years_of_changes(clock.today().date, filters, whole_years);
    let changed = list_changed_dates(&visit.state.database.live, &ids, years).await?;
    let feed = Feed {
        words,
        clock,
        public_url,
        filters,
        whole_years,
    };
    let calendar = IcalCalendar {
        locale: visit.locale,
        name: words.tell(
            "page-title",
            &[
                ("title", Arg::Text(title)),
                ("site", Arg::Text(&visit.frame.name.text)),
            ],
        ),
        source: format!("{public_url}{path}"),
        url: format!("{public_url}{page}"),
        events: feed.events(rows, &changed),
    };
    let modified = calendar.changed_at();
    Ok(KeptAnswer::new(calendar.write(), modified))
}

/// One plain sentence, and what is allowed.
async fn explain(visit: &Visit, no_feed: NoFeed) -> Response {
    let words = Words::of(visit.locale);
    match no_feed {
        NoFeed::Moved(path) => super::not_found::moved_for_good_to(&path),
        NoFeed::Missing => say(StatusCode::NOT_FOUND, words.say("error-not-found")),
        NoFeed::Gone => say(StatusCode::GONE, words.say("error-gone-title")),
        NoFeed::Failed(error) => {
            tracing::error!(%error, "a calendar feed could not be made");
            say(
                StatusCode::SERVICE_UNAVAILABLE,
                words.say("error-unavailable"),
            )
        }
        NoFeed::Refused(refused) => {
            let refused = match refused {
                // The bodies stand in the database.
                Refused::Value {
                    name: "body",
                    value,
                    allowed,
                } if allowed.is_empty() => {
                    let rows = list_observances(&visit.state.database.live, visit.locale).await;
                    let bodies = rows.map(|rows| bodies_of(&rows)).unwrap_or_default();
                    let allowed = bodies.into_iter().collect();
                    Refused::Value {
                        name: "body",
                        value,
                        allowed,
                    }
                }
                other => other,
            };
            say(StatusCode::BAD_REQUEST, tell_refused(&refused, words))
        }
    }
}

/// The sentence with which a feed refuses what it was asked.
pub fn tell_refused(refused: &Refused, words: &Words) -> String {
    let list = |allowed: &[String]| allowed.join(words.separator());
    match refused {
        Refused::Name { name, allowed: [] } => {
            words.tell("feed-takes-nothing", &[("name", Arg::Text(name))])
        }
        Refused::Name { name, allowed } => {
            let allowed: Vec<String> = allowed.iter().map(|name| (*name).to_owned()).collect();
            let args = [
                ("name", Arg::Text(name)),
                ("allowed", Arg::Text(&list(&allowed))),
            ];
            words.tell("feed-name-unknown", &args)
        }
        Refused::Value {
            name,
            value,
            allowed,
        } => {
            let allowed = match allowed.is_empty() {
                true => allowed_values(name),
                false => allowed.clone(),
            };
            let args = [
                ("name", Arg::Text(name)),
                ("value", Arg::Text(value)),
                ("allowed", Arg::Text(&list(&allowed))),
            ];
            words.tell("feed-value-unknown", &args)
        }
        Refused::TooLong => words.tell(
            "archive-too-long",
            &[("count", Arg::Count(super::filters::MOST_WORDS))],
        ),
        Refused::NoWords => words.say("feed-no-words"),
        Refused::NoPlace => words.say("feed-no-place"),
    }
}
