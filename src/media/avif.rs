//! The same widths as AVIF: half the bytes, many times the work.

use super::credits::exif;
use super::made::Made;
use super::render::{RenderFailure, Rendered};
use image::RgbImage;
use imgref::Img;
use ravif::Encoder;
use rgb::FromSlice;

const QUALITY: f32 = 60.0;
/// Of 10; slower ones save a few per cent more, and take several times as long.
const SPEED: u8 = 9;

/// One file. It takes seconds, on one thread.
pub(super) fn avif(image: &RgbImage, made: &Made) -> Result<Rendered, RenderFailure> {
    let (width, height) = (image.width() as usize, image.height() as usize);
    let mut encoder = Encoder::new().with_quality(QUALITY).with_speed(SPEED);
    if let Some(exif) = exif(made) {
        encoder = encoder.with_exif(exif);
    }
    let encoded = encoder
        .encode_rgb(Img::new(image.as_raw().as_rgb(), width, height))
        .map_err(|error| RenderFailure::Encode(error.to_string()))?;
    Ok(Rendered {
        name: format!("w{}.avif", image.width()),
        media_type: "image/avif",
        width: image.width(),
        height: image.height(),
        bytes: encoded.avif_file.into(),
    })
}
