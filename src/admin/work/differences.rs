//! Two contents compared, field by field and word by word.

use crate::domain::compare::{Difference, Run, compare};
use crate::domain::content::{AnyContent, Field};
use crate::domain::locale::Locale;
use crate::domain::revision::Part;
use crate::parts::changes::changes_view;
use crate::words::Words;
use leptos::prelude::*;

/// The fields of forms that are not called after what they are stored as, with the keys of their names.
const CALLED: [(&str, &str); 5] = [
    ("placements", "edition-photos"),
    ("documents", "edition-documents"),
    ("year-is-judged", "edition-judged"),
    ("source-url", "edition-source"),
    ("note", "staff-note"),
];

/// The fields in which the new content differs from the old one: what is gone struck through, what is
/// new underlined. `level`: of the headings, 2 or 3.
pub fn differences_view(
    old: &[Field],
    new: &[Field],
    part: Part,
    words: &'static Words,
) -> AnyView {
    let found = compare(old, new);
    if found.is_empty() {
        return view! { <p class="empty">{words.say("compare-same")}</p> }.into_any();
    }
    let fields = found.into_iter().map(|difference| {
        let Difference { key, runs } = difference;
        view! {
            <section>
                <h2>{field_name(&key, words)}</h2>
                <div class="runs" lang=lang(part) dir=dir(part)>{runs_view(runs, words)}</div>
            </section>
        }
        .into_any()
    });
    view! { <div class="compare">{fields.collect_view()}</div> }.into_any()
}

/// The same with the two contents side by side, each whole, with what only it holds marked.
pub fn sides_view(
    (old, old_title): (&[Field], String),
    (new, new_title): (&[Field], String),
    part: Part,
    words: &'static Words,
) -> AnyView {
    let found = compare(old, new);
    if found.is_empty() {
        return view! { <p class="empty">{words.say("compare-same")}</p> }.into_any();
    }
    let fields = found.into_iter().map(|Difference { key, runs }| {
        let is_new = |run: &Run| matches!(run, Run::New(_));
        let is_gone = |run: &Run| matches!(run, Run::Gone(_));
        let left: Vec<Run> = runs.iter().filter(|run| !is_new(run)).cloned().collect();
        let right: Vec<Run> = runs.iter().filter(|run| !is_gone(run)).cloned().collect();
        view! {
            <section>
                <h2>{field_name(&key, words)}</h2>
                <div class="sides">
                    <div>
                        <h3>{old_title.clone()}</h3>
                        <div class="runs" lang=lang(part) dir=dir(part)>{runs_view(left, words)}</div>
                    </div>
                    <div>
                        <h3>{new_title.clone()}</h3>
                        <div class="runs" lang=lang(part) dir=dir(part)>{runs_view(right, words)}</div>
                    </div>
                </div>
            </section>
        }
        .into_any()
    });
    view! { <div class="compare">{fields.collect_view()}</div> }.into_any()
}

fn runs_view(runs: Vec<Run>, words: &'static Words) -> AnyView {
    if runs.is_empty() {
        return view! { <span class="why">{words.say("compare-nothing")}</span> }.into_any();
    }
    changes_view(runs)
}

/// A content as it is, each field under its name: where there is no form for it, or none for this
/// person.
pub fn content_view(content: &AnyContent, part: Part, words: &'static Words) -> AnyView {
    let fields = content.fields().into_iter().map(|Field { key, text }| {
        view! {
            <section>
                <h2>{field_name(&key, words)}</h2>
                <div class="runs" lang=lang(part) dir=dir(part)>{text}</div>
            </section>
        }
        .into_any()
    });
    view! { <div class="compare">{fields.collect_view()}</div> }.into_any()
}

/// The name of a field. One that no form shows is named as it is stored.
pub fn field_name(key: &str, words: &Words) -> String {
    let language = key.strip_prefix("file-").and_then(|code| code.parse().ok());
    if let Some(locale) = language {
        return words.tell_language("document-file-of", locale, &[]);
    }
    if let Some((_, called)) = CALLED.iter().find(|(stored, _)| *stored == key) {
        return words.say(called);
    }
    let named = format!("field-{key}");
    if words.has(&named) {
        words.say(&named)
    } else {
        key.to_owned()
    }
}

fn lang(part: Part) -> Option<&'static str> {
    part.locale().map(Locale::code)
}

fn dir(part: Part) -> Option<&'static str> {
    Some(
        part.locale()
            .map_or("auto", |locale| locale.direction().code()),
    )
}
