//! The frame of every page: head, banner, main, footer.

use super::json_ld::{JsonLd, Node};
use super::language_bar::LanguageBar;
use super::sharing::{Sharing, SharingTags};
use super::site_frame::SiteFrame;
use super::stylesheet::STYLESHEET;
use crate::domain::archive_query::LONGEST;
use crate::domain::locale::Locale;
use crate::words::{Arg, Words};
use leptos::prelude::*;

/// What a page says about itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    pub locale: Locale,
    /// Without the site's name, which is added.
    pub title: String,
    /// One sentence for those who have not opened it yet.
    pub description: Option<String>,
    /// The address without its locale: "" for home, "/observances".
    pub path: String,
    /// The part of the query that belongs to the address: "?kind=week".
    pub query: String,
    /// The locales in which search engines may list it; empty where it is for readers only. Those in
    /// which the site is not published fall away by themselves.
    pub listed: Vec<Locale>,
    /// What the language bar offers.
    pub alternates: Alternates,
}

/// A picture by which other sites show a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Below our own host.
    pub path: String,
    /// Pixels.
    pub width: i32,
    pub height: i32,
    pub media_type: &'static str,
    pub alt_text: String,
}

/// What else stands in the head of some pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    pub card: Option<Card>,
    /// The address, without scheme and host, of which the page is another view.
    pub canonical: Option<String>,
    pub feed: Option<FeedLink>,
    /// The address of the script that wakes the islands of a page which has some.
    pub script: Option<&'static str>,
    /// What it tells machines.
    pub nodes: Vec<Node>,
    pub is_article: bool,
}

/// A feed of what a page lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedLink {
    /// Below our own host.
    pub href: String,
    pub title: String,
    /// "application/atom+xml", "text/calendar".
    pub media_type: &'static str,
}

/// The languages in which a page exists under the same path.
#[derive(Clone, Debug, PartialEq)]
pub enum Alternates {
    All,
    /// At least one.
    Only(Vec<Locale>),
    /// The page belongs to no language: an error, a choice of languages.
    None,
}

impl Alternates {
    pub fn include(&self, locale: Locale) -> bool {
        match self {
            Self::All => true,
            Self::Only(locales) => locales.contains(&locale),
            Self::None => false,
        }
    }
}

/// The whole document as text: rendered in one go, under an owner of its own that is gone with it.
pub fn render_document(
    head: &Head,
    site: &SiteFrame,
    beside: Beside,
    main: impl FnOnce() -> AnyView,
) -> String {
    let mut head = head.clone();
    head.listed = site.published(&head.listed);
    let owner = Owner::new();
    let html = owner.with(|| document(&head, site, beside, main()).to_html());
    drop(owner);
    // Leptos marks what is absent by `<!>`, for a browser that will wake the page. None will, or it wakes an
    // island that needs none, and it is no valid HTML. Text cannot contain it: there `<` is escaped.
    html.replace("<!>", "")
}

fn document(head: &Head, site: &SiteFrame, beside: Beside, main: AnyView) -> AnyView {
    let locale = head.locale;
    let words = Words::of(locale);
    let name = site.name.text.as_str();
    let title = match (head.path.as_str(), &site.line) {
        ("", Some(line)) => format!("{name} · {}", line.text),
        ("", None) => name.to_owned(),
        _ => words.tell(
            "page-title",
            &[("title", Arg::Text(&head.title)), ("site", Arg::Text(name))],
        ),
    };
    let description = head
        .description
        .clone()
        .map(|text| view! { <meta name="description" content=text/> });
    let robots =
        (!head.listed.contains(&locale)).then(|| view! { <meta name="robots" content="noindex"/> });
    let Beside {
        card,
        canonical,
        feed,
        script,
        nodes,
        is_article,
    } = beside;
    // What belongs to no language, such as an error, is not shared.
    let sharing = (head.alternates != Alternates::None).then(|| {
        let own = || format!("/{locale}{}{}", head.path, head.query);
        let path = canonical.clone().unwrap_or_else(own);
        let sharing = Sharing {
            url: format!("{}{path}", site.public_url),
            title: match head.path.as_str() {
                "" => title.clone(),
                _ => head.title.clone(),
            },
            is_article,
            card,
        };
        view! { <SharingTags head=head.clone() site=site.clone() sharing=sharing/> }
    });
    let canonical = canonical
        .map(|path| view! { <link rel="canonical" href=format!("{}{path}", site.public_url)/> });
    let search_title = words.tell("opensearch-title", &[("site", Arg::Text(name))]);
    let feed = feed.map(|feed| {
        view! { <link rel="alternate" type=feed.media_type href=feed.href title=feed.title/> }
    });
    let news = (head.alternates != Alternates::None).then(|| {
        let title = [
            ("title", Arg::Text(&words.say("news-title"))),
            ("site", Arg::Text(name)),
        ];
        let title = words.tell("page-title", &title);
        let href = format!("/{locale}/feed.atom");
        view! { <link rel="alternate" type="application/atom+xml" href=href title=title/> }
    });
    let script = script.map(|src| view! { <script type="module" src=src></script> });
    view! {
        <!DOCTYPE html>
        <html lang=locale.code() dir=locale.direction().code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{title}</title>
                {description}
                {robots}
                {canonical}
                {links(head, &site.public_url)}
                {sharing}
                {feed}
                {news}
                <link rel="search" type="application/opensearchdescription+xml" href=format!("/{locale}/opensearch.xml") title=search_title/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" content="#12333f"/>
                <link rel="manifest" href=format!("/{locale}/manifest.webmanifest")/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/apple-touch-icon.png"/>
                <link rel="stylesheet" href=STYLESHEET.href.as_str()/>
                {script}
                <JsonLd nodes=nodes/>
            </head>
            <body>
                <a class="skip" href="#main">{words.say("skip-to-content")}</a>
                {banner(head, site, words)}
                <main id="main">{main}</main>
                {footer(head, site, words)}
            </body>
        </html>
    }
    .into_any()
}

/// Canonical address and the same page in the other languages, those alone that may be listed: each
/// of them names all the others.
fn links(head: &Head, public_url: &str) -> AnyView {
    if !head.listed.contains(&head.locale) {
        return ().into_any();
    }
    if head.alternates == Alternates::None {
        return view! { <link rel="canonical" href=format!("{public_url}{}", head.path)/> }
            .into_any();
    }
    let address = |locale: Locale| format!("{public_url}/{locale}{}{}", head.path, head.query);
    let canonical = address(head.locale);
    let each = head.listed.iter().map(|locale| {
        view! { <link rel="alternate" hreflang=locale.code() href=address(*locale)/> }
    });
    // For a visitor whose language is none of the six.
    let default = match head.listed.first() {
        _ if head.path.is_empty() => format!("{public_url}/languages"),
        Some(first) if !head.listed.contains(&Locale::En) => address(*first),
        _ => address(Locale::En),
    };
    view! {
        <link rel="canonical" href=canonical/>
        {each.collect_view()}
        <link rel="alternate" hreflang="x-default" href=default/>
    }
    .into_any()
}

/// The places of the main navigation: path and key of the name.
const PLACES: [(&str, &str); 4] = [
    ("/today", "nav-today"),
    ("/calendar", "nav-calendar"),
    ("/observances", "nav-observances"),
    ("/messages", "nav-messages"),
];

fn banner(head: &Head, site: &SiteFrame, words: &'static Words) -> AnyView {
    let locale = head.locale;
    let places = PLACES.map(|(path, key)| {
        let below = head.path.strip_prefix(path);
        let current = below.and_then(|rest| match rest {
            "" => Some("page"),
            rest => rest.starts_with('/').then_some("true"),
        });
        view! { <li><a href=format!("/{locale}{path}") aria-current=current>{words.say(key)}</a></li> }
            .into_any()
    });
    let at_home = head.path.is_empty().then_some("page");
    let is_in_languages = head.alternates != Alternates::None && site.locales.len() > 1;
    let bar = is_in_languages.then(|| {
        let path = format!("{}{}", head.path, head.query);
        view! { <LanguageBar path=path alternates=head.alternates.clone() locales=site.locales.clone() words=words/> }
    });
    // The list and the search have forms of their own.
    let has_own = ["/observances", "/search"].contains(&head.path.as_str());
    let search = (!has_own).then(|| search(locale, words));
    view! {
        <header class="banner">
            <p class="site-name"><a href=format!("/{locale}") aria-current=at_home><span class="sign" aria-hidden="true"></span>{site.name.view()}</a></p>
            {bar}
            <nav class="main-nav" aria-label=words.say("nav-label")>
                <ul role="list">{places.collect_view()}</ul>
            </nav>
            {search}
        </header>
    }
    .into_any()
}

/// The way to anything by its words.
fn search(locale: Locale, words: &'static Words) -> AnyView {
    view! {
        <form class="find" role="search" aria-label=words.say("find-label") action=format!("/{locale}/search") method="get">
            <label class="unseen" for="find">{words.say("find-label")}</label>
            <input type="search" id="find" name="q" maxlength=LONGEST placeholder=words.say("find-label")/>
            <button type="submit">{words.say("find-act")}</button>
        </form>
    }
    .into_any()
}

fn footer(head: &Head, site: &SiteFrame, words: &'static Words) -> AnyView {
    let locale = head.locale;
    // On paper there is nothing to press: the address stands there to be typed.
    let address = (head.alternates != Alternates::None).then(|| {
        let url = site.public_url.as_str();
        let host = url.split_once("://").map_or(url, |(_, host)| host);
        let address = format!("{host}/{locale}{}{}", head.path, head.query);
        view! { <p class="print-address"><bdi dir="ltr">{address}</bdi></p> }
    });
    let pages = site.pages.iter().map(|page| {
        let hreflang = page.title.foreign.map(Locale::code);
        let mark = page
            .title
            .foreign
            .map(|other| view! { " " <small class="mark">{words.tell_language("in-language", other, &[])}</small> });
        view! { <li><a href=page.href.clone() hreflang=hreflang>{page.title.view()}</a>{mark}</li> }
            .into_any()
    });
    let languages = (site.locales.len() > 1)
        .then(|| view! { <li><a href="/languages">{words.say("nav-languages")}</a></li> });
    // The same for everybody: whoever it lets in is asked behind it.
    let staff = (!matches!(head.alternates, Alternates::None)).then(|| {
        let href = format!("/admin/open?path=/{locale}{}", head.path);
        view! { <li><a href=href rel="nofollow">{words.say("footer-staff")}</a></li> }
    });
    let about = site.about_line.as_ref();
    let publisher = site.publisher_line.as_ref();
    view! {
        <footer class="footer">
            {about.map(|line| view! { <p>{line.view()}</p> })}
            <nav aria-label=words.say("footer-label")>
                <ul role="list">
                    <li><a href=format!("/{locale}/speakers")>{words.say("speakers-title")}</a></li>
                    <li><a href=format!("/{locale}/photos")>{words.say("photos-title")}</a></li>
                    {pages.collect_view()}
                    {languages}
                    {staff}
                </ul>
            </nav>
            {publisher.map(|line| view! { <p>{line.view()}</p> })}
            {address}
        </footer>
    }
    .into_any()
}
