//! Facts with their provenance: what we say, and how we know it.

use serde::{Deserialize, Serialize};

/// Whether somebody read a source for a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// At least one source was read; the keys of [`Fact::sources`] name them.
    Sourced,
    /// Nobody found a source yet.
    FromMemory,
}

/// A value together with how it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact<T> {
    pub value: T,
    pub standing: Standing,
    /// Keys of the `source` table, or a source in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

impl<T> Fact<T> {
    pub fn is_sourced(&self) -> bool {
        self.standing == Standing::Sourced
    }

    /// The value where it has a source: the only way in which a symbol or a year reaches the public.
    pub fn sourced(&self) -> Option<&T> {
        self.is_sourced().then_some(&self.value)
    }
}
