//! Reading the words out of files, one after the other: what a job does.

use crate::media::pdf::ask::PdfReader;
use crate::media::pdf::{Report, Wanted};
use crate::media::shelf::Shelf;
use crate::store::document_files::{
    give_back_unread, give_up_unread, keep_words, note_unreadable, take_unread,
};
use sqlx::PgPool;
use std::io::ErrorKind;

/// Most files in one turn.
const A_TURN: usize = 10;

/// Reads what waits, and gives how many files that were. What cannot be read is noted, and tried so
/// often and no more.
pub async fn read_words(
    pool: &PgPool,
    shelf: &Shelf,
    reader: &PdfReader,
) -> Result<usize, sqlx::Error> {
    give_up_unread(pool).await?;
    for done in 0..A_TURN {
        let Some(hash) = take_unread(pool).await? else {
            return Ok(done);
        };
        let file = match shelf.fetch(&hash).await {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let problem = "The file is missing from the shelf.";
                note_unreadable(pool, &hash, problem, false).await?;
                continue;
            }
            // Nothing is wrong with the file: it waits until the shelf can be reached.
            Err(error) => {
                tracing::warn!(%error, hash, "a document could not be fetched to read its words");
                give_back_unread(pool, &hash).await?;
                return Ok(done);
            }
        };
        match reader.ask(file.path(), Wanted::Words).await {
            Report::Words { words, is_cut } => keep_words(pool, &hash, &words, is_cut).await?,
            Report::Locked => {
                let problem = "It opens with a password only.";
                note_unreadable(pool, &hash, problem, true).await?;
            }
            Report::Broken(problem) => note_unreadable(pool, &hash, &problem, false).await?,
            Report::Pages(_) => {
                let problem = "The reader answered another question.";
                note_unreadable(pool, &hash, problem, false).await?;
            }
        }
    }
    Ok(A_TURN)
}
