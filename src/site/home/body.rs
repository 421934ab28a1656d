//! How the home page looks.

use super::{Featured, HomePage, WeekDay};
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::parts::entry::{EntrySection, Kind};
use crate::parts::figure::Figure;
use crate::parts::json_ld::Node;
use crate::parts::layout::{Alternates, Head};
use crate::parts::month_dots::MonthPicture;
use crate::parts::quotation::Quotation;
use crate::parts::site_frame::SiteFrame;
use crate::parts::title::{DaggerLegend, Title};
use crate::site::answer::Page;
use crate::site::calendar::{MonthBlock, count_observances};
use crate::site::photo_facts::image;
use crate::words::{Arg, Words};
use chrono::{DateTime, Datelike, Utc};
use leptos::prelude::*;

impl Page for HomePage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        Head {
            locale: self.locale,
            title: words.say("home-title"),
            description: self.about.clone(),
            path: String::new(),
            query: String::new(),
            listed: Locale::ALL.to_vec(),
            alternates: Alternates::All,
        }
    }

    fn nodes(&self, site: &SiteFrame) -> Vec<Node> {
        let words = Words::of(self.locale);
        let featured = self.featured.as_ref();
        let figure = featured.and_then(|featured| featured.figure.as_ref());
        figure
            .and_then(|figure| image(figure, words, site))
            .into_iter()
            .collect()
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let featured = self
            .featured
            .clone()
            .map(|featured| featured_block(featured, words));
        let class = if featured.is_some() {
            "hero hero-pictured"
        } else {
            "hero"
        };
        view! {
            <div class=class>
                <div class="hero-day">
                    <h1 class="masthead">
                        <span class="masthead-label">{words.say("home-title")}</span> " "
                        <time datetime=self.date.to_string()>
                            <span class="masthead-weekday">{self.weekday.clone()}</span> " "
                            <span class="masthead-day">{self.day.clone()}</span> " "
                            <span class="masthead-year">{self.date.year()}</span>
                        </time>
                    </h1>
                    <EntrySection id="day" heading=words.say("home-today") entries=self.today.clone() empty=Some(words.say("home-nothing-today")) words=words/>
                </div>
                {featured}
            </div>
            {week(&self.week, words)}
            {year(self, words)}
            <EntrySection id="after" heading=words.say("home-next") entries=self.after.clone() empty=None words=words/>
            <p class="onward"><a href=format!("/{}/observances", self.locale)>{words.say("home-all")}</a></p>
            <EntrySection id="running" heading=words.say("home-running") entries=self.running.clone() empty=None words=words/>
        }
        .into_any()
    }

    fn tags(&self) -> Vec<ThingId> {
        self.tags.clone()
    }

    fn shows_any_of(&self) -> Option<&'static str> {
        Some("observances")
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}

/// The seven days to come, as a strip.
fn week(days: &[WeekDay], words: &'static Words) -> AnyView {
    let has_dagger = days
        .iter()
        .flat_map(|day| &day.entries)
        .any(|(_, title, _)| title.unofficial);
    let days = days.iter().cloned().map(|day| {
        let entries = day.entries.into_iter().map(|(href, title, kind)| {
            let kind = kind.map(|kind| view! { " " <Kind kind=kind/> });
            view! { <li><a href=href><Title title=title brief=true words=words/></a>{kind}</li> }
                .into_any()
        });
        let entries: Vec<AnyView> = entries.collect();
        let held = if entries.is_empty() {
            view! { <p class="quiet"><span aria-hidden="true">"–"</span><span class="unseen">{words.say("home-nothing-that-day")}</span></p> }.into_any()
        } else {
            view! { <ul role="list">{entries.collect_view()}</ul> }.into_any()
        };
        view! {
            <li>
                <h3><time datetime=day.machine><span class="strip-weekday">{day.weekday}</span> " " <span class="strip-day">{day.day}</span></time></h3>
                {held}
            </li>
        }
        .into_any()
    });
    view! {
        <section class="list" aria-labelledby="week">
            <h2 id="week">{words.say("home-week")}</h2>
            <ol class="strip" role="list">{days.collect_view()}</ol>
            {has_dagger.then(|| view! { <DaggerLegend words=words/> })}
        </section>
    }
    .into_any()
}

/// The year at a glance.
fn year(page: &HomePage, words: &'static Words) -> AnyView {
    let months = page.months.iter().cloned().map(|block| month(block, words));
    let year = page.date.year().to_string();
    let href = format!("/{}/calendar/{year}", page.locale);
    view! {
        <section class="list" aria-labelledby="year">
            <h2 id="year"><a href=href>{words.tell("calendar-title", &[("year", Arg::Text(&year))])}</a></h2>
            <ol class="months" role="list">{months.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn month(block: MonthBlock, words: &'static Words) -> AnyView {
    let count = words.tell(
        "list-count",
        &[(
            "count",
            Arg::Count(count_observances(std::slice::from_ref(&block))),
        )],
    );
    let current = block.is_present.then_some("date");
    view! {
        <li>
            <a href=block.href aria-current=current>
                <span class="months-name">{block.name}</span> " "
                <MonthPicture dots=block.dots/>
                " " <span class="quiet">{count}</span>
            </a>
        </li>
    }
    .into_any()
}

fn featured_block(featured: Featured, words: &'static Words) -> AnyView {
    let Featured {
        href,
        title,
        is_named,
        when,
        figure,
        quote,
        quote_source: source,
        ..
    } = featured;
    let figure = figure.map(|figure| view! { <Figure figure=figure words=words/> });
    let quote = quote.map(|quote| view! { <Quotation quote source words/> });
    let named = is_named.then(|| {
        let when = when.map(|when| view! { <p class="dateline">{when}</p> });
        view! {
            {when}
            <h3><a href=href><Title title=title words=words/></a></h3>
        }
    });
    view! {
        <section class="featured" aria-labelledby="featured">
            <h2 id="featured" class="unseen">{words.say("home-featured")}</h2>
            {figure}
            {named}
            {quote}
        </section>
    }
    .into_any()
}
