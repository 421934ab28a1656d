//! The frame of every screen: the rail of nouns, the head, the place of notices.

use super::desk::Desk;
use super::lobby::Lobby;
use crate::domain::locale::Locale;
use crate::domain::permission::Act;
use crate::parts::stylesheet::{ADMIN_STYLESHEET, STYLESHEET};
use crate::words::{Arg, Words};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use leptos::prelude::*;

/// The nouns of the rail: address, key of the name, and the act that opens it.
const RAIL: [(&str, &str, Act); 17] = [
    ("/admin", "rail-dashboard", Act::OwnAccount),
    ("/admin/observances", "rail-observances", Act::View),
    ("/admin/editions", "rail-editions", Act::View),
    ("/admin/messages", "rail-messages", Act::View),
    ("/admin/speakers", "rail-speakers", Act::View),
    ("/admin/photos", "rail-photos", Act::View),
    ("/admin/documents", "rail-documents", Act::View),
    ("/admin/pages", "rail-pages", Act::View),
    ("/admin/reviews", "rail-reviews", Act::View),
    ("/admin/releases", "rail-releases", Act::View),
    ("/admin/trash", "rail-trash", Act::Trash),
    ("/admin/redirects", "rail-redirects", Act::Address),
    ("/admin/staff", "rail-staff", Act::ManageStaff),
    ("/admin/audit", "rail-audit", Act::ReadAudit),
    ("/admin/letters", "rail-letters", Act::ManageSite),
    ("/admin/settings", "rail-settings", Act::ManageSite),
    ("/admin/account", "rail-account", Act::OwnAccount),
];

/// A screen at a desk.
pub struct Screen {
    pub title: String,
    pub status: StatusCode,
    /// Where it lies: addresses and names of what is above it, the nearest last.
    pub above: Vec<(String, String)>,
    /// The modules of the browser's half that it wakes; none ships no script.
    pub has_islands: bool,
}

impl Screen {
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            status: StatusCode::OK,
            above: Vec::new(),
            has_islands: false,
        }
    }

    pub fn below(mut self, href: impl Into<String>, name: impl Into<String>) -> Self {
        self.above.push((href.into(), name.into()));
        self
    }

    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    pub fn with_islands(mut self) -> Self {
        self.has_islands = true;
        self
    }

    /// The whole answer. `main` makes what stands under the title; it runs under an owner of its own.
    pub fn show(self, desk: &Desk, main: impl FnOnce() -> AnyView) -> Response {
        let owner = Owner::new();
        let html = owner.with(|| {
            let rail = rail(desk);
            let crumbs = crumbs(&self.above, desk.words);
            let body = view! {
                <div class="desk">
                    {rail}
                    <main id="main" class="screen">
                        {crumbs}
                        <h1>{self.title.clone()}</h1>
                        {main()}
                    </main>
                </div>
            };
            document(&self.title, desk.words, self.has_islands, body.into_any()).to_html()
        });
        drop(owner);
        answer(self.status, html, self.has_islands)
    }
}

/// A screen in the lobby: signing in and its kin, in the language of the request.
pub fn show_in_lobby(
    lobby: &Lobby,
    title: &str,
    status: StatusCode,
    main: impl FnOnce() -> AnyView,
) -> Response {
    let words = lobby.words;
    bare(words, title, status, main, || {
        let path = lobby.here.split('?').next().unwrap_or("/admin").to_owned();
        let query = lobby
            .here
            .split_once('?')
            .map(|(_, query)| query.to_owned());
        let languages = Locale::ALL.map(|locale| {
            let rest = query.clone().unwrap_or_default();
            let kept: Vec<&str> = rest
                .split('&')
                .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
                .collect();
            let own = format!("lang={locale}");
            let pairs: Vec<&str> = kept.into_iter().chain([own.as_str()]).collect();
            let href = format!("{path}?{}", pairs.join("&"));
            let current = (locale == words.locale).then_some("true");
            view! { <li lang=locale.code() dir=locale.direction().code()><a href=href hreflang=locale.code() aria-current=current>{locale.native_name()}</a></li> }
                .into_any()
        });
        view! { <nav class="lobby-languages" aria-label=words.say("language-bar-label")><ul role="list">{languages.collect_view()}</ul></nav> }
            .into_any()
    })
}

/// A screen for somebody who is half signed in: in their own language, without the rail.
pub fn show_at_threshold(
    desk: &Desk,
    title: &str,
    status: StatusCode,
    main: impl FnOnce() -> AnyView,
) -> Response {
    bare(desk.words, title, status, main, || ().into_any())
}

fn bare(
    words: &'static Words,
    title: &str,
    status: StatusCode,
    main: impl FnOnce() -> AnyView,
    foot: impl FnOnce() -> AnyView,
) -> Response {
    let owner = Owner::new();
    let html = owner.with(|| {
        let body = view! {
            <main id="main" class="lobby">
                <p class="site-name"><a href="/admin"><span class="sign" aria-hidden="true"></span>{words.say("site-name")}</a></p>
                <h1>{title.to_owned()}</h1>
                {main()}
                {foot()}
            </main>
        };
        document(title, words, false, body.into_any()).to_html()
    });
    drop(owner);
    answer(status, html, false)
}

/// A page that no browser will wake needs none of the marks that Leptos leaves for one.
fn answer(status: StatusCode, html: String, has_islands: bool) -> Response {
    let html = if has_islands {
        html
    } else {
        html.replace("<!>", "")
    };
    (status, Html(html)).into_response()
}

fn document(title: &str, words: &'static Words, has_islands: bool, body: AnyView) -> AnyView {
    let locale = words.locale;
    let title = words.tell("admin-page-title", &[("title", Arg::Text(title))]);
    let script = has_islands.then(|| view! { <script type="module" src="/pkg/wake.js"></script> });
    view! {
        <!DOCTYPE html>
        <html lang=locale.code() dir=locale.direction().code() class="admin">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{title}</title>
                <meta name="robots" content="noindex"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="stylesheet" href=STYLESHEET.href.as_str()/>
                <link rel="stylesheet" href=ADMIN_STYLESHEET.href.as_str()/>
                {script}
            </head>
            <body>
                <a class="skip" href="#main">{words.say("skip-to-content")}</a>
                {body}
            </body>
        </html>
    }
    .into_any()
}

fn rail(desk: &Desk) -> AnyView {
    let words = desk.words;
    let here = desk
        .lobby
        .here
        .split('?')
        .next()
        .unwrap_or_default()
        .to_owned();
    let nouns = RAIL
        .into_iter()
        .filter(|(_, _, act)| *act == Act::OwnAccount || desk.may_ever(*act))
        .map(|(path, key, _)| {
            let below = here.strip_prefix(path);
            let current = match below {
                Some("") => Some("page"),
                Some(rest) if path != "/admin" && rest.starts_with('/') => Some("true"),
                _ => None,
            };
            view! { <li><a href=path aria-current=current>{words.say(key)}</a></li> }.into_any()
        })
        .collect_view();
    let site = format!("/{}", words.locale);
    view! {
        <header class="rail">
            <p class="site-name"><a href="/admin"><span class="sign" aria-hidden="true"></span>{words.say("site-name")}</a></p>
            <nav aria-label=words.say("rail-label")>
                <ul role="list">{nouns}</ul>
            </nav>
            <div class="rail-foot">
                <p><bdi>{desk.staff.name.clone()}</bdi></p>
                <p><a href=site>{words.say("rail-site")}</a></p>
                <form method="post" action="/admin/sign-out"><button type="submit" class="plain">{words.say("rail-sign-out")}</button></form>
            </div>
        </header>
    }
    .into_any()
}

fn crumbs(above: &[(String, String)], words: &'static Words) -> Option<AnyView> {
    if above.is_empty() {
        return None;
    }
    let links = above
        .iter()
        .cloned()
        .map(|(href, name)| view! { <li><a href=href><bdi>{name}</bdi></a></li> }.into_any());
    Some(
        view! { <nav class="crumbs" aria-label=words.say("crumbs-label")><ol role="list">{links.collect_view()}</ol></nav> }
            .into_any(),
    )
}
