//! A photo as schema.org names its facts.

use crate::parts::figure::{FigureFacts, FigureView};
use crate::parts::json_ld::Node;
use crate::parts::site_frame::SiteFrame;
use crate::words::Words;

/// A photo as it stands on a page. `locale` is the language of its words.
pub fn image(figure: &FigureView, words: &Words, site: &SiteFrame) -> Option<Node> {
    let file = figure.files.last()?;
    let address = |path: &str| format!("{}{path}", site.public_url);
    let FigureFacts {
        page,
        photographer,
        notice,
        licence,
        terms_url,
    } = &figure.facts;
    let creator = photographer
        .as_ref()
        .map(|name| Node::new("Person").with("name", name.as_str()));
    let named = || {
        let licence = licence.as_ref()?;
        Some(
            Node::new("CreativeWork")
                .with("name", licence.as_str())
                .into(),
        )
    };
    let license = terms_url
        .clone()
        .map(serde_json::Value::from)
        .or_else(named);
    Some(
        Node::new("ImageObject")
            .id(&format!("{}#photo", address(page)))
            .with("url", address(page))
            .with("contentUrl", address(&file.href))
            .with("width", file.width)
            .with("height", file.height)
            .with("encodingFormat", "image/jpeg")
            .with("inLanguage", words.locale.code())
            .with("caption", figure.caption.as_str())
            .with("creditText", figure.credit.as_str())
            .maybe("creator", creator)
            .maybe("copyrightNotice", notice.clone())
            .maybe("license", license)
            .maybe("acquireLicensePage", terms_url.clone()),
    )
}
