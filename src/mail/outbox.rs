//! The outbox: letters in, and out to the mail server, each once.

use super::letter::{About, Letter};
use super::smtp::Mailer;
use crate::domain::locale::Locale;
use crate::domain::revision::ThingKind;
use crate::domain::thing_name::admin_path;
use crate::store::letters::{
    NewLetter, insert_letter, take_due_letter, update_letter_refused, update_letter_sent,
};
use crate::store::notifications::{take_unlettered, update_lettered};
use crate::store::pool::Tx;
use crate::store::thing_names::list_thing_names;
use crate::words::Words;
use crate::words::thing_name::display_name;
use sqlx::PgPool;

/// How often a letter is tried before it is given up.
pub const MOST_ATTEMPTS: i32 = 8;

/// What a letter costs in a round at most: a mail server that is slow must not be asked for ever.
const ROUND: usize = 50;

/// Puts a letter into the outbox, in the transaction of the act that it is about. `admin_url` is that
/// of the settings, and begins every link. The letter goes out where
/// and when mail is set up; until then an administrator can read it there and pass its link on.
pub async fn enqueue(
    tx: &mut Tx<'_>,
    admin_url: &str,
    to: &str,
    locale: Locale,
    letter: &Letter<'_>,
) -> Result<(), sqlx::Error> {
    let written = letter.write(Words::of(locale), admin_url);
    let new = NewLetter {
        to,
        locale,
        kind: letter.kind(),
        subject: &written.subject,
        body: &written.body,
        expires_at: letter.expires_at(),
    };
    insert_letter(tx, &new).await.map(drop)
}

/// Writes the letters of notifications that have none yet, and gives their number. To be called only
/// where mail is set up.
pub async fn write_notifications(pool: &PgPool, admin_url: &str) -> Result<usize, sqlx::Error> {
    let mut tx = pool.begin().await?;
    let waiting = take_unlettered(&mut tx, 50).await?;
    for told in &waiting {
        let words = Words::of(told.locale);
        let about = &told.notification;
        let names = list_thing_names(&mut *tx, &[about.thing], told.locale).await?;
        let name = names.get(&about.thing);
        let kind = name.map_or(ThingKind::Site, |name| name.kind);
        let letter = Letter::About(About {
            kind: about.kind,
            to_name: &told.to_name,
            by: about.by_name.as_deref(),
            thing: &display_name(words, name),
            part: about.part,
            note: about.note.as_deref(),
            path: &admin_path(kind, about.thing, about.part),
        });
        enqueue(&mut tx, admin_url, &told.to, told.locale, &letter).await?;
        update_lettered(&mut tx, about.id).await?;
    }
    tx.commit().await?;
    Ok(waiting.len())
}

/// What a round of sending did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    pub sent: usize,
    pub refused: usize,
}

/// Sends what is due, one letter after another. Each is held by its transaction while it goes out, so
/// that no two send it; only a crash between the server's word and ours can send one again, and then
/// under the same Message-ID.
pub async fn send_due(pool: &PgPool, mailer: &Mailer) -> Result<Round, sqlx::Error> {
    let mut round = Round::default();
    while round.sent + round.refused < ROUND {
        let mut tx = pool.begin().await?;
        let Some(letter) = take_due_letter(&mut tx).await? else {
            break;
        };
        match mailer
            .send(letter.id, &letter.to, &letter.subject, &letter.body)
            .await
        {
            Ok(()) => {
                update_letter_sent(&mut tx, letter.id).await?;
                round.sent += 1;
            }
            Err(error) => {
                let wait = wait_after(letter.attempts + 1);
                let told = error.to_string();
                tracing::warn!(letter = %letter.id, error = told, "a letter was not sent");
                update_letter_refused(&mut tx, letter.id, &told, wait).await?;
                round.refused += 1;
            }
        }
        tx.commit().await?;
    }
    Ok(round)
}

/// Seconds until a letter is tried again after so many attempts: a minute, then three times as long
/// each time, at most six hours; `None` once it is given up.
pub fn wait_after(attempts: i32) -> Option<f64> {
    let exponent = attempts.saturating_sub(1).max(0);
    (attempts < MOST_ATTEMPTS).then(|| (60.0 * 3_f64.powi(exponent)).min(6.0 * 3_600.0))
}

/// The letter by which an operator tries whether mail works, sent at once and not kept.
pub async fn send_test(
    mailer: &Mailer,
    to: &str,
    locale: Locale,
) -> Result<(), super::smtp::NotSent> {
    let written = Letter::Test.write(Words::of(locale), "");
    mailer
        .send(
            crate::store::ids::new_id(),
            to,
            &written.subject,
            &written.body,
        )
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_tried_eight_times_within_a_day() {
        let waits: Vec<_> = (1..=MOST_ATTEMPTS).map(wait_after).collect();
        assert_eq!(waits[..3], [Some(60.0), Some(180.0), Some(540.0)]);
        assert_eq!(waits[6], Some(21_600.0));
        assert_eq!(waits[7], None);
        assert!(waits.iter().flatten().sum::<f64>() < 86_400.0);
    }
}
