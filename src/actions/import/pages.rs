//! `daymark import pages` and `daymark import site`: the standing pages, and what the site says of
//! itself.

use super::line_body::{Stop, read_body};
use super::merge::{PartOutcome, bring_in};
use super::page_record::{PageRecord, SiteRecord};
use super::report::{Outcome, Report};
use crate::domain::ids::{PageId, SiteId, ThingId};
use crate::domain::page::PageText;
use crate::domain::problem::Problem;
use crate::domain::revision::{Content, Part};
use crate::domain::site::Site;
use crate::domain::slug::is_slug;
use crate::store::ids::new_id;
use crate::store::import_records::{find_record, save_record};
use crate::store::pages::{find_page_by_slug, insert_page};
use crate::store::pool::Tx;
use crate::store::revisions::SaveFailure;
use crate::store::site::{find_site, insert_site};
use serde_json::json;
use sqlx::PgPool;

/// Brings in every line, one transaction each; as drafts, or public at once. `done` is told after
/// each line.
pub async fn import_pages(
    pool: &PgPool,
    text: &str,
    publish: bool,
    mut done: impl FnMut(usize, usize),
) -> Result<Report, SaveFailure> {
    let mut report = Report::default();
    let lines = numbered(text);
    for (index, (number, line)) in lines.iter().enumerate() {
        let place = format!("line {number}");
        let outcome = match PageRecord::read(line, &place) {
            Ok(record) => page(pool, record, publish, (&place, &mut report)).await,
            Err(problem) => Err(Stop::Mend(problem.sentence)),
        };
        note(outcome, place, &mut report)?;
        done(index + 1, lines.len());
    }
    Ok(report)
}

/// The same for the site's own texts.
pub async fn import_site(
    pool: &PgPool,
    text: &str,
    publish: bool,
    mut done: impl FnMut(usize, usize),
) -> Result<Report, SaveFailure> {
    let mut report = Report::default();
    let lines = numbered(text);
    for (index, (number, line)) in lines.iter().enumerate() {
        let place = format!("line {number}");
        let outcome = match SiteRecord::read(line, &place) {
            Ok(record) => site(pool, record, publish, (&place, &mut report)).await,
            Err(problem) => Err(Stop::Mend(problem.sentence)),
        };
        note(outcome, place, &mut report)?;
        done(index + 1, lines.len());
    }
    Ok(report)
}

/// The lines that hold something, with their numbers from 1.
fn numbered(text: &str) -> Vec<(usize, &str)> {
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
        .collect()
}

fn note(
    outcome: Result<Outcome, Stop>,
    place: String,
    report: &mut Report,
) -> Result<(), SaveFailure> {
    match outcome {
        Ok(outcome) => report.count(outcome),
        Err(Stop::Mend(sentence)) => report.problems.push(Problem::new(place, sentence)),
        Err(Stop::Fault(failure)) => return Err(failure),
    }
    Ok(())
}

async fn page(
    pool: &PgPool,
    record: PageRecord,
    publish: bool,
    (place, report): (&str, &mut Report),
) -> Result<Outcome, Stop> {
    if !is_slug(&record.slug) {
        let sentence = format!(
            "slug: “{}” is no last segment of an address: write small letters, digits and hyphens.",
            record.slug
        );
        return Err(Stop::Mend(sentence));
    }
    let mut tx = pool.begin().await?;
    let id = match find_page_by_slug(&mut tx, &record.slug).await? {
        Some(id) => id,
        None => {
            let id: PageId = new_id();
            insert_page(&mut tx, id, &record.slug, record.position).await?;
            id
        }
    };
    let text = PageText {
        title: record.title,
        lead: record.lead,
        body: read_body(&mut tx, &record.body).await?,
    };
    let external_id = format!("{}#{}", record.slug, record.locale);
    let at = (id.into(), Part::Text(record.locale));
    let place = format!("{place} ({})", record.slug);
    let outcome = text_of(&mut tx, &external_id, at, &text, publish, (&place, report)).await?;
    tx.commit().await?;
    Ok(outcome)
}

async fn site(
    pool: &PgPool,
    record: SiteRecord,
    publish: bool,
    context: (&str, &mut Report),
) -> Result<Outcome, Stop> {
    let mut tx = pool.begin().await?;
    let id = match find_site(&mut tx).await? {
        Some(id) => id,
        None => {
            let id: SiteId = new_id();
            insert_site(&mut tx, id).await?;
            // What it features is no matter of this file: it begins with nothing chosen.
            let free = (id.into(), Part::Free);
            let nothing = Site::default();
            bring_in(
                &mut tx,
                free,
                None,
                &nothing,
                publish,
                (context.0, &mut *context.1),
            )
            .await
            .map_err(Stop::Fault)?;
            id
        }
    };
    let external_id = format!("site#{}", record.locale);
    let at = (id.into(), Part::Text(record.locale));
    let text = record.text();
    let outcome = text_of(&mut tx, &external_id, at, &text, publish, context).await?;
    tx.commit().await?;
    Ok(outcome)
}

/// One text, compared with what the last import said of it.
async fn text_of<C: Content + Clone>(
    tx: &mut Tx<'_>,
    external_id: &str,
    (thing, part): (ThingId, Part),
    text: &C,
    publish: bool,
    context: (&str, &mut Report),
) -> Result<Outcome, Stop> {
    let last = find_record(tx, C::KIND, external_id).await?;
    let last = last.map(|(_, last)| last);
    let at = (thing, part);
    let outcome = bring_in(tx, at, last.as_ref(), text, publish, context)
        .await
        .map_err(Stop::Fault)?;
    // What was left as a person made it is asked about again by the next run.
    if !matches!(outcome, PartOutcome::Left) {
        let record = json!(text);
        if last.as_ref() != Some(&record) {
            save_record(tx, C::KIND, external_id, thing, &record).await?;
        }
    }
    Ok(match (last, outcome) {
        (None, PartOutcome::Written { .. }) => Outcome::Added,
        (Some(_), PartOutcome::Written { .. }) | (_, PartOutcome::Published) => Outcome::Changed,
        (_, PartOutcome::Unchanged | PartOutcome::Left) => Outcome::Unchanged,
    })
}
