//! What files say of themselves, and what renditions say.

use super::files::{
    Field, chunk, exif, exif_segment, iptc_segment, jpeg_with, photo, png_with, xmp, xmp_segment,
};
use crate::domain::locale::Locale;
use crate::domain::photo_said::PhotoSaid;
use crate::media::intake::take_in;

fn said(segments: &[(u8, Vec<u8>)]) -> PhotoSaid {
    take_in(&jpeg_with(&photo(32, 24), segments)).unwrap().said
}

#[test]
fn a_picture_desks_block_is_read_in_its_charset() {
    let desk = said(&[iptc_segment(&[
        (1, 90, b"\x1b%G"),
        (2, 80, "Agence Étoile".as_bytes()),
        (2, 110, b"UN Photo/Example"),
        (2, 116, "© 2015 Example".as_bytes()),
        (2, 120, "Des pêcheurs au travail.".as_bytes()),
        (2, 90, b"Dakar"),
        (2, 101, "Sénégal".as_bytes()),
        (2, 55, b"20150912"),
    ])]);
    assert_eq!(
        desk,
        PhotoSaid {
            creator: Some("Agence Étoile".into()),
            credit: Some("UN Photo/Example".into()),
            copyright: Some("© 2015 Example".into()),
            rights_url: None,
            place: Some("Dakar, Sénégal".into()),
            taken_on: Some("2015-09-12".parse().unwrap()),
            captions: vec![(None, "Des pêcheurs au travail.".into())],
            is_garbled: false,
        }
    );
}

#[test]
fn an_old_block_without_a_charset_is_guessed_and_flagged() {
    let old = said(&[iptc_segment(&[(2, 90, b"Gen\xe8ve"), (2, 80, b"Desk")])]);
    assert_eq!(old.place.as_deref(), Some("Genève"));
    assert!(old.is_garbled);
    let utf = said(&[iptc_segment(&[(2, 90, "Genève".as_bytes())])]);
    assert_eq!(utf.place.as_deref(), Some("Genève"));
    assert!(!utf.is_garbled);
    let russian = said(&[iptc_segment(&[
        (1, 90, b"\x1b-L"),
        (2, 90, b"\xbc\xde\xe1\xda\xd2\xd0"),
    ])]);
    assert_eq!(
        (russian.place.as_deref(), russian.is_garbled),
        (Some("Москва"), false)
    );
}

#[test]
fn a_guessed_text_gives_way_to_one_that_is_certain() {
    let both = said(&[
        iptc_segment(&[(2, 80, b"Ren\xe9e")]),
        xmp_segment("<d:creator><rdf:Seq><rdf:li>Renée</rdf:li></rdf:Seq></d:creator>"),
    ]);
    assert_eq!(
        (both.creator.as_deref(), both.is_garbled),
        (Some("Renée"), false)
    );
}

#[test]
fn captions_are_read_in_the_languages_that_xmp_names() {
    let xmp = said(&[xmp_segment(
        r#"<d:description><rdf:Alt>
            <rdf:li xml:lang="x-default">Fishers &amp; boats &#x2014; at work</rdf:li>
            <rdf:li xml:lang="en-GB">Fishers &amp; boats &#x2014; at work</rdf:li>
            <rdf:li xml:lang="ar">صيادون</rdf:li>
            <rdf:li xml:lang="wo">Mool</rdf:li>
        </rdf:Alt></d:description>
        <d:rights><rdf:Alt><rdf:li xml:lang="x-default"><![CDATA[© Example]]></rdf:li></rdf:Alt></d:rights>
        <d:creator><rdf:Seq><rdf:li>One</rdf:li><rdf:li>Two</rdf:li></rdf:Seq></d:creator>
        <photoshop:Credit>UN Photo</photoshop:Credit>
        <photoshop:DateCreated>2015-09-12T10:11:12+01:00</photoshop:DateCreated>
        <xmpRights:WebStatement>https://example.org/rights</xmpRights:WebStatement>"#,
    )]);
    assert_eq!(
        xmp.captions,
        [
            (Some(Locale::En), "Fishers & boats — at work".into()),
            (Some(Locale::Ar), "صيادون".into()),
            (None, "Mool".into()),
        ]
    );
    assert_eq!(xmp.copyright.as_deref(), Some("© Example"));
    assert_eq!(xmp.creator.as_deref(), Some("One, Two"));
    assert_eq!(xmp.credit.as_deref(), Some("UN Photo"));
    assert_eq!(
        xmp.place.as_deref(),
        Some("Nairobi"),
        "attributes are properties too"
    );
    assert_eq!(xmp.taken_on, Some("2015-09-12".parse().unwrap()));
    assert_eq!(
        xmp.rights_url.as_deref(),
        Some("https://example.org/rights")
    );
}

#[test]
fn an_address_that_is_none_is_not_proposed() {
    let xmp = said(&[xmp_segment(
        "<xmpRights:WebStatement>javascript:alert(1)</xmpRights:WebStatement>",
    )]);
    assert_eq!(xmp.rights_url, None);
}

#[test]
fn a_cameras_words_fill_what_nobody_else_said() {
    let camera = || {
        exif_segment(&[
            (0x010E, Field::Text("A boat")),
            (0x013B, Field::Text("Somebody")),
            (0x8298, Field::Text("2015 Somebody")),
            (
                0x8769,
                Field::Directory(vec![(0x9003, Field::Text("2015:09:12 10:11:12"))]),
            ),
        ])
    };
    let alone = said(&[camera()]);
    assert_eq!(alone.creator.as_deref(), Some("Somebody"));
    assert_eq!(alone.copyright.as_deref(), Some("2015 Somebody"));
    assert_eq!(alone.captions, [(None, "A boat".to_owned())]);
    assert_eq!(alone.taken_on, Some("2015-09-12".parse().unwrap()));
    let with_desk = said(&[
        camera(),
        iptc_segment(&[(2, 80, b"Desk"), (2, 120, b"At sea")]),
    ]);
    assert_eq!(with_desk.creator.as_deref(), Some("Desk"));
    assert_eq!(with_desk.captions, [(None, "At sea".to_owned())]);
    let unasked = said(&[exif_segment(&[(
        0x010E,
        Field::Text("OLYMPUS DIGITAL CAMERA   "),
    )])]);
    assert_eq!(unasked.captions, []);
}

#[test]
fn png_says_the_same_in_its_own_chunks() {
    let mut text = b"XML:com.adobe.xmp\0\0\0\0\0".to_vec();
    text.extend(xmp("<photoshop:Credit>UN Photo</photoshop:Credit>").as_bytes());
    let block = exif(&[(0x013B, Field::Text("Somebody"))]);
    let file = png_with(
        photo(32, 24),
        &[chunk(b"iTXt", &text), chunk(b"eXIf", &block)],
    );
    let said = take_in(&file).unwrap().said;
    assert_eq!(said.credit.as_deref(), Some("UN Photo"));
    assert_eq!(said.creator.as_deref(), Some("Somebody"));
}
