//! A photo with its caption and credit: the three are never apart.

use crate::words::Words;
use leptos::prelude::*;

#[derive(Clone, Debug, PartialEq)]
pub struct FigureView {
    pub heading: Option<String>,
    /// The files that every browser reads, the narrowest first. Never empty.
    pub files: Vec<FigureFile>,
    /// The same in a smaller format, for browsers that read it; empty where there is none yet.
    pub small_files: Vec<FigureFile>,
    /// How wide it stands on the page.
    pub room: Room,
    pub alt_text: String,
    pub caption: String,
    pub credit: String,
    /// The credit of an original that is not shown.
    pub original_credit: Option<String>,
    /// The first picture of a page is wanted at once; others when they come into sight.
    pub leads: bool,
    /// The page of the photo, where this is not it.
    pub about: Option<String>,
    pub facts: FigureFacts,
}

/// What machines are told of a photo beside what everybody sees.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureFacts {
    /// The address of its page.
    pub page: String,
    pub photographer: Option<String>,
    pub notice: Option<String>,
    pub licence: Option<String>,
    pub terms_url: Option<String>,
}

/// How wide a figure stands on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// The column of the text.
    Text,
    /// One among several in a row.
    Row,
}

impl Room {
    const fn sizes(self) -> &'static str {
        match self {
            Self::Text => "(min-width: 60rem) 40rem, 100vw",
            Self::Row => "(min-width: 60rem) 20rem, (min-width: 36rem) 50vw, 100vw",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct FigureFile {
    pub href: String,
    pub width: i32,
    pub height: i32,
}

#[component]
pub fn Figure(figure: FigureView, words: &'static Words) -> impl IntoView {
    let sizes = figure.room.sizes();
    let smaller = (!figure.small_files.is_empty()).then(|| {
        view! { <source type="image/avif" srcset=srcset(&figure.small_files) sizes=sizes/> }
    });
    // The middle one, for browsers that do not choose.
    let shown = figure.files.get(figure.files.len() / 2).cloned();
    let picture = shown.map(|file| {
        view! {
            <picture>
                {smaller}
                <img
                    src=file.href
                    srcset=srcset(&figure.files)
                    sizes=sizes
                    width=file.width.to_string()
                    height=file.height.to_string()
                    alt=figure.alt_text
                    loading=(!figure.leads).then_some("lazy")
                    fetchpriority=figure.leads.then_some("high")
                    decoding="async"
                />
            </picture>
        }
    });
    let heading = figure
        .heading
        .map(|heading| view! { <h2 class="figure-heading">{heading}</h2> });
    let original = figure.original_credit.map(|credit| {
        view! { <span class="credit">{words.say("figure-original")} " " <bdi>{credit}</bdi></span> }
    });
    let about = figure
        .about
        .map(|href| view! { " " <a class="about-photo" href=href>{words.say("photo-about")}</a> });
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
                {about}
            </figcaption>
        </figure>
    }
    .into_any()
}

fn srcset(files: &[FigureFile]) -> String {
    let each: Vec<String> = files
        .iter()
        .map(|file| format!("{} {}w", file.href, file.width))
        .collect();
    each.join(", ")
}
