//! Photos: the library, one photo with what is known of it, bringing pictures in, their captions.

mod bulk;
mod caption_form;
mod captions;
pub(super) mod card;
mod filters;
mod incoming;
mod list;
mod outcome;
mod overview;
mod picture;
mod replace;
mod said_view;
mod upload;
mod uses;
mod withdraw;

use super::door::Screens;

pub fn add(screens: Screens) -> Screens {
    let screens = captions::add(upload::add(list::add(screens)));
    let screens = replace::add(picture::add(overview::add(screens)));
    bulk::add(withdraw::add(screens))
}
