//! The ways into somebody's own calendar: subscribing, which keeps it up to date, and a file, which does not.

use crate::words::Words;
use leptos::prelude::*;

/// Where a list stands for other calendars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarLinks {
    /// Below our own host.
    pub path: String,
    /// For programs that subscribe: the same place, under the scheme they listen to.
    pub webcal: String,
}

impl CalendarLinks {
    pub fn new(public_url: &str, path: String) -> Self {
        let host = public_url
            .split_once("://")
            .map_or(public_url, |(_, host)| host);
        let webcal = format!("webcal://{host}{path}");
        Self { path, webcal }
    }
}

/// Under a list: "Subscribe to this list · Calendar file".
#[component]
pub fn SubscribeToList(links: CalendarLinks, words: &'static Words) -> impl IntoView {
    view! {
        <p class="follow">
            <a href=links.webcal rel="nofollow">{words.say("calendar-subscribe-list")}</a> " · "
            <a href=links.path rel="nofollow" type="text/calendar" download="">{words.say("calendar-download")}</a>
        </p>
    }
    .into_any()
}

/// Beside an observance, under a heading of its own.
#[component]
pub fn AddToCalendar(links: CalendarLinks, words: &'static Words) -> impl IntoView {
    view! {
        <section class="to-calendar" aria-labelledby="to-calendar">
            <h2 id="to-calendar">{words.say("calendar-add")}</h2>
            <ul role="list">
                <li><a href=links.webcal rel="nofollow">{words.say("calendar-subscribe")}</a> " " <span class="quiet">{words.say("calendar-subscribe-help")}</span></li>
                <li><a href=links.path rel="nofollow" type="text/calendar" download="">{words.say("calendar-download")}</a> " " <span class="quiet">{words.say("calendar-download-help")}</span></li>
            </ul>
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subscription_is_to_the_same_place() {
        let links = CalendarLinks::new(
            "https://days.example.org",
            "/en/calendar.ics?kind=week".into(),
        );
        assert_eq!(
            links.webcal,
            "webcal://days.example.org/en/calendar.ics?kind=week"
        );
    }
}
