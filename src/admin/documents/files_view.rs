//! The files of a document by language: what is there, and the form that brings another.

use crate::admin::desk::Desk;
use crate::admin::form::Form;
use crate::admin::work::address::{part_href, thing_href};
use crate::domain::document::{Document, DocumentFile};
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::store::admin_lists::documents::ListedDocument;
use crate::words::{Arg, Words};
use leptos::prelude::*;
use std::collections::HashMap;

/// All six languages, each with its form for those who may write the facts.
pub(super) fn files_view(
    desk: &Desk,
    document: &ListedDocument,
    facts: &Document,
    texts: &HashMap<String, String>,
    form: &Form,
) -> AnyView {
    let words = desk.words;
    let may = desk.may(Act::Write, On::Part(ThingKind::Document, Part::Free)) && !document.in_trash;
    let free = document.parts.iter().find(|part| part.part == Part::Free);
    let seen = free.map_or(0, |part| part.state.newest);
    let base = thing_href(ThingKind::Document, document.id);
    let lines = Locale::ALL.into_iter().map(|locale| {
        let action = format!("{base}/free/files/{locale}");
        let held = facts
            .file(locale)
            .map(|file| held(file, &action, texts, words));
        let held = held.unwrap_or_else(|| {
            view! { <p class="quiet">{words.say("document-file-none")}</p> }.into_any()
        });
        let upload = may.then(|| upload_form(locale, &action, seen, form, words));
        view! { <section><h3>{words.language(locale)}</h3>{held}{upload}</section> }.into_any()
    });
    let facts_href = part_href(ThingKind::Document, document.id, Part::Free);
    let help = may.then(|| view! { <p class="help">{words.say("document-files-help")}</p> });
    view! {
        <h2>{words.say("document-files")}</h2>
        {help}
        <p><a href=facts_href>{words.say("document-to-facts")}</a></p>
        <div class="document-files">{lines.collect_view()}</div>
    }
    .into_any()
}

fn held(
    file: &DocumentFile,
    action: &str,
    texts: &HashMap<String, String>,
    words: &'static Words,
) -> AnyView {
    let format = words.tell("document-format", &[("format", Arg::Text(file.format()))]);
    let size = file.bytes().map(|bytes| words.file_size(bytes));
    let pages = file.pages().and_then(|pages| usize::try_from(pages).ok());
    let pages = pages.map(|pages| words.tell("document-pages", &[("count", Arg::Count(pages))]));
    let told: Vec<String> = [Some(format), size, pages].into_iter().flatten().collect();
    let told = told.join(words.separator());
    match file {
        DocumentFile::Link(link) => {
            let url = link.url.value.to_string();
            let href = url.clone();
            view! { <p><a href=href rel="external" dir="ltr">{url}</a> " " <span class="quiet">{told}</span></p> }
                .into_any()
        }
        DocumentFile::Kept(kept) => {
            let uncounted = kept
                .pages
                .is_none()
                .then(|| view! { <p class="quiet">{words.say("document-uncounted")}</p> });
            let text = texts.get(&kept.hash).map(String::as_str);
            let text = match text {
                Some("read") => "document-text-read",
                Some("failed") => "document-text-failed",
                _ => "document-text-waiting",
            };
            view! {
                <p>
                    <a href=action.to_owned()><bdi>{kept.file_name.to_string()}</bdi></a>
                    " " <span class="quiet">{told}</span>
                </p>
                {uncounted}
                <p class="quiet">{words.say(text)}</p>
            }
            .into_any()
        }
    }
}

fn upload_form(
    locale: Locale,
    action: &str,
    seen: i32,
    form: &Form,
    words: &'static Words,
) -> AnyView {
    let id = format!("file-{locale}");
    let problems = form.told(&id, words);
    let is_wrong = !problems.is_empty();
    let problem_id = format!("{id}-problem");
    let described = is_wrong.then(|| problem_id.clone());
    let problems = is_wrong.then(|| {
        let sentences = problems
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> });
        view! { <div class="problem" id=problem_id>{sentences.collect_view()}</div> }
    });
    let label = words.tell_language("document-file-label", locale, &[]);
    let class = if is_wrong { "field is-wrong" } else { "field" };
    view! {
        <form method="post" action=action.to_owned() enctype="multipart/form-data" class="acts">
            <input type="hidden" name="seen" value=seen.to_string()/>
            <div class=class>
                <label for=id.clone()>{label}</label>
                <input type="file" id=id name="file" accept="application/pdf,.pdf" required
                    aria-invalid=is_wrong.then_some("true") aria-describedby=described/>
                {problems}
            </div>
            <button type="submit" class="second">{words.say("document-file-send")}</button>
        </form>
    }
    .into_any()
}
