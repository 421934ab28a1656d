//! `/api/v1/when/{slug}/{year}`: when an observance is kept in a year, and why then.

use super::answer::{answer, moved};
use super::call::{Call, InLanguage, year_of};
use super::changes::changes_of;
use super::code::Kind;
use super::observances::{Found, find};
use super::problem::{Problem, ProblemKind};
use super::shapes::observance::When;
use super::texts::Texts;
use super::told::{
    instrument, instrument_of, occurrence, proclamation, rule_sentence, titles, unofficial, urls,
};
use super::usual::{OfOneThing, Usual};
use crate::domain::dated_rule::DatesIn;
use crate::site::freshness::fresh_until;
use crate::store::live::in_all_languages::TitledRow;
use crate::words::Words;
use axum::extract::Path;
use axum::response::Response;

/// When
///
/// The date of an observance in a year, the rule that gave it and the legal instrument that set the rule: of a day
/// that has moved, those of that year.
#[utoipa::path(
    get,
    operation_id = "when",
    path = "/api/v1/when/{slug}/{year}",
    tag = "Calendar",
    params(
        ("slug" = String, Path, description = "The word of its addresses.", pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", max_length = 120, example = "south-south-cooperation-day"),
        ("year" = i32, Path, description = "A year from 1900 to 2200, in four digits.", minimum = 1900, maximum = 2200, example = 2011),
        InLanguage,
    ),
    responses(
        (status = 200, description = "The date, or why none is known.", body = When),
        (status = 308, description = "It has another slug now."),
        OfOneThing,
        Usual,
    )
)]
pub async fn show(
    call: Call,
    Path((slug, year)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let language = call.asked::<InLanguage>()?;
    let (year, locale) = (year_of(&year)?, call.locale(language)?);
    let live = &call.state.database.live;
    let row = match find(live, &slug).await? {
        Found::Here(row) => row,
        Found::Moved(slug) => return Ok(moved(&call, &format!("/api/v1/when/{slug}/{year}"))),
    };
    let held = &row.observance.0;
    let kind = Kind::of(held.kind);
    let history = &held.rules.value;
    let (dates, reason) = match history.dates_in(year) {
        DatesIn::Known(dates) => (dates, None),
        DatesIn::NotKnownYet => {
            let reason = Words::of(locale).unknown_date(history, year);
            (Vec::new(), Some(reason))
        }
        DatesIn::NoOccurrence => return Err(not_kept(&row, year)),
    };
    let rule_in = call.open.iter().copied();
    let rule_in = rule_in.filter_map(|locale| Some((locale, rule_sentence(held, year, locale)?)));
    let (changed_at, mut changes) = changes_of(live, row.id, year..=year, &call.open).await?;
    changes.retain(|change| change.year.is_none_or(|of| of == year));
    let first = dates.first().map(|date| date.span);
    let shape = When {
        id: row.id.0,
        slug: row.slug.clone(),
        year,
        kind,
        titles: titles(&row, &call.open),
        unofficial: unofficial(&row, &call.open),
        url: urls(&row.slug, Some(year), &call.open),
        starts_on: first.map(|span| span.starts_on()),
        ends_on: first.map(|span| span.ends_on()),
        dates: dates
            .iter()
            .map(|date| occurrence(row.id, kind, date))
            .collect(),
        reason,
        rule: rule_sentence(held, year, locale),
        rule_in: rule_in.collect::<Texts>(),
        rule_is_verified: held.rules.is_sourced(),
        instrument: instrument_of(held, year).map(instrument),
        proclamation: proclamation(held),
        changed_at,
        changes,
    };
    let fresh = fresh_until(live, &call.state.clock.today()).await?;
    answer(&call, &shape, Some(fresh), "api observances")
}

/// Why it is not kept, with the first year where it is asked for an earlier one.
fn not_kept(row: &TitledRow, year: i32) -> Problem {
    let first = row.observance.rules.value.first_year();
    let slug = &row.slug;
    match first.filter(|first| year < *first) {
        Some(first) => {
            let detail = format!("“{slug}” was not kept before {first}.");
            let last = crate::domain::date_rule::LAST_YEAR;
            Problem::new(ProblemKind::NoDate, detail)
                .about("year")
                .allowing([format!("{first}..{last}")])
        }
        None => {
            let detail = format!("“{slug}” has no date in {year}.");
            Problem::new(ProblemKind::NoDate, detail).about("year")
        }
    }
}
