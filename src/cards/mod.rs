//! HOW A CARD IS DRAWN: the picture by which other sites show a page of ours, from what is told of the page.
//!
//! Invariant: the same content is drawn to the same picture on every machine. Only the fonts that travel in the
//! program are used, and a letter that none of them has is never drawn as an empty box: what it stands in is left
//! out, or said in English.

pub mod content;
pub mod drawer;

mod drawing;
mod fonts;
mod lines;
mod photo;
mod raster;

pub use drawing::draw;
pub use raster::MOST_BYTES;
