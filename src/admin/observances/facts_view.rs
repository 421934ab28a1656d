//! The form of an observance's facts.

use super::fact_fields::{field, helped, line, standing};
use super::rule_fields::rules_view;
use crate::admin::form::Form;
use crate::domain::observance::{ObservanceKind, Topic};
use crate::domain::typed::observance::LISTINGS;
use crate::parts::field::{CheckField, SelectField, TextArea, TextField};
use crate::words::Words;
use leptos::prelude::*;

const LISTING_KEYS: [&str; 5] = [
    "listing-listed",
    "listing-newly-listed",
    "listing-formerly-listed",
    "listing-upcoming",
    "listing-historical",
];

/// All fields, without the form around them.
pub fn fields_view(words: &'static Words, form: &Form) -> AnyView {
    view! {
        {identity(words, form)}
        <section aria-labelledby="rules">
            <h2 id="rules" tabindex="-1">{words.say("rules-label")}</h2>
            <p class="help">{words.say("rules-help")}</p>
            {rules_view(words, form)}
            {standing(words, form, "rules")}
        </section>
        {proclamation(words, form)}
        <fieldset>
            <legend>{words.say("facts-first-year")}</legend>
            {line(words, form, "first-year", "column-year")}
            {standing(words, form, "first-year")}
        </fieldset>
        <fieldset>
            <legend>{words.say("facts-agency")}</legend>
            {line(words, form, "lead-agency", "agency-name")}
            {standing(words, form, "lead-agency")}
        </fieldset>
        <TextField field=field(words, form, "official-page", "facts-official") kind="url"/>
        <TextArea field=helped(words, form, "staff-note", "staff-note", "staff-note-help") rows=3/>
    }
    .into_any()
}

fn identity(words: &'static Words, form: &Form) -> AnyView {
    let kinds = ObservanceKind::ALL.map(|kind| kind.code());
    let kinds = kinds.map(|code| (code.to_owned(), words.say(&format!("kind-{code}"))));
    let listings = LISTINGS.iter().zip(LISTING_KEYS);
    let listings = listings.map(|((_, code), key)| ((*code).to_owned(), words.say(key)));
    let ticked: Vec<&str> = form.all("topics").collect();
    let topics = Topic::ALL.map(|topic| {
        let code = topic.code();
        view! { <CheckField name="topics".into() value=code.into() label=words.say(&format!("topic-{code}")) checked=ticked.contains(&code)/> }
            .into_any()
    });
    view! {
        <div class="row">
            <SelectField field=field(words, form, "kind", "filter-kind") choices=kinds.into()/>
            <SelectField field=helped(words, form, "listing", "listing-label", "listing-help") choices=listings.collect()/>
        </div>
        <fieldset>
            <legend>{words.say("facts-topics")}</legend>
            <div class="checks">{topics.collect_view()}</div>
            {standing(words, form, "topics")}
        </fieldset>
    }
    .into_any()
}

fn proclamation(words: &'static Words, form: &Form) -> AnyView {
    view! {
        <fieldset>
            <legend>{words.say("proclamation-label")}</legend>
            <p class="help">{words.say("proclamation-help")}</p>
            <div class="row">
                {line(words, form, "proclamation-body", "rule-act-body")}
                {line(words, form, "proclamation-symbol", "rule-act-symbol")}
            </div>
            <div class="row">
                <TextField field=field(words, form, "proclamation-adopted", "facts-adopted") kind="date"/>
                {line(words, form, "proclamation-year", "column-year")}
            </div>
            <div class="row">
                {line(words, form, "session-number", "session-number")}
                {line(words, form, "session-first", "session-first")}
                {line(words, form, "session-last", "session-last")}
            </div>
            {standing(words, form, "proclamation")}
        </fieldset>
    }
    .into_any()
}
