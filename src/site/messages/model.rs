//! What the page of the archive shows.

use super::asked::{Asked, Refused};
use crate::domain::archive_query::Piece;
use crate::domain::locale::Locale;
use crate::search::archive::NoAnswer;
use crate::search::ask::{Answer, Question};
use crate::search::facets::FacetValue;
use crate::search::highlight::{Run, Wanted};
use crate::search::record::{Record, RecordText};
use crate::search::schema::Facet;
use crate::site::addressed::Addressed;
use crate::site::failure::Failure;
use crate::site::message_lines::dated;
use crate::site::notice_page::NoticePage;
use crate::site::visit::Visit;
use crate::state::clock::Clock;
use crate::words::{Arg, Words};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

/// How many messages a page shows.
pub const A_PAGE: usize = 20;

#[derive(Clone, Debug)]
pub struct MessagesPage {
    pub locale: Locale,
    pub asked: Asked,
    pub count: usize,
    pub entries: Vec<MessageEntry>,
    pub facets: Vec<(Facet, Vec<FacetValue>)>,
    /// The address of the following page.
    pub more: Option<String>,
    /// What was shown instead, where nothing answered what was asked.
    pub meant: Option<Vec<Piece>>,
    /// Nothing has all the words that were looked for; this has some of them.
    pub loosely: bool,
    /// The index has changed since the page before: by relevance, the list may have moved.
    pub has_moved: bool,
}

#[derive(Clone, Debug)]
pub struct MessageEntry {
    pub href: String,
    pub title: Vec<Run>,
    /// The language of the text that is shown, where it is not the page's.
    pub foreign: Option<Locale>,
    /// The piece of the text that shows why it was found; nothing where no words were looked for.
    pub excerpt: Vec<Run>,
    /// The name, and its language where that is not the page's.
    pub speaker: Option<(String, Option<Locale>)>,
    pub speaker_title: String,
    /// The day or the year, for machines and for people.
    pub date: (String, String),
    /// The other languages in which it is public.
    pub others: Vec<Locale>,
}

/// The page, or an answer that says why there is none.
pub async fn load(visit: &Visit, asked: Asked) -> Result<MessagesPage, Response> {
    let question = Question {
        pieces: asked.pieces.clone(),
        facets: asked.facets.clone(),
        locale: visit.locale,
        open: visit.frame.locales.clone(),
        sort: asked.sort,
        after: asked.after.map(|(place, _)| place),
        limit: A_PAGE,
        now: Clock::instant(),
        exactly: asked.exactly,
    };
    match visit.state.archive.ask(question).await {
        Ok(answer) => Ok(MessagesPage::arrange(
            visit.locale,
            &visit.frame.locales,
            asked,
            answer,
        )),
        Err(failure) => Err(tell(visit, failure)),
    }
}

/// The address of the one message whose symbol was asked for, and nothing else.
pub async fn find_by_symbol(visit: &Visit, asked: &Asked) -> Option<String> {
    let is_alone = asked.facets.is_empty() && asked.after.is_none() && !asked.exactly;
    let symbol = match asked.pieces.as_slice() {
        [Piece::Symbol(symbol)] => symbol.clone(),
        pieces if pieces.iter().all(|piece| matches!(piece, Piece::Word(_))) => asked.typed.clone(),
        _ => return None,
    };
    let now = Clock::instant();
    let found = visit
        .state
        .archive
        .find_symbol(symbol, now)
        .await
        .ok()
        .filter(|_| is_alone)?;
    let [record] = found.as_slice() else {
        return None;
    };
    let text = record.texts.iter().find(|text| text.locale == visit.locale);
    let text = text.or_else(|| {
        record
            .texts
            .iter()
            .find(|text| visit.frame.locales.contains(&text.locale))
    })?;
    Some(href(record, text.locale))
}

/// The answer to an address that is no question.
pub fn refuse(visit: &Visit, refused: Refused) -> Response {
    let words = Words::of(visit.locale);
    let sentence = match refused {
        Refused::TooLong => words.tell(
            "archive-too-long",
            &[("count", Arg::Count(crate::domain::archive_query::LONGEST))],
        ),
        Refused::NoSuchPlace => words.say("archive-no-such-place"),
    };
    let all = format!("/{}/messages", visit.locale);
    visit.respond(&NoticePage {
        locale: visit.locale,
        status: StatusCode::BAD_REQUEST,
        title: words.say("archive-refused-title"),
        sentence,
        way: Some((all, words.say("messages-newest"))),
    })
}

/// That the archive cannot be asked yet, or an apology.
pub fn tell(visit: &Visit, failure: NoAnswer) -> Response {
    let words = Words::of(visit.locale);
    let messages = match failure {
        NoAnswer::Building(messages) => usize::try_from(messages).unwrap_or_default(),
        NoAnswer::Failed(failure) => return visit.apologise(Failure::Search(failure)),
    };
    let all = format!("/{}/observances", visit.locale);
    let mut response = visit.respond(&NoticePage {
        locale: visit.locale,
        status: StatusCode::SERVICE_UNAVAILABLE,
        title: words.say("archive-building-title"),
        sentence: words.tell("archive-building", &[("count", Arg::Count(messages))]),
        way: Some((all, words.say("list-title"))),
    });
    let headers = response.headers_mut();
    headers.insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The page of a message.
pub fn href(record: &Record, locale: Locale) -> String {
    format!("/{locale}/messages/{}/{}", record.year, record.slug)
}

impl MessagesPage {
    /// The page of an answer, in a language of a site that is published in the `open` ones.
    pub fn arrange(locale: Locale, open: &[Locale], asked: Asked, answer: Answer) -> Self {
        let pieces = answer.meant.as_ref().unwrap_or(&asked.pieces);
        let shown = Shown::new(pieces, locale, open);
        let next = answer
            .next
            .map(|place| asked.query_after(place, answer.generation));
        let has_moved = asked
            .after
            .is_some_and(|(_, generation)| generation != answer.generation);
        let entries = answer
            .records
            .iter()
            .filter_map(|record| shown.entry(record));
        Self {
            locale,
            count: answer.count,
            entries: entries.collect(),
            facets: answer.facets,
            more: next.map(|query| format!("/{locale}/messages{query}")),
            loosely: answer.loosely,
            has_moved,
            meant: answer.meant,
            asked,
        }
    }
}

/// How records become entries: what is marked in the texts of each language, the reader's own first.
pub struct Shown<'a> {
    locale: Locale,
    words: &'static Words,
    /// The languages in which what was looked for may stand.
    wanted: Vec<(Locale, Wanted)>,
    open: &'a [Locale],
}

/// The text of a record that is shown.
struct Chosen<'r> {
    text: &'r RecordText,
    /// The title with the finds in it, where it has some.
    title: Option<Vec<Run>>,
    excerpt: Vec<Run>,
}

impl<'a> Shown<'a> {
    pub fn new(pieces: &[Piece], locale: Locale, open: &'a [Locale]) -> Self {
        Self {
            locale,
            words: Words::of(locale),
            wanted: Wanted::in_languages(pieces, locale, open),
            open,
        }
    }

    /// The text that is shown of a record, with the finds in its title and the piece of it that has them.
    fn choose<'r>(&self, record: &'r Record) -> Option<Chosen<'r>> {
        let is_open = |text: &&RecordText| self.open.contains(&text.locale);
        let texts: Vec<&RecordText> = record.texts.iter().filter(is_open).collect();
        let found = self.wanted.iter().find_map(|(locale, wanted)| {
            let text = texts.iter().find(|text| text.locale == *locale)?;
            let (title, excerpt) = (wanted.mark(&text.title), wanted.excerpt(&text.body));
            if title.is_none() && excerpt.is_none() {
                return None;
            }
            let excerpt = excerpt.unwrap_or_else(|| wanted.beginning(&text.body));
            Some(Chosen {
                text,
                title,
                excerpt,
            })
        });
        found.or_else(|| {
            // Found by a name, or not by words at all.
            let own = texts.iter().find(|text| text.locale == self.locale);
            let english = || texts.iter().find(|text| text.locale == Locale::En);
            let text = *own.or_else(english).or_else(|| texts.first())?;
            Some(Chosen {
                text,
                title: None,
                excerpt: Vec::new(),
            })
        })
    }

    /// The text that is shown of a record, and a piece of it as plain text: why it was found, else how it begins.
    pub fn summary<'r>(&self, record: &'r Record) -> Option<(&'r RecordText, String)> {
        let Chosen {
            text, mut excerpt, ..
        } = self.choose(record)?;
        if excerpt.is_empty() {
            excerpt = Wanted::new(&[], text.locale).beginning(&text.body);
        }
        Some((text, excerpt.into_iter().map(|run| run.text).collect()))
    }

    pub fn entry(&self, record: &Record) -> Option<MessageEntry> {
        let Chosen {
            text,
            title,
            excerpt,
        } = self.choose(record)?;
        let is_open = |text: &&RecordText| self.open.contains(&text.locale);
        let title = title.unwrap_or_else(|| {
            vec![Run {
                text: text.title.clone(),
                found: false,
            }]
        });
        let speaker = record
            .speaker
            .as_ref()
            .and_then(|speaker| speaker.name(self.locale));
        let speaker = speaker
            .map(|(name, locale)| (name.to_owned(), (locale != self.locale).then_some(locale)));
        Some(MessageEntry {
            href: href(record, text.locale),
            title,
            foreign: (text.locale != self.locale).then_some(text.locale),
            excerpt,
            speaker,
            speaker_title: text.speaker_title.clone(),
            date: dated(&record.message, record.year, self.words),
            others: record
                .texts
                .iter()
                .filter(is_open)
                .map(|other| other.locale)
                .filter(|other| *other != text.locale)
                .collect(),
        })
    }
}
