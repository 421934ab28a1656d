//! A request for a page in one of the languages: the door of every route under `/{locale}`.

use super::answer::{Page, respond};
use super::failure::Failure;
use super::not_found;
use crate::domain::ids::ObservanceId;
use crate::domain::locale::Locale;
use crate::parts::site_frame::{PageLink, SiteFrame, Told};
use crate::state::AppState;
use crate::store::live::site::{PageTitle, SiteRow, find_site};
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::Response;

/// Where the first segment is no language of the site, the request ends at a page that says so.
pub struct Visit {
    /// Its clock stands in the time zone that the site is set to.
    pub state: AppState,
    pub locale: Locale,
    pub frame: SiteFrame,
    /// Of which observances the home page features one; empty: of all.
    pub featured: Vec<ObservanceId>,
    /// As it came, encoded.
    pub path: String,
    pub headers: HeaderMap,
}

impl FromRequestParts<AppState> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Response> {
        let path = parts.uri.path();
        let Some(locale) = Locale::of_path(path) else {
            return Err(not_found::answer(state, path, &parts.headers).await);
        };
        let visit = Self::enter(state, locale, path, &parts.headers).await?;
        if visit.frame.locales.contains(&locale) {
            Ok(visit)
        } else {
            Err(not_found::answer_closed(&visit).await)
        }
    }
}

impl Visit {
    /// Loads what every page needs, or apologises. Whether the site is published in this language is
    /// not asked yet.
    pub async fn enter(
        state: &AppState,
        locale: Locale,
        path: &str,
        headers: &HeaderMap,
    ) -> Result<Self, Response> {
        let public_url = &state.settings.site.public_url;
        let row = match find_site(&state.database.live, locale).await {
            Ok(row) => {
                state.sites.keep(locale, row.clone());
                row
            }
            // What needs no database goes on without it, in the frame that was last read.
            Err(error) => state.sites.recall(&locale).ok_or_else(|| {
                let site = SiteFrame::built_in(locale, public_url);
                Failure::from(error).answer(locale, &site)
            })?,
        };
        Ok(Self {
            state: AppState {
                clock: state.clock.in_zone(&row.settings.time_zone),
                ..state.clone()
            },
            locale,
            featured: row.site.featured.clone(),
            frame: frame_of(row, locale, public_url),
            path: path.to_owned(),
            headers: headers.clone(),
        })
    }

    /// The page, or an apology in its language.
    pub fn answer(&self, loaded: Result<impl Page, Failure>) -> Response {
        match loaded {
            Ok(page) => self.respond(&page),
            Err(failure) => self.apologise(failure),
        }
    }

    pub fn respond(&self, page: &impl Page) -> Response {
        respond(&self.state, &self.frame, page)
    }

    pub fn apologise(&self, failure: Failure) -> Response {
        failure.answer(self.locale, &self.frame)
    }

    /// That there is nothing at this address, and what is near; or where it has moved.
    pub async fn not_found(&self) -> Response {
        not_found::answer_visit(self).await
    }
}

/// The frame in one language. A text that is missing in it is shown in English; a page that is
/// missing leads to the English one, where the site is published in English.
fn frame_of(row: SiteRow, locale: Locale, public_url: &str) -> SiteFrame {
    let built_in = SiteFrame::built_in(locale, public_url);
    let (own, english) = (row.text.as_ref(), row.english.as_ref());
    let told = |field: fn(&crate::domain::site::SiteText) -> &String| {
        let text = |text: Option<&_>| text.map(|text| field(text).clone());
        let told = Told::or_english(locale, text(own), text(english));
        // A line may be left empty: then it is not shown, in whatever language.
        told.filter(|told| !told.text.trim().is_empty())
    };
    let locales = row.settings.locales;
    let is_shown = |page: &&PageTitle| {
        let has_own = || {
            let mut all = row.pages.iter();
            all.any(|other| other.slug == page.slug && other.locale == locale)
        };
        page.locale == locale || (locales.contains(&Locale::En) && !has_own())
    };
    let pages = row.pages.iter().filter(is_shown).map(|page| PageLink {
        href: format!("/{}/{}", page.locale, page.slug),
        title: Told {
            text: page.title.clone(),
            foreign: (page.locale != locale).then_some(page.locale),
        },
    });
    SiteFrame {
        name: told(|text| &text.name).unwrap_or(built_in.name),
        line: told(|text| &text.line),
        about_line: told(|text| &text.about_line),
        publisher_line: told(|text| &text.publisher_line),
        pages: pages.collect(),
        locales,
        public_url: built_in.public_url,
    }
}
