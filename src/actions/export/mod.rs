//! Writing content out to files, from which the imports read it back.

pub mod photos;
