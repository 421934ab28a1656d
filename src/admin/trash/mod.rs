//! What lies in the trash, and the way back.

use super::dead_ends::{go, instant};
use super::desk::Desk;
use super::door::{Needs, Screens};
use super::form::Form;
use super::frame::Screen;
use super::said::said;
use super::work::state_view::thing_name;
use crate::actions::refusal::Refusal;
use crate::actions::work::trash::set_trashed;
use crate::domain::ids::ThingId;
use crate::domain::permission::Act;
use crate::store::thing_names::list_thing_names;
use crate::store::things::list_trashed;
use crate::words::Arg;
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

pub fn add(screens: Screens) -> Screens {
    let trash = Needs::May(Act::Trash);
    screens
        .get("/admin/trash", trash, show)
        .post("/admin/trash/return", trash, bring_back)
}

async fn show(desk: Desk) -> Result<Response, Refusal> {
    let words = desk.words;
    let rows = list_trashed(desk.pool()).await?;
    let things: Vec<ThingId> = rows.iter().map(|(id, _, _)| *id).collect();
    let names = list_thing_names(desk.pool(), &things, desk.locale()).await?;
    let screen = Screen::new(words.say("trash-title"));
    Ok(screen.show(&desk, || {
        let notice = said(&desk.lobby);
        if rows.is_empty() {
            return view! { {notice} <div class="empty"><p>{words.say("trash-empty")}</p></div> }.into_any();
        }
        let rows = rows.into_iter().map(|(id, at, by)| {
            let name = thing_name(names.get(&id), words);
            let kind = names.get(&id).map(|found| words.say(&format!("noun-{}", found.kind.code())));
            let label = words.tell("trash-return-label", &[("title", Arg::Text(&name))]);
            view! {
                <tr>
                    <th scope="row"><bdi>{name}</bdi></th>
                    <td>{kind}</td>
                    <td><bdi>{by}</bdi></td>
                    <td>{instant(words, at)}</td>
                    <td>
                        <form method="post" action="/admin/trash/return">
                            <input type="hidden" name="thing" value=id.to_string()/>
                            <button type="submit" class="second" aria-label=label>{words.say("trash-return")}</button>
                        </form>
                    </td>
                </tr>
            }
            .into_any()
        });
        let head = |key: &str| view! { <th scope="col">{words.say(key)}</th> }.into_any();
        view! {
            {notice}
            <p class="lead">{words.say("trash-lead")}</p>
            <div class="table-scroll" role="group" aria-label=words.say("trash-title") tabindex="0">
                <table class="table">
                    <thead><tr>{head("release-thing")}{head("trash-kind")}{head("history-who")}{head("history-when")}{head("trash-return")}</tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }))
}

async fn bring_back(desk: Desk, form: Form) -> Result<Response, Refusal> {
    let id: Uuid = form.text("thing").parse().map_err(|_| Refusal::NotFound)?;
    set_trashed(desk.pool(), &desk.asker(), ThingId(id), false).await?;
    Ok(go("/admin/trash?said=untrashed"))
}
