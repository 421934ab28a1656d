//! The script a name is written in, as far as the six languages tell scripts apart.

use super::locale::Locale;

/// A script, by the ranges of Unicode's script property that names in our languages use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Han,
    /// Another one, or letters of several.
    Other,
}

impl Script {
    /// The script of a text's letters; `None` where it has none.
    ///
    /// ```
    /// use daymark::domain::script::Script;
    /// assert_eq!(Script::of("Ban Ki-moon"), Some(Script::Latin));
    /// assert_eq!(Script::of("潘基文"), Some(Script::Han));
    /// assert_eq!(Script::of("Пан Ki-moon"), Some(Script::Other));
    /// assert_eq!(Script::of("1945"), None);
    /// ```
    pub fn of(text: &str) -> Option<Self> {
        let mut letters = text
            .chars()
            .filter(|c| c.is_alphabetic())
            .map(Self::of_letter);
        let first = letters.next()?;
        Some(if letters.all(|script| script == first) {
            first
        } else {
            Self::Other
        })
    }

    /// The script a language is written in.
    pub const fn of_locale(locale: Locale) -> Self {
        match locale {
            Locale::Ar => Self::Arabic,
            Locale::Zh => Self::Han,
            Locale::Ru => Self::Cyrillic,
            Locale::En | Locale::Fr | Locale::Es => Self::Latin,
        }
    }

    /// Of one letter.
    pub const fn of_letter(c: char) -> Self {
        match c {
            'a'..='z' | 'A'..='Z' | 'ª' | 'º' | '\u{c0}'..='\u{2ff}' => Self::Latin,
            '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a720}'..='\u{a7ff}' => {
                Self::Latin
            }
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' => Self::Arabic,
            '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => Self::Arabic,
            '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => Self::Han,
            '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' => Self::Han,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_of_names_in_the_six_languages_is_known() {
        for (name, script) in [
            ("Boutros Boutros-Ghali", Script::Latin),
            ("Javier Pérez de Cuéllar", Script::Latin),
            ("Пан Ги Мун", Script::Cyrillic),
            ("بان كي - مون", Script::Arabic),
            ("安东尼奥·古特雷斯", Script::Han),
            ("Μαρία", Script::Other),
        ] {
            assert_eq!(Script::of(name), Some(script), "{name}");
        }
    }
}
