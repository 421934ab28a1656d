//! Observances as things: made, and given another address.

pub mod change_address;
pub mod create;
