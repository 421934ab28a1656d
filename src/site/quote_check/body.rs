//! How the page of a check looks.

use super::model::{FEWEST_WORDS, LONGEST, Outcome, QuoteCheckPage, Said};
use crate::domain::locale::Locale;
use crate::parts::changes::changes_view;
use crate::parts::field::{FieldView, TextArea};
use crate::parts::layout::{Alternates, Head};
use crate::site::answer::Page;
use crate::site::query::write_query;
use crate::words::{Arg, Words};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for QuoteCheckPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        let is_asked = !self.words.is_empty();
        let query = is_asked.then(|| write_query([("words", self.words.clone())]));
        Head {
            locale: self.locale,
            title: words.say("check-title"),
            description: Some(words.say("check-lead")),
            path: "/messages/check".into(),
            query: query.unwrap_or_default(),
            listed: if is_asked {
                Vec::new()
            } else {
                Locale::ALL.to_vec()
            },
            alternates: Alternates::All,
        }
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        view! {
            <h1>{words.say("check-title")}</h1>
            <p class="lead">{words.say("check-lead")}</p>
            <form class="archive-form" action=format!("/{}/messages/check", self.locale) method="get">
                <TextArea field=field(self, words) rows=5/>
                <button type="submit">{words.say("check-button")}</button>
            </form>
            {outcome(self, words)}
            <p class="onward"><a href=format!("/{}/messages", self.locale)>{words.say("messages-title")}</a></p>
        }
        .into_any()
    }

    fn shows_any_of(&self) -> Option<&'static str> {
        Some("messages")
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        None
    }

    fn status(&self) -> StatusCode {
        QuoteCheckPage::status(self)
    }
}

/// The field as it was filled in, with what is wrong with it.
fn field(page: &QuoteCheckPage, words: &Words) -> FieldView {
    let problem = match page.outcome {
        Outcome::TooShort => Some(("check-too-short", FEWEST_WORDS)),
        Outcome::TooLong => Some(("check-too-long", LONGEST)),
        _ => None,
    };
    let told = problem.map(|(key, count)| words.tell(key, &[("count", Arg::Count(count))]));
    FieldView {
        help: Some(words.say("check-help")),
        value: page.words.clone(),
        problems: told.into_iter().collect(),
        ..FieldView::new("words", words.say("check-words"))
    }
}

fn outcome(page: &QuoteCheckPage, words: &'static Words) -> AnyView {
    let (told, said, class) = match &page.outcome {
        Outcome::NotAsked | Outcome::TooShort | Outcome::TooLong => return ().into_any(),
        Outcome::NotFound => (words.say("check-none"), &[][..], "notice"),
        Outcome::Exact(said) => {
            let count = [("count", Arg::Count(said.len()))];
            (
                words.tell("check-exact", &count),
                said.as_slice(),
                "notice notice-good",
            )
        }
        Outcome::Near(said) => (words.say("check-near"), said.as_slice(), "notice"),
    };
    let entries = said
        .iter()
        .cloned()
        .map(|said| said_view(said, page.locale, words));
    let list = (!said.is_empty())
        .then(|| view! { <ul class="hits" role="list">{entries.collect_view()}</ul> });
    view! {
        <section class="checked" aria-labelledby="checked">
            <h2 id="checked">{words.say("check-outcome")}</h2>
            <p class=class>{told}</p>
            {list}
        </section>
    }
    .into_any()
}

fn said_view(said: Said, page: Locale, words: &'static Words) -> AnyView {
    let foreign = (said.locale != page).then_some(said.locale);
    let lang = foreign.map(Locale::code);
    let dir = foreign.map(|locale| locale.direction().code());
    let mark = foreign.map(|locale| {
        view! { " " <small class="mark">{words.tell_language("in-language", locale, &[])}</small> }
    });
    let (date, told) = said.date;
    let date = view! { <p class="hit-date"><time datetime=date>{told}</time></p> };
    let speaker = said.speaker.map(|(name, foreign)| {
        let lang = foreign.map(Locale::code);
        let dir = foreign.map(|locale| locale.direction().code());
        view! { <span class="entry-speaker"><bdi lang=lang dir=dir>{name}</bdi></span> " " }
    });
    let symbols = said
        .symbols
        .into_iter()
        .map(|symbol| view! { " · " <bdi>{symbol}</bdi> });
    let [before, passage, after] = said.passage;
    let passage = if said.differences.is_empty() {
        view! { {before}<mark>{passage}</mark>{after} }.into_any()
    } else {
        changes_view(said.differences)
    };
    view! {
        <li class="hit">
            {date}
            <p class="entry-title"><a href=said.href hreflang=lang><bdi lang=lang dir=dir>{said.title}</bdi></a>{mark}</p>
            <p class="entry-note">{speaker}<bdi lang=lang dir=dir>{said.speaker_title}</bdi>{symbols.collect_view()}</p>
            <blockquote class="excerpt changes" lang=said.locale.code() dir=said.locale.direction().code()>{passage}</blockquote>
        </li>
    }
    .into_any()
}
