//! The history of dates: what `SEQUENCE` in a calendar feed counts.

use super::pool::Tx;
use crate::domain::date_span::DateSpan;
use crate::domain::ids::ObservanceId;
use chrono::{DateTime, Utc};

/// A public date that moved; a side that is `None` means that the occurrence was added or fell away.
#[derive(Clone, Debug, PartialEq)]
pub struct DateChange {
    pub year: i32,
    /// 1 for the first occurrence in a year.
    pub ordinal: u8,
    pub old: Option<DateSpan>,
    pub new: Option<DateSpan>,
}

/// Writes changes down as of an instant (`None`: this one), each with the next sequence number of its
/// occurrence.
pub async fn insert_date_changes(
    tx: &mut Tx<'_>,
    observance: ObservanceId,
    changes: &[DateChange],
    at: Option<DateTime<Utc>>,
) -> Result<(), sqlx::Error> {
    for change in changes {
        sqlx::query!(
            "insert into date_change (observance_id, year, ordinal, sequence, changed_at,
                                      old_starts_on, old_ends_on, new_starts_on, new_ends_on)
             select $1, $2, $3, coalesce(max(sequence), 0) + 1, coalesce($8, app_now()), $4, $5, $6, $7
             from date_change where observance_id = $1 and year = $2 and ordinal = $3",
            observance.0,
            change.year,
            i32::from(change.ordinal),
            change.old.as_ref().map(DateSpan::starts_on),
            change.old.as_ref().map(DateSpan::ends_on),
            change.new.as_ref().map(DateSpan::starts_on),
            change.new.as_ref().map(DateSpan::ends_on),
            at,
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

/// Takes back the changes that were to come with a schedule.
pub async fn delete_coming(tx: &mut Tx<'_>, observance: ObservanceId) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "delete from date_change where observance_id = $1 and changed_at > app_now()",
        observance.0
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
