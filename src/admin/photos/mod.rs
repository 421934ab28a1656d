//! Photos: the library, one photo with what is known of it, bringing pictures in, their captions.

mod card;
mod filters;
mod list;
mod overview;
mod picture;
mod said_view;
mod uses;

use super::door::Screens;

pub fn add(screens: Screens) -> Screens {
    picture::add(overview::add(list::add(screens)))
}
