//! What staff see in lists: the newest of everything, public or not, in a fixed number of queries
//! for a screen.

pub mod documents;
pub mod editions;
pub mod expiring;
pub mod messages;
pub mod observances;
pub mod parts;
pub mod pictures;
pub mod speakers;
