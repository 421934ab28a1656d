//! Files of one record a line, read line by line: a large file is never held whole.

use std::io::{self, BufRead, Read};

/// Most bytes of one line: 5 MB.
pub const MOST_BYTES: usize = 5_000_000;

/// The lines of a file with their numbers, from 1.
pub struct Lines<R> {
    reader: R,
    number: usize,
    held: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    pub fn new(reader: R) -> Self {
        Self {
            reader,
            number: 0,
            held: Vec::new(),
        }
    }

    /// The next line without its end, or a sentence that says why it cannot be read; `None` at the
    /// end of the file. An error is one of the file itself.
    pub fn next_line(&mut self) -> io::Result<Option<(usize, Result<&str, &'static str>)>> {
        self.held.clear();
        let most = MOST_BYTES as u64 + 1;
        let read = (&mut self.reader)
            .take(most)
            .read_until(b'\n', &mut self.held)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        if self.held.last() == Some(&b'\n') {
            self.held.pop();
        } else if self.held.len() > MOST_BYTES {
            self.skip_line()?;
            return Ok(Some((self.number, Err("The line is longer than 5 MB."))));
        }
        let line = if self.number == 1 {
            // A byte order mark is no part of the text.
            self.held
                .strip_prefix(b"\xef\xbb\xbf")
                .unwrap_or(&self.held)
        } else {
            &self.held
        };
        let line = str::from_utf8(line).map_err(|_| "The line is not UTF-8 text.");
        Ok(Some((self.number, line)))
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let chunk = self.reader.fill_buf()?;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let (used, is_done) = match end {
                Some(end) => (end + 1, true),
                None => (chunk.len(), chunk.is_empty()),
            };
            self.reader.consume(used);
            if is_done {
                return Ok(());
            }
        }
    }
}

/// How many lines there are, the last one with or without its end.
pub fn count_lines(mut reader: impl BufRead) -> io::Result<usize> {
    let (mut count, mut is_open) = (0, false);
    loop {
        let chunk = reader.fill_buf()?;
        let Some(last) = chunk.last() else {
            return Ok(count + usize::from(is_open));
        };
        is_open = *last != b'\n';
        count += chunk.iter().filter(|byte| **byte == b'\n').count();
        let used = chunk.len();
        reader.consume(used);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_comes_with_its_number_and_what_cannot_be_read_is_skipped() {
        let mut file = b"\xef\xbb\xbfone\r\n\xff\n".to_vec();
        file.extend(vec![b'x'; MOST_BYTES + 10]);
        file.extend(b"\nlast");
        assert_eq!(count_lines(&file[..]).unwrap(), 4);
        let mut lines = Lines::new(&file[..]);
        let mut read = Vec::new();
        while let Some((number, line)) = lines.next_line().unwrap() {
            read.push((number, line.map(str::to_owned).map_err(str::to_owned)));
        }
        let told: Vec<_> = read
            .iter()
            .map(|(n, line)| (*n, line.as_deref().ok()))
            .collect();
        assert_eq!(
            told,
            [(1, Some("one\r")), (2, None), (3, None), (4, Some("last"))]
        );
    }

    #[test]
    fn a_line_of_exactly_five_megabytes_is_read() {
        let mut file = vec![b'x'; MOST_BYTES];
        file.push(b'\n');
        let mut lines = Lines::new(&file[..]);
        assert!(lines.next_line().unwrap().unwrap().1.is_ok());
        assert!(lines.next_line().unwrap().is_none());
    }
}
