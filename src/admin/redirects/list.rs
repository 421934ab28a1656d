//! All redirects, with a search, and the form that makes one.

use super::{HERE, REMOVAL};
use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::form::{Form, tell};
use crate::admin::frame::Screen;
use crate::parts::field::{FieldView, ProblemList, TextField};
use crate::site::query::read_pairs;
use crate::store::redirects::{RedirectRow, list_redirects};
use crate::store::thing_names::list_thing_names;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// How many stand on one screen.
const A_SCREEN: i64 = 200;

/// What the address of the screen asks for.
#[derive(Default)]
pub struct Asked {
    /// Words searched for.
    words: String,
    /// The path after which the list begins.
    after: String,
    /// What was done: the key of the sentence, and the path it is about.
    done: Option<(&'static str, String)>,
}

impl Asked {
    fn read(query: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in read_pairs(query) {
            match name.as_str() {
                "q" => asked.words = value.trim().chars().take(200).collect(),
                "after" => asked.after = value,
                "made" => asked.done = Some(("redirect-made", value)),
                "removed" => asked.done = Some(("redirect-removed", value)),
                _ => {}
            }
        }
        asked
    }
}

pub async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let asked = Asked::read(&query.unwrap_or_default());
    answer(&desk, &asked, &Form::default()).await
}

/// A line of the list.
struct Line {
    row: RedirectRow,
    /// What the thing is called, where it has a name.
    name: Option<String>,
}

pub async fn answer(desk: &Desk, asked: &Asked, form: &Form) -> Result<Response, Refusal> {
    let words = desk.words;
    let rows = list_redirects(desk.pool(), &asked.words, &asked.after, A_SCREEN + 1).await?;
    let things: Vec<_> = rows.iter().map(|row| row.thing).collect();
    let names = list_thing_names(desk.pool(), &things, desk.locale()).await?;
    let mut lines: Vec<Line> = rows
        .into_iter()
        .map(|row| Line {
            name: names.get(&row.thing).and_then(|thing| {
                let name = thing.name.clone()?;
                Some(match thing.year {
                    Some(year) => format!("{name} {year}"),
                    None => name,
                })
            }),
            row,
        })
        .collect();
    let has_more = lines.len() > A_SCREEN as usize;
    lines.truncate(A_SCREEN as usize);
    let more = lines.last().filter(|_| has_more).map(|last| {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let (q, after) = (encode(&asked.words), encode(&last.row.from_path));
        format!("{HERE}?q={q}&after={after}")
    });
    let status = match form.problems.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let screen = Screen::new(words.say("redirects-title")).status(status);
    Ok(screen.show(desk, || {
        let said = asked.done.as_ref().map(|(key, path)| {
            let sentence = words.tell(key, &[("path", Arg::Text(path))]);
            view! { <div class="said" role="status"><p>{sentence}</p></div> }
        });
        let problems = form.problems.iter();
        let problems: Vec<_> = problems
            .map(|problem| (problem.field.clone(), tell(words, problem)))
            .collect();
        view! {
            {said}
            <ProblemList title=words.say("problems-title") problems=problems/>
            <p class="lead">{words.say("redirects-lead")}</p>
            {making(form, words)}
            <h2>{words.say("redirects-list")}</h2>
            {search(asked, words)}
            {table(lines, asked, words)}
            {more.map(|href| view! { <p><a href=href rel="next">{words.say("redirects-more")}</a></p> })}
        }
        .into_any()
    }))
}

fn making(form: &Form, words: &'static Words) -> AnyView {
    let field = |name: &'static str, label: &str, help: &str| FieldView {
        help: Some(words.say(help)),
        value: form.raw(name).to_owned(),
        problems: form.told(name, words),
        required: true,
        lang: Some(("en", "ltr")),
        ..FieldView::new(name, words.say(label))
    };
    view! {
        <section aria-labelledby="making">
            <h2 id="making">{words.say("redirects-make")}</h2>
            <form class="form" method="post" action=HERE>
                <TextField field=field("from", "redirect-from", "redirect-from-help") maxlength=2000/>
                <TextField field=field("to", "redirect-to", "redirect-to-help") maxlength=2000/>
                <div class="acts"><button type="submit">{words.say("redirect-make")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn search(asked: &Asked, words: &'static Words) -> AnyView {
    let label = words.say("redirects-search");
    view! {
        <form class="acts" role="search" method="get" action=HERE>
            <label for="q">{label}</label>
            <input type="search" id="q" name="q" maxlength="200" value=asked.words.clone()/>
            <button type="submit" class="second">{words.say("redirects-search-act")}</button>
        </form>
    }
    .into_any()
}

fn table(lines: Vec<Line>, asked: &Asked, words: &'static Words) -> AnyView {
    if lines.is_empty() {
        let found = [("words", Arg::Text(&asked.words))];
        return match asked.words.is_empty() && asked.after.is_empty() {
            true => {
                view! { <div class="empty"><p>{words.say("redirects-empty")}</p></div> }.into_any()
            }
            false => view! {
                <div class="empty">
                    <p>{words.tell("redirects-none-found", &found)}</p>
                    <p><a href=HERE>{words.say("redirects-all")}</a></p>
                </div>
            }
            .into_any(),
        };
    }
    let rows = lines.into_iter().map(|line| table_row(line, words));
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("redirects-list") tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.say("redirect-from")}</th>
                        <th scope="col">{words.say("redirect-to")}</th>
                        <th scope="col">{words.say("redirect-made-on")}</th>
                        <th scope="col"><span class="unseen">{words.say("redirect-acts")}</span></th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn table_row(Line { row, name }: Line, words: &'static Words) -> AnyView {
    let path = row.from_path;
    let to = row.to_path.unwrap_or_default();
    let href = format!("/{}{to}", words.locale);
    let name = name.map(|name| view! { <bdi>{name}</bdi> " " });
    let leads = if row.is_live {
        view! { <a href=href><bdi dir="ltr">{to}</bdi></a> }.into_any()
    } else {
        view! { <bdi dir="ltr">{to}</bdi> " " <span class="quiet">{words.say("redirect-rests")}</span> }
            .into_any()
    };
    let made = words.dates.date(row.made_at.date_naive());
    let label = words.tell("redirect-remove-of", &[("path", Arg::Text(&path))]);
    view! {
        <tr>
            <th scope="row"><bdi dir="ltr">{path.clone()}</bdi></th>
            <td>{name}{leads}</td>
            <td class="number">{made}</td>
            <td>
                <form method="post" action=REMOVAL>
                    <input type="hidden" name="from" value=path/>
                    <button type="submit" class="plain" aria-label=label>{words.say("redirect-remove")}</button>
                </form>
            </td>
        </tr>
    }
    .into_any()
}
