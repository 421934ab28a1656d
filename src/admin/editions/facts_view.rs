//! The form of what an edition has outside any language.

use crate::admin::form::Form;
use crate::admin::observances::fact_fields::{field, helped};
use crate::domain::ids::{EditionId, PhotoId};
use crate::islands::find_photos::{FindPhotos, FindWords};
use crate::parts::field::{CheckField, FieldView, TextArea, TextField};
use crate::store::admin_lists::pictures::{DocumentChoice, PhotoChoice};
use crate::words::{Arg, Words};
use leptos::prelude::*;

/// The name of the field in which photos are added by their addresses.
pub const ADD_PHOTO: &str = "add-photo";

/// The field of words by which photos are found, and the button beside it.
pub const FIND_PHOTO: &str = "find-photo";
pub const LOOK: &str = "look";

/// What can be placed.
pub struct Choices {
    pub photos: Vec<PhotoChoice>,
    pub documents: Vec<DocumentChoice>,
}

/// All fields, without the form around them.
pub fn fields_view(
    words: &'static Words,
    form: &Form,
    edition: EditionId,
    choices: Choices,
) -> AnyView {
    let judged = form.has("year-is-judged");
    view! {
        <CheckField name="year-is-judged".into() value="yes".into() label=words.say("edition-judged") checked=judged/>
        {photos(words, form, edition, choices.photos)}
        {documents(words, form, choices.documents)}
        <TextField field=field(words, form, "source-url", "edition-source") kind="url"/>
        <TextArea field=helped(words, form, "staff-note", "staff-note", "staff-note-help") rows=3/>
    }
    .into_any()
}

/// What has a place comes first, in the order of the places.
fn place_of(form: &Form, name: &str) -> u32 {
    form.text(name).parse().unwrap_or(u32::MAX)
}

fn place_field(words: &Words, form: &Form, name: String, title: &str) -> FieldView {
    FieldView {
        value: form.raw(&name).to_owned(),
        problems: form.told(&name, words),
        ..FieldView::new(
            name,
            words.tell("edition-place", &[("title", Arg::Text(title))]),
        )
    }
}

fn photos(
    words: &'static Words,
    form: &Form,
    edition: EditionId,
    mut photos: Vec<PhotoChoice>,
) -> AnyView {
    photos.sort_by_key(|photo| place_of(form, &format!("photo-{}", photo.id)));
    let lines: Vec<AnyView> = photos
        .into_iter()
        .map(|photo| photo_line(words, form, photo))
        .collect();
    let list = if lines.is_empty() {
        view! { <p class="empty">{words.say("edition-no-photos")}</p> }.into_any()
    } else {
        view! { <p class="help">{words.say("edition-photos-help")}</p><ul class="thumbs" role="list">{lines}</ul> }.into_any()
    };
    let find = FindWords {
        label: words.say("find-photo"),
        help: words.say("find-photo-help"),
        find: words.say("find-photo-act"),
        place: words.say("find-photo-place"),
        placed: words.say("find-photo-placed"),
        nothing: words.say("photos-not-found"),
        away: words.say("quick-away"),
    };
    let add = helped(
        words,
        form,
        ADD_PHOTO,
        "edition-add-photo",
        "edition-add-photo-help",
    );
    view! {
        <fieldset id="places">
            <legend>{words.say("edition-photos")}</legend>
            {list}
            <FindPhotos edition=edition.to_string() query=form.text(FIND_PHOTO).to_owned() words=find/>
            <TextArea field=add rows=2/>
        </fieldset>
    }
    .into_any()
}

fn photo_line(words: &'static Words, form: &Form, photo: PhotoChoice) -> AnyView {
    let caption = photo
        .caption
        .unwrap_or_else(|| words.say("edition-untitled"));
    let short: String = caption.chars().take(80).collect();
    let field = place_field(words, form, format!("photo-{}", photo.id), &short);
    let focal = focal_fields(words, form, photo.id);
    let small = format!("/admin/photos/{}/picture/small", photo.id);
    let picture = photo.file.map(|(width, height)| {
        let alt = photo.alt_text.unwrap_or_default();
        view! {
            <img src=small alt=alt width=width.to_string() height=height.to_string() loading="lazy" decoding="async"/>
        }
    });
    view! {
        <li>
            <div>{picture}</div>
            <div><p class="quiet" dir="auto">{caption}</p><TextField field inputmode="numeric" maxlength=2/>{focal}</div>
        </li>
    }
    .into_any()
}

/// What a crop must keep here, in the place of what the photo says.
fn focal_fields(words: &'static Words, form: &Form, photo: PhotoId) -> AnyView {
    let names = [("focal-x", "field-focal-x"), ("focal-y", "field-focal-y")];
    let names = names.map(|(name, key)| (format!("{name}-{photo}"), key));
    let is_open = names.iter().any(|(name, _)| form.filled(name).is_some());
    let fields = names.map(|(name, key)| {
        view! { <TextField field=form.field(&name, key, words) inputmode="numeric" maxlength=3/> }.into_any()
    });
    view! {
        <details open=is_open>
            <summary>{words.say("edition-focal")}</summary>
            <p class="help">{words.say("edition-focal-help")}</p>
            {fields.collect_view()}
        </details>
    }
    .into_any()
}

fn documents(words: &'static Words, form: &Form, mut documents: Vec<DocumentChoice>) -> AnyView {
    documents.sort_by_key(|document| place_of(form, &format!("document-{}", document.id)));
    let lines = documents.into_iter().map(|document| {
        let title = document
            .title
            .unwrap_or_else(|| words.say("edition-untitled"));
        let field = place_field(words, form, format!("document-{}", document.id), &title);
        view! { <TextField field inputmode="numeric" maxlength=2/> }.into_any()
    });
    let lines: Vec<AnyView> = lines.collect();
    let list = if lines.is_empty() {
        view! { <p class="empty">{words.say("edition-no-documents")}</p> }.into_any()
    } else {
        view! { <p class="help">{words.say("edition-documents-help")}</p>{lines} }.into_any()
    };
    view! { <fieldset><legend>{words.say("edition-documents")}</legend>{list}</fieldset> }
        .into_any()
}
