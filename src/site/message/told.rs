//! What the page of a message tells machines.

use super::MessagePage;
use crate::domain::message::TextStanding;
use crate::parts::json_ld::{Node, told};
use crate::parts::site_frame::SiteFrame;

pub fn facts_told(page: &MessagePage, site: &SiteFrame) -> Vec<Node> {
    let address = |path: &str| format!("{}{path}", site.public_url);
    let id = |locale| address(&format!("/{locale}{}#message", page.path));
    let author = page.speaker.as_ref().map(|(name, href)| {
        Node::new("Person")
            .with("name", told(&name.text, name.foreign))
            .with("url", address(href))
            // The title held then.
            .with("jobTitle", page.speaker_title.as_str())
    });
    let others = page.locales.iter().filter(|other| **other != page.locale);
    let others = others.map(|other| {
        Node::new("Article")
            .id(&id(*other))
            .with("inLanguage", other.code())
            .with("url", address(&format!("/{other}{}", page.path)))
    });
    let about = page.observance.as_ref().map(|(href, title)| {
        Node::new("EventSeries")
            .with("name", told(&title.text, title.foreign))
            .with("url", address(href))
    });
    let deliverer = page.deliverer.as_ref();
    let deliverer =
        deliverer.map(|name| Node::new("Person").with("name", told(&name.text, name.foreign)));
    let standing = match (&page.signs.withdrawal, page.standing) {
        (Some(_), _) => Some("Withdrawn"),
        (None, TextStanding::Unofficial) => Some("Unofficial"),
        (None, _) => None,
    };
    let sources = [&page.source, &page.video].into_iter().flatten().cloned();
    let message = Node::new("Article")
        .id(&id(page.locale))
        .with("headline", page.title.as_str())
        .with("url", address(&format!("/{}{}", page.locale, page.path)))
        .with("inLanguage", page.locale.code())
        .with("version", page.revision)
        .maybe("author", author)
        .maybe("contributor", deliverer)
        .maybe("datePublished", page.issued_on.map(|date| date.to_string()))
        .maybe(
            "temporalCoverage",
            page.observed_on.map(|date| date.to_string()),
        )
        .maybe("creativeWorkStatus", standing)
        .maybe("about", about)
        .all("identifier", page.symbols.iter().cloned())
        .all("isBasedOn", sources)
        .all("workTranslation", others);
    vec![message]
}
