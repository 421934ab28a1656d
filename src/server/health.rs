//! Whether the process is alive, and whether it can serve.

use crate::state::AppState;
use crate::store::migrations::{Schema, look};
use axum::extract::State;
use axum::http::StatusCode;

/// `/healthz`: the process answers; no I/O.
pub async fn alive() -> &'static str {
    "alive\n"
}

/// `/readyz`: the database answers, with the schema of this version.
pub async fn ready(State(state): State<AppState>) -> (StatusCode, &'static str) {
    match look(&state.database.writer).await {
        Ok(Schema::Current) => (StatusCode::OK, "ready\n"),
        Ok(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database has another schema\n",
        ),
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        ),
    }
}
