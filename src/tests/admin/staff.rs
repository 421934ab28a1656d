//! The screens of people.

use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::store::staff::{find_id_by_email, find_staff, list_staff};
use crate::tests::browser::Browser;
use crate::tests::cast::{Person, cookie, hire};
use crate::tests::people::{ADMIN, PASSWORD, roles};
use crate::tests::support::{Stage, TODAY};
use axum::http::StatusCode;

async fn administrator(stage: &Stage) -> (Browser, Person) {
    let person = hire(&stage.owner, "Administrator", &[Role::Administrator]).await;
    let mut browser = Browser::new(&stage.app(TODAY));
    browser.cookie = Some(cookie(&person));
    (browser, person)
}

#[tokio::test]
async fn somebody_is_invited_and_comes() {
    let stage = Stage::empty().await;
    let (mut browser, _) = administrator(&stage).await;
    browser
        .get("/admin/staff/invitation")
        .await
        .shows(StatusCode::OK, "Translates into");
    let wrong = [
        ("name", "<script>"),
        ("email", "nobody"),
        ("roles", "king"),
        ("locale", "ar"),
    ];
    let again = browser.post("/admin/staff/invitation", &wrong).await;
    again.shows(StatusCode::UNPROCESSABLE_ENTITY, "value=\"&lt;script");
    again.shows(
        StatusCode::UNPROCESSABLE_ENTITY,
        "Choose at least one role.",
    );
    again.shows(
        StatusCode::UNPROCESSABLE_ENTITY,
        "This is not an e-mail address.",
    );
    assert!(!again.text.contains("<script"));
    let typed = [
        ("name", "French translator"),
        ("email", "French@example.org"),
        ("roles", "translator:fr"),
        ("roles", "writer"),
        ("locale", "fr"),
    ];
    let made = browser.post("/admin/staff/invitation", &typed).await;
    made.shows(
        StatusCode::OK,
        "value=\"https://days.example.org/admin/invitation/",
    );
    let address = made.text.split("value=\"").nth(1).unwrap();
    let path = address
        .split('"')
        .next()
        .unwrap()
        .strip_prefix(ADMIN)
        .unwrap()
        .to_owned();
    browser
        .post("/admin/staff/invitation", &typed)
        .await
        .shows(StatusCode::UNPROCESSABLE_ENTITY, "has this address already");
    browser
        .get("/admin/staff")
        .await
        .shows(StatusCode::OK, "Invited, not accepted yet");
    let mut theirs = Browser::new(&stage.app(TODAY));
    theirs.get(&path).await.shows(StatusCode::OK, "Bienvenue");
    assert_eq!(
        theirs.post(&path, &[("password", PASSWORD)]).await.leads(),
        "/admin/sign-in?said=password-set&lang=fr"
    );
    let typed = [("email", "french@example.org"), ("password", PASSWORD)];
    assert_eq!(
        theirs.post("/admin/sign-in", &typed).await.leads(),
        "/admin"
    );
    theirs
        .get("/admin")
        .await
        .shows(StatusCode::OK, "<html lang=\"fr\"");
    let letters: i64 = sqlx::query_scalar(
        "select count(*) from letter where kind = 'invitation' and locale = 'fr'",
    )
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    assert_eq!(letters, 1);
}

#[tokio::test]
async fn roles_are_given_and_the_last_administrator_stays() {
    let stage = Stage::empty().await;
    let (mut browser, administrator) = administrator(&stage).await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let mut theirs = Browser::new(&stage.app(TODAY));
    theirs.cookie = Some(cookie(&writer));
    let there = format!("/admin/staff/{}", writer.id);
    let page = browser.get(&there).await;
    page.shows(StatusCode::OK, "value=\"writer\" checked");
    let typed = [("roles", "editor"), ("roles", "translator:ar")];
    let saved = browser.post(&format!("{there}/roles"), &typed).await;
    browser
        .get(saved.leads())
        .await
        .shows(StatusCode::OK, "The roles are saved");
    let kept = find_staff(stage.pool(), writer.id).await.unwrap().unwrap();
    assert_eq!(
        kept.roles,
        roles(&[Role::Editor, Role::Translator(Locale::Ar)])
    );
    assert_eq!(theirs.get("/admin").await.status, StatusCode::UNAUTHORIZED);
    let own = format!("/admin/staff/{}", administrator.id);
    let refused = browser.post(&format!("{own}/roles"), &typed).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "last administrator");
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "value=\"editor\" checked");
    let refused = browser.post(&format!("{own}/disablement"), &[]).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "last administrator");
}

#[tokio::test]
async fn somebody_leaves_and_comes_back() {
    let stage = Stage::empty().await;
    let (mut browser, _) = administrator(&stage).await;
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let mut theirs = Browser::new(&stage.app(TODAY));
    theirs.cookie = Some(cookie(&editor));
    let of = |act: &str| format!("/admin/staff/{}/{act}", editor.id);
    let link = browser.post(&of("link"), &[]).await;
    link.shows(StatusCode::OK, "https://days.example.org/admin/reset/");
    let ended = browser.post(&of("sessions/ending"), &[]).await;
    assert!(ended.leads().ends_with("?said=sessions-ended"));
    assert_eq!(theirs.get("/admin").await.status, StatusCode::UNAUTHORIZED);
    browser
        .get(&of("second-factor/removal"))
        .await
        .shows(StatusCode::OK, "Remove the second factor of Editor?");
    browser
        .post(&of("second-factor/removal"), &[])
        .await
        .leads();
    assert_eq!(
        browser.get(&of("second-factor/removal")).await.status,
        StatusCode::NOT_FOUND
    );
    browser
        .get(&of("disablement"))
        .await
        .shows(StatusCode::OK, "Disable the account of Editor?");
    let gone = browser.post(&of("disablement"), &[]).await;
    browser
        .get(gone.leads())
        .await
        .shows(StatusCode::OK, "Enable the account again");
    assert_eq!(
        browser.post(&of("link"), &[]).await.status,
        StatusCode::NOT_FOUND
    );
    browser.post(&of("enablement"), &[]).await.leads();
    let kept = find_staff(stage.pool(), editor.id).await.unwrap().unwrap();
    assert!(kept.disabled_at.is_none());
}

#[tokio::test]
async fn only_administrators_see_people_and_nonsense_is_nowhere() {
    let stage = Stage::empty().await;
    let (mut browser, _) = administrator(&stage).await;
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    for path in [
        "/admin/staff/x",
        "/admin/staff/00000000-0000-0000-0000-000000000000",
    ] {
        assert_eq!(
            browser.get(path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
        let posted = browser.post(&format!("{path}/roles"), &[]).await;
        assert_eq!(posted.status, StatusCode::NOT_FOUND, "{path}");
    }
    browser.cookie = Some(cookie(&editor));
    for path in ["/admin/staff", "/admin/staff/invitation"] {
        assert_eq!(
            browser.get(path).await.status,
            StatusCode::FORBIDDEN,
            "{path}"
        );
    }
    let typed = [
        ("name", "X"),
        ("email", "x@example.org"),
        ("roles", "administrator"),
    ];
    let denied = browser.post("/admin/staff/invitation", &typed).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    assert!(
        find_id_by_email(stage.pool(), "x@example.org")
            .await
            .unwrap()
            .is_none()
    );
}

#[tokio::test]
async fn every_screen_of_people_speaks_six_languages_and_two_hundred_are_listed() {
    let stage = Stage::empty().await;
    let (mut browser, administrator) = administrator(&stage).await;
    sqlx::query(
        "insert into staff_member (id, email, email_key, name)
         select gen_random_uuid(), n || '@example.org', n || '@example.org', 'Person ' || n from generate_series(1, 200) n",
    )
    .execute(&stage.owner)
    .await
    .unwrap();
    let editor = hire(&stage.owner, "Editor", &[Role::Editor, Role::Writer]).await;
    assert_eq!(list_staff(stage.pool()).await.unwrap().len(), 202);
    for locale in Locale::ALL {
        let typed = [("name", "Administrator"), ("locale", locale.code())];
        browser.post("/admin/account", &typed).await.leads();
        for path in [
            "/admin/staff".to_owned(),
            "/admin/staff/invitation".to_owned(),
            format!("/admin/staff/{}", editor.id),
            format!("/admin/staff/{}", administrator.id),
            format!("/admin/staff/{}/disablement", editor.id),
            format!("/admin/staff/{}/second-factor/removal", editor.id),
        ] {
            let page = browser.get(&path).await;
            page.shows(StatusCode::OK, &format!("<html lang=\"{locale}\""));
            assert!(
                page.bare_keys().is_empty(),
                "{path} {locale}: {:?}",
                page.bare_keys()
            );
        }
        let page = browser.get("/admin/staff").await;
        assert_eq!(page.text.matches("<tr>").count(), 203);
    }
}
