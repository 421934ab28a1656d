//! Typed identities. All are UUIDv7: unique, and in order of making.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

ids! {
    /// Any thing, whatever its kind.
    ThingId,
    ObservanceId,
    EditionId,
    SpeakerId,
    MessageId,
    PhotoId,
    DocumentId,
    PageId,
    SiteId,
    /// Somebody who works here.
    StaffId,
    /// A session, as lists and revocations name it; never its token.
    SessionId,
    ReleaseId,
    /// Of photos.
    CollectionId,
}

macro_rules! things {
    ($($name:ident),+ $(,)?) => {$(
        impl From<$name> for ThingId {
            fn from(id: $name) -> Self {
                Self(id.0)
            }
        }
    )+};
}

things! { ObservanceId, EditionId, SpeakerId, MessageId, PhotoId, DocumentId, PageId, SiteId }
