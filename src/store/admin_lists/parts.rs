//! Where each part of some things stands, and what it is called.

use crate::domain::ids::ThingId;
use crate::domain::revision::Part;
use crate::domain::status::PartState;
use crate::store::part_states::list_states;
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use std::collections::HashMap;
use uuid::Uuid;

/// A part as lists show it.
#[derive(Clone, Debug)]
pub struct ListedPart {
    pub part: Part,
    pub state: PartState,
    /// When its newest revision was saved.
    pub changed_at: DateTime<Utc>,
    /// The title, theme, name or caption in its newest revision.
    pub title: Option<String>,
    /// The newest content of the language-free part.
    pub facts: Option<serde_json::Value>,
}

/// The parts that have been written, of each thing.
pub async fn list_parts(
    pool: &PgPool,
    things: &[Uuid],
) -> Result<HashMap<ThingId, Vec<ListedPart>>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select p.thing_id, p.part, r.made_at,
                  coalesce(r.content -> 'title' ->> 'value', r.content ->> 'title', r.content ->> 'theme',
                           r.content ->> 'name', left(r.content ->> 'caption', 120)) as "title?",
                  case when p.part = 'free' then r.content end as "facts?"
           from part p
           join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
           where p.thing_id = any($1)"#,
        things
    )
    .fetch_all(pool)
    .await?;
    let ids: Vec<ThingId> = things.iter().copied().map(ThingId).collect();
    let mut states = list_states(pool, &ids, None).await?;
    let mut parts: HashMap<ThingId, Vec<ListedPart>> = HashMap::new();
    for row in rows {
        let part = row.part.parse::<Part>();
        let part = part.map_err(|error| sqlx::Error::Decode(error.into()))?;
        let thing = ThingId(row.thing_id);
        let state = states.remove(&(thing, part));
        parts.entry(thing).or_default().push(ListedPart {
            part,
            state: state.unwrap_or(PartState::EMPTY),
            changed_at: row.made_at,
            title: row.title,
            facts: row.facts,
        });
    }
    Ok(parts)
}
