//! Documents as things: made, and given their files.

pub mod create;
pub mod keep_file;
pub mod read_words;
