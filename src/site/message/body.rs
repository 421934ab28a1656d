//! How the page of a message looks.

use super::MessagePage;
use super::beside::both;
use super::facts::facts;
use super::revision::notice;
use super::told::facts_told;
use crate::domain::ids::ThingId;
use crate::domain::message::{MessageForm, TextStanding, TextStatus};
use crate::parts::body::BodyText;
use crate::parts::json_ld::Node;
use crate::parts::layout::{Alternates, Head};
use crate::parts::site_frame::SiteFrame;
use crate::site::answer::Page;
use crate::words::Words;
use chrono::{DateTime, Datelike, Utc};
use leptos::prelude::*;

impl Page for MessagePage {
    fn head(&self) -> Head {
        let speaker = self.speaker.as_ref().map(|(name, _)| name.text.as_str());
        let by = [speaker, Some(self.speaker_title.as_str())];
        let by: Vec<&str> = by.into_iter().flatten().collect();
        Head {
            locale: self.locale,
            title: self.title.clone(),
            description: Some(format!("{}. {}", self.title, by.join(", "))),
            path: self.path.clone(),
            query: String::new(),
            // A text that has been followed by another is there for those who cite it.
            listed: match self.asked_revision {
                Some(_) => Vec::new(),
                None => self.signs.listed(&self.locales, &[self.id.into()]),
            },
            alternates: Alternates::Only(self.locales.clone()),
        }
    }

    fn kind(&self) -> &'static str {
        "ItemPage"
    }

    fn nodes(&self, site: &SiteFrame) -> Vec<Node> {
        facts_told(self, site)
    }

    fn is_article(&self) -> bool {
        true
    }

    fn canonical(&self) -> Option<String> {
        self.asked_revision
            .map(|_| format!("/{}{}", self.locale, self.path))
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let standing = || {
            standing_of(self.standing, self.text_status, words)
                .map(|told| view! { " " <span class="text-standing">{told}</span> })
        };
        let date = self.observed_on.or(self.issued_on).map(|date| {
            view! {
                <p class="dateline">
                    <time datetime=date.to_string()>
                        <span class="dateline-day">{words.dates.day(date)}</span> " "
                        <span class="dateline-year">{date.year()}</span>
                    </time>
                    {standing()}
                </p>
            }
        });
        let standing = date.is_none().then(standing).flatten();
        let speaker = self
            .speaker
            .clone()
            .map(|(name, href)| view! { <span class="speaker-name"><a href=href>{name.view()}</a></span> " " });
        let unofficial = (self.standing == TextStanding::Unofficial)
            .then(|| view! { <p class="notice">{words.say("message-unofficial")}</p> });
        let text = match &self.beside {
            Some(other) => both(self, other, words),
            None => view! { <BodyText body=self.body.clone() links=self.links.clone() anchors=self.anchors()/> }.into_any(),
        };
        let class = if self.beside.is_some() {
            "message is-beside"
        } else {
            "message"
        };
        view! {
            <article class=class>
                {self.signs.banner(words)}
                {notice(self, words)}
                <header class="opening">
                    {date}
                    <p class="kind">{words.say(form_key(self.form))}{standing}</p>
                    <h1>{self.title.clone()}</h1>
                    <p class="speaker">{speaker}<span class="speaker-title">{self.speaker_title.clone()}</span></p>
                </header>
                <div class="columns">
                    <div class="text">
                        {unofficial}
                        {text}
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

/// How the text stands to what was said, and that it is unofficial, where it is.
pub fn standing_of(
    standing: TextStanding,
    status: Option<TextStatus>,
    words: &Words,
) -> Option<String> {
    let unofficial = (standing == TextStanding::Unofficial).then(|| words.say("text-unofficial"));
    let status = status.map(|status| words.say(status_key(status)));
    let told: Vec<String> = [unofficial, status].into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join(words.separator()))
}

pub const fn status_key(status: TextStatus) -> &'static str {
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
