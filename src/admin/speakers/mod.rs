//! Speakers: the list, one of them with the offices held, and new ones. Facts and names have the forms of
//! [`super::work`].

mod create;
mod list;
mod overview;

use super::door::Screens;

pub fn add(screens: Screens) -> Screens {
    overview::add(create::add(list::add(screens)))
}
