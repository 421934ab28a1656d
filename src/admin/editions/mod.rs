//! Editions: the list, one of them, and what it has outside any language.

mod facts;
mod facts_view;
mod list;
mod overview;

use super::door::Screens;

pub fn add(screens: Screens) -> Screens {
    facts::add(overview::add(list::add(screens)))
}
