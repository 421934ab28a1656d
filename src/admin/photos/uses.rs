//! Where a photo is used, edition by edition and language by language.

use crate::admin::desk::Desk;
use crate::admin::work::address::thing_href;
use crate::admin::work::state_view::{part_name, state_view, thing_name};
use crate::domain::ids::{EditionId, PhotoId, ThingId};
use crate::domain::revision::{Part, ThingKind};
use crate::store::admin_lists::parts::{ListedPart, list_parts};
use crate::store::photo_library::{PhotoUse, list_uses};
use crate::store::thing_names::{ThingName, list_thing_names};
use crate::words::Words;
use leptos::prelude::*;
use std::collections::HashMap;

/// The uses of a photo with what is needed to tell of them.
pub struct Uses {
    pub list: Vec<PhotoUse>,
    names: HashMap<ThingId, ThingName>,
    parts: HashMap<ThingId, Vec<ListedPart>>,
}

impl Uses {
    pub async fn load(desk: &Desk, photo: PhotoId) -> Result<Self, sqlx::Error> {
        let list = list_uses(desk.pool(), photo).await?;
        let things: Vec<ThingId> = list.iter().map(|used| used.edition.into()).collect();
        let ids: Vec<_> = things.iter().map(|thing| thing.0).collect();
        Ok(Self {
            names: list_thing_names(desk.pool(), &things, desk.locale()).await?,
            parts: list_parts(desk.pool(), &ids).await?,
            list,
        })
    }

    /// The name of an edition that uses it.
    pub fn name_of(&self, edition: EditionId) -> Option<&ThingName> {
        self.names.get(&edition.into())
    }

    /// `words_in`: the languages in which the photo has words; a page without them does not show it.
    pub fn view(&self, words_in: &[Part], words: &'static Words) -> AnyView {
        if self.list.is_empty() {
            return view! { <div class="empty"><p>{words.say("photo-used-nowhere")}</p></div> }
                .into_any();
        }
        let rows = self.list.iter().map(|used| self.row(used, words_in, words));
        view! {
            <div class="table-scroll" role="group" aria-label=words.say("photo-used") tabindex="0">
                <table class="table">
                    <thead><tr>
                        <th scope="col">{words.say("noun-edition")}</th>
                        <th scope="col">{words.say("photo-placed-in")}</th>
                        <th scope="col">{words.say("column-texts")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn row(&self, used: &PhotoUse, words_in: &[Part], words: &'static Words) -> AnyView {
        let thing: ThingId = used.edition.into();
        let name = thing_name(self.name_of(used.edition), words);
        let places = [
            (used.is_live, "photo-in-live"),
            (used.is_scheduled, "photo-in-scheduled"),
            (used.in_newest, "photo-in-newest"),
        ];
        let places = places.into_iter().filter(|(is_there, _)| *is_there);
        let places: Vec<String> = places.map(|(_, key)| words.say(key)).collect();
        let parts = self
            .parts
            .get(&thing)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let texts = parts.iter().filter(|part| part.part != Part::Free);
        let texts = texts.map(|part| {
            let Part::Text(locale) = part.part else {
                return ().into_any();
            };
            let page = format!("/{locale}/observances/{}/{}", used.slug, used.year);
            let is_live = used.is_live
                && !matches!(
                    part.state.publication,
                    crate::domain::status::Publication::None
                );
            let name = part_name(part.part, words);
            let name = if is_live {
                view! { <a href=page>{name}</a> }.into_any()
            } else {
                name.into_any()
            };
            let lacks = !words_in.contains(&part.part);
            let lacks = lacks
                .then(|| view! { <span class="lacking">{words.say("photo-lacks-words")}</span> });
            view! { <li>{name} " " {state_view(&part.state, words)} {lacks}</li> }.into_any()
        });
        view! {
            <tr>
                <th scope="row"><a href=thing_href(ThingKind::Edition, used.edition)>{name}</a></th>
                <td>{places.join(words.separator())}</td>
                <td><ul class="seven" role="list">{texts.collect_view()}</ul></td>
            </tr>
        }
        .into_any()
    }
}
