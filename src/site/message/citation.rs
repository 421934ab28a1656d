//! The reference to a message, as a file that reference managers read. `/{locale}/messages/{year}/{slug}.ris`

use super::MessagePage;
use crate::domain::citation::{CitationForm, Cited};
use crate::site::profile::Profile;
use crate::site::visit::Visit;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use chrono::Datelike;

/// The form that an address ends with, and the slug before it.
pub fn read(slug: &str) -> Option<(&str, CitationForm)> {
    CitationForm::ALL.into_iter().find_map(|form| {
        let slug = slug.strip_suffix(form.ending())?.strip_suffix('.')?;
        Some((slug, form))
    })
}

pub fn answer(visit: &Visit, page: &MessagePage, form: CitationForm) -> Response {
    let text = cited(visit, page).write(form);
    let key = key(page);
    let name = format!("inline; filename=\"{key}.{}\"", form.ending());
    let mut response = text.into_response();
    let headers = response.headers_mut();
    let kind = format!("{}; charset=utf-8", form.media_type());
    let pairs = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, name),
    ];
    for (header, value) in pairs {
        headers.extend(
            HeaderValue::from_str(&value)
                .ok()
                .map(|value| (header, value)),
        );
    }
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=5"),
    );
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response.extensions_mut().insert(Profile::Feed);
    response
}

fn cited(visit: &Visit, page: &MessagePage) -> Cited {
    let date = page.observed_on.or(page.issued_on);
    Cited {
        key: key(page),
        title: page.title.clone(),
        speaker: page.speaker.as_ref().map(|(name, _)| name.text.clone()),
        speaker_title: page.speaker_title.clone(),
        date,
        year: date.map_or(page.year, |date| date.year()),
        symbols: page.symbols.clone(),
        publisher: visit.frame.name.text.clone(),
        url: page.lasting_address.clone(),
        locale: page.locale,
        revision: page.revision,
    }
}

/// The last piece of the address with the year: letters, digits and hyphens.
fn key(page: &MessagePage) -> String {
    let slug = page.path.rsplit('/').next().unwrap_or_default();
    format!("{slug}-{}", page.year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_its_form_by_its_end() {
        assert_eq!(
            read("water-day.ris"),
            Some(("water-day", CitationForm::Ris))
        );
        assert_eq!(
            read("water-day.bib"),
            Some(("water-day", CitationForm::BibTex))
        );
        assert_eq!(
            read("water-day.csl.json"),
            Some(("water-day", CitationForm::CslJson))
        );
        for other in ["water-day", "water-day.json", "water-dayris", ".pdf"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
