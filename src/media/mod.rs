//! WHAT HAPPENS TO A FILE: taking a picture in, making its renditions, keeping both; reading PDFs.
//!
//! Invariant: an original is kept as it came, private, under the BLAKE3 hash of its bytes; a
//! rendition can always be made again from it.

pub mod intake;
pub mod pdf;
pub mod render;
pub mod shelf;
