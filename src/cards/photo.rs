//! The photo of a card: over the whole height of its side, above its credit.

use super::content::CardPhoto;
use super::drawing::{Column, HEIGHT, NIGHT, PAPER, WIDTH, Words, fill, write_words};
use super::fonts::Weight;
use super::lines::{Room, fit};
use crate::domain::locale::{Direction, Locale};
use crate::domain::photo::Focal;
use std::fmt::Write;
use std::ops::Range;

/// The name under which a drawing calls for its photo.
pub const PHOTO: &str = "photo";

/// Returns the columns it covers.
pub fn draw_photo(
    svg: &mut String,
    photo: &CardPhoto,
    locale: Locale,
    photo_width: f32,
) -> Range<u32> {
    let is_rtl = locale.direction() == Direction::Rtl;
    let left = if is_rtl {
        0.0
    } else {
        WIDTH as f32 - photo_width
    };
    let room = Room {
        width: photo_width - 40.0,
        height: 100.0,
        most_lines: 3,
        leading: if locale == Locale::Ar { 1.6 } else { 1.35 },
    };
    let credit = fit(
        &photo.credit,
        locale,
        Weight::Regular,
        room,
        &[19.0, 17.0, 15.0, 13.0],
    );
    let step = credit.size * room.leading;
    let strip = (credit.texts.len() as f32 * step + 22.0).round();
    let height = HEIGHT as f32 - strip;
    fill(svg, (left, 0.0, photo_width, HEIGHT as f32), NIGHT);
    let (x, y, width, tall) = placed(photo, (photo_width, height));
    let _ = write!(
        svg,
        "<clipPath id=\"c\"><rect x=\"{left}\" y=\"0\" width=\"{photo_width}\" height=\"{height}\"/></clipPath>\
         <g clip-path=\"url(#c)\"><image href=\"{PHOTO}\" x=\"{}\" y=\"{y}\" width=\"{width}\" height=\"{tall}\" \
         preserveAspectRatio=\"none\"/></g>",
        left + x,
    );
    let edge = Column {
        start: if is_rtl {
            left + photo_width - 20.0
        } else {
            left + 20.0
        },
        end: 0.0,
        is_rtl,
    };
    for (number, text) in credit.texts.iter().enumerate() {
        let line = Words {
            text,
            locale,
            size: credit.size,
            weight: Weight::Regular,
            colour: PAPER,
            x: edge.start,
            y: (height + 11.0 + credit.size * 0.95 + number as f32 * step).round(),
            anchor: edge.anchor(),
        };
        write_words(svg, &line);
    }
    let left = left as u32;
    left..left + photo_width as u32
}

/// Where a photo lies in its room: it fills it around its point, or stands whole in its middle.
fn placed(photo: &CardPhoto, (width, height): (f32, f32)) -> (f32, f32, f32, f32) {
    let own = (photo.width as f32, photo.height as f32);
    let (across, down) = (width / own.0, height / own.1);
    let Some(Focal { x, y }) = photo.focal else {
        let scale = across.min(down);
        let size = ((own.0 * scale).round(), (own.1 * scale).round());
        let place = ((width - size.0) / 2.0, (height - size.1) / 2.0);
        return (place.0.round(), place.1.round(), size.0, size.1);
    };
    let scale = across.max(down);
    let size = ((own.0 * scale).ceil(), (own.1 * scale).ceil());
    // The point in the middle of the room, as far as the photo reaches.
    let shift = |room: f32, size: f32, part: u8| {
        let wanted = room / 2.0 - size * f32::from(part) / 100.0;
        wanted.clamp(room - size, 0.0).round()
    };
    (
        shift(width, size.0, x),
        shift(height, size.1, y),
        size.0,
        size.1,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(width: i32, height: i32, focal: Option<Focal>) -> CardPhoto {
        CardPhoto {
            hash: String::new(),
            width,
            height,
            focal,
            credit: "Sample/Office".into(),
        }
    }

    #[test]
    fn a_photo_fills_its_side_around_its_point_and_one_that_may_not_be_cut_stands_whole() {
        let room = (420.0, 600.0);
        let at = |x| placed(&photo(1200, 600, Some(Focal { x, y: 50 })), room);
        assert_eq!(at(0), (0.0, 0.0, 1200.0, 600.0));
        assert_eq!(at(50), (-390.0, 0.0, 1200.0, 600.0));
        assert_eq!(at(100), (-780.0, 0.0, 1200.0, 600.0));
        let whole = placed(&photo(1200, 600, None), room);
        assert_eq!(whole, (0.0, 195.0, 420.0, 210.0));
    }
}
