//! Which messages answer, in which order, and how many there are.

use super::{archive, ask, clean_water, line, question, titles, with};
use crate::domain::locale::Locale;
use crate::search::ask::{Question, Sort};
use crate::search::schema::Facet;
use crate::state::clock::Clock;
use crate::tests::support::Stage;
use serde_json::json;
use std::collections::BTreeSet;

async fn sample() -> Stage {
    archive(&[
        clean_water(),
        line(
            "m1",
            "fr",
            2015,
            "De l’eau potable pour tous",
            "Chaque enfant a droit à l’eau potable.",
        ),
        line(
            "m2",
            "en",
            2016,
            "Rivers of the world",
            "Water flows from the mountains to the sea, and the sea is salt.",
        ),
        with(
            line(
                "m3",
                "en",
                2017,
                "Energy for development",
                "The sun gives light.",
            ),
            &[
                ("speaker_id", json!("second-office")),
                ("speaker", json!("Chair of the sample committee")),
                ("speaker_title", json!("Sample Chair")),
                ("observance", json!(null)),
                ("symbols", json!(["SG/SM/17246", "A/RES/70/1"])),
            ],
        ),
        line(
            "m4",
            "zh",
            2018,
            "人人享有清洁用水",
            "联合国大会宣布每个儿童都有权获得清洁用水。",
        ),
        line(
            "m5",
            "ar",
            2019,
            "مياه نظيفة للجميع",
            "إن الأمم المتحدة تعمل من أجل المياه.",
        ),
        line(
            "m6",
            "ru",
            2020,
            "Чистая вода для всех",
            "Каждый ребенок имеет право на чистую воду.",
        ),
    ])
    .await
}

#[tokio::test]
async fn words_of_six_languages_find_their_messages_in_any_form() {
    let stage = sample().await;
    for (typed, found) in [
        ("water", vec!["Clean water for all", "Rivers of the world"]),
        ("waters children", vec!["Clean water for all"]),
        ("enfants", vec!["Clean water for all"]),
        ("eau", vec!["Clean water for all"]),
        ("清洁用水", vec!["人人享有清洁用水"]),
        ("聯合國", vec!["人人享有清洁用水"]),
        ("\"合国大会\"", vec!["人人享有清洁用水"]),
        ("الامم المتحده", vec!["مياه نظيفة للجميع"]),
        ("воды", vec!["Чистая вода для всех"]),
        ("\"clean water\"", vec!["Clean water for all"]),
        ("\"water clean\"", vec![]),
        ("water -child", vec!["Rivers of the world"]),
        ("water -\"clean water\"", vec!["Rivers of the world"]),
        ("speaker:chair", vec!["Energy for development"]),
        ("symbol:sg/sm/17246", vec!["Energy for development"]),
        ("symbol:sg/sm", vec!["Energy for development"]),
        (
            "year:2016..2017",
            vec!["Energy for development", "Rivers of the world"],
        ),
        ("sea year:2016", vec!["Rivers of the world"]),
        ("sea year:2015", vec![]),
        ("chair development", vec!["Energy for development"]),
        ("a", vec!["Clean water for all"]),
        ("水", vec!["人人享有清洁用水"]),
    ] {
        assert_eq!(titles(&ask(&stage, typed).await), found, "{typed}");
    }
    // Words that nearly every message has are looked for where nothing else was asked.
    assert_eq!(
        titles(&ask(&stage, "the of").await)[0],
        "Rivers of the world"
    );
    let all_but = ask(&stage, "-water").await;
    assert_eq!((all_but.count, all_but.records.len()), (4, 4));
    assert_eq!(ask(&stage, "").await.count, 6);
}

#[tokio::test]
async fn counts_and_facets_are_exact_and_a_facet_narrows_to_what_it_says() {
    let stage = sample().await;
    let answer = ask(&stage, "").await;
    for (facet, values) in &answer.facets {
        for value in values {
            let mut narrow = question("", Locale::En);
            narrow.facets.push((*facet, value.value.clone()));
            let narrowed = stage.archive.ask(narrow).await.unwrap();
            assert_eq!(narrowed.count, value.count, "{facet:?} {value:?}");
        }
    }
    let of = |wanted: Facet| {
        answer
            .facets
            .iter()
            .find(|(facet, _)| *facet == wanted)
            .unwrap()
            .1
            .clone()
    };
    let told: Vec<_> = of(Facet::Speaker)
        .into_iter()
        .map(|value| (value.count, value.label.unwrap().0))
        .collect();
    assert_eq!(
        told,
        [
            (5, "Secretary of the sample organisation".to_owned()),
            (1, "Chair of the sample committee".to_owned())
        ]
    );
    let days = of(Facet::Observance).into_iter();
    let days: Vec<String> = days.map(|value| value.label.unwrap().0).collect();
    assert!(days.contains(&"World Water Day".to_owned()), "{days:?}");
    assert_eq!(of(Facet::Year).len(), 6);
    assert_eq!(of(Facet::Year)[0].value, "2020");
    let languages: BTreeSet<_> = of(Facet::Language)
        .into_iter()
        .map(|value| (value.value, value.count))
        .collect();
    assert!(languages.contains(&("en".to_owned(), 3)) && languages.contains(&("fr".to_owned(), 1)));
}

#[tokio::test]
async fn a_find_in_the_readers_language_comes_first() {
    let stage = archive(&[
        line("m1", "en", 2015, "Guterres", "A message."),
        line("m2", "fr", 2016, "Guterres", "Un message."),
    ])
    .await;
    for (locale, first) in [(Locale::En, 2015), (Locale::Fr, 2016)] {
        let answer = stage
            .archive
            .ask(question("guterres", locale))
            .await
            .unwrap();
        let years: Vec<_> = answer.records.iter().map(|record| record.year).collect();
        assert_eq!((years.len(), years[0]), (2, first), "{locale}");
    }
}

#[tokio::test]
async fn paging_to_the_end_shows_every_message_once_in_every_order() {
    let lines: Vec<_> = (0..53_i32)
        .map(|number| {
            let words = "water ".repeat(number.unsigned_abs() as usize % 7 + 1);
            line(
                &format!("m{number}"),
                "en",
                1990 + number / 3,
                &format!("Message {number}"),
                &words,
            )
        })
        .collect();
    let stage = archive(&lines).await;
    for sort in [Sort::Relevance, Sort::Newest, Sort::Oldest] {
        let mut asked = question("water", Locale::En);
        (asked.sort, asked.limit) = (sort, 10);
        let mut seen = Vec::new();
        loop {
            let answer = stage.archive.ask(asked.clone()).await.unwrap();
            assert_eq!(answer.count, 53, "{sort:?}");
            seen.extend(answer.records.iter().map(|record| (record.id, record.year)));
            let Some(next) = answer.next else { break };
            asked.after = Some(next);
        }
        let once: BTreeSet<_> = seen.iter().map(|(id, _)| *id).collect();
        assert_eq!((seen.len(), once.len()), (53, 53), "{sort:?}");
        let years: Vec<_> = seen.iter().map(|(_, year)| *year).collect();
        match sort {
            Sort::Newest => assert!(years.is_sorted_by(|one, other| one >= other)),
            Sort::Oldest => assert!(years.is_sorted()),
            Sort::Relevance => {}
        }
    }
}

#[tokio::test]
async fn a_symbol_in_any_spelling_is_found_directly() {
    let stage = sample().await;
    let now = Clock::instant();
    for spelling in [
        "SG/SM/17246",
        "sg sm 17246",
        "sgsm17246",
        "a-res-70-1",
        "A RES 70 1",
    ] {
        let found = stage
            .archive
            .find_symbol(spelling.into(), now)
            .await
            .unwrap();
        assert_eq!(found.len(), 1, "{spelling}");
    }
    assert!(
        stage
            .archive
            .find_symbol("SG/SM/1".into(), now)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn no_question_is_a_fault() {
    let stage = sample().await;
    for typed in [
        "",
        "a",
        "水",
        "\"\"\"",
        "&|!()",
        "r:*",
        "'; drop table message; --",
        "😀",
        "水 water مياه",
        "-x",
        "\0",
        "*",
        "?",
        "[a TO z]",
        "title:x",
        "water~2",
        "water^9",
        "-",
        "--",
        "\"",
        "(((",
        "AND OR NOT",
        "symbol:*",
        "symbol:.*",
        "speaker:(",
    ] {
        let answer = ask(&stage, typed).await;
        assert!(answer.count <= 6, "{typed}");
    }
    let long = "water ".repeat(160);
    assert_eq!(ask(&stage, &long).await.count, 2);
}

#[tokio::test]
async fn a_misspelt_word_is_answered_by_what_was_meant_and_says_so() {
    let stage = sample().await;
    for (typed, meant) in [
        ("watre", "water"),
        ("mountians sea", "mountains sea"),
        ("devlopment", "development"),
        ("potabel", "potable"),
        ("ребенко", "ребенок"),
        ("xylophone", ""),
        ("wat", ""),
    ] {
        let answer = ask(&stage, typed).await;
        let told = answer
            .meant
            .as_deref()
            .map(crate::domain::archive_query::write);
        let is_fit = told.as_deref().unwrap_or_default() == meant;
        assert!(
            is_fit && (answer.count == 0) == meant.is_empty(),
            "{typed}: {told:?}"
        );
    }
    let mut exactly = question("watre", Locale::En);
    exactly.exactly = true;
    assert_eq!(stage.archive.ask(exactly).await.unwrap().count, 0);
}

#[tokio::test]
async fn where_nothing_has_all_words_what_has_some_of_them_answers_and_says_so() {
    let stage = archive(&[
        line("m1", "en", 2015, "Clean water", "For every village."),
        line("m2", "en", 2016, "Clean rivers", "To the sea."),
        line("m3", "zh", 2017, "水", "家庭是社会的基本单元。"),
    ])
    .await;
    let found = ask(&stage, "clean village mountains lakes").await;
    assert!(found.loosely);
    assert_eq!(titles(&found), ["Clean water"]);
    let found = ask(&stage, "clean mountains").await;
    assert_eq!((found.loosely, found.count), (true, 2));
    // What must be there, and what must not, stays so.
    let found = ask(&stage, "clean mountains -village year:2015..2016").await;
    assert_eq!(titles(&found), ["Clean rivers"]);
    // Chinese writes several words as one.
    assert!(ask(&stage, "婚姻家庭").await.loosely);
    assert!(!ask(&stage, "clean water").await.loosely);
    let exactly = Question {
        exactly: true,
        ..question("clean mountains", Locale::En)
    };
    assert_eq!(stage.archive.ask(exactly).await.unwrap().count, 0);
}
