//! The work on a part of any thing: edit, judge, publish, compare, correct. The same for every noun.
//!
//! Invariant: an address names a noun, a thing and a part, and is none where the noun does not fit the
//! thing; a button that cannot be pressed says why; what was typed is never lost.

pub mod address;
pub mod kinds;
pub mod state_view;

pub mod panel;
pub(in crate::admin) mod panel_acts;

pub mod clash;
pub mod differences;
pub mod forms;
mod markdown;
mod named_fields;
pub mod offered;

mod acts;
mod correction;
pub(super) mod edit;
mod history;
mod revision;
mod thing;

use super::door::Screens;

/// The same address below every noun: the names of nouns stand in [`address::noun`].
macro_rules! nouns {
    ($below:literal) => {
        [
            concat!("/admin/observances", $below),
            concat!("/admin/editions", $below),
            concat!("/admin/messages", $below),
            concat!("/admin/speakers", $below),
            concat!("/admin/photos", $below),
            concat!("/admin/documents", $below),
            concat!("/admin/pages", $below),
            concat!("/admin/site", $below),
        ]
    };
}
use nouns;

pub fn add(screens: Screens) -> Screens {
    let screens = acts::add(edit::add(screens));
    thing::add(history::add(correction::add(screens)))
}
