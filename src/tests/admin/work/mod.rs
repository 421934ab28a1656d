mod acts;
pub mod editing;
mod quotes;
mod refused;
mod revisions;
mod waiting;
