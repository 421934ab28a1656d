//! Pictures, good and bad, built from their bytes.

mod bad_input;
pub mod files;
mod inks;
mod metadata;
mod orientation;
mod renditions;
mod shelf;
