//! The title of a thing, marked where it is not the page's own.

use crate::domain::locale::Locale;
use crate::words::Words;
use leptos::prelude::*;

/// A title as a page can show it.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkedTitle {
    pub text: String,
    /// The language of the text, where it is not the page's.
    pub foreign: Option<Locale>,
    /// Nobody has checked it against a source.
    pub unofficial: bool,
}

/// The title with its marks: "(in English)", "unofficial title". `brief`, for crowded places: a
/// dagger in place of the second, which [`DaggerLegend`] explains.
#[component]
pub fn Title(
    title: MarkedTitle,
    #[prop(optional)] brief: bool,
    words: &'static Words,
) -> impl IntoView {
    let marks = marks(&title, brief, words);
    let text = match title.foreign {
        Some(locale) => view! {
            <bdi lang=locale.code() dir=locale.direction().code()>{title.text}</bdi>
        }
        .into_any(),
        None => view! { <bdi>{title.text}</bdi> }.into_any(),
    };
    view! { {text}{marks} }.into_any()
}

fn marks(title: &MarkedTitle, brief: bool, words: &'static Words) -> AnyView {
    let language = title
        .foreign
        .map(|locale| view! { " " <small class="mark">{words.tell_language("in-language", locale, &[])}</small> });
    let unofficial = title.unofficial.then(|| {
        if brief {
            view! { <span class="dagger" aria-hidden="true">"†"</span><span class="unseen">" " {words.say("unofficial-title")}</span> }.into_any()
        } else {
            view! { " " <small class="mark" title=words.say("unofficial-title-explained")>{words.say("unofficial-title")}</small> }.into_any()
        }
    });
    view! { {language}{unofficial} }.into_any()
}

/// What the dagger means.
#[component]
pub fn DaggerLegend(words: &'static Words) -> impl IntoView {
    view! {
        <p class="quiet legend"><span aria-hidden="true">"† "</span>{words.say("unofficial-title-explained")}</p>
    }
    .into_any()
}
