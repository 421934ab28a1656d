//! Documents in the admin: made, found, given files, and kept while they are used.

use crate::domain::document::{Document, DocumentFile};
use crate::domain::ids::DocumentId;
use crate::domain::locale::Locale;
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::store::revisions::find_newest;
use crate::tests::cast::{Person, cookie, get_as, hire, post_as};
use crate::tests::pdf::{encrypted, pdf};
use crate::tests::support::{Answer, Stage, TODAY, send};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

/// A document that somebody makes, with an English title.
pub async fn make(app: &Router, who: &Person, title: &str) -> DocumentId {
    let fields = [("title-en", title)];
    let made = post_as(app, who, "/admin/documents/new", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let to = made.headers["location"].to_str().unwrap();
    let id = to.split('?').next().unwrap().rsplit('/').next().unwrap();
    DocumentId(id.parse().unwrap())
}

/// A file sent by a form.
pub async fn bring(
    app: &Router,
    who: &Person,
    (document, locale): (DocumentId, Locale),
    seen: i32,
    (name, bytes): (&str, &[u8]),
) -> Answer {
    let mut body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"seen\"\r\n\r\n{seen}\r\n--edge\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/pdf\r\n\r\n"
    )
    .into_bytes();
    body.extend(bytes);
    body.extend(b"\r\n--edge--\r\n");
    send_body(app, who, document, locale, body).await
}

async fn send_body(
    app: &Router,
    who: &Person,
    document: DocumentId,
    locale: Locale,
    body: Vec<u8>,
) -> Answer {
    let address = format!("/admin/documents/{document}/free/files/{locale}");
    let request = Request::post(address)
        .header(header::COOKIE, cookie(who))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    send(app, request.body(Body::from(body)).unwrap()).await
}

pub async fn newest(stage: &Stage, id: DocumentId) -> (i32, Document) {
    let mut tx = stage.owner.begin().await.unwrap();
    let found = find_newest(&mut tx, id.into(), Part::Free).await;
    found.unwrap().unwrap()
}

/// Files below the shelf of a stage, whole or not.
fn files(stage: &Stage) -> usize {
    fn below(folder: &std::path::Path) -> usize {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return 0;
        };
        let paths = entries.map(|entry| entry.unwrap().path());
        paths
            .map(|path| if path.is_dir() { below(&path) } else { 1 })
            .sum()
    }
    below(stage.shelf.folder().unwrap())
}

#[tokio::test]
async fn a_document_is_made_with_a_title_and_found_by_its_words() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make(&app, &writer, "Plan of Action").await;
    let page = get_as(&app, &writer, &format!("/admin/documents/{id}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.text.matches("type=\"file\"").count(), 6);
    let (seen, facts) = newest(&stage, id).await;
    assert_eq!((seen, facts), (1, Document::EMPTY));
    for (q, is_found) in [("plan", true), ("plan-of-action", true), ("treaty", false)] {
        let list = get_as(&app, &writer, &format!("/admin/documents?q={q}")).await;
        assert_eq!(list.text.contains("Plan of Action"), is_found, "{q}");
    }
    for fields in [
        vec![],
        vec![("title-en", "Plan of Action")],
        vec![("title-ru", "План действий")],
        vec![("title-en", "Another"), ("slug", "Not a slug!")],
    ] {
        let refused = post_as(&app, &writer, "/admin/documents/new", &fields).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{fields:?}"
        );
        assert!(refused.text.contains("class=\"problem\""), "{fields:?}");
    }
    let typed = [("title-ru", "План действий"), ("slug", "plan")];
    let made = post_as(&app, &writer, "/admin/documents/new", &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_file_is_kept_as_a_draft_in_the_place_of_what_was_there() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make(&app, &writer, "Plan of Action").await;
    let on = (id, Locale::Fr);
    let kept = bring(
        &app,
        &writer,
        on,
        1,
        ("../../Plan d’action.PDF", &pdf(3, "Un")),
    )
    .await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    let to = kept.headers["location"].to_str().unwrap();
    assert!(to.ends_with("?said=file-kept"), "{to}");
    let (seen, facts) = newest(&stage, id).await;
    let Some(DocumentFile::Kept(file)) = facts.file(Locale::Fr) else {
        panic!("{facts:?}");
    };
    assert_eq!((seen, file.pages), (2, Some(3)));
    assert_eq!(file.file_name.as_str(), "Plan-d’action.pdf");
    assert_eq!(files(&stage), 1, "nothing is left on the way in");
    let page = get_as(&app, &writer, to).await;
    assert!(
        page.text.contains("3 pages") && page.text.contains("Plan-d’action.pdf"),
        "{}",
        page.text
    );
    let address = format!("/admin/documents/{id}/free/files/fr");
    let shown = get_as(&app, &writer, &address).await;
    assert_eq!(shown.headers["content-type"], "application/pdf");
    assert_eq!(shown.headers["cache-control"], "no-store");
    // Another language beside it, with the same bytes; then another file in the place of the first.
    bring(&app, &writer, (id, Locale::Ar), 2, ("a.pdf", &pdf(3, "Un"))).await;
    bring(&app, &writer, on, 3, ("b.pdf", &pdf(1, "Deux"))).await;
    let (seen, facts) = newest(&stage, id).await;
    assert_eq!((seen, facts.files.len(), files(&stage)), (4, 2, 2));
    // Whoever has not seen that overwrites nothing.
    let late = bring(&app, &writer, on, 3, ("c.pdf", &pdf(2, "Trois"))).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.text.contains("id=\"file-fr-problem\""),
        "{}",
        late.text
    );
    assert_eq!(newest(&stage, id).await, (seen, facts));
}

#[tokio::test]
async fn what_is_no_whole_pdf_is_turned_away_with_a_sentence_and_leaves_nothing() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make(&app, &writer, "Plan of Action").await;
    let whole = pdf(3, "A");
    let half = whole[..whole.len() / 2].to_vec();
    let large = [b"%PDF-1.7\n".to_vec(), vec![b' '; 30 * 1024 * 1024]].concat();
    for (name, bytes, status, told) in [
        (
            "page.pdf",
            b"<!DOCTYPE html><p>%%EOF".to_vec(),
            422,
            "This is not a PDF",
        ),
        ("half.pdf", half, 422, "The end of the file is missing"),
        ("none.pdf", Vec::new(), 422, "No file came"),
        ("locked.pdf", encrypted("open"), 422, "with a password only"),
        ("large.pdf", large, 413, "larger than 30 MB"),
    ] {
        let refused = bring(&app, &writer, (id, Locale::En), 1, (name, &bytes)).await;
        assert_eq!(refused.status.as_u16(), status, "{name}");
        assert!(
            refused.text.contains("What was sent is too large") || refused.text.contains(told),
            "{name}: {}",
            refused.text
        );
    }
    // Cut off on its way, after the file had begun.
    let begun = b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 %%EOF";
    let cut = send_body(&app, &writer, id, Locale::En, begun.to_vec()).await;
    assert_eq!(cut.status, StatusCode::BAD_REQUEST);
    assert!(
        cut.text.contains("The end of the file is missing"),
        "{}",
        cut.text
    );
    assert_eq!((newest(&stage, id).await.0, files(&stage)), (1, 0));
    let rows: i64 = sqlx::query_scalar("select count(*) from kept_file")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(rows, 0);
}

#[tokio::test]
async fn a_pdf_that_our_reader_cannot_count_is_kept_without_a_number_of_pages() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make(&app, &writer, "Plan of Action").await;
    let odd = b"%PDF-1.7\nnothing that our reader knows\n%%EOF";
    let kept = bring(&app, &writer, (id, Locale::Ru), 1, ("план.pdf", odd)).await;
    let to = kept.headers["location"].to_str().unwrap();
    assert!(to.ends_with("?said=file-kept-uncounted"), "{to}");
    let page = get_as(&app, &writer, to).await;
    assert!(
        page.text.contains("Its pages could not be counted"),
        "{}",
        page.text
    );
    let facts = newest(&stage, id).await.1;
    assert_eq!(facts.file(Locale::Ru).unwrap().pages(), None);
}

#[tokio::test]
async fn only_writers_and_editors_bring_files_and_translators_write_their_titles() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id = make(&app, &editor, "Plan of Action").await;
    for (name, role) in [
        ("Translator", Role::Translator(Locale::Fr)),
        ("Photo editor", Role::PhotoEditor),
        ("Administrator", Role::Administrator),
    ] {
        let person = hire(&stage.owner, name, &[role]).await;
        let sent = bring(&app, &person, (id, Locale::Fr), 1, ("a.pdf", &pdf(1, "A"))).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{name}");
        let page = get_as(&app, &person, &format!("/admin/documents/{id}")).await;
        assert_eq!(page.status, StatusCode::OK, "{name}");
        assert!(!page.text.contains("type=\"file\""), "{name}");
        let fields = [("title", "Plan d’action"), ("seen", "0")];
        let title = post_as(&app, &person, &format!("/admin/documents/{id}/fr"), &fields).await;
        let expected = if role == Role::Translator(Locale::Fr) {
            StatusCode::SEE_OTHER
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(title.status, expected, "{name}");
    }
    assert_eq!((newest(&stage, id).await.0, files(&stage)), (1, 0));
}

#[tokio::test]
async fn facts_are_edited_by_a_form_that_keeps_the_files_it_does_not_show() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make(&app, &writer, "Plan of Action").await;
    bring(
        &app,
        &writer,
        (id, Locale::Fr),
        1,
        ("plan.pdf", &pdf(3, "Un")),
    )
    .await;
    let address = format!("/admin/documents/{id}/free");
    let form = get_as(&app, &writer, &address).await;
    assert!(
        form.text.contains("The file that is kept here"),
        "{}",
        form.text
    );
    let wrong = [
        ("file-en-kind", "link"),
        ("file-en-url", "javascript:x"),
        ("seen", "2"),
    ];
    let refused = post_as(&app, &writer, &address, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("id=\"file-en-url-problem\""),
        "{}",
        refused.text
    );
    let fields = [
        ("symbol", "A/CONF.79/13"),
        ("symbol-standing", "sourced"),
        ("symbol-sources", "un-docs"),
        ("file-fr-kind", "kept"),
        ("file-en-kind", "link"),
        ("file-en-url", "https://example.org/plan.pdf"),
        ("file-en-pages", "27"),
        ("seen", "2"),
    ];
    let saved = post_as(&app, &writer, &address, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let (seen, facts) = newest(&stage, id).await;
    assert_eq!(facts.symbol.as_ref().unwrap().value, "A/CONF.79/13");
    assert_eq!(facts.file(Locale::Fr).unwrap().pages(), Some(3));
    assert_eq!(facts.file(Locale::En).unwrap().pages(), Some(27));
    let history = get_as(&app, &writer, &format!("{address}/history")).await;
    assert_eq!(history.status, StatusCode::OK);
    // Taken away, and brought back from an older revision.
    let none = [("seen", "3"), ("file-fr-kind", "none")];
    post_as(&app, &writer, &address, &none).await;
    assert_eq!(newest(&stage, id).await, (seen + 1, Document::EMPTY));
    let back = [("seen", "4"), ("revision", "3")];
    let restored = post_as(&app, &writer, &format!("{address}/restoration"), &back).await;
    assert_eq!(restored.status, StatusCode::SEE_OTHER, "{}", restored.text);
    assert_eq!(newest(&stage, id).await, (seen + 2, facts));
}

#[tokio::test]
async fn a_document_that_an_edition_uses_does_not_go_into_the_trash() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let sql = "select id from document where slug = 'buenos-aires-plan-of-action'";
    let id: uuid::Uuid = sqlx::query_scalar(sql)
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let page = get_as(&app, &editor, &format!("/admin/documents/{id}")).await;
    assert!(
        page.text.contains("The public sees it there."),
        "{}",
        page.text
    );
    let refused = post_as(&app, &editor, &format!("/admin/documents/{id}/trash"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.text.contains("It is used on pages"),
        "{}",
        refused.text
    );
    let unused = make(&app, &editor, "Unused").await;
    let page = get_as(&app, &editor, &format!("/admin/documents/{unused}")).await;
    assert!(page.text.contains("No edition uses it."));
    let gone = post_as(
        &app,
        &editor,
        &format!("/admin/documents/{unused}/trash"),
        &[],
    )
    .await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    let sent = bring(
        &app,
        &editor,
        (unused, Locale::En),
        1,
        ("a.pdf", &pdf(1, "A")),
    )
    .await;
    assert_eq!(
        sent.status,
        StatusCode::CONFLICT,
        "what lies in the trash takes no file"
    );
}
