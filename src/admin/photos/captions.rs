//! The words of many photos in one language, side by side, saved in one go.

use super::caption_form::{Row, screen};
use super::incoming::receive;
use crate::actions::photos::caption_table::{match_lines, read_lines};
use crate::actions::refusal::Refusal;
use crate::actions::work::save::{Save, save};
use crate::admin::dead_ends::{go, told};
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, read_pairs, tell};
use crate::admin::work::forms::photo_text::{ALT_TEXT, CAPTION, why_not_alt};
use crate::domain::content::AnyContent;
use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::photo::PhotoText;
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::store::photo_library::{Sought, list_library, list_texts};
use axum::extract::{FromRequest, Multipart, Path, RawQuery, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use uuid::Uuid;

/// Photos on one screen.
const MOST: usize = 200;

pub(super) fn add(screens: Screens) -> Screens {
    screens
        .get("/admin/photos/captions", Needs::May(Act::Write), show)
        .post(
            "/admin/photos/captions/{part}",
            Needs::May(Act::Write),
            keep,
        )
        .upload(
            "/admin/photos/captions/{part}/table",
            Needs::May(Act::Write),
            fill_in,
        )
}

/// `/admin/photos/captions?locale=fr&ids=…`
pub(super) fn captions_href(photos: &[PhotoId], locale: Locale) -> String {
    let ids: Vec<String> = photos.iter().map(ToString::to_string).collect();
    format!(
        "/admin/photos/captions?locale={locale}&ids={}",
        ids.join(",")
    )
}

/// The photos that are named one by one (`on`) or together (`ids`), each once, in their order.
pub(super) fn read_ids<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = Vec::new();
    let named = pairs.filter(|(name, _)| matches!(*name, "on" | "ids"));
    for id in named.flat_map(|(_, value)| value.split(',')) {
        if let Ok(id) = id.trim().parse()
            && !ids.contains(&id)
        {
            ids.push(id);
        }
    }
    ids.truncate(MOST);
    ids
}

/// The photos as they stand, in the order of their names.
async fn load(desk: &Desk, ids: Vec<Uuid>, locale: Locale) -> Result<Vec<Row>, Refusal> {
    let order: HashMap<Uuid, usize> = ids.iter().copied().zip(0..).collect();
    let sought = Sought {
        ids: Some(ids.clone()),
        ..Sought::default()
    };
    let today = desk.state().clock.today().date;
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let mut photos = list_library(desk.pool(), &sought, (locale, today), (0, most)).await?;
    photos.retain(|photo| !photo.in_trash);
    photos.sort_by_key(|photo| order.get(&photo.id.0).copied());
    let texts = list_texts(desk.pool(), &ids, locale).await?;
    let mut texts: HashMap<PhotoId, (i32, PhotoText)> = texts
        .into_iter()
        .map(|(id, number, text)| (id, (number, text.0)))
        .collect();
    let rows = photos.into_iter().map(|photo| {
        let (seen, text) = texts.remove(&photo.id).unwrap_or((0, Row::NOTHING));
        Row {
            photo,
            seen,
            text,
            problems: Vec::new(),
            is_filled_in: false,
        }
    });
    Ok(rows.collect())
}

async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let pairs = read_pairs(query.unwrap_or_default().as_bytes());
    let pairs = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let chosen = pairs.clone().find(|(name, _)| *name == "locale");
    let locale = chosen.and_then(|(_, code)| code.parse().ok());
    let locale = locale.unwrap_or(desk.locale());
    let rows = load(&desk, read_ids(pairs), locale).await?;
    Ok(screen(&desk, locale, rows, Vec::new(), StatusCode::OK))
}

/// The language that the address names, if this person writes it.
fn language(desk: &Desk, part: &str) -> Result<Locale, Refusal> {
    let Ok(Part::Text(locale)) = part.parse() else {
        return Err(Refusal::NotFound);
    };
    if !desk.may(Act::Write, On::Part(ThingKind::Photo, Part::Text(locale))) {
        return Err(Refusal::Denied);
    }
    Ok(locale)
}

/// Each photo by itself: what cannot be saved holds no other up, and comes back as typed.
async fn keep(desk: Desk, Path(part): Path<String>, form: Form) -> Result<Response, Refusal> {
    let locale = language(&desk, &part)?;
    let fields = form.fields().iter();
    let ids = read_ids(fields.map(|(name, value)| (name.as_str(), value.as_str())));
    let mut rows = load(&desk, ids.clone(), locale).await?;
    let mut is_wrong = false;
    for row in &mut rows {
        let id = row.photo.id;
        let field = |name: &str| form.text(&format!("{name}-{id}")).to_owned();
        if !form.has(&format!("caption-{id}")) {
            continue;
        }
        let typed = PhotoText {
            caption: field("caption"),
            alt_text: field("alt-text"),
            decorative: form.has(&format!("decorative-{id}")),
        };
        let is_new = typed != row.text && !(row.seen == 0 && typed == Row::NOTHING);
        row.text = typed;
        let seen = field("seen").parse().unwrap_or_default();
        let mut problems = check(&row.text, &id.to_string());
        problems.extend(
            form.problems
                .iter()
                .filter(|problem| problem.field.ends_with(&id.to_string()))
                .cloned(),
        );
        row.problems = problems
            .iter()
            .map(|problem| (problem.field.clone(), tell(desk.words, problem)))
            .collect();
        if row.problems.is_empty() && is_new {
            let content = AnyContent::PhotoText(row.text.clone());
            let wanted = Save {
                thing: id.into(),
                part: Part::Text(locale),
                seen,
                content: &content,
                note: None,
            };
            match save(desk.pool(), &desk.asker(), wanted).await {
                Ok(number) => row.seen = number,
                Err(Refusal::Fault(error)) => return Err(Refusal::Fault(error)),
                Err(refusal) => {
                    let told = told(desk.words, refusal, &desk.lobby.request_id);
                    let named = format!("caption-{id}");
                    row.problems = told
                        .sentences
                        .into_iter()
                        .map(|sentence| (named.clone(), sentence))
                        .collect();
                }
            }
        }
        is_wrong |= !row.problems.is_empty();
    }
    if is_wrong {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(screen(&desk, locale, rows, Vec::new(), status));
    }
    let photos: Vec<PhotoId> = ids.into_iter().map(PhotoId).collect();
    Ok(go(&format!(
        "{}&said=saved",
        captions_href(&photos, locale)
    )))
}

fn check(text: &PhotoText, id: &str) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    let texts = [
        ("caption", &text.caption, CAPTION),
        ("alt-text", &text.alt_text, ALT_TEXT),
    ];
    for (name, text, most) in texts {
        if text.chars().count() > most {
            let field = format!("{name}-{id}");
            problems.push(FieldProblem::new(field, "text-too-long").with("most", most));
        }
    }
    if let Some(key) = why_not_alt(&text.alt_text, text.decorative) {
        problems.push(FieldProblem::new(format!("alt-text-{id}"), key));
    }
    problems
}

/// Shows a pasted or loaded table in the fields of the photos, for somebody to look at before saving.
async fn fill_in(
    desk: Desk,
    Path(part): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let locale = language(&desk, &part)?;
    let Ok(mut form) = Multipart::from_request(request, desk.state()).await else {
        return Ok(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
    };
    let mut ids = String::new();
    let mut table = String::new();
    let mut told = Vec::new();
    while let Ok(Some(field)) = form.next_field().await {
        match field.name() {
            Some("ids") => ids = field.text().await.unwrap_or_default(),
            Some("table") => {
                let typed = field.text().await.unwrap_or_default();
                if !typed.trim().is_empty() {
                    table = typed;
                }
            }
            Some("file") if field.file_name() != Some("") => match receive(&desk, field).await {
                Ok(came) => {
                    let bytes = tokio::fs::read(came.file.path()).await.unwrap_or_default();
                    table = String::from_utf8_lossy(&bytes).into_owned();
                }
                Err(why) => told.push(("file".to_owned(), why.sentence)),
            },
            _ => {}
        }
    }
    let mut rows = load(&desk, read_ids([("ids", ids.as_str())].into_iter()), locale).await?;
    let lines = read_lines(&table, locale);
    let names: Vec<Option<String>> = rows.iter().map(|row| row.photo.file_name.clone()).collect();
    let found = match_lines(&lines, &names);
    let mut count = 0;
    for (row, line) in rows.iter_mut().zip(found) {
        let Some(line) = line else { continue };
        count += 1;
        row.is_filled_in = true;
        // An empty cell says nothing: what is there stays.
        if !line.caption.is_empty() {
            row.text.caption.clone_from(&line.caption);
        }
        if !line.alt_text.is_empty() {
            row.text.alt_text.clone_from(&line.alt_text);
            row.text.decorative = false;
        }
    }
    if count == 0 && told.is_empty() {
        told.push(("table".to_owned(), desk.words.say("captions-no-match")));
    }
    let status = if told.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(screen(&desk, locale, rows, told, status))
}
