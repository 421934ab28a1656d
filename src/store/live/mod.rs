//! What is public now. Every query reads the schema `live` and nothing else.
//!
//! Invariant: the only way from a visitor's request to the database; a test reads these files and
//! holds that no query names a table outside `live`.

pub mod documents;
pub mod editions;
pub mod gallery;
pub mod in_all_languages;
pub mod message_lists;
pub mod messages;
pub mod newest;
pub mod news;
pub mod next_change;
pub mod observances;
pub mod pages;
pub mod photos;
pub mod public_changes;
pub mod redirects;
pub mod signs;
pub mod site;
pub mod speakers;
