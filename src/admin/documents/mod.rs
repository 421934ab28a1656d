//! Documents: the list, one of them with its files and its uses, and files on their way in. Facts and
//! titles have the forms of [`super::work`].

mod create;
mod files_view;
mod list;
mod overview;
mod upload;

use super::door::Screens;

pub fn add(screens: Screens) -> Screens {
    upload::add(overview::add(create::add(list::add(screens))))
}
