//! Chinese, which is written without spaces: words of a dictionary, or single characters.

use super::Word;
use super::splitting::{Apostrophe, is_han, split};
use hanconv::Dictionary;
use jieba_rs::{Jieba, TokenizeMode};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The dictionary takes a tenth of a second and 45 MB: whoever has no Chinese text never reads it.
static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// Traditional characters with their simplified form, where both are one character. (OpenCC's table.)
static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let single = |text: &str| {
        let mut chars = text.chars();
        chars.next().filter(|_| chars.next().is_none())
    };
    let pairs = Dictionary::TSCharacters.iter();
    let pairs = pairs
        .filter_map(|(traditional, simplified)| Some((single(traditional)?, single(simplified)?)));
    pairs.collect()
});

fn simplify(c: char) -> char {
    SIMPLIFIED.get(&c).copied().unwrap_or(c)
}

/// The words of a text; with `within` the shorter words inside longer ones, too.
pub(super) fn words(text: &str, within: bool) -> Vec<Word> {
    let mut words = Vec::new();
    let mut position = 0;
    let mut run: Vec<(usize, char)> = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut other = 0;
    while let Some((at, c)) = chars.next() {
        if !is_han(c) {
            continue;
        }
        others(text, other..at, &mut position, &mut words);
        run.clear();
        run.push((at, simplify(c)));
        let mut end = at + c.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| is_han(*c)) {
            run.push((at, simplify(c)));
            end = at + c.len_utf8();
        }
        cut(&run, end, within, &mut position, &mut words);
        other = end;
    }
    others(text, other..text.len(), &mut position, &mut words);
    words
}

/// What stands between Chinese characters: names and numbers in other scripts.
fn others(text: &str, range: std::ops::Range<usize>, position: &mut usize, words: &mut Vec<Word>) {
    let start = range.start;
    for word in split(text.get(range).unwrap_or_default(), Apostrophe::Parts) {
        words.push(Word {
            term: word.spelling.plain,
            from: start + word.from,
            to: start + word.to,
            position: *position,
        });
        *position += 1;
    }
}

/// Cuts a run of characters, which ends before the byte `end`. Words that the dictionary does not know fall into
/// their characters, so that texts and questions are cut alike.
fn cut(
    run: &[(usize, char)],
    end: usize,
    within: bool,
    position: &mut usize,
    words: &mut Vec<Word>,
) {
    let text: String = run.iter().map(|(_, c)| c).collect();
    let mode = if within {
        TokenizeMode::Search
    } else {
        TokenizeMode::Default
    };
    let mut tokens = JIEBA.tokenize(&text, mode, false);
    tokens.sort_by_key(|token| (token.start, token.end));
    for token in tokens {
        let place = |at: usize| run.get(at).map_or(end, |(place, _)| *place);
        let (from, to) = (place(token.start), place(token.end));
        words.push(Word {
            term: token.word.to_owned(),
            from,
            to,
            position: *position,
        });
        *position += 1;
    }
}

/// Every Chinese character of a text, and every other word.
pub(super) fn characters(text: &str) -> Vec<Word> {
    let words = split(text, Apostrophe::Parts).into_iter().enumerate();
    let words = words.map(|(position, word)| Word {
        term: word.spelling.plain.chars().map(simplify).collect(),
        from: word.from,
        to: word.to,
        position,
    });
    words.collect()
}
