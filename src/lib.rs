//! Daymark publishes the days the world keeps, in six languages.
//!
//! The rooms, in reading order. What each may know of the others stands in `docs/architecture.md`,
//! and `tests/house.rs` holds it. This is the only file that asks which half is being built.

pub mod domain;

/// Pages, questions and texts are made of many small pieces of memory: a page of search results took a third of its
/// time to ask for them and give them back.
#[cfg(feature = "ssr")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[cfg(feature = "ssr")]
pub mod actions;
#[cfg(feature = "ssr")]
pub mod auth;
#[cfg(feature = "ssr")]
pub mod cards;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
pub mod media;
#[cfg(feature = "ssr")]
pub mod search;
#[cfg(feature = "ssr")]
pub mod state;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod words;

pub mod islands;

#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod site;

#[cfg(feature = "ssr")]
pub mod admin;

#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod server;

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests;

/// Where the browser's half begins: wakes the islands of a page. Pages without one never load it.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
