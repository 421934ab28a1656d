//! How the list looks.

use super::ObservancesPage;
use crate::domain::locale::Locale;
use crate::parts::calendar_links::SubscribeToList;
use crate::parts::choice::{Choice, ChoiceField};
use crate::parts::entry::Entries;
use crate::parts::layout::{Alternates, FeedLink, Head};
use crate::site::answer::Page;
use crate::site::calendar_feed::feed_title;
use crate::site::filters::{kinds, notices, topics};
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for ObservancesPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        Head {
            locale: self.locale,
            title: words.say("list-title"),
            description: Some(words.say("list-description")),
            path: "/observances".into(),
            query: self.filters.to_query(),
            // Words somebody looked for are no page of the site.
            listed: match self.filters.q {
                None if self.count > 0 => Locale::ALL.to_vec(),
                _ => Vec::new(),
            },
            alternates: Alternates::All,
        }
    }

    fn kind(&self) -> &'static str {
        "CollectionPage"
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let groups = self.groups.iter().cloned().map(|group| {
            let heading_id = group.id.clone();
            view! {
                <section class="list" aria-labelledby=heading_id>
                    <h2 id=group.id>{group.heading}</h2>
                    <Entries entries=group.entries words=words/>
                </section>
            }
            .into_any()
        });
        let empty =
            (self.count == 0).then(|| view! { <p class="lead">{words.say("list-empty")}</p> });
        view! {
            <h1>{words.say("list-title")}</h1>
            {filter_form(self, words)}
            {notices(&self.filters, words)}
            <p class="quiet">{words.tell("list-count", &[("count", Arg::Count(self.count))])}</p>
            {self.calendar.clone().map(|links| view! { <SubscribeToList links=links words=words/> })}
            {empty}
            {groups.collect_view()}
        }
        .into_any()
    }

    fn feed(&self) -> Option<FeedLink> {
        let links = self.calendar.as_ref()?;
        Some(FeedLink {
            href: links.path.clone(),
            title: feed_title(&self.filters, Words::of(self.locale)),
            media_type: "text/calendar",
        })
    }

    fn shows_any_of(&self) -> Option<&'static str> {
        Some("observances")
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}

fn filter_form(page: &ObservancesPage, words: &'static Words) -> AnyView {
    let filters = &page.filters;
    let months = (1..=12).map(|month: u32| Choice {
        value: month.to_string(),
        label: words.dates.month(month),
        foreign: None,
    });
    let clear = (!filters.is_empty()).then(|| {
        let all = format!("/{}/observances", page.locale);
        view! { <a href=all>{words.say("filter-clear")}</a> }
    });
    view! {
        <form class="filters" role="search" aria-label=words.say("list-filters") action=format!("/{}/observances", page.locale) method="get">
            <p class="field field-wide">
                <label for="q">{words.say("filter-q")}</label>
                <input type="search" id="q" name="q" value=filters.q.clone().unwrap_or_default() maxlength="200"/>
            </p>
            <ChoiceField name="kind" choices=kinds(words) chosen=filters.kind.map(|kind| kind.code().to_owned()) words=words/>
            <ChoiceField name="month" choices=months.collect() chosen=filters.month.map(|month| month.to_string()) words=words/>
            <ChoiceField name="topic" choices=topics(words) chosen=filters.topic.map(|topic| topic.code().to_owned()) words=words/>
            <ChoiceField name="body" choices=page.bodies.clone() chosen=filters.body.clone() words=words/>
            <p class="act"><button type="submit">{words.say("filter-apply")}</button> " " {clear}</p>
        </form>
    }
    .into_any()
}
