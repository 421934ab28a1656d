//! A standing page: about, accessibility, privacy, contact, reuse.

use super::body::Body;
use super::revision::{Content, ThingKind};
use serde::{Deserialize, Serialize};

/// The part in one locale. Outside its languages a page has nothing but its identity (its slug and
/// its place in the footer), so there is no language-free part: every text is public by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageText {
    pub title: String,
    /// One or two sentences under the title; also what search engines show.
    pub lead: String,
    pub body: Body,
}

impl Content for PageText {
    const KIND: ThingKind = ThingKind::Page;
}
