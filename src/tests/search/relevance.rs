//! How well the archive answers: questions of six languages over the Universal Declaration of Human Rights, whose
//! articles are messages here, with grades of how well each article answers.

use super::{archive, line, question};
use crate::domain::locale::Locale;
use std::collections::HashMap;

const NEEDS: &str = include_str!("relevance/needs.tsv");

/// What is asked of every language: the mean over all its questions.
const LEAST: f64 = 0.90;

const fn text(locale: Locale) -> &'static str {
    match locale {
        Locale::Ar => include_str!("relevance/udhr_ar.txt"),
        Locale::Zh => include_str!("relevance/udhr_zh.txt"),
        Locale::En => include_str!("relevance/udhr_en.txt"),
        Locale::Fr => include_str!("relevance/udhr_fr.txt"),
        Locale::Ru => include_str!("relevance/udhr_ru.txt"),
        Locale::Es => include_str!("relevance/udhr_es.txt"),
    }
}

/// Number, title and body of each article; the preamble has none.
fn articles(locale: Locale) -> impl Iterator<Item = (i32, &'static str, String)> {
    text(locale).split("# ").skip(1).map(|piece| {
        let (head, body) = piece.split_once('\n').unwrap();
        let (number, title) = head.split_once(' ').unwrap();
        (
            number.parse().unwrap(),
            title,
            body.trim().replace('\n', "\n\n"),
        )
    })
}

/// The grades of a need, and its words in each language.
type Need = (HashMap<i32, f64>, HashMap<&'static str, &'static str>);

fn needs() -> Vec<Need> {
    let mut lines = NEEDS.lines().filter(|line| !line.starts_with('#'));
    let locales: Vec<&str> = lines.next().unwrap().split('\t').skip(1).collect();
    let need = |line: &'static str| {
        let (grades, words) = line.split_once('\t').unwrap();
        let grades = grades.split(' ').map(|grade| {
            let (article, grade) = grade.split_once(':').unwrap();
            (article.parse().unwrap(), grade.parse().unwrap())
        });
        (
            grades.collect(),
            locales.iter().copied().zip(words.split('\t')).collect(),
        )
    };
    lines.map(need).collect()
}

/// The gain of what was found, in its order, against the best order there is: 1 is perfect.
fn ndcg(found: &[i32], grades: &HashMap<i32, f64>) -> f64 {
    let gain = |grades: &mut dyn Iterator<Item = f64>| -> f64 {
        grades
            .take(10)
            .zip(2_u32..)
            .map(|(grade, rank)| (grade.exp2() - 1.0) / f64::from(rank).log2())
            .sum()
    };
    let mut ideal: Vec<f64> = grades.values().copied().collect();
    ideal.sort_by(|one, other| other.total_cmp(one));
    gain(
        &mut found
            .iter()
            .map(|article| grades.get(article).copied().unwrap_or_default()),
    ) / gain(&mut ideal.into_iter())
}

#[tokio::test]
async fn the_archive_answers_questions_of_six_languages_well() {
    let mut lines = Vec::new();
    for locale in Locale::ALL {
        for (number, title, body) in articles(locale) {
            lines.push(line(
                &format!("udhr-{number}"),
                locale.code(),
                1948 + number,
                title,
                &body,
            ));
        }
    }
    let stage = archive(&lines).await;
    let needs = needs();
    assert!(needs.len() >= 30);
    let mut told = String::new();
    let mut least: f64 = 1.0;
    for locale in Locale::ALL {
        let mut sum = 0.0;
        for (grades, words) in &needs {
            let words = words[locale.code()];
            let answer = stage.archive.ask(question(words, locale)).await.unwrap();
            let found: Vec<i32> = answer
                .records
                .iter()
                .map(|record| record.year - 1948)
                .collect();
            let score = ndcg(&found, grades);
            sum += score;
            if score < 0.8 {
                told += &format!("  {locale} {score:.2} {words}: {found:?} for {grades:?}\n");
            }
        }
        let mean = sum / needs.len() as f64;
        least = least.min(mean);
        told += &format!(
            "{locale}: nDCG@10 {mean:.3} over {} questions\n",
            needs.len()
        );
    }
    println!("{told}");
    assert!(least >= LEAST, "{told}");
}
