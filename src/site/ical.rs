//! Calendars as RFC 5545 and RFC 7986 have them. Only what a calendar of days needs: events that last whole days.
//!
//! No library of the field stands between: the crates there are give an event its name by chance and its stamp by
//! the clock unless told otherwise, know nothing of RFC 7986, and what is left is the folding of lines.

use crate::domain::date_span::DateSpan;
use crate::domain::locale::Locale;
use chrono::{DateTime, NaiveDate, Utc};

/// A calendar and its own properties.
#[derive(Clone, Debug)]
pub struct IcalCalendar {
    pub locale: Locale,
    pub name: String,
    /// Where it is.
    pub source: String,
    /// The page that shows the same.
    pub url: String,
    pub events: Vec<IcalEvent>,
}

/// Something that lasts one or several days.
#[derive(Clone, Debug)]
pub struct IcalEvent {
    /// The same in every calendar and for ever.
    pub uid: String,
    /// How often it has moved.
    pub sequence: usize,
    pub span: DateSpan,
    /// It was to be, and is not.
    pub is_cancelled: bool,
    pub title: String,
    pub title_locale: Locale,
    pub description: String,
    pub categories: Vec<String>,
    pub url: String,
    /// When it began to look as it does: the same from request to request.
    pub changed_at: DateTime<Utc>,
}

/// How often a subscriber looks again.
const REFRESH: &str = "P1D";

/// The most octets of a line, without its end.
const LONGEST_LINE: usize = 75;

impl IcalCalendar {
    /// When it last changed; `None` of one without events.
    pub fn changed_at(&self) -> Option<DateTime<Utc>> {
        self.events.iter().map(|event| event.changed_at).max()
    }

    pub fn write(&self) -> String {
        // An event is some 700 octets long.
        let mut out = Lines(String::with_capacity(1_000 + self.events.len() * 1_000));
        out.plain("BEGIN", "VCALENDAR");
        out.plain("VERSION", "2.0");
        out.plain("PRODID", "-//Daymark//Daymark//EN");
        out.plain("CALSCALE", "GREGORIAN");
        out.text("NAME", Some(self.locale), &self.name);
        out.text("X-WR-CALNAME", None, &self.name);
        if let Some(at) = self.changed_at() {
            out.plain("LAST-MODIFIED", &instant(at));
        }
        out.plain("URL", &self.url);
        out.plain("SOURCE;VALUE=URI", &self.source);
        out.plain("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
        out.plain("X-PUBLISHED-TTL", REFRESH);
        for event in &self.events {
            out.event(event, self.locale);
        }
        out.plain("END", "VCALENDAR");
        out.0
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn date(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

struct Lines(String);

impl Lines {
    fn event(&mut self, event: &IcalEvent, locale: Locale) {
        self.plain("BEGIN", "VEVENT");
        self.plain("UID", &event.uid);
        // Where nobody is invited both tell the same: when what is said of it was last another.
        let changed_at = instant(event.changed_at);
        self.plain("DTSTAMP", &changed_at);
        self.plain("LAST-MODIFIED", &changed_at);
        self.plain("SEQUENCE", &event.sequence.to_string());
        self.plain("DTSTART;VALUE=DATE", &date(event.span.starts_on()));
        // Our spans hold their last day; this end does not.
        if let Some(end) = event.span.ends_on().succ_opt() {
            self.plain("DTEND;VALUE=DATE", &date(end));
        }
        self.text("SUMMARY", Some(event.title_locale), &event.title);
        if !event.description.is_empty() {
            self.text("DESCRIPTION", Some(locale), &event.description);
        }
        if !event.categories.is_empty() {
            let each = event.categories.iter().map(|name| escaped(name));
            let each: Vec<String> = each.collect();
            let name = format!("CATEGORIES;LANGUAGE={locale}");
            self.plain(&name, &each.join(","));
        }
        self.plain("URL", &event.url);
        self.plain("TRANSP", "TRANSPARENT");
        let status = match event.is_cancelled {
            true => "CANCELLED",
            false => "CONFIRMED",
        };
        self.plain("STATUS", status);
        self.plain("END", "VEVENT");
    }

    fn text(&mut self, name: &str, locale: Option<Locale>, text: &str) {
        let value = escaped(text);
        match locale {
            Some(locale) => self.plain(&format!("{name};LANGUAGE={locale}"), &value),
            None => self.plain(name, &value),
        }
    }

    /// A line of a value that is as it must be, folded between characters.
    fn plain(&mut self, name: &str, value: &str) {
        let mut room = LONGEST_LINE;
        for piece in [name, ":", value] {
            for c in piece.chars() {
                if c.len_utf8() > room {
                    self.0.push_str("\r\n ");
                    room = LONGEST_LINE - 1;
                }
                self.0.push(c);
                room -= c.len_utf8();
            }
        }
        self.0.push_str("\r\n");
    }
}

/// Text as a value; what no text can hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event(title: &str) -> IcalEvent {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        IcalEvent {
            uid: "1-2026-1@daymark.invalid".into(),
            sequence: 2,
            span: DateSpan::new(day("2026-12-30"), day("2026-12-31")).unwrap(),
            is_cancelled: false,
            title: title.into(),
            title_locale: Locale::En,
            description: String::new(),
            categories: vec!["Peace, and more".into(), "Health".into()],
            url: "https://days.example.org/fr/observances/x".into(),
            changed_at: "2026-01-02T03:04:05Z".parse().unwrap(),
        }
    }

    fn calendar(events: Vec<IcalEvent>) -> IcalCalendar {
        IcalCalendar {
            locale: Locale::Fr,
            name: "Journées".into(),
            source: "https://days.example.org/fr/calendar.ics".into(),
            url: "https://days.example.org/fr/observances".into(),
            events,
        }
    }

    #[test]
    fn an_event_lasts_whole_days_and_its_end_lies_outside() {
        let text = calendar(vec![event("A; b, c\\d\ne\r\u{7}")]).write();
        for line in [
            "NAME;LANGUAGE=fr:Journées\r\n",
            "LAST-MODIFIED:20260102T030405Z\r\n",
            "DTSTART;VALUE=DATE:20261230\r\n",
            "DTEND;VALUE=DATE:20270101\r\n",
            "SEQUENCE:2\r\n",
            "SUMMARY;LANGUAGE=en:A\\; b\\, c\\\\d\\ne\r\n",
            "CATEGORIES;LANGUAGE=fr:Peace\\, and more,Health\r\n",
            "TRANSP:TRANSPARENT\r\nSTATUS:CONFIRMED\r\n",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(!text.contains("DESCRIPTION"));
    }

    #[test]
    fn an_empty_calendar_has_never_changed() {
        let text = calendar(Vec::new()).write();
        assert!(!text.contains("LAST-MODIFIED") && text.ends_with("END:VCALENDAR\r\n"));
    }

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_was_said(title in "\\PC{0,400}") {
            let text = calendar(vec![event(&title)]).write();
            for line in text.split("\r\n") {
                prop_assert!(line.len() <= LONGEST_LINE, "{line}");
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let whole = text.replace("\r\n ", "");
            let line = format!("SUMMARY;LANGUAGE=en:{}\r\n", escaped(&title));
            prop_assert!(whole.contains(&line), "{whole}");
        }
    }
}
