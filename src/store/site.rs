//! The site as a thing: there is one.

use super::pool::Tx;
use super::things::insert_thing;
use crate::domain::ids::SiteId;
use crate::domain::revision::ThingKind;

pub async fn find_site(tx: &mut Tx<'_>) -> Result<Option<SiteId>, sqlx::Error> {
    let id = sqlx::query_scalar!("select id from site")
        .fetch_optional(&mut **tx)
        .await?;
    Ok(id.map(SiteId))
}

pub async fn insert_site(tx: &mut Tx<'_>, id: SiteId) -> Result<(), sqlx::Error> {
    insert_thing(tx, id.into(), ThingKind::Site).await?;
    sqlx::query!("insert into site (id) values ($1)", id.0)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
