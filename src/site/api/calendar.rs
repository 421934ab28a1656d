//! `/api/v1/calendar/{year}` and `/api/v1/calendar?from=&to=`

use super::answer::{answer, give, json};
use super::asked::{Ask, Asked, names_of};
use super::beside_dates::BesideDates;
use super::call::{Call, InLanguage, year_of};
use super::changes::{ChangedAt, list_removed_since};
use super::filtering::Filtering;
use super::problem::Problem;
use super::shapes::calendar::{CalendarWindow, CalendarYear};
use super::told::{Tongues, entry, undated};
use super::usual::Usual;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::date_span::DateSpan;
use crate::domain::dated_rule::{DatesIn, Occurrence};
use crate::domain::locale::Locale;
use crate::site::freshness::fresh_until;
use crate::site::kept::kept;
use crate::state::kept_answers::KeptAnswer;
use crate::store::live::in_all_languages::{TitledRow, list_titled};
use axum::extract::Path;
use axum::response::Response;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use utoipa::IntoParams;
use uuid::Uuid;

/// The longest window, in days.
const LONGEST: i64 = 400;

/// A year
///
/// Every observance with its dates in a year: the rule in words, the proclamation, the titles in all languages.
/// One with two dates in the year stands there twice; international years and decades stand in every year that
/// they touch.
#[utoipa::path(
    get,
    operation_id = "calendar_of_year",
    path = "/api/v1/calendar/{year}",
    tag = "Calendar",
    params(
        ("year" = i32, Path, description = "A year from 1900 to 2200, in four digits.", minimum = 1900, maximum = 2200, example = 2024),
        InLanguage,
    ),
    responses(
        (status = 200, description = "The year.", body = CalendarYear),
        (status = 404, description = "A year of which no dates are told.", body = Problem, content_type = "application/problem+json"),
        Usual,
    )
)]
pub async fn show_year(call: Call, Path(year): Path<String>) -> Result<Response, Problem> {
    let language = call.asked::<InLanguage>()?;
    let (year, locale) = (year_of(&year)?, call.locale(language)?);
    let key = format!("/api/v1/calendar/{year}?lang={locale}");
    let made = kept(&call.state, &key, async || {
        build_year(&call, year, locale).await
    })
    .await?;
    Ok(give(&call, &made, "api observances"))
}

/// The whole year from the database.
async fn build_year(call: &Call, year: i32, locale: Locale) -> Result<KeptAnswer, Problem> {
    let (live, open) = (&call.state.database.live, call.open.as_slice());
    let (rows, beside) = futures_util::future::try_join(
        async { list_titled(live, None).await.map_err(Problem::from) },
        BesideDates::load(live, (year, year), open),
    )
    .await?;
    let changed = ChangedAt::load(live, rows.iter().map(|row| row.id)).await?;
    let tongues = Tongues { locale, open };
    let mut dates: Vec<(Occurrence, &TitledRow)> = Vec::new();
    let mut unknown = Vec::new();
    for row in &rows {
        match row.observance.rules.value.dates_in(year) {
            DatesIn::Known(all) => dates.extend(all.into_iter().map(|date| (date, row))),
            DatesIn::NotKnownYet => unknown.push(undated(row, year, tongues)),
            DatesIn::NoOccurrence => {}
        }
    }
    dates.sort_by_key(|(date, _)| date.span);
    let entries = dates.into_iter().map(|(date, row)| {
        let of_year = beside.of(row.id, date.year);
        entry(row, &date, tongues, of_year, changed.of(row.id))
    });
    json(&CalendarYear {
        year,
        observances: entries.collect(),
        undated: unknown,
    })
}

/// Some days, and what changed.
#[derive(Clone, Debug, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Window {
    /// The first day.
    #[param(value_type = String, format = "date", example = "2026-09-01")]
    pub from: NaiveDate,
    /// The last day, at most 399 days after the first.
    #[param(value_type = String, format = "date", example = "2026-09-30")]
    pub to: NaiveDate,
    /// Only what began to look different after this instant; `changed` and `removed` then name it.
    #[param(value_type = Option<String>, format = "date-time", example = "2026-09-01T00:00:00Z")]
    pub changed_since: Option<DateTime<Utc>>,
}

impl Ask for Window {
    fn names() -> Vec<String> {
        names_of::<Self>()
    }

    fn read(asked: &Asked) -> Result<Self, Problem> {
        let day = |name: &str| {
            let date = asked.date(name)?.ok_or_else(|| {
                let detail = "A window has a first and a last day: give both “from” and “to”.";
                Problem::value(name, ["YYYY-MM-DD"], detail)
            })?;
            if (FIRST_YEAR..=LAST_YEAR).contains(&date.year()) {
                return Ok(date);
            }
            let detail = format!("Dates are told of the years {FIRST_YEAR} to {LAST_YEAR}.");
            let range = format!("{FIRST_YEAR}-01-01..{LAST_YEAR}-12-31");
            Err(Problem::value(name, [range], detail))
        };
        let (from, to) = (day("from")?, day("to")?);
        let days = (to - from).num_days() + 1;
        if !(1..=LONGEST).contains(&days) {
            let detail = format!(
                "A window has from 1 to {LONGEST} days, and its last day is not before its first."
            );
            let last = from + chrono::Days::new(LONGEST.unsigned_abs() - 1);
            return Err(Problem::value("to", [format!("{from}..{last}")], detail));
        }
        Ok(Self {
            from,
            to,
            changed_since: asked.instant("changed_since")?,
        })
    }
}

/// Some days
///
/// What shares a day with a window of at most 400 days, by the filters of the list. With `changed_since` only
/// what began to look different since then, and the ids of what did and of what is no longer public: enough to
/// keep a copy up to date.
#[utoipa::path(
    get,
    operation_id = "calendar_of_days",
    path = "/api/v1/calendar",
    tag = "Calendar",
    params(Window, Filtering, InLanguage),
    responses(
        (status = 200, description = "The window.", body = CalendarWindow),
        Usual,
    )
)]
pub async fn show_window(call: Call) -> Result<Response, Problem> {
    let (window, filtering, language) = call.asked::<(Window, Filtering, InLanguage)>()?;
    let locale = call.locale(language)?;
    let (live, open) = (&call.state.database.live, call.open.as_slice());
    // An occurrence may belong to the year before or after the one in which it is kept.
    let years = (window.from.year() - 1, window.to.year() + 1);
    let (rows, beside) = futures_util::future::try_join(
        async { list_titled(live, None).await.map_err(Problem::from) },
        BesideDates::load(live, years, open),
    )
    .await?;
    let changed = ChangedAt::load(live, rows.iter().map(|row| row.id)).await?;
    filtering.check_body(&rows)?;
    let has_changed = |row: &&TitledRow| {
        let since = window.changed_since;
        since.is_none_or(|since| changed.of(row.id) >= since)
    };
    let ids = rows.iter().filter(has_changed).map(|row| row.id.0);
    let ids: Vec<Uuid> = ids.collect();
    let removed = match window.changed_since {
        Some(since) => Some(list_removed_since(live, since).await?),
        None => None,
    };
    let tongues = Tongues { locale, open };
    let span = DateSpan::new(window.from, window.to).unwrap_or(DateSpan::day(window.from));
    let mut dates: Vec<(Occurrence, &TitledRow)> = Vec::new();
    let mut unknown = Vec::new();
    for row in rows
        .iter()
        .filter(|row| filtering.admit(row, open))
        .filter(has_changed)
    {
        let history = &row.observance.rules.value;
        let found = history.in_span(span).into_iter();
        let found = found.filter(|date| filtering.admit_date(&row.observance, date));
        dates.extend(found.map(|date| (date, row)));
        // What has no date is of no month.
        let awaited = window.from.year()..=window.to.year();
        let awaited = awaited.filter(|year| {
            filtering.month.is_none() && history.dates_in(*year) == DatesIn::NotKnownYet
        });
        unknown.extend(awaited.map(|year| undated(row, year, tongues)));
    }
    dates.sort_by_key(|(date, _)| date.span);
    let entries = dates.into_iter().map(|(date, row)| {
        let of_year = beside.of(row.id, date.year);
        entry(row, &date, tongues, of_year, changed.of(row.id))
    });
    let shape = CalendarWindow {
        from: window.from,
        to: window.to,
        observances: entries.collect(),
        undated: unknown,
        changed: window.changed_since.map(|_| ids),
        removed,
    };
    let fresh = fresh_until(live, &call.state.clock.today()).await?;
    answer(&call, &shape, Some(fresh), "api observances")
}
