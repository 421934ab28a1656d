//! All observances, with filters. `/{locale}/observances?kind=&month=&topic=&body=&q=`

mod body;
mod model;

pub use model::ObservancesPage;

use super::answer::respond;
use super::filters::Filters;
use super::not_found;
use crate::domain::locale::Locale;
use crate::state::AppState;
use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;

pub async fn show(
    State(state): State<AppState>,
    Path(locale): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let Ok(locale) = locale.parse::<Locale>() else {
        return not_found::answer(&state, &format!("/{locale}/observances"), &headers).await;
    };
    let filters = Filters::read(&query.unwrap_or_default());
    match ObservancesPage::load(&state, locale, filters).await {
        Ok(page) => respond(&state, &page),
        Err(failure) => failure.answer(locale, &state.settings.site.public_url),
    }
}
