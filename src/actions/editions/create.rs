//! Making the edition of a year.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::actions::work::save::save_first;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::content::AnyContent;
use crate::domain::dated_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::edition::Edition;
use crate::domain::ids::{EditionId, ObservanceId};
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::store::constraints::broken;
use crate::store::editions::insert_edition;
use crate::store::ids::new_id;
use crate::store::things::find_thing;
use serde_json::json;
use sqlx::PgPool;

/// Makes it with an empty draft of what it has outside any language.
pub async fn create_edition(
    pool: &PgPool,
    asker: &Asker,
    observance: ObservanceId,
    year: i32,
) -> Result<EditionId, Refusal> {
    if !asker.may(Act::Create, On::Kind(ThingKind::Edition)) {
        return Err(Refusal::Denied);
    }
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        let problem = FieldProblem::new("year", "number-outside");
        return Err(problem
            .with("first", FIRST_YEAR)
            .with("last", LAST_YEAR)
            .into());
    }
    let mut tx = pool.begin().await?;
    let row = find_thing(&mut tx, observance.into()).await?;
    if row.is_none_or(|row| row.kind != ThingKind::Observance || row.trashed_at.is_some()) {
        return Err(Refusal::NotFound);
    }
    let id: EditionId = new_id();
    let made = insert_edition(&mut tx, id, observance, year).await;
    made.map_err(|error| match broken(&error) {
        Some("edition_one_a_year") => {
            Refusal::from(FieldProblem::new("year", "edition-exists").with("year", year))
        }
        _ => Refusal::Fault(error),
    })?;
    let detail = json!({"observance": observance, "year": year});
    record(&mut tx, asker, AuditAct::Created, Where::thing(id), detail).await?;
    let content = AnyContent::Edition(Edition::default());
    let drafts = [(Part::Free, content)];
    save_first(&mut tx, asker, id.into(), drafts).await?;
    tx.commit().await?;
    Ok(id)
}
