//! All routes, inside the layers.

use super::{assets, health, layers};
use crate::site;
use crate::state::AppState;
use axum::Router;
use axum::routing::get;

/// The whole application.
pub fn app(state: AppState) -> Router {
    let https = state.settings.site.is_https();
    let router = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .merge(assets::routes())
        .merge(site::routes())
        .with_state(state);
    layers::wrap(router, https)
}
