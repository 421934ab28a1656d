//! What a piece of news says: a title, what happened, where it can be read.

use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::ids::{EditionId, MessageId, ObservanceId, PhotoId, SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::public_change::PublicChange;
use crate::domain::revision::ThingKind;
use crate::domain::sentences::sentences;
use crate::parts::title::MarkedTitle;
use crate::site::addresses::observance_href;
use crate::site::atom::{AtomEntry, AtomLink, AtomText};
use crate::site::calendar_feed::feed_years;
use crate::site::changes::{bare_sentence, moved_dates};
use crate::site::speaker_names::name_of;
use crate::site::titles::title_of;
use crate::site::visit::Visit;
use crate::store::live::news::{
    EditionNews, MessageNews, NewsRow, What, list_edition_news, list_message_news, list_page_news,
    list_photo_news,
};
use crate::store::live::observances::{ObservanceRow, list_some};
use crate::store::live::public_changes::{Changed, list_changed_dates};
use crate::store::live::speakers::{SpeakerRow, list_speakers};
use crate::words::{Arg, Words};
use std::collections::HashMap;
use uuid::Uuid;

/// About how many characters of a text stand in the feed.
const LONGEST: usize = 400;

/// Everything that the news of a page speaks of.
struct Spoken {
    observances: Vec<ObservanceRow>,
    changed: HashMap<ObservanceId, Changed>,
    editions: Vec<EditionNews>,
    messages: Vec<MessageNews>,
    speakers: Vec<SpeakerRow>,
    photos: Vec<(PhotoId, String)>,
    pages: Vec<(ThingId, String, String)>,
}

/// A thing as the feed names it.
struct Named {
    title: String,
    /// The language of the title.
    locale: Locale,
    /// Its address without the host, and the language of the page.
    path: String,
    page: Locale,
    author: Option<AtomText>,
    /// What it says, shortened, and in which language.
    excerpt: Option<(String, Locale)>,
}

/// The entries of some news, in their order. What can be read no more, or not in this language, is left out.
pub async fn load(visit: &Visit, rows: &[NewsRow]) -> Result<Vec<AtomEntry>, sqlx::Error> {
    let spoken = Spoken::load(visit, rows).await?;
    let entries = rows.iter().filter_map(|row| spoken.entry(visit, row));
    Ok(entries.collect())
}

impl Spoken {
    async fn load(visit: &Visit, rows: &[NewsRow]) -> Result<Self, sqlx::Error> {
        let (live, locale) = (&visit.state.database.live, visit.locale);
        let of = |kind: ThingKind| -> Vec<Uuid> {
            let rows = rows.iter().filter(|row| row.kind == kind);
            rows.map(|row| row.thing.0).collect()
        };
        let editions = list_edition_news(live, &of(ThingKind::Edition), locale).await?;
        let messages = of(ThingKind::Message);
        let messages = list_message_news(live, &messages, locale, &visit.frame.locales).await?;
        let speakers: Vec<SpeakerId> = messages.iter().map(|message| message.speaker_id).collect();
        let own = of(ThingKind::Observance).into_iter().map(ObservanceId);
        let of_editions = editions.iter().map(|edition| edition.observance_id);
        let observances: Vec<ObservanceId> = own.chain(of_editions).collect();
        let moved = rows.iter().filter(|row| row.what == What::Moved);
        let moved: Vec<ObservanceId> = moved.map(|row| ObservanceId(row.thing.0)).collect();
        let all_years = FIRST_YEAR..=LAST_YEAR;
        Ok(Self {
            observances: list_some(live, &observances, locale).await?,
            changed: list_changed_dates(live, &moved, all_years).await?,
            speakers: list_speakers(live, &speakers).await?,
            photos: list_photo_news(live, &of(ThingKind::Photo), locale).await?,
            pages: list_page_news(live, &of(ThingKind::Page), locale).await?,
            editions,
            messages,
        })
    }

    fn entry(&self, visit: &Visit, row: &NewsRow) -> Option<AtomEntry> {
        let words = Words::of(visit.locale);
        let named = self.named(visit, row)?;
        let url = format!("{}{}", visit.frame.public_url, named.path);
        // A title in another language says in that language what happened, so that it stays in one.
        let title = tell_title(Words::of(named.locale), row, &named.title);
        let own = self.told(visit, row, words);
        let (summary, summary_locale) = match (row.what, own, named.excerpt) {
            (What::New, _, Some(excerpt)) => excerpt,
            (_, own, _) => (own, visit.locale),
        };
        Some(AtomEntry {
            id: format!("urn:uuid:{}", row.id),
            title: AtomText::new(&title, named.locale),
            summary: AtomText::new(&summary, summary_locale),
            author: named.author,
            updated: row.at,
            published: Some(row.at),
            links: vec![AtomLink::page(url, named.page)],
        })
    }

    fn named(&self, visit: &Visit, row: &NewsRow) -> Option<Named> {
        let locale = visit.locale;
        let plain = |title: String, path: String| Named {
            title,
            locale,
            path,
            page: locale,
            author: None,
            excerpt: None,
        };
        match row.kind {
            ThingKind::Observance => {
                let observance = self.observance(ObservanceId(row.thing.0))?;
                let title = title_of(observance, locale);
                let path = observance_href(locale, &observance.slug, None);
                Some(named_observance(&title, locale, path))
            }
            ThingKind::Edition => {
                let id = EditionId(row.thing.0);
                let edition = self.editions.iter().find(|edition| edition.id == id)?;
                let text = edition.text.as_ref()?;
                let observance = self.observance(edition.observance_id)?;
                let title = title_of(observance, locale);
                let path = observance_href(locale, &observance.slug, Some(edition.year));
                let mut named = named_observance(&title, locale, path);
                named.title = format!("{} {}", named.title, edition.year);
                // The text is in the feed's language, whatever its title is in.
                let excerpt = shorten(&text.body.plain_text());
                named.excerpt = excerpt.map(|excerpt| (excerpt, locale));
                Some(named)
            }
            ThingKind::Message => {
                let id = MessageId(row.thing.0);
                let message = self.messages.iter().find(|message| message.id == id)?;
                let own: Locale = message.locale.parse().ok()?;
                let mut speakers = self.speakers.iter();
                let speaker = speakers.find(|speaker| speaker.id == message.speaker_id);
                let name = speaker.and_then(|speaker| name_of(speaker, locale));
                let author =
                    name.map(|name| AtomText::new(&name.text, name.foreign.unwrap_or(locale)));
                Some(Named {
                    title: message.text.title.clone(),
                    locale: own,
                    path: format!("/{own}/messages/{}/{}", message.year, message.slug),
                    page: own,
                    author,
                    excerpt: shorten(&message.text.body.plain_text()).map(|excerpt| (excerpt, own)),
                })
            }
            ThingKind::Photo => {
                let id = PhotoId(row.thing.0);
                let (_, caption) = self.photos.iter().find(|(photo, _)| *photo == id)?;
                Some(plain(caption.clone(), format!("/{locale}/photos/{id}")))
            }
            ThingKind::Page => {
                let (_, path, title) = self.pages.iter().find(|(page, ..)| *page == row.thing)?;
                Some(plain(title.clone(), format!("/{locale}{path}")))
            }
            ThingKind::Speaker | ThingKind::Document | ThingKind::Site => None,
        }
    }

    fn observance(&self, id: ObservanceId) -> Option<&ObservanceRow> {
        self.observances.iter().find(|row| row.id == id)
    }

    /// What happened, in the feed's language.
    fn told(&self, visit: &Visit, row: &NewsRow, words: &Words) -> String {
        let clock = &visit.state.clock;
        let mut told: Vec<String> = match row.what {
            What::New => match row.kind {
                ThingKind::Observance => self.rule_of(row, words).into_iter().collect(),
                _ => Vec::new(),
            },
            What::Moved => {
                let changed = self.changed.get(&ObservanceId(row.thing.0));
                let changes = changed.map_or(&[][..], |changed| &changed.changes);
                let then: Vec<PublicChange> = changes
                    .iter()
                    .filter(|change| change.at == row.at)
                    .cloned()
                    .collect();
                let about = feed_years(clock.date_of(row.at));
                let moved = moved_dates(words, clock, &then, about, None);
                moved.into_iter().map(|moved| moved.sentence).collect()
            }
            What::Changed => {
                let kinds = row.changed.iter();
                kinds
                    .filter_map(|kind| bare_sentence(words, clock, *kind, row.at))
                    .collect()
            }
            What::Withdrawn => Vec::new(),
        };
        told.extend(row.note.clone());
        told.join(" ")
    }

    fn rule_of(&self, row: &NewsRow, words: &Words) -> Option<String> {
        let observance = self.observance(ObservanceId(row.thing.0))?;
        let rules = words.rule_sentences(&observance.observance.rules.value);
        rules.into_iter().next()
    }
}

fn named_observance(title: &MarkedTitle, locale: Locale, path: String) -> Named {
    let own = title.foreign.unwrap_or(locale);
    let text = match title.unofficial {
        true => {
            let words = Words::of(own);
            let mark = words.say("unofficial-title");
            words.tell(
                "news-marked",
                &[
                    ("title", Arg::Text(&title.text)),
                    ("mark", Arg::Text(&mark)),
                ],
            )
        }
        false => title.text.clone(),
    };
    Named {
        title: text,
        locale: own,
        path,
        page: locale,
        author: None,
        excerpt: None,
    }
}

/// The title of an entry: of what is new the title itself, of all else with what happened.
fn tell_title(words: &Words, row: &NewsRow, title: &str) -> String {
    let key = match (row.what, row.kind) {
        (What::New, ThingKind::Observance) => "news-new",
        (What::New, _) => return title.to_owned(),
        (What::Moved, _) => "news-moved",
        (What::Changed, _) => "news-changed",
        (What::Withdrawn, _) => "news-withdrawn",
    };
    words.tell(key, &[("title", Arg::Text(title))])
}

/// The first sentences of a text; `None` of an empty one.
fn shorten(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut length = 0;
    for at in sentences(text) {
        let sentence = &text[at];
        let count = sentence.chars().count();
        if length > 0 && length + count > LONGEST {
            break;
        }
        if length > 0 {
            out.push(' ');
        }
        length += count;
        out.push_str(sentence);
    }
    if length > LONGEST {
        out = out.chars().take(LONGEST).collect();
        out.push('…');
    }
    Some(out).filter(|out| !out.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_shortened_between_its_sentences() {
        let text = format!("One two. Three.\n{}", "four ".repeat(100));
        assert_eq!(shorten(&text).unwrap(), "One two. Three.");
        let long = shorten(&"я".repeat(900)).unwrap();
        assert_eq!(long.chars().count(), LONGEST + 1);
        assert_eq!(shorten(" \n"), None);
    }
}
