//! All photos with words in a language, the newest first. `/{locale}/photos?after={id}`

use super::answer::Page;
use super::failure::Failure;
use super::freshness::fresh_until;
use super::media::figure_of;
use super::photo_facts::image;
use super::query::read_pairs;
use super::visit::Visit;
use crate::domain::ids::{PhotoId, ThingId};
use crate::domain::locale::Locale;
use crate::parts::figure::{Figure, FigureView, Room};
use crate::parts::json_ld::Node;
use crate::parts::layout::{Alternates, Head};
use crate::parts::site_frame::SiteFrame;
use crate::store::live::gallery::{count_photos, list_photos};
use crate::store::live::photos::list_renditions;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::response::Response;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// How many photos a page shows.
const A_PAGE: i64 = 24;

pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let pairs = read_pairs(&query.unwrap_or_default());
    let after = pairs.into_iter().find(|(name, _)| name == "after");
    let after = after.and_then(|(_, id)| id.parse().ok()).map(PhotoId);
    let page = PhotosPage::load(&visit, after).await;
    visit.answer(page)
}

#[derive(Clone, Debug)]
pub struct PhotosPage {
    pub locale: Locale,
    pub count: usize,
    pub figures: Vec<FigureView>,
    after: Option<PhotoId>,
    /// The address of the following page.
    more: Option<String>,
    pub tags: Vec<ThingId>,
    pub next_change: Option<DateTime<Utc>>,
}

impl PhotosPage {
    async fn load(visit: &Visit, after: Option<PhotoId>) -> Result<Self, Failure> {
        let (live, locale) = (&visit.state.database.live, visit.locale);
        let words = Words::of(locale);
        let mut photos = list_photos(live, locale, after, A_PAGE + 1).await?;
        let has_more = photos.len() > A_PAGE as usize;
        photos.truncate(A_PAGE as usize);
        let last = photos.last().filter(|_| has_more);
        let more = last.map(|photo| format!("/{locale}/photos?after={}", photo.id));
        let mut figures = Vec::new();
        let mut tags = Vec::new();
        let ids: Vec<PhotoId> = photos.iter().map(|photo| photo.id).collect();
        let files = list_renditions(live, &ids).await?;
        for photo in photos {
            let shown = (&*photo.photo, &*photo.text);
            let figure = figure_of(&files, photo.id, shown, words);
            figures.extend(figure.map(|figure| FigureView {
                room: Room::Row,
                leads: figures.is_empty(),
                ..figure
            }));
            tags.push(photo.id.into());
        }
        Ok(Self {
            locale,
            count: usize::try_from(count_photos(live, locale).await?).unwrap_or_default(),
            figures,
            after,
            more,
            tags,
            next_change: Some(fresh_until(live, &visit.state.clock.today()).await?),
        })
    }
}

impl Page for PhotosPage {
    fn head(&self) -> Head {
        let words = Words::of(self.locale);
        Head {
            locale: self.locale,
            title: words.say("photos-title"),
            description: Some(words.say("photos-lead")),
            path: "/photos".into(),
            query: self
                .after
                .map(|id| format!("?after={id}"))
                .unwrap_or_default(),
            // Later pages are for readers: every photo is listed at its own address.
            listed: match self.after {
                None => Locale::ALL.to_vec(),
                Some(_) => Vec::new(),
            },
            alternates: Alternates::All,
        }
    }

    fn kind(&self) -> &'static str {
        "CollectionPage"
    }

    fn nodes(&self, site: &SiteFrame) -> Vec<Node> {
        let words = Words::of(self.locale);
        let figures = self.figures.iter();
        figures
            .filter_map(|figure| image(figure, words, site))
            .collect()
    }

    fn body(&self) -> AnyView {
        let words = Words::of(self.locale);
        let count = if self.count == 0 {
            words.say("photos-empty")
        } else {
            words.tell("gallery-count", &[("count", Arg::Count(self.count))])
        };
        let figures = self.figures.iter().cloned();
        let figures =
            figures.map(|figure| view! { <li><Figure figure=figure words=words/></li> }.into_any());
        let is_past_the_end = self.count > 0 && self.figures.is_empty();
        let newest = is_past_the_end.then(|| {
            let href = format!("/{}/photos", self.locale);
            view! { <p class="onward"><a href=href>{words.say("photos-newest")}</a></p> }
        });
        let more = self.more.clone().map(
            |href| view! { <p class="onward"><a href=href rel="next">{words.say("photos-more")}</a></p> },
        );
        view! {
            <h1>{words.say("photos-title")}</h1>
            <p class="lead">{words.say("photos-lead")}</p>
            <p class="quiet">{count}</p>
            <ul class="gallery" role="list">{figures.collect_view()}</ul>
            {newest}
            {more}
        }
        .into_any()
    }

    fn tags(&self) -> Vec<ThingId> {
        self.tags.clone()
    }

    fn shows_any_of(&self) -> Option<&'static str> {
        Some("photos")
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        self.next_change
    }
}
