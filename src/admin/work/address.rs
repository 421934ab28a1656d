//! Where the screens of a thing and its parts are.

use crate::domain::ids::ThingId;
use crate::domain::revision::{Part, ThingKind};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::convert::Infallible;
use uuid::Uuid;

/// The noun, the id and the part in the address of a request; "" where it has none.
#[derive(Clone, Debug)]
pub struct Named {
    pub noun: String,
    pub id: String,
    pub part: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Infallible;

    /// Each noun has routes of its own, so that its name is no parameter of them.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let mut pieces = parts.uri.path().split('/').skip(2).map(str::to_owned);
        let mut next = || pieces.next().unwrap_or_default();
        Ok(Self {
            noun: next(),
            id: next(),
            part: next(),
        })
    }
}

/// The noun of a kind, as an address of the admin names it.
pub const fn noun(kind: ThingKind) -> &'static str {
    match kind {
        ThingKind::Observance => "observances",
        ThingKind::Edition => "editions",
        ThingKind::Message => "messages",
        ThingKind::Speaker => "speakers",
        ThingKind::Photo => "photos",
        ThingKind::Document => "documents",
        ThingKind::Page => "pages",
        ThingKind::Site => "site",
    }
}

pub fn kind_of(noun_in_address: &str) -> Option<ThingKind> {
    let mut kinds = ThingKind::ALL.into_iter();
    kinds.find(|kind| noun(*kind) == noun_in_address)
}

/// `/admin/observances/{id}`
pub fn thing_href(kind: ThingKind, id: impl Into<ThingId>) -> String {
    format!("/admin/{}/{}", noun(kind), id.into())
}

/// `/admin/observances/{id}/fr`
pub fn part_href(kind: ThingKind, id: impl Into<ThingId>, part: Part) -> String {
    format!("{}/{part}", thing_href(kind, id))
}

/// The parts that a kind has: a page has nothing outside its languages.
pub fn parts_of(kind: ThingKind) -> impl Iterator<Item = Part> {
    Part::all().filter(move |part| *part != Part::Free || kind != ThingKind::Page)
}

/// The part that an address names; `None` where it names none.
pub fn read(named: &Named) -> Option<(ThingKind, ThingId, Part)> {
    let (kind, id) = read_thing(named)?;
    let part: Part = named.part.parse().ok()?;
    let has = parts_of(kind).any(|own| own == part);
    has.then_some((kind, id, part))
}

/// The thing that an address names; whether there is one, the store knows.
pub fn read_thing(named: &Named) -> Option<(ThingKind, ThingId)> {
    let id: Uuid = named.id.parse().ok()?;
    Some((kind_of(&named.noun)?, ThingId(id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(noun: &str, id: &str, part: &str) -> Named {
        Named {
            noun: noun.into(),
            id: id.into(),
            part: part.into(),
        }
    }

    #[test]
    fn an_address_leads_back_to_its_part_and_no_other_is_one() {
        for kind in ThingKind::ALL {
            let id = ThingId(Uuid::nil());
            for part in parts_of(kind) {
                let href = part_href(kind, id, part);
                let pieces: Vec<&str> = href.split('/').skip(2).collect();
                let found = read(&named(pieces[0], pieces[1], pieces[2]));
                assert_eq!(found, Some((kind, id, part)));
            }
        }
        let nil = Uuid::nil().to_string();
        assert_eq!(read(&named("pages", &nil, "free")), None);
        assert_eq!(read(&named("editions", &nil, "de")), None);
        assert_eq!(read(&named("editions", "1", "fr")), None);
        assert_eq!(read(&named("staff", &nil, "fr")), None);
    }

    #[test]
    fn every_kind_has_its_routes() {
        let paths = crate::admin::work::nouns!("");
        let nouns = ThingKind::ALL.map(|kind| format!("/admin/{}", noun(kind)));
        assert_eq!(paths.map(str::to_owned), nouns);
    }
}
