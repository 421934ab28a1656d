//! Cards, drawn in six languages and compared with those that somebody has looked at.
//!
//! The drawing must be the same letter for letter, the picture nearly. Where a change is meant: look at what the test
//! leaves in `target/cards`, and put it in the place of the files beside this one.

use crate::cards::content::{CardContent, CardDate, CardPhoto, CardText};
use crate::cards::drawer::Drawer;
use crate::cards::{MOST_BYTES, draw};
use crate::domain::locale::Locale;
use crate::domain::photo::Focal;
use bytes::Bytes;
use image::imageops::FilterType;
use image::{DynamicImage, GrayImage};
use std::fs;
use std::path::{Path, PathBuf};

/// Levels of grey by which a small picture may differ from the one that was looked at, on average.
const TOLERANCE: f64 = 1.0;

fn file() -> Bytes {
    let seed = Path::new(env!("CARGO_MANIFEST_DIR")).join("seed");
    Bytes::from(fs::read(seed.join("illustrations/fish-cages.jpg")).unwrap())
}

fn photo(credit: &str) -> CardPhoto {
    CardPhoto {
        hash: "sample".into(),
        width: 1600,
        height: 1067,
        focal: Some(Focal { x: 40, y: 50 }),
        credit: credit.into(),
    }
}

/// A short title and a long one, with and without a photo, in each language one.
fn sample(locale: Locale) -> CardContent {
    let (day, title, note, credit) = match locale {
        Locale::Ar => (
            "12 سبتمبر",
            "يوم الأمم المتحدة للتعاون فيما بين بلدان الجنوب",
            None,
            Some("رسم توضيحي: Daymark"),
        ),
        Locale::Zh => (
            "12月9日",
            "缅怀灭绝种族罪受害者、扬其尊严和防止此种罪行国际日",
            Some("非正式名称"),
            None,
        ),
        Locale::En => (
            "12 September",
            "United Nations Day for South-South Cooperation",
            None,
            Some("Illustration: Daymark"),
        ),
        Locale::Fr => (
            "9 décembre",
            "Journée internationale de commémoration des victimes du crime de génocide, d’affirmation de leur dignité et de prévention de ce crime",
            None,
            None,
        ),
        Locale::Ru => (
            "24–30 октября",
            "Международный день памяти жертв преступления геноцида, чествования их достоинства и предупреждения этого преступления",
            Some("неофициальное название"),
            Some("Иллюстрация: Daymark"),
        ),
        Locale::Es => (
            "25 de noviembre – 10 de diciembre",
            "Día Mundial del Agua",
            None,
            None,
        ),
    };
    CardContent {
        locale,
        date: Some(CardDate {
            day: day.into(),
            year: Some("2026".into()),
        }),
        title: CardText {
            text: title.into(),
            locale,
        },
        english: None,
        notes: note.into_iter().map(str::to_owned).collect(),
        site: CardText {
            text: "Daymark".into(),
            locale,
        },
        host: "days.example.org".into(),
        photo: credit.map(photo),
    }
}

async fn drawn(content: &CardContent) -> Bytes {
    let photo = content.photo.as_ref().map(|_| file());
    Drawer::default()
        .draw(content.clone(), photo)
        .await
        .unwrap()
}

fn small(png: &[u8]) -> GrayImage {
    let picture = image::load_from_memory(png).unwrap();
    assert_eq!((picture.width(), picture.height()), (1200, 630));
    picture
        .resize_exact(240, 126, FilterType::Triangle)
        .to_luma8()
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/tests/cards")
        .join(name)
}

/// Leaves what was drawn where somebody can look at it.
fn leave(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/cards");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

#[tokio::test]
async fn cards_in_six_languages_look_as_they_did_when_somebody_looked() {
    let mut changed = Vec::new();
    for locale in Locale::ALL {
        let content = sample(locale);
        let svg = draw(&content).svg;
        let png = drawn(&content).await;
        assert!(png.len() < MOST_BYTES, "{locale}: {} bytes", png.len());
        let mut shrunk = Vec::new();
        DynamicImage::ImageLuma8(small(&png))
            .write_to(
                &mut std::io::Cursor::new(&mut shrunk),
                image::ImageFormat::Png,
            )
            .unwrap();
        leave(&format!("{locale}.full.png"), &png);
        let left = [
            leave(&format!("{locale}.svg"), svg.as_bytes()),
            leave(&format!("{locale}.png"), &shrunk),
        ];
        let known = fs::read_to_string(golden(&format!("{locale}.svg"))).unwrap_or_default();
        let seen = image::open(golden(&format!("{locale}.png"))).ok();
        let seen = seen.map(DynamicImage::into_luma8);
        let differs = seen.is_none_or(|seen| difference(&seen, &small(&png)) > TOLERANCE);
        if known != svg || differs {
            changed.extend(left);
        }
    }
    assert!(changed.is_empty(), "look at {changed:?}");
}

fn difference(one: &GrayImage, other: &GrayImage) -> f64 {
    let pairs = one.as_raw().iter().zip(other.as_raw());
    let sum: f64 = pairs
        .map(|(one, other)| f64::from(one.abs_diff(*other)))
        .sum();
    sum / one.as_raw().len().max(1) as f64
}

#[tokio::test]
async fn words_begin_at_the_edge_of_their_language() {
    for locale in [Locale::En, Locale::Ar] {
        let content = CardContent {
            photo: None,
            title: CardText {
                text: if locale == Locale::Ar {
                    "الماء"
                } else {
                    "Water"
                }
                .into(),
                locale,
            },
            ..sample(locale)
        };
        let picture = image::load_from_memory(&drawn(&content).await)
            .unwrap()
            .to_luma8();
        // Between the date and the foot stands the title alone.
        let dark = |from: u32, to: u32| {
            let columns = (from..to).flat_map(|x| (170..480).map(move |y| (x, y)));
            columns
                .filter(|(x, y)| picture.get_pixel(*x, *y).0[0] < 90)
                .count()
        };
        let (left, right) = (dark(0, 500), dark(700, 1200));
        match locale {
            Locale::Ar => assert!(right > 500 && left == 0, "{left} {right}"),
            _ => assert!(left > 500 && right == 0, "{left} {right}"),
        }
    }
}

#[tokio::test]
async fn an_english_title_takes_the_place_of_one_that_cannot_be_drawn() {
    let plain = sample(Locale::Zh);
    let odd = CardContent {
        title: CardText {
            text: "\u{20bb7}野家日".into(),
            locale: Locale::Zh,
        },
        english: Some("Sample Day".into()),
        ..plain.clone()
    };
    let svg = draw(&odd).svg;
    assert!(
        svg.contains("Sample Day") && !svg.contains('\u{20bb7}'),
        "{svg}"
    );
    let neither = CardContent {
        english: None,
        ..odd
    };
    assert!(draw(&neither).svg.contains("12月9日"));
    drawn(&neither).await;
}

#[tokio::test]
async fn a_photo_without_a_credit_that_can_be_drawn_is_left_out() {
    let mut content = sample(Locale::En);
    content.photo = Some(photo("ቀን"));
    let drawing = draw(&content);
    assert!(!drawing.has_photo && !drawing.svg.contains("<image"));
}

/// Noise cannot be made small: the card does without.
#[tokio::test]
async fn a_photo_that_would_make_the_card_too_large_loses_colours_or_is_left_out() {
    let mut seed = 7_u32;
    let noise = image::RgbImage::from_fn(640, 640, |_, _| {
        image::Rgb([0, 1, 2].map(|_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 24) as u8
        }))
    });
    let mut jpeg = Vec::new();
    noise
        .write_to(
            &mut std::io::Cursor::new(&mut jpeg),
            image::ImageFormat::Jpeg,
        )
        .unwrap();
    let mut content = sample(Locale::En);
    content.photo = Some(CardPhoto {
        width: 640,
        height: 640,
        ..photo("Sample")
    });
    let drawer = Drawer::default();
    let card = drawer
        .draw(content.clone(), Some(jpeg.into()))
        .await
        .unwrap();
    assert!(card.len() < MOST_BYTES, "{}", card.len());
    assert_eq!(drawer.recall(&content.key()), Some(card));
}

#[test]
fn the_key_changes_with_whatever_a_card_shows() {
    let content = sample(Locale::En);
    let mut others = vec![
        sample(Locale::Fr),
        content.without_photo(),
        CardContent {
            host: "other.example.org".into(),
            ..content.clone()
        },
    ];
    let mut moved = content.clone();
    moved.photo.as_mut().unwrap().focal = None;
    others.push(moved);
    assert_eq!(content.key(), content.clone().key());
    for other in others {
        assert_ne!(content.key(), other.key());
    }
}
