//! Speakers in the admin: made, found, given offices over time and a title for each in every language.

use super::work::editing::value_of;
use crate::domain::ids::SpeakerId;
use crate::domain::locale::Locale;
use crate::domain::revision::Part;
use crate::domain::speaker::{Speaker, SpeakerText};
use crate::domain::staff::Role;
use crate::store::revisions::find_newest;
use crate::tests::cast::{Person, get_as, hire, post_as};
use crate::tests::support::{Stage, TODAY};
use axum::Router;
use axum::http::StatusCode;

/// A speaker that somebody makes, with an English name.
pub async fn make_speaker(app: &Router, who: &Person, name: &str) -> SpeakerId {
    let fields = [("title-en", name)];
    let made = post_as(app, who, "/admin/speakers/new", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let to = made.headers["location"].to_str().unwrap();
    let id = to.split('?').next().unwrap().rsplit('/').next().unwrap();
    SpeakerId(id.parse().unwrap())
}

/// Saves a part, and says whether that was possible.
pub async fn save_part(
    app: &Router,
    who: &Person,
    address: &str,
    fields: &[(&str, &str)],
) -> StatusCode {
    let page = get_as(app, who, address).await;
    let seen = value_of(&page.text, "seen");
    let mut all = vec![("seen", seen.as_str())];
    all.extend(fields);
    post_as(app, who, address, &all).await.status
}

/// An office since 2020, with an English title.
pub async fn give_office(app: &Router, who: &Person, speaker: SpeakerId, key: &str, title: &str) {
    let address = format!("/admin/speakers/{speaker}");
    let offices = [("office-0-key", key), ("office-0-from", "2020-01-01")];
    let saved = save_part(app, who, &format!("{address}/free"), &offices).await;
    assert_eq!(saved, StatusCode::SEE_OTHER);
    let english = format!("{address}/en");
    let page = get_as(app, who, &english).await;
    let name = value_of(&page.text, "name");
    let field = format!("title-of-{key}");
    let fields = [("name", name.as_str()), (field.as_str(), title)];
    let saved = save_part(app, who, &english, &fields).await;
    assert_eq!(saved, StatusCode::SEE_OTHER);
}

async fn newest_facts(stage: &Stage, id: SpeakerId) -> Speaker {
    let mut tx = stage.owner.begin().await.unwrap();
    let found = find_newest(&mut tx, id.into(), Part::Free).await.unwrap();
    found.map(|(_, facts)| facts).unwrap()
}

async fn newest_text(stage: &Stage, id: SpeakerId, locale: Locale) -> SpeakerText {
    let mut tx = stage.owner.begin().await.unwrap();
    let part = Part::Text(locale);
    let found = find_newest(&mut tx, id.into(), part).await.unwrap();
    found.map(|(_, text)| text).unwrap()
}

#[tokio::test]
async fn a_speaker_is_made_with_a_name_and_found_by_it_or_by_an_office() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make_speaker(&app, &writer, "Secretary of the sample body").await;
    give_office(&app, &writer, id, "chair", "Chair").await;
    for (q, is_found) in [
        ("sample", true),
        ("secretary-of", true),
        ("chair", true),
        ("envoy", false),
    ] {
        let list = get_as(&app, &writer, &format!("/admin/speakers?q={q}")).await;
        let row = format!("href=\"/admin/speakers/{id}\"");
        assert_eq!(list.text.contains(&row), is_found, "{q}");
    }
    let page = get_as(&app, &writer, &format!("/admin/speakers/{id}")).await;
    assert!(
        page.text.contains("chair, since 1 January 2020"),
        "{}",
        page.text
    );
    assert!(page.text.contains(&format!("/admin/messages?speaker={id}")));
    for fields in [
        vec![],
        vec![("title-en", "Secretary of the sample body")],
        vec![("title-ru", "Секретарь")],
        vec![("title-en", "Another"), ("slug", "Not a slug!")],
    ] {
        let refused = post_as(&app, &writer, "/admin/speakers/new", &fields).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{fields:?}"
        );
        assert!(refused.text.contains("class=\"problem\""), "{fields:?}");
    }
    let photographer = hire(&stage.owner, "Photo editor", &[Role::PhotoEditor]).await;
    let fields = [("title-en", "Another")];
    let denied = post_as(&app, &photographer, "/admin/speakers/new", &fields).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn offices_are_rows_of_which_empty_ones_are_left_out_and_wrong_ones_come_back_as_typed() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make_speaker(&app, &writer, "Secretary of the sample body").await;
    let address = format!("/admin/speakers/{id}/free");
    let empty = get_as(&app, &writer, &address).await;
    assert_eq!(empty.text.matches("-key\" name=\"office-").count(), 3);
    let typed = [
        ("office-0-key", "envoy"),
        ("office-0-from", "2010-01-01"),
        ("office-0-until", "2009-12-31"),
        ("office-2-key", "The Chair"),
        ("office-2-from", "tomorrow"),
    ];
    let page = get_as(&app, &writer, &address).await;
    let seen = value_of(&page.text, "seen");
    let fields: Vec<(&str, &str)> = [("seen", seen.as_str())].into_iter().chain(typed).collect();
    let back = post_as(&app, &writer, &address, &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    for (name, value) in typed {
        assert_eq!(value_of(&back.text, name), value);
    }
    for at in ["office-0-until", "office-2-key", "office-2-from"] {
        assert!(back.text.contains(&format!("id=\"{at}-problem\"")), "{at}");
    }
    assert_eq!(newest_facts(&stage, id).await, Speaker::default());
    let mended = [
        ("office-0-key", "envoy"),
        ("office-0-from", "2010-01-01"),
        ("office-0-until", "2019-12-31"),
        ("office-2-key", "chair"),
        ("office-2-from", "2020-01-01"),
    ];
    let saved = save_part(&app, &writer, &address, &mended).await;
    assert_eq!(saved, StatusCode::SEE_OTHER);
    let keys: Vec<String> = newest_facts(&stage, id)
        .await
        .offices
        .into_iter()
        .map(|office| office.key)
        .collect();
    assert_eq!(keys, ["envoy", "chair"]);
    let page = get_as(&app, &writer, &address).await;
    assert_eq!(page.text.matches("-key\" name=\"office-").count(), 5);
}

#[tokio::test]
async fn a_translator_names_the_offices_in_one_language_and_writes_no_other_part() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let roles = [Role::Translator(Locale::Fr)];
    let french = hire(&stage.owner, "French translator", &roles).await;
    let id = make_speaker(&app, &writer, "Secretary of the sample body").await;
    give_office(&app, &writer, id, "chair", "Chair").await;
    let address = |part: &str| format!("/admin/speakers/{id}/{part}");
    let page = get_as(&app, &french, &address("fr")).await;
    assert!(
        page.text.contains("name=\"title-of-chair\""),
        "{}",
        page.text
    );
    let fields = [
        ("name", "Secrétaire de l’organe modèle"),
        ("title-of-chair", "Présidence"),
    ];
    let saved = save_part(&app, &french, &address("fr"), &fields).await;
    assert_eq!(saved, StatusCode::SEE_OTHER);
    let text = newest_text(&stage, id, Locale::Fr).await;
    assert_eq!(text.titles["chair"], "Présidence");
    for part in ["ar", "free"] {
        let fields = [("seen", "0"), ("name", "Un nom")];
        let denied = post_as(&app, &french, &address(part), &fields).await;
        assert_eq!(denied.status, StatusCode::FORBIDDEN, "{part}");
    }
    // Another office has its field everywhere; the title of one that was taken out is kept unseen.
    let offices = [("office-0-key", "envoy")];
    let saved = save_part(&app, &writer, &address("free"), &offices).await;
    assert_eq!(saved, StatusCode::SEE_OTHER);
    let fields = [("name", "Secrétaire"), ("title-of-envoy", "Envoyé")];
    let saved = save_part(&app, &french, &address("fr"), &fields).await;
    assert_eq!(saved, StatusCode::SEE_OTHER);
    let text = newest_text(&stage, id, Locale::Fr).await;
    assert_eq!(text.titles["chair"], "Présidence");
    assert_eq!(text.titles["envoy"], "Envoyé");
}

#[tokio::test]
async fn two_revisions_are_compared_by_offices_and_titles_in_lines() {
    let stage = Stage::empty().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let id = make_speaker(&app, &writer, "Secretary of the sample body").await;
    give_office(&app, &writer, id, "chair", "Chair").await;
    // Somebody who saved in between: both stand side by side.
    let address = format!("/admin/speakers/{id}/free");
    let fields = [("seen", "1"), ("office-0-key", "envoy")];
    let clash = post_as(&app, &writer, &address, &fields).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    assert!(clash.text.contains("Offices held"), "{}", clash.text);
    assert!(!clash.text.contains("{&quot;key"), "{}", clash.text);
    assert_eq!(value_of(&clash.text, "office-0-key"), "envoy");
}
