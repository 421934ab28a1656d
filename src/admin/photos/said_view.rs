//! What is known of a photo, beside what its file says of itself.

use super::card::rights_line;
use crate::domain::photo::Photo;
use crate::domain::photo_said::PhotoSaid;
use crate::store::photo_library::LibraryPhoto;
use crate::words::{Arg, Words};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The file: its name, form and size, and who brought it when.
pub fn file_facts(photo: &LibraryPhoto, words: &'static Words) -> AnyView {
    let form = match photo.media_type.as_str() {
        "image/jpeg" => "JPEG",
        "image/png" => "PNG",
        "image/webp" => "WebP",
        other => other,
    };
    let size = photo.bytes.map(|bytes| file_size(bytes, words));
    let added = words.dates.date(photo.added_at.date_naive());
    let by = photo.added_by.clone();
    let rows = [
        ("photo-file-name", photo.file_name.clone()),
        ("photo-file-form", Some(form.to_owned())),
        (
            "photo-pixels",
            Some(format!("{} × {}", photo.width, photo.height)),
        ),
        ("photo-file-size", size),
        ("photo-added", Some(added)),
        ("photo-added-by", by),
    ];
    let rows = rows
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)));
    let rows = rows.map(|(key, value)| {
        view! { <dt>{words.say(key)}</dt><dd><bdi>{value}</bdi></dd> }.into_any()
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

/// Megabytes with one digit behind the point, as programs that show files do.
fn file_size(bytes: i64, words: &Words) -> String {
    let tenths = (bytes * 10 + 500_000) / 1_000_000;
    if tenths < 1 {
        let thousands = ((bytes + 999) / 1000).to_string();
        return words.tell("photo-kilobytes", &[("number", Arg::Text(&thousands))]);
    }
    let number = format!("{}.{}", tenths / 10, tenths % 10);
    words.tell("photo-megabytes", &[("number", Arg::Text(&number))])
}

/// Row by row: what is kept, and what the file says; a row with neither is none.
pub fn facts_beside_said(photo: &LibraryPhoto, today: NaiveDate, words: &'static Words) -> AnyView {
    let none = Photo::default();
    let facts = photo.facts.as_ref().map_or(&none, |facts| &facts.0);
    let said: &PhotoSaid = &photo.said;
    let rights = &facts.rights;
    let taken_on = said.taken_on.map(|day| words.dates.date(day));
    let taken: Vec<String> = said.place.clone().into_iter().chain(taken_on).collect();
    let tick = |ticked: bool| ticked.then(|| words.say("photo-yes"));
    let rows = [
        (
            "field-credit",
            Some(facts.credit.clone()),
            said.credit.clone(),
        ),
        (
            "field-photographer",
            facts.photographer.clone(),
            said.creator.clone(),
        ),
        (
            "field-taken",
            facts.taken.clone(),
            Some(taken.join(words.separator())),
        ),
        (
            "field-rights-notice",
            rights.notice.clone(),
            said.copyright.clone(),
        ),
        ("field-rights-licence", rights.licence.clone(), None),
        (
            "field-rights-terms-url",
            rights.terms_url.as_ref().map(ToString::to_string),
            said.rights_url.clone(),
        ),
        ("photo-rights-term", rights_line(rights, today, words), None),
        ("field-rights-do-not-crop", tick(rights.do_not_crop), None),
        (
            "field-rights-may-be-embedded",
            tick(rights.may_be_embedded),
            None,
        ),
        (
            "field-rights-model-release",
            tick(rights.model_release),
            None,
        ),
        ("staff-note", facts.note.clone(), None),
    ];
    let is_said = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    let rows = rows
        .into_iter()
        .filter(|(_, kept, said)| is_said(kept) || is_said(said));
    let rows: Vec<AnyView> = rows
        .map(|(key, kept, said)| {
            view! { <tr><th scope="row">{words.say(key)}</th><td dir="auto">{kept}</td><td dir="auto">{said}</td></tr> }
                .into_any()
        })
        .collect();
    let captions = said.captions.iter().map(|(locale, caption)| {
        let language = match locale {
            Some(locale) => words.language(*locale),
            None => words.say("photo-said-no-language"),
        };
        let named = words.tell("photo-said-caption", &[("language", Arg::Text(&language))]);
        let lang = locale.map(|locale| locale.code());
        view! { <tr><th scope="row">{named}</th><td></td><td lang=lang dir="auto">{caption.clone()}</td></tr> }.into_any()
    });
    let garbled = said
        .is_garbled
        .then(|| view! { <p class="lacking">{words.say("photo-garbled")}</p> });
    view! {
        {garbled}
        <div class="table-scroll" role="group" aria-label=words.say("photo-facts-and-said") tabindex="0">
            <table class="table">
                <thead><tr>
                    <th scope="col"><span class="unseen">{words.say("column-part")}</span></th>
                    <th scope="col">{words.say("photo-kept")}</th>
                    <th scope="col">{words.say("photo-said")}</th>
                </tr></thead>
                <tbody>{rows}{captions.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
