//! `daymark import observances`: the calendar's records.

use super::merge::{PartOutcome, bring_in};
use super::observance_record::{Wanted, read_record};
use super::report::{Outcome, Report};
use crate::actions::date_changes::compare_dates;
use crate::domain::ids::ObservanceId;
use crate::domain::problem::Problem;
use crate::domain::revision::{Part, ThingKind};
use crate::store::date_changes::insert_date_changes;
use crate::store::ids::new_id;
use crate::store::import_records::{find_record, save_record};
use crate::store::observances::{find_observance_by_slug, insert_observance};
use crate::store::revisions::SaveFailure;
use crate::store::sources::save_source;
use serde_json::{Value, json};
use sqlx::PgPool;
use std::collections::{BTreeMap, HashSet};

/// Brings in every record of a file, one transaction each, and publishes what is new. `done` is told
/// after each record.
pub async fn import_observances(
    pool: &PgPool,
    text: &str,
    mut done: impl FnMut(usize, usize),
) -> Result<Report, SaveFailure> {
    let mut report = Report::default();
    let records: Vec<Value> = match serde_json::from_str(text) {
        Ok(records) => records,
        Err(error) => {
            let sentence =
                format!("The file is not a JSON list of records: {error}. Nothing was imported.");
            report.problems.push(Problem::new("file", sentence));
            return Ok(report);
        }
    };
    let total = records.len();
    let mut seen = HashSet::new();
    for (number, value) in (1..).zip(records) {
        match read_record(value, &format!("record {number}")) {
            Ok(wanted) if !seen.insert(wanted.slug.clone()) => {
                let place = format!("record {number} ({})", wanted.slug);
                report.problems.push(Problem::new(
                    place,
                    "Another record of this file has the same slug; only the first went in.",
                ));
            }
            Ok(wanted) => import_one(pool, &wanted, number, &mut report).await?,
            Err(problem) => report.problems.push(problem),
        }
        done(number, total);
    }
    Ok(report)
}

/// Keeps what the short source keys of a file mean: a JSON object of key and meaning.
pub async fn import_sources(pool: &PgPool, text: &str) -> Result<Report, SaveFailure> {
    let mut report = Report::default();
    let sources: BTreeMap<String, String> = match serde_json::from_str(text) {
        Ok(sources) => sources,
        Err(error) => {
            report.problems.push(Problem::new(
                "file",
                format!("The sources are not a JSON object of texts: {error}."),
            ));
            return Ok(report);
        }
    };
    let mut tx = pool.begin().await?;
    for (key, meaning) in &sources {
        save_source(&mut tx, key, meaning).await?;
    }
    tx.commit().await?;
    Ok(report)
}

async fn import_one(
    pool: &PgPool,
    wanted: &Wanted,
    number: usize,
    report: &mut Report,
) -> Result<(), SaveFailure> {
    let place = format!("record {number} ({})", wanted.slug);
    let mut tx = pool.begin().await?;
    let known = find_record(&mut tx, ThingKind::Observance, &wanted.slug).await?;
    let (id, last) = match known {
        Some((thing, last)) => (ObservanceId(thing.0), Some(last)),
        None => match find_observance_by_slug(&mut tx, &wanted.slug).await? {
            Some(id) => (id, None),
            None => {
                let id = new_id();
                insert_observance(&mut tx, id, &wanted.slug).await?;
                (id, None)
            }
        },
    };
    let mut outcome = if last.is_none() {
        Outcome::Added
    } else {
        Outcome::Unchanged
    };
    // What was left as a person made it is asked about again by the next run.
    let mut record = last.clone().unwrap_or_else(|| json!({}));
    let before = |part: Part| last.as_ref().and_then(|last| last.get(part.code()));

    let part = Part::Free;
    match bring_in(
        &mut tx,
        (id.into(), part),
        before(part),
        &wanted.observance,
        true,
        (&place, report),
    )
    .await?
    {
        PartOutcome::Written {
            content, before, ..
        } => {
            if let Some(before) = before {
                let changes = compare_dates(&before.rules.value, &content.rules.value);
                insert_date_changes(&mut tx, id, &changes, None).await?;
                outcome = Outcome::Changed;
            }
            record[part.code()] = json!(wanted.observance);
        }
        PartOutcome::Unchanged | PartOutcome::Published => {
            record[part.code()] = json!(wanted.observance);
        }
        PartOutcome::Left => {}
    }
    for (locale, text) in &wanted.texts {
        let part = Part::Text(*locale);
        match bring_in(
            &mut tx,
            (id.into(), part),
            before(part),
            text,
            true,
            (&place, report),
        )
        .await?
        {
            PartOutcome::Written { .. } => {
                record[part.code()] = json!(text);
                if last.is_some() {
                    outcome = Outcome::Changed;
                }
            }
            PartOutcome::Unchanged | PartOutcome::Published => record[part.code()] = json!(text),
            PartOutcome::Left => {}
        }
    }
    if last.as_ref() != Some(&record) {
        save_record(
            &mut tx,
            ThingKind::Observance,
            &wanted.slug,
            id.into(),
            &record,
        )
        .await?;
    }
    tx.commit().await?;
    report.count(outcome);
    Ok(())
}
