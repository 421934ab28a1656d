//! All routes, inside the layers.

use super::fair_use::{FairUse, fairly};
use super::{assets, health, layers};
use crate::admin;
use crate::site;
use crate::state::AppState;
use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use tower_http::csrf::CsrfLayer;

/// Bytes of a request's body to the public site, which takes nothing but addresses.
pub const PUBLIC_BODY: usize = 64 * 1024;

/// The whole application.
pub fn app(state: AppState) -> Router {
    let https = state.settings.site.is_https();
    let fair_use = FairUse::new(state.settings.listener.api_per_minute);
    let fairly = from_fn_with_state((fair_use, state.clone()), fairly);
    let public = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .merge(assets::routes())
        .merge(site::routes())
        .merge(site::api::routes().layer(fairly))
        .with_state(state.clone());
    let (screens, uploads) = admin::screens(&state).into_routers();
    let ours = |router: Router<AppState>| {
        let router = router.layer(cross_site(&state));
        router.with_state(state.clone())
    };
    let screens = layers::wrap(ours(screens), https, admin::form::MOST_BYTES);
    let most = admin::form::MOST_UPLOAD_BYTES;
    let uploads = layers::wrap_uploads(ours(uploads), https, most);
    layers::wrap(public, https, PUBLIC_BODY)
        .merge(screens)
        .merge(uploads)
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
