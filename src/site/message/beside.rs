//! The text of a message in a second language, beside that of the page.

use super::MessagePage;
use crate::domain::body::Body;
use crate::domain::ids::{MessageId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::{MessageText, TextStanding};
use crate::parts::beside::{BesideBodies, Side};
use crate::parts::body::{Anchors, Links};
use crate::site::failure::Failure;
use crate::site::links::links_of;
use crate::site::visit::Visit;
use crate::store::live::messages::find_message_text;
use crate::words::Words;
use leptos::prelude::*;

#[derive(Clone, Debug)]
pub struct BesideText {
    pub locale: Locale,
    pub title: String,
    pub standing: TextStanding,
    /// It is no longer valid, whatever the page's own text is.
    pub is_withdrawn: bool,
    pub body: Body,
    pub links: Links,
}

impl BesideText {
    /// The text in that language, with the ids of what it leads to; nothing where there is none.
    pub async fn load(
        visit: &Visit,
        id: MessageId,
        locale: Locale,
    ) -> Result<Option<(Self, Vec<ThingId>)>, Failure> {
        let live = &visit.state.database.live;
        let Some((_, text)) = find_message_text(live, id, locale).await? else {
            return Ok(None);
        };
        let MessageText {
            title,
            standing,
            body,
            ..
        } = text;
        // What it leads to is in the language of the text.
        let (links, led_to) = links_of(live, &body, Words::of(locale)).await?;
        let links = links.into_iter().map(|(key, mut link)| {
            link.hreflang = link.hreflang.or(Some(locale.code()));
            (key, link)
        });
        let text = Self {
            locale,
            title,
            standing,
            is_withdrawn: false,
            links: links.collect(),
            body,
        };
        Ok(Some((text, led_to)))
    }
}

/// Both texts, under their languages and titles.
pub fn both(page: &MessagePage, other: &BesideText, words: &'static Words) -> AnyView {
    let (lang, dir) = (other.locale.code(), other.locale.direction().code());
    let unofficial = (other.standing == TextStanding::Unofficial)
        .then(|| view! { <p class="notice">{words.say("message-unofficial")}</p> });
    let withdrawn = other
        .is_withdrawn
        .then(|| view! { <p class="notice" role="note">{words.say("withdrawn-title")}</p> });
    let own = Side {
        locale: page.locale,
        body: page.body.clone(),
        links: page.links.clone(),
        anchors: page.anchors(),
    };
    let beside = Side {
        locale: other.locale,
        body: other.body.clone(),
        links: other.links.clone(),
        anchors: Anchors::None,
    };
    view! {
        <div class="pair pair-head">
            <div class="side side-own"><p class="label">{words.language(page.locale)}</p></div>
            <div class="side side-other">
                <p class="label" dir=dir>{words.language(other.locale)}</p>
                <p class="side-title" lang=lang dir=dir>{other.title.clone()}</p>
                {withdrawn}
                {unofficial}
            </div>
        </div>
        <BesideBodies own=own other=beside/>
    }
    .into_any()
}
