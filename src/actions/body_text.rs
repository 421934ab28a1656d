//! A body as the Markdown that people and files write, its links to things of ours by their slugs:
//! `observance:water-day`, `document:SLUG`.

use crate::domain::body::{Body, Target};
use crate::domain::body_markdown::{MarkdownProblem, read_markdown};
use crate::domain::body_writing::write_markdown;
use crate::domain::ids::{ObservanceId, ThingId};
use crate::store::documents::find_document_by_slug;
use crate::store::observances::find_observance_by_slug;
use crate::store::pool::Tx;
use crate::store::thing_names::list_slugs;
use std::cell::RefCell;
use std::collections::HashMap;
use uuid::Uuid;

/// The text of a body, in a form that [`read_body`] reads back as the same tree.
pub async fn write_body(tx: &mut Tx<'_>, body: &Body) -> Result<String, sqlx::Error> {
    let linked: Vec<ThingId> = body.targets().filter_map(thing_of).collect();
    let slugs = if linked.is_empty() {
        HashMap::new()
    } else {
        list_slugs(&mut **tx, &linked).await?
    };
    Ok(write_markdown(body, &|target| {
        let slug = slugs.get(&thing_of(target)?)?;
        match target {
            Target::Url(_) => None,
            Target::Observance(_) => Some(format!("observance:{slug}")),
            Target::Document(_) => Some(format!("document:{slug}")),
        }
    }))
}

/// Reads a text. Its links to things of ours are looked up between two readings, because a reading
/// cannot wait for the database.
pub async fn read_body(
    tx: &mut Tx<'_>,
    text: &str,
) -> Result<Result<Body, MarkdownProblem>, sqlx::Error> {
    let (body, named) = match read_noting(text) {
        Ok(read) => read,
        Err(problem) => return Ok(Err(problem)),
    };
    if named.is_empty() {
        return Ok(Ok(body));
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
    Ok(read_markdown(text, &|address| found.get(address).cloned()))
}

/// A reading in which all links lead to one thing, and what they name.
fn read_noting(text: &str) -> Result<(Body, Vec<String>), MarkdownProblem> {
    let named = RefCell::new(Vec::new());
    let body = read_markdown(text, &|address| {
        named.borrow_mut().push(address.to_owned());
        Some(Target::Observance(ObservanceId(Uuid::nil())))
    })?;
    Ok((body, named.into_inner()))
}

fn thing_of(target: &Target) -> Option<ThingId> {
    match target {
        Target::Url(_) => None,
        Target::Observance(id) => Some((*id).into()),
        Target::Document(id) => Some((*id).into()),
    }
}
