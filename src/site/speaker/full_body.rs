//! How all texts of a speaker look, one after the other.

use super::full::{FullPage, FullText, MOST};
use crate::domain::ids::ThingId;
use crate::parts::body::{Anchors, BodyText};
use crate::parts::layout::{Alternates, Head};
use crate::site::answer::Page;
use crate::site::message::standing_of;
use crate::site::message_lines::dated;
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for FullPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        let name = self.name.text.as_str();
        Head {
            locale: self.locale,
            title: words.tell("full-title", &[("name", Arg::Text(name))]),
            description: None,
            path: format!("/speakers/{}", self.slug),
            query: self.asked.full_query(),
            // Every text is listed at its own address.
            listed: Vec::new(),
            alternates: Alternates::All,
        }
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let speaker = format!("/{}/speakers/{}", self.locale, self.slug);
        let count = words.tell("messages-count", &[("count", Arg::Count(self.count))]);
        let left_out = self
            .leaves_out
            .then(|| view! { <p class="quiet">{words.say("full-left-out")}</p> });
        let texts = self.texts.iter().map(|text| full_text(self, text, words));
        let none = self
            .texts
            .is_empty()
            .then(|| view! { <p class="notice">{words.say("full-none")}</p> });
        view! {
            <div class="full">
                <h1>{self.name.view()}</h1>
                <p class="quiet">{count}</p>
                {by_year(self, words)}
                {by_office(self, words)}
                {left_out}
                {none}
                {texts.collect_view()}
                <p class="onward"><a href=speaker>{words.say("full-back")}</a></p>
            </div>
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

fn full_text(page: &FullPage, text: &FullText, words: &'static Words) -> AnyView {
    let (date, told) = dated(&text.message, text.year, words);
    let date = view! { <time datetime=date>{told}</time> };
    let (standing, status) = (text.text.standing, text.text.text_status);
    let standing = standing_of(standing, status, words)
        .map(|told| view! { " " <span class="text-standing">{told}</span> });
    let symbols = text.message.symbols.iter().cloned();
    let symbols = symbols.map(|symbol| view! { " " <bdi class="symbol">{symbol}</bdi> }.into_any());
    let withdrawn = text.withdrawn.clone().map(|reason| {
        view! {
            <div class="withdrawn" role="note">
                <p class="withdrawn-title">{words.say("withdrawn-title")}</p>
                <p><bdi>{reason}</bdi></p>
            </div>
        }
    });
    view! {
        <article class="full-text">
            {withdrawn}
            <header>
                <p class="dateline">{date}{standing}</p>
                <h2><a href=text.href.clone()>{text.text.title.clone()}</a></h2>
                <p class="quiet">{text.text.speaker_title.clone()}{symbols.collect_view()}</p>
            </header>
            <BodyText body=text.text.body.clone() links=page.links.clone() anchors=Anchors::None/>
        </article>
    }
    .into_any()
}

/// Where the texts of one year stand there alone: why, and the way to the others.
fn by_year(page: &FullPage, words: &'static Words) -> Option<AnyView> {
    let shown = page.year?;
    let office = page.asked.office.as_deref();
    let links = page.years.iter().map(|(year, count)| {
        let current = (*year == shown).then_some("page");
        let count = words.tell("messages-count", &[("count", Arg::Count(*count))]);
        view! { <li><a href=page.href(office, Some(*year)) aria-current=current rel="nofollow">{*year}</a> " " <span class="quiet">{count}</span></li> }
            .into_any()
    });
    let told = shown.to_string();
    let (year, most) = (("year", Arg::Text(&told)), ("count", Arg::Count(MOST)));
    let (told, all) = if page.count > MOST {
        (words.tell("full-too-many", &[year, most]), None)
    } else {
        let all = page.href(office, None);
        let all = view! { <li><a href=all rel="nofollow">{words.say("full-all-years")}</a></li> };
        (words.tell("full-of-year", &[year]), Some(all))
    };
    Some(
        view! {
            <nav class="years" aria-labelledby="full-years">
                <p id="full-years">{told}</p>
                <ul role="list">{all}{links.collect_view()}</ul>
            </nav>
        }
        .into_any(),
    )
}

/// The offices held then, to read the texts of one alone.
fn by_office(page: &FullPage, words: &'static Words) -> Option<AnyView> {
    let asked = page.asked.office.as_deref();
    if page.offices.is_empty() && asked.is_none() {
        return None;
    }
    let all = asked.is_none().then_some("page");
    let links = page.offices.iter().map(|office| {
        let current = (asked == Some(office.as_str())).then_some("page");
        view! { <li><a href=page.href(Some(office), None) aria-current=current rel="nofollow"><bdi>{office.clone()}</bdi></a></li> }.into_any()
    });
    Some(
        view! {
            <nav class="years" aria-labelledby="full-offices">
                <p id="full-offices">{words.say("archive-facet-office")}</p>
                <ul role="list">
                    <li><a href=page.href(None, None) aria-current=all rel="nofollow">{words.say("full-all-offices")}</a></li>
                    {links.collect_view()}
                </ul>
            </nav>
        }
        .into_any(),
    )
}
