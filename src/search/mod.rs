//! HOW THE ARCHIVE IS FOUND. Words of six languages, the index of messages, questions and their answers.
//!
//! Invariant: nothing is only here. The index is made from the database and may be thrown away; what is not
//! public at the instant of a question is not found, however long it has been in the index.

pub mod analysis;
pub mod archive;
pub mod ask;
pub mod counts;
pub mod documents;
pub mod facets;
pub mod follow;
pub mod highlight;
pub mod index;
pub mod quote_check;
pub mod record;
pub mod schema;
pub mod spelling;
pub mod terms;
