//! Sessions: opened at sign-in, rotated whenever it is proved anew whose they are, ended by their
//! owner, by an administrator, or by time.

use super::token::Token;
use crate::domain::ids::{SessionId, StaffId};
use crate::store::ids::new_id;
use crate::store::pool::Tx;
use crate::store::sessions::{
    ListedSession, NewSession, delete_ended_sessions, insert_session, list_sessions, rotate_session,
};
use sqlx::PgPool;

/// Minutes without a request after which a session has ended.
pub const IDLE: i32 = 60;
/// Minutes after which it has ended in any case.
pub const ABSOLUTE: i32 = 12 * 60;
/// Minutes in which a second factor must be given, or set up.
pub const HALF_SIGNED_IN: i32 = 30;
/// Minutes for which an act that asks for a fresh proof takes the last one.
pub const FRESH: i64 = 15;

/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The password was right: only the second factor can be given, or set up.
    Password,
    /// Signed in.
    Full,
}

/// By what a session came, for its owner to tell it from others.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin<'a> {
    pub user_agent: Option<&'a str>,
    pub network: Option<&'a str>,
}

/// Most characters of a browser's name that are kept.
const USER_AGENT: usize = 200;

/// Opens a session and tells its token, which is nowhere else.
pub async fn open_session(
    tx: &mut Tx<'_>,
    staff: StaffId,
    level: Level,
    origin: Origin<'_>,
) -> Result<Token, sqlx::Error> {
    delete_ended_sessions(tx, IDLE).await?;
    let token = Token::new()?;
    let user_agent = origin.user_agent.map(|text| {
        let shown = text.chars().filter(|c| !c.is_control());
        shown.take(USER_AGENT).collect::<String>()
    });
    let session = NewSession {
        token_hash: &token.hash(),
        id: new_id(),
        staff,
        is_full: level == Level::Full,
        minutes: match level {
            Level::Full => ABSOLUTE,
            Level::Password => HALF_SIGNED_IN,
        },
        user_agent: user_agent.as_deref(),
        network: origin.network,
    };
    insert_session(tx, &session).await?;
    Ok(token)
}

/// A new token for a session whose owner proved themselves; the old one is worth nothing from now
/// on. `None` where the session has ended.
pub async fn rotate(tx: &mut Tx<'_>, id: SessionId) -> Result<Option<Token>, sqlx::Error> {
    let token = Token::new()?;
    let rotated = rotate_session(tx, id, &token.hash(), ABSOLUTE).await?;
    Ok(rotated.then_some(token))
}

/// The sessions of a person that have not ended, the newest first.
pub async fn sessions_of(pool: &PgPool, staff: StaffId) -> Result<Vec<ListedSession>, sqlx::Error> {
    list_sessions(pool, staff, IDLE).await
}
