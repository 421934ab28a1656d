//! Letters on their way to a real listener.

use crate::actions::notify::notify;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::letter::NotificationKind;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::revision::Part;
use crate::mail::letter::{About, Letter, Link};
use crate::mail::outbox::{Round, enqueue, send_due, write_notifications};
use crate::mail::smtp::Mailer;
use crate::state::mail_settings::{MailSettings, SmtpUrl};
use crate::store::letters::{LetterState, list_letters, update_letter_again};
use crate::store::notifications::{
    NewNotification, count_unread, list_staff_who_may, list_unread, update_read,
};
use crate::tests::support::Stage;
use crate::words::Words;
use sqlx::PgPool;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

/// What the listener took: the envelope's receiver and the whole text of each message.
type Taken = Arc<Mutex<Vec<(String, String)>>>;

/// A mail server that refuses the first `refusals` messages, and keeps the others.
async fn listen(refusals: usize) -> (String, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let taken = Taken::default();
    let kept = Arc::clone(&taken);
    tokio::spawn(async move {
        let left = Arc::new(Mutex::new(refusals));
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            let (kept, left) = (Arc::clone(&kept), Arc::clone(&left));
            tokio::spawn(async move {
                let (read, mut write) = stream.into_split();
                let mut lines = BufReader::new(read).lines();
                write.write_all(b"220 here\r\n").await.unwrap();
                let mut to = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    let verb = line.get(..4).unwrap_or_default().to_uppercase();
                    let answer: &[u8] = match verb.as_str() {
                        "EHLO" => b"250-here\r\n250 8BITMIME\r\n",
                        "RCPT" => {
                            line[8..].clone_into(&mut to);
                            b"250 ok\r\n"
                        }
                        "DATA" => {
                            write.write_all(b"354 go on\r\n").await.unwrap();
                            let mut text = String::new();
                            while let Ok(Some(line)) = lines.next_line().await {
                                if line == "." {
                                    break;
                                }
                                text.push_str(&line);
                                text.push('\n');
                            }
                            let refused = {
                                let mut left = left.lock().unwrap();
                                let refused = *left > 0;
                                *left = left.saturating_sub(1);
                                refused
                            };
                            if refused {
                                b"451 try again later\r\n"
                            } else {
                                kept.lock().unwrap().push((to.clone(), text));
                                b"250 taken\r\n"
                            }
                        }
                        "QUIT" => b"221 bye\r\n",
                        _ => b"250 ok\r\n",
                    };
                    if write.write_all(answer).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    (url, taken)
}

fn mailer(url: &str) -> Mailer {
    let settings = MailSettings {
        smtp_url: Some(SmtpUrl(url.into())),
        from: Some("Daymark <daymark@example.org>".into()),
    };
    Mailer::new(&settings).unwrap().unwrap()
}

const ADMIN: &str = "https://staff.example.org";

async fn invite(pool: &PgPool, to: &str, locale: Locale, days: i64) {
    let expires_at: chrono::DateTime<chrono::Utc> =
        sqlx::query_scalar("select app_now() + make_interval(days => $1::int)")
            .bind(i32::try_from(days).unwrap())
            .fetch_one(pool)
            .await
            .unwrap();
    let letter = Letter::Invitation {
        to_name: "French translator",
        by: "Administrator",
        link: Link {
            path: "/admin/invitation/token",
            expires_at,
        },
    };
    let mut tx = pool.begin().await.unwrap();
    enqueue(&mut tx, ADMIN, to, locale, &letter).await.unwrap();
    tx.commit().await.unwrap();
}

async fn staff(pool: &PgPool, email: &str, locale: &str, role: &str, of: Option<&str>) -> StaffId {
    let id = uuid::Uuid::now_v7();
    sqlx::query("insert into staff_member (id, email, email_key, name, locale, password_hash) values ($1, $2, $2, $3, $4, 'x')")
        .bind(id).bind(email).bind(email.split('@').next().unwrap()).bind(locale).execute(pool).await.unwrap();
    sqlx::query("insert into staff_role (staff_id, role, locale) values ($1, $2, $3)")
        .bind(id)
        .bind(role)
        .bind(of)
        .execute(pool)
        .await
        .unwrap();
    StaffId(id)
}

async fn some_edition(pool: &PgPool) -> ThingId {
    let id = sqlx::query_scalar("select id from edition order by id limit 1")
        .fetch_one(pool)
        .await;
    ThingId(id.unwrap())
}

#[tokio::test]
async fn a_letter_is_written_in_its_readers_language_and_sent_once() {
    let stage = Stage::empty().await;
    let (url, taken) = listen(0).await;
    for locale in Locale::ALL {
        invite(&stage.owner, &format!("{locale}@example.org"), locale, 2).await;
    }
    // Several senders at once share the letters out.
    let senders: Vec<_> = (0..3)
        .map(|_| {
            let (pool, mailer) = (stage.database.writer.clone(), mailer(&url));
            tokio::spawn(async move { send_due(&pool, &mailer).await.unwrap() })
        })
        .collect();
    let mut sent = 0;
    for sender in senders {
        sent += sender.await.unwrap().sent;
    }
    assert_eq!(sent, 6);
    let taken = taken.lock().unwrap().clone();
    let mut receivers: Vec<_> = taken.iter().map(|(to, _)| to.clone()).collect();
    receivers.sort();
    let wanted: Vec<_> = ["ar", "en", "es", "fr", "ru", "zh"]
        .map(|l| format!("<{l}@example.org>"))
        .into();
    assert_eq!(receivers, wanted);
    let (_, english) = taken.iter().find(|(to, _)| to.contains("en@")).unwrap();
    assert!(
        english.contains("Subject: You are invited to work on Daymark"),
        "{english}"
    );
    assert!(
        english.contains("\nhttps://staff.example.org/admin/invitation/token\n"),
        "{english}"
    );
    assert!(
        english.contains("From: Daymark <daymark@example.org>"),
        "{english}"
    );
    // What was sent keeps no link.
    let kept = list_letters(&stage.owner, LetterState::Sent, None, 10)
        .await
        .unwrap();
    assert_eq!(kept.len(), 6);
    assert!(kept.iter().all(|letter| letter.body.is_empty()));
    assert_eq!(
        send_due(&stage.owner, &mailer(&url)).await.unwrap(),
        Round::default()
    );
}

#[tokio::test]
async fn a_refused_letter_waits_a_minute_and_is_tried_again() {
    let stage = Stage::empty().await;
    let (url, taken) = listen(1).await;
    invite(&stage.owner, "fr@example.org", Locale::Fr, 2).await;
    let first = send_due(&stage.owner, &mailer(&url)).await.unwrap();
    assert_eq!(
        first,
        Round {
            sent: 0,
            refused: 1
        }
    );
    let waiting = list_letters(&stage.owner, LetterState::Waiting, None, 10)
        .await
        .unwrap();
    assert_eq!(waiting[0].attempts, 1);
    assert!(
        waiting[0]
            .last_error
            .as_ref()
            .unwrap()
            .contains("try again later"),
        "{waiting:?}"
    );
    assert!(
        waiting[0].body.contains("/admin/invitation/token"),
        "its link can be passed on by hand"
    );
    assert_eq!(
        send_due(&stage.owner, &mailer(&url)).await.unwrap(),
        Round::default(),
        "not before its time"
    );
    sqlx::query("update letter set next_attempt_at = next_attempt_at - interval '61 seconds'")
        .execute(&stage.owner)
        .await
        .unwrap();
    let second = send_due(&stage.owner, &mailer(&url)).await.unwrap();
    assert_eq!(
        second,
        Round {
            sent: 1,
            refused: 0
        }
    );
    assert_eq!(taken.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_letter_is_given_up_after_eight_attempts_and_can_be_put_back() {
    let stage = Stage::empty().await;
    invite(&stage.owner, "fr@example.org", Locale::Fr, 2).await;
    // Nobody listens there.
    let away = mailer("smtp://127.0.0.1:1");
    for _ in 0..8 {
        assert_eq!(send_due(&stage.owner, &away).await.unwrap().refused, 1);
        sqlx::query("update letter set next_attempt_at = app_now()")
            .execute(&stage.owner)
            .await
            .unwrap();
    }
    assert_eq!(
        send_due(&stage.owner, &away).await.unwrap(),
        Round::default()
    );
    let failed = list_letters(&stage.owner, LetterState::Failed, None, 10)
        .await
        .unwrap();
    assert_eq!(failed[0].attempts, 8);
    let mut tx = stage.owner.begin().await.unwrap();
    assert!(update_letter_again(&mut tx, failed[0].id).await.unwrap());
    tx.commit().await.unwrap();
    let (url, taken) = listen(0).await;
    assert_eq!(send_due(&stage.owner, &mailer(&url)).await.unwrap().sent, 1);
    assert_eq!(taken.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_letter_whose_link_has_run_out_is_not_sent() {
    let stage = Stage::empty().await;
    let (url, _) = listen(0).await;
    invite(&stage.owner, "fr@example.org", Locale::Fr, -1).await;
    assert_eq!(
        send_due(&stage.owner, &mailer(&url)).await.unwrap(),
        Round::default()
    );
    assert_eq!(
        list_letters(&stage.owner, LetterState::Failed, None, 10)
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn the_people_concerned_are_told_on_their_dashboard_and_by_letter() {
    let stage = Stage::with_bundle().await;
    let pool = &stage.owner;
    let editor = staff(pool, "editor@example.org", "ar", "editor", None).await;
    let writer = staff(pool, "writer@example.org", "en", "writer", None).await;
    let french = staff(pool, "french@example.org", "fr", "translator", Some("fr")).await;
    let gone = staff(pool, "gone@example.org", "en", "editor", None).await;
    sqlx::query("update staff_member set disabled_at = now() where id = $1")
        .bind(gone.0)
        .execute(pool)
        .await
        .unwrap();
    let thing = some_edition(pool).await;
    let part = Part::Text(Locale::Fr);
    let on = On::Part(crate::domain::revision::ThingKind::Edition, part);
    let mut tx = pool.begin().await.unwrap();
    assert_eq!(
        list_staff_who_may(&mut tx, Act::Judge, on).await.unwrap(),
        [editor]
    );
    assert_eq!(
        list_staff_who_may(&mut tx, Act::Write, on).await.unwrap(),
        [editor, writer, french]
    );
    let about = |to, kind, by| NewNotification {
        to,
        kind,
        thing,
        part,
        revision: Some(1),
        by,
        note: Some("Please see the second paragraph."),
    };
    notify(
        &mut tx,
        about(editor, NotificationKind::ReviewAsked, Some(french)),
    )
    .await
    .unwrap();
    notify(
        &mut tx,
        about(french, NotificationKind::ChangesRequested, Some(editor)),
    )
    .await
    .unwrap();
    notify(
        &mut tx,
        about(french, NotificationKind::Approved, Some(french)),
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();

    assert_eq!(count_unread(pool, editor).await.unwrap(), 1);
    let unread = list_unread(pool, french, 10).await.unwrap();
    assert_eq!(unread.len(), 1, "nobody is told of their own act");
    assert_eq!(unread[0].by_name.as_deref(), Some("editor"));

    let (url, taken) = listen(0).await;
    assert_eq!(write_notifications(pool, ADMIN).await.unwrap(), 2);
    assert_eq!(
        write_notifications(pool, ADMIN).await.unwrap(),
        0,
        "each once"
    );
    assert_eq!(send_due(pool, &mailer(&url)).await.unwrap().sent, 2);
    assert_eq!(taken.lock().unwrap().len(), 2);

    // Nobody marks another's; reading does.
    let mut tx = pool.begin().await.unwrap();
    assert_eq!(
        update_read(&mut tx, editor, Some(unread[0].id))
            .await
            .unwrap(),
        0
    );
    assert_eq!(update_read(&mut tx, french, None).await.unwrap(), 1);
    tx.commit().await.unwrap();
    assert!(list_unread(pool, french, 10).await.unwrap().is_empty());
}

#[test]
fn a_title_with_a_line_end_stays_in_its_line_and_every_kind_has_its_words() {
    for locale in Locale::ALL {
        for kind in NotificationKind::ALL {
            let letter = Letter::About(About {
                kind,
                to_name: "Editor",
                by: None,
                thing: "A title\r\nBcc: everybody@example.org",
                part: Part::Free,
                note: Some("Why"),
                path: "/admin/editions/1/fr",
            });
            let written = letter.write(Words::of(locale), "https://staff.example.org");
            assert!(
                !written.subject.chars().any(char::is_control),
                "{:?}",
                written.subject
            );
            assert!(
                written.subject.contains("Bcc: everybody"),
                "{locale}: {}",
                written.subject
            );
            assert!(
                !written.subject.contains("letter-") && !written.body.contains("letter-"),
                "{locale} {kind:?}"
            );
            assert!(
                written
                    .body
                    .contains("\nhttps://staff.example.org/admin/editions/1/fr\n"),
                "{}",
                written.body
            );
            assert!(written.body.contains("\nWhy\n"));
        }
        let test = Letter::Test.write(Words::of(locale), "");
        assert!(
            test.subject.contains("Daymark") && !test.body.contains("letter-"),
            "{test:?}"
        );
    }
}
