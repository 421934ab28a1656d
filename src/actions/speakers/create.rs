//! Making a speaker, with the names that are known.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::actions::work::save::save_first;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::content::AnyContent;
use crate::domain::ids::SpeakerId;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::slug::read_slug;
use crate::domain::speaker::{Speaker, SpeakerText};
use crate::store::constraints::broken;
use crate::store::ids::new_id;
use crate::store::speakers::insert_speaker;
use serde_json::json;
use sqlx::PgPool;

/// What somebody wants to make.
#[derive(Clone, Debug)]
pub struct NewSpeaker {
    /// As typed.
    pub slug: String,
    /// At least one.
    pub names: Vec<(Locale, String)>,
}

/// Makes it with a draft of its facts, which hold no office yet, and of each name; nothing is public by
/// it.
pub async fn create(pool: &PgPool, asker: &Asker, new: NewSpeaker) -> Result<SpeakerId, Refusal> {
    if !asker.may(Act::Create, On::Kind(ThingKind::Speaker)) {
        return Err(Refusal::Denied);
    }
    let slug = read_slug(&new.slug).map_err(|key| FieldProblem::new("slug", key))?;
    if new.names.is_empty() {
        return Err(FieldProblem::new("title-en", "speaker-needs-name").into());
    }
    let id: SpeakerId = new_id();
    let mut tx = pool.begin().await?;
    let made = insert_speaker(&mut tx, id, &slug).await;
    made.map_err(|error| match broken(&error) {
        Some("speaker_slug_unique") => {
            let problem = FieldProblem::new("slug", "speaker-slug-taken");
            Refusal::from(problem.with("slug", &slug))
        }
        _ => Refusal::Fault(error),
    })?;
    let detail = json!({"slug": slug});
    record(&mut tx, asker, AuditAct::Created, Where::thing(id), detail).await?;
    let facts = (Part::Free, AnyContent::Speaker(Speaker::default()));
    let names = new.names.into_iter().map(|(locale, name)| {
        let text = SpeakerText {
            name,
            titles: Default::default(),
        };
        (Part::Text(locale), AnyContent::SpeakerText(text))
    });
    let drafts = std::iter::once(facts).chain(names);
    save_first(&mut tx, asker, id.into(), drafts).await?;
    tx.commit().await?;
    Ok(id)
}
