//! What the card of a page shows, from what is public now.

use super::Shown;
use crate::cards::content::{CardContent, CardDate, CardPhoto, CardText};
use crate::domain::ids::{EditionId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::photo::{Focal, Photo};
use crate::parts::dateline::DatelineText;
use crate::parts::site_frame::SiteFrame;
use crate::site::failure::Failure;
use crate::site::media::told_credit;
use crate::site::signs::signs;
use crate::site::titles::title_of;
use crate::site::visit::Visit;
use crate::store::live::editions::EditionRow;
use crate::store::live::observances::ObservanceRow;
use crate::store::live::photos::{PlacedPhoto, RenditionRow, list_placed, list_renditions};
use crate::words::Words;

/// Pixels: of the files of a photo the first that is as high as a card is enough.
const HIGH_ENOUGH: i32 = 630;

/// The card of the site itself: its name, and what it is.
pub fn of_site(site: &SiteFrame, locale: Locale) -> CardContent {
    let line = site.line.as_ref().unwrap_or(&site.name);
    CardContent {
        locale,
        date: None,
        title: CardText {
            text: line.text.clone(),
            locale: line.foreign.unwrap_or(locale),
        },
        english: None,
        notes: Vec::new(),
        site: name_of(site, locale),
        host: host_of(site),
        photo: None,
    }
}

/// The card of an observance in a year, with the first photo of the edition of that year, or of the last one before
/// it whose rights reach so far.
pub async fn of_year(
    visit: &Visit,
    row: &ObservanceRow,
    editions: &[EditionRow],
    (year, dates): (i32, &[DatelineText]),
) -> Result<Shown, Failure> {
    let locale = visit.locale;
    let words = Words::of(locale);
    let title = title_of(row, locale);
    let in_language = title
        .foreign
        .map(|other| words.tell_language("in-language", other, &[]));
    let unofficial = title.unofficial.then(|| words.say("unofficial-title"));
    let english = row.english.as_ref().filter(|_| locale != Locale::En);
    let mut candidates = editions.iter().filter(|edition| edition.year <= year);
    let edition = candidates.find(|edition| edition.locales.contains(&locale));
    let photo = match edition {
        Some(edition) => photo_of(visit, row, edition.id, year).await?,
        None => None,
    };
    let (photo, rights_end_at) = match photo {
        Some((photo, placed)) => (Some(photo), placed.rights_end_at),
        None => (None, None),
    };
    let content = CardContent {
        locale,
        date: date_of(dates, words),
        title: CardText {
            text: title.text,
            locale: title.foreign.unwrap_or(locale),
        },
        english: english.map(|text| text.title.value.clone()),
        notes: in_language.into_iter().chain(unofficial).collect(),
        site: name_of(&visit.frame, locale),
        host: host_of(&visit.frame),
        photo,
    };
    Ok(Shown {
        content,
        rights_end_at,
    })
}

/// Two dates of one year are one line.
fn date_of(dates: &[DatelineText], words: &Words) -> Option<CardDate> {
    let days: Vec<&str> = dates.iter().map(|date| date.day.as_str()).collect();
    (!days.is_empty()).then(|| CardDate {
        day: days.join(words.separator()),
        year: dates.iter().find_map(|date| date.year.clone()),
    })
}

/// The photo that leads an edition, where the edition is valid, and the photo may stand with that year.
async fn photo_of(
    visit: &Visit,
    row: &ObservanceRow,
    edition: EditionId,
    year: i32,
) -> Result<Option<(CardPhoto, PlacedPhoto)>, Failure> {
    let (live, locale) = (&visit.state.database.live, visit.locale);
    let things = [ThingId::from(edition)];
    if signs(visit, &things)
        .await?
        .listed(&[locale], &things)
        .is_empty()
    {
        return Ok(None);
    }
    let Some(first) = list_placed(live, edition, locale).await?.into_iter().next() else {
        return Ok(None);
    };
    if !first.photo.rights.allow(row.id, year) {
        return Ok(None);
    }
    let files = list_renditions(live, &[first.id]).await?;
    let Some(file) = file_of(&files) else {
        return Ok(None);
    };
    let photo = CardPhoto {
        hash: file.hash.clone(),
        width: file.width,
        height: file.height,
        focal: focal_of(&first),
        credit: told_credit(&first.photo, Words::of(locale)),
    };
    Ok(Some((photo, first)))
}

fn file_of(files: &[RenditionRow]) -> Option<&RenditionRow> {
    let jpegs = || files.iter().filter(|file| file.media_type == "image/jpeg");
    jpegs()
        .find(|file| file.height >= HIGH_ENOUGH)
        .or_else(|| jpegs().next_back())
}

/// The point of its use, else its own, else the middle; nothing where it may not be cut.
fn focal_of(placed: &PlacedPhoto) -> Option<Focal> {
    let photo: &Photo = &placed.photo;
    if photo.rights.do_not_crop {
        return None;
    }
    let side = |side: Option<i16>| side.and_then(|side| u8::try_from(side).ok());
    let own = side(placed.focal_x).zip(side(placed.focal_y));
    let own = own.map(|(x, y)| Focal { x, y });
    Some(own.or(photo.focal).unwrap_or(Focal::MIDDLE))
}

fn name_of(site: &SiteFrame, locale: Locale) -> CardText {
    CardText {
        text: site.name.text.clone(),
        locale: site.name.foreign.unwrap_or(locale),
    }
}

fn host_of(site: &SiteFrame) -> String {
    let url = site.public_url.as_str();
    let host = url.split_once("://").map_or(url, |(_, host)| host);
    host.to_owned()
}
