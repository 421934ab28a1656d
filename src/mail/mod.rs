//! WHAT WE SEND. Letters in six languages, an outbox, and the way to a mail server.
//!
//! Invariant: a letter is written in the transaction of the act that it is about, and every link in
//! it begins with the admin's address from the settings.

pub mod letter;
pub mod outbox;
pub mod smtp;
