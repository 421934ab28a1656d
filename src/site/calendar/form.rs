//! The filters above a calendar.

use crate::parts::choice::ChoiceField;
use crate::site::filters::{Filters, kinds, topics};
use crate::words::Words;
use leptos::prelude::*;

/// `here`: the address of the page, to which the form leads back.
pub fn filter_form(here: &str, filters: &Filters, words: &'static Words) -> AnyView {
    let clear = (!filters.is_empty()).then(|| {
        let here = here.to_owned();
        view! { <a href=here>{words.say("filter-clear")}</a> }
    });
    view! {
        <form class="filters filters-brief" aria-label=words.say("list-filters") action=here.to_owned() method="get">
            <ChoiceField name="kind" choices=kinds(words) chosen=filters.kind.map(|kind| kind.code().to_owned()) words=words/>
            <ChoiceField name="topic" choices=topics(words) chosen=filters.topic.map(|topic| topic.code().to_owned()) words=words/>
            <p class="act"><button type="submit">{words.say("filter-apply")}</button> " " {clear}</p>
        </form>
    }
    .into_any()
}

/// A plain link to a neighbouring page of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarLink {
    pub href: String,
    pub label: String,
}

/// Previous, the page above, next: plain links, each with its date for a name.
pub fn pages(
    previous: &Option<CalendarLink>,
    above: Option<CalendarLink>,
    next: &Option<CalendarLink>,
    words: &'static Words,
) -> AnyView {
    let side = |link: &Option<CalendarLink>, rel: &'static str, key: &str| {
        let told = words.say(key);
        link.clone().map(|link| {
            view! {
                <li class=format!("pages-{rel}")>
                    <a href=link.href rel=rel><span class="unseen">{told} " "</span>{link.label}</a>
                </li>
            }
        })
    };
    let above =
        above.map(|link| view! { <li class="pages-up"><a href=link.href>{link.label}</a></li> });
    view! {
        <nav class="pages" aria-label=words.say("calendar-pages")>
            <ul role="list">
                {side(previous, "prev", "calendar-previous")}
                {above}
                {side(next, "next", "calendar-next")}
            </ul>
        </nav>
    }
    .into_any()
}
