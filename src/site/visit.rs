//! A request for a page in one of the six languages: the door of every route under `/{locale}`.

use super::answer::{Page, respond};
use super::failure::Failure;
use super::not_found;
use crate::domain::locale::Locale;
use crate::state::AppState;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Response;

/// Where the first segment is none of the six, the request ends at the page that is not there.
pub struct Visit {
    pub state: AppState,
    pub locale: Locale,
    /// As it came, encoded.
    path: String,
    headers: HeaderMap,
}

impl FromRequestParts<AppState> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Response> {
        let path = parts.uri.path();
        let first = path.split('/').nth(1).unwrap_or_default();
        match first.parse() {
            Ok(locale) => Ok(Self {
                state: state.clone(),
                locale,
                path: path.to_owned(),
                headers: parts.headers.clone(),
            }),
            Err(_) => Err(not_found::answer(state, path, &parts.headers).await),
        }
    }
}

impl Visit {
    /// The page, or an apology in its language.
    pub fn answer(&self, loaded: Result<impl Page, Failure>) -> Response {
        match loaded {
            Ok(page) => respond(&self.state, &page),
            Err(failure) => self.apologise(failure),
        }
    }

    pub fn apologise(&self, failure: Failure) -> Response {
        failure.answer(self.locale, &self.state.settings.site.public_url)
    }

    /// That there is nothing at this address, and what is near.
    pub async fn not_found(&self) -> Response {
        not_found::answer(&self.state, &self.path, &self.headers).await
    }
}
