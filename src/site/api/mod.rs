//! WHAT OTHER PROGRAMS READ: the public API, version 1, its description and the page that explains it.
//!
//! Invariant: the description is made of the very types and handlers that answer (`shapes`, `code`, the parameters
//! of each address), so that it cannot say anything else than they do. Nothing is told that is not public, and
//! nothing in a language in which the site is not published; what is marked as no longer valid is not told either.

#![allow(
    unused_qualifications,
    reason = "what describes an address names its parameters by more than is needed"
)]

pub mod problem;

mod answer;
pub mod asked;
mod call;
pub mod code;
mod paging;
mod usual;

pub mod shapes;
mod texts;
mod told;

mod beside_dates;
mod changes;
mod filtering;

mod calendar;
mod message;
mod messages;
mod observances;
mod photos;
mod when;

mod around;
mod description;
mod guide;

pub use around::{is_api, problem_of};
pub use description::describe;

use crate::state::AppState;
use axum::Router;
use axum::middleware::from_fn;
use axum::routing::{any, get};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Every address of the API, each with its description.
fn described() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(description::frame())
        .routes(routes!(observances::list))
        .routes(routes!(observances::show))
        .routes(routes!(calendar::show_year))
        .routes(routes!(calendar::show_window))
        .routes(routes!(when::show))
        .routes(routes!(messages::list))
        .routes(routes!(message::show))
        .routes(routes!(photos::show))
}

/// Everything below `/api`.
pub fn routes() -> Router<AppState> {
    let (addresses, _) = described().split_for_parts();
    addresses
        .route("/api/openapi.json", get(description::show))
        .route("/api/{*rest}", any(around::nothing))
        .layer(from_fn(around::around))
        .route("/api", get(guide::show))
}
