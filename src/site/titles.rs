//! Which title of an observance a page shows.

use crate::domain::locale::Locale;
use crate::parts::title::MarkedTitle;
use crate::store::live::observances::ObservanceRow;

/// The title in the page's language; else the English one, marked; else the slug, which is at least
/// an address.
pub fn title_of(row: &ObservanceRow, locale: Locale) -> MarkedTitle {
    let own = row.text.as_ref().map(|text| (&text.title, None));
    let english = row.english.as_ref().map(|text| {
        (
            &text.title,
            Some(Locale::En).filter(|_| locale != Locale::En),
        )
    });
    match own.or(english) {
        Some((title, foreign)) => MarkedTitle {
            text: title.value.clone(),
            foreign,
            unofficial: !title.is_sourced(),
        },
        None => MarkedTitle {
            text: row.slug.clone(),
            foreign: Some(Locale::En),
            unofficial: true,
        },
    }
}
