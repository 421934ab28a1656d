//! The page of the archive.

use super::{archive, clean_water, line, marked};
use crate::domain::locale::Locale;
use crate::tests::support::{Stage, TODAY, get};

async fn sample() -> Stage {
    archive(&[
        clean_water(),
        line(
            "m2",
            "en",
            2016,
            "Rivers of the world",
            "Water flows to the sea.",
        ),
        marked("m3"),
    ])
    .await
}

#[tokio::test]
async fn what_was_asked_is_told_and_can_be_taken_away_piece_by_piece() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/en/messages?q=water%20-sea&year=2015").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("1 message"), "{}", page.text);
    assert!(page.text.contains("<mark>water</mark>"));
    for href in [
        "/en/messages?q=-sea&amp;year=2015",
        "/en/messages?q=water&amp;year=2015",
        "/en/messages?q=water%20-sea",
    ] {
        assert!(
            page.text.contains(&format!("href=\"{href}\"")),
            "{href}: {}",
            page.text
        );
    }
    // What somebody looked for is listed by no search engine.
    assert!(page.text.contains("noindex"));
    assert!(!get(&app, "/en/messages").await.text.contains("noindex"));
}

#[tokio::test]
async fn markup_in_titles_bodies_and_questions_stays_text() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    for query in [
        "q=water",
        "q=%3Cscript%3Ealert(1)%3C/script%3E",
        "q=script",
        "q=%22%3E%3Cimg%20src=x%3E&speaker=%3Cb%3E",
    ] {
        let page = get(&app, &format!("/en/messages?{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        for markup in ["<script>alert", "<b>bold", "<img src=x", "<b>\""] {
            assert!(!page.text.contains(markup), "{query}: {markup}");
        }
    }
    let page = get(&app, "/en/messages?q=script").await;
    assert!(
        page.text.contains("&lt;<mark>script</mark>&gt;alert(1)"),
        "{}",
        page.text
    );
}

#[tokio::test]
async fn a_symbol_goes_straight_to_its_message() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    for query in ["SG/SM/17246", "sg%20sm%2017246", "symbol:sgsm17246"] {
        let answer = get(&app, &format!("/en/messages?q={query}")).await;
        assert_eq!(answer.status, 303, "{query}");
        let location = answer.headers["location"].to_str().unwrap();
        assert!(location.starts_with("/en/messages/2017/"), "{location}");
        assert_eq!(get(&app, location).await.status, 200);
    }
}

#[tokio::test]
async fn questions_that_are_none_are_answered_in_the_readers_language() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let long = "x".repeat(1_001);
    for (query, status) in [
        (format!("q={long}"), 400),
        ("after=nonsense".to_owned(), 400),
        ("after=ff.ff.ff.ff".to_owned(), 400),
        ("after=".to_owned(), 200),
        ("q=%22%22%22&sort=x&year=soon&language=xx".to_owned(), 200),
        ("q=nobodysaidthis".to_owned(), 200),
    ] {
        for locale in Locale::ALL {
            let page = get(&app, &format!("/{locale}/messages?{query}")).await;
            assert_eq!(page.status.as_u16(), status, "{locale} {query}");
            assert!(page.text.contains(&format!("<html lang=\"{locale}\"")));
        }
    }
    let nothing = get(&app, "/fr/messages?q=nobodysaidthis").await;
    assert!(
        nothing.text.contains("Aucun message ne réunit tout cela"),
        "{}",
        nothing.text
    );
}

#[tokio::test]
async fn until_there_is_an_index_the_page_says_so() {
    let stage = Stage::with_bundle().await;
    let page = get(&stage.app(TODAY), "/es/messages").await;
    assert_eq!(page.status, 503);
    assert!(page.headers.contains_key("retry-after"));
    assert!(page.text.contains("El archivo se está preparando"));
}

#[tokio::test]
async fn the_archive_is_asked_while_the_database_is_away() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let before = get(&app, "/en/messages?q=water").await;
    assert_eq!(before.status, 200);
    stage.database.close().await;
    let after = get(&app, "/en/messages?q=water").await;
    assert_eq!((after.status.as_u16(), after.text), (200, before.text));
    // A page that was never read in this language has no frame to stand in.
    assert_eq!(get(&app, "/fr/messages?q=water").await.status, 503);
}

#[tokio::test]
async fn what_was_meant_is_shown_and_what_was_typed_is_one_link_away() {
    let stage = sample().await;
    let app = stage.app(TODAY);
    let page = get(&app, "/en/messages?q=watre").await;
    assert!(
        page.text.contains("Shown is what was found for: water."),
        "{}",
        page.text
    );
    assert!(
        page.text
            .contains("href=\"/en/messages?q=watre&amp;exactly=yes\"")
    );
    let exactly = get(&app, "/en/messages?q=watre&exactly=yes").await;
    assert!(exactly.text.contains("No message has all of this."));
}
