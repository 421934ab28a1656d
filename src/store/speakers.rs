//! Speakers: identity and stable name.

use super::pool::Tx;
use super::things::insert_thing;
use crate::domain::ids::SpeakerId;
use crate::domain::revision::ThingKind;

pub async fn insert_speaker(tx: &mut Tx<'_>, id: SpeakerId, slug: &str) -> Result<(), sqlx::Error> {
    insert_thing(tx, id.into(), ThingKind::Speaker).await?;
    sqlx::query!("insert into speaker (id, slug) values ($1, $2)", id.0, slug)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub async fn find_speaker_by_slug(
    tx: &mut Tx<'_>,
    slug: &str,
) -> Result<Option<SpeakerId>, sqlx::Error> {
    let id = sqlx::query_scalar!("select id from speaker where slug = $1", slug)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(SpeakerId))
}

pub async fn find_speaker_slug(
    tx: &mut Tx<'_>,
    id: SpeakerId,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar!("select slug from speaker where id = $1", id.0)
        .fetch_optional(&mut **tx)
        .await
}

/// A name of a speaker, as the newest revision of a part has it.
#[derive(Clone, Debug)]
pub struct SpeakerName {
    pub id: SpeakerId,
    pub locale: String,
    pub name: String,
}

/// The names of all speakers in all languages, published or not.
pub async fn list_speaker_names(tx: &mut Tx<'_>) -> Result<Vec<SpeakerName>, sqlx::Error> {
    sqlx::query_as!(
        SpeakerName,
        r#"select s.id as "id: SpeakerId", p.part as locale, r.content ->> 'name' as "name!"
           from speaker s
           join part p on p.thing_id = s.id and p.part <> 'free'
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           order by s.id, p.part"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// Every slug that a speaker has.
pub async fn list_speaker_slugs(tx: &mut Tx<'_>) -> Result<Vec<(SpeakerId, String)>, sqlx::Error> {
    let rows = sqlx::query!(r#"select id as "id: SpeakerId", slug from speaker"#)
        .fetch_all(&mut **tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.slug)).collect())
}
