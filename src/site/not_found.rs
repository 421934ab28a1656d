//! Addresses with no page: where they have moved, or a sentence that says why, and ways on.

use super::answer::Page;
use super::freshness::fresh_until;
use super::languages::{enter_any, found, in_own_language};
use super::observance::{MissingYear, YearReason};
use super::query::write_query;
use super::visit::Visit;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::locale::Locale;
use crate::parts::language_bar::InLanguages;
use crate::parts::layout::{Alternates, Head};
use crate::parts::title::{MarkedTitle, Title};
use crate::parts::ways::Ways;
use crate::site::addresses::observance_href;
use crate::state::AppState;
use crate::store::live::observances::list_slugs;
use crate::store::live::redirects::find_redirect;
use crate::words::{Arg, Words};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use percent_encoding::percent_decode_str;

/// Any address that no route knows.
pub async fn show(State(state): State<AppState>, uri: Uri, headers: HeaderMap) -> Response {
    answer(&state, uri.path(), &headers).await
}

/// The answer for a path outside every route: where it has moved, in the language of its first
/// segment, else the one the visitor reads best; or that there is nothing.
pub async fn answer(state: &AppState, path: &str, headers: &HeaderMap) -> Response {
    let visit = match Locale::of_path(path) {
        Some(locale) => Visit::enter(state, locale, path, headers).await,
        None => enter_any(state, path, headers).await,
    };
    match visit {
        Ok(visit) if !visit.frame.locales.contains(&visit.locale) => answer_closed(&visit).await,
        Ok(visit) => answer_visit(&visit).await,
        Err(apology) => apology,
    }
}

/// The same in a language in which the site is published.
pub async fn answer_visit(visit: &Visit) -> Response {
    let path = visit.path.as_str();
    let mut segments = path.split('/').skip(1);
    let first = segments.next().unwrap_or_default();
    let is_named = first.parse() == Ok(visit.locale);
    let without_locale = match is_named {
        true => path.strip_prefix(&format!("/{first}")).unwrap_or(path),
        false => path,
    };
    let live = &visit.state.database.live;
    // Staff write addresses as people read them.
    let read = percent_decode_str(without_locale).decode_utf8_lossy();
    match find_redirect(live, &read).await {
        Ok(Some(to)) if is_named => return moved_for_good(visit.locale, &to),
        Ok(Some(to)) => return in_own_language(found(&format!("/{}{to}", visit.locale))),
        Ok(None) => {}
        Err(error) => return visit.apologise(error.into()),
    }
    let asked = segments.last().unwrap_or_default().to_ascii_lowercase();
    let slugs = list_slugs(live).await.unwrap_or_default();
    let nearest = nearest(&asked, &slugs).map(str::to_owned);
    let words = Words::of(visit.locale);
    let nearest = nearest.map(|slug| way_to(words, &slug, "error-way-nearest"));
    let searched = search_for(words, &percent_decode_str(&asked).decode_utf8_lossy());
    let page = NotFound {
        ways: nearest.into_iter().chain(searched).collect(),
        ..NotFound::new(visit.locale, words.say("error-not-found"))
    };
    let response = page.answer(visit).await;
    if is_named {
        response
    } else {
        in_own_language(response)
    }
}

/// For an address in a language in which the site is not published: its sentence, and the way to
/// each language it is published in. The page is in the one of these that the visitor reads best.
pub async fn answer_closed(closed: &Visit) -> Response {
    let visit = match enter_any(&closed.state, &closed.path, &closed.headers).await {
        Ok(visit) => visit,
        Err(apology) => return apology,
    };
    let rest = closed.path.get(3..).unwrap_or_default();
    let open = visit.frame.locales.iter();
    let sentence = Words::of(visit.locale).tell_language("language-closed", closed.locale, &[]);
    let page = NotFound {
        elsewhere: open
            .map(|locale| (*locale, format!("/{locale}{rest}")))
            .collect(),
        ..NotFound::new(visit.locale, sentence)
    };
    in_own_language(page.answer(&visit).await)
}

/// A former address goes to the present one, a path without locale, for good.
pub fn moved_for_good(locale: Locale, path: &str) -> Response {
    moved_for_good_to(&format!("/{locale}{path}"))
}

/// The same, by the whole path.
pub fn moved_for_good_to(path: &str) -> Response {
    let location = HeaderValue::from_str(path);
    let location = location.unwrap_or(HeaderValue::from_static("/"));
    (
        StatusCode::PERMANENT_REDIRECT,
        [(header::LOCATION, location)],
    )
        .into_response()
}

pub struct NotFound {
    locale: Locale,
    sentence: String,
    /// What the sentence is about, where its title stands in it.
    title: Option<MarkedTitle>,
    /// Ways on that belong to what was asked for: address and label.
    ways: Vec<(String, String)>,
    /// The languages in which the page exists, with its addresses there.
    elsewhere: Vec<(Locale, String)>,
    next_change: Option<DateTime<Utc>>,
    status: StatusCode,
}

impl NotFound {
    fn new(locale: Locale, sentence: String) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            locale,
            sentence,
            title: None,
            ways: Vec::new(),
            elsewhere: Vec::new(),
            next_change: None,
        }
    }

    /// The answer: good until something is published, for it may be this page.
    pub async fn answer(mut self, visit: &Visit) -> Response {
        let state = &visit.state;
        let fresh = fresh_until(&state.database.live, &state.clock.today()).await;
        self.next_change = fresh.ok();
        visit.respond(&self)
    }

    /// An observance without a page for a year.
    pub fn year(locale: Locale, slug: &str, missing: MissingYear) -> Self {
        let words = Words::of(locale);
        let tell = |key: &str, year: i32| {
            words.tell(
                key,
                &[
                    ("title", Arg::Text(&missing.title.text)),
                    ("year", Arg::Text(&year.to_string())),
                ],
            )
        };
        let mut ways = Vec::new();
        let sentence = match missing.reason {
            YearReason::OutOfRange => range(words, "error-year-range"),
            YearReason::BeforeFirst(first, dated) => {
                ways.extend(dated.map(|year| {
                    let href = observance_href(locale, slug, Some(year));
                    (href, words.say("error-way-first-year"))
                }));
                tell("error-before-first", first)
            }
            YearReason::NotKnown(sentence) => sentence,
            YearReason::NoDate(year) => tell("error-no-date", year),
        };
        ways.push(way_to(words, slug, "error-way-observance"));
        Self {
            title: Some(missing.title),
            ways,
            ..Self::new(locale, sentence)
        }
    }

    /// A photo that was public and is no more.
    pub fn gone_photo(locale: Locale) -> Self {
        let words = Words::of(locale);
        let gallery = (format!("/{locale}/photos"), words.say("photos-title"));
        Self {
            status: StatusCode::GONE,
            ways: vec![gallery],
            ..Self::new(locale, words.say("photo-gone"))
        }
    }

    /// A revision or a paragraph that a text does not have. `path` is the text's, without locale.
    pub fn of_text(locale: Locale, sentence: &str, path: &str) -> Self {
        let words = Words::of(locale);
        let text = (format!("/{locale}{path}"), words.say("error-way-text"));
        Self {
            ways: vec![text],
            ..Self::new(locale, words.say(sentence))
        }
    }

    /// A calendar for a year or a month that is none of ours.
    pub fn calendar(locale: Locale) -> Self {
        Self::new(locale, range(Words::of(locale), "error-calendar-range"))
    }

    /// A page that exists, but not in this language.
    pub fn in_locale(locale: Locale, elsewhere: Vec<(Locale, String)>) -> Self {
        // Where it can be read in no language of the site, there is nothing to promise.
        let sentence = match elsewhere.is_empty() {
            true => Words::of(locale).say("error-not-found"),
            false => Words::of(locale).tell_language("text-elsewhere", locale, &[]),
        };
        Self {
            elsewhere,
            ..Self::new(locale, sentence)
        }
    }
}

impl NotFound {
    /// The sentence, with the title in it marked as on every other page.
    fn told(&self, words: &'static Words) -> AnyView {
        let parts = self.title.clone().and_then(|title| {
            let (before, after) = self.sentence.split_once(&title.text)?;
            Some((before.to_owned(), title, after.to_owned()))
        });
        match parts {
            Some((before, title, after)) => {
                view! { {before}<Title title=title words=words/>{after} }.into_any()
            }
            None => self.sentence.clone().into_any(),
        }
    }
}

fn way_to(words: &Words, slug: &str, key: &str) -> (String, String) {
    let href = observance_href(words.locale, slug, None);
    (href, words.say(key))
}

/// The search for the words of an address, where it has some.
fn search_for(words: &Words, asked: &str) -> Option<(String, String)> {
    let asked: Vec<&str> = asked
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let asked = asked.join(" ");
    let length = asked.chars().count();
    let is_sayable = (3..=80).contains(&length) && asked.chars().any(char::is_alphabetic);
    is_sayable.then(|| {
        let query = write_query([("q", asked.clone())]);
        let told = words.tell("error-way-search-for", &[("words", Arg::Text(&asked))]);
        (format!("/{}/search{query}", words.locale), told)
    })
}

/// A sentence that names the first and the last year there are.
fn range(words: &Words, key: &str) -> String {
    let (first, last) = (FIRST_YEAR.to_string(), LAST_YEAR.to_string());
    words.tell(
        key,
        &[("first", Arg::Text(&first)), ("last", Arg::Text(&last))],
    )
}

impl Page for NotFound {
    fn head(&self) -> Head {
        Head {
            locale: self.locale,
            title: Words::of(self.locale).say("error-not-found-title"),
            description: None,
            path: "/".into(),
            query: String::new(),
            listed: Vec::new(),
            alternates: Alternates::None,
        }
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let elsewhere = (!self.elsewhere.is_empty())
            .then(|| view! { <InLanguages links=self.elsewhere.clone() words=words/> });
        view! {
            <h1>{words.say("error-not-found-title")}</h1>
            <p class="lead">{self.told(words)}</p>
            {elsewhere}
            <Ways special=self.ways.clone() words=words/>
        }
        .into_any()
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }

    fn status(&self) -> StatusCode {
        self.status
    }
}

/// The slug that shares the most trigrams of letters with what was asked for, if it shares a third.
fn nearest<'a>(asked: &str, slugs: &'a [String]) -> Option<&'a str> {
    let wanted = trigrams(asked);
    if wanted.is_empty() {
        return None;
    }
    let likeness = |slug: &str| {
        let held = trigrams(slug);
        let shared = wanted
            .iter()
            .filter(|trigram| held.contains(trigram))
            .count();
        // Sørensen and Dice's measure, in thousandths.
        2_000 * shared / (wanted.len() + held.len())
    };
    let best = slugs.iter().max_by_key(|slug| likeness(slug))?;
    (likeness(best) >= 333).then_some(best.as_str())
}

fn trigrams(text: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = text.chars().take(120).collect();
    letters
        .windows(3)
        .map(|window| [window[0], window[1], window[2]])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_slug_finds_its_observance_and_nonsense_finds_none() {
        let slugs = [
            "south-south-cooperation-day".to_owned(),
            "water-day".to_owned(),
        ];
        assert_eq!(
            nearest("south-south-coperation-day", &slugs),
            Some("south-south-cooperation-day")
        );
        assert_eq!(nearest("wp-login.php", &slugs), None);
        assert_eq!(nearest("", &slugs), None);
    }
}
