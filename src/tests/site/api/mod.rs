//! The API for other programs: what it answers, what it refuses, and what it never tells.

mod bad_input;
mod calendar;
mod description;
mod hidden;
mod manners;
mod messages;
mod observances;
mod photos;

use crate::actions::import::messages::MessageImport;
use crate::tests::support::{Answer, Stage, get};
use axum::Router;
use serde_json::Value;

/// A stage with the sample messages, in its index.
async fn with_messages() -> Stage {
    let stage = Stage::with_bundle().await;
    let import = MessageImport {
        pool: &stage.owner,
        publish: true,
    };
    let lines = include_str!("../../../../end2end/messages.jsonl");
    let report = import.run(lines.as_bytes(), |_| {}).await.unwrap();
    assert!(report.problems.is_empty(), "{report:#?}");
    stage.follow().await;
    stage
}

/// What an address answers, which is JSON.
async fn json(app: &Router, address: &str) -> Value {
    let answer = get(app, address).await;
    assert_eq!(answer.status, 200, "{address}: {}", answer.text);
    assert_eq!(
        answer.headers["content-type"], "application/json",
        "{address}"
    );
    serde_json::from_str(&answer.text).unwrap()
}

/// What an address is refused with, which is a problem.
async fn problem(app: &Router, address: &str, status: u16) -> Value {
    told(address, &get(app, address).await, status)
}

fn told(address: &str, answer: &Answer, status: u16) -> Value {
    assert_eq!(answer.status, status, "{address}: {}", answer.text);
    assert_eq!(
        answer.headers["content-type"], "application/problem+json",
        "{address}"
    );
    assert_eq!(
        answer.headers["access-control-allow-origin"], "*",
        "{address}"
    );
    assert_eq!(answer.headers["cache-control"], "no-store", "{address}");
    let problem: Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(problem["status"], status, "{address}");
    for field in ["type", "title", "detail"] {
        assert!(
            !problem[field].as_str().unwrap().is_empty(),
            "{address}: {field}"
        );
    }
    assert!(
        problem["type"].as_str().unwrap().starts_with("/api#"),
        "{address}"
    );
    problem
}

/// The texts of a list of values.
fn texts<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    let list = list.as_array().unwrap();
    list.iter()
        .map(|one| one[field].as_str().unwrap())
        .collect()
}

/// The one of a list with a slug.
fn of_slug<'a>(list: &'a Value, slug: &str) -> &'a Value {
    let mut list = list.as_array().unwrap().iter();
    list.find(|one| one["slug"] == slug)
        .unwrap_or_else(|| panic!("no {slug}"))
}
