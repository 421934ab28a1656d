//! A page that says one thing and where to go on: why there is nothing else to show.

use super::answer::Page;
use crate::domain::locale::Locale;
use crate::parts::layout::{Alternates, Head};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

#[derive(Clone, Debug)]
pub struct NoticePage {
    pub locale: Locale,
    pub status: StatusCode,
    pub title: String,
    pub sentence: String,
    /// Address and words of a link.
    pub way: Option<(String, String)>,
}

impl Page for NoticePage {
    fn head(&self) -> Head {
        Head {
            locale: self.locale,
            title: self.title.clone(),
            description: None,
            path: "/".into(),
            query: String::new(),
            listed: Vec::new(),
            alternates: Alternates::None,
        }
    }

    fn body(&self) -> AnyView {
        let way = self
            .way
            .clone()
            .map(|(href, words)| view! { <p class="onward"><a href=href>{words}</a></p> });
        view! {
            <h1>{self.title.clone()}</h1>
            <p class="lead">{self.sentence.clone()}</p>
            {way}
        }
        .into_any()
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        None
    }

    fn status(&self) -> StatusCode {
        self.status
    }
}
