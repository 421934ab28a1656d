//! The half that parses: runs in the process of `daymark read-pdf`, which ends after one file.

use super::{MOST_BYTES, Report, Wanted};
use lopdf::{Document, Error, LoadOptions};
use rustix::process::{Resource, Rlimit, setrlimit};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Most bytes of memory, of one stream unpacked, and most seconds of a processor.
const MEMORY: u64 = 1024 * 1024 * 1024;
const STREAM: usize = 64 * 1024 * 1024;
const SECONDS: u64 = 60;

/// Most characters of words that are kept, and most pages that are read for them.
const MOST_WORDS: usize = 1_000_000;
const MOST_PAGES: usize = 5_000;

/// Reads one file within the limits of this process, which it sets first.
pub fn read(file: &Path, wanted: Wanted) -> Report {
    let read = limit_process().and_then(|()| bytes_of(file));
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(error) => return Report::Broken(error.to_string()),
    };
    let options = LoadOptions {
        max_decompressed_size: Some(STREAM),
        ..LoadOptions::default()
    };
    let document = match Document::load_mem_with_options(&bytes, options) {
        Ok(document) => document,
        Err(Error::InvalidPassword | Error::Decryption(_)) => return Report::Locked,
        Err(error) => return Report::Broken(error.to_string()),
    };
    drop(bytes);
    // What only restricts printing and copying opens with an empty password, and is read.
    if document.trailer.get(b"Encrypt").is_ok() && !document.was_encrypted() {
        return Report::Locked;
    }
    match wanted {
        Wanted::Pages => count(&document),
        Wanted::Words => words(&document),
    }
}

/// Of this process and for good: a kernel that refuses is no place to read a stranger's file in.
fn limit_process() -> io::Result<()> {
    let at_most = |amount: u64| Rlimit {
        current: Some(amount),
        maximum: Some(amount),
    };
    setrlimit(Resource::Core, at_most(0))?;
    setrlimit(Resource::Cpu, at_most(SECONDS))?;
    setrlimit(Resource::As, at_most(MEMORY))?;
    Ok(())
}

fn bytes_of(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Pages are walked, not believed: the number that a file gives of itself may be any.
fn count(document: &Document) -> Report {
    match u32::try_from(document.page_iter().count()) {
        Ok(0) | Err(_) => Report::Broken("no page could be found".into()),
        Ok(pages) => Report::Pages(pages),
    }
}

/// The words of all pages that can be read, with single spaces between them.
fn words(document: &Document) -> Report {
    let mut words = String::new();
    let mut held = 0;
    let mut is_cut = document.page_iter().count() > MOST_PAGES;
    'pages: for number in document.get_pages().into_keys().take(MOST_PAGES) {
        for chunk in document.extract_text_chunks_with_limit(&[number], STREAM) {
            // A page of pictures, or in a font that says nothing of its letters, has no words.
            let Ok(chunk) = chunk else { continue };
            for character in chunk.chars().map(plain) {
                if character == ' ' && words.ends_with(' ') {
                    continue;
                }
                if held == MOST_WORDS {
                    is_cut = true;
                    break 'pages;
                }
                words.push(character);
                held += 1;
            }
        }
        if !words.ends_with(' ') {
            words.push(' ');
            held += 1;
        }
    }
    Report::Words {
        words: words.trim().to_owned(),
        is_cut,
    }
}

/// PostgreSQL keeps no NUL, and nobody searches for control characters.
fn plain(character: char) -> char {
    if character.is_control() || character.is_whitespace() || character == '\u{fffd}' {
        ' '
    } else {
        character
    }
}
