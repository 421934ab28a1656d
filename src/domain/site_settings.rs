//! The settings that staff change, as opposed to those of the environment.

use super::locale::Locale;
use serde_json::{Value, json};

/// What is set; what nobody has set is as in [`SiteSettings::default`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteSettings {
    /// The languages the public site is published in, in the order of [`Locale::ALL`]; at least one.
    pub locales: Vec<Locale>,
    /// The IANA name of the zone in which "today" is told; empty: that of the environment.
    pub time_zone: String,
    /// Whether nobody may approve what they wrote themselves.
    pub two_person_rule: bool,
}

/// One of the settings, as its row is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SettingKey {
    Locales,
    TimeZone,
    TwoPersonRule,
}

impl SettingKey {
    pub const ALL: [Self; 3] = [Self::Locales, Self::TimeZone, Self::TwoPersonRule];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Locales => "locales",
            Self::TimeZone => "time_zone",
            Self::TwoPersonRule => "two_person_rule",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.code() == code)
    }
}

impl Default for SiteSettings {
    fn default() -> Self {
        Self {
            locales: Locale::ALL.to_vec(),
            time_zone: String::new(),
            two_person_rule: false,
        }
    }
}

impl SiteSettings {
    /// Reads rows of key and value. A value that has not the shape of its key counts as not set: the
    /// public site must not go down over a row.
    pub fn from_rows<'a>(rows: impl IntoIterator<Item = (&'a str, &'a Value)>) -> Self {
        let mut settings = Self::default();
        for (code, value) in rows {
            match SettingKey::from_code(code) {
                Some(SettingKey::Locales) => {
                    let codes = value.as_array().map(Vec::as_slice).unwrap_or_default();
                    let codes: Vec<&str> = codes.iter().filter_map(Value::as_str).collect();
                    settings.set_locales(|locale| codes.contains(&locale.code()));
                }
                Some(SettingKey::TimeZone) => {
                    settings.time_zone = value.as_str().unwrap_or_default().to_owned();
                }
                Some(SettingKey::TwoPersonRule) => {
                    settings.two_person_rule = value.as_bool().unwrap_or_default();
                }
                None => {}
            }
        }
        settings
    }

    /// The value of one row.
    pub fn value(&self, key: SettingKey) -> Value {
        match key {
            SettingKey::Locales => json!(self.locales),
            SettingKey::TimeZone => json!(self.time_zone),
            SettingKey::TwoPersonRule => json!(self.two_person_rule),
        }
    }

    /// The language for those of whom nothing is known: English, else the first there is.
    pub fn main_locale(&self) -> Locale {
        main_locale(&self.locales)
    }

    /// Takes the languages that `is_wanted` says, unless that is none.
    fn set_locales(&mut self, is_wanted: impl Fn(Locale) -> bool) {
        let wanted: Vec<Locale> = Locale::ALL
            .into_iter()
            .filter(|locale| is_wanted(*locale))
            .collect();
        if !wanted.is_empty() {
            self.locales = wanted;
        }
    }
}

/// English where it is among `locales`, else the first of them.
pub fn main_locale(locales: &[Locale]) -> Locale {
    let english = locales.iter().find(|locale| **locale == Locale::En);
    english.or(locales.first()).copied().unwrap_or(Locale::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_down_is_read_back() {
        let settings = SiteSettings {
            locales: vec![Locale::Ar, Locale::Fr],
            time_zone: "Asia/Shanghai".into(),
            two_person_rule: true,
        };
        let rows = SettingKey::ALL.map(|key| (key.code(), settings.value(key)));
        let read = SiteSettings::from_rows(rows.iter().map(|(key, value)| (*key, value)));
        assert_eq!(read, settings);
        assert_eq!(read.main_locale(), Locale::Ar);
        assert_eq!(SiteSettings::from_rows([]), SiteSettings::default());
    }

    #[test]
    fn a_site_has_a_language_whatever_the_row_says() {
        for odd in [json!([]), json!(["xx", 7]), json!("en"), json!(null)] {
            let read = SiteSettings::from_rows([("locales", &odd)]);
            assert_eq!(read.locales, Locale::ALL, "{odd}");
        }
        let read = SiteSettings::from_rows([("locales", &json!(["es", "en", "es"]))]);
        assert_eq!(read.locales, [Locale::En, Locale::Es]);
    }
}
