//! The language-free part of an observance as the fields of a form.

use super::facts::{read_fact, write_fact};
use super::rules::{read_rules, write_rules};
use super::{Fields, Typed, field, maybe};
use crate::domain::fact::Fact;
use crate::domain::observance::{
    Listing, Observance, ObservanceKind, Proclamation, Session, Topic,
};
use crate::domain::problem::FieldProblem;
use crate::domain::safe_url::SafeUrl;

/// Where observances may stand on the United Nations' list, with the codes of a form.
pub const LISTINGS: [(Listing, &str); 5] = [
    (Listing::Listed, "listed"),
    (Listing::NewlyListed, "newly-listed"),
    (Listing::FormerlyListed, "formerly-listed"),
    (Listing::Upcoming, "upcoming"),
    (Listing::Historical, "historical"),
];

/// Reads the whole part, or says at which fields something is wrong.
pub fn read_observance(typed: &mut Typed<'_>) -> Option<Observance> {
    let before = typed.problems.len();
    let kind = read_kind(typed);
    let rules = read_rules(typed);
    let rules_fact = read_fact(typed, "rules", ());
    let topics = typed.all("topics").filter_map(Topic::from_code).collect();
    let topics = read_fact(typed, "topics", topics);
    let listing = typed.text("listing");
    let listing = LISTINGS.iter().find(|(_, code)| *code == listing);
    if listing.is_none() {
        typed.complain(FieldProblem::new("listing", "rule-choose"));
    }
    let official_page = read_url(typed, "official-page");
    let first_year = typed.year("first-year");
    let first_year = first_year.map(|year| read_fact(typed, "first-year", year));
    let lead_agency = typed.optional("lead-agency", 200);
    let lead_agency = lead_agency.map(|name| read_fact(typed, "lead-agency", name));
    let proclamation = read_proclamation(typed);
    let note = typed.optional("staff-note", 4000);
    if typed.problems.len() > before {
        return None;
    }
    Some(Observance {
        kind: kind?,
        rules: Fact {
            value: rules?,
            standing: rules_fact.standing,
            sources: rules_fact.sources,
        },
        proclamation,
        first_year,
        lead_agency,
        topics,
        listing: listing?.0,
        official_page,
        note,
    })
}

pub fn read_kind(typed: &mut Typed<'_>) -> Option<ObservanceKind> {
    let kind = ObservanceKind::from_code(typed.text("kind"));
    if kind.is_none() {
        typed.complain(FieldProblem::new("kind", "rule-choose"));
    }
    kind
}

/// An address to link to, where something stands in the field.
pub fn read_url(typed: &mut Typed<'_>, name: &str) -> Option<SafeUrl> {
    let read = SafeUrl::parse(typed.filled(name)?).ok();
    if read.is_none() {
        typed.complain(FieldProblem::new(name, "address-unsafe"));
    }
    read
}

/// The founding act: none where all its fields are empty.
fn read_proclamation(typed: &mut Typed<'_>) -> Option<Fact<Proclamation>> {
    let body = typed.optional("proclamation-body", 200);
    let symbol = typed.optional("proclamation-symbol", 100);
    let adopted_on = typed.filled("proclamation-adopted").and_then(|text| {
        let read = text.parse().ok();
        if read.is_none() {
            typed.complain(FieldProblem::new("proclamation-adopted", "not-a-date"));
        }
        read
    });
    let year = typed.year("proclamation-year");
    let session = read_session(typed);
    let act = Proclamation {
        body,
        symbol,
        adopted_on,
        year,
        session,
    };
    let is_empty = act.body.is_none()
        && act.symbol.is_none()
        && act.adopted_on.is_none()
        && act.year.is_none()
        && act.session.is_none();
    (!is_empty).then(|| read_fact(typed, "proclamation", act))
}

/// A session has all three of its numbers, or none.
fn read_session(typed: &mut Typed<'_>) -> Option<Session> {
    let names = ["session-number", "session-first", "session-last"];
    if names.iter().all(|name| typed.filled(name).is_none()) {
        return None;
    }
    let number = typed.required(names[0]).and(typed.number(names[0], 1, 500));
    let first = typed.required(names[1]).and(typed.year(names[1]));
    let last = typed.required(names[2]).and(typed.year(names[2]));
    let (number, first_year, last_year) = (number?, first?, last?);
    if last_year < first_year {
        typed.complain(FieldProblem::new(names[2], "rule-years-swapped"));
    }
    Some(Session {
        number,
        first_year,
        last_year,
    })
}

/// The fields of the whole part.
pub fn write_observance(observance: &Observance) -> Fields {
    let mut fields = vec![field("kind", observance.kind.code())];
    fields.extend(write_rules(&observance.rules.value));
    write_fact("rules", &observance.rules, &mut fields);
    let topics = observance.topics.value.iter();
    fields.extend(topics.map(|topic| field("topics", topic.code())));
    write_fact("topics", &observance.topics, &mut fields);
    let listing = LISTINGS
        .iter()
        .find(|(listing, _)| *listing == observance.listing);
    fields.push(maybe("listing", listing.map(|(_, code)| *code)));
    fields.push(maybe("official-page", observance.official_page.as_ref()));
    if let Some(year) = &observance.first_year {
        fields.push(field("first-year", year.value));
        write_fact("first-year", year, &mut fields);
    }
    if let Some(agency) = &observance.lead_agency {
        fields.push(field("lead-agency", &agency.value));
        write_fact("lead-agency", agency, &mut fields);
    }
    if let Some(act) = &observance.proclamation {
        let (value, session) = (&act.value, act.value.session.as_ref());
        fields.extend([
            maybe("proclamation-body", value.body.as_ref()),
            maybe("proclamation-symbol", value.symbol.as_ref()),
            maybe("proclamation-adopted", value.adopted_on),
            maybe("proclamation-year", value.year),
            maybe("session-number", session.map(|session| session.number)),
            maybe("session-first", session.map(|session| session.first_year)),
            maybe("session-last", session.map(|session| session.last_year)),
        ]);
        write_fact("proclamation", act, &mut fields);
    }
    fields.push(maybe("staff-note", observance.note.as_ref()));
    fields
}
