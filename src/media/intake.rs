//! Taking a picture in: its type by what it is, not by what it is called, and its size before it is
//! decoded.

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// Most pixels along one side.
pub const MOST_A_SIDE: u32 = 12_000;
/// Most pixels in all.
pub const MOST_PIXELS: u64 = 60_000_000;

/// A picture that was decoded, upright.
pub struct Picture {
    pub media_type: &'static str,
    pub image: DynamicImage,
}

/// Why a picture was refused, in a sentence for the person who brought it.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("This is not a JPEG or PNG picture. Save it as one of these and try again.")]
    NotAPicture,
    #[error(
        "The picture is {width} × {height} pixels; at most {MOST_A_SIDE} a side and 60 million in all can be taken. Make it smaller and try again."
    )]
    TooLarge { width: u32, height: u32 },
    #[error(
        "The picture is damaged and cannot be read to its end ({0}). Export it anew and try again."
    )]
    Damaged(String),
}

/// Decodes a picture within its limits.
pub fn take_in(bytes: &[u8]) -> Result<Picture, Refusal> {
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Refusal::NotAPicture)?;
    let media_type = match reader.format() {
        Some(ImageFormat::Jpeg) => "image/jpeg",
        Some(ImageFormat::Png) => "image/png",
        _ => return Err(Refusal::NotAPicture),
    };
    let damaged = |error: image::ImageError| Refusal::Damaged(error.to_string());
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if width > MOST_A_SIDE
        || height > MOST_A_SIDE
        || u64::from(width) * u64::from(height) > MOST_PIXELS
    {
        return Err(Refusal::TooLarge { width, height });
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(512 * 1024 * 1024);
    decoder.set_limits(limits).map_err(damaged)?;
    let orientation = decoder.orientation().map_err(damaged)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    image.apply_orientation(orientation);
    Ok(Picture { media_type, image })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_picture_is_refused_whatever_its_name() {
        assert!(matches!(take_in(b"<html>"), Err(Refusal::NotAPicture)));
        assert!(matches!(
            take_in(b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
            Err(Refusal::NotAPicture)
        ));
    }

    #[test]
    fn a_huge_picture_is_refused_before_it_is_decoded() {
        // The header of a PNG of 60,000 × 60,000 pixels, with nothing behind it.
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend(60_000u32.to_be_bytes());
        png.extend(60_000u32.to_be_bytes());
        png.extend([8, 2, 0, 0, 0]);
        png.extend([0xF2, 0x92, 0xB6, 0xDE]);
        let refusal = take_in(&png).err().unwrap();
        assert!(
            matches!(refusal, Refusal::TooLarge { .. } | Refusal::Damaged(_)),
            "{refusal}"
        );
    }
}
