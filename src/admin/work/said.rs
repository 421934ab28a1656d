//! What has just been done, told at the head of the next screen. The address carries a code of a fixed
//! list, so that nobody can put words of their own into a link.

use crate::admin::desk::Desk;
use crate::site::query::read_pairs;
use leptos::prelude::*;

const CODES: [(&str, &str); 16] = [
    ("saved", "said-saved"),
    ("unchanged", "said-unchanged"),
    ("review-asked", "said-review-asked"),
    ("changes-requested", "said-changes-requested"),
    ("approved", "said-approved"),
    ("countersigned", "said-countersigned"),
    ("published", "said-published"),
    ("scheduled", "said-scheduled"),
    ("unscheduled", "said-unscheduled"),
    ("withdrawn", "said-withdrawn"),
    ("unpublished", "said-unpublished"),
    ("restored", "said-restored"),
    ("trashed", "said-trashed"),
    ("untrashed", "said-untrashed"),
    ("read", "said-read"),
    ("done", "said-done"),
];

/// The sentence for `?said=…` of this request; nothing where there is none.
pub fn said_view(desk: &Desk) -> AnyView {
    let query = desk
        .lobby
        .here
        .split_once('?')
        .map_or("", |(_, query)| query);
    let pairs = read_pairs(query);
    let code = pairs.iter().find(|(name, _)| name == "said");
    let key = code.and_then(|(_, code)| CODES.iter().find(|(known, _)| known == code));
    match key {
        Some((_, key)) => {
            view! { <div class="said" role="status"><p>{desk.words.say(key)}</p></div> }.into_any()
        }
        None => ().into_any(),
    }
}
