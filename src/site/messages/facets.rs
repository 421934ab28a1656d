//! What was understood, as chips that can be taken away one by one; and what can be chosen yet.

use super::asked::Asked;
use super::model::MessagesPage;
use crate::domain::archive_query::Piece;
use crate::domain::locale::Locale;
use crate::search::facets::FacetValue;
use crate::search::schema::Facet;
use crate::site::addressed::Addressed;
use crate::words::{Arg, Words};
use leptos::prelude::*;

/// How many values of a facet stand there at once; the others are folded away.
const AT_ONCE: usize = 6;

/// What was asked for, piece by piece.
pub fn chips(page: &MessagesPage, words: &'static Words) -> AnyView {
    let asked = &page.asked;
    let address = |query: String| format!("/{}/messages{query}", page.locale);
    let pieces = asked.pieces.iter().enumerate().map(|(number, piece)| {
        let href = address(asked.without_piece(number).query());
        chip(href, (tell_piece(piece, words), None), words)
    });
    let facets = asked.facets.iter().map(|(facet, value)| {
        let href = address(asked.with_facet(*facet, None).query());
        let offered = page.facets.iter().find(|(held, _)| held == facet);
        let offered =
            offered.and_then(|(_, values)| values.iter().find(|held| held.value == *value));
        let (label, foreign) = label(*facet, value, offered, words);
        let name = words.say(&format!("archive-facet-{}", facet.code()));
        chip(href, (format!("{name}: {label}"), foreign), words)
    });
    let chips: Vec<AnyView> = pieces.chain(facets).collect();
    if chips.is_empty() {
        return ().into_any();
    }
    let clear = (chips.len() > 1).then(|| {
        view! { <li><a class="chip-clear" href=address(String::new())>{words.say("filter-clear")}</a></li> }
    });
    view! {
        <nav class="chips" aria-label=words.say("archive-chips")><ul role="list">{chips}{clear}</ul></nav>
    }
    .into_any()
}

fn chip(href: String, (told, foreign): (String, Option<Locale>), words: &Words) -> AnyView {
    let lang = foreign.map(Locale::code);
    let remove = words.tell("archive-remove", &[("what", Arg::Text(&told))]);
    view! {
        <li><a class="chip" href=href aria-label=remove rel="nofollow"><bdi lang=lang>{told}</bdi><span class="chip-x" aria-hidden="true">"×"</span></a></li>
    }
    .into_any()
}

fn tell_piece(piece: &Piece, words: &Words) -> String {
    let year = |year: &Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    match piece {
        Piece::Word(word) => word.clone(),
        Piece::Phrase(phrase) => words.tell("archive-chip-phrase", &[("words", Arg::Text(phrase))]),
        Piece::Without(without) => {
            words.tell("archive-chip-without", &[("words", Arg::Text(without))])
        }
        Piece::Speaker(name) => format!("{}: {name}", words.say("archive-facet-speaker")),
        Piece::Symbol(symbol) => format!("{}: {symbol}", words.say("archive-chip-symbol")),
        Piece::Years(from, until) if from == until => {
            format!("{}: {}", words.say("archive-facet-year"), year(from))
        }
        Piece::Years(from, until) => format!(
            "{}: {}–{}",
            words.say("archive-facet-year"),
            year(from),
            year(until)
        ),
    }
}

/// What is asked for, in one line.
pub fn told(asked: &Asked, offered: &[(Facet, Vec<FacetValue>)], words: &Words) -> String {
    let pieces = asked.pieces.iter().map(|piece| tell_piece(piece, words));
    let facets = asked.facets.iter().map(|(facet, value)| {
        let offered = offered.iter().find(|(held, _)| held == facet);
        let offered =
            offered.and_then(|(_, values)| values.iter().find(|held| held.value == *value));
        label(*facet, value, offered, words).0
    });
    let told: Vec<String> = pieces.chain(facets).collect();
    told.join(words.separator())
}

/// What a feed of this question is called, but for the name of the site.
pub fn feed_title(asked: &Asked, offered: &[(Facet, Vec<FacetValue>)], words: &Words) -> String {
    if asked.is_all() {
        return words.say("messages-title");
    }
    let told = told(asked, offered, words);
    words.tell("feed-title", &[("words", Arg::Text(&told))])
}

/// The facets, each with its values as links.
pub fn facets(page: &MessagesPage, words: &'static Words) -> AnyView {
    let shown = page.facets.iter().filter(|(facet, values)| {
        // One value that all have tells nothing apart.
        page.asked.facet(*facet).is_none() && values.len() > 1
    });
    let groups: Vec<AnyView> = shown
        .map(|(facet, values)| group(page, *facet, values, words))
        .collect();
    if groups.is_empty() {
        return ().into_any();
    }
    view! {
        <aside class="facets" aria-labelledby="narrow">
            <h2 id="narrow">{words.say("archive-narrow")}</h2>
            {groups}
        </aside>
    }
    .into_any()
}

fn group(
    page: &MessagesPage,
    facet: Facet,
    values: &[FacetValue],
    words: &'static Words,
) -> AnyView {
    let line = |value: &FacetValue| {
        let href = format!(
            "/{}/messages{}",
            page.locale,
            page.asked.with_facet(facet, Some(&value.value)).query()
        );
        let (label, foreign) = label(facet, &value.value, Some(value), words);
        let lang = foreign.map(Locale::code);
        let dir = foreign.map(|locale| locale.direction().code());
        let count = value.count.to_string();
        view! { <li><a href=href rel="nofollow"><bdi lang=lang dir=dir>{label}</bdi></a> <span class="facet-count">{count}</span></li> }
            .into_any()
    };
    let (first, rest) = values.split_at(values.len().min(AT_ONCE));
    let first: Vec<AnyView> = first.iter().map(line).collect();
    let rest = (!rest.is_empty()).then(|| {
        let count = words.tell("archive-facet-more", &[("count", Arg::Count(rest.len()))]);
        let rest: Vec<AnyView> = rest.iter().map(line).collect();
        view! { <details><summary>{count}</summary><ul role="list">{rest}</ul></details> }
    });
    let id = format!("facet-{}", facet.code());
    view! {
        <section class="facet" aria-labelledby=id.clone()>
            <h3 id=id.clone()>{words.say(&format!("archive-facet-{}", facet.code()))}</h3>
            <ul role="list">{first}</ul>
            {rest}
        </section>
    }
    .into_any()
}

/// What a value is called, and in which language where that is not the page's.
fn label(
    facet: Facet,
    value: &str,
    offered: Option<&FacetValue>,
    words: &Words,
) -> (String, Option<Locale>) {
    match facet {
        Facet::Year => (value.to_owned(), None),
        Facet::Form => (known(words, "form", value), None),
        Facet::Language => (known(words, "language", value), None),
        Facet::Body => words.body(value),
        Facet::Speaker | Facet::Office | Facet::Observance => {
            let held = offered.and_then(|value| value.label.clone());
            held.map_or_else(
                || (value.to_owned(), None),
                |(label, locale)| (label, (locale != words.locale).then_some(locale)),
            )
        }
    }
}

/// A word for a value of ours; the value itself where an address has made one up.
fn known(words: &Words, kind: &str, value: &str) -> String {
    let key = format!("{kind}-{value}");
    if words.has(&key) {
        words.say(&key)
    } else {
        value.to_owned()
    }
}
