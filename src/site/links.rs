//! Where the things that a text links to are found.

use super::addresses::observance_href;
use crate::domain::body::{Body, Target};
use crate::domain::ids::{DocumentId, ObservanceId, ThingId};
use crate::parts::body::{LinkTo, Links, link_key};
use crate::store::live::editions::{DocumentRow, list_some_documents};
use crate::store::live::observances::list_some;
use crate::store::pool::LivePool;
use crate::words::{Arg, Words};

/// The links of a text from a page in the language of `words`, and the ids of what they lead to.
/// What is not public has none.
pub async fn links_of(
    live: &LivePool,
    body: &Body,
    words: &Words,
) -> Result<(Links, Vec<ThingId>), sqlx::Error> {
    links_of_all(live, [body], words).await
}

/// Those of some texts together.
pub async fn links_of_all<'a>(
    live: &LivePool,
    bodies: impl IntoIterator<Item = &'a Body>,
    words: &Words,
) -> Result<(Links, Vec<ThingId>), sqlx::Error> {
    let locale = words.locale;
    let mut observances: Vec<ObservanceId> = Vec::new();
    let mut documents: Vec<DocumentId> = Vec::new();
    for target in bodies.into_iter().flat_map(Body::targets) {
        match target {
            Target::Url(_) => {}
            Target::Observance(id) => observances.push(*id),
            Target::Document(id) => documents.push(*id),
        }
    }
    let (mut links, mut led_to) = (Links::new(), Vec::new());
    for row in list_some(live, &observances, locale).await? {
        led_to.push(row.id.into());
        let to = LinkTo {
            href: observance_href(locale, &row.slug, None),
            hreflang: None,
            note: None,
        };
        links.extend(link_key(&Target::Observance(row.id)).map(|key| (key, to)));
    }
    for row in list_some_documents(live, &documents, locale).await? {
        led_to.push(row.id.into());
        let key = link_key(&Target::Document(row.id));
        links.extend(key.zip(document_link(&row, words)));
    }
    Ok((links, led_to))
}

/// The file in the page's language, else the first there is, with its format said.
fn document_link(row: &DocumentRow, words: &Words) -> Option<LinkTo> {
    let files = &row.document.files;
    let file = files
        .iter()
        .find(|file| file.locale() == words.locale)
        .or_else(|| files.first())?;
    let format = words.tell("document-format", &[("format", Arg::Text(file.format()))]);
    let is_foreign = file.locale() != words.locale;
    Some(LinkTo {
        href: file.href(),
        hreflang: is_foreign.then(|| file.locale().code()),
        note: Some(format!("({format})")),
    })
}
