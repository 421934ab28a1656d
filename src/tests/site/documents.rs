//! Documents on public pages, and their files: there while they are public, gone after, never before.

use crate::domain::ids::DocumentId;
use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::tests::admin::documents::{bring, make, newest};
use crate::tests::cast::{hire, post_as};
use crate::tests::pdf::pdf;
use crate::tests::support::{Stage, TODAY, get};

const PAGE: &str = "/en/observances/south-south-cooperation-day/2015";

#[tokio::test]
async fn a_file_is_public_with_its_document_and_gone_after() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id = make(&app, &editor, "Plan of Action").await;
    let name = ("Plan d’action été.pdf", &pdf(3, "Un")[..]);
    bring(&app, &editor, (id, Locale::Fr), 1, name).await;
    let first = newest(&stage, id).await.1.files[0].href();
    assert!(
        first.ends_with("/Plan-d%E2%80%99action-%C3%A9t%C3%A9.pdf"),
        "{first}"
    );
    assert_eq!(
        get(&app, &first).await.status,
        404,
        "a draft is no public file"
    );
    let act = |what: &str| format!("/admin/documents/{id}/free/{what}");
    let done = post_as(&app, &editor, &act("publication"), &[("seen", "2")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let shown = get(&app, &first).await;
    assert_eq!(shown.status, 200);
    for (header, value) in [
        ("content-type", "application/pdf"),
        ("x-content-type-options", "nosniff"),
        ("cache-control", "public, max-age=31536000, immutable"),
        ("content-language", "fr"),
        (
            "content-disposition",
            "inline; filename=\"Plan-d_action-_t_.pdf\"; filename*=UTF-8''Plan-d%E2%80%99action-%C3%A9t%C3%A9.pdf",
        ),
    ] {
        assert_eq!(shown.headers[header], value);
    }
    let policy = shown.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("sandbox"), "{policy}");
    assert!(shown.text.starts_with("%PDF-"));
    assert!(!shown.headers.contains_key("set-cookie"));
    let hash = first.split('/').nth(2).unwrap();
    for other in [
        format!("/documents/{hash}/other.pdf"),
        format!("/documents/{}/plan.pdf", "0".repeat(64)),
        "/documents/x/plan.pdf".to_owned(),
    ] {
        let answer = get(&app, &other).await;
        assert_eq!(answer.status, 404, "{other}");
        assert!(answer.text.contains("<h1>"), "{other}");
    }
    // Another file in its place: the first is gone once that is public, and not before.
    bring(
        &app,
        &editor,
        (id, Locale::Fr),
        2,
        ("plan.pdf", &pdf(1, "Deux")),
    )
    .await;
    let second = newest(&stage, id).await.1.files[0].href();
    assert_eq!(get(&app, &first).await.status, 200);
    assert_eq!(get(&app, &second).await.status, 404);
    post_as(&app, &editor, &act("publication"), &[("seen", "3")]).await;
    let gone = get(&app, &first).await;
    assert_eq!(
        (
            gone.status.as_u16(),
            get(&app, &second).await.status.as_u16()
        ),
        (410, 200)
    );
    assert!(
        gone.text.contains("no longer here") && !gone.text.contains("%PDF"),
        "{}",
        gone.text
    );
    assert_eq!(gone.headers["cache-control"], "no-store");
    let taken = post_as(
        &app,
        &editor,
        &act("unpublication"),
        &[("away", "in_error"), ("seen", "3")],
    )
    .await;
    assert!(
        taken.status.is_redirection(),
        "{}: {}",
        taken.status,
        taken.text
    );
    assert_eq!(get(&app, &second).await.status, 410);
}

#[tokio::test]
async fn a_document_in_the_trash_has_no_public_file() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id = make(&app, &editor, "Plan").await;
    bring(
        &app,
        &editor,
        (id, Locale::En),
        1,
        ("plan.pdf", &pdf(1, "A")),
    )
    .await;
    let href = newest(&stage, id).await.1.files[0].href();
    let publication = format!("/admin/documents/{id}/free/publication");
    post_as(&app, &editor, &publication, &[("seen", "2")]).await;
    assert_eq!(get(&app, &href).await.status, 200);
    post_as(&app, &editor, &format!("/admin/documents/{id}/trash"), &[]).await;
    assert_eq!(get(&app, &href).await.status, 410);
}

#[tokio::test]
async fn a_file_is_not_kept_past_the_instant_at_which_another_takes_its_place() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id = make(&app, &editor, "Plan").await;
    bring(
        &app,
        &editor,
        (id, Locale::En),
        1,
        ("plan.pdf", &pdf(1, "A")),
    )
    .await;
    let href = newest(&stage, id).await.1.files[0].href();
    let publication = format!("/admin/documents/{id}/free/publication");
    post_as(&app, &editor, &publication, &[("seen", "2")]).await;
    stage.set_database_clock(TODAY).await;
    sqlx::query(
        "update publication set live = tstzrange('2026-09-01T00:00:00Z', '2026-09-12T09:01:00Z')",
    )
    .execute(&stage.owner)
    .await
    .unwrap();
    let shown = get(&app, &href).await;
    assert_eq!(shown.headers["cache-control"], "public, max-age=60");
}

#[tokio::test]
async fn a_page_lists_the_files_with_size_and_pages_and_its_own_language_first() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let sql = "select id from document where slug = 'buenos-aires-plan-of-action'";
    let id: uuid::Uuid = sqlx::query_scalar(sql)
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let id = DocumentId(id);
    bring(&app, &editor, (id, Locale::Ar), 1, ("a.pdf", &pdf(3, "A"))).await;
    let publication = format!("/admin/documents/{id}/free/publication");
    let done = post_as(&app, &editor, &publication, &[("seen", "2")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let page = get(&app, PAGE).await.text;
    let list = page.split("class=\"documents\"").nth(1).unwrap();
    let list = list.split("</section>").next().unwrap();
    let at = |words: &str| {
        list.find(words)
            .unwrap_or_else(|| panic!("{words}: {list}"))
    };
    assert!(at("English") < at("عربي"), "{list}");
    assert!(
        at("3 pages") > at("عربي") && at(" kB") > at("عربي"),
        "{list}"
    );
    assert!(list.contains("href=\"/documents/"), "{list}");
    // A link leads elsewhere, a kept file does not.
    assert_eq!(list.matches("rel=\"external\"").count(), 1, "{list}");
    assert!(!list.contains("Not available in"), "{list}");
}
