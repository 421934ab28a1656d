//! Who a request comes from: by the token in its cookie.

use super::asker::Asker;
use super::session::{FRESH, IDLE, Level};
use super::token::Token;
use crate::domain::ids::{SessionId, StaffId};
use crate::domain::locale::Locale;
use crate::domain::staff::Roles;
use crate::store::sessions::{find_session, touch_session};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgPool;

/// A person with an open session.
#[derive(Clone, Debug)]
pub struct CurrentStaff {
    pub id: StaffId,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    pub roles: Roles,
    pub session: SessionId,
    pub level: Level,
    pub has_second_factor: bool,
    /// When they last proved who they are.
    pub confirmed_at: DateTime<Utc>,
    /// What the database's clock said when they were looked up.
    pub now: DateTime<Utc>,
}

impl CurrentStaff {
    /// Whether everything that their roles allow is open to them.
    pub fn is_signed_in(&self) -> bool {
        self.level == Level::Full
    }

    /// Whether they have to set a second factor up before anything else.
    pub fn must_set_up_second_factor(&self) -> bool {
        !self.has_second_factor && self.roles.need_second_factor()
    }

    /// Whether they proved who they are within the last quarter of an hour.
    pub fn is_freshly_confirmed(&self) -> bool {
        self.is_signed_in() && self.now - self.confirmed_at < TimeDelta::minutes(FRESH)
    }

    /// As actions ask for them. Whoever has not given their second factor has no roles yet.
    pub fn asker(&self, request_id: Option<String>, network: Option<String>) -> Asker {
        Asker {
            staff: Some(self.id),
            name: self.name.clone(),
            roles: match self.level {
                Level::Full => self.roles.clone(),
                Level::Password => Roles::default(),
            },
            request_id,
            network,
        }
    }
}

/// The person of a token, whose session is open; that it was seen is written down, at most once a
/// minute. A session that ends while this runs is not revived: its row is gone.
pub async fn find_current_staff(
    pool: &PgPool,
    token: &Token,
) -> Result<Option<CurrentStaff>, sqlx::Error> {
    let hash = token.hash();
    let Some(session) = find_session(pool, &hash, IDLE).await? else {
        return Ok(None);
    };
    if session.is_stale && !touch_session(pool, &hash, IDLE).await? {
        return Ok(None);
    }
    let lacks_factor = session.roles.need_second_factor() && !session.has_second_factor;
    Ok(Some(CurrentStaff {
        id: session.staff,
        name: session.name,
        email: session.email,
        locale: session.locale,
        roles: session.roles,
        session: session.id,
        level: if session.is_full && !lacks_factor {
            Level::Full
        } else {
            Level::Password
        },
        has_second_factor: session.has_second_factor,
        confirmed_at: session.confirmed_at,
        now: session.now,
    }))
}
