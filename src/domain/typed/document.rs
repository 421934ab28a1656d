//! The language-free part of a document as the fields of a form: the symbol, and for each language
//! `file-{locale}-…`: nothing, a link, or the file that is kept here.

use super::facts::{read_fact, write_fact};
use super::observance::read_url;
use super::{Fields, Typed, field, maybe};
use crate::domain::document::{Document, DocumentFile, LinkedFile};
use crate::domain::locale::Locale;
use crate::domain::problem::FieldProblem;

/// What a language can have, with the codes of a form.
pub const KINDS: [&str; 3] = ["none", "link", "kept"];

/// `before`: the revision that the form was made from, of which it takes the kept files.
pub fn read_document(typed: &mut Typed<'_>, before: Option<&Document>) -> Option<Document> {
    let problems = typed.problems.len();
    let symbol = typed.optional("symbol", 100);
    let symbol = symbol.map(|symbol| read_fact(typed, "symbol", symbol));
    let mut document = Document {
        symbol,
        files: Vec::new(),
    };
    for locale in Locale::ALL {
        let held = before.and_then(|before| before.file(locale));
        let file = read_file(typed, locale, held);
        document = document.with_file(locale, file);
    }
    (typed.problems.len() == problems).then_some(document)
}

fn read_file(
    typed: &mut Typed<'_>,
    locale: Locale,
    held: Option<&DocumentFile>,
) -> Option<DocumentFile> {
    let name = |what: &str| format!("file-{locale}-{what}");
    match typed.text(&name("kind")) {
        "" | "none" => None,
        "kept" => {
            let kept = held.filter(|file| matches!(file, DocumentFile::Kept(_)));
            if kept.is_none() {
                typed.complain(FieldProblem::new(name("kind"), "document-nothing-kept"));
            }
            kept.cloned()
        }
        "link" => {
            typed.required(&name("url"));
            let format = typed.optional(&name("format"), 20);
            let bytes = typed.number(&name("bytes"), 1, 100_000_000_000);
            let pages = typed.number(&name("pages"), 1, 100_000);
            let url = read_url(typed, &name("url"))?;
            Some(DocumentFile::Link(LinkedFile {
                locale,
                url: read_fact(typed, &name("url"), url),
                format: format.unwrap_or_else(|| "PDF".into()),
                bytes,
                pages,
            }))
        }
        _ => {
            typed.complain(FieldProblem::new(name("kind"), "rule-choose"));
            None
        }
    }
}

pub fn write_document(document: &Document) -> Fields {
    let mut fields = Fields::new();
    if let Some(symbol) = &document.symbol {
        fields.push(field("symbol", &symbol.value));
        write_fact("symbol", symbol, &mut fields);
    }
    for file in &document.files {
        let name = |what: &str| format!("file-{}-{what}", file.locale());
        match file {
            DocumentFile::Kept(_) => fields.push(field(name("kind"), "kept")),
            DocumentFile::Link(link) => {
                fields.push(field(name("kind"), "link"));
                fields.push(field(name("url"), &link.url.value));
                fields.push(field(name("format"), &link.format));
                fields.push(maybe(name("bytes"), link.bytes));
                fields.push(maybe(name("pages"), link.pages));
                write_fact(&name("url"), &link.url, &mut fields);
            }
        }
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn document() -> Document {
        serde_json::from_value(json!({
            "symbol": {"value": "A/CONF.79/13", "standing": "sourced", "sources": ["un-docs"]},
            "files": [
                {"locale": "zh", "url": {"value": "https://example.org/zh", "standing": "from_memory"},
                 "format": "EPUB", "bytes": 1234, "pages": null},
                {"locale": "fr", "hash": "b".repeat(64), "file_name": "plan.pdf",
                 "media_type": "application/pdf", "bytes": 12, "pages": 3},
            ],
        }))
        .unwrap()
    }

    #[test]
    fn what_is_written_as_fields_and_read_again_is_the_same() {
        let (before, fields) = (document(), write_document(&document()));
        let mut typed = Typed::new(&fields);
        assert_eq!(read_document(&mut typed, Some(&before)).unwrap(), before);
    }

    #[test]
    fn a_kept_file_comes_from_the_shelf_and_never_from_a_form() {
        let fields = write_document(&document());
        let mut typed = Typed::new(&fields);
        assert!(read_document(&mut typed, None).is_none());
        assert_eq!(typed.problems.len(), 1);
        assert_eq!(typed.problems[0].field, "file-fr-kind");
    }

    #[test]
    fn each_problem_stands_at_its_field() {
        let fields: Fields = [
            ("symbol", "A/1"),
            ("symbol-standing", "sourced"),
            ("file-ar-kind", "link"),
            ("file-en-kind", "link"),
            ("file-en-url", "javascript:alert(1)"),
            ("file-ru-kind", "link"),
            ("file-ru-url", "https://example.org"),
            ("file-ru-pages", "0"),
            ("file-es-kind", "picture"),
        ]
        .map(|(name, value)| field(name, value))
        .into();
        let mut typed = Typed::new(&fields);
        assert!(read_document(&mut typed, None).is_none());
        let at: Vec<&str> = typed.problems.iter().map(|p| p.field.as_str()).collect();
        let expected = [
            "symbol-sources",
            "file-ar-url",
            "file-en-url",
            "file-ru-pages",
            "file-es-kind",
        ];
        assert_eq!(at, expected);
    }
}
