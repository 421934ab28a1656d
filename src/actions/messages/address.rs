//! The address of a message: its year, and a slug that nothing else has in that year. Given once, by
//! whoever makes it: somebody at a desk, or an import.

use super::subject::Subject;
use crate::domain::ids::MessageId;
use crate::domain::message::MessageForm;
use crate::domain::slug::slug_of;
use crate::store::ids::new_id;
use crate::store::messages::{MessageIdentity, count_slugs_like, insert_message};
use crate::store::pool::Tx;

/// Most bytes of the two halves of a slug; a number may follow.
const MOST_OF_WHAT: usize = 72;
const MOST_OF_WHO: usize = 40;

/// What it was given for or its title, or its form where that has no Latin letters; and the slug of
/// the speaker.
///
/// ```
/// use daymark::actions::messages::address::slug_for;
/// use daymark::domain::message::MessageForm;
/// let slug = |what| slug_for(what, MessageForm::VideoMessage, "chair");
/// assert_eq!(slug("Shared paths"), "shared-paths-chair");
/// assert_eq!(slug("Общие пути"), "video-message-chair");
/// ```
pub fn slug_for(what: &str, form: MessageForm, who: &str) -> String {
    let what = slug_of(what, MOST_OF_WHAT).unwrap_or_else(|| form.code().to_owned());
    match slug_of(who, MOST_OF_WHO) {
        Some(who) => format!("{what}-{who}"),
        None => what,
    }
}

/// Makes a message under this slug, with a number behind it where the year has one already.
pub async fn insert_with_address(
    tx: &mut Tx<'_>,
    subject: Subject,
    year: i32,
    slug: String,
) -> Result<(MessageId, MessageIdentity), sqlx::Error> {
    let id = new_id();
    let mut identity = MessageIdentity {
        observance: subject.observance,
        speaker: subject.speaker,
        year,
        slug: slug.clone(),
    };
    if insert_message(tx, id, &identity).await? {
        return Ok((id, identity));
    }
    let mut number = count_slugs_like(tx, year, &slug).await? + 1;
    loop {
        identity.slug = format!("{slug}-{number}");
        if insert_message(tx, id, &identity).await? {
            return Ok((id, identity));
        }
        number += 1;
    }
}
