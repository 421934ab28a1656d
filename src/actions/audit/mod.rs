//! THE AUDIT LOG after it is written: sealed into a chain, walked, and told to a log collector.
//!
//! Invariant: a link's hash covers the one before it and every field of its entry that is kept.

pub mod chain;
pub mod lines;
pub mod seal;
pub mod verify;
