//! How the calendar of a month looks: a table on wide screens and on paper, a list on every screen.

use super::MonthPage;
use super::form::{CalendarLink, filter_form, pages};
use super::month::{Day, DayEntry};
use crate::domain::locale::Locale;
use crate::parts::calendar_links::SubscribeToList;
use crate::parts::entry::{EntrySection, Kind};
use crate::parts::layout::{Alternates, Head};
use crate::parts::title::{DaggerLegend, Title};
use crate::site::answer::Page;
use crate::site::filters::notices;
use crate::words::{Arg, Words};
use chrono::{DateTime, Datelike, Utc, Weekday};
use leptos::prelude::*;

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl Page for MonthPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        let month = [("month", Arg::Text(&self.heading))];
        Head {
            locale: self.locale,
            title: words.tell("calendar-month-title", &month),
            description: Some(words.tell("calendar-month-description", &month)),
            path: self.month.path(),
            query: self.filters.to_query(),
            listed: if self.is_listed {
                Locale::ALL.to_vec()
            } else {
                Vec::new()
            },
            alternates: Alternates::All,
        }
    }

    fn kind(&self) -> &'static str {
        "CollectionPage"
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let here = self.month.href(self.locale);
        let above = CalendarLink {
            href: format!(
                "/{}/calendar/{}{}",
                self.locale,
                self.month.year(),
                self.filters.to_query()
            ),
            label: self.month.year().to_string(),
        };
        // Who asks for years or decades alone is not asking for days.
        let asks_for_days = self.filters.kind.is_none_or(|kind| kind.is_within_a_year());
        let table = asks_for_days.then(|| grid(self, words));
        let empty =
            (asks_for_days || self.running.is_empty()).then(|| words.say("calendar-month-empty"));
        let has_dagger = self.entries.iter().any(|entry| entry.title.unofficial);
        view! {
            <div class="calendar-head">
                <h1>{self.heading.clone()}</h1>
                {pages(&self.previous, Some(above), &self.next, words)}
            </div>
            {filter_form(&here, &self.filters, words)}
            {notices(&self.filters, words)}
            <EntrySection id="continuing" heading=words.say("calendar-continuing") entries=self.continuing.clone() empty=None words=words/>
            {table}
            {has_dagger.then(|| view! { <DaggerLegend words=words/> })}
            <EntrySection id="month" heading=words.say("calendar-days") entries=self.entries.clone() empty=empty words=words/>
            <EntrySection id="undated" heading=words.say("list-undated") entries=self.undated.clone() empty=None words=words/>
            <EntrySection id="running" heading=words.say("calendar-running") entries=self.running.clone() empty=None words=words/>
            {self.calendar.clone().map(|links| view! { <SubscribeToList links=links words=words/> })}
        }
        .into_any()
    }

    fn shows_any_of(&self) -> Option<&'static str> {
        Some("observances")
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}

fn grid(page: &MonthPage, words: &'static Words) -> AnyView {
    let heads = WEEK.map(|day| {
        view! { <th scope="col" abbr=words.dates.weekday(day)>{words.dates.weekday_short(day)}</th> }
            .into_any()
    });
    let weeks = page.weeks.iter().cloned().map(|week| {
        let cells = week.map(|day| match day {
            Some(day) => cell(day, words),
            None => view! { <td class="outside"></td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }.into_any()
    });
    view! {
        <table class="month-grid">
            <caption class="unseen">{page.heading.clone()}</caption>
            <thead><tr>{heads.collect_view()}</tr></thead>
            <tbody>{weeks.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn cell(day: Day, words: &'static Words) -> AnyView {
    let current = day.is_today.then_some("date");
    let class = if day.is_today { "is-today" } else { "" };
    let date =
        view! { <time class="day-number" datetime=day.date.to_string()>{day.date.day()}</time> };
    let today = day
        .is_today
        .then(|| view! { " " <span class="day-today">{words.say("dateline-today")}</span> });
    let entries = day
        .entries
        .into_iter()
        .map(|entry| cell_entry(entry, words));
    let entries: Vec<_> = entries.collect();
    let entries =
        (!entries.is_empty()).then(|| view! { <ul role="list">{entries.collect_view()}</ul> });
    view! { <td class=class aria-current=current>{date}{today}{entries}</td> }.into_any()
}

fn cell_entry(entry: DayEntry, words: &'static Words) -> AnyView {
    let kind = entry.kind.map(|kind| view! { " " <Kind kind=kind/> });
    view! { <li><a href=entry.href><Title title=entry.title brief=true words=words/></a>{kind}</li> }
        .into_any()
}
