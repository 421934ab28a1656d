//! The Markdown subset in which a body can be written: it maps one to one to the tree.
//!
//! Paragraphs; headings `##` to `####`; `-` and `1.` lists of one level; `>` quotations;
//! `**strong**`, `*emphasis*`; `[text](address)`, where the address is a safe URL, or
//! `observance:SLUG` or `document:SLUG` for a thing of ours. Anything else is refused by name.

use super::body::{Block, BlockContent, BlockId, Body, Mark, Span, Target};
use super::safe_url::SafeUrl;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

/// Finds the thing that `observance:SLUG` or `document:SLUG` names.
pub type Resolve<'a> = &'a dyn Fn(&str) -> Option<Target>;

/// Reads a text. The blocks are numbered `b1`, `b2`, … in order. The error is one sentence.
pub fn read_markdown(text: &str, resolve: Resolve<'_>) -> Result<Body, String> {
    let mut reader = Reader {
        resolve,
        blocks: Vec::new(),
        open: Vec::new(),
        marks: Vec::new(),
        spans: Vec::new(),
    };
    for event in Parser::new(text) {
        reader.read(event)?;
    }
    Body::new(reader.blocks).map_err(|problem| problem.to_string())
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
}

impl Reader<'_> {
    fn read(&mut self, event: Event<'_>) -> Result<(), String> {
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
            Event::SoftBreak | Event::HardBreak => {
                self.add_text(" ");
                Ok(())
            }
            other => Err(format!(
                "The text holds something that cannot be kept here: {other:?}."
            )),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) -> Result<(), String> {
        match tag {
            Tag::Paragraph => {}
            Tag::Heading {
                level: HeadingLevel::H2 | HeadingLevel::H3 | HeadingLevel::H4,
                ..
            } => {}
            Tag::Heading { .. } => {
                return Err("A heading in a text has two, three or four # signs.".to_owned());
            }
            Tag::List(first) if self.open.is_empty() => {
                self.open.push(Open::List {
                    ordered: first.is_some(),
                    items: Vec::new(),
                });
            }
            Tag::List(_) => {
                return Err("A list inside a list or a quotation cannot be kept.".to_owned());
            }
            Tag::Item => {}
            Tag::BlockQuote(_) if self.open.is_empty() => self.open.push(Open::Quotation),
            Tag::Strong => self.marks.push(Mark::Strong),
            Tag::Emphasis => self.marks.push(Mark::Emphasis),
            Tag::Link { dest_url, .. } => {
                let target = self.read_target(dest_url)?;
                self.marks.push(Mark::Link(target));
            }
            other => {
                return Err(format!(
                    "The text holds something that cannot be kept here: {other:?}."
                ));
            }
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
            _ => {}
        }
    }

    fn read_target(&self, address: &str) -> Result<Target, String> {
        if address.starts_with("observance:") || address.starts_with("document:") {
            return (self.resolve)(address)
                .ok_or_else(|| format!("The text links to “{address}”, which is not here."));
        }
        SafeUrl::parse(address)
            .map(Target::Url)
            .map_err(|problem| format!("{problem}."))
    }

    fn add_text(&mut self, text: &str) {
        match self.spans.last_mut() {
            Some(last) if last.marks == self.marks => last.text.push_str(text),
            _ => self.spans.push(Span {
                text: text.to_owned(),
                marks: self.marks.clone(),
            }),
        }
    }

    fn take_spans(&mut self) -> Vec<Span> {
        std::mem::take(&mut self.spans)
    }

    fn push(&mut self, content: BlockContent) {
        let id = BlockId(format!("b{}", self.blocks.len() + 1));
        self.blocks.push(Block {
            id,
            lang: None,
            dir: None,
            content,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Body, String> {
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
    fn what_cannot_be_kept_is_refused_by_a_sentence() {
        for text in [
            "# Title",
            "<b>x</b>",
            "![x](y)",
            "[x](javascript:alert(1))",
            "- a\n  - b",
            "[x](document:none)",
            "`code`",
        ] {
            let problem = read(text).expect_err(text);
            assert!(problem.ends_with('.'), "{text}: {problem}");
        }
    }
}
