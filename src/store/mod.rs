//! WHAT IS STORED. All SQL of the program, one file per noun, one function per query.
//!
//! Invariant: public reads go through [`live`] and a [`pool::LivePool`], which sees nothing that is
//! not published. Writes take a transaction, so that a change and what belongs to it stand or fall
//! together.

pub mod ids;
pub mod migrations;
pub mod pool;

pub mod date_changes;
pub mod publications;
pub mod revisions;
pub mod things;

pub mod documents;
pub mod editions;
pub mod messages;
pub mod observances;
pub mod pages;
pub mod photos;
pub mod site;
pub mod speakers;

pub mod audit;
pub mod settings;

pub mod bundles;
pub mod import_records;
pub mod sources;

pub mod live;
