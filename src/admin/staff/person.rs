//! `/admin/staff/{id}`: one person.

use super::list::standing;
use super::role_choice::choice;
use crate::actions::refusal::Refusal;
use crate::admin::account::browser;
use crate::admin::again::Again;
use crate::admin::dead_ends::instant;
use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::frame::Screen;
use crate::admin::path_id::PathId;
use crate::admin::said::said;
use crate::auth::session::sessions_of;
use crate::domain::ids::StaffId;
use crate::domain::staff::Roles;
use crate::store::sessions::ListedSession;
use crate::store::staff::{StaffMember, find_staff};
use crate::words::{Arg, Words};
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk, PathId(id): PathId) -> Result<Response, Refusal> {
    let person = find_staff(desk.pool(), StaffId(id)).await?;
    let person = person.ok_or(Refusal::NotFound)?;
    let roles = person.roles.clone();
    page(&desk, person, &roles, &Form::default(), &Again::FIRST).await
}

/// `ticked`: the roles as the form shows them.
pub(super) async fn page(
    desk: &Desk,
    person: StaffMember,
    ticked: &Roles,
    form: &Form,
    again: &Again,
) -> Result<Response, Refusal> {
    let words = desk.words;
    let open = sessions_of(desk.pool(), person.id).await?;
    let screen = Screen::new(person.name.clone())
        .below("/admin/staff", words.say("staff-title"))
        .status(again.status);
    let response = screen.show(desk, || {
        let roles = format!("/admin/staff/{}/roles", person.id);
        let held: Vec<String> = person.roles.iter().map(|role| role.to_string()).collect();
        let held = held.join(" ");
        view! {
            {said(&desk.lobby)}
            {again.head(form, words)}
            {facts(&person, words)}
            <form class="form" method="post" action=roles>
                <input type="hidden" name="seen" value=held/>
                {choice(ticked, form, words)}
                <p class="help">{words.say("person-roles-note")}</p>
                <p><button type="submit">{words.say("person-roles-act")}</button></p>
            </form>
            <h2>{words.say("person-sessions")}</h2>
            {sessions(&person, open, words)}
            <h2>{words.say("person-access")}</h2>
            {access(&person, words)}
        }
        .into_any()
    });
    Ok(again.wear(response))
}

fn facts(person: &StaffMember, words: &'static Words) -> AnyView {
    let factor = if person.has_second_factor {
        "person-factor-yes"
    } else {
        "person-factor-no"
    };
    let disabled = person.disabled_at.map(|at| {
        let when = instant(words, at);
        let sentence = words.tell("person-disabled-since", &[("when", Arg::Text(&when))]);
        view! { <p class="lead">{sentence}</p> }
    });
    let signed_in = person
        .signed_in_at
        .map_or_else(|| words.say("staff-never"), |at| instant(words, at));
    view! {
        {disabled}
        <dl class="facts">
            <dt>{words.say("person-address")}</dt><dd><bdi>{person.email.clone()}</bdi></dd>
            <dt>{words.say("person-language")}</dt><dd>{words.language(person.locale)}</dd>
            <dt>{words.say("staff-standing")}</dt><dd>{words.say(standing(person))}</dd>
            <dt>{words.say("person-factor")}</dt><dd>{words.say(factor)}</dd>
            <dt>{words.say("person-since")}</dt><dd>{instant(words, person.made_at)}</dd>
            <dt>{words.say("staff-signed-in")}</dt><dd>{signed_in}</dd>
        </dl>
    }
    .into_any()
}

fn sessions(person: &StaffMember, open: Vec<ListedSession>, words: &'static Words) -> AnyView {
    if open.is_empty() {
        return view! { <p>{words.say("person-sessions-none")}</p> }.into_any();
    }
    let rows = open.into_iter().map(|session| {
        view! {
            <tr>
                <th scope="row">{browser(session.user_agent.as_deref(), words)}</th>
                <td><bdi>{session.network}</bdi></td>
                <td>{instant(words, session.made_at)}</td>
                <td>{instant(words, session.last_seen_at)}</td>
            </tr>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    let end = format!("/admin/staff/{}/sessions/ending", person.id);
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("person-sessions") tabindex="0">
            <table class="table">
                <thead><tr>
                    <th scope="col">{words.say("session-browser")}</th>
                    <th scope="col">{words.say("session-network")}</th>
                    <th scope="col">{words.say("session-since")}</th>
                    <th scope="col">{words.say("session-seen")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <form class="acts" method="post" action=end>
            <button type="submit" class="second">{words.say("person-sessions-end")}</button>
        </form>
    }
    .into_any()
}

fn access(person: &StaffMember, words: &'static Words) -> AnyView {
    let of = |act: &str| format!("/admin/staff/{}/{act}", person.id);
    if person.disabled_at.is_some() {
        return view! {
            <form class="acts" method="post" action=of("enablement")>
                <button type="submit" class="second">{words.say("person-enable")}</button>
            </form>
        }
        .into_any();
    }
    let (link, note) = if person.has_password {
        ("person-link-reset", "person-link-reset-note")
    } else {
        ("person-link-invitation", "person-link-invitation-note")
    };
    let factor = person.has_second_factor.then(|| {
        view! { <p><a href=of("second-factor/removal")>{words.say("person-factor-remove")}</a></p> }
    });
    view! {
        <form class="acts" method="post" action=of("link")>
            <button type="submit" class="second">{words.say(link)}</button>
            <p class="why">{words.say(note)}</p>
        </form>
        {factor}
        <p><a href=of("disablement")>{words.say("person-disable")}</a></p>
    }
    .into_any()
}
