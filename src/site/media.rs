//! Pictures: as pages show them, and as files. `/media/{hash}/{name}`

use super::failure::Failure;
use super::file::{PublicFile, send};
use super::profile::Profile;
use crate::domain::ids::{EditionId, PhotoId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::photo::{Photo, PhotoText, Picture};
use crate::parts::figure::{FigureFacts, FigureFile, FigureView, Room};
use crate::state::AppState;
use crate::store::live::photos::{
    RenditionRow, find_rendition, is_gone, list_placed, list_renditions,
};
use crate::store::pool::LivePool;
use crate::words::{Arg, Words};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

/// How long a file may be kept: a year, and never past the end of its rights.
const KEEP: i64 = 31_536_000;

/// The photos of an edition as figures, with the ids of the photos. `headings` stand above them, by
/// the place of the photo.
pub async fn figures_of(
    live: &LivePool,
    edition: EditionId,
    locale: Locale,
    headings: &[Option<String>],
) -> Result<(Vec<FigureView>, Vec<ThingId>), Failure> {
    let words = Words::of(locale);
    let mut figures = Vec::new();
    let mut photos = Vec::new();
    let all = list_placed(live, edition, locale).await?;
    let ids: Vec<PhotoId> = all.iter().map(|placed| placed.id).collect();
    let files = list_renditions(live, &ids).await?;
    for placed in all {
        let place = usize::try_from(placed.position - 1).unwrap_or(usize::MAX);
        let shown = (&*placed.photo, &*placed.text);
        let Some(figure) = figure_of(&files, placed.id, shown, words) else {
            continue;
        };
        figures.push(FigureView {
            heading: headings.get(place).cloned().flatten(),
            leads: figures.is_empty(),
            ..figure
        });
        photos.push(placed.id.into());
    }
    Ok((figures, photos))
}

/// A photo as a figure in the column of a text, with those of the files that are its own; nothing
/// while it has none.
pub fn figure_of(
    files: &[RenditionRow],
    id: PhotoId,
    (photo, text): (&Photo, &PhotoText),
    words: &Words,
) -> Option<FigureView> {
    let own = |media_type| files_of(files, id, media_type);
    let files = own("image/jpeg");
    if files.is_empty() {
        return None;
    }
    Some(FigureView {
        heading: None,
        files,
        small_files: own("image/avif"),
        room: Room::Text,
        alt_text: text.alt_text.clone(),
        caption: text.caption.clone(),
        credit: told_credit(photo, words),
        original_credit: photo.stands_for_credit.clone(),
        leads: false,
        about: Some(format!("/{}/photos/{id}", words.locale)),
        facts: FigureFacts {
            page: format!("/{}/photos/{id}", words.locale),
            photographer: photo.photographer.clone(),
            notice: photo.rights.notice.clone(),
            licence: photo.rights.licence.clone(),
            terms_url: photo.rights.terms_url.as_ref().map(ToString::to_string),
        },
    })
}

/// The line that stands beneath a picture wherever it is.
pub fn told_credit(photo: &Photo, words: &Words) -> String {
    match photo.picture {
        Picture::Illustration => words.tell(
            "figure-illustration",
            &[("credit", Arg::Text(&photo.credit))],
        ),
        Picture::Photograph => photo.credit.clone(),
    }
}

/// A photo's own in one format.
fn files_of(rows: &[RenditionRow], id: PhotoId, media_type: &str) -> Vec<FigureFile> {
    rows.iter()
        .filter(|file| file.photo_id == id && file.media_type == media_type)
        .map(|file| FigureFile {
            href: href(file),
            width: file.width,
            height: file.height,
        })
        .collect()
}

pub fn href(file: &RenditionRow) -> String {
    format!("/media/{}/{}", file.hash, file.name)
}

pub async fn show(
    State(state): State<AppState>,
    Path((hash, name)): Path<(String, String)>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let mut response = match find_rendition(&state.database.live, &hash, &name).await {
        Ok(Some(file)) => give(&state, file, (&method, &headers)).await,
        Ok(None) => match is_gone(&state.database.live, &hash, &name).await {
            Ok(true) => StatusCode::GONE.into_response(),
            Ok(false) => StatusCode::NOT_FOUND.into_response(),
            Err(error) => {
                tracing::error!(%error, hash, "a picture could not be looked up");
                StatusCode::SERVICE_UNAVAILABLE.into_response()
            }
        },
        Err(error) => {
            tracing::error!(%error, hash, "a picture could not be looked up");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    };
    response.extensions_mut().insert(Profile::Media);
    response
}

async fn give(state: &AppState, file: RenditionRow, asked: (&Method, &HeaderMap)) -> Response {
    let mut told = HeaderMap::new();
    let cache = cache_control(file.rights_end_at, state.clock.now());
    for (name, value) in [
        (header::CONTENT_TYPE, &file.media_type),
        (header::CACHE_CONTROL, &cache),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            told.insert(name, value);
        }
    }
    let public = PublicFile {
        hash: &file.hash,
        bytes: file.bytes.unsigned_abs(),
    };
    send(state, public, asked, told).await
}

fn cache_control(rights_end_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> String {
    match rights_end_at {
        None => format!("public, max-age={KEEP}, immutable"),
        Some(at) => format!(
            "public, max-age={}",
            (at - now).num_seconds().clamp(0, KEEP)
        ),
    }
}
