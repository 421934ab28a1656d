//! PIECES OF PAGES, rendered on the server: public pages and the admin share them.
//!
//! Invariant: text goes out escaped; links go only to safe addresses; what is in another language
//! than its page says so with `lang` and `dir`.

pub mod beside;
pub mod body;
pub mod calendar_links;
pub mod changes;
pub mod choice;
pub mod citation;
pub mod dateline;
pub mod embed;
pub mod entry;
pub mod field;
pub mod figure;
pub mod json_ld;
pub mod language_bar;
pub mod layout;
pub mod month_dots;
pub mod name;
pub mod quotation;
pub mod sharing;
pub mod signs;
pub mod site_frame;
pub mod stylesheet;
pub mod title;
pub mod ways;
