//! The audit log: read, filtered, and checked.

mod detail;
mod list;
mod query;
mod verification;

pub use detail::{NAMED, word_of};

use super::door::{Needs, Screens};
use crate::domain::permission::Act;

pub fn add(screens: Screens) -> Screens {
    let needs = Needs::May(Act::ReadAudit);
    screens.get("/admin/audit", needs, list::show).get(
        "/admin/audit/verification",
        needs,
        verification::show,
    )
}
