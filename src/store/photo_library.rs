//! The library of photos as staff see it: found, shown with their words, and where they are used.

use super::photos::Original;
use super::pool::Tx;
use crate::domain::ids::{EditionId, PhotoId, StaffId};
use crate::domain::locale::Locale;
use crate::domain::photo::{Photo, PhotoText};
use crate::domain::photo_said::PhotoSaid;
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgPool;
use sqlx::types::Json;
use uuid::Uuid;

/// Whether and how long photos may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RightsSought {
    /// Their rights end, on a day that has not passed.
    Expires,
    Expired,
    /// Nothing says that they end.
    Unrestricted,
}

impl RightsSought {
    pub const ALL: [Self; 3] = [Self::Expires, Self::Expired, Self::Unrestricted];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Expires => "expires",
            Self::Expired => "expired",
            Self::Unrestricted => "unrestricted",
        }
    }
}

/// What is looked for; every text folded as [`crate::domain::search_terms::fold`] does.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// Each stands in a caption, an alternative text, the file's name, or a line about who made it.
    pub words: Vec<String>,
    pub credit: Vec<String>,
    pub place: Vec<String>,
    pub rights: Option<RightsSought>,
    pub used: Option<bool>,
    pub collection: Option<Uuid>,
    /// Of these alone, in the trash or not.
    pub ids: Option<Vec<Uuid>>,
}

/// A photo of the library with its words in one language.
#[derive(Clone, Debug)]
pub struct LibraryPhoto {
    pub id: PhotoId,
    pub file_name: Option<String>,
    pub bytes: Option<i64>,
    pub media_type: String,
    /// Pixels of the original.
    pub width: i32,
    pub height: i32,
    pub said: Json<PhotoSaid>,
    pub added_at: DateTime<Utc>,
    pub added_by: Option<String>,
    pub in_trash: bool,
    /// The newest revision, public or not.
    pub facts: Option<Json<Photo>>,
    /// In the language that was asked for, else in English, else in any.
    pub text_locale: Option<String>,
    pub text: Option<Json<PhotoText>>,
    /// Its narrowest JPEG.
    pub small_width: Option<i32>,
    pub small_height: Option<i32>,
    /// In how many editions it is placed.
    pub uses: i64,
    /// All that were found, on this page or not.
    pub found: i64,
}

/// Photos, the newest first: so many from the one at `skip`.
pub async fn list_library(
    pool: &PgPool,
    sought: &Sought,
    (locale, today): (Locale, NaiveDate),
    (skip, most): (i64, i64),
) -> Result<Vec<LibraryPhoto>, sqlx::Error> {
    sqlx::query_as!(
        LibraryPhoto,
        r#"with used as (
               select photo_id, count(distinct edition_id) as uses from placement_in_use group by photo_id
           ),
           told as (
               select ph.id, f.content as facts,
                      (f.content -> 'rights' ->> 'expires_on')::date as expires_on,
                      fold.folded as folded, fold_credit.folded as credit, fold_place.folded as place
               from photo ph
               left join lateral (
                   select r.content from part p
                   join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
                   where p.thing_id = ph.id and p.part = 'free') f on true
               left join lateral (
                   select string_agg(concat_ws(' ', r.content ->> 'caption', r.content ->> 'alt_text'), ' ') as words
                   from part p
                   join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
                   where p.thing_id = ph.id and p.part <> 'free') w on true,
               lateral (select translate(regexp_replace(lower(normalize(concat_ws(' ', ph.file_name, w.words,
                            f.content ->> 'credit', f.content ->> 'photographer', f.content ->> 'taken',
                            f.content ->> 'note', ph.said ->> 'place', ph.said ->> 'creator'), nfkd)),
                            '[\u0300-\u036f\u064b-\u065f\u0670\u0640]', '', 'g'), '’‘ʼ′`ٱىة', '''''''''''ايه') as folded) fold,
               lateral (select translate(regexp_replace(lower(normalize(concat_ws(' ', f.content ->> 'credit',
                            f.content ->> 'photographer'), nfkd)),
                            '[\u0300-\u036f\u064b-\u065f\u0670\u0640]', '', 'g'), '’‘ʼ′`ٱىة', '''''''''''ايه') as folded) fold_credit,
               lateral (select translate(regexp_replace(lower(normalize(concat_ws(' ', f.content ->> 'taken',
                            ph.said ->> 'place'), nfkd)),
                            '[\u0300-\u036f\u064b-\u065f\u0670\u0640]', '', 'g'), '’‘ʼ′`ٱىة', '''''''''''ايه') as folded) fold_place
           )
           select ph.id as "id!: PhotoId", ph.file_name, ph.bytes, ph.media_type as "media_type!", ph.width as "width!",
                  ph.height as "height!", ph.said as "said!: Json<PhotoSaid>", ph.added_at as "added_at!",
                  s.name as "added_by?", t.trashed_at is not null as "in_trash!",
                  told.facts as "facts?: Json<Photo>", w.locale as "text_locale?", w.content as "text?: Json<PhotoText>",
                  n.width as "small_width?", n.height as "small_height?",
                  coalesce(used.uses, 0) as "uses!", count(*) over () as "found!"
           from photo ph
           join thing t on t.id = ph.id
           join told on told.id = ph.id
           left join used on used.photo_id = ph.id
           left join staff_member s on s.id = ph.added_by
           left join lateral (
               select p.part as locale, r.content from part p
               join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
               where p.thing_id = ph.id and p.part <> 'free'
               order by (p.part = $1) desc, (p.part = 'en') desc, p.part limit 1) w on true
           left join lateral (
               select width, height from rendition
               where photo_id = ph.id and name ~ '^w[0-9]+[.]jpg$' order by width limit 1) n on true
           where (case when $2::uuid[] is null then t.trashed_at is null else ph.id = any ($2) end)
             and not exists (select from unnest($3::text[]) x where position(x in told.folded) = 0)
             and not exists (select from unnest($4::text[]) x where position(x in told.credit) = 0)
             and not exists (select from unnest($5::text[]) x where position(x in told.place) = 0)
             and ($6::text is null
                  or ($6 = 'expires' and told.expires_on >= $7::date)
                  or ($6 = 'expired' and told.expires_on < $7::date)
                  or ($6 = 'unrestricted' and told.expires_on is null))
             and ($8::boolean is null or $8 = (used.uses is not null))
             and ($11::uuid is null
                  or exists (select from collection_photo c where c.collection_id = $11 and c.photo_id = ph.id))
           order by ph.added_at desc, ph.id desc offset $9 limit $10"#,
        locale.code(),
        sought.ids.as_deref(),
        &sought.words,
        &sought.credit,
        &sought.place,
        sought.rights.map(RightsSought::code),
        today,
        sought.used,
        skip,
        most,
        sought.collection
    )
    .fetch_all(pool)
    .await
}

/// An edition in which a photo is placed.
#[derive(Clone, Debug)]
pub struct PhotoUse {
    pub edition: EditionId,
    pub slug: String,
    pub year: i32,
    /// In the newest revision, which may be a draft.
    pub in_newest: bool,
    /// In one that is public.
    pub is_live: bool,
    /// In one that will be public.
    pub is_scheduled: bool,
}

/// Where a photo is placed: in what is newest, public or scheduled of an edition that is not in the
/// trash.
pub async fn list_uses(
    connection: impl sqlx::Executor<'_, Database = sqlx::Postgres>,
    photo: PhotoId,
) -> Result<Vec<PhotoUse>, sqlx::Error> {
    sqlx::query_as!(
        PhotoUse,
        r#"select x.edition as "edition!: EditionId", o.slug as "slug!", x.year as "year!",
                  bool_or(x.in_newest) as "in_newest!", bool_or(x.is_live) as "is_live!",
                  bool_or(x.is_scheduled) as "is_scheduled!"
           from (select e.id as edition, e.observance_id, e.year,
                        exists (select from part p where p.thing_id = e.id and p.part = 'free'
                                                     and p.newest = u.revision) as in_newest,
                        exists (select from publication b where b.thing_id = e.id and b.part = 'free'
                                  and b.revision = u.revision and b.live @> app_now()) as is_live,
                        exists (select from publication b where b.thing_id = e.id and b.part = 'free'
                                  and b.revision = u.revision and lower(b.live) > app_now()) as is_scheduled
                 from placement u
                 join edition e on e.id = u.edition_id
                 join thing t on t.id = e.id and t.trashed_at is null
                 where u.photo_id = $1) x
           join observance o on o.id = x.observance_id
           where x.in_newest or x.is_live or x.is_scheduled
           group by x.edition, o.slug, x.year
           order by x.year desc, o.slug"#,
        photo.0
    )
    .fetch_all(connection)
    .await
}

/// A file made from a photo, public or not.
#[derive(Clone, Debug)]
pub struct PhotoFile {
    pub name: String,
    pub media_type: String,
    pub width: i32,
    pub hash: String,
}

/// All files of a photo, the narrowest first.
pub async fn list_files(pool: &PgPool, photo: PhotoId) -> Result<Vec<PhotoFile>, sqlx::Error> {
    sqlx::query_as!(
        PhotoFile,
        "select name, media_type, width, hash from rendition where photo_id = $1 order by width, name",
        photo.0
    )
    .fetch_all(pool)
    .await
}

/// The newest text of some photos in one language, with its revision's number; none where nobody has
/// written it.
pub async fn list_texts(
    pool: &PgPool,
    photos: &[Uuid],
    locale: Locale,
) -> Result<Vec<(PhotoId, i32, Json<PhotoText>)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select p.thing_id as "id!: PhotoId", r.number, r.content as "text!: Json<PhotoText>"
           from part p
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           where p.thing_id = any ($1) and p.part = $2"#,
        photos,
        locale.code()
    )
    .fetch_all(pool)
    .await?;
    let texts = rows.into_iter().map(|row| (row.id, row.number, row.text));
    Ok(texts.collect())
}

/// The original of a photo, held until the transaction ends.
pub async fn lock_original(tx: &mut Tx<'_>, photo: PhotoId) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!(
        "select original from photo where id = $1 for update",
        photo.0
    )
    .fetch_optional(&mut **tx)
    .await
}

/// A file that takes the place of a photo's original.
#[derive(Clone, Copy, Debug)]
pub struct NewOriginal<'a> {
    pub original: &'a Original,
    /// At most 255 characters.
    pub file_name: Option<&'a str>,
    pub bytes: i64,
    pub said: &'a PhotoSaid,
}

/// Puts it there, and writes down which one was there before.
pub async fn update_original(
    tx: &mut Tx<'_>,
    photo: PhotoId,
    new: NewOriginal<'_>,
    by: Option<StaffId>,
) -> Result<(), sqlx::Error> {
    let by = by.map(|id| id.0);
    sqlx::query!(
        "insert into former_original (photo_id, original, media_type, replaced_by)
         select id, original, media_type, $2 from photo where id = $1",
        photo.0,
        by
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update photo set original = $2, media_type = $3, width = $4, height = $5, file_name = $6, bytes = $7,
                          said = $8
         where id = $1",
        photo.0,
        new.original.hash,
        new.original.media_type,
        new.original.width,
        new.original.height,
        new.file_name,
        new.bytes,
        Json(new.said) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The files that a photo had before stop answering.
pub async fn forget_former_files(tx: &mut Tx<'_>, photo: PhotoId) -> Result<(), sqlx::Error> {
    sqlx::query!("delete from former_rendition where photo_id = $1", photo.0)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
