//! Giving a document its file in one language: one that lies on the shelf.

use crate::actions::refusal::Refusal;
use crate::actions::work::save::{Save, save_in};
use crate::auth::asker::Asker;
use crate::domain::content::AnyContent;
use crate::domain::document::{Document, DocumentFile, KeptFile};
use crate::domain::ids::DocumentId;
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::store::document_files::insert_kept_file;
use crate::store::revisions::find_newest;
use crate::store::things::find_thing;
use sqlx::PgPool;

/// In the place of what stands for this language: a draft of the facts like any other, upon the
/// revision that was seen. Gives its number.
pub async fn keep_file(
    pool: &PgPool,
    asker: &Asker,
    document: DocumentId,
    seen: i32,
    file: KeptFile,
) -> Result<i32, Refusal> {
    if !asker.may(Act::Write, On::Part(ThingKind::Document, Part::Free)) {
        return Err(Refusal::Denied);
    }
    let mut tx = pool.begin().await?;
    let row = find_thing(&mut tx, document.into()).await?;
    if row.is_none_or(|row| row.kind != ThingKind::Document) {
        return Err(Refusal::NotFound);
    }
    insert_kept_file(&mut tx, &file, asker.staff).await?;
    let newest = find_newest::<Document>(&mut tx, document.into(), Part::Free).await?;
    let (facts, locale) = (
        newest.map_or(Document::EMPTY, |(_, facts)| facts),
        file.locale,
    );
    let facts = facts.with_file(locale, Some(DocumentFile::Kept(file)));
    let wanted = Save {
        thing: document.into(),
        part: Part::Free,
        seen,
        content: &AnyContent::Document(facts),
        note: None,
    };
    // What was saved in between makes this fail, whatever it was upon.
    let number = save_in(&mut tx, asker, wanted).await?;
    tx.commit().await?;
    Ok(number)
}
