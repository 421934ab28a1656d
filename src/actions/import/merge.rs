//! The three-way comparison behind every import: what the file said last time, what it says now, and
//! what stands in the database.

use super::report::Report;
use crate::domain::ids::ThingId;
use crate::domain::problem::Problem;
use crate::domain::revision::{Content, Origin, Part};
use crate::domain::status::WorkState;
use crate::store::pool::Tx;
use crate::store::publications::publish_now;
use crate::store::revisions::{SaveFailure, find_newest, find_origin, find_state, insert_revision};
use serde_json::{Map, Value};

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

/// Brings one part in: saves a revision where the file has news, and publishes it if `publish`.
/// `last` is what the file said at the last import; `place` names the record in the report.
pub async fn bring_in<C: Content + Clone>(
    tx: &mut Tx<'_>,
    (thing, part): (ThingId, Part),
    last: Option<&Value>,
    wanted: &C,
    publish: bool,
    (place, report): (&str, &mut Report),
) -> Result<PartOutcome<C>, SaveFailure> {
    let held: Option<(i32, C)> = find_newest(tx, thing, part).await?;
    let (seen, content, before) = match held {
        None => (0, wanted.clone(), None),
        Some((seen, held)) => {
            let merged = merge(last, &to_object(wanted), &to_object(&held));
            for field in &merged.differing {
                report.differences.push(Problem::new(
                    format!("{place}, {part}, {field}"),
                    "A person has changed this field; it was left as it is.",
                ));
            }
            let state = find_state(tx, thing, part).await?;
            let is_our_draft = state.work == Some(WorkState::Draft)
                && find_origin(tx, thing, part, seen).await? == Origin::Import;
            if merged.content == to_object(&held) {
                if publish && is_our_draft {
                    publish_now(tx, thing, part, seen).await?;
                    return Ok(PartOutcome::Published);
                }
                return Ok(if merged.differing.is_empty() {
                    PartOutcome::Unchanged
                } else {
                    PartOutcome::Left
                });
            }
            if !state.newest_is_live() && !is_our_draft {
                report.differences.push(Problem::new(
                    format!("{place}, {part}"),
                    "The newest text of this part is not the public one; publish or discard it, then import again.",
                ));
                return Ok(PartOutcome::Left);
            }
            match serde_json::from_value(Value::Object(merged.content)) {
                Ok(content) => (seen, content, Some(held)),
                Err(error) => {
                    report.problems.push(Problem::new(
                        format!("{place}, {part}"),
                        format!("What the file says and what stands here cannot be put together: {error}."),
                    ));
                    return Ok(PartOutcome::Left);
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
        publish_now(tx, thing, part, revision).await?;
    }
    Ok(PartOutcome::Written {
        revision,
        content,
        before,
    })
}

struct Merged {
    content: Map<String, Value>,
    /// Fields in which the file has news and a person has written something else.
    differing: Vec<String>,
}

/// Field by field: the file's news goes in where the field is as the last import left it.
fn merge(last: Option<&Value>, wanted: &Map<String, Value>, held: &Map<String, Value>) -> Merged {
    let mut content = held.clone();
    let mut differing = Vec::new();
    for (field, value) in wanted {
        let here = held.get(field);
        let before = last.and_then(|last| last.get(field));
        if here == Some(value) || before == Some(value) {
            continue;
        }
        if here == before {
            content.insert(field.clone(), value.clone());
        } else {
            differing.push(field.clone());
        }
    }
    Merged { content, differing }
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
    use serde_json::json;

    fn run(last: Value, wanted: Value, held: Value) -> (Value, Vec<String>) {
        let (Value::Object(wanted), Value::Object(held)) = (wanted, held) else {
            panic!("objects only")
        };
        let merged = merge(Some(&last), &wanted, &held);
        (Value::Object(merged.content), merged.differing)
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
}
