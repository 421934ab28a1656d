//! Pictures made for print: JPEG in four inks, brought to sRGB by the profile they came with. Without one
//! the decoder's own rule of thumb has to do, which makes inks brighter than any press prints them.

use super::jpeg_segments::segments;
use image::RgbImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, Transform8BitExecutor, TransformOptions};
use std::sync::Arc;
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// A JPEG in four inks with a profile that says what they look like.
pub(super) struct Inks<'a> {
    bytes: &'a [u8],
    stored: ColorSpace,
    /// Where `Adobe` stands in the head, 255 means no ink; elsewhere all of it.
    is_inverted: bool,
    to_srgb: Arc<Transform8BitExecutor>,
}

impl<'a> Inks<'a> {
    /// None where the picture has other colours, or no profile that can be used for them.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options());
        decoder.decode_headers().ok()?;
        let stored = decoder.input_colorspace()?;
        if !matches!(stored, ColorSpace::CMYK | ColorSpace::YCCK) {
            return None;
        }
        let own = ColorProfile::new_from_slice(&decoder.icc_profile()?).ok()?;
        if own.color_space != DataColorSpace::Cmyk {
            return None;
        }
        let to_srgb = own.create_transform_8bit(
            // Four of anything.
            Layout::Rgba,
            &ColorProfile::new_srgb(),
            Layout::Rgb,
            TransformOptions::default(),
        );
        let is_adobe = |payload: &[u8]| payload.starts_with(b"Adobe");
        let mut segments = segments(bytes).into_iter();
        Some(Self {
            bytes,
            stored,
            is_inverted: segments.any(|it| it.marker == 0xEE && is_adobe(it.payload)),
            to_srgb: to_srgb.ok()?,
        })
    }

    /// Decodes the picture. The colours take the place of the inks, row by row: no second copy of the
    /// picture is made.
    pub fn paint(self, width: u32, height: u32) -> Result<RgbImage, DecodeErrors> {
        let options = options().jpeg_set_out_colorspace(self.stored);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(self.bytes), options);
        let mut pixels = decoder.decode()?;
        let (across, down) = (width as usize, height as usize);
        let wrong = || DecodeErrors::Format("its size is another than its head says".into());
        if pixels.len() != across * down * 4 {
            return Err(wrong());
        }
        let mut inks = vec![0; across * 4];
        let mut colours = vec![0; across * 3];
        for row in 0..down {
            let from = row * across * 4;
            inks.copy_from_slice(&pixels[from..from + across * 4]);
            for pixel in inks.chunks_exact_mut(4) {
                self.to_inks(pixel);
            }
            let changed = self.to_srgb.transform(&inks, &mut colours);
            changed.map_err(|error| DecodeErrors::Format(error.to_string()))?;
            let to = row * across * 3;
            pixels[to..to + across * 3].copy_from_slice(&colours);
        }
        pixels.truncate(across * down * 3);
        RgbImage::from_raw(width, height, pixels).ok_or_else(wrong)
    }

    /// A pixel as it is stored becomes cyan, magenta, yellow and black, 255 being all of the ink.
    fn to_inks(&self, pixel: &mut [u8]) {
        let [first, second, third, black] = pixel else {
            return;
        };
        if self.stored == ColorSpace::YCCK {
            // The three colours are stored as the YCbCr of the inks (ITU-T T.872), black as ever.
            let (light, blue, red) = (
                f32::from(*first),
                f32::from(*second) - 128.0,
                f32::from(*third) - 128.0,
            );
            *first = to_byte(light + 1.402 * red);
            *second = to_byte(light - 0.344_136 * blue - 0.714_136 * red);
            *third = to_byte(light + 1.772 * blue);
            *black = 255 - *black;
        } else if self.is_inverted {
            for ink in pixel {
                *ink = 255 - *ink;
            }
        }
    }
}

fn to_byte(value: f32) -> u8 {
    // In range by the clamp.
    value.round().clamp(0.0, 255.0) as u8
}

/// The sizes were judged before.
fn options() -> DecoderOptions {
    DecoderOptions::default()
        .set_strict_mode(false)
        .set_max_width(usize::MAX)
        .set_max_height(usize::MAX)
}
