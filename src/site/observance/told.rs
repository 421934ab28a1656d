//! What the page of an observance tells machines: the series, its occurrences, its pictures, its quote.

use super::ObservancePage;
use super::edition::EditionView;
use crate::domain::dated_rule::Occurrence;
use crate::domain::locale::Locale;
use crate::domain::quote::QuoteStanding;
use crate::parts::json_ld::{Node, told};
use crate::parts::site_frame::SiteFrame;
use crate::site::addresses::observance_href;
use crate::site::photo_facts::image;
use crate::words::Words;

/// The same in every language and for ever.
fn series_id(page: &ObservancePage) -> String {
    format!("urn:uuid:{}", page.id)
}

/// Nothing where it is no longer valid: machines read no banners.
pub fn facts_told(page: &ObservancePage, site: &SiteFrame) -> Vec<Node> {
    if !page.is_valid() {
        return Vec::new();
    }
    let words = Words::of(page.locale);
    let edition = page.valid_text();
    let mut nodes = vec![series(page, site)];
    nodes.extend(events(page, edition, site));
    let figures = edition.map_or(&[][..], |edition| &edition.figures);
    nodes.extend(
        figures
            .iter()
            .filter_map(|figure| image(figure, words, site)),
    );
    nodes.extend(edition.and_then(|edition| quotation(page, edition, site)));
    nodes
}

fn address(site: &SiteFrame, path: &str) -> String {
    format!("{}{path}", site.public_url)
}

/// The observance: what is marked, year after year.
fn series(page: &ObservancePage, site: &SiteFrame) -> Node {
    let facts = &page.facts;
    let act = facts.instrument.as_ref().map(|symbol| {
        let body = facts
            .proclaimed_by
            .as_ref()
            .map(|(name, foreign)| Node::new("Organization").with("name", told(name, *foreign)));
        Node::new("Legislation")
            .with("legislationIdentifier", symbol.as_str())
            .maybe("legislationPassedBy", body)
    });
    let agency = facts.agency.as_ref();
    let agency =
        agency.map(|(name, foreign)| Node::new("Organization").with("name", told(name, *foreign)));
    let card = page.card.as_ref();
    let events = page.spans.iter();
    let events = events.map(|occurrence| Node::named(&event_id(page, occurrence)));
    Node::new("EventSeries")
        .id(&series_id(page))
        .with("name", told(&page.title.text, page.title.foreign))
        .with(
            "url",
            address(site, &observance_href(page.locale, &page.slug, None)),
        )
        .maybe("description", facts.rule.first().cloned())
        .all(
            "keywords",
            facts.topics.iter().map(|(_, name)| name.clone()),
        )
        .maybe("sameAs", facts.official_page.clone())
        .maybe("subjectOf", act)
        .maybe("organizer", agency)
        .maybe("image", card.map(|card| address(site, &card.path)))
        .all("subEvent", events)
}

/// An observance may be held twice in a year.
fn event_id(page: &ObservancePage, occurrence: &Occurrence) -> String {
    let Occurrence { year, ordinal, .. } = occurrence;
    format!("{}#{year}-{ordinal}", series_id(page))
}

/// Its occurrences of the year that is shown, with what its edition says of that year.
fn events(page: &ObservancePage, edition: Option<&EditionView>, site: &SiteFrame) -> Vec<Node> {
    let all = page.spans.iter();
    all.map(|occurrence| {
        let edition = edition.filter(|edition| edition.year == occurrence.year);
        let path = observance_href(page.locale, &page.slug, Some(occurrence.year));
        let theme = edition.and_then(|edition| edition.theme.clone());
        let images = edition.map_or(&[][..], |edition| &edition.figures);
        let images = images
            .iter()
            .map(|figure| Node::named(&format!("{}#photo", address(site, &figure.facts.page))));
        let documents = edition.map_or(&[][..], |edition| &edition.documents);
        let documents = documents.iter().map(|document| {
            let file = document.files.first();
            let url = file.map(|file| match file.href.starts_with('/') {
                true => address(site, &file.href),
                false => file.href.clone(),
            });
            Node::new("DigitalDocument")
                .with("name", told(&document.title, document.foreign))
                .maybe("identifier", document.symbol.clone())
                .maybe("inLanguage", file.map(|file| file.locale.code()))
                .maybe("url", url)
        });
        Node::new("Event")
            .id(&event_id(page, occurrence))
            .with("name", told(&page.title.text, page.title.foreign))
            .with("startDate", occurrence.span.starts_on().to_string())
            .with("endDate", occurrence.span.ends_on().to_string())
            .with("eventStatus", "https://schema.org/EventScheduled")
            .with("superEvent", Node::named(&series_id(page)))
            .with("url", address(site, &path))
            .maybe("description", theme)
            .all("image", images)
            .all("subjectOf", documents)
    })
    .collect()
}

/// The words of the quote, where they are those that were said.
fn quotation(page: &ObservancePage, edition: &EditionView, site: &SiteFrame) -> Option<Node> {
    let quote = edition.quote.as_ref()?;
    if quote.standing == QuoteStanding::Paraphrase {
        return None;
    }
    let known = page.quoted.as_ref().map(|(name, href)| {
        Node::new("Person")
            .with("name", told(&name.text, name.foreign))
            .with("url", address(site, href))
    });
    // Of a speaker who is not on record the page says what stands beneath the words.
    let named = || {
        let line = quote.attribution.first()?;
        Some(Node::new("Person").with("name", line.as_str()))
    };
    let speaker = known.or_else(named);
    let source = edition.quote_source.as_ref();
    let source = source.map(|href| {
        Node::new("CreativeWork")
            .id(&address(site, &format!("{href}#message")))
            .with("url", address(site, href))
    });
    let path = observance_href(page.locale, &page.slug, Some(edition.year));
    Some(
        Node::new("Quotation")
            .id(&format!("{}#quote", address(site, &path)))
            .with("text", quote.words.as_str())
            .with("inLanguage", Locale::code(page.locale))
            .with("creditText", quote.attribution.join("\n"))
            .maybe("spokenByCharacter", speaker.clone())
            .maybe("creator", speaker)
            .maybe("isPartOf", source),
    )
}
