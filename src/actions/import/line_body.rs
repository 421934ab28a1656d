//! The text of a line, and why a line does not go in.

use crate::domain::body::{Body, Target};
use crate::domain::body_markdown::{MarkdownProblem, read_markdown};
use crate::domain::ids::ObservanceId;
use crate::store::documents::find_document_by_slug;
use crate::store::observances::find_observance_by_slug;
use crate::store::pool::Tx;
use crate::store::revisions::SaveFailure;
use std::cell::RefCell;
use std::collections::HashMap;

/// Why one line did not go in: the person can mend it, or the import cannot go on.
pub enum Stop {
    Mend(String),
    Fault(SaveFailure),
}

/// Reads a text. Its links to things of ours are looked up between two readings, because a reading
/// cannot wait for the database.
pub async fn read_body(tx: &mut Tx<'_>, text: &str) -> Result<Body, Stop> {
    let mend = |problem: MarkdownProblem| Stop::Mend(format!("body: {problem}"));
    let named = RefCell::new(Vec::new());
    let note = |address: &str| {
        named.borrow_mut().push(address.to_owned());
        Some(Target::Observance(ObservanceId(Default::default())))
    };
    let body = read_markdown(text, &note).map_err(mend)?;
    let named = named.into_inner();
    if named.is_empty() {
        return Ok(body);
    }
    let mut found = HashMap::new();
    for address in named {
        let target = match address.split_once(':') {
            Some(("observance", slug)) => find_observance_by_slug(tx, slug)
                .await?
                .map(Target::Observance),
            Some(("document", slug)) => {
                find_document_by_slug(tx, slug).await?.map(Target::Document)
            }
            _ => None,
        };
        found.extend(target.map(|target| (address, target)));
    }
    read_markdown(text, &|address| found.get(address).cloned()).map_err(mend)
}

impl From<sqlx::Error> for Stop {
    fn from(error: sqlx::Error) -> Self {
        Self::Fault(error.into())
    }
}
