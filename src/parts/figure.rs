//! A photo with its caption and credit: the three are never apart.

use crate::words::Words;
use leptos::prelude::*;

#[derive(Clone, Debug, PartialEq)]
pub struct FigureView {
    pub heading: Option<String>,
    /// The files, the narrowest first: address, width and height in pixels. Never empty.
    pub files: Vec<FigureFile>,
    pub alt_text: String,
    pub caption: String,
    pub credit: String,
    /// The credit of an original that is not shown.
    pub original_credit: Option<String>,
    /// The first picture of a page is wanted at once; others when they come into sight.
    pub leads: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FigureFile {
    pub href: String,
    pub width: i32,
    pub height: i32,
}

#[component]
pub fn Figure(figure: FigureView, words: &'static Words) -> impl IntoView {
    let srcset: Vec<String> = figure
        .files
        .iter()
        .map(|file| format!("{} {}w", file.href, file.width))
        .collect();
    // The middle one, for browsers that do not choose.
    let shown = figure.files.get(figure.files.len() / 2).cloned();
    let picture = shown.map(|file| {
        view! {
            <img
                src=file.href
                srcset=srcset.join(", ")
                sizes="(min-width: 60rem) 40rem, 100vw"
                width=file.width.to_string()
                height=file.height.to_string()
                alt=figure.alt_text
                loading=(!figure.leads).then_some("lazy")
                fetchpriority=figure.leads.then_some("high")
                decoding="async"
            />
        }
    });
    let heading = figure
        .heading
        .map(|heading| view! { <h2 class="figure-heading">{heading}</h2> });
    let original = figure.original_credit.map(|credit| {
        view! { <span class="credit">{words.say("figure-original")} " " <bdi>{credit}</bdi></span> }
    });
    view! {
        {heading}
        <figure>
            {picture}
            <figcaption>
                <span class="caption">{figure.caption}</span>
                " "
                <span class="credit"><bdi>{figure.credit}</bdi></span>
                " "
                {original}
            </figcaption>
        </figure>
    }
    .into_any()
}
