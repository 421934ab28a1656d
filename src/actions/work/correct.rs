//! Correcting the live text while another draft waits.

use super::approve::judge;
use super::at_hand::{AtHand, Consent, Meant};
use super::publish::remember_dates;
use super::save::{write, write_upon};
use super::tell::{tell_author, tell_schedulers};
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::content::AnyContent;
use crate::domain::ids::ThingId;
use crate::domain::letter::NotificationKind;
use crate::domain::merge::merge;
use crate::domain::permission::Act;
use crate::domain::problem::FieldProblem;
use crate::domain::revision::Part;
use crate::domain::status::{Publication, WorkState};
use crate::domain::workflow::{Step, WhyNot};
use crate::store::publications::{Circumstances, publish_now};
use crate::store::revisions::{find_revision, update_work};
use serde_json::json;
use sqlx::PgPool;

/// A correction of what the public sees.
#[derive(Clone, Copy, Debug)]
pub struct Correction<'a> {
    /// The live revision that was opened.
    pub live: i32,
    /// The newest revision when it was opened.
    pub seen: i32,
    pub content: &'a AnyContent,
    /// What the public is told; `None` for a typo, of which nothing needs telling.
    pub public_note: Option<&'a str>,
    pub override_reason: Option<&'a str>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The revision that is public now.
    pub live: i32,
    /// The draft with the correction in it, where one waited.
    pub draft: Option<i32>,
    /// Fields that draft and correction changed differently: the draft's words stand in it.
    pub clashes: Vec<String>,
    /// An older revision is scheduled, and would bring the mistake back.
    pub schedule_lacks_it: bool,
}

/// Publishes the correction and puts it into the draft that waits.
pub async fn correct(
    pool: &PgPool,
    asker: &Asker,
    (thing, part): (ThingId, Part),
    wanted: Correction<'_>,
) -> Result<Corrected, Refusal> {
    let trimmed = |text: Option<&str>| -> Option<String> {
        let text = text.map(str::trim).filter(|text| !text.is_empty());
        text.map(str::to_owned)
    };
    let (note, reason) = (trimmed(wanted.public_note), trimmed(wanted.override_reason));
    if note.as_ref().is_some_and(|note| note.chars().count() > 500) {
        return Err(FieldProblem::new("public_note", "text-too-long")
            .with("most", 500)
            .into());
    }
    let mut tx = pool.begin().await?;
    let meant = Meant {
        consent: Consent {
            // What is public without a photo already stays so.
            without_photos: true,
            ..Consent::for_reason(reason.as_deref())
        },
        ..Meant::default()
    };
    let at_hand = AtHand::take(&mut tx, asker, Act::Publish, (thing, part), meant).await?;
    at_hand.is_seen(wanted.seen)?;
    at_hand.can(Step::Save)?;
    let Publication::Live { revision: live, .. } = at_hand.state.publication else {
        return Err(Refusal::WhyNot(vec![WhyNot::NotPublic]));
    };
    if live != wanted.live {
        return Err(Refusal::Overtaken { newest: live });
    }
    let before = find_revision(&mut tx, thing, part, live).await?;
    let before = before.ok_or(Refusal::NotFound)?.content;
    let waits = !at_hand.state.newest_is_live();
    if wanted.content.to_json() == before {
        return Err(Refusal::WhyNot(vec![WhyNot::NothingWaits]));
    }
    let blocking: Vec<WhyNot> = wanted
        .content
        .gaps()
        .into_iter()
        .filter(|gap| gap.blocks())
        .map(WhyNot::Gap)
        .collect();
    if !blocking.is_empty() {
        return Err(Refusal::WhyNot(blocking));
    }
    let number = write(&mut tx, asker, &at_hand, wanted.content, note.as_deref()).await?;
    let written = AtHand::look(&mut tx, asker, (thing, part), meant).await?;
    written
        .can(Step::Publish)
        .or_else(|refusal| match refusal {
            // An older schedule is told below; it does not keep a mistake alive now.
            Refusal::WhyNot(reasons) => {
                let rest: Vec<WhyNot> = reasons
                    .into_iter()
                    .filter(|reason| {
                        !matches!(reason, WhyNot::OlderIsScheduled(_) | WhyNot::InRelease)
                    })
                    .collect();
                if rest.is_empty() {
                    Ok(())
                } else {
                    Err(Refusal::WhyNot(rest))
                }
            }
            other => Err(other),
        })?;
    judge(&mut tx, asker, &written, reason.as_deref()).await?;
    remember_dates(&mut tx, &written, None).await?;
    let circumstances = Circumstances {
        by: asker.staff,
        correction_note: note.as_deref(),
        ..Circumstances::default()
    };
    publish_now(&mut tx, thing, part, number, circumstances).await?;
    let place = Where::part(thing, part, number);
    let detail = json!({"note": note, "was": live});
    record(&mut tx, asker, AuditAct::Corrected, place, detail).await?;
    tell_author(
        &mut tx,
        asker,
        &at_hand,
        NotificationKind::Published,
        note.as_deref(),
    )
    .await?;
    if at_hand.state.schedule.is_some() {
        tell_schedulers(&mut tx, asker, &at_hand).await?;
    }
    let mut corrected = Corrected {
        live: number,
        draft: None,
        clashes: Vec::new(),
        schedule_lacks_it: at_hand.state.schedule.is_some(),
    };
    if let (true, Some(draft)) = (waits, &at_hand.content) {
        let merged = merge(&before, &wanted.content.to_json(), &draft.to_json());
        // What does not fit together any more stays as the draft had it, and is a clash.
        let content = AnyContent::read(at_hand.kind, part, merged.content);
        let (content, clashes) = match content {
            Ok(content) => (content, merged.clashes),
            Err(_) => (draft.clone(), vec!["body".to_owned()]),
        };
        // It stays its writer's: whoever mended a word in public did not write it.
        let writer = Asker {
            staff: at_hand.author,
            ..asker.clone()
        };
        let as_draft = write_upon(&mut tx, &writer, &written, number, &content, None).await?;
        let place = Where::part(thing, part, as_draft);
        let detail = json!({"for": AuditAct::Corrected.code()});
        record(&mut tx, asker, AuditAct::Saved, place, detail).await?;
        // Approval and schedule were of another revision; a review goes on with the new one.
        let work = match at_hand.state.work {
            Some(state @ (WorkState::InReview | WorkState::ChangesRequested)) => state,
            _ => WorkState::Draft,
        };
        update_work(&mut tx, thing, part, Some(work), asker.staff, None).await?;
        corrected.draft = Some(as_draft);
        corrected.clashes = clashes;
    }
    tx.commit().await?;
    Ok(corrected)
}
