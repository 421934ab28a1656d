//! Making a document, with the titles that are known.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::actions::work::save::save_first;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::content::AnyContent;
use crate::domain::document::{Document, DocumentText};
use crate::domain::ids::DocumentId;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::slug::read_slug;
use crate::store::constraints::broken;
use crate::store::documents::insert_document;
use crate::store::ids::new_id;
use serde_json::json;
use sqlx::PgPool;

/// What somebody wants to make.
#[derive(Clone, Debug)]
pub struct NewDocument {
    /// As typed.
    pub slug: String,
    /// At least one.
    pub titles: Vec<(Locale, String)>,
}

/// Makes it with a draft of its facts, which are empty, and of each title; nothing is public by it.
pub async fn create(pool: &PgPool, asker: &Asker, new: NewDocument) -> Result<DocumentId, Refusal> {
    if !asker.may(Act::Create, On::Kind(ThingKind::Document)) {
        return Err(Refusal::Denied);
    }
    let slug = read_slug(&new.slug).map_err(|key| FieldProblem::new("slug", key))?;
    if new.titles.is_empty() {
        return Err(FieldProblem::new("title-en", "document-needs-title").into());
    }
    let id: DocumentId = new_id();
    let mut tx = pool.begin().await?;
    let made = insert_document(&mut tx, id, &slug).await;
    made.map_err(|error| match broken(&error) {
        Some("document_slug_unique") => {
            let problem = FieldProblem::new("slug", "document-slug-taken");
            Refusal::from(problem.with("slug", &slug))
        }
        _ => Refusal::Fault(error),
    })?;
    let detail = json!({"slug": slug});
    record(&mut tx, asker, AuditAct::Created, Where::thing(id), detail).await?;
    let facts = (Part::Free, AnyContent::Document(Document::EMPTY));
    let titles = new.titles.into_iter().map(|(locale, title)| {
        let text = DocumentText { title };
        (Part::Text(locale), AnyContent::DocumentText(text))
    });
    let drafts = std::iter::once(facts).chain(titles);
    save_first(&mut tx, asker, id.into(), drafts).await?;
    tx.commit().await?;
    Ok(id)
}
