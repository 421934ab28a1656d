//! WHAT HAPPENS TO A FILE: taking a picture in, making its renditions, keeping both; reading PDFs.
//!
//! Invariant: an original is kept as it came, private, under the BLAKE3 hash of its bytes; a
//! rendition can always be made again from it, and carries nothing from it but its pixels.

pub mod worker;

pub mod intake;
pub mod refusal;

mod colour;
mod inks;
mod jpeg_segments;
mod metadata;
mod sniff;

pub mod incoming;
pub mod made;
pub mod pdf;
pub mod render;

mod avif;
mod credits;

pub mod shelf;
