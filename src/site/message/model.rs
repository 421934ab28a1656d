//! What the page of a message shows.

use super::asked::Asked;
use super::beside::BesideText;
use super::revision::Lasted;
use crate::domain::body::Body;
use crate::domain::ids::{MessageId, ObservanceId, SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::{MessageForm, TextStanding, TextStatus};
use crate::parts::body::{Anchors, Links};
use crate::parts::name::MarkedName;
use crate::parts::title::MarkedTitle;
use crate::site::addresses::observance_href;
use crate::site::failure::Failure;
use crate::site::freshness::fresh_until;
use crate::site::links::links_of;
use crate::site::signs::{Signs, signs};
use crate::site::speaker_names::named;
use crate::site::titles::title_of;
use crate::site::visit::Visit;
use crate::store::live::editions::read_locales;
use crate::store::live::messages::{find_message, find_message_revision, find_message_text};
use crate::store::live::observances::list_some;
use crate::store::live::speakers::list_speakers;
use crate::words::Words;
use chrono::{DateTime, NaiveDate, Utc};

#[derive(Clone, Debug)]
pub struct MessagePage {
    pub id: MessageId,
    pub locale: Locale,
    pub year: i32,
    /// Without the locale.
    pub path: String,
    /// The number of the text's revision.
    pub revision: i32,
    /// Where the revision was asked for by its number: when it was public.
    pub asked_revision: Option<Lasted>,
    /// The whole address of this very revision.
    pub lasting_address: String,
    pub title: String,
    /// The name, and the address of the speaker's page.
    pub speaker: Option<(MarkedName, String)>,
    /// The title the speaker held then.
    pub speaker_title: String,
    pub form: MessageForm,
    pub standing: TextStanding,
    pub issued_on: Option<NaiveDate>,
    pub observed_on: Option<NaiveDate>,
    pub symbols: Vec<String>,
    /// Who read it out, where that was not the speaker.
    pub deliverer: Option<MarkedName>,
    pub text_status: Option<TextStatus>,
    pub source: Option<String>,
    pub video: Option<String>,
    /// Address and title.
    pub observance: Option<(String, MarkedTitle)>,
    pub body: Body,
    pub links: Links,
    pub beside: Option<BesideText>,
    /// In the order of the language bar.
    pub locales: Vec<Locale>,
    pub signs: Signs,
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

/// Why there is no page.
pub enum Missing {
    Message,
    /// It was given in other languages only: those of them in which the site is published, each with
    /// its address.
    Locale(Vec<(Locale, String)>),
    /// The text never was public in a revision of that number, or nobody is to read it any more. With the path
    /// of the message.
    Revision(String),
}

impl MessagePage {
    pub async fn load(
        visit: &Visit,
        year: i32,
        slug: &str,
        asked: &Asked,
    ) -> Result<Result<Self, Missing>, Failure> {
        let (live, locale) = (&visit.state.database.live, visit.locale);
        let Some(row) = find_message(live, year, slug).await? else {
            return Ok(Err(Missing::Message));
        };
        let path = format!("/messages/{year}/{slug}");
        let locales = visit.frame.published(&read_locales(&row.locales));
        let Some((newest, text)) = find_message_text(live, row.id, locale).await? else {
            let elsewhere: Vec<_> = locales
                .into_iter()
                .map(|other| (other, format!("/{other}{path}")))
                .collect();
            return Ok(Err(if row.locales.is_empty() {
                Missing::Message
            } else {
                Missing::Locale(elsewhere)
            }));
        };
        let clock = &visit.state.clock;
        let (revision, text, asked_revision) = match asked.revision {
            None => (newest, text, None),
            Some(number) => match find_message_revision(live, row.id, locale, number).await? {
                None => return Ok(Err(Missing::Revision(path))),
                Some(found) => {
                    let lasted = Lasted {
                        from: clock.date_of(found.live_from),
                        until: found.live_until.map(|until| clock.date_of(until)),
                    };
                    (found.number, found.text.0, Some(lasted))
                }
            },
        };
        let deliverer = row.message.delivered_by;
        let people: Vec<SpeakerId> = deliverer.into_iter().chain([row.speaker_id]).collect();
        let people = list_speakers(live, &people).await?;
        let beside = asked.beside.filter(|other| {
            *other != locale && locales.contains(other) && asked_revision.is_none()
        });
        let beside = match beside {
            Some(other) => BesideText::load(visit, row.id, other).await?,
            None => None,
        };
        let (links, led_to) = links_of(live, &text.body, Words::of(locale)).await?;
        let subject: Vec<ObservanceId> = row.observance_id.into_iter().collect();
        let observances = list_some(live, &subject, locale).await?;
        let mut tags: Vec<ThingId> = vec![row.id.into(), row.speaker_id.into()];
        tags.extend(row.message.delivered_by.map(ThingId::from));
        tags.extend(row.observance_id.map(ThingId::from));
        tags.extend(led_to);
        let signs = signs(visit, &[row.id.into()]).await?;
        let beside = beside.map(|(beside, led_to)| {
            tags.extend(led_to);
            let valid = signs.listed(&[beside.locale], &[row.id.into()]);
            BesideText {
                is_withdrawn: valid.is_empty(),
                ..beside
            }
        });
        Ok(Ok(Self {
            id: row.id,
            locale,
            year,
            revision,
            asked_revision,
            lasting_address: format!(
                "{}/{locale}{path}?revision={revision}",
                visit.frame.public_url.trim_end_matches('/')
            ),
            path,
            title: text.title,
            speaker: named(&people, row.speaker_id, locale),
            speaker_title: text.speaker_title,
            form: row.message.form,
            standing: text.standing,
            issued_on: row.message.issued_on,
            observed_on: row.message.observed_on,
            symbols: row.message.symbols.clone(),
            deliverer: deliverer
                .and_then(|id| named(&people, id, locale))
                .map(|(name, _)| name),
            text_status: text.text_status,
            source: text.source_url.as_ref().map(ToString::to_string),
            video: text.video_url.as_ref().map(ToString::to_string),
            observance: observances.first().map(|found| {
                (
                    observance_href(locale, &found.slug, None),
                    title_of(found, locale),
                )
            }),
            links,
            beside,
            body: text.body,
            locales,
            signs,
            next_change: Some(fresh_until(live, &visit.state.clock.today()).await?),
            tags,
        }))
    }

    /// What leads back to this very view of the text: nothing for the newest.
    pub fn own_query(&self) -> String {
        match self.asked_revision {
            Some(_) => format!("?revision={}", self.revision),
            None => String::new(),
        }
    }

    /// The address of this page, without scheme and host.
    pub fn own_address(&self) -> String {
        format!("/{}{}{}", self.locale, self.path, self.own_query())
    }

    /// The blocks by their places, each with its quotation.
    pub fn anchors(&self) -> Anchors {
        let query = match self.asked_revision {
            Some(_) => format!("?revision={}&paragraph=", self.revision),
            None => "?paragraph=".to_owned(),
        };
        Anchors::Numbered {
            quotations: format!("/{}{}{query}", self.locale, self.path),
            page: self.locale,
        }
    }
}
