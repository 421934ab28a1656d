//! A table of captions as people paste or load it: from a spreadsheet, or a `captions.csv`.

use crate::domain::file_name::stem;
use crate::domain::locale::Locale;

/// Most lines that are read.
const MOST: usize = 1_000;

/// A line of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The name of the picture's file.
    pub file: Option<String>,
    pub caption: String,
    pub alt_text: String,
}

/// What each column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    File,
    Locale,
    Caption,
    AltText,
}

/// The lines in `locale`; those that name another language are left out. With a line of headings
/// (`file`, `locale`, `caption`, `alt`) the columns stand in any order; without one they are the file,
/// the caption and the alternative text, or the last two alone.
pub fn read_lines(text: &str, locale: Locale) -> Vec<Line> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let rows = reader.records().filter_map(Result::ok).take(MOST);
    let rows: Vec<Vec<String>> = rows
        .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect())
        .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
        .collect();
    let headings = rows.first().and_then(|row| headings(row));
    let (columns, rows) = match headings {
        Some(columns) => (columns, rows.get(1..).unwrap_or_default()),
        None => (by_place(&rows), rows.as_slice()),
    };
    let lines = rows.iter().filter_map(|row| line(row, &columns, locale));
    lines.collect()
}

/// The line of each photo, by its file's name; where no line names a file, by their order.
pub fn match_lines<'a>(lines: &'a [Line], names: &[Option<String>]) -> Vec<Option<&'a Line>> {
    if lines.iter().all(|line| line.file.is_none()) {
        return (0..names.len()).map(|place| lines.get(place)).collect();
    }
    let of = |name: &Option<String>| {
        let name = name.as_deref()?;
        let is_same = |line: &&Line| {
            line.file
                .as_deref()
                .is_some_and(|file| file.eq_ignore_ascii_case(name))
        };
        let is_alike = |line: &&Line| {
            line.file
                .as_deref()
                .is_some_and(|file| stem(file) == stem(name))
        };
        lines
            .iter()
            .find(is_same)
            .or_else(|| lines.iter().find(is_alike))
    };
    names.iter().map(of).collect()
}

/// Whatever stands most often in the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: u8| first.bytes().filter(|byte| *byte == mark).count();
    if count(b'\t') > 0 {
        b'\t'
    } else if count(b';') > count(b',') {
        b';'
    } else {
        b','
    }
}

fn headings(row: &[String]) -> Option<Vec<Option<Column>>> {
    let columns = row.iter().map(|cell| match cell.to_lowercase().as_str() {
        "file" | "filename" | "file name" | "file_name" | "name" => Some(Column::File),
        "locale" | "language" | "lang" => Some(Column::Locale),
        "caption" => Some(Column::Caption),
        "alt" | "alt text" | "alt_text" | "alternative text" => Some(Column::AltText),
        _ => None,
    });
    let columns: Vec<Option<Column>> = columns.collect();
    let has_words =
        columns.contains(&Some(Column::Caption)) || columns.contains(&Some(Column::AltText));
    has_words.then_some(columns)
}

fn by_place(rows: &[Vec<String>]) -> Vec<Option<Column>> {
    let names_files = rows.iter().any(|row| {
        row.first()
            .is_some_and(|cell| crate::domain::alt_text::is_file_name(cell))
    });
    let words = [Some(Column::Caption), Some(Column::AltText)];
    let file = names_files.then_some(Some(Column::File));
    file.into_iter().chain(words).collect()
}

fn line(row: &[String], columns: &[Option<Column>], locale: Locale) -> Option<Line> {
    let mut line = Line::default();
    for (cell, column) in row.iter().zip(columns) {
        match column {
            Some(Column::File) => line.file = Some(cell.clone()).filter(|file| !file.is_empty()),
            Some(Column::Locale) if !cell.is_empty() => {
                if cell.to_lowercase().parse() != Ok(locale) {
                    return None;
                }
            }
            Some(Column::Caption) => line.caption.clone_from(cell),
            Some(Column::AltText) => line.alt_text.clone_from(cell),
            Some(Column::Locale) | None => {}
        }
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(file: Option<&str>, caption: &str, alt_text: &str) -> Line {
        Line {
            file: file.map(str::to_owned),
            caption: caption.into(),
            alt_text: alt_text.into(),
        }
    }

    #[test]
    fn a_table_is_read_whatever_it_is_written_with() {
        let both = [
            of(Some("a.jpg"), "A market, at noon", "Stalls"),
            of(Some("b.jpg"), "A bridge", ""),
        ];
        for text in [
            "\u{feff}file,caption,alt\r\na.jpg,\"A market, at noon\",Stalls\r\nb.jpg,A bridge,\r\n",
            "file;locale;alt;caption\na.jpg;en;Stalls;A market, at noon\na.jpg;fr;Étals;Un marché\nb.jpg;EN;;A bridge\n",
            "a.jpg\tA market, at noon\tStalls\nb.jpg\tA bridge\n",
        ] {
            assert_eq!(read_lines(text, Locale::En), both, "{text}");
        }
        assert_eq!(
            read_lines("سوق\tأكشاك", Locale::Ar),
            [of(None, "سوق", "أكشاك")]
        );
        assert!(read_lines("", Locale::En).is_empty());
    }

    #[test]
    fn lines_find_their_photos_by_name_or_by_order() {
        let names = ["B.JPEG", "a.jpg", "c.jpg"].map(|name| Some(name.to_owned()));
        let named = [of(Some("a.jpg"), "A", ""), of(Some("b.jpg"), "B", "")];
        let found = match_lines(&named, &names);
        let found: Vec<Option<&str>> = found
            .iter()
            .map(|line| line.map(|line| line.caption.as_str()))
            .collect();
        assert_eq!(found, [Some("B"), Some("A"), None]);
        let unnamed = [of(None, "1", ""), of(None, "2", "")];
        let found = match_lines(&unnamed, &names);
        assert_eq!(found[1].unwrap().caption, "2");
        assert!(found[2].is_none());
    }
}
