//! The Markdown subset in which a body can be written: it maps one to one to the tree.
//!
//! Paragraphs; headings `##` to `####`; `-` and `1.` lists of one level; `>` quotations;
//! `**strong**`, `*emphasis*`; `[text](address)`, where the address is a safe URL, or
//! `observance:SLUG` or `document:SLUG` for a thing of ours. Words in another language are written
//! `![words](lang:fr)`, and `![](lang:fr)` before the words of a block says it of the whole block. A
//! backslash at the end of a line breaks it. `<!-- -->` between a mark and a letter keeps the two
//! apart where Markdown would not see the mark, as beside a Chinese quotation mark. Anything else is
//! refused by name. [`super::body_writing`] writes the same.

use super::body::{
    Block, BlockContent, BlockId, Body, BodyProblem, LanguageTag, Mark, Span, Target,
};
use super::locale::Direction;
use super::problem::FieldProblem;
use super::safe_url::SafeUrl;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

/// Finds the thing that `observance:SLUG` or `document:SLUG` names.
pub type Resolve<'a> = &'a dyn Fn(&str) -> Option<Target>;

/// Why a text is no body: one sentence, and the key of the same among the words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MarkdownProblem {
    #[error("The text holds something that cannot be kept here: {0}.")]
    Unknown(String),
    #[error("A heading in a text has two, three or four # signs.")]
    Heading,
    #[error("A list inside a list or a quotation cannot be kept.")]
    NestedList,
    #[error("The text links to “{0}”, which is not here.")]
    NotHere(String),
    #[error(
        "“{0}” is not an address we can link to: use http:, https:, mailto:, tel:, or a path that begins with one slash."
    )]
    Address(String),
    #[error("{0}")]
    Body(BodyProblem),
}

impl MarkdownProblem {
    /// The same, told at a field of a form.
    pub fn at(&self, field: &str) -> FieldProblem {
        let problem = |key| FieldProblem::new(field, key);
        match self {
            Self::Unknown(what) => problem("markdown-unknown").with("what", what),
            Self::Heading => problem("markdown-heading"),
            Self::NestedList => problem("markdown-nested-list"),
            Self::NotHere(address) => problem("markdown-not-here").with("address", address),
            Self::Address(address) => problem("markdown-address").with("address", address),
            Self::Body(BodyProblem::TooLong) => problem("markdown-too-long"),
            Self::Body(BodyProblem::ControlCharacter(_)) => problem("text-control"),
            Self::Body(BodyProblem::LanguageTag(_, tag)) => {
                problem("markdown-language").with("tag", tag)
            }
            Self::Body(_) => problem("markdown-malformed"),
        }
    }
}

/// Reads a text. The blocks are numbered `b1`, `b2`, … in order.
pub fn read_markdown(text: &str, resolve: Resolve<'_>) -> Result<Body, MarkdownProblem> {
    let mut reader = Reader {
        resolve,
        blocks: Vec::new(),
        open: Vec::new(),
        marks: Vec::new(),
        spans: Vec::new(),
        lang: None,
    };
    for event in Parser::new(text) {
        reader.read(event)?;
    }
    Body::new(reader.blocks).map_err(MarkdownProblem::Body)
}

/// What is open around the words being read.
enum Open {
    List {
        ordered: bool,
        items: Vec<Vec<Span>>,
    },
    Quotation,
}

struct Reader<'a> {
    resolve: Resolve<'a>,
    blocks: Vec<Block>,
    open: Vec<Open>,
    marks: Vec<Mark>,
    spans: Vec<Span>,
    /// The language of the whole block.
    lang: Option<LanguageTag>,
}

/// What keeps a mark and a letter apart.
const NOTHING: &str = "<!-- -->";

impl Reader<'_> {
    fn read(&mut self, event: Event<'_>) -> Result<(), MarkdownProblem> {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => {
                self.end(tag);
                Ok(())
            }
            Event::Text(text) => {
                self.add_text(&text);
                Ok(())
            }
            Event::SoftBreak => {
                self.add_text(" ");
                Ok(())
            }
            Event::HardBreak => {
                self.add_text("\n");
                Ok(())
            }
            Event::InlineHtml(html) if html.as_ref() == NOTHING => Ok(()),
            Event::InlineHtml(html) | Event::Html(html) => Err(unknown(&html)),
            Event::Code(code) => Err(unknown(&format!("`{code}`"))),
            Event::Rule => Err(unknown("---")),
            other => Err(unknown(&format!("{other:?}"))),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) -> Result<(), MarkdownProblem> {
        match tag {
            Tag::Paragraph | Tag::Item => {}
            Tag::Heading {
                level: HeadingLevel::H2 | HeadingLevel::H3 | HeadingLevel::H4,
                ..
            } => {}
            Tag::Heading { .. } => return Err(MarkdownProblem::Heading),
            Tag::List(first) if self.open.is_empty() => {
                self.open.push(Open::List {
                    ordered: first.is_some(),
                    items: Vec::new(),
                });
            }
            Tag::List(_) => return Err(MarkdownProblem::NestedList),
            Tag::BlockQuote(_) if self.open.is_empty() => self.open.push(Open::Quotation),
            Tag::Strong => self.marks.push(Mark::Strong),
            Tag::Emphasis => self.marks.push(Mark::Emphasis),
            Tag::Link { dest_url, .. } => {
                let target = self.read_target(dest_url)?;
                self.marks.push(Mark::Link(target));
            }
            Tag::Image { dest_url, .. } => {
                let tag = dest_url.strip_prefix("lang:");
                let tag = tag.ok_or_else(|| unknown(&format!("![]({dest_url})")))?;
                let lang = LanguageTag(tag.to_owned());
                let dir = lang.direction();
                self.marks.push(Mark::Language { lang, dir });
            }
            Tag::CodeBlock(_) => return Err(unknown("```")),
            Tag::HtmlBlock => {}
            other => return Err(unknown(&format!("{other:?}"))),
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => match self.open.last() {
                Some(Open::List { .. }) => {}
                Some(Open::Quotation) => {
                    let text = self.take_spans();
                    self.push(BlockContent::Quotation { text });
                }
                None => {
                    let text = self.take_spans();
                    self.push(BlockContent::Paragraph { text });
                }
            },
            TagEnd::Heading(level) => {
                let text = self.take_spans();
                self.push(BlockContent::Heading {
                    level: level as u8,
                    text,
                });
            }
            TagEnd::Item => {
                let item = self.take_spans();
                if let Some(Open::List { items, .. }) = self.open.last_mut() {
                    items.push(item);
                }
            }
            TagEnd::List(_) => {
                if let Some(Open::List { ordered, items }) = self.open.pop() {
                    self.push(BlockContent::List { ordered, items });
                }
            }
            TagEnd::BlockQuote(_) => {
                self.open.pop();
            }
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link => {
                self.marks.pop();
            }
            TagEnd::Image => {
                let mark = self.marks.pop();
                // A language around no words, before the first word of a block, is the block's own.
                if let Some(Mark::Language { lang, .. }) = mark
                    && self.spans.is_empty()
                    && self.lang.is_none()
                {
                    self.lang = Some(lang);
                }
            }
            _ => {}
        }
    }

    fn read_target(&self, address: &str) -> Result<Target, MarkdownProblem> {
        if address.starts_with("observance:") || address.starts_with("document:") {
            return (self.resolve)(address)
                .ok_or_else(|| MarkdownProblem::NotHere(shortened(address)));
        }
        SafeUrl::parse(address)
            .map(Target::Url)
            .map_err(|_| MarkdownProblem::Address(shortened(address)))
    }

    /// Marks stand in one order, whichever was written outside: the link, the language, the rest.
    fn add_text(&mut self, text: &str) {
        let mut marks = self.marks.clone();
        marks.sort_by_key(|mark| match mark {
            Mark::Link(_) => 0,
            Mark::Language { .. } => 1,
            Mark::Emphasis => 2,
            Mark::Strong => 3,
        });
        marks.dedup();
        match self.spans.last_mut() {
            Some(last) if last.marks == marks => last.text.push_str(text),
            _ => self.spans.push(Span {
                text: text.to_owned(),
                marks,
            }),
        }
    }

    fn take_spans(&mut self) -> Vec<Span> {
        std::mem::take(&mut self.spans)
    }

    fn push(&mut self, content: BlockContent) {
        let id = BlockId(format!("b{}", self.blocks.len() + 1));
        let lang = self.lang.take();
        let dir = lang.as_ref().map(LanguageTag::direction);
        self.blocks.push(Block {
            id,
            lang,
            dir,
            content,
        });
    }
}

fn unknown(what: &str) -> MarkdownProblem {
    MarkdownProblem::Unknown(shortened(what))
}

fn shortened(text: &str) -> String {
    text.trim().chars().take(80).collect()
}

impl LanguageTag {
    /// The direction in which a language is read, by its primary subtag and script.
    pub fn direction(&self) -> Direction {
        let mut subtags = self.0.split('-');
        let primary = subtags.next().unwrap_or_default().to_ascii_lowercase();
        let script = subtags.find(|tag| tag.len() == 4);
        let is_rtl = match script.map(str::to_ascii_lowercase).as_deref() {
            Some(script) => matches!(script, "arab" | "hebr" | "thaa" | "syrc" | "nkoo"),
            None => matches!(
                primary.as_str(),
                "ar" | "he" | "fa" | "ur" | "ps" | "yi" | "dv" | "sd" | "ug" | "ckb"
            ),
        };
        if is_rtl {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Body, MarkdownProblem> {
        read_markdown(text, &|_| None)
    }

    #[test]
    fn every_kind_of_block_and_mark_is_read() {
        let body = read(
            "One *two* **three** [four](https://a.example).\n\n## Head\n\n- a\n- b\n\n> said\n",
        )
        .unwrap();
        let kinds: Vec<&str> = body
            .blocks()
            .iter()
            .map(|block| match block.content {
                BlockContent::Paragraph { .. } => "paragraph",
                BlockContent::Heading { level: 2, .. } => "heading",
                BlockContent::Heading { .. } => "other heading",
                BlockContent::List { ordered: false, .. } => "list",
                BlockContent::List { .. } => "other list",
                BlockContent::Quotation { .. } => "quotation",
            })
            .collect();
        assert_eq!(kinds, ["paragraph", "heading", "list", "quotation"]);
        assert_eq!(body.plain_text(), "One two three four.\nHead\na\nb\nsaid\n");
    }

    #[test]
    fn a_language_is_said_of_words_and_of_a_block() {
        let body = read("Say ![مرحبا](lang:ar).\n\n![](lang:fr)Bonjour.").unwrap();
        let [first, second] = body.blocks() else {
            panic!("{body:?}")
        };
        let BlockContent::Paragraph { text } = &first.content else {
            panic!("{first:?}")
        };
        assert_eq!(
            text[1].marks,
            [Mark::Language {
                lang: LanguageTag("ar".into()),
                dir: Direction::Rtl
            }]
        );
        assert_eq!(second.lang, Some(LanguageTag("fr".into())));
        assert_eq!(body.plain_text(), "Say مرحبا.\nBonjour.\n");
    }

    #[test]
    fn what_cannot_be_kept_is_refused_by_a_sentence() {
        for text in [
            "# Title",
            "<b>x</b>",
            "<script>alert(1)</script>",
            "![x](y)",
            "![x](lang:<b>)",
            "[x](javascript:alert(1))",
            "- a\n  - b",
            "[x](document:none)",
            "`code`",
            "---",
        ] {
            let problem = read(text).expect_err(text).to_string();
            assert!(problem.ends_with('.'), "{text}: {problem}");
        }
    }
}
