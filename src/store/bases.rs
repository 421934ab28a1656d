//! Whether what a part stands on is public: the language-free part of its thing, and of an edition
//! also its observance.

use super::pool::Tx;
use crate::domain::ids::ThingId;
use crate::domain::revision::{Part, ThingKind};
use chrono::{DateTime, Utc};

/// The language-free parts on which a part stands. Pages and the site have texts that stand alone.
pub async fn list_bases(
    tx: &mut Tx<'_>,
    thing: ThingId,
    kind: ThingKind,
    part: Part,
) -> Result<Vec<ThingId>, sqlx::Error> {
    let mut bases = Vec::new();
    if part != Part::Free && !matches!(kind, ThingKind::Page | ThingKind::Site) {
        bases.push(thing);
    }
    if kind == ThingKind::Edition {
        let observance =
            sqlx::query_scalar!("select observance_id from edition where id = $1", thing.0)
                .fetch_optional(&mut **tx)
                .await?;
        bases.extend(observance.map(ThingId));
    }
    Ok(bases)
}

/// Of some things, those whose language-free part is not public at an instant (`None`: now).
pub async fn list_not_public(
    tx: &mut Tx<'_>,
    things: &[ThingId],
    at: Option<DateTime<Utc>>,
) -> Result<Vec<ThingId>, sqlx::Error> {
    let ids: Vec<uuid::Uuid> = things.iter().map(|id| id.0).collect();
    let missing = sqlx::query_scalar!(
        r#"select id as "id!" from unnest($1::uuid[]) as wanted (id)
           where not exists (
               select from publication p join thing t on t.id = p.thing_id
               where p.thing_id = wanted.id and p.part = 'free' and t.trashed_at is null
                 and p.live @> coalesce($2, app_now()))"#,
        &ids,
        at
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(missing.into_iter().map(ThingId).collect())
}

/// The photos that the newest language-free part of an edition places, and that have no caption and
/// alternative text in a language.
pub async fn list_photos_without_text(
    tx: &mut Tx<'_>,
    edition: ThingId,
    part: Part,
) -> Result<Vec<crate::domain::ids::PhotoId>, sqlx::Error> {
    let photos = sqlx::query_scalar!(
        r#"select distinct u.photo_id from placement u
           join part p on p.thing_id = u.edition_id and p.part = 'free' and p.newest = u.revision
           where u.edition_id = $1
             and not exists (select from part t where t.thing_id = u.photo_id and t.part = $2)"#,
        edition.0,
        part.code()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(photos.into_iter().map(Into::into).collect())
}
