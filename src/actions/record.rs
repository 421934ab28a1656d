//! Writing an act down, in its own transaction.

use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::ids::ThingId;
use crate::domain::revision::Part;
use crate::store::audit::{NewEntry, insert_entry};
use crate::store::pool::Tx;
use serde_json::Value;

/// On what something was done.
#[derive(Clone, Copy, Debug, Default)]
pub struct Where {
    pub thing: Option<ThingId>,
    pub part: Option<Part>,
    pub revision: Option<i32>,
}

impl Where {
    /// On nothing that has parts.
    pub const SITE: Self = Self {
        thing: None,
        part: None,
        revision: None,
    };

    pub fn thing(id: impl Into<ThingId>) -> Self {
        Self {
            thing: Some(id.into()),
            ..Self::SITE
        }
    }

    pub fn part(id: impl Into<ThingId>, part: Part, revision: i32) -> Self {
        Self {
            thing: Some(id.into()),
            part: Some(part),
            revision: Some(revision),
        }
    }
}

/// Adds an entry to the audit log. `detail` is a JSON object without secrets.
pub async fn record(
    tx: &mut Tx<'_>,
    asker: &Asker,
    act: AuditAct,
    on: Where,
    detail: Value,
) -> Result<(), sqlx::Error> {
    let entry = NewEntry {
        staff: asker.staff,
        staff_name: &asker.name,
        act,
        thing: on.thing,
        part: on.part,
        revision: on.revision,
        detail,
        request_id: asker.request_id.as_deref(),
        network: asker.network.as_deref(),
    };
    insert_entry(tx, &entry).await
}
