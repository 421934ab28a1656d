//! What every page tells machines of itself, beside what it tells of its own: the site, the page, the way to it.

use super::answer::Page;
use crate::domain::locale::Locale;
use crate::parts::json_ld::{Node, told};
use crate::parts::layout::{Alternates, Head};
use crate::parts::site_frame::SiteFrame;
use crate::words::Words;

/// The sections of the site: path and key of the name.
const SECTIONS: [(&str, &str); 6] = [
    ("/today", "nav-today"),
    ("/calendar", "nav-calendar"),
    ("/observances", "nav-observances"),
    ("/messages", "nav-messages"),
    ("/speakers", "speakers-title"),
    ("/photos", "photos-title"),
];

/// A step on the way to a page: its name, and its address below our own host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub name: String,
    pub path: String,
}

/// All nodes of a page. One that belongs to no language, such as an error, tells nothing.
pub fn graph(page: &impl Page, head: &Head, site: &SiteFrame) -> Vec<Node> {
    if head.alternates == Alternates::None || !page.status().is_success() {
        return Vec::new();
    }
    let url = page
        .canonical()
        .unwrap_or_else(|| format!("/{}{}{}", head.locale, head.path, head.query));
    let url = format!("{}{url}", site.public_url);
    let steps = steps(page, head, site);
    let title = match head.path.as_str() {
        "" => site.name.text.clone(),
        _ => head.title.clone(),
    };
    let card = page.card().unwrap_or_else(|| site_card(head.locale, site));
    let own = Node::new(page.kind())
        .id(&url)
        .with("url", url.as_str())
        .with("name", title)
        .maybe("description", head.description.clone())
        .with("inLanguage", head.locale.code())
        .with("isPartOf", Node::named(&website_id(site)))
        .with(
            "primaryImageOfPage",
            Node::new("ImageObject").with("url", format!("{}{}", site.public_url, card.path)),
        )
        .maybe(
            "breadcrumb",
            (steps.len() > 1).then(|| Node::named(&format!("{url}#way"))),
        );
    let mut nodes = vec![website(head, site), own];
    if steps.len() > 1 {
        nodes.push(way(&steps, &url, site));
    }
    nodes.extend(page.nodes(site));
    nodes
}

/// The picture of pages that have none of their own.
pub fn site_card(locale: Locale, site: &SiteFrame) -> crate::parts::layout::Card {
    let name = &site.name.text;
    let told = site.line.as_ref().map(|line| line.text.as_str());
    let alt_text = [Some(name.as_str()), told].into_iter().flatten();
    crate::parts::layout::Card {
        path: format!("/{locale}/cards/site.png"),
        width: 1200,
        height: 630,
        media_type: "image/png",
        alt_text: alt_text.collect::<Vec<_>>().join(" · "),
    }
}

fn website_id(site: &SiteFrame) -> String {
    format!("{}/#site", site.public_url)
}

/// On the home page with the way to search it.
fn website(head: &Head, site: &SiteFrame) -> Node {
    let locale = head.locale;
    let node = Node::new("WebSite")
        .id(&website_id(site))
        .with("url", format!("{}/{locale}", site.public_url))
        .with("name", told(&site.name.text, site.name.foreign))
        .all(
            "inLanguage",
            site.locales.iter().map(|locale| locale.code()),
        );
    if !head.path.is_empty() {
        return node;
    }
    let line = site.line.as_ref();
    let target = format!(
        "{}/{locale}/search?q={{search_term_string}}",
        site.public_url
    );
    let action = Node::new("SearchAction")
        .with(
            "target",
            Node::new("EntryPoint").with("urlTemplate", target),
        )
        .with("query-input", "required name=search_term_string");
    node.maybe(
        "alternateName",
        line.map(|line| told(&line.text, line.foreign)),
    )
    .with("potentialAction", action)
}

/// Home, the section, what the page says lies between, the page itself.
fn steps(page: &impl Page, head: &Head, site: &SiteFrame) -> Vec<Step> {
    let (locale, words) = (head.locale, Words::of(head.locale));
    let mut steps = vec![Step {
        name: site.name.text.clone(),
        path: format!("/{locale}"),
    }];
    if head.path.is_empty() {
        return steps;
    }
    let mut sections = SECTIONS.into_iter();
    let section = sections.find(|(path, _)| {
        let below = head.path.strip_prefix(path);
        below.is_some_and(|rest| rest.starts_with('/'))
    });
    steps.extend(section.map(|(path, key)| Step {
        name: words.say(key),
        path: format!("/{locale}{path}"),
    }));
    steps.extend(page.between());
    steps.push(Step {
        name: head.title.clone(),
        path: format!("/{locale}{}", head.path),
    });
    steps
}

fn way(steps: &[Step], url: &str, site: &SiteFrame) -> Node {
    let places = (1..).zip(steps).map(|(place, step): (u32, &Step)| {
        Node::new("ListItem")
            .with("position", place)
            .with("name", step.name.as_str())
            .with("item", format!("{}{}", site.public_url, step.path))
    });
    Node::new("BreadcrumbList").id(&format!("{url}#way")).with(
        "itemListElement",
        places.map(Into::into).collect::<Vec<serde_json::Value>>(),
    )
}
