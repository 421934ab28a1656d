//! The fonts that travel in the program, and how wide words are in them.

use crate::domain::locale::{Direction, Locale};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{FontResolver, ImageHrefResolver, Node, Options, Tree};
use skrifa::{FontRef, MetadataProvider};
use std::collections::HashSet;
use std::fmt::Write;
use std::sync::{Arc, LazyLock};

/// Latin, Greek and Cyrillic letters.
pub const LATIN: &str = "Noto Serif";
pub const ARABIC: &str = "Noto Naskh Arabic";
/// The characters of GB 2312, in one weight.
pub const CHINESE: &str = "Noto Serif SC";

const LATIN_FONT: &[u8] = include_bytes!("../../public/fonts/NotoSerif-Regular.ttf");
const LATIN_SEMI_BOLD: &[u8] = include_bytes!("../../public/fonts/NotoSerif-SemiBold.ttf");
const ARABIC_FONT: &[u8] = include_bytes!("../../public/fonts/NotoNaskhArabic-Regular.ttf");
const ARABIC_SEMI_BOLD: &[u8] = include_bytes!("../../public/fonts/NotoNaskhArabic-SemiBold.ttf");
const CHINESE_FONT: &[u8] = include_bytes!("../../public/fonts/NotoSerifSC-SemiBold.ttf");

/// The size at which words are measured.
const EM: f32 = 100.0;

/// A face of its family: for the text itself, or for what stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    SemiBold,
}

impl Weight {
    pub const fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::SemiBold => 600,
        }
    }
}

/// A stretch of a text in letters of one family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    pub family: &'static str,
    pub text: &'a str,
}

pub struct Fonts {
    database: Arc<Database>,
    /// The letters of each family: all its faces have the same.
    letters: [(&'static str, HashSet<u32>); 3],
}

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::load);

impl Fonts {
    /// Read once, kept for good.
    pub fn get() -> &'static Self {
        &FONTS
    }

    fn load() -> Self {
        let mut database = Database::new();
        for font in [
            LATIN_FONT,
            LATIN_SEMI_BOLD,
            ARABIC_FONT,
            ARABIC_SEMI_BOLD,
            CHINESE_FONT,
        ] {
            database.load_font_source(Source::Binary(Arc::new(font)));
        }
        database.set_serif_family(LATIN);
        let letters = [
            (LATIN, LATIN_FONT),
            (ARABIC, ARABIC_FONT),
            (CHINESE, CHINESE_FONT),
        ];
        Self {
            database: Arc::new(database),
            letters: letters.map(|(family, font)| (family, letters_of(font))),
        }
    }

    /// Reads a drawing. It finds the photo, where there is one, under the name [`super::photo::PHOTO`].
    pub fn read(&self, svg: &str, photo: Option<Arc<Vec<u8>>>) -> Result<Tree, resvg::usvg::Error> {
        let images = ImageHrefResolver {
            // Nothing is read from files or from within the drawing.
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(move |name, _| {
                let photo = photo.clone().filter(|_| name == super::photo::PHOTO);
                photo.map(resvg::usvg::ImageKind::JPEG)
            }),
        };
        let options = Options {
            fontdb: Arc::clone(&self.database),
            font_resolver: FontResolver::default(),
            image_href_resolver: images,
            ..Options::default()
        };
        Tree::from_str(svg, &options)
    }

    /// A text in stretches of one family each; nothing where it has a letter that none of the fonts has.
    pub fn runs<'a>(&self, text: &'a str, locale: Locale) -> Option<Vec<Run<'a>>> {
        let order = order_of(locale);
        let mut runs: Vec<(&'static str, usize)> = Vec::new();
        for (place, c) in text.char_indices() {
            let last = runs.last().map(|(family, _)| *family);
            // What is drawn as nothing, and what belongs to the letter before it, needs no letter of its own.
            if last.is_some() && (is_silent(c) || c == ' ') {
                continue;
            }
            let mut wanted = last.into_iter().filter(|_| !c.is_alphabetic()).chain(order);
            let family = match wanted.find(|family| self.has(family, c)) {
                Some(family) => family,
                None if is_silent(c) => order[0],
                None => return None,
            };
            if last != Some(family) {
                runs.push((family, place));
            }
        }
        let ends = runs.iter().skip(1).map(|(_, place)| *place);
        let ends = ends.chain([text.len()]);
        let runs = runs.iter().zip(ends);
        Some(
            runs.map(|((family, from), to)| Run {
                family,
                text: &text[*from..to],
            })
            .collect(),
        )
    }

    fn has(&self, family: &str, c: char) -> bool {
        let mut families = self.letters.iter();
        let letters = families.find(|(name, _)| *name == family);
        letters.is_some_and(|(_, letters)| letters.contains(&u32::from(c)))
    }

    /// How wide some texts are, in parts of their size. What cannot be drawn has no width.
    pub fn widths(&self, texts: &[&str], locale: Locale, weight: Weight) -> Vec<f32> {
        let mut svg =
            String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\">");
        for (number, text) in texts.iter().enumerate() {
            let spans = self.spans(text, locale).unwrap_or_default();
            let _ = write!(
                svg,
                "<text id=\"t{number}\" y=\"{EM}\" font-size=\"{EM}\" font-weight=\"{}\">{spans}</text>",
                weight.number()
            );
        }
        svg.push_str("</svg>");
        let mut widths = vec![0.0; texts.len()];
        let Ok(tree) = self.read(&svg, None) else {
            return widths;
        };
        for node in tree.root().children() {
            let Node::Text(text) = node else { continue };
            let number = text.id().strip_prefix('t').and_then(|id| id.parse().ok());
            let place = number.and_then(|number: usize| widths.get_mut(number));
            if let Some(place) = place {
                *place = text.bounding_box().width() / EM;
            }
        }
        widths
    }

    /// The inside of a text of a drawing: each stretch in its family, and the whole in its direction.
    pub fn spans(&self, text: &str, locale: Locale) -> Option<String> {
        let runs = self.runs(text, locale)?;
        let mut spans = String::new();
        let last = runs.len().saturating_sub(1);
        for (number, run) in runs.iter().enumerate() {
            // The library sets texts from the left, whatever they begin with: what is read from the right
            // says so with marks of its own (UAX 9).
            let is_rtl = locale.direction() == Direction::Rtl;
            let open = if is_rtl && number == 0 {
                "\u{202b}"
            } else {
                ""
            };
            let close = if is_rtl && number == last {
                "\u{202c}"
            } else {
                ""
            };
            let _ = write!(
                spans,
                "<tspan font-family=\"{}\">{open}{}{close}</tspan>",
                run.family,
                escape(run.text)
            );
        }
        Some(spans)
    }
}

fn letters_of(font: &[u8]) -> HashSet<u32> {
    let font = FontRef::new(font);
    font.map(|font| {
        font.charmap()
            .mappings()
            .map(|(letter, _)| letter)
            .collect()
    })
    .unwrap_or_default()
}

/// In which fonts the letters of a language are looked for.
const fn order_of(locale: Locale) -> [&'static str; 3] {
    match locale {
        Locale::Ar => [ARABIC, LATIN, CHINESE],
        Locale::Zh => [CHINESE, LATIN, ARABIC],
        Locale::En | Locale::Fr | Locale::Ru | Locale::Es => [LATIN, ARABIC, CHINESE],
    }
}

/// Marks of direction, joiners and the like.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Text as it stands in a drawing: what XML cannot hold is left out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() => {}
            '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_has_its_font_and_what_none_has_is_not_drawn() {
        let fonts = Fonts::get();
        let families = |text, locale| -> Option<Vec<&str>> {
            let runs = fonts.runs(text, locale)?;
            Some(runs.iter().map(|run| run.family).collect())
        };
        assert_eq!(families("Water", Locale::En), Some(vec![LATIN]));
        assert_eq!(families("Вода «и» Ёлка", Locale::Ru), Some(vec![LATIN]));
        assert_eq!(families("اليوم، 12", Locale::Ar), Some(vec![ARABIC]));
        assert_eq!(
            families("世界水日（2026年）", Locale::Zh),
            Some(vec![CHINESE])
        );
        let mixed = families("يوم Ёлка للماء", Locale::Ar).unwrap();
        assert_eq!(mixed.len(), 3, "{mixed:?}");
        assert_eq!(families("Day of 🌊", Locale::En), None);
        assert_eq!(families("\u{20000}", Locale::Zh), None);
        assert_eq!(families("ቀን", Locale::En), None);
    }

    #[test]
    fn words_have_widths() {
        let fonts = Fonts::get();
        let widths = fonts.widths(&["i", "www", "", "水", "🌊"], Locale::Zh, Weight::SemiBold);
        assert!(widths[0] > 0.1 && widths[0] < widths[1], "{widths:?}");
        assert!((widths[3] - 1.0).abs() < 0.01, "{widths:?}");
        assert_eq!((widths[2], widths[4]), (0.0, 0.0));
    }

    #[test]
    fn text_stays_text() {
        assert_eq!(escape("a<b>&\"\u{0}\u{1b}"), "a&lt;b&gt;&amp;&quot;");
    }
}
