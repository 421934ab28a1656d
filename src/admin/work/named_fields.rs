//! The fields of a content as people read them: what is named in them by its id is told by its name.

use super::state_view::thing_name;
use crate::admin::desk::Desk;
use crate::domain::content::{AnyContent, Field};
use crate::domain::ids::ThingId;
use crate::store::thing_names::list_thing_names;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The fields of several contents, with the photos and documents that stand in them told by their names.
pub async fn named_fields<const N: usize>(
    desk: &Desk,
    contents: [&AnyContent; N],
) -> Result<[Vec<Field>; N], sqlx::Error> {
    let mut all = contents.map(AnyContent::fields);
    let lines = all.iter().flatten().flat_map(|field| field.text.lines());
    let things: Vec<ThingId> = lines.filter_map(thing_in).collect();
    if things.is_empty() {
        return Ok(all);
    }
    let found = list_thing_names(desk.pool(), &things, desk.locale()).await?;
    let names: HashMap<ThingId, String> = found
        .iter()
        .map(|(thing, name)| (*thing, thing_name(Some(name), desk.words)))
        .collect();
    for field in all.iter_mut().flatten() {
        let lines = field.text.lines().map(|line| {
            let name = thing_in(line).and_then(|thing| names.get(&thing));
            let numbers = numbers_in(line);
            match name {
                Some(name) if !numbers.is_empty() => format!("{name} ({})", numbers.join(" / ")),
                Some(name) => name.clone(),
                None => line.to_owned(),
            }
        });
        field.text = lines.collect::<Vec<_>>().join("\n");
    }
    Ok(all)
}

/// The thing of which a line says nothing but the id: by itself, or as the one text of an object that may
/// have numbers beside it, as a place has the point that its crop keeps.
fn thing_in(line: &str) -> Option<ThingId> {
    let id = |text: &str| text.parse().ok().map(ThingId);
    if let Some(thing) = id(line) {
        return Some(thing);
    }
    let object: Map<String, Value> = serde_json::from_str(line).ok()?;
    let mut members = object.values().filter(|value| !is_numbers(value));
    match (members.next(), members.next()) {
        (Some(Value::String(text)), None) => id(text),
        _ => None,
    }
}

fn is_numbers(value: &Value) -> bool {
    let object = value.as_object();
    object.is_some_and(|object| object.values().all(Value::is_number))
}

/// The numbers that stand beside the id of a line.
fn numbers_in(line: &str) -> Vec<String> {
    let object: Map<String, Value> = serde_json::from_str(line).unwrap_or_default();
    let groups = object.values().filter(|value| is_numbers(value));
    let numbers = groups.filter_map(Value::as_object).flat_map(Map::values);
    numbers.map(Value::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_a_thing_where_it_says_nothing_else() {
        let id = "01a21eb8-0160-729d-823d-a4830bd46b37";
        let thing = id.parse().ok().map(ThingId);
        assert_eq!(thing_in(id), thing);
        assert_eq!(thing_in(&format!("{{\"photo\":\"{id}\"}}")), thing);
        for other in ["", "Water", "{\"photo\":\"Water\"}", "{\"a\":1}", "[]"] {
            assert_eq!(thing_in(other), None, "{other}");
        }
        let at = format!("{{\"photo\":\"{id}\",\"focal\":{{\"x\":30,\"y\":70}}}}");
        assert_eq!(
            (thing_in(&at), numbers_in(&at)),
            (thing, vec!["30".into(), "70".into()])
        );
        let two = format!("{{\"photo\":\"{id}\",\"words\":\"Water\"}}");
        assert_eq!(thing_in(&two), None);
    }
}
