//! What the page of a message shows.

use crate::domain::body::Body;
use crate::domain::ids::{MessageId, ObservanceId, SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::{MessageForm, TextStanding, TextStatus};
use crate::parts::body::Links;
use crate::parts::title::MarkedTitle;
use crate::site::addresses::observance_href;
use crate::site::failure::Failure;
use crate::site::freshness::fresh_until;
use crate::site::links::links_of;
use crate::site::signs::{Signs, signs};
use crate::site::titles::title_of;
use crate::site::visit::Visit;
use crate::store::live::editions::read_locales;
use crate::store::live::messages::{find_message, find_message_text, find_speaker_names};
use crate::store::live::observances::list_some;
use crate::store::pool::LivePool;
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
    pub title: String,
    /// The name, and its language where that is not the page's.
    pub speaker: Option<(String, Option<Locale>)>,
    /// The title the speaker held then.
    pub speaker_title: String,
    pub form: MessageForm,
    pub standing: TextStanding,
    pub issued_on: Option<NaiveDate>,
    pub observed_on: Option<NaiveDate>,
    pub symbols: Vec<String>,
    /// Who read it out, where that was not the speaker: as [`Self::speaker`].
    pub deliverer: Option<(String, Option<Locale>)>,
    pub text_status: Option<TextStatus>,
    pub source: Option<String>,
    pub video: Option<String>,
    /// Address and title.
    pub observance: Option<(String, MarkedTitle)>,
    pub body: Body,
    pub links: Links,
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
}

impl MessagePage {
    pub async fn load(
        visit: &Visit,
        year: i32,
        slug: &str,
    ) -> Result<Result<Self, Missing>, Failure> {
        let (live, locale) = (&visit.state.database.live, visit.locale);
        let Some(row) = find_message(live, year, slug).await? else {
            return Ok(Err(Missing::Message));
        };
        let path = format!("/messages/{year}/{slug}");
        let locales = visit.frame.published(&read_locales(&row.locales));
        let Some((revision, text)) = find_message_text(live, row.id, locale).await? else {
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
        let speaker = find_name(live, row.speaker_id, locale).await?;
        let deliverer = match row.message.delivered_by {
            Some(id) => find_name(live, id, locale).await?,
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
        Ok(Ok(Self {
            id: row.id,
            locale,
            year,
            path,
            revision,
            title: text.title,
            speaker,
            speaker_title: text.speaker_title,
            form: row.message.form,
            standing: text.standing,
            issued_on: row.message.issued_on,
            observed_on: row.message.observed_on,
            symbols: row.message.symbols.clone(),
            deliverer,
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
            body: text.body,
            locales,
            signs,
            next_change: Some(fresh_until(live, &visit.state.clock.today()).await?),
            tags,
        }))
    }
}

/// The name in the page's language, else in English, which is then said beside it.
async fn find_name(
    live: &LivePool,
    id: SpeakerId,
    locale: Locale,
) -> Result<Option<(String, Option<Locale>)>, Failure> {
    let (own, english) = find_speaker_names(live, id, locale).await?;
    let foreign = (locale != Locale::En).then_some(Locale::En);
    Ok(own
        .map(|name| (name, None))
        .or(english.map(|name| (name, foreign))))
}
