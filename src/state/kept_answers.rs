//! Answers that were put together before, for as long as nothing has changed.

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// The most octets that are kept, of all answers together.
const MOST: usize = 32 * 1024 * 1024;

/// By what is known that all that is public still is what it was: see `store::live::newest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    pub newest: i64,
    pub recent: i64,
    pub set_at: Option<DateTime<Utc>>,
    /// Today, which answers are made for.
    pub day: Option<NaiveDate>,
}

/// An answer as it was made.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptAnswer {
    pub body: Bytes,
    /// A strong entity tag, with its quotation marks.
    pub tag: String,
    /// When what it shows last changed.
    pub modified: Option<DateTime<Utc>>,
    /// The instant at which it will next be another, as the database counts time.
    pub until: Option<DateTime<Utc>>,
}

/// All of one sign. Cheap to clone; all clones share them.
#[derive(Clone, Debug, Default)]
pub struct KeptAnswers(Arc<Mutex<Shelf>>);

#[derive(Debug, Default)]
struct Shelf {
    sign: Option<Sign>,
    answers: HashMap<String, Arc<KeptAnswer>>,
    /// The keys, the oldest first.
    order: VecDeque<String>,
    octets: usize,
}

impl KeptAnswer {
    /// With a tag made of its octets.
    pub fn new(body: impl Into<Bytes>, modified: Option<DateTime<Utc>>) -> Self {
        let body = body.into();
        let tag = format!("\"{}\"", &blake3::hash(&body).to_hex()[..32]);
        Self {
            body,
            tag,
            modified,
            until: None,
        }
    }
}

impl KeptAnswers {
    /// The answer to a question at an instant, if it was made under the same sign.
    pub fn find(&self, key: &str, sign: &Sign, now: DateTime<Utc>) -> Option<Arc<KeptAnswer>> {
        let shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (shelf.sign.as_ref() == Some(sign)).then_some(())?;
        shelf.at(key, now)
    }

    /// The answer as it was last made, where nobody can say whether anything has changed since: the database is away.
    pub fn recall(&self, key: &str, now: DateTime<Utc>) -> Option<Arc<KeptAnswer>> {
        let shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.at(key, now)
    }

    /// Keeps an answer. Those of another sign are let go of; where there are too many, the oldest are.
    pub fn keep(&self, key: &str, sign: Sign, answer: Arc<KeptAnswer>) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.sign != Some(sign) {
            *shelf = Shelf {
                sign: Some(sign),
                ..Shelf::default()
            };
        }
        shelf.forget(key);
        shelf.octets += answer.body.len() + key.len();
        shelf.answers.insert(key.to_owned(), answer);
        shelf.order.push_back(key.to_owned());
        while shelf.octets > MOST {
            let Some(oldest) = shelf.order.front().cloned() else {
                break;
            };
            shelf.forget(&oldest);
        }
    }
}

impl Shelf {
    fn at(&self, key: &str, now: DateTime<Utc>) -> Option<Arc<KeptAnswer>> {
        let answer = self.answers.get(key)?;
        let holds = answer.until.is_none_or(|until| now < until);
        holds.then(|| answer.clone())
    }

    fn forget(&mut self, key: &str) {
        if let Some(gone) = self.answers.remove(key) {
            self.octets -= gone.body.len() + key.len();
            self.order.retain(|held| held != key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sign(newest: i64) -> Sign {
        Sign {
            newest,
            recent: newest,
            set_at: None,
            day: None,
        }
    }

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    fn answer(text: &str, until: Option<i64>) -> Arc<KeptAnswer> {
        Arc::new(KeptAnswer {
            until: until.map(at),
            ..KeptAnswer::new(text.to_owned(), None)
        })
    }

    #[test]
    fn an_answer_holds_while_nothing_changes_and_until_what_is_to_come() {
        let kept = KeptAnswers::default();
        kept.keep("a", sign(1), answer("one", Some(100)));
        assert_eq!(kept.find("a", &sign(1), at(99)).unwrap().body, "one");
        assert_eq!(kept.find("b", &sign(1), at(99)), None);
        assert_eq!(kept.find("a", &sign(2), at(99)), None);
        assert_eq!(kept.find("a", &sign(1), at(100)), None);
        assert_eq!(kept.recall("a", at(99)).unwrap().body, "one");
        assert_eq!(kept.recall("a", at(100)), None);
        kept.keep("b", sign(2), answer("two", None));
        assert_eq!(kept.recall("a", at(99)), None);
    }

    #[test]
    fn the_oldest_go_where_there_are_too_many() {
        let kept = KeptAnswers::default();
        let big = "x".repeat(MOST / 2 - 10);
        for key in ["a", "b", "b", "c"] {
            kept.keep(key, sign(1), answer(&big, None));
        }
        let held = ["a", "b", "c"].map(|key| kept.find(key, &sign(1), at(0)).is_some());
        assert_eq!(held, [false, true, true]);
    }
}
