//! The walls of the house: who may know whom, and the few things that may stand in one place only.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What each room may know, beside itself. `None`: everything.
fn walls() -> BTreeMap<&'static str, Option<Vec<&'static str>>> {
    let site = vec![
        "domain", "store", "cards", "search", "words", "parts", "state", "islands",
    ];
    BTreeMap::from([
        ("domain", Some(vec![])),
        ("store", Some(vec!["domain"])),
        ("media", Some(vec!["domain"])),
        ("cards", Some(vec!["domain"])),
        ("words", Some(vec!["domain"])),
        ("search", Some(vec!["domain", "store"])),
        (
            "state",
            Some(vec!["domain", "store", "media", "cards", "search", "words"]),
        ),
        ("auth", Some(vec!["domain", "store", "state"])),
        ("mail", Some(vec!["domain", "store", "words", "state"])),
        (
            "actions",
            Some(vec!["domain", "store", "media", "auth", "mail", "state"]),
        ),
        ("parts", Some(vec!["domain", "words"])),
        // Of the admin only inside the bodies of server functions: elsewhere it is not there to be
        // known, because the browser's half is built without it.
        ("islands", Some(vec!["domain", "admin"])),
        ("site", Some(site)),
        (
            "admin",
            Some(vec![
                "domain", "store", "search", "words", "parts", "state", "auth", "actions", "media",
                "site", "islands",
            ]),
        ),
        ("server", None),
        ("commands", None),
        ("tests", None),
    ])
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every Rust file below a folder, with its text.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

/// The lines of a file without comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
}

#[test]
fn every_room_knows_only_what_it_may() {
    let walls = walls();
    let mut broken = Vec::new();
    for entry in fs::read_dir(source()).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_dir() {
            continue;
        }
        let room = path.file_name().unwrap().to_str().unwrap().to_owned();
        let allowed = walls
            .get(room.as_str())
            .unwrap_or_else(|| panic!("the room {room} has no walls yet"));
        let Some(allowed) = allowed else { continue };
        for (file, text) in files(&path) {
            for line in code(&text) {
                for known in line.split("crate::").skip(1) {
                    let other: String = known
                        .chars()
                        .take_while(|c| c.is_alphanumeric() || *c == '_')
                        .collect();
                    if other != room && !allowed.contains(&other.as_str()) {
                        broken.push(format!("{}: {room} may not know {other}", file.display()));
                    }
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn features_are_asked_about_in_one_file() {
    let asking: Vec<_> = files(&source())
        .into_iter()
        .filter(|(path, text)| {
            !path.ends_with("lib.rs")
                && !path.ends_with("tests/house.rs")
                && text.contains("cfg(feature")
        })
        .map(|(path, _)| path)
        .collect();
    assert!(asking.is_empty(), "{asking:?}");
}

#[test]
fn sql_stands_in_the_store_alone() {
    let elsewhere: Vec<_> = files(&source())
        .into_iter()
        .filter(|(path, _)| {
            !path.starts_with(source().join("store")) && !path.starts_with(source().join("tests"))
        })
        .filter(|(_, text)| {
            code(text).any(|line| line.contains("sqlx::query") || line.contains("query!("))
        })
        .map(|(path, _)| path)
        .collect();
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
}

#[test]
fn public_reads_name_nothing_outside_the_live_schema() {
    let mut outside = Vec::new();
    for (path, text) in files(&source().join("store/live")) {
        for line in code(&text) {
            let words: Vec<&str> = line
                .split(|c: char| c.is_whitespace() || c == '(')
                .collect();
            for pair in words.windows(2) {
                let names_a_table = matches!(pair[0], "from" | "join" | "r#\"from")
                    && !matches!(pair[1], "" | "lateral");
                if names_a_table && !pair[1].starts_with("live.") {
                    outside.push(format!("{}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(outside.is_empty(), "{}", outside.join("\n"));
}

#[test]
fn a_raw_textarea_stands_nowhere() {
    let found: Vec<_> = files(&source())
        .into_iter()
        .filter(|(path, text)| {
            !path.ends_with("tests/house.rs")
                && !path.ends_with("parts/field.rs")
                && code(text).any(|line| line.contains("<textarea"))
        })
        .map(|(path, _)| path)
        .collect();
    assert!(found.is_empty(), "Leptos does not escape it: {found:?}");
}

#[test]
fn styles_know_no_left_and_no_right() {
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    for entry in fs::read_dir(style).unwrap() {
        let path = entry.unwrap().path();
        for (number, line) in (1..).zip(fs::read_to_string(&path).unwrap().lines()) {
            let physical = [
                "margin-left",
                "margin-right",
                "padding-left",
                "padding-right",
                "border-left",
                "border-right",
                "text-align: left",
                "text-align: right",
                "float: left",
                "float: right",
                " left:",
                " right:",
            ];
            for word in physical {
                assert!(!line.contains(word), "{}:{number}: {word}", path.display());
            }
        }
    }
}

#[test]
fn no_file_passes_five_hundred_lines() {
    let long: Vec<_> = files(&source())
        .into_iter()
        .filter(|(_, text)| text.lines().count() > 500)
        .map(|(path, _)| path)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}
