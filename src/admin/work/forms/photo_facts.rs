//! What a photo is outside any language: who made it, what may be done with it, what a crop must keep.

use super::observance_lines;
use super::plain_field;
use crate::admin::form::Form;
use crate::domain::dated_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::photo::{Focal, Photo, Picture, Rights};
use crate::domain::problem::FieldProblem;
use crate::domain::safe_url::SafeUrl;
use crate::parts::field::{CheckField, FieldView, SelectField, TextArea, TextField};
use crate::store::pool::Tx;
use crate::words::Words;
use chrono::NaiveDate;
use leptos::prelude::*;

/// What kind of picture, and the key of its name.
const PICTURES: [(Picture, &str, &str); 2] = [
    (Picture::Photograph, "photograph", "picture-photograph"),
    (
        Picture::Illustration,
        "illustration",
        "picture-illustration",
    ),
];

pub async fn form_of(tx: &mut Tx<'_>, photo: &Photo) -> Result<Form, sqlx::Error> {
    let picture = PICTURES
        .iter()
        .find(|(picture, ..)| *picture == photo.picture);
    let picture = picture.map_or("photograph", |(_, code, _)| code);
    let only_for = observance_lines::write(tx, &photo.rights.only_for).await?;
    let year = |year: Option<i32>| year.map(|year| year.to_string());
    let focal = |of: fn(Focal) -> u8| photo.focal.map(|focal| of(focal).to_string());
    let texts = [
        ("picture", Some(picture.to_owned())),
        ("credit", Some(photo.credit.clone())),
        ("photographer", photo.photographer.clone()),
        ("stands-for-credit", photo.stands_for_credit.clone()),
        ("taken", photo.taken.clone()),
        ("staff-note", photo.note.clone()),
        ("rights-only-from-year", year(photo.rights.only_from_year)),
        ("rights-only-until-year", year(photo.rights.only_until_year)),
        ("focal-x", focal(|focal| focal.x)),
        ("focal-y", focal(|focal| focal.y)),
    ];
    let texts = texts.map(|(name, text)| (name, text.unwrap_or_default()));
    let rights = write_rights(&photo.rights);
    let only_for = [("rights-only-for", only_for)];
    Ok(Form::showing(
        texts.into_iter().chain(rights).chain(only_for),
    ))
}

/// The rights as fields, but for the observances.
fn write_rights(rights: &Rights) -> Vec<(&'static str, String)> {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let texts = [
        ("rights-notice", rights.notice.clone()),
        ("rights-licence", rights.licence.clone()),
        (
            "rights-terms-url",
            rights.terms_url.as_ref().map(ToString::to_string),
        ),
        ("rights-usable-from", day(rights.usable_from)),
        ("rights-expires-on", day(rights.expires_on)),
    ];
    let texts = texts
        .into_iter()
        .map(|(name, text)| (name, text.unwrap_or_default()));
    let ticks = [
        ("rights-do-not-crop", rights.do_not_crop),
        ("rights-may-be-embedded", rights.may_be_embedded),
        ("rights-model-release", rights.model_release),
    ];
    let ticks = ticks.into_iter().filter(|(_, ticked)| *ticked);
    texts
        .chain(ticks.map(|(name, _)| (name, "yes".to_owned())))
        .collect()
}

pub async fn read(tx: &mut Tx<'_>, form: &mut Form) -> Result<Option<Photo>, sqlx::Error> {
    let years = ["rights-only-from-year", "rights-only-until-year"];
    let [only_from_year, only_until_year] = years.map(|name| read_year(form, name));
    if let (Some(first), Some(last)) = (only_from_year, only_until_year)
        && last < first
    {
        form.complain(FieldProblem::new(
            "rights-only-until-year",
            "rights-years-end-first",
        ));
    }
    let chosen = form.text("picture").to_owned();
    let picture = PICTURES.iter().find(|(_, code, _)| *code == chosen);
    Ok(Some(Photo {
        picture: picture.map_or(Picture::Photograph, |(picture, ..)| *picture),
        credit: form.required("credit", 300),
        photographer: form.optional("photographer", 200),
        stands_for_credit: form.optional("stands-for-credit", 300),
        rights: Rights {
            only_for: observance_lines::read(tx, form, "rights-only-for", "only-for-too-many")
                .await?,
            only_from_year,
            only_until_year,
            do_not_crop: form.has("rights-do-not-crop"),
            may_be_embedded: form.has("rights-may-be-embedded"),
            model_release: form.has("rights-model-release"),
            ..read_terms(form)
        },
        focal: read_focal(form),
        taken: form.optional("taken", 300),
        note: form.optional("staff-note", 2_000),
    }))
}

/// The notice, the terms and the days of a form: of the rights what many photos can share.
pub fn read_terms(form: &mut Form) -> Rights {
    let terms_url = form.optional("rights-terms-url", 2_000).and_then(|text| {
        let url = SafeUrl::parse(&text).ok();
        if url.is_none() {
            form.complain(FieldProblem::new("rights-terms-url", "terms-no-address"));
        }
        url
    });
    let usable_from = read_day(form, "rights-usable-from");
    let expires_on = read_day(form, "rights-expires-on");
    if let (Some(from), Some(until)) = (usable_from, expires_on)
        && until < from
    {
        form.complain(FieldProblem::new("rights-expires-on", "rights-end-first"));
    }
    Rights {
        notice: form.optional("rights-notice", 500),
        licence: form.optional("rights-licence", 200),
        terms_url,
        usable_from,
        expires_on,
        ..Rights::default()
    }
}

fn read_day(form: &mut Form, name: &'static str) -> Option<NaiveDate> {
    let text = form.filled(name)?.to_owned();
    let day = text.parse().ok();
    if day.is_none() {
        form.complain(FieldProblem::new(name, "not-a-date"));
    }
    day
}

/// A year of the calendar.
fn read_year(form: &mut Form, name: &'static str) -> Option<i32> {
    let text = form.filled(name)?.to_owned();
    let year = text.parse().ok();
    let year = year.filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
    if year.is_none() {
        let problem = FieldProblem::new(name, "number-outside");
        form.complain(problem.with("first", FIRST_YEAR).with("last", LAST_YEAR));
    }
    year
}

/// Both or neither; each from 0 to 100.
fn read_focal(form: &mut Form) -> Option<Focal> {
    let mut side = |name: &'static str| {
        let number = form.number(name);
        let fits = number.and_then(|number| u8::try_from(number).ok());
        let fits = fits.filter(|number| *number <= 100);
        if number.is_some() && fits.is_none() {
            let problem = FieldProblem::new(name, "number-outside");
            form.complain(problem.with("first", 0).with("last", 100));
        }
        fits
    };
    let (x, y) = (side("focal-x"), side("focal-y"));
    if form.filled("focal-x").is_some() != form.filled("focal-y").is_some() {
        form.complain(FieldProblem::new("focal-x", "focal-needs-both"));
    }
    Some(Focal { x: x?, y: y? })
}

pub fn view(words: &'static Words, form: &Form) -> AnyView {
    let field = |name: &'static str| plain_field(words, form, name);
    let helped = |name: &'static str, help: &str| FieldView {
        help: Some(words.say(help)),
        ..field(name)
    };
    let credit = FieldView {
        required: true,
        ..helped("credit", "field-credit-help")
    };
    let pictures = PICTURES.map(|(_, code, key)| (code.to_owned(), words.say(key)));
    let tick = |name: &'static str, help: &str| {
        let FieldView { label, .. } = field(name);
        view! { <CheckField name=name.into() value="yes".into() label checked=form.has(name) help=words.say(help)/> }
            .into_any()
    };
    let note = FieldView {
        help: Some(words.say("staff-note-help")),
        value: form.raw("staff-note").to_owned(),
        problems: form.told("staff-note", words),
        ..FieldView::new("staff-note", words.say("staff-note"))
    };
    // Slugs are in no language, and read from the left.
    let only_for = FieldView {
        lang: Some(("en", "ltr")),
        ..helped("rights-only-for", "field-rights-only-for-help")
    };
    view! {
        <fieldset>
            <legend>{words.say("focal-label")}</legend>
            <p class="help">{words.say("focal-help")}</p>
            <div class="row">
                <TextField field=field("focal-x") inputmode="numeric" maxlength=3/>
                <TextField field=field("focal-y") inputmode="numeric" maxlength=3/>
            </div>
        </fieldset>
        <SelectField field=field("picture") choices=pictures.into()/>
        <TextField field=credit maxlength=300/>
        <TextField field=field("photographer") maxlength=200/>
        <TextField field=helped("taken", "field-taken-help") maxlength=300/>
        <TextField field=helped("stands-for-credit", "field-stands-for-credit-help") maxlength=300/>
        <fieldset>
            <legend>{words.say("rights-label")}</legend>
            {terms_view(words, form)}
            {tick("rights-do-not-crop", "field-rights-do-not-crop-help")}
            {tick("rights-may-be-embedded", "field-rights-may-be-embedded-help")}
            {tick("rights-model-release", "field-rights-model-release-help")}
            <TextArea field=only_for rows=3/>
            <div class="row">
                <TextField field=field("rights-only-from-year") inputmode="numeric" maxlength=4/>
                <TextField field=field("rights-only-until-year") inputmode="numeric" maxlength=4/>
            </div>
        </fieldset>
        <TextArea field=note rows=3/>
    }
    .into_any()
}

/// The fields that [`read_terms`] reads.
pub fn terms_view(words: &'static Words, form: &Form) -> AnyView {
    let field = |name: &'static str| plain_field(words, form, name);
    let expires = FieldView {
        help: Some(words.say("field-rights-expires-on-help")),
        ..field("rights-expires-on")
    };
    view! {
        <TextField field=field("rights-notice") maxlength=500/>
        <TextField field=field("rights-licence") maxlength=200/>
        <TextField field=field("rights-terms-url") kind="url"/>
        <div class="row">
            <TextField field=field("rights-usable-from") kind="date"/>
            <TextField field=expires kind="date"/>
        </div>
    }
    .into_any()
}
