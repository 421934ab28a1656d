//! Making the files that pages show: JPEG in a few widths and one in the shape of social cards, with
//! nothing of the original's metadata but what is said of its rights.

use super::credits::jpeg_segments;
use super::made::Made;
use crate::domain::crop::{Rect, crop_around};
use crate::domain::photo::Focal;
use crate::domain::rendition::{SOCIAL, social_name};
use bytes::Bytes;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::RgbImage;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// Widths in pixels; those wider than the original are left out.
pub const WIDTHS: [u32; 5] = [320, 640, 960, 1280, 1920];
pub(super) const WIDEST: u32 = WIDTHS[WIDTHS.len() - 1];
/// What a picture that may not be cut lies on: the colour of the site's paper.
const GROUND: [u8; 3] = [0xF4, 0xF1, 0xEA];

/// A file made from a picture.
pub struct Rendered {
    /// `w640.jpg`
    pub name: String,
    pub media_type: &'static str,
    pub width: u32,
    pub height: u32,
    pub bytes: Bytes,
}

/// A picture could not be made smaller, or not be written.
#[derive(Debug, thiserror::Error)]
pub enum RenderFailure {
    #[error("{0}")]
    Resize(String),
    #[error("{0}")]
    Encode(String),
}

/// A picture in the widths it can fill, the widest first; at least one. Each is made from the one
/// before it, which is several times faster than from the original, and no eye can tell.
pub fn scale(picture: &RgbImage) -> Result<Vec<RgbImage>, RenderFailure> {
    let own = picture.width();
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width <= own).collect();
    if widths.is_empty() {
        widths.push(own);
    }
    let mut scaled: Vec<RgbImage> = Vec::with_capacity(widths.len());
    for width in widths.into_iter().rev() {
        let height = height_at(width, picture.dimensions());
        let from = scaled.last().unwrap_or(picture);
        scaled.push(resize(from, whole(from), (width, height))?);
    }
    Ok(scaled)
}

/// The height of a picture of this size when it is so wide; at least a pixel.
pub(super) fn height_at(width: u32, (own_width, own_height): (u32, u32)) -> u32 {
    let height = (u64::from(own_height) * u64::from(width)).div_ceil(u64::from(own_width.max(1)));
    u32::try_from(height.max(1)).unwrap_or(u32::MAX)
}

/// The JPEG files of a picture: each width, the narrowest first, then `social.jpg`.
pub fn render(picture: &RgbImage, made: &Made) -> Result<Vec<Rendered>, RenderFailure> {
    let scaled = scale(picture)?;
    let mut files = Vec::with_capacity(scaled.len() + 1);
    for image in scaled.iter().rev() {
        files.push(jpeg(format!("w{}.jpg", image.width()), image, made)?);
    }
    files.push(crop_at(picture, None, made)?);
    Ok(files)
}

/// The file for social cards around a point of a use; without one, around the photo's own.
pub fn crop_at(
    picture: &RgbImage,
    focal: Option<Focal>,
    made: &Made,
) -> Result<Rendered, RenderFailure> {
    let name = social_name(focal);
    let made = Made {
        focal: focal.or(made.focal),
        ..made.clone()
    };
    jpeg(name, &social(picture, &made)?, &made)
}

/// Cut to the shape around its focal point, never enlarged; a picture that may not be cut is fitted on
/// a plain ground.
fn social(picture: &RgbImage, made: &Made) -> Result<RgbImage, RenderFailure> {
    let (width, height) = SOCIAL;
    if made.do_not_crop {
        let ratio = |to: u32, from: u32| f64::from(to) / f64::from(from);
        let by = ratio(width, picture.width())
            .min(ratio(height, picture.height()))
            .min(1.0);
        let side = |own: u32, most: u32| ((f64::from(own) * by).round() as u32).clamp(1, most);
        let inner = (side(picture.width(), width), side(picture.height(), height));
        let fitted = resize(picture, whole(picture), inner)?;
        let mut ground = RgbImage::from_pixel(width, height, image::Rgb(GROUND));
        image::imageops::replace(
            &mut ground,
            &fitted,
            i64::from((width - inner.0) / 2),
            i64::from((height - inner.1) / 2),
        );
        return Ok(ground);
    }
    let focal = made.focal.unwrap_or(Focal::MIDDLE);
    let crop = crop_around(picture.dimensions(), focal, SOCIAL);
    let size = if crop.width < width {
        (crop.width, crop.height)
    } else {
        SOCIAL
    };
    resize(picture, crop, size)
}

pub(super) fn whole(picture: &RgbImage) -> Rect {
    Rect {
        x: 0,
        y: 0,
        width: picture.width(),
        height: picture.height(),
    }
}

pub(super) fn resize(
    from: &RgbImage,
    part: Rect,
    to: (u32, u32),
) -> Result<RgbImage, RenderFailure> {
    let failed = |error: &dyn std::fmt::Display| RenderFailure::Resize(error.to_string());
    let source = ImageRef::new(from.width(), from.height(), from.as_raw(), PixelType::U8x3)
        .map_err(|error| failed(&error))?;
    let mut target = Image::new(to.0, to.1, PixelType::U8x3);
    let options = ResizeOptions::new()
        .resize_alg(ResizeAlg::Convolution(
            fast_image_resize::FilterType::Lanczos3,
        ))
        .crop(
            f64::from(part.x),
            f64::from(part.y),
            f64::from(part.width),
            f64::from(part.height),
        );
    Resizer::new()
        .resize(&source, &mut target, &options)
        .map_err(|error| failed(&error))?;
    RgbImage::from_raw(to.0, to.1, target.into_vec())
        .ok_or_else(|| RenderFailure::Resize("the picture came out in another size".into()))
}

/// Smaller pictures are seen at twice the density or more, where less is enough.
const fn quality(width: u32) -> u8 {
    if width <= 960 { 74 } else { 78 }
}

fn jpeg(name: String, image: &RgbImage, made: &Made) -> Result<Rendered, RenderFailure> {
    let failed = |error: jpeg_encoder::EncodingError| RenderFailure::Encode(error.to_string());
    let too_wide = || RenderFailure::Encode("the picture is too large for a JPEG".into());
    let width = u16::try_from(image.width()).map_err(|_| too_wide())?;
    let height = u16::try_from(image.height()).map_err(|_| too_wide())?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality(image.width()));
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    for (number, payload) in jpeg_segments(made) {
        encoder.add_app_segment(number, payload).map_err(failed)?;
    }
    encoder
        .encode(image.as_raw(), width, height, ColorType::Rgb)
        .map_err(failed)?;
    Ok(Rendered {
        name,
        media_type: "image/jpeg",
        width: image.width(),
        height: image.height(),
        bytes: bytes.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_never_made_wider_than_it_is() {
        let sizes = |width, height| -> Vec<(String, u32, u32)> {
            let picture = RgbImage::new(width, height);
            let files = render(&picture, &Made::default()).unwrap();
            files
                .into_iter()
                .map(|file| (file.name, file.width, file.height))
                .collect()
        };
        let file = |name: &str, width, height| (name.to_owned(), width, height);
        assert_eq!(
            sizes(700, 601),
            [
                file("w320.jpg", 320, 275),
                file("w640.jpg", 640, 550),
                file("social.jpg", 700, 367)
            ]
        );
        assert_eq!(
            sizes(100, 50),
            [file("w100.jpg", 100, 50), file("social.jpg", 95, 50)]
        );
    }

    #[test]
    fn a_picture_that_may_not_be_cut_is_fitted_whole() {
        let mut picture = RgbImage::from_pixel(1000, 2000, image::Rgb([0, 0, 255]));
        picture.put_pixel(0, 0, image::Rgb([255, 0, 0]));
        let made = Made {
            do_not_crop: true,
            ..Made::default()
        };
        let card = social(&picture, &made).unwrap();
        assert_eq!(card.dimensions(), SOCIAL);
        assert_eq!(card.get_pixel(10, 300).0, GROUND);
        assert_eq!(card.get_pixel(600, 0).0, [0, 0, 255]);
        assert_eq!(card.get_pixel(600, 629).0, [0, 0, 255]);
    }

    #[test]
    fn a_crop_shows_the_focal_point() {
        let mut picture = RgbImage::new(1000, 2000);
        for y in 1800..2000 {
            for x in 0..1000 {
                picture.put_pixel(x, y, image::Rgb([255, 255, 255]));
            }
        }
        let made = Made {
            focal: Some(Focal { x: 50, y: 95 }),
            ..Made::default()
        };
        let card = social(&picture, &made).unwrap();
        assert_eq!(card.get_pixel(500, card.height() - 2).0, [255, 255, 255]);
    }
}
