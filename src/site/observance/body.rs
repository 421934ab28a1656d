//! How the page of an observance looks.

use super::edition::{DocumentLine, DocumentLink, EditionView};
use super::told::facts_told;
use super::{ObservancePage, TextState};
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::parts::body::BodyText;
use crate::parts::calendar_links::AddToCalendar;
use crate::parts::citation::Cited;
use crate::parts::dateline::Dateline;
use crate::parts::embed::{EmbedWords, ONE};
use crate::parts::entry::{Entries, Kind};
use crate::parts::figure::Figure;
use crate::parts::json_ld::Node;
use crate::parts::language_bar::InLanguages;
use crate::parts::layout::{Alternates, Card, FeedLink, Head};
use crate::parts::quotation::Quotation;
use crate::parts::site_frame::SiteFrame;
use crate::parts::title::Title;
use crate::site::addresses::observance_href;
use crate::site::answer::Page;
use crate::site::message_lines::message_list;
use crate::site::structured::Step;
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

impl Page for ObservancePage {
    fn head(&self) -> Head {
        let year = self.year.map(|year| format!("/{year}")).unwrap_or_default();
        let title = match self.year {
            Some(year) => format!("{} {year}", self.title.text),
            None => self.title.text.clone(),
        };
        Head {
            locale: self.locale,
            title,
            description: self
                .facts
                .rule
                .first()
                .map(|rule| format!("{}. {rule}", self.title.text)),
            path: format!("/observances/{}{year}", self.slug),
            query: String::new(),
            listed: self.listed.clone(),
            alternates: Alternates::All,
        }
    }

    fn card(&self) -> Option<Card> {
        self.card.clone()
    }

    fn kind(&self) -> &'static str {
        "ItemPage"
    }

    fn nodes(&self, site: &SiteFrame) -> Vec<Node> {
        facts_told(self, site)
    }

    fn between(&self) -> Vec<Step> {
        let evergreen = Step {
            name: self.title.text.clone(),
            path: observance_href(self.locale, &self.slug, None),
        };
        self.year.map(|_| evergreen).into_iter().collect()
    }

    fn is_article(&self) -> bool {
        matches!(self.text, TextState::Here(_))
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let dates = self
            .dates
            .iter()
            .cloned()
            .map(|date| view! { <Dateline date=date/> })
            .collect_view();
        let edition = match &self.text {
            TextState::Here(edition) => Some(edition.as_ref()),
            _ => None,
        };
        let documents = edition
            .filter(|edition| !edition.documents.is_empty())
            .map(|edition| documents(&edition.documents, words));
        view! {
            <article class="observance">
                {self.signs.banner(words)}
                <header class="opening">
                    {dates}
                    <p><Kind kind=self.kind.clone()/></p>
                    <h1><Title title=self.title.clone() words=words/></h1>
                    {edition.and_then(|edition| theme(edition, words))}
                </header>
                <div class="columns">
                    <div class="text">
                        {text(self, words)}
                        {self.signs.colophon(edition.map_or(&[], |edition| &edition.publisher_lines), words)}
                    </div>
                    <div class="margin">
                        {facts(self, words)}
                        <AddToCalendar links=self.calendar.clone() words=words/>
                        {documents}
                        {years(self, words)}
                        {embed(self, words)}
                    </div>
                </div>
            </article>
            {messages(self, words)}
            {related(self, words)}
        }
        .into_any()
    }

    fn feed(&self) -> Option<FeedLink> {
        Some(FeedLink {
            href: self.calendar.path.clone(),
            title: self.title.text.clone(),
            media_type: "text/calendar",
        })
    }

    fn tags(&self) -> Vec<ThingId> {
        self.tags.clone()
    }

    fn shows_any_of(&self) -> Option<&'static str> {
        Some("messages")
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}

fn theme(edition: &EditionView, words: &'static Words) -> Option<AnyView> {
    let theme = edition.theme.clone()?;
    Some(view! { <p class="theme"><span class="label">{words.say("theme-label")}</span> " " {theme}</p> }.into_any())
}

fn text(page: &ObservancePage, words: &'static Words) -> AnyView {
    match &page.text {
        TextState::Here(edition) => edition_text(page, edition, words),
        TextState::Elsewhere { year, links } => elsewhere(page, *year, links, words),
        TextState::NoneForYear(year) => {
            view! { <p class="quiet">{words.tell("edition-computed", &[("year", Arg::Text(&year.to_string()))])}</p> }.into_any()
        }
        TextState::None => view! { <p class="quiet">{words.say("edition-none")}</p> }.into_any(),
    }
}

fn edition_text(page: &ObservancePage, edition: &EditionView, words: &'static Words) -> AnyView {
    let year = edition.year.to_string();
    let told = if page.year.is_some() {
        "edition-of"
    } else {
        "edition-newest"
    };
    let judged = edition
        .year_is_judged
        .then(|| view! { " " {words.tell("edition-year-judged", &[("year", Arg::Text(&year))])} });
    let source = edition.quote_source.clone();
    let quote = edition
        .quote
        .clone()
        .map(|quote| view! { <Quotation quote source words/> });
    let figures = edition
        .figures
        .iter()
        .cloned()
        .map(|figure| view! { <Figure figure=figure words=words/> })
        .collect_view();
    view! {
        <p class="quiet">{words.tell(told, &[("year", Arg::Text(&year))])}{judged}</p>
        {figures}
        {quote}
        <BodyText body=edition.body.clone() links=edition.links.clone()/>
    }
    .into_any()
}

/// Where a text is not available in this language: said, with a way to where it is.
fn elsewhere(
    page: &ObservancePage,
    year: i32,
    links: &[(Locale, String)],
    words: &'static Words,
) -> AnyView {
    let labelled = words.tell("edition-of", &[("year", Arg::Text(&year.to_string()))]);
    let own = words.tell_language("text-elsewhere", page.locale, &[]);
    view! {
        <div class="elsewhere">
            <p class="quiet">{labelled}</p>
            <p>{own}</p>
            <InLanguages links=links.to_vec() words=words/>
        </div>
    }
    .into_any()
}

fn facts(page: &ObservancePage, words: &'static Words) -> AnyView {
    let (facts, locale) = (&page.facts, page.locale);
    let rule = facts
        .rule
        .iter()
        .cloned()
        .map(|sentence| view! { <dd><Cited text=sentence locale=locale/></dd> })
        .collect_view();
    let unverified = facts
        .rule_is_unverified
        .then(|| view! { <dd class="quiet">{words.say("date-unverified")}</dd> });
    let moved = page.moved.iter().cloned().map(|moved| {
        let note = moved.note.map(|note| view! { " " <bdi>{note}</bdi> });
        view! { <dd class="moved quiet">{moved.sentence}{note}</dd> }.into_any()
    });
    let moved = moved.collect_view();
    let row = |key: &str, value: &Option<String>| {
        let label = words.say(key);
        value.clone().map(|value| {
            view! { <dt>{label}</dt><dd><bdi><Cited text=value locale=locale/></bdi></dd> }
                .into_any()
        })
    };
    let name = |key: &str, value: &Option<(String, Option<Locale>)>| {
        let label = words.say(key);
        value.clone().map(|(name, foreign)| {
            let lang = foreign.map(Locale::code);
            let dir = foreign.map(|locale| locale.direction().code());
            view! { <dt>{label}</dt><dd><bdi lang=lang dir=dir>{name}</bdi></dd> }.into_any()
        })
    };
    let topics = facts.topics.iter().map(|(code, name)| {
        view! { <li><a href=format!("/{locale}/observances?topic={code}")>{name.clone()}</a></li> }.into_any()
    });
    let topics = (!facts.topics.is_empty()).then(|| {
        view! { <dt>{words.say("facts-topics")}</dt><dd><ul role="list" class="topics">{topics.collect_view()}</ul></dd> }
    });
    let official = facts.official_page.clone().map(|href| {
        // The United Nations' own list links to its English pages.
        let mark = (locale != Locale::En).then(|| view! { " " <small class="mark">{words.tell_language("in-language", Locale::En, &[])}</small> });
        let hreflang = (locale != Locale::En).then_some("en");
        view! {
            <dt>{words.say("facts-official")}</dt>
            <dd><a href=href hreflang=hreflang rel="external">{words.say("facts-official-link")}</a>{mark}</dd>
        }
    });
    view! {
        <section class="facts" aria-labelledby="facts">
            <h2 id="facts">{words.say("facts-label")}</h2>
            <dl>
                <dt>{words.say("facts-date")}</dt>
                {rule}
                {unverified}
                {moved}
                {name("facts-proclaimed-by", &facts.proclaimed_by)}
                {row("facts-instrument", &facts.instrument)}
                {row("facts-adopted", &facts.adopted)}
                {row("facts-first-year", &facts.first_year)}
                {name("facts-agency", &facts.agency)}
                {topics}
                {official}
            </dl>
        </section>
    }
    .into_any()
}

fn documents(documents: &[DocumentLine], words: &'static Words) -> AnyView {
    let lines = documents.iter().cloned().map(|document| {
        let not_here = (!document.is_in_locale)
            .then(|| view! { <span class="quiet">{words.tell_language("document-not-issued", words.locale, &[])}</span> " " });
        let files = document.files.into_iter().map(|file| document_file(file, words));
        let lang = document.foreign.map(Locale::code);
        let dir = document.foreign.map(|locale| locale.direction().code());
        let symbol = document.symbol.map(|symbol| view! { " " <bdi class="symbol">{symbol}</bdi> });
        view! {
            <li>
                <span class="document-title"><span lang=lang dir=dir>{document.title}</span>{symbol}</span> " "
                {not_here}{files.collect_view()}
            </li>
        }
        .into_any()
    });
    view! {
        <section class="documents" aria-labelledby="documents">
            <h2 id="documents">{words.say("facts-documents")}</h2>
            <ul role="list">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// A link to a file, with its language, format, size and pages.
fn document_file(file: DocumentLink, words: &'static Words) -> AnyView {
    let format = words.tell("document-format", &[("format", Arg::Text(&file.format))]);
    let size = file.size.map(|bytes| words.file_size(bytes));
    let pages = file.pages.and_then(|pages| usize::try_from(pages).ok());
    let pages = pages.map(|pages| words.tell("document-pages", &[("count", Arg::Count(pages))]));
    let told: Vec<String> = [Some(format), size, pages].into_iter().flatten().collect();
    let told = told.join(words.separator());
    let rel = (!file.is_kept).then_some("external");
    view! {
        <a href=file.href hreflang=file.locale.code() rel=rel>
            <span lang=file.locale.code() dir=file.locale.direction().code()>{file.locale.native_name()}</span> {words.separator()} {told}
        </a>
        " "
    }
    .into_any()
}

fn years(page: &ObservancePage, words: &'static Words) -> AnyView {
    let here = observance_href(page.locale, &page.slug, None);
    let evergreen = page
        .year
        .map(|_| view! { <p><a href=here.clone()>{words.say("years-evergreen")}</a></p> });
    let links = page.years.iter().cloned().map(|link| {
        let current = (Some(link.year) == page.year).then_some("page");
        let text = link
            .has_text
            .then(|| view! { " " <span class="quiet">{words.say("years-with-text")}</span> });
        view! { <li><a href=link.href aria-current=current>{link.year}</a>{text}</li> }.into_any()
    });
    let bounds = (FIRST_YEAR.to_string(), LAST_YEAR.to_string());
    view! {
        <nav class="years" aria-labelledby="years">
            <h2 id="years">{words.say("years-label")}</h2>
            {evergreen}
            <ul role="list">{links.collect_view()}</ul>
            <form action=here method="get">
                <label for="year">{words.say("years-ask")}</label> " "
                <input type="number" id="year" name="year" min=bounds.0 max=bounds.1 inputmode="numeric" required=true/> " "
                <button type="submit">{words.say("years-go")}</button>
            </form>
        </nav>
    }
    .into_any()
}

/// The card of the observance for other sites: of what is valid.
fn embed(page: &ObservancePage, words: &'static Words) -> Option<AnyView> {
    if !page.is_valid() {
        return None;
    }
    let path = format!("/{}/embed/observances/{}", page.locale, page.slug);
    let (public_url, site_name) = page.site.clone();
    let (act, title) = (words.say("embed-title"), page.title.text.clone());
    Some(view! { <EmbedWords act path title size=ONE public_url site_name words/> }.into_any())
}

/// What was said for it: in one year, or in the last years.
fn messages(page: &ObservancePage, words: &'static Words) -> Option<AnyView> {
    if page.messages.is_empty() {
        return None;
    }
    let more = page.more_messages.clone().map(|(count, href)| {
        let told = words.tell("observance-messages-all", &[("count", Arg::Count(count))]);
        view! { <p class="onward"><a href=href rel="nofollow">{told}</a></p> }
    });
    Some(
        view! {
            <section class="list messages-given" aria-labelledby="messages">
                <h2 id="messages">{words.say("observance-messages")}</h2>
                {message_list(page.messages.clone(), words)}
                {more}
            </section>
        }
        .into_any(),
    )
}

fn related(page: &ObservancePage, words: &'static Words) -> AnyView {
    if page.related.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="list related" aria-labelledby="related">
            <h2 id="related">{words.say("related-label")}</h2>
            <Entries entries=page.related.clone() words=words/>
        </section>
    }
    .into_any()
}
