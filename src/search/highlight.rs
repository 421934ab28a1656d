//! The piece of a text that best shows why it was found, with the words that were.
//!
//! What comes out is text, in pieces: whoever shows it writes the marks. Nothing in a text or a question can
//! become markup.

use super::analysis::{Analysis, Word};
use crate::domain::archive_query::Piece;
use crate::domain::locale::Locale;
use crate::domain::script::Script;
use std::collections::HashMap;

/// A run of text, and whether it was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub found: bool,
}

/// What is marked in texts of one language.
pub struct Wanted {
    locale: Locale,
    /// Terms, and the number of the word of the question that each belongs to. None in Chinese.
    terms: HashMap<String, usize>,
    /// In Chinese: words by their characters. Cutting every text into the words of a dictionary would take longer
    /// than finding it.
    runs: Vec<Vec<String>>,
    /// The number of the word of the question that each of them belongs to.
    words_of_runs: Vec<usize>,
}

/// A place in a text that was looked for, and by which word.
#[derive(Clone, Copy, Debug)]
struct Find {
    from: usize,
    to: usize,
    word: usize,
}

/// Characters that an excerpt has, about.
const fn length(locale: Locale) -> usize {
    if matches!(locale, Locale::Zh) {
        100
    } else {
        240
    }
}

/// Characters before the first find.
const BEFORE: usize = 40;

impl Wanted {
    pub fn new(pieces: &[Piece], locale: Locale) -> Self {
        let mut wanted = Self {
            locale,
            terms: HashMap::new(),
            runs: Vec::new(),
            words_of_runs: Vec::new(),
        };
        let words = pieces.iter().filter_map(|piece| match piece {
            Piece::Word(words) | Piece::Phrase(words) => Some(words),
            _ => None,
        });
        for (number, words) in words.enumerate() {
            let terms = Analysis::Language(locale).of_question(words);
            if locale == Locale::Zh {
                let parts = terms.iter().map(|word| word.term.as_str());
                for run in [words.as_str()].into_iter().chain(parts).map(characters) {
                    wanted.runs.push(run);
                    wanted.words_of_runs.push(number);
                }
                continue;
            }
            for word in terms {
                wanted.terms.entry(word.term).or_insert(number);
            }
        }
        wanted
    }

    /// What is marked in each of the languages in which words may stand: the reader's own first, then those that
    /// are written in the script of a word. Nothing where no words were looked for.
    pub fn in_languages(pieces: &[Piece], own: Locale, open: &[Locale]) -> Vec<(Locale, Self)> {
        let typed = pieces.iter().filter_map(|piece| match piece {
            Piece::Word(words) | Piece::Phrase(words) => Some(words.as_str()),
            _ => None,
        });
        let typed: Vec<&str> = typed.collect();
        let scripts: Vec<_> = typed.iter().filter_map(|words| Script::of(words)).collect();
        let is_own = |locale: &&Locale| **locale == own;
        let others = open
            .iter()
            .filter(|held| !is_own(held) && scripts.contains(&Script::of_locale(**held)));
        let languages = open.iter().filter(is_own).chain(others);
        languages
            .filter(|_| !typed.is_empty())
            .map(|held| (*held, Self::new(pieces, *held)))
            .collect()
    }

    /// The finds in a text, in order, none within another.
    fn finds(&self, text: &str) -> Vec<Find> {
        let words = match self.terms.is_empty() {
            true => Vec::new(),
            false => {
                Analysis::of_text_near(self.locale, text, self.terms.keys().map(String::as_str))
            }
        };
        let mut finds: Vec<Find> = words
            .into_iter()
            .filter_map(|Word { term, from, to, .. }| {
                let word = *self.terms.get(&term)?;
                Some(Find { from, to, word })
            })
            .collect();
        if !self.runs.is_empty() {
            let found = Analysis::find_runs(text, &self.runs).into_iter();
            finds.extend(found.map(|(run, place)| Find {
                from: place.start,
                to: place.end,
                word: self.words_of_runs[run],
            }));
        }
        finds.sort_by_key(|find| (find.from, std::cmp::Reverse(find.to)));
        let mut end = 0;
        finds.retain(|find| {
            let is_new = find.from >= end;
            if is_new {
                end = find.to;
            }
            is_new
        });
        finds
    }

    /// A whole text with its finds, or `None` where nothing in it was looked for.
    pub fn mark(&self, text: &str) -> Option<Vec<Run>> {
        let finds = self.finds(text);
        (!finds.is_empty()).then(|| runs(text, (0, text.len()), &finds))
    }

    /// The piece of a text in which most of what was looked for stands together. `None` where nothing does.
    pub fn excerpt(&self, text: &str) -> Option<Vec<Run>> {
        let finds = self.finds(text);
        let most = length(self.locale);
        let reach = most * width(text);
        let mut best = (0, 0);
        for (at, first) in finds.iter().enumerate() {
            let within = finds[at..]
                .iter()
                .take_while(|find| find.to - first.from <= reach);
            let mut words: Vec<usize> = within.map(|find| find.word).collect();
            let count = words.len();
            words.sort_unstable();
            words.dedup();
            let score = words.len() * 1_000 + count;
            if score > best.0 {
                best = (score, first.from);
            }
        }
        (best.0 > 0).then(|| {
            let span = window(text, best.1, most);
            around(text, span, &finds)
        })
    }

    /// How a text begins, with what was looked for in it marked.
    pub fn beginning(&self, text: &str) -> Vec<Run> {
        around(
            text,
            window(text, 0, length(self.locale)),
            &self.finds(text),
        )
    }
}

/// The characters of Chinese words, and other words whole.
fn characters(words: &str) -> Vec<String> {
    let characters = Analysis::Characters.of_question(words).into_iter();
    characters.map(|word| word.term).collect()
}

/// Bytes of a character, about.
fn width(text: &str) -> usize {
    text.len()
        .checked_div(text.chars().take(1_000).count().max(1))
        .unwrap_or(1)
        .clamp(1, 3)
}

/// From some characters before a place, at the beginning of a sentence or a word, for about a number of them.
fn window(text: &str, at: usize, most: usize) -> (usize, usize) {
    let back: Vec<(usize, char)> = text[..at].char_indices().rev().take(BEFORE).collect();
    let ends_sentence = |c: char| matches!(c, '.' | '!' | '?' | '؟' | '。' | '！' | '？' | '\n');
    let reaches_start = back.len() < BEFORE;
    let sentence = back.iter().find(|(_, c)| ends_sentence(*c));
    let space = back.iter().rev().find(|(_, c)| c.is_whitespace());
    let from = match (sentence, reaches_start, space) {
        (Some((place, c)), ..) => place + c.len_utf8(),
        (None, true, _) => 0,
        (None, false, Some((place, c))) => place + c.len_utf8(),
        (None, false, None) => at,
    };
    let rest = &text[from..];
    let from = from + (rest.len() - rest.trim_start().len());
    let Some((cut, _)) = text[from..].char_indices().nth(most) else {
        return (from, text.trim_end().len().max(from));
    };
    // A word is not cut; a Chinese text has no spaces to end at.
    let until = text[from..from + cut]
        .rfind(char::is_whitespace)
        .filter(|space| *space > cut / 2);
    (from, from + until.unwrap_or(cut))
}

/// The runs of a piece of text, with an ellipsis where the text goes on.
fn around(text: &str, (from, to): (usize, usize), finds: &[Find]) -> Vec<Run> {
    let plain = |text: &str| Run {
        text: text.to_owned(),
        found: false,
    };
    let mut pieces = Vec::new();
    if !text[..from].trim().is_empty()
        && !text[..from].trim_end_matches([' ', '\t']).ends_with('\n')
    {
        pieces.push(plain("… "));
    }
    pieces.extend(runs(text, (from, to), finds));
    if !text[to..].trim().is_empty() {
        pieces.push(plain(" …"));
    }
    pieces
}

fn runs(text: &str, (from, to): (usize, usize), finds: &[Find]) -> Vec<Run> {
    // Lines stand for paragraphs; an excerpt is one.
    let run = |from: usize, to: usize, found: bool| Run {
        text: text[from..to].replace('\n', " "),
        found,
    };
    let mut pieces = Vec::new();
    let mut at = from;
    for find in finds
        .iter()
        .filter(|find| find.from >= from && find.to <= to)
    {
        if find.from > at {
            pieces.push(run(at, find.from, false));
        }
        pieces.push(run(find.from, find.to, true));
        at = find.to;
    }
    if at < to {
        pieces.push(run(at, to, false));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::archive_query::read;

    fn told(runs: Vec<Run>) -> String {
        let told = runs.into_iter().map(|run| {
            if run.found {
                format!("[{}]", run.text)
            } else {
                run.text
            }
        });
        told.collect()
    }

    fn excerpt(locale: Locale, typed: &str, text: &str) -> String {
        let wanted = Wanted::new(&read(typed).unwrap(), locale);
        wanted.excerpt(text).map_or_else(|| "nothing".into(), told)
    }

    #[test]
    fn what_was_looked_for_is_marked_in_any_of_its_forms() {
        let cases = [
            (
                Locale::En,
                "nation",
                "The nations meet.",
                "The [nations] meet.",
            ),
            (
                Locale::Fr,
                "celebrer",
                "Nous l’avons célébrée.",
                "Nous l’avons [célébrée].",
            ),
            (Locale::Ar, "الامم", "مع الأُمم المتحدة", "مع [الأُمم] المتحدة"),
            (Locale::Zh, "聯合國", "这是联合国大会", "这是[联合国]大会"),
            (
                Locale::Zh,
                "\"合国大\"",
                "这是联合国大会",
                "这是联[合国大]会",
            ),
            (Locale::Zh, "水", "世界水日", "世界[水]日"),
            (Locale::Zh, "sdg 水", "SDG水", "[SDG][水]"),
            (Locale::Ru, "вода", "О воде и мире", "О [воде] и мире"),
            (Locale::En, "fire", "The nations meet.", "nothing"),
            (
                Locale::En,
                "script",
                "a <script>b</script>",
                "a <[script]>b</[script]>",
            ),
        ];
        for (locale, typed, text, wanted) in cases {
            assert_eq!(excerpt(locale, typed, text), wanted, "{locale}: {typed}");
        }
    }

    #[test]
    fn the_excerpt_is_where_most_words_stand_together_and_cuts_no_word() {
        let far = "Many words that nobody asked for stand here. ".repeat(20);
        let text = format!("Water alone. {far}Clean water for every child of the earth. {far}");
        let found = excerpt(Locale::En, "clean water child", &text);
        assert!(
            found.starts_with("… [Clean] [water] for every [child] of the earth."),
            "{found}"
        );
        assert!(found.ends_with(" …"), "{found}");
        assert!(found.chars().count() < 260, "{found}");
    }

    proptest::proptest! {
        #[test]
        fn an_excerpt_is_a_piece_of_its_text(text in "\\PC{0,400}|[ab水的 .\n]{0,600}", typed in "\\PC{0,20}|[ab水的 ]{1,5}") {
            let Ok(pieces) = read(&typed) else { return Ok(()) };
            for locale in Locale::ALL {
                let wanted = Wanted::new(&pieces, locale);
                let flat = text.replace('\n', " ");
                for runs in [wanted.excerpt(&text), wanted.mark(&text), Some(wanted.beginning(&text))].into_iter().flatten() {
                    let told: String = runs.into_iter().map(|run| run.text).collect();
                    let told = told.strip_prefix("… ").unwrap_or(&told);
                    let told = told.strip_suffix(" …").unwrap_or(told);
                    proptest::prop_assert!(flat.contains(told));
                }
            }
        }
    }
}
