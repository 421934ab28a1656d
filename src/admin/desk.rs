//! Somebody at work: a request to the admin by a person with a session.

use super::lobby::Lobby;
use crate::auth::asker::Asker;
use crate::auth::current_staff::CurrentStaff;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On, may, may_ever};
use crate::state::AppState;
use crate::store::pool::LivePool;
use crate::words::Words;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use sqlx::PgPool;

/// What every handler behind a door gets.
#[derive(Clone)]
pub struct Desk {
    pub lobby: Lobby,
    pub staff: CurrentStaff,
    /// In the language of this person.
    pub words: &'static Words,
}

impl Desk {
    pub(super) fn new(lobby: Lobby, staff: CurrentStaff) -> Self {
        let words = Words::of(staff.locale);
        Self {
            lobby: Lobby { words, ..lobby },
            staff,
            words,
        }
    }

    pub fn state(&self) -> &AppState {
        &self.lobby.state
    }

    pub fn pool(&self) -> &PgPool {
        &self.lobby.state.database.writer
    }

    pub fn live(&self) -> &LivePool {
        &self.lobby.state.database.live
    }

    pub fn locale(&self) -> Locale {
        self.words.locale
    }

    /// As actions want to know who asks.
    pub fn asker(&self) -> Asker {
        let (id, ip) = (self.lobby.request_id.clone(), self.lobby.ip.to_string());
        self.staff.asker(Some(id), Some(ip))
    }

    /// Whether this person may do this to that: what a screen shows.
    pub fn may(&self, act: Act, on: On) -> bool {
        self.staff.is_signed_in() && may(&self.staff.roles, act, on)
    }

    pub fn may_ever(&self, act: Act) -> bool {
        self.staff.is_signed_in() && may_ever(&self.staff.roles, act)
    }
}

impl FromRequestParts<AppState> for Desk {
    type Rejection = StatusCode;

    /// Every door but the lobby's has put one there.
    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, StatusCode> {
        let desk = parts.extensions.get::<Self>().cloned();
        desk.ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}
