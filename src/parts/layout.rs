//! The frame of every page: head, banner, main, footer.

use super::language_bar::LanguageBar;
use super::stylesheet::STYLESHEET;
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
    /// Whether search engines may list it.
    pub indexed: bool,
    /// Whether the page exists under the same path in all six languages.
    pub alternates: bool,
}

/// The whole document as text: rendered in one go, under an owner of its own that is gone with it.
pub fn render_document(head: &Head, public_url: &str, main: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new();
    let html = owner.with(|| document(head, public_url, main()).to_html());
    drop(owner);
    // Leptos marks what is absent by `<!>`, for a browser that will wake the page. None will, and it
    // is no valid HTML. Text cannot contain it: there `<` is escaped.
    html.replace("<!>", "")
}

fn document(head: &Head, public_url: &str, main: AnyView) -> AnyView {
    let locale = head.locale;
    let words = Words::of(locale);
    let title = match head.path.as_str() {
        "" => format!("{} · {}", words.say("site-name"), words.say("site-line")),
        _ => words.tell("page-title", &[("title", Arg::Text(&head.title))]),
    };
    let description = head
        .description
        .clone()
        .map(|text| view! { <meta name="description" content=text/> });
    let robots = (!head.indexed).then(|| view! { <meta name="robots" content="noindex"/> });
    view! {
        <!DOCTYPE html>
        <html lang=locale.code() dir=locale.direction().code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{title}</title>
                {description}
                {robots}
                {links(head, public_url)}
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/apple-touch-icon.png"/>
                <link rel="stylesheet" href=STYLESHEET.href.as_str()/>
            </head>
            <body>
                <a class="skip" href="#main">{words.say("skip-to-content")}</a>
                {banner(head, words)}
                <main id="main">{main}</main>
                {footer(words)}
            </body>
        </html>
    }
    .into_any()
}

/// Canonical address and the same page in the other languages.
fn links(head: &Head, public_url: &str) -> AnyView {
    let address = |locale: Locale| format!("{public_url}/{locale}{}{}", head.path, head.query);
    let canonical = head
        .indexed
        .then(|| view! { <link rel="canonical" href=address(head.locale)/> });
    let alternates = (head.alternates && head.indexed).then(|| {
        let each = Locale::ALL.map(
            |locale| view! { <link rel="alternate" hreflang=locale.code() href=address(locale)/> },
        );
        let default = match head.path.as_str() {
            "" => format!("{public_url}/languages"),
            _ => address(Locale::En),
        };
        view! { {each.collect_view()}<link rel="alternate" hreflang="x-default" href=default/> }
    });
    view! { {canonical}{alternates} }.into_any()
}

fn banner(head: &Head, words: &'static Words) -> AnyView {
    let locale = head.locale;
    let here = |path: &str| (head.path == path).then_some("page");
    let bar = head.alternates.then(|| {
        view! { <LanguageBar path=format!("{}{}", head.path, head.query) words=words/> }
    });
    view! {
        <header class="banner">
            <p class="site-name"><a href=format!("/{locale}") aria-current=here("")>{words.say("site-name")}</a></p>
            <nav class="main-nav" aria-label=words.say("nav-label")>
                <a href=format!("/{locale}/observances") aria-current=here("/observances")>{words.say("nav-observances")}</a>
            </nav>
            {bar}
        </header>
    }
    .into_any()
}

fn footer(words: &'static Words) -> AnyView {
    view! {
        <footer class="footer">
            <p>{words.say("footer-about")}</p>
            <p>{words.say("footer-sample")}</p>
            <p><a href="/languages">{words.say("nav-languages")}</a></p>
        </footer>
    }
    .into_any()
}
