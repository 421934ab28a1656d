//! Editing a text: the form beside its panel, saved, clashing, coming back as typed.

use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::staff::Role;
use crate::tests::cast::{get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY};
use axum::http::StatusCode;

/// The bundled edition of World Water Day, in six languages.
pub async fn sample_edition(stage: &Stage) -> ThingId {
    let id = sqlx::query_scalar(
        "select e.id from edition e join observance o on o.id = e.observance_id
         where o.slug = 'water-day' and e.year = 2026
           and (select count(*) from part p where p.thing_id = e.id) = 7",
    );
    ThingId(id.fetch_one(&stage.owner).await.unwrap())
}

pub async fn newest(stage: &Stage, thing: ThingId, part: &str) -> i32 {
    let found = sqlx::query_scalar("select newest from part where thing_id = $1 and part = $2")
        .bind(thing.0)
        .bind(part)
        .fetch_optional(&stage.owner)
        .await;
    found.unwrap().unwrap_or_default()
}

/// Written here alone, where nothing is shown: a page is searched for it.
const AREA: &str = "textarea";

/// The value of a field of a form on a page, with what HTML writes in another way read back.
pub fn value_of(page: &str, name: &str) -> String {
    let html = |text: &str| {
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    };
    if let Some((_, rest)) = page.split_once(&format!("<{AREA} id=\"{name}\"")) {
        let inside = rest.split_once(">\n").unwrap().1;
        return html(inside.split_once(&format!("</{AREA}>")).unwrap().0);
    }
    if let Some((_, rest)) = page.split_once(&format!("<select id=\"{name}\"")) {
        let options = rest.split_once("</select>").unwrap().0;
        let before = options.split(" selected").next().unwrap();
        let value = before.rsplit("value=\"").next().unwrap();
        return html(value.split('"').next().unwrap());
    }
    let at = page.find(&format!(" name=\"{name}\" value=\""));
    let at = at.unwrap_or_else(|| panic!("no field {name} in {page}"));
    let rest = &page[at..].split_once("value=\"").unwrap().1;
    html(rest.split('"').next().unwrap())
}

/// The fields of the text of an edition, as a browser would send them back.
pub fn fields_of(page: &str) -> Vec<(&'static str, String)> {
    [
        "seen",
        "theme",
        "quote-words",
        "quote-message",
        "quote-attribution",
        "quote-standing",
        "body",
        "publisher-lines",
        "figure-headings",
    ]
    .map(|name| (name, value_of(page, name)))
    .to_vec()
}

pub fn borrowed<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    let fields = fields.iter();
    fields
        .map(|(name, value)| (*name, value.as_str()))
        .collect()
}

#[tokio::test]
async fn a_text_sent_back_as_it_came_makes_no_revision() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    for locale in Locale::ALL {
        let address = format!("/admin/editions/{edition}/{locale}");
        let page = get_as(&app, &editor, &address).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        let fields = fields_of(&page.text);
        let answer = post_as(&app, &editor, &address, &borrowed(&fields)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        assert_eq!(
            answer.headers["location"],
            format!("{address}?said=unchanged")
        );
        assert_eq!(newest(&stage, edition, locale.code()).await, 1);
    }
}

#[tokio::test]
async fn a_translator_saves_their_own_language_and_no_other() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let french = hire(
        &stage.owner,
        "French translator",
        &[Role::Translator(Locale::Fr)],
    )
    .await;
    let edition = sample_edition(&stage).await;
    let address = format!("/admin/editions/{edition}/fr");
    let page = get_as(&app, &french, &address).await;
    let mut fields = fields_of(&page.text);
    fields[1].1 = "Un thème <b>nouveau</b>".into();
    let answer = post_as(&app, &french, &address, &borrowed(&fields)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let said = answer.headers["location"].to_str().unwrap().to_owned();
    let page = get_as(&app, &french, &said).await;
    assert!(page.text.contains("role=\"status\""), "{}", page.text);
    assert!(
        page.text
            .contains("value=\"Un thème &lt;b&gt;nouveau&lt;/b&gt;\"")
            || page
                .text
                .contains("value=\"Un thème &lt;b>nouveau&lt;/b>\""),
        "{}",
        page.text
    );
    assert_eq!(newest(&stage, edition, "fr").await, 2);
    // Spanish they may read, and find no form there; what they send all the same is refused.
    let other = format!("/admin/editions/{edition}/es");
    let page = get_as(&app, &french, &other).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text.contains("id=\"body\""));
    let answer = post_as(&app, &french, &other, &borrowed(&fields)).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(newest(&stage, edition, "es").await, 1);
}

#[tokio::test]
async fn a_form_with_problems_comes_back_as_typed() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    let address = format!("/admin/editions/{edition}/en");
    let evil = "</textarea><script>alert(1)</script>\n\n# Too great";
    let long = "x".repeat(501);
    let fields = [
        ("seen", "1"),
        ("theme", long.as_str()),
        ("body", evil),
        ("quote-attribution", "Somebody"),
    ];
    let answer = post_as(&app, &editor, &address, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!answer.text.contains("<script>alert"), "{}", answer.text);
    assert_eq!(value_of(&answer.text, "body"), evil);
    assert_eq!(value_of(&answer.text, "theme"), long);
    for field in ["theme", "body", "quote-words"] {
        let link = format!("href=\"#{field}\"");
        assert!(answer.text.contains(&link), "{field}: {}", answer.text);
    }
    assert_eq!(newest(&stage, edition, "en").await, 1);
}

#[tokio::test]
async fn the_second_of_two_savers_gets_both_texts_and_saves_upon_the_newest() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let first = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let second = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let edition = sample_edition(&stage).await;
    let address = format!("/admin/editions/{edition}/en");
    let page = get_as(&app, &first, &address).await;
    let mut fields = fields_of(&page.text);
    fields[1].1 = "The first theme".into();
    post_as(&app, &first, &address, &borrowed(&fields)).await;
    fields[1].1 = "The second <i>theme".into();
    let clash = post_as(&app, &second, &address, &borrowed(&fields)).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    assert!(clash.text.contains("<del>first"), "{}", clash.text);
    assert!(clash.text.contains("<ins>second</ins>"), "{}", clash.text);
    assert!(
        clash.text.contains("&lt;i") && !clash.text.contains("<i>"),
        "{}",
        clash.text
    );
    let fields = fields_of(&clash.text);
    assert_eq!(
        (fields[0].1.as_str(), fields[1].1.as_str()),
        ("2", "The second <i>theme")
    );
    let answer = post_as(&app, &second, &address, &borrowed(&fields)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(newest(&stage, edition, "en").await, 3);
}

#[tokio::test]
async fn a_noun_that_does_not_fit_the_thing_leads_nowhere() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    for address in [
        format!("/admin/observances/{edition}/en"),
        format!("/admin/editions/{edition}/de"),
        format!("/admin/things/{edition}/en"),
        "/admin/editions/1/en".to_owned(),
        format!("/admin/editions/{}/en", uuid::Uuid::now_v7()),
    ] {
        let answer = get_as(&app, &editor, &address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
    }
}
