//! HOW THINGS ARE FOUND. Words of six languages, the index of messages and that of all else, questions and their
//! answers.
//!
//! Invariant: nothing is only here. The index is made from the database and may be thrown away; what is not
//! public at the instant of a question is not found, however long it has been in the index.
//!
//! Observances, photos and documents have an index of their own beside that of messages, with the same fields and
//! the same hands. In one index they would share its statistics: a few hundred titles would change how words of
//! messages weigh and what a misspelt one was meant to be, and every question of the archive would have to leave
//! them out. Both are opened, followed, committed and built anew together.

pub mod all;
pub mod analysis;
pub mod archive;
pub mod ask;
pub mod counts;
pub mod documents;
pub mod everything;
pub mod facets;
pub mod find;
pub mod follow;
pub mod hands;
pub mod highlight;
pub mod index;
pub mod quote_check;
pub mod record;
pub mod schema;
pub mod spelling;
pub mod standing;
pub mod suggest;
pub mod terms;
pub mod thing;
