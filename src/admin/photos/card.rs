//! One photo of the library: its picture, what it is called, what may be done with it.

use crate::admin::work::address::thing_href;
use crate::domain::caption::short_caption;
use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use crate::domain::photo::Rights;
use crate::domain::revision::ThingKind;
use crate::store::photo_library::LibraryPhoto;
use crate::words::{Arg, Words};
use chrono::{Days, NaiveDate};
use leptos::prelude::*;

/// What a photo is called: its caption in short, else the name of its file; with the language of a caption
/// that is not the reader's.
pub fn name_of(photo: &LibraryPhoto, words: &Words) -> (String, Option<Locale>) {
    let caption = photo.text.as_ref().map(|text| text.caption.trim());
    if let Some(caption) = caption.filter(|caption| !caption.is_empty()) {
        let locale = photo
            .text_locale
            .as_ref()
            .and_then(|code| code.parse().ok());
        return (
            short_caption(caption),
            locale.filter(|own| *own != words.locale),
        );
    }
    let file_name = photo.file_name.clone();
    (
        file_name.unwrap_or_else(|| words.say("photo-unnamed")),
        None,
    )
}

/// Where the small picture of a photo is, for staff.
pub fn small_picture(photo: PhotoId) -> String {
    format!("{}/picture/small", thing_href(ThingKind::Photo, photo))
}

/// The small picture of a photo. What it shows stands beside it: it says nothing by itself.
pub fn thumb(photo: &LibraryPhoto) -> AnyView {
    let src = small_picture(photo.id);
    let width = photo.small_width.unwrap_or(photo.width).to_string();
    let height = photo.small_height.unwrap_or(photo.height).to_string();
    view! { <img src=src alt="" width=width height=height loading="lazy" decoding="async"/> }
        .into_any()
}

/// What is to be known of the rights before a photo is used.
pub fn rights_line(rights: &Rights, today: NaiveDate, words: &Words) -> Option<String> {
    let tell =
        |key: &str, day: NaiveDate| words.tell(key, &[("date", Arg::Text(&words.dates.date(day)))]);
    match (rights.usable_from, rights.expires_on) {
        (_, Some(day)) if day < today => Some(tell("photo-rights-ended", day)),
        (Some(day), _) if day > today => Some(tell("photo-rights-begin", day)),
        (_, Some(day)) => Some(tell("photo-rights-end", day)),
        _ => None,
    }
}

/// How many days before the end of its rights a photo is spoken of as one that lacks something.
const SOON: Days = Days::new(90);

/// Whether a photo may not be used on this day, or only for a little while.
fn is_urgent(rights: &Rights, today: NaiveDate) -> bool {
    let ends_soon = rights.expires_on.is_some_and(|day| day <= today + SOON);
    ends_soon || rights.usable_from.is_some_and(|day| day > today)
}

/// In how many editions a photo is placed.
pub fn uses_line(uses: i64, words: &Words) -> String {
    let count = usize::try_from(uses).unwrap_or_default();
    words.tell("photo-uses", &[("count", Arg::Count(count))])
}

/// A link to the photo, with its picture or without.
pub fn link(photo: &LibraryPhoto, with_picture: bool, words: &Words) -> AnyView {
    let (name, foreign) = name_of(photo, words);
    let picture = with_picture.then(|| thumb(photo));
    let lang = foreign.map(Locale::code);
    let dir = foreign.map_or("auto", |own| own.direction().code());
    view! {
        <a href=thing_href(ThingKind::Photo, photo.id)>{picture}<span lang=lang dir=dir>{name}</span></a>
    }
    .into_any()
}

/// What stands under a picture of the grid.
pub fn lines(photo: &LibraryPhoto, today: NaiveDate, words: &Words) -> AnyView {
    let credit = photo.facts.as_ref().map(|facts| facts.credit.clone());
    let credit = credit.filter(|credit| !credit.trim().is_empty());
    let is_lacking = credit.is_none();
    let credit = credit.unwrap_or_else(|| words.say("photo-no-credit"));
    let class = if is_lacking { "quiet lacking" } else { "quiet" };
    let rights = photo.facts.as_ref().map(|facts| &facts.rights);
    let rights = rights.and_then(|rights| {
        let class = if is_urgent(rights, today) {
            "lacking"
        } else {
            "quiet"
        };
        let line = rights_line(rights, today, words)?;
        Some(view! { <p class=class>{line}</p> })
    });
    view! {
        <p class=class><bdi>{credit}</bdi></p>
        {rights}
        <p class="quiet">{uses_line(photo.uses, words)}</p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_are_urgent_before_they_begin_and_90_days_before_their_end() {
        let day = |day: &str| -> NaiveDate { day.parse().unwrap() };
        let today = day("2026-09-12");
        let until = |end: &str| Rights {
            expires_on: Some(day(end)),
            ..Rights::default()
        };
        assert!(!is_urgent(&Rights::default(), today));
        assert!(!is_urgent(&until("2026-12-12"), today));
        assert!(is_urgent(&until("2026-12-11"), today));
        assert!(is_urgent(&until("2026-01-01"), today));
        let later = Rights {
            usable_from: Some(day("2026-09-13")),
            ..Rights::default()
        };
        assert!(is_urgent(&later, today));
    }
}
