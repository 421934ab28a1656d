//! A file for a document on its way in, and the same file for staff to look at.

use super::overview::{find, screen};
use crate::actions::documents::keep_file::keep_file;
use crate::actions::refusal::Refusal;
use crate::admin::dead_ends::go;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::Form;
use crate::admin::uploads::turns::Turn;
use crate::admin::uploads::{PATIENCE, begin};
use crate::admin::work::address::thing_href;
use crate::domain::document::{Document, DocumentFile, KeptFile, MediaType};
use crate::domain::ids::DocumentId;
use crate::domain::locale::Locale;
use crate::domain::pdf_name::PdfName;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::media::incoming::{Arrived, Stopped};
use crate::media::pdf::ask::PdfReader;
use crate::media::pdf::{MOST_BYTES, NotAPdf, Report, Wanted, sniff};
use crate::site::documents::pdf_headers;
use crate::store::revisions::find_newest;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Path, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::io;

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/documents/{id}/free/files/{part}";
    screens
        .get(path, Needs::May(Act::View), show)
        .upload(path, Needs::May(Act::Write), keep)
}

/// Why a file was not taken: the key of the sentence, and the status of the answer.
struct Turned(&'static str, StatusCode);

const WRONG: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

enum Failure {
    Turned(Turned),
    Refused(Refusal),
}

impl From<Turned> for Failure {
    fn from(turned: Turned) -> Self {
        Self::Turned(turned)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Refused(Refusal::Fault(sqlx::Error::Io(error)))
    }
}

impl From<Stopped> for Failure {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::TooLarge => {
                Turned("document-file-too-large", StatusCode::PAYLOAD_TOO_LARGE).into()
            }
            Stopped::DiskFull => {
                Turned("upload-disk-full", StatusCode::INSUFFICIENT_STORAGE).into()
            }
            Stopped::Fault(error) => error.into(),
        }
    }
}

impl From<MultipartError> for Failure {
    fn from(error: MultipartError) -> Self {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
            return Stopped::TooLarge.into();
        }
        tracing::debug!(%error, "a file did not come to its end");
        Turned("document-file-cut-off", StatusCode::BAD_REQUEST).into()
    }
}

async fn keep(
    desk: Desk,
    Path((id, part)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Refusal> {
    if !desk.may(Act::Write, On::Part(ThingKind::Document, Part::Free)) {
        return Err(Refusal::Denied);
    }
    let locale: Locale = part.parse().map_err(|_| Refusal::NotFound)?;
    let document = find(&desk, &id).await?.id;
    let (key, status) = match take(&desk, document, locale, request).await {
        Ok(is_counted) => {
            let said = if is_counted {
                "file-kept"
            } else {
                "file-kept-uncounted"
            };
            let href = thing_href(ThingKind::Document, document);
            return Ok(go(&format!("{href}?said={said}")));
        }
        Err(Failure::Refused(Refusal::Overtaken { .. })) => {
            ("document-file-overtaken", StatusCode::CONFLICT)
        }
        Err(Failure::Turned(Turned(key, status))) => (key, status),
        Err(Failure::Refused(refusal)) => return Err(refusal),
    };
    let mut form = Form::default();
    form.complain(FieldProblem::new(format!("file-{locale}"), key));
    let found = find(&desk, &id).await?;
    let mut response = screen(&desk, found, &form, status).await?;
    if status == StatusCode::TOO_MANY_REQUESTS {
        response.headers_mut().insert(header::RETRY_AFTER, PATIENCE);
    }
    Ok(response)
}

/// Takes the file in and gives the document to it. True where its pages could be counted.
async fn take(
    desk: &Desk,
    document: DocumentId,
    locale: Locale,
    request: Request,
) -> Result<bool, Failure> {
    let turn = Turn::take(desk.staff.id);
    let _turn = turn.ok_or(Turned(
        "upload-two-at-a-time",
        StatusCode::TOO_MANY_REQUESTS,
    ))?;
    let multipart = Multipart::from_request(request, desk.state()).await;
    let mut multipart = multipart.map_err(|_| Turned("document-file-missing", WRONG))?;
    let mut seen = 0;
    let mut brought = None;
    while let Some(field) = multipart.next_field().await? {
        match field.name() {
            Some("seen") => seen = read_number(field).await?,
            Some("file") if brought.is_none() => {
                let name = PdfName::of(field.file_name().unwrap_or_default());
                brought = Some((name, arrive(desk, field).await?));
            }
            // What belongs to no field of ours is read past.
            _ => {}
        }
    }
    let (file_name, arrived) = brought.ok_or(Turned("document-file-missing", WRONG))?;
    let pages = judge(desk, &arrived).await?;
    let file = KeptFile {
        locale,
        hash: shelve(desk, &arrived).await?,
        file_name,
        media_type: MediaType::Pdf,
        bytes: arrived.bytes,
        pages,
    };
    keep_file(desk.pool(), &desk.asker(), document, seen, file).await?;
    Ok(pages.is_some())
}

/// A small number in a field of its own.
async fn read_number(mut field: Field<'_>) -> Result<i32, Failure> {
    let mut text = Vec::new();
    while let Some(chunk) = field.chunk().await? {
        if text.len() + chunk.len() > 20 {
            return Ok(0);
        }
        text.extend_from_slice(&chunk);
    }
    let text = String::from_utf8_lossy(&text);
    Ok(text.trim().parse().unwrap_or_default())
}

async fn arrive(desk: &Desk, mut field: Field<'_>) -> Result<Arrived, Failure> {
    let mut incoming = begin(desk, MOST_BYTES).await?;
    while let Some(chunk) = field.chunk().await? {
        incoming.push(&chunk).await?;
    }
    Ok(incoming.finish().await?)
}

/// Its pages, where they can be counted. What is no whole PDF, or opens with a password only, is
/// turned away; what our reader cannot make sense of, others may.
async fn judge(desk: &Desk, arrived: &Arrived) -> Result<Option<u32>, Failure> {
    if arrived.bytes == 0 {
        return Err(Turned("document-file-missing", WRONG).into());
    }
    sniff(&arrived.head, &arrived.tail).map_err(|why| match why {
        NotAPdf::Other => Turned("document-not-a-pdf", WRONG),
        NotAPdf::CutOff => Turned("document-file-cut-off", WRONG),
    })?;
    let reader = PdfReader::new(&desk.state().settings.program);
    match reader.ask(arrived.path(), Wanted::Pages).await {
        Report::Pages(pages) => Ok(Some(pages)),
        Report::Locked => Err(Turned("document-locked", WRONG).into()),
        Report::Broken(why) => {
            tracing::warn!(why, "the pages of a document could not be counted");
            Ok(None)
        }
        Report::Words { .. } => Ok(None),
    }
}

async fn shelve(desk: &Desk, arrived: &Arrived) -> Result<String, Failure> {
    let bytes = tokio::fs::read(arrived.path()).await?;
    let kept = desk.state().shelf.keep(bytes.into()).await;
    kept.map_err(|error| match Stopped::from(error) {
        Stopped::Fault(error) => {
            tracing::error!(%error, "a document could not be kept on the shelf");
            Turned("upload-not-kept", StatusCode::SERVICE_UNAVAILABLE).into()
        }
        stopped => stopped.into(),
    })
}

/// The newest file in a language, public or not.
async fn show(desk: Desk, Path((id, part)): Path<(String, String)>) -> Result<Response, Refusal> {
    if !desk.may(Act::View, On::Kind(ThingKind::Document)) {
        return Err(Refusal::Denied);
    }
    let locale: Locale = part.parse().map_err(|_| Refusal::NotFound)?;
    let document = find(&desk, &id).await?.id;
    let mut tx = desk.pool().begin().await?;
    let newest = find_newest::<Document>(&mut tx, document.into(), Part::Free).await?;
    drop(tx);
    let file = newest.and_then(|(_, facts)| facts.file(locale).cloned());
    let Some(DocumentFile::Kept(file)) = file else {
        return Err(Refusal::NotFound);
    };
    let bytes = desk.state().shelf.read(&file.hash).await;
    let mut response = bytes.map_err(sqlx::Error::Io)?.into_response();
    pdf_headers(response.headers_mut(), &file.file_name);
    Ok(response)
}

/// The limit of the request lies above that of the file.
const _: () = assert!(MOST_BYTES < 31 * 1024 * 1024);
