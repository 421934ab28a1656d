//! What a rendition carries beside its pixels: who made it, how it is credited, what its rights are.
//! Nothing else: no place, no serial number, nothing that the original said.

use super::made::Made;
use quick_xml::escape::escape;

/// What precedes XMP in a segment APP1 of a JPEG.
const XMP_IN_JPEG: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
/// Most bytes written of one text; a segment of a JPEG holds 65,533 in all.
const MOST: usize = 2_000;

impl Made {
    fn says_nothing(&self) -> bool {
        self.creator.is_none()
            && self.credit.is_none()
            && self.copyright.is_none()
            && self.rights_url.is_none()
    }
}

/// An XMP packet; `None` where there is nothing to say.
pub(super) fn xmp(made: &Made) -> Option<String> {
    if made.says_nothing() {
        return None;
    }
    let mut said = String::new();
    let mut tell = |value: &Option<String>, before: &str, after: &str| {
        if let Some(value) = value {
            said.push_str(before);
            said.push_str(&escape(bounded(value)));
            said.push_str(after);
        }
    };
    tell(
        &made.creator,
        "<dc:creator><rdf:Seq><rdf:li>",
        "</rdf:li></rdf:Seq></dc:creator>",
    );
    tell(
        &made.copyright,
        r#"<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">"#,
        "</rdf:li></rdf:Alt></dc:rights>",
    );
    tell(&made.credit, "<photoshop:Credit>", "</photoshop:Credit>");
    tell(
        &made.rights_url,
        "<xmpRights:WebStatement>",
        "</xmpRights:WebStatement>",
    );
    Some(format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">{said}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"#,
        bom = '\u{feff}'
    ))
}

/// The segments of a JPEG: the number of each APP segment, and what stands in it.
pub(super) fn jpeg_segments(made: &Made) -> Vec<(u8, Vec<u8>)> {
    let Some(xmp) = xmp(made) else {
        return Vec::new();
    };
    vec![
        (1, [XMP_IN_JPEG, xmp.as_bytes()].concat()),
        (13, photoshop(&iptc(made))),
    ]
}

/// The datasets of IPTC that older programs read, in UTF-8, which the first says.
fn iptc(made: &Made) -> Vec<u8> {
    let mut block = Vec::new();
    let mut set = |record: u8, number: u8, value: &[u8]| {
        let length = u16::try_from(value.len()).unwrap_or_default();
        block.extend([0x1C, record, number]);
        block.extend(length.to_be_bytes());
        block.extend(&value[..usize::from(length)]);
    };
    set(1, 90, b"\x1b%G");
    set(2, 0, &[0, 4]);
    for (number, value) in [
        (80, &made.creator),
        (110, &made.credit),
        (116, &made.copyright),
    ] {
        if let Some(value) = value {
            set(2, number, bounded(value).as_bytes());
        }
    }
    block
}

/// A block of IPTC as the resource 0x0404 of Photoshop, which is where a JPEG has it.
fn photoshop(iptc: &[u8]) -> Vec<u8> {
    let mut resource = b"Photoshop 3.0\x008BIM\x04\x04\0\0".to_vec();
    resource.extend(u32::try_from(iptc.len()).unwrap_or_default().to_be_bytes());
    resource.extend(iptc);
    if iptc.len() % 2 == 1 {
        resource.push(0);
    }
    resource
}

/// As a TIFF block, the only metadata that the writer of AVIF takes: artist, copyright, and the XMP
/// packet in the tag 700 that TIFF has for it.
pub(super) fn exif(made: &Made) -> Option<Vec<u8>> {
    const ASCII: u16 = 2;
    const BYTE: u16 = 1;
    let xmp = xmp(made)?;
    let text = |value: &Option<String>| -> Option<Vec<u8>> {
        let mut text = bounded(value.as_deref()?).replace('\0', " ").into_bytes();
        text.push(0);
        Some(text)
    };
    // In the order of their tags.
    let entries: Vec<(u16, u16, Vec<u8>)> = [
        (0x013B, ASCII, text(&made.creator)),
        (0x02BC, BYTE, Some(xmp.into_bytes())),
        (0x8298, ASCII, text(&made.copyright)),
    ]
    .into_iter()
    .filter_map(|(tag, kind, value)| Some((tag, kind, value?)))
    .collect();
    let number = |value: usize| u32::try_from(value).unwrap_or_default().to_be_bytes();
    let mut block = b"MM\0\x2a\0\0\0\x08".to_vec();
    block.extend(
        u16::try_from(entries.len())
            .unwrap_or_default()
            .to_be_bytes(),
    );
    let mut values = Vec::new();
    let values_at = 8 + 2 + 12 * entries.len() + 4;
    for (tag, kind, value) in &entries {
        block.extend(tag.to_be_bytes());
        block.extend(kind.to_be_bytes());
        block.extend(number(value.len()));
        if value.len() <= 4 {
            let mut inline = [0; 4];
            inline[..value.len()].copy_from_slice(value);
            block.extend(inline);
        } else {
            block.extend(number(values_at + values.len()));
            values.extend(value);
            // Values begin at even places.
            values.resize(values.len().next_multiple_of(2), 0);
        }
    }
    block.extend([0; 4]);
    block.extend(values);
    Some(block)
}

/// The beginning of a text that fits, whole characters only.
fn bounded(text: &str) -> &str {
    &text[..text.floor_char_boundary(MOST)]
}
