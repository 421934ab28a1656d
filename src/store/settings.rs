//! Settings that staff change.

use super::pool::Tx;

/// Whether nobody may judge their own change. Off until somebody turns it on.
pub async fn has_two_person_rule(tx: &mut Tx<'_>) -> Result<bool, sqlx::Error> {
    let value = sqlx::query_scalar!("select value from setting where key = 'two_person_rule'")
        .fetch_optional(&mut **tx)
        .await?;
    Ok(value.is_some_and(|value| value == serde_json::Value::Bool(true)))
}
