//! Which headers an answer wears.

/// The kind of an answer. Handlers put it into the response's extensions; an answer without one is a
/// page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// A public HTML page: no script, never in a frame of another site.
    Page,
    /// A public page with a search field that suggests words: our own script runs, and asks our own host.
    AwakePage,
    /// A card made to stand in other sites' frames.
    Embed,
    /// A picture or a document.
    Media,
    /// Feeds and answers for other programs.
    Feed,
    /// The site's own stylesheet, fonts and icons.
    Asset,
    /// The screens of staff.
    Admin,
}
