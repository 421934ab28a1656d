//! What a message was given for, and by whom.

use crate::actions::refusal::Refusal;
use crate::domain::ids::{ObservanceId, SpeakerId, ThingId};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::ThingKind;
use crate::store::observances::find_slug;
use crate::store::pool::Tx;
use crate::store::speakers::find_speaker_slug;
use crate::store::things::find_thing;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    pub observance: Option<ObservanceId>,
    pub speaker: SpeakerId,
}

/// The slugs of an observance and a speaker that can be chosen.
#[derive(Clone, Debug)]
pub struct Slugs {
    pub observance: Option<String>,
    pub speaker: String,
}

impl Subject {
    /// All that is not here, or lies in the trash, is a problem at its field; what a message has
    /// already (`held`) may stay.
    pub async fn slugs(self, tx: &mut Tx<'_>, held: Option<Self>) -> Result<Slugs, Refusal> {
        let mut problems = Vec::new();
        let mut observance = None;
        if let Some(id) = self.observance {
            let stays = held.is_some_and(|held| held.observance == Some(id));
            if stays || is_here(tx, id.into(), ThingKind::Observance).await? {
                observance = find_slug(tx, id).await?;
            }
            if observance.is_none() {
                problems.push(FieldProblem::new("observance", "message-observance-gone"));
            }
        }
        let mut speaker = None;
        let stays = held.is_some_and(|held| held.speaker == self.speaker);
        if stays || is_here(tx, self.speaker.into(), ThingKind::Speaker).await? {
            speaker = find_speaker_slug(tx, self.speaker).await?;
        }
        if speaker.is_none() {
            problems.push(FieldProblem::new("speaker", "message-speaker-gone"));
        }
        match speaker {
            Some(speaker) if problems.is_empty() => Ok(Slugs {
                observance,
                speaker,
            }),
            _ => Err(Refusal::Problems(problems)),
        }
    }
}

async fn is_here(tx: &mut Tx<'_>, thing: ThingId, kind: ThingKind) -> Result<bool, sqlx::Error> {
    let row = find_thing(tx, thing).await?;
    Ok(row.is_some_and(|row| row.kind == kind && row.trashed_at.is_none()))
}
