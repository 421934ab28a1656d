//! Server functions: each has a door, asks who, does one thing, and tells no inner text.

use super::observances::id_of;
use crate::admin::door::Needs;
use crate::admin::screens;
use crate::domain::locale::Locale;
use crate::domain::observance::ObservanceText;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::store::revisions::{find_newest, find_state};
use crate::tests::cast::{Person, cookie, encode, get_as, hire};
use crate::tests::support::{Answer, Stage, TODAY, get, send};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use leptos::server_fn::axum::server_fn_paths;
use serde_json::{Value, json};

pub async fn ask(app: &Router, who: Option<&Person>, path: &str, body: String) -> Answer {
    let mut request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ACCEPT, "application/json");
    if let Some(who) = who {
        request = request.header(header::COOKIE, cookie(who));
    }
    send(app, request.body(Body::from(body)).unwrap()).await
}

pub fn read(answer: &Answer) -> Value {
    serde_json::from_str(&answer.text).unwrap_or_else(|_| panic!("{}", answer.text))
}

#[tokio::test]
async fn every_server_function_has_a_door_that_is_shut_to_strangers() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let doors = screens(&stage.state(TODAY)).doors().to_vec();
    let half = hire(&stage.owner, "Half signed in", &[Role::Editor]).await;
    sqlx::query("update session set level = 'password'")
        .execute(&stage.owner)
        .await
        .unwrap();
    let nobody = hire(&stage.owner, "Nobody's role", &[]).await;
    let paths: Vec<(&str, Method)> = server_fn_paths().collect();
    assert!(paths.len() >= 3, "{paths:?}");
    for (path, method) in paths {
        assert!(path.starts_with("/admin/api/"), "{path}");
        assert_eq!(method, Method::POST, "{path}");
        let door = doors
            .iter()
            .find(|door| door.path == path && door.method == method);
        let door = door.unwrap_or_else(|| panic!("{path} has no door"));
        assert!(
            matches!(door.needs, Needs::May(_) | Needs::Fresh(_)),
            "{path}"
        );
        let answer = ask(&app, None, path, "{}".into()).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(read(&answer)["code"], "signed-out");
        assert_eq!(answer.headers["cache-control"], "no-store");
        for who in [&half, &nobody] {
            let answer = ask(&app, Some(who), path, "{}".into()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
            assert_eq!(read(&answer)["code"], "denied");
        }
        let editor = hire(&stage.owner, &format!("Editor of {path}"), &[Role::Editor]).await;
        let malformed = ask(&app, Some(&editor), path, "{\"x\":".into()).await;
        assert_eq!(
            malformed.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            malformed.text
        );
        assert_eq!(
            read(&malformed),
            json!({"code": "malformed", "request_id": "", "sentences": []})
        );
        // Nothing is done by GET, and nothing for another site.
        let read = get_as(&app, &editor, path).await;
        assert!(read.status.is_client_error(), "{path}: {}", read.status);
        let request = Request::post(path)
            .header(header::COOKIE, cookie(&editor))
            .header("sec-fetch-site", "cross-site")
            .header(header::ORIGIN, "https://evil.example");
        let elsewhere = send(&app, request.body(Body::from("{}")).unwrap()).await;
        assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_rule_is_checked_while_it_is_typed_in_the_language_of_who_asks() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let id = id_of(&stage, "south-south-cooperation-day").await;
    let french = hire(
        &stage.owner,
        "French translator",
        &[Role::Translator(Locale::Fr)],
    )
    .await;
    sqlx::query("update staff_member set locale = 'fr'")
        .execute(&stage.owner)
        .await
        .unwrap();
    let fields = |day| {
        encode(&[
            ("rules", "1"),
            ("rule-0-kind", "fixed"),
            ("rule-0-on-month", "12"),
            ("rule-0-on-day", day),
            ("rule-0-from", "2012"),
        ])
    };
    let body = json!({"of": id.to_string(), "fields": fields("19")});
    let answer = ask(
        &app,
        Some(&french),
        "/admin/api/check-date-rule",
        body.to_string(),
    )
    .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let told = read(&answer);
    assert_eq!(told["dates"][0], "samedi 19 décembre 2026");
    assert!(
        told["moves"][1]
            .as_str()
            .unwrap()
            .starts_with("2027 : 12 septembre"),
        "{told}"
    );
    let body = json!({"of": null, "fields": fields("32")});
    let wrong = read(
        &ask(
            &app,
            Some(&french),
            "/admin/api/check-date-rule",
            body.to_string(),
        )
        .await,
    );
    assert_eq!(wrong["problems"].as_array().unwrap().len(), 1, "{wrong}");
    assert_eq!(wrong["dates"], json!([]));
}

#[tokio::test]
async fn a_text_is_saved_without_leaving_its_page_and_published() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let id = id_of(&stage, "braille-day").await;
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let page = get_as(&app, &editor, &format!("/admin/observances/{id}/en")).await;
    assert!(page.text.contains("<leptos-island"), "{}", page.text);
    assert!(
        page.text
            .contains("<script type=\"module\" src=\"/pkg/wake.js\"></script>")
    );
    let on = |noun: &str, part: &str, fields: &[(&str, &str)]| {
        json!({"noun": noun, "id": id.to_string(), "part": part, "fields": encode(fields)})
            .to_string()
    };
    let save = "/admin/api/save-text";
    let fields = [
        ("seen", "1"),
        ("title", "Day of <Braille>"),
        ("title-standing", "from_memory"),
    ];
    let saved = ask(&app, Some(&editor), save, on("observances", "en", &fields)).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text);
    assert_eq!(
        read(&saved),
        json!({"number": 2, "sentence": "Saved as revision 2."})
    );
    let mut tx = stage.owner.begin().await.unwrap();
    let newest = find_newest::<ObservanceText>(&mut tx, id.into(), Part::Text(Locale::En))
        .await
        .unwrap();
    assert_eq!(newest.unwrap().1.title.value, "Day of <Braille>");
    drop(tx);
    let late = ask(
        &app,
        Some(&editor),
        save,
        on("observances", "en", &[("seen", "1"), ("title", "Other")]),
    )
    .await;
    assert_eq!(
        (late.status, read(&late)["code"].as_str()),
        (StatusCode::CONFLICT, Some("overtaken"))
    );
    let spanish = hire(
        &stage.owner,
        "Spanish translator",
        &[Role::Translator(Locale::Es)],
    )
    .await;
    let denied = ask(&app, Some(&spanish), save, on("observances", "en", &fields)).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    for (noun, part) in [
        ("editions", "en"),
        ("observances", "de"),
        ("staff", "en"),
        ("observances", "free"),
    ] {
        let none = ask(&app, Some(&editor), save, on(noun, part, &fields)).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "{noun} {part}");
    }
    let publish = |seen: i32| {
        json!({"noun": "observances", "id": id.to_string(), "part": "en", "fields": format!("seen={seen}")})
            .to_string()
    };
    let unseen = ask(&app, Some(&editor), "/admin/api/publish-part", publish(1)).await;
    assert_eq!(unseen.status, StatusCode::CONFLICT);
    let denied = ask(&app, Some(&spanish), "/admin/api/publish-part", publish(2)).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    let done = ask(&app, Some(&editor), "/admin/api/publish-part", publish(2)).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    let again = ask(&app, Some(&editor), "/admin/api/publish-part", publish(2)).await;
    assert_eq!(
        (again.status, read(&again)["code"].as_str()),
        (StatusCode::CONFLICT, Some("why-not"))
    );
    let mut tx = stage.owner.begin().await.unwrap();
    let state = find_state(&mut tx, id.into(), Part::Text(Locale::En))
        .await
        .unwrap();
    assert_eq!(state.publication.revision(), Some(2));
    let public = get(&app, "/en/observances/braille-day").await;
    assert!(
        public.text.contains("Day of &lt;Braille>")
            || public.text.contains("Day of &lt;Braille&gt;")
    );
    // Facts told to machines are no script.
    let scripts = public.text.matches("<script").count();
    let facts = public.text.matches("<script type=\"application/ld+json\">");
    assert_eq!(scripts, facts.count(), "public pages ship no script");
}

#[tokio::test]
async fn a_part_is_scheduled_from_its_page_and_told_when() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let id = id_of(&stage, "braille-day").await;
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let on = |part: &str, fields: &[(&str, &str)]| {
        json!({"noun": "observances", "id": id.to_string(), "part": part, "fields": encode(fields)})
            .to_string()
    };
    let title = [
        ("seen", "1"),
        ("title", "Day of Braille"),
        ("title-standing", "from_memory"),
    ];
    let saved = ask(
        &app,
        Some(&editor),
        "/admin/api/save-text",
        on("en", &title),
    )
    .await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text);
    let address = "/admin/api/schedule-part";
    let when = |time: &'static str| {
        [
            ("seen", "2"),
            ("schedule_date", "2100-01-04"),
            ("schedule_time", time),
        ]
    };
    let odd = ask(&app, Some(&editor), address, on("en", &when("at noon"))).await;
    assert_eq!(
        (odd.status, read(&odd)["sentences"][0].as_str()),
        (
            StatusCode::UNPROCESSABLE_ENTITY,
            Some("This is not a time. Write it as 05:00.")
        )
    );
    let none = ask(&app, Some(&editor), address, on("de", &when("05:00"))).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let denied = ask(&app, Some(&writer), address, on("en", &when("05:00"))).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    let done = ask(&app, Some(&editor), address, on("en", &when("05:00"))).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    let told = read(&done);
    let told = told.as_str().unwrap();
    assert!(
        told.contains("Revision 2") && told.contains("4 January 2100"),
        "{told}"
    );
    let mut tx = stage.owner.begin().await.unwrap();
    let state = find_state(&mut tx, id.into(), Part::Text(Locale::En))
        .await
        .unwrap();
    let schedule = state.schedule.unwrap();
    assert_eq!(
        (schedule.revision, schedule.at.to_rfc3339()),
        (2, "2100-01-04T05:00:00+00:00".to_owned())
    );
}

#[tokio::test]
async fn what_wakes_islands_is_asked_about_and_sent_once() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let wake = get(&app, "/pkg/wake.js").await;
    assert_eq!(wake.status, StatusCode::OK);
    assert_eq!(
        wake.headers["content-type"],
        "text/javascript; charset=utf-8"
    );
    let tag = wake.headers["etag"].to_str().unwrap();
    for known in [tag.to_owned(), format!("W/{tag}")] {
        let request = Request::get("/pkg/wake.js").header(header::IF_NONE_MATCH, known);
        let again = send(&app, request.body(Body::empty()).unwrap()).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    }
    for name in ["..%2Fdaymark", "daymark.d.ts", "made-from"] {
        let none = get(&app, &format!("/pkg/{name}")).await;
        assert!(none.status.is_client_error(), "{name}: {}", none.status);
    }
}
