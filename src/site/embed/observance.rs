//! One observance, as a card: its date, its title, the rule of its date; the photo only where its rights say that
//! others may show it.

use super::{EmbedAnswer, answer, nothing};
use crate::domain::ids::EditionId;
use crate::parts::dateline::Dateline;
use crate::parts::entry::Kind;
use crate::parts::title::Title;
use crate::site::failure::Failure;
use crate::site::media::{href, told_credit};
use crate::site::not_found::moved_for_good;
use crate::site::observance::{Missing, ObservancePage, load};
use crate::site::visit::Visit;
use crate::store::live::photos::{list_placed, list_renditions};
use crate::store::live::redirects::find_redirect;
use crate::words::Words;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

/// Bytes that the file of a photo may have, so that the card stays small.
const PHOTO_BYTES: i64 = 22_000;

/// A photo as it stands on a card.
struct EmbedPhoto {
    href: String,
    width: i32,
    height: i32,
    alt_text: String,
    caption: String,
    credit: String,
}

pub async fn show(visit: Visit, Path((_, slug)): Path<(String, String)>) -> Response {
    match load(&visit, &slug, None).await {
        Ok(Ok(page)) if page.is_valid() => match photo_of(&visit, &page).await {
            Ok(photo) => give(&visit, &page, photo),
            Err(failure) => failed(&visit, &failure),
        },
        Ok(Err(Missing::Slug)) => former(&visit, &slug).await,
        Ok(_) => nothing(&visit, StatusCode::NOT_FOUND),
        Err(failure) => failed(&visit, &failure),
    }
}

/// Where the observance has moved, its card has moved, too.
async fn former(visit: &Visit, slug: &str) -> Response {
    let path = format!("/observances/{slug}");
    match find_redirect(&visit.state.database.live, &path).await {
        Ok(Some(to)) if to.starts_with("/observances/") && to.matches('/').count() == 2 => {
            moved_for_good(visit.locale, &format!("/embed{to}")).into_response()
        }
        Ok(_) => nothing(visit, StatusCode::NOT_FOUND),
        Err(error) => failed(visit, &error.into()),
    }
}

fn failed(visit: &Visit, failure: &Failure) -> Response {
    tracing::error!(%failure, "a card for frames could not be loaded");
    nothing(visit, StatusCode::SERVICE_UNAVAILABLE)
}

fn give(visit: &Visit, page: &ObservancePage, photo: Option<EmbedPhoto>) -> Response {
    let path = format!("/{}/observances/{}", page.locale, page.slug);
    let href = format!("{}{path}", visit.frame.public_url);
    let tags = page.tags.iter().map(ToString::to_string);
    let told = EmbedAnswer {
        status: StatusCode::OK,
        title: page.title.text.clone(),
        path,
        tags: ["page".to_owned()]
            .into_iter()
            .chain(tags)
            .collect::<Vec<_>>()
            .join(" "),
        next_change: page.next_change,
    };
    answer(visit, told, || card(page, photo, &href))
}

/// The first photo of the text shown that others may show on their pages, by the largest file that is small enough.
async fn photo_of(visit: &Visit, page: &ObservancePage) -> Result<Option<EmbedPhoto>, Failure> {
    let Some(edition) = page.valid_text() else {
        return Ok(None);
    };
    let (live, edition): (_, EditionId) = (&visit.state.database.live, edition.id);
    let placed = list_placed(live, edition, page.locale).await?;
    let mut placed = placed.into_iter();
    let Some(placed) = placed.find(|placed| placed.photo.rights.may_be_embedded) else {
        return Ok(None);
    };
    let files = list_renditions(live, &[placed.id]).await?;
    let mut small = files.iter().filter(|file| file.bytes <= PHOTO_BYTES);
    // Every browser reads JPEG; the narrowest stands first.
    let file = small.rfind(|file| file.media_type == "image/jpeg");
    Ok(file.map(|file| EmbedPhoto {
        href: href(file),
        width: file.width,
        height: file.height,
        alt_text: placed.text.alt_text.clone(),
        caption: placed.text.caption.clone(),
        credit: told_credit(&placed.photo, Words::of(page.locale)),
    }))
}

fn card(page: &ObservancePage, photo: Option<EmbedPhoto>, href: &str) -> AnyView {
    let words = Words::of(page.locale);
    let dates = page.dates.iter().cloned();
    let dates = dates
        .map(|date| view! { <Dateline date=date/> })
        .collect_view();
    let theme = page.valid_text().and_then(|edition| edition.theme.clone());
    let theme = theme.map(|theme| view! { <p class="theme">{theme}</p> });
    let rule = page.facts.rule.first().cloned();
    let rule = rule.map(|rule| view! { <p class="quiet">{rule}</p> });
    let photo = photo.map(|photo| {
        let (width, height) = (photo.width.to_string(), photo.height.to_string());
        view! {
            <figure>
                <img src=photo.href width=width height=height alt=photo.alt_text decoding="async"/>
                <figcaption>{photo.caption} " " <bdi class="credit">{photo.credit}</bdi></figcaption>
            </figure>
        }
    });
    view! {
        {dates}
        <p class="label"><Kind kind=page.kind.clone()/></p>
        <h1><a href=href.to_owned() target="_top" rel="noopener"><Title title=page.title.clone() words=words/></a></h1>
        {theme}
        {photo}
        {rule}
    }
    .into_any()
}
