//! How the page of a speaker looks.

use super::model::{OfficeLine, SpeakerPage, Years};
use crate::domain::ids::ThingId;
use crate::parts::json_ld::{Node, told};
use crate::parts::layout::{Alternates, Head};
use crate::parts::site_frame::SiteFrame;
use crate::site::answer::Page;
use crate::site::message_lines::message_list;
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for SpeakerPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        let name = self.name.text.as_str();
        Head {
            locale: self.locale,
            title: name.to_owned(),
            description: Some(words.tell("speaker-description", &[("name", Arg::Text(name))])),
            path: format!("/speakers/{}", self.slug),
            query: String::new(),
            listed: self.signs.listed(&self.locales, &[self.id.into()]),
            alternates: Alternates::All,
        }
    }

    fn kind(&self) -> &'static str {
        "ProfilePage"
    }

    fn nodes(&self, site: &SiteFrame) -> Vec<Node> {
        let url = format!("{}/{}/speakers/{}", site.public_url, self.locale, self.slug);
        let offices = self.offices.iter();
        let titles = offices.map(|office| told(&office.title.text, office.title.foreign));
        let person = Node::new("Person")
            .id(&format!("urn:uuid:{}", self.id))
            .with("name", told(&self.name.text, self.name.foreign))
            .all("jobTitle", titles)
            .with("mainEntityOfPage", Node::named(&url))
            .with("url", url);
        vec![person]
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let Years { shown, named } = self.years();
        let years = shown.into_iter().map(|(year, lines)| {
            let id = format!("year-{year}");
            view! {
                <section class="list" aria-labelledby=id.clone()>
                    <h3 id=id.clone()>{year}</h3>
                    {message_list(lines, words)}
                </section>
            }
            .into_any()
        });
        let count = words.tell("messages-count", &[("count", Arg::Count(self.rows.len()))]);
        view! {
            <article class="speaker-page">
                {self.signs.banner(words)}
                <h1>{self.name.view()}</h1>
                {offices(self, words)}
                <h2 id="messages">{words.say("speaker-messages")} " " <small class="mark">{count}</small></h2>
                {ways(self, words)}
                {years.collect_view()}
                {earlier(self, named, words)}
                {self.signs.colophon(&[], words)}
            </article>
            <p class="onward"><a href=format!("/{}/speakers", self.locale)>{words.say("speakers-all")}</a></p>
        }
        .into_any()
    }

    fn tags(&self) -> Vec<ThingId> {
        self.tags.clone()
    }

    fn shows_any_of(&self) -> Option<&'static str> {
        Some("messages")
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}

/// The offices with their dates; where none is on record, the titles that stand on the messages.
fn offices(page: &SpeakerPage, words: &'static Words) -> AnyView {
    let lines: Vec<AnyView> = if page.offices.is_empty() {
        let titles = page.titles.iter();
        let titles = titles.map(|(title, first, last)| {
            let years = years(*first, *last, words);
            view! { <li>{title.view()} " " <span class="quiet">{years}</span></li> }.into_any()
        });
        titles.collect()
    } else {
        let offices = page.offices.iter();
        let offices = offices.map(|office| {
            let lasted =
                lasted(office, words).map(|told| view! { " " <span class="quiet">{told}</span> });
            view! { <li>{office.title.view()}{lasted}</li> }.into_any()
        });
        offices.collect()
    };
    if lines.is_empty() {
        return ().into_any();
    }
    let heading = if page.offices.is_empty() {
        "speaker-titles"
    } else {
        "speaker-offices"
    };
    view! {
        <section class="offices" aria-labelledby="offices">
            <h2 id="offices">{words.say(heading)}</h2>
            <ul role="list">{lines}</ul>
        </section>
    }
    .into_any()
}

fn years(first: i32, last: i32, words: &Words) -> String {
    let (from, to) = (first.to_string(), last.to_string());
    if first == last {
        return from;
    }
    words.tell(
        "dateline-years",
        &[("first", Arg::Text(&from)), ("last", Arg::Text(&to))],
    )
}

fn lasted(office: &OfficeLine, words: &Words) -> Option<String> {
    let from = office.from.map(|date| words.dates.date(date));
    let until = office.until.map(|date| words.dates.date(date));
    match (from.as_deref(), until.as_deref()) {
        (Some(from), Some(to)) => Some(words.tell(
            "date-range",
            &[("from", Arg::Text(from)), ("to", Arg::Text(to))],
        )),
        (Some(date), None) => Some(words.tell("held-since", &[("date", Arg::Text(date))])),
        (None, Some(date)) => Some(words.tell("held-until", &[("date", Arg::Text(date))])),
        (None, None) => None,
    }
}

/// To the same messages in the archive, and to all texts on one page where there is one in this language.
fn ways(page: &SpeakerPage, words: &'static Words) -> AnyView {
    let locale = page.locale;
    let archive = format!("/{locale}/messages?speaker={}", page.slug);
    let full = page.locales.contains(&locale).then(|| {
        let href = format!("/{locale}/speakers/{}?view=full", page.slug);
        view! { <li><a href=href rel="nofollow">{words.say("speaker-full")}</a></li> }
    });
    view! {
        <ul class="speaker-ways" role="list">
            <li><a href=archive rel="nofollow">{words.say("speaker-archive")}</a></li>
            {full}
        </ul>
    }
    .into_any()
}

/// The years that have no room here, each with its place in the archive.
fn earlier(page: &SpeakerPage, years: Vec<(i32, usize)>, words: &'static Words) -> Option<AnyView> {
    if years.is_empty() {
        return None;
    }
    let links = years.into_iter().map(|(year, count)| {
        let href = format!("/{}/messages?year={year}&speaker={}", page.locale, page.slug);
        let count = words.tell("messages-count", &[("count", Arg::Count(count))]);
        view! { <li><a href=href rel="nofollow">{year}</a> " " <span class="quiet">{count}</span></li> }.into_any()
    });
    Some(
        view! {
            <section class="list" aria-labelledby="earlier">
                <h3 id="earlier">{words.say("speaker-earlier")}</h3>
                <ul class="speaker-ways" role="list">{links.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}
