//! A text in two languages, block beside block; on narrow screens block under block.

use super::body::{Anchors, Links, render_block};
use crate::domain::body::Body;
use crate::domain::locale::Locale;
use leptos::prelude::*;

/// One of the two.
#[derive(Clone, Debug)]
pub struct Side {
    pub locale: Locale,
    pub body: Body,
    pub links: Links,
    pub anchors: Anchors,
}

/// The block of one text stands in a row with the block of the other in the same place. Where one has more of
/// them, the last rows have one side alone: nothing is lost.
#[component]
pub fn BesideBodies(own: Side, other: Side) -> impl IntoView {
    let rows = own.body.blocks().len().max(other.body.blocks().len());
    let rows = (0..rows).map(|row| {
        let own = side(&own, row, "side side-own");
        let other = side(&other, row, "side side-other");
        view! { <div class="pair">{own}{other}</div> }.into_any()
    });
    view! { <div class="body beside">{rows.collect_view()}</div> }.into_any()
}

fn side(side: &Side, row: usize, class: &'static str) -> Option<AnyView> {
    let block = side.body.blocks().get(row)?;
    let block = render_block(block, row + 1, &side.anchors, &side.links);
    let (lang, dir) = (side.locale.code(), side.locale.direction().code());
    Some(view! { <div class=class lang=lang dir=dir>{block}</div> }.into_any())
}
