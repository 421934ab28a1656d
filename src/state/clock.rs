//! The one clock of the program. Rules are told what today is; only this says it.

use super::settings::ClockSettings;
use chrono::{DateTime, Days, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;

/// A civil date, and the instant at which it is over: one reading of the clock, so that a page of
/// yesterday is never said to be good until tomorrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub date: NaiveDate,
    pub ends_at: DateTime<Utc>,
}

/// Whether a text is the IANA name of a time zone.
pub fn is_time_zone(name: &str) -> bool {
    name.parse::<Tz>().is_ok()
}

/// What time it is, and what "today" means here.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    zone: Tz,
    fixed: Option<DateTime<Utc>>,
}

impl Clock {
    pub fn new(settings: &ClockSettings) -> Self {
        Self {
            zone: settings.time_zone,
            fixed: settings.fixed_now(),
        }
    }

    /// A clock that stands still: for tests.
    pub fn fixed(now: DateTime<Utc>) -> Self {
        Self {
            zone: Tz::UTC,
            fixed: Some(now),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that asks")]
    pub fn now(&self) -> DateTime<Utc> {
        self.fixed.unwrap_or_else(Utc::now)
    }

    /// This instant as the database counts, whose clock stands still in no test: what is public is decided by it.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks")]
    pub fn instant() -> DateTime<Utc> {
        Utc::now()
    }

    /// Today, in the site's time zone.
    pub fn today(&self) -> Day {
        let date = self.date_of(self.now());
        Day {
            date,
            ends_at: self.end_of(date),
        }
    }

    /// The same clock in the zone of an IANA name; with no name, or one that is none, as it is.
    pub fn in_zone(self, name: &str) -> Self {
        Self {
            zone: name.parse().unwrap_or(self.zone),
            ..self
        }
    }

    /// The IANA name of the zone in which today is told.
    pub fn zone_name(&self) -> &'static str {
        self.zone.name()
    }

    /// The civil date of an instant, in the site's time zone.
    pub fn date_of(&self, instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(&self.zone).date_naive()
    }

    /// An instant as the clocks of the site's time zone show it; `None` where that is UTC.
    pub fn local(&self, instant: DateTime<Utc>) -> Option<DateTime<Tz>> {
        (self.zone != Tz::UTC).then(|| instant.with_timezone(&self.zone))
    }

    fn end_of(&self, date: NaiveDate) -> DateTime<Utc> {
        let tomorrow = date + Days::new(1);
        let midnight = tomorrow.and_time(chrono::NaiveTime::MIN);
        // Where clocks are put forward at midnight, the day begins with the first hour there is.
        (0..3)
            .find_map(|hours| {
                self.zone
                    .from_local_datetime(&(midnight + chrono::TimeDelta::hours(hours)))
                    .earliest()
            })
            .map_or_else(|| midnight.and_utc(), |instant| instant.with_timezone(&Utc))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(zone: Tz, now: &str) -> Clock {
        Clock {
            zone,
            fixed: Some(now.parse().unwrap()),
        }
    }

    #[test]
    fn today_is_a_matter_of_the_zone() {
        let now = "2026-09-11T22:30:00Z";
        assert_eq!(clock(Tz::UTC, now).today().date.to_string(), "2026-09-11");
        assert_eq!(
            clock(Tz::Asia__Shanghai, now).today().date.to_string(),
            "2026-09-12"
        );
    }

    #[test]
    fn a_zone_by_name_takes_the_place_of_the_environments_and_a_wrong_name_does_not() {
        let clock = clock(Tz::UTC, "2026-09-11T22:30:00Z");
        let in_paris = clock.in_zone("Europe/Paris").today();
        assert_eq!(in_paris.date.to_string(), "2026-09-12");
        assert_eq!(in_paris.ends_at.to_rfc3339(), "2026-09-12T22:00:00+00:00");
        for none in ["", "Mars/Base"] {
            assert_eq!(clock.in_zone(none).today(), clock.today());
        }
    }

    #[test]
    fn midnight_comes_also_where_clocks_change_at_midnight() {
        let cairo = clock(Tz::Africa__Cairo, "2026-04-23T20:00:00Z");
        assert_eq!(
            cairo.today().ends_at.to_rfc3339(),
            "2026-04-23T22:00:00+00:00"
        );
        let leap = clock(Tz::UTC, "2028-02-28T23:59:59Z");
        assert_eq!(
            leap.today().ends_at.to_rfc3339(),
            "2028-02-29T00:00:00+00:00"
        );
    }
}
