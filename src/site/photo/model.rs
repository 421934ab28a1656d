//! What the page of a photo shows.

use crate::domain::caption::short_caption;
use crate::domain::ids::{ObservanceId, PhotoId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::photo::{Photo, PhotoText};
use crate::parts::figure::{FigureFile, FigureView};
use crate::parts::layout::Card;
use crate::parts::title::MarkedTitle;
use crate::site::addresses::observance_href;
use crate::site::card::card_of;
use crate::site::failure::Failure;
use crate::site::freshness::fresh_until;
use crate::site::media::figure_of;
use crate::site::titles::title_of;
use crate::site::visit::Visit;
use crate::store::live::editions::read_locales;
use crate::store::live::gallery::{find_photo, is_photo_gone, list_photo_locales, list_uses};
use crate::store::live::observances::list_some;
use crate::store::live::photos::list_renditions;
use crate::words::Words;
use chrono::{DateTime, Utc};

#[derive(Clone, Debug)]
pub struct PhotoPage {
    pub id: PhotoId,
    pub locale: Locale,
    pub photo: Photo,
    pub text: PhotoText,
    pub figure: FigureView,
    pub card: Option<Card>,
    /// The editions that show it: address, title and year.
    pub uses: Vec<(String, MarkedTitle, i32)>,
    /// In the order of the language bar.
    pub locales: Vec<Locale>,
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

/// Why there is no page.
pub enum Missing {
    Photo,
    /// It was public and is no more.
    Gone,
    /// It has words in other languages only: those in which the site is published, with addresses.
    Locale(Vec<(Locale, String)>),
}

impl PhotoPage {
    pub async fn load(visit: &Visit, id: PhotoId) -> Result<Result<Self, Missing>, Failure> {
        let (live, locale) = (&visit.state.database.live, visit.locale);
        let words = Words::of(locale);
        let codes = list_photo_locales(live, Some(id)).await?;
        let locales = codes
            .first()
            .map(|(_, codes)| visit.frame.published(&read_locales(codes)));
        let Some(found) = find_photo(live, id, locale).await? else {
            return Ok(Err(match locales {
                Some(locales) if !locales.is_empty() => {
                    let there = locales.into_iter();
                    let there = there.map(|other| (other, format!("/{other}/photos/{id}")));
                    Missing::Locale(there.collect())
                }
                _ if is_photo_gone(live, id).await? => Missing::Gone,
                _ => Missing::Photo,
            }));
        };
        let (photo, text) = (found.photo.0, found.text.0);
        let files = list_renditions(live, &[id]).await?;
        let Some(figure) = figure_of(&files, id, (&photo, &text), words) else {
            return Ok(Err(Missing::Photo));
        };
        let uses = list_uses(live, id).await?;
        let subjects: Vec<ObservanceId> = uses.iter().map(|row| row.observance_id).collect();
        let observances = list_some(live, &subjects, locale).await?;
        let uses_told = uses.iter().filter_map(|row| {
            let observance = observances.iter().find(|o| o.id == row.observance_id)?;
            let href = observance_href(locale, &observance.slug, Some(row.year));
            Some((href, title_of(observance, locale), row.year))
        });
        let mut tags: Vec<ThingId> = vec![id.into()];
        tags.extend(subjects.iter().copied().map(ThingId::from));
        Ok(Ok(Self {
            id,
            locale,
            figure: FigureView {
                leads: true,
                about: None,
                ..figure
            },
            card: card_of(live, id, &text).await?,
            photo,
            text,
            uses: uses_told.collect(),
            locales: locales.unwrap_or_default(),
            tags,
            next_change: Some(fresh_until(live, &visit.state.clock.today()).await?),
        }))
    }

    /// The largest file that every program reads.
    pub fn largest(&self) -> Option<&FigureFile> {
        self.figure.files.last()
    }

    /// The caption in a few words: its first sentence, cut between words where that is long.
    pub fn title(&self) -> String {
        short_caption(&self.text.caption)
    }
}
