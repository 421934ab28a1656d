//! Messages as things: made with an address, and given to an observance and a speaker.

pub mod address;
pub mod create;
pub mod describe;
pub mod subject;
pub mod title_then;
