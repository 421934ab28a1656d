//! A request to the API: the door of every route under `/api/v1`.

use super::asked::{Ask, Asked, names_of, read};
use super::code::{Code, Language};
use super::problem::Problem;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::locale::Locale;
use crate::domain::site_settings::main_locale;
use crate::site::calendar::read_year;
use crate::state::AppState;
use crate::store::live::site::find_site;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use utoipa::IntoParams;
use uuid::Uuid;

/// What every answer needs.
pub struct Call {
    /// Its clock stands in the time zone that the site is set to.
    pub state: AppState,
    /// The languages in which the site is published: nothing in another is told.
    pub open: Vec<Locale>,
    pub headers: HeaderMap,
    /// The query as it came.
    query: String,
}

/// In which language sentences are told.
#[derive(Clone, Copy, Debug, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct InLanguage {
    /// The language of sentences: rules, reasons, the titles of messages. Without it English, where the site is
    /// published in English. Titles and addresses stand there in all languages anyway.
    #[param(inline)]
    pub lang: Option<Language>,
}

impl Ask for InLanguage {
    fn names() -> Vec<String> {
        names_of::<Self>()
    }

    fn read(asked: &Asked) -> Result<Self, Problem> {
        Ok(Self {
            lang: asked.code("lang")?,
        })
    }
}

impl FromRequestParts<AppState> for Call {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let row = match find_site(&state.database.live, Locale::En).await {
            Ok(row) => {
                state.sites.keep(Locale::En, row.clone());
                row
            }
            // What needs no database goes on without it.
            Err(error) => match state.sites.recall(&Locale::En) {
                Some(row) => row,
                None => return Err(error.into()),
            },
        };
        Ok(Self {
            state: AppState {
                clock: state.clock.in_zone(&row.settings.time_zone),
                ..state.clone()
            },
            open: row.settings.locales,
            headers: parts.headers.clone(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
        })
    }
}

impl Call {
    /// What is asked, or what is wrong with it.
    pub fn asked<A: Ask>(&self) -> Result<A, Problem> {
        read(&self.query)
    }

    /// The query as it came, to go along with a redirect.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// The language of sentences.
    pub fn locale(&self, asked: InLanguage) -> Result<Locale, Problem> {
        let Some(language) = asked.lang else {
            return Ok(main_locale(&self.open));
        };
        self.open_language("lang", language)
    }

    /// A language in which the site is published.
    pub fn open_language(&self, name: &str, language: Language) -> Result<Locale, Problem> {
        let locale = language.locale();
        if self.open.contains(&locale) {
            return Ok(locale);
        }
        let open = self.open.iter().map(|locale| Language::of(*locale).code());
        let detail = "The site is not published in this language.";
        Err(Problem::value(name, open, detail))
    }
}

/// The year of an address.
pub fn year_of(text: &str) -> Result<i32, Problem> {
    read_year(text).ok_or_else(|| {
        let detail = format!("Dates are told of the years {FIRST_YEAR} to {LAST_YEAR}.");
        Problem::new(super::problem::ProblemKind::YearOutOfRange, detail)
            .about("year")
            .allowing([format!("{FIRST_YEAR}..{LAST_YEAR}")])
    })
}

/// The identity of an address; what is none is that of nothing.
pub fn id_of<T: From<Uuid>>(text: &str, what: &str) -> Result<T, Problem> {
    let id = text.parse::<Uuid>().ok();
    // Only as it is written everywhere.
    let id = id.filter(|id| id.to_string() == text);
    id.map(T::from).ok_or_else(|| Problem::not_found(what))
}
