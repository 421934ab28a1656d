//! Home: what day it is. `/{locale}`

mod body;
mod model;

pub use model::{Featured, HomePage, WeekDay};

use super::answer::respond;
use super::not_found;
use crate::domain::locale::Locale;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

pub async fn show(
    State(state): State<AppState>,
    Path(locale): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Ok(locale) = locale.parse::<Locale>() else {
        return not_found::answer(&state, &format!("/{locale}"), &headers).await;
    };
    match HomePage::load(&state, locale).await {
        Ok(page) => respond(&state, &page),
        Err(failure) => failure.answer(locale, &state.settings.site.public_url),
    }
}
