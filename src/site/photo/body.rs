//! How the page of a photo looks.

use super::PhotoPage;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::parts::figure::Figure;
use crate::parts::json_ld::Node;
use crate::parts::language_bar::InLanguages;
use crate::parts::layout::{Alternates, Card, Head};
use crate::parts::site_frame::SiteFrame;
use crate::parts::title::Title;
use crate::site::answer::Page;
use crate::site::media::told_credit;
use crate::site::photo_facts::image;
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for PhotoPage {
    fn head(&self) -> Head {
        Head {
            locale: self.locale,
            title: self.title(),
            description: Some(self.text.caption.clone()),
            path: format!("/photos/{}", self.id),
            query: String::new(),
            listed: self.locales.clone(),
            alternates: Alternates::Only(self.locales.clone()),
        }
    }

    fn card(&self) -> Option<Card> {
        self.card.clone()
    }

    fn kind(&self) -> &'static str {
        "ItemPage"
    }

    fn nodes(&self, site: &SiteFrame) -> Vec<Node> {
        let words = Words::of(self.locale);
        image(&self.figure, words, site).into_iter().collect()
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        view! {
            <article class="photo-page">
                <p class="kind"><a href=format!("/{}/photos", self.locale)>{words.say("photos-title")}</a></p>
                <h1>{self.title()}</h1>
                <div class="columns">
                    <div class="text">
                        <Figure figure=self.figure.clone() words=words/>
                        {download(self, words)}
                    </div>
                    <div class="margin">{facts(self, words)}</div>
                </div>
            </article>
        }
        .into_any()
    }

    fn tags(&self) -> Vec<ThingId> {
        self.tags.clone()
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}

/// The file carries the credit in itself, too.
fn download(page: &PhotoPage, words: &'static Words) -> Option<AnyView> {
    let file = page.largest()?;
    let size = words.tell(
        "photo-size",
        &[
            ("width", Arg::Text(&file.width.to_string())),
            ("height", Arg::Text(&file.height.to_string())),
        ],
    );
    let name = format!("{}.jpg", page.id);
    let link = view! {
        <p class="onward"><a href=file.href.clone() download=name>{words.say("photo-download")}</a> " " <span class="quiet">{size}</span></p>
    };
    Some(link.into_any())
}

fn facts(page: &PhotoPage, words: &'static Words) -> AnyView {
    let rights = &page.photo.rights;
    let line = |key: &str, told: Option<String>| {
        let label = words.say(key);
        told.map(|told| view! { <dt>{label}</dt><dd><bdi>{told}</bdi></dd> })
    };
    let terms = rights.terms_url.as_ref().map(|url| {
        view! { <dt>{words.say("photo-terms")}</dt><dd><a href=url.to_string() rel="external">{words.say("photo-terms-link")}</a></dd> }
    });
    let uses = page.uses.iter().cloned().map(|(href, title, year)| {
        view! { <dd><a href=href><Title title=title words=words/> " " {year}</a></dd> }
    });
    let uses = (!page.uses.is_empty())
        .then(|| view! { <dt>{words.say("photo-shown-with")}</dt>{uses.collect_view()} });
    let others: Vec<(Locale, String)> = page
        .locales
        .iter()
        .filter(|other| **other != page.locale)
        .map(|other| (*other, format!("/{other}/photos/{}", page.id)))
        .collect();
    let others = (!others.is_empty()).then(|| {
        view! { <dt>{words.say("photo-languages")}</dt><dd><InLanguages links=others words=words/></dd> }
    });
    view! {
        <section class="facts" aria-labelledby="facts">
            <h2 id="facts">{words.say("photo-facts")}</h2>
            <dl>
                {line("photo-credit", Some(told_credit(&page.photo, words)))}
                {line("photo-photographer", page.photo.photographer.clone())}
                {line("photo-taken", page.photo.taken.clone())}
                {line("photo-notice", rights.notice.clone())}
                {line("photo-licence", rights.licence.clone())}
                {terms}
                {uses}
                {others}
            </dl>
        </section>
    }
    .into_any()
}
