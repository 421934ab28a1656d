//! The signs on the things that a page shows: withdrawn, corrected.

use super::changes::bare_sentence;
use super::failure::Failure;
use super::visit::Visit;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::revision::Part;
use crate::parts::signs::{Correction, Corrections, Withdrawal, WithdrawnBanner};
use crate::store::live::signs::{SignKind, list_signs};
use crate::words::Words;
use leptos::prelude::*;

/// How many corrections a page lists.
const CORRECTIONS: i64 = 5;

/// What a page tells of the standing of its texts.
#[derive(Clone, Debug, Default)]
pub struct Signs {
    /// Of what the page shows in its language.
    pub withdrawal: Option<Withdrawal>,
    /// The newest first.
    pub corrections: Vec<Correction>,
    /// Everything withdrawn, in whatever language.
    withdrawn: Vec<(ThingId, Part)>,
}

/// The signs on some things, as the page of this visit shows them.
pub async fn signs(visit: &Visit, things: &[ThingId]) -> Result<Signs, Failure> {
    signs_with_photos(visit, things, &[]).await
}

/// The same, and what became another of the photos that the page shows.
pub async fn signs_with_photos(
    visit: &Visit,
    things: &[ThingId],
    photos: &[ThingId],
) -> Result<Signs, Failure> {
    let (live, locale) = (&visit.state.database.live, visit.locale);
    let words = Words::of(locale);
    let all = list_signs(live, (things, photos), locale, CORRECTIONS).await?;
    let clock = &visit.state.clock;
    let (withdrawn, mut corrected): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|sign| sign.kind == SignKind::Withdrawn);
    // Of several reasons the latest: it is the one that readers have not seen.
    let own = withdrawn.iter();
    let own = own.filter(|sign| [Part::Free, Part::Text(locale)].contains(&sign.part));
    let withdrawal = own.max_by_key(|sign| sign.at).map(|sign| Withdrawal {
        since: clock.date_of(sign.at),
        reason: sign.told.clone().unwrap_or_default(),
    });
    corrected.sort_by_key(|sign| std::cmp::Reverse(sign.at));
    let mut corrections: Vec<Correction> = Vec::new();
    for sign in corrected {
        let SignKind::Corrected(kind) = sign.kind else {
            continue;
        };
        let correction = match sign.told {
            Some(note) => Correction::Noted {
                on: clock.date_of(sign.at),
                note,
            },
            // Nobody said a word about it: what became another is told all the same.
            None => match bare_sentence(words, clock, kind, sign.at) {
                Some(sentence) => Correction::Bare(sentence),
                None => continue,
            },
        };
        // One note may be about several things that changed with it.
        if !corrections.contains(&correction) {
            corrections.push(correction);
        }
    }
    Ok(Signs {
        withdrawal,
        corrections,
        withdrawn: withdrawn
            .iter()
            .map(|sign| (sign.thing, sign.part))
            .collect(),
    })
}

impl Signs {
    /// Those of some languages in which search engines may list a page about some things.
    pub fn listed(&self, locales: &[Locale], things: &[ThingId]) -> Vec<Locale> {
        without_withdrawn(locales, things, &self.withdrawn)
    }

    pub fn banner(&self, words: &'static Words) -> Option<AnyView> {
        let withdrawal = self.withdrawal.clone()?;
        Some(view! { <WithdrawnBanner withdrawal=withdrawal words=words/> }.into_any())
    }

    /// The foot of a text: what its publisher says, then what was corrected.
    pub fn colophon(&self, publisher_lines: &[String], words: &'static Words) -> Option<AnyView> {
        if publisher_lines.is_empty() && self.corrections.is_empty() {
            return None;
        }
        let lines = publisher_lines.iter().cloned();
        let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
        let label = (!publisher_lines.is_empty())
            .then(|| view! { <p class="label">{words.say("colophon-label")}</p> });
        let corrections = self.corrections.clone();
        Some(
            view! {
                <footer class="colophon">
                    {label}
                    {lines}
                    <Corrections corrections=corrections words=words/>
                </footer>
            }
            .into_any(),
        )
    }
}

/// The languages that remain when those are left out in which one of the things is withdrawn; none
/// where it is withdrawn outside languages.
pub fn without_withdrawn(
    locales: &[Locale],
    things: &[ThingId],
    withdrawn: &[(ThingId, Part)],
) -> Vec<Locale> {
    let is_listed = |locale: &Locale| {
        let mut parts = withdrawn.iter().filter(|(thing, _)| things.contains(thing));
        !parts.any(|(_, part)| [Part::Free, Part::Text(*locale)].contains(part))
    };
    locales.iter().copied().filter(is_listed).collect()
}
