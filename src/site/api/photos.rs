//! `/api/v1/photos/{id}`

use super::answer::answer;
use super::call::{Call, id_of};
use super::changes::changes_of_thing;
use super::code::PictureKind;
use super::problem::Problem;
use super::shapes::photo::{Photo, PhotoRights, PhotoUse};
use super::texts::Texts;
use super::told::{photo_words, renditions, urls};
use super::usual::{OfOneThing, Usual};
use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use crate::domain::photo::Rights;
use crate::site::freshness::fresh_until;
use crate::store::live::gallery::is_photo_gone;
use crate::store::live::in_all_languages::{find_photo_facts, list_photo_texts, list_valid_uses};
use crate::store::live::photos::list_renditions;
use axum::extract::Path;
use axum::response::Response;

/// A photo
///
/// With its files, its words in all languages, what may be done with it, and the editions that show it. One that
/// was public and is no more answers 410: let go of it.
#[utoipa::path(
    get,
    operation_id = "find_photo",
    path = "/api/v1/photos/{id}",
    tag = "Photos",
    params(("id" = uuid::Uuid, Path, description = "Its identity.")),
    responses(
        (status = 200, description = "The photo.", body = Photo),
        OfOneThing,
        Usual,
    )
)]
pub async fn show(call: Call, Path(id): Path<String>) -> Result<Response, Problem> {
    call.asked::<()>()?;
    let id: PhotoId = id_of(&id, "photo")?;
    let live = &call.state.database.live;
    let Some(row) = find_photo_facts(live, id).await? else {
        return Err(match is_photo_gone(live, id).await? {
            true => Problem::gone("photo"),
            false => Problem::not_found("photo"),
        });
    };
    let texts = list_photo_texts(live, &[id]).await?;
    let (alt, caption) = photo_words(&texts, id, &call.open);
    let files = renditions(&list_renditions(live, &[id]).await?, id);
    // As on pages: without words, or while it has no files, it is shown nowhere.
    if caption.is_empty() || files.is_empty() {
        return Err(Problem::not_found("photo"));
    }
    let has_words = |locale: &Locale| texts.iter().any(|(_, held, _)| held == locale);
    let pages: Vec<Locale> = call.open.iter().copied().filter(has_words).collect();
    let url = Texts::for_each(&pages, |locale| format!("/{locale}/photos/{id}"));
    let uses = list_valid_uses(live, id).await?;
    let used_by = uses.into_iter().map(|(slug, year)| PhotoUse {
        url: urls(&slug, Some(year), &call.open),
        slug,
        year,
    });
    let photo = row.photo.0;
    let (changed_at, changes) = changes_of_thing(live, id.into(), &pages).await?;
    let shape = Photo {
        id: id.0,
        url,
        picture: PictureKind::of(photo.picture),
        credit: photo.credit,
        photographer: photo.photographer,
        stands_for_credit: photo.stands_for_credit,
        alt,
        caption,
        taken: photo.taken,
        rights: rights(photo.rights),
        renditions: files,
        used_by: used_by.collect(),
        changed_at,
        changes,
    };
    let fresh = fresh_until(live, &call.state.clock.today()).await?;
    let fresh = row.rights_end_at.map_or(fresh, |end| end.min(fresh));
    answer(&call, &shape, Some(fresh), "api photos")
}

fn rights(rights: Rights) -> PhotoRights {
    PhotoRights {
        notice: rights.notice,
        licence: rights.licence,
        terms_url: rights
            .terms_url
            .filter(|url| url.is_web())
            .map(|url| url.to_string()),
        expires_on: rights.expires_on,
        do_not_crop: rights.do_not_crop,
        may_be_embedded: rights.may_be_embedded,
    }
}
