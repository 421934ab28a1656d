//! What is suggested while somebody types.

use super::{archive, line, with};
use crate::domain::locale::Locale;
use crate::tests::support::{Stage, TODAY, get};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;

async fn suggested(stage: &Stage, locale: Locale, typed: &str) -> Vec<String> {
    let query = utf8_percent_encode(typed, NON_ALPHANUMERIC);
    let answer = get(&stage.app(TODAY), &format!("/{locale}/suggest?q={query}")).await;
    assert_eq!(answer.status, 200, "{typed}");
    let kind = answer.headers["content-type"].to_str().unwrap();
    assert!(kind.starts_with("application/x-suggestions+json"));
    let (asked, words): (String, Vec<String>) = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(asked, typed.trim());
    assert!(words.len() <= 5, "{words:?}");
    words
}

#[tokio::test]
async fn titles_names_and_words_are_suggested_the_readers_language_first() {
    let stage = archive(&[
        line(
            "m1",
            "en",
            2015,
            "Zoology and desalination",
            "They turn the sea into drinking water.",
        ),
        with(
            line(
                "m2",
                "fr",
                2016,
                "Dessalement",
                "De l’eau de mer et de la zoologie.",
            ),
            &[("speaker_title", json!("Secrétaire"))],
        ),
    ])
    .await;
    let water = suggested(&stage, Locale::En, "water d").await;
    assert!(water.contains(&"World Water Day".to_owned()), "{water:?}");
    let french = suggested(&stage, Locale::Fr, "eau").await;
    assert!(
        french
            .iter()
            .any(|title| title.contains("l'eau") || title.contains("l’eau")),
        "{french:?}"
    );
    let chinese = suggested(&stage, Locale::Zh, "水").await;
    assert!(
        chinese.iter().any(|title| title.contains('水')),
        "{chinese:?}"
    );
    assert!(!suggested(&stage, Locale::Ar, "المياه").await.is_empty());
    let names = suggested(&stage, Locale::En, "secretary of the sam").await;
    assert!(
        names.contains(&"Secretary of the sample organisation".to_owned()),
        "{names:?}"
    );
    for (locale, words) in [
        (Locale::En, ["zoology", "zoologie"]),
        (Locale::Fr, ["zoologie", "zoology"]),
    ] {
        assert_eq!(suggested(&stage, locale, "zoo").await, words);
    }
    let together = suggested(&stage, Locale::En, "sea drin").await;
    assert!(
        together.contains(&"sea drinking".to_owned()),
        "{together:?}"
    );
    // What is suggested is found.
    let apart = suggested(&stage, Locale::En, "dessalement drin").await;
    assert!(
        !apart.contains(&"dessalement drinking".to_owned()),
        "{apart:?}"
    );
}

#[tokio::test]
async fn what_is_not_public_is_suggested_to_nobody() {
    let stage = archive(&[line("m1", "en", 2015, "Desalination", "Of the sea.")]).await;
    assert!(
        suggested(&stage, Locale::En, "desal")
            .await
            .contains(&"desalination".to_owned())
    );
    sqlx::query(
        "update publication p set live = tstzrange(app_now() + interval '1 hour', null) from message m where m.id = p.thing_id",
    )
    .execute(&stage.owner)
    .await
    .unwrap();
    stage.follow().await;
    assert_eq!(
        suggested(&stage, Locale::En, "desal").await,
        Vec::<String>::new()
    );
    assert_eq!(
        suggested(&stage, Locale::En, "secretary of the sam").await,
        Vec::<String>::new()
    );
    sqlx::query(
        "update thing set trashed_at = app_now() where id = (select id from observance where slug = 'water-day')",
    )
    .execute(&stage.owner)
    .await
    .unwrap();
    stage.follow().await;
    let water = suggested(&stage, Locale::En, "world water").await;
    assert!(!water.contains(&"World Water Day".to_owned()), "{water:?}");
}

#[tokio::test]
async fn nothing_typed_is_a_fault() {
    let stage = archive(&[line("m1", "en", 2015, "A <b>bold</b> move", "Of the sea.")]).await;
    for typed in [
        "",
        " ",
        "\"",
        "-",
        "(((",
        "*.*",
        "<script>",
        "😀",
        "a",
        "\\",
        "speaker:",
        "水 water",
    ] {
        for locale in Locale::ALL {
            suggested(&stage, locale, typed).await;
        }
    }
    let long = "x".repeat(10_000);
    let app = stage.app(TODAY);
    assert_eq!(
        get(&app, &format!("/en/suggest?q={long}")).await.status,
        400
    );
    let early = Stage::with_bundle().await;
    assert_eq!(
        get(&early.app(TODAY), "/en/suggest?q=water").await.status,
        503
    );
}
