//! Pictures in four inks: by their profile where they have one, by a rule of thumb where not.

use crate::media::intake::take_in;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use moxcms::{
    ColorProfile, DataColorSpace, LutDataType, LutStore, LutType, LutWarehouse, Matrix3d,
    ProfileClass, RenderingIntent,
};

/// What the sixteen prints of four inks look like on a press, in CIE L*a*b*: rounded values of solids
/// and overprints of offset printing on coated paper, as ISO 12647-2 has them; with black all is dark.
const PRINTS: [[f32; 3]; 8] = [
    [95.0, 0.0, -2.0],    // paper
    [89.0, -5.0, 93.0],   // yellow
    [48.0, 74.0, -3.0],   // magenta
    [47.0, 68.0, 48.0],   // magenta and yellow: red
    [55.0, -37.0, -50.0], // cyan
    [50.0, -65.0, 27.0],  // cyan and yellow: green
    [24.0, 22.0, -46.0],  // cyan and magenta: blue
    [23.0, 0.0, 0.0],     // all three
];

/// A profile of a press, made here.
fn press() -> Vec<u8> {
    let mut table = Vec::new();
    // Cyan changes slowest, black fastest.
    for print in PRINTS {
        for black in [false, true] {
            let [light, a, b] = print;
            let [light, a, b] = if black {
                [light * 0.17, a * 0.1, b * 0.1]
            } else {
                [light, a, b]
            };
            // As tables of 16 bits write them: 100 is 0xFF00, 0 is 0x8000.
            table.push((light / 100.0 * 65_280.0) as u16);
            table.push(((a + 128.0) * 256.0) as u16);
            table.push(((b + 128.0) * 256.0) as u16);
        }
    }
    let straight = |channels: usize| [0, u16::MAX].repeat(channels);
    let lut = LutDataType {
        num_input_channels: 4,
        num_output_channels: 3,
        num_clut_grid_points: 2,
        matrix: Matrix3d::IDENTITY,
        num_input_table_entries: 2,
        num_output_table_entries: 2,
        input_table: LutStore::Store16(straight(4)),
        clut_table: LutStore::Store16(table),
        output_table: LutStore::Store16(straight(3)),
        lut_type: LutType::Lut16,
    };
    let mut profile = ColorProfile::default();
    profile.pcs = DataColorSpace::Lab;
    profile.color_space = DataColorSpace::Cmyk;
    profile.profile_class = ProfileClass::OutputDevice;
    profile.rendering_intent = RenderingIntent::Perceptual;
    profile.lut_a_to_b_perceptual = Some(LutWarehouse::Lut(lut));
    profile.encode().unwrap()
}

/// A picture of one print, 255 being all of an ink.
fn print(inks: [u8; 4], kind: ColorType, profile: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 100);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).unwrap();
    }
    encoder.encode(&inks.repeat(48 * 32), 48, 32, kind).unwrap();
    bytes
}

fn colour(bytes: &[u8]) -> [u8; 3] {
    let image = take_in(bytes).unwrap().image;
    assert_eq!(image.dimensions(), (48, 32));
    image.get_pixel(20, 20).0
}

fn is_near(one: [u8; 3], other: [u8; 3]) -> bool {
    one.iter()
        .zip(other)
        .all(|(one, other)| one.abs_diff(other) <= 12)
}

#[test]
fn inks_look_as_their_profile_says_and_not_as_light_would() {
    let press = press();
    // What those L*a*b* are in sRGB by the formulas of CIE and IEC (Bradford from D50), each channel cut off
    // where a screen cannot show it.
    for (inks, expected) in [
        ([255, 0, 0, 0], [0, 151, 218]),
        ([0, 255, 0, 0], [216, 11, 123]),
        ([0, 0, 255, 0], [247, 224, 0]),
        ([0, 0, 0, 0], [239, 241, 244]),
    ] {
        for kind in [ColorType::Cmyk, ColorType::CmykAsYcck] {
            let seen = colour(&print(inks, kind, Some(&press)));
            assert!(is_near(seen, expected), "{inks:?} {kind:?}: {seen:?}");
        }
    }
    let [red, green, blue] = colour(&print([0, 0, 0, 255], ColorType::Cmyk, Some(&press)));
    assert!(red < 60 && green < 60 && blue < 60, "{red} {green} {blue}");
}

#[test]
fn without_a_profile_or_with_a_broken_one_inks_are_told_by_rule_of_thumb() {
    let broken = b"no profile at all, but long enough to be looked at";
    for kind in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        for profile in [None, Some(&broken[..])] {
            let seen = colour(&print([255, 0, 0, 0], kind, profile));
            assert!(is_near(seen, [0, 255, 255]), "{kind:?}: {seen:?}");
        }
    }
}

#[test]
fn where_no_head_says_that_they_are_turned_round_inks_are_as_they_stand() {
    let mut bytes = print([0, 255, 0, 0], ColorType::Cmyk, Some(&press()));
    let adobe = bytes
        .windows(5)
        .position(|window| window == b"Adobe")
        .unwrap();
    bytes[adobe..adobe + 5].copy_from_slice(b"Other");
    // Stored is now read as ink: all but magenta.
    let [red, green, blue] = colour(&bytes);
    assert!(red < 60 && green < 60 && blue < 60, "{red} {green} {blue}");
}
