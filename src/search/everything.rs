//! A question to the whole site: a few answers of each kind.

use super::archive::Indexes;
use super::ask::{Answer, AskFailure, Question};
use super::find::Found;
use super::record::Record;
use super::schema::Kind;
use super::thing::Thing;
use crate::domain::archive_query::{Piece, write};

#[derive(Debug)]
pub struct Everything {
    /// What has exactly the symbol that was asked for, if one was.
    pub with_symbol: (Vec<Thing>, Vec<Record>),
    pub messages: Answer,
    /// In the order of [`Kind::ALL`].
    pub things: [Found; 3],
    /// What was perhaps meant, where nothing answers what was asked: this is the answer to it.
    pub meant: Option<Vec<Piece>>,
    /// Whether nothing has all the words, and this has some of them.
    pub loosely: bool,
}

impl Everything {
    /// How many answers there are of all kinds.
    pub fn count(&self) -> usize {
        let things = self.things.iter().map(|found| found.count);
        let answered: usize = things.sum::<usize>() + self.messages.count;
        answered.max(self.with_symbol.0.len() + self.with_symbol.1.len())
    }
}

impl Indexes {
    /// The best of each kind, as many of each as the question's limit. Where there are none at all, and a word is
    /// likely misspelt, the answer to what was perhaps meant; else what has some of the words.
    pub fn everything(&self, question: &Question) -> Result<Everything, AskFailure> {
        let asked = self.each(question, false)?;
        if asked.count() > 0 || question.exactly {
            return Ok(asked);
        }
        // What few titles spell comes before what some message may have.
        for index in [&self.things, &self.messages] {
            let Some(meant) = index.meant(question, &index.searcher())? else {
                continue;
            };
            let other = Question {
                pieces: meant.clone(),
                ..question.clone()
            };
            let other = self.each(&other, false)?;
            if other.count() > 0 {
                return Ok(Everything {
                    meant: Some(meant),
                    ..other
                });
            }
        }
        let other = self.each(question, true)?;
        Ok(if other.count() > 0 { other } else { asked })
    }

    fn each(&self, question: &Question, loosely: bool) -> Result<Everything, AskFailure> {
        let searcher = self.things.searcher();
        let find = |kind| self.things.find_in(kind, question, &searcher, loosely);
        let [observances, photos, documents] = Kind::ALL;
        let with_symbol = match symbol_asked(&question.pieces) {
            Some(symbol) => (
                self.things.find_things_with_symbol(&symbol, question.now)?,
                self.messages.find_symbol(&symbol, question.now)?,
            ),
            None => (Vec::new(), Vec::new()),
        };
        Ok(Everything {
            with_symbol,
            messages: self
                .messages
                .answer(question, &self.messages.searcher(), loosely)?,
            things: [find(observances)?, find(photos)?, find(documents)?],
            meant: None,
            loosely,
        })
    }
}

/// The symbol that was asked for alone, as words or by its field.
fn symbol_asked(pieces: &[Piece]) -> Option<String> {
    match pieces {
        [] => None,
        [Piece::Symbol(symbol)] => Some(symbol.clone()),
        pieces if pieces.iter().all(|piece| matches!(piece, Piece::Word(_))) => Some(write(pieces)),
        _ => None,
    }
}
