//! Messages in the admin: made, given facts and texts, found, published, and given to somebody else.

use super::speakers::{give_office, make_speaker, save_part};
use super::work::editing::{newest, value_of};
use crate::domain::ids::{MessageId, SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::{Message, MessageForm, MessageText, TextStatus};
use crate::domain::revision::Part;
use crate::domain::staff::Role;
use crate::store::revisions::find_newest;
use crate::tests::cast::{Person, get_as, hire, post_as};
use crate::tests::support::{Answer, Stage, TODAY, get};
use axum::Router;
use axum::http::StatusCode;

const SLUG: &str = "south-south-cooperation-day-secretary-of-the-sample-body";

/// The bundled observance of these tests.
pub async fn observance(stage: &Stage) -> String {
    let sql = "select id from observance where slug = 'south-south-cooperation-day'";
    let id: uuid::Uuid = sqlx::query_scalar(sql)
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    id.to_string()
}

/// What is sent to make a message of 2026.
pub fn wanted<'a>(speaker: &'a str, observance: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("speaker", speaker),
        ("observance", observance),
        ("year", "2026"),
        ("form", "message"),
        ("title-en", "Shared paths"),
    ]
}

fn id_in(made: &Answer) -> MessageId {
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let to = made.headers["location"].to_str().unwrap();
    let id = to.split('?').next().unwrap().rsplit('/').next().unwrap();
    MessageId(id.parse().unwrap())
}

/// A message of 2026, with an English title.
pub async fn make_message(
    app: &Router,
    who: &Person,
    speaker: SpeakerId,
    observance: &str,
) -> MessageId {
    let speaker = speaker.to_string();
    let fields = wanted(&speaker, observance);
    id_in(&post_as(app, who, "/admin/messages/new", &fields).await)
}

/// The fields of a text, whole.
pub fn text_fields<'a>(title: &'a str, body: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("title", title),
        ("speaker-title", "Chair"),
        ("standing", "issued"),
        ("text-status", "as-delivered"),
        ("source-url", "https://example.org/en"),
        ("video-url", ""),
        ("body", body),
    ]
}

async fn act(app: &Router, who: &Person, part: &str, act: &str) -> StatusCode {
    let page = get_as(app, who, part).await;
    let seen = value_of(&page.text, "seen");
    let address = format!("{part}/{act}");
    post_as(app, who, &address, &[("seen", &seen)]).await.status
}

async fn newest_text(stage: &Stage, id: MessageId, locale: Locale) -> MessageText {
    let mut tx = stage.owner.begin().await.unwrap();
    let part = Part::Text(locale);
    let found = find_newest(&mut tx, id.into(), part).await.unwrap();
    found.map(|(_, text)| text).unwrap()
}

#[tokio::test]
async fn a_message_is_made_written_approved_published_and_read() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let speaker = make_speaker(&app, &writer, "Secretary of the sample body").await;
    give_office(&app, &writer, speaker, "chair", "Chair").await;
    let id = make_message(&app, &writer, speaker, &observance(&stage).await).await;
    let address = format!("/admin/messages/{id}");
    let public = format!("/en/messages/2026/{SLUG}");

    let overview = get_as(&app, &writer, &address).await;
    assert_eq!(overview.status, StatusCode::OK);
    assert!(
        overview.text.contains(&format!("href=\"{public}\"")),
        "{}",
        overview.text
    );
    assert_eq!(overview.text.matches("<dd>Not issued</dd>").count(), 5);
    assert_eq!(overview.text.matches("<dd>Issued</dd>").count(), 1);

    let facts = format!("{address}/free");
    let fields = [
        ("form", "video-message"),
        ("symbols", "SAMPLE/1\n\nSAMPLE/2"),
        ("observed-on", "2026-09-12"),
        ("issued-on", "2026-09-10"),
        ("delivered-by", ""),
    ];
    let saved = save_part(&app, &writer, &facts, &fields).await;
    assert_eq!(saved, StatusCode::SEE_OTHER);
    let mut tx = stage.owner.begin().await.unwrap();
    let read: Option<(i32, Message)> = find_newest(&mut tx, id.into(), Part::Free).await.unwrap();
    drop(tx);
    let (_, read) = read.unwrap();
    assert_eq!(read.form, MessageForm::VideoMessage);
    assert_eq!(read.symbols, ["SAMPLE/1", "SAMPLE/2"]);
    assert_ne!(read.issued_on, read.observed_on);

    // A text without words cannot go public, whatever else is.
    let english = format!("{address}/en");
    assert_eq!(
        act(&app, &editor, &facts, "publication").await,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        act(&app, &editor, &english, "publication").await,
        StatusCode::CONFLICT
    );
    let page = get_as(&app, &writer, &english).await;
    assert_eq!(value_of(&page.text, "title"), "Shared paths");
    assert_eq!(value_of(&page.text, "speaker-title"), "Chair");
    let fields = text_fields("Shared paths", "First *paragraph*.\n\nSecond one.");
    assert_eq!(
        save_part(&app, &writer, &english, &fields).await,
        StatusCode::SEE_OTHER
    );
    let text = newest_text(&stage, id, Locale::En).await;
    assert_eq!(text.text_status, Some(TextStatus::AsDelivered));

    assert_eq!(
        act(&app, &writer, &english, "review").await,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        act(&app, &writer, &english, "publication").await,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        act(&app, &editor, &english, "approval").await,
        StatusCode::SEE_OTHER
    );
    assert_eq!(get(&app, &public).await.status, StatusCode::NOT_FOUND);
    for part in ["free", "en"] {
        let part = format!("/admin/speakers/{speaker}/{part}");
        assert_eq!(
            act(&app, &editor, &part, "publication").await,
            StatusCode::SEE_OTHER
        );
    }
    assert_eq!(
        act(&app, &editor, &english, "publication").await,
        StatusCode::SEE_OTHER
    );
    let page = get(&app, &public).await;
    assert_eq!(page.status, StatusCode::OK);
    for told in [
        "Shared paths",
        "First <em>paragraph</em>.",
        "Secretary of the sample body",
        "Chair",
        "SAMPLE/2",
        "10 September 2026",
    ] {
        assert!(page.text.contains(told), "{told}: {}", page.text);
    }
    let opened = get_as(&app, &editor, &format!("/admin/open?path={public}")).await;
    assert_eq!(opened.headers["location"], english.as_str());
}

#[tokio::test]
async fn what_a_text_says_is_sent_back_as_it_came_and_makes_no_revision() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let speaker = make_speaker(&app, &writer, "Secretary of the sample body").await;
    let id = make_message(&app, &writer, speaker, "").await;
    let thing = ThingId::from(id);
    let english = format!("/admin/messages/{id}/en");
    let body = "## Heading\n\nTo [the day](observance:south-south-cooperation-day).";
    save_part(&app, &writer, &english, &text_fields("Shared paths", body)).await;
    assert_eq!(newest(&stage, thing, "en").await, 2);
    let page = get_as(&app, &writer, &english).await.text;
    let names = text_fields("", "");
    let held: Vec<(&str, String)> = names
        .iter()
        .map(|(name, _)| (*name, value_of(&page, name)))
        .collect();
    let fields: Vec<(&str, &str)> = held
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    assert_eq!(
        save_part(&app, &writer, &english, &fields).await,
        StatusCode::SEE_OTHER
    );
    assert_eq!(newest(&stage, thing, "en").await, 2);
}

#[tokio::test]
async fn two_messages_for_one_day_by_one_speaker_have_two_addresses() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let speaker = make_speaker(&app, &writer, "Secretary of the sample body").await;
    let day = observance(&stage).await;
    for expected in [SLUG.to_owned(), format!("{SLUG}-2"), format!("{SLUG}-3")] {
        let id = make_message(&app, &writer, speaker, &day).await;
        let page = get_as(&app, &writer, &format!("/admin/messages/{id}")).await;
        let path = format!("/messages/2026/{expected}\"");
        assert!(page.text.contains(&path), "{}", page.text);
    }
    // Without an observance the address is made of the title; without Latin letters, of the form.
    let speaker = speaker.to_string();
    for (title, slug) in [
        ("title-en", "shared-paths-secretary-of-the-sample-body"),
        ("title-ru", "statement-secretary-of-the-sample-body"),
    ] {
        let text = if title == "title-en" {
            "Shared paths"
        } else {
            "Общие пути"
        };
        let fields = [
            ("speaker", speaker.as_str()),
            ("year", "2026"),
            ("form", "statement"),
            (title, text),
        ];
        let id = id_in(&post_as(&app, &writer, "/admin/messages/new", &fields).await);
        let page = get_as(&app, &writer, &format!("/admin/messages/{id}")).await;
        assert!(
            page.text.contains(&format!("/messages/2026/{slug}\"")),
            "{slug}"
        );
    }
}

#[tokio::test]
async fn a_translator_writes_their_language_and_neither_another_nor_what_it_was_given_for() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let roles = [Role::Translator(Locale::Fr)];
    let french = hire(&stage.owner, "French translator", &roles).await;
    let speaker = make_speaker(&app, &writer, "Secretary of the sample body").await;
    let id = make_message(&app, &writer, speaker, "").await;
    let address = |part: &str| format!("/admin/messages/{id}/{part}");
    let mut fields = text_fields("Chemins partagés", "Premier paragraphe.");
    fields[2].1 = "unofficial";
    fields.push(("seen", "0"));
    let saved = post_as(&app, &french, &address("fr"), &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    for part in ["ar", "en", "free", "free/subject"] {
        let denied = post_as(&app, &french, &address(part), &fields).await;
        assert_eq!(denied.status, StatusCode::FORBIDDEN, "{part}");
    }
    let overview = get_as(&app, &french, &format!("/admin/messages/{id}")).await;
    assert!(
        overview.text.contains("<dt>French</dt><dd>Unofficial</dd>"),
        "{}",
        overview.text
    );
    assert!(
        !overview.text.contains("/free/subject"),
        "{}",
        overview.text
    );
    let new = get_as(&app, &french, "/admin/messages/new").await;
    assert_eq!(new.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_title_held_then_stands_on_the_message_though_the_offices_change() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let speaker = make_speaker(&app, &editor, "Secretary of the sample body").await;
    give_office(&app, &editor, speaker, "chair", "Chair").await;
    let id = make_message(&app, &editor, speaker, "").await;
    let (facts, english) = (
        format!("/admin/messages/{id}/free"),
        format!("/admin/messages/{id}/en"),
    );
    save_part(
        &app,
        &editor,
        &english,
        &text_fields("Shared paths", "Words."),
    )
    .await;
    for part in [&facts, &english] {
        assert_eq!(
            act(&app, &editor, part, "publication").await,
            StatusCode::SEE_OTHER
        );
    }
    let public = "/en/messages/2026/shared-paths-secretary-of-the-sample-body";
    assert!(get(&app, public).await.text.contains("Chair"));
    let speakers = format!("/admin/speakers/{speaker}");
    let offices = [
        ("office-0-key", "chair"),
        ("office-0-until", "2019-12-31"),
        ("office-1-key", "envoy"),
        ("office-1-from", "2020-01-01"),
    ];
    save_part(&app, &editor, &format!("{speakers}/free"), &offices).await;
    let titles = [
        ("name", "Secretary of the sample body"),
        ("title-of-chair", "Former chair"),
        ("title-of-envoy", "Envoy"),
    ];
    save_part(&app, &editor, &format!("{speakers}/en"), &titles).await;
    let page = get(&app, public).await.text;
    assert!(page.contains("Chair") && !page.contains("Envoy"), "{page}");
    assert_eq!(
        newest_text(&stage, id, Locale::En).await.speaker_title,
        "Chair"
    );
    let page = get_as(&app, &editor, &english).await.text;
    assert_eq!(value_of(&page, "speaker-title"), "Chair");
    // A text that is begun now begins with what the offices tell now, for the day of the message.
    let next = make_message(&app, &editor, speaker, "").await;
    assert_eq!(
        newest_text(&stage, next, Locale::En).await.speaker_title,
        "Envoy"
    );
    let french = [("name", "Secrétaire"), ("title-of-chair", "Présidence")];
    save_part(&app, &editor, &format!("{speakers}/fr"), &french).await;
    let dated = [("form", "message"), ("issued-on", "2026-01-05")];
    save_part(&app, &editor, &facts, &dated).await;
    let page = get_as(&app, &editor, &format!("/admin/messages/{id}/fr"))
        .await
        .text;
    assert_eq!(
        value_of(&page, "speaker-title"),
        "",
        "nobody said it in French"
    );
    let french = [("name", "Secrétaire"), ("title-of-envoy", "Envoyé")];
    save_part(&app, &editor, &format!("{speakers}/fr"), &french).await;
    let page = get_as(&app, &editor, &format!("/admin/messages/{id}/fr"))
        .await
        .text;
    assert_eq!(value_of(&page, "speaker-title"), "Envoyé");
}

#[tokio::test]
async fn the_list_is_narrowed_by_words_year_speaker_and_observance() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let writer = hire(&stage.owner, "Writer", &[Role::Writer]).await;
    let speaker = make_speaker(&app, &writer, "Secretary of the sample body").await;
    let other = make_speaker(&app, &writer, "Deputy of the sample body").await;
    let day = observance(&stage).await;
    let with_day = make_message(&app, &writer, speaker, &day).await;
    let (of_other, id) = (other.to_string(), speaker.to_string());
    let mut fields = wanted(&of_other, "");
    fields[2].1 = "1987";
    fields[4] = ("title-fr", "L’eau pour tous");
    let without = id_in(&post_as(&app, &writer, "/admin/messages/new", &fields).await);
    for (query, first, second) in [
        (String::new(), true, true),
        ("q=shared".into(), true, false),
        ("q=eau".into(), false, true),
        ("q=south-south".into(), true, false),
        ("q=nowhere".into(), false, false),
        ("year=1987".into(), false, true),
        (format!("speaker={id}"), true, false),
        (format!("observance={day}"), true, false),
        (format!("speaker={id}&year=1987"), false, false),
        (
            "year=x&speaker=x&page=99999999999999999999".into(),
            true,
            true,
        ),
    ] {
        let list = get_as(&app, &writer, &format!("/admin/messages?{query}")).await;
        assert_eq!(list.status, StatusCode::OK, "{query}");
        let has = |id: MessageId| {
            list.text
                .contains(&format!("href=\"/admin/messages/{id}\""))
        };
        assert_eq!((has(with_day), has(without)), (first, second), "{query}");
    }
    // The newest year first.
    let list = get_as(&app, &writer, "/admin/messages").await.text;
    let place = |id: MessageId| list.find(&format!("/admin/messages/{id}")).unwrap();
    assert!(place(with_day) < place(without));
}

#[tokio::test]
async fn a_speaker_who_gave_a_message_or_read_one_out_stays_out_of_the_trash() {
    let stage = Stage::with_bundle().await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let speaker = make_speaker(&app, &editor, "Secretary of the sample body").await;
    let reader = make_speaker(&app, &editor, "Deputy of the sample body").await;
    let id = make_message(&app, &editor, speaker, "").await;
    let named = reader.to_string();
    let fields = [("form", "message"), ("delivered-by", named.as_str())];
    let facts = format!("/admin/messages/{id}/free");
    assert_eq!(
        save_part(&app, &editor, &facts, &fields).await,
        StatusCode::SEE_OTHER
    );
    let page = get_as(&app, &editor, &facts).await.text;
    assert_eq!(value_of(&page, "delivered-by"), named);
    for who in [speaker, reader] {
        let kept = post_as(&app, &editor, &format!("/admin/speakers/{who}/trash"), &[]).await;
        assert_eq!(kept.status, StatusCode::CONFLICT);
    }
    let gone = post_as(&app, &editor, &format!("/admin/messages/{id}/trash"), &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    let list = get_as(&app, &editor, "/admin/messages").await.text;
    assert!(!list.contains(&id.to_string()), "{list}");
    let gone = post_as(
        &app,
        &editor,
        &format!("/admin/speakers/{speaker}/trash"),
        &[],
    )
    .await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
}
