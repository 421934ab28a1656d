//! One message. `/{locale}/messages/{year}/{slug}`

mod body;
mod model;

pub use model::MessagePage;

use super::answer::respond;
use super::calendar::read_year;
use super::not_found::{self, NotFound};
use crate::domain::locale::Locale;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use model::Missing;

pub async fn show(
    State(state): State<AppState>,
    Path((locale, year, slug)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    let path = format!("/{locale}/messages/{year}/{slug}");
    let (Ok(locale), Some(year)) = (locale.parse::<Locale>(), read_year(&year)) else {
        return not_found::answer(&state, &path, &headers).await;
    };
    match MessagePage::load(&state, locale, year, &slug).await {
        Ok(Ok(page)) => respond(&state, &page),
        Ok(Err(Missing::Message)) => not_found::answer(&state, &path, &headers).await,
        Ok(Err(Missing::Locale(elsewhere))) => {
            NotFound::in_locale(locale, elsewhere).answer(&state).await
        }
        Err(failure) => failure.answer(locale, &state.settings.site.public_url),
    }
}
