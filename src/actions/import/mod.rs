//! Bringing content in from files: idempotent, resumable, with a report for each record.
//!
//! Invariant: a field that a person has changed is never overwritten; the difference is reported.

pub mod bundle;
pub mod edition_record;
pub mod editions;
pub mod line_body;
pub mod lines;
pub mod merge;
pub mod message_identity;
pub mod message_judgement;
pub mod message_record;
pub mod message_writing;
pub mod messages;
pub mod observance_record;
pub mod observances;
pub mod page_record;
pub mod pages;
pub mod photo_fields;
pub mod photo_file;
pub mod photo_folder;
pub mod photo_groups;
pub mod photo_writing;
pub mod photos;
pub mod pictures;
pub mod redirects;
pub mod report;
pub mod speaker_book;
