//! `captions.csv`: the table that lies beside pictures, as it is brought in and written out.
//!
//! Invariant: what is written here reads back as the same words and facts.

pub mod column;
pub mod facts;
pub mod table;
pub mod words;
