mod acts;
pub mod editing;
mod revisions;
mod waiting;
