//! Making an observance, with what is known of it at its beginning.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::actions::work::save::save_first;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::content::AnyContent;
use crate::domain::dated_rule::RuleHistory;
use crate::domain::fact::{Fact, Standing};
use crate::domain::ids::ObservanceId;
use crate::domain::locale::Locale;
use crate::domain::observance::{Listing, Observance, ObservanceKind, ObservanceText};
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::slug::read_slug;
use crate::store::constraints::broken;
use crate::store::ids::new_id;
use crate::store::observances::insert_observance;
use serde_json::json;
use sqlx::PgPool;

/// What somebody wants to make.
#[derive(Clone, Debug)]
pub struct NewObservance {
    /// As typed.
    pub slug: String,
    /// At least one; all are unofficial until somebody names a source.
    pub titles: Vec<(Locale, String)>,
    pub kind: ObservanceKind,
    pub rules: RuleHistory,
}

/// Makes it with a draft of its facts and of each title; nothing is public by it.
pub async fn create(
    pool: &PgPool,
    asker: &Asker,
    new: NewObservance,
) -> Result<ObservanceId, Refusal> {
    if !asker.may(Act::Create, On::Kind(ThingKind::Observance)) {
        return Err(Refusal::Denied);
    }
    let slug = read_slug(&new.slug).map_err(|key| FieldProblem::new("slug", key))?;
    if new.titles.is_empty() {
        return Err(FieldProblem::new("title-en", "observance-needs-title").into());
    }
    let id: ObservanceId = new_id();
    let mut tx = pool.begin().await?;
    insert_observance(&mut tx, id, &slug)
        .await
        .map_err(|error| taken(error, &slug))?;
    let detail = json!({"slug": slug});
    record(&mut tx, asker, AuditAct::Created, Where::thing(id), detail).await?;
    let facts = AnyContent::Observance(Box::new(beginning(new.kind, new.rules)));
    let titles = new.titles.into_iter().map(|(locale, title)| {
        let title = from_memory(title);
        let text = AnyContent::ObservanceText(ObservanceText { title });
        (Part::Text(locale), text)
    });
    let drafts = std::iter::once((Part::Free, facts)).chain(titles);
    save_first(&mut tx, asker, id.into(), drafts).await?;
    tx.commit().await?;
    Ok(id)
}

/// An address that another observance has is a problem of the field, and no fault.
pub(super) fn taken(error: sqlx::Error, slug: &str) -> Refusal {
    match broken(&error) {
        Some("observance_slug_unique") => FieldProblem::new("slug", "slug-taken")
            .with("slug", slug)
            .into(),
        _ => Refusal::Fault(error),
    }
}

fn beginning(kind: ObservanceKind, rules: RuleHistory) -> Observance {
    Observance {
        kind,
        rules: from_memory(rules),
        proclamation: None,
        first_year: None,
        lead_agency: None,
        topics: from_memory(Vec::new()),
        listing: Listing::Upcoming,
        official_page: None,
        note: None,
    }
}

fn from_memory<T>(value: T) -> Fact<T> {
    Fact {
        value,
        standing: Standing::FromMemory,
        sources: Vec::new(),
    }
}
