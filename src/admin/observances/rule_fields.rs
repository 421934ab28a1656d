//! The fields of date rules: a fieldset a rule, with the fields that its kind has.

use crate::admin::form::Form;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR, weekday_key};
use crate::domain::typed::Typed;
use crate::domain::typed::rule::{MOST_WITHIN, RuleKind, kind_at, within_at};
use crate::domain::typed::rules::{MOST_RULES, count_rules};
use crate::parts::field::{FieldView, SelectField, TextArea, TextField};
use crate::words::{Arg, Words};
use chrono::Weekday;
use leptos::prelude::*;

/// All rules of a form in their sequence, with the buttons that add and remove them.
pub fn rules_view(words: &'static Words, form: &Form) -> AnyView {
    let count = count_rules(&Typed::new(form.fields()));
    let rules = (0..count).map(|index| dated_view(words, form, index, count));
    let add = (count < MOST_RULES).then(|| act("add-rule", words.say("rule-add")));
    view! {
        <input type="hidden" name="rules" value=count.to_string()/>
        {rules.collect_view()}
        <div class="acts">{add}</div>
    }
    .into_any()
}

fn dated_view(words: &'static Words, form: &Form, index: usize, count: usize) -> AnyView {
    let at = format!("rule-{index}-");
    let number = (index + 1).to_string();
    let forms = [
        ("", "rule-act-none"),
        ("resolution", "rule-act-resolution"),
        ("decision", "rule-act-decision"),
        ("other", "rule-act-other"),
    ];
    let forms = forms.map(|(code, key)| (code.to_owned(), words.say(key)));
    let remove = (count > 1).then(|| {
        let name = words.tell("rule-remove", &[("number", Arg::Text(&number))]);
        act(&format!("remove-rule-{index}"), name)
    });
    view! {
        <fieldset id=format!("rule-{index}")>
            <legend>{words.tell("rule-legend", &[("number", Arg::Text(&number))])}</legend>
            {rule_view(words, form, &at, 0)}
            <div class="row">
                {year(words, form, &at, "from", "rule-from")}
                {year(words, form, &at, "to", "rule-to")}
            </div>
            <div class="row">
                {choose(words, form, &at, "act-form", "rule-act-form", forms.into())}
                {line(words, form, &at, "act-body", "rule-act-body")}
                {line(words, form, &at, "act-symbol", "rule-act-symbol")}
            </div>
            {years_area(words, form, &at, "exceptions", "rule-exceptions", "rule-exceptions-help")}
            <div class="acts">{remove}</div>
        </fieldset>
    }
    .into_any()
}

/// One rule: its kind, and the fields of that kind. Another kind shows its fields once it is asked for.
pub fn rule_view(words: &'static Words, form: &Form, at: &str, depth: usize) -> AnyView {
    let typed = Typed::new(form.fields());
    let kind = kind_at(&typed, at);
    let kinds = RuleKind::ALL
        .into_iter()
        .filter(|kind| kind.may_stand(depth));
    let kinds = kinds.map(|kind| (kind.code().to_owned(), words.say(kind_key(kind))));
    let fields = match kind {
        RuleKind::Fixed => day(words, form, at, "on", ["rule-month", "rule-day"]),
        RuleKind::NthWeekday => {
            let places = ["1", "2", "3", "4", "5"].map(|n| (n.to_owned(), n.to_owned()));
            let last = ("last".to_owned(), words.say("rule-last"));
            view! {
                {choose(words, form, at, "n", "rule-which", blank(places.into_iter().chain([last])))}
                {choose(words, form, at, "weekday", "rule-weekday", weekdays(words))}
                {choose(words, form, at, "month", "rule-month", months(words))}
            }
            .into_any()
        }
        RuleKind::Span | RuleKind::WeekSpan => view! {
            {day(words, form, at, "start", ["rule-start-month", "rule-start-day"])}
            {day(words, form, at, "end", ["rule-end-month", "rule-end-day"])}
        }
        .into_any(),
        RuleKind::WeekContaining => view! {
            {day(words, form, at, "on", ["rule-month", "rule-day"])}
            {choose(words, form, at, "weekday", "rule-week-begins", weekdays(words))}
        }
        .into_any(),
        RuleKind::AnyOf | RuleKind::EveryYears => within(words, form, at, kind, depth),
        RuleKind::Listed => years_area(
            words,
            form,
            at,
            "listed",
            "rule-listed-years",
            "rule-listed-help",
        ),
        RuleKind::Years => view! {
            {year(words, form, at, "first", "rule-first-year")}
            {year(words, form, at, "last", "rule-last-year")}
        }
        .into_any(),
    };
    view! {
        <div class="row">
            {choose(words, form, at, "kind", "rule-kind", kinds.collect())}
            <div class="field">{act("show", words.say("rule-show-fields"))}</div>
        </div>
        <div class="row">{fields}</div>
    }
    .into_any()
}

/// The rules within one: of a cycle exactly one.
fn within(words: &'static Words, form: &Form, at: &str, kind: RuleKind, depth: usize) -> AnyView {
    let is_cycle = kind == RuleKind::EveryYears;
    let count = if is_cycle {
        1
    } else {
        within_at(&Typed::new(form.fields()), at)
    };
    let rules = (0..count).map(|index| {
        let number = (index + 1).to_string();
        let legend = words.tell("rule-part-legend", &[("number", Arg::Text(&number))]);
        let remove = (count > 1).then(|| {
            let name = words.tell("rule-part-remove", &[("number", Arg::Text(&number))]);
            act(&format!("remove-part-{at}{index}"), name)
        });
        view! {
            <fieldset>
                <legend>{legend}</legend>
                {rule_view(words, form, &format!("{at}of-{index}-"), depth + 1)}
                {remove}
            </fieldset>
        }
        .into_any()
    });
    let cycle = is_cycle.then(|| {
        view! {
            <div class="row">
                {number(words, form, at, "every", "rule-every", 1, 1000)}
                {year(words, form, at, "since", "rule-since")}
            </div>
        }
    });
    let add = (!is_cycle && count < MOST_WITHIN)
        .then(|| act(&format!("add-part-{at}"), words.say("rule-part-add")));
    view! {
        <div class="within">
            {cycle}
            <input type="hidden" name=format!("{at}of") value=count.to_string()/>
            {rules.collect_view()}
            {add}
        </div>
    }
    .into_any()
}

/// A button that sends the form to come back with more fields, or with fewer.
fn act(value: &str, name: String) -> AnyView {
    view! { <button type="submit" name="act" value=value.to_owned() class="second" formnovalidate=true>{name}</button> }
        .into_any()
}

fn field(words: &Words, form: &Form, at: &str, name: &str, label: &str) -> FieldView {
    let name = format!("{at}{name}");
    FieldView {
        value: form.raw(&name).to_owned(),
        problems: form.told(&name, words),
        ..FieldView::new(name, words.say(label))
    }
}

fn line(words: &'static Words, form: &Form, at: &str, name: &str, label: &str) -> AnyView {
    view! { <TextField field=field(words, form, at, name, label)/> }.into_any()
}

fn number(
    words: &'static Words,
    form: &Form,
    at: &str,
    name: &str,
    label: &str,
    first: i32,
    last: i32,
) -> AnyView {
    let mut field = field(words, form, at, name, label);
    let bounds = [first.to_string(), last.to_string()];
    field.help = Some(words.tell(
        "number-bounds",
        &[
            ("first", Arg::Text(&bounds[0])),
            ("last", Arg::Text(&bounds[1])),
        ],
    ));
    view! { <TextField field inputmode="numeric"/> }.into_any()
}

fn year(words: &'static Words, form: &Form, at: &str, name: &str, label: &str) -> AnyView {
    number(words, form, at, name, label, FIRST_YEAR, LAST_YEAR)
}

fn choose(
    words: &'static Words,
    form: &Form,
    at: &str,
    name: &str,
    label: &str,
    choices: Vec<(String, String)>,
) -> AnyView {
    view! { <SelectField field=field(words, form, at, name, label) choices/> }.into_any()
}

fn day(words: &'static Words, form: &Form, at: &str, name: &str, labels: [&str; 2]) -> AnyView {
    view! {
        {choose(words, form, at, &format!("{name}-month"), labels[0], months(words))}
        {number(words, form, at, &format!("{name}-day"), labels[1], 1, 31)}
    }
    .into_any()
}

fn years_area(
    words: &'static Words,
    form: &Form,
    at: &str,
    name: &str,
    label: &str,
    help: &str,
) -> AnyView {
    let field = FieldView {
        help: Some(words.say(help)),
        lang: Some((words.locale.code(), "ltr")),
        ..field(words, form, at, name, label)
    };
    view! { <TextArea field rows=3/> }.into_any()
}

fn months(words: &Words) -> Vec<(String, String)> {
    blank((1..=12).map(|month: u32| (month.to_string(), words.dates.month(month))))
}

fn weekdays(words: &Words) -> Vec<(String, String)> {
    let days = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
    ];
    blank(
        days.into_iter()
            .map(|day| (weekday_key(day).to_owned(), words.dates.weekday(day))),
    )
}

/// With nothing chosen at first.
fn blank(choices: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), "–".to_owned()))
        .chain(choices)
        .collect()
}

const fn kind_key(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Fixed => "rule-kind-fixed",
        RuleKind::NthWeekday => "rule-kind-nth-weekday",
        RuleKind::Span => "rule-kind-span",
        RuleKind::WeekSpan => "rule-kind-week-span",
        RuleKind::WeekContaining => "rule-kind-week-containing",
        RuleKind::AnyOf => "rule-kind-any-of",
        RuleKind::EveryYears => "rule-kind-every-years",
        RuleKind::Listed => "rule-kind-listed",
        RuleKind::Years => "rule-kind-years",
    }
}
