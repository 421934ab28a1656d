//! Changing the settings of the site.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::site_settings::{SettingKey, SiteSettings};
use crate::state::clock::is_time_zone;
use crate::store::settings::{find_settings_to_change, save_setting};
use serde_json::json;
use sqlx::PgPool;

/// Sets all settings as wanted, in the place of those that the asker saw first, where they did, as [`seen`] writes them; each that is another than before is written down with both values.
/// Gives the ones that were changed.
pub async fn change_settings(
    pool: &PgPool,
    asker: &Asker,
    held_before: Option<&str>,
    wanted: &SiteSettings,
) -> Result<Vec<SettingKey>, Refusal> {
    if !asker.may(Act::ManageSite, On::Site) {
        return Err(Refusal::Denied);
    }
    let problems = judge(wanted);
    if !problems.is_empty() {
        return Err(Refusal::Problems(problems));
    }
    let mut tx = pool.begin().await?;
    let held = find_settings_to_change(&mut tx).await?;
    if held_before.is_some_and(|before| before != seen(&held)) {
        return Err(FieldProblem::new("", "settings-overtaken").into());
    }
    let mut changed = Vec::new();
    for key in SettingKey::ALL {
        let (old, new) = (held.value(key), wanted.value(key));
        if old == new {
            continue;
        }
        save_setting(&mut tx, key, &new, asker.staff).await?;
        let detail = json!({"setting": key.code(), "old": old, "new": new});
        record(
            &mut tx,
            asker,
            AuditAct::SettingChanged,
            Where::SITE,
            detail,
        )
        .await?;
        changed.push(key);
    }
    tx.commit().await?;
    Ok(changed)
}

/// All settings in one line, as a form remembers what it was made from.
pub fn seen(settings: &SiteSettings) -> String {
    let values = SettingKey::ALL.map(|key| settings.value(key).to_string());
    values.join(" ")
}

fn judge(wanted: &SiteSettings) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if wanted.locales.is_empty() {
        problems.push(FieldProblem::new("locales", "settings-no-language"));
    }
    if !wanted.time_zone.is_empty() && !is_time_zone(&wanted.time_zone) {
        let problem = FieldProblem::new("time_zone", "settings-no-time-zone");
        problems.push(problem.with("name", &wanted.time_zone));
    }
    problems
}
