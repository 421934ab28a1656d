//! What the home page shows.

use crate::domain::date_span::DateSpan;
use crate::domain::dated_rule::Occurrence;
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::quote::Quote;
use crate::parts::entry::{EntryLine, KindMark};
use crate::parts::figure::FigureView;
use crate::parts::title::MarkedTitle;
use crate::site::addresses::observance_href;
use crate::site::calendar::{MonthBlock, month_blocks};
use crate::site::failure::Failure;
use crate::site::freshness::fresh_until;
use crate::site::media::figures_of;
use crate::site::occurrences::{dateline, entry, held_today, kind_mark, occurrences, running};
use crate::site::quote_source::source_of;
use crate::site::titles::title_of;
use crate::site::visit::Visit;
use crate::store::live::editions::{FeaturableRow, find_text, list_featurable};
use crate::store::live::observances::{ObservanceRow, list_observances};
use crate::store::pool::LivePool;
use crate::words::Words;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

/// How many observances stand under "after that".
const AFTER_THAT: usize = 6;

#[derive(Clone, Debug)]
pub struct HomePage {
    pub locale: Locale,
    /// Today: the weekday, the day large, the year.
    pub weekday: String,
    pub day: String,
    pub date: NaiveDate,
    pub today: Vec<EntryLine>,
    /// The seven days after today, each with what begins on it.
    pub week: Vec<WeekDay>,
    pub after: Vec<EntryLine>,
    /// International years and decades.
    pub running: Vec<EntryLine>,
    pub featured: Option<Featured>,
    /// The twelve months of this year.
    pub months: Vec<MonthBlock>,
    /// What the site says of itself.
    pub about: Option<String>,
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

/// One day of the strip.
#[derive(Clone, Debug)]
pub struct WeekDay {
    pub weekday: String,
    pub day: String,
    pub machine: String,
    pub entries: Vec<(String, MarkedTitle, Option<KindMark>)>,
}

/// An edition with its photograph and quote.
#[derive(Clone, Debug)]
pub struct Featured {
    pub href: String,
    pub title: MarkedTitle,
    pub is_today: bool,
    /// Whether its date and title are said: not where they stand beside it already.
    pub is_named: bool,
    /// When the observance is held next.
    pub when: Option<String>,
    pub figure: Option<FigureView>,
    pub quote: Option<Quote>,
    /// The address of the message in which the words of the quote stand.
    pub quote_source: Option<String>,
}

impl HomePage {
    pub async fn load(visit: &Visit) -> Result<Self, Failure> {
        let (live, locale) = (&visit.state.database.live, visit.locale);
        let today = visit.state.clock.today();
        let rows = list_observances(live, locale).await?;
        let mut page = Self::arrange(locale, today.date, &rows);
        let about = visit.frame.about_line.as_ref();
        page.about = about.map(|line| line.text.clone());
        let all = list_featurable(live, locale).await?;
        let featurable = of_featured(all, &visit.featured);
        if let Some((edition, row, occurrence)) = choose(&featurable, &rows, today.date) {
            let (mut featured, shown) =
                load_featured(live, locale, (edition, row), occurrence, today.date).await?;
            // Beside a single title it is plain whose picture it is.
            featured.is_named = !(featured.is_today && page.today.len() == 1);
            page.tags = shown;
            page.featured = Some(featured);
        }
        page.next_change = Some(fresh_until(live, &today).await?);
        Ok(page)
    }

    /// The lists of a day; pure.
    pub fn arrange(locale: Locale, today: NaiveDate, rows: &[ObservanceRow]) -> Self {
        let words = Words::of(locale);
        let dated = |occurrence: &Occurrence| {
            let mut date = dateline(words, &occurrence.span, None);
            // The heading says what year it is; another year is said.
            date.year = date.year.filter(|_| occurrence.year != today.year());
            date
        };
        let line =
            |(occurrence, row): &(Occurrence, &ObservanceRow)| entry(words, row, dated(occurrence));
        let tomorrow = today + Days::new(1);
        let window = |first: NaiveDate, days: u64| {
            DateSpan::new(first, first + Days::new(days)).unwrap_or(DateSpan::day(first))
        };
        let now = occurrences(rows, DateSpan::day(today), locale);
        let coming: Vec<_> = occurrences(rows, window(tomorrow, 120), locale)
            .into_iter()
            .filter(|(occurrence, _)| occurrence.span.starts_on() > today)
            .collect();
        let week = (1..=7).map(|ahead| week_day(words, today + Days::new(ahead), &coming));
        let after = coming
            .iter()
            .filter(|(occurrence, _)| occurrence.span.starts_on() > today + Days::new(7));
        Self {
            locale,
            weekday: words.dates.weekday(today.weekday()),
            day: words.dates.day(today),
            date: today,
            today: now
                .iter()
                .map(|(occurrence, row)| held_today(words, row, occurrence, dated(occurrence)))
                .collect(),
            week: week.collect(),
            after: after.take(AFTER_THAT).map(line).collect(),
            running: running(rows, DateSpan::day(today))
                .iter()
                .map(line)
                .collect(),
            featured: None,
            months: month_blocks(words, today.year(), today, rows),
            about: None,
            tags: Vec::new(),
            next_change: None,
        }
    }
}

fn week_day(words: &Words, day: NaiveDate, coming: &[(Occurrence, &ObservanceRow)]) -> WeekDay {
    WeekDay {
        weekday: words.dates.weekday(day.weekday()),
        day: words.dates.day(day),
        machine: day.to_string(),
        entries: coming
            .iter()
            .filter(|(occurrence, _)| occurrence.span.starts_on() == day)
            .map(|(_, row)| {
                (
                    observance_href(words.locale, &row.slug, None),
                    title_of(row, words.locale),
                    kind_mark(words, row.observance.kind),
                )
            })
            .collect(),
    }
}

/// Those of the observances that staff chose; all, where they chose none or none of these has an
/// edition to show in this language.
fn of_featured(all: Vec<FeaturableRow>, chosen: &[ObservanceId]) -> Vec<FeaturableRow> {
    let is_chosen = |row: &FeaturableRow| chosen.contains(&row.observance_id);
    if all.iter().any(is_chosen) {
        all.into_iter().filter(is_chosen).collect()
    } else {
        all
    }
}

type Chosen<'a> = (&'a FeaturableRow, &'a ObservanceRow, Option<Occurrence>);

/// The edition whose observance is held today, else the one held soonest; of several editions of one
/// observance, the newest.
fn choose<'a>(
    featurable: &'a [FeaturableRow],
    rows: &'a [ObservanceRow],
    today: NaiveDate,
) -> Option<Chosen<'a>> {
    let known = featurable.iter().filter_map(|edition| {
        let row = rows.iter().find(|row| row.id == edition.observance_id)?;
        Some((
            edition,
            row,
            row.observance.rules.value.current_or_next(today),
        ))
    });
    known.min_by_key(|(edition, row, occurrence)| {
        let starts_on = occurrence.map(|occurrence| occurrence.span.starts_on());
        (
            starts_on.is_none(),
            starts_on,
            row.slug.clone(),
            std::cmp::Reverse(edition.year),
        )
    })
}

async fn load_featured(
    live: &LivePool,
    locale: Locale,
    (edition, row): (&FeaturableRow, &ObservanceRow),
    occurrence: Option<Occurrence>,
    today: NaiveDate,
) -> Result<(Featured, Vec<ThingId>), Failure> {
    let words = Words::of(locale);
    let text = find_text(live, edition.id, locale).await?;
    let (figures, mut shown) = figures_of(live, edition.id, locale, &[]).await?;
    shown.push(edition.id.into());
    let when = occurrence.map(|occurrence| {
        let date = dateline(words, &occurrence.span, None);
        match date.year.filter(|_| occurrence.year != today.year()) {
            Some(year) => format!("{} {year}", date.day),
            None => date.day,
        }
    });
    let quote = text.and_then(|text| text.quote);
    let source = quote.as_ref().and_then(|quote| quote.source.as_ref());
    shown.extend(source.map(|source| ThingId::from(source.message)));
    let featured = Featured {
        href: observance_href(locale, &row.slug, None),
        title: title_of(row, locale),
        is_today: occurrence.is_some_and(|occurrence| occurrence.span.contains(today)),
        is_named: true,
        when,
        figure: figures.into_iter().next(),
        quote_source: source_of(live, quote.as_ref(), locale).await?,
        quote,
    };
    Ok((featured, shown))
}
