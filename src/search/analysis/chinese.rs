//! Chinese, which is written without spaces: words of a dictionary, or single characters.

use super::Word;
use super::splitting::{Apostrophe, each_word, is_han};
use hanconv::Dictionary;
use jieba_rs::{Jieba, TokenizeMode};
use std::ops::Range;
use std::sync::LazyLock;

/// The dictionary takes a tenth of a second and 45 MB: whoever has no Chinese text never reads it.
static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// The first Chinese character there is.
const FIRST: u32 = 0x3400;

/// Every character from the first on with its simplified form, where both are one character. (OpenCC's table.)
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let single = |text: &str| {
        let mut chars = text.chars();
        chars.next().filter(|_| chars.next().is_none())
    };
    let mut all = Vec::new();
    for (traditional, simplified) in Dictionary::TSCharacters.iter() {
        let (Some(traditional), Some(simplified)) = (single(traditional), single(simplified))
        else {
            continue;
        };
        let Some(at) = place(traditional) else {
            continue;
        };
        while all.len() <= at {
            let next = u32::try_from(all.len()).ok();
            let next = next.and_then(|next| char::from_u32(FIRST + next));
            all.push(next.unwrap_or_default());
        }
        all[at] = simplified;
    }
    all
});

fn place(c: char) -> Option<usize> {
    usize::try_from((c as u32).checked_sub(FIRST)?).ok()
}

fn simplify(c: char) -> char {
    let simplified = place(c).and_then(|at| SIMPLIFIED.get(at));
    simplified.copied().unwrap_or(c)
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
fn others(text: &str, range: Range<usize>, position: &mut usize, words: &mut Vec<Word>) {
    let start = range.start;
    let text = text.get(range).unwrap_or_default();
    each_word(text, Apostrophe::Parts, |word| {
        words.push(Word {
            term: word.spelling.plain.clone(),
            from: start + word.from,
            to: start + word.to,
            position: *position,
        });
        *position += 1;
    });
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

/// Where runs of words stand in a text, with the number of each.
pub(super) fn find_runs(text: &str, runs: &[Vec<String>]) -> Vec<(usize, Range<usize>)> {
    let mut found = Vec::new();
    // A run that may stand here, how many of its words do, and where it begins.
    let mut begun: Vec<(usize, usize, usize)> = Vec::new();
    let mut term = String::new();
    each_word(text, Apostrophe::Parts, |word| {
        term.clear();
        term.extend(word.spelling.plain.chars().map(simplify));
        begun.extend((0..runs.len()).map(|run| (run, 0, word.from)));
        begun.retain_mut(|(run, held, from)| {
            let words = &runs[*run];
            if words.get(*held) != Some(&term) {
                return false;
            }
            *held += 1;
            let is_whole = *held == words.len();
            if is_whole {
                found.push((*run, *from..word.to));
            }
            !is_whole
        });
    });
    found
}

/// Every Chinese character of a text, and every other word.
pub(super) fn characters(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    each_word(text, Apostrophe::Parts, |word| {
        words.push(Word {
            term: word.spelling.plain.chars().map(simplify).collect(),
            from: word.from,
            to: word.to,
            position: words.len(),
        });
    });
    words
}
