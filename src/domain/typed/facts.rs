//! Facts with their standing and sources, as the fields of a form: `{name}-standing` and
//! `{name}-sources`, a source a line.

use super::{Fields, Typed, field};
use crate::domain::fact::{Fact, Standing};
use crate::domain::problem::FieldProblem;

/// Most sources of a fact, and most characters of one.
const MOST_SOURCES: usize = 20;
const MOST_CHARACTERS: usize = 300;

/// The fact of a value that was read.
pub fn read_fact<T>(typed: &mut Typed<'_>, name: &str, value: T) -> Fact<T> {
    let (standing, sources) = read_standing(typed, name);
    Fact {
        value,
        standing,
        sources,
    }
}

fn read_standing(typed: &mut Typed<'_>, name: &str) -> (Standing, Vec<String>) {
    let at = format!("{name}-sources");
    let lines = typed.text(&at).lines().map(str::trim);
    let sources: Vec<String> = lines.filter(|l| !l.is_empty()).map(str::to_owned).collect();
    if sources.len() > MOST_SOURCES {
        typed.complain(FieldProblem::new(&at, "fact-too-many-sources").with("most", MOST_SOURCES));
    }
    if sources
        .iter()
        .any(|line| line.chars().count() > MOST_CHARACTERS)
    {
        typed.complain(FieldProblem::new(&at, "text-too-long").with("most", MOST_CHARACTERS));
    }
    let standing = if typed.text(&format!("{name}-standing")) == "sourced" {
        if sources.is_empty() {
            typed.complain(FieldProblem::new(&at, "fact-needs-source"));
        }
        Standing::Sourced
    } else {
        Standing::FromMemory
    };
    (standing, sources)
}

pub fn write_fact<T>(name: &str, fact: &Fact<T>, fields: &mut Fields) {
    let standing = if fact.is_sourced() {
        "sourced"
    } else {
        "from-memory"
    };
    fields.push(field(format!("{name}-standing"), standing));
    fields.push(field(format!("{name}-sources"), fact.sources.join("\n")));
}
