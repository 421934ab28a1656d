//! How a browser takes our search among its own, as OpenSearch 1.1 has it. `/{locale}/opensearch.xml`; at
//! `/opensearch.xml` in the language that the visitor reads best.

use super::languages::{enter_any, in_own_language};
use super::profile::Profile;
use super::visit::Visit;
use crate::state::AppState;
use crate::words::{Arg, Words};
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io;

const MEDIA_TYPE: &str = "application/opensearchdescription+xml; charset=utf-8";

/// The most characters that the standard allows for the short name, and for the description.
const SHORT: usize = 16;
const LONG: usize = 1024;

pub async fn show(visit: Visit) -> Response {
    let path = format!("/{}/opensearch.xml", visit.locale);
    answer(&visit, &path)
}

/// `/opensearch.xml`
pub async fn choose(State(state): State<AppState>, headers: HeaderMap) -> Response {
    match enter_any(&state, "/opensearch.xml", &headers).await {
        Ok(visit) => in_own_language(answer(&visit, "/opensearch.xml")),
        Err(apology) => apology,
    }
}

fn answer(visit: &Visit, path: &str) -> Response {
    let mut response = match write(visit, path) {
        Ok(xml) => {
            let headers = [
                (header::CONTENT_TYPE, MEDIA_TYPE),
                (header::CACHE_CONTROL, "public, max-age=300"),
            ];
            (headers, xml).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "the description of the search could not be written");
            axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    };
    response.extensions_mut().insert(Profile::Feed);
    response
}

fn write(visit: &Visit, path: &str) -> io::Result<Vec<u8>> {
    let (locale, site) = (visit.locale, &visit.frame);
    let words = Words::of(locale);
    let name = site.name.text.as_str();
    let address = |path: &str| format!("{}{path}", site.public_url);
    let first = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let described = words.tell("opensearch-title", &[("site", Arg::Text(name))]);
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let mut opening = BytesStart::new("OpenSearchDescription");
    opening.push_attribute(("xmlns", "http://a9.com/-/spec/opensearch/1.1/"));
    out.write_event(Event::Start(opening))?;
    let icon = |name: &'static str, media_type: &'static str, size: &'static str| {
        let kind = [("width", size), ("height", size), ("type", media_type)];
        (kind, address(name))
    };
    plain(&mut out, "ShortName", &first(name, SHORT))?;
    plain(&mut out, "Description", &first(&described, LONG))?;
    for (kind, href) in [
        icon("/favicon.svg", "image/svg+xml", "16"),
        icon("/icons/192.png", "image/png", "192"),
    ] {
        let mut opening = BytesStart::new("Image");
        kind.iter().for_each(|pair| opening.push_attribute(*pair));
        text(&mut out, opening, &href)?;
    }
    let query = format!("/{locale}/search?q={{searchTerms}}");
    let suggest = format!("/{locale}/suggest?q={{searchTerms}}");
    for (kind, rel, template) in [
        ("text/html", "results", query.as_str()),
        ("application/x-suggestions+json", "suggestions", &suggest),
        ("application/opensearchdescription+xml", "self", path),
    ] {
        let mut url = BytesStart::new("Url");
        let template = address(template);
        for pair in [("type", kind), ("rel", rel), ("template", &template)] {
            url.push_attribute(pair);
        }
        out.write_event(Event::Empty(url))?;
    }
    plain(&mut out, "Language", locale.code())?;
    plain(&mut out, "InputEncoding", "UTF-8")?;
    plain(&mut out, "OutputEncoding", "UTF-8")?;
    out.write_event(Event::End(BytesEnd::new("OpenSearchDescription")))?;
    Ok(out.into_inner())
}

fn plain(out: &mut Writer<Vec<u8>>, name: &str, told: &str) -> io::Result<()> {
    text(out, BytesStart::new(name), told)
}

fn text(out: &mut Writer<Vec<u8>>, opening: BytesStart<'_>, told: &str) -> io::Result<()> {
    // What XML cannot hold is left out.
    let told: String = told.chars().filter(|c| !c.is_control()).collect();
    let end = opening.to_end().into_owned();
    out.write_event(Event::Start(opening.clone()))?;
    out.write_event(Event::Text(BytesText::new(&told)))?;
    out.write_event(Event::End(end))
}
