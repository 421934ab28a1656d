//! What is asked of a message beside its text.

use crate::domain::locale::Locale;
use crate::site::query::read_pairs;

/// What makes no sense as a language is left out. What makes none as a number is 0, which nothing has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// A second language beside the page's.
    pub beside: Option<Locale>,
    /// A block of the text alone, by its place from 1, ready to be quoted.
    pub paragraph: Option<usize>,
    /// A revision that was public.
    pub revision: Option<i32>,
}

impl Asked {
    pub fn read(query: &str) -> Self {
        let mut asked = Self::default();
        for (name, value) in read_pairs(query) {
            match name.as_str() {
                _ if value.is_empty() => {}
                "beside" => asked.beside = value.parse().ok(),
                "paragraph" => asked.paragraph = Some(read_number(&value).unwrap_or_default()),
                "revision" => asked.revision = Some(read_number(&value).unwrap_or_default()),
                _ => {}
            }
        }
        asked
    }
}

/// Only as it is written, so that a number has one address.
fn read_number<T: std::str::FromStr + ToString>(text: &str) -> Option<T> {
    let number: T = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_that_is_none_is_left_out_and_a_number_that_is_none_is_nothings() {
        let asked = Asked::read("beside=ar&paragraph=3&revision=12&utm_source=x");
        assert_eq!(
            (asked.beside, asked.paragraph, asked.revision),
            (Some(Locale::Ar), Some(3), Some(12))
        );
        assert_eq!(
            Asked::read("beside=de&paragraph=&revision="),
            Asked::default()
        );
        for odd in ["x", "-1x", "+3", "03", "3.0", "99999999999999999999", "１"] {
            let asked = Asked::read(&format!(
                "paragraph={}&revision={odd}",
                odd.replace('+', "%2B")
            ));
            assert_eq!(asked.paragraph, Some(0), "{odd}");
        }
    }
}
