mod acts;
pub mod editing;
