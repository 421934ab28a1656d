//! One-time links: for the first administrator, for whoever is invited, for a forgotten password.

use super::token::Token;
use crate::domain::ids::StaffId;
use crate::store::one_time_links::{Purpose, insert_link};
use crate::store::pool::Tx;
use chrono::{DateTime, Utc};

const DAY: i32 = 24 * 60;

/// Minutes for which a link is good.
const fn minutes(purpose: Purpose) -> i32 {
    match purpose {
        Purpose::FirstAdministrator => DAY,
        Purpose::Invitation => 7 * DAY,
        Purpose::Reset => 60,
    }
}

/// A link that was just made: the only time its token is to be had.
#[derive(Clone, Debug)]
pub struct NewLink {
    pub purpose: Purpose,
    pub token: Token,
    pub expires_at: DateTime<Utc>,
}

impl NewLink {
    /// The whole address, on the admin's own host and never on one that a request named.
    pub fn address(&self, admin_url: &str) -> String {
        format!("{admin_url}{}", self.path())
    }

    /// The address below the admin's own.
    pub fn path(&self) -> String {
        let page = match self.purpose {
            Purpose::FirstAdministrator | Purpose::Invitation => "invitation",
            Purpose::Reset => "reset",
        };
        format!("/admin/{page}/{}", self.token.expose())
    }
}

/// Makes a link; older ones for the same purpose and person are worth nothing from now on.
pub async fn make_link(
    tx: &mut Tx<'_>,
    purpose: Purpose,
    staff: Option<StaffId>,
    made_by: Option<StaffId>,
) -> Result<NewLink, sqlx::Error> {
    let token = Token::new()?;
    let minutes = minutes(purpose);
    let expires_at = insert_link(tx, &token.hash(), purpose, staff, made_by, minutes).await?;
    Ok(NewLink {
        purpose,
        token,
        expires_at,
    })
}
