//! The text of a line, and why a line does not go in.

use crate::actions::body_text;
use crate::domain::body::Body;
use crate::store::pool::Tx;
use crate::store::revisions::SaveFailure;

/// Why one line did not go in: the person can mend it, or the import cannot go on.
pub enum Stop {
    Mend(String),
    Fault(SaveFailure),
}

/// Reads the text of a line.
pub async fn read_body(tx: &mut Tx<'_>, text: &str) -> Result<Body, Stop> {
    let read = body_text::read_body(tx, text).await?;
    read.map_err(|problem| Stop::Mend(format!("body: {problem}")))
}

/// The first of the known bodies that says the same, with the ids of its blocks; else the one that was
/// read, whose ids say nothing but places.
pub fn as_known<'a>(read: Body, known: impl IntoIterator<Item = &'a Body>) -> Body {
    let mut known = known.into_iter();
    let same = known.find(|known| read.says_same(known)).cloned();
    same.unwrap_or(read)
}

impl From<sqlx::Error> for Stop {
    fn from(error: sqlx::Error) -> Self {
        Self::Fault(error.into())
    }
}
