//! The order of names in six languages, by CLDR.

use crate::domain::locale::Locale;
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::locale::{Locale as Tag, locale};
use std::cmp::Ordering;

/// The order of one language.
pub struct Order(CollatorBorrowed<'static>);

impl Order {
    pub(super) fn new(language: Locale) -> Self {
        // The data is compiled in: a language that is there once is there always.
        let known = "the orders of all six languages are compiled in";
        let collator = Collator::try_new(tag(language).into(), CollatorOptions::default());
        Self(collator.expect(known))
    }

    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        self.0.compare(one, other)
    }
}

fn tag(language: Locale) -> Tag {
    match language {
        Locale::Ar => locale!("ar"),
        Locale::Zh => locale!("zh"),
        Locale::En => locale!("en"),
        Locale::Fr => locale!("fr"),
        Locale::Ru => locale!("ru"),
        Locale::Es => locale!("es"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Locale, names: [&str; 3]) -> Vec<&str> {
        let order = Order::new(language);
        let mut names = names.to_vec();
        names.sort_by(|one, other| order.compare(one, other));
        names
    }

    #[test]
    fn names_stand_in_the_order_of_their_language() {
        assert_eq!(
            sorted(Locale::Fr, ["Zoé", "Élan", "Eau"]),
            ["Eau", "Élan", "Zoé"]
        );
        assert_eq!(
            sorted(Locale::Es, ["oca", "ñu", "nube"]),
            ["nube", "ñu", "oca"]
        );
        // By sound, as dictionaries have it: bó, chén, lǐ.
        assert_eq!(sorted(Locale::Zh, ["李", "陈", "博"]), ["博", "陈", "李"]);
        assert_eq!(
            sorted(Locale::Ru, ["Жук", "Ёлка", "Енот"]),
            ["Ёлка", "Енот", "Жук"]
        );
    }
}
