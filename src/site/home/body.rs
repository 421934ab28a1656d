//! How the home page looks.

use super::{Featured, HomePage};
use crate::domain::ids::ThingId;
use crate::parts::entry::{Entries, EntryLine};
use crate::parts::figure::Figure;
use crate::parts::layout::Head;
use crate::parts::quotation::Quotation;
use crate::parts::title::Title;
use crate::site::answer::Page;
use crate::words::Words;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for HomePage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        Head {
            locale: self.locale,
            title: words.say("home-title"),
            description: Some(words.say("footer-about")),
            path: String::new(),
            query: String::new(),
            indexed: true,
            alternates: true,
        }
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let all = format!("/{}/observances", self.locale);
        let featured = self
            .featured
            .clone()
            .map(|featured| featured_block(featured, words));
        let running = (!self.running.is_empty()).then(|| {
            section(
                "running",
                words.say("home-running"),
                self.running.clone(),
                None,
                words,
            )
        });
        view! {
            <h1 class="today">{words.say("home-title")} " " <span class="today-date">{self.today_in_words.clone()}</span></h1>
            {section("day", words.say("home-today"), self.today.clone(), Some("home-nothing-today"), words)}
            {section("week", words.say("home-week"), self.week.clone(), Some("home-nothing-week"), words)}
            {section("after", words.say("home-next"), self.after.clone(), None, words)}
            {featured}
            {running}
            <p class="onward"><a href=all>{words.say("home-all")}</a></p>
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

/// A headed list; where it is empty, `empty` is the key of the sentence that says so.
fn section(
    id: &'static str,
    heading: String,
    entries: Vec<EntryLine>,
    empty: Option<&str>,
    words: &'static Words,
) -> AnyView {
    let list = match (entries.is_empty(), empty) {
        (true, Some(key)) => view! { <p class="quiet">{words.say(key)}</p> }.into_any(),
        (true, None) => return ().into_any(),
        (false, _) => view! { <Entries entries=entries words=words/> }.into_any(),
    };
    view! {
        <section class=format!("list list-{id}") aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn featured_block(featured: Featured, words: &'static Words) -> AnyView {
    let Featured {
        href,
        title,
        figure,
        quote,
    } = featured;
    let figure = figure.map(|figure| view! { <Figure figure=figure words=words/> });
    let quote = quote.map(|quote| view! { <Quotation quote=quote words=words/> });
    view! {
        <section class="featured" aria-labelledby="featured">
            <h2 id="featured">{words.say("home-featured")}</h2>
            <h3><a href=href><Title title=title words=words/></a></h3>
            {figure}
            {quote}
        </section>
    }
    .into_any()
}
