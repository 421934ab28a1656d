//! The quote of a text, and the message in which its words stand.

use super::editing::{borrowed, fields_of, newest, sample_edition, value_of};
use crate::actions::import::messages::MessageImport;
use crate::domain::ids::ThingId;
use crate::domain::staff::Role;
use crate::tests::cast::{Person, get_as, hire, post_as};
use crate::tests::support::{Answer, Stage, TODAY, get};
use axum::Router;
use axum::http::StatusCode;
use serde_json::json;

const SAID: &str = "Water is for all of us. Nobody owns a river. We go on together, dear friends.";
const MESSAGE: &str = "/messages/2026/water-day-secretary-of-the-sample-organisation";

/// The message of the year in English and French, public or not.
async fn bring(stage: &Stage, body: &str, publish: bool) {
    let line = |locale: &str, title: &str, body: &str| {
        json!({
            "external_id": "water", "locale": locale, "observance": "water-day", "year": 2026,
            "speaker_id": "first-office", "speaker": "Secretary of the sample organisation",
            "speaker_title": "Sample Secretary", "form": "message", "symbols": ["SAMPLE/2026/9"],
            "issued_on": null, "observed_on": "2026-03-22", "title": title, "body": body, "source_url": null
        })
        .to_string()
    };
    let text = [
        line("en", "Water for all", body),
        line(
            "fr",
            "L’eau pour tous",
            "L’eau est à nous tous. Nul ne possède un fleuve.",
        ),
    ]
    .join("\n");
    let import = MessageImport {
        pool: &stage.owner,
        publish,
    };
    let report = import.run(text.as_bytes(), |_| {}).await.unwrap();
    assert!(report.problems.is_empty(), "{report:#?}");
}

/// Sends the form of a text with another quote.
async fn quote(
    app: &Router,
    who: &Person,
    (edition, locale): (ThingId, &str),
    quote: &[(&'static str, &str)],
    then: &str,
) -> Answer {
    let address = format!("/admin/editions/{edition}/{locale}");
    let page = get_as(app, who, &address).await;
    let mut fields = fields_of(&page.text);
    fields.retain(|(name, _)| !name.starts_with("quote-"));
    fields.extend(
        quote
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned())),
    );
    fields.push(("then", then.to_owned()));
    post_as(app, who, &address, &borrowed(&fields)).await
}

async fn standing(stage: &Stage, edition: ThingId, part: &str) -> Option<String> {
    sqlx::query_scalar(
        "select standing from quote where edition_id = $1 and part = $2 order by revision desc limit 1",
    )
    .bind(edition.0)
    .bind(part)
    .fetch_optional(&stage.owner)
    .await
    .unwrap()
}

/// A stage with the message, public or not, an editor, and the edition of the year.
async fn desk(publish: bool) -> (Stage, Router, Person, ThingId) {
    let stage = Stage::with_bundle().await;
    bring(&stage, SAID, publish).await;
    let app = stage.app(TODAY);
    let editor = hire(&stage.owner, "Editor", &[Role::Editor]).await;
    let edition = sample_edition(&stage).await;
    (stage, app, editor, edition)
}

#[tokio::test]
async fn words_are_looked_up_in_the_message_of_their_language() {
    let (stage, app, editor, edition) = desk(true).await;
    let english = [
        ("quote-words", "Water is for all […]. We go on together"),
        ("quote-message", MESSAGE),
    ];
    let answer = quote(&app, &editor, (edition, "en"), &english, "publish").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert_eq!(
        standing(&stage, edition, "en").await.as_deref(),
        Some("verified")
    );
    // Whose words they are is written beneath, and leads to the message.
    let page = get(&app, "/en/observances/water-day/2026").await.text;
    assert!(
        page.contains("Secretary of the sample organisation, Sample Secretary"),
        "{page}"
    );
    let link = format!("<a href=\"/en{MESSAGE}\">Water for all</a>");
    assert!(page.contains(&link), "{page}");

    // The English words are not those of the French message; by its symbol it is found as well.
    let english_in_french = [
        ("quote-words", "Water is for all"),
        ("quote-message", "SAMPLE/2026/9"),
    ];
    let answer = quote(&app, &editor, (edition, "fr"), &english_in_french, "").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(value_of(&answer.text, "quote-words"), "Water is for all");
    let french = [
        ("quote-words", "Nul ne possède un fleuve."),
        ("quote-message", "SAMPLE/2026/9"),
    ];
    let answer = quote(&app, &editor, (edition, "fr"), &french, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert_eq!(
        standing(&stage, edition, "fr").await.as_deref(),
        Some("verified")
    );
}

#[tokio::test]
async fn words_that_nobody_said_come_back_with_what_is_nearest() {
    let (stage, app, editor, edition) = desk(true).await;
    let before = newest(&stage, edition, "en").await;
    let changed = [
        ("quote-words", "Nobody owns any river."),
        ("quote-message", MESSAGE),
    ];
    let answer = quote(&app, &editor, (edition, "en"), &changed, "").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text.contains("Nobody owns a river"),
        "{}",
        answer.text
    );
    assert!(answer.text.contains("href=\"#quote-words\""));
    for (field, quoted) in [
        (
            "quote-message",
            [
                ("quote-words", "Go on."),
                ("quote-message", "/messages/1999/no-such-message"),
            ],
        ),
        (
            "quote-message",
            [("quote-words", "Go on."), ("quote-standing", "verified")],
        ),
        (
            "quote-words",
            [("quote-words", ""), ("quote-message", MESSAGE)],
        ),
    ] {
        let answer = quote(&app, &editor, (edition, "en"), &quoted, "").await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{quoted:?}"
        );
        let link = format!("href=\"#{field}\"");
        assert!(answer.text.contains(&link), "{quoted:?}: {}", answer.text);
    }
    // There is no Spanish text to quote.
    let spanish = [
        ("quote-words", "El agua es de todos"),
        ("quote-message", MESSAGE),
    ];
    let answer = quote(&app, &editor, (edition, "es"), &spanish, "").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(newest(&stage, edition, "en").await, before);
    // A paraphrase claims no words.
    let free = [
        ("quote-words", "Rivers belong to nobody."),
        ("quote-message", MESSAGE),
        ("quote-standing", "paraphrase"),
    ];
    let answer = quote(&app, &editor, (edition, "en"), &free, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert_eq!(
        standing(&stage, edition, "en").await.as_deref(),
        Some("paraphrase")
    );
}

#[tokio::test]
async fn sentences_that_are_ticked_become_the_words() {
    let (_stage, app, editor, edition) = desk(true).await;
    let address = format!("/admin/editions/{edition}/en");
    let page = get_as(&app, &editor, &address).await.text;
    assert!(
        page.contains(&format!("<option value=\"{MESSAGE}\"")),
        "{page}"
    );
    let ticked = [
        ("quote-words", ""),
        ("quote-message", MESSAGE),
        ("quote-sentence", "We go on together, dear friends."),
        ("quote-sentence", "Water is for all of us."),
    ];
    let answer = quote(&app, &editor, (edition, "en"), &ticked, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = get_as(&app, &editor, &address).await.text;
    assert_eq!(
        value_of(&page, "quote-words"),
        "Water is for all of us. […] We go on together, dear friends."
    );
    assert_eq!(value_of(&page, "quote-message"), MESSAGE);
    assert!(page.contains("value=\"Nobody owns a river.\""), "{page}");
}

#[tokio::test]
async fn nothing_that_quotes_a_message_is_public_before_it() {
    let (stage, app, editor, edition) = desk(false).await;
    let quoted = [
        ("quote-words", "Nobody owns a river."),
        ("quote-message", MESSAGE),
    ];
    let answer = quote(&app, &editor, (edition, "en"), &quoted, "publish").await;
    // It is saved, and goes no further.
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = get(&app, "/en/observances/water-day/2026").await.text;
    assert!(!page.contains("Nobody owns a river"), "{page}");
    let number = newest(&stage, edition, "en").await.to_string();
    let address = format!("/admin/editions/{edition}/en/publication");
    let answer = post_as(&app, &editor, &address, &[("seen", &number)]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text);
    assert!(
        answer
            .text
            .contains("The message of the quote is not public"),
        "{}",
        answer.text
    );

    bring(&stage, SAID, true).await;
    let answer = post_as(&app, &editor, &address, &[("seen", &number)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = get(&app, "/en/observances/water-day/2026").await.text;
    assert!(page.contains("Nobody owns a river"), "{page}");
}

#[tokio::test]
async fn a_corrected_message_flags_the_pages_that_quote_what_it_no_longer_says() {
    let (stage, app, editor, edition) = desk(true).await;
    let quoted = [
        ("quote-words", "Nobody owns a river."),
        ("quote-message", MESSAGE),
    ];
    let answer = quote(&app, &editor, (edition, "en"), &quoted, "publish").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let link = format!("href=\"/admin/editions/{edition}/en\"");
    // The message says where it is quoted.
    let message: uuid::Uuid =
        sqlx::query_scalar("select id from message where slug like 'water-day%'")
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    let page = get_as(&app, &editor, &format!("/admin/messages/{message}"))
        .await
        .text;
    assert!(page.contains(&link), "{page}");
    let flagged = async || {
        let page = get_as(&app, &editor, "/admin").await.text;
        let section = page.split_once("id=\"quotes\"");
        section.is_some_and(|(_, rest)| rest.contains(&link))
    };
    assert!(!flagged().await);
    // The words still stand there: nobody is troubled.
    bring(&stage, "Water is for everybody. Nobody owns a river.", true).await;
    assert!(!flagged().await);
    bring(&stage, "Water is for everybody. No one owns a river.", true).await;
    assert!(flagged().await);
    // A paraphrase, or other words, put it right.
    let mended = [
        ("quote-words", "No one owns a river."),
        ("quote-message", MESSAGE),
    ];
    let answer = quote(&app, &editor, (edition, "en"), &mended, "publish").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert!(!flagged().await);
}
