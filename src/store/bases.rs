//! Whether what a part stands on is public: the language-free part of its thing, and of an edition
//! also its observance.

use super::pool::Tx;
use crate::domain::ids::{PhotoId, ThingId};
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

/// A photo in its place on an edition, as it stands at an instant.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    pub photo: PhotoId,
    pub is_public: bool,
    /// Whether its caption and alternative text in the language are public.
    pub has_words: bool,
}

/// The photos that an edition shows at an instant (`None`: now), or that its `newest` revision would
/// show; those whose rights do not cover that day are shown nowhere, and left out.
pub async fn list_placed(
    tx: &mut Tx<'_>,
    (edition, part): (ThingId, Part),
    newest: bool,
    at: Option<DateTime<Utc>>,
) -> Result<Vec<Placed>, sqlx::Error> {
    sqlx::query_as!(
        Placed,
        r#"select u.photo_id as "photo!: PhotoId",
                  coalesce(bool_or(p.part = 'free'), false) as "is_public!",
                  coalesce(bool_or(p.part = $2), false) as "has_words!"
           from placement u
           join part e on e.thing_id = u.edition_id and e.part = 'free'
           cross join lateral (select coalesce($4, app_now()) as at) i
           left join publication l on l.thing_id = e.thing_id and l.part = 'free' and l.live @> i.at
           left join publication p on p.thing_id = u.photo_id and p.live @> i.at
           left join part f on f.thing_id = u.photo_id and f.part = 'free'
           left join revision r on r.thing_id = f.thing_id and r.part = f.part and r.number = f.newest
           where u.edition_id = $1
             and u.revision = case when $3 then e.newest else coalesce(l.revision, e.newest) end
             and coalesce((r.content -> 'rights' ->> 'usable_from')::date <= (i.at at time zone 'utc')::date, true)
             and coalesce((r.content -> 'rights' ->> 'expires_on')::date >= (i.at at time zone 'utc')::date, true)
           group by u.photo_id, u.position order by u.position"#,
        edition.0,
        part.code(),
        newest,
        at
    )
    .fetch_all(&mut **tx)
    .await
}
