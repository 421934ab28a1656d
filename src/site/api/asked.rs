//! What a program asks, read strictly: what makes no sense is told and not passed over.

use super::code::Code;
use super::problem::{Problem, ProblemKind};
use chrono::{DateTime, NaiveDate, Utc};
use percent_encoding::percent_decode_str;
use std::ops::RangeInclusive;
use utoipa::IntoParams;
use utoipa::openapi::path::ParameterIn;

/// So much of an unknown name is told, in characters.
const LONGEST_NAME: usize = 40;

/// The parameters of an address, each once and with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked(Vec<(String, String)>);

/// Parameters that belong together. Their description says which there are, so that nothing is read that is not
/// described.
pub trait Ask: Sized {
    /// The names of the parameters.
    fn names() -> Vec<String>;

    fn read(asked: &Asked) -> Result<Self, Problem>;
}

/// The names that a description of parameters has.
pub fn names_of<P: IntoParams>() -> Vec<String> {
    let described = P::into_params(|| Some(ParameterIn::Query)).into_iter();
    described.map(|parameter| parameter.name).collect()
}

/// An address without parameters.
impl Ask for () {
    fn names() -> Vec<String> {
        Vec::new()
    }

    fn read(_: &Asked) -> Result<Self, Problem> {
        Ok(())
    }
}

macro_rules! together {
    ($($name:ident),+) => {
        impl<$($name: Ask),+> Ask for ($($name,)+) {
            fn names() -> Vec<String> {
                [$($name::names()),+].concat()
            }

            fn read(asked: &Asked) -> Result<Self, Problem> {
                Ok(($($name::read(asked)?,)+))
            }
        }
    };
}

together!(A, B);
together!(A, B, C);

/// Reads the query of an address as what it is to be.
pub fn read<A: Ask>(query: &str) -> Result<A, Problem> {
    let names = A::names();
    let mut pairs: Vec<(String, String)> = Vec::new();
    for piece in query.split('&').filter(|piece| !piece.is_empty()) {
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        let (name, value) = (decode(name), decode(value));
        if !names.contains(&name) {
            let told: String = name.chars().take(LONGEST_NAME).collect();
            let detail = format!("There is no parameter “{told}” here.");
            return Err(Problem::new(ProblemKind::UnknownParameter, detail)
                .about(&told)
                .allowing(names));
        }
        if pairs.iter().any(|(held, _)| *held == name) {
            let detail = format!("The parameter “{name}” stands twice.");
            return Err(Problem::new(ProblemKind::UnknownParameter, detail)
                .about(&name)
                .allowing(names));
        }
        if value.is_empty() {
            let detail =
                format!("The parameter “{name}” has no value; leave it out or give it one.");
            return Err(Problem::value(&name, Vec::<String>::new(), detail));
        }
        pairs.push((name, value));
    }
    A::read(&Asked(pairs))
}

fn decode(text: &str) -> String {
    let text = text.replace('+', " ");
    percent_decode_str(&text).decode_utf8_lossy().into_owned()
}

impl Asked {
    pub fn get(&self, name: &str) -> Option<&str> {
        let mut pairs = self.0.iter();
        pairs.find_map(|(held, value)| (held == name).then_some(value.as_str()))
    }

    /// Text of at most so many characters.
    pub fn text(&self, name: &str, most: usize) -> Result<Option<String>, Problem> {
        let value = self.get(name);
        if value.is_some_and(|value| value.chars().count() > most) {
            let detail = format!("The value of “{name}” is longer than {most} characters.");
            return Err(Problem::value(name, Vec::<String>::new(), detail));
        }
        Ok(value.map(str::to_owned))
    }

    /// A value of a closed list.
    pub fn code<C: Code>(&self, name: &str) -> Result<Option<C>, Problem> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        let found = C::from_code(value);
        found.map(Some).ok_or_else(|| {
            let all = C::ALL.iter().map(|one| one.code());
            Problem::value(name, all, format!("“{name}” has no such value."))
        })
    }

    /// A whole number within bounds, written in digits.
    pub fn number(&self, name: &str, within: RangeInclusive<i32>) -> Result<Option<i32>, Problem> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        let is_written = value.bytes().all(|byte| byte.is_ascii_digit());
        let number = value.parse().ok().filter(|_| is_written);
        let found = number.filter(|number| within.contains(number));
        found.map(Some).ok_or_else(|| {
            let (first, last) = (within.start(), within.end());
            let detail = format!("“{name}” is a whole number from {first} to {last}.");
            Problem::value(name, [format!("{first}..{last}")], detail)
        })
    }

    /// A civil date.
    pub fn date(&self, name: &str) -> Result<Option<NaiveDate>, Problem> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        // Only as it is written everywhere: a sign or a single digit makes another text of the same day.
        let date = value.parse().ok();
        let date = date.filter(|date: &NaiveDate| date.to_string() == value);
        date.map(Some).ok_or_else(|| {
            let detail = format!("“{name}” is a date, written as 2026-09-12.");
            Problem::value(name, ["YYYY-MM-DD"], detail)
        })
    }

    /// An instant (RFC 3339).
    pub fn instant(&self, name: &str) -> Result<Option<DateTime<Utc>>, Problem> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        // A plus that was not encoded came as a space.
        let read = DateTime::parse_from_rfc3339(&value.replace(' ', "+"));
        read.map(|at| Some(at.to_utc())).map_err(|_| {
            let detail = format!("“{name}” is an instant, written as 2026-09-12T09:00:00Z.");
            Problem::value(name, ["YYYY-MM-DDTHH:MM:SSZ"], detail)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::code::Kind;
    use super::*;

    #[derive(Debug, PartialEq, IntoParams)]
    #[into_params(parameter_in = Query)]
    struct Sample {
        /// How long.
        kind: Option<String>,
        n: Option<i32>,
        at: Option<String>,
    }

    impl Ask for Sample {
        fn names() -> Vec<String> {
            names_of::<Self>()
        }

        fn read(asked: &Asked) -> Result<Self, Problem> {
            let kind = asked.code::<Kind>("kind")?;
            Ok(Self {
                kind: kind.map(|kind| kind.code().to_owned()),
                n: asked.number("n", 1..=100)?,
                at: asked.instant("at")?.map(|at| at.to_rfc3339()),
            })
        }
    }

    fn told(query: &str) -> serde_json::Value {
        serde_json::to_value(read::<Sample>(query).unwrap_err()).unwrap()
    }

    #[test]
    fn what_is_known_is_read_and_nothing_else_is_passed_over() {
        let read = read::<Sample>("kind=week&n=7&at=2026-09-12T11:00:00%2B02:00").unwrap();
        assert_eq!(read.kind.as_deref(), Some("week"));
        assert_eq!(read.n, Some(7));
        assert_eq!(read.at.as_deref(), Some("2026-09-12T09:00:00+00:00"));
        let unknown = told("utm_source=x");
        assert_eq!(unknown["type"], "/api#unknown-parameter");
        assert_eq!(unknown["allowed"], serde_json::json!(["kind", "n", "at"]));
        let value = told("kind=fortnight");
        assert_eq!(value["parameter"], "kind");
        assert_eq!(value["allowed"][1], "week");
        for number in [
            "0",
            "101",
            "1000000000",
            "99999999999999999999",
            "-1",
            "+7",
            "7.0",
            "x",
            " 7",
        ] {
            let told = told(&format!("n={number}"));
            assert_eq!(told["allowed"][0], "1..100", "{number}");
        }
        assert_eq!(told("n=1&n=2")["parameter"], "n");
        assert_eq!(told("n=")["status"], 400);
        assert_eq!(told("at=yesterday")["status"], 400);
    }
}
