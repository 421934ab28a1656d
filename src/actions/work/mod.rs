//! The work on a part of any thing: save, review, approve, publish, schedule, withdraw, correct.
//!
//! Invariant: each of these asks who may, then what stands in the way, writes, and records itself, all
//! in one transaction in which it holds the part. None of them knows what kind of thing it works on.

pub mod at_hand;
pub(super) mod tell;

pub mod approve;
pub mod come;
pub mod correct;
pub mod look_again;
pub mod publish;
pub mod quotes;
pub mod release;
pub mod restore;
pub mod review;
pub mod save;
pub mod trash;
pub mod withdraw;
