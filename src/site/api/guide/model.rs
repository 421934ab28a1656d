//! What the page that explains the API shows.

use crate::domain::body::Body;
use crate::domain::body_markdown::read_markdown;
use crate::site::api::describe;
use serde_json::Value;

/// The text above the addresses, in the Markdown of bodies.
const TEXT: &str = include_str!("text.md");

#[derive(Clone, Debug)]
pub struct GuidePage {
    pub text: Option<Body>,
    pub addresses: Vec<AddressTold>,
    pub shapes: Vec<ShapeTold>,
}

/// One address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressTold {
    /// An id within the page.
    pub id: String,
    pub path: String,
    pub title: String,
    pub description: String,
    pub parameters: Vec<FieldTold>,
    /// The shape of its answer.
    pub shape: Option<String>,
    /// Statuses and what they mean.
    pub statuses: Vec<(String, String)>,
}

/// A type that answers are made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeTold {
    pub name: String,
    pub description: String,
    pub fields: Vec<FieldTold>,
}

/// A parameter or a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldTold {
    pub name: String,
    /// Its type in words: "integer, 1 to 100", "array of Change".
    pub kind: String,
    pub description: String,
}

impl GuidePage {
    pub fn of(public_url: &str) -> Self {
        let description = serde_json::to_value(describe(public_url)).unwrap_or_default();
        Self {
            // A test reads the text; on a page without it the addresses still stand.
            text: read_markdown(TEXT, &|_| None).ok(),
            addresses: addresses(&description),
            shapes: shapes(&description),
        }
    }
}

fn addresses(description: &Value) -> Vec<AddressTold> {
    let paths = description["paths"].as_object();
    let told = paths.into_iter().flatten().map(|(path, operations)| {
        let operation = &operations["get"];
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let responses = operation["responses"].as_object().into_iter().flatten();
        let answer = &operation["responses"]["200"]["content"]["application/json"]["schema"];
        AddressTold {
            id: path
                .trim_start_matches("/api/")
                .split(['/', '{', '}'])
                .filter(|piece| !piece.is_empty())
                .collect::<Vec<_>>()
                .join("-"),
            path: path.clone(),
            title: text(&operation["summary"]),
            description: text(&operation["description"]),
            parameters: parameters.map(parameter).collect(),
            shape: name_of(answer),
            statuses: responses
                .map(|(status, response)| (status.clone(), text(&response["description"])))
                .collect(),
        }
    });
    told.collect()
}

fn parameter(parameter: &Value) -> FieldTold {
    let is_required = parameter["required"] == true;
    let kind = kind(&parameter["schema"]);
    FieldTold {
        name: text(&parameter["name"]),
        kind: match is_required {
            true => format!("{kind}, required"),
            false => kind,
        },
        description: text(&parameter["description"]),
    }
}

fn shapes(description: &Value) -> Vec<ShapeTold> {
    let schemas = description["components"]["schemas"].as_object();
    let told = schemas.into_iter().flatten().map(|(name, schema)| {
        // A shape that has all of another's fields and more.
        let pieces = schema["allOf"]
            .as_array()
            .map_or_else(|| vec![schema], |all| all.iter().collect());
        let more = pieces.iter().filter_map(|piece| {
            Some(FieldTold {
                kind: String::new(),
                description: String::new(),
                name: format!("all fields of {}", name_of(piece)?),
            })
        });
        let fields = pieces
            .iter()
            .flat_map(|piece| piece["properties"].as_object().into_iter().flatten());
        let fields = fields.map(|(name, field)| FieldTold {
            name: name.clone(),
            kind: kind(field),
            description: text(&field["description"]),
        });
        let codes = codes(schema).map(|codes| FieldTold {
            name: codes,
            kind: String::new(),
            description: String::new(),
        });
        ShapeTold {
            name: name.clone(),
            description: text(&schema["description"]),
            fields: more.chain(fields).chain(codes).collect(),
        }
    });
    told.collect()
}

/// A type in words.
fn kind(schema: &Value) -> String {
    if let Some(name) = name_of(schema) {
        return name;
    }
    if let Some(codes) = codes(schema) {
        return codes;
    }
    for one_of in ["oneOf", "anyOf", "allOf"] {
        if let Some(all) = schema[one_of].as_array() {
            let all: Vec<String> = all.iter().map(kind).collect();
            return all.join(" or ");
        }
    }
    let kinds: Vec<String> = match &schema["type"] {
        Value::Array(all) => all.iter().map(text).collect(),
        one => vec![text(one)],
    };
    let mut told = kinds.join(" or ");
    if kinds.iter().any(|kind| kind == "array") {
        told = told.replacen("array", &format!("array of {}", kind(&schema["items"])), 1);
    }
    if let Some(format) = schema["format"]
        .as_str()
        .filter(|format| !format.starts_with("int"))
    {
        told = format!("{told} ({format})");
    }
    match (&schema["minimum"], &schema["maximum"]) {
        (Value::Number(least), Value::Number(most)) => format!("{told}, {least} to {most}"),
        _ => told,
    }
}

/// The values of a closed list.
fn codes(schema: &Value) -> Option<String> {
    let codes = schema["enum"].as_array()?;
    let codes: Vec<String> = codes
        .iter()
        .map(text)
        .filter(|code| !code.is_empty())
        .collect();
    Some(codes.join(", "))
}

/// The name of the shape that a schema refers to.
fn name_of(schema: &Value) -> Option<String> {
    let name = schema["$ref"].as_str()?.rsplit('/').next()?;
    Some(name.to_owned())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_its_text_every_address_and_every_shape_with_its_meaning() {
        read_markdown(TEXT, &|_| None).unwrap();
        let page = GuidePage::of("https://days.example.org");
        let year = page
            .addresses
            .iter()
            .find(|one| one.id == "v1-calendar-year")
            .unwrap();
        assert_eq!(year.path, "/api/v1/calendar/{year}");
        assert_eq!(year.shape.as_deref(), Some("CalendarYear"));
        assert_eq!(year.parameters[0].kind, "integer, 1900 to 2200, required");
        for address in &page.addresses {
            assert!(
                !address.title.is_empty() && !address.description.is_empty(),
                "{address:?}"
            );
            for parameter in &address.parameters {
                assert!(!parameter.description.is_empty(), "{address:?}");
            }
        }
        for shape in &page.shapes {
            assert!(
                !shape.description.is_empty() && !shape.fields.is_empty(),
                "{shape:?}"
            );
        }
        let ids: std::collections::BTreeSet<&str> =
            page.addresses.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids.len(), page.addresses.len());
    }
}
