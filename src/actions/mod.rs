//! WHAT CAN BE DONE. One verb a file: load, may, can, write — in one transaction.
//!
//! Invariant: nothing is overwritten that its writer has not seen.

pub mod body_text;
pub mod date_changes;
pub mod record;
pub mod refusal;
pub mod renditions;
pub mod sweep;

pub mod audit;
pub mod notify;
pub mod retry_letter;
pub mod work;

pub mod documents;
pub mod editions;
pub mod messages;
pub mod observances;
pub mod photos;
pub mod speakers;

pub mod export;
pub mod import;

pub mod staff;

pub mod site;
