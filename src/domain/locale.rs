//! The six languages, and the direction each is read in.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One of the six languages the site is published in.
///
/// ```
/// use daymark::domain::locale::{Direction, Locale};
/// assert_eq!("ar".parse::<Locale>().unwrap().direction(), Direction::Rtl);
/// assert!("de".parse::<Locale>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    Ar,
    Zh,
    En,
    Fr,
    Ru,
    Es,
}

/// The direction in which a script is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Ltr,
    Rtl,
}

/// A locale that is not one of the six.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not one of the six languages ar, zh, en, fr, ru, es")]
pub struct UnknownLocale(pub String);

impl Locale {
    /// All six, in the order of every language bar (that of the United Nations).
    pub const ALL: [Self; 6] = [Self::Ar, Self::Zh, Self::En, Self::Fr, Self::Ru, Self::Es];

    /// The one that the first segment of a path names.
    ///
    /// ```
    /// use daymark::domain::locale::Locale;
    /// assert_eq!(Locale::of_path("/fr/observances"), Some(Locale::Fr));
    /// assert_eq!(Locale::of_path("/observances"), None);
    /// ```
    pub fn of_path(path: &str) -> Option<Self> {
        path.split('/').nth(1)?.parse().ok()
    }

    /// The code used in addresses, `lang` and `hreflang`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::Zh => "zh",
            Self::En => "en",
            Self::Fr => "fr",
            Self::Ru => "ru",
            Self::Es => "es",
        }
    }

    /// The language's own name, as the language bar shows it. For Arabic it is the short form that
    /// the bar of the United Nations uses.
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::Ar => "عربي",
            Self::Zh => "中文",
            Self::En => "English",
            Self::Fr => "Français",
            Self::Ru => "Русский",
            Self::Es => "Español",
        }
    }

    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Its place in [`Locale::ALL`], from 0.
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl Direction {
    /// The value of an HTML `dir` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Locale {
    type Err = UnknownLocale;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|locale| locale.code() == code)
            .ok_or_else(|| UnknownLocale(code.to_owned()))
    }
}

/// The best of some languages for an `Accept-Language` header: every listed language counts by its
/// weight (RFC 9110, section 12.5.4), the first of equals wins, a weight of 0 excludes. `None` where
/// nothing fits. Of the six, `wo, fr;q=0.9` gives French.
pub fn negotiate(accept_language: &str, among: &[Locale]) -> Option<Locale> {
    let mut best: Option<(Locale, u16)> = None;
    for entry in accept_language.split(',').take(50) {
        let mut pieces = entry.split(';');
        let tag = pieces.next().unwrap_or_default().trim();
        let primary = tag
            .split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let weight = pieces
            .find_map(|piece| piece.trim().strip_prefix("q=").map(read_weight))
            .unwrap_or(1000);
        let Ok(locale) = primary.parse::<Locale>() else {
            continue;
        };
        let is_offered = among.contains(&locale);
        if is_offered && weight > 0 && best.is_none_or(|(_, heaviest)| weight > heaviest) {
            best = Some((locale, weight));
        }
    }
    best.map(|(locale, _)| locale)
}

/// A weight in thousandths; what cannot be read weighs nothing.
fn read_weight(text: &str) -> u16 {
    match text.trim().parse::<f32>() {
        Ok(weight) if (0.0..=1.0).contains(&weight) => (weight * 1000.0).round() as u16,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_language_counts_by_its_weight() {
        let of_six = |header| negotiate(header, &Locale::ALL);
        assert_eq!(of_six("wo, fr;q=0.9"), Some(Locale::Fr));
        assert_eq!(
            of_six("en;q=0.3, zh-Hant-TW;q=0.8, ru;q=0.8"),
            Some(Locale::Zh)
        );
        assert_eq!(of_six("fr;q=0, es;q=0.1"), Some(Locale::Es));
        assert_eq!(of_six("ar-EG,ar;q=0.9"), Some(Locale::Ar));
    }

    #[test]
    fn a_language_that_is_not_offered_is_passed_over() {
        let offered = [Locale::En, Locale::Es];
        assert_eq!(negotiate("fr, es;q=0.2", &offered), Some(Locale::Es));
        assert_eq!(negotiate("fr, ru;q=0.2", &offered), None);
    }

    #[test]
    fn nothing_is_chosen_where_nothing_fits() {
        for header in ["", "*", "wo", "de,it;q=0.9", ";;;", "fr;q=x", "\u{7f}"] {
            assert_eq!(negotiate(header, &Locale::ALL), None, "{header:?}");
        }
    }
}
