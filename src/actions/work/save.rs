//! Saving a part: a new revision upon the one that its writer saw.

use super::at_hand::{AtHand, Meant};
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::content::AnyContent;
use crate::domain::ids::{DocumentId, EditionId, ThingId};
use crate::domain::permission::Act;
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Origin, Part};
use crate::domain::status::WorkState;
use crate::domain::workflow::Step;
use crate::store::documents::insert_document_files;
use crate::store::editions::insert_uses;
use crate::store::pool::Tx;
use crate::store::quotes::insert_quote;
use crate::store::revisions::{NewRevision, insert};
use serde_json::json;
use sqlx::PgPool;

/// Most characters of a note.
const NOTE: usize = 500;

/// What somebody wants to save.
#[derive(Clone, Copy, Debug)]
pub struct Save<'a> {
    pub thing: ThingId,
    pub part: Part,
    /// The newest revision its writer saw; 0: none.
    pub seen: i32,
    pub content: &'a AnyContent,
    /// For colleagues.
    pub note: Option<&'a str>,
}

/// Saves, and gives the revision's number. What says nothing new makes no revision: the number is
/// then the one that was there, also where it came in between, as of somebody who presses twice.
pub async fn save(pool: &PgPool, asker: &Asker, wanted: Save<'_>) -> Result<i32, Refusal> {
    let mut tx = pool.begin().await?;
    let number = save_in(&mut tx, asker, wanted).await?;
    tx.commit().await?;
    Ok(number)
}

/// The same inside a transaction that does more.
pub async fn save_in(tx: &mut Tx<'_>, asker: &Asker, wanted: Save<'_>) -> Result<i32, Refusal> {
    let on = (wanted.thing, wanted.part);
    let at_hand = AtHand::take(tx, asker, Act::Write, on, Meant::default()).await?;
    let says_nothing_new = at_hand.content.as_ref() == Some(wanted.content);
    if !says_nothing_new {
        at_hand.is_seen(wanted.seen)?;
    }
    at_hand.can(Step::Save)?;
    if wanted.note.is_some_and(|note| note.chars().count() > NOTE) {
        return Err(FieldProblem::new("note", "text-too-long")
            .with("most", NOTE)
            .into());
    }
    if says_nothing_new {
        return Ok(at_hand.state.newest);
    }
    let number = write(tx, asker, &at_hand, wanted.content, wanted.note).await?;
    let detail = json!({"note": wanted.note});
    let place = Where::part(wanted.thing, wanted.part, number);
    record(tx, asker, AuditAct::Saved, place, detail).await?;
    Ok(number)
}

/// The first drafts of something that has just been made, each recorded as any save is.
pub async fn save_first(
    tx: &mut Tx<'_>,
    asker: &Asker,
    thing: ThingId,
    drafts: impl IntoIterator<Item = (Part, AnyContent)>,
) -> Result<(), Refusal> {
    for (part, content) in drafts {
        let first = Save {
            thing,
            part,
            seen: 0,
            content: &content,
            note: None,
        };
        save_in(tx, asker, first).await?;
    }
    Ok(())
}

/// Writes the revision with what it uses, upon the newest of the part at hand; records nothing.
pub(super) async fn write(
    tx: &mut Tx<'_>,
    asker: &Asker,
    at_hand: &AtHand,
    content: &AnyContent,
    note: Option<&str>,
) -> Result<i32, Refusal> {
    write_upon(tx, asker, at_hand, at_hand.state.newest, content, note).await
}

pub(super) async fn write_upon(
    tx: &mut Tx<'_>,
    asker: &Asker,
    at_hand: &AtHand,
    seen: i32,
    content: &AnyContent,
    note: Option<&str>,
) -> Result<i32, Refusal> {
    let note = note.map(str::trim).filter(|note| !note.is_empty());
    let number = insert(
        tx,
        &NewRevision {
            thing: at_hand.thing,
            part: at_hand.part,
            content: &content.to_json(),
            seen,
            origin: Origin::Staff,
            by: asker.staff,
            note,
            work: Some(WorkState::Draft),
        },
    )
    .await?;
    let edition = EditionId(at_hand.thing.0);
    match (content, at_hand.part) {
        (AnyContent::Edition(edition_content), Part::Free) => {
            insert_uses(tx, edition, number, edition_content).await?;
        }
        (AnyContent::Document(document), Part::Free) => {
            let id = DocumentId(at_hand.thing.0);
            insert_document_files(tx, id, number, document).await?;
        }
        (AnyContent::EditionText(text), Part::Text(locale)) => {
            insert_quote(tx, edition, locale, number, text).await?;
        }
        _ => {}
    }
    Ok(number)
}
