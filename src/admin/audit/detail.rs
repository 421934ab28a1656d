//! The particulars of an entry, in words.

use crate::admin::dead_ends::instant;
use crate::admin::releases::rule_key;
use crate::admin::staff::role_names::role_name;
use crate::domain::ids::ThingId;
use crate::domain::release::ReleaseRule;
use crate::domain::thing_name::ThingName;
use crate::words::Words;
use crate::words::thing_name::{display_name, part_name};
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

/// The particulars that have a name among the words; another is told by its key.
pub const NAMED: [&str; 28] = [
    "person",
    "roles",
    "before",
    "after",
    "for",
    "step",
    "note",
    "reason",
    "locale",
    "count",
    "at",
    "from",
    "into",
    "was",
    "restored",
    "setting",
    "old",
    "new",
    "title",
    "rule",
    "added",
    "removed",
    "part",
    "parts",
    "file",
    "media",
    "about",
    "without_photos",
];

/// Why something was taken away: the codes of what could be chosen, with what was read there. Other reasons
/// stand as they were written.
const REASONS: [(&str, &str); 5] = [
    ("in_error", "act-away-in-error"),
    ("consolidated", "act-away-consolidated"),
    ("rights", "photo-gone-rights"),
    ("consent", "photo-gone-consent"),
    ("wrong_picture", "photo-gone-wrong-picture"),
];

/// What tells a reader nothing: the identity of a release, whose title stands beside it.
const LEFT_OUT: [&str; 2] = ["release", "release_id"];

/// The key of the word for a particular.
pub fn word_of(particular: &str) -> String {
    format!("audit-detail-{}", particular.replace('_', "-"))
}

/// Name and value of each particular, in their order.
pub fn tell(
    words: &Words,
    detail: &Value,
    names: &HashMap<ThingId, ThingName>,
) -> Vec<(String, String)> {
    let Value::Object(fields) = detail else {
        return Vec::new();
    };
    fields
        .iter()
        .filter(|(key, value)| !value.is_null() && !LEFT_OUT.contains(&key.as_str()))
        .map(|(key, value)| {
            let name = if NAMED.contains(&key.as_str()) {
                words.say(&word_of(key))
            } else {
                key.clone()
            };
            (name, tell_value(words, key, value, names))
        })
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// Every thing that the particulars of an entry may name.
pub fn things(detail: &Value) -> Vec<ThingId> {
    let Value::Object(fields) = detail else {
        return Vec::new();
    };
    let values = fields.values().flat_map(|value| match value {
        Value::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    });
    values
        .filter_map(Value::as_str)
        .filter_map(|text| text.parse().ok().map(ThingId))
        .collect()
}

fn tell_value(
    words: &Words,
    key: &str,
    value: &Value,
    names: &HashMap<ThingId, ThingName>,
) -> String {
    match value {
        Value::String(text) => tell_text(words, key, text, names),
        Value::Array(values) => {
            let told = values
                .iter()
                .map(|value| tell_value(words, key, value, names));
            told.collect::<Vec<_>>().join(words.separator())
        }
        Value::Null | Value::Bool(false) => String::new(),
        Value::Bool(true) => words.say("photo-yes"),
        Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

fn tell_text(words: &Words, key: &str, text: &str, names: &HashMap<ThingId, ThingName>) -> String {
    if matches!(key, "part" | "parts" | "locale")
        && let Ok(part) = text.parse()
    {
        return part_name(words, part);
    }
    if key == "roles"
        && let Ok(role) = text.parse()
    {
        return role_name(words, role);
    }
    if key == "reason"
        && let Some((_, key)) = REASONS.iter().find(|(code, _)| *code == text)
    {
        return words.say(key);
    }
    if key == "rule"
        && let Some(rule) = ReleaseRule::from_code(text)
    {
        return words.say(rule_key(rule));
    }
    if let Ok(at) = text.parse::<DateTime<Utc>>() {
        return instant(words, at);
    }
    if let Some(name) = text
        .parse::<Uuid>()
        .ok()
        .and_then(|id| names.get(&ThingId(id)))
    {
        return display_name(words, Some(name));
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::locale::Locale;
    use serde_json::json;

    #[test]
    fn particulars_are_told_in_words_and_unknown_ones_by_their_key() {
        let words = Words::of(Locale::En);
        let detail = json!({
            "at": "2026-09-12T05:00:00Z", "part": "fr", "roles": ["editor", "translator:fr"],
            "rule": "all_or_none", "note": null, "reason": "rights", "release_id": "x", "zeal": 3,
        });
        let told = tell(words, &detail, &HashMap::new());
        let told: Vec<(&str, &str)> = told.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        assert_eq!(
            told,
            [
                ("For", "12 September 2026, 05:00 UTC"),
                ("Part", "French"),
                ("Reason", "We may not use it any more"),
                ("Roles", "Editor, Translator (French)"),
                ("Rule", "All or none"),
                ("zeal", "3"),
            ]
        );
    }

    #[test]
    fn every_named_particular_has_its_word() {
        for locale in Locale::ALL {
            for key in NAMED {
                assert!(Words::of(locale).has(&word_of(key)), "{locale}: {key}");
            }
        }
    }
}
