//! One paragraph of a message, ready to be quoted: its words, whose they are, and where they stand.

use super::MessagePage;
use super::body::standing_of;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::parts::layout::{Alternates, Head};
use crate::parts::name::MarkedName;
use crate::parts::quotation::quotation_marks;
use crate::site::answer::Page;
use crate::site::signs::Signs;
use crate::words::{Arg, Words};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

#[derive(Clone, Debug)]
pub struct ParagraphPage {
    pub locale: Locale,
    /// Of the message, without the locale.
    pub path: String,
    pub title: String,
    /// Its place in the text, from 1.
    pub place: usize,
    /// What is copied, line by line; an empty one stands between the words and their source.
    pub lines: Vec<MarkedName>,
    /// The paragraph in its text.
    pub back: String,
    signs: Signs,
    locales: Vec<Locale>,
    tags: Vec<ThingId>,
    next_change: Option<DateTime<Utc>>,
}

impl ParagraphPage {
    /// Nothing where the text has no words in that place.
    pub fn of(page: &MessagePage, place: usize) -> Option<Self> {
        let block = page.body.blocks().get(place.checked_sub(1)?)?;
        let said = block.content.plain_text();
        let said = said.trim();
        if said.is_empty() {
            return None;
        }
        let words = Words::of(page.locale);
        let (open, close) = quotation_marks(page.locale);
        let own = |text: String| MarkedName {
            text,
            foreign: None,
        };
        let anchor = format!("#p{place}");
        let mut lines = vec![own(format!("{open}{said}{close}")), own(String::new())];
        lines.extend(page.speaker.clone().map(|(name, _)| name));
        let date = page.observed_on.or(page.issued_on);
        let date = date.map_or_else(|| page.year.to_string(), |date| words.dates.date(date));
        let title = [page.title.clone(), date].join(words.separator());
        let more = [
            Some(page.speaker_title.clone()),
            Some(title),
            standing_of(page.standing, page.text_status, words),
            Some(page.symbols.join(words.separator())),
            Some(words.tell(
                "paragraph-revision",
                &[("number", Arg::Text(&page.revision.to_string()))],
            )),
            Some(format!("{}{anchor}", page.lasting_address)),
        ];
        let more = more.into_iter().flatten();
        lines.extend(more.filter(|line| !line.trim().is_empty()).map(own));
        Some(Self {
            locale: page.locale,
            path: page.path.clone(),
            title: page.title.clone(),
            place,
            lines,
            back: format!("{}{anchor}", page.own_address()),
            signs: page.signs.clone(),
            locales: page.locales.clone(),
            tags: page.tags.clone(),
            next_change: page.next_change,
        })
    }
}

impl Page for ParagraphPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        let number = self.place.to_string();
        Head {
            locale: self.locale,
            title: words.tell(
                "paragraph-page-title",
                &[
                    ("number", Arg::Text(&number)),
                    ("title", Arg::Text(&self.title)),
                ],
            ),
            description: None,
            path: self.path.clone(),
            query: String::new(),
            listed: Vec::new(),
            alternates: Alternates::Only(self.locales.clone()),
        }
    }

    fn canonical(&self) -> Option<String> {
        Some(format!("/{}{}", self.locale, self.path))
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        // An empty text would become a space.
        let lines = self.lines.iter().enumerate().map(|(number, line)| {
            let end = (number > 0).then_some("\n");
            let line = (!line.text.is_empty()).then(|| line.view());
            view! { {end}{line} }.into_any()
        });
        view! {
            {self.signs.banner(words)}
            <h1>{words.say("paragraph-title")}</h1>
            <p class="lead">{words.say("paragraph-lead")}</p>
            <pre class="quotable" role="group" aria-label=words.say("quote-label")>{lines.collect_view()}</pre>
            <p class="onward"><a href=self.back.clone()>{words.say("paragraph-back")}</a></p>
        }
        .into_any()
    }

    fn tags(&self) -> Vec<ThingId> {
        self.tags.clone()
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}
