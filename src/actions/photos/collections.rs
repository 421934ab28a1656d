//! Collections of photos: made, renamed, removed, filled. They are for staff, and change nothing that
//! is public.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::{CollectionId, PhotoId};
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::store::collections::{
    delete_collected, delete_collection, insert_collected, insert_collection, lock_collection,
    update_collection_name,
};
use crate::store::constraints::broken;
use crate::store::ids::new_id;
use crate::store::pool::Tx;
use serde_json::json;
use sqlx::PgPool;
use uuid::Uuid;

/// Most characters of a name.
pub const NAME: usize = 100;

/// What is done with photos and a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    In,
    Out,
}

/// Whoever brings photos in puts them in order, too.
fn may_make(asker: &Asker) -> Result<(), Refusal> {
    if asker.may(Act::Create, On::Kind(ThingKind::Photo)) {
        Ok(())
    } else {
        Err(Refusal::Denied)
    }
}

/// Makes an empty collection.
pub async fn make_collection(
    pool: &PgPool,
    asker: &Asker,
    name: &str,
) -> Result<CollectionId, Refusal> {
    let mut tx = pool.begin().await?;
    let id = make_in(&mut tx, asker, name).await?;
    tx.commit().await?;
    Ok(id)
}

/// The same inside a transaction that does more.
pub async fn make_in(tx: &mut Tx<'_>, asker: &Asker, name: &str) -> Result<CollectionId, Refusal> {
    may_make(asker)?;
    let name = judge(name)?;
    let id: CollectionId = new_id();
    let made = insert_collection(tx, id, name, asker.staff).await;
    made.map_err(|error| same_name(error, name))?;
    let detail = json!({"title": name});
    record(tx, asker, AuditAct::CollectionMade, Where::SITE, detail).await?;
    Ok(id)
}

pub async fn rename_collection(
    pool: &PgPool,
    asker: &Asker,
    id: CollectionId,
    name: &str,
) -> Result<(), Refusal> {
    may_make(asker)?;
    let mut tx = pool.begin().await?;
    let before = lock_collection(&mut tx, id).await?;
    let before = before.ok_or(Refusal::NotFound)?;
    let name = judge(name)?;
    if before == name {
        return Ok(());
    }
    let renamed = update_collection_name(&mut tx, id, name).await;
    renamed.map_err(|error| same_name(error, name))?;
    let detail = json!({"before": before, "after": name});
    record(
        &mut tx,
        asker,
        AuditAct::CollectionRenamed,
        Where::SITE,
        detail,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Removes a collection; the photos in it stay where they are.
pub async fn remove_collection(
    pool: &PgPool,
    asker: &Asker,
    id: CollectionId,
) -> Result<(), Refusal> {
    may_make(asker)?;
    let mut tx = pool.begin().await?;
    let name = lock_collection(&mut tx, id).await?;
    let name = name.ok_or(Refusal::NotFound)?;
    let count = delete_collection(&mut tx, id).await?;
    let detail = json!({"title": name, "count": count});
    record(
        &mut tx,
        asker,
        AuditAct::CollectionRemoved,
        Where::SITE,
        detail,
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Puts photos into a collection, or takes them out; each that was moved is written down.
pub async fn collect(
    pool: &PgPool,
    asker: &Asker,
    id: CollectionId,
    photos: &[PhotoId],
    to: Move,
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    collect_in(&mut tx, asker, id, photos, to).await?;
    tx.commit().await?;
    Ok(())
}

/// The same inside a transaction that does more. Gives how many were moved.
pub async fn collect_in(
    tx: &mut Tx<'_>,
    asker: &Asker,
    id: CollectionId,
    photos: &[PhotoId],
    to: Move,
) -> Result<usize, Refusal> {
    if !asker.may(Act::Write, On::Part(ThingKind::Photo, Part::Free)) {
        return Err(Refusal::Denied);
    }
    let name = lock_collection(tx, id).await?;
    let name = name.ok_or_else(|| FieldProblem::new("collection", "collection-gone"))?;
    let photos: Vec<Uuid> = photos.iter().map(|photo| photo.0).collect();
    let (moved, act, detail) = match to {
        Move::In => (
            insert_collected(tx, id, &photos).await?,
            AuditAct::PhotoCollected,
            json!({"into": name}),
        ),
        Move::Out => (
            delete_collected(tx, id, &photos).await?,
            AuditAct::PhotoTakenOut,
            json!({"from": name}),
        ),
    };
    for photo in &moved {
        record(tx, asker, act, Where::thing(*photo), detail.clone()).await?;
    }
    Ok(moved.len())
}

fn judge(name: &str) -> Result<&str, Refusal> {
    let name = name.trim();
    if name.is_empty() {
        return Err(FieldProblem::new("name", "field-required").into());
    }
    if name.chars().any(char::is_control) {
        return Err(FieldProblem::new("name", "text-control").into());
    }
    if name.chars().count() > NAME {
        let problem = FieldProblem::new("name", "text-too-long");
        return Err(problem.with("most", NAME).into());
    }
    Ok(name)
}

fn same_name(error: sqlx::Error, name: &str) -> Refusal {
    match broken(&error) {
        Some("collection_name_unique") => {
            let problem = FieldProblem::new("name", "collection-same-name");
            problem.with("name", name).into()
        }
        _ => Refusal::Fault(error),
    }
}
