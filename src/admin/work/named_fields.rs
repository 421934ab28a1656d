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
            name.map_or(line, String::as_str)
        });
        field.text = lines.collect::<Vec<_>>().join("\n");
    }
    Ok(all)
}

/// The thing of which a line says nothing but the id: by itself, or as the one member of an object.
fn thing_in(line: &str) -> Option<ThingId> {
    let id = |text: &str| text.parse().ok().map(ThingId);
    if let Some(thing) = id(line) {
        return Some(thing);
    }
    let object: Map<String, Value> = serde_json::from_str(line).ok()?;
    let mut members = object.values();
    match (members.next(), members.next()) {
        (Some(Value::String(text)), None) => id(text),
        _ => None,
    }
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
        let two = format!("{{\"photo\":\"{id}\",\"words\":\"Water\"}}");
        assert_eq!(thing_in(&two), None);
    }
}
