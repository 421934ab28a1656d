//! The forms of all kinds by one door: what a part is shown with, and what is read from it.
//!
//! A kind without a form of its own here is shown as it is, and can be judged and published all the same.

use super::address::thing_href;
use super::forms::{
    document_facts, document_text, edition_text, message_facts, message_text, observance_text,
    page_text, photo_facts, photo_text, site_facts, site_text, speaker_facts, speaker_text,
};
use super::offered::Offered;
use crate::actions::refusal::Refusal;
use crate::admin::form::Form;
use crate::domain::content::AnyContent;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::photo::Focal;
use crate::domain::revision::{Part, ThingKind};
use crate::islands::focal_point::FocalPoint;
use crate::store::pool::Tx;
use crate::words::Words;
use leptos::prelude::*;

/// Whether a part has a form.
pub const fn is_edited(kind: ThingKind, part: Part) -> bool {
    matches!(
        (kind, part),
        (
            ThingKind::Observance
                | ThingKind::Edition
                | ThingKind::Page
                | ThingKind::Site
                | ThingKind::Photo
                | ThingKind::Document
                | ThingKind::Message
                | ThingKind::Speaker,
            Part::Text(_)
        ) | (
            ThingKind::Site
                | ThingKind::Photo
                | ThingKind::Document
                | ThingKind::Message
                | ThingKind::Speaker,
            Part::Free
        )
    )
}

/// A form that shows a content; of a part that nobody has written yet, an empty one, or what is known of
/// it by then.
pub async fn form_of(
    tx: &mut Tx<'_>,
    (kind, thing, part): (ThingKind, ThingId, Part),
    content: Option<&AnyContent>,
) -> Result<Form, Refusal> {
    let locale = part.locale().unwrap_or(Locale::En);
    Ok(match content {
        Some(AnyContent::ObservanceText(text)) => observance_text::form_of(text),
        Some(AnyContent::EditionText(text)) => edition_text::form_of(tx, text, locale).await?,
        Some(AnyContent::PageText(text)) => page_text::form_of(tx, text).await?,
        Some(AnyContent::Site(site)) => site_facts::form_of(tx, site).await?,
        Some(AnyContent::SiteText(text)) => site_text::form_of(text),
        Some(AnyContent::Photo(photo)) => photo_facts::form_of(tx, photo).await?,
        Some(AnyContent::PhotoText(text)) => photo_text::form_of(text),
        Some(AnyContent::Document(document)) => document_facts::form_of(document),
        Some(AnyContent::DocumentText(text)) => document_text::form_of(text),
        Some(AnyContent::Message(message)) => message_facts::form_of(message),
        Some(AnyContent::MessageText(text)) => message_text::form_of(tx, text).await?,
        Some(AnyContent::Speaker(speaker)) => speaker_facts::form_of(speaker),
        Some(AnyContent::SpeakerText(text)) => speaker_text::form_of(text),
        None => match (kind, part) {
            (ThingKind::Message, Part::Text(locale)) => {
                message_text::first_form(tx, thing, locale).await?
            }
            _ => Form::default(),
        },
        _ => Form::default(),
    })
}

/// The content that a form says. `before`: what the form was made from, of which it keeps what it
/// does not show. With problems nothing: they stand in the form, too.
pub async fn content_of(
    tx: &mut Tx<'_>,
    (kind, thing, part): (ThingKind, ThingId, Part),
    form: &mut Form,
    before: Option<&AnyContent>,
) -> Result<AnyContent, Refusal> {
    if !is_edited(kind, part) {
        return Err(Refusal::NotFound);
    }
    // What no text may hold goes no further, not even to be looked up.
    if !form.problems.is_empty() {
        return Err(Refusal::Problems(form.problems.clone()));
    }
    let content = match kind {
        ThingKind::Observance => Some(AnyContent::ObservanceText(observance_text::read(form))),
        ThingKind::Edition => {
            let before = match before {
                Some(AnyContent::EditionText(text)) => Some(&**text),
                _ => None,
            };
            let locale = part.locale().unwrap_or(Locale::En);
            let text = edition_text::read(tx, form, locale, before).await?;
            text.map(|text| AnyContent::EditionText(Box::new(text)))
        }
        ThingKind::Page => {
            let before = match before {
                Some(AnyContent::PageText(text)) => Some(text),
                _ => None,
            };
            let text = page_text::read(tx, form, before).await?;
            text.map(AnyContent::PageText)
        }
        ThingKind::Site if part == Part::Free => {
            site_facts::read(tx, form).await?.map(AnyContent::Site)
        }
        ThingKind::Site => Some(AnyContent::SiteText(site_text::read(form))),
        ThingKind::Photo if part == Part::Free => {
            photo_facts::read(tx, form).await?.map(AnyContent::Photo)
        }
        ThingKind::Photo => Some(AnyContent::PhotoText(photo_text::read(form))),
        ThingKind::Document if part == Part::Free => {
            let before = match before {
                Some(AnyContent::Document(document)) => Some(document),
                _ => None,
            };
            document_facts::read(form, before).map(AnyContent::Document)
        }
        ThingKind::Document => Some(AnyContent::DocumentText(document_text::read(form))),
        ThingKind::Message if part == Part::Free => {
            let read = message_facts::read(tx, thing, form).await?;
            read.map(AnyContent::Message)
        }
        ThingKind::Message => {
            let before = match before {
                Some(AnyContent::MessageText(text)) => Some(&**text),
                _ => None,
            };
            let text = message_text::read(tx, form, before).await?;
            text.map(|text| AnyContent::MessageText(Box::new(text)))
        }
        ThingKind::Speaker if part == Part::Free => {
            speaker_facts::read(form).map(AnyContent::Speaker)
        }
        ThingKind::Speaker => {
            let before = match before {
                Some(AnyContent::SpeakerText(text)) => Some(text),
                _ => None,
            };
            speaker_text::read(form, before).map(AnyContent::SpeakerText)
        }
    };
    match content {
        Some(content) if form.problems.is_empty() => Ok(content),
        _ => Err(Refusal::Problems(form.problems.clone())),
    }
}

/// The fields of a part as a form holds them, with their problems; without the form around them.
pub fn fields_view(
    words: &'static Words,
    (kind, part): (ThingKind, Part),
    form: &Form,
    offered: &Offered,
) -> AnyView {
    let Part::Text(locale) = part else {
        return match kind {
            ThingKind::Site => site_facts::view(words, form),
            ThingKind::Photo => photo_facts::view(words, form),
            ThingKind::Document => document_facts::view(words, form),
            ThingKind::Message => message_facts::view(words, form, offered),
            ThingKind::Speaker => speaker_facts::view(words, form),
            _ => ().into_any(),
        };
    };
    match kind {
        ThingKind::Observance => observance_text::view(words, locale, form),
        ThingKind::Edition => edition_text::view(words, locale, form, &offered.quote),
        ThingKind::Page => page_text::view(words, locale, form),
        ThingKind::Site => site_text::view(words, locale, form),
        ThingKind::Photo => photo_text::view(words, locale, form),
        ThingKind::Document => document_text::view(words, locale, form),
        ThingKind::Message => message_text::view(words, locale, form),
        ThingKind::Speaker => speaker_text::view(words, locale, form, offered),
    }
}

/// What is written about, where it is a picture: beside its words, and to set its focal point in.
pub fn picture_view(
    words: &'static Words,
    kind: ThingKind,
    thing: ThingId,
    part: Part,
    form: &Form,
) -> AnyView {
    if kind != ThingKind::Photo {
        return ().into_any();
    }
    let src = format!("{}/picture/large", thing_href(kind, thing));
    if part != Part::Free {
        return view! { <p class="in-hand"><img src=src alt=words.say("photo-in-hand")/></p> }
            .into_any();
    }
    let side = |name: &str, middle: u8| form.text(name).parse().unwrap_or(middle).min(100);
    let (x, y) = (
        side("focal-x", Focal::MIDDLE.x),
        side("focal-y", Focal::MIDDLE.y),
    );
    view! {
        <FocalPoint src x y alt=words.say("photo-in-hand") label=words.say("focal-label")
            help=words.say("focal-keys") x_name=words.say("field-focal-x") y_name=words.say("field-focal-y")/>
    }
    .into_any()
}
