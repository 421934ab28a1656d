//! Taking a picture in: its type by what it is, not by what it is called, and its size before it is
//! decoded.

pub use super::refusal::Refusal;

use super::colour::bring_to_srgb;
use super::inks::Inks;
use super::jpeg_segments::is_whole;
use super::metadata::read_said;
use super::render::{WIDEST, height_at, resize, whole};
use super::sniff::{Kind, png_size, sniff};
use crate::domain::photo_said::PhotoSaid;
use image::codecs::{jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, Limits, RgbImage};
use std::io::Cursor;
use std::sync::Mutex;

/// Most bytes of the file of a picture.
pub const MOST_FILE_BYTES: u64 = 25 * 1024 * 1024;
/// Most pixels along one side.
pub const MOST_A_SIDE: u32 = 12_000;
/// Most pixels in all.
pub const MOST_PIXELS: u64 = 60_000_000;
/// Most bytes of a decoded picture: 60 million pixels of 8 bits in three colours and a mask.
const MOST_DECODED: u64 = 4 * MOST_PIXELS;
/// Most bytes that a decoder may take beside its result.
const MOST_BESIDE: u64 = 64 * 1024 * 1024;

/// Pictures larger than this are decoded one at a time: a progressive JPEG of 60 million pixels takes half
/// a gigabyte while it is put together.
const LARGE: u64 = 30_000_000;

/// A picture that was decoded: upright, in sRGB, on white where it was transparent.
pub struct Picture {
    pub media_type: &'static str,
    /// Of the original, upright.
    pub width: u32,
    pub height: u32,
    /// No wider than the widest file made from it; the rest would only take memory.
    pub image: RgbImage,
    /// What the file says of itself.
    pub said: PhotoSaid,
}

/// Decodes a picture within its limits.
pub fn take_in(bytes: &[u8]) -> Result<Picture, Refusal> {
    let kind = sniff(bytes)?;
    let input = Cursor::new(bytes);
    let decoded = match kind {
        Kind::Jpeg => {
            let decoder = JpegDecoder::new(input).map_err(damaged)?;
            judge_size(decoder.dimensions())?;
            if !is_whole(bytes) {
                return Err(Refusal::Damaged("it ends too early".into()));
            }
            match Inks::of(bytes) {
                Some(inks) => decode_inks(decoder, inks)?,
                None => decode(decoder)?,
            }
        }
        Kind::Png => {
            judge_size(png_size(bytes).ok_or(Refusal::NotAPicture)?)?;
            let decoder = PngDecoder::with_limits(input, limits(0)).map_err(damaged)?;
            if decoder.is_apng().map_err(damaged)? {
                return Err(Refusal::Animated);
            }
            decode(decoder)?
        }
        Kind::Webp => {
            let decoder = WebPDecoder::new(input).map_err(damaged)?;
            judge_size(decoder.dimensions())?;
            if decoder.has_animation() {
                return Err(Refusal::Animated);
            }
            decode(decoder)?
        }
    };
    Ok(Picture {
        media_type: kind.media_type(),
        width: decoded.width,
        height: decoded.height,
        image: decoded.image,
        said: read_said(kind, bytes),
    })
}

fn judge_size((width, height): (u32, u32)) -> Result<(), Refusal> {
    let pixels = u64::from(width) * u64::from(height);
    if width > MOST_A_SIDE || height > MOST_A_SIDE || pixels > MOST_PIXELS {
        return Err(Refusal::TooLarge { width, height });
    }
    Ok(())
}

struct Decoded {
    width: u32,
    height: u32,
    image: RgbImage,
}

fn decode(mut decoder: impl ImageDecoder) -> Result<Decoded, Refusal> {
    let (width, height) = decoder.dimensions();
    if decoder.total_bytes() > MOST_DECODED {
        return Err(Refusal::TooDeep { width, height });
    }
    decoder
        .set_limits(limits(decoder.total_bytes()))
        .map_err(damaged)?;
    // Neither is worth refusing a picture for.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let _alone = is_large(width, height).then(|| ALONE.lock());
    let decoded = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    let mut image = flatten(decoded);
    if let Some(profile) = profile {
        bring_to_srgb(&mut image, &profile);
    }
    upright(image, orientation)
}

/// The same for a picture in four inks, of which the profile was read.
fn decode_inks(mut decoder: impl ImageDecoder, inks: Inks<'_>) -> Result<Decoded, Refusal> {
    let (width, height) = decoder.dimensions();
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    // It holds the file a second time.
    drop(decoder);
    let _alone = is_large(width, height).then(|| ALONE.lock());
    let image = inks.paint(width, height);
    let image = image.map_err(|error| Refusal::Damaged(error.to_string()))?;
    upright(image, orientation)
}

static ALONE: Mutex<()> = Mutex::new(());

fn is_large(width: u32, height: u32) -> bool {
    u64::from(width) * u64::from(height) > LARGE
}

/// Made smaller first: turning takes a second copy.
fn upright(image: RgbImage, orientation: Orientation) -> Result<Decoded, Refusal> {
    let (across, down) = image.dimensions();
    let is_turned = matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    let (width, height) = if is_turned {
        (down, across)
    } else {
        (across, down)
    };
    let mut image = image;
    if width > WIDEST {
        let short = height_at(WIDEST, (width, height));
        let size = if is_turned {
            (short, WIDEST)
        } else {
            (WIDEST, short)
        };
        image = resize(&image, whole(&image), size)
            .map_err(|error| Refusal::Damaged(error.to_string()))?;
    }
    if orientation != Orientation::NoTransforms {
        let mut turned = DynamicImage::ImageRgb8(image);
        turned.apply_orientation(orientation);
        image = turned.into_rgb8();
    }
    Ok(Decoded {
        width,
        height,
        image,
    })
}

fn limits(decoded: u64) -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MOST_A_SIDE);
    limits.max_image_height = Some(MOST_A_SIDE);
    limits.max_alloc = Some(decoded + MOST_BESIDE);
    limits
}

/// Three colours of 8 bits, whatever there was; white shows through.
fn flatten(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    let (width, height) = image.dimensions();
    let mut flat = RgbImage::new(width, height);
    for (to, from) in flat.pixels_mut().zip(image.pixels()) {
        let alpha = u32::from(from[3]);
        for channel in 0..3 {
            let on_white = u32::from(from[channel]) * alpha + 255 * (255 - alpha);
            to[channel] = u8::try_from((on_white + 127) / 255).unwrap_or(u8::MAX);
        }
    }
    flat
}

fn damaged(error: ImageError) -> Refusal {
    Refusal::Damaged(error.to_string())
}
