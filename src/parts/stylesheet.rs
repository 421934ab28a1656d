//! The stylesheets: the files of `style/` in order, under an address that changes with them. The admin
//! has the public one and one of its own.

use std::sync::LazyLock;

pub struct Stylesheet {
    /// `/assets/{hash}/{name}.css`: may be kept for a year.
    pub href: String,
    /// The hash in the address, 16 hexadecimal digits.
    pub hash: String,
    pub css: String,
}

pub static STYLESHEET: LazyLock<Stylesheet> = LazyLock::new(|| Stylesheet::of("daymark", FILES));
/// Of cards in frames: small, and without what they have no use for.
pub static EMBED_STYLESHEET: LazyLock<Stylesheet> =
    LazyLock::new(|| Stylesheet::of("embed", EMBED_FILES));
pub static ADMIN_STYLESHEET: LazyLock<Stylesheet> =
    LazyLock::new(|| Stylesheet::of("admin", include_str!("../../style/admin.css")));

const EMBED_FILES: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/embed.css"),
);

const FILES: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/page.css"),
    include_str!("../../style/parts.css"),
    include_str!("../../style/calendar.css"),
    include_str!("../../style/archive.css"),
    include_str!("../../style/message.css"),
    include_str!("../../style/print.css"),
);

impl Stylesheet {
    fn of(name: &str, files: &str) -> Self {
        let css = without_comments(files);
        let hash = blake3::hash(css.as_bytes()).to_hex()[..16].to_owned();
        Self {
            href: format!("/assets/{hash}/{name}.css"),
            hash,
            css,
        }
    }
}

/// Comments are for those who write it, and blank lines too.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_do_not_travel() {
        assert_eq!(
            without_comments("a{/* x */b:c}\n\n/* y\nz */\nd{e:f}"),
            "a{b:c}\nd{e:f}"
        );
        assert!(!STYLESHEET.css.contains("/*"));
    }
}
