//! What a form offers beside what was typed into it: the speakers to choose from, the offices to name.

use super::forms::quote_fields::QuoteOffer;
use crate::admin::form::Form;
use crate::admin::messages::choices::{Choice, speaker_choices};
use crate::domain::content::AnyContent;
use crate::domain::ids::{SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::Message;
use crate::domain::revision::{Part, ThingKind};
use crate::domain::speaker::{Office, Speaker};
use crate::store::pool::Tx;
use crate::store::revisions::find_newest;

#[derive(Clone, Debug, Default)]
pub struct Offered {
    /// Who may have read a message out.
    pub speakers: Vec<Choice>,
    /// The offices of a speaker, each of which has a title in every language.
    pub offices: Vec<Office>,
    /// The messages that a text may quote, and the sentences of the one that it names.
    pub quote: QuoteOffer,
}

impl Offered {
    /// Beside a form, in the language of whoever looks at it.
    pub async fn load(
        tx: &mut Tx<'_>,
        (kind, thing, part): (ThingKind, ThingId, Part),
        form: &Form,
        content: Option<&AnyContent>,
        locale: Locale,
    ) -> Result<Self, sqlx::Error> {
        Ok(match (kind, part) {
            (ThingKind::Message, Part::Free) => {
                // Somebody who is in the trash meanwhile stays chosen.
                let held = match content {
                    Some(AnyContent::Message(Message { delivered_by, .. })) => *delivered_by,
                    _ => None,
                };
                Self {
                    speakers: speaker_choices(tx, held, locale).await?,
                    ..Self::default()
                }
            }
            (ThingKind::Speaker, Part::Text(_)) => Self {
                offices: offices_of(tx, SpeakerId(thing.0)).await?,
                ..Self::default()
            },
            (ThingKind::Edition, Part::Text(locale)) => Self {
                quote: QuoteOffer::load(tx, thing, locale, form).await?,
                ..Self::default()
            },
            _ => Self::default(),
        })
    }
}

async fn offices_of(tx: &mut Tx<'_>, id: SpeakerId) -> Result<Vec<Office>, sqlx::Error> {
    let facts: Option<(i32, Speaker)> = find_newest(tx, id.into(), Part::Free).await?;
    Ok(facts.map(|(_, facts)| facts.offices).unwrap_or_default())
}
