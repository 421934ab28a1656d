//! What a thing is called among people, and where the admin has it.

use super::ids::ThingId;
use super::revision::{Part, ThingKind};

/// The name of a thing in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThingName {
    pub kind: ThingKind,
    /// `None` where no part has a title yet.
    pub name: Option<String>,
    /// Of an edition; its name is that of the observance.
    pub year: Option<i32>,
}

/// Where the admin has a part of a thing.
pub fn admin_path(kind: ThingKind, id: ThingId, part: Part) -> String {
    let noun = match kind {
        ThingKind::Site => return format!("/admin/site/{part}"),
        ThingKind::Observance => "observances",
        ThingKind::Edition => "editions",
        ThingKind::Message => "messages",
        ThingKind::Speaker => "speakers",
        ThingKind::Photo => "photos",
        ThingKind::Document => "documents",
        ThingKind::Page => "pages",
    };
    format!("/admin/{noun}/{id}/{part}")
}
