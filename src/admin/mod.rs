//! SCREENS STAFF SEE. A folder for each noun, a file for each screen.
//!
//! Invariant: every route is added through [`door::Screens`] with what it needs, so that none is open
//! by mistake; every screen is complete without JavaScript; a form with a problem comes back as typed.

pub mod again;
pub mod dead_ends;
pub mod desk;
pub mod door;
pub mod form;
pub mod frame;
pub mod instant_fields;
pub mod list_table;
pub mod lobby;
pub mod named_new;
pub mod named_thing;
pub mod pager;
pub mod path_id;
pub mod said;
pub mod title_fields;
pub mod uploads;

pub mod account;
pub mod sign_in;

pub mod staff;

pub mod api;
pub mod audit;
pub mod dashboard;
pub mod documents;
pub mod editions;
pub mod letters;
pub mod messages;
pub mod notifications;
pub mod observances;
pub mod open;
pub mod pages;
pub mod photos;
pub mod redirects;
pub mod releases;
pub mod reviews;
pub mod settings;
pub mod speakers;
pub mod trash;
pub mod work;

use crate::state::AppState;
use door::Screens;

/// Every screen, with what each needs.
pub fn screens(state: &AppState) -> Screens {
    let nouns: [fn(Screens) -> Screens; 22] = [
        sign_in::add,
        account::add,
        dashboard::add,
        open::add,
        notifications::add,
        observances::add,
        editions::add,
        photos::add,
        documents::add,
        messages::add,
        speakers::add,
        work::add,
        api::add,
        pages::add,
        reviews::add,
        releases::add,
        trash::add,
        staff::add,
        audit::add,
        letters::add,
        redirects::add,
        settings::add,
    ];
    let screens = Screens::new(state.clone());
    nouns.into_iter().fold(screens, |screens, add| add(screens))
}
