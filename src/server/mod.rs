//! HOW A REQUEST COMES IN: the listener, the layers around every answer, the routes.
//!
//! Invariant: every answer passes the same layers, errors and files too.

pub mod address;
pub mod assets;
mod fair_use;
pub mod following;
pub mod headers;
pub mod health;
pub mod jobs;
pub mod layers;
pub mod listener;
mod patient_body;
pub mod private_postgres;
pub mod routes;
