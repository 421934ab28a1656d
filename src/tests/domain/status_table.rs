//! The table of what can be done with a part, written out for people and held as it is.

use crate::domain::revision::Part;
use crate::domain::status::{PartState, Publication, Schedule, WorkState};
use crate::domain::workflow::{Around, Step, why_not};
use chrono::{DateTime, Utc};
use std::fmt::Write;
use std::path::Path;

fn instant() -> DateTime<Utc> {
    "2026-09-12T05:00:00Z".parse().unwrap()
}

/// Every state a part can be in, by name.
fn states() -> Vec<(String, PartState)> {
    let publications = [
        ("not public", Publication::None),
        (
            "live",
            Publication::Live {
                revision: 1,
                from: instant(),
                until: None,
            },
        ),
        (
            "withdrawn",
            Publication::Withdrawn {
                revision: 1,
                reason: "so".into(),
            },
        ),
    ];
    let mut states = vec![("nothing saved".to_owned(), PartState::EMPTY)];
    for (name, publication) in publications {
        let works = std::iter::once(None).chain(WorkState::ALL.map(Some));
        for work in works {
            // The newest revision is the public one exactly where nothing waits.
            let newest = if work.is_none() { 1 } else { 2 };
            if work.is_none() && publication == Publication::None {
                continue;
            }
            let schedule = (work == Some(WorkState::Scheduled)).then_some(Schedule {
                revision: newest,
                at: instant(),
                is_bound: false,
            });
            let told = match work {
                None => format!("{name}, nothing waits"),
                Some(work) => format!("{name}, {}", work.code().replace('_', " ")),
            };
            let state = PartState {
                newest,
                work,
                publication: publication.clone(),
                schedule,
            };
            states.push((told, state));
        }
        let older = PartState {
            newest: 3,
            work: Some(WorkState::Draft),
            publication: publication.clone(),
            schedule: Some(Schedule {
                revision: 2,
                at: instant(),
                is_bound: false,
            }),
        };
        states.push((format!("{name}, draft upon a scheduled one"), older));
    }
    states
}

fn around(own_change: bool) -> Around {
    Around {
        part: Part::Text(crate::domain::locale::Locale::Fr),
        in_trash: false,
        own_change,
        has_override: false,
        without_photos: false,
        base_is_public: true,
        gaps: Vec::new(),
    }
}

/// The table as Markdown: ✓ where a step can be taken, else every reason why not.
fn table(own_change: bool) -> String {
    let mut out = String::from("| a text that is … |");
    for step in Step::ALL {
        write!(out, " {} |", step.code().replace('-', " ")).unwrap();
    }
    out.push_str("\n|---|");
    out.push_str(&"---|".repeat(Step::ALL.len()));
    out.push('\n');
    for (name, state) in states() {
        write!(out, "| {name} |").unwrap();
        for step in Step::ALL {
            let reasons = why_not(step, &state, &around(own_change));
            let told: Vec<&str> = reasons.iter().map(|reason| reason.code()).collect();
            let cell = if told.is_empty() {
                "✓".to_owned()
            } else {
                told.join(", ")
            };
            write!(out, " {cell} |").unwrap();
        }
        out.push('\n');
    }
    out
}

fn document() -> String {
    format!(
        "# What can be done with a part\n\n\
         Written by a test from `domain::workflow`, and held by it: run the tests with \
         `DAYMARK_WRITE_DOCS=1` after a change of the table. A tick: whoever may do it, can. Else every \
         reason why not, told before the button is pressed. Whoever publishes or schedules what nobody \
         has approved approves it by that act.\n\n\
         ## By anybody who may\n\n{}\n\
         ## By its own writer, where the site asks for two persons\n\n{}",
        table(false),
        table(true)
    )
}

#[test]
fn the_status_table_is_as_written_down() {
    hold(&document(), "docs/status.md");
}

/// Compares a text with a file of the project, or writes it there when asked to.
pub fn hold(text: &str, file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if crate::state::settings::variable("DAYMARK_WRITE_DOCS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let held = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        held == text,
        "{file} says something else; run the tests with DAYMARK_WRITE_DOCS=1 and read the difference"
    );
}
