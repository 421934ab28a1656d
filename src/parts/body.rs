//! The one place where a document tree becomes HTML.

use crate::domain::body::{Block, BlockContent, Body, Mark, Span, Target};
use crate::domain::locale::Locale;
use crate::words::{Arg, Words};
use leptos::prelude::*;
use std::collections::HashMap;

/// Where the things that a body links to are found from this page: by identity, as text.
pub type Links = HashMap<String, LinkTo>;

#[derive(Clone, Debug, PartialEq)]
pub struct LinkTo {
    pub href: String,
    /// The language of what is there, where it is not the page's.
    pub hreflang: Option<&'static str>,
    /// Said after the words: the format of a document.
    pub note: Option<String>,
}

/// The key of a target in [`Links`]; an outside address needs none.
pub fn link_key(target: &Target) -> Option<String> {
    match target {
        Target::Url(_) => None,
        Target::Observance(id) => Some(id.to_string()),
        Target::Document(id) => Some(id.to_string()),
    }
}

/// How a block is found and led to from outside.
#[derive(Clone, Debug, Default)]
pub enum Anchors {
    /// By the id that it keeps through every edit.
    #[default]
    Kept,
    /// By its place, from 1: `p1`, `p2`, … A quiet mark leads to its quotation, at this address with the
    /// number behind it. What the mark says is in the language of the page.
    Numbered { quotations: String, page: Locale },
    /// Not at all: the text stands on the page beside others.
    None,
}

#[component]
pub fn BodyText(body: Body, links: Links, #[prop(optional)] anchors: Anchors) -> impl IntoView {
    let blocks = body
        .blocks()
        .iter()
        .zip(1..)
        .map(|(block, place)| render_block(block, place, &anchors, &links))
        .collect_view();
    view! { <div class="body">{blocks}</div> }.into_any()
}

/// One block, at its place in its text.
pub(super) fn render_block(
    block: &Block,
    place: usize,
    anchors: &Anchors,
    links: &Links,
) -> AnyView {
    let id = match anchors {
        Anchors::Kept => Some(block.id.0.clone()),
        Anchors::Numbered { .. } => Some(format!("p{place}")),
        Anchors::None => None,
    };
    let lang = block.lang.as_ref().map(|lang| lang.0.clone());
    let dir = block.dir.map(|dir| dir.code());
    let text = |text| render_text(text, links);
    let mark = || quotation_mark(block, place, anchors);
    match &block.content {
        BlockContent::Paragraph { text: spans } => {
            view! { <p id=id lang=lang dir=dir>{text(spans)}{mark()}</p> }.into_any()
        }
        BlockContent::Heading {
            level: 2,
            text: spans,
        } => view! { <h2 id=id lang=lang dir=dir>{text(spans)}</h2> }.into_any(),
        BlockContent::Heading {
            level: 3,
            text: spans,
        } => view! { <h3 id=id lang=lang dir=dir>{text(spans)}</h3> }.into_any(),
        BlockContent::Heading { text: spans, .. } => {
            view! { <h4 id=id lang=lang dir=dir>{text(spans)}</h4> }.into_any()
        }
        BlockContent::Quotation { text: spans } => {
            view! { <blockquote id=id lang=lang dir=dir><p>{text(spans)}{mark()}</p></blockquote> }
                .into_any()
        }
        BlockContent::List { ordered, items } => {
            let last = items.len().saturating_sub(1);
            let items = items.iter().enumerate().map(|(number, item)| {
                let mark = (number == last).then(mark).flatten();
                view! { <li>{text(item)}{mark}</li> }.into_any()
            });
            let items = items.collect_view();
            if *ordered {
                view! { <ol id=id lang=lang dir=dir>{items}</ol> }.into_any()
            } else {
                view! { <ul id=id lang=lang dir=dir>{items}</ul> }.into_any()
            }
        }
    }
}

/// Leads to the block's quotation. Whoever reads by keyboard or by ear always finds it; the eye sees it where
/// it rests. What it says is in the language of the page, whatever the block's.
fn quotation_mark(block: &Block, place: usize, anchors: &Anchors) -> Option<AnyView> {
    let Anchors::Numbered { quotations, page } = anchors else {
        return None;
    };
    let words = Words::of(*page);
    let is_said = block
        .content
        .plain_text()
        .chars()
        .any(|c| !c.is_whitespace());
    let number = place.to_string();
    let label = words.tell("paragraph-quote", &[("number", Arg::Text(&number))]);
    let (lang, dir) = match &block.lang {
        Some(_) => (
            Some(words.locale.code()),
            Some(words.locale.direction().code()),
        ),
        None => (None, None),
    };
    is_said.then(|| {
        view! {
            " " <a class="pilcrow" href=format!("{quotations}{place}") rel="nofollow" aria-label=label lang=lang dir=dir>"¶"</a>
        }
        .into_any()
    })
}

fn render_text(text: &[Span], links: &Links) -> AnyView {
    text.iter()
        .map(|span| render_span(span, links))
        .collect_view()
        .into_any()
}

/// Marks wrap from the inside out, in their order.
fn render_span(span: &Span, links: &Links) -> AnyView {
    let words = span.text.clone().into_any();
    span.marks
        .iter()
        .rev()
        .fold(words, |inner, mark| match mark {
            Mark::Strong => view! { <strong>{inner}</strong> }.into_any(),
            Mark::Emphasis => view! { <em>{inner}</em> }.into_any(),
            Mark::Language { lang, dir } => {
                view! { <span lang=lang.0.clone() dir=dir.code()>{inner}</span> }.into_any()
            }
            Mark::Link(Target::Url(url)) => {
                view! { <a href=url.to_string() rel="external">{inner}</a> }.into_any()
            }
            Mark::Link(target) => match link_key(target).and_then(|key| links.get(&key)) {
                Some(link) => {
                    let note = link
                        .note
                        .clone()
                        .map(|note| view! { " " <small class="mark">{note}</small> });
                    let rel = (!link.href.starts_with('/')).then_some("external");
                    view! { <a href=link.href.clone() hreflang=link.hreflang rel=rel>{inner}</a>{note} }
                        .into_any()
                }
                // What it led to is not public: the words stay, the link goes.
                None => inner,
            },
        })
}
