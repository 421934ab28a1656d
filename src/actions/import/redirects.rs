//! `daymark import redirects`: former addresses from a table, each to a thing of ours.

use super::report::{Outcome, Report};
use crate::actions::refusal::Refusal;
use crate::actions::site::make_redirect::{find_target, make_redirect};
use crate::auth::asker::Asker;
use crate::domain::former_path::FormerPath;
use crate::domain::problem::{FieldProblem, Problem};
use crate::store::redirects::find_redirect;
use crate::store::revisions::SaveFailure;
use csv::{ReaderBuilder, StringRecord, Trim};
use sqlx::PgPool;

/// Brings in a table with the columns `from` and `to`, separated by commas or semicolons: what the
/// form in the admin takes in its two fields. `done` is told after each line.
pub async fn import_redirects(
    pool: &PgPool,
    text: &str,
    mut done: impl FnMut(usize, usize),
) -> Result<Report, SaveFailure> {
    let mut report = Report::default();
    // The reader counts a line that ends as on Windows as the one before it.
    let text = text
        .strip_prefix('\u{feff}')
        .unwrap_or(text)
        .replace("\r\n", "\n");
    let head = text.lines().next().unwrap_or_default();
    let delimiter = if head.contains(';') { b';' } else { b',' };
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let columns: Vec<String> = reader.headers().map_or_else(
        |_| Vec::new(),
        |names| names.iter().map(str::to_lowercase).collect(),
    );
    if columns != ["from", "to"] {
        let sentence = "The first line must name the two columns: from,to. Nothing was imported.";
        report.problems.push(Problem::new("line 1", sentence));
        return Ok(report);
    }
    let rows: Vec<Result<StringRecord, csv::Error>> = reader.into_records().collect();
    let total = rows.len();
    for (index, row) in rows.into_iter().enumerate() {
        // The reader's own count is one short where lines end in two characters.
        let line = index + 2;
        match row {
            Ok(row) => bring_in(pool, line, &row, &mut report).await?,
            Err(_) => {
                let sentence = "The line has not exactly two columns, or is no text.";
                report
                    .problems
                    .push(Problem::new(format!("line {line}"), sentence));
            }
        }
        done(index + 1, total);
    }
    Ok(report)
}

async fn bring_in(
    pool: &PgPool,
    line: usize,
    row: &StringRecord,
    report: &mut Report,
) -> Result<(), SaveFailure> {
    let (from, to) = (
        row.get(0).unwrap_or_default(),
        row.get(1).unwrap_or_default(),
    );
    let place = format!("line {line} ({from})");
    let problems = match make_redirect(pool, &Asker::operator(), from, to).await {
        Ok(_) => {
            report.count(Outcome::Added);
            return Ok(());
        }
        Err(Refusal::Problems(problems)) => problems,
        Err(Refusal::Fault(error)) => return Err(error.into()),
        Err(other) => {
            let sentence = format!("It could not be made: {other:?}.");
            report.problems.push(Problem::new(place, sentence));
            return Ok(());
        }
    };
    if problems
        .iter()
        .any(|problem| problem.key == "redirect-exists")
    {
        if leads_there(pool, from, to).await? {
            report.count(Outcome::Unchanged);
        } else {
            let sentence = "The address leads to something else here; it was left as it is.";
            report.differences.push(Problem::new(place, sentence));
        }
        return Ok(());
    }
    let told = problems.iter().map(sentence);
    let told = told.map(|sentence| Problem::new(place.as_str(), sentence));
    report.problems.extend(told);
    Ok(())
}

async fn leads_there(pool: &PgPool, from: &str, to: &str) -> Result<bool, sqlx::Error> {
    let Ok(path) = FormerPath::read("from", from) else {
        return Ok(false);
    };
    let mut tx = pool.begin().await?;
    let held = find_redirect(&mut tx, path.as_str()).await?;
    let wanted = find_target(&mut tx, to).await?;
    Ok(held.is_some() && held == wanted.map(|found| found.thing))
}

/// What the form says in six languages, said here in one.
fn sentence(problem: &FieldProblem) -> &'static str {
    match problem.key {
        "redirect-is-live" => "from: this is a page of the site, so it cannot lead elsewhere.",
        "redirect-to-nothing" => "to: nothing on the site has this address.",
        "redirect-to-itself" => "to: this is the very thing whose address it was.",
        "text-too-long" => "from: the address is too long.",
        _ => "from: this is not an address; write a path that begins with a slash.",
    }
}
