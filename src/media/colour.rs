//! Bringing colours to sRGB, which is what every screen takes a picture without a profile for.

use image::RgbImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Changes the pixels from the colours of `profile` to sRGB. A profile that cannot be read, or is for
/// another kind of pixel, changes nothing: the picture is shown as if it had none.
pub(super) fn bring_to_srgb(image: &mut RgbImage, profile: &[u8]) {
    let Ok(own) = ColorProfile::new_from_slice(profile) else {
        return;
    };
    let layout = match own.color_space {
        DataColorSpace::Rgb => Layout::Rgb,
        DataColorSpace::Gray => Layout::Gray,
        _ => return,
    };
    let Ok(transform) = own.create_transform_8bit(
        layout,
        &ColorProfile::new_srgb(),
        Layout::Rgb,
        TransformOptions::default(),
    ) else {
        return;
    };
    let row = image.width() as usize * 3;
    let mut before = Vec::with_capacity(row);
    for pixels in image.chunks_exact_mut(row.max(1)) {
        before.clear();
        match layout {
            // All three are the same.
            Layout::Gray => before.extend(pixels.iter().step_by(3)),
            _ => before.extend_from_slice(pixels),
        }
        if transform.transform(&before, pixels).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_colour_becomes_its_srgb() {
        let profile = ColorProfile::new_display_p3().encode().unwrap();
        let mut image = RgbImage::from_pixel(2, 2, image::Rgb([200, 100, 50]));
        bring_to_srgb(&mut image, &profile);
        let [red, green, blue] = image.get_pixel(1, 1).0;
        assert!(
            red > 205 && green < 100 && blue < 50,
            "{red} {green} {blue}"
        );
    }

    #[test]
    fn a_broken_profile_changes_nothing() {
        let mut image = RgbImage::from_pixel(2, 2, image::Rgb([200, 100, 50]));
        bring_to_srgb(&mut image, b"not a profile");
        assert_eq!(image.get_pixel(0, 0).0, [200, 100, 50]);
    }
}
