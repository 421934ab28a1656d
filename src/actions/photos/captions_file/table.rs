//! The table itself: UTF-8 with or without a byte order mark, its cells separated by commas or
//! semicolons, its first line naming the columns.

use super::column::{Cells, Column};
use crate::domain::locale::Locale;
use crate::domain::problem::Problem;
use csv::{ByteRecord, ReaderBuilder, Writer};

/// The name under which it lies beside the pictures.
pub const FILE_NAME: &str = "captions.csv";

/// Most bytes that are read: 50 MB.
pub const MOST_BYTES: u64 = 50_000_000;

/// What spreadsheets write before UTF-8, so that they know it again.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A line that can be understood by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// From 1, as an editor counts.
    pub number: usize,
    pub file: String,
    /// `None`: it says nothing in words.
    pub locale: Option<Locale>,
    pub external_id: Option<String>,
    /// Of every column of a text or a fact that the table has; "" where nothing stands.
    pub cells: Cells,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub lines: Vec<Line>,
    /// The lines that cannot go in.
    pub problems: Vec<Problem>,
    /// The files that those name.
    pub named_in_vain: Vec<String>,
}

impl Line {
    /// As a report names it: "line 3 (market.jpg)".
    pub fn place(&self) -> String {
        place(self.number, &self.file)
    }
}

fn place(number: usize, file: &str) -> String {
    format!("line {number} ({file})")
}

/// Reads a table. Where its first line cannot be trusted, nothing of it is read: a column of rights
/// that is misspelt would be a photo without them. The sentence says what to mend.
pub fn read(bytes: &[u8]) -> Result<Table, String> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(
            "The table is written in UTF-16. Save it as “CSV UTF-8” and import it again.".into(),
        );
    }
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let head = bytes.split(|byte| *byte == b'\n').next().unwrap_or(bytes);
    let count = |mark: u8| head.iter().filter(|byte| **byte == mark).count();
    let delimiter = if count(b';') > count(b',') {
        b';'
    } else {
        b','
    };
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(bytes);
    let mut records = reader.byte_records();
    let head = records.next().and_then(Result::ok);
    let columns = read_head(head.as_ref())?;
    let mut table = Table::default();
    let mut counter = Counter {
        bytes,
        at: 0,
        line: 1,
    };
    for record in records {
        let Ok(record) = record else {
            return Err(
                "The table cannot be read to its end. Save it as “CSV UTF-8” and import it again."
                    .into(),
            );
        };
        let number = counter.line_of(&record);
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        match read_line(&columns, number, &record) {
            Ok(line) => table.lines.push(line),
            Err((file, sentence)) => {
                let at = match &file {
                    Some(file) => place(number, file),
                    None => format!("line {number}"),
                };
                table.problems.push(Problem::new(at, sentence));
                table.named_in_vain.extend(file);
            }
        }
    }
    Ok(table)
}

/// Where lines begin: a cell may hold line ends of its own.
struct Counter<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
}

impl Counter<'_> {
    fn line_of(&mut self, record: &ByteRecord) -> usize {
        let begins = record.position().map_or(0, |position| position.byte());
        let begins = usize::try_from(begins).unwrap_or(usize::MAX);
        let mut begins = begins.min(self.bytes.len());
        // The reader takes the end of the line before, and lines that are empty, for a part of this one.
        while matches!(self.bytes.get(begins), Some(b'\r' | b'\n')) {
            begins += 1;
        }
        let passed = self.bytes.get(self.at..begins).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = begins;
        self.line
    }
}

fn read_head(head: Option<&ByteRecord>) -> Result<Vec<Column>, String> {
    let known = || Column::ALL.map(Column::code).join(", ");
    let names = head.map(|head| head.iter().map(cell).collect::<Result<Vec<String>, _>>());
    let Some(Ok(names)) = names else {
        return Err(format!(
            "The first line is no UTF-8 text that names the columns. Save the table as “CSV UTF-8”, its first line naming columns out of {}.",
            known()
        ));
    };
    let mut columns = Vec::new();
    for name in &names {
        let column = Column::from_code(&name.to_lowercase()).ok_or_else(|| {
            let shown: String = name.chars().take(80).collect();
            format!(
                "The column “{shown}” is not known, so nothing was imported. Rename it or take it out; the columns are {}.",
                known()
            )
        })?;
        if columns.contains(&column) {
            let name = column.code();
            return Err(format!(
                "The column “{name}” stands twice, so nothing was imported. Take one of the two out."
            ));
        }
        columns.push(column);
    }
    if !columns.contains(&Column::File) {
        return Err("The column “file” is missing, so nothing was imported. Give every line the name of its picture.".into());
    }
    Ok(columns)
}

/// The file that it names, and why it cannot go in.
type NotRead = (Option<String>, String);

fn read_line(columns: &[Column], number: usize, record: &ByteRecord) -> Result<Line, NotRead> {
    let mut line = Line {
        number,
        file: String::new(),
        locale: None,
        external_id: None,
        cells: Cells::new(),
    };
    let file = columns.iter().position(|column| *column == Column::File);
    let file = file.and_then(|at| record.get(at));
    let file = file
        .and_then(|bytes| cell(bytes).ok())
        .filter(|file| !file.is_empty());
    let refuse = |sentence: String| (file.clone(), sentence);
    let mut texts = Vec::new();
    for bytes in record {
        texts.push(cell(bytes).map_err(|_| {
            refuse(
                "The line is no UTF-8 text. Save the table as “CSV UTF-8” and import it again."
                    .into(),
            )
        })?);
    }
    if texts.len() != columns.len() {
        let (has, wants) = (texts.len(), columns.len());
        return Err(refuse(format!(
            "The line has {has} cells, and the first line names {wants} columns. A text that holds the mark between cells, or a line end, stands between quotation marks."
        )));
    }
    for (column, text) in columns.iter().copied().zip(texts) {
        match column {
            Column::File | Column::ExternalId => {
                if let Some(sentence) = column.why_not(&text) {
                    return Err(refuse(sentence));
                }
                if column == Column::File {
                    line.file = text;
                } else {
                    line.external_id = Some(text).filter(|id| !id.is_empty());
                }
            }
            Column::Locale if text.is_empty() => {}
            Column::Locale => {
                let locale = text.to_lowercase().parse::<Locale>();
                let locale = locale.map_err(|error| refuse(format!("locale: {error}.")))?;
                line.locale = Some(locale);
            }
            _ => {
                line.cells.insert(column, text);
            }
        }
    }
    if line.file.is_empty() {
        let sentence =
            "The line names no file. Write the name of its picture in the column “file”.";
        return Err(refuse(sentence.into()));
    }
    let has_words = line
        .cells
        .iter()
        .any(|(column, text)| column.is_text() && !text.is_empty());
    if line.locale.is_none() && has_words {
        let sentence = "The line has words and does not say in which language. Write ar, zh, en, fr, ru or es in the column “locale”.";
        return Err(refuse(sentence.into()));
    }
    Ok(line)
}

fn cell(bytes: &[u8]) -> Result<String, std::str::Utf8Error> {
    let text = std::str::from_utf8(bytes)?;
    Ok(text.replace("\r\n", "\n").trim().to_owned())
}

/// Writes a table that [`read`] reads back, with a byte order mark for spreadsheets. Each line gives
/// what stands in its cells, "" where nothing does.
pub fn write<'a>(lines: impl IntoIterator<Item = &'a Cells>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = Writer::from_writer(MARK.to_vec());
    writer.write_record(Column::ALL.map(Column::code))?;
    for line in lines {
        let cells = Column::ALL.map(|column| line.get(&column).map_or("", String::as_str));
        writer.write_record(cells)?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_marks_between_cells_are_read_and_lines_are_counted_as_an_editor_counts() {
        for text in [
            "\u{feff}file,locale,caption\r\na.jpg,en,\"One, \r\nover two lines\"\r\n\r\nb.jpg,fr,Deux\r\n",
            "FILE;Locale;caption\na.jpg;EN;\"One, \nover two lines\"\n;;\nb.jpg;fr;Deux",
        ] {
            let table = read(text.as_bytes()).unwrap();
            assert_eq!(table.problems, []);
            let told: Vec<_> = table
                .lines
                .iter()
                .map(|line| {
                    (
                        line.number,
                        line.file.as_str(),
                        line.locale,
                        line.cells[&Column::Caption].as_str(),
                    )
                })
                .collect();
            assert_eq!(
                told,
                [
                    (2, "a.jpg", Some(Locale::En), "One, \nover two lines"),
                    (5, "b.jpg", Some(Locale::Fr), "Deux"),
                ]
            );
        }
    }

    #[test]
    fn a_first_line_that_cannot_be_trusted_ends_it_and_names_what_is_wrong() {
        for (bytes, named) in [
            (&b"file,colour\na.jpg,blue\n"[..], "“colour”"),
            (b"file,credit,Credit\na.jpg,x,y\n", "“credit” stands twice"),
            (b"locale,caption\nen,x\n", "“file” is missing"),
            (b"", "first line"),
            (b"\x89PNG\r\n\x1a\n\xff\xfe", "first line"),
            (b"\xff\xfef\0i\0l\0e\0", "UTF-16"),
            (b"<!doctype html>\n<p>", "<!doctype html>"),
        ] {
            let sentence = read(bytes).unwrap_err();
            assert!(sentence.contains(named), "{sentence}");
        }
    }

    #[test]
    fn a_line_that_cannot_go_in_is_told_with_its_number_and_the_rest_is_read() {
        let table = read(
            b"file,locale,caption\na.jpg,de,Ein Markt\nb.jpg,,A market\n,en,Nothing\nc.jpg,en,caf\xe9\nd.jpg,en,One, two\ne.jpg,en,Good\n",
        )
        .unwrap();
        let told: Vec<String> = table.problems.iter().map(ToString::to_string).collect();
        let expected = [
            ("line 2 (a.jpg)", "“de”"),
            ("line 3 (b.jpg)", "which language"),
            ("line 4:", "names no file"),
            ("line 5 (c.jpg)", "no UTF-8"),
            ("line 6 (d.jpg)", "4 cells"),
        ];
        assert_eq!(told.len(), expected.len(), "{told:?}");
        for (told, (place, reason)) in told.iter().zip(expected) {
            assert!(told.starts_with(place) && told.contains(reason), "{told}");
        }
        assert_eq!(table.lines.len(), 1);
        assert_eq!(table.named_in_vain, ["a.jpg", "b.jpg", "c.jpg", "d.jpg"]);
    }

    #[test]
    fn what_is_written_reads_back() {
        let cells: Cells = [
            (Column::File, "a.jpg"),
            (Column::Locale, "ar"),
            (Column::Caption, "سوق، \"قديم\";\nوجميل"),
            (Column::Credit, "=1+1, or so"),
        ]
        .map(|(column, text)| (column, text.to_owned()))
        .into();
        let bytes = write([&cells]).unwrap();
        let table = read(&bytes).unwrap();
        let line = &table.lines[0];
        assert_eq!(
            (line.file.as_str(), line.locale),
            ("a.jpg", Some(Locale::Ar))
        );
        assert_eq!(line.cells[&Column::Caption], cells[&Column::Caption]);
        assert_eq!(line.cells[&Column::Credit], cells[&Column::Credit]);
    }
}
