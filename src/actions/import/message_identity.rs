//! What a message is outside its parts: its address, which stays once given, and its subject, which
//! each line of the message says again.

use super::merge::{Said, merge};
use super::message_record::MessageRecord;
use super::report::Report;
use crate::actions::messages::address::{insert_with_address, slug_for};
use crate::actions::messages::subject::Subject;
use crate::domain::ids::MessageId;
use crate::domain::locale::Locale;
use crate::domain::problem::Problem;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::status::Publication;
use crate::store::import_records::find_record;
use crate::store::messages::{MessageIdentity, find_message, update_message};
use crate::store::pool::Tx;
use crate::store::revisions::find_state;
use serde_json::{Map, Value};

/// A message that an earlier line brought in, in this run or another, or one whose own identity a line
/// names, as an export writes it of those that no import brought.
pub struct Held {
    pub id: MessageId,
    pub identity: MessageIdentity,
    /// What each line said of it outside any language, by the line's locale.
    pub said: Map<String, Value>,
}

/// Under what the import keeps what a record said of a part. The part comes first, so that no id of
/// a file can be taken for another.
pub fn record_key(part: Part, external_id: &str) -> String {
    format!("{part} {external_id}")
}

/// The `external_id` in a key of a part.
pub fn id_of_key(part: Part, key: &str) -> Option<&str> {
    key.strip_prefix(part.code())?.strip_prefix(' ')
}

impl Held {
    pub async fn find(tx: &mut Tx<'_>, external_id: &str) -> Result<Option<Self>, sqlx::Error> {
        let key = record_key(Part::Free, external_id);
        let (id, said) = match find_record(tx, ThingKind::Message, &key).await? {
            Some((thing, said)) => (MessageId(thing.0), said),
            None => match external_id.parse() {
                Ok(id) => (MessageId(id), Value::Null),
                Err(_) => return Ok(None),
            },
        };
        let identity = find_message(tx, id).await?;
        Ok(identity.map(|identity| Self {
            id,
            identity,
            said: match said {
                Value::Object(said) => said,
                _ => Map::new(),
            },
        }))
    }

    /// What the lines said of one of the two halves, `subject` or `free`: this locale's, and the
    /// others'.
    pub fn said(&self, half: &str, locale: Locale) -> (Option<&Value>, Vec<&Value>) {
        let own = self.said.get(locale.code()).and_then(|said| said.get(half));
        let others = self.said.iter().filter(|(of, _)| *of != locale.code());
        let others = others.filter_map(|(_, said)| said.get(half)).collect();
        (own, others)
    }

    pub fn subject(&self) -> Subject {
        Subject {
            observance: self.identity.observance,
            speaker: self.identity.speaker,
        }
    }

    /// The subject after this line, and what to remember as said by it. The subject has no drafts:
    /// that of a public message changes only where the import publishes.
    pub async fn follow(
        &self,
        tx: &mut Tx<'_>,
        record: &MessageRecord,
        wanted: Subject,
        publish: bool,
        (place, report): (&str, &mut Report),
    ) -> Result<(Subject, Value), sqlx::Error> {
        if record.year != self.identity.year {
            report.differences.push(Problem::new(
                format!("{place}, year"),
                format!(
                    "The message stands under {}, and an address is not changed once it was given.",
                    self.identity.year
                ),
            ));
        }
        let (last, others) = self.said("subject", record.locale);
        let said = Said {
            last,
            others: &others,
        };
        let merged = merge(said, &to_object(&wanted), &to_object(&self.subject()));
        for difference in &merged.differing {
            difference.report(place, report);
        }
        let followed: Subject = serde_json::from_value(Value::Object(merged.content))
            .map_err(|error| sqlx::Error::Decode(error.into()))?;
        if followed == self.subject() {
            return Ok((followed, merged.remember));
        }
        let state = find_state(tx, self.id.into(), Part::Free).await?;
        if !publish && state.publication != Publication::None {
            report.differences.push(Problem::new(
                format!("{place}, observance and speaker"),
                "The message is public, and these change at once: run the import with --publish to change them.",
            ));
            return Ok((self.subject(), last.cloned().unwrap_or(Value::Null)));
        }
        Ok((followed, merged.remember))
    }

    /// Writes a followed subject down; whether it was news.
    pub async fn change(&self, tx: &mut Tx<'_>, subject: Subject) -> Result<bool, sqlx::Error> {
        if subject == self.subject() {
            return Ok(false);
        }
        update_message(tx, self.id, subject.observance, subject.speaker).await?;
        Ok(true)
    }
}

/// Makes a message with an address of its own: of what it was given for, else of its title. `who` is the
/// speaker's slug.
pub async fn make_message(
    tx: &mut Tx<'_>,
    record: &MessageRecord,
    subject: Subject,
    who: &str,
) -> Result<MessageId, sqlx::Error> {
    let what = record.observance.as_ref().unwrap_or(&record.title);
    let slug = slug_for(what, record.form, who);
    let (id, _) = insert_with_address(tx, subject, record.year, slug).await?;
    Ok(id)
}

fn to_object(subject: &Subject) -> Map<String, Value> {
    match serde_json::to_value(subject) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    }
}
