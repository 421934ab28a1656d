//! The news of the site as a feed, the newest first. `/{locale}/feed.atom?after=`

mod entries;
mod place;

use super::atom::{AtomFeed, AtomLink, write};
use super::calendar_feed::tell_refused;
use super::filters::Refused;
use super::kept::{Worn, kept, send};
use super::plain::say;
use super::profile::Profile;
use super::query::read_pairs;
use super::visit::Visit;
use crate::domain::locale::Locale;
use crate::state::kept_answers::KeptAnswer;
use crate::store::live::news::list_news;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use place::Place;

/// How many pieces of news a page of the feed has.
const MOST: usize = 50;

const MEDIA_TYPE: &str = "application/atom+xml; charset=utf-8";

/// The path of the feed in a language.
pub fn news_path(locale: Locale) -> String {
    format!("/{locale}/feed.atom")
}

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let words = Words::of(visit.locale);
    let mut response = match read(&query.unwrap_or_default()) {
        Err(refused) => say(StatusCode::BAD_REQUEST, tell_refused(&refused, words)),
        Ok(after) => {
            let path = path_of(&visit, after);
            let key = format!("news {path}");
            let made = kept(&visit.state, &key, async || {
                make(&visit, after, &path).await
            });
            match made.await {
                Ok(answer) => {
                    let worn = Worn {
                        media_type: MEDIA_TYPE,
                        surrogate_key: "feed observances messages photos",
                        file_name: None,
                    };
                    send(&visit.headers, &answer, worn)
                }
                Err(error) => {
                    tracing::error!(%error, "the feed of news could not be made");
                    say(
                        StatusCode::SERVICE_UNAVAILABLE,
                        words.say("error-unavailable"),
                    )
                }
            }
        }
    };
    response.extensions_mut().insert(Profile::Feed);
    response
}

/// Behind which piece of news the page begins. Nothing else can be asked.
fn read(query: &str) -> Result<Option<Place>, Refused> {
    let mut after = None;
    for (name, value) in read_pairs(query) {
        if name != "after" {
            return Err(Refused::Name {
                name,
                allowed: &["after"],
            });
        }
        let place = Place::read(&value);
        after = Some(place.ok_or(Refused::NoPlace)?);
    }
    Ok(after)
}

fn path_of(visit: &Visit, after: Option<Place>) -> String {
    let path = news_path(visit.locale);
    match after {
        Some(place) => format!("{path}?after={place}"),
        None => path,
    }
}

async fn make(visit: &Visit, after: Option<Place>, path: &str) -> Result<KeptAnswer, sqlx::Error> {
    let (live, locale) = (&visit.state.database.live, visit.locale);
    let words = Words::of(locale);
    // One more than are shown tells whether there are more.
    let most = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
    let after = after.map(|place| (place.at, place.id));
    let mut rows = list_news(live, locale, after, most).await?;
    let more = rows.len() > MOST;
    rows.truncate(MOST);
    let url = |path: &str| format!("{}{path}", visit.frame.public_url);
    let mut links = vec![
        AtomLink::own(url(path), "application/atom+xml"),
        AtomLink::page(url(&format!("/{locale}")), locale),
    ];
    if let Some(last) = rows.last().filter(|_| more) {
        let place = Place {
            at: last.at,
            id: last.id,
        };
        links.push(AtomLink::next(
            url(&path_of(visit, Some(place))),
            "application/atom+xml",
        ));
    }
    let updated = rows.first().map(|row| row.at);
    let entries = entries::load(visit, &rows).await?;
    let site = visit.frame.name.text.clone();
    let title = words.say("news-title");
    let args = [("title", Arg::Text(&title)), ("site", Arg::Text(&site))];
    let feed = AtomFeed {
        // The same on all its pages.
        id: url(&news_path(locale)),
        locale,
        title: words.tell("page-title", &args),
        author: site,
        // One that never had an entry has never changed.
        updated: updated.unwrap_or_default(),
        links,
        entries,
    };
    let xml = write(&feed).map_err(sqlx::Error::Io)?;
    Ok(KeptAnswer::new(xml, updated))
}
