//! A body in a form: written as Markdown, read back into the same tree.

use crate::admin::form::Form;
use crate::domain::body::{Body, Target};
use crate::domain::body_markdown::{MarkdownProblem, read_markdown};
use crate::domain::body_writing::{keep_ids, write_markdown};
use crate::domain::ids::{ObservanceId, ThingId};
use crate::store::documents::find_document_by_slug;
use crate::store::observances::find_observance_by_slug;
use crate::store::pool::Tx;
use crate::store::thing_names::list_slugs;
use std::cell::RefCell;
use std::collections::HashMap;
use uuid::Uuid;

/// The text of a body, its links to things of ours by their slugs.
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

fn thing_of(target: &Target) -> Option<ThingId> {
    match target {
        Target::Url(_) => None,
        Target::Observance(id) => Some((*id).into()),
        Target::Document(id) => Some((*id).into()),
    }
}

/// Reads the body that stands in a field; a problem is told at the field, and the body is then the
/// one there was. Blocks keep the ids they had in `before`.
pub async fn read_body(
    tx: &mut Tx<'_>,
    form: &mut Form,
    name: &'static str,
    before: Option<&Body>,
) -> Result<Option<Body>, sqlx::Error> {
    let text = form.raw(name).to_owned();
    match parse(tx, &text).await? {
        Ok(body) => Ok(Some(match before {
            Some(before) => keep_ids(&body, before),
            None => body,
        })),
        Err(problem) => {
            form.complain(problem.at(name));
            Ok(None)
        }
    }
}

/// Links to things of ours are looked up between two readings, because a reading cannot wait for the
/// database.
async fn parse(tx: &mut Tx<'_>, text: &str) -> Result<Result<Body, MarkdownProblem>, sqlx::Error> {
    let named = name_links(text);
    let named = match named {
        Ok(named) => named,
        Err(problem) => return Ok(Err(problem)),
    };
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

fn name_links(text: &str) -> Result<Vec<String>, MarkdownProblem> {
    let named = RefCell::new(Vec::new());
    read_markdown(text, &|address| {
        named.borrow_mut().push(address.to_owned());
        Some(Target::Observance(ObservanceId(Uuid::nil())))
    })?;
    Ok(named.into_inner())
}
