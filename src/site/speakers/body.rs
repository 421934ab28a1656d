//! How the list of speakers looks.

use super::SpeakersPage;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::parts::layout::{Alternates, Head};
use crate::site::answer::Page;
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for SpeakersPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        Head {
            locale: self.locale,
            title: words.say("speakers-title"),
            description: Some(words.say("speakers-lead")),
            path: "/speakers".into(),
            query: String::new(),
            listed: Locale::ALL.to_vec(),
            alternates: Alternates::All,
        }
    }

    fn kind(&self) -> &'static str {
        "CollectionPage"
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let lines = self.speakers.iter().cloned().map(|speaker| {
            let count = words.tell("messages-count", &[("count", Arg::Count(speaker.messages))]);
            let titles = speaker.titles.join(words.separator());
            let titles = (!titles.is_empty())
                .then(|| view! { <p class="entry-note"><bdi>{titles}</bdi></p> });
            view! {
                <li>
                    <p class="entry-title"><a href=speaker.href>{speaker.name.view()}</a> " " <small class="mark">{count}</small></p>
                    {titles}
                </li>
            }
            .into_any()
        });
        let list = if self.speakers.is_empty() {
            view! { <p class="quiet">{words.say("speakers-empty")}</p> }.into_any()
        } else {
            view! { <ul class="speakers" role="list">{lines.collect_view()}</ul> }.into_any()
        };
        view! {
            <h1>{words.say("speakers-title")}</h1>
            <p class="lead">{words.say("speakers-lead")}</p>
            {list}
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
