//! What is known of an observance in itself: the rule of its date, its proclamation, who leads it.

use crate::domain::locale::Locale;
use crate::domain::observance::{Observance, Proclamation};
use crate::words::{Arg, Words};

/// Ready to show: whatever is only remembered is already left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The rule in force, and the ones before it.
    pub rule: Vec<String>,
    pub rule_is_unverified: bool,
    /// A name, and its language where that is not the page's.
    pub proclaimed_by: Option<(String, Option<Locale>)>,
    pub instrument: Option<String>,
    pub adopted: Option<String>,
    /// As `proclaimed_by`.
    pub agency: Option<(String, Option<Locale>)>,
    /// Codes and names.
    pub topics: Vec<(&'static str, String)>,
    pub first_year: Option<String>,
    pub official_page: Option<String>,
}

impl Facts {
    pub fn of(observance: &Observance, words: &Words) -> Self {
        let act = observance
            .proclamation
            .as_ref()
            .map(|fact| match fact.sourced() {
                Some(act) => act.clone(),
                None => fact.value.without_particulars(),
            });
        let topics = &observance.topics.value;
        Self {
            rule: words.rule_sentences(&observance.rules.value),
            rule_is_unverified: !observance.rules.is_sourced(),
            proclaimed_by: act
                .as_ref()
                .and_then(|act| act.body.as_deref())
                .map(|body| words.body(body)),
            instrument: act.as_ref().and_then(|act| act.symbol.clone()),
            adopted: act.as_ref().and_then(|act| adopted(act, words)),
            agency: observance
                .lead_agency
                .as_ref()
                .and_then(|agency| agency.sourced())
                .map(|agency| words.body(agency)),
            topics: topics
                .iter()
                .map(|topic| (topic.code(), words.say(&format!("topic-{}", topic.code()))))
                .collect(),
            first_year: observance
                .first_year
                .as_ref()
                .and_then(|year| year.sourced())
                .map(i32::to_string),
            official_page: observance.official_page.as_ref().map(ToString::to_string),
        }
    }
}

/// As exactly as it is known: the day, else the year, else the session.
fn adopted(act: &Proclamation, words: &Words) -> Option<String> {
    if let Some(date) = act.adopted_on {
        return Some(words.dates.date(date));
    }
    if let Some(year) = act.year {
        return Some(year.to_string());
    }
    act.session.as_ref().map(|session| {
        words.tell(
            "facts-session",
            &[
                ("first", Arg::Text(&session.first_year.to_string())),
                ("last", Arg::Text(&session.last_year.to_string())),
                ("session", Arg::Text(&session.number.to_string())),
            ],
        )
    })
}
