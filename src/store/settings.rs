//! Settings that staff change.

use super::pool::Tx;
use crate::domain::ids::StaffId;
use crate::domain::site_settings::{SettingKey, SiteSettings};
use serde_json::Value;

/// All settings as they stand; what nobody has set is the default.
pub async fn find_settings(tx: &mut Tx<'_>) -> Result<SiteSettings, sqlx::Error> {
    let rows = sqlx::query!("select key, value from setting")
        .fetch_all(&mut **tx)
        .await?;
    let rows = rows.iter().map(|row| (row.key.as_str(), &row.value));
    Ok(SiteSettings::from_rows(rows))
}

/// The same, and nobody else changes them before this transaction ends.
pub async fn find_settings_to_change(tx: &mut Tx<'_>) -> Result<SiteSettings, sqlx::Error> {
    sqlx::query!("lock table setting in share row exclusive mode")
        .execute(&mut **tx)
        .await?;
    find_settings(tx).await
}

pub async fn save_setting(
    tx: &mut Tx<'_>,
    key: SettingKey,
    value: &Value,
    by: Option<StaffId>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "insert into setting (key, value, changed_by) values ($1, $2, $3)
         on conflict (key) do update
         set value = excluded.value, changed_by = excluded.changed_by, changed_at = app_now()",
        key.code(),
        value,
        by.map(|staff| staff.0)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
