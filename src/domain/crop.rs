//! Where a picture is cut to another shape.

use super::photo::Focal;

/// A part of a picture, in its pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// The largest part of a picture of the given shape, as near to the focal point as the edges allow.
/// It lies within the picture and holds the point, whatever the numbers.
pub fn crop_around(size: (u32, u32), focal: Focal, shape: (u32, u32)) -> Rect {
    let (width, height) = (u64::from(size.0.max(1)), u64::from(size.1.max(1)));
    let (wide, high) = (u64::from(shape.0.max(1)), u64::from(shape.1.max(1)));
    // Whichever side is too long for the shape gives way; at least one pixel stays.
    let (kept_width, kept_height) = if width * high > height * wide {
        ((height * wide / high).clamp(1, width), height)
    } else {
        (width, (width * high / wide).clamp(1, height))
    };
    Rect {
        x: begin(pixel(focal.x, width), kept_width, width),
        y: begin(pixel(focal.y, height), kept_height, height),
        width: narrow(kept_width),
        height: narrow(kept_height),
    }
}

/// The pixel that a point in per cent names.
pub fn focal_pixel(size: (u32, u32), focal: Focal) -> (u32, u32) {
    (
        narrow(pixel(focal.x, u64::from(size.0.max(1)))),
        narrow(pixel(focal.y, u64::from(size.1.max(1)))),
    )
}

fn pixel(per_cent: u8, side: u64) -> u64 {
    (u64::from(per_cent.min(100)) * side / 100).min(side - 1)
}

/// Where a span of `kept` begins that has `point` in its middle, moved inwards at the edges.
fn begin(point: u64, kept: u64, side: u64) -> u32 {
    narrow(point.saturating_sub(kept / 2).min(side - kept))
}

fn narrow(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_crop_moves_with_the_focal_point_up_to_the_edges() {
        let at = |x, y| crop_around((3000, 2000), Focal { x, y }, (1200, 630));
        assert_eq!(
            at(50, 50),
            Rect {
                x: 0,
                y: 213,
                width: 3000,
                height: 1575
            }
        );
        assert_eq!(at(50, 0).y, 0);
        assert_eq!(at(50, 100).y, 425);
        let tall = crop_around((1000, 4000), Focal { x: 0, y: 90 }, (1, 1));
        assert_eq!(
            tall,
            Rect {
                x: 0,
                y: 3000,
                width: 1000,
                height: 1000
            }
        );
    }

    proptest! {
        #[test]
        fn a_crop_lies_within_the_picture_and_holds_the_focal_point(
            size in (1u32..=12_000, 1u32..=12_000),
            x in 0u8..=255, y in 0u8..=255,
            shape in (0u32..=5_000, 0u32..=5_000),
        ) {
            let focal = Focal { x, y };
            let crop = crop_around(size, focal, shape);
            let (px, py) = focal_pixel(size, focal);
            prop_assert!(crop.width >= 1 && crop.height >= 1);
            prop_assert!(crop.x + crop.width <= size.0 && crop.y + crop.height <= size.1);
            prop_assert!((crop.x..crop.x + crop.width).contains(&px), "{crop:?} {px}");
            prop_assert!((crop.y..crop.y + crop.height).contains(&py), "{crop:?} {py}");
        }
    }
}
