//! WHAT IS STORED. All SQL of the program, one file per noun, one function per query.
//!
//! Invariant: public reads go through [`live`] and a [`pool::LivePool`], which sees nothing that is
//! not published. Writes take a transaction, so that a change and what belongs to it stand or fall
//! together.

pub mod constraints;
pub mod ids;
pub mod migrations;
pub mod pool;

pub mod approvals;
pub mod bases;
pub mod changes;
pub mod date_changes;
pub mod part_states;
pub mod publications;
pub mod quotes;
pub mod revisions;
pub mod things;
pub mod waiting;
pub mod work;

pub mod collections;
pub mod document_files;
pub mod documents;
pub mod editions;
pub mod media_files;
pub mod messages;
pub mod observances;
pub mod pages;
pub mod photo_export;
pub mod photo_library;
pub mod photos;
pub mod redirects;
pub mod releases;
pub mod rendering;
pub mod site;
pub mod speakers;
pub mod text_export;

pub mod archive;
pub mod audit;
pub mod audit_chain;
pub mod forgetting;
pub mod letters;
pub mod locks;
pub mod notifications;
pub mod search_sources;
pub mod search_things;
pub mod thing_names;

pub mod one_time_links;
pub mod recovery_codes;
pub mod second_factors;
pub mod sessions;
pub mod staff;
pub mod throttles;

pub mod bundles;
pub mod import_records;
pub mod settings;
pub mod sources;

pub mod admin_lists;

pub mod live;
