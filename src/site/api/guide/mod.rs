//! `/api`: the API explained to people. The addresses and shapes are told from the description itself.

mod body;
mod model;

pub use model::GuidePage;

use crate::domain::locale::Locale;
use crate::parts::site_frame::SiteFrame;
use crate::site::answer::respond;
use crate::site::visit::Visit;
use crate::state::AppState;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

/// For developers, in English alone, whatever the languages of the site.
pub async fn show(State(state): State<AppState>, headers: HeaderMap) -> Response {
    let page = GuidePage::of(&state.settings.site.public_url);
    match Visit::enter(&state, Locale::En, "/api", &headers).await {
        Ok(visit) => visit.respond(&page),
        // What is explained is the same without the database.
        Err(_) => {
            let site = SiteFrame::built_in(Locale::En, &state.settings.site.public_url);
            respond(&state, &site, &page)
        }
    }
}
