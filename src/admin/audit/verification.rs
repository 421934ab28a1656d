//! Whether the log is whole: the chain walked from its beginning, when somebody asks.

use crate::actions::audit::verify::{Break, Verdict, verify};
use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::frame::Screen;
use crate::words::{Arg, Words};
use axum::response::Response;
use leptos::prelude::*;

pub async fn show(desk: Desk) -> Result<Response, Refusal> {
    let verdict = verify(desk.pool()).await?;
    let words = desk.words;
    let screen = Screen::new(words.say("audit-verdict-title"))
        .below("/admin/audit", words.say("audit-title"));
    Ok(screen.show(&desk, || body(words, &verdict)))
}

fn body(words: &'static Words, verdict: &Verdict) -> AnyView {
    let told = tell(words, verdict);
    match verdict {
        Verdict::Whole { .. } => {
            view! { <div class="said" role="status"><p>{told}</p></div> }.into_any()
        }
        Verdict::Broken(Break::Unsealed { .. }) => {
            view! { <div class="problems" role="alert"><p><strong>{told}</strong></p></div> }
                .into_any()
        }
        Verdict::Broken(_) => view! {
            <div class="problems" role="alert">
                <p><strong>{told}</strong></p>
                <p>{words.say("audit-verdict-advice")}</p>
            </div>
        }
        .into_any(),
    }
}

fn tell(words: &Words, verdict: &Verdict) -> String {
    let place = |key: &str, position: &i64, more: &[(&str, Arg<'_>)]| {
        let position = position.to_string();
        let mut args = vec![("position", Arg::Text(&position))];
        args.extend_from_slice(more);
        words.tell(key, &args)
    };
    match verdict {
        Verdict::Whole { sealed } => {
            let count = usize::try_from(*sealed).unwrap_or_default();
            words.tell("audit-verdict-whole", &[("count", Arg::Count(count))])
        }
        Verdict::Broken(Break::LinkMissing { position }) => {
            place("audit-verdict-link-missing", position, &[])
        }
        Verdict::Broken(Break::EntryMissing { position, entry }) => {
            let entry = entry.to_string();
            let more = [("entry", Arg::Text(&entry))];
            place("audit-verdict-entry-missing", position, &more)
        }
        Verdict::Broken(Break::Changed { position, entry }) => {
            let entry = entry.to_string();
            let more = [("entry", Arg::Text(&entry))];
            place("audit-verdict-changed", position, &more)
        }
        Verdict::Broken(Break::EndMissing { position, told }) => {
            let told = told.to_string();
            let more = [("told", Arg::Text(&told))];
            place("audit-verdict-end-missing", position, &more)
        }
        Verdict::Broken(Break::Unsealed { entry }) => {
            let entry = entry.to_string();
            words.tell("audit-verdict-unsealed", &[("entry", Arg::Text(&entry))])
        }
    }
}
