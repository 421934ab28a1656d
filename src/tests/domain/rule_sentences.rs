//! The rule of a date, told in words.

use crate::domain::date_record::read_rules;
use crate::domain::locale::Locale;
use crate::words::Words;
use serde_json::{Value, json};

fn told(locale: Locale, date: Value, first_year: Option<i32>) -> String {
    let rules = read_rules(&date, None, None, first_year).unwrap();
    Words::of(locale)
        .rule_sentences(&rules)
        .join(" ")
        .replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_day_that_moved_tells_both_rules_with_their_acts() {
    let rules = read_rules(
        &json!({"fixed": "09-12"}),
        Some(&json!({"year": 2012, "instrument": "General Assembly decision 66/550"})),
        Some(&json!([{"fixed": "12-19", "from": 2004, "to": 2011, "instrument": "A/RES/58/220"}])),
        Some(2004),
    )
    .unwrap();
    assert_eq!(
        Words::of(Locale::En).rule_sentences(&rules),
        [
            "Observed every year on 12 September since 2012 (General Assembly decision 66/550).",
            "From 2004 to 2011 it was observed on 19 December (A/RES/58/220)."
        ]
    );
    for locale in Locale::ALL {
        let sentences = Words::of(locale).rule_sentences(&rules).join(" ");
        assert!(
            sentences.contains("66/550") && sentences.contains("A/RES/58/220"),
            "{locale}: {sentences}"
        );
    }
}

#[test]
fn the_sentence_of_a_year_is_that_of_the_rule_then_in_force() {
    let rules = read_rules(
        &json!({"fixed": "09-12"}),
        Some(&json!({"year": 2012, "instrument": "General Assembly decision 66/550"})),
        Some(&json!([{"fixed": "12-19", "from": 2004, "to": 2011, "instrument": "A/RES/58/220"}])),
        Some(2004),
    )
    .unwrap();
    let english = |year| Words::of(Locale::En).rule_sentence_of(&rules, year, Some("A/RES/58/220"));
    assert_eq!(
        english(2026).unwrap(),
        "Observed every year on 12 September since 2012 (General Assembly decision 66/550)."
    );
    assert_eq!(
        english(2010).unwrap(),
        "From 2004 to 2011 it was observed on 19 December (A/RES/58/220)."
    );
    assert_eq!(english(2003), None);
}

#[test]
fn a_rule_that_never_changed_names_the_founding_act() {
    let rules = read_rules(&json!({"fixed": "03-22"}), None, None, Some(1993)).unwrap();
    for locale in Locale::ALL {
        let words = Words::of(locale);
        let sentence = words.rule_sentence_of(&rules, 2026, Some("A/RES/47/193"));
        let sentence = sentence.unwrap();
        assert!(
            sentence.contains("A/RES/47/193") && sentence.contains("1993"),
            "{locale}: {sentence}"
        );
    }
}

#[test]
fn the_second_saturday_is_the_second_in_every_language() {
    let date = json!({"any_of": [
        {"nth_weekday": {"month": 5, "weekday": "saturday", "n": 2}},
        {"nth_weekday": {"month": 10, "weekday": "saturday", "n": 2}}
    ]});
    assert_eq!(
        told(Locale::En, date.clone(), Some(2006)),
        "Observed every year on the second Saturday of May and on the second Saturday of October since 2006."
    );
    assert!(told(Locale::Ru, date.clone(), None).contains("во вторую субботу мая"));
    assert!(told(Locale::Fr, date.clone(), None).contains("deuxième samedi"));
    assert!(told(Locale::Es, date.clone(), None).contains("segundo sábado"));
    assert!(told(Locale::Zh, date.clone(), None).contains("第二个星期六"));
    assert!(told(Locale::Ar, date, None).contains("السبت الثاني"));
}

#[test]
fn every_kind_of_rule_has_a_sentence_in_every_language() {
    for date in [
        json!({"fixed": "02-29"}),
        json!({"nth_weekday": {"month": 9, "weekday": "thursday", "n": -1}}),
        json!({"span": {"start": "05-08", "end": "05-09"}}),
        json!({"week": {"start": "02-01", "end": "02-07"}}),
        json!({"week": {"containing": "11-11", "starts_on": "monday"}}),
        json!({"fixed": "10-20", "every_years": 5, "from": 2010}),
        json!({"listed": {"2024": "05-23"}}),
        json!({"years": [2015, 2015]}),
        json!({"years": [2021, 2030]}),
    ] {
        for locale in Locale::ALL {
            let sentence = told(locale, date.clone(), None);
            assert!(
                sentence.chars().count() > 6 && !sentence.contains('{'),
                "{locale} {date}: {sentence}"
            );
        }
    }
}
