//! A drawing as a picture: PNG with a palette, small enough for those who fetch cards.

use super::drawing::{DAY, Drawing, HEIGHT, INK, LINE, NIGHT, PAPER, QUIET, SUN, WIDTH};
use super::fonts::Fonts;
use color_quant::NeuQuant;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use std::sync::Arc;

/// The most that a card may have, in bytes: more is not fetched by everybody.
pub const MOST_BYTES: usize = 300_000;

/// Steps from one colour to another, for the edges of letters.
const STEPS: u16 = 10;
/// How many colours the photo may have, tried one after the other until the picture is small enough. The library
/// wants 64 or more.
const PHOTO_COLOURS: [usize; 4] = [180, 128, 96, 64];

#[derive(Debug, thiserror::Error)]
pub enum DrawFailure {
    #[error("the drawing is not understood: {0}")]
    Drawing(#[from] resvg::usvg::Error),
    #[error("the picture cannot be written: {0}")]
    Writing(#[from] png::EncodingError),
    #[error("there is no memory for the picture")]
    Memory,
    #[error("the photo is too rich for a card of {MOST_BYTES} bytes")]
    TooLarge,
}

/// The picture of a drawing. Slow: most of the time that a card takes.
pub fn picture(drawing: &Drawing, photo: Option<Arc<Vec<u8>>>) -> Result<Vec<u8>, DrawFailure> {
    let tree = Fonts::get().read(&drawing.svg, photo)?;
    let mut pixmap = Pixmap::new(WIDTH, HEIGHT).ok_or(DrawFailure::Memory)?;
    let [red, green, blue] = PAPER;
    pixmap.fill(Color::from_rgba8(red, green, blue, 255));
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    let pixels = pixmap.data();
    if drawing.photo_columns.is_empty() {
        return write(&Palette::of_words(), None, drawing, pixels);
    }
    // Every pixel is opaque, so that none is multiplied with anything.
    let photo: Vec<u8> = rows(pixels)
        .flat_map(|row| {
            let from = drawing.photo_columns.start as usize * 4;
            &row[from..drawing.photo_columns.end as usize * 4]
        })
        .copied()
        .collect();
    for colours in PHOTO_COLOURS {
        let own = NeuQuant::new(10, colours, &photo);
        let png = write(&Palette::of_words(), Some(&own), drawing, pixels)?;
        if png.len() < MOST_BYTES {
            return Ok(png);
        }
    }
    Err(DrawFailure::TooLarge)
}

fn rows(pixels: &[u8]) -> impl Iterator<Item = &[u8]> {
    pixels.chunks_exact(WIDTH as usize * 4)
}

/// The colours of words and of the mark, with the steps between them and what they stand on.
struct Palette(Vec<[u8; 3]>);

impl Palette {
    fn of_words() -> Self {
        let mut colours = Vec::new();
        let grounds = [
            (PAPER, INK),
            (PAPER, QUIET),
            (PAPER, DAY),
            (NIGHT, PAPER),
            (NIGHT, SUN),
        ];
        for (ground, colour) in grounds {
            for step in 0..=STEPS {
                let mixed = [0, 1, 2].map(|part: usize| {
                    let (from, to) = (u16::from(ground[part]), u16::from(colour[part]));
                    ((from * (STEPS - step) + to * step + STEPS / 2) / STEPS) as u8
                });
                if !colours.contains(&mixed) {
                    colours.push(mixed);
                }
            }
        }
        colours.push(LINE);
        Self(colours)
    }

    fn nearest(&self, pixel: &[u8]) -> usize {
        let far = |colour: &[u8; 3]| -> i32 {
            let parts = colour.iter().zip(pixel);
            parts
                .map(|(one, other)| (i32::from(*one) - i32::from(*other)).pow(2))
                .sum()
        };
        let places = self.0.iter().enumerate();
        places
            .min_by_key(|(_, colour)| far(colour))
            .map_or(0, |(place, _)| place)
    }
}

/// Words take the nearest of their colours, the photo those that were chosen for it; its credit stands on a ground
/// of its own, and takes the nearest of both.
fn write(
    words: &Palette,
    photo: Option<&NeuQuant>,
    drawing: &Drawing,
    pixels: &[u8],
) -> Result<Vec<u8>, DrawFailure> {
    let mut colours: Vec<u8> = words.0.concat();
    if let Some(photo) = photo {
        colours.extend(photo.color_map_rgb());
    }
    let first = words.0.len();
    let mut indices = Vec::with_capacity((WIDTH * HEIGHT) as usize);
    // Neighbours are mostly alike.
    let mut last: Option<([u8; 4], bool, usize)> = None;
    for row in rows(pixels) {
        for (x, pixel) in (0..).zip(row.chunks_exact(4)) {
            let is_photo = photo.is_some() && drawing.photo_columns.contains(&x);
            let held = [pixel[0], pixel[1], pixel[2], pixel[3]];
            let place = match last {
                Some((known, kind, place)) if known == held && kind == is_photo => place,
                _ => match photo.filter(|_| is_photo) {
                    Some(photo) if !words.0.contains(&[pixel[0], pixel[1], pixel[2]]) => {
                        first + photo.index_of(pixel)
                    }
                    _ => words.nearest(pixel),
                },
            };
            last = Some((held, is_photo, place));
            indices.push(u8::try_from(place).unwrap_or_default());
        }
    }
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(colours);
    encoder.set_compression(png::Compression::High);
    // Of numbers of colours neighbours tell nothing.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(out)
}
