//! A body as the Markdown of [`super::body_markdown`], and the ids of blocks kept through an edit.

use super::body::{Block, BlockContent, BlockId, Body, Mark, Span, Target};
use std::collections::HashSet;

/// The name of a thing of ours in an address: `observance:water-day`. `None` where it is not known;
/// then its identity stands there.
pub type Name<'a> = &'a dyn Fn(&Target) -> Option<String>;

/// The text of a body, in a form that reads back as the same tree.
pub fn write_markdown(body: &Body, name: Name<'_>) -> String {
    let blocks = body.blocks().iter().map(|block| write_block(block, name));
    blocks.collect::<Vec<_>>().join("\n\n")
}

fn write_block(block: &Block, name: Name<'_>) -> String {
    let lang = match &block.lang {
        Some(lang) => format!("![](lang:{})", lang.0),
        None => String::new(),
    };
    let line = |text: &[Span]| format!("{lang}{}", write_spans(text, name));
    match &block.content {
        BlockContent::Paragraph { text } => line(text),
        BlockContent::Heading { level, text } => {
            // A heading ends with its line.
            let text = line(text).replace("\\\n", " ");
            format!("{} {text}", "#".repeat(usize::from(*level)))
        }
        BlockContent::Quotation { text } => format!("> {}", line(text).replace('\n', "\n> ")),
        BlockContent::List { ordered, items } => {
            let items = (1..).zip(items).map(|(number, item)| {
                let lang = if number == 1 { lang.as_str() } else { "" };
                let text = format!("{lang}{}", write_spans(item, name));
                if *ordered {
                    format!("{number}. {}", text.replace('\n', "\n   "))
                } else {
                    format!("- {}", text.replace('\n', "\n  "))
                }
            });
            items.collect::<Vec<_>>().join("\n")
        }
    }
}

/// A piece of a line of Markdown.
#[derive(Debug)]
enum Token {
    /// Escaped already.
    Text(String),
    /// The sign of a mark of which Markdown looks at the letters on both sides.
    Open(&'static str),
    Close(&'static str),
    /// Any other sign.
    Sign(String),
}

/// What reads as nothing, and keeps a sign and a letter apart.
const NOTHING: &str = "<!-- -->";

/// Marks are opened and closed as they change from span to span, the outermost first.
fn write_spans(spans: &[Span], name: Name<'_>) -> String {
    let mut tokens: Vec<Token> = Vec::new();
    let mut open: Vec<Mark> = Vec::new();
    for span in spans {
        let shared = open
            .iter()
            .zip(&span.marks)
            .take_while(|(one, other)| one == other)
            .count();
        tokens.extend(open.drain(shared..).rev().map(|mark| close(&mark, name)));
        for mark in &span.marks[shared..] {
            tokens.push(open_mark(mark));
            open.push(mark.clone());
        }
        tokens.push(Token::Text(span.text.clone()));
    }
    tokens.extend(open.drain(..).rev().map(|mark| close(&mark, name)));
    join(&tokens)
}

/// Puts the pieces together, with nothing between two where they would be read as another sign.
fn join(tokens: &[Token]) -> String {
    let mut out = String::new();
    for (index, token) in tokens.iter().enumerate() {
        let (last, next) = (
            index.checked_sub(1).map(|at| &tokens[at]),
            tokens.get(index + 1),
        );
        let after_sign = matches!(last, Some(Token::Open(_) | Token::Close(_)));
        match token {
            Token::Text(text) => {
                let edges = (
                    matches!(last, Some(Token::Open(_))),
                    matches!(next, Some(Token::Close(_))),
                );
                escape(text, edges, &mut out);
                if next.is_some()
                    && let Some(before) = out.strip_suffix('!')
                    && !ends_in_escape(before)
                {
                    // Before a mark it would make a picture of a link.
                    out.insert(out.len() - 1, '\\');
                }
            }
            Token::Sign(sign) => out.push_str(sign),
            Token::Open(sign) => {
                let inner = next.is_some_and(begins_with_letter);
                if after_sign || (!inner && out.ends_with(char::is_alphanumeric)) {
                    out.push_str(NOTHING);
                }
                out.push_str(sign);
            }
            Token::Close(sign) => {
                if after_sign {
                    out.push_str(NOTHING);
                }
                let inner = out.ends_with(char::is_alphanumeric);
                out.push_str(sign);
                if !inner && next.is_some_and(begins_with_letter) {
                    out.push_str(NOTHING);
                }
            }
        }
    }
    out
}

fn begins_with_letter(token: &Token) -> bool {
    matches!(token, Token::Text(text) if text.starts_with(char::is_alphanumeric))
}

fn open_mark(mark: &Mark) -> Token {
    match mark {
        Mark::Strong => Token::Open("**"),
        Mark::Emphasis => Token::Open("*"),
        Mark::Link(_) => Token::Sign("[".into()),
        Mark::Language { .. } => Token::Sign("![".into()),
    }
}

fn close(mark: &Mark, name: Name<'_>) -> Token {
    match mark {
        Mark::Strong => Token::Close("**"),
        Mark::Emphasis => Token::Close("*"),
        Mark::Link(target) => {
            let address = match target {
                Target::Url(url) => url.to_string(),
                Target::Observance(id) => {
                    name(target).unwrap_or_else(|| format!("observance:{id}"))
                }
                Target::Document(id) => name(target).unwrap_or_else(|| format!("document:{id}")),
            };
            // Between angle brackets an address may hold brackets of its own.
            if address.contains(['(', ')', '<', '>']) {
                let address = address.replace('<', "%3C").replace('>', "%3E");
                Token::Sign(format!("](<{address}>)"))
            } else {
                Token::Sign(format!("]({address})"))
            }
        }
        Mark::Language { lang, .. } => Token::Sign(format!("](lang:{})", lang.0)),
    }
}

/// Text with everything escaped that Markdown could take for a sign; `edges`: whether a flanked
/// mark begins right before it, and ends right after it.
fn escape(text: &str, edges: (bool, bool), out: &mut String) {
    let last = text.chars().count().saturating_sub(1);
    for (index, c) in text.chars().enumerate() {
        let at_edge = (index == 0 && edges.0) || (index == last && edges.1);
        match c {
            '\n' => out.push_str("\\\n"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '~' | '#' => {
                out.push('\\');
                out.push(c);
            }
            // Signs only at the beginning of a line.
            '>' | '-' | '+' | '=' | '!' if is_line_start(out) => {
                out.push('\\');
                out.push(c);
            }
            '.' | ')' if is_number_at_line_start(out) => {
                out.push('\\');
                out.push(c);
            }
            // Spaces at the edge of a line or a mark would be trimmed away, or spoil it.
            ' ' if at_edge || is_line_start(out) => out.push_str("&#32;"),
            '\t' => out.push_str("&#9;"),
            c => out.push(c),
        }
    }
}

/// Whether what comes next would be taken for a sign: after a backslash that is none itself.
fn ends_in_escape(out: &str) -> bool {
    out.chars().rev().take_while(|c| *c == '\\').count() % 2 == 1
}

fn is_line_start(out: &str) -> bool {
    let line = out.rsplit('\n').next().unwrap_or_default();
    line.is_empty()
        || (line.starts_with("![](lang:") && line.ends_with(')') && !line[9..].contains('['))
}

fn is_number_at_line_start(out: &str) -> bool {
    let line = out.rsplit('\n').next().unwrap_or_default();
    !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit())
}

/// The new tree, with the ids that its blocks had in the old one: blocks with the same words keep
/// theirs, a changed block between two that stayed keeps the one it had in that place, and new
/// blocks get ids that the old tree never used.
pub fn keep_ids(new: &Body, old: &Body) -> Body {
    let texts = |body: &Body| -> Vec<String> {
        body.blocks()
            .iter()
            .map(|block| format!("{:?}", block.content))
            .collect()
    };
    let (before, now) = (texts(old), texts(new));
    let mut ids: Vec<Option<BlockId>> = vec![None; now.len()];
    for (mine, theirs) in pairs(&before, &now) {
        ids[theirs] = Some(old.blocks()[mine].id.clone());
    }
    let mut used: HashSet<String> = old
        .blocks()
        .iter()
        .map(|block| block.id.0.clone())
        .collect();
    let mut next = 0;
    let blocks = new.blocks().iter().zip(ids).map(|(block, id)| {
        let id = id.unwrap_or_else(|| {
            loop {
                next += 1;
                let id = format!("b{next}");
                if used.insert(id.clone()) {
                    return BlockId(id);
                }
            }
        });
        Block {
            id,
            ..block.clone()
        }
    });
    Body::new(blocks.collect()).unwrap_or_else(|_| new.clone())
}

/// Which old block became which new one: the longest common sequence, and what stands between its
/// members in the same number on both sides.
fn pairs(before: &[String], now: &[String]) -> Vec<(usize, usize)> {
    let mut lengths = vec![vec![0u32; now.len() + 1]; before.len() + 1];
    for i in (0..before.len()).rev() {
        for j in (0..now.len()).rev() {
            lengths[i][j] = if before[i] == now[j] {
                lengths[i + 1][j + 1] + 1
            } else {
                lengths[i + 1][j].max(lengths[i][j + 1])
            };
        }
    }
    let (mut found, mut i, mut j) = (Vec::new(), 0, 0);
    let (mut gap_i, mut gap_j) = (0, 0);
    loop {
        let same = i < before.len() && j < now.len() && before[i] == now[j];
        let ended = i == before.len() || j == now.len();
        if same || ended {
            let (end_i, end_j) = if same {
                (i, j)
            } else {
                (before.len(), now.len())
            };
            found.extend((gap_i..end_i).zip(gap_j..end_j));
            if !same {
                return found;
            }
            found.push((i, j));
            (i, j) = (i + 1, j + 1);
            (gap_i, gap_j) = (i, j);
        } else if lengths[i + 1][j] >= lengths[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::body::LanguageTag;
    use crate::domain::body_markdown::read_markdown;
    use crate::domain::locale::Direction;
    use crate::domain::safe_url::SafeUrl;
    use proptest::prelude::*;

    fn read(text: &str) -> Body {
        read_markdown(text, &|_| None).unwrap()
    }

    fn write(body: &Body) -> String {
        write_markdown(body, &|_| None)
    }

    /// Words that hold every sign, in three scripts; no space at either end, as a reader would have.
    fn words() -> impl Strategy<Value = String> {
        "[a-z0-9#>+=!.)(*_\\[\\]<&`~\\\\“”，。你好مر:-]{1,6}( [a-z#*_!\\[>-]{1,5}){0,2}"
    }

    fn marks() -> impl Strategy<Value = Vec<Mark>> {
        let all = [
            Mark::Link(Target::Url(
                SafeUrl::parse("https://a.example/x_(y)?a=b&c=d").unwrap(),
            )),
            Mark::Language {
                lang: LanguageTag("ar".into()),
                dir: Direction::Rtl,
            },
            Mark::Emphasis,
            Mark::Strong,
        ];
        proptest::sample::subsequence(all.to_vec(), 0..=2)
    }

    fn spans() -> impl Strategy<Value = Vec<Span>> {
        let span = (words(), marks()).prop_map(|(text, marks)| Span { text, marks });
        proptest::collection::vec(span, 1..4).prop_map(|spans| {
            // Neighbours with the same marks are one span.
            let mut joined: Vec<Span> = Vec::new();
            for span in spans {
                match joined.last_mut() {
                    Some(last) if last.marks == span.marks => last.text.push_str(&span.text),
                    // Two links or two languages beside each other stay two only with words between.
                    Some(last) if last.marks.iter().any(|mark| span.marks.contains(mark)) => {
                        joined.push(Span {
                            text: "und".into(),
                            marks: Vec::new(),
                        });
                        joined.push(span);
                    }
                    _ => joined.push(span),
                }
            }
            joined
        })
    }

    fn content() -> impl Strategy<Value = BlockContent> {
        prop_oneof![
            spans().prop_map(|text| BlockContent::Paragraph { text }),
            (2u8..=4, spans()).prop_map(|(level, text)| BlockContent::Heading { level, text }),
            spans().prop_map(|text| BlockContent::Quotation { text }),
            (any::<bool>(), proptest::collection::vec(spans(), 1..3))
                .prop_map(|(ordered, items)| BlockContent::List { ordered, items }),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn what_is_written_reads_back_as_the_same_tree(content in content(), french in any::<bool>()) {
            let lang = french.then(|| LanguageTag("fr".into()));
            let dir = lang.as_ref().map(LanguageTag::direction);
            let body = Body::new(vec![Block { id: BlockId("b1".into()), lang, dir, content }]).unwrap();
            let text = write(&body);
            let back = read_markdown(&text, &|_| None);
            prop_assert_eq!(back.as_ref(), Ok(&body), "{}", text);
        }
    }

    #[test]
    fn an_exclamation_mark_behind_a_backslash_makes_no_picture_of_a_link() {
        let url = SafeUrl::try_from("https://example.org/".to_owned()).unwrap();
        let span = |text: &str, marks| Span {
            text: text.into(),
            marks,
        };
        let text = vec![
            span("a\\!", Vec::new()),
            span("b", vec![Mark::Link(Target::Url(url))]),
        ];
        let block = Block {
            id: BlockId("b1".into()),
            lang: None,
            dir: None,
            content: BlockContent::Paragraph { text },
        };
        let body = Body::new(vec![block]).unwrap();
        assert_eq!(read_markdown(&write(&body), &|_| None).as_ref(), Ok(&body));
    }

    #[test]
    fn a_block_keeps_its_id_through_an_edit() {
        let old = read("One.\n\nTwo.\n\nThree.");
        let new = keep_ids(
            &read("Zero.\n\nOne.\n\nTwo, changed.\n\nThree.\n\nFour."),
            &old,
        );
        let ids: Vec<&str> = new
            .blocks()
            .iter()
            .map(|block| block.id.0.as_str())
            .collect();
        assert_eq!(ids, ["b4", "b1", "b2", "b3", "b5"]);
        assert_eq!(keep_ids(&old, &old), old);
    }
}
