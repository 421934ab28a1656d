//! The photos whose rights end soon, for those who look after them.

use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::photos::card::uses_line;
use crate::admin::work::address::thing_href;
use crate::domain::caption::short_caption;
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::store::admin_lists::expiring::{ExpiringPhoto, list_expiring};
use crate::words::{Arg, Words};
use chrono::{Days, NaiveDate};
use leptos::prelude::*;

/// How many days before the end a photo is spoken of, the most urgent first.
const BANDS: [u16; 3] = [7, 30, 90];

pub struct Expiring {
    today: NaiveDate,
    photos: Vec<ExpiringPhoto>,
}

/// Nothing for those who do not look after photos. Rights end by days in UTC.
pub async fn load(desk: &Desk) -> Result<Expiring, Refusal> {
    let today = desk.state().clock.now().date_naive();
    let [.., most] = BANDS;
    let span = (today, today + Days::new(most.into()));
    let photos = if desk.may(Act::Write, On::Part(ThingKind::Photo, Part::Free)) {
        list_expiring(desk.pool(), desk.locale(), span).await?
    } else {
        Vec::new()
    };
    Ok(Expiring { today, photos })
}

/// The narrowest band that a number of days lies in.
fn band(days: i64) -> u16 {
    let held = BANDS.into_iter().find(|band| days <= i64::from(*band));
    held.unwrap_or(BANDS[2])
}

pub fn view(expiring: Expiring, words: &'static Words) -> AnyView {
    let Expiring { today, photos } = expiring;
    if photos.is_empty() {
        return ().into_any();
    }
    let rows = photos.into_iter().map(|photo| {
        let href = thing_href(ThingKind::Photo, photo.id);
        let caption = photo.caption.filter(|caption| !caption.trim().is_empty());
        let name = caption.map(|caption| short_caption(caption.trim())).or(photo.file_name);
        let name = name.unwrap_or_else(|| words.say("photo-unnamed"));
        let band = band((photo.expires_on - today).num_days());
        let shape = if band == BANDS[0] { "changes-requested" } else { "in-review" };
        let within = words.tell("expiring-within", &[("count", Arg::Count(band.into()))]);
        let day = photo.expires_on;
        view! {
            <tr>
                <td class="number"><time datetime=day.to_string()>{words.dates.date(day)}</time></td>
                <td><span class=format!("state state-{shape}")>{within}</span></td>
                <th scope="row"><a href=href dir="auto">{name}</a></th>
                <td>{uses_line(photo.uses, words)}</td>
            </tr>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    let head = |key: &str| view! { <th scope="col">{words.say(key)}</th> }.into_any();
    view! {
        <h2 id="expiring">{words.say("expiring-title")}</h2>
        <p class="why">{words.say("expiring-help")}</p>
        <div class="table-scroll" role="group" aria-labelledby="expiring" tabindex="0">
            <table class="table">
                <thead><tr>
                    {head("expiring-last-day")}{head("expiring-left")}{head("noun-photo")}{head("photos-use")}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_rights_is_told_90_30_and_7_days_before() {
        let bands = [90, 31, 30, 8, 7, 0].map(band);
        assert_eq!(bands, [90, 90, 30, 30, 7, 7]);
    }
}
