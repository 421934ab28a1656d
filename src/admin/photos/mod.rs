//! Photos: the library, one photo with what is known of it, bringing pictures in, their captions, their
//! collections.

mod bulk;
mod caption_form;
mod captions;
mod card;
mod collected;
mod collections;
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

use super::door::Screens;

pub fn add(screens: Screens) -> Screens {
    let screens = captions::add(upload::add(list::add(screens)));
    let screens = bulk::add(replace::add(picture::add(overview::add(screens))));
    collected::add(collections::add(screens))
}
