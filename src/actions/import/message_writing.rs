//! What one line writes, in one transaction.

use super::line_body::{Stop, as_known};
use super::merge::{PartOutcome, Said, bring_in_beside};
use super::message_identity::{make_message, record_key};
use super::message_judgement::{Judged, deliverer_of, speaker_of};
use super::message_record::MessageRecord;
use super::report::Report;
use super::speaker_book::{Named, SpeakerBook};
use crate::actions::messages::subject::Subject;
use crate::domain::body::Body;
use crate::domain::ids::{MessageId, SpeakerId, ThingId};
use crate::domain::message::{Message, MessageText};
use crate::domain::revision::{Content, Part, ThingKind};
use crate::store::ids::new_id;
use crate::store::import_records::{find_record, save_record};
use crate::store::pool::Tx;
use crate::store::revisions::find_newest;
use serde::Deserialize;
use serde_json::{Value, json};

/// One line's transaction, and whether it wrote anything.
pub struct Written<'a> {
    pub publish: bool,
    pub tx: Tx<'a>,
    pub record: &'a MessageRecord,
    pub place: &'a str,
    pub book: &'a mut SpeakerBook,
    pub report: &'a mut Report,
    pub any: bool,
}

impl Written<'_> {
    /// Finds or makes the message; gives it with what to remember of its subject.
    pub async fn subject(&mut self, judged: &Judged) -> Result<(MessageId, Value), Stop> {
        let wanted = Subject {
            observance: judged.observance,
            speaker: judged.speaker.unwrap_or_else(new_id),
        };
        let Some(held) = &judged.held else {
            self.keep_speaker(wanted.speaker, speaker_of(self.record))
                .await?;
            let who = self.book.slug(wanted.speaker).unwrap_or_default();
            let id = make_message(&mut self.tx, self.record, wanted, who).await?;
            self.any = true;
            return Ok((id, json!(wanted)));
        };
        let context = (self.place, &mut *self.report);
        let (followed, remember) = held
            .follow(&mut self.tx, self.record, wanted, self.publish, context)
            .await?;
        // Somebody whom this line names in vain is not made.
        if followed.speaker == wanted.speaker {
            self.keep_speaker(wanted.speaker, speaker_of(self.record))
                .await?;
        }
        self.any |= held.change(&mut self.tx, followed).await?;
        Ok((held.id, remember))
    }

    /// The language-free part; gives what to remember of it.
    pub async fn free(&mut self, id: MessageId, judged: &Judged) -> Result<Value, Stop> {
        let mut delivered_by = None;
        if let (Some(named), Some(found)) = (deliverer_of(self.record), judged.deliverer) {
            // Somebody new may be the speaker of this very line, who is kept by now.
            let kept = || self.book.find(named, None).ok().flatten();
            let deliverer = found.or_else(kept).unwrap_or_else(new_id);
            self.keep_speaker(deliverer, named).await?;
            delivered_by = Some(deliverer);
        }
        let free = Message {
            form: self.record.form,
            symbols: self.record.symbols.clone(),
            issued_on: self.record.issued_on,
            observed_on: self.record.observed_on,
            delivered_by,
        };
        let said = judged.held.as_ref();
        let said = said.map(|held| held.said("free", self.record.locale));
        let (last, others) = said.unwrap_or_default();
        let said = Said {
            last,
            others: &others,
        };
        let (_, remember) = self.part(id.into(), Part::Free, said, &free).await?;
        Ok(remember)
    }

    /// The text; whether it is the first in its language.
    pub async fn text(&mut self, id: MessageId, body: Body) -> Result<bool, Stop> {
        let record = self.record;
        let part = Part::Text(record.locale);
        let key = record_key(part, &record.external_id);
        let last = find_record(&mut self.tx, ThingKind::Message, &key).await?;
        let said: Option<Body> = last
            .as_ref()
            .and_then(|(_, said)| Body::deserialize(said.get("body")?).ok());
        let mut body = as_known(body, &said);
        if said.as_ref() != Some(&body) {
            // News, or a text that no import brought.
            let held: Option<(i32, MessageText)> =
                find_newest(&mut self.tx, id.into(), part).await?;
            body = as_known(body, held.iter().map(|(_, text)| &text.body));
        }
        let text = MessageText {
            title: record.title.trim().to_owned(),
            speaker_title: record.speaker_title.trim().to_owned(),
            standing: record.standing,
            text_status: record.text_status,
            source_url: record.source_url.clone(),
            video_url: record.video_url.clone(),
            body,
        };
        let said = Said {
            last: last.as_ref().map(|(_, last)| last),
            others: &[],
        };
        let (is_new, remember) = self.part(id.into(), part, said, &text).await?;
        if said.last != Some(&remember) {
            self.remember(&key, id, &remember).await?;
        }
        Ok(is_new)
    }

    /// One part: whether it is its first revision, and what to remember.
    async fn part<C: Content + Clone>(
        &mut self,
        thing: ThingId,
        part: Part,
        said: Said<'_>,
        wanted: &C,
    ) -> Result<(bool, Value), Stop> {
        let context = (self.place, &mut *self.report);
        let at = (thing, part);
        let (outcome, remember) =
            bring_in_beside(&mut self.tx, at, said, wanted, self.publish, context)
                .await
                .map_err(Stop::Fault)?;
        let is_first = matches!(outcome, PartOutcome::Written { before: None, .. });
        self.any |= matches!(
            outcome,
            PartOutcome::Written { .. } | PartOutcome::Published
        );
        Ok((is_first, remember))
    }

    async fn keep_speaker(&mut self, id: SpeakerId, named: Named<'_>) -> Result<(), Stop> {
        let context = (self.place, &mut *self.report);
        self.any |= self
            .book
            .keep(&mut self.tx, id, named, self.publish, context)
            .await
            .map_err(Stop::Fault)?;
        Ok(())
    }

    pub async fn remember(&mut self, key: &str, id: MessageId, said: &Value) -> Result<(), Stop> {
        Ok(save_record(&mut self.tx, ThingKind::Message, key, id.into(), said).await?)
    }
}
