//! What a file is by its first bytes, whatever its name says.

use super::refusal::Refusal;

/// A kind of picture that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Jpeg,
    Png,
    Webp,
}

impl Kind {
    pub(super) const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
        }
    }
}

/// The kind, or why it is refused. Whether it is whole is for the decoder to say.
pub(super) fn sniff(bytes: &[u8]) -> Result<Kind, Refusal> {
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        Ok(Kind::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Ok(Kind::Png)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Ok(Kind::Webp)
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        Err(if gif_moves(bytes) {
            Refusal::Animated
        } else {
            Refusal::Gif
        })
    } else if is_heif(bytes) {
        Err(Refusal::Heif)
    } else if is_svg(bytes) {
        Err(Refusal::Svg)
    } else {
        Err(Refusal::NotAPicture)
    }
}

/// Width and height as the first chunk of a PNG gives them: nothing else of it is read before these
/// are judged.
pub(super) fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    if bytes.get(12..16)? != b"IHDR" {
        return None;
    }
    let number = |from: usize| -> Option<u32> {
        Some(u32::from_be_bytes(
            bytes.get(from..from + 4)?.try_into().ok()?,
        ))
    };
    Some((number(16)?, number(20)?))
}

/// The brands of the format that telephones write.
fn is_heif(bytes: &[u8]) -> bool {
    bytes.get(4..8) == Some(b"ftyp")
        && bytes
            .get(8..12)
            .is_some_and(|brand| matches!(brand, b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1"))
}

/// A text that opens an `svg` element before any `html` element.
fn is_svg(bytes: &[u8]) -> bool {
    const LOOK: usize = 4_096;
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(LOOK)]).to_ascii_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with('<')
        && head.find("<svg").is_some_and(|svg| {
            head.find("<html").is_none_or(|html| svg < html) && !head.contains("<!doctype html")
        })
}

/// Whether a GIF has a second image.
fn gif_moves(bytes: &[u8]) -> bool {
    let table = |flags: u8| -> usize {
        if flags & 0x80 == 0 {
            0
        } else {
            3 << ((flags & 7) + 1)
        }
    };
    let mut at = 13 + bytes.get(10).map_or(0, |flags| table(*flags));
    let mut images = 0;
    loop {
        match bytes.get(at) {
            Some(0x21) => at += 2,
            Some(0x2C) => {
                images += 1;
                if images > 1 {
                    return true;
                }
                at += 11 + bytes.get(at + 9).map_or(0, |flags| table(*flags));
            }
            _ => return false,
        }
        // Sub-blocks, each behind its length, up to an empty one.
        while let Some(length) = bytes.get(at).copied().filter(|length| *length > 0) {
            at += 1 + usize::from(length);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_image_makes_a_gif_a_moving_one() {
        let head = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff";
        let image = b"\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";
        let still = [&head[..], image, b"\x3b"].concat();
        let moving = [&head[..], image, image, b"\x3b"].concat();
        assert!(matches!(sniff(&still), Err(Refusal::Gif)));
        assert!(matches!(sniff(&moving), Err(Refusal::Animated)));
    }

    #[test]
    fn a_drawing_is_told_from_a_page_that_holds_one() {
        let drawing = b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><SVG xmlns='x'/>";
        assert!(matches!(sniff(drawing), Err(Refusal::Svg)));
        let page = b"<!doctype html><svg/>";
        assert!(matches!(sniff(page), Err(Refusal::NotAPicture)));
    }
}
