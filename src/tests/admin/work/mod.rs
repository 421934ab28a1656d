mod acts;
mod editing;
mod revisions;
mod waiting;
