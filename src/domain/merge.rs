//! Putting a correction of the live text into a draft that was begun before it.

use serde_json::{Map, Value};

/// A draft with a correction in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    pub content: Value,
    /// Fields that both changed, each in its own way: the draft's stands there, and a person decides.
    pub clashes: Vec<String>,
}

/// Field by field, and inside a body block by block: what only the correction changed goes into the
/// draft, what both changed is a clash.
///
/// ```
/// use daymark::domain::merge::merge;
/// use serde_json::json;
/// let merged = merge(
///     &json!({"theme": "Watr", "note": "a"}),
///     &json!({"theme": "Water", "note": "a"}),
///     &json!({"theme": "Watr", "note": "b"}),
/// );
/// assert_eq!(merged.content, json!({"theme": "Water", "note": "b"}));
/// assert!(merged.clashes.is_empty());
/// ```
pub fn merge(live: &Value, corrected: &Value, draft: &Value) -> Merged {
    let mut clashes = Vec::new();
    let content = merge_value(live, corrected, draft, "", &mut clashes);
    Merged { content, clashes }
}

fn merge_value(
    base: &Value,
    theirs: &Value,
    ours: &Value,
    path: &str,
    clashes: &mut Vec<String>,
) -> Value {
    if base == theirs || ours == theirs {
        return ours.clone();
    }
    if base == ours {
        return theirs.clone();
    }
    match (base, theirs, ours) {
        (Value::Object(base), Value::Object(theirs), Value::Object(ours)) => {
            if ours.contains_key("blocks") {
                return merge_blocks(base, theirs, ours, path, clashes);
            }
            let mut merged = ours.clone();
            let names = theirs.keys().chain(base.keys());
            for name in names {
                let nothing = Value::Null;
                let of = |object: &Map<String, Value>| -> Value {
                    object.get(name).unwrap_or(&nothing).clone()
                };
                let path = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}-{name}")
                };
                let value = merge_value(&of(base), &of(theirs), &of(ours), &path, clashes);
                if value.is_null() && !ours.contains_key(name) {
                    continue;
                }
                merged.insert(name.clone(), value);
            }
            Value::Object(merged)
        }
        _ => {
            note(clashes, path);
            ours.clone()
        }
    }
}

/// Blocks are found again by their ids. Blocks that the correction added or took out where the draft
/// has changed the order too are a clash.
fn merge_blocks(
    base: &Map<String, Value>,
    theirs: &Map<String, Value>,
    ours: &Map<String, Value>,
    path: &str,
    clashes: &mut Vec<String>,
) -> Value {
    let ids = |of: &Map<String, Value>| -> Vec<String> { blocks(of).map(|(id, _)| id).collect() };
    let (base_ids, their_ids, our_ids) = (ids(base), ids(theirs), ids(ours));
    let block = |of: &Map<String, Value>, id: &str| -> Value {
        let found = blocks(of).find(|(found, _)| found == id);
        found.map(|(_, block)| block).unwrap_or_default()
    };
    let order = if base_ids == their_ids {
        our_ids
    } else if base_ids == our_ids {
        their_ids
    } else {
        note(clashes, path);
        return Value::Object(ours.clone());
    };
    // What one side took out and the other rewrote is for a person to decide.
    let taken_out = base_ids.iter().filter(|id| !order.contains(id));
    let mut rewritten = taken_out.filter(|id| {
        let (base, theirs, ours) = (block(base, id), block(theirs, id), block(ours, id));
        (!ours.is_null() && ours != base) || (!theirs.is_null() && theirs != base)
    });
    if rewritten.next().is_some() {
        note(clashes, path);
        return Value::Object(ours.clone());
    }
    let merged: Vec<Value> = order
        .iter()
        .map(|id| {
            let (base, theirs, ours) = (block(base, id), block(theirs, id), block(ours, id));
            if base == theirs || ours == theirs {
                return ours;
            }
            if base == ours {
                return theirs;
            }
            note(clashes, path);
            ours
        })
        .filter(|block| !block.is_null())
        .collect();
    let mut object = ours.clone();
    object.insert("blocks".into(), Value::Array(merged));
    Value::Object(object)
}

/// Each field is named once.
fn note(clashes: &mut Vec<String>, path: &str) {
    let path = path.replace('_', "-");
    if !clashes.contains(&path) {
        clashes.push(path);
    }
}

fn blocks(of: &Map<String, Value>) -> impl Iterator<Item = (String, Value)> {
    let list = of.get("blocks").and_then(Value::as_array);
    list.into_iter().flatten().map(|block| {
        let id = block.get("id").and_then(Value::as_str).unwrap_or_default();
        (id.to_owned(), block.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn body(texts: &[(&str, &str)]) -> Value {
        let blocks = texts.iter().map(
            |(id, text)| json!({"id": id, "content": {"paragraph": {"text": [{"text": text}]}}}),
        );
        json!({"body": {"schema": 1, "blocks": blocks.collect::<Vec<_>>()}})
    }

    #[test]
    fn a_typo_mended_in_one_block_goes_into_a_draft_that_changed_another() {
        let live = body(&[("b1", "Watr"), ("b2", "is life")]);
        let corrected = body(&[("b1", "Water"), ("b2", "is life")]);
        let draft = body(&[("b1", "Watr"), ("b2", "is peace"), ("b3", "and more")]);
        let merged = merge(&live, &corrected, &draft);
        let wanted = body(&[("b1", "Water"), ("b2", "is peace"), ("b3", "and more")]);
        assert_eq!((merged.content, merged.clashes), (wanted, vec![]));
    }

    #[test]
    fn what_one_took_out_and_the_other_rewrote_is_a_clash_and_nothing_is_lost() {
        let live = body(&[("b1", "A"), ("b2", "B")]);
        let without = body(&[("b1", "A")]);
        let rewritten = body(&[("b1", "A"), ("b2", "B, in other words")]);
        let merged = merge(&live, &without, &rewritten);
        assert_eq!(
            (merged.content, merged.clashes),
            (rewritten.clone(), vec!["body".to_owned()])
        );
        let merged = merge(&live, &rewritten, &without);
        assert_eq!(
            (merged.content, merged.clashes),
            (without.clone(), vec!["body".to_owned()])
        );
        // What nobody rewrote goes.
        let merged = merge(&live, &without, &body(&[("b1", "Aa"), ("b2", "B")]));
        assert_eq!(
            (merged.content, merged.clashes),
            (body(&[("b1", "Aa")]), Vec::<String>::new())
        );
    }

    #[test]
    fn what_both_changed_is_a_clash_and_the_drafts_words_stay() {
        let merged = merge(
            &body(&[("b1", "Watr")]),
            &body(&[("b1", "Water")]),
            &body(&[("b1", "Rain")]),
        );
        assert_eq!(merged.content, body(&[("b1", "Rain")]));
        assert_eq!(merged.clashes, ["body"]);
    }
}
