//! What changed in public, as the API tells it.

use super::code::Language;
use super::problem::Problem;
use super::shapes::change::{Change, Span};
use crate::domain::date_span::DateSpan;
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::public_change::PublicChange;
use crate::domain::revision::Part;
use crate::store::live::in_all_languages::list_observances_withdrawn_since;
use crate::store::live::public_changes::{
    Changed, find_changed_at, find_public_changes, list_changed_at, list_gone_since,
};
use crate::store::live::signs::{SignKind, list_signs};
use crate::store::pool::LivePool;
use chrono::{DateTime, Utc};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;
use uuid::Uuid;

/// How many changes of a text are told.
const MOST: i64 = 50;

/// When some observances last began to look different.
pub struct ChangedAt(HashMap<ObservanceId, Changed>);

impl ChangedAt {
    pub async fn load(
        live: &LivePool,
        ids: impl IntoIterator<Item = ObservanceId>,
    ) -> Result<Self, Problem> {
        let ids: Vec<Uuid> = ids.into_iter().map(|id| id.0).collect();
        Ok(Self(list_changed_at(live, &ids).await?))
    }

    /// Whatever is public was published at some instant; one that is not known is the first there is.
    pub fn of(&self, id: ObservanceId) -> DateTime<Utc> {
        self.0
            .get(&id)
            .map(|changed| changed.at)
            .unwrap_or_default()
    }
}

/// When an observance last began to look different, and its changes, the newest first; of dates those of some
/// years. A change of a text in a language in which the site is not published is not told.
pub async fn changes_of(
    live: &LivePool,
    id: ObservanceId,
    years: RangeInclusive<i32>,
    open: &[Locale],
) -> Result<(DateTime<Utc>, Vec<Change>), Problem> {
    let changed = find_public_changes(live, id, years)
        .await?
        .unwrap_or_default();
    let told = changed
        .changes
        .into_iter()
        .filter(|change| match change.part {
            Part::Free => true,
            Part::Text(locale) => open.contains(&locale),
        });
    Ok((changed.at, told.map(told_change).collect()))
}

/// When a message or a photo last began to look different, and its changes: of its texts in the languages in which it
/// is told, and of what belongs to no language, the newest first.
pub async fn changes_of_thing(
    live: &LivePool,
    thing: ThingId,
    told: &[Locale],
) -> Result<(DateTime<Utc>, Vec<Change>), Problem> {
    let things = [thing];
    let mut changes: Vec<Change> = Vec::new();
    for locale in told {
        let signs = list_signs(live, (&things[..], &[]), *locale, MOST).await?;
        for sign in signs {
            let SignKind::Corrected(kind) = sign.kind else {
                continue;
            };
            let change = Change {
                kind: kind.code(),
                at: sign.at,
                note: sign.told,
                language: language_of(sign.part),
                year: None,
                old: None,
                new: None,
            };
            // What belongs to no language is found with each of them.
            if !changes.contains(&change) {
                changes.push(change);
            }
        }
    }
    changes.sort_by_key(|change| Reverse(change.at));
    let newest = changes.first().map(|change| change.at);
    let at = find_changed_at(live, thing).await?.max(newest);
    Ok((at.unwrap_or_default(), changes))
}

fn language_of(part: Part) -> Option<Language> {
    match part {
        Part::Free => None,
        Part::Text(locale) => Some(Language::of(locale)),
    }
}

fn told_change(change: PublicChange) -> Change {
    let span = |span: DateSpan| Span {
        starts_on: span.starts_on(),
        ends_on: span.ends_on(),
    };
    Change {
        kind: change.kind.code(),
        at: change.at,
        note: change.note,
        language: language_of(change.part),
        year: change.year,
        old: change.moved.and_then(|moved| moved.old).map(span),
        new: change.moved.and_then(|moved| moved.new).map(span),
    }
}

/// The ids of observances that are no longer public, or no longer valid, since an instant.
pub async fn list_removed_since(
    live: &LivePool,
    since: DateTime<Utc>,
) -> Result<Vec<Uuid>, Problem> {
    let gone = list_gone_since(live, since).await?.into_iter();
    let withdrawn = list_observances_withdrawn_since(live, since).await?;
    let all = gone.map(|(id, _)| id).chain(withdrawn);
    let all: BTreeSet<Uuid> = all.map(|id| id.0).collect();
    Ok(all.into_iter().collect())
}
