//! Files of pictures as cameras, picture desks and attackers make them.

use image::{DynamicImage, ImageFormat, RgbImage};
use jpeg_encoder::{ColorType, Encoder};
use std::io::{Cursor, Write};

/// A picture that compresses much as a photo does: soft shapes, and grain.
pub fn photo(width: u32, height: u32) -> RgbImage {
    let mut seed = 0x2545_F491_u32;
    RgbImage::from_fn(width, height, |x, y| {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        let grain = (seed % 9) as f32 - 4.0;
        let (across, down) = (x as f32 / width as f32, y as f32 / height as f32);
        let shape = 40.0 * ((across * 9.0).sin() + (down * 7.0 + across * 3.0).cos());
        let channel = |base: f32| (base + shape + grain).clamp(0.0, 255.0) as u8;
        image::Rgb([
            channel(90.0 + 70.0 * across),
            channel(110.0 + 40.0 * down),
            channel(150.0 - 60.0 * across),
        ])
    })
}

pub fn jpeg(image: &RgbImage) -> Vec<u8> {
    jpeg_with(image, &[])
}

/// With segments APP1 to APP15.
pub fn jpeg_with(image: &RgbImage, segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 90);
    for (number, payload) in segments {
        encoder.add_app_segment(*number, payload.clone()).unwrap();
    }
    let (width, height) = image.dimensions();
    encoder
        .encode(image.as_raw(), width as u16, height as u16, ColorType::Rgb)
        .unwrap();
    bytes
}

pub fn written(image: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A PNG of which only the head is meant: these chunks follow it.
pub fn png_of(width: u32, height: u32, depth: u8, colour: u8, chunks: &[Vec<u8>]) -> Vec<u8> {
    let mut head = Vec::new();
    head.extend(width.to_be_bytes());
    head.extend(height.to_be_bytes());
    head.extend([depth, colour, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend(chunk(b"IHDR", &head));
    png.extend(chunks.concat());
    png.extend(chunk(b"IEND", &[]));
    png
}

/// A PNG with more chunks behind its head.
pub fn png_with(image: RgbImage, chunks: &[Vec<u8>]) -> Vec<u8> {
    const HEAD: usize = 8 + 25;
    let whole = written(DynamicImage::ImageRgb8(image), ImageFormat::Png);
    [&whole[..HEAD], &chunks.concat(), &whole[HEAD..]].concat()
}

pub fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut checked = flate2::Crc::new();
    checked.update(name);
    checked.update(content);
    let mut chunk = (content.len() as u32).to_be_bytes().to_vec();
    chunk.extend(name);
    chunk.extend(content);
    chunk.extend(checked.sum().to_be_bytes());
    chunk
}

pub fn deflated(content: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(content).unwrap();
    writer.finish().unwrap()
}

/// An EXIF block of texts and numbers: the tag, and what stands under it.
pub fn exif(fields: &[(u16, Field)]) -> Vec<u8> {
    tiff(fields, 8)
}

pub enum Field {
    Text(&'static str),
    Short(u16),
    /// A directory of its own: the tag points at it.
    Directory(Vec<(u16, Field)>),
}

/// A directory that begins at `at` of its file; the first has the file's head before it.
fn tiff(fields: &[(u16, Field)], at: usize) -> Vec<u8> {
    let mut directory = (fields.len() as u16).to_be_bytes().to_vec();
    let mut values: Vec<u8> = Vec::new();
    let values_at = at + 2 + 12 * fields.len() + 4;
    for (tag, field) in fields {
        directory.extend(tag.to_be_bytes());
        let next = (values_at + values.len()) as u32;
        match field {
            Field::Short(value) => {
                directory.extend([0, 3, 0, 0, 0, 1]);
                directory.extend(value.to_be_bytes());
                directory.extend([0, 0]);
            }
            Field::Text(text) => {
                directory.extend([0, 2]);
                directory.extend((text.len() as u32 + 1).to_be_bytes());
                directory.extend(next.to_be_bytes());
                values.extend(text.as_bytes());
                // Longer than the four bytes that would stand in the directory itself.
                values.resize((values.len() + 5).next_multiple_of(2), 0);
            }
            Field::Directory(fields) => {
                directory.extend([0, 4, 0, 0, 0, 1]);
                directory.extend(next.to_be_bytes());
                values.extend(tiff(fields, next as usize));
            }
        }
    }
    directory.extend([0; 4]);
    directory.extend(values);
    if at == 8 {
        [b"MM\0\x2a\0\0\0\x08", &directory[..]].concat()
    } else {
        directory
    }
}

/// An EXIF block as a segment of a JPEG.
pub fn exif_segment(fields: &[(u16, Field)]) -> (u8, Vec<u8>) {
    (1, [b"Exif\0\0", &exif(fields)[..]].concat())
}

/// An XMP packet with these properties of the picture, as a segment of a JPEG.
pub fn xmp_segment(inner: &str) -> (u8, Vec<u8>) {
    let packet = xmp(inner);
    (
        1,
        [b"http://ns.adobe.com/xap/1.0/\0", packet.as_bytes()].concat(),
    )
}

pub fn xmp(inner: &str) -> String {
    format!(
        r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="" xmlns:d="http://purl.org/dc/elements/1.1/"
   xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
   xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" photoshop:City="Nairobi">{inner}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"#
    )
}

/// An IPTC block of these datasets (record, number, value), as a segment of a JPEG.
pub fn iptc_segment(sets: &[(u8, u8, &[u8])]) -> (u8, Vec<u8>) {
    let mut block = Vec::new();
    for (record, number, value) in sets {
        block.extend([0x1C, *record, *number]);
        block.extend((value.len() as u16).to_be_bytes());
        block.extend(*value);
    }
    // Another resource before it, with a name: both fill up to an even length.
    let mut segment = b"Photoshop 3.0\x008BIM\x04\x25\x04MD5s\0\0\0\0\x03abc\0".to_vec();
    segment.extend(b"8BIM\x04\x04\0\0");
    segment.extend((block.len() as u32).to_be_bytes());
    segment.extend(block);
    (13, segment)
}
