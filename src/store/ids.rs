//! How typed identities travel to and from PostgreSQL, and where new ones come from.

use crate::domain::ids::{
    CollectionId, DocumentId, EditionId, MessageId, ObservanceId, PageId, PhotoId, ReleaseId,
    SessionId, SiteId, SpeakerId, StaffId, ThingId,
};
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueRef, Postgres};
use sqlx::{Decode, Encode, Type};
use uuid::Uuid;

/// A new identity: UUIDv7, so that ids sort by their making.
pub fn new_id<T: From<Uuid>>() -> T {
    T::from(Uuid::now_v7())
}

macro_rules! as_uuid {
    ($($name:ident),+ $(,)?) => {$(
        impl Type<Postgres> for $name {
            fn type_info() -> PgTypeInfo {
                <Uuid as Type<Postgres>>::type_info()
            }
        }

        impl Encode<'_, Postgres> for $name {
            fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
                <Uuid as Encode<Postgres>>::encode_by_ref(&self.0, buffer)
            }
        }

        impl<'r> Decode<'r, Postgres> for $name {
            fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
                <Uuid as Decode<Postgres>>::decode(value).map(Self)
            }
        }
    )+};
}

as_uuid! {
    ThingId, ObservanceId, EditionId, SpeakerId, MessageId, PhotoId, DocumentId, PageId, SiteId,
    StaffId, SessionId, ReleaseId, CollectionId,
}
