//! What the home page shows.

use crate::domain::date_span::DateSpan;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::quote::Quote;
use crate::parts::entry::EntryLine;
use crate::parts::figure::FigureView;
use crate::parts::title::MarkedTitle;
use crate::site::calendar::{dateline, entry, occurrences, running};
use crate::site::failure::Failure;
use crate::site::media::figures_of;
use crate::site::titles::title_of;
use crate::state::AppState;
use crate::store::live::editions::{find_featured, find_text};
use crate::store::live::next_change::find_next_change;
use crate::store::live::observances::{ObservanceRow, list_observances};
use crate::words::Words;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

/// How many observances stand under "after that".
const AFTER_THAT: usize = 6;

#[derive(Clone, Debug)]
pub struct HomePage {
    pub locale: Locale,
    /// Today in words, with its weekday.
    pub today_in_words: String,
    pub today: Vec<EntryLine>,
    /// The seven days after today.
    pub week: Vec<EntryLine>,
    pub after: Vec<EntryLine>,
    /// International years and decades.
    pub running: Vec<EntryLine>,
    pub featured: Option<Featured>,
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

/// An edition with its photograph and quote.
#[derive(Clone, Debug)]
pub struct Featured {
    pub href: String,
    pub title: MarkedTitle,
    pub figure: Option<FigureView>,
    pub quote: Option<Quote>,
}

impl HomePage {
    pub async fn load(state: &AppState, locale: Locale) -> Result<Self, Failure> {
        let live = &state.database.live;
        let rows = list_observances(live, locale).await?;
        let featured = load_featured(state, locale, &rows).await?;
        let mut tags: Vec<ThingId> = rows.iter().map(|row| row.id.into()).collect();
        let mut page = Self::arrange(locale, state.clock.today(), &rows);
        if let Some((edition, featured, photos)) = featured {
            tags.push(edition);
            tags.extend(photos);
            page.featured = Some(featured);
        }
        let published = find_next_change(live, &tags).await?;
        page.next_change = published
            .into_iter()
            .chain([state.clock.next_midnight()])
            .min();
        page.tags = tags;
        Ok(page)
    }

    /// The lists of a day; pure.
    pub fn arrange(locale: Locale, today: NaiveDate, rows: &[ObservanceRow]) -> Self {
        let words = Words::of(locale);
        let line = |(occurrence, row): &(_, &ObservanceRow)| {
            let occurrence: &crate::domain::dated_rule::Occurrence = occurrence;
            let mut date = dateline(words, &occurrence.span, None);
            // The heading says what year it is; another year is said.
            date.year = date.year.filter(|_| occurrence.year != today.year());
            entry(words, row, date)
        };
        let tomorrow = today + Days::new(1);
        let window = |first: NaiveDate, days: u64| {
            DateSpan::new(first, first + Days::new(days)).unwrap_or(DateSpan::day(first))
        };
        let now = occurrences(rows, DateSpan::day(today), locale);
        let coming = occurrences(rows, window(tomorrow, 120), locale);
        let coming: Vec<_> = coming
            .into_iter()
            .filter(|(occurrence, _)| occurrence.span.starts_on() > today)
            .collect();
        let within_week = |date: NaiveDate| date <= today + Days::new(7);
        let (week, after): (Vec<_>, Vec<_>) = coming
            .into_iter()
            .partition(|(occurrence, _)| within_week(occurrence.span.starts_on()));
        Self {
            locale,
            today_in_words: words.dates.full(today),
            today: now.iter().map(line).collect(),
            week: week.iter().map(line).collect(),
            after: after.iter().take(AFTER_THAT).map(line).collect(),
            running: running(rows, today).iter().map(line).collect(),
            featured: None,
            tags: Vec::new(),
            next_change: None,
        }
    }
}

type Loaded = (ThingId, Featured, Vec<ThingId>);

async fn load_featured(
    state: &AppState,
    locale: Locale,
    rows: &[ObservanceRow],
) -> Result<Option<Loaded>, Failure> {
    let live = &state.database.live;
    let Some((edition, slug, year)) = find_featured(live, locale).await? else {
        return Ok(None);
    };
    let Some(row) = rows.iter().find(|row| row.slug == slug) else {
        return Ok(None);
    };
    let text = find_text(live, edition, locale).await?;
    let (mut figures, photos) = figures_of(live, edition, locale, &[]).await?;
    let figure = if figures.is_empty() {
        None
    } else {
        Some(figures.remove(0))
    };
    let featured = Featured {
        href: format!("/{locale}/observances/{slug}/{year}"),
        title: title_of(row, locale),
        // It stands below today's list: it does not lead the page.
        figure: figure.map(|figure| FigureView {
            leads: false,
            ..figure
        }),
        quote: text.and_then(|text| text.quote),
    };
    Ok(Some((edition.into(), featured, photos)))
}
