//! Speakers as things: made with their names.

pub mod create;
