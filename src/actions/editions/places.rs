//! What stands in the places of an edition: what may stand there, putting a photo there, and another in
//! its stead.

use crate::actions::refusal::Refusal;
use crate::actions::work::correct::{Correction, correct};
use crate::actions::work::save::{Save, save};
use crate::auth::asker::Asker;
use crate::domain::content::AnyContent;
use crate::domain::edition::Edition;
use crate::domain::ids::{EditionId, ObservanceId, PhotoId};
use crate::domain::locale::Locale;
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::Publication;
use crate::domain::workflow::WhyNot;
use crate::store::admin_lists::editions::find_edition;
use crate::store::admin_lists::pictures::{list_documents, list_photos, list_rights};
use crate::store::pool::Tx;
use crate::store::revisions::{find_newest, find_revision, find_state};
use crate::store::things::find_thing;
use sqlx::PgPool;

/// What is not there to be placed, and what may not stand with this
/// observance in this year. `locale`: of the captions
/// by which photos are named.
pub async fn judge_places(
    pool: &PgPool,
    locale: Locale,
    (observance, year): (ObservanceId, i32),
    facts: &Edition,
) -> Result<Vec<FieldProblem>, sqlx::Error> {
    let placed: Vec<PhotoId> = facts.placements.iter().map(|placed| placed.photo).collect();
    let photos = list_photos(pool, locale, &placed, 0).await?;
    let documents = list_documents(pool, locale, &facts.documents).await?;
    let mut problems = Vec::new();
    let has_photo = |id: &PhotoId| photos.iter().any(|photo| photo.id == *id);
    let has_document = |id| documents.iter().any(|document| document.id == id);
    if !placed.iter().all(has_photo) || !facts.documents.iter().copied().all(has_document) {
        problems.push(FieldProblem::new("", "edition-gone"));
    }
    for (id, rights) in list_rights(pool, &placed).await? {
        if !rights.allow(observance, year) {
            let photo = photos.iter().find(|photo| photo.id == id);
            let caption = photo.and_then(|photo| photo.caption.as_deref());
            let problem = FieldProblem::new(format!("photo-{id}"), "photo-only-for-others");
            problems.push(problem.with("caption", caption.unwrap_or_default()));
        }
    }
    Ok(problems)
}

/// Puts a photo behind those that an edition has, in a new revision upon the one that was seen (`None`:
/// whichever is the newest), and gives its number; the same number where it stands there already.
pub async fn place(
    pool: &PgPool,
    asker: &Asker,
    locale: Locale,
    (edition, seen): (EditionId, Option<i32>),
    photo: PhotoId,
) -> Result<i32, Refusal> {
    let row = find_edition(pool, edition).await?;
    let row = row.ok_or(Refusal::NotFound)?;
    let stands = (row.observance, row.year);
    let mut tx = pool.begin().await?;
    is_at_hand(&mut tx, photo).await?;
    let newest = find_newest::<Edition>(&mut tx, edition.into(), Part::Free).await?;
    drop(tx);
    let (number, mut facts) = newest.unwrap_or_default();
    if seen.is_some_and(|seen| seen != number) {
        return Err(Refusal::Overtaken { newest: number });
    }
    if facts.placements.iter().all(|placed| placed.photo != photo) {
        facts.placements.push(photo.into());
    }
    let problems = judge_places(pool, locale, stands, &facts).await?;
    if !problems.is_empty() {
        return Err(Refusal::Problems(problems));
    }
    let content = AnyContent::Edition(facts);
    save(pool, asker, draft(edition, number, &content)).await
}

/// What has come of putting another photo in the place of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// The page shows it, in the languages in which it has words.
    Public,
    /// It stands in a draft: the page was not public, or somebody else has to judge the change.
    Draft,
}

/// Puts another photo in the place of one, on the page that is public and in the draft that waits.
pub async fn replace_in(
    pool: &PgPool,
    asker: &Asker,
    locale: Locale,
    edition: EditionId,
    (old, new): (PhotoId, PhotoId),
) -> Result<Replaced, Refusal> {
    let row = find_edition(pool, edition).await?;
    let row = row.ok_or(Refusal::NotFound)?;
    let stands = (row.observance, row.year);
    let mut tx = pool.begin().await?;
    is_at_hand(&mut tx, new).await?;
    let state = find_state(&mut tx, edition.into(), Part::Free).await?;
    let live = match state.publication {
        Publication::Live { revision, .. } => read(&mut tx, edition, revision).await?,
        _ => None,
    };
    let newest = read(&mut tx, edition, state.newest).await?;
    drop(tx);
    let with_new = |facts: &Edition| {
        let mut facts = facts.clone();
        let is_there = facts.placements.iter().any(|placed| placed.photo == new);
        let mut places = facts.placements.iter_mut();
        let place = places.find(|placed| placed.photo == old && !is_there)?;
        // What another picture keeps is its own.
        *place = new.into();
        Some(facts)
    };
    let (live, newest) = (
        live.as_ref().and_then(with_new),
        newest.as_ref().and_then(with_new),
    );
    for facts in live.iter().chain(&newest) {
        let problems = judge_places(pool, locale, stands, facts).await?;
        if !problems.is_empty() {
            return Err(Refusal::Problems(problems));
        }
    }
    if let (Some(facts), Some(revision)) = (live, state.publication.revision()) {
        let content = AnyContent::Edition(facts);
        let correction = Correction {
            live: revision,
            seen: state.newest,
            content: &content,
            public_note: None,
            override_reason: None,
        };
        match correct(pool, asker, (edition.into(), Part::Free), correction).await {
            Ok(_) => return Ok(Replaced::Public),
            // Somebody else judges it: it waits in the draft.
            Err(Refusal::WhyNot(reasons)) if reasons == [WhyNot::OwnChange] => {}
            Err(refusal) => return Err(refusal),
        }
    }
    if let Some(facts) = newest {
        let content = AnyContent::Edition(facts);
        save(pool, asker, draft(edition, state.newest, &content)).await?;
    }
    Ok(Replaced::Draft)
}

fn draft(edition: EditionId, seen: i32, content: &AnyContent) -> Save<'_> {
    Save {
        thing: edition.into(),
        part: Part::Free,
        seen,
        content,
        note: None,
    }
}

async fn read(
    tx: &mut Tx<'_>,
    edition: EditionId,
    revision: i32,
) -> Result<Option<Edition>, Refusal> {
    let row = find_revision(tx, edition.into(), Part::Free, revision).await?;
    let content = row.map(|row| AnyContent::read(ThingKind::Edition, Part::Free, row.content));
    match content.transpose() {
        Ok(Some(AnyContent::Edition(facts))) => Ok(Some(facts)),
        Ok(_) => Ok(None),
        Err(error) => Err(sqlx::Error::Decode(error.into()).into()),
    }
}

/// Whether a photo is there, and not in the trash.
pub async fn is_at_hand(tx: &mut Tx<'_>, photo: PhotoId) -> Result<(), Refusal> {
    match find_thing(tx, photo.into()).await? {
        Some(row) if row.kind == ThingKind::Photo && row.trashed_at.is_none() => Ok(()),
        _ => {
            let problem = FieldProblem::new("photo", "edition-no-such-photo");
            Err(problem.with("address", photo).into())
        }
    }
}
