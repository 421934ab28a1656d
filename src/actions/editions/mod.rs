//! Editions as things: made for a year.

pub mod create;
pub mod places;
