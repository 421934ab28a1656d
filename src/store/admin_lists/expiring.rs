//! Photos whose rights end soon.

use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use chrono::NaiveDate;
use sqlx::PgPool;

/// A photo that may be shown up to and including a day.
#[derive(Clone, Debug)]
pub struct ExpiringPhoto {
    pub id: PhotoId,
    pub caption: Option<String>,
    pub file_name: Option<String>,
    pub expires_on: NaiveDate,
    /// In how many editions it is placed.
    pub uses: i64,
}

/// Those of the library whose rights end between two days, both inclusive; the first to end first. What
/// is public counts, and of a photo that is not, the newest draft.
pub async fn list_expiring(
    pool: &PgPool,
    locale: Locale,
    (from, until): (NaiveDate, NaiveDate),
) -> Result<Vec<ExpiringPhoto>, sqlx::Error> {
    sqlx::query_as!(
        ExpiringPhoto,
        r#"select ph.id as "id!: PhotoId", w.caption as "caption?", ph.file_name, x.expires_on as "expires_on!",
                  (select count(distinct u.edition_id) from placement_in_use u where u.photo_id = ph.id) as "uses!"
           from photo ph
           join thing t on t.id = ph.id and t.trashed_at is null
           join part p on p.thing_id = ph.id and p.part = 'free'
           left join publication b on b.thing_id = ph.id and b.part = 'free' and b.live @> app_now()
           join revision r on r.thing_id = ph.id and r.part = 'free' and r.number = coalesce(b.revision, p.newest)
           cross join lateral (select (r.content -> 'rights' ->> 'expires_on')::date as expires_on) x
           left join lateral (
               select n.content ->> 'caption' as caption from part q
               join revision n on n.thing_id = q.thing_id and n.part = q.part and n.number = q.newest
               where q.thing_id = ph.id and q.part <> 'free'
               order by (q.part = $1) desc, (q.part = 'en') desc, q.part limit 1) w on true
           where x.expires_on between $2 and $3
           order by x.expires_on, ph.id"#,
        locale.code(),
        from,
        until
    )
    .fetch_all(pool)
    .await
}
