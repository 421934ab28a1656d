//! RULES. Everything Daymark knows about days, texts, languages and states, as pure values.
//!
//! Invariant: no I/O, no clock, no chance, no framework. Today is always a parameter. Compiles for
//! the server and for the browser.

pub mod fact;
pub mod file_name;
pub mod former_path;
pub mod ids;
pub mod locale;
pub mod problem;
pub mod safe_url;
pub mod script;
pub mod sentences;

pub mod crop;
pub mod date_record;
pub mod date_rule;
pub mod date_span;
pub mod dated_rule;
pub mod occurrence_uid;

pub mod compare;
pub mod completeness;
pub mod content;
pub mod merge;
pub mod release;
pub mod rendition;
pub mod revision;
pub mod status;
pub mod thing_name;
pub mod workflow;

pub mod audit;
pub mod letter;

pub mod alt_text;
pub mod body;
pub mod body_markdown;
pub mod body_writing;
pub mod caption;
pub mod citation;
pub mod document;
pub mod edition;
pub mod message;
pub mod message_ref;
pub mod observance;
pub mod page;
pub mod photo;
pub mod photo_said;
pub mod public_change;
pub mod quote;
pub mod quote_match;
pub mod quote_near;
pub mod site;
pub mod site_settings;
pub mod speaker;

pub mod pdf_name;
pub mod permission;
pub mod staff;

pub mod typed;

pub mod archive_query;
pub mod search_terms;
pub mod slug;
pub mod symbol;
