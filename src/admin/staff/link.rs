//! A one-time link for somebody, shown this once to whoever made it.

use crate::actions::refusal::Refusal;
use crate::actions::staff::reset::reset;
use crate::admin::dead_ends::instant;
use crate::admin::desk::Desk;
use crate::admin::frame::Screen;
use crate::admin::path_id::PathId;
use crate::auth::links::NewLink;
use crate::domain::ids::StaffId;
use crate::store::staff::find_staff;
use crate::words::Arg;
use axum::response::Response;
use leptos::prelude::*;

pub async fn make(desk: Desk, PathId(id): PathId) -> Result<Response, Refusal> {
    let id = StaffId(id);
    let person = find_staff(desk.pool(), id)
        .await?
        .ok_or(Refusal::NotFound)?;
    let admin_url = &desk.state().settings.staff.admin_url;
    let link = reset(desk.pool(), admin_url, &desk.asker(), id).await?;
    Ok(show_link(&desk, id, &person.name, &link))
}

pub(super) fn show_link(desk: &Desk, id: StaffId, name: &str, link: &NewLink) -> Response {
    let words = desk.words;
    let address = link.address(&desk.state().settings.staff.admin_url);
    let until = instant(words, link.expires_at);
    let named = [("name", Arg::Text(name))];
    let screen = Screen::new(words.tell("link-made-title", &named))
        .below("/admin/staff", words.say("staff-title"))
        .below(format!("/admin/staff/{id}"), name);
    screen.show(desk, || {
        view! {
            <p class="lead">{words.tell("link-made", &[("until", Arg::Text(&until))])}</p>
            <div class="field">
                <label for="link">{words.say("link-made-label")}</label>
                <input type="text" id="link" readonly=true lang="en" dir="ltr" value=address/>
            </div>
            <p><a href=format!("/admin/staff/{id}")>{words.tell("way-to-person", &named)}</a></p>
        }
        .into_any()
    })
}
