//! What a page tells machines: facts in the words of schema.org, as JSON-LD.
//!
//! Built as data and written in one place: no text of ours ends the element it stands in.

use crate::domain::locale::Locale;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

/// Something with its facts. What is not known is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Node(Map<String, Value>);

impl Node {
    /// Of a type of schema.org: "EventSeries".
    pub fn new(kind: &str) -> Self {
        Self(Map::from_iter([("@type".to_owned(), json!(kind))]))
    }

    /// Something that is told elsewhere, by its id alone.
    pub fn named(id: &str) -> Self {
        Self(Map::from_iter([("@id".to_owned(), json!(id))]))
    }

    /// The address by which others speak of it.
    pub fn id(self, id: &str) -> Self {
        self.with("@id", id)
    }

    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    pub fn maybe(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Several values; none where there are none, and one by itself.
    pub fn all(self, name: &str, values: impl IntoIterator<Item = impl Into<Value>>) -> Self {
        let mut values: Vec<Value> = values.into_iter().map(Into::into).collect();
        match values.len() {
            0 => self,
            1 => self.with(name, values.remove(0)),
            _ => self.with(name, values),
        }
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Self {
        Self::Object(node.0)
    }
}

/// A text that says its language where that is not the page's.
pub fn told(text: &str, foreign: Option<Locale>) -> Value {
    match foreign {
        Some(locale) => json!({"@language": locale.code(), "@value": text}),
        None => json!(text),
    }
}

/// All facts of a page as the text of a document.
pub fn document(nodes: Vec<Node>) -> String {
    let nodes: Vec<Value> = nodes.into_iter().map(Value::from).collect();
    let written = json!({"@context": "https://schema.org", "@graph": nodes}).to_string();
    // JSON says the same by the number of a letter, and no `</script>` or `<!--` remains.
    let safe = written.replace('<', "\\u003c").replace('>', "\\u003e");
    safe.replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// The element in the head of a page; nothing for a page without facts.
#[component]
pub fn JsonLd(nodes: Vec<Node>) -> impl IntoView {
    if nodes.is_empty() {
        return ().into_any();
    }
    view! { <script type="application/ld+json" inner_html=document(nodes)></script> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_element_it_stands_in() {
        let odd = "</script><!-- <script>alert(1)</script> \u{2028} & \"";
        let node = Node::new("Event").with("name", odd).id("urn:x");
        let written = document(vec![node]);
        for end in ["</script", "<!--", "<script", "\u{2028}"] {
            assert!(!written.contains(end), "{end}: {written}");
        }
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["@graph"][0]["name"], odd);
    }

    #[test]
    fn what_is_not_known_is_left_out_and_what_is_single_stands_alone() {
        let node = Node::new("Event")
            .maybe("description", None::<String>)
            .all("image", Vec::<String>::new())
            .all("keywords", ["one"])
            .all("sameAs", ["one", "two"])
            .with("name", told("Day", Some(Locale::En)));
        assert_eq!(
            Value::from(node),
            json!({"@type": "Event", "keywords": "one", "sameAs": ["one", "two"],
                   "name": {"@language": "en", "@value": "Day"}})
        );
    }
}
