//! `/api/v1/observances` and `/api/v1/observances/{slug}`

use super::answer::{answer, link_to_next, moved};
use super::call::{Call, InLanguage};
use super::changes::{ChangedAt, changes_of};
use super::filtering::Filtering;
use super::paging::{Paging, read_cursor, write_cursor};
use super::problem::Problem;
use super::shapes::observance::{Edition, ObservanceInFull, Observances};
use super::texts::Texts;
use super::told::{Tongues, observance, rules};
use super::usual::{OfOneThing, Usual};
use crate::domain::locale::Locale;
use crate::site::addresses::observance_href;
use crate::site::calendar::listed_years;
use crate::site::freshness::fresh_until;
use crate::site::query::write_query;
use crate::store::live::in_all_languages::{
    TitledRow, is_observance_withdrawn, list_themes, list_titled,
};
use crate::store::live::redirects::find_redirect;
use crate::store::pool::LivePool;
use axum::extract::Path;
use axum::response::Response;

/// All observances
///
/// In the order of their slugs, a page at a time; those that pass every filter.
#[utoipa::path(
    get,
    operation_id = "list_observances",
    path = "/api/v1/observances",
    tag = "Observances",
    params(Filtering, Paging, InLanguage),
    responses(
        (status = 200, description = "A page of observances.", body = Observances),
        Usual,
    )
)]
pub async fn list(call: Call) -> Result<Response, Problem> {
    let (filtering, paging, language) = call.asked::<(Filtering, Paging, InLanguage)>()?;
    let locale = call.locale(language)?;
    let live = &call.state.database.live;
    let question = filtering.to_query();
    let after = match &paging.after {
        Some(after) => Some(read_cursor(&question, after)?),
        None => None,
    };
    let rows = list_titled(live, None).await?;
    filtering.check_body(&rows)?;
    let day = call.state.clock.today();
    let mut found: Vec<&TitledRow> = rows.iter().collect();
    found.retain(|row| {
        filtering.admit(row, &call.open) && filtering.admit_any_date(&row.observance, day.date)
    });
    // By their letters, whatever order the database has for words: a place is compared in the same way.
    found.sort_by(|one, other| one.slug.cmp(&other.slug));
    let total = found.len();
    found.retain(|row| after.as_ref().is_none_or(|after| row.slug > *after));
    let has_more = found.len() > paging.limit;
    found.truncate(paging.limit);
    let last = found.last().filter(|_| has_more);
    let next = last.map(|row| write_cursor(&question, &row.slug));
    let changed = ChangedAt::load(live, found.iter().map(|row| row.id)).await?;
    let tongues = Tongues {
        locale,
        open: &call.open,
    };
    let items = found.into_iter();
    let items = items.map(|row| observance(row, tongues, day.date, changed.of(row.id)));
    let page = Observances {
        total,
        items: items.collect(),
        next: next.clone(),
    };
    let fresh = fresh_until(live, &day).await?;
    let response = answer(&call, &page, Some(fresh), "api observances")?;
    let address = next.map(|next| {
        let more = [
            ("limit", paging.limit.to_string()),
            ("lang", locale.code().to_owned()),
            ("after", next),
        ];
        let more = write_query(more);
        match question.as_str() {
            "" => format!("/api/v1/observances{more}"),
            some => format!("/api/v1/observances{some}&{}", more.trim_start_matches('?')),
        }
    });
    Ok(link_to_next(response, address))
}

/// One observance
///
/// With all its rules, the years of which there are texts, and what was changed of it.
#[utoipa::path(
    get,
    operation_id = "find_observance",
    path = "/api/v1/observances/{slug}",
    tag = "Observances",
    params(
        ("slug" = String, Path, description = "The word of its addresses.", pattern = "^[a-z0-9]+(-[a-z0-9]+)*$", max_length = 120, example = "south-south-cooperation-day"),
        InLanguage,
    ),
    responses(
        (status = 200, description = "The observance.", body = ObservanceInFull),
        (status = 308, description = "It has another slug now."),
        OfOneThing,
        Usual,
    )
)]
pub async fn show(call: Call, Path(slug): Path<String>) -> Result<Response, Problem> {
    let language = call.asked::<InLanguage>()?;
    let locale = call.locale(language)?;
    let live = &call.state.database.live;
    let row = match find(live, &slug).await? {
        Found::Here(row) => row,
        Found::Moved(slug) => return Ok(moved(&call, &format!("/api/v1/observances/{slug}"))),
    };
    let day = call.state.clock.today();
    let tongues = Tongues {
        locale,
        open: &call.open,
    };
    // As far as calendars reach.
    let years = listed_years(day.date);
    let (changed_at, changes) = changes_of(live, row.id, years, &call.open).await?;
    let shape = ObservanceInFull {
        observance: observance(&row, tongues, day.date, changed_at),
        rules: rules(&row.observance),
        editions: editions(live, &row, &call.open).await?,
        changes,
    };
    let fresh = fresh_until(live, &day).await?;
    answer(&call, &shape, Some(fresh), "api observances")
}

/// An observance, or its present slug.
pub enum Found {
    Here(Box<TitledRow>),
    Moved(String),
}

/// The observance at a slug, or where it is now, or why it is nowhere.
pub async fn find(live: &LivePool, slug: &str) -> Result<Found, Problem> {
    if let Some(row) = list_titled(live, Some(slug)).await?.into_iter().next() {
        return Ok(Found::Here(Box::new(row)));
    }
    if is_observance_withdrawn(live, slug).await? {
        return Err(Problem::gone("observance"));
    }
    let path = find_redirect(live, &format!("/observances/{slug}")).await?;
    let slug = path
        .as_deref()
        .and_then(|path| path.strip_prefix("/observances/"));
    // A former slug may lead to an edition by now, which is no observance.
    let slug = slug.filter(|slug| !slug.contains('/'));
    slug.map(|slug| Found::Moved(slug.to_owned()))
        .ok_or_else(|| Problem::not_found("observance"))
}

/// The newest first.
async fn editions(
    live: &LivePool,
    row: &TitledRow,
    open: &[Locale],
) -> Result<Vec<Edition>, Problem> {
    let mut all: Vec<Edition> = Vec::new();
    for text in list_themes(live, (i32::MIN, i32::MAX), Some(row.id)).await? {
        let locale = text
            .locale
            .parse()
            .ok()
            .filter(|locale| open.contains(locale));
        let Some(locale) = locale else { continue };
        if all.last().is_none_or(|edition| edition.year != text.year) {
            all.push(Edition {
                year: text.year,
                theme: None,
                url: Texts::default(),
            });
        }
        let Some(edition) = all.last_mut() else {
            continue;
        };
        edition
            .url
            .put(locale, observance_href(locale, &row.slug, Some(text.year)));
        if let Some(theme) = text.theme {
            edition
                .theme
                .get_or_insert_with(Texts::default)
                .put(locale, theme);
        }
    }
    all.reverse();
    Ok(all)
}
