//! How the page of the search looks.

use super::entries::ThingEntry;
use super::model::{Entry, Group, SearchPage};
use crate::domain::archive_query::{LONGEST, Piece, write};
use crate::domain::locale::Locale;
use crate::islands::suggest_words::SuggestWords;
use crate::parts::layout::{Alternates, Head};
use crate::search::schema::Kind;
use crate::site::addressed::Addressed;
use crate::site::answer::Page;
use crate::site::messages::{message_entry, runs};
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for SearchPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        Head {
            locale: self.locale,
            title: words.say("search-title"),
            description: Some(words.say("search-lead")),
            path: "/search".into(),
            query: self.asked.own_query(),
            // What somebody looked for is no page of the site.
            listed: Vec::new(),
            alternates: Alternates::All,
        }
    }

    fn kind(&self) -> &'static str {
        "SearchResultsPage"
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let groups = self.groups.iter().cloned();
        let groups = groups.map(|found| group(self, found, words));
        view! {
            <h1>{words.say("search-title")}</h1>
            {form(self, words)}
            <div class="archive-list">
                {standing(self, words)}
                {with_symbol(self, words)}
                {groups.collect_view()}
            </div>
        }
        .into_any()
    }

    fn suggests(&self) -> bool {
        true
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        None
    }
}

fn form(page: &SearchPage, words: &'static Words) -> AnyView {
    view! {
        <form class="archive-form" role="search" aria-label=words.say("find-label") action=format!("/{}/search", page.locale) method="get">
            <label for="q">{words.say("archive-q")}</label>
            <span class="archive-ask">
                <input type="search" id="q" name="q" value=page.asked.typed.clone() maxlength=LONGEST aria-describedby="q-help" dir="auto" list="suggestions"/>
                <button type="submit">{words.say("find-act")}</button>
            </span>
            {help(page, words)}
            <SuggestWords address=format!("/{}/suggest", page.locale) field="q".to_owned() list="suggestions".to_owned()/>
        </form>
    }
    .into_any()
}

/// How to ask: open where nothing is asked yet.
fn help(page: &SearchPage, words: &'static Words) -> AnyView {
    if page.asked.pieces.is_empty() {
        return view! {
            <div class="search-hints">
                <p>{words.say("search-lead")}</p>
                <p id="q-help">{words.say("archive-q-help")}</p>
            </div>
        }
        .into_any();
    }
    view! {
        <details class="archive-help">
            <summary>{words.say("archive-help")}</summary>
            <p id="q-help">{words.say("archive-q-help")}</p>
        </details>
    }
    .into_any()
}

/// What came of it, where that needs saying: nothing, something else, or one kind alone.
fn standing(page: &SearchPage, words: &'static Words) -> AnyView {
    let asked = &page.asked;
    if asked.pieces.is_empty() {
        return ().into_any();
    }
    if let Some(pieces) = &page.meant {
        return meant(page, pieces, words);
    }
    let back = asked.kind.map(|_| {
        let href = format!("/{}/search{}", page.locale, asked.of_kind(None).query());
        view! { <p class="onward"><a href=href>{words.say("search-everything")}</a></p> }
    });
    let is_nothing = page.groups.is_empty() && page.with_symbol.is_empty();
    let nothing = is_nothing.then(|| {
        let sentence = match asked.after {
            Some(_) => words.say("search-end"),
            None => words.say("search-nothing"),
        };
        view! { <p class="notice" role="status">{sentence}</p> }
    });
    let loosely = (page.loosely && !is_nothing)
        .then(|| view! { <p class="notice" role="status">{words.say("search-loosely")}</p> });
    view! { {back}{loosely}{nothing} }.into_any()
}

/// That something else is shown than what was asked, and the way to what was.
fn meant(page: &SearchPage, pieces: &[Piece], words: &'static Words) -> AnyView {
    let exactly = super::Asked {
        exactly: true,
        after: None,
        ..page.asked.clone()
    };
    let href = format!("/{}/search{}", page.locale, exactly.query());
    let told =
        |key: &str, pieces: &[Piece]| words.tell(key, &[("words", Arg::Text(&write(pieces)))]);
    view! {
        <p class="notice" role="status">
            {words.say("search-nothing-as-asked")} " " <strong>{told("archive-meant", pieces)}</strong> " "
            <a href=href rel="nofollow">{told("archive-exactly", &page.asked.pieces)}</a>
        </p>
    }
    .into_any()
}

fn with_symbol(page: &SearchPage, words: &'static Words) -> AnyView {
    if page.with_symbol.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="found" aria-labelledby="found-symbol">
            <h2 id="found-symbol">{words.say("search-symbol")}</h2>
            {list(page.with_symbol.clone(), words)}
        </section>
    }
    .into_any()
}

/// The code, the key of the heading and the key of the link to all.
const fn names(kind: Option<Kind>) -> (&'static str, &'static str, &'static str) {
    match kind {
        None => ("messages", "messages-title", "search-all-messages"),
        Some(Kind::Observance) => ("observances", "list-title", "search-all-observances"),
        Some(Kind::Photo) => ("photos", "photos-title", "search-all-photos"),
        Some(Kind::Document) => ("documents", "search-documents", "search-all-documents"),
    }
}

fn group(page: &SearchPage, group: Group, words: &'static Words) -> AnyView {
    let (code, title, all_key) = names(group.kind);
    let id = format!("found-{code}");
    let count = group.count.to_string();
    let all = group.all.map(|href| {
        let told = words.tell(all_key, &[("count", Arg::Count(group.count))]);
        view! { <p class="onward"><a href=href>{told}</a></p> }
    });
    let more = group.more.map(
        |href| view! { <p class="onward"><a href=href rel="next">{words.say("search-more")}</a></p> },
    );
    let is_past_the_end = page.asked.after.is_some() && group.entries.is_empty();
    let end = is_past_the_end.then(|| view! { <p class="notice">{words.say("search-end")}</p> });
    view! {
        <section class="found" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{words.say(title)} " " <span class="found-count">{count}</span></h2>
            {list(group.entries, words)}
            {end}
            {all}
            {more}
        </section>
    }
    .into_any()
}

fn list(entries: Vec<Entry>, words: &'static Words) -> AnyView {
    let entries = entries.into_iter().map(|entry| match entry {
        Entry::Message(entry) => message_entry(entry, words),
        Entry::Thing(entry) => thing_entry(entry, words),
    });
    let entries: Vec<AnyView> = entries.collect();
    if entries.is_empty() {
        return ().into_any();
    }
    view! { <ul class="hits" role="list">{entries}</ul> }.into_any()
}

fn thing_entry(entry: ThingEntry, words: &'static Words) -> AnyView {
    let lang = entry.foreign.map(Locale::code);
    let dir = entry.foreign.map(|locale| locale.direction().code());
    let title = view! { <bdi lang=lang dir=dir>{runs(entry.title)}</bdi> };
    let title = match entry.href {
        Some(href) => {
            let hreflang = entry.hreflang.map(Locale::code);
            view! { <a href=href hreflang=hreflang>{title}</a> }.into_any()
        }
        None => title.into_any(),
    };
    // A link into another language says so, and so does a title in one.
    let other = entry.foreign.or(entry.hreflang);
    let mark = other
        .map(|locale| view! { " " <small class="mark">{words.tell_language("in-language", locale, &[])}</small> });
    let unofficial = entry.unofficial.then(|| {
        view! { " " <small class="mark" title=words.say("unofficial-title-explained")>{words.say("unofficial-title")}</small> }
    });
    let notes = entry.notes.into_iter().enumerate().map(|(number, note)| {
        let between = (number > 0).then_some(" · ");
        view! { {between}<bdi>{note}</bdi> }.into_any()
    });
    let notes: Vec<AnyView> = notes.collect();
    let notes = (!notes.is_empty()).then(|| view! { <p class="entry-note">{notes}</p> });
    let (excerpt, language) = entry.excerpt;
    let excerpt = (!excerpt.is_empty()).then(|| {
        let lang = language.map(Locale::code);
        let dir = language.map(|locale| locale.direction().code());
        view! { <p class="excerpt" lang=lang dir=dir>{runs(excerpt)}</p> }
    });
    let picture = entry.picture.map(|(file, alt)| {
        view! { <img class="hit-picture" src=file.href width=file.width.to_string() height=file.height.to_string() alt=alt loading="lazy" decoding="async"/> }
    });
    let class = if picture.is_some() {
        "hit with-picture"
    } else {
        "hit"
    };
    view! {
        <li class=class>
            {picture}
            <div>
                <p class="entry-title">{title}{mark}{unofficial}</p>
                {notes}
                {excerpt}
            </div>
        </li>
    }
    .into_any()
}
