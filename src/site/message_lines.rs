//! Messages in lists: of a speaker, of an observance.

use super::failure::Failure;
use super::speaker_names::named;
use crate::domain::ids::{SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::message::Message;
use crate::parts::name::MarkedName;
use crate::parts::title::{MarkedTitle, Title};
use crate::store::live::message_lists::MessageLineRow;
use crate::store::live::speakers::list_speakers;
use crate::store::pool::LivePool;
use crate::words::Words;
use leptos::prelude::*;

/// One message in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct MessageLine {
    pub href: String,
    pub title: MarkedTitle,
    /// The day or the year, for machines and for people.
    pub date: (String, String),
    /// Where the list is of many speakers: the name, and the address of their page.
    pub speaker: Option<(MarkedName, String)>,
    /// The title held then.
    pub speaker_title: MarkedName,
    /// It is no longer valid, and public all the same.
    pub is_withdrawn: bool,
}

impl MessageLine {
    pub fn of(row: &MessageLineRow, locale: Locale) -> Self {
        let own = row.locale.parse().unwrap_or(locale);
        Self {
            href: format!("/{own}/messages/{}/{}", row.year, row.slug),
            title: MarkedTitle {
                text: row.title.clone(),
                foreign: (own != locale).then_some(own),
                unofficial: false,
            },
            date: dated(&row.message, row.year, Words::of(locale)),
            speaker: None,
            speaker_title: MarkedName::in_locale(row.speaker_title.clone(), own, locale),
            is_withdrawn: row.withdrawn.is_some(),
        }
    }
}

/// Lines with the names of their speakers, and the ids of all they show.
pub async fn lines_with_speakers(
    live: &LivePool,
    rows: &[MessageLineRow],
    locale: Locale,
) -> Result<(Vec<MessageLine>, Vec<ThingId>), Failure> {
    let people: Vec<SpeakerId> = rows.iter().map(|row| row.speaker_id).collect();
    let people = match people.is_empty() {
        true => Vec::new(),
        false => list_speakers(live, &people).await?,
    };
    let lines = rows.iter().map(|row| MessageLine {
        speaker: named(&people, row.speaker_id, locale),
        ..MessageLine::of(row, locale)
    });
    let shown = rows.iter().map(|row| ThingId::from(row.id));
    let shown = shown.chain(people.iter().map(|row| row.id.into()));
    Ok((lines.collect(), shown.collect()))
}

/// The day observed, else the day of issue, else the year: for machines, and for people.
pub fn dated(message: &Message, year: i32, words: &'static Words) -> (String, String) {
    match message.dated_on() {
        Some(date) => (date.to_string(), words.dates.date(date)),
        None => (year.to_string(), year.to_string()),
    }
}

/// In their order.
pub fn message_list(lines: Vec<MessageLine>, words: &'static Words) -> AnyView {
    let lines = lines.into_iter().map(|line| {
        let (date, told) = line.date;
        let hreflang = line.title.foreign.map(Locale::code);
        let withdrawn = line
            .is_withdrawn
            .then(|| view! { " " <small class="mark">{words.say("withdrawn-title")}</small> });
        let speaker = line.speaker.map(|(name, href)| {
            view! { <a class="entry-speaker" href=href>{name.view()}</a> " " }
        });
        view! {
            <li>
                <p class="dateline"><time datetime=date>{told}</time></p>
                <div class="entry-body">
                    <p class="entry-title"><a href=line.href hreflang=hreflang><Title title=line.title words=words/></a>{withdrawn}</p>
                    <p class="entry-note">{speaker}{line.speaker_title.view()}</p>
                </div>
            </li>
        }
        .into_any()
    });
    view! { <ul class="entries messages" role="list">{lines.collect_view()}</ul> }.into_any()
}
