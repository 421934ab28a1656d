mod acts;
mod editing;
