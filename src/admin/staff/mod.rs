//! People: who works here, their roles, invitations, leaving.

mod access;
mod invite;
mod link;
mod list;
mod person;
mod role_choice;
pub mod role_names;
mod roles;

use super::door::{Needs, Screens};
use crate::domain::permission::Act;

pub fn add(screens: Screens) -> Screens {
    let may = Needs::May(Act::ManageStaff);
    let fresh = Needs::Fresh(Act::ManageStaff);
    screens
        .get("/admin/staff", may, list::show)
        .get("/admin/staff/invitation", fresh, invite::show)
        .post("/admin/staff/invitation", fresh, invite::invite)
        .get("/admin/staff/{id}", may, person::show)
        .post("/admin/staff/{id}/roles", fresh, roles::save)
        .post("/admin/staff/{id}/link", fresh, link::make)
        .post(
            "/admin/staff/{id}/sessions/ending",
            may,
            access::end_sessions,
        )
        .get(
            "/admin/staff/{id}/second-factor/removal",
            fresh,
            access::ask_remove_factor,
        )
        .post(
            "/admin/staff/{id}/second-factor/removal",
            fresh,
            access::remove_factor,
        )
        .get("/admin/staff/{id}/disablement", fresh, access::ask_disable)
        .post("/admin/staff/{id}/disablement", fresh, access::disable)
        .post("/admin/staff/{id}/enablement", fresh, access::enable)
}
