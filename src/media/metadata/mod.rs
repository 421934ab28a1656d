//! Reading what a file says of itself: IPTC, XMP and EXIF, each within bounds.
//!
//! Nothing read here is public before somebody has looked at it, and a block that cannot be read is as
//! good as none: metadata is never a reason to refuse a picture.

mod charset;
mod exif_block;
mod iptc_block;
mod xmp_block;

use super::jpeg_segments::segments;
use super::sniff::Kind;
use crate::domain::photo_said::PhotoSaid;
use crate::domain::safe_url::SafeUrl;
use charset::tidy;
use image::ImageDecoder;
use image::Limits;
use image::codecs::{png::PngDecoder, webp::WebPDecoder};
use std::io::Cursor;

/// Larger blocks are left unread; a description in words takes a few thousand bytes.
const MOST_XMP: usize = 1024 * 1024;
const MOST_IPTC: usize = 256 * 1024;
const MOST_EXIF: usize = 128 * 1024;

/// The blocks of a file, as they stand in it.
#[derive(Default)]
struct Blocks {
    exif: Vec<u8>,
    xmp: Vec<u8>,
    iptc: Vec<u8>,
}

/// What the file says: of each field what the most trusted block has, IPTC before XMP before EXIF;
/// an IPTC block in a charset that had to be guessed comes after XMP.
pub(super) fn read_said(kind: Kind, bytes: &[u8]) -> PhotoSaid {
    let blocks = match kind {
        Kind::Jpeg => from_jpeg(bytes),
        Kind::Png => from_png(bytes),
        Kind::Webp => from_webp(bytes),
    };
    let read = |block: &[u8], most: usize, how: fn(&[u8]) -> Option<PhotoSaid>| {
        (!block.is_empty() && block.len() <= most)
            .then(|| how(block))
            .flatten()
            .unwrap_or_default()
    };
    let iptc = read(&blocks.iptc, MOST_IPTC, iptc_block::read);
    let xmp = read(&blocks.xmp, MOST_XMP, xmp_block::read);
    let exif = read(&blocks.exif, MOST_EXIF, exif_block::read);
    let said = if iptc.is_garbled {
        [xmp, iptc, exif]
    } else {
        [iptc, xmp, exif]
    };
    said.into_iter().fold(PhotoSaid::default(), merge)
}

/// Fills what is still open; garbled only where something garbled was taken.
fn merge(mut said: PhotoSaid, less: PhotoSaid) -> PhotoSaid {
    let mut took = false;
    let mut fill = |to: &mut Option<String>, from: Option<String>| {
        if to.is_none()
            && let Some(text) = from.as_deref().and_then(tidy)
        {
            *to = Some(text);
            took = true;
        }
    };
    fill(&mut said.creator, less.creator);
    fill(&mut said.credit, less.credit);
    fill(&mut said.copyright, less.copyright);
    fill(&mut said.place, less.place);
    fill(
        &mut said.rights_url,
        less.rights_url.filter(|url| SafeUrl::parse(url).is_ok()),
    );
    said.taken_on = said.taken_on.or(less.taken_on);
    for (locale, caption) in less.captions {
        let Some(caption) = tidy(&caption) else {
            continue;
        };
        let same = said.captions.iter_mut().find(|(_, text)| *text == caption);
        if let Some((has, _)) = same {
            // The language is news.
            *has = has.or(locale);
        } else if said.captions.iter().all(|(has, _)| *has != locale) {
            said.captions.push((locale, caption));
            took = true;
        }
    }
    said.is_garbled |= took && less.is_garbled;
    said
}

fn from_jpeg(bytes: &[u8]) -> Blocks {
    const EXIF: &[u8] = b"Exif\0\0";
    const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
    const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
    let mut blocks = Blocks::default();
    let mut photoshop = Vec::new();
    for segment in segments(bytes) {
        let after = |start: &[u8]| segment.payload.strip_prefix(start);
        match segment.marker {
            0xE1 => {
                if let Some(exif) = after(EXIF).filter(|_| blocks.exif.is_empty()) {
                    blocks.exif = exif.to_vec();
                } else if let Some(xmp) = after(XMP).filter(|_| blocks.xmp.is_empty()) {
                    blocks.xmp = xmp.to_vec();
                }
            }
            // A long block goes on in the next segment of its kind.
            0xED if photoshop.len() <= MOST_IPTC => {
                photoshop.extend_from_slice(after(PHOTOSHOP).unwrap_or_default());
            }
            _ => {}
        }
    }
    blocks.iptc = iptc_block::in_photoshop(&photoshop)
        .unwrap_or_default()
        .to_vec();
    blocks
}

fn from_png(bytes: &[u8]) -> Blocks {
    // The decoder inflates at most two million bytes of a text.
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(8 * MOST_XMP as u64);
    let Ok(mut decoder) = PngDecoder::with_limits(Cursor::new(bytes), limits) else {
        return Blocks::default();
    };
    Blocks {
        exif: decoder.exif_metadata().ok().flatten().unwrap_or_default(),
        xmp: decoder.xmp_metadata().ok().flatten().unwrap_or_default(),
        iptc: Vec::new(),
    }
}

fn from_webp(bytes: &[u8]) -> Blocks {
    let Ok(mut decoder) = WebPDecoder::new(Cursor::new(bytes)) else {
        return Blocks::default();
    };
    Blocks {
        exif: decoder.exif_metadata().ok().flatten().unwrap_or_default(),
        xmp: decoder.xmp_metadata().ok().flatten().unwrap_or_default(),
        iptc: Vec::new(),
    }
}
