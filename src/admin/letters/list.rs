//! Letters of one state, newest first.

use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::instant;
use crate::admin::desk::Desk;
use crate::admin::frame::Screen;
use crate::site::query::read_pairs;
use crate::store::letters::{Letter, LetterState, count_letters, list_letters};
use crate::words::{Arg, Words};
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use uuid::Uuid;

/// Letters on one page.
const PAGE: usize = 50;

struct Model {
    state: LetterState,
    letters: Vec<Letter>,
    older: Option<Uuid>,
    /// How many wait, and how many were not sent.
    counts: (i64, i64),
    mail_is_set: bool,
    now: DateTime<Utc>,
}

pub async fn show(desk: Desk) -> Result<Response, Refusal> {
    let query = desk.lobby.here.split_once('?');
    let pairs = read_pairs(query.map_or("", |(_, query)| query));
    let value = |name: &str| {
        let found = pairs.iter().find(|(held, _)| held == name);
        found.map(|(_, value)| value.as_str())
    };
    let state = value("state").and_then(LetterState::from_code);
    let state = state.unwrap_or(LetterState::Waiting);
    let before = value("before").and_then(|text| text.parse().ok());
    let mut letters = list_letters(desk.pool(), state, before, PAGE as i64 + 1).await?;
    let is_more = letters.len() > PAGE;
    letters.truncate(PAGE);
    let model = Model {
        state,
        older: letters.last().filter(|_| is_more).map(|letter| letter.id),
        letters,
        counts: count_letters(desk.pool()).await?,
        mail_is_set: desk.state().settings.mail.is_set(),
        now: desk.state().clock.now(),
    };
    let words = desk.words;
    Ok(Screen::new(words.say("letters-title")).show(&desk, || body(words, &model)))
}

fn body(words: &'static Words, model: &Model) -> AnyView {
    let off = (!model.mail_is_set)
        .then(|| view! { <div class="said"><p>{words.say("letters-mail-off")}</p></div> });
    let tabs = LetterState::ALL.map(|state| {
        let name = words.say(&format!("letters-{}", state.code()));
        let count = match state {
            LetterState::Waiting => Some(model.counts.0),
            LetterState::Failed => Some(model.counts.1),
            LetterState::Sent => None,
        };
        let count = count
            .filter(|count| *count > 0)
            .map(|count| format!(" ({count})"));
        let href = format!("/admin/letters?state={}", state.code());
        let current = (state == model.state).then_some("page");
        view! { <li><a href=href aria-current=current>{name}{count}</a></li> }
    });
    let list = if model.letters.is_empty() {
        let key = format!("letters-empty-{}", model.state.code());
        view! { <div class="empty"><p>{words.say(&key)}</p></div> }.into_any()
    } else {
        table(words, model)
    };
    let older = model.older.map(|id| {
        let href = format!("/admin/letters?state={}&before={id}", model.state.code());
        view! { <p class="acts"><a class="button second" href=href rel="next">{words.say("letters-older")}</a></p> }
    });
    view! {
        <p class="lead">{words.say("letters-lead")}</p>
        {off}
        <nav class="tabs" aria-label=words.say("letters-states")><ul role="list">{tabs.collect_view()}</ul></nav>
        {list}
        {older}
    }
    .into_any()
}

fn table(words: &'static Words, model: &Model) -> AnyView {
    let last = match model.state {
        LetterState::Waiting => "letters-column-next",
        LetterState::Sent => "letters-column-sent",
        LetterState::Failed => "letters-column-state",
    };
    let rows = model.letters.iter().map(|letter| row(words, letter, model));
    let rows = rows.collect_view();
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("letters-title") tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.say("letters-column-to")}</th>
                        <th scope="col">{words.say("letters-column-subject")}</th>
                        <th scope="col">{words.say("letters-column-made")}</th>
                        <th scope="col">{words.say(last)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(words: &'static Words, letter: &Letter, model: &Model) -> AnyView {
    let text = (!letter.body.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words.say("letters-read")}</summary>
                <pre class="letter" dir="auto" tabindex="0">{letter.body.clone()}</pre>
            </details>
        }
    });
    view! {
        <tr>
            <td><bdi dir="ltr">{letter.to.clone()}</bdi></td>
            <td><bdi>{letter.subject.clone()}</bdi> {text}</td>
            <td class="number">{instant(words, letter.made_at)}</td>
            <td>{standing(words, letter, model)}</td>
        </tr>
    }
    .into_any()
}

/// Where one letter stands, and what can be done about it.
fn standing(words: &'static Words, letter: &Letter, model: &Model) -> AnyView {
    if let Some(at) = letter.sent_at {
        return instant(words, at).into_any();
    }
    let has_run_out = letter.expires_at.is_some_and(|at| at <= model.now);
    let next = (model.state == LetterState::Waiting && model.mail_is_set)
        .then(|| view! { <p>{instant(words, letter.next_attempt_at)}</p> });
    let attempts = usize::try_from(letter.attempts).unwrap_or_default();
    let attempts = (attempts > 0).then(|| {
        let args = [("count", Arg::Count(attempts))];
        view! { <p>{words.tell("letters-attempts", &args)}</p> }
    });
    let said = letter.last_error.clone().map(|error| {
        view! { <p>{words.say("letters-said")} " " <bdi dir="ltr">{error}</bdi></p> }
    });
    let run_out = has_run_out.then(|| view! { <p>{words.say("letters-expired")}</p> });
    let can_retry = model.mail_is_set && !has_run_out && letter.attempts > 0;
    let again = can_retry.then(|| {
        let action = format!("/admin/letters/{}/attempt", letter.id);
        let args = [("subject", Arg::Text(&letter.subject)), ("to", Arg::Text(&letter.to))];
        let label = words.tell("letters-again-label", &args);
        view! {
            <form method="post" action=action>
                <button type="submit" class="second" aria-label=label>{words.say("letters-again")}</button>
            </form>
        }
    });
    view! { {next} {attempts} {said} {run_out} {again} }.into_any()
}
