//! What a page calls a speaker.

use crate::domain::ids::SpeakerId;
use crate::domain::locale::Locale;
use crate::domain::speaker::SpeakerText;
use crate::parts::name::MarkedName;
use crate::store::live::speakers::SpeakerRow;

/// The text in the page's language, else in English, else in the first language there is; and in which.
pub fn text_of(row: &SpeakerRow, locale: Locale) -> Option<(&SpeakerText, Locale)> {
    let texts = row.texts.as_ref()?;
    let find = |other: Locale| Some((texts.get(other.code())?, other));
    find(locale)
        .or_else(|| find(Locale::En))
        .or_else(|| Locale::ALL.into_iter().find_map(find))
}

pub fn name_of(row: &SpeakerRow, locale: Locale) -> Option<MarkedName> {
    let (text, own) = text_of(row, locale)?;
    Some(MarkedName::in_locale(text.name.clone(), own, locale))
}

/// The name of one of some speakers, and the address of their page.
pub fn named(rows: &[SpeakerRow], id: SpeakerId, locale: Locale) -> Option<(MarkedName, String)> {
    let row = rows.iter().find(|row| row.id == id)?;
    Some((name_of(row, locale)?, speaker_href(locale, &row.slug)))
}

/// The page of a speaker.
pub fn speaker_href(locale: Locale, slug: &str) -> String {
    format!("/{locale}/speakers/{slug}")
}
