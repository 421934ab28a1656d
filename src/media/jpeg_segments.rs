//! The segments of a JPEG file: where its metadata stands, and whether it is whole.

/// A marker segment before the first scan, without its marker and length.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment<'a> {
    /// The second byte of the marker: `0xE1` for APP1.
    pub(super) marker: u8,
    pub(super) payload: &'a [u8],
}

/// Most segments read; files of cameras have a few dozen.
const MOST: usize = 512;

/// The segments up to the first scan.
pub(super) fn segments(bytes: &[u8]) -> Vec<Segment<'_>> {
    let mut found = Vec::new();
    let mut at = 2;
    while found.len() < MOST {
        let Some(segment) = segment_at(bytes, at) else {
            break;
        };
        at = segment.end;
        if segment.marker == 0xDA {
            break;
        }
        found.push(Segment {
            marker: segment.marker,
            payload: segment.payload,
        });
    }
    found
}

/// Whether the file goes on to the marker that ends a picture. A decoder paints what is missing grey
/// and says nothing, so this is asked before.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    loop {
        // Entropy-coded data, and whatever stands between segments, holds no marker.
        while let Some(pair) = bytes.get(at..at + 2) {
            if pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0x01 | 0xFF | 0xD0..=0xD8) {
                break;
            }
            at += 1;
        }
        match bytes.get(at + 1) {
            Some(0xD9) => return true,
            Some(_) => match segment_at(bytes, at) {
                Some(segment) => at = segment.end,
                None => return false,
            },
            None => return false,
        }
    }
}

struct Found<'a> {
    marker: u8,
    payload: &'a [u8],
    end: usize,
}

fn segment_at(bytes: &[u8], at: usize) -> Option<Found<'_>> {
    let mut at = at;
    if *bytes.get(at)? != 0xFF {
        return None;
    }
    // Any number of 0xFF may fill the space before a marker.
    while *bytes.get(at + 1)? == 0xFF {
        at += 1;
    }
    let marker = bytes[at + 1];
    let length = usize::from(u16::from_be_bytes(
        bytes.get(at + 2..at + 4)?.try_into().ok()?,
    ));
    let payload = bytes.get(at + 4..at + 2 + length)?;
    Some(Found {
        marker,
        payload,
        end: at + 2 + length,
    })
}
