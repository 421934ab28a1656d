//! Observances: the list, what is done to many at once, one of them, and its facts.

mod bulk;
mod bulk_lines;
pub(super) mod checked;
mod create;
pub(super) mod fact_fields;
mod facts;
mod facts_view;
mod filters;
mod list;
pub(super) mod overview;
pub(super) mod row;
mod rule_fields;

use super::door::Screens;

pub fn add(screens: Screens) -> Screens {
    let screens = bulk::add(create::add(list::add(screens)));
    facts::add(overview::add(screens))
}
