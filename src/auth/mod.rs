//! WHO IS ASKING. Passwords, sessions, second factors, and what they let a person be.
//!
//! Invariant: no secret is kept as such, and nothing here decides what a person may do: that is
//! `domain::permission`.

pub mod asker;
pub mod client_ip;
pub mod current_staff;

pub mod token;

pub mod hasher;
pub mod password;
pub mod throttle;

pub mod links;
pub mod session;

pub mod recovery;
pub mod second_factor;
pub mod secret_key;
