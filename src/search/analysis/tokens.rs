//! The analyses as the index calls them.

use super::stems::{self, Stems};
use super::{Analysis, Word};
use crate::domain::locale::Locale;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// An analysis that the index can run over texts.
#[derive(Clone)]
pub struct Tokens {
    analysis: Analysis,
    /// Of a language with stems.
    stems: Option<(Locale, Stems)>,
}

impl Tokens {
    pub fn of(analysis: Analysis) -> Self {
        let stems = match analysis {
            Analysis::Language(Locale::Zh) | Analysis::Characters | Analysis::Spellings => None,
            Analysis::Language(locale) => Some((locale, Stems::remembering(locale))),
        };
        Self { analysis, stems }
    }
}

pub struct Stream {
    words: std::vec::IntoIter<Word>,
    token: Token,
}

impl Tokenizer for Tokens {
    type TokenStream<'a> = Stream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream {
        let words = match &mut self.stems {
            Some((locale, stems)) => stems::words(*locale, text, stems, |_| true),
            None => self.analysis.of_text(text),
        };
        Stream {
            words: words.into_iter(),
            token: Token::default(),
        }
    }
}

impl TokenStream for Stream {
    fn advance(&mut self) -> bool {
        let Some(word) = self.words.next() else {
            return false;
        };
        self.token = Token {
            offset_from: word.from,
            offset_to: word.to,
            position: word.position,
            text: word.term,
            position_length: 1,
        };
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
