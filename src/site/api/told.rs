//! How what is stored becomes what is answered.

use super::code::{ActForm, Kind, Language, ListStanding, PictureKind, Subject};
use super::shapes::calendar::{CalendarEntry, Undated};
use super::shapes::observance::{Instrument, Observance, Occurrence, Proclamation, Rule};
use super::shapes::photo::{PlacedPhoto, Rendition};
use super::texts::Texts;
use crate::domain::dated_rule::{self, InstrumentForm, RuleHistory};
use crate::domain::ids::{ObservanceId, PhotoId};
use crate::domain::locale::Locale;
use crate::domain::observance;
use crate::domain::occurrence_uid::occurrence_uid;
use crate::domain::photo::{Photo, PhotoText};
use crate::site::addresses::observance_href;
use crate::site::calendar_feed::uid_year;
use crate::site::media::href;
use crate::store::live::in_all_languages::TitledRow;
use crate::store::live::photos::RenditionRow;
use crate::words::Words;
use chrono::{DateTime, NaiveDate, Utc};

/// The language of sentences, and those of all else.
#[derive(Clone, Copy, Debug)]
pub struct Tongues<'a> {
    pub locale: Locale,
    pub open: &'a [Locale],
}

/// What stands beside a date.
#[derive(Clone, Debug, Default)]
pub struct BesideDate {
    pub theme: Option<Texts>,
    pub photo: Option<PlacedPhoto>,
}

pub fn titles(row: &TitledRow, open: &[Locale]) -> Texts {
    let texts = row.texts.iter().filter(|(locale, _)| open.contains(locale));
    texts
        .map(|(locale, text)| (*locale, text.title.value.clone()))
        .collect()
}

/// The languages whose title nobody has verified, in the order of the language bar.
pub fn unofficial(row: &TitledRow, open: &[Locale]) -> Vec<Language> {
    let is_unofficial = |locale: &&Locale| {
        let mut texts = row.texts.iter();
        texts.any(|(held, text)| held == *locale && !text.title.is_sourced())
    };
    let open = open.iter().filter(is_unofficial);
    open.map(|locale| Language::of(*locale)).collect()
}

/// The page of an observance, or of one of its years, in each language.
pub fn urls(slug: &str, year: Option<i32>, open: &[Locale]) -> Texts {
    Texts::for_each(open, |locale| observance_href(locale, slug, year))
}

pub fn topics(observance: &observance::Observance) -> Vec<Subject> {
    let topics = observance.topics.value.iter();
    topics.map(|topic| Subject::of(*topic)).collect()
}

pub fn proclamation(observance: &observance::Observance) -> Option<Proclamation> {
    let fact = observance.proclamation.as_ref()?;
    let act = match fact.sourced() {
        Some(act) => act.clone(),
        None => fact.value.without_particulars(),
    };
    Some(Proclamation {
        body: act.body,
        symbol: act.symbol,
        adopted_on: act.adopted_on,
        year: act.year,
        session: act.session.map(|session| session.number),
    })
}

/// A date with its name. International years and decades belong to the year in which they begin.
pub fn occurrence(id: ObservanceId, kind: Kind, date: &dated_rule::Occurrence) -> Occurrence {
    Occurrence {
        uid: uid(id, kind, date),
        year: date.year,
        ordinal: date.ordinal,
        starts_on: date.span.starts_on(),
        ends_on: date.span.ends_on(),
    }
}

fn uid(id: ObservanceId, kind: Kind, date: &dated_rule::Occurrence) -> String {
    occurrence_uid(id, uid_year(kind.domain(), date), date.ordinal)
}

/// The act by which the rule of a year was set: of a rule that has been the only one and names none, the act
/// that founded the observance.
pub fn instrument_of(
    observance: &observance::Observance,
    year: i32,
) -> Option<dated_rule::Instrument> {
    let history = &observance.rules.value;
    let dated = history.rule_in(year)?;
    let founding = || {
        let is_only = history.rules().len() == 1;
        let symbol = observance.founding_symbol().filter(|_| is_only);
        symbol.map(dated_rule::Instrument::parse)
    };
    dated.instrument.clone().or_else(founding)
}

pub fn instrument(act: dated_rule::Instrument) -> Instrument {
    Instrument {
        body: act.body,
        form: match act.form {
            InstrumentForm::Resolution => ActForm::Resolution,
            InstrumentForm::Decision => ActForm::Decision,
            InstrumentForm::Other => ActForm::Other,
        },
        symbol: act.symbol,
    }
}

/// All rules, the newest first.
pub fn rules(observance: &observance::Observance) -> Vec<Rule> {
    let history: &RuleHistory = &observance.rules.value;
    let is_only = history.rules().len() == 1;
    let rules = history.rules().iter().rev().map(|dated| {
        let founding = || {
            let symbol = observance.founding_symbol().filter(|_| is_only);
            symbol.map(dated_rule::Instrument::parse)
        };
        Rule {
            from_year: dated.from_year,
            to_year: dated.to_year,
            instrument: dated.instrument.clone().or_else(founding).map(instrument),
        }
    });
    rules.collect()
}

/// The rule that gives or withholds the date of a year, in words.
pub fn rule_sentence(
    observance: &observance::Observance,
    year: i32,
    locale: Locale,
) -> Option<String> {
    let founding = observance.founding_symbol();
    Words::of(locale).rule_sentence_of(&observance.rules.value, year, founding)
}

pub fn observance(
    row: &TitledRow,
    tongues: Tongues<'_>,
    today: NaiveDate,
    changed_at: DateTime<Utc>,
) -> Observance {
    let held = &row.observance.0;
    let kind = Kind::of(held.kind);
    let rules = &held.rules.value;
    let sentences = Words::of(tongues.locale).rule_sentences(rules);
    let next = rules.current_or_next(today);
    Observance {
        id: row.id.0,
        slug: row.slug.clone(),
        kind,
        titles: titles(row, tongues.open),
        unofficial: unofficial(row, tongues.open),
        url: urls(&row.slug, None, tongues.open),
        topics: topics(held),
        listing: ListStanding::of(held.listing),
        rule: sentences.into_iter().next().unwrap_or_default(),
        rule_is_verified: held.rules.is_sourced(),
        proclamation: proclamation(held),
        first_year: held
            .first_year
            .as_ref()
            .and_then(|year| year.sourced().copied()),
        lead_agency: held
            .lead_agency
            .as_ref()
            .and_then(|agency| agency.sourced().cloned()),
        official_page: official_page(held),
        next: next.map(|date| occurrence(row.id, kind, &date)),
        changed_at,
    }
}

fn official_page(observance: &observance::Observance) -> Option<String> {
    let page = observance
        .official_page
        .as_ref()
        .filter(|page| page.is_web());
    page.map(ToString::to_string)
}

pub fn entry(
    row: &TitledRow,
    date: &dated_rule::Occurrence,
    tongues: Tongues<'_>,
    beside: BesideDate,
    changed_at: DateTime<Utc>,
) -> CalendarEntry {
    let held = &row.observance.0;
    let kind = Kind::of(held.kind);
    CalendarEntry {
        id: row.id.0,
        uid: uid(row.id, kind, date),
        slug: row.slug.clone(),
        kind,
        starts_on: date.span.starts_on(),
        ends_on: date.span.ends_on(),
        titles: titles(row, tongues.open),
        unofficial: unofficial(row, tongues.open),
        url: urls(&row.slug, Some(date.year), tongues.open),
        topics: topics(held),
        rule: rule_sentence(held, date.year, tongues.locale),
        proclamation: proclamation(held),
        theme: beside.theme,
        photo: beside.photo,
        changed_at,
    }
}

pub fn undated(row: &TitledRow, year: i32, tongues: Tongues<'_>) -> Undated {
    let held = &row.observance.0;
    Undated {
        id: row.id.0,
        slug: row.slug.clone(),
        year,
        kind: Kind::of(held.kind),
        titles: titles(row, tongues.open),
        unofficial: unofficial(row, tongues.open),
        reason: Words::of(tongues.locale).unknown_date(&held.rules.value, year),
        source: official_page(held).or_else(|| held.founding_symbol().map(str::to_owned)),
    }
}

/// The files of a photo, from the narrowest to the widest.
pub fn renditions(files: &[RenditionRow], id: PhotoId) -> Vec<Rendition> {
    let own = files.iter().filter(|file| file.photo_id == id);
    let own = own.map(|file| Rendition {
        url: href(file),
        media_type: file.media_type.clone(),
        width: file.width,
        height: file.height,
        bytes: file.bytes,
    });
    let mut all: Vec<Rendition> = own.collect();
    all.sort_by(|one, other| {
        let key = |file: &Rendition| (file.width, file.media_type.clone());
        key(one).cmp(&key(other))
    });
    all
}

/// What a photo looks like, and its caption, in the languages that have words for it.
pub fn photo_words(
    texts: &[(PhotoId, Locale, PhotoText)],
    id: PhotoId,
    open: &[Locale],
) -> (Texts, Texts) {
    let own = || {
        let own = texts
            .iter()
            .filter(move |(held, locale, _)| *held == id && open.contains(locale));
        own.map(|(_, locale, text)| (*locale, text))
    };
    let alt = own().map(|(locale, text)| (locale, text.alt_text.clone()));
    let caption = own().map(|(locale, text)| (locale, text.caption.clone()));
    (alt.collect(), caption.collect())
}

/// A photo that can be shown: with words in some language, and with files.
pub fn placed_photo(
    id: PhotoId,
    photo: &Photo,
    texts: &[(PhotoId, Locale, PhotoText)],
    files: &[RenditionRow],
    open: &[Locale],
) -> Option<PlacedPhoto> {
    let (alt, caption) = photo_words(texts, id, open);
    let renditions = renditions(files, id);
    if caption.is_empty() || renditions.is_empty() {
        return None;
    }
    Some(PlacedPhoto {
        id: id.0,
        picture: PictureKind::of(photo.picture),
        credit: photo.credit.clone(),
        alt,
        caption,
        renditions,
    })
}
