//! Quotes whose message has changed since they were checked, for those who may mend them.

use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::work::address::part_href;
use crate::admin::work::state_view::thing_name;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::quote_match::find;
use crate::domain::revision::{Part, ThingKind};
use crate::store::quotes::list_quotes_overtaken;
use crate::store::thing_names::list_thing_names;
use crate::words::Words;
use leptos::prelude::*;

/// A quote that has to be looked at.
pub struct Overtaken {
    edition: ThingId,
    locale: Locale,
    /// Of the edition, with its year.
    name: String,
    words: String,
    /// Whether the message is still public, and says something else; else it is gone.
    says_other: bool,
}

/// Those quotes of which the words do not stand any more in what their message says now.
pub async fn load(desk: &Desk) -> Result<Vec<Overtaken>, Refusal> {
    let mut found = list_quotes_overtaken(desk.pool()).await?;
    found.retain(|quote| {
        let says = quote.says.as_ref();
        says.is_none_or(|text| find(&quote.words, &text.body.plain_text()).is_none())
    });
    let editions: Vec<ThingId> = found.iter().map(|quote| quote.edition).collect();
    let names = list_thing_names(desk.pool(), &editions, desk.locale()).await?;
    let overtaken = found.into_iter().filter_map(|quote| {
        let locale: Locale = quote.part.parse().ok()?;
        let may = desk.may(Act::Write, On::Part(ThingKind::Edition, locale.into()));
        may.then(|| Overtaken {
            edition: quote.edition,
            locale,
            name: thing_name(names.get(&quote.edition), desk.words),
            words: quote.words,
            says_other: quote.says.is_some(),
        })
    });
    Ok(overtaken.collect())
}

pub fn view(quotes: Vec<Overtaken>, words: &'static Words) -> AnyView {
    if quotes.is_empty() {
        return ().into_any();
    }
    let rows = quotes.into_iter().map(|quote| {
        let href = part_href(ThingKind::Edition, quote.edition, Part::Text(quote.locale));
        let (lang, dir) = (quote.locale.code(), quote.locale.direction().code());
        let why = if quote.says_other {
            "quotes-says-other"
        } else {
            "quotes-message-gone"
        };
        view! {
            <tr>
                <th scope="row"><a href=href dir="auto">{quote.name}</a></th>
                <td>{words.language(quote.locale)}</td>
                <td lang=lang dir=dir>{quote.words}</td>
                <td>{words.say(why)}</td>
            </tr>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    let head = |key: &str| view! { <th scope="col">{words.say(key)}</th> }.into_any();
    view! {
        <h2 id="quotes">{words.say("quotes-title")}</h2>
        <p class="why">{words.say("quotes-help")}</p>
        <div class="table-scroll" role="group" aria-labelledby="quotes" tabindex="0">
            <table class="table">
                <thead><tr>
                    {head("noun-edition")}{head("quotes-language")}{head("field-quote-words")}{head("quotes-why")}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
