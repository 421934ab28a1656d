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
