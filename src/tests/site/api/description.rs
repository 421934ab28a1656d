//! The description says what is answered, and the page says what the description says.

use super::{json, problem};
use crate::site::api::describe;
use crate::tests::support::{Stage, TODAY, get};
use serde_json::Value;
use std::collections::BTreeSet;

const URL: &str = "https://days.example.org";

fn described() -> Value {
    serde_json::to_value(describe(URL)).unwrap()
}

/// An address of a described path that answers, without its query.
fn sample(path: &str) -> String {
    path.replace("{slug}", "water-day")
        .replace("{year}", "2026")
        .replace("{id}", "0198a5e0-0000-7000-8000-000000000001")
}

#[tokio::test]
async fn the_description_has_every_address_of_the_contract_and_no_other() {
    let described = described();
    assert_eq!(described["openapi"], "3.1.0");
    assert_eq!(described["servers"][0]["url"], URL);
    let paths: BTreeSet<&str> = described["paths"]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let contract = [
        "/api/v1/observances",
        "/api/v1/observances/{slug}",
        "/api/v1/calendar/{year}",
        "/api/v1/calendar",
        "/api/v1/when/{slug}/{year}",
        "/api/v1/messages",
        "/api/v1/messages/{id}",
        "/api/v1/photos/{id}",
    ];
    assert_eq!(paths, BTreeSet::from(contract));
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    assert_eq!(json(&app, "/api/openapi.json").await, described);
    for path in paths {
        let answer = get(&app, &sample(path)).await;
        let status = answer.status.as_u16().to_string();
        let responses = described["paths"][path]["get"]["responses"]
            .as_object()
            .unwrap();
        assert!(responses.contains_key(&status), "{path} answered {status}");
    }
}

#[tokio::test]
async fn what_an_address_allows_is_what_its_description_has() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let described = described();
    for (path, operations) in described["paths"].as_object().unwrap() {
        let parameters = operations["get"]["parameters"].as_array().unwrap();
        let queries = parameters
            .iter()
            .filter(|parameter| parameter["in"] == "query");
        let names: Vec<&Value> = queries.map(|parameter| &parameter["name"]).collect();
        let refused = problem(&app, &format!("{}?no_such_parameter=1", sample(path)), 400).await;
        let allowed = refused
            .get("allowed")
            .map(|all| all.as_array().unwrap().iter().collect());
        assert_eq!(allowed.unwrap_or_else(Vec::new), names, "{path}");
    }
}

/// Whether a value is one of those that a schema describes: types, fields, closed lists.
fn fits(value: &Value, schema: &Value, all: &Value, at: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return fits(value, &all["components"]["schemas"][name], all, at);
    }
    if let Some(pieces) = schema["allOf"].as_array() {
        return pieces
            .iter()
            .for_each(|piece| fits_some(value, piece, all, at));
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        if value.is_null() {
            assert!(
                choices.iter().any(|choice| choice["type"] == "null"),
                "{at}: null"
            );
            return;
        }
        let choice = choices
            .iter()
            .find(|choice| choice["type"] != "null")
            .unwrap();
        return fits(value, choice, all, at);
    }
    fits_some(value, schema, all, at);
    if let (Some(fields), Some(held)) = (schema["properties"].as_object(), value.as_object()) {
        for name in held.keys() {
            assert!(fields.contains_key(name), "{at}.{name} is not described");
        }
    }
}

/// The same, where there may be more fields.
fn fits_some(value: &Value, schema: &Value, all: &Value, at: &str) {
    if schema.get("$ref").is_some() {
        let name = schema["$ref"].as_str().unwrap().rsplit('/').next().unwrap();
        return fits_some(value, &all["components"]["schemas"][name], all, at);
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().map(|kind| kind.as_str().unwrap()).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    assert!(kinds.contains(&kind), "{at} is {value}, not {kinds:?}");
    if let Some(codes) = schema["enum"].as_array() {
        assert!(codes.contains(value), "{at}: {value}");
    }
    if let Some(list) = value.as_array() {
        for one in list {
            fits(one, &schema["items"], all, &format!("{at}[]"));
        }
    }
    let required = schema["required"].as_array().into_iter().flatten();
    for name in required {
        assert!(
            value.get(name.as_str().unwrap()).is_some(),
            "{at} lacks {name}"
        );
    }
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(value) = value.get(name) {
            fits(value, field, all, &format!("{at}.{name}"));
        }
    }
}

#[tokio::test]
async fn every_answer_is_of_the_shape_that_is_described() {
    let stage = super::with_messages().await;
    let app = stage.app(TODAY);
    let described = described();
    let message = json(&app, "/api/v1/messages").await["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let year = json(&app, "/api/v1/calendar/2015").await;
    let photo = year["observances"]
        .as_array()
        .unwrap()
        .iter()
        .find_map(|one| one["photo"]["id"].as_str());
    let photo = photo.unwrap();
    for (path, address) in [
        (
            "/api/v1/observances",
            "/api/v1/observances?limit=100".to_owned(),
        ),
        (
            "/api/v1/observances/{slug}",
            "/api/v1/observances/south-south-cooperation-day".into(),
        ),
        ("/api/v1/calendar/{year}", "/api/v1/calendar/2015".into()),
        (
            "/api/v1/calendar/{year}",
            "/api/v1/calendar/2031?lang=ar".into(),
        ),
        (
            "/api/v1/calendar",
            "/api/v1/calendar?from=2026-01-01&to=2026-12-31&changed_since=2000-01-01T00:00:00Z"
                .into(),
        ),
        (
            "/api/v1/when/{slug}/{year}",
            "/api/v1/when/south-south-cooperation-day/2011".into(),
        ),
        (
            "/api/v1/when/{slug}/{year}",
            "/api/v1/when/vesak-day/2031".into(),
        ),
        ("/api/v1/messages", "/api/v1/messages?q=water".into()),
        (
            "/api/v1/messages/{id}",
            format!("/api/v1/messages/{message}"),
        ),
        ("/api/v1/photos/{id}", format!("/api/v1/photos/{photo}")),
    ] {
        let answer = json(&app, &address).await;
        let schema = &described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
            ["schema"];
        assert!(schema.is_object(), "{path}");
        fits(&answer, schema, &described, &address);
    }
    let refused = problem(&app, "/api/v1/observances?kind=fortnight", 400).await;
    fits(
        &refused,
        &described["components"]["schemas"]["Problem"],
        &described,
        "problem",
    );
}

#[tokio::test]
async fn the_page_for_people_says_every_address_shape_and_problem() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let answer = get(&app, "/api").await;
    assert_eq!(answer.status, 200);
    assert!(
        answer.headers["content-type"]
            .to_str()
            .unwrap()
            .starts_with("text/html")
    );
    let page = answer.text;
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(!page.contains("<script"));
    let described = described();
    for path in described["paths"].as_object().unwrap().keys() {
        assert!(page.contains(path), "{path}");
    }
    for shape in described["components"]["schemas"]
        .as_object()
        .unwrap()
        .keys()
    {
        assert!(page.contains(&format!("id=\"shape-{shape}\"")), "{shape}");
    }
    for problem in crate::site::api::problem::ProblemKind::ALL {
        assert!(
            page.contains(&format!("id=\"{}\"", problem.code())),
            "{problem:?}"
        );
    }
    // Every place that the page leads to is on it.
    for place in page.split("href=\"#").skip(1) {
        let place = place.split('"').next().unwrap();
        assert!(page.contains(&format!("id=\"{place}\"")), "{place}");
    }
}
