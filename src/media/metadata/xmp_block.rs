//! XMP: the few properties that describe a picture. (ISO 16684-1; IPTC Photo Metadata Standard)

use super::charset::is_garbled;
use crate::domain::locale::Locale;
use crate::domain::photo_said::PhotoSaid;
use chrono::NaiveDate;
use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC: &str = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP: &str = "http://ns.adobe.com/photoshop/1.0/";
const RIGHTS: &str = "http://ns.adobe.com/xap/1.0/rights/";
const IPTC_CORE: &str = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

/// Deepest nesting followed, and most values kept.
const DEEPEST: usize = 32;
const MOST: usize = 200;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Property {
    Creator,
    Description,
    Rights,
    Credit,
    WebStatement,
    Location,
    City,
    Country,
    DateCreated,
}

fn property(namespace: &str, name: &str) -> Option<Property> {
    Some(match (namespace, name) {
        (DC, "creator") => Property::Creator,
        (DC, "description") => Property::Description,
        (DC, "rights") => Property::Rights,
        (PHOTOSHOP, "Credit") => Property::Credit,
        (RIGHTS, "WebStatement") => Property::WebStatement,
        (IPTC_CORE, "Location") => Property::Location,
        (PHOTOSHOP, "City") => Property::City,
        (PHOTOSHOP, "Country") => Property::Country,
        (PHOTOSHOP, "DateCreated") => Property::DateCreated,
        _ => return None,
    })
}

struct Value {
    property: Property,
    /// As `xml:lang` has it.
    language: Option<String>,
    text: String,
}

/// `None` where the block is no XML to its end.
pub(super) fn read(block: &[u8]) -> Option<PhotoSaid> {
    // The packet may be followed by room for changes, and by zeros.
    let text = std::str::from_utf8(block).ok()?.trim_end_matches('\0');
    let values = values(text)?;
    let all = |property| {
        values
            .iter()
            .filter(move |value| value.property == property && !value.text.trim().is_empty())
    };
    let first = |property| {
        all(property)
            .next()
            .map(|value| value.text.trim().to_owned())
    };
    let creators: Vec<&str> = all(Property::Creator)
        .map(|value| value.text.trim())
        .collect();
    let place: Vec<String> = [Property::Location, Property::City, Property::Country]
        .into_iter()
        .filter_map(first)
        .collect();
    Some(PhotoSaid {
        creator: (!creators.is_empty()).then(|| creators.join(", ")),
        credit: first(Property::Credit),
        copyright: first(Property::Rights),
        rights_url: first(Property::WebStatement),
        place: (!place.is_empty()).then(|| place.join(", ")),
        taken_on: first(Property::DateCreated)
            .and_then(|date| NaiveDate::parse_from_str(date.get(..10)?, "%Y-%m-%d").ok()),
        captions: captions(all(Property::Description)),
        is_garbled: values.iter().any(|value| is_garbled(&value.text)),
    })
}

/// One for each language, the named ones first: the default most often repeats one of them.
fn captions<'a>(values: impl Iterator<Item = &'a Value>) -> Vec<(Option<Locale>, String)> {
    let mut found: Vec<(Option<Locale>, String)> = values
        .map(|value| {
            let language = value.language.as_deref().unwrap_or_default();
            let primary = language.split(['-', '_']).next().unwrap_or_default();
            let locale = primary.to_ascii_lowercase().parse().ok();
            (locale, value.text.trim().to_owned())
        })
        .collect();
    found.sort_by_key(|(locale, _)| locale.is_none());
    let mut kept: Vec<(Option<Locale>, String)> = Vec::new();
    for (locale, text) in found {
        let known = kept
            .iter()
            .any(|(has, other)| *has == locale || (locale.is_none() && *other == text));
        if !known {
            kept.push((locale, text));
        }
    }
    kept
}

fn values(text: &str) -> Option<Vec<Value>> {
    let mut reader = NsReader::from_str(text);
    let mut values: Vec<Value> = Vec::new();
    // For each open element whether it is `rdf:Description` right below `rdf:RDF`, and so on.
    let mut open: Vec<Element> = Vec::new();
    let mut current: Option<Value> = None;
    loop {
        let (namespace, event) = reader.read_resolved_event().ok()?;
        match event {
            Event::Start(start) => {
                let element = element(bound(&namespace), &start, open.last().copied());
                if element == Element::Description {
                    attributes(&reader, &start, &mut values)?;
                }
                match element {
                    Element::Property(property) | Element::Member(property) => {
                        current = Some(Value {
                            property,
                            language: language(&start),
                            text: String::new(),
                        });
                    }
                    _ => {}
                }
                open.push(element);
                if open.len() > DEEPEST || values.len() > MOST {
                    return None;
                }
            }
            Event::Empty(start) => {
                let element = element(bound(&namespace), &start, open.last().copied());
                if element == Element::Description {
                    attributes(&reader, &start, &mut values)?;
                }
            }
            Event::Text(part) => {
                if let Some(value) = &mut current {
                    value.text.push_str(&part.xml10_content());
                }
            }
            Event::CData(part) => {
                if let Some(value) = &mut current {
                    value.text.push_str(&part.xml10_content());
                }
            }
            Event::GeneralRef(reference) => {
                if let Some(value) = &mut current {
                    match reference.resolve_char_ref().ok()? {
                        Some(c) => value.text.push(c),
                        // No document type is read, so no other entity can stand for anything.
                        None => value
                            .text
                            .push_str(resolve_predefined_entity(&reference.xml10_content())?),
                    }
                }
            }
            Event::End(_) => {
                if let Some(Element::Property(_) | Element::Member(_)) = open.pop() {
                    values.extend(current.take());
                }
            }
            Event::Eof => return open.is_empty().then_some(values),
            _ => {}
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    Rdf,
    /// What is said of the picture itself.
    Description,
    Property(Property),
    /// `rdf:Alt`, `rdf:Seq` or `rdf:Bag` in a property.
    List(Property),
    Member(Property),
    Other,
}

fn element(namespace: &str, start: &BytesStart<'_>, parent: Option<Element>) -> Element {
    let local = start.local_name();
    let name: &str = local.as_ref();
    match (parent, namespace, name) {
        (_, RDF, "RDF") => Element::Rdf,
        (Some(Element::Rdf), RDF, "Description") => Element::Description,
        (Some(Element::Description), ..) => {
            property(namespace, name).map_or(Element::Other, Element::Property)
        }
        (Some(Element::Property(property)), RDF, "Alt" | "Seq" | "Bag") => Element::List(property),
        (Some(Element::List(property)), RDF, "li") => Element::Member(property),
        _ => Element::Other,
    }
}

/// Simple properties may stand as attributes.
fn attributes(
    reader: &NsReader<&[u8]>,
    start: &BytesStart<'_>,
    values: &mut Vec<Value>,
) -> Option<()> {
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        let (namespace, local) = reader.resolver().resolve_attribute(attribute.key);
        if let Some(property) = property(bound(&namespace), local.as_ref()) {
            values.push(Value {
                property,
                language: None,
                text: attribute
                    .normalized_value(XmlVersion::Implicit1_0)
                    .ok()?
                    .into_owned(),
            });
        }
    }
    Some(())
}

fn language(start: &BytesStart<'_>) -> Option<String> {
    start
        .attributes()
        .filter_map(Result::ok)
        .find(|attribute| attribute.key.as_ref() == "xml:lang")
        .map(|attribute| attribute.value.into_owned())
}

fn bound<'a>(namespace: &ResolveResult<'a>) -> &'a str {
    match namespace {
        ResolveResult::Bound(Namespace(name)) => name,
        _ => "",
    }
}
