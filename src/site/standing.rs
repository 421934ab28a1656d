//! Pages that stand by themselves: about, accessibility, privacy, reuse. Their words are the
//! interface's own, in six languages.

use super::answer::{Page, respond};
use super::visit::Visit;
use crate::domain::locale::Locale;
use crate::parts::layout::{Alternates, Head};
use crate::words::Words;
use axum::extract::Path;
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// The keys of one page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The last segment of its address.
    pub path: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    /// Headings, each with its paragraphs.
    pub sections: &'static [(&'static str, &'static [&'static str])],
}

/// All of them, in the order of the footer.
pub const STANDING: [Standing; 4] = [
    Standing {
        path: "about",
        title: "about-title",
        lead: "about-lead",
        sections: &[
            ("about-dates", &["about-dates-1", "about-dates-2"]),
            ("about-titles", &["about-titles-1"]),
            ("about-languages", &["about-languages-1"]),
            ("about-sample", &["about-sample-1"]),
        ],
    },
    Standing {
        path: "accessibility",
        title: "accessibility-title",
        lead: "accessibility-lead",
        sections: &[
            (
                "accessibility-done",
                &["accessibility-done-1", "accessibility-done-2"],
            ),
            ("accessibility-limits", &["accessibility-limits-1"]),
            ("accessibility-tell", &["accessibility-tell-1"]),
        ],
    },
    Standing {
        path: "privacy",
        title: "privacy-title",
        lead: "privacy-lead",
        sections: &[
            ("privacy-kept", &["privacy-kept-1"]),
            ("privacy-others", &["privacy-others-1"]),
        ],
    },
    Standing {
        path: "reuse",
        title: "reuse-title",
        lead: "reuse-lead",
        sections: &[
            ("reuse-facts", &["reuse-facts-1"]),
            ("reuse-texts", &["reuse-texts-1"]),
            ("reuse-photos", &["reuse-photos-1"]),
            ("reuse-sample", &["reuse-sample-1"]),
        ],
    },
];

/// `/{locale}/{page}`, where `page` is one of the four.
pub async fn show(visit: Visit, Path((_, page)): Path<(String, String)>) -> Response {
    let locale = visit.locale;
    match STANDING.into_iter().find(|standing| standing.path == page) {
        Some(standing) => respond(&visit.state, &StandingPage { locale, standing }),
        None => visit.not_found().await,
    }
}

#[derive(Clone, Copy, Debug)]
pub struct StandingPage {
    pub locale: Locale,
    pub standing: Standing,
}

impl Page for StandingPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        Head {
            locale: self.locale,
            title: words.say(self.standing.title),
            description: Some(words.say(self.standing.lead)),
            path: format!("/{}", self.standing.path),
            query: String::new(),
            listed: Locale::ALL.to_vec(),
            alternates: Alternates::All,
        }
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let sections = self.standing.sections.iter().map(|(heading, paragraphs)| {
            let paragraphs = paragraphs
                .iter()
                .map(|key| view! { <p>{words.say(key)}</p> })
                .collect_view();
            view! { <h2>{words.say(heading)}</h2> {paragraphs} }.into_any()
        });
        view! {
            <article class="standing">
                <h1>{words.say(self.standing.title)}</h1>
                <p class="lead">{words.say(self.standing.lead)}</p>
                {sections.collect_view()}
            </article>
        }
        .into_any()
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        None
    }
}
