//! Checking a quote: exact, near, or not found.

use super::{archive, line, with};
use crate::tests::support::{Stage, TODAY, get};
use axum::Router;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;

async fn sample() -> Stage {
    archive(&[
        with(
            line(
                "m1",
                "en",
                2015,
                "Clean water",
                "Every child has a right to clean water. We shall not rest.",
            ),
            &[("symbols", json!(["SG/SM/17246"]))],
        ),
        line(
            "m2",
            "en",
            2010,
            "Rivers",
            "Friends, every child has a right to clean water. \\<b>Bold\\</b> words.",
        ),
        line(
            "m3",
            "ar",
            2016,
            "المياه",
            "لكل طفل الحق في مياه نظيفة، ولن يهدأ لنا بال.",
        ),
        line(
            "m4",
            "zh",
            2017,
            "水",
            "每个儿童都有权获得清洁的水。我们不会停歇。",
        ),
    ])
    .await
}

async fn check(app: &Router, locale: &str, words: &str) -> (u16, String) {
    let words = utf8_percent_encode(words, NON_ALPHANUMERIC);
    let answer = get(app, &format!("/{locale}/messages/check?words={words}")).await;
    (answer.status.as_u16(), answer.text)
}

#[tokio::test]
async fn exact_words_are_found_in_every_message_that_has_them_the_oldest_first() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let (status, page) = check(&app, "en", "“very child has a right to clean water.”").await;
    assert_eq!(status, 200);
    // Half a word is none.
    assert!(!page.contains("message exactly"), "{page}");
    let (_, page) = check(&app, "en", "has a right to clean  water").await;
    assert!(page.contains("these 2 messages exactly"), "{page}");
    assert!(
        page.contains("<mark>has a right to clean water</mark>"),
        "{page}"
    );
    let (older, newer) = (
        page.find("/en/messages/2010/"),
        page.find("/en/messages/2015/"),
    );
    assert!(older.is_some() && older < newer, "{page}");
    assert!(
        page.contains("SG/SM/17246") && page.contains("Sample Secretary"),
        "{page}"
    );
    assert!(page.contains("noindex"), "{page}");
    // Cut, and with something put in.
    let (_, page) = check(
        &app,
        "fr",
        "[E]very child has […] clean water. [Nous] shall not rest",
    )
    .await;
    assert!(page.contains("dans ce message"), "{page}");
}

#[tokio::test]
async fn arabic_and_chinese_words_are_checked_as_well() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let (_, page) = check(&app, "en", "لكل طفل الحق في مياه نظيفة").await;
    assert!(page.contains("this message exactly"), "{page}");
    assert!(
        page.contains("<blockquote lang=\"ar\" dir=\"rtl\" class=\"excerpt changes\">"),
        "{page}"
    );
    let (_, page) = check(&app, "zh", "都有权获得清洁的水").await;
    assert!(page.contains("<mark>都有权获得清洁的水</mark>"), "{page}");
    let (_, page) = check(&app, "ar", "每个儿童都有权获得干净的水").await;
    assert!(page.contains("<del>") && page.contains("<ins>"), "{page}");
}

#[tokio::test]
async fn near_words_are_told_with_their_differences_and_others_are_not_found() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let (_, page) = check(&app, "en", "Every person has a right to clean water").await;
    assert!(page.contains("Nobody said exactly this"), "{page}");
    assert!(
        page.contains("<del>person</del>") && page.contains("<ins>child</ins>"),
        "{page}"
    );
    let (_, page) = check(&app, "en", "a volcano erupted behind the quiet library").await;
    assert!(page.contains("These words stand in no message"), "{page}");
}

#[tokio::test]
async fn what_cannot_be_checked_says_so_and_markup_stays_text() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    for (words, status, told) in [
        ("", 200, "Paste the words"),
        ("clean water", 400, "at least 3 words"),
        (
            &"word ".repeat(1_000),
            400,
            "characters: check a long text in pieces",
        ),
        ("\"\"\" &|!() r:* -- '", 400, "at least 3 words"),
        ("[[[[ […] ]]]] one two three", 200, "no message"),
        ("a right to <script>alert(1)</script> \0 water", 400, ""),
        ("</textarea><script>alert(1)</script> x y", 200, ""),
    ] {
        let (found, page) = check(&app, "en", words).await;
        assert_eq!(found, status, "{words}");
        assert!(page.contains(told), "{words}: {page}");
        assert!(!page.contains("<script>alert"), "{words}");
    }
    let (_, page) = check(&app, "en", "clean water. <b>Bold</b> words").await;
    assert!(!page.contains("<b>Bold"), "{page}");
}

#[tokio::test]
async fn words_of_a_message_that_is_not_public_are_not_found() {
    let stage = sample().await;
    sqlx::query(
        "update publication p set live = tstzrange(app_now() + interval '1 hour', null)
         from message m where m.id = p.thing_id",
    )
    .execute(&stage.owner)
    .await
    .unwrap();
    stage.follow().await;
    let (_, page) = check(&stage.app(TODAY), "en", "has a right to clean water").await;
    assert!(page.contains("These words stand in no message"), "{page}");
}
