//! What the public is told about a text beside the text: that it is withdrawn, what was corrected.

use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::public_change::ChangeKind;
use crate::domain::revision::Part;
use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};

/// A sign on one part of a thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    pub thing: ThingId,
    pub part: Part,
    pub kind: SignKind,
    /// The reason of a withdrawal, or what staff said of a correction.
    pub told: Option<String>,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignKind {
    /// It stays public, marked as no longer valid.
    Withdrawn,
    /// What became another.
    Corrected(ChangeKind),
}

/// The signs on some things: withdrawn parts in whatever language, because each language says which
/// others may be listed beside it; and of the corrections in one language and outside languages the
/// latest `most`, newest first. Of the `credited`, which are photos, corrections alone.
pub async fn list_signs(
    live: &LivePool,
    (things, credited): (&[ThingId], &[ThingId]),
    locale: Locale,
    most: i64,
) -> Result<Vec<Sign>, sqlx::Error> {
    let things: Vec<uuid::Uuid> = things.iter().map(|thing| thing.0).collect();
    let both: Vec<uuid::Uuid> = credited
        .iter()
        .map(|thing| thing.0)
        .chain(things.iter().copied())
        .collect();
    let rows = sqlx::query!(
        r#"select thing_id as "thing_id!", part as "part!", null as kind,
                  reason as told, since as "at!"
           from live.withdrawal where thing_id = any($1)
           union all
           (select thing_id, part, kind, note, at
            from live.told_change where thing_id = any($4) and part in ('free', $2)
            order by at desc, id desc limit $3)"#,
        &things,
        locale.code(),
        most,
        &both
    )
    .fetch_all(&live.0)
    .await?;
    let signs = rows.into_iter().filter_map(|row| {
        Some(Sign {
            thing: ThingId(row.thing_id),
            part: row.part.parse().ok()?,
            kind: match row.kind {
                None => SignKind::Withdrawn,
                Some(code) => SignKind::Corrected(ChangeKind::from_code(&code)?),
            },
            told: row.told,
            at: row.at,
        })
    });
    Ok(signs.collect())
}

/// Every withdrawn part there is: what no search engine should list.
pub async fn list_withdrawn(live: &LivePool) -> Result<Vec<(ThingId, Part)>, sqlx::Error> {
    let rows =
        sqlx::query!(r#"select thing_id as "thing_id!", part as "part!" from live.withdrawal"#)
            .fetch_all(&live.0)
            .await?;
    let parts = rows.into_iter();
    Ok(parts
        .filter_map(|row| Some((ThingId(row.thing_id), row.part.parse().ok()?)))
        .collect())
}
