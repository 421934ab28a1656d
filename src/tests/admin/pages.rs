//! The site's own texts, as an editor changes them.

use super::work::editing::value_of;
use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::tests::cast::{Person, get_as, hire, post_as};
use crate::tests::support::{Answer, Stage, TODAY, get};
use axum::Router;

async fn id_of(stage: &Stage, sql: &'static str) -> uuid::Uuid {
    sqlx::query_scalar(sql)
        .fetch_one(&stage.owner)
        .await
        .unwrap()
}

/// Changes some fields of the form at an address, saves, and publishes what was saved.
async fn publish(
    app: &Router,
    editor: &Person,
    address: &str,
    names: &[&'static str],
    changed: &[(&'static str, &str)],
) -> Answer {
    let page = get_as(app, editor, address).await;
    assert_eq!(page.status, 200, "{address}");
    let held: Vec<(&str, String)> = names
        .iter()
        .map(|name| (*name, value_of(&page.text, name)))
        .collect();
    let fields: Vec<(&str, &str)> = held
        .iter()
        .map(|(name, value)| {
            let new = changed.iter().find(|(other, _)| other == name);
            (*name, new.map_or(value.as_str(), |(_, new)| new))
        })
        .collect();
    let saved = post_as(app, editor, address, &fields).await;
    if saved.status != 303 {
        return saved;
    }
    let page = get_as(app, editor, address).await;
    let seen = value_of(&page.text, "seen");
    let publication = format!("{address}/publication");
    post_as(app, editor, &publication, &[("seen", &seen)]).await
}

#[tokio::test]
async fn an_editor_finds_every_text_of_the_site_and_fills_in_a_page() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let contact = id_of(&stage, "select id from page where slug = 'contact'").await;
    let address = format!("/admin/pages/{contact}/fr");
    let list = get_as(&app, &editor, "/admin/pages").await.text;
    assert_eq!(list.matches("href=\"/admin/pages/").count(), 30, "{list}");
    assert_eq!(list.matches("href=\"/admin/site/").count(), 7, "{list}");
    assert!(list.contains(&format!("href=\"{address}\"")));
    let names = ["seen", "title", "lead", "body"];
    let body = "## Écrivez-nous\n\n[Une adresse](mailto:contact@example.org)";
    let done = publish(&app, &editor, &address, &names, &[("body", body)]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let page = get(&app, "/fr/contact").await.text;
    assert!(page.contains(">Écrivez-nous</h2>"), "{page}");
    assert!(
        page.contains("href=\"mailto:contact@example.org\""),
        "{page}"
    );
    assert!(!get(&app, "/es/contact").await.text.contains("Écrivez-nous"));
}

#[tokio::test]
async fn the_site_takes_another_name_in_one_language_and_leaves_out_an_empty_line() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let site = id_of(&stage, "select id from site").await;
    let address = format!("/admin/site/{site}/ru");
    let names = ["seen", "name", "line", "about-line", "publisher-line"];
    let changed = [
        ("name", "Дни </title><b>мира"),
        ("line", ""),
        ("publisher-line", ""),
    ];
    let done = publish(&app, &editor, &address, &names, &changed).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let page = get(&app, "/ru").await.text;
    assert!(
        page.contains("<title>Дни &lt;/title&gt;&lt;b&gt;мира</title>"),
        "{page}"
    );
    assert!(!page.contains("<b>мира") && !page.contains("The days the world keeps"));
    assert!(!page.contains("Календарь и образцы выпусков"), "{page}");
    assert!(get(&app, "/fr").await.text.contains("<title>Daymark · "));
}

#[tokio::test]
async fn an_editor_chooses_what_the_home_page_features() {
    let stage = Stage::with_bundle().await;
    let app = stage.app("2026-06-01T09:00:00Z");
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let site = id_of(&stage, "select id from site").await;
    let address = format!("/admin/site/{site}/free");
    let names = ["seen", "featured"];
    let unknown = "water-day\nno-such-day";
    let refused = publish(&app, &editor, &address, &names, &[("featured", unknown)]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(value_of(&refused.text, "featured"), unknown);
    assert!(
        refused.text.contains("href=\"#featured\""),
        "{}",
        refused.text
    );
    let chosen = "https://days.example.org/en/observances/south-south-cooperation-day/\nwater-day\nwater-day";
    let done = publish(&app, &editor, &address, &names, &[("featured", chosen)]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let form = get_as(&app, &editor, &address).await.text;
    assert_eq!(
        value_of(&form, "featured"),
        "south-south-cooperation-day\nwater-day"
    );
    let home = get(&app, "/en").await.text;
    let featured = home.split("class=\"featured\"").nth(1).unwrap();
    let featured = featured.split("</section>").next().unwrap();
    assert!(
        featured.contains("/south-south-cooperation-day"),
        "{featured}"
    );
}

#[tokio::test]
async fn a_translator_writes_their_language_of_a_page_and_nothing_of_the_site_outside_it() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let roles = [Role::Translator(Locale::Fr)];
    let french = hire(&stage.owner, "French translator", &roles).await;
    let site = id_of(&stage, "select id from site").await;
    let free = format!("/admin/site/{site}/free");
    let answer = post_as(&app, &french, &free, &[("seen", "1"), ("featured", "")]).await;
    assert_eq!(answer.status, 403);
    let about = id_of(&stage, "select id from page where slug = 'about'").await;
    let text = [
        ("seen", "1"),
        ("title", "T"),
        ("lead", "L"),
        ("body", "Texte."),
    ];
    for (locale, status) in [("fr", 303), ("es", 403)] {
        let address = format!("/admin/pages/{about}/{locale}");
        let answer = post_as(&app, &french, &address, &text).await;
        assert_eq!(answer.status, status, "{locale}: {}", answer.text);
    }
    // A draft: visitors read what they read before.
    assert!(!get(&app, "/fr/about").await.text.contains("Texte."));
}
