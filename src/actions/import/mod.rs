//! Bringing content in from files: idempotent, resumable, with a report for each record.
//!
//! Invariant: a field that a person has changed is never overwritten; the difference is reported.

pub mod bundle;
pub mod edition_record;
pub mod editions;
pub mod merge;
pub mod observance_record;
pub mod observances;
pub mod pictures;
pub mod report;
