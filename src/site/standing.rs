//! Pages that stand by themselves: about, accessibility, privacy, contact, reuse.
//! `/{locale}/{page}`

use super::answer::Page;
use super::failure::Failure;
use super::freshness::fresh_until;
use super::links::links_of;
use super::not_found::NotFound;
use super::signs::{Signs, signs};
use super::visit::Visit;
use crate::domain::ids::{PageId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::page::PageText;
use crate::parts::body::{BodyText, Links};
use crate::parts::layout::{Alternates, Head};
use crate::store::live::editions::read_locales;
use crate::store::live::pages::find_page;
use crate::words::Words;
use axum::extract::Path;
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

pub async fn show(visit: Visit, Path((_, page)): Path<(String, String)>) -> Response {
    match StandingPage::load(&visit, page).await {
        Ok(Ok(page)) => visit.respond(&page),
        Ok(Err(None)) => visit.not_found().await,
        Ok(Err(Some(elsewhere))) => {
            let page = NotFound::in_locale(visit.locale, elsewhere);
            page.answer(&visit).await
        }
        Err(failure) => visit.apologise(failure),
    }
}

#[derive(Clone, Debug)]
pub struct StandingPage {
    pub id: PageId,
    pub locale: Locale,
    /// The last segment of its address.
    pub slug: String,
    pub text: PageText,
    pub links: Links,
    /// The languages it can be read in.
    pub locales: Vec<Locale>,
    pub signs: Signs,
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

impl StandingPage {
    /// Where there is such a page, but not in this language: the languages it is in, with its
    /// addresses there.
    async fn load(
        visit: &Visit,
        slug: String,
    ) -> Result<Result<Self, Option<Vec<(Locale, String)>>>, Failure> {
        let (live, locale) = (&visit.state.database.live, visit.locale);
        let Some(row) = find_page(live, &slug, locale).await? else {
            return Ok(Err(None));
        };
        let locales = visit.frame.published(&read_locales(&row.locales));
        let Some(text) = row.text else {
            let there = locales.into_iter();
            let there = there.map(|other| (other, format!("/{other}/{slug}")));
            return Ok(Err(Some(there.collect())));
        };
        let text = text.0;
        let (links, led_to) = links_of(live, &text.body, Words::of(locale)).await?;
        let mut tags = vec![ThingId::from(row.id)];
        tags.extend(led_to);
        Ok(Ok(Self {
            id: row.id,
            locale,
            slug,
            links,
            text,
            locales,
            signs: signs(visit, &[row.id.into()]).await?,
            tags,
            next_change: Some(fresh_until(live, &visit.state.clock.today()).await?),
        }))
    }
}

impl Page for StandingPage {
    fn head(&self) -> Head {
        Head {
            locale: self.locale,
            title: self.text.title.clone(),
            description: Some(self.text.lead.clone()),
            path: format!("/{}", self.slug),
            query: String::new(),
            listed: self.signs.listed(&self.locales, &[self.id.into()]),
            alternates: Alternates::Only(self.locales.clone()),
        }
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        view! {
            <article class="standing">
                {self.signs.banner(words)}
                <h1>{self.text.title.clone()}</h1>
                <p class="lead">{self.text.lead.clone()}</p>
                <BodyText body=self.text.body.clone() links=self.links.clone()/>
                {self.signs.colophon(&[], words)}
            </article>
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
