//! What the page of the search shows.

use super::asked::Asked;
use super::entries::{ShownThings, ThingEntry};
use crate::domain::archive_query::{LONGEST, Piece};
use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use crate::domain::search_terms::{fold, matches};
use crate::search::ask::{Question, Sort};
use crate::search::everything::Everything;
use crate::search::find::Found;
use crate::search::schema::Kind;
use crate::search::thing::Thing;
use crate::site::addressed::Addressed;
use crate::site::messages::{MessageEntry, Refused, Shown, tell};
use crate::site::notice_page::NoticePage;
use crate::site::query::write_query;
use crate::site::visit::Visit;
use crate::state::clock::Clock;
use crate::store::live::photos::{RenditionRow, list_renditions};
use crate::words::{Arg, Words};
use axum::http::StatusCode;
use axum::response::Response;
use std::time::Duration;
use tokio::time::timeout;

/// How many of each kind stand beside the others, and how many alone on a page.
const OF_EACH: usize = 5;
const A_PAGE: usize = 20;

const MOST_OBSERVANCES: usize = 1_000;

/// How long the pictures of photos are waited for: the search itself needs no database.
const PATIENCE: Duration = Duration::from_millis(400);

#[derive(Clone, Debug)]
pub struct SearchPage {
    pub locale: Locale,
    pub asked: Asked,
    /// What has exactly the symbol that was asked for.
    pub with_symbol: Vec<Entry>,
    /// Those that are not empty, in their order.
    pub groups: Vec<Group>,
    /// What was shown instead, where nothing answered what was asked.
    pub meant: Option<Vec<Piece>>,
    /// Nothing has all the words that were looked for; this has some of them.
    pub loosely: bool,
}

/// What was found of one kind.
#[derive(Clone, Debug)]
pub struct Group {
    /// Of messages none.
    pub kind: Option<Kind>,
    pub count: usize,
    pub entries: Vec<Entry>,
    /// The address of all of them, where there are more.
    pub all: Option<String>,
    /// The address of the following page, where this kind stands alone.
    pub more: Option<String>,
}

#[derive(Clone, Debug)]
pub enum Entry {
    Message(MessageEntry),
    Thing(ThingEntry),
}

/// The page, or an answer that says why there is none.
pub async fn load(visit: &Visit, asked: Asked) -> Result<SearchPage, Response> {
    let archive = &visit.state.archive;
    let mut page = SearchPage {
        locale: visit.locale,
        asked,
        with_symbol: Vec::new(),
        groups: Vec::new(),
        meant: None,
        loosely: false,
    };
    if page.asked.pieces.is_empty() {
        return Ok(page);
    }
    let question = question(visit, &page.asked);
    if let Some(kind) = page.asked.kind {
        let found = archive.find(kind, question).await;
        let found = found.map_err(|failure| tell(visit, failure))?;
        let files = files_of(visit, &found.things).await;
        page.loosely = found.loosely;
        page.groups.extend(page.alone(visit, kind, found, &files));
        return Ok(page);
    }
    let found = archive.ask_everything(question).await;
    let found = found.map_err(|failure| tell(visit, failure))?;
    let [observances, photos, _] = &found.things;
    let files = files_of(visit, &photos.things).await;
    let has_all = observances.count > OF_EACH && are_all_listed(visit, &page.asked).await;
    page.arrange(visit, found, &files, has_all);
    Ok(page)
}

/// Whether the list of observances shows, for the same words, all that were found: it goes by beginnings of words in
/// titles, the search by their stems.
async fn are_all_listed(visit: &Visit, asked: &Asked) -> bool {
    let question = Question {
        limit: MOST_OBSERVANCES,
        ..question(visit, asked)
    };
    let words = fold(&asked.typed);
    let is_listed = |thing: &Thing| {
        let title = thing.titled(visit.locale);
        title.is_some_and(|text| matches(&fold(&text.title), &words))
    };
    let found = visit.state.archive.find(Kind::Observance, question).await;
    found.is_ok_and(|found| found.things.iter().all(is_listed))
}

fn question(visit: &Visit, asked: &Asked) -> Question {
    Question {
        pieces: asked.pieces.clone(),
        facets: Vec::new(),
        locale: visit.locale,
        open: visit.frame.locales.clone(),
        sort: Sort::Relevance,
        after: asked.after.map(|(place, _)| place),
        limit: if asked.kind.is_some() {
            A_PAGE
        } else {
            OF_EACH
        },
        now: Clock::instant(),
        exactly: asked.exactly,
    }
}

/// The files of photos, where the database tells them soon.
async fn files_of(visit: &Visit, things: &[Thing]) -> Vec<RenditionRow> {
    let photos = things.iter().filter(|thing| thing.kind == Kind::Photo);
    let photos: Vec<PhotoId> = photos.map(|thing| PhotoId(thing.id.0)).collect();
    if photos.is_empty() {
        return Vec::new();
    }
    let asked = list_renditions(&visit.state.database.live, &photos);
    match timeout(PATIENCE, asked).await {
        Ok(Ok(files)) => files,
        // Their captions stand there without them.
        Ok(Err(_)) | Err(_) => Vec::new(),
    }
}

impl SearchPage {
    /// The list of one kind.
    fn alone(
        &self,
        visit: &Visit,
        kind: Kind,
        found: Found,
        files: &[RenditionRow],
    ) -> Option<Group> {
        let shown = ShownThings::new(&self.asked.pieces, self.locale, &visit.frame.locales, files);
        let next = found.next;
        let next = next.map(|place| self.asked.query_after(place, found.generation));
        let group = Group {
            more: next.map(|query| format!("/{}/search{query}", self.locale)),
            ..group(kind, &found, &shown)
        };
        (group.count > 0).then_some(group)
    }

    /// `has_all`: whether the list of observances has all of those that were found.
    fn arrange(&mut self, visit: &Visit, found: Everything, files: &[RenditionRow], has_all: bool) {
        let (locale, open) = (self.locale, visit.frame.locales.as_slice());
        let asked = match &found.meant {
            Some(pieces) => self.asked.with_pieces(pieces.clone()),
            None => self.asked.clone(),
        };
        let shown = ShownThings::new(&asked.pieces, locale, open, files);
        let messages = Shown::new(&asked.pieces, locale, open);
        let (things, records) = &found.with_symbol;
        let things = things.iter().filter_map(|thing| shown.entry(thing));
        let records = records.iter().filter_map(|record| messages.entry(record));
        self.with_symbol = things
            .map(Entry::Thing)
            .chain(records.map(Entry::Message))
            .collect();
        let records = found.messages.records.iter();
        let entries = records.filter_map(|record| messages.entry(record));
        let of_messages = Group {
            kind: None,
            count: found.messages.count,
            entries: entries.map(Entry::Message).collect(),
            all: None,
            more: None,
        };
        let [observances, photos, documents] = &found.things;
        let groups = [
            group(Kind::Observance, observances, &shown),
            of_messages,
            group(Kind::Photo, photos, &shown),
            group(Kind::Document, documents, &shown),
        ];
        let with_all = groups.map(|group| Group {
            all: (group.count > group.entries.len())
                .then(|| all_of(locale, &asked, group.kind, has_all)),
            ..group
        });
        self.groups = with_all
            .into_iter()
            .filter(|group| group.count > 0)
            .collect();
        self.meant = found.meant;
        self.loosely = found.loosely;
    }
}

fn group(kind: Kind, found: &Found, shown: &ShownThings<'_>) -> Group {
    let entries = found.things.iter().filter_map(|thing| shown.entry(thing));
    Group {
        kind: Some(kind),
        count: found.count,
        entries: entries.map(Entry::Thing).collect(),
        all: None,
        more: None,
    }
}

/// Where all of a kind stand: what has a list of its own that shows the same is shown there.
fn all_of(locale: Locale, asked: &Asked, kind: Option<Kind>, has_all: bool) -> String {
    let words = || write_query([("q", asked.typed.clone())]);
    match kind {
        None => format!("/{locale}/messages{}", words()),
        Some(Kind::Observance) if has_all => format!("/{locale}/observances{}", words()),
        Some(kind) => format!("/{locale}/search{}", asked.of_kind(Some(kind)).query()),
    }
}

/// The answer to an address that is no question.
pub fn refuse(visit: &Visit, refused: Refused) -> Response {
    let words = Words::of(visit.locale);
    visit.respond(&NoticePage {
        locale: visit.locale,
        status: StatusCode::BAD_REQUEST,
        title: words.say("error-bad-request-title"),
        sentence: match refused {
            Refused::TooLong => words.tell("archive-too-long", &[("count", Arg::Count(LONGEST))]),
            Refused::NoSuchPlace => words.say("archive-no-such-place"),
        },
        way: Some((format!("/{}/search", visit.locale), words.say("find-label"))),
    })
}
