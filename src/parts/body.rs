//! The one place where a document tree becomes HTML.

use crate::domain::body::{Block, BlockContent, Body, Mark, Span, Target};
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

#[component]
pub fn BodyText(body: Body, links: Links) -> impl IntoView {
    let blocks = body
        .blocks()
        .iter()
        .map(|block| render_block(block, &links))
        .collect_view();
    view! { <div class="body">{blocks}</div> }.into_any()
}

fn render_block(block: &Block, links: &Links) -> AnyView {
    let id = block.id.0.clone();
    let lang = block.lang.as_ref().map(|lang| lang.0.clone());
    let dir = block.dir.map(|dir| dir.code());
    match &block.content {
        BlockContent::Paragraph { text } => {
            view! { <p id=id lang=lang dir=dir>{render_text(text, links)}</p> }.into_any()
        }
        BlockContent::Heading { level: 2, text } => {
            view! { <h2 id=id lang=lang dir=dir>{render_text(text, links)}</h2> }.into_any()
        }
        BlockContent::Heading { level: 3, text } => {
            view! { <h3 id=id lang=lang dir=dir>{render_text(text, links)}</h3> }.into_any()
        }
        BlockContent::Heading { text, .. } => {
            view! { <h4 id=id lang=lang dir=dir>{render_text(text, links)}</h4> }.into_any()
        }
        BlockContent::Quotation { text } => {
            view! { <blockquote id=id lang=lang dir=dir><p>{render_text(text, links)}</p></blockquote> }.into_any()
        }
        BlockContent::List { ordered, items } => {
            let items = items.iter().map(|item| view! { <li>{render_text(item, links)}</li> }).collect_view();
            if *ordered {
                view! { <ol id=id lang=lang dir=dir>{items}</ol> }.into_any()
            } else {
                view! { <ul id=id lang=lang dir=dir>{items}</ul> }.into_any()
            }
        }
    }
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
