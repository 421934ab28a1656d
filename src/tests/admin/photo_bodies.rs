//! Pictures and forms with files, as browsers send them.

use crate::tests::cast::{Person, cookie};
use crate::tests::support::{Answer, send};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// A JPEG of one colour, which no other seed gives.
pub fn jpeg(seed: u8) -> Vec<u8> {
    encode(seed, ImageFormat::Jpeg)
}

pub fn png(seed: u8) -> Vec<u8> {
    encode(seed, ImageFormat::Png)
}

fn encode(seed: u8, format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(400, 300, |x, y| {
        Rgb([seed, (x % 256) as u8, (y % 256) as u8])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A part of a form: its name, the name of its file, its bytes.
pub type Piece<'a> = (&'a str, Option<&'a str>, &'a [u8]);

const BOUNDARY: &str = "a-boundary-of-this-test";

pub fn form(pieces: &[Piece<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file_name, bytes) in pieces {
        let file_name = file_name
            .map(|name| format!("; filename=\"{name}\""))
            .unwrap_or_default();
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{file_name}\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    body
}

/// POST of a form with files by somebody.
pub async fn post_files(
    app: &Router,
    who: &Person,
    address: &str,
    pieces: &[Piece<'_>],
    accept: &str,
) -> Answer {
    post_body(app, who, address, Body::from(form(pieces)), accept).await
}

pub async fn post_body(
    app: &Router,
    who: &Person,
    address: &str,
    body: Body,
    accept: &str,
) -> Answer {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let request = Request::post(address)
        .header(header::COOKIE, cookie(who))
        .header(header::ACCEPT, accept)
        .header(header::CONTENT_TYPE, kind);
    send(app, request.body(body).unwrap()).await
}
