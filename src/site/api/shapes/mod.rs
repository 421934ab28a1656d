//! What the API answers: one type for each shape, from which answers are written and the description is made.
//!
//! Invariant: v1 only gains fields. Whatever is missing is left out or null, and never filled up from elsewhere.

pub mod calendar;
pub mod change;
pub mod message;
pub mod observance;
pub mod photo;
