//! One's own account: name, language, password, second factor, sessions.

mod browser;
mod password;
mod profile;
mod second_factor;
mod sessions;

pub use browser::browser;

use super::door::{Needs, Screens};
use crate::domain::permission::Act;

pub fn add(screens: Screens) -> Screens {
    let own = Needs::May(Act::OwnAccount);
    let fresh = Needs::Fresh(Act::OwnAccount);
    screens
        .get("/admin/account", own, profile::show)
        .post("/admin/account", own, profile::save)
        .get("/admin/account/password", own, password::show)
        .post("/admin/account/password", own, password::change)
        .get(
            "/admin/account/second-factor/removal",
            fresh,
            second_factor::ask,
        )
        .post(
            "/admin/account/second-factor/removal",
            fresh,
            second_factor::remove,
        )
        .post(
            "/admin/account/recovery-codes",
            fresh,
            second_factor::make_codes,
        )
        .post(
            "/admin/account/sessions/others/ending",
            own,
            sessions::end_others,
        )
        .post("/admin/account/sessions/{id}/ending", own, sessions::end)
}
