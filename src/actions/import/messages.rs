//! `daymark import messages`: what was said for the days, one text a line.
//!
//! Lines with one `external_id` are one message. What it is outside any language is said again by
//! each of its lines, so each line is compared with what *it* said last: a line that disagrees with
//! another is reported and not followed, and the same file again changes nothing.

use super::line_body::Stop;
use super::lines::Lines;
use super::message_identity::record_key;
use super::message_judgement::Judged;
use super::message_record::{MessageRecord, read_line};
use super::message_writing::Written;
use super::report::{Outcome, Report};
use super::speaker_book::SpeakerBook;
use crate::domain::problem::Problem;
use crate::domain::revision::Part;
use crate::store::revisions::SaveFailure;
use serde_json::{Value, json};
use sqlx::PgPool;
use std::collections::HashSet;
use std::io::BufRead;

/// How an import of messages behaves.
pub struct MessageImport<'a> {
    pub pool: &'a PgPool,
    /// Make what goes in public at once; otherwise it stands as drafts.
    pub publish: bool,
}

/// Why an import ended before its file did. What went in stays.
#[derive(Debug, thiserror::Error)]
pub enum ImportFailure {
    #[error("The file could not be read to its end ({0}).")]
    Read(#[from] std::io::Error),
    #[error(transparent)]
    Save(#[from] SaveFailure),
}

impl MessageImport<'_> {
    /// Brings in every line, one transaction each, reading them one by one. `done` is told how many
    /// lines are done after each.
    pub async fn run(
        &self,
        file: impl BufRead,
        mut done: impl FnMut(usize),
    ) -> Result<Report, ImportFailure> {
        let mut report = Report::default();
        let mut lines = Lines::new(file);
        let mut seen = HashSet::new();
        let mut book = self.open_book().await?;
        while let Some((number, line)) = lines.next_line()? {
            let place = format!("line {number}");
            let record = match line {
                Ok(line) if line.trim().is_empty() => {
                    done(number);
                    continue;
                }
                Ok(line) => read_line(line, &place),
                Err(sentence) => Err(Problem::new(place.as_str(), sentence)),
            };
            match record {
                Ok(record) => {
                    let place = format!("{place} ({})", record.external_id);
                    let pair = (record.external_id.clone(), record.locale);
                    let outcome = if seen.contains(&pair) {
                        Err(Stop::Mend("An earlier line of this file has the same external_id and locale; only that one went in.".to_owned()))
                    } else {
                        self.bring_in_one(&record, &place, &mut book, &mut report)
                            .await
                    };
                    match outcome {
                        Ok(outcome) => {
                            seen.insert(pair);
                            report.count(outcome);
                        }
                        Err(Stop::Mend(sentence)) => {
                            report.problems.push(Problem::new(place, sentence));
                        }
                        Err(Stop::Fault(failure)) => return Err(failure.into()),
                    }
                }
                Err(problem) => report.problems.push(problem),
            }
            done(number);
        }
        Ok(report)
    }

    async fn open_book(&self) -> Result<SpeakerBook, SaveFailure> {
        let mut tx = self.pool.begin().await?;
        let book = SpeakerBook::open(&mut tx).await?;
        tx.commit().await?;
        Ok(book)
    }

    async fn bring_in_one(
        &self,
        record: &MessageRecord,
        place: &str,
        book: &mut SpeakerBook,
        report: &mut Report,
    ) -> Result<Outcome, Stop> {
        let mut tx = self.pool.begin().await?;
        // First all that a person may have to mend, then all that is written.
        let judged = Judged::of(&mut tx, record, book).await?;
        let mut written = Written {
            publish: self.publish,
            tx,
            record,
            place,
            book,
            report,
            any: false,
        };
        let (id, subject_said) = written.subject(&judged).await?;
        let free_said = written.free(id, &judged).await?;
        let is_new = written.text(id, judged.body).await?;

        let mut said = judged.held.map(|held| held.said).unwrap_or_default();
        let kept = json!({ "subject": subject_said, "free": free_said });
        if said.get(record.locale.code()) != Some(&kept) {
            said.insert(record.locale.code().to_owned(), kept);
            let key = record_key(Part::Free, &record.external_id);
            written.remember(&key, id, &Value::Object(said)).await?;
        }
        let any = written.any;
        written.tx.commit().await?;
        Ok(match (is_new, any) {
            (true, _) => Outcome::Added,
            (false, true) => Outcome::Changed,
            (false, false) => Outcome::Unchanged,
        })
    }
}
