mod acts;
pub mod editing;
mod refused;
mod revisions;
mod waiting;
