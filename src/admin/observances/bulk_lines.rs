//! What an act on many observances would do, part by part, and what it would not, and why.

use super::bulk::Act;
use crate::actions::refusal::Refusal;
use crate::actions::work::at_hand::{AtHand, Meant};
use crate::admin::dead_ends::tell_reason;
use crate::admin::desk::Desk;
use crate::admin::work::state_view::{part_name, thing_name};
use crate::domain::ids::ThingId;
use crate::domain::permission::On;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::workflow::WhyNot;
use crate::store::admin_lists::parts::list_parts;
use crate::store::thing_names::list_thing_names;
use uuid::Uuid;

/// A thing with what would be done to it.
pub struct Plan {
    pub name: String,
    pub lines: Vec<Line>,
}

pub struct Line {
    /// The name of the part; of the whole thing, nothing.
    pub part: Option<String>,
    /// What the form sends to have it done; nothing where it cannot be.
    pub deed: Option<String>,
    /// Why it will not be done.
    pub reasons: Vec<String>,
}

/// Plans an act on some things and some of their parts, in the order in which they were ticked.
pub async fn plan(
    desk: &Desk,
    act: Act,
    things: &[Uuid],
    parts: &[Part],
) -> Result<Vec<Plan>, Refusal> {
    let ids: Vec<ThingId> = things.iter().map(|id| ThingId(*id)).collect();
    let names = list_thing_names(desk.pool(), &ids, desk.locale()).await?;
    let mut states = list_parts(desk.pool(), things).await?;
    // What goes public together may stand on one another.
    let together: Vec<(ThingId, Part)> = ids
        .iter()
        .filter(|_| parts.contains(&Part::Free))
        .map(|id| (*id, Part::Free))
        .collect();
    let meant = Meant {
        together: &together,
        ..Meant::default()
    };
    let mut plans = Vec::new();
    for id in ids {
        let Some(name) = names
            .get(&id)
            .filter(|name| name.kind == ThingKind::Observance)
        else {
            continue;
        };
        let mut own = states.remove(&id).unwrap_or_default();
        own.sort_by_key(|listed| listed.part);
        own.retain(|listed| parts.contains(&listed.part) && !listed.state.newest_is_live());
        let mut lines = Vec::new();
        match act.step() {
            None => lines.push(whole(desk, act, id)),
            Some(step) => {
                let mut tx = desk.pool().begin().await?;
                for listed in own {
                    let on = (id, listed.part);
                    let at_hand = AtHand::look(&mut tx, &desk.asker(), on, meant).await?;
                    let mut reasons: Vec<String> = at_hand
                        .why_not(step)
                        .iter()
                        .map(|reason| tell_reason(desk.words, reason))
                        .collect();
                    if !desk.may(act.needs(), On::Part(ThingKind::Observance, listed.part)) {
                        reasons = vec![desk.words.say("denied")];
                    }
                    let deed = format!("{id}:{}:{}", listed.part, at_hand.state.newest);
                    lines.push(Line {
                        part: Some(part_name(listed.part, desk.words)),
                        deed: reasons.is_empty().then_some(deed),
                        reasons,
                    });
                }
            }
        }
        if lines.is_empty() {
            lines.push(Line {
                part: None,
                deed: None,
                reasons: vec![tell_reason(desk.words, &WhyNot::NothingWaits)],
            });
        }
        plans.push(Plan {
            name: thing_name(Some(name), desk.words),
            lines,
        });
    }
    Ok(plans)
}

/// The one line of an act on the whole thing.
fn whole(desk: &Desk, act: Act, id: ThingId) -> Line {
    let may = desk.may(act.needs(), On::Kind(ThingKind::Observance));
    Line {
        part: None,
        deed: may.then(|| format!("{id}::0")),
        reasons: if may {
            Vec::new()
        } else {
            vec![desk.words.say("denied")]
        },
    }
}
