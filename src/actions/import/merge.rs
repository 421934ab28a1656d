//! The three-way comparison behind every import: what the file said last time, what it says now, and
//! what stands in the database.

use super::report::Report;
use crate::domain::ids::ThingId;
use crate::domain::problem::Problem;
use crate::domain::revision::{Content, Origin, Part};
use crate::domain::status::WorkState;
use crate::store::pool::Tx;
use crate::store::publications::{Circumstances, publish_now};
use crate::store::revisions::{SaveFailure, find_newest, find_origin, find_state, insert_revision};
use serde_json::{Map, Value, json};

/// What became of one part.
pub enum PartOutcome<C> {
    Unchanged,
    /// Nothing new in the file, but the draft that an import left is public now.
    Published,
    /// A new revision with this content, in the place of `before` where there was one.
    Written {
        revision: i32,
        content: C,
        before: Option<C>,
    },
    /// A person's work stands in the way; the report tells it.
    Left,
}

/// What was said of a part before: what a difference is measured by.
#[derive(Clone, Copy, Default)]
pub struct Said<'a> {
    /// By this record, at the last import.
    pub last: Option<&'a Value>,
    /// By other records that speak of the same part.
    pub others: &'a [&'a Value],
}

/// Brings one part in: saves a revision where the file has news, and publishes it if `publish`.
/// `last` is what the file said at the last import; `place` names the record in the report.
pub async fn bring_in<C: Content + Clone>(
    tx: &mut Tx<'_>,
    at: (ThingId, Part),
    last: Option<&Value>,
    wanted: &C,
    publish: bool,
    context: (&str, &mut Report),
) -> Result<PartOutcome<C>, SaveFailure> {
    let said = Said { last, others: &[] };
    let (outcome, _) = bring_in_beside(tx, at, said, wanted, publish, context).await?;
    Ok(outcome)
}

/// The same for a part of which several records speak. Beside the outcome stands what to remember
/// as said by this record: fields in which it was not followed are asked about again the next time.
pub async fn bring_in_beside<C: Content + Clone>(
    tx: &mut Tx<'_>,
    at: (ThingId, Part),
    said: Said<'_>,
    wanted: &C,
    publish: bool,
    context: (&str, &mut Report),
) -> Result<(PartOutcome<C>, Value), SaveFailure> {
    let news = News {
        wanted: &to_object(wanted),
        fresh: wanted,
        publish,
    };
    bring_in_fields(tx, at, said, news, &AsStored, context).await
}

/// How a content is taken apart into the fields that are compared, and put together again.
pub trait Fields<C> {
    fn take_apart(&self, content: &C) -> Map<String, Value>;
    /// A content with these fields, and as it was where they say nothing; a sentence where they cannot
    /// stand together.
    fn put_together(&self, held: &C, fields: Map<String, Value>) -> Result<C, String>;
}

/// The fields in which it is stored.
struct AsStored;

impl<C: Content> Fields<C> for AsStored {
    fn take_apart(&self, content: &C) -> Map<String, Value> {
        to_object(content)
    }

    fn put_together(&self, _: &C, fields: Map<String, Value>) -> Result<C, String> {
        serde_json::from_value(Value::Object(fields)).map_err(|error| error.to_string())
    }
}

/// What a record says of a part.
#[derive(Clone, Copy)]
pub struct News<'a, C> {
    /// The fields of which it speaks.
    pub wanted: &'a Map<String, Value>,
    /// The whole, where there is nothing yet.
    pub fresh: &'a C,
    pub publish: bool,
}

/// The same for a record that speaks of some of the fields alone.
pub async fn bring_in_fields<C: Content + Clone>(
    tx: &mut Tx<'_>,
    (thing, part): (ThingId, Part),
    said: Said<'_>,
    news: News<'_, C>,
    fields: &impl Fields<C>,
    (place, report): (&str, &mut Report),
) -> Result<(PartOutcome<C>, Value), SaveFailure> {
    let News {
        wanted,
        fresh,
        publish,
    } = news;
    let held: Option<(i32, C)> = find_newest(tx, thing, part).await?;
    let (seen, content, before, remember) = match held {
        None => (0, fresh.clone(), None, Value::Object(wanted.clone())),
        Some((seen, held)) => {
            let apart = fields.take_apart(&held);
            let merged = merge(said, wanted, &apart);
            for difference in &merged.differing {
                difference.report(&format!("{place}, {part}"), report);
            }
            let as_before = || said.last.cloned().unwrap_or_else(|| json!({}));
            let state = find_state(tx, thing, part).await?;
            let is_our_draft = state.work == Some(WorkState::Draft)
                && find_origin(tx, thing, part, seen).await? == Origin::Import;
            if merged.content == apart {
                if publish && is_our_draft {
                    publish_now(tx, thing, part, seen, Circumstances::default()).await?;
                    return Ok((PartOutcome::Published, merged.remember));
                }
                let outcome = if merged.differing.is_empty() {
                    PartOutcome::Unchanged
                } else {
                    PartOutcome::Left
                };
                return Ok((outcome, merged.remember));
            }
            if !state.newest_is_live() && !is_our_draft {
                report.differences.push(Problem::new(
                    format!("{place}, {part}"),
                    "The newest text of this part is not the public one; publish or discard it, then import again.",
                ));
                return Ok((PartOutcome::Left, as_before()));
            }
            match fields.put_together(&held, merged.content) {
                Ok(content) => (seen, content, Some(held), merged.remember),
                Err(error) => {
                    report.problems.push(Problem::new(
                        format!("{place}, {part}"),
                        format!("What the file says and what stands here cannot be put together: {error}."),
                    ));
                    return Ok((PartOutcome::Left, as_before()));
                }
            }
        }
    };
    let work = if publish {
        None
    } else {
        Some(WorkState::Draft)
    };
    let revision = insert_revision(tx, thing, part, &content, seen, Origin::Import, work).await?;
    if publish {
        publish_now(tx, thing, part, revision, Circumstances::default()).await?;
    }
    let outcome = PartOutcome::Written {
        revision,
        content,
        before,
    };
    Ok((outcome, remember))
}

pub struct Merged {
    pub content: Map<String, Value>,
    /// Fields in which the file has news and something else stands here.
    pub differing: Vec<Difference>,
    /// What to keep as said by this record.
    pub remember: Value,
}

/// A field that an import did not follow.
pub struct Difference {
    pub field: String,
    /// Whether what stands here is what another record says.
    by_another: bool,
}

impl Difference {
    pub fn report(&self, place: &str, report: &mut Report) {
        let sentence = if self.by_another {
            "Another record says otherwise of this field; it was left as that one has it."
        } else {
            "A person has changed this field; it was left as it is."
        };
        let at = format!("{place}, {}", self.field);
        report.differences.push(Problem::new(at, sentence));
    }
}

/// Field by field: the file's news goes in where the field is as the last import left it. Of a part
/// that others speak of, too, a record that leaves a field empty says nothing about it at first.
pub fn merge(said: Said<'_>, wanted: &Map<String, Value>, held: &Map<String, Value>) -> Merged {
    let mut content = held.clone();
    let mut differing = Vec::new();
    let mut remember = wanted.clone();
    for (field, value) in wanted {
        let here = held.get(field);
        let before = said.last.and_then(|last| last.get(field));
        let is_silent = before.is_none() && !said.others.is_empty() && is_nothing(value);
        if here == Some(value) || before == Some(value) || is_silent {
            continue;
        }
        if here == before {
            content.insert(field.clone(), value.clone());
        } else {
            let by_another = said.others.iter().any(|other| other.get(field) == here);
            differing.push(Difference {
                field: field.clone(),
                by_another,
            });
            match before {
                Some(before) => remember.insert(field.clone(), before.clone()),
                None => remember.remove(field),
            };
        }
    }
    Merged {
        content,
        differing,
        remember: Value::Object(remember),
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

fn to_object<C: Content>(content: &C) -> Map<String, Value> {
    match serde_json::to_value(content) {
        Ok(Value::Object(object)) => object,
        // A content type is a struct: anything else is refused by the database's constraint.
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    fn run(last: Value, wanted: Value, held: Value) -> (Value, Vec<String>) {
        let (Value::Object(wanted), Value::Object(held)) = (wanted, held) else {
            panic!("objects only")
        };
        let said = Said {
            last: Some(&last),
            others: &[],
        };
        let merged = merge(said, &wanted, &held);
        let fields = merged.differing.into_iter().map(|it| it.field).collect();
        (Value::Object(merged.content), fields)
    }

    #[test]
    fn news_in_the_file_goes_in_where_nobody_wrote() {
        let (content, differing) = run(
            json!({"a": 1, "b": 1}),
            json!({"a": 2, "b": 1}),
            json!({"a": 1, "b": 9}),
        );
        assert_eq!(content, json!({"a": 2, "b": 9}));
        assert!(differing.is_empty());
    }

    #[test]
    fn a_field_that_a_person_changed_is_left_and_reported() {
        let (content, differing) = run(json!({"a": 1}), json!({"a": 2}), json!({"a": 3}));
        assert_eq!(content, json!({"a": 3}));
        assert_eq!(differing, ["a"]);
    }

    #[test]
    fn the_same_file_again_changes_nothing_even_beside_a_persons_changes() {
        let (content, differing) = run(json!({"a": 1}), json!({"a": 1}), json!({"a": 3}));
        assert_eq!(content, json!({"a": 3}));
        assert!(differing.is_empty());
    }

    #[test]
    fn what_was_not_followed_is_asked_about_again_and_an_empty_field_says_nothing_at_first() {
        let (Value::Object(wanted), Value::Object(held)) = (
            json!({"a": 2, "b": null, "c": 5}),
            json!({"a": 1, "b": 7, "c": 5}),
        ) else {
            panic!("objects only")
        };
        let other = json!({"a": 1, "b": 7});
        let said = Said {
            last: None,
            others: &[&other],
        };
        let merged = merge(said, &wanted, &held);
        assert_eq!(merged.content, held);
        assert_eq!(merged.differing.len(), 1);
        assert!(merged.differing[0].by_another && merged.differing[0].field == "a");
        assert_eq!(merged.remember, json!({"b": null, "c": 5}));
    }
}
