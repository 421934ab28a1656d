//! What is known of a line before anything is written: a line that a person has to mend ends here.

use super::line_body::{Stop, read_body};
use super::message_identity::Held;
use super::message_record::MessageRecord;
use super::speaker_book::{Named, SpeakerBook};
use crate::domain::body::Body;
use crate::domain::ids::{ObservanceId, SpeakerId};
use crate::domain::message::Message;
use crate::domain::revision::Part;
use crate::store::observances::find_observance_by_slug;
use crate::store::pool::Tx;
use crate::store::revisions::find_newest;

/// A line that can go in: what it names was found, or may be made.
pub struct Judged {
    pub observance: Option<ObservanceId>,
    pub body: Body,
    pub held: Option<Held>,
    /// `None`: new.
    pub speaker: Option<SpeakerId>,
    /// Who read it out, where the line names somebody; the inner `None`: new.
    pub deliverer: Option<Option<SpeakerId>>,
}

impl Judged {
    pub async fn of(
        tx: &mut Tx<'_>,
        record: &MessageRecord,
        book: &SpeakerBook,
    ) -> Result<Self, Stop> {
        let observance = match &record.observance {
            Some(slug) => Some(find_observance_by_slug(tx, slug).await?.ok_or_else(|| {
                Stop::Mend(format!(
                    "There is no observance “{slug}”; import it first, or write null."
                ))
            })?),
            None => None,
        };
        let body = read_body(tx, &record.body).await?;
        let held = Held::find(tx, &record.external_id).await?;
        let beside = held.as_ref().map(|held| held.identity.speaker);
        let speaker = book.find(speaker_of(record), beside).map_err(Stop::Mend)?;
        let mut deliverer = None;
        if let Some(named) = deliverer_of(record) {
            let mut as_held = None;
            if let Some(held) = &held {
                let free: Option<(i32, Message)> =
                    find_newest(tx, held.id.into(), Part::Free).await?;
                as_held = free.and_then(|(_, free)| free.delivered_by);
            }
            deliverer = Some(book.find(named, as_held).map_err(Stop::Mend)?);
        }
        Ok(Self {
            observance,
            body,
            held,
            speaker,
            deliverer,
        })
    }
}

pub fn speaker_of(record: &MessageRecord) -> Named<'_> {
    Named {
        name: &record.speaker,
        locale: record.locale,
        id: record.speaker_id.as_deref(),
    }
}

pub fn deliverer_of(record: &MessageRecord) -> Option<Named<'_>> {
    Some(Named {
        name: record.delivered_by.as_deref()?,
        locale: record.locale,
        id: None,
    })
}
