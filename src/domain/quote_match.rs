//! Whether words stand in a text: letter by letter, but for cuts (`[…]`), what was put in (`[the Day]`, `[W]e`) and
//! what printing changes (spaces, the shape of quotation marks and hyphens, marks that cannot be seen).

use super::script::Script;
use std::ops::Range;
use unicode_normalization::char::{compose, is_combining_mark};

/// Most characters of a text in the place of which something was put in.
const LONGEST_REPLACED: usize = 200;
/// Most cuts and insertions of one quote.
const MOST_GAPS: usize = 40;

/// Where the words of a quote stand in a text, in characters.
///
/// ```
/// use daymark::domain::quote_match::find;
/// let text = "As we mark this Day, let us reaffirm our commitment to the South.";
/// assert_eq!(find("let us reaffirm our commitment", text), Some(21..51));
/// assert_eq!(find("[L]et us […] to the South", text), Some(21..64));
/// assert_eq!(find("let us confirm our commitment", text), None);
/// ```
pub fn find(words: &str, text: &str) -> Option<Range<usize>> {
    let text = Read::of(text);
    // A text may have brackets of its own.
    Quoted::plain(words)
        .find_in(&text)
        .or_else(|| Quoted::with_gaps(words)?.find_in(&text))
}

/// A text without what printing changes; each letter knows its place.
pub(super) struct Read(pub(super) Vec<(char, usize)>);

impl Read {
    pub(super) fn of(text: &str) -> Self {
        let mut read: Vec<(char, usize)> = Vec::new();
        for (at, c) in text.chars().enumerate() {
            if is_unseen(c) {
                continue;
            }
            if is_combining_mark(c)
                && let Some((last, _)) = read.last_mut()
                && let Some(whole) = compose(*last, c)
            {
                *last = whole;
                continue;
            }
            let c = plain(c);
            if c != ' ' || read.last().is_some_and(|(last, _)| *last != ' ') {
                read.push((c, at));
            }
        }
        if read.last().is_some_and(|(last, _)| *last == ' ') {
            read.pop();
        }
        Self(read)
    }

    fn letters(&self) -> Vec<char> {
        self.0.iter().map(|(c, _)| *c).collect()
    }
}

/// Marks of direction, joiners, soft hyphens, and the Arabic stroke that lengthens.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn plain(c: char) -> char {
    match c {
        c if c.is_whitespace() => ' ',
        '’' | '‘' | 'ʼ' | '′' | '‚' => '\'',
        '“' | '”' | '„' | '«' | '»' | '＂' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        c => c,
    }
}

/// A piece of a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Said(Vec<char>),
    /// Words were left out.
    Cut,
    /// Words were put in, in the place of some or none.
    PutIn,
}

/// A quote, taken apart. It begins and ends with something that was said.
struct Quoted {
    pieces: Vec<Piece>,
    /// Whether its first or last word may be half put in: `[W]e`.
    opens_within: bool,
    closes_within: bool,
}

impl Quoted {
    fn plain(words: &str) -> Self {
        Self {
            pieces: vec![Piece::Said(Read::of(words).letters())],
            opens_within: false,
            closes_within: false,
        }
    }

    /// Nothing where brackets do not match, or nothing was said.
    fn with_gaps(words: &str) -> Option<Self> {
        let mut pieces = split(words)?;
        let is_said = |piece: &Piece| matches!(piece, Piece::Said(letters) if !letters.is_empty());
        let first = pieces.iter().position(is_said)?;
        let last = pieces.iter().rposition(is_said)?;
        let put_in = |piece: Option<&Piece>| piece == Some(&Piece::PutIn);
        let opens_within = put_in(first.checked_sub(1).and_then(|at| pieces.get(at)));
        let closes_within = put_in(pieces.get(last + 1));
        // What was left out or put in at either end leaves no trace in the text.
        pieces.truncate(last + 1);
        pieces.drain(..first);
        trim(pieces.first_mut(), true);
        trim(pieces.last_mut(), false);
        Some(Self {
            pieces,
            opens_within,
            closes_within,
        })
    }

    /// Where all pieces stand one after the other: the first of several such places.
    fn find_in(&self, text: &Read) -> Option<Range<usize>> {
        let letters = text.letters();
        // Where what was found so far begins and ends, in letters.
        let mut reached: Vec<(usize, usize)> = Vec::new();
        let mut gap: Option<&Piece> = None;
        for (number, piece) in self.pieces.iter().enumerate() {
            let Piece::Said(said) = piece else {
                gap = Some(piece);
                continue;
            };
            let edges = Edges {
                before: match gap {
                    None => !self.opens_within,
                    Some(gap) => *gap == Piece::Cut,
                },
                after: match self.pieces.get(number + 1) {
                    None => !self.closes_within,
                    Some(gap) => *gap == Piece::Cut,
                },
            };
            let places = places(said, &letters, edges);
            reached = match gap {
                None => places.iter().map(|at| (*at, at + said.len())).collect(),
                Some(gap) => follow(&reached, &places, said.len(), gap),
            };
        }
        let (mut start, mut end) = *reached.first()?;
        // Half a word is told with its other half.
        while self.opens_within && joins(&letters, start) {
            start -= 1;
        }
        while self.closes_within && joins(&letters, end) {
            end += 1;
        }
        let first = text.0.get(start)?.1;
        let last = text.0.get(end.checked_sub(1)?)?.1;
        Some(first..last + 1)
    }
}

/// What stands between brackets and within them.
fn split(words: &str) -> Option<Vec<Piece>> {
    let mut found = Vec::new();
    let mut rest = words;
    while let Some((said, after)) = rest.split_once('[') {
        let (inside, after) = after.split_once(']')?;
        let is_cut = matches!(inside.trim(), "…" | "..." | "....");
        // Spaces on both sides of what was put in are one, as it may stand in the place of nothing.
        let is_spaced =
            said.ends_with(char::is_whitespace) && after.starts_with(char::is_whitespace);
        let said = if is_cut || is_spaced {
            said.trim_end()
        } else {
            said
        };
        found.push(Piece::Said(spaced(said)));
        found.push(if is_cut { Piece::Cut } else { Piece::PutIn });
        rest = if is_cut { after.trim_start() } else { after };
    }
    found.push(Piece::Said(spaced(rest)));
    (found.len() <= 2 * MOST_GAPS + 1).then_some(found)
}

/// Letters as [`Read`] has them, with the spaces at their ends.
fn spaced(text: &str) -> Vec<char> {
    let mut read = Read::of(text).letters();
    if text.starts_with(char::is_whitespace) {
        read.insert(0, ' ');
    }
    if read.len() > 1 && text.ends_with(char::is_whitespace) {
        read.push(' ');
    }
    read
}

fn trim(piece: Option<&mut Piece>, at_start: bool) {
    if let Some(Piece::Said(letters)) = piece {
        if at_start && letters.first() == Some(&' ') {
            letters.remove(0);
        }
        if !at_start && letters.last() == Some(&' ') {
            letters.pop();
        }
    }
}

/// Whether the ends of a piece must be ends of words.
struct Edges {
    before: bool,
    after: bool,
}

fn places(said: &[char], letters: &[char], edges: Edges) -> Vec<usize> {
    if said.is_empty() || said.len() > letters.len() {
        return Vec::new();
    }
    (0..=letters.len() - said.len())
        .filter(|at| letters[*at..].starts_with(said))
        .filter(|at| {
            let is_within = (edges.before && joins(letters, *at))
                || (edges.after && joins(letters, at + said.len()));
            !is_within
        })
        .collect()
}

/// Whether a place is within a word.
fn joins(letters: &[char], at: usize) -> bool {
    at > 0 && at < letters.len() && is_of_word(letters[at - 1]) && is_of_word(letters[at])
}

/// Chinese is written without spaces: each of its characters is a word as far as this is concerned.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() && Script::of_letter(c) != Script::Han
}

fn follow(
    reached: &[(usize, usize)],
    places: &[usize],
    length: usize,
    gap: &Piece,
) -> Vec<(usize, usize)> {
    let may = |end: usize, at: usize| match gap {
        Piece::Cut => end <= at,
        _ => end <= at && at - end <= LONGEST_REPLACED,
    };
    let found = places.iter().filter_map(|at| {
        let (start, _) = reached.iter().find(|(_, end)| may(*end, *at))?;
        Some((*start, at + length))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SAID: &str = "Today, we mark the Day. The United Nations’ work — “for all” — goes on; we\u{a0}thank you.\nL’eau est la vie.";

    fn passage(words: &str, text: &str) -> Option<String> {
        let at = find(words, text)?;
        Some(text.chars().skip(at.start).take(at.len()).collect())
    }

    #[test]
    fn words_are_found_letter_by_letter_whatever_printing_made_of_them() {
        for (words, found) in [
            (
                "The United Nations' work - \"for all\" - goes on",
                "The United Nations’ work — “for all” — goes on",
            ),
            ("we thank  you.", "we\u{a0}thank you."),
            ("you. L'eau", "you.\nL’eau"),
            ("  Today, ", "Today,"),
        ] {
            assert_eq!(passage(words, SAID).as_deref(), Some(found), "{words}");
        }
        for words in [
            "today, we mark",
            "we marked the Day",
            "nited Nations",
            "we thank yo",
            "the work",
            "",
        ] {
            assert_eq!(find(words, SAID), None, "{words}");
        }
        assert_eq!(
            passage("e\u{301}te\u{301}", "un été").as_deref(),
            Some("été")
        );
        assert_eq!(
            passage("南南合作", "联合国南南合作日").as_deref(),
            Some("南南合作")
        );
        assert_eq!(passage("الأمم", "الأمــم المتحدة").as_deref(), Some("الأمــم"));
    }

    #[test]
    fn cuts_and_what_was_put_in_are_told_by_brackets() {
        for (words, found) in [
            (
                "Today, we mark […] goes on",
                Some("Today, we mark the Day. The United Nations’ work — “for all” — goes on"),
            ),
            (
                "[W]e mark [it]. The United Nations’ work",
                Some("we mark the Day. The United Nations’ work"),
            ),
            (
                "we mark [it]. The United",
                Some("we mark the Day. The United"),
            ),
            ("[T]oday, we mark", Some("Today, we mark")),
            ("thank yo[ur] […]", Some("thank you")),
            ("[...] we mark the Day […]", Some("we mark the Day")),
            ("goes on […] Today", None),
            (
                "Today, […] you",
                Some(
                    "Today, we mark the Day. The United Nations’ work — “for all” — goes on; we\u{a0}thank you",
                ),
            ),
            ("Today, [dear friends,] we mark", Some("Today, we mark")),
            ("[…]", None),
            ("[all of this was put in]", None),
            ("an open [bracket", None),
        ] {
            assert_eq!(passage(words, SAID).as_deref(), found, "{words}");
        }
        assert_eq!(
            passage("yes [laughter] no", "Well: yes [laughter] no.").as_deref(),
            Some("yes [laughter] no")
        );
        assert_eq!(find(&"[…] a ".repeat(MOST_GAPS + 2), "a a a"), None);
    }

    proptest! {
        #[test]
        fn what_is_found_is_what_was_asked(text in "[a-c’ «»\\-é中\u{a0}]{0,40}", from in 0_usize..40, length in 1_usize..20) {
            let letters: Vec<char> = text.chars().collect();
            let words: String = letters.iter().skip(from).take(length).collect();
            if let Some(at) = find(&words, &text) {
                let found: String = letters[at].iter().collect();
                prop_assert_eq!(Read::of(&found).letters(), Read::of(&words).letters());
            }
        }

        #[test]
        fn no_words_and_no_text_break_it(words in "[a-c \\[\\]…A中]{0,40}|\\PC{0,40}", text in "[a-c \\[\\]A中]{0,60}|\\PC{0,60}") {
            let count = text.chars().count();
            if let Some(at) = find(&words, &text) {
                prop_assert!(at.start < at.end && at.end <= count);
            }
        }
    }
}
