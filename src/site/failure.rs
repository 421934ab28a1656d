//! What went wrong on our side while a page was loaded.

use super::profile::Profile;
use crate::domain::locale::Locale;
use crate::parts::layout::{Alternates, Beside, Head, render_document};
use crate::parts::site_frame::SiteFrame;
use crate::parts::ways::Ways;
use crate::search::ask::AskFailure;
use crate::words::{Arg, Words};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::*;

/// A fault: logged once, here; the visitor gets an apology and a reference.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    #[error(transparent)]
    Search(#[from] AskFailure),
}

impl Failure {
    /// The apology in a page's language.
    pub fn answer(self, locale: Locale, site: &SiteFrame) -> Response {
        let reference = uuid::Uuid::now_v7().simple().to_string();
        tracing::error!(error = %self, reference, "a page could not be loaded");
        let words = Words::of(locale);
        let is_away = matches!(
            self,
            Self::Database(
                sqlx::Error::PoolTimedOut
                    | sqlx::Error::Io(_)
                    | sqlx::Error::PoolClosed
                    | sqlx::Error::Tls(_)
            )
        );
        let (status, title, sentence) = if is_away {
            (
                StatusCode::SERVICE_UNAVAILABLE,
                words.say("error-unavailable-title"),
                words.say("error-unavailable"),
            )
        } else {
            let sentence = words.tell("error-fault", &[("reference", Arg::Text(&reference))]);
            (
                StatusCode::INTERNAL_SERVER_ERROR,
                words.say("error-fault-title"),
                sentence,
            )
        };
        let head = Head {
            locale,
            title: title.clone(),
            description: None,
            path: "/".into(),
            query: String::new(),
            listed: Vec::new(),
            alternates: Alternates::None,
        };
        let html = render_document(&head, site, Beside::default(), || {
            view! { <h1>{title}</h1> <p class="lead">{sentence}</p> <Ways words=words/> }.into_any()
        });
        let mut response = (status, Html(html)).into_response();
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if is_away {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
        }
        response.extensions_mut().insert(Profile::Page);
        response
    }
}
