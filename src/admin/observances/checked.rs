//! What rules mean: the sentence, the next ten dates, and what would move of what is public.

use crate::actions::date_changes::compare_dates;
use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::form::tell;
use crate::domain::content::AnyContent;
use crate::domain::date_span::DateSpan;
use crate::domain::dated_rule::{LAST_YEAR, RuleHistory};
use crate::domain::ids::ObservanceId;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::typed::rules::read_rules;
use crate::domain::typed::{Fields, Typed};
use crate::islands::rule_answer::{RuleAnswer, RuleAnswerWords};
use crate::site::occurrences::dateline;
use crate::store::date_changes::DateChange;
use crate::store::revisions::{find_revision, find_state};
use crate::words::{Arg, Words};
use chrono::{Datelike, NaiveDate};

/// How many dates are told, and how many that move.
const TOLD: usize = 10;

/// What the rules of a form mean, or what is wrong with them. `of`: the observance whose public
/// dates they are compared with.
pub async fn check(
    desk: &Desk,
    of: Option<ObservanceId>,
    fields: &Fields,
) -> Result<RuleAnswer, Refusal> {
    let mut typed = Typed::new(fields);
    let Some(rules) = read_rules(&mut typed) else {
        let problems = typed
            .problems
            .iter()
            .map(|problem| tell(desk.words, problem));
        return Ok(RuleAnswer {
            problems: problems.collect(),
            ..RuleAnswer::default()
        });
    };
    let live = match of {
        Some(id) => live_rules(desk, id).await?,
        None => None,
    };
    let today = desk.state().clock.today().date;
    Ok(answer(desk.words, &rules, live.as_ref(), today))
}

/// The rules that the public goes by.
pub async fn live_rules(desk: &Desk, id: ObservanceId) -> Result<Option<RuleHistory>, Refusal> {
    let mut tx = desk.pool().begin().await?;
    let state = find_state(&mut tx, id.into(), Part::Free).await?;
    let Some(revision) = state.publication.revision() else {
        return Ok(None);
    };
    let row = find_revision(&mut tx, id.into(), Part::Free, revision).await?;
    let content = row.map(|row| AnyContent::read(ThingKind::Observance, Part::Free, row.content));
    Ok(match content {
        Some(Ok(AnyContent::Observance(facts))) => Some(facts.rules.value),
        _ => None,
    })
}

pub fn answer(
    words: &Words,
    rules: &RuleHistory,
    live: Option<&RuleHistory>,
    today: NaiveDate,
) -> RuleAnswer {
    let dates = next_dates(rules, today);
    let mut told: Vec<String> = dates.iter().map(|span| date(words, span)).collect();
    if told.is_empty() {
        told.push(words.say("rule-no-dates"));
    }
    RuleAnswer {
        sentences: words.rule_sentences(rules),
        dates: told,
        moves: live.map_or_else(Vec::new, |live| moves(words, live, rules, today)),
        problems: Vec::new(),
    }
}

/// The next ten spans that end today or later, each once.
fn next_dates(rules: &RuleHistory, today: NaiveDate) -> Vec<DateSpan> {
    let mut spans: Vec<DateSpan> = Vec::new();
    for year in today.year() - 1..=LAST_YEAR {
        let own = rules
            .occurrences_in(year)
            .into_iter()
            .map(|occurrence| occurrence.span);
        for span in own.filter(|span| span.ends_on() >= today) {
            if !spans.contains(&span) {
                spans.push(span);
            }
        }
        if spans.len() >= TOLD {
            break;
        }
    }
    spans.truncate(TOLD);
    spans
}

/// "Sunday, 12 September 2027"; a span without its weekday.
fn date(words: &Words, span: &DateSpan) -> String {
    let line = dateline(words, span, None);
    let told = [Some(line.day), line.year]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    if span.days() > 1 {
        return told;
    }
    let date = words.dates.date(span.starts_on());
    let weekday = words.dates.weekday(span.starts_on().weekday());
    words.tell(
        "rule-weekday-and-date",
        &[("weekday", Arg::Text(&weekday)), ("date", Arg::Text(&date))],
    )
}

/// The public dates that move from this year on, then in a sentence how many others do.
fn moves(words: &Words, live: &RuleHistory, new: &RuleHistory, today: NaiveDate) -> Vec<String> {
    let all = compare_dates(live, new);
    let (coming, past): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|change| change.year >= today.year());
    let mut told: Vec<String> = coming
        .iter()
        .take(TOLD)
        .map(|change| moved(words, change))
        .collect();
    if coming.len() > TOLD {
        let more = [("count", Arg::Count(coming.len() - TOLD))];
        told.push(words.tell("rule-moves-more", &more));
    }
    if !past.is_empty() {
        told.push(words.tell("rule-moves-past", &[("count", Arg::Count(past.len()))]));
    }
    told
}

fn moved(words: &Words, change: &DateChange) -> String {
    let year = change.year.to_string();
    let short = |span: &DateSpan| dateline(words, span, None).day;
    let (old, new) = (
        change.old.as_ref().map(short),
        change.new.as_ref().map(short),
    );
    let year = ("year", Arg::Text(&year));
    match (&old, &new) {
        (Some(old), Some(new)) => words.tell(
            "rule-moves",
            &[year, ("from", Arg::Text(old)), ("to", Arg::Text(new))],
        ),
        (Some(old), None) => words.tell("rule-moves-away", &[year, ("date", Arg::Text(old))]),
        (None, Some(new)) => words.tell("rule-moves-in", &[year, ("date", Arg::Text(new))]),
        (None, None) => String::new(),
    }
}

pub fn answer_words(words: &Words) -> RuleAnswerWords {
    RuleAnswerWords {
        title: words.say("rule-checked"),
        sentence: words.say("rule-in-words"),
        dates: words.say("rule-next-dates"),
        moves: words.say("rule-public-dates"),
        problems: words.say("rule-not-understood"),
        nothing_moves: words.say("rule-nothing-moves"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::locale::Locale;

    fn rules(json: &str) -> RuleHistory {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_rule_is_told_with_its_next_dates_and_with_what_moves() {
        let fixed = |on: &str| {
            rules(&format!(
                r#"[{{"rule":{{"fixed":{{"on":"{on}"}}}},"from_year":2012,"to_year":null,"instrument":null}}]"#
            ))
        };
        let today = NaiveDate::from_ymd_opt(2026, 9, 13).unwrap();
        let words = Words::of(Locale::En);
        let told = answer(words, &fixed("12-19"), Some(&fixed("09-12")), today);
        assert_eq!(told.dates.len(), 10);
        assert_eq!(told.dates[0], "Saturday, 19 December 2026");
        assert_eq!(told.moves[1], "2027: 12 September → 19 December");
        assert!(told.moves[10].starts_with("165 "), "{:?}", told.moves);
        assert!(told.moves[11].starts_with("14 "), "{:?}", told.moves);
        assert_eq!(
            told.sentences,
            ["Observed every year on 19 December since 2012."]
        );
    }
}
