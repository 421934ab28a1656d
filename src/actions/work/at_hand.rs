//! What an act on a part has to know, loaded while the part is held.

use super::quotes::find_gap;
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::completeness::Gap;
use crate::domain::content::AnyContent;
use crate::domain::ids::{PhotoId, StaffId, ThingId};
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::PartState;
use crate::domain::workflow::{Around, Step, WhyNot, why_not};
use crate::store::approvals::wrote_since_judged;
use crate::store::bases::{list_bases, list_not_public, list_placed};
use crate::store::pool::Tx;
use crate::store::revisions::{find_revision, find_state, lock_part};
use crate::store::settings::find_settings;
use crate::store::things::find_thing;
use chrono::{DateTime, Utc};

/// A part, held until the transaction ends.
#[derive(Debug)]
pub struct AtHand {
    pub thing: ThingId,
    pub kind: ThingKind,
    pub part: Part,
    pub state: PartState,
    pub around: Around,
    /// The newest revision, and who wrote it.
    pub content: Option<AnyContent>,
    pub author: Option<StaffId>,
}

/// What somebody accepts who takes a step all the same.
#[derive(Clone, Copy, Debug, Default)]
pub struct Consent<'a> {
    /// A reason for judging one's own change.
    pub override_reason: Option<&'a str>,
    /// A text goes public without the photos that cannot be shown with it.
    pub without_photos: bool,
}

impl<'a> Consent<'a> {
    /// To judging one's own change for this reason, if it says anything.
    pub fn for_reason(reason: Option<&'a str>) -> Self {
        Self {
            override_reason: reason.map(str::trim).filter(|reason| !reason.is_empty()),
            ..Self::default()
        }
    }
}

/// How a step is meant.
#[derive(Clone, Copy, Debug, Default)]
pub struct Meant<'a> {
    /// The instant of a schedule.
    pub at: Option<DateTime<Utc>>,
    pub consent: Consent<'a>,
    /// Parts that go public in the same instant.
    pub together: &'a [(ThingId, Part)],
}

impl AtHand {
    /// Holds the part and loads it, if this person may do this to it.
    pub async fn take(
        tx: &mut Tx<'_>,
        asker: &Asker,
        act: Act,
        (thing, part): (ThingId, Part),
        meant: Meant<'_>,
    ) -> Result<Self, Refusal> {
        let row = find_thing(tx, thing).await?.ok_or(Refusal::NotFound)?;
        if !asker.may(act, On::Part(row.kind, part)) {
            return Err(Refusal::Denied);
        }
        lock_part(tx, thing, part).await?;
        Ok(Self::load(
            tx,
            asker,
            (thing, row.kind, part),
            row.trashed_at.is_some(),
            meant,
        )
        .await?)
    }

    /// The same without holding it, to tell what could be done.
    pub async fn look(
        tx: &mut Tx<'_>,
        asker: &Asker,
        (thing, part): (ThingId, Part),
        meant: Meant<'_>,
    ) -> Result<Self, Refusal> {
        let row = find_thing(tx, thing).await?.ok_or(Refusal::NotFound)?;
        if !asker.may(Act::View, On::Part(row.kind, part)) {
            return Err(Refusal::Denied);
        }
        Ok(Self::load(
            tx,
            asker,
            (thing, row.kind, part),
            row.trashed_at.is_some(),
            meant,
        )
        .await?)
    }

    async fn load(
        tx: &mut Tx<'_>,
        asker: &Asker,
        (thing, kind, part): (ThingId, ThingKind, Part),
        in_trash: bool,
        meant: Meant<'_>,
    ) -> Result<Self, sqlx::Error> {
        let state = find_state(tx, thing, part).await?;
        let newest = find_revision(tx, thing, part, state.newest).await?;
        let author = newest.as_ref().and_then(|row| row.by);
        let content = newest
            .map(|row| AnyContent::read(kind, part, row.content))
            .transpose()
            .map_err(|error| sqlx::Error::Decode(error.into()))?;
        let mut gaps = content.as_ref().map(AnyContent::gaps).unwrap_or_default();
        if let Some(AnyContent::EditionText(text)) = &content {
            gaps.extend(
                list_photos_unshown(tx, (thing, part), meant)
                    .await?
                    .into_iter()
                    .map(Gap::PhotoWithoutText),
            );
            if let Some(quote) = &text.quote {
                gaps.extend(find_gap(tx, quote, part, meant).await?);
            }
        }
        let mut bases = list_bases(tx, thing, kind, part).await?;
        bases.retain(|base| !meant.together.contains(&(*base, Part::Free)));
        let own_change = match asker.staff {
            Some(staff) if find_settings(tx).await?.two_person_rule => {
                wrote_since_judged(tx, thing, part, staff).await?
            }
            _ => false,
        };
        let around = Around {
            part,
            in_trash,
            own_change,
            has_override: meant.consent.override_reason.is_some(),
            without_photos: meant.consent.without_photos,
            base_is_public: list_not_public(tx, &bases, meant.at).await?.is_empty(),
            gaps,
        };
        Ok(Self {
            thing,
            kind,
            part,
            state,
            around,
            content,
            author,
        })
    }

    /// All that stands in the way of a step.
    pub fn why_not(&self, step: Step) -> Vec<WhyNot> {
        why_not(step, &self.state, &self.around)
    }

    /// Nothing where the step can be taken, else all the reasons why not.
    pub fn can(&self, step: Step) -> Result<(), Refusal> {
        let reasons = self.why_not(step);
        if reasons.is_empty() {
            Ok(())
        } else {
            Err(Refusal::WhyNot(reasons))
        }
    }

    /// Somebody acts upon the revision they saw, and on no other.
    pub fn is_seen(&self, seen: i32) -> Result<(), Refusal> {
        if seen == self.state.newest {
            Ok(())
        } else {
            Err(Refusal::Overtaken {
                newest: self.state.newest,
            })
        }
    }
}

/// The photos of an edition that a text would not show if it went public as meant: those that are not
/// public by then, or whose words in its language are not.
async fn list_photos_unshown(
    tx: &mut Tx<'_>,
    (edition, part): (ThingId, Part),
    meant: Meant<'_>,
) -> Result<Vec<PhotoId>, sqlx::Error> {
    let goes = |thing: ThingId, part: Part| meant.together.contains(&(thing, part));
    let newest = goes(edition, Part::Free);
    let placed = list_placed(tx, (edition, part), newest, meant.at).await?;
    let unshown = placed.into_iter().filter(|placed| {
        let photo: ThingId = placed.photo.into();
        !((placed.is_public || goes(photo, Part::Free)) && (placed.has_words || goes(photo, part)))
    });
    Ok(unshown.map(|placed| placed.photo).collect())
}
