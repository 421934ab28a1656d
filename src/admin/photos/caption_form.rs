//! The form of the words of many photos: a thumbnail and the fields of each, and where a table is put in.

use super::captions::captions_href;
use super::card::{name_of, thumb};
use crate::admin::desk::Desk;
use crate::admin::frame::Screen;
use crate::admin::said::said;
use crate::admin::work::address::thing_href;
use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::photo::PhotoText;
use crate::domain::revision::{Part, ThingKind};
use crate::parts::field::{CheckField, FieldView, ProblemList, TextArea};
use crate::store::photo_library::LibraryPhoto;
use crate::words::{Arg, Words};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

/// One photo with its words as they stand, or as they were typed.
pub struct Row {
    pub photo: LibraryPhoto,
    /// The revision that the words were made from; 0: nobody has written them.
    pub seen: i32,
    pub text: PhotoText,
    /// Fields with sentences about them.
    pub problems: Vec<(String, String)>,
    /// By a line of a table, not saved yet.
    pub is_filled_in: bool,
}

impl Row {
    pub const NOTHING: PhotoText = PhotoText {
        caption: String::new(),
        alt_text: String::new(),
        decorative: false,
    };
}

/// `told`: what is wrong with a table, each with its field.
pub fn screen(
    desk: &Desk,
    locale: Locale,
    rows: Vec<Row>,
    told: Vec<(String, String)>,
    status: StatusCode,
) -> Response {
    let words = desk.words;
    let title = words.tell_language("captions-title", locale, &[]);
    let screen = Screen::new(title)
        .status(status)
        .below("/admin/photos", words.say("rail-photos"));
    let on = On::Part(ThingKind::Photo, Part::Text(locale));
    let may_write = desk.may(Act::Write, on);
    screen.show(desk, || {
        let problems = rows.iter().flat_map(|row| row.problems.clone());
        let problems: Vec<(String, String)> = told.into_iter().chain(problems).collect();
        if rows.is_empty() {
            return view! {
                {said(&desk.lobby)}
                <div class="empty"><p>{words.say("captions-nothing")}</p></div>
                <p><a href="/admin/photos">{words.say("photos-back")}</a></p>
            }
            .into_any();
        }
        let photos: Vec<PhotoId> = rows.iter().map(|row| row.photo.id).collect();
        let filled = rows.iter().filter(|row| row.is_filled_in).count();
        let filled = (filled > 0).then(|| {
            let told = words.tell("captions-filled-in", &[("count", Arg::Count(filled))]);
            view! { <div class="said" role="status"><p>{told}</p></div> }
        });
        let why = (!may_write).then(|| view! { <p class="why">{words.say("read-only-not-yours")}</p> });
        let fields: Vec<AnyView> = rows.iter().map(|row| row_view(row, locale, words)).collect();
        let save = may_write.then(|| {
            view! { <div class="acts"><button type="submit">{words.say("captions-save")}</button></div> }
        });
        view! {
            {said(&desk.lobby)}
            <ProblemList title=words.say("problems-title") problems/>
            {filled}
            {languages(&photos, locale, words)}
            {why}
            <form method="post" action=format!("/admin/photos/captions/{locale}") class="form wide">
                <ol class="captions" role="list">{fields}</ol>
                {save}
            </form>
            {may_write.then(|| table_form(&photos, locale, words))}
        }
        .into_any()
    })
}

/// The same photos in another language.
fn languages(photos: &[PhotoId], locale: Locale, words: &'static Words) -> AnyView {
    let links = Locale::ALL.map(|other| {
        let current = (other == locale).then_some("page");
        view! { <li><a href=captions_href(photos, other) aria-current=current>{words.language(other)}</a></li> }
            .into_any()
    });
    view! { <nav class="tabs" aria-label=words.say("captions-languages")><ul role="list">{links.collect_view()}</ul></nav> }
        .into_any()
}

fn row_view(row: &Row, locale: Locale, words: &'static Words) -> AnyView {
    let id = row.photo.id;
    let (name, _) = name_of(&row.photo, words);
    let name = row.photo.file_name.clone().unwrap_or(name);
    let field = |field_name: &str, label: &str, value: &str| {
        let own = format!("{field_name}-{id}");
        let about = row.problems.iter().filter(|(field, _)| *field == own);
        FieldView {
            value: value.to_owned(),
            problems: about.map(|(_, sentence)| sentence.clone()).collect(),
            lang: Some((locale.code(), locale.direction().code())),
            ..FieldView::new(own.clone(), words.say(label))
        }
    };
    let caption = field("caption", "field-caption", &row.text.caption);
    let alt_text = field("alt-text", "field-alt-text", &row.text.alt_text);
    let class = if row.is_filled_in { "filled-in" } else { "" };
    view! {
        <li class=class>
            <fieldset>
                <legend><a href=thing_href(ThingKind::Photo, id)><bdi>{name}</bdi></a></legend>
                <input type="hidden" name="on" value=id.to_string()/>
                <input type="hidden" name=format!("seen-{id}") value=row.seen.to_string()/>
                <div class="captions-row">
                    <div class="thumb">{thumb(&row.photo)}</div>
                    <div>
                        <TextArea field=caption rows=3/>
                        <TextArea field=alt_text rows=2/>
                        <CheckField name=format!("decorative-{id}") value="yes".into() label=words.say("field-decorative")
                            checked=row.text.decorative/>
                    </div>
                </div>
            </fieldset>
        </li>
    }
    .into_any()
}

/// Where a table is pasted or a file of one chosen: it fills the fields above, and saves nothing.
fn table_form(photos: &[PhotoId], locale: Locale, words: &'static Words) -> AnyView {
    let ids: Vec<String> = photos.iter().map(ToString::to_string).collect();
    let table = FieldView {
        help: Some(words.say("captions-table-help")),
        lang: Some((locale.code(), locale.direction().code())),
        ..FieldView::new("table", words.say("captions-table"))
    };
    view! {
        <h2>{words.say("captions-from-table")}</h2>
        <form method="post" action=format!("/admin/photos/captions/{locale}/table") enctype="multipart/form-data" class="form">
            <input type="hidden" name="ids" value=ids.join(",")/>
            <TextArea field=table rows=6/>
            <div class="field">
                <label for="file">{words.say("captions-file")}</label>
                <input type="file" id="file" name="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"/>
            </div>
            <div class="acts"><button type="submit" class="second">{words.say("captions-fill-in")}</button></div>
        </form>
    }
    .into_any()
}
