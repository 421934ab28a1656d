//! Today, in full. `/{locale}/today`

use super::answer::Page;
use super::calendar::CalendarMonth;
use super::failure::Failure;
use super::freshness::fresh_until;
use super::occurrences::{dateline, entry, held_today, occurrences, running};
use super::visit::Visit;
use crate::domain::date_span::DateSpan;
use crate::domain::dated_rule::Occurrence;
use crate::domain::locale::Locale;
use crate::parts::embed::{EmbedWords, MANY};
use crate::parts::entry::{EntryLine, EntrySection};
use crate::parts::layout::{Alternates, Head};
use crate::store::live::observances::{ObservanceRow, list_observances};
use crate::words::Words;
use axum::response::Response;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Response {
    let page = TodayPage::load(&visit).await;
    visit.answer(page)
}

#[derive(Clone, Debug)]
pub struct TodayPage {
    pub locale: Locale,
    pub date: NaiveDate,
    /// What is held today, each with its rule.
    pub held: Vec<EntryLine>,
    pub yesterday: Vec<EntryLine>,
    pub tomorrow: Vec<EntryLine>,
    /// International years and decades.
    pub running: Vec<EntryLine>,
    /// The site by its address and its name, for whoever puts the card on a page of their own.
    pub site: (String, String),
    pub next_change: Option<DateTime<Utc>>,
}

impl TodayPage {
    pub async fn load(visit: &Visit) -> Result<Self, Failure> {
        let (state, locale) = (&visit.state, visit.locale);
        let live = &state.database.live;
        let today = state.clock.today();
        let rows = list_observances(live, locale).await?;
        let mut page = Self::arrange(locale, today.date, &rows);
        page.site = (
            visit.frame.public_url.clone(),
            visit.frame.name.text.clone(),
        );
        page.next_change = Some(fresh_until(live, &today).await?);
        Ok(page)
    }

    /// A day with its neighbours; pure.
    pub fn arrange(locale: Locale, date: NaiveDate, rows: &[ObservanceRow]) -> Self {
        let words = Words::of(locale);
        let dated = |occurrence: &Occurrence| dateline(words, &occurrence.span, None);
        let lines = |day: NaiveDate| -> Vec<EntryLine> {
            occurrences(rows, DateSpan::day(day), locale)
                .iter()
                .map(|(occurrence, row)| entry(words, row, dated(occurrence)))
                .collect()
        };
        let today = DateSpan::day(date);
        let explain = |(occurrence, row): &(Occurrence, &ObservanceRow)| {
            held_today(words, row, occurrence, dated(occurrence))
        };
        Self {
            locale,
            date,
            held: occurrences(rows, today, locale)
                .iter()
                .map(explain)
                .collect(),
            yesterday: lines(date - Days::new(1)),
            tomorrow: lines(date + Days::new(1)),
            running: running(rows, today).iter().map(explain).collect(),
            site: Default::default(),
            next_change: None,
        }
    }
}

impl Page for TodayPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        Head {
            locale: self.locale,
            title: words.say("nav-today"),
            description: Some(words.say("today-description")),
            path: "/today".into(),
            query: String::new(),
            listed: Locale::ALL.to_vec(),
            alternates: Alternates::All,
        }
    }

    fn kind(&self) -> &'static str {
        "CollectionPage"
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let (public_url, site_name) = self.site.clone();
        let embed = format!("/{}/embed/today", self.locale);
        let month = CalendarMonth::new(self.date.year(), self.date.month());
        let month = month.map(|month| {
            let name = words.dates.month_of_year(month.year(), month.month());
            view! { <p class="onward"><a href=month.href(self.locale)>{name}</a></p> }
        });
        view! {
            <h1 class="masthead">
                <span class="masthead-label">{words.say("nav-today")}</span> " "
                <time datetime=self.date.to_string()>
                    <span class="masthead-weekday">{words.dates.weekday(self.date.weekday())}</span> " "
                    <span class="masthead-day">{words.dates.day(self.date)}</span> " "
                    <span class="masthead-year">{self.date.year()}</span>
                </time>
            </h1>
            <EntrySection id="day" heading=words.say("today-held") entries=self.held.clone() empty=Some(words.say("home-nothing-today")) words=words/>
            <EntrySection id="tomorrow" heading=words.say("today-tomorrow") entries=self.tomorrow.clone() empty=Some(words.say("home-nothing-that-day")) words=words/>
            <EntrySection id="yesterday" heading=words.say("today-yesterday") entries=self.yesterday.clone() empty=Some(words.say("home-nothing-that-day")) words=words/>
            <EntrySection id="running" heading=words.say("home-running") entries=self.running.clone() empty=None words=words/>
            {month}
            <EmbedWords act=words.say("embed-title-today") path=embed title=words.say("nav-today") size=MANY public_url=public_url site_name=site_name words=words/>
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
