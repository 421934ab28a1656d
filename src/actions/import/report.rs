//! What an import did, record by record.

use crate::domain::problem::Problem;

/// Counts of records, and what a person should look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
    /// Records that did not go in, each with its place and what to mend.
    pub problems: Vec<Problem>,
    /// Fields in which something else stands here, by a person or by another record, and that
    /// therefore were left as they are.
    pub differences: Vec<Problem>,
}

/// What became of one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Added,
    Changed,
    Unchanged,
}

impl Report {
    pub fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Added => self.added += 1,
            Outcome::Changed => self.changed += 1,
            Outcome::Unchanged => self.unchanged += 1,
        }
    }

    /// One line: "395 added, 0 changed, 0 unchanged, 0 with problems".
    pub fn summary(&self) -> String {
        let Self {
            added,
            changed,
            unchanged,
            problems,
            differences,
        } = self;
        let left = if differences.is_empty() {
            String::new()
        } else {
            format!(
                ", {} differences left as they stand here",
                differences.len()
            )
        };
        format!(
            "{added} added, {changed} changed, {unchanged} unchanged, {} with problems{left}",
            problems.len()
        )
    }
}
