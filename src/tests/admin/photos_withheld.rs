//! Photos that are not shown: a language published without one, one that is withdrawn, one whose rights
//! end soon.

use crate::domain::ids::EditionId;
use crate::domain::staff::Role;
use crate::tests::cast::{get_as, hire, post_as};
use crate::tests::support::{Answer, Stage, TODAY, get};
use axum::Router;
use axum::http::StatusCode;
use serde_json::Value;

/// The edition of an observance, and the photo that leads it.
pub async fn led_by(stage: &Stage, observance: &str) -> (EditionId, uuid::Uuid) {
    let (edition, photo): (uuid::Uuid, uuid::Uuid) = sqlx::query_as(
        "select e.id, u.photo_id from placement u join edition e on e.id = u.edition_id
         join observance o on o.id = e.observance_id where o.slug = $1 order by u.position limit 1",
    )
    .bind(observance)
    .fetch_one(&stage.owner)
    .await
    .unwrap();
    (EditionId(edition), photo)
}

/// The particulars of the last entry of an act.
async fn last_detail(stage: &Stage, act: &str) -> Value {
    sqlx::query_scalar("select detail from audit_entry where act = $1 order by at desc limit 1")
        .bind(act)
        .fetch_one(&stage.owner)
        .await
        .unwrap()
}

fn files_of(page: &Answer) -> Vec<String> {
    let pieces = page.text.split(['"', ' ', ',']);
    let files = pieces.filter(|piece| piece.starts_with("/media/"));
    files.map(str::to_owned).collect()
}

async fn is_gone(app: &Router, address: &str) -> bool {
    get(app, address).await.status == StatusCode::GONE
}

#[tokio::test]
async fn a_language_goes_public_without_a_photo_only_where_somebody_says_so() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    // Its photo has words in English alone.
    let (edition, photo) = led_by(&stage, "south-south-cooperation-day").await;
    let part = format!("/admin/editions/{edition}/fr");
    let text = [("seen", "0"), ("body", "Bonjour.")];
    let saved = post_as(&app, &editor, &part, &text).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let screen = get_as(&app, &editor, &part).await;
    for piece in [
        "Publish without the photo",
        "Schedule without the photo",
        "is not public",
        &format!("href=\"/admin/photos/{photo}/fr\""),
    ] {
        assert!(screen.text.contains(piece), "{piece}: {}", screen.text);
    }
    let publication = format!("{part}/publication");
    let refused = post_as(&app, &editor, &publication, &[("seen", "1")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let page = "/fr/observances/south-south-cooperation-day";
    assert!(!get(&app, page).await.text.contains("Bonjour."));
    let agreed = [("seen", "1"), ("without_photos", "yes")];
    let done = post_as(&app, &editor, &publication, &agreed).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shown = get(&app, page).await;
    assert!(shown.text.contains("Bonjour."), "{}", shown.text);
    assert!(files_of(&shown).is_empty());
    let detail = last_detail(&stage, "published").await;
    assert_eq!(detail["without_photos"][0], photo.to_string());
    // With its words public in the language the photo joins the page, and nobody is asked again.
    let words = [
        ("seen", "0"),
        ("caption", "Une ferme piscicole"),
        ("alt-text", "Des cages sur l’eau"),
    ];
    let of_photo = format!("/admin/photos/{photo}/fr");
    post_as(&app, &editor, &of_photo, &words).await;
    let done = post_as(
        &app,
        &editor,
        &format!("{of_photo}/publication"),
        &[("seen", "1")],
    )
    .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shown = get(&app, "/fr/observances/south-south-cooperation-day").await;
    assert!(shown.text.contains("Une ferme piscicole"), "{}", shown.text);
    post_as(&app, &editor, &part, &[("seen", "1"), ("body", "Bonsoir.")]).await;
    let done = post_as(&app, &editor, &publication, &[("seen", "2")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
}

#[tokio::test]
async fn the_texts_of_a_release_go_without_photos_only_where_it_says_so() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let (edition, photo) = led_by(&stage, "south-south-cooperation-day").await;
    let part = format!("/admin/editions/{edition}/fr");
    post_as(&app, &editor, &part, &[("seen", "0"), ("body", "Bonjour.")]).await;
    // That a photo cannot be shown yet is no reason against the text.
    let approved = post_as(&app, &editor, &format!("{part}/approval"), &[("seen", "1")]).await;
    assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text);
    let named = [("title", "In French"), ("rule", "all_or_none")];
    let made = post_as(&app, &editor, "/admin/releases", &named).await;
    let release = made.headers["location"].to_str().unwrap().to_owned();
    let entry = [("address", part.as_str()), ("part", "fr")];
    post_as(&app, &editor, &format!("{release}/parts"), &entry).await;
    let screen = get_as(&app, &editor, &release).await;
    assert!(screen.text.contains("is not public"), "{}", screen.text);
    let stuck = post_as(&app, &editor, &format!("{release}/departure"), &[]).await;
    assert_eq!(stuck.status, StatusCode::CONFLICT, "{}", stuck.text);
    let [title, rule] = named;
    let changed = [title, rule, ("without_photos", "yes")];
    post_as(&app, &editor, &release, &changed).await;
    let gone = post_as(&app, &editor, &format!("{release}/departure"), &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text);
    let detail = last_detail(&stage, "published").await;
    assert_eq!(detail["without_photos"][0], photo.to_string());
    let shown = get(&app, "/fr/observances/south-south-cooperation-day").await;
    assert!(shown.text.contains("Bonjour.") && files_of(&shown).is_empty());
}

#[tokio::test]
async fn words_that_go_public_with_a_text_in_one_release_show_their_photo() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let (edition, photo) = led_by(&stage, "south-south-cooperation-day").await;
    let text = format!("/admin/editions/{edition}/fr");
    let words = format!("/admin/photos/{photo}/fr");
    post_as(&app, &editor, &text, &[("seen", "0"), ("body", "Bonjour.")]).await;
    let caption = [
        ("seen", "0"),
        ("caption", "Une ferme"),
        ("alt-text", "Des cages"),
    ];
    post_as(&app, &editor, &words, &caption).await;
    let named = [("title", "In French"), ("rule", "all_or_none")];
    let made = post_as(&app, &editor, "/admin/releases", &named).await;
    let release = made.headers["location"].to_str().unwrap().to_owned();
    for part in [&text, &words] {
        post_as(&app, &editor, &format!("{part}/approval"), &[("seen", "1")]).await;
        let entry = [("address", part.as_str()), ("part", "fr")];
        post_as(&app, &editor, &format!("{release}/parts"), &entry).await;
    }
    let gone = post_as(&app, &editor, &format!("{release}/departure"), &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text);
    let shown = get(&app, "/fr/observances/south-south-cooperation-day").await;
    assert!(shown.text.contains("Une ferme") && !files_of(&shown).is_empty());
}

#[tokio::test]
async fn a_photo_that_is_withdrawn_is_gone_at_once_and_another_takes_its_place() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let writer = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let (edition, photo) = led_by(&stage, "water-day").await;
    let (_, other) = led_by(&stage, "oceans-day").await;
    let page = get(&app, "/en/observances/water-day").await;
    let files = files_of(&page);
    assert!(files.len() > 3, "{files:?}");
    let act = format!("/admin/photos/{photo}/withdrawal");
    let instead = format!("instead-{edition}");
    let address = format!("https://days.example.org/admin/photos/{other}");
    let denied = post_as(&app, &writer, &act, &[("why-gone", "rights")]).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    // What is not understood comes back as typed, and nothing is done.
    for fields in [
        vec![(instead.as_str(), address.as_str())],
        vec![("why-gone", "rights"), (instead.as_str(), "the other one")],
    ] {
        let refused = post_as(&app, &editor, &act, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (_, typed) = fields.last().unwrap();
        assert!(refused.text.contains(typed), "{}", refused.text);
        assert_eq!(get(&app, &files[0]).await.status, StatusCode::OK);
    }
    let fields = [("why-gone", "consent"), (&instead, &address)];
    let done = post_as(&app, &editor, &act, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let said = get_as(&app, &editor, done.headers["location"].to_str().unwrap()).await;
    assert!(
        said.text.contains("no page shows it any more"),
        "{}",
        said.text
    );
    assert_eq!(
        last_detail(&stage, "unpublished").await["reason"],
        "consent"
    );
    for file in &files {
        assert!(is_gone(&app, file).await, "{file}");
    }
    assert!(is_gone(&app, &format!("/en/photos/{photo}")).await);
    let shown = get(&app, "/en/observances/water-day").await;
    let now = files_of(&shown);
    assert!(!now.is_empty() && !now.iter().any(|file| files.contains(file)));
    let gallery = get(&app, "/en/photos").await;
    assert!(!gallery.text.contains(&photo.to_string()));
    let again = post_as(&app, &editor, &act, &fields).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.text);
}

#[tokio::test]
async fn a_place_that_is_left_empty_stays_empty_until_the_photo_is_public_again() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let (_, photo) = led_by(&stage, "water-day").await;
    let files = files_of(&get(&app, "/en/observances/water-day").await);
    let act = format!("/admin/photos/{photo}/withdrawal");
    post_as(&app, &editor, &act, &[("why-gone", "wrong_picture")]).await;
    let page = get(&app, "/en/observances/water-day").await;
    assert!(page.status == StatusCode::OK && files_of(&page).is_empty());
    let publication = format!("/admin/photos/{photo}/free/publication");
    let again = post_as(&app, &editor, &publication, &[("seen", "1")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text);
    assert_eq!(
        files_of(&get(&app, "/en/observances/water-day").await),
        files
    );
}

#[tokio::test]
async fn a_withdrawn_photo_does_not_come_back_by_a_schedule() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let (_, photo) = led_by(&stage, "water-day").await;
    let free = format!("/admin/photos/{photo}/free");
    let facts = [
        ("seen", "1"),
        ("picture", "illustration"),
        ("credit", "Another"),
    ];
    post_as(&app, &editor, &free, &facts).await;
    let named = [("title", "Later"), ("rule", "all_or_none")];
    let made = post_as(&app, &editor, "/admin/releases", &named).await;
    let release = made.headers["location"].to_str().unwrap().to_owned();
    post_as(&app, &editor, &format!("{free}/approval"), &[("seen", "2")]).await;
    let entry = [("address", free.as_str()), ("part", "free")];
    post_as(&app, &editor, &format!("{release}/parts"), &entry).await;
    let when = [
        ("when", "later"),
        ("schedule_date", "2100-01-01"),
        ("schedule_time", "05:00"),
    ];
    let gone = post_as(&app, &editor, &format!("{release}/departure"), &when).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text);
    let act = format!("/admin/photos/{photo}/withdrawal");
    let done = post_as(&app, &editor, &act, &[("why-gone", "rights")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    stage.set_database_clock("2100-01-02T00:00:00Z").await;
    let later = stage.app("2100-01-02T00:00:00Z");
    assert!(is_gone(&later, &format!("/en/photos/{photo}")).await);
}

#[tokio::test]
async fn photos_whose_rights_end_within_90_days_stand_on_the_dashboard_of_those_who_look_after_them()
 {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let photo_editor = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let (_, photo) = led_by(&stage, "water-day").await;
    let title = "Photos whose rights end";
    assert!(
        !get_as(&app, &photo_editor, "/admin")
            .await
            .text
            .contains(title)
    );
    let mut seen = 1;
    for (day, told) in [
        ("2026-12-12", None),
        ("2026-12-11", Some("within 90 days")),
        ("2026-10-12", Some("within 30 days")),
        ("2026-09-19", Some("within 7 days")),
        ("2026-09-12", Some("within 7 days")),
        ("2026-09-11", None),
    ] {
        let number = seen.to_string();
        let facts = [
            ("seen", number.as_str()),
            ("picture", "illustration"),
            ("credit", "Daymark"),
            ("rights-expires-on", day),
        ];
        let free = format!("/admin/photos/{photo}/free");
        let saved = post_as(&app, &photo_editor, &free, &facts).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
        seen += 1;
        // What is public counts, not what is being written.
        let dashboard = get_as(&app, &photo_editor, "/admin").await.text;
        assert!(!dashboard.contains(title), "{day}");
        sqlx::query("update publication set revision = $2 where thing_id = $1 and part = 'free'")
            .bind(photo)
            .bind(seen)
            .execute(&stage.owner)
            .await
            .unwrap();
        let dashboard = get_as(&app, &photo_editor, "/admin").await.text;
        match told {
            Some(told) => {
                assert!(dashboard.contains(told), "{day}: {dashboard}");
                assert!(dashboard.contains("Used in 1 edition"), "{day}");
                assert!(!get_as(&app, &writer, "/admin").await.text.contains(title));
            }
            None => assert!(!dashboard.contains(title), "{day}"),
        }
        sqlx::query("update publication set revision = 1 where thing_id = $1 and part = 'free'")
            .bind(photo)
            .execute(&stage.owner)
            .await
            .unwrap();
    }
}
