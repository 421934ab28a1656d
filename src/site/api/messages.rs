//! `/api/v1/messages`: the archive, asked as its page is.

use super::answer::{answer, link_to_next};
use super::asked::{Ask, Asked, names_of};
use super::call::{Call, InLanguage};
use super::code::{Code, Form, Language, Order};
use super::filtering::body_of;
use super::paging::Paging;
use super::problem::Problem;
use super::shapes::message::{FacetValue, Facets, MessageItem, Messages};
use super::usual::Usual;
use crate::domain::archive_query::{self, LONGEST};
use crate::domain::locale::Locale;
use crate::search::archive::NoAnswer;
use crate::search::ask::{Answer, Place, Question, Sort};
use crate::search::record::Record;
use crate::search::schema::Facet;
use crate::site::addressed::Addressed;
use crate::site::freshness::fresh_until;
use crate::site::messages::{Asked as Archived, Shown, href};
use crate::state::clock::Clock;
use crate::store::live::in_all_languages::{list_speaker_slugs, list_titled};
use crate::store::live::observances::list_slugs;
use crate::store::pool::LivePool;
use axum::response::Response;
use std::collections::BTreeSet;
use utoipa::IntoParams;

/// What is asked of the archive.
#[derive(Clone, Debug, Default, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Searching {
    /// Words, as people type them on the page of the archive: `water -ice "clean water" year:1990..1995`. Of signs
    /// alone nothing is asked.
    #[param(min_length = 1, max_length = 1000)]
    pub q: Option<String>,
    /// Of this year.
    #[param(minimum = 0, maximum = 9999)]
    pub year: Option<i32>,
    /// By the speaker with this slug.
    #[param(min_length = 1, max_length = 200)]
    pub speaker: Option<String>,
    /// By whoever held the office of this title, in English, then.
    #[param(min_length = 1, max_length = 200, example = "Secretary-General")]
    pub office: Option<String>,
    /// For the observance with this slug.
    #[param(min_length = 1, max_length = 200)]
    pub observance: Option<String>,
    /// Of this form.
    #[param(inline)]
    pub form: Option<Form>,
    /// With a text in this language.
    #[param(inline)]
    pub language: Option<Language>,
    /// For an observance that this body proclaimed, by its English name.
    #[param(min_length = 1, max_length = 200, example = "General Assembly")]
    pub body: Option<String>,
    /// In this order.
    #[param(inline)]
    pub sort: Option<Order>,
}

impl Ask for Searching {
    fn names() -> Vec<String> {
        names_of::<Self>()
    }

    fn read(asked: &Asked) -> Result<Self, Problem> {
        Ok(Self {
            q: asked.text("q", LONGEST)?,
            year: asked.number("year", 0..=9999)?,
            speaker: asked.text("speaker", 200)?,
            office: asked.text("office", 200)?,
            observance: asked.text("observance", 200)?,
            form: asked.code("form")?,
            language: asked.code("language")?,
            body: asked.text("body", 200)?,
            sort: asked.code("sort")?,
        })
    }
}

impl Searching {
    /// Refuses what is in no list: whoever asks for it has mistyped it.
    async fn check(&self, call: &Call) -> Result<(), Problem> {
        let live = &call.state.database.live;
        if let Some(language) = self.language {
            call.open_language("language", language)?;
        }
        if let Some(speaker) = &self.speaker {
            let slugs = list_speaker_slugs(live).await?;
            is_one_of("speaker", speaker, &slugs, "No speaker has this slug.")?;
        }
        if let Some(observance) = &self.observance {
            let slugs = list_slugs(live).await?;
            is_one_of(
                "observance",
                observance,
                &slugs,
                "No observance has this slug.",
            )?;
        }
        if let Some(body) = &self.body {
            let detail = "No observance was proclaimed by a body of this name.";
            is_one_of("body", body, &bodies(live).await?, detail)?;
        }
        Ok(())
    }

    /// The question as the page of the archive knows it.
    fn archived(&self) -> Result<Archived, Problem> {
        let typed = self.q.clone().unwrap_or_default();
        let pieces = archive_query::read(&typed).map_err(|_| {
            let detail = format!("The value of “q” is longer than {LONGEST} characters.");
            Problem::value("q", Vec::<String>::new(), detail)
        })?;
        let facets = [
            (Facet::Year, self.year.map(|year| year.to_string())),
            (Facet::Speaker, self.speaker.clone()),
            (Facet::Office, self.office.clone()),
            (Facet::Observance, self.observance.clone()),
            (Facet::Form, self.form.map(|form| form.code().to_owned())),
            (
                Facet::Language,
                self.language.map(|language| language.code().to_owned()),
            ),
            (Facet::Body, self.body.clone()),
        ];
        let facets = facets.into_iter();
        Ok(Archived {
            typed,
            pieces,
            facets: facets
                .filter_map(|(facet, value)| Some((facet, value?)))
                .collect(),
            sort: self.sort.map_or(Sort::Relevance, Order::domain),
            after: None,
            exactly: false,
        })
    }
}

fn is_one_of(name: &str, value: &str, all: &[String], detail: &str) -> Result<(), Problem> {
    match all.iter().any(|one| one == value) {
        true => Ok(()),
        false => Err(Problem::value(name, all, detail)),
    }
}

/// The bodies that proclaimed an observance.
async fn bodies(live: &LivePool) -> Result<Vec<String>, Problem> {
    let rows = list_titled(live, None).await?;
    let bodies: BTreeSet<&str> = rows.iter().filter_map(body_of).collect();
    Ok(bodies.into_iter().map(str::to_owned).collect())
}

/// A question with the language of whoever asks, which is a part of it: finds in it weigh more.
struct InTongue {
    asked: Archived,
    locale: Locale,
}

impl Addressed for InTongue {
    fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = self.asked.pairs();
        pairs.push(("lang", self.locale.code().to_owned()));
        pairs
    }

    fn after(&self) -> Option<(Place, u64)> {
        None
    }
}

/// Messages
///
/// What the archive finds: with the words that were looked for, or all, a page at a time, with the facets by which
/// it can be narrowed.
#[utoipa::path(
    get,
    operation_id = "list_messages",
    path = "/api/v1/messages",
    tag = "Messages",
    params(Searching, Paging, InLanguage),
    responses(
        (status = 200, description = "A page of messages.", body = Messages),
        Usual,
    )
)]
pub async fn list(call: Call) -> Result<Response, Problem> {
    let (searching, paging, language) = call.asked::<(Searching, Paging, InLanguage)>()?;
    let locale = call.locale(language)?;
    searching.check(&call).await?;
    let asked = InTongue {
        asked: searching.archived()?,
        locale,
    };
    let after = match &paging.after {
        Some(after) => Some(asked.read_place(after).ok_or_else(Problem::cursor)?),
        None => None,
    };
    let question = Question {
        pieces: asked.asked.pieces.clone(),
        facets: asked.asked.facets.clone(),
        locale,
        open: call.open.clone(),
        sort: asked.asked.sort,
        after: after.map(|(place, _)| place),
        limit: paging.limit,
        now: Clock::instant(),
        exactly: asked.asked.exactly,
    };
    let found = call.state.archive.ask(question).await.map_err(no_answer)?;
    let next = found
        .next
        .map(|place| asked.query_after(place, found.generation));
    let shape = arrange(&call, &asked, &found, next.as_deref());
    let fresh = fresh_until(&call.state.database.live, &call.state.clock.today()).await?;
    let response = answer(&call, &shape, Some(fresh), "api messages")?;
    let limit = paging.limit;
    let address = next.map(|query| format!("/api/v1/messages{query}&limit={limit}"));
    Ok(link_to_next(response, address))
}

fn arrange(call: &Call, asked: &InTongue, answer: &Answer, next: Option<&str>) -> Messages {
    let pieces = answer.meant.as_ref().unwrap_or(&asked.asked.pieces);
    let shown = Shown::new(pieces, asked.locale, &call.open);
    let items = answer.records.iter();
    let items = items.filter_map(|record| item(record, &shown, asked.locale, &call.open));
    // The place alone, which stands last in the query of the following page.
    let next = next.and_then(|query| query.rsplit_once("after="));
    Messages {
        total: answer.count,
        items: items.collect(),
        facets: facets(answer),
        next: next.map(|(_, place)| place.to_owned()),
        meant: answer
            .meant
            .as_ref()
            .map(|pieces| archive_query::write(pieces)),
        loosely: answer.loosely,
    }
}

fn item(
    record: &Record,
    shown: &Shown<'_>,
    locale: Locale,
    open: &[Locale],
) -> Option<MessageItem> {
    let (text, snippet) = shown.summary(record)?;
    let speaker = record
        .speaker
        .as_ref()
        .and_then(|speaker| speaker.name(locale));
    let texts = record
        .texts
        .iter()
        .filter(|text| open.contains(&text.locale));
    Some(MessageItem {
        id: record.id.0,
        url: href(record, text.locale),
        title: text.title.clone(),
        year: record.year,
        locale: Language::of(text.locale),
        speaker: speaker.map(|(name, _)| name.to_owned()),
        speaker_title: text.speaker_title.clone(),
        snippet,
        form: Form::of(record.message.form),
        symbols: record.message.symbols.clone(),
        issued_on: record.message.issued_on,
        observed_on: record.message.observed_on,
        observance: record
            .observance
            .as_ref()
            .map(|observance| observance.slug.clone()),
        locales: texts.map(|text| Language::of(text.locale)).collect(),
    })
}

fn facets(answer: &Answer) -> Facets {
    let values = |wanted: Facet| {
        let found = answer.facets.iter().find(|(facet, _)| *facet == wanted);
        let values = found
            .map(|(_, values)| values.as_slice())
            .unwrap_or_default();
        let values = values.iter().map(|value| FacetValue {
            value: value.value.clone(),
            count: value.count,
            label: value.label.as_ref().map(|(label, _)| label.clone()),
        });
        values.collect()
    };
    Facets {
        year: values(Facet::Year),
        speaker: values(Facet::Speaker),
        office: values(Facet::Office),
        observance: values(Facet::Observance),
        form: values(Facet::Form),
        language: values(Facet::Language),
        body: values(Facet::Body),
    }
}

fn no_answer(failure: NoAnswer) -> Problem {
    match failure {
        NoAnswer::Building(_) => {
            Problem::unavailable("The index of messages is being built; please ask again soon.")
        }
        NoAnswer::Failed(error) => Problem::fault(&error),
    }
}
