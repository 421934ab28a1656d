//! `/admin/staff`: everybody who works here.

use super::role_names::role_list;
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::instant;
use crate::admin::desk::Desk;
use crate::admin::frame::Screen;
use crate::store::staff::{StaffMember, list_staff};
use crate::words::Words;
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk) -> Result<Response, Refusal> {
    let people = list_staff(desk.pool()).await?;
    let words = desk.words;
    Ok(Screen::new(words.say("staff-title")).show(&desk, || {
        let rows = people.into_iter().map(|person| row(person, words));
        view! {
            <div class="acts"><a class="button" href="/admin/staff/invitation">{words.say("staff-invite")}</a></div>
            <div class="table-scroll" role="group" aria-label=words.say("staff-title") tabindex="0">
                <table class="table">
                    <thead><tr>
                        <th scope="col">{words.say("staff-name")}</th>
                        <th scope="col">{words.say("staff-roles")}</th>
                        <th scope="col">{words.say("staff-standing")}</th>
                        <th scope="col">{words.say("staff-signed-in")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }))
}

fn row(person: StaffMember, words: &'static Words) -> AnyView {
    let href = format!("/admin/staff/{}", person.id);
    let roles = role_list(words, &person.roles);
    let standing = words.say(standing(&person));
    let signed_in = person
        .signed_in_at
        .map_or_else(|| words.say("staff-never"), |at| instant(words, at));
    view! {
        <tr>
            <th scope="row"><a href=href><bdi>{person.name}</bdi></a><br/><bdi>{person.email}</bdi></th>
            <td>{roles}</td>
            <td>{standing}</td>
            <td>{signed_in}</td>
        </tr>
    }
    .into_any()
}

/// What of a person's way in is missing, if anything.
pub(super) fn standing(person: &StaffMember) -> &'static str {
    if person.disabled_at.is_some() {
        "standing-disabled"
    } else if !person.has_password {
        "standing-invited"
    } else if person.roles.need_second_factor() && !person.has_second_factor {
        "standing-no-factor"
    } else {
        "standing-active"
    }
}
