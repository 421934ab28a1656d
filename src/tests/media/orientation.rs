//! Cameras say which way is up; pages get pictures that are.

use super::files::{Field, chunk, exif, exif_segment, jpeg_with, png_with};
use crate::media::intake::take_in;
use image::RgbImage;

const RED: [u8; 3] = [255, 0, 0];
const GREEN: [u8; 3] = [0, 255, 0];
const BLUE: [u8; 3] = [0, 0, 255];
const WHITE: [u8; 3] = [255, 255, 255];

/// Red and green above, blue and white below, as the sensor saw it.
fn quarters() -> RgbImage {
    RgbImage::from_fn(64, 32, |x, y| {
        image::Rgb(match (x < 32, y < 16) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => WHITE,
        })
    })
}

/// Of the upright picture the corners: above left and right, below left and right. (EXIF 2.32, tag 274)
const UPRIGHT: [(u16, [[u8; 3]; 4]); 8] = [
    (1, [RED, GREEN, BLUE, WHITE]),
    (2, [GREEN, RED, WHITE, BLUE]),
    (3, [WHITE, BLUE, GREEN, RED]),
    (4, [BLUE, WHITE, RED, GREEN]),
    (5, [RED, BLUE, GREEN, WHITE]),
    (6, [BLUE, RED, WHITE, GREEN]),
    (7, [WHITE, GREEN, BLUE, RED]),
    (8, [GREEN, WHITE, RED, BLUE]),
];

#[test]
fn all_eight_orientations_come_out_upright() {
    for (orientation, corners) in UPRIGHT {
        let fields = || [(0x0112, Field::Short(orientation))];
        let files = [
            jpeg_with(&quarters(), &[exif_segment(&fields())]),
            png_with(quarters(), &[chunk(b"eXIf", &exif(&fields()))]),
        ];
        for file in files {
            let picture = take_in(&file).unwrap();
            let (width, height) = picture.image.dimensions();
            let turned = orientation > 4;
            assert_eq!((width, height), if turned { (32, 64) } else { (64, 32) });
            let (right, below) = (width - 5, height - 5);
            for (corner, (x, y)) in
                corners
                    .iter()
                    .zip([(4, 4), (right, 4), (4, below), (right, below)])
            {
                let found = picture.image.get_pixel(x, y).0;
                let is_near = found.iter().zip(corner).all(|(a, b)| a.abs_diff(*b) < 12);
                assert!(
                    is_near,
                    "{orientation} {}: {found:?}, not {corner:?}",
                    picture.media_type
                );
            }
        }
    }
}

#[test]
fn an_orientation_that_does_not_exist_is_none() {
    let file = jpeg_with(&quarters(), &[exif_segment(&[(0x0112, Field::Short(77))])]);
    assert_eq!(take_in(&file).unwrap().image.dimensions(), (64, 32));
}
