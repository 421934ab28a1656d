//! Former addresses: the list, and making and removing them.

mod list;

use super::dead_ends::go;
use super::desk::Desk;
use super::door::{Needs, Screens};
use super::form::Form;
use crate::actions::refusal::Refusal;
use crate::actions::site::make_redirect::make_redirect;
use crate::actions::site::remove_redirect::remove_redirect;
use crate::domain::permission::Act;
use axum::response::Response;
use list::Asked;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

const HERE: &str = "/admin/redirects";
const REMOVAL: &str = "/admin/redirects/removal";

pub fn add(screens: Screens) -> Screens {
    let needs = Needs::May(Act::Address);
    screens
        .get(HERE, needs, list::show)
        .post(HERE, needs, make)
        .post(REMOVAL, needs, remove)
}

async fn make(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    if !form.problems.is_empty() {
        return list::answer(&desk, &Asked::default(), &form).await;
    }
    let made = make_redirect(desk.pool(), &desk.asker(), form.raw("from"), form.raw("to")).await;
    match made {
        Ok(path) => Ok(go(&done("made", path.as_str()))),
        Err(Refusal::Problems(problems)) => {
            form.problems = problems;
            list::answer(&desk, &Asked::default(), &form).await
        }
        Err(refusal) => Err(refusal),
    }
}

async fn remove(desk: Desk, form: Form) -> Result<Response, Refusal> {
    if !form.problems.is_empty() {
        return Err(Refusal::NotFound);
    }
    let path = form.raw("from");
    remove_redirect(desk.pool(), &desk.asker(), path).await?;
    Ok(go(&done("removed", path)))
}

/// The list, which says what was done.
fn done(what: &str, path: &str) -> String {
    format!(
        "{HERE}?{what}={}",
        utf8_percent_encode(path, NON_ALPHANUMERIC)
    )
}
