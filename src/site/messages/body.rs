//! How the page of the archive looks.

use super::asked::{Asked, sort_code};
use super::facets::{chips, facets, feed_title};
use super::model::{MessageEntry, MessagesPage};
use crate::domain::archive_query::{LONGEST, Piece, write};
use crate::domain::locale::Locale;
use crate::islands::suggest_words::SuggestWords;
use crate::parts::layout::{Alternates, FeedLink, Head};
use crate::search::ask::Sort;
use crate::search::highlight::Run;
use crate::search::schema::Facet;
use crate::site::addressed::Addressed;
use crate::site::answer::Page;
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for MessagesPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        let is_whole = self.asked.is_all() && self.asked.after.is_none();
        Head {
            locale: self.locale,
            title: words.say("messages-title"),
            description: Some(words.say("messages-lead")),
            path: "/messages".into(),
            query: self.asked.own_query(),
            // What somebody looked for is no page of the site: every message is listed at its own address.
            listed: if is_whole {
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
        let moved = self
            .has_moved
            .then(|| view! { <p class="notice">{words.say("archive-moved")}</p> });
        let meant = meant(self, words);
        let loosely = self
            .loosely
            .then(|| view! { <p class="notice">{words.say("archive-loosely")}</p> });
        let entries = self
            .entries
            .iter()
            .cloned()
            .map(|entry| message_entry(entry, words));
        let list = if self.entries.is_empty() {
            nothing(self, words)
        } else {
            view! { <ul class="hits" role="list">{entries.collect_view()}</ul> }.into_any()
        };
        let more = self.more.clone().map(
            |href| view! { <p class="onward"><a href=href rel="next">{words.say("archive-more")}</a></p> },
        );
        view! {
            <h1>{words.say("messages-title")}</h1>
            {search_form(self, words)}
            {chips(self, words)}
            <div class="archive">
                <div class="archive-list">
                    <div class="archive-count">
                        <p class="quiet" role="status">{count(self, words)}</p>
                        {orders(self, words)}
                    </div>
                    {meant}
                    {loosely}
                    {moved}
                    {list}
                    {more}
                    {follow(self, words)}
                </div>
                {facets(self, words)}
            </div>
        }
        .into_any()
    }

    fn shows_any_of(&self) -> Option<&'static str> {
        Some("messages")
    }

    fn feed(&self) -> Option<FeedLink> {
        let (asked, href) = feed_of(self);
        let words = Words::of(self.locale);
        Some(FeedLink {
            href,
            title: feed_title(&asked, &self.facets, words),
            media_type: "application/atom+xml",
        })
    }

    fn suggests(&self) -> bool {
        true
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        None
    }
}

/// What a feed of this page is asked, and where it is: of what was meant, where that is shown.
fn feed_of(page: &MessagesPage) -> (Asked, String) {
    let asked = page.asked.for_feed();
    let asked = match &page.meant {
        Some(pieces) => asked.with_pieces(pieces.clone()),
        None => asked,
    };
    let href = format!("/{}/messages.atom{}", page.locale, asked.query());
    (asked, href)
}

/// The way to hear of what will answer the same question later.
fn follow(page: &MessagesPage, words: &'static Words) -> Option<AnyView> {
    let (_, href) = feed_of(page);
    let link = || view! { <a href=href type="application/atom+xml">{words.say("feed-follow")}</a> };
    (!page.entries.is_empty()).then(|| view! { <p class="follow">{link()}</p> }.into_any())
}

/// That something else is shown than what was asked, and the way to what was.
fn meant(page: &MessagesPage, words: &'static Words) -> Option<AnyView> {
    let pieces = page.meant.as_ref()?;
    let exactly = Asked {
        exactly: true,
        after: None,
        ..page.asked.clone()
    };
    let href = format!("/{}/messages{}", page.locale, exactly.query());
    let told =
        |key: &str, pieces: &[Piece]| words.tell(key, &[("words", Arg::Text(&write(pieces)))]);
    Some(
        view! {
            <p class="notice">
                {words.say("archive-nothing-as-asked")} " " <strong>{told("archive-meant", pieces)}</strong> " "
                <a href=href rel="nofollow">{told("archive-exactly", &page.asked.pieces)}</a>
            </p>
        }
        .into_any(),
    )
}

fn count(page: &MessagesPage, words: &Words) -> String {
    words.tell("messages-count", &[("count", Arg::Count(page.count))])
}

/// The words, and with them all that was chosen.
fn search_form(page: &MessagesPage, words: &'static Words) -> AnyView {
    let asked = &page.asked;
    let chosen = Facet::ALL.into_iter().filter_map(|facet| {
        let value = asked.facet(facet)?.to_owned();
        Some(view! { <input type="hidden" name=facet.code() value=value/> })
    });
    let sort = (asked.sort != Sort::Relevance)
        .then(|| view! { <input type="hidden" name="sort" value=sort_code(asked.sort)/> });
    view! {
        <form class="archive-form" role="search" aria-label=words.say("archive-search") action=format!("/{}/messages", page.locale) method="get">
            <label for="q">{words.say("archive-q")}</label>
            <span class="archive-ask">
                <input type="search" id="q" name="q" value=asked.typed.clone() maxlength=LONGEST aria-describedby="q-help" dir="auto" list="suggestions"/>
                <button type="submit">{words.say("archive-search")}</button>
            </span>
            <details class="archive-help">
                <summary>{words.say("archive-help")}</summary>
                <p id="q-help">{words.say("archive-q-help")}</p>
            </details>
            <p class="archive-check"><a href=format!("/{}/messages/check", page.locale)>{words.say("check-way")}</a></p>
            {chosen.collect_view()}
            {sort}
            <SuggestWords address=format!("/{}/suggest", page.locale) field="q".to_owned() list="suggestions".to_owned()/>
        </form>
    }
    .into_any()
}

/// The orders there are; by relevance only where words were looked for.
fn orders(page: &MessagesPage, words: &'static Words) -> AnyView {
    if page.count < 2 {
        return ().into_any();
    }
    let asked = &page.asked;
    let has_words = !asked.pieces.is_empty();
    let now = if !has_words && asked.sort == Sort::Relevance {
        Sort::Newest
    } else {
        asked.sort
    };
    let orders = [Sort::Relevance, Sort::Newest, Sort::Oldest].into_iter();
    let orders = orders
        .filter(|sort| has_words || *sort != Sort::Relevance)
        .map(|sort| {
            let href = format!("/{}/messages{}", page.locale, asked.with_sort(sort).query());
            let current = (sort == now).then_some("true");
            let label = words.say(&format!("archive-sort-{}", sort_code(sort)));
            view! { <li><a href=href aria-current=current rel="nofollow">{label}</a></li> }
                .into_any()
        });
    view! {
        <nav class="orders" aria-label=words.say("archive-sort")><ul role="list">{orders.collect_view()}</ul></nav>
    }
    .into_any()
}

/// Nothing was found, or nothing is there: what to do then.
fn nothing(page: &MessagesPage, words: &'static Words) -> AnyView {
    if page.asked.is_all() && page.count == 0 {
        return view! { <p class="lead">{words.say("messages-empty")}</p> }.into_any();
    }
    let all = format!("/{}/messages", page.locale);
    let sentence = if page.count > 0 {
        "messages-end"
    } else {
        "archive-nothing"
    };
    view! {
        <p class="notice">{words.say(sentence)}</p>
        <p class="onward"><a href=all>{words.say("messages-newest")}</a></p>
    }
    .into_any()
}

/// A message among those that were found.
pub fn message_entry(entry: MessageEntry, words: &'static Words) -> AnyView {
    let lang = entry.foreign.map(Locale::code);
    let dir = entry.foreign.map(|locale| locale.direction().code());
    let mark = entry
        .foreign
        .map(|locale| view! { " " <small class="mark">{words.tell_language("in-language", locale, &[])}</small> });
    let (date, told) = entry.date;
    let date = view! { <p class="hit-date"><time datetime=date>{told}</time></p> };
    let speaker = entry.speaker.map(|(name, foreign)| {
        let lang = foreign.map(Locale::code);
        let dir = foreign.map(|locale| locale.direction().code());
        view! { <span class="entry-speaker"><bdi lang=lang dir=dir>{name}</bdi></span> " " }
    });
    let excerpt = (!entry.excerpt.is_empty())
        .then(|| view! { <p class="excerpt" lang=lang dir=dir>{runs(entry.excerpt)}</p> });
    let others = entry
        .others
        .iter()
        .map(|locale| words.say(&format!("language-{locale}")));
    let others: Vec<String> = others.collect();
    let others = (!others.is_empty()).then(|| {
        let list = others.join(words.separator());
        let told = words.tell("archive-also-in", &[("languages", Arg::Text(&list))]);
        view! { <p class="entry-note quiet">{told}</p> }
    });
    view! {
        <li class="hit">
            {date}
            <p class="entry-title"><a href=entry.href hreflang=lang><bdi lang=lang dir=dir>{runs(entry.title)}</bdi></a>{mark}</p>
            <p class="entry-note">{speaker}<bdi lang=lang dir=dir>{entry.speaker_title}</bdi></p>
            {excerpt}
            {others}
        </li>
    }
    .into_any()
}

/// Text with what was looked for in it marked.
pub fn runs(runs: Vec<Run>) -> AnyView {
    let runs = runs.into_iter().map(|run| {
        if run.found {
            view! { <mark>{run.text}</mark> }.into_any()
        } else {
            run.text.into_any()
        }
    });
    runs.collect_view().into_any()
}
