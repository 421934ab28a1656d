//! All routes, inside the layers.

use super::{assets, health, layers};
use crate::admin;
use crate::site;
use crate::state::AppState;
use axum::Router;
use axum::routing::get;
use tower_http::csrf::CsrfLayer;

/// Bytes of a request's body to the public site, which takes nothing but addresses.
pub const PUBLIC_BODY: usize = 64 * 1024;

/// Bytes of a file that staff send, with a little for the form around it.
pub const UPLOAD_BODY: usize = 31 * 1024 * 1024;

/// The whole application.
pub fn app(state: AppState) -> Router {
    let https = state.settings.site.is_https();
    let public = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .merge(assets::routes())
        .merge(site::routes())
        .with_state(state.clone());
    let (screens, uploads) = admin::screens(&state).into_routers();
    let screens = screens.layer(cross_site(&state)).with_state(state.clone());
    let uploads = uploads.layer(cross_site(&state)).with_state(state);
    layers::wrap(public, https, PUBLIC_BODY)
        .merge(layers::wrap(screens, https, admin::form::MOST_BYTES))
        .merge(layers::wrap_uploads(uploads, https, UPLOAD_BODY))
}

/// Whatever changes something must come from a page of the admin itself. Programs that are no
/// browser send neither header, and need a session all the same.
fn cross_site(state: &AppState) -> CsrfLayer {
    let layer = CsrfLayer::new();
    let origin = &state.settings.staff.admin_url;
    // An address that is no origin was refused when the settings were read.
    layer
        .add_trusted_origin(origin)
        .unwrap_or_else(|_| CsrfLayer::new())
}
