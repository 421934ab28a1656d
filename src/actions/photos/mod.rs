//! Photos as things: brought in, their files replaced, many of them changed at once.
//!
//! Invariant: nothing that is brought in is public, and nothing is half there: a file that cannot be
//! read leaves no row behind.

pub mod bring;
pub mod caption_table;
pub mod captions_file;
pub mod collections;
pub mod replace;
pub mod withdraw;
