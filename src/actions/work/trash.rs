//! Putting a whole thing in the trash, where nothing is public, and taking it out as it was.

use super::at_hand::{AtHand, Meant};
use super::tell::tell_schedulers;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::{DocumentId, PhotoId, SpeakerId, ThingId};
use crate::domain::permission::{Act, On};
use crate::domain::revision::ThingKind;
use crate::domain::workflow::WhyNot;
use crate::store::documents::list_document_uses;
use crate::store::messages::count_messages_of;
use crate::store::part_states::list_states;
use crate::store::photo_library::list_uses;
use crate::store::releases::is_bound;
use crate::store::things::{find_thing, update_trashed};
use serde_json::json;
use sqlx::PgPool;

/// Into the trash (`true`) or out of it. What was public, approved or scheduled is so again when it
/// comes out.
pub async fn set_trashed(
    pool: &PgPool,
    asker: &Asker,
    thing: ThingId,
    in_trash: bool,
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    let row = find_thing(&mut tx, thing).await?.ok_or(Refusal::NotFound)?;
    if !asker.may(Act::Trash, On::Kind(row.kind)) {
        return Err(Refusal::Denied);
    }
    // The site itself cannot be thrown away.
    if row.kind == ThingKind::Site {
        return Err(Refusal::Denied);
    }
    if row.trashed_at.is_some() == in_trash {
        let reason = if in_trash {
            WhyNot::InTrash
        } else {
            WhyNot::NothingWaits
        };
        return Err(Refusal::WhyNot(vec![reason]));
    }
    if in_trash {
        // A release that goes as a whole would go without it, and nobody would know.
        if is_bound(&mut tx, thing).await? {
            return Err(Refusal::WhyNot(vec![WhyNot::InRelease]));
        }
        for (_, part) in list_states(&mut *tx, &[thing], None).await?.into_keys() {
            let on = (thing, part);
            let at_hand = AtHand::look(&mut tx, asker, on, Meant::default()).await?;
            tell_schedulers(&mut tx, asker, &at_hand).await?;
        }
    }
    if in_trash
        && row.kind == ThingKind::Photo
        && !list_uses(&mut *tx, PhotoId(thing.0)).await?.is_empty()
    {
        return Err(Refusal::WhyNot(vec![WhyNot::InUse]));
    }
    if in_trash
        && row.kind == ThingKind::Document
        && !list_document_uses(&mut tx, DocumentId(thing.0))
            .await?
            .is_empty()
    {
        return Err(Refusal::WhyNot(vec![WhyNot::InUse]));
    }
    if in_trash
        && row.kind == ThingKind::Speaker
        && count_messages_of(&mut tx, SpeakerId(thing.0)).await? > 0
    {
        return Err(Refusal::WhyNot(vec![WhyNot::InUse]));
    }
    update_trashed(&mut tx, thing, in_trash, asker.staff.filter(|_| in_trash)).await?;
    let act = if in_trash {
        AuditAct::Trashed
    } else {
        AuditAct::Untrashed
    };
    record(&mut tx, asker, act, Where::thing(thing), json!({})).await?;
    tx.commit().await?;
    Ok(())
}
