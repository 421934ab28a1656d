//! Signing in, as a person with a browser does it.

use crate::actions::staff::first_administrator::make_first_administrator_link;
use crate::actions::staff::reset::reset;
use crate::auth::asker::Asker;
use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::store::staff::{find_id_by_email, find_staff};
use crate::tests::browser::Browser;
use crate::tests::people::{ADMIN, PASSWORD, code_of, email_of, person};
use crate::tests::support::{Stage, TODAY};
use axum::http::StatusCode;

#[tokio::test]
async fn the_first_administrator_comes_in_by_the_link_and_sets_a_second_factor_up() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let mut browser = Browser::new(&app);
    let link = make_first_administrator_link(stage.pool(), &Asker::operator())
        .await
        .unwrap()
        .unwrap();
    let address = link.path();
    browser
        .get(&address)
        .await
        .shows(StatusCode::OK, "Make the first administrator");
    let typed = [
        ("name", "Amina <b>"),
        ("email", "amina@example.org"),
        ("locale", "fr"),
        ("password", "short"),
    ];
    let again = browser.post(&address, &typed).await;
    again.shows(StatusCode::UNPROCESSABLE_ENTITY, "value=\"Amina &lt;b");
    again.shows(StatusCode::UNPROCESSABLE_ENTITY, "at least 12 characters");
    assert!(!again.text.contains("value=\"short\""));
    let typed = [&typed[..3], &[("password", PASSWORD)]].concat();
    let done = browser.post(&address, &typed).await;
    assert_eq!(done.leads(), "/admin/sign-in?said=password-set&lang=fr");
    browser
        .get(&address)
        .await
        .shows(StatusCode::GONE, "does not work any more");

    let sign_in = browser
        .get("/admin/sign-in?said=password-set&lang=fr")
        .await;
    sign_in.shows(StatusCode::OK, "Votre mot de passe est enregistré");
    let typed = [("email", "amina@example.org"), ("password", PASSWORD)];
    let half = browser
        .post("/admin/sign-in?next=%2Fadmin%2Fstaff", &typed)
        .await;
    assert_eq!(
        half.leads(),
        "/admin/second-factor/setup?next=%2Fadmin%2Fstaff"
    );
    let cookie = half.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__Host-daymark=") && cookie.contains("HttpOnly"));
    assert!(cookie.contains("SameSite=Lax") && cookie.contains("; Secure"));
    assert_eq!(
        browser.get("/admin/staff").await.leads(),
        "/admin/second-factor/setup"
    );

    let set_up = "/admin/second-factor/setup?next=%2Fadmin%2Fstaff";
    browser.get(set_up).await.shows(StatusCode::OK, "Commencer");
    assert_eq!(browser.post(set_up, &[]).await.leads(), set_up);
    let page = browser.get(set_up).await;
    page.shows(StatusCode::OK, "class=\"qr\"");
    let id = find_id_by_email(stage.pool(), "amina@example.org")
        .await
        .unwrap()
        .unwrap();
    let confirm = "/admin/second-factor/setup/code?next=%2Fadmin%2Fstaff";
    browser
        .post(confirm, &[("code", "000000")])
        .await
        .shows(StatusCode::UNPROCESSABLE_ENTITY, "Ce code est faux");
    let code = code_of(&stage, id, 0).await;
    let codes = browser.post(confirm, &[("code", &code)]).await;
    codes.shows(StatusCode::OK, "Vos codes de secours");
    codes.shows(StatusCode::OK, "href=\"/admin/staff\"");
    assert_eq!(codes.text.matches("<li><code>").count(), 10);
    browser
        .get("/admin/staff")
        .await
        .shows(StatusCode::OK, "Amina &lt;b");

    let out = browser.post("/admin/sign-out", &[]).await;
    assert_eq!(out.leads(), "/admin/sign-in?said=signed-out");
    assert!(browser.cookie.is_none());
    assert_eq!(browser.get("/admin").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_wrong_password_keeps_the_address_and_tells_nobody_what_was_wrong() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let mut browser = Browser::new(&stage.app(TODAY));
    let mut told = Vec::new();
    for email in [email_of("Writer"), email_of("Nobody")] {
        let typed = [("email", email.as_str()), ("password", "wrong")];
        let answer = browser.post("/admin/sign-in", &typed).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "do not belong together");
        answer.shows(
            StatusCode::UNPROCESSABLE_ENTITY,
            &format!("value=\"{email}\""),
        );
        assert!(browser.cookie.is_none());
        told.push(answer.text.replace(&email, ""));
    }
    assert_eq!(told[0], told[1]);
    let nothing = browser.post("/admin/sign-in", &[]).await;
    nothing.shows(
        StatusCode::UNPROCESSABLE_ENTITY,
        "Type your e-mail address.",
    );
    nothing.shows(StatusCode::UNPROCESSABLE_ENTITY, "Type your password.");
}

#[tokio::test]
async fn guessing_is_answered_with_429_and_the_form_is_kept() {
    let stage = Stage::empty().await;
    stage.set_database_clock(TODAY).await;
    let mut browser = Browser::new(&stage.app(TODAY));
    let typed = [("email", "nobody@example.org"), ("password", "wrong")];
    for _ in 0..5 {
        let answer = browser.post("/admin/sign-in", &typed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = browser.post("/admin/sign-in", &typed).await;
    answer.shows(
        StatusCode::TOO_MANY_REQUESTS,
        "value=\"nobody@example.org\"",
    );
    answer.shows(StatusCode::TOO_MANY_REQUESTS, "Wait one second");
    assert_eq!(answer.headers["retry-after"], "1");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fault_38_a_crowd_is_answered_with_503_and_the_form_is_kept() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let crowd: Vec<_> = (0..100)
        .map(|number| {
            let mut browser = Browser::new(&app);
            tokio::spawn(async move {
                let email = format!("nobody{number}@example.org");
                let typed = [("email", email.as_str()), ("password", "wrong")];
                let answer = browser.post("/admin/sign-in", &typed).await;
                if answer.status == StatusCode::SERVICE_UNAVAILABLE {
                    assert_eq!(answer.headers["retry-after"], "5");
                    answer.shows(answer.status, &format!("value=\"{email}\""));
                    answer.shows(answer.status, "Try again in a few seconds.");
                }
                answer.status.as_u16()
            })
        })
        .collect();
    let mut answers = Vec::new();
    for one in crowd {
        answers.push(one.await.unwrap());
    }
    assert!(
        answers
            .iter()
            .all(|status| [422, 429, 503].contains(status)),
        "{answers:?}"
    );
    assert!(answers.contains(&422));
}

#[tokio::test]
async fn fault_39_a_planted_cookie_is_replaced_and_dead() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let app = stage.app(TODAY);
    let (mut attacker, mut browser) = (Browser::new(&app), Browser::new(&app));
    let email = email_of("Writer");
    let typed = [("email", email.as_str()), ("password", PASSWORD)];
    attacker.post("/admin/sign-in", &typed).await.leads();
    browser.cookie.clone_from(&attacker.cookie);
    assert_eq!(
        browser.post("/admin/sign-in", &typed).await.leads(),
        "/admin"
    );
    assert_ne!(browser.cookie, attacker.cookie);
    assert_eq!(browser.get("/admin").await.status, StatusCode::OK);
    assert_eq!(
        attacker.get("/admin").await.status,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn fault_32_nobody_is_led_elsewhere_after_signing_in() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let app = stage.app(TODAY);
    let email = email_of("Writer");
    let typed = [("email", email.as_str()), ("password", PASSWORD)];
    for next in [
        "//evil.example",
        "%2F%2Fevil.example",
        "%252F%252Fevil.example",
        "%2F%5Cevil.example",
        "javascript%3Aalert(1)",
        "https%3A%2F%2Fevil.example%2Fadmin",
    ] {
        let mut browser = Browser::new(&app);
        let answer = browser
            .post(&format!("/admin/sign-in?next={next}"), &typed)
            .await;
        assert_eq!(answer.leads(), "/admin", "{next}");
    }
    let mut browser = Browser::new(&app);
    let there = browser
        .post("/admin/sign-in?next=%2Fadmin%2Faccount", &typed)
        .await;
    assert_eq!(there.leads(), "/admin/account");
}

#[tokio::test]
async fn whoever_forgot_their_password_gets_a_letter_and_nobody_learns_whether() {
    let stage = Stage::empty().await;
    let writer = person(&stage, "Writer", &[Role::Writer]).await;
    let mut browser = Browser::new(&stage.app(TODAY));
    let mut told = Vec::new();
    for email in [email_of("Writer"), email_of("Nobody")] {
        let answer = browser.post("/admin/forgotten", &[("email", &email)]).await;
        answer.shows(StatusCode::OK, "Look at your mail");
        told.push(answer.text);
    }
    assert_eq!(told[0], told[1]);
    browser
        .post("/admin/forgotten", &[("email", "a b")])
        .await
        .shows(StatusCode::UNPROCESSABLE_ENTITY, "value=\"a b\"");
    let body: String = sqlx::query_scalar("select body from letter where kind = 'reset'")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let link = body.lines().find(|line| line.starts_with(ADMIN)).unwrap();
    let path = link.strip_prefix(ADMIN).unwrap();
    browser
        .get(path)
        .await
        .shows(StatusCode::OK, "writer@example.org");
    let new = "noord zwemt 9 kalebas";
    let done = browser.post(path, &[("password", new)]).await;
    assert_eq!(done.leads(), "/admin/sign-in?said=password-set&lang=en");
    browser
        .get(path)
        .await
        .shows(StatusCode::GONE, "does not work any more");
    let email = email_of("Writer");
    let typed = [("email", email.as_str()), ("password", new)];
    assert_eq!(
        browser.post("/admin/sign-in", &typed).await.leads(),
        "/admin"
    );
    assert!(
        find_staff(stage.pool(), writer)
            .await
            .unwrap()
            .unwrap()
            .signed_in_at
            .is_some()
    );
}

#[tokio::test]
async fn letters_for_one_address_are_few_and_the_answer_stays_the_same() {
    let stage = Stage::empty().await;
    stage.set_database_clock(TODAY).await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let mut browser = Browser::new(&stage.app(TODAY));
    for _ in 0..8 {
        let email = email_of("Writer");
        let answer = browser.post("/admin/forgotten", &[("email", &email)]).await;
        answer.shows(StatusCode::OK, "Look at your mail");
    }
    let letters: i64 = sqlx::query_scalar("select count(*) from letter where kind = 'reset'")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(letters, 4);
}

#[tokio::test]
async fn fault_42_a_link_begins_with_the_address_of_the_settings_and_not_of_the_request() {
    let stage = Stage::empty().await;
    let writer = person(&stage, "Writer", &[Role::Writer]).await;
    let link = reset(stage.pool(), ADMIN, &Asker::operator(), writer)
        .await
        .unwrap();
    assert!(
        link.address(ADMIN)
            .starts_with("https://days.example.org/admin/reset/")
    );
    let app = stage.app(TODAY);
    let request = axum::http::Request::post("/admin/forgotten")
        .header("host", "evil.example")
        .header("x-forwarded-host", "evil.example")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(axum::body::Body::from("email=writer%40example.org"))
        .unwrap();
    assert_eq!(
        crate::tests::support::send(&app, request).await.status,
        StatusCode::OK
    );
    let evil: i64 = sqlx::query_scalar("select count(*) from letter where body like '%evil%'")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(evil, 0);
}

#[tokio::test]
async fn every_screen_of_the_door_speaks_six_languages() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = person(&stage, "Writer", &[Role::Writer]).await;
    let first = make_first_administrator_link(stage.pool(), &Asker::operator())
        .await
        .unwrap()
        .unwrap();
    let reset = reset(stage.pool(), ADMIN, &Asker::operator(), writer)
        .await
        .unwrap();
    for locale in Locale::ALL {
        let mut browser = Browser::new(&app);
        for path in [
            "/admin/sign-in".to_owned(),
            "/admin/forgotten".to_owned(),
            "/admin/reset/nothing".to_owned(),
            first.path(),
            reset.path(),
        ] {
            let page = browser.get(&format!("{path}?lang={locale}")).await;
            let direction = locale.direction().code();
            let opening = format!("<html lang=\"{locale}\" dir=\"{direction}\"");
            assert!(page.text.contains(&opening), "{path} {locale}");
            assert!(
                page.bare_keys().is_empty(),
                "{path} {locale}: {:?}",
                page.bare_keys()
            );
            assert!(!page.text.contains("<script"));
            assert_eq!(page.headers["cache-control"], "no-store");
        }
    }
}
