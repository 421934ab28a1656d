//! The outbox and the news of a person on the screen.

use crate::actions::notify::{NewNotification, notify};
use crate::domain::ids::ThingId;
use crate::domain::letter::NotificationKind;
use crate::domain::locale::Locale;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::server::routes;
use crate::state::mail_settings::SmtpUrl;
use crate::tests::cast::{get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY};
use axum::Router;
use axum::http::StatusCode;
use std::sync::Arc;

fn with_mail(stage: &Stage) -> Router {
    let mut state = stage.state(TODAY);
    let mut settings = (*state.settings).clone();
    settings.mail.smtp_url = Some(SmtpUrl("smtp://127.0.0.1:1".into()));
    settings.mail.from = Some("daymark@example.org".into());
    state.settings = Arc::new(settings);
    routes::app(state)
}

const LETTERS: &str = "
    insert into letter (id, to_address, locale, kind, subject, body, attempts, last_error, failed_at, sent_at) values
        ('00000000-0000-7000-8000-000000000001', 'new@example.org', 'en', 'invitation', 'An <i>invitation</i>', 'https://x/admin/invitation/t0ken', 0, null, null, null),
        ('00000000-0000-7000-8000-000000000002', 'old@example.org', 'en', 'reset', 'A reset', 'https://x/admin/reset/t0ken', 8, 'mailbox <full>', now(), null),
        ('00000000-0000-7000-8000-000000000003', 'done@example.org', 'en', 'approved', 'Approved', '', 1, null, null, now())";

#[tokio::test]
async fn a_letter_that_waits_can_be_read_and_one_that_failed_tried_again() {
    let stage = Stage::empty().await;
    let administrator = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    let app = with_mail(&stage);
    let page = get_as(&app, &administrator, "/admin/letters").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("No letter waits.") && !page.text.contains("No mail server"));
    sqlx::raw_sql(LETTERS).execute(&stage.owner).await.unwrap();

    let page = get_as(&app, &administrator, "/admin/letters").await;
    assert!(
        page.text.contains("https://x/admin/invitation/t0ken"),
        "{}",
        page.text
    );
    assert!(
        page.text.contains("An &lt;i&gt;invitation") && !page.text.contains("done@example.org")
    );
    assert!(page.text.contains("(1)"), "how many failed is told");
    let page = get_as(&app, &administrator, "/admin/letters?state=failed").await;
    assert!(
        page.text.contains("mailbox &lt;full&gt;") && page.text.contains("Attempts so far: 8"),
        "{}",
        page.text
    );
    let page = get_as(&app, &administrator, "/admin/letters?state=sent").await;
    assert!(page.text.contains("done@example.org") && !page.text.contains("<details"));

    let again = "/admin/letters/00000000-0000-7000-8000-000000000002/attempt";
    assert_eq!(
        post_as(&app, &administrator, again, &[]).await.status,
        StatusCode::SEE_OTHER
    );
    let told: (i32, bool, Option<String>) = sqlx::query_as(
        "select l.attempts, l.failed_at is null, (select staff_name from audit_entry where act = 'letter-retried')
         from letter l where to_address = 'old@example.org'",
    )
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    assert_eq!(told, (0, true, Some("Administrator".into())));
    // What was sent, or never was, cannot be tried again.
    for id in [
        "00000000-0000-7000-8000-000000000003",
        "00000000-0000-7000-8000-000000000009",
        "x",
    ] {
        let address = format!("/admin/letters/{id}/attempt");
        assert_eq!(
            post_as(&app, &administrator, &address, &[]).await.status,
            StatusCode::NOT_FOUND,
            "{id}"
        );
    }
    let entries: i64 =
        sqlx::query_scalar("select count(*) from audit_entry where act = 'letter-retried'")
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    assert_eq!(entries, 1);
}

#[tokio::test]
async fn a_letter_is_read_only_by_whoever_proved_who_they_are_a_moment_ago() {
    let stage = Stage::empty().await;
    let administrator = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    sqlx::raw_sql(LETTERS).execute(&stage.owner).await.unwrap();
    sqlx::query("update session set confirmed_at = confirmed_at - interval '1 hour'")
        .execute(&stage.owner)
        .await
        .unwrap();
    let page = get_as(&stage.app(TODAY), &administrator, "/admin/letters").await;
    assert_eq!(page.status, StatusCode::SEE_OTHER);
    assert_eq!(
        page.headers["location"],
        "/admin/confirm?next=%2Fadmin%2Fletters"
    );
    assert!(!page.text.contains("t0ken"));
}

#[tokio::test]
async fn without_a_mail_server_the_screen_says_that_letters_wait() {
    let stage = Stage::empty().await;
    let administrator = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    sqlx::raw_sql(LETTERS).execute(&stage.owner).await.unwrap();
    let page = get_as(&stage.app(TODAY), &administrator, "/admin/letters").await;
    assert!(page.text.contains("No mail server is set up"));
    assert!(!page.text.contains("/attempt\""), "there is nothing to try");
}

#[tokio::test]
async fn what_is_new_stands_on_the_dashboard_until_it_is_read() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let french = hire(
        &stage.owner,
        "French translator",
        &[Role::Translator(Locale::Fr)],
    )
    .await;
    let page = get_as(&app, &editor, "/admin").await;
    assert!(page.text.contains("Nothing new."), "{}", page.text);
    let thing: uuid::Uuid = sqlx::query_scalar("select id from edition order by id limit 1")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let mut tx = stage.owner.begin().await.unwrap();
    for kind in [
        NotificationKind::ReviewAsked,
        NotificationKind::CountersignAsked,
    ] {
        let told = NewNotification {
            to: editor.id,
            kind,
            thing: ThingId(thing),
            part: Part::Text(Locale::Fr),
            revision: Some(1),
            by: Some(french.id),
            note: Some("See <i>here</i>"),
        };
        notify(&mut tx, told).await.unwrap();
    }
    tx.commit().await.unwrap();
    let page = get_as(&app, &editor, "/admin").await;
    assert!(
        page.text.contains("French translator asks for a review of"),
        "{}",
        page.text
    );
    assert!(
        page.text
            .contains(&format!("href=\"/admin/editions/{thing}/fr\""))
    );
    assert!(page.text.contains("See &lt;i&gt;here"));
    assert!(
        get_as(&app, &french, "/admin")
            .await
            .text
            .contains("Nothing new.")
    );

    let one: uuid::Uuid =
        sqlx::query_scalar("select id from notification where kind = 'review_asked'")
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    let address = format!("/admin/notifications/{one}/reading");
    // Another's is left as it is.
    post_as(&app, &french, &address, &[]).await;
    assert!(
        get_as(&app, &editor, "/admin")
            .await
            .text
            .contains("asks for a review of")
    );
    assert_eq!(
        post_as(&app, &editor, &address, &[]).await.status,
        StatusCode::SEE_OTHER
    );
    let page = get_as(&app, &editor, "/admin").await;
    assert!(!page.text.contains("asks for a review of") && page.text.contains("countersign"));
    post_as(&app, &editor, "/admin/notifications/reading", &[]).await;
    assert!(
        get_as(&app, &editor, "/admin")
            .await
            .text
            .contains("Nothing new.")
    );
}
