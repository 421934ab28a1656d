//! Redirects, as an editor looks after them.

use crate::domain::staff::Role;
use crate::tests::cast::{get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY, get};

const HERE: &str = "/admin/redirects";

#[tokio::test]
async fn a_redirect_is_made_works_and_is_removed() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let empty = get_as(&app, &editor, HERE).await;
    assert!(empty.text.contains("class=\"empty\""), "{}", empty.text);
    for (from, to) in [
        (
            "https://old.example.org/en/events/waterday/?x=1",
            "water-day",
        ),
        (
            "/journée",
            "https://days.example.org/fr/observances/water-day",
        ),
        ("/write-to-us", "/en/contact"),
    ] {
        let answer = post_as(&app, &editor, HERE, &[("from", from), ("to", to)]).await;
        assert_eq!(answer.status, 303, "{from}: {}", answer.text);
    }
    let moved = get(&app, "/ar/events/waterday").await;
    assert_eq!(moved.headers["location"], "/ar/observances/water-day");
    let moved = get(&app, "/fr/journ%C3%A9e").await;
    assert_eq!(moved.headers["location"], "/fr/observances/water-day");
    assert_eq!(
        get(&app, "/es/write-to-us").await.headers["location"],
        "/es/contact"
    );
    let list = get_as(&app, &editor, "/admin/redirects?q=WATER").await.text;
    assert!(
        list.contains("/events/waterday") && list.contains("/journée"),
        "{list}"
    );
    assert!(!list.contains("/write-to-us"), "{list}");
    assert!(list.contains("World Water Day"));
    let removed = post_as(
        &app,
        &editor,
        "/admin/redirects/removal",
        &[("from", "/events/waterday")],
    )
    .await;
    assert_eq!(removed.status, 303);
    assert_eq!(get(&app, "/ar/events/waterday").await.status, 404);
    let again = post_as(
        &app,
        &editor,
        "/admin/redirects/removal",
        &[("from", "/events/waterday")],
    )
    .await;
    assert_eq!(again.status, 404);
    let acts: Vec<String> = sqlx::query_scalar("select act from audit_entry order by id")
        .fetch_all(&stage.owner)
        .await
        .unwrap();
    assert_eq!(
        acts,
        [
            "redirect-made",
            "redirect-made",
            "redirect-made",
            "redirect-removed"
        ]
    );
}

#[tokio::test]
async fn what_cannot_lead_elsewhere_is_refused_at_its_field_and_comes_back_as_typed() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let taken = [("from", "/taken"), ("to", "water-day")];
    assert_eq!(post_as(&app, &editor, HERE, &taken).await.status, 303);
    for (from, to, field) in [
        ("/taken", "vesak-day", "from"),
        ("no path", "water-day", "from"),
        ("/en/observances/vesak-day", "water-day", "from"),
        ("/observances/vesak-day/2031", "water-day", "from"),
        ("/about", "water-day", "from"),
        ("/calendar/2026", "water-day", "from"),
        ("/old", "no-such-day", "to"),
        ("/old", "/admin", "to"),
        ("/old", "", "to"),
        ("", "water-day", "from"),
        ("/x\u{1}y", "water-day", "from"),
    ] {
        let answer = post_as(&app, &editor, HERE, &[("from", from), ("to", to)]).await;
        assert_eq!(answer.status, 422, "{from:?} to {to:?}");
        let link = format!("href=\"#{field}\"");
        assert!(
            answer.text.contains(&link),
            "{from:?} to {to:?}: {}",
            answer.text
        );
    }
    let odd = "</title><script>alert(1)</script>";
    let answer = post_as(&app, &editor, HERE, &[("from", "/a"), ("to", odd)]).await;
    assert!(!answer.text.contains("<script"), "{}", answer.text);
    let list = get_as(
        &app,
        &editor,
        "/admin/redirects?removed=%3Cscript%3Ealert(1)%3C/script%3E",
    )
    .await;
    assert!(!list.text.contains("<script"), "{}", list.text);
}

#[tokio::test]
async fn what_is_not_public_leads_nowhere_and_its_own_address_may_lead_on() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let end = "update publication set live = tstzrange(lower(live), now())
               where thing_id = (select id from observance where slug = 'vesak-day')";
    sqlx::raw_sql(end).execute(&stage.owner).await.unwrap();
    let itself = [("from", "/observances/vesak-day"), ("to", "vesak-day")];
    assert_eq!(post_as(&app, &editor, HERE, &itself).await.status, 422);
    let rests = [("from", "/old-vesak"), ("to", "vesak-day")];
    assert_eq!(post_as(&app, &editor, HERE, &rests).await.status, 303);
    assert_eq!(get(&app, "/en/old-vesak").await.status, 404);
    let list = get_as(&app, &editor, HERE).await.text;
    assert!(list.contains("rests: not public now"), "{list}");
    let away = [("from", "/observances/vesak-day"), ("to", "water-day")];
    assert_eq!(post_as(&app, &editor, HERE, &away).await.status, 303);
    let moved = get(&app, "/en/observances/vesak-day").await;
    assert_eq!(moved.headers["location"], "/en/observances/water-day");
}

#[tokio::test]
async fn only_editors_look_after_addresses() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    for role in [Role::Writer, Role::Administrator] {
        let person = hire(&stage.owner, role.code(), &[role]).await;
        assert_eq!(get_as(&app, &person, HERE).await.status, 403, "{role:?}");
        let made = [("from", "/a"), ("to", "b")];
        assert_eq!(post_as(&app, &person, HERE, &made).await.status, 403);
    }
}
