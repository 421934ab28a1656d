//! WHO IS ASKING. Passwords, sessions, second factors, and what they let a person be.
//!
//! Invariant: no secret is kept as such, and nothing here decides what a person may do: that is
//! `domain::permission`.

pub mod asker;
