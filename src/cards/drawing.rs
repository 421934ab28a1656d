//! The drawing of a card: date, title, marks, the site's name; at its end the photo over its credit.

use super::content::{CardContent, CardDate, CardText};
use super::fonts::{Fonts, Weight, escape};
use super::lines::{Lines, Room, fit};
use super::photo::draw_photo;
use crate::domain::locale::{Direction, Locale};
use std::fmt::Write;

/// Pixels.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

/// The colours of the site by day, and of its mark.
pub const PAPER: [u8; 3] = [0xfd, 0xfc, 0xf8];
pub const INK: [u8; 3] = [0x17, 0x21, 0x1f];
pub const QUIET: [u8; 3] = [0x54, 0x60, 0x5b];
pub const LINE: [u8; 3] = [0xd8, 0xd4, 0xc7];
pub const DAY: [u8; 3] = [0x9c, 0x36, 0x0b];
pub const NIGHT: [u8; 3] = [0x12, 0x33, 0x3f];
pub const SUN: [u8; 3] = [0xe0, 0xa2, 0x3c];

const MARGIN: f32 = 64.0;
/// The side of the card that the photo takes, and a narrower one beside a long title.
const PHOTO_WIDTHS: [f32; 2] = [420.0, 320.0];
/// A title that is smaller than this is long.
const SMALL: f32 = 44.0;
/// Where the foot begins, with the mark and the site's name.
const FOOT: f32 = 522.0;
const TITLE_SIZES: [f32; 10] = [84.0, 76.0, 68.0, 62.0, 56.0, 50.0, 46.0, 42.0, 38.0, 34.0];

/// A card as SVG, and whether it calls for its photo.
pub struct Drawing {
    pub svg: String,
    pub has_photo: bool,
    /// The part of the card that the photo covers: from where to where, in pixels from the left.
    pub photo_columns: std::ops::Range<u32>,
}

/// Where the words stand.
#[derive(Clone, Copy)]
pub struct Column {
    /// The edge at which lines begin, and the other one.
    pub start: f32,
    pub end: f32,
    pub is_rtl: bool,
}

impl Column {
    fn of(locale: Locale, photo_width: f32) -> Self {
        let is_rtl = locale.direction() == Direction::Rtl;
        let far = if photo_width > 0.0 {
            photo_width + 52.0
        } else {
            MARGIN
        };
        let (near, far) = (MARGIN, WIDTH as f32 - far);
        match is_rtl {
            true => Self {
                start: WIDTH as f32 - near,
                end: WIDTH as f32 - far,
                is_rtl,
            },
            false => Self {
                start: near,
                end: far,
                is_rtl,
            },
        }
    }

    fn width(self) -> f32 {
        (self.end - self.start).abs()
    }

    /// So many pixels from the edge at which lines begin.
    fn inwards(self, pixels: f32) -> f32 {
        match self.is_rtl {
            true => self.start - pixels,
            false => self.start + pixels,
        }
    }

    pub const fn anchor(self) -> &'static str {
        if self.is_rtl { "end" } else { "start" }
    }

    const fn far_anchor(self) -> &'static str {
        if self.is_rtl { "start" } else { "end" }
    }
}

/// A line of words.
pub struct Words<'a> {
    pub text: &'a str,
    pub locale: Locale,
    pub size: f32,
    pub weight: Weight,
    pub colour: [u8; 3],
    pub x: f32,
    pub y: f32,
    pub anchor: &'static str,
}

/// Draws a card. Of a title that cannot be drawn in its language the English one is; and where that cannot be
/// drawn either, the card does without.
pub fn draw(content: &CardContent) -> Drawing {
    let photo = content.photo.as_ref().filter(|photo| {
        let runs = Fonts::get().runs(&photo.credit, content.locale);
        // No photo without its credit.
        photo.width > 0 && photo.height > 0 && runs.is_some()
    });
    let (title, is_english) = title_of(content);
    let has_notes = !is_english && !content.notes.is_empty();
    let top = if content.date.is_some() { 160.0 } else { 64.0 };
    let set_in = |photo_width: f32| {
        let column = Column::of(content.locale, photo_width);
        let block = title
            .as_ref()
            .map(|title| Block::of(title, has_notes, column, top));
        (photo_width, column, block)
    };
    let (mut photo_width, mut column, mut block) = match photo {
        Some(_) => set_in(PHOTO_WIDTHS[0]),
        None => set_in(0.0),
    };
    if photo.is_some() && block.as_ref().is_some_and(|block| block.lines.size < SMALL) {
        (photo_width, column, block) = set_in(PHOTO_WIDTHS[1]);
    }
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">"
    );
    fill(&mut svg, (0.0, 0.0, WIDTH as f32, HEIGHT as f32), PAPER);
    fill(&mut svg, (0.0, 0.0, WIDTH as f32, 14.0), NIGHT);
    if let Some(date) = &content.date {
        draw_date(&mut svg, date, content.locale, column);
    }
    if let Some((title, block)) = title.as_ref().zip(block) {
        let y = draw_title(&mut svg, title, &block, column);
        if has_notes {
            draw_notes(&mut svg, content, column, y);
        }
    }
    draw_foot(&mut svg, content, column);
    let mut columns = 0..0;
    if let Some(photo) = photo {
        columns = draw_photo(&mut svg, photo, content.locale, photo_width);
    }
    svg.push_str("</svg>");
    Drawing {
        svg,
        has_photo: photo.is_some(),
        photo_columns: columns,
    }
}

/// The title that can be drawn, and whether it is another than the one that was meant.
fn title_of(content: &CardContent) -> (Option<CardText>, bool) {
    let fonts = Fonts::get();
    if fonts
        .runs(&content.title.text, content.title.locale)
        .is_some()
    {
        return (Some(content.title.clone()), false);
    }
    let english = content.english.clone();
    let english = english.filter(|text| fonts.runs(text, Locale::En).is_some());
    let english = english.map(|text| CardText {
        text,
        locale: Locale::En,
    });
    (english, true)
}

/// The day large, its year smaller and behind it.
fn draw_date(svg: &mut String, date: &CardDate, locale: Locale, column: Column) {
    let year = date.year.as_deref().unwrap_or_default();
    let fonts = Fonts::get();
    let widths = fonts.widths(&[&date.day, year], locale, Weight::Regular);
    // What remains of the size for the year, and the gap before it.
    let (small, gap) = (0.62, if year.is_empty() { 0.0 } else { 0.3 });
    let whole = widths[0] + gap + widths[1] * small;
    let size = (column.width() / whole.max(0.1)).min(66.0).floor();
    let y = 132.0;
    let line = Words {
        text: &date.day,
        locale,
        size,
        weight: Weight::Regular,
        colour: DAY,
        x: column.start,
        y,
        anchor: column.anchor(),
    };
    write_words(svg, &line);
    let x = column.inwards((widths[0] + gap) * size);
    let year = Words {
        text: year,
        size: (size * small).floor(),
        colour: QUIET,
        x,
        ..line
    };
    write_words(svg, &year);
}

/// A title in its lines, and where it stands.
struct Block {
    lines: Lines,
    leading: f32,
    /// Of its first line.
    top: f32,
}

impl Block {
    fn of(title: &CardText, has_notes: bool, column: Column, top: f32) -> Self {
        let leading = leading_of(title.locale);
        let notes = if has_notes { 46.0 } else { 0.0 };
        let room = Room {
            width: column.width(),
            height: FOOT - 26.0 - notes - top,
            most_lines: 4,
            leading,
        };
        let lines = fit(
            &title.text,
            title.locale,
            Weight::SemiBold,
            room,
            &TITLE_SIZES,
        );
        let height = lines.texts.len() as f32 * lines.size * leading;
        let free = (room.height - height).max(0.0);
        Self {
            lines,
            leading,
            // Some air above a short title, more beneath it.
            top: top + (free * 0.3).min(56.0),
        }
    }
}

/// Returns where it ends.
fn draw_title(svg: &mut String, title: &CardText, block: &Block, column: Column) -> f32 {
    let (size, leading) = (block.lines.size, block.leading);
    // The first line stands with its letters, not with its leading, beneath what is above it.
    let mut y = block.top + size * (0.5 + leading / 2.0 - 0.08);
    for text in &block.lines.texts {
        let line = Words {
            text,
            locale: title.locale,
            size,
            weight: Weight::SemiBold,
            colour: INK,
            x: column.start,
            y,
            anchor: column.anchor(),
        };
        write_words(svg, &line);
        y += size * leading;
    }
    y - size * leading + size * (leading - 1.0).max(0.25)
}

/// From one line of a title to the next, in parts of its size.
const fn leading_of(locale: Locale) -> f32 {
    match locale {
        Locale::Ar => 1.5,
        Locale::Zh => 1.3,
        Locale::En | Locale::Fr | Locale::Ru | Locale::Es => 1.16,
    }
}

fn draw_notes(svg: &mut String, content: &CardContent, column: Column, top: f32) {
    let told = content.notes.join(" · ");
    let size = fitting(
        &told,
        content.locale,
        Weight::Regular,
        (26.0, column.width()),
    );
    let line = Words {
        text: &told,
        locale: content.locale,
        size,
        weight: Weight::Regular,
        colour: QUIET,
        x: column.start,
        y: (top + 34.0).min(FOOT - 22.0).round(),
        anchor: column.anchor(),
    };
    write_words(svg, &line);
}

/// The mark and the name of the site at the start, its address at the end.
fn draw_foot(svg: &mut String, content: &CardContent, column: Column) {
    let (left, right) = (column.start.min(column.end), column.start.max(column.end));
    fill(svg, (left, FOOT, right - left, 2.0), LINE);
    let (size, y) = (48.0, FOOT + 30.0);
    let x = if column.is_rtl {
        column.start - size
    } else {
        column.start
    };
    // The mark of the site, as `public/favicon.svg` has it, in 32 units.
    let _ = write!(
        svg,
        "<g transform=\"translate({x} {y}) scale({})\"><rect width=\"32\" height=\"32\" rx=\"6\" fill=\"{}\"/>\
         <circle cx=\"16\" cy=\"15\" r=\"7\" fill=\"{}\"/><path d=\"M4 22h24v2.5H4z\" fill=\"{}\"/></g>",
        size / 32.0,
        hex(NIGHT),
        hex(SUN),
        hex(PAPER),
    );
    let baseline = y + size / 2.0 + 10.0;
    let host_width = Fonts::get().widths(&[&content.host], Locale::En, Weight::Regular)[0];
    let host_size = 22.0;
    let room = column.width() - size - 18.0;
    // Where there is room for both, and the host says something.
    let name_width =
        Fonts::get().widths(&[&content.site.text], content.site.locale, Weight::SemiBold)[0];
    let has_host = name_width * 30.0 + host_width * host_size + 40.0 < room;
    let name = Words {
        text: &content.site.text,
        locale: content.site.locale,
        size: fitting(
            &content.site.text,
            content.site.locale,
            Weight::SemiBold,
            (30.0, room),
        ),
        weight: Weight::SemiBold,
        colour: INK,
        x: column.inwards(size + 18.0),
        y: baseline,
        anchor: column.anchor(),
    };
    write_words(svg, &name);
    if has_host {
        let host = Words {
            text: &content.host,
            locale: Locale::En,
            size: host_size,
            weight: Weight::Regular,
            colour: QUIET,
            x: column.end,
            y: baseline,
            anchor: column.far_anchor(),
        };
        write_words(svg, &host);
    }
}

/// The size in which a text has room, at most `most`.
fn fitting(text: &str, locale: Locale, weight: Weight, (most, width): (f32, f32)) -> f32 {
    let own = Fonts::get().widths(&[text], locale, weight)[0];
    if own <= 0.0 {
        return most;
    }
    (width / own).floor().clamp(10.0, most)
}

/// Writes a line, unless it cannot be drawn.
pub fn write_words(svg: &mut String, line: &Words<'_>) {
    let Some(spans) = Fonts::get().spans(line.text, line.locale) else {
        return;
    };
    if line.text.trim().is_empty() {
        return;
    }
    let _ = write!(
        svg,
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{}\" fill=\"{}\" text-anchor=\"{}\" xml:lang=\"{}\">{spans}</text>",
        line.x.round(),
        line.y.round(),
        line.size,
        line.weight.number(),
        hex(line.colour),
        line.anchor,
        escape(line.locale.code()),
    );
}

pub fn fill(svg: &mut String, (x, y, width, height): (f32, f32, f32, f32), colour: [u8; 3]) {
    let _ = write!(
        svg,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
        hex(colour)
    );
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
