//! How the calendar of a year looks: twelve blocks that print on paper for a wall.

use super::YearPage;
use super::form::{filter_form, pages};
use super::year::{DayLine, MonthBlock};
use crate::domain::locale::Locale;
use crate::parts::calendar_links::SubscribeToList;
use crate::parts::entry::{EntrySection, Kind};
use crate::parts::layout::{Alternates, Head};
use crate::parts::month_dots::MonthPicture;
use crate::parts::title::{DaggerLegend, Title};
use crate::site::answer::Page;
use crate::site::filters::notices;
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for YearPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        let year = self.year.to_string();
        Head {
            locale: self.locale,
            title: words.tell("calendar-title", &[("year", Arg::Text(&year))]),
            description: Some(words.tell("calendar-description", &[("year", Arg::Text(&year))])),
            path: format!("/calendar/{year}"),
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
        let here = format!("/{}/calendar/{}", self.locale, self.year);
        let year = self.year.to_string();
        let has_dagger = self
            .months
            .iter()
            .flat_map(|block| &block.lines)
            .any(|line| line.title.unofficial);
        let all = self.count + self.undated.len() + self.running.len();
        let empty = (all == 0)
            .then(|| view! { <p class="lead">{words.tell("calendar-empty", &[("year", Arg::Text(&year))])}</p> });
        let months = self
            .months
            .iter()
            .cloned()
            .map(|block| month_block(block, words));
        let grid = (self.count > 0).then(|| {
            view! {
                <p class="quiet">{words.say("calendar-year-hint")}</p>
                <div class="year-grid">{months.collect_view()}</div>
            }
        });
        view! {
            <div class="calendar-head">
                <h1>{words.tell("calendar-title", &[("year", Arg::Text(&year))])}</h1>
                {pages(&self.previous, None, &self.next, words)}
            </div>
            {filter_form(&here, &self.filters, words)}
            {notices(&self.filters, words)}
            <p class="quiet">{words.tell("list-count", &[("count", Arg::Count(all))])}</p>
            {self.calendar.clone().map(|links| view! { <SubscribeToList links=links words=words/> })}
            {empty}
            {grid}
            {has_dagger.then(|| view! { <DaggerLegend words=words/> })}
            <EntrySection id="undated" heading=words.say("list-undated") entries=self.undated.clone() empty=None words=words/>
            <EntrySection id="running" heading=words.say("calendar-running") entries=self.running.clone() empty=None words=words/>
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

fn month_block(block: MonthBlock, words: &'static Words) -> AnyView {
    let lines: Vec<AnyView> = block
        .lines
        .into_iter()
        .map(|line| day_line(line, words))
        .collect();
    let days = if lines.is_empty() {
        view! { <p class="quiet"><span aria-hidden="true">"–"</span><span class="unseen">{words.say("calendar-month-none")}</span></p> }.into_any()
    } else {
        view! { <ul class="days" role="list">{lines.collect_view()}</ul> }.into_any()
    };
    let heading_id = block.id.clone();
    let current = block.is_present.then_some("date");
    view! {
        <section class="month-block" aria-labelledby=heading_id>
            <div class="month-block-head">
                <h2 id=block.id><a href=block.href aria-current=current>{block.name}</a></h2>
                <MonthPicture dots=block.dots/>
            </div>
            {days}
        </section>
    }
    .into_any()
}

fn day_line(line: DayLine, words: &'static Words) -> AnyView {
    let kind = line.kind.map(|kind| view! { " " <Kind kind=kind/> });
    let class = if line.is_today { "is-today" } else { "" };
    view! {
        <li class=class>
            <time datetime=line.machine>{line.days}</time> " "
            <span><a href=line.href><Title title=line.title brief=true words=words/></a>{kind}</span>
        </li>
    }
    .into_any()
}
