//! One's own sessions.

use super::browser;
use crate::actions::refusal::Refusal;
use crate::actions::staff::sessions::{end_other_sessions, end_own_session};
use crate::admin::dead_ends::{go, instant};
use crate::admin::desk::Desk;
use crate::admin::path_id::PathId;
use crate::domain::ids::SessionId;
use crate::store::sessions::ListedSession;
use axum::response::Response;
use leptos::prelude::*;

pub(super) fn list(desk: &Desk, open: Vec<ListedSession>) -> AnyView {
    let words = desk.words;
    let has_others = open.len() > 1;
    let rows = open.into_iter().map(|session| {
        let act = if session.id == desk.staff.session {
            view! { {words.say("session-this")} }.into_any()
        } else {
            let action = format!("/admin/account/sessions/{}/ending", session.id);
            let name = browser(session.user_agent.as_deref(), words);
            let label = format!("{}: {name}", words.say("session-end"));
            view! {
                <form method="post" action=action>
                    <button type="submit" class="plain" aria-label=label>{words.say("session-end")}</button>
                </form>
            }
            .into_any()
        };
        view! {
            <tr>
                <th scope="row">{browser(session.user_agent.as_deref(), words)}</th>
                <td><bdi>{session.network}</bdi></td>
                <td>{instant(words, session.made_at)}</td>
                <td>{instant(words, session.last_seen_at)}</td>
                <td>{act}</td>
            </tr>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    view! {
        <p>{words.say("account-sessions-lead")}</p>
        <div class="table-scroll" role="group" aria-label=words.say("account-sessions") tabindex="0">
            <table class="table">
                <thead><tr>
                    <th scope="col">{words.say("session-browser")}</th>
                    <th scope="col">{words.say("session-network")}</th>
                    <th scope="col">{words.say("session-since")}</th>
                    <th scope="col">{words.say("session-seen")}</th>
                    <th scope="col">{words.say("session-act")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {has_others.then(|| view! {
            <form class="acts" method="post" action="/admin/account/sessions/others/ending">
                <button type="submit" class="second">{words.say("sessions-end-others")}</button>
            </form>
        })}
    }
    .into_any()
}

pub async fn end(desk: Desk, PathId(id): PathId) -> Result<Response, Refusal> {
    end_own_session(desk.pool(), &desk.asker(), &desk.staff, SessionId(id)).await?;
    Ok(go("/admin/account?said=session-ended"))
}

pub async fn end_others(desk: Desk) -> Result<Response, Refusal> {
    end_other_sessions(desk.pool(), &desk.asker(), &desk.staff).await?;
    Ok(go("/admin/account?said=sessions-ended"))
}
