//! The facts about a message, beside its text.

use super::MessagePage;
use super::body::status_key;
use crate::domain::citation::CitationForm;
use crate::domain::locale::Locale;
use crate::parts::language_bar::InLanguages;
use crate::parts::title::Title;
use crate::words::{Arg, Words};
use chrono::NaiveDate;
use leptos::prelude::*;

pub fn facts(page: &MessagePage, words: &'static Words) -> AnyView {
    let date = |key: &str, date: Option<NaiveDate>| {
        let label = words.say(key);
        date.map(|date| {
            view! { <dt>{label}</dt><dd><time datetime=date.to_string()>{words.dates.date(date)}</time></dd> }
        })
    };
    let observance = page.observance.clone().map(|(href, title)| {
        view! { <dt>{words.say("message-observance")}</dt><dd><a href=href><Title title=title words=words/></a></dd> }
    });
    let symbols = page
        .symbols
        .iter()
        .cloned()
        .map(|symbol| view! { <dd><bdi>{symbol}</bdi></dd> })
        .collect_view();
    let symbols = (!page.symbols.is_empty())
        .then(|| view! { <dt>{words.say("message-symbols")}</dt>{symbols} });
    let deliverer = page.deliverer.clone().map(|name| {
        view! { <dt>{words.say("message-delivered-by")}</dt><dd>{name.view()}</dd> }
    });
    let status = page.text_status.map(|status| {
        view! { <dt>{words.say("message-text")}</dt><dd>{words.say(status_key(status))}</dd> }
    });
    let video = page.video.clone().map(|href| {
        view! { <dt>{words.say("message-video")}</dt><dd><a href=href rel="external">{words.say("message-video-link")}</a></dd> }
    });
    let source = page.source.clone().map(|href| {
        view! { <dt>{words.say("message-source")}</dt><dd><a href=href rel="external">{words.say("message-source-link")}</a></dd> }
    });
    let links: Vec<(Locale, String)> = page
        .locales
        .iter()
        .filter(|other| **other != page.locale)
        .map(|other| (*other, format!("/{other}{}", page.path)))
        .collect();
    let others = (!links.is_empty()).then(|| {
        view! { <dt>{words.say("message-languages")}</dt><dd><InLanguages links=links words=words/></dd> }
    });
    let references = CitationForm::ALL.into_iter().map(|form| {
        let href = format!(
            "/{}{}.{}{}",
            page.locale,
            page.path,
            form.ending(),
            page.own_query()
        );
        view! { <a href=href rel="nofollow" download="">{form.name()}</a> " " }.into_any()
    });
    let cite = view! { <dt>{words.say("message-cite")}</dt><dd class="references">{references.collect_view()}</dd> };
    view! {
        <section class="facts" aria-labelledby="facts">
            <h2 id="facts">{words.say("message-facts")}</h2>
            <dl>
                {observance}
                {date("message-observed", page.observed_on)}
                {date("message-issued", page.issued_on)}
                {deliverer}
                {symbols}
                {status}
                {source}
                {video}
                {others}
                {beside(page, words)}
                {cite}
                {lasting(page, words)}
            </dl>
        </section>
    }
    .into_any()
}

/// The ways to the text with another language beside it, and back to the text alone. A text that has been
/// followed by a newer one stands alone: beside it would stand what is not of its time.
fn beside(page: &MessagePage, words: &'static Words) -> Option<AnyView> {
    if page.asked_revision.is_some() {
        return None;
    }
    let here = format!("/{}{}", page.locale, page.path);
    let shown = page.beside.as_ref().map(|other| other.locale);
    let others = page.locales.iter().filter(|other| **other != page.locale);
    let links: Vec<AnyView> = others
        .map(|other| {
            let current = (shown == Some(*other)).then_some("true");
            let (lang, dir) = (other.code(), other.direction().code());
            view! { <li><a href=format!("{here}?beside={other}") aria-current=current><span lang=lang dir=dir>{other.native_name()}</span></a></li> }
                .into_any()
        })
        .collect();
    if links.is_empty() {
        return None;
    }
    let alone = shown.map(|_| view! { <li><a href=here>{words.say("message-alone")}</a></li> });
    Some(
        view! { <dt>{words.say("message-beside")}</dt><dd><ul class="beside-ways" role="list">{links}{alone}</ul></dd> }
            .into_any(),
    )
}

/// The address at which this very text stays.
fn lasting(page: &MessagePage, words: &'static Words) -> AnyView {
    let href = format!("/{}{}?revision={}", page.locale, page.path, page.revision);
    let number = page.revision.to_string();
    let told = words.tell("message-lasting-address", &[("number", Arg::Text(&number))]);
    view! { <dd><a href=href rel="nofollow">{told}</a></dd> }.into_any()
}
