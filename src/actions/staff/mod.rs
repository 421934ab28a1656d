//! What is done about people: signing in, one's own account, inviting, roles, leaving.
//!
//! Invariant: whoever loses a right loses every session in the same transaction, and somebody who
//! administers and can sign in always remains.

pub mod confirm;
pub mod recover;
pub mod second_factor;
pub mod set_up_second_factor;
pub mod sign_in;
pub mod sign_out;

pub mod profile;
pub mod sessions;

pub mod accept;
pub mod change_roles;
pub mod disable;
pub mod first_administrator;
pub mod invite;
mod letters;
pub mod remove_second_factor;
pub mod reset;
