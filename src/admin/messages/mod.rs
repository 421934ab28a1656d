//! Messages: the list, one of them with what it was given for, and new ones. Facts and texts have the
//! forms of [`super::work`].

pub mod choices;

mod create;
mod list;
mod overview;
mod subject;

use super::door::Screens;

pub fn add(screens: Screens) -> Screens {
    subject::add(overview::add(create::add(list::add(screens))))
}
