//! What every list of things has: a line to search in, and a table or the sentence that it is empty. Keys are
//! those of words.

use crate::parts::field::{FieldView, TextField};
use crate::words::Words;
use leptos::prelude::*;

/// The form that looks for words in a list.
pub fn search_line(
    (path, form_key, field_key): (&'static str, &str, &str),
    q: &str,
    words: &'static Words,
) -> AnyView {
    let field = FieldView {
        value: q.to_owned(),
        ..FieldView::new("q", words.say(field_key))
    };
    view! {
        <form method="get" action=path class="form wide" role="search" aria-label=words.say(form_key)>
            <TextField field kind="search" maxlength=200/>
            <div class="acts"><button type="submit" class="second">{words.say("filter-apply")}</button></div>
        </form>
    }
    .into_any()
}

/// The lines under the names of their columns.
pub fn list_table<const N: usize>(
    (label_key, none_key): (&str, &str),
    column_keys: [&str; N],
    lines: Vec<AnyView>,
    words: &'static Words,
) -> AnyView {
    if lines.is_empty() {
        return view! { <div class="empty"><p>{words.say(none_key)}</p></div> }.into_any();
    }
    let columns = column_keys.map(|key| view! { <th scope="col">{words.say(key)}</th> }.into_any());
    view! {
        <div class="table-scroll" role="group" aria-label=words.say(label_key) tabindex="0">
            <table class="table">
                <thead><tr>{columns.collect_view()}</tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}
