//! What of the log is wanted: the query of its address is the whole state of the list.

use crate::admin::form::Form;
use crate::domain::audit::AuditAct;
use crate::domain::ids::{StaffId, ThingId};
use crate::domain::problem::FieldProblem;
use crate::site::query::read_pairs;
use crate::store::audit::{Filter, Place};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

/// The value of the field for whatever nobody who was signed in did.
pub const NOBODY: &str = "nobody";

/// The filter of a query, and the form as it was filled in with its problems.
pub fn read(query: &str) -> (Filter, Form) {
    let mut form = Form::of(read_pairs(query));
    let mut filter = Filter {
        thing: form.text("thing").parse().ok().map(ThingId),
        before: read_place(form.text("before")),
        ..Filter::default()
    };
    let who = form.text("who").to_owned();
    match who.as_str() {
        "" => {}
        NOBODY => filter.without_staff = true,
        id => match id.parse() {
            Ok(id) => filter.staff = Some(StaffId(id)),
            Err(_) => form.complain(FieldProblem::new("who", "audit-not-known")),
        },
    }
    if let Some(code) = form.filled("act").map(str::to_owned) {
        filter.act = AuditAct::from_code(&code);
        if filter.act.is_none() {
            form.complain(FieldProblem::new("act", "audit-not-known"));
        }
    }
    filter.from = read_day(&mut form, "from").map(begin);
    let until = read_day(&mut form, "until");
    filter.until = until
        .and_then(|day| day.checked_add_days(Days::new(1)))
        .map(begin);
    (filter, form)
}

/// Whether anything but the page is chosen.
pub fn is_narrowed(filter: &Filter) -> bool {
    filter.staff.is_some()
        || filter.without_staff
        || filter.act.is_some()
        || filter.thing.is_some()
        || filter.from.is_some()
        || filter.until.is_some()
}

/// The address of the same list from another place on.
pub fn href(form: &Form, before: Option<Place>) -> String {
    let kept = ["who", "act", "from", "until", "thing"];
    let mut pairs: Vec<String> = kept
        .into_iter()
        .filter_map(|name| Some((name, form.filled(name)?)))
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
        .collect();
    if let Some(place) = before {
        pairs.push(format!(
            "before={}_{}",
            place.at.timestamp_micros(),
            place.id
        ));
    }
    if pairs.is_empty() {
        "/admin/audit".into()
    } else {
        format!("/admin/audit?{}", pairs.join("&"))
    }
}

fn read_place(text: &str) -> Option<Place> {
    let (micros, id) = text.split_once('_')?;
    Some(Place {
        at: DateTime::from_timestamp_micros(micros.parse().ok()?)?,
        id: id.parse::<Uuid>().ok()?,
    })
}

/// A date of the years that the database can hold.
fn read_day(form: &mut Form, name: &'static str) -> Option<NaiveDate> {
    let text = form.filled(name)?.to_owned();
    let day = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
    let day = day.filter(|day| (1900..=2200).contains(&chrono::Datelike::year(day)));
    if day.is_none() {
        form.complain(FieldProblem::new(name, "audit-not-a-date"));
    }
    day
}

fn begin(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_reads_back() {
        let place = Place {
            at: DateTime::from_timestamp_micros(1_789_203_600_123_456).unwrap(),
            id: Uuid::from_u128(7),
        };
        let form = Form::showing([("who", NOBODY.to_owned()), ("from", "2026-09-01".into())]);
        let address = href(&form, Some(place));
        let (filter, again) = read(address.split_once('?').unwrap().1);
        assert_eq!(filter.before, Some(place));
        assert!(filter.without_staff && again.problems.is_empty());
        assert_eq!(
            filter.from.unwrap().to_rfc3339(),
            "2026-09-01T00:00:00+00:00"
        );
        assert_eq!(
            href(&again, None),
            "/admin/audit?who=nobody&from=2026%2D09%2D01"
        );
    }

    #[test]
    fn what_is_no_choice_is_told_at_its_field() {
        let (filter, form) = read("who=x&act=x&from=1.9.2026&until=99999-01-01&before=x_y");
        let fields: Vec<&str> = form.problems.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(fields, ["who", "act", "from", "until"]);
        assert!(!is_narrowed(&filter) && filter.before.is_none());
    }

    #[test]
    fn the_last_day_is_whole() {
        let (filter, _) = read("until=2026-09-12");
        assert_eq!(
            filter.until.unwrap().to_rfc3339(),
            "2026-09-13T00:00:00+00:00"
        );
    }
}
