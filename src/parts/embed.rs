//! A card that stands in a frame on another site's page: the whole document, and the words that call for it.

use super::site_frame::SiteFrame;
use super::stylesheet::EMBED_STYLESHEET;
use crate::domain::locale::Locale;
use crate::words::{Arg, Words};
use leptos::prelude::*;

/// Pixels in which a card of one observance has room, and one of a whole day, in frames.
pub const ONE: (u32, u32) = (480, 360);
pub const MANY: (u32, u32) = (480, 420);

/// The document of a card. It leads out of its frame, to `href`, at its foot and wherever a link of `main` does.
pub fn render_embed(
    locale: Locale,
    title: &str,
    site: &SiteFrame,
    href: &str,
    main: impl FnOnce() -> AnyView,
) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        view! {
            <!DOCTYPE html>
            <html lang=locale.code() dir=locale.direction().code()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <title>{title.to_owned()}</title>
                    <meta name="robots" content="noindex"/>
                    <meta name="color-scheme" content="light dark"/>
                    <base target="_top"/>
                    <link rel="stylesheet" href=EMBED_STYLESHEET.href.as_str()/>
                </head>
                <body>
                    <main>{main()}</main>
                    <footer><a href=href.to_owned() target="_top" rel="noopener"><span class="sign" aria-hidden="true"></span>{site.name.view()}</a></footer>
                </body>
            </html>
        }
        .into_any()
        .to_html()
    });
    drop(owner);
    html.replace("<!>", "")
}

/// For those who want the card on a page of their own: the words to copy.
#[component]
pub fn EmbedWords(
    /// What opens them.
    act: String,
    /// The address of the card, below our own host.
    path: String,
    title: String,
    size: (u32, u32),
    public_url: String,
    site_name: String,
    words: &'static Words,
) -> impl IntoView {
    let title = words.tell(
        "page-title",
        &[
            ("title", Arg::Text(&title)),
            ("site", Arg::Text(&site_name)),
        ],
    );
    let (width, height) = size;
    let snippet = format!(
        "<iframe src=\"{}{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\"></iframe>",
        escape(&public_url),
        escape(&path),
        escape(&title),
    );
    view! {
        <details class="embed-words">
            <summary>{act}</summary>
            <p>{words.say("embed-lead")}</p>
            <pre dir="ltr" tabindex="0" role="group" aria-label=words.say("embed-label")><code>{snippet}</code></pre>
            <p><a href=path>{words.say("embed-look")}</a></p>
        </details>
    }
    .into_any()
}

/// Text inside an attribute of the words that somebody copies.
fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('"', "&quot;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}
