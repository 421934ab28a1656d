//! A speaker: a person or an office. The title held *then* stands on each message.

use super::revision::{Content, ThingKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The language-free part.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// Offices held, in order; their titles stand in each locale's part under the same key.
    #[serde(default)]
    pub offices: Vec<Office>,
}

/// An office held from one civil date to another, both inclusive where known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    pub key: String,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

/// The part in one locale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpeakerText {
    pub name: String,
    /// Titles of the offices by their key.
    #[serde(default)]
    pub titles: BTreeMap<String, String>,
}

impl Content for Speaker {
    const KIND: ThingKind = ThingKind::Speaker;
}
impl Content for SpeakerText {
    const KIND: ThingKind = ThingKind::Speaker;
}
