//! WHAT RUNS IN THE BROWSER. Small acts that a page of the admin does without being left.
//!
//! Invariant: each stands beside the plain form that does the same; it is given finished words, and
//! never panics. A server function here is a door: its body calls one function of the admin.

pub mod rule_answer;
