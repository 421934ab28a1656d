//! The list of documents: by words of their titles, their symbol or their address.

use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::admin::list_table::{list_table, search_line};
use crate::admin::observances::row::title_in;
use crate::admin::pager::Pager;
use crate::admin::said::said;
use crate::admin::work::address::thing_href;
use crate::admin::work::state_view::{changed_on, written_parts};
use crate::domain::document::{Document, DocumentFile};
use crate::domain::permission::{Act, On};
use crate::domain::revision::ThingKind;
use crate::domain::search_terms::{fold, matches};
use crate::site::query::read_pairs;
use crate::store::admin_lists::documents::{ListedDocument, list_documents};
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::response::Response;
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// Rows on a page.
const PAGE: usize = 100;

#[derive(Clone, Debug)]
struct Asked {
    q: String,
    page: usize,
}

pub(super) fn add(screens: Screens) -> Screens {
    screens.get("/admin/documents", Needs::May(Act::View), show)
}

fn read(query: &str) -> Asked {
    let mut asked = Asked {
        q: String::new(),
        page: 1,
    };
    for (name, value) in read_pairs(query) {
        match name.as_str() {
            "q" => asked.q = value.trim().chars().take(200).collect(),
            "page" => asked.page = value.parse().unwrap_or(1).clamp(1, 10_000),
            _ => {}
        }
    }
    asked
}

/// The newest facts of a document; what cannot be read is shown without them.
pub(super) fn facts_of(document: &ListedDocument) -> Document {
    let json = document.parts.iter().find_map(|part| part.facts.clone());
    let facts = json.and_then(|json| serde_json::from_value(json).ok());
    facts.unwrap_or(Document::EMPTY)
}

/// Its title in the reader's language, else in another, else its address.
pub(super) fn name_of(document: &ListedDocument, words: &Words) -> String {
    let title = title_in(&document.parts, words.locale);
    title.map_or_else(|| document.slug.clone(), |(_, title)| title)
}

fn fits(document: &ListedDocument, facts: &Document, asked: &[String]) -> bool {
    let mut held = fold(&document.slug);
    let titles = document.parts.iter().filter_map(|part| part.title.as_ref());
    held.extend(titles.flat_map(|title| fold(title)));
    held.extend(facts.symbol.iter().flat_map(|symbol| fold(&symbol.value)));
    held.extend(facts.kept().flat_map(|file| fold(file.file_name.as_str())));
    asked.is_empty() || matches(&held, asked)
}

async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let asked = read(query.as_deref().unwrap_or_default());
    let documents = list_documents(desk.pool()).await?;
    let terms = fold(&asked.q);
    let rows: Vec<(ListedDocument, Document)> = documents
        .into_iter()
        .map(|document| (facts_of(&document), document))
        .map(|(facts, document)| (document, facts))
        .filter(|(document, facts)| fits(document, facts, &terms))
        .collect();
    let words = desk.words;
    Ok(Screen::new(words.say("rail-documents")).show(&desk, || {
        let pager = Pager::new(asked.page, rows.len(), PAGE);
        let shown = pager.shown(&rows).iter();
        let q = utf8_percent_encode(&asked.q, NON_ALPHANUMERIC).to_string();
        let href = |page| format!("/admin/documents?q={q}&page={page}");
        let lines: Vec<AnyView> = shown.map(|(document, facts)| line(document, facts, words)).collect();
        let may = desk.may(Act::Create, On::Kind(ThingKind::Document));
        let make = may.then(|| view! { <p><a class="button" href="/admin/documents/new">{words.say("document-new")}</a></p> });
        view! {
            {said(&desk.lobby)}
            {make}
            {search_line(("/admin/documents", "documents-filter", "documents-search"), &asked.q, words)}
            <p class="quiet" role="status">{words.tell("documents-count", &[("count", Arg::Count(rows.len()))])}</p>
            {list_table(
                ("rail-documents", "documents-none"),
                ["column-title", "field-symbol", "document-files", "column-state", "column-changed"],
                lines,
                words,
            )}
            {pager.view(href, words)}
        }
        .into_any()
    }))
}

fn line(document: &ListedDocument, facts: &Document, words: &'static Words) -> AnyView {
    let files = facts
        .files
        .iter()
        .map(|file: &DocumentFile| words.language(file.locale()));
    let files: Vec<String> = files.collect();
    let symbol = facts.symbol.as_ref().map(|symbol| symbol.value.clone());
    view! {
        <tr>
            <th scope="row"><a href=thing_href(ThingKind::Document, document.id)><bdi>{name_of(document, words)}</bdi></a></th>
            <td><bdi>{symbol}</bdi></td>
            <td>{files.join(words.separator())}</td>
            <td>{written_parts(&document.parts, words)}</td>
            <td class="number">{changed_on(&document.parts, words)}</td>
        </tr>
    }
    .into_any()
}
