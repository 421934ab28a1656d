//! Where facts come from: short keys and what they mean.

use super::pool::Tx;

/// Writes a source down, or its new meaning.
pub async fn save_source(tx: &mut Tx<'_>, key: &str, meaning: &str) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into source (key, meaning) values ($1, $2)
         on conflict (key) do update set meaning = excluded.meaning where source.meaning <> excluded.meaning",
        key,
        meaning
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
