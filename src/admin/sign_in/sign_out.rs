//! `POST /admin/sign-out`

use super::wear;
use crate::actions::refusal::Refusal;
use crate::actions::staff::sign_out;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::lobby::session_token;
use axum::http::HeaderMap;
use axum::response::Response;

pub async fn sign_out(desk: Desk, headers: HeaderMap) -> Result<Response, Refusal> {
    let https = desk.state().settings.staff.is_https();
    if let Some(token) = session_token(&headers, https) {
        sign_out::sign_out(desk.pool(), &desk.asker(), &token).await?;
    }
    let there = go("/admin/sign-in?said=signed-out");
    Ok(wear(&desk.lobby, None, there))
}
