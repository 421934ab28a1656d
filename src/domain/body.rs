//! The text of a page as a typed tree. No HTML is stored anywhere: only our renderer makes it.
//!
//! Invariant: a [`Body`] that exists has passed [`Body::check`]: a known schema, unique block ids,
//! headings of level 2 to 4, safe links, and a bounded size.

use super::ids::{DocumentId, ObservanceId};
use super::locale::Direction;
use super::safe_url::SafeUrl;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// The version of the tree's shape that this code writes. A reader of an older version converts it
/// here; a newer one is refused.
pub const SCHEMA: u16 = 1;
/// Most blocks in one body.
pub const MOST_BLOCKS: usize = 2_000;
/// Most bytes of text in one body.
pub const MOST_BYTES: usize = 1_000_000;

/// A text: blocks in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Body {
    schema: u16,
    blocks: Vec<Block>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    schema: u16,
    blocks: Vec<Block>,
}

/// A block keeps its id through every edit, so that comments, translations and links can hold on to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    pub id: BlockId,
    /// Set where the block is in another language than the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<LanguageTag>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    pub content: BlockContent,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BlockContent {
    Paragraph {
        text: Vec<Span>,
    },
    /// `level` is 2, 3 or 4: the page's title is the only first level.
    Heading {
        level: u8,
        text: Vec<Span>,
    },
    List {
        ordered: bool,
        items: Vec<Vec<Span>>,
    },
    /// Words set off from the text. (The quote of a page, with its speaker, is a slot of its own.)
    Quotation {
        text: Vec<Span>,
    },
}

/// A run of text with the same marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Mark {
    Strong,
    Emphasis,
    Link(Target),
    /// Words in another language.
    Language {
        lang: LanguageTag,
        dir: Direction,
    },
}

/// Where a link goes. Things of ours are linked by identity, so that a link survives a new slug.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    Url(SafeUrl),
    Observance(ObservanceId),
    Document(DocumentId),
}

/// 1 to 36 of `a-z 0-9 -`, unique within its body.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BlockId(pub String);

/// A language tag as in HTML's `lang` (BCP 47): letters first, then subtags.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LanguageTag(pub String);

/// What is wrong with a body, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BodyProblem {
    #[error(
        "The text was written by another version of this program (schema {0}); this one reads schema {SCHEMA}."
    )]
    Schema(u16),
    #[error("The text is too long: at most {MOST_BLOCKS} blocks and {MOST_BYTES} bytes.")]
    TooLong,
    #[error("The block id “{0}” is malformed or stands twice.")]
    BlockId(String),
    #[error("Block {0}: a heading has level 2, 3 or 4.")]
    HeadingLevel(String),
    #[error("Block {0}: “{1}” is not a language tag.")]
    LanguageTag(String, String),
    #[error("Block {0}: text cannot hold control characters.")]
    ControlCharacter(String),
}

impl Body {
    /// Without a block.
    pub const EMPTY: Self = Self {
        schema: SCHEMA,
        blocks: Vec::new(),
    };

    /// A body of these blocks, checked.
    pub fn new(blocks: Vec<Block>) -> Result<Self, BodyProblem> {
        let body = Self {
            schema: SCHEMA,
            blocks,
        };
        body.check()?;
        Ok(body)
    }

    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Whether another says the same, whatever the ids of its blocks.
    pub fn says_same(&self, other: &Self) -> bool {
        let mut pairs = self.blocks.iter().zip(&other.blocks);
        let is_same =
            |(a, b): (&Block, &Block)| a.content == b.content && a.lang == b.lang && a.dir == b.dir;
        self.blocks.len() == other.blocks.len() && pairs.all(is_same)
    }

    /// The words alone, a line for each block or list entry: for search, and for checking quotes.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        for block in &self.blocks {
            text.push_str(&block.content.plain_text());
        }
        text
    }

    /// Every thing or address that the text links to.
    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        let spans = self
            .blocks
            .iter()
            .flat_map(|block| block.content.lines())
            .flatten();
        spans
            .flat_map(|span| &span.marks)
            .filter_map(|mark| match mark {
                Mark::Link(target) => Some(target),
                _ => None,
            })
    }

    fn check(&self) -> Result<(), BodyProblem> {
        if self.schema != SCHEMA {
            return Err(BodyProblem::Schema(self.schema));
        }
        let bytes: usize = self
            .blocks
            .iter()
            .flat_map(|b| b.content.lines())
            .flatten()
            .map(|span| span.text.len())
            .sum();
        if self.blocks.len() > MOST_BLOCKS || bytes > MOST_BYTES {
            return Err(BodyProblem::TooLong);
        }
        let mut seen = HashSet::new();
        for block in &self.blocks {
            block.check()?;
            if !seen.insert(&block.id) {
                return Err(BodyProblem::BlockId(block.id.0.clone()));
            }
        }
        Ok(())
    }
}

impl TryFrom<Unchecked> for Body {
    type Error = BodyProblem;

    fn try_from(read: Unchecked) -> Result<Self, Self::Error> {
        let body = Self {
            schema: read.schema,
            blocks: read.blocks,
        };
        body.check()?;
        Ok(body)
    }
}

impl Block {
    fn check(&self) -> Result<(), BodyProblem> {
        let id = &self.id.0;
        let well_formed = (1..=36).contains(&id.len())
            && id
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !well_formed {
            return Err(BodyProblem::BlockId(id.chars().take(40).collect()));
        }
        if let BlockContent::Heading { level, .. } = self.content
            && !(2..=4).contains(&level)
        {
            return Err(BodyProblem::HeadingLevel(id.clone()));
        }
        let spans = || self.content.lines().into_iter().flatten();
        let marked = spans()
            .flat_map(|span| &span.marks)
            .filter_map(|mark| match mark {
                Mark::Language { lang, .. } => Some(lang),
                _ => None,
            });
        for tag in self.lang.iter().chain(marked) {
            if !tag.is_well_formed() {
                return Err(BodyProblem::LanguageTag(
                    id.clone(),
                    tag.0.chars().take(40).collect(),
                ));
            }
        }
        if spans().any(|span| {
            span.text
                .chars()
                .any(|c| c.is_control() && c != '\n' && c != '\t')
        }) {
            return Err(BodyProblem::ControlCharacter(id.clone()));
        }
        Ok(())
    }
}

impl BlockContent {
    /// The lines of text in a block: one, or one for each entry of a list.
    pub fn lines(&self) -> Vec<&[Span]> {
        match self {
            Self::Paragraph { text } | Self::Heading { text, .. } | Self::Quotation { text } => {
                vec![text]
            }
            Self::List { items, .. } => items.iter().map(Vec::as_slice).collect(),
        }
    }
}

impl BlockContent {
    /// The words alone, each line with its end.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        for line in self.lines() {
            text.extend(line.iter().map(|span| span.text.as_str()));
            text.push('\n');
        }
        text
    }
}

impl LanguageTag {
    fn is_well_formed(&self) -> bool {
        let mut subtags = self.0.split('-');
        let primary = subtags.next().unwrap_or_default();
        (2..=8).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_alphabetic())
            && subtags.all(|tag| {
                (1..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric())
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Body, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn a_body_reads_back_as_it_was_written() {
        let body = Body::new(vec![Block {
            id: BlockId("b1".into()),
            lang: Some(LanguageTag("fr".into())),
            dir: None,
            content: BlockContent::List {
                ordered: true,
                items: vec![vec![Span {
                    text: "l’eau".into(),
                    marks: vec![
                        Mark::Strong,
                        Mark::Link(Target::Url(SafeUrl::parse("/fr").unwrap())),
                    ],
                }]],
            },
        }])
        .unwrap();
        assert_eq!(read(&serde_json::to_string(&body).unwrap()).unwrap(), body);
        assert_eq!(body.plain_text(), "l’eau\n");
    }

    #[test]
    fn what_is_malformed_is_refused_when_read() {
        let paragraph = r#"{"paragraph":{"text":[]}}"#;
        for json in [
            r#"{"schema":2,"blocks":[]}"#.to_owned(),
            r#"{"schema":1,"blocks":[],"html":"<p>"}"#.to_owned(),
            r#"{"schema":1,"blocks":[{"id":"b1","content":{"script":{"text":[]}}}]}"#.to_owned(),
            r#"{"schema":1,"blocks":[{"id":"b1","content":{"heading":{"level":1,"text":[]}}}]}"#.to_owned(),
            r#"{"schema":1,"blocks":[{"id":"b1","content":{"paragraph":{"text":[{"text":"x","marks":[{"link":{"url":"javascript:x"}}]}]}}}]}"#.to_owned(),
            r#"{"schema":1,"blocks":[{"id":"b1","content":{"paragraph":{"text":[{"text":"\u0000"}]}}}]}"#.to_owned(),
            format!(r#"{{"schema":1,"blocks":[{{"id":"b1","lang":"<x>","content":{paragraph}}}]}}"#),
            format!(r#"{{"schema":1,"blocks":[{{"id":"B 1","content":{paragraph}}}]}}"#),
            format!(r#"{{"schema":1,"blocks":[{{"id":"b1","content":{paragraph}}},{{"id":"b1","content":{paragraph}}}]}}"#),
        ] {
            assert!(read(&json).is_err(), "{json}");
        }
    }
}
