//! How other sites show a page that somebody shares: as the Open Graph protocol and the cards of Twitter have it.

use super::layout::{Card, Head};
use super::site_frame::SiteFrame;
use crate::domain::locale::Locale;
use leptos::prelude::*;

/// What the tags say beside what the head of the page says already.
#[derive(Clone, Debug, PartialEq)]
pub struct Sharing {
    /// The whole address that is shared.
    pub url: String,
    /// With the site's name where the page is the home page, else alone.
    pub title: String,
    /// A text of its own day, rather than a list or a tool.
    pub is_article: bool,
    pub card: Option<Card>,
}

#[component]
pub fn SharingTags(head: Head, site: SiteFrame, sharing: Sharing) -> impl IntoView {
    let Sharing {
        url,
        title,
        is_article,
        card,
    } = sharing;
    let kind = if is_article { "article" } else { "website" };
    let others = head.listed.iter().filter(|locale| **locale != head.locale);
    let others = others
        .map(|locale| property("og:locale:alternate", territory(*locale).to_owned()))
        .collect_view();
    let description = head
        .description
        .clone()
        .map(|text| property("og:description", text));
    let large = card.is_some();
    let card = card.map(|card| picture(card, &site.public_url));
    let size = if large {
        "summary_large_image"
    } else {
        "summary"
    };
    view! {
        {property("og:type", kind.to_owned())}
        {property("og:site_name", site.name.text)}
        {property("og:title", title)}
        {description}
        {property("og:url", url)}
        {property("og:locale", territory(head.locale).to_owned())}
        {others}
        {card}
        <meta name="twitter:card" content=size/>
    }
    .into_any()
}

fn picture(card: Card, public_url: &str) -> AnyView {
    let address = format!("{public_url}{}", card.path);
    view! {
        {property("og:image", address)}
        {property("og:image:type", card.media_type.to_owned())}
        {property("og:image:width", card.width.to_string())}
        {property("og:image:height", card.height.to_string())}
        {property("og:image:alt", card.alt_text.clone())}
        <meta name="twitter:image:alt" content=card.alt_text/>
    }
    .into_any()
}

/// `property` is no attribute of HTML itself, so that the macro does not know it.
fn property(name: &'static str, content: String) -> AnyView {
    let meta = leptos::html::meta().attr("property", name);
    meta.attr("content", content).into_any()
}

/// A language with a country, as the protocol wants it: of the countries that write it as we do, the one whose
/// dates and digits ours are.
const fn territory(locale: Locale) -> &'static str {
    match locale {
        Locale::Ar => "ar_AR",
        Locale::Zh => "zh_CN",
        Locale::En => "en_GB",
        Locale::Fr => "fr_FR",
        Locale::Ru => "ru_RU",
        Locale::Es => "es_ES",
    }
}
