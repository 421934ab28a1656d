//! Taking a photo from sight at once: it is gone from every page, and its files say so.

use crate::actions::refusal::Refusal;
use crate::actions::work::at_hand::{AtHand, Meant};
use crate::actions::work::publish::take_back;
use crate::actions::work::tell::tell_schedulers;
use crate::actions::work::withdraw::take_away;
use crate::auth::asker::Asker;
use crate::domain::ids::PhotoId;
use crate::domain::permission::Act;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::{Publication, WorkState};
use crate::domain::workflow::WhyNot;
use crate::store::releases::delete_scheduled_entry;
use crate::store::revisions::update_work;
use serde_json::json;
use sqlx::PgPool;

/// Why a photo is shown no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyGone {
    /// It may not be used any more.
    Rights,
    /// Somebody in it does not agree.
    Consent,
    /// It is not the picture that was meant.
    WrongPicture,
}

impl WhyGone {
    pub const ALL: [Self; 3] = [Self::Rights, Self::Consent, Self::WrongPicture];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Rights => "rights",
            Self::Consent => "consent",
            Self::WrongPicture => "wrong_picture",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// From this instant on no page shows it, and its addresses answer that it is gone. Its places stay, and
/// are empty; what was to come of it is taken back, also out of a release that goes as a whole: what
/// may not be shown waits for nothing.
pub async fn withdraw(
    pool: &PgPool,
    asker: &Asker,
    photo: PhotoId,
    why: WhyGone,
) -> Result<(), Refusal> {
    let mut tx = pool.begin().await?;
    let on = (photo.into(), Part::Free);
    let at_hand = AtHand::take(&mut tx, asker, Act::Publish, on, Meant::default()).await?;
    if at_hand.kind != ThingKind::Photo {
        return Err(Refusal::NotFound);
    }
    let state = &at_hand.state;
    let is_public = state.publication != Publication::None;
    if !is_public && state.schedule.is_none() {
        return Err(Refusal::WhyNot(vec![WhyNot::NotPublic]));
    }
    if state.schedule.is_some() {
        delete_scheduled_entry(&mut tx, photo.into(), Part::Free).await?;
        take_back(&mut tx, asker, &at_hand).await?;
    }
    if is_public {
        let detail = json!({"reason": why.code()});
        take_away(&mut tx, asker, &at_hand, why.code(), detail).await?;
    }
    // What was approved or had its time can be published again after another look only.
    if matches!(state.work, Some(WorkState::Approved | WorkState::Scheduled)) {
        let work = Some(WorkState::Draft);
        update_work(&mut tx, photo.into(), Part::Free, work, asker.staff, None).await?;
    }
    tell_schedulers(&mut tx, asker, &at_hand).await?;
    tx.commit().await?;
    Ok(())
}
