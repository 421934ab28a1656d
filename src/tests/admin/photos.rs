//! The library of photos, the screen of one, its forms, its captions, its file replaced.

use super::photo_bodies::{jpeg, post_files};
use crate::domain::staff::Role;
use crate::tests::cast::{Person, cookie, get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY, send};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::Value;
use sqlx::types::Json;

/// A photo that somebody brings in; its id.
async fn bring(app: &Router, who: &Person, seed: u8, name: &str) -> String {
    let picture = jpeg(seed);
    let pieces = [("files", Some(name), picture.as_slice())];
    let answer = post_files(
        app,
        who,
        "/admin/photos/upload",
        &pieces,
        "application/json",
    )
    .await;
    let answer: Value = serde_json::from_str(&answer.text).unwrap();
    answer["taken"][0]["id"].as_str().unwrap().to_owned()
}

/// The newest content of a part, and where the work on it stands.
async fn newest(stage: &Stage, id: &str, part: &str) -> Option<(i32, Value, Option<String>)> {
    let row: Option<(i32, Json<Value>, Option<String>)> = sqlx::query_as(
        "select r.number, r.content, p.work_state from part p
         join revision r on r.thing_id = p.thing_id and r.part = p.part and r.number = p.newest
         where p.thing_id = $1::uuid and p.part = $2",
    )
    .bind(id)
    .bind(part)
    .fetch_optional(&stage.owner)
    .await
    .unwrap();
    row.map(|(number, content, work)| (number, content.0, work))
}

#[tokio::test]
async fn the_library_finds_by_words_in_any_language_by_credit_rights_and_use() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id = bring(&app, &editor, 20, "DSC_0042.jpg").await;
    let part = |part: &str| format!("/admin/photos/{id}/{part}");
    let facts = [
        ("seen", "1"),
        ("picture", "photograph"),
        ("credit", "UN Photo/Élodie"),
        ("taken", "Córdoba, 2024"),
        ("rights-expires-on", "2026-12-31"),
    ];
    let saved = post_as(&app, &editor, &part("free"), &facts).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let words = [
        ("seen", "0"),
        ("caption", "Journée au marché"),
        ("alt-text", "Des étals"),
    ];
    let saved = post_as(&app, &editor, &part("fr"), &words).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let here = format!("href=\"/admin/photos/{id}\"");
    for (query, is_found) in [
        ("", true),
        ("q=journee+marche", true),
        ("q=dsc_0042", true),
        ("q=bridge", false),
        ("credit=elodie", true),
        ("credit=somebody", false),
        ("place=cordoba", true),
        ("rights=expires", true),
        ("rights=expired", false),
        ("rights=unrestricted", false),
        ("used=no", true),
        ("used=yes", false),
        ("view=table&q=journee", true),
    ] {
        let page = get_as(&app, &editor, &format!("/admin/photos?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}: {}", page.text);
        assert_eq!(page.text.contains(&here), is_found, "{query}");
    }
    let used = get_as(&app, &editor, "/admin/photos?used=yes").await;
    assert!(used.text.contains("Used in 1 edition"), "{}", used.text);
    let none = get_as(&app, &editor, "/admin/photos?q=zzzz").await;
    assert!(none.text.contains("No photo fits"), "{}", none.text);
}

#[tokio::test]
async fn an_empty_library_says_what_to_do() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let page = get_as(&app, &editor, "/admin/photos").await;
    assert!(page.text.contains("Upload the first one"), "{}", page.text);
}

#[tokio::test]
async fn a_photo_on_a_page_cannot_be_thrown_away_and_its_uses_are_named() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let sql = "select photo_id from placement limit 1";
    let id: uuid::Uuid = sqlx::query_scalar(sql)
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let address = format!("/admin/photos/{id}");
    let page = get_as(&app, &editor, &address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("/admin/editions/"), "{}", page.text);
    assert!(page.text.contains("what is public"), "{}", page.text);
    let answer = post_as(&app, &editor, &format!("{address}/trash"), &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(
        answer.text.contains("It is used on pages"),
        "{}",
        answer.text
    );
    let unused = bring(&app, &editor, 21, "unused.jpg").await;
    let answer = post_as(&app, &editor, &format!("/admin/photos/{unused}/trash"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let list = get_as(&app, &editor, "/admin/photos").await;
    assert!(!list.text.contains(&unused));
}

#[tokio::test]
async fn the_forms_of_a_photo_hold_what_they_are_given_to_the_rules() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let id = bring(&app, &person, 22, "a.jpg").await;
    let free = format!("/admin/photos/{id}/free");
    for (name, value, sentence) in [
        ("credit", "", "Please fill in this field"),
        (
            "rights-terms-url",
            "javascript:alert(1)",
            "This is not an address",
        ),
        ("rights-expires-on", "soon", "This is not a date"),
        (
            "rights-only-for",
            "no-such-day",
            "No observance has the address",
        ),
        ("focal-x", "40", "Fill in both numbers"),
        ("focal-x", "101", "Write a whole number from 0 to 100"),
    ] {
        let mut fields = vec![("seen", "1"), ("credit", "UN Photo")];
        fields.retain(|(held, _)| *held != name);
        fields.push((name, value));
        let answer = post_as(&app, &person, &free, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.text.contains(sentence), "{name}: {}", answer.text);
    }
    let fields = [
        ("seen", "1"),
        ("picture", "illustration"),
        ("credit", "UN Photo/Name"),
        ("focal-x", "30"),
        ("focal-y", "0"),
        ("rights-do-not-crop", "yes"),
        (
            "rights-only-for",
            "https://days.example.org/en/observances/braille-day/",
        ),
    ];
    let answer = post_as(&app, &person, &free, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let (_, facts, _) = newest(&stage, &id, "free").await.unwrap();
    assert_eq!(facts["focal"], serde_json::json!({"x": 30, "y": 0}));
    assert_eq!(facts["rights"]["do_not_crop"], true);
    assert_eq!(facts["rights"]["only_for"].as_array().unwrap().len(), 1);
    let shown = get_as(&app, &person, &free).await;
    for text in ["value=\"30\"", "braille-day", "/picture/large", "x1=\"30\""] {
        assert!(shown.text.contains(text), "{text}: {}", shown.text);
    }
    let en = format!("/admin/photos/{id}/en");
    let words = [
        ("seen", "0"),
        ("caption", "A market"),
        ("alt-text", "IMG_2041.jpg"),
    ];
    let answer = post_as(&app, &person, &en, &words).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text.contains("This is the name of a file"),
        "{}",
        answer.text
    );
    let words = [
        ("seen", "0"),
        ("caption", "A market"),
        ("decorative", "yes"),
    ];
    let answer = post_as(&app, &person, &en, &words).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let (_, text, _) = newest(&stage, &id, "en").await.unwrap();
    assert_eq!(text["decorative"], true);
}

#[tokio::test]
async fn captions_of_many_are_filled_in_from_a_table_and_saved_at_once() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let a = bring(&app, &person, 23, "a.jpg").await;
    let b = bring(&app, &person, 24, "b.jpg").await;
    let ids = format!("{a},{b}");
    let table = "file;caption;alt\nB.JPG;A bridge;An arch over water\na.jpg;A market;Stalls\n";
    let pieces = [
        ("ids", None, ids.as_bytes()),
        ("table", None, b"".as_slice()),
        ("file", Some("captions.csv"), table.as_bytes()),
    ];
    let address = "/admin/photos/captions/en/table";
    let page = post_files(&app, &person, address, &pieces, "text/html").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    for text in [
        "An arch over water",
        "Stalls",
        "The table filled in 2 photos",
    ] {
        assert!(page.text.contains(text), "{text}: {}", page.text);
    }
    assert!(
        newest(&stage, &a, "en").await.is_none(),
        "nothing is saved yet"
    );
    let field = |name: &str, id: &str| format!("{name}-{id}");
    let (caption_a, alt_a) = (field("caption", &a), field("alt-text", &a));
    let (caption_b, alt_b) = (field("caption", &b), field("alt-text", &b));
    let (seen_a, seen_b) = (field("seen", &a), field("seen", &b));
    let fields = [
        ("on", a.as_str()),
        (&seen_a, "0"),
        (&caption_a, "A market"),
        (&alt_a, "a.jpg"),
        ("on", b.as_str()),
        (&seen_b, "0"),
        (&caption_b, "A bridge"),
        (&alt_b, "An arch over water"),
    ];
    let answer = post_as(&app, &person, "/admin/photos/captions/en", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text.contains("This is the name of a file"),
        "{}",
        answer.text
    );
    assert!(newest(&stage, &a, "en").await.is_none());
    let (number, text, _) = newest(&stage, &b, "en").await.unwrap();
    assert_eq!(
        (number, &text["alt_text"]),
        (1, &Value::from("An arch over water"))
    );
    let fields = fields.map(|(name, value)| match (name, value) {
        (_, "a.jpg") => (name, "Stalls"),
        // As the page that came back has it.
        (held, _) if held == seen_b => (name, "1"),
        kept => kept,
    });
    let answer = post_as(&app, &person, "/admin/photos/captions/en", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert_eq!(newest(&stage, &a, "en").await.unwrap().0, 1);
    assert_eq!(
        newest(&stage, &b, "en").await.unwrap().0,
        1,
        "nothing new was said of it"
    );
    let french = hire(
        &stage.owner,
        "French",
        &[Role::Translator(crate::domain::locale::Locale::Fr)],
    )
    .await;
    let denied = post_as(&app, &french, "/admin/photos/captions/en", &fields).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    let own = post_as(&app, &french, "/admin/photos/captions/fr", &fields[..4]).await;
    assert_eq!(own.status, StatusCode::SEE_OTHER, "{}", own.text);
}

#[tokio::test]
async fn another_file_keeps_the_uses_and_asks_for_another_look_where_it_shows_something_else() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id = bring(&app, &editor, 25, "a.jpg").await;
    let other = bring(&app, &editor, 26, "other.jpg").await;
    let words = [
        ("seen", "0"),
        ("caption", "A market"),
        ("alt-text", "Stalls"),
    ];
    for locale in ["en", "fr"] {
        post_as(
            &app,
            &editor,
            &format!("/admin/photos/{id}/{locale}"),
            &words,
        )
        .await;
    }
    let address = format!("/admin/photos/{id}/file");
    let send = |seed: u8, shows: &'static str| {
        let (app, editor, address) = (&app, &editor, &address);
        async move {
            let picture = jpeg(seed);
            let pieces = [
                ("shows", None, shows.as_bytes()),
                ("file", Some("b.jpg"), picture.as_slice()),
            ];
            post_files(app, editor, address, &pieces, "text/html").await
        }
    };
    let same = send(25, "same").await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(same.text.contains("the very file"), "{}", same.text);
    let another_photo = send(26, "same").await;
    assert_eq!(
        another_photo.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{other}"
    );
    let better = send(27, "same").await;
    assert_eq!(better.status, StatusCode::SEE_OTHER, "{}", better.text);
    let (number, _, work) = newest(&stage, &id, "en").await.unwrap();
    assert_eq!((number, work.as_deref()), (1, Some("draft")));
    let different = send(28, "another").await;
    assert_eq!(
        different.status,
        StatusCode::SEE_OTHER,
        "{}",
        different.text
    );
    for locale in ["en", "fr"] {
        let (number, text, work) = newest(&stage, &id, locale).await.unwrap();
        assert_eq!(
            (number, work.as_deref()),
            (2, Some("in_review")),
            "{locale}"
        );
        assert_eq!(text["caption"], "A market");
    }
    assert!(newest(&stage, &id, "es").await.is_none());
    let former: i64 =
        sqlx::query_scalar("select count(*) from former_original where photo_id = $1::uuid")
            .bind(&id)
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    assert_eq!(former, 2);
    let photos = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let picture = jpeg(29);
    let pieces = [("file", Some("b.jpg"), picture.as_slice())];
    let denied = post_files(&app, &photos, &address, &pieces, "text/html").await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_file_of_a_public_photo_is_replaced_by_somebody_who_may_publish() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let photos = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id: uuid::Uuid = sqlx::query_scalar("select id from photo order by id limit 1")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    let screen = get_as(&app, &photos, &format!("/admin/photos/{id}")).await;
    assert!(!screen.text.contains("/file\""), "{}", screen.text);
    let address = format!("/admin/photos/{id}/file");
    let picture = jpeg(30);
    let pieces = [("file", Some("b.jpg"), picture.as_slice())];
    let refused = post_files(&app, &photos, &address, &pieces, "text/html").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("Ask an editor"), "{}", refused.text);
    let former = async || -> i64 {
        sqlx::query_scalar("select count(*) from former_original")
            .fetch_one(&stage.owner)
            .await
            .unwrap()
    };
    assert_eq!(former().await, 0);
    let done = post_files(&app, &editor, &address, &pieces, "text/html").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(former().await, 1);
}

#[tokio::test]
async fn credit_and_rights_of_many_are_changed_at_once_and_the_rest_stays() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let a = bring(&app, &person, 30, "a.jpg").await;
    let b = bring(&app, &person, 31, "b.jpg").await;
    let own = [
        ("seen", "1"),
        ("credit", "Old"),
        ("rights-usable-from", "2027-01-01"),
    ];
    post_as(&app, &person, &format!("/admin/photos/{b}/free"), &own).await;
    let list = get_as(&app, &person, "/admin/photos?view=table").await;
    assert!(
        list.text.contains("formaction=\"/admin/photos/bulk\""),
        "{}",
        list.text
    );
    let asked = get_as(&app, &person, &format!("/admin/photos/bulk?on={a}&on={b}")).await;
    assert!(asked.text.contains("what 2 photos have"), "{}", asked.text);
    let empty = [("on", a.as_str()), ("on", b.as_str())];
    let nothing = post_as(&app, &person, "/admin/photos/bulk/free", &empty).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("on", a.as_str()),
        ("on", b.as_str()),
        ("credit", "UN Photo"),
        ("rights-expires-on", "2026-12-31"),
    ];
    let answer = post_as(&app, &person, "/admin/photos/bulk/free", &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text);
    assert!(
        answer.text.contains("b.jpg: The use ends before it begins"),
        "{}",
        answer.text
    );
    let (number, facts, _) = newest(&stage, &a, "free").await.unwrap();
    assert_eq!((number, &facts["credit"]), (2, &Value::from("UN Photo")));
    assert_eq!(newest(&stage, &b, "free").await.unwrap().1["credit"], "Old");
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let denied = post_as(&app, &writer, "/admin/photos/bulk/free", &fields).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_list_in_every_language_names_what_it_shows() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let id = bring(&app, &editor, 32, "a.jpg").await;
    for locale in crate::domain::locale::Locale::ALL {
        sqlx::query("update staff_member set locale = $2 where id = $1")
            .bind(editor.id.0)
            .bind(locale.code())
            .execute(&stage.owner)
            .await
            .unwrap();
        for address in [
            "/admin/photos".to_owned(),
            "/admin/photos?view=table".to_owned(),
            "/admin/photos/upload".to_owned(),
            format!("/admin/photos/{id}"),
            format!("/admin/photos/{id}/free"),
            format!("/admin/photos/{id}/{locale}"),
            format!("/admin/photos/captions?ids={id}&locale={locale}"),
            format!("/admin/photos/bulk?on={id}"),
        ] {
            let page = get_as(&app, &editor, &address).await;
            assert_eq!(page.status, StatusCode::OK, "{locale} {address}");
            assert!(
                page.text.contains(&format!("lang=\"{locale}\"")),
                "{locale} {address}"
            );
        }
    }
}

#[tokio::test]
async fn an_island_saves_the_facts_of_a_photo_and_is_told_what_is_wrong() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let person = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let id = bring(&app, &person, 33, "a.jpg").await;
    let save = |fields: &'static str| {
        let body =
            serde_json::json!({"noun": "photos", "id": id, "part": "free", "fields": fields});
        let request = Request::post("/admin/api/save-text")
            .header(header::COOKIE, cookie(&person))
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "application/json");
        send(&app, request.body(Body::from(body.to_string())).unwrap())
    };
    let saved = save("seen=1&credit=UN+Photo&focal-x=10&focal-y=20").await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text);
    let (number, facts, _) = newest(&stage, &id, "free").await.unwrap();
    assert_eq!((number, &facts["focal"]["y"]), (2, &Value::from(20)));
    let wrong = save("seen=2&credit=").await;
    assert!(
        wrong.text.contains("Please fill in this field"),
        "{}",
        wrong.text
    );
    assert_eq!(newest(&stage, &id, "free").await.unwrap().0, 2);
}
