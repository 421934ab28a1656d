//! Making the files that pages show: JPEG in a few widths, without the original's metadata.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageError};

/// Widths in pixels; those wider than the original are left out.
pub const WIDTHS: [u32; 4] = [480, 800, 1200, 1600];
const QUALITY: u8 = 80;

/// A file made from a picture.
pub struct Rendered {
    /// `w800.jpg`
    pub name: String,
    pub width: u32,
    pub height: u32,
    pub bytes: Vec<u8>,
}

/// A JPEG for each width the picture can fill, the narrowest first; at least one.
pub fn render(picture: &DynamicImage) -> Result<Vec<Rendered>, ImageError> {
    let own = picture.width();
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width <= own).collect();
    if widths.is_empty() {
        widths.push(own);
    }
    widths
        .into_iter()
        .map(|width| render_one(picture, width))
        .collect()
}

fn render_one(picture: &DynamicImage, width: u32) -> Result<Rendered, ImageError> {
    let height = (u64::from(picture.height()) * u64::from(width))
        .div_ceil(u64::from(picture.width())) as u32;
    let scaled = picture
        .resize_exact(width, height, FilterType::Lanczos3)
        .to_rgb8();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&scaled)?;
    Ok(Rendered {
        name: format!("w{width}.jpg"),
        width,
        height,
        bytes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_never_made_wider_than_it_is() {
        let picture = DynamicImage::new_rgb8(900, 600);
        let made: Vec<(u32, u32)> = render(&picture)
            .unwrap()
            .iter()
            .map(|file| (file.width, file.height))
            .collect();
        assert_eq!(made, [(480, 320), (800, 534)]);
        let small = render(&DynamicImage::new_rgb8(100, 50)).unwrap();
        assert_eq!((small.len(), small[0].width), (1, 100));
    }
}
