//! All messages, from the newest to the oldest. `/{locale}/messages?after=2015-09-12/some-slug`

use super::answer::Page;
use super::failure::Failure;
use super::freshness::fresh_until;
use super::query::read_pairs;
use super::visit::Visit;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::locale::Locale;
use crate::parts::layout::{Alternates, Head};
use crate::store::live::messages::{MessageLine, count_messages, list_messages};
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::response::Response;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use leptos::prelude::*;

/// How many messages a page shows.
const A_PAGE: i64 = 50;

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let after = read_after(&query.unwrap_or_default());
    let page = MessagesPage::load(&visit, after).await;
    visit.answer(page)
}

/// Where a page begins: the day and slug of the last message of the page before. What is no such
/// place begins at the beginning.
fn read_after(query: &str) -> Option<Place> {
    let (_, value) = read_pairs(query)
        .into_iter()
        .find(|(name, _)| name == "after")?;
    let (day, slug) = value.split_once('/')?;
    let is_slug = slug.len() <= 120 && slug.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    // Only as it is written back, so that a place has one address.
    let is_day = |found: &NaiveDate| {
        found.to_string() == day && (FIRST_YEAR..=LAST_YEAR).contains(&found.year())
    };
    let day: NaiveDate = day.parse().ok().filter(is_day)?;
    is_slug.then(|| (day, slug.to_owned()))
}

/// A place in the list.
type Place = (NaiveDate, String);

#[derive(Clone, Debug)]
pub struct MessagesPage {
    pub locale: Locale,
    pub count: usize,
    /// Years, newest first, with their messages.
    pub years: Vec<(i32, Vec<MessageEntry>)>,
    after: Option<Place>,
    /// The address of the following page.
    pub more: Option<String>,
    pub next_change: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug)]
pub struct MessageEntry {
    pub href: String,
    pub title: String,
    /// The language of the message, where it is not the page's.
    pub foreign: Option<Locale>,
    /// The name, and its language where that is not the page's.
    pub speaker: Option<(String, Option<Locale>)>,
    pub speaker_title: String,
    pub date: Option<(NaiveDate, String)>,
}

impl MessagesPage {
    async fn load(visit: &Visit, after: Option<Place>) -> Result<Self, Failure> {
        let (live, locale) = (&visit.state.database.live, visit.locale);
        let open = &visit.frame.locales;
        let words = Words::of(locale);
        let place = after.as_ref().map(|(day, slug)| (*day, slug.as_str()));
        let mut lines = list_messages(live, (locale, open), place, A_PAGE + 1).await?;
        let has_more = lines.len() > A_PAGE as usize;
        lines.truncate(A_PAGE as usize);
        let more = lines.last().filter(|_| has_more);
        let more =
            more.map(|line| format!("/{locale}/messages?after={}/{}", line.sorted_on, line.slug));
        let mut years: Vec<(i32, Vec<MessageEntry>)> = Vec::new();
        for line in lines {
            let year = line.sorted_on.year();
            let entry = MessageEntry::new(line, words);
            match years.last_mut().filter(|(held, _)| *held == year) {
                Some((_, entries)) => entries.push(entry),
                None => years.push((year, vec![entry])),
            }
        }
        Ok(Self {
            locale,
            count: usize::try_from(count_messages(live, open).await?).unwrap_or_default(),
            years,
            after,
            more,
            next_change: Some(fresh_until(live, &visit.state.clock.today()).await?),
        })
    }
}

impl MessageEntry {
    fn new(line: MessageLine, words: &Words) -> Self {
        let own: Locale = line.locale.parse().unwrap_or(words.locale);
        let speaker_locale = line
            .speaker_locale
            .and_then(|code| code.parse().ok())
            .filter(|locale| *locale != words.locale);
        let date = line.message.observed_on.or(line.message.issued_on);
        Self {
            href: format!("/{own}/messages/{}/{}", line.year, line.slug),
            title: line.title,
            foreign: (own != words.locale).then_some(own),
            speaker: line.speaker.map(|name| (name, speaker_locale)),
            speaker_title: line.speaker_title,
            date: date.map(|date| (date, words.dates.day(date))),
        }
    }
}

impl Page for MessagesPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        let after = self.after.as_ref();
        Head {
            locale: self.locale,
            title: words.say("messages-title"),
            description: Some(words.say("messages-lead")),
            path: "/messages".into(),
            query: after
                .map(|(day, slug)| format!("?after={day}/{slug}"))
                .unwrap_or_default(),
            // Later pages are for readers: every message is listed at its own address.
            listed: match after {
                None => Locale::ALL.to_vec(),
                Some(_) => Vec::new(),
            },
            alternates: Alternates::All,
        }
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let years = self.years.iter().cloned().map(|(year, entries)| {
            let id = format!("year-{year}");
            let heading_id = id.clone();
            let lines = entries.into_iter().map(|entry| message_entry(entry, words));
            view! {
                <section class="list" aria-labelledby=heading_id>
                    <h2 id=id>{year}</h2>
                    <ul class="entries" role="list">{lines.collect_view()}</ul>
                </section>
            }
            .into_any()
        });
        let count = if self.count == 0 {
            words.say("messages-empty")
        } else {
            words.tell("messages-count", &[("count", Arg::Count(self.count))])
        };
        let is_past_the_end = self.count > 0 && self.years.is_empty();
        let past_the_end = is_past_the_end.then(|| {
            let href = format!("/{}/messages", self.locale);
            view! {
                <p class="notice">{words.say("messages-end")}</p>
                <p class="onward"><a href=href>{words.say("messages-newest")}</a></p>
            }
        });
        let more = self.more.clone().map(
            |href| view! { <p class="onward"><a href=href rel="next">{words.say("messages-more")}</a></p> },
        );
        view! {
            <h1>{words.say("messages-title")}</h1>
            <p class="lead">{words.say("messages-lead")}</p>
            <p class="quiet">{count}</p>
            {years.collect_view()}
            {past_the_end}
            {more}
        }
        .into_any()
    }

    fn shows_any_of(&self) -> Option<&'static str> {
        Some("messages")
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}

fn message_entry(entry: MessageEntry, words: &'static Words) -> AnyView {
    let lang = entry.foreign.map(Locale::code);
    let dir = entry.foreign.map(|locale| locale.direction().code());
    let mark = entry
        .foreign
        .map(|locale| view! { " " <small class="mark">{words.tell_language("in-language", locale, &[])}</small> });
    let date = entry.date.map(|(date, told)| {
        view! { <p class="dateline"><time datetime=date.to_string()><span class="dateline-day">{told}</span></time></p> }
    });
    let speaker = entry.speaker.map(|(name, foreign)| {
        let lang = foreign.map(Locale::code);
        let dir = foreign.map(|locale| locale.direction().code());
        view! { <span class="entry-speaker"><bdi lang=lang dir=dir>{name}</bdi></span> " " }
    });
    view! {
        <li>
            {date}
            <div class="entry-body">
                <p class="entry-title"><a href=entry.href hreflang=lang><bdi lang=lang dir=dir>{entry.title}</bdi></a>{mark}</p>
                <p class="entry-note">{speaker}<bdi lang=lang dir=dir>{entry.speaker_title}</bdi></p>
            </div>
        </li>
    }
    .into_any()
}
