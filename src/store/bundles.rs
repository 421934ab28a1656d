//! Bundled content that went in, by the hash of its bytes.

use super::pool::Tx;

pub async fn is_bundle_in(tx: &mut Tx<'_>, hash: &str) -> Result<bool, sqlx::Error> {
    let found = sqlx::query_scalar!(
        r#"select exists (select from bundle where hash = $1) as "found!""#,
        hash
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(found)
}

pub async fn insert_bundle(tx: &mut Tx<'_>, hash: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into bundle (hash) values ($1) on conflict do nothing",
        hash
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
