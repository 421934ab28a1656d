//! WHAT RUNS IN THE BROWSER. Small acts that a page of the admin does without being left, and the words that the
//! search fields of the site suggest.
//!
//! Invariant: each stands in the plain form that does the same; it is given finished words, and never
//! panics. A server function here is a door: its body calls one function of the admin, and its
//! address is registered there with what it needs.

pub mod api_error;
pub mod near_form;
pub mod rule_answer;
pub mod upload_sending;

pub mod date_rule_check;
pub mod find_photos;
pub mod focal_point;
pub mod part_acts;
pub mod quick_save;
pub mod suggest_words;
pub mod upload_photos;
