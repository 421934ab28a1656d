//! Coming in and going out: password, second factor, one-time links, the fresh proof.

mod confirm;
mod forgotten;
mod link;
mod password;
mod recovery;
mod second_factor;
mod set_up;
mod sign_out;

pub use link::languages;
pub use set_up::show_codes;

use super::dead_ends::go;
use super::door::{Needs, Screens};
use super::lobby::{Lobby, session_cookie};
use crate::actions::refusal::Refusal;
use crate::auth::secret_key::SecretKey;
use crate::auth::token::Token;
use crate::domain::permission::Act;
use axum::http::header;
use axum::response::Response;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

pub fn add(screens: Screens) -> Screens {
    let own = Needs::May(Act::OwnAccount);
    screens
        .get("/admin/sign-in", Needs::Anybody, password::show)
        .post("/admin/sign-in", Needs::Anybody, password::give)
        .get("/admin/forgotten", Needs::Anybody, forgotten::show)
        .post("/admin/forgotten", Needs::Anybody, forgotten::ask)
        .get(
            "/admin/invitation/{token}",
            Needs::Anybody,
            link::show_invitation,
        )
        .post(
            "/admin/invitation/{token}",
            Needs::Anybody,
            link::accept_invitation,
        )
        .get("/admin/reset/{token}", Needs::Anybody, link::show_reset)
        .post("/admin/reset/{token}", Needs::Anybody, link::accept_reset)
        .get("/admin/second-factor", Needs::Password, second_factor::show)
        .post("/admin/second-factor", Needs::Password, second_factor::give)
        .get(
            "/admin/second-factor/recovery",
            Needs::Password,
            recovery::show,
        )
        .post(
            "/admin/second-factor/recovery",
            Needs::Password,
            recovery::give,
        )
        .get("/admin/second-factor/setup", Needs::Password, set_up::show)
        .post("/admin/second-factor/setup", Needs::Password, set_up::begin)
        .post(
            "/admin/second-factor/setup/code",
            Needs::Password,
            set_up::confirm,
        )
        .post("/admin/sign-out", Needs::Password, sign_out::sign_out)
        .get("/admin/confirm", own, confirm::show)
        .post("/admin/confirm", own, confirm::give)
}

/// Hands a token out, and goes on.
pub fn enter(lobby: &Lobby, token: &Token, to: &str) -> Response {
    wear(lobby, Some(token), go(to))
}

/// Puts the cookie on an answer, or takes it away.
pub fn wear(lobby: &Lobby, token: Option<&Token>, mut response: Response) -> Response {
    let https = lobby.state.settings.staff.is_https();
    let cookie = session_cookie(token, https);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// The key of second-factor secrets; made when it is first needed.
fn secret_key(lobby: &Lobby) -> Result<SecretKey, Refusal> {
    Ok(SecretKey::open(&lobby.state.settings.staff.secret_file)?)
}

/// An address that takes along where the request wants to go on to.
fn with_next(path: &str, lobby: &Lobby) -> String {
    let next = lobby.next();
    if next == "/admin" {
        return path.to_owned();
    }
    let next = utf8_percent_encode(&next, NON_ALPHANUMERIC);
    format!("{path}?next={next}")
}
