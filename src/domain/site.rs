//! The site itself: what it is called, what it says of itself, what it features.

use super::ids::ObservanceId;
use super::revision::{Content, ThingKind};
use serde::{Deserialize, Serialize};

/// The language-free part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Of these the home page features the one held today, else the one held soonest. Empty: of all.
    pub featured: Vec<ObservanceId>,
}

/// The part in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteText {
    /// Stands in the banner and behind the title of every page.
    pub name: String,
    /// What the site is, in a few words: behind the name on the home page.
    pub line: String,
    /// One sentence about the site, at the foot of every page.
    pub about_line: String,
    /// Who publishes it, at the very end of every page.
    pub publisher_line: String,
}

impl Content for Site {
    const KIND: ThingKind = ThingKind::Site;
}
impl Content for SiteText {
    const KIND: ThingKind = ThingKind::Site;
}
