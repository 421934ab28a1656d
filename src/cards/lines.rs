//! How a title is broken into lines: as few and as large as fit, of even length, and never within a word of a
//! language that is written without spaces, where that can be helped.

use super::fonts::{Fonts, Weight};
use crate::domain::locale::Locale;
use icu::segmenter::options::{LineBreakOptions, WordBreakInvariantOptions};
use icu::segmenter::{LineSegmenter, LineSegmenterBorrowed, WordSegmenter, WordSegmenterBorrowed};
use std::ops::Range;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

static LINES: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_auto(LineBreakOptions::default()));
static WORDS: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// What is said at the end of a text that is longer than its room.
const CUT: &str = "…";

/// How much smaller a text is set, at most, so that no line ends where it had better not.
const ENOUGH: f32 = 0.7;

/// The room of a text, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    pub width: f32,
    pub height: f32,
    pub most_lines: usize,
    /// From one line to the next, in parts of the size.
    pub leading: f32,
}

/// Lines of one size.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    pub size: f32,
    pub texts: Vec<String>,
}

/// A piece that is not broken.
#[derive(Clone, Debug, PartialEq)]
struct Piece {
    bytes: Range<usize>,
    /// In parts of the size, without the space behind it.
    width: f32,
    /// Of the space behind it.
    space: f32,
    /// Whether a line had better not end here.
    holds: bool,
}

/// The largest of some sizes, given from the largest down, in which a text fits; in the smallest it is cut.
pub fn fit(text: &str, locale: Locale, weight: Weight, room: Room, sizes: &[f32]) -> Lines {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let pieces = pieces_of(&text, locale, weight);
    let mut torn: Option<(f32, Vec<Range<usize>>)> = None;
    for &size in sizes {
        if torn
            .as_ref()
            .is_some_and(|(larger, _)| size < larger * ENOUGH)
        {
            break;
        }
        let most = lines_within(room, size);
        let Some(lines) = arrange(&pieces, room.width / size, most) else {
            continue;
        };
        if is_whole(&pieces, &lines) {
            return written(&text, &pieces, &lines, size);
        }
        torn = torn.or(Some((size, lines)));
    }
    if let Some((size, lines)) = torn {
        return written(&text, &pieces, &lines, size);
    }
    let size = sizes.last().copied().unwrap_or(24.0);
    cut(
        &text,
        &split_wide(&text, pieces, locale, weight, room.width / size),
        room,
        size,
    )
}

/// Whether no line ends where it had better not.
fn is_whole(pieces: &[Piece], lines: &[Range<usize>]) -> bool {
    let mut ends = lines.iter().map(|line| line.end);
    ends.all(|end| end == pieces.len() || !pieces[end - 1].holds)
}

fn lines_within(room: Room, size: f32) -> usize {
    let fit = (room.height / (size * room.leading)).floor();
    (fit.max(1.0) as usize).min(room.most_lines)
}

fn written(text: &str, pieces: &[Piece], lines: &[Range<usize>], size: f32) -> Lines {
    let line = |line: &Range<usize>| {
        let from = pieces[line.start].bytes.start;
        let to = pieces[line.end - 1].bytes.end;
        text[from..to].to_owned()
    };
    Lines {
        size,
        texts: lines.iter().map(line).collect(),
    }
}

/// The places at which lines may end (UAX 14), with how wide what lies between is.
fn pieces_of(text: &str, locale: Locale, weight: Weight) -> Vec<Piece> {
    let mut ends: Vec<usize> = LINES.segment_str(text).filter(|end| *end > 0).collect();
    if ends.last() != Some(&text.len()) && !text.is_empty() {
        ends.push(text.len());
    }
    let words: Vec<usize> = WORDS.segment_str(text).collect();
    let mut from = 0;
    let mut spans = Vec::with_capacity(ends.len());
    for end in ends {
        let piece = text[from..end].trim_end();
        spans.push((from..from + piece.len(), piece.len() < end - from));
        from = end;
    }
    let texts: Vec<&str> = spans
        .iter()
        .map(|(bytes, _)| &text[bytes.clone()])
        .collect();
    let mut measured = texts.clone();
    measured.extend(["n n", "nn"]);
    let fonts = Fonts::get();
    let mut widths = fonts.widths(&measured, locale, weight);
    let (tight, wide) = (widths.pop(), widths.pop());
    let blank = wide.zip(tight).map_or(0.25, |(wide, tight)| wide - tight);
    let pieces = spans.into_iter().zip(widths);
    pieces
        .map(|((bytes, is_spaced), width)| Piece {
            holds: holds(&text[bytes.clone()], &text[bytes.end..], is_spaced)
                || !words.contains(&bytes.end),
            width,
            space: if is_spaced { blank } else { 0.0 },
            bytes,
        })
        .collect()
}

/// A short word, as "of" or «и», belongs to the one that follows it; what is joined by a hyphen belongs together,
/// and so does a character with the same one after it, as in 南南.
fn holds(piece: &str, rest: &str, is_spaced: bool) -> bool {
    let is_short = piece.chars().count() <= 2 && piece.chars().all(char::is_alphabetic);
    let last = piece.chars().next_back();
    let is_twice = last.is_some_and(char::is_alphabetic) && last == rest.chars().next();
    match is_spaced {
        true => is_short,
        false => is_twice || last.is_some_and(|last| matches!(last, '-' | '\u{2010}')),
    }
}

/// The pieces on as few lines as they need, of these the evenest; nothing where they need more than `most`.
fn arrange(pieces: &[Piece], width: f32, most: usize) -> Option<Vec<Range<usize>>> {
    if pieces.iter().any(|piece| piece.width > width) {
        return None;
    }
    let fewest = fewest_lines(pieces, width);
    (fewest..=most).find_map(|count| evenest(pieces, width, count))
}

fn fewest_lines(pieces: &[Piece], width: f32) -> usize {
    let (mut lines, mut used) = (1, 0.0);
    for piece in pieces {
        if used > 0.0 && used + piece.width > width {
            lines += 1;
            used = 0.0;
        }
        used += piece.width + piece.space;
    }
    lines
}

/// The pieces on exactly so many lines: what costs least, where the square of each line's empty end is its cost.
fn evenest(pieces: &[Piece], width: f32, count: usize) -> Option<Vec<Range<usize>>> {
    let all = pieces.len();
    // What it costs to set the first pieces on some lines, and where the last of these begins.
    let mut best = vec![vec![(f32::INFINITY, 0); all + 1]; count + 1];
    best[0][0] = (0.0, 0);
    for line in 1..=count {
        for end in 1..=all {
            let mut used = 0.0;
            for start in (0..end).rev() {
                let space = if start + 1 == end {
                    0.0
                } else {
                    pieces[start].space
                };
                used += pieces[start].width + space;
                if used > width {
                    break;
                }
                let empty = width - used;
                let broken = end < all && pieces[end - 1].holds;
                let broken = if broken { width * width } else { 0.0 };
                let cost = best[line - 1][start].0 + empty * empty + broken;
                if cost < best[line][end].0 {
                    best[line][end] = (cost, start);
                }
            }
        }
    }
    if !best[count][all].0.is_finite() {
        return None;
    }
    let mut lines = Vec::with_capacity(count);
    let mut end = all;
    for line in (1..=count).rev() {
        let start = best[line][end].1;
        lines.push(start..end);
        end = start;
    }
    lines.reverse();
    Some(lines)
}

/// Pieces that are wider than a line, letter by letter.
fn split_wide(
    text: &str,
    pieces: Vec<Piece>,
    locale: Locale,
    weight: Weight,
    width: f32,
) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if piece.width <= width {
            out.push(piece);
            continue;
        }
        let held = &text[piece.bytes.clone()];
        let letters: Vec<(usize, &str)> = held.grapheme_indices(true).collect();
        let count = letters.len().max(1) as f32;
        let widths = Fonts::get().widths(
            &letters
                .iter()
                .map(|(_, letter)| *letter)
                .collect::<Vec<_>>(),
            locale,
            weight,
        );
        let last = letters.len().saturating_sub(1);
        for (number, ((place, letter), width)) in letters.into_iter().zip(widths).enumerate() {
            let from = piece.bytes.start + place;
            out.push(Piece {
                bytes: from..from + letter.len(),
                // Joined letters are narrower than letters that stand alone; never nothing.
                width: width.max(piece.width / count / 4.0),
                space: if number == last { piece.space } else { 0.0 },
                holds: number != last,
            });
        }
    }
    out
}

/// As much as fits, and a mark that there is more.
fn cut(text: &str, pieces: &[Piece], room: Room, size: f32) -> Lines {
    let (width, most) = (room.width / size, lines_within(room, size));
    for count in (1..=pieces.len()).rev() {
        let mut some = pieces[..count].to_vec();
        if count < pieces.len() {
            // The mark is as wide as a letter.
            some[count - 1].width += 1.0;
        }
        if let Some(lines) = arrange(&some, width, most) {
            let mut written = written(text, &some, &lines, size);
            if let Some(last) = written.texts.last_mut().filter(|_| count < pieces.len()) {
                let kept = last.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == '،');
                *last = format!("{kept}{CUT}");
            }
            return written;
        }
    }
    Lines {
        size,
        texts: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room {
        width: 640.0,
        height: 300.0,
        most_lines: 4,
        leading: 1.2,
    };
    const SIZES: [f32; 5] = [76.0, 64.0, 52.0, 40.0, 34.0];

    fn set(text: &str, locale: Locale) -> Lines {
        fit(text, locale, Weight::SemiBold, ROOM, &SIZES)
    }

    #[test]
    fn a_short_title_is_large_and_a_long_one_small_on_up_to_four_lines() {
        let short = set("World Water Day", Locale::En);
        assert_eq!((short.size, short.texts.len()), (76.0, 2));
        let long = "International Day of Commemoration and Dignity of the Victims of the Crime of Genocide and of the Prevention of this Crime";
        let lines = set(long, Locale::En);
        assert!(lines.size < 64.0 && lines.texts.len() <= 4, "{lines:?}");
        assert_eq!(lines.texts.join(" "), long);
        for line in &lines.texts[..lines.texts.len() - 1] {
            let last = line.rsplit(' ').next().unwrap();
            assert!(
                last.len() > 2,
                "{line} ends with what belongs to the next line"
            );
        }
    }

    #[test]
    fn chinese_is_broken_between_words_and_no_line_begins_with_a_mark() {
        let title = "联合国南南合作日暨防止危害种族罪受害者及其尊严国际纪念日（试）";
        let lines = set(title, Locale::Zh);
        assert!(lines.texts.len() > 1, "{lines:?}");
        assert_eq!(lines.texts.concat(), title);
        for line in &lines.texts {
            assert!(!line.starts_with(['）', '，', '。', '、']), "{lines:?}");
            assert!(!line.ends_with('（'), "{lines:?}");
        }
        let words = ["联合国", "合作", "种族", "受害者", "尊严", "国际"];
        for word in words {
            let whole = lines.texts.iter().any(|line| line.contains(word));
            assert!(whole, "{word} is broken: {lines:?}");
        }
    }

    #[test]
    fn a_line_ends_within_no_pair_where_a_smaller_size_helps() {
        let lines = set("United Nations Day for South-South Cooperation", Locale::En);
        assert!(
            lines.texts.iter().any(|line| line.contains("South-South")),
            "{lines:?}"
        );
        let lines = set("联合国南南合作日", Locale::Zh);
        assert!(
            lines.texts.iter().any(|line| line.contains("南南")),
            "{lines:?}"
        );
    }

    #[test]
    fn what_fits_in_no_size_is_cut_and_says_so() {
        let endless = "word ".repeat(400);
        let lines = set(&endless, Locale::En);
        assert_eq!(lines.texts.len(), 4);
        assert!(lines.texts[3].ends_with('…'), "{lines:?}");
        let unbroken = "Щ".repeat(300);
        let lines = set(&unbroken, Locale::Ru);
        assert!(
            lines.texts.len() <= 4 && lines.texts[3].ends_with('…'),
            "{lines:?}"
        );
        assert!(set("", Locale::En).texts.iter().all(String::is_empty));
    }
}
