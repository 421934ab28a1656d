//! Another file in the place of a photo's: its uses stay, the former original is kept.

use super::bring::{Incoming, NotBrought, hash_of};
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::actions::work::look_again::look_again;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::PhotoId;
use crate::domain::permission::{Act, On};
use crate::domain::photo::Photo;
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::workflow::WhyNot;
use crate::media::made::Made;
use crate::media::shelf::Shelf;
use crate::media::worker::{Source, make};
use crate::store::constraints::broken;
use crate::store::photo_library::{
    NewOriginal, forget_former_files, lock_original, update_original,
};
use crate::store::pool::Tx;
use crate::store::rendering::replace_renditions;
use crate::store::revisions::{find_newest, find_state};
use crate::store::things::find_thing;
use serde_json::json;
use sqlx::PgPool;

/// What the new file shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The same picture in a better file: its words go on holding.
    TheSame,
    /// Another picture: its words have to be looked at again in every language.
    Another,
}

/// Puts a file in the place of the one there is, on every page that shows the photo.
pub async fn replace(
    pool: &PgPool,
    shelf: &Shelf,
    asker: &Asker,
    photo: PhotoId,
    file: Incoming<'_>,
    shows: Shows,
) -> Result<(), NotBrought> {
    if !asker.may(Act::Create, On::Kind(ThingKind::Photo)) {
        return Err(Refusal::Denied.into());
    }
    let hash = hash_of(file.path).await.map_err(NotBrought::Picture)?;
    let mut tx = pool.begin().await?;
    let thing = find_thing(&mut tx, photo.into()).await?;
    let thing = thing.filter(|row| row.kind == ThingKind::Photo);
    let row = thing.ok_or(Refusal::NotFound)?;
    if row.trashed_at.is_some() {
        return Err(Refusal::WhyNot(vec![WhyNot::InTrash]).into());
    }
    may_be_seen(&mut tx, asker, photo).await?;
    let newest = find_newest::<Photo>(&mut tx, photo.into(), Part::Free).await?;
    drop(tx);
    let (number, made) = match &newest {
        Some((number, facts)) => (*number, Made::of(facts)),
        None => (0, Made::default()),
    };
    let kept = make(shelf, Source::File(file.path.to_owned()), |_| made).await;
    let kept = kept.map_err(NotBrought::Picture)?;
    let mut tx = pool.begin().await?;
    let before = lock_original(&mut tx, photo).await?;
    let before = before.ok_or(Refusal::NotFound)?;
    may_be_seen(&mut tx, asker, photo).await?;
    if before == hash {
        return Err(Refusal::from(FieldProblem::new("file", "replace-same-bytes")).into());
    }
    let new = NewOriginal {
        original: &kept.original,
        file_name: file.file_name,
        bytes: kept.bytes,
        said: &kept.said,
    };
    let written = update_original(&mut tx, photo, new, asker.staff).await;
    written.map_err(|error| match broken(&error) {
        Some("photo_original_unique") => {
            Refusal::from(FieldProblem::new("file", "replace-is-another"))
        }
        _ => Refusal::Fault(error),
    })?;
    let original = &kept.original.hash;
    // What is public may be an older revision: the job that makes renditions anew looks after that.
    replace_renditions(
        &mut tx,
        photo,
        original,
        &kept.renditions,
        &kept.made_with,
        number,
    )
    .await?;
    let detail = json!({"file": file.file_name, "old": before, "new": original});
    let place = Where::thing(photo);
    record(&mut tx, asker, AuditAct::FileReplaced, place, detail).await?;
    if shows == Shows::Another {
        // Nobody is to see the old picture under the words of the new one, nor by its old address.
        forget_former_files(&mut tx, photo).await?;
        for part in Part::all().filter(|part| *part != Part::Free) {
            if find_state(&mut tx, photo.into(), part).await?.newest > 0 {
                look_again(&mut tx, asker, (photo.into(), part)).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(())
}

/// The new file stands on public pages at once: of a photo that is public, or will be by itself, it
/// takes somebody who may publish.
async fn may_be_seen(tx: &mut Tx<'_>, asker: &Asker, photo: PhotoId) -> Result<(), Refusal> {
    let state = find_state(tx, photo.into(), Part::Free).await?;
    if state.is_or_will_be_public()
        && !asker.may(Act::Publish, On::Part(ThingKind::Photo, Part::Free))
    {
        return Err(FieldProblem::new("file", "replace-is-public").into());
    }
    Ok(())
}
