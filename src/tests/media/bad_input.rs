//! What people and attackers bring, and what becomes of it: taken within bounds, or refused with a
//! reason; nothing panics, and nothing half-read is kept.

use super::files::{
    Field, chunk, deflated, exif, exif_segment, iptc_segment, jpeg, jpeg_with, photo, png_of,
    png_with, written, xmp, xmp_segment,
};
use crate::domain::photo_said::PhotoSaid;
use crate::media::intake::{Refusal, take_in};
use crate::media::made::Made;
use crate::media::render::render;
use crate::media::shelf::Shelf;
use crate::media::worker::{Failure, Source, make};
use image::{DynamicImage, ImageBuffer, ImageFormat, RgbImage, Rgba};
use jpeg_encoder::{ColorType, Encoder};
use proptest::prelude::*;

fn refusal(bytes: &[u8]) -> Refusal {
    take_in(bytes).err().expect("it should have been refused")
}

fn said(bytes: &[u8]) -> PhotoSaid {
    take_in(bytes).unwrap().said
}

#[test]
fn a_huge_picture_in_a_small_file_is_refused_by_its_header() {
    let png = png_of(60_000, 60_000, 8, 2, &[chunk(b"IDAT", &[0; 40_000])]);
    assert!(matches!(
        refusal(&png),
        Refusal::TooLarge {
            width: 60_000,
            height: 60_000
        }
    ));
    // The frame header of a JPEG says its size behind the marker 0xFFC0.
    let mut small = jpeg(&photo(16, 16));
    let frame = small
        .windows(2)
        .position(|two| two == [0xFF, 0xC0])
        .unwrap();
    small[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xDC, 0xFF, 0xDC]);
    assert!(matches!(
        refusal(&small),
        Refusal::TooLarge {
            width: 65_500,
            height: 65_500
        }
    ));
    // A lossless WebP: fourteen bits for each side, less one.
    let mut webp = b"RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0\x2f".to_vec();
    webp.extend((0x3FFE_u32 | 0x3FFE << 14).to_le_bytes());
    webp.extend([0; 5]);
    assert!(matches!(
        refusal(&webp),
        Refusal::TooLarge {
            width: 16_383,
            height: 16_383
        }
    ));
    let long = png_of(12_001, 1, 8, 2, &[chunk(b"IDAT", &[0; 9])]);
    assert!(matches!(refusal(&long), Refusal::TooLarge { .. }));
}

#[test]
fn a_picture_too_deep_for_memory_is_refused_by_its_header() {
    // 58 million pixels of four colours with 16 bits: 464 million bytes.
    let png = png_of(8_000, 7_250, 16, 6, &[chunk(b"IDAT", &[0; 9])]);
    assert!(matches!(refusal(&png), Refusal::TooDeep { .. }));
}

#[test]
fn metadata_that_grows_when_it_is_read_is_left_unread() {
    // Twenty million spaces in twenty thousand bytes.
    let mut text = b"XML:com.adobe.xmp\0\x01\0\0\0".to_vec();
    text.extend(deflated(&vec![b' '; 20_000_000]));
    let png = png_with(photo(40, 30), &[chunk(b"iTXt", &text)]);
    assert_eq!(said(&png), PhotoSaid::default());
    // A profile of colours that is as large.
    let mut profile = b"wide\0\0".to_vec();
    profile.extend(deflated(&vec![0; 20_000_000]));
    let png = png_with(photo(40, 30), &[chunk(b"iCCP", &profile)]);
    assert!(matches!(take_in(&png), Ok(_) | Err(Refusal::Damaged(_))));
    let many = vec![b'x'; 2_000_000];
    let png = png_with(photo(40, 30), &[chunk(b"eXIf", &many)]);
    assert_eq!(said(&png), PhotoSaid::default());
}

#[test]
fn metadata_made_to_keep_a_reader_busy_is_left() {
    let entities =
        r#"<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"#;
    let bomb = format!("{entities}{}", xmp("<d:creator>&b;&b;</d:creator>"));
    let segment = [b"http://ns.adobe.com/xap/1.0/\0", bomb.as_bytes()].concat();
    assert_eq!(
        said(&jpeg_with(&photo(8, 8), &[(1, segment)])).creator,
        None
    );
    let deep = format!("{}{}", "<d:x>".repeat(5_000), "</d:x>".repeat(5_000));
    let file = jpeg_with(&photo(8, 8), &[xmp_segment(&deep)]);
    assert_eq!(said(&file), PhotoSaid::default());
    // Ten thousand empty datasets.
    let sets: Vec<(u8, u8, &[u8])> = vec![(2, 80, b""); 10_000];
    let file = jpeg_with(&photo(8, 8), &[iptc_segment(&sets)]);
    assert_eq!(said(&file), PhotoSaid::default());
}

#[test]
fn a_file_that_was_cut_off_is_refused() {
    let image = photo(300, 200);
    let files = [
        jpeg(&image),
        written(DynamicImage::ImageRgb8(image.clone()), ImageFormat::Png),
        written(DynamicImage::ImageRgb8(image), ImageFormat::WebP),
    ];
    for file in files {
        assert!(take_in(&file).is_ok());
        for tenths in 1..10 {
            let cut = &file[..file.len() * tenths / 10];
            assert!(matches!(refusal(cut), Refusal::Damaged(_)), "{tenths}");
        }
    }
}

#[test]
fn inks_become_colours() {
    // Plain paper, then pure cyan, then black.
    for (inks, colour) in [
        ([0, 0, 0, 0], [255, 255, 255]),
        ([255, 0, 0, 0], [0, 255, 255]),
        ([0, 0, 0, 255], [0, 0, 0]),
    ] {
        for kind in [ColorType::Cmyk, ColorType::CmykAsYcck] {
            let mut bytes = Vec::new();
            let pixels: Vec<u8> = inks.iter().copied().cycle().take(32 * 32 * 4).collect();
            Encoder::new(&mut bytes, 95)
                .encode(&pixels, 32, 32, kind)
                .unwrap();
            let found = take_in(&bytes).unwrap().image.get_pixel(16, 16).0;
            let is_near = |(a, b): (&u8, &u8)| a.abs_diff(*b) < 6;
            assert!(
                found.iter().zip(&colour).all(is_near),
                "{kind:?} {inks:?} became {found:?}"
            );
        }
    }
}

#[test]
fn sixteen_bits_become_eight_and_what_is_transparent_white() {
    let deep: ImageBuffer<Rgba<u16>, Vec<u16>> = ImageBuffer::from_fn(4, 1, |x, _| {
        Rgba([0x8000, 0xFFFF, 0, if x == 0 { 0 } else { 0xFFFF }])
    });
    let png = written(DynamicImage::ImageRgba16(deep), ImageFormat::Png);
    let image = take_in(&png).unwrap().image;
    assert_eq!(image.get_pixel(0, 0).0, [255, 255, 255]);
    assert_eq!(image.get_pixel(1, 0).0, [128, 255, 0]);
    let grey = DynamicImage::new_luma16(5, 5);
    let png = written(grey, ImageFormat::Png);
    assert_eq!(take_in(&png).unwrap().image.get_pixel(2, 2).0, [0, 0, 0]);
}

#[test]
fn a_program_behind_or_in_a_picture_does_not_reach_a_page() {
    let polyglot = b"GIF89a=1;alert(document.cookie);/*\0\0*/";
    assert!(matches!(refusal(polyglot), Refusal::Gif));
    let script = b"*/=1;alert(document.cookie)//<script src=x></script>";
    let mut behind = jpeg_with(&photo(400, 300), &[(2, script.to_vec())]);
    behind.extend(script);
    let picture = take_in(&behind).unwrap();
    for file in render(&picture.image, &Made::default()).unwrap() {
        let text = String::from_utf8_lossy(&file.bytes);
        assert!(
            !text.contains("alert") && !text.contains("script"),
            "{}",
            file.name
        );
    }
}

#[test]
fn what_is_no_picture_is_refused_whatever_its_name() {
    let html = b"<!doctype html><title>photo.png</title><img src=x onerror=alert(1)>";
    assert!(matches!(refusal(html), Refusal::NotAPicture));
    assert!(matches!(refusal(b""), Refusal::NotAPicture));
    assert!(matches!(refusal(b"%PDF-1.7"), Refusal::NotAPicture));
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    assert!(matches!(refusal(svg), Refusal::Svg));
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    assert!(matches!(refusal(heic), Refusal::Heif));
    assert!(matches!(
        refusal(b"\x89PNG\r\n\x1a\n"),
        Refusal::NotAPicture
    ));
    assert!(matches!(refusal(b"\xff\xd8\xff"), Refusal::Damaged(_)));
}

#[test]
fn a_moving_picture_is_refused_in_every_format() {
    let mut frames = 2_u32.to_be_bytes().to_vec();
    frames.extend([0; 4]);
    let apng = png_with(photo(4, 4), &[chunk(b"acTL", &frames)]);
    assert!(matches!(refusal(&apng), Refusal::Animated));
    // The flag of a WebP's extended head that says it moves, and no frame.
    let mut webp = b"RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x03\0\0\x03\0\0".to_vec();
    webp.extend(b"ANIM\x06\0\0\0\0\0\0\0\0\0");
    assert!(take_in(&webp).is_err());
}

#[tokio::test]
async fn what_is_refused_leaves_nothing_on_the_shelf() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("media"));
    let whole = jpeg(&photo(300, 200));
    let cut = whole[..whole.len() * 9 / 10].to_vec();
    let failure = make(&shelf, Source::Bytes(cut.into()), |_| Made::default())
        .await
        .unwrap_err();
    assert!(matches!(failure, Failure::Refused(Refusal::Damaged(_))));
    assert_eq!(failure.problem("files").key, "problem-picture-damaged");
    assert!(shelf.list().await.unwrap().is_empty());
    let missing = Source::File(folder.path().join("nothing.jpg"));
    let failure = make(&shelf, missing, |_| Made::default())
        .await
        .unwrap_err();
    assert!(matches!(failure, Failure::Shelf(_)));
}

#[tokio::test]
async fn the_same_file_twice_at_once_is_one_original() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("media"));
    let bytes = jpeg(&photo(300, 200));
    let one = make(&shelf, Source::Bytes(bytes.clone().into()), |_| {
        Made::default()
    });
    let other = make(&shelf, Source::Bytes(bytes.clone().into()), |_| {
        Made::default()
    });
    let (one, other) = tokio::join!(one, other);
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_eq!(one.original, other.original);
    assert_eq!(one.renditions, other.renditions);
    assert_eq!(shelf.list().await.unwrap().len(), 1 + one.renditions.len());
    assert_eq!(shelf.read(&one.original.hash).await.unwrap(), bytes);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn a_file_with_wrong_bytes_is_taken_or_refused_and_never_a_panic(
        which in 0usize..3,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let image: RgbImage = photo(48, 32);
        let mut file = match which {
            0 => jpeg_with(&image, &[
                exif_segment(&[(0x013B, Field::Text("Somebody"))]),
                xmp_segment("<d:creator>Somebody</d:creator>"),
                iptc_segment(&[(1, 90, b"\x1b%G"), (2, 80, b"Somebody")]),
            ]),
            1 => png_with(image, &[chunk(b"eXIf", &exif(&[(0x8298, Field::Text("Somebody"))]))]),
            _ => written(DynamicImage::ImageRgb8(image), ImageFormat::WebP),
        };
        for (at, byte) in changes {
            let at = at.index(file.len());
            file[at] = byte;
        }
        let _ = take_in(&file);
    }
}
