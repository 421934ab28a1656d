//! One's own account.

use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::store::staff::find_staff;
use crate::tests::browser::Browser;
use crate::tests::people::{PASSWORD, code_of, current, email_of, person, signed_in, token_of};
use crate::tests::support::{Stage, TODAY};
use axum::http::StatusCode;

async fn at_work(stage: &Stage, name: &str) -> Browser {
    let token = signed_in(stage, name).await;
    let mut browser = Browser::new(&stage.app(TODAY));
    browser.cookie = Some(format!("__Host-daymark={}", token.expose()));
    browser
}

#[tokio::test]
async fn name_and_language_are_ones_own() {
    let stage = Stage::empty().await;
    let id = person(&stage, "Writer", &[Role::Writer]).await;
    let mut browser = at_work(&stage, "Writer").await;
    let wrong = browser
        .post("/admin/account", &[("name", " "), ("locale", "ar")])
        .await;
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "Type the name.");
    let typed = [("name", "Кот <i>"), ("locale", "ar")];
    let saved = browser.post("/admin/account", &typed).await;
    let page = browser.get(saved.leads()).await;
    page.shows(StatusCode::OK, "<html lang=\"ar\" dir=\"rtl\"");
    page.shows(StatusCode::OK, "تم الحفظ.");
    page.shows(StatusCode::OK, "value=\"Кот &lt;i");
    let kept = find_staff(stage.pool(), id).await.unwrap().unwrap();
    assert_eq!((kept.name.as_str(), kept.locale), ("Кот <i>", Locale::Ar));
}

#[tokio::test]
async fn another_password_is_chosen_with_the_old_one() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let (mut here, mut elsewhere) = (
        at_work(&stage, "Writer").await,
        at_work(&stage, "Writer").await,
    );
    let there = "/admin/account/password";
    let typed = [
        ("password", "wrong"),
        ("new-password", "noord zwemt 9 kalebas"),
    ];
    here.post(there, &typed).await.shows(
        StatusCode::UNPROCESSABLE_ENTITY,
        "This is not your password.",
    );
    let typed = [
        ("password", PASSWORD),
        ("new-password", "writer@example.org"),
    ];
    here.post(there, &typed)
        .await
        .shows(StatusCode::UNPROCESSABLE_ENTITY, "easy to guess");
    let typed = [
        ("password", PASSWORD),
        ("new-password", "noord zwemt 9 kalebas"),
    ];
    let done = here.post(there, &typed).await;
    here.get(done.leads())
        .await
        .shows(StatusCode::OK, "Your password is changed");
    assert_eq!(
        elsewhere.get("/admin").await.status,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn sessions_are_seen_and_ended() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let app = stage.app(TODAY);
    let (mut here, mut elsewhere) = (Browser::new(&app), Browser::new(&app));
    let email = email_of("Writer");
    for browser in [&mut here, &mut elsewhere] {
        let typed = [("email", email.as_str()), ("password", PASSWORD)];
        browser.post("/admin/sign-in", &typed).await.leads();
    }
    let page = here.get("/admin/account").await;
    page.shows(StatusCode::OK, "Firefox on Linux");
    page.shows(StatusCode::OK, "This session");
    let act = page
        .text
        .split("action=\"")
        .filter_map(|piece| piece.split('"').next())
        .find(|act| act.ends_with("/ending") && !act.contains("others"))
        .unwrap()
        .to_owned();
    let ended = here.post(&act, &[]).await;
    here.get(ended.leads())
        .await
        .shows(StatusCode::OK, "The session has ended.");
    assert_eq!(
        elsewhere.get("/admin").await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(here.post(&act, &[]).await.status, StatusCode::NOT_FOUND);
    let nonsense = here.post("/admin/account/sessions/x/ending", &[]).await;
    assert_eq!(nonsense.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn removing_the_second_factor_asks_for_a_fresh_proof_and_once_more() {
    let stage = Stage::empty().await;
    stage.set_database_clock("2026-09-12T09:00:00Z").await;
    let id = person(&stage, "Editor", &[Role::Editor]).await;
    let mut browser = at_work(&stage, "Editor").await;
    stage.set_database_clock("2026-09-12T09:20:00Z").await;
    let removal = "/admin/account/second-factor/removal";
    let confirm = "/admin/confirm?next=%2Fadmin%2Faccount%2Fsecond%2Dfactor%2Fremoval";
    assert_eq!(browser.get(removal).await.leads(), confirm);
    let held = browser.post(removal, &[]).await;
    assert_eq!(held.status, StatusCode::FORBIDDEN);
    browser
        .get(confirm)
        .await
        .shows(StatusCode::OK, "six digits");
    let wrong = browser.post(confirm, &[("code", "1")]).await;
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "This code is not right");
    let before = browser.cookie.clone();
    let code = code_of(&stage, id, 0).await;
    assert_eq!(
        browser.post(confirm, &[("code", &code)]).await.leads(),
        removal
    );
    assert_ne!(browser.cookie, before);
    browser
        .get(removal)
        .await
        .shows(StatusCode::OK, "Remove your second factor?");
    let codes = browser.post("/admin/account/recovery-codes", &[]).await;
    assert_eq!(codes.text.matches("<li><code>").count(), 10);
    let done = browser.post(removal, &[]).await;
    assert_eq!(done.leads(), "/admin/account?said=factor-removed");
    assert_eq!(
        browser.get("/admin/account").await.leads(),
        "/admin/second-factor/setup"
    );
}

#[tokio::test]
async fn a_form_that_waits_in_another_tab_is_gone_back_to() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let mut browser = at_work(&stage, "Writer").await;
    browser
        .get("/admin/confirm")
        .await
        .shows(StatusCode::OK, "name=\"password\"");
    let done = browser
        .post("/admin/confirm", &[("password", PASSWORD)])
        .await;
    done.shows(StatusCode::OK, "go back to it and press the button there");
    assert_eq!(browser.get("/admin").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_recovery_code_signs_in() {
    let stage = Stage::empty().await;
    person(&stage, "Editor", &[Role::Editor]).await;
    let mut browser = at_work(&stage, "Editor").await;
    let codes = browser
        .post("/admin/account/recovery-codes", &[])
        .await
        .text;
    let code = codes.split("<li><code>").nth(3).unwrap()[..19].to_owned();
    let token = token_of(&stage, "Editor").await;
    let me = current(&stage, &token).await.unwrap();
    assert!(!me.is_signed_in());
    browser.cookie = Some(format!("__Host-daymark={}", token.expose()));
    let there = "/admin/second-factor/recovery";
    browser
        .get(there)
        .await
        .shows(StatusCode::OK, "Type one of the ten codes");
    browser
        .post(there, &[("code", "wrong")])
        .await
        .shows(StatusCode::UNPROCESSABLE_ENTITY, "This code is not right");
    assert_eq!(
        browser.post(there, &[("code", &code)]).await.leads(),
        "/admin"
    );
    assert_eq!(browser.get("/admin").await.status, StatusCode::OK);
}

#[tokio::test]
async fn every_screen_of_the_account_speaks_six_languages() {
    let stage = Stage::empty().await;
    for locale in Locale::ALL {
        let (with, without) = (format!("Editor {locale}"), format!("Half {locale}"));
        person(&stage, &with, &[Role::Editor]).await;
        person(&stage, &without, &[Role::Editor]).await;
        let mut browser = at_work(&stage, &with).await;
        let typed = [("name", with.as_str()), ("locale", locale.code())];
        browser.post("/admin/account", &typed).await.leads();
        for path in [
            "/admin/account",
            "/admin/account/password",
            "/admin/account/second-factor/removal",
            "/admin/confirm",
            "/admin/second-factor/recovery",
        ] {
            let page = browser.get(path).await;
            page.shows(StatusCode::OK, &format!("<html lang=\"{locale}\""));
            assert!(
                page.bare_keys().is_empty(),
                "{path} {locale}: {:?}",
                page.bare_keys()
            );
        }
        sqlx::query("update staff_member set locale = $1 where name = $2")
            .bind(locale.code())
            .bind(&without)
            .execute(&stage.owner)
            .await
            .unwrap();
        let half = token_of(&stage, &without).await;
        browser.cookie = Some(format!("__Host-daymark={}", half.expose()));
        browser.get("/admin/second-factor").await.leads();
        browser
            .post("/admin/second-factor/setup", &[])
            .await
            .leads();
        let page = browser.get("/admin/second-factor/setup").await;
        page.shows(StatusCode::OK, &format!("<html lang=\"{locale}\""));
        assert!(
            page.bare_keys().is_empty(),
            "{locale}: {:?}",
            page.bare_keys()
        );
    }
}
