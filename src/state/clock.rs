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

    /// Today, in the site's time zone.
    pub fn today(&self) -> Day {
        let date = self.now().with_timezone(&self.zone).date_naive();
        Day {
            date,
            ends_at: self.end_of(date),
        }
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
