//! How the page of a message looks.

use super::MessagePage;
use crate::domain::citation::CitationForm;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::message::{MessageForm, TextStanding, TextStatus};
use crate::parts::body::BodyText;
use crate::parts::language_bar::InLanguages;
use crate::parts::layout::{Alternates, Head};
use crate::parts::title::Title;
use crate::site::answer::Page;
use crate::words::Words;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use leptos::prelude::*;

impl Page for MessagePage {
    fn head(&self) -> Head {
        let speaker = self.speaker.as_ref().map(|(name, _)| name.as_str());
        let by = [speaker, Some(self.speaker_title.as_str())];
        let by: Vec<&str> = by.into_iter().flatten().collect();
        Head {
            locale: self.locale,
            title: self.title.clone(),
            description: Some(format!("{}. {}", self.title, by.join(", "))),
            path: self.path.clone(),
            query: String::new(),
            listed: self.signs.listed(&self.locales, &[self.id.into()]),
            alternates: Alternates::Only(self.locales.clone()),
        }
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let date = self.observed_on.or(self.issued_on).map(|date| {
            view! {
                <p class="dateline">
                    <time datetime=date.to_string()>
                        <span class="dateline-day">{words.dates.day(date)}</span> " "
                        <span class="dateline-year">{date.year()}</span>
                    </time>
                </p>
            }
        });
        let speaker = self
            .speaker
            .clone()
            .map(|name| view! { <span class="speaker-name">{told_name(name)}</span> " " });
        let unofficial = (self.standing == TextStanding::Unofficial)
            .then(|| view! { <p class="notice">{words.say("message-unofficial")}</p> });
        view! {
            <article class="message">
                {self.signs.banner(words)}
                <header class="opening">
                    {date}
                    <p class="kind">{words.say(form_key(self.form))}</p>
                    <h1>{self.title.clone()}</h1>
                    <p class="speaker">{speaker}<span class="speaker-title">{self.speaker_title.clone()}</span></p>
                </header>
                <div class="columns">
                    <div class="text">
                        {unofficial}
                        <BodyText body=self.body.clone() links=self.links.clone()/>
                        {self.signs.colophon(&[], words)}
                    </div>
                    <div class="margin">{facts(self, words)}</div>
                </div>
            </article>
        }
        .into_any()
    }

    fn tags(&self) -> Vec<ThingId> {
        self.tags.clone()
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}

fn facts(page: &MessagePage, words: &'static Words) -> AnyView {
    let date = |key: &str, date: Option<NaiveDate>| {
        let label = words.say(key);
        date.map(|date| {
            view! { <dt>{label}</dt><dd><time datetime=date.to_string()>{words.dates.date(date)}</time></dd> }
        })
    };
    let observance = page.observance.clone().map(|(href, title)| {
        view! { <dt>{words.say("message-observance")}</dt><dd><a href=href><Title title=title words=words/></a></dd> }
    });
    let symbols = page
        .symbols
        .iter()
        .cloned()
        .map(|symbol| view! { <dd><bdi>{symbol}</bdi></dd> })
        .collect_view();
    let symbols = (!page.symbols.is_empty())
        .then(|| view! { <dt>{words.say("message-symbols")}</dt>{symbols} });
    let deliverer = page.deliverer.clone().map(|name| {
        view! { <dt>{words.say("message-delivered-by")}</dt><dd>{told_name(name)}</dd> }
    });
    let status = page.text_status.map(|status| {
        view! { <dt>{words.say("message-text")}</dt><dd>{words.say(status_key(status))}</dd> }
    });
    let video = page.video.clone().map(|href| {
        view! { <dt>{words.say("message-video")}</dt><dd><a href=href rel="external">{words.say("message-video-link")}</a></dd> }
    });
    let source = page.source.clone().map(|href| {
        view! { <dt>{words.say("message-source")}</dt><dd><a href=href rel="external">{words.say("message-source-link")}</a></dd> }
    });
    let links: Vec<(Locale, String)> = page
        .locales
        .iter()
        .filter(|other| **other != page.locale)
        .map(|other| (*other, format!("/{other}{}", page.path)))
        .collect();
    let others = (!links.is_empty()).then(|| {
        view! { <dt>{words.say("message-languages")}</dt><dd><InLanguages links=links words=words/></dd> }
    });
    let references = CitationForm::ALL.into_iter().map(|form| {
        let href = format!("/{}{}.{}", page.locale, page.path, form.ending());
        view! { <a href=href rel="nofollow" download="">{form.name()}</a> " " }.into_any()
    });
    let cite = view! { <dt>{words.say("message-cite")}</dt><dd class="references">{references.collect_view()}</dd> };
    view! {
        <section class="facts" aria-labelledby="facts">
            <h2 id="facts">{words.say("message-facts")}</h2>
            <dl>
                {observance}
                {date("message-observed", page.observed_on)}
                {date("message-issued", page.issued_on)}
                {deliverer}
                {symbols}
                {status}
                {source}
                {video}
                {others}
                {cite}
            </dl>
        </section>
    }
    .into_any()
}

/// A name, marked with its language where that is not the page's.
fn told_name((name, foreign): (String, Option<Locale>)) -> AnyView {
    let lang = foreign.map(Locale::code);
    let dir = foreign.map(|locale| locale.direction().code());
    view! { <bdi lang=lang dir=dir>{name}</bdi> }.into_any()
}

const fn status_key(status: TextStatus) -> &'static str {
    match status {
        TextStatus::AsPrepared => "text-as-prepared",
        TextStatus::AsDelivered => "text-as-delivered",
        TextStatus::Transcript => "text-transcript",
        TextStatus::Summary => "text-summary",
    }
}

const fn form_key(form: MessageForm) -> &'static str {
    match form {
        MessageForm::Message => "form-message",
        MessageForm::VideoMessage => "form-video-message",
        MessageForm::Remarks => "form-remarks",
        MessageForm::Statement => "form-statement",
    }
}
