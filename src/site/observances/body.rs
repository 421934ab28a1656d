//! How the list looks.

use super::{Filters, ObservancesPage, UnreadFilter};
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::observance::{ObservanceKind, Topic};
use crate::parts::entry::Entries;
use crate::parts::layout::Head;
use crate::site::answer::Page;
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for ObservancesPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        Head {
            locale: self.locale,
            title: words.say("list-title"),
            description: Some(words.say("footer-about")),
            path: "/observances".into(),
            query: self.filters.to_query(),
            indexed: true,
            alternates: true,
        }
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
            {empty}
            {groups.collect_view()}
        }
        .into_any()
    }

    fn tags(&self) -> Vec<ThingId> {
        self.tags.clone()
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}

fn notices(filters: &Filters, words: &'static Words) -> AnyView {
    let labels = |name: &&str| words.say(&format!("filter-{name}"));
    let unknown: Vec<&str> = filters
        .unread
        .iter()
        .filter_map(|unread| match unread {
            UnreadFilter::Unknown(name) => Some(*name),
            UnreadFilter::TooLong => None,
        })
        .collect();
    let names = unknown.iter().map(labels).collect::<Vec<_>>().join(", ");
    let unknown = (!unknown.is_empty())
        .then(|| view! { <p class="notice">{words.tell("filter-unknown", &[("names", Arg::Text(&names))])}</p> });
    let too_long = filters
        .unread
        .contains(&UnreadFilter::TooLong)
        .then(|| view! { <p class="notice">{words.say("filter-too-long")}</p> });
    view! { {unknown}{too_long} }.into_any()
}

fn filter_form(page: &ObservancesPage, words: &'static Words) -> AnyView {
    let filters = &page.filters;
    let kinds = ObservanceKind::ALL
        .into_iter()
        .filter(|kind| *kind != ObservanceKind::Month)
        .map(|kind| {
            (
                kind.code().to_owned(),
                words.say(&format!("kind-{}", kind.code())),
                None,
            )
        });
    let months = (1..=12).map(|month: u32| (month.to_string(), words.dates.month(month), None));
    let topics = Topic::ALL.map(|topic| {
        (
            topic.code().to_owned(),
            words.say(&format!("topic-{}", topic.code())),
            None,
        )
    });
    let clear = (!filters.is_empty()).then(|| {
        let all = format!("/{}/observances", page.locale);
        view! { <a href=all>{words.say("filter-clear")}</a> }
    });
    view! {
        <form class="filters" role="search" aria-label=words.say("list-filters") action=format!("/{}/observances", page.locale) method="get">
            <p class="field">
                <label for="q">{words.say("filter-q")}</label>
                <input type="search" id="q" name="q" value=filters.q.clone().unwrap_or_default() maxlength="200"/>
            </p>
            {choice("kind", kinds.collect(), filters.kind.map(|kind| kind.code().to_owned()), words)}
            {choice("month", months.collect(), filters.month.map(|month| month.to_string()), words)}
            {choice("topic", topics.into(), filters.topic.map(|topic| topic.code().to_owned()), words)}
            {choice("body", page.bodies.clone(), filters.body.clone(), words)}
            <p class="act"><button type="submit">{words.say("filter-apply")}</button> " " {clear}</p>
        </form>
    }
    .into_any()
}

/// A value, its label, and the label's language where that is not the page's.
type Choice = (String, String, Option<Locale>);

fn choice(
    name: &'static str,
    options: Vec<Choice>,
    chosen: Option<String>,
    words: &'static Words,
) -> AnyView {
    let options = options.into_iter().map(|(value, label, foreign)| {
        let selected = chosen.as_ref() == Some(&value);
        let lang = foreign.map(Locale::code);
        view! { <option value=value selected=selected lang=lang>{label}</option> }.into_any()
    });
    view! {
        <p class="field">
            <label for=name>{words.say(&format!("filter-{name}"))}</label>
            <select id=name name=name>
                <option value="">{words.say("filter-any")}</option>
                {options.collect_view()}
            </select>
        </p>
    }
    .into_any()
}
