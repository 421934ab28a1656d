//! How a text becomes the words of the index: one analysis for each of the six languages, one that keeps Chinese
//! characters apart for phrases, and one that leaves words as they are written.
//!
//! Whoever looks for a word analyses it as the texts were: case, accents, Arabic spellings, digits of
//! other scripts and traditional Chinese characters do not count, and a word is known by its stem. Nothing
//! is left out: a question of nothing but "of the" has an answer, too.

mod chinese;
mod folding;
mod spellings;
mod splitting;
mod stems;
pub mod stop_words;
mod tokens;

use crate::domain::locale::Locale;
pub use folding::fold;
pub use spellings::SHORTEST;
use std::ops::Range;
use stems::Stems;
pub use tokens::Tokens;

/// The version of all analyses together, the dictionaries included. An index that another version wrote is
/// built anew.
pub const VERSION: u32 = 2;

/// One way of turning a text into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Analysis {
    /// Stems of a language; in Chinese the words of a dictionary.
    Language(Locale),
    /// Every Chinese character by itself, for phrases and pieces of words; other words unstemmed.
    Characters,
    /// Longer words as they are written, in lower case, for what was perhaps meant and for suggestions. Without
    /// Chinese, which has no letters to mistake.
    Spellings,
}

/// A word as the index knows it, and the place of what it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub term: String,
    /// Bytes of the text, from and to.
    pub from: usize,
    pub to: usize,
    /// The number of the word in its text. Two spellings of one word have the same.
    pub position: usize,
}

impl Analysis {
    /// Every analysis there is.
    pub const ALL: [Self; 8] = [
        Self::Language(Locale::Ar),
        Self::Language(Locale::Zh),
        Self::Language(Locale::En),
        Self::Language(Locale::Fr),
        Self::Language(Locale::Ru),
        Self::Language(Locale::Es),
        Self::Characters,
        Self::Spellings,
    ];

    /// The name under which the index knows it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Language(locale) => locale.code(),
            Self::Characters => "characters",
            Self::Spellings => "spellings",
        }
    }

    /// The words of a text that is written down.
    pub fn of_text(self, text: &str) -> Vec<Word> {
        match self {
            Self::Language(Locale::Zh) => chinese::words(text, true),
            Self::Language(locale) => stems::words(locale, text, &mut Stems::of(locale), |_| true),
            Self::Characters => chinese::characters(text),
            Self::Spellings => spellings::words(text),
        }
    }

    /// Of the words of a text those that may have one of these terms: the others are not brought to their stems,
    /// which takes most of the time. For a language that writes spaces.
    pub fn of_text_near<'a>(
        locale: Locale,
        text: &str,
        terms: impl Iterator<Item = &'a str> + Clone,
    ) -> Vec<Word> {
        stems::words(locale, text, &mut Stems::of(locale), |word| {
            terms
                .clone()
                .any(|term| stems::may_have(locale, word, term))
        })
    }

    /// Where runs of words stand in a text, Chinese characters each being a word: the number of the run, and its bytes.
    pub fn find_runs(text: &str, runs: &[Vec<String>]) -> Vec<(usize, Range<usize>)> {
        chinese::find_runs(text, runs)
    }

    /// The words of a question. A Chinese word is not looked for by the shorter ones within it.
    pub fn of_question(self, text: &str) -> Vec<Word> {
        match self {
            Self::Language(Locale::Zh) => chinese::words(text, false),
            _ => self.of_text(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(locale: Locale, text: &str) -> Vec<String> {
        let words = Analysis::Language(locale).of_text(text);
        words.into_iter().map(|word| word.term).collect()
    }

    /// Whether every word of the question is a word of the text.
    fn finds(locale: Locale, question: &str, text: &str) -> bool {
        let analysis = Analysis::Language(locale);
        let held = terms(locale, text);
        let asked = analysis.of_question(question);
        let last = asked.last().map_or(0, |word| word.position);
        !asked.is_empty()
            && (0..=last).all(|position| {
                let mut spellings = asked.iter().filter(|word| word.position == position);
                spellings.any(|word| held.contains(&word.term))
            })
    }

    #[test]
    fn inflections_of_a_word_are_one_word() {
        let cases = [
            (Locale::En, "nation", "The United Nations"),
            (Locale::En, "child", "on children's day, a child’s right"),
            (Locale::En, "children", "every child"),
            (Locale::En, "woman", "Women’s rights"),
            (Locale::En, "cooperating", "cooperation"),
            (Locale::Fr, "célébrer", "Nous célébrons"),
            (Locale::Fr, "droit", "les droits de l’homme"),
            (Locale::Fr, "homme", "les droits de l’homme"),
            (Locale::Es, "comunicaciones", "la comunicación"),
            (Locale::Es, "derecho", "los derechos humanos"),
            (Locale::Ru, "народы", "между народами"),
            (Locale::Ru, "вода", "о воде"),
            (Locale::Ar, "حقوق", "الحقوق"),
            (Locale::Ar, "الدين", "والدين"),
            (Locale::Ar, "معاملة", "المعاملات"),
            (Locale::Ar, "الحقوق", "بالحقوق وللمرأة"),
        ];
        for (locale, question, text) in cases {
            assert!(
                finds(locale, question, text),
                "{locale}: {question} in {text}"
            );
        }
        assert!(!finds(Locale::En, "water", "the sea"));
    }

    #[test]
    fn accents_do_not_count_on_either_side() {
        for (locale, one, other) in [
            (Locale::Fr, "journee celebree", "Journée célébrée"),
            (Locale::Fr, "JOURNÉE", "la journee"),
            (Locale::Fr, "coeur", "le cœur"),
            (Locale::Es, "nino", "el niño"),
            (Locale::Es, "comunicacion", "la comunicación"),
            (Locale::Es, "agua DÍA", "dia del agua"),
            (Locale::En, "jose", "José"),
            (Locale::Ru, "еще", "ещё"),
            (Locale::Ru, "ёще", "е\u{301}ще"),
            (Locale::Fr, "e\u{301}te\u{301}", "été"),
            (Locale::Ru, "и\u{306}", "й"),
        ] {
            assert!(finds(locale, one, other), "{locale}: {one} in {other}");
        }
        // But a letter of its own stays one.
        assert!(!finds(Locale::Ru, "йод", "иод"));
    }

    #[test]
    fn arabic_spellings_of_a_word_are_one_word() {
        for (question, text) in [
            ("الامم المتحده", "الأمم المتحدة"),
            ("الأمــم", "الأمم"),
            ("الأُمَمُ", "الأمم"),
            ("علي", "على"),
            ("ألمياه", "المياه"),
            ("المياه", "\u{fe8d}\u{fedf}\u{fee4}\u{fef4}\u{fe8e}\u{fee9}"),
        ] {
            assert!(finds(Locale::Ar, question, text), "{question} in {text}");
        }
    }

    #[test]
    fn digits_of_any_script_are_the_same() {
        for text in ["2030", "٢٠٣٠", "۲۰۳۰", "２０３０"] {
            for locale in Locale::ALL {
                assert_eq!(terms(locale, text), ["2030"], "{locale}: {text}");
            }
        }
    }

    #[test]
    fn chinese_is_cut_into_words_and_traditional_characters_are_simplified() {
        assert!(terms(Locale::Zh, "联合国南南合作日").contains(&"联合国".to_owned()));
        assert!(finds(Locale::Zh, "合作", "联合国南南合作日"));
        assert!(finds(Locale::Zh, "聯合國", "联合国南南合作日"));
        assert!(finds(Locale::Zh, "sdg", "可持续发展目标 (SDG)"));
        let apart = Analysis::Characters.of_text("聯合國 SG/SM/12年");
        let apart: Vec<_> = apart
            .iter()
            .map(|word| (word.term.as_str(), word.position))
            .collect();
        let wanted = ["联", "合", "国", "sg", "sm", "12", "年"];
        assert_eq!(apart, wanted.into_iter().zip(0..).collect::<Vec<_>>());
    }

    #[test]
    fn words_know_where_they_stand() {
        let texts = [
            (
                Locale::Fr,
                "L’été, aujourd’hui: cœur",
                vec!["été", "aujourd", "hui", "cœur"],
            ),
            (
                Locale::En,
                "Children’s rights",
                vec!["Children’s", "rights"],
            ),
            (Locale::Ar, "مـن الأُمم", vec!["مـن", "الأُمم"]),
        ];
        for (locale, text, wanted) in texts {
            let mut places: Vec<(usize, usize)> = Analysis::Language(locale)
                .of_text(text)
                .into_iter()
                .map(|word| (word.from, word.to))
                .collect();
            places.dedup();
            let found: Vec<_> = places
                .into_iter()
                .map(|(from, to)| &text[from..to])
                .collect();
            assert_eq!(found, wanted);
        }
        let text = "在聯合國大會";
        for analysis in [Analysis::Language(Locale::Zh), Analysis::Characters] {
            for word in analysis.of_text(text) {
                let length = text[word.from..word.to].chars().count();
                assert_eq!(length, word.term.chars().count());
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn a_word_that_has_a_term_is_never_passed_over(
            text in "[a-zçéèêàùœñ'’]{1,12}|[а-яё]{1,12}|[ء-غف-ي]{1,12}|(ال|و|ب|ست|يست|لل)?[ء-غف-ي]{2,8}(ة|ات|ين|ها)?|\\PC{0,20}",
        ) {
            for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::Zh) {
                let words = Analysis::Language(locale).of_text(&text);
                for word in &words {
                    let near = Analysis::of_text_near(locale, &text, [word.term.as_str()].into_iter());
                    proptest::prop_assert!(near.contains(word), "{locale}: {word:?}");
                }
            }
        }

        #[test]
        fn any_text_has_words_in_order_within_it(text in "\\PC{0,80}") {
            for analysis in Analysis::ALL {
                let mut last = 0;
                for word in analysis.of_text(&text) {
                    proptest::prop_assert!(text.get(word.from..word.to).is_some_and(|held| !held.is_empty()));
                    proptest::prop_assert!(word.position >= last && !word.term.is_empty());
                    last = word.position;
                }
            }
        }
    }
}
