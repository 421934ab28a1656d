//! Saying anew what a message was given for, and by whom. Its address stays, and so do its texts.
//!
//! This has no drafts: it is seen at once wherever the message is. Of a public message only somebody who
//! may publish changes it.

use super::subject::Subject;
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::actions::work::at_hand::{AtHand, Meant};
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::MessageId;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::Publication;
use crate::domain::workflow::WhyNot;
use crate::store::messages::{find_message, update_message};
use serde_json::{Value, json};
use sqlx::PgPool;

/// Whether this person may, for a message that is public or not.
pub fn may_describe(asker: &Asker, is_public: bool) -> bool {
    let act = if is_public { Act::Publish } else { Act::Write };
    asker.may(act, On::Part(ThingKind::Message, Part::Free))
}

/// `seen`: what stood there when it was chosen; with something else there by now nothing is written.
/// Whether anything was.
pub async fn describe(
    pool: &PgPool,
    asker: &Asker,
    id: MessageId,
    seen: Option<Subject>,
    wanted: Subject,
) -> Result<bool, Refusal> {
    let mut tx = pool.begin().await?;
    let on = (id.into(), Part::Free);
    let at_hand = AtHand::take(&mut tx, asker, Act::Write, on, Meant::default()).await?;
    if at_hand.kind != ThingKind::Message {
        return Err(Refusal::NotFound);
    }
    if !may_describe(asker, at_hand.state.publication != Publication::None) {
        return Err(Refusal::Denied);
    }
    if at_hand.around.in_trash {
        return Err(Refusal::WhyNot(vec![WhyNot::InTrash]));
    }
    let identity = find_message(&mut tx, id).await?.ok_or(Refusal::NotFound)?;
    let held = Subject {
        observance: identity.observance,
        speaker: identity.speaker,
    };
    if held == wanted {
        return Ok(false);
    }
    if seen != Some(held) {
        return Err(FieldProblem::new("speaker", "message-subject-overtaken").into());
    }
    wanted.slugs(&mut tx, Some(held)).await?;
    update_message(&mut tx, id, wanted.observance, wanted.speaker).await?;
    let detail = json!({"before": told(held), "after": told(wanted)});
    let place = Where::thing(id);
    record(&mut tx, asker, AuditAct::SubjectChanged, place, detail).await?;
    tx.commit().await?;
    Ok(true)
}

/// As the log names it: by things, which it tells by their names.
fn told(subject: Subject) -> Value {
    let observance = subject.observance.map(|id| id.to_string());
    let speaker = subject.speaker.to_string();
    json!(observance.into_iter().chain([speaker]).collect::<Vec<_>>())
}
