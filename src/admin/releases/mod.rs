//! Releases: the list, and one release with what goes in it.

mod acts;
mod list;
mod one;

use super::door::{Needs, Screens};
use crate::domain::permission::Act;
pub use list::rule_key;

pub fn add(screens: Screens) -> Screens {
    let (view, publish) = (Needs::May(Act::View), Needs::May(Act::Publish));
    screens
        .get("/admin/releases", view, list::show)
        .post("/admin/releases", publish, list::make)
        .get("/admin/releases/{release}", publish, one::show)
        .post("/admin/releases/{release}", publish, acts::change)
        .post("/admin/releases/{release}/parts", publish, acts::add)
        .post("/admin/releases/{release}/removal", publish, acts::remove)
        .post("/admin/releases/{release}/departure", publish, acts::send)
        .post("/admin/releases/{release}/move", publish, acts::move_to)
        .post(
            "/admin/releases/{release}/cancellation",
            publish,
            acts::cancel,
        )
}

/// The address of one release.
fn href(id: crate::domain::ids::ReleaseId) -> String {
    format!("/admin/releases/{id}")
}
