//! Loading the page of an observance, or finding out why there is none.

use super::edition::EditionView;
use super::facts::Facts;
use super::model::{ObservancePage, TextState, YearLink};
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::dated_rule::{DatesIn, Occurrence, RuleHistory};
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::observance::Observance;
use crate::parts::calendar_links::CalendarLinks;
use crate::parts::dateline::DatelineText;
use crate::parts::entry::{EntryLine, KindMark};
use crate::parts::name::MarkedName;
use crate::parts::title::MarkedTitle;
use crate::site::addresses::observance_href;
use crate::site::calendar_feed::{feed_path_of, feed_years};
use crate::site::cards::card_of_observance;
use crate::site::changes::{MovedDates, moved_dates};
use crate::site::failure::Failure;
use crate::site::freshness::fresh_until;
use crate::site::message_lines::{MessageLine, lines_with_speakers};
use crate::site::occurrences::{dateline, entry};
use crate::site::signs::signs_with_photos;
use crate::site::speaker_names::named;
use crate::site::titles::title_of;
use crate::site::visit::Visit;
use crate::store::live::editions::{EditionRow, find_edition, find_text, list_editions};
use crate::store::live::message_lists::list_of_observance;
use crate::store::live::observances::{
    ObservanceRow, find_observance, list_some, list_with_topics,
};
use crate::store::live::public_changes::list_moved_dates;
use crate::store::live::redirects::find_redirect;
use crate::store::live::speakers::list_speakers;
use crate::store::pool::LivePool;
use crate::words::Words;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// How many related observances a page offers.
const RELATED: usize = 4;
/// How many changes of dates a page tells.
const MOVED: usize = 3;
/// How many messages a page shows of all that were given for an observance.
const MESSAGES: usize = 10;

/// Why there is no page.
pub enum Missing {
    Slug,
    Year(MissingYear),
    /// The edition was taken away, and its address leads here now: a path without locale.
    Moved(String),
}

/// Why an observance has no page for a year.
pub struct MissingYear {
    pub title: MarkedTitle,
    pub reason: YearReason,
}

pub enum YearReason {
    OutOfRange,
    /// The first year, and the first that has a page.
    BeforeFirst(i32, Option<i32>),
    /// With the sentence that says so.
    NotKnown(String),
    NoDate(i32),
}

pub async fn load(
    visit: &Visit,
    slug: &str,
    year: Option<i32>,
) -> Result<Result<ObservancePage, Missing>, Failure> {
    let (live, locale) = (&visit.state.database.live, visit.locale);
    let words = Words::of(locale);
    let Some(row) = find_observance(live, slug, locale).await? else {
        return Ok(Err(Missing::Slug));
    };
    let mut editions = list_editions(live, row.id).await?;
    let is_stored = |year: i32| editions.iter().any(|edition| edition.year == year);
    if let Some(year) = year.filter(|year| !is_stored(*year))
        && let Some(path) = find_redirect(live, &format!("/observances/{slug}/{year}")).await?
    {
        return Ok(Err(Missing::Moved(path)));
    }
    for edition in &mut editions {
        edition.locales = visit.frame.published(&edition.locales);
    }
    editions.retain(|edition| !edition.locales.is_empty());
    let day = visit.state.clock.today();
    let today = day.date;
    let rules = &row.observance.rules.value;
    let stored = year.is_some_and(|year| editions.iter().any(|edition| edition.year == year));
    let dates = match year {
        None => evergreen_dates(words, rules, today),
        Some(year) => match dates_of_year(words, rules, year, stored) {
            Ok(dates) => dates,
            Err(reason) => {
                let missing = MissingYear {
                    title: title_of(&row, locale),
                    reason,
                };
                return Ok(Err(Missing::Year(missing)));
            }
        },
    };
    let (text, shown) = load_text(live, locale, &row, &editions, year).await?;
    let of_year = year.and_then(|year| editions.iter().find(|edition| edition.year == year));
    let edition = match &text {
        TextState::Here(edition) => Some(edition.id),
        _ => of_year.map(|edition| edition.id),
    };
    let observance = ThingId::from(row.id);
    let both: Vec<ThingId> = edition
        .map(ThingId::from)
        .into_iter()
        .chain([observance])
        .collect();
    let photos = match &text {
        TextState::Here(edition) => edition.photos.as_slice(),
        _ => &[],
    };
    let signs = signs_with_photos(visit, &both, photos).await?;
    let moved = load_moved(visit, row.id, year).await?;
    let listed = match (year, of_year) {
        // Which edition the evergreen page shows is another matter in each language.
        (None, _) => signs.listed(&Locale::ALL, &[observance]),
        (Some(_), Some(edition)) => signs.listed(&edition.locales, &both),
        (Some(_), None) => Vec::new(),
    };
    let mut tags: Vec<ThingId> = vec![row.id.into()];
    tags.extend(editions.iter().map(|edition| ThingId::from(edition.id)));
    tags.extend(shown);
    let (related, shown) = load_related(live, words, &row, today).await?;
    tags.extend(shown);
    let (messages, more_messages, shown) = load_messages(visit, &row, year).await?;
    tags.extend(shown);
    let shown_year = year.or_else(|| Some(rules.current_or_next(today)?.year));
    let card_year = shown_year.or_else(|| Some(rules.last_before(today)?.year));
    let is_valid = !signs.listed(&[locale], &[observance]).is_empty();
    let card = match card_year.filter(|_| is_valid) {
        Some(year) => {
            let stored = editions.iter().any(|edition| edition.year == year);
            match dates_of_year(words, rules, year, stored) {
                Ok(dates) => {
                    Some(card_of_observance(visit, &row, &editions, (year, &dates)).await?)
                }
                Err(_) => None,
            }
        }
        None => None,
    };
    let spans = match year {
        Some(year) => rules.occurrences_in(year),
        None => shown_year.map_or_else(Vec::new, |year| rules.occurrences_in(year)),
    };
    let quoted = quoted(visit, &text).await?;
    let texts: Vec<i32> = editions
        .iter()
        .filter(|edition| edition.locales.contains(&locale))
        .map(|edition| edition.year)
        .collect();
    Ok(Ok(ObservancePage {
        locale,
        slug: slug.to_owned(),
        year,
        kind: KindMark {
            code: row.observance.kind.code(),
            name: words.say(&format!("kind-{}", row.observance.kind.code())),
        },
        title: title_of(&row, locale),
        dates,
        facts: Facts::of(&row.observance, words),
        moved,
        calendar: CalendarLinks::new(&visit.frame.public_url, feed_path_of(words, slug)),
        years: years_around(rules, shown_year.unwrap_or(today.year()), &texts)
            .into_iter()
            .map(|year| YearLink {
                year,
                href: observance_href(locale, slug, Some(year)),
                has_text: texts.contains(&year),
            })
            .collect(),
        messages,
        more_messages,
        related,
        listed,
        signs,
        text,
        card,
        site: (
            visit.frame.public_url.clone(),
            visit.frame.name.text.clone(),
        ),
        id: row.id,
        spans,
        quoted,
        tags,
        next_change: Some(fresh_until(live, &day).await?),
    }))
}

/// The occurrence running or next to come; else the last one; else the sentence that none is known.
fn evergreen_dates(words: &Words, rules: &RuleHistory, today: NaiveDate) -> Vec<DatelineText> {
    if let Some(occurrence) = rules.current_or_next(today) {
        let label = match occurrence.span {
            span if span.starts_on() == today && span.ends_on() == today => "dateline-today",
            span if span.contains(today) => "dateline-now",
            _ => "dateline-next",
        };
        return vec![dateline(words, &occurrence.span, Some(words.say(label)))];
    }
    let mut awaited = today.year()..=today.year() + 1;
    let unknown = awaited
        .find(|year| rules.dates_in(*year) == DatesIn::NotKnownYet)
        .map(|year| not_known(words, rules, year));
    let last = rules.last_before(today).or_else(|| {
        rules
            .first_year()
            .and_then(|year| rules.occurrences_in(year).first().copied())
    });
    let last =
        last.map(|occurrence| dateline(words, &occurrence.span, Some(words.say("dateline-last"))));
    let dates: Vec<DatelineText> = unknown.into_iter().chain(last).collect();
    if dates.is_empty() {
        vec![not_known(words, rules, today.year())]
    } else {
        dates
    }
}

fn not_known(words: &Words, rules: &RuleHistory, year: i32) -> DatelineText {
    let day = words.unknown_date(rules, year);
    DatelineText {
        label: None,
        machine: None,
        day,
        year: None,
    }
}

/// The dates of one year. An edition that is stored has its page though the rule gives no date.
pub fn dates_of_year(
    words: &Words,
    rules: &RuleHistory,
    year: i32,
    stored: bool,
) -> Result<Vec<DatelineText>, YearReason> {
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(YearReason::OutOfRange);
    }
    match rules.dates_in(year) {
        DatesIn::Known(occurrences) => Ok(occurrences
            .iter()
            .map(|o| dateline(words, &o.span, None))
            .collect()),
        DatesIn::NotKnownYet | DatesIn::NoOccurrence if stored => {
            Ok(vec![not_known(words, rules, year)])
        }
        DatesIn::NotKnownYet => Err(YearReason::NotKnown(words.unknown_date(rules, year))),
        DatesIn::NoOccurrence => Err(match rules.first_year().filter(|first| year < *first) {
            Some(first) => {
                let mut years = first..=LAST_YEAR;
                let dated = years.find(|year| !rules.occurrences_in(*year).is_empty());
                YearReason::BeforeFirst(first, dated)
            }
            None => YearReason::NoDate(year),
        }),
    }
}

/// The text of the year, or on the evergreen page the newest there is in this language.
async fn load_text(
    live: &LivePool,
    locale: Locale,
    row: &ObservanceRow,
    editions: &[EditionRow],
    year: Option<i32>,
) -> Result<(TextState, Vec<ThingId>), Failure> {
    let mut candidates = editions
        .iter()
        .filter(|edition| year.is_none_or(|year| edition.year == year));
    let here = candidates
        .clone()
        .find(|edition| edition.locales.contains(&locale));
    if let Some(found) = here
        && let (Some(edition), Some(text)) = (
            find_edition(live, found.id).await?,
            find_text(live, found.id, locale).await?,
        )
    {
        let loaded =
            EditionView::load(live, (found.id, found.year), locale, (edition, text)).await?;
        return Ok((TextState::Here(Box::new(loaded.0)), loaded.1));
    }
    let elsewhere = candidates.next().map(|edition| {
        let link = |other: &Locale| (*other, observance_href(*other, &row.slug, year));
        let links = edition.locales.iter().map(link).collect();
        TextState::Elsewhere {
            year: edition.year,
            links,
        }
    });
    Ok((
        elsewhere.unwrap_or(year.map_or(TextState::None, TextState::NoneForYear)),
        Vec::new(),
    ))
}

/// Who said what the page quotes: the name, where it is known, and the address of their page.
async fn quoted(visit: &Visit, text: &TextState) -> Result<Option<(MarkedName, String)>, Failure> {
    let TextState::Here(edition) = text else {
        return Ok(None);
    };
    let Some(speaker) = edition.quote.as_ref().and_then(|quote| quote.speaker) else {
        return Ok(None);
    };
    let rows = list_speakers(&visit.state.database.live, &[speaker]).await?;
    Ok(named(&rows, speaker, visit.locale))
}

/// The two nearest years before and after that have a date, the year itself, and those with a text.
fn years_around(rules: &RuleHistory, year: i32, texts: &[i32]) -> Vec<i32> {
    let has_date = |year: &i32| !rules.occurrences_in(*year).is_empty();
    let before = (year - 12..year).rev().filter(has_date).take(2);
    let from_here = (year..=year + 12).filter(has_date).take(3);
    let years: BTreeSet<i32> = before
        .chain(from_here)
        .chain(texts.iter().copied())
        .collect();
    years.into_iter().collect()
}

/// Messages given for the observance in a year, or the newest of all with the way to the others; and the ids
/// of what they show.
async fn load_messages(
    visit: &Visit,
    row: &ObservanceRow,
    year: Option<i32>,
) -> Result<(Vec<MessageLine>, Option<(usize, String)>, Vec<ThingId>), Failure> {
    let (live, locale) = (&visit.state.database.live, visit.locale);
    let mut rows = list_of_observance(live, (row.id, year), locale, &visit.frame.locales).await?;
    let all = rows.len();
    let more = (year.is_none() && all > MESSAGES).then(|| {
        rows.truncate(MESSAGES);
        (all, format!("/{locale}/messages?observance={}", row.slug))
    });
    let (lines, shown) = lines_with_speakers(live, &rows, locale).await?;
    Ok((lines, more, shown))
}

/// The dates that changed in public: of one year, or those that concern readers of the evergreen page.
async fn load_moved(
    visit: &Visit,
    id: ObservanceId,
    year: Option<i32>,
) -> Result<Vec<MovedDates>, Failure> {
    let (live, words) = (&visit.state.database.live, Words::of(visit.locale));
    let changes = list_moved_dates(live, id, FIRST_YEAR..=LAST_YEAR).await?;
    let about = feed_years(visit.state.clock.today().date);
    let mut moved = moved_dates(words, &visit.state.clock, &changes, about, year);
    moved.truncate(MOVED);
    Ok(moved)
}

/// Lines for the observances nearest to this one, with their next dates, the soonest first; and
/// which these are.
async fn load_related(
    live: &LivePool,
    words: &Words,
    row: &ObservanceRow,
    today: NaiveDate,
) -> Result<(Vec<EntryLine>, Vec<ThingId>), Failure> {
    let mut others = list_with_topics(live, &row.observance.topics.value).await?;
    others.retain(|(id, _)| *id != row.id);
    let chosen = choose_related(&row.observance, &others, today);
    let ids: Vec<ObservanceId> = chosen.iter().map(|(id, _)| *id).collect();
    let rows = list_some(live, &ids, words.locale).await?;
    let lines = chosen.into_iter().filter_map(|(id, occurrence)| {
        let row = rows.iter().find(|row| row.id == id)?;
        Some(entry(words, row, dateline(words, &occurrence.span, None)))
    });
    let shown = ids.into_iter().map(ThingId::from).collect();
    Ok((lines.collect(), shown))
}

/// Of observances as long as this one, those that share the most topics, and of these the soonest.
fn choose_related(
    observance: &Observance,
    others: &[(ObservanceId, Observance)],
    today: NaiveDate,
) -> Vec<(ObservanceId, Occurrence)> {
    let within = observance.kind.is_within_a_year();
    let topics = &observance.topics.value;
    let mut found: Vec<_> = others
        .iter()
        .filter(|(_, other)| other.kind.is_within_a_year() == within)
        .filter_map(|(id, other)| {
            let of = other.topics.value.iter();
            let shared = of.filter(|topic| topics.contains(topic)).count();
            Some((shared, other.rules.value.current_or_next(today)?, *id))
        })
        .collect();
    // Stable, so that those of one day stay in the order of their slugs.
    found.sort_by_key(|(shared, occurrence, _)| (std::cmp::Reverse(*shared), occurrence.span));
    found.truncate(RELATED);
    found.sort_by_key(|(_, occurrence, _)| occurrence.span);
    found
        .into_iter()
        .map(|(_, occurrence, id)| (id, occurrence))
        .collect()
}
