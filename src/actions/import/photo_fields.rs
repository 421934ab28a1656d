//! Facts and words of a photo as fields that an import compares: the cells of its table.

use super::merge::Fields;
use super::photo_groups::Agreed;
use crate::actions::photos::bring::facts_of;
use crate::actions::photos::captions_file::column::{Cells, Column};
use crate::actions::photos::captions_file::facts::{self, Slugs};
use crate::actions::photos::captions_file::words;
use crate::domain::photo::{Photo, PhotoText};
use crate::domain::photo_said::PhotoSaid;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// What a table says of a photo in all languages, with what it takes to read it.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Of every column that the table has; "" where nothing stands.
    pub said: Cells,
    /// Those it stands in; `None` where the table does not speak of them.
    pub collections: Option<Vec<String>>,
    slugs: Arc<Slugs>,
}

impl Facts {
    pub fn new(agreed: Agreed, slugs: Arc<Slugs>) -> Self {
        Self {
            said: agreed.facts,
            collections: agreed.collections,
            slugs,
        }
    }

    /// Of a new photo: what the table does not speak of is as the picture itself says.
    pub fn fresh(&self, said: &PhotoSaid) -> Photo {
        let mut photo = facts_of(said);
        for (column, text) in &self.said {
            // It was read once already.
            let _ = facts::put(&mut photo, *column, text, &self.slugs);
        }
        photo
    }
}

impl Fields<Photo> for Facts {
    fn take_apart(&self, photo: &Photo) -> Map<String, Value> {
        let columns = Column::ALL.into_iter().filter(|column| column.is_fact());
        to_map(columns, &facts::cells_of(photo, &self.slugs))
    }

    fn put_together(&self, held: &Photo, fields: Map<String, Value>) -> Result<Photo, String> {
        let before = self.take_apart(held);
        let mut photo = held.clone();
        for (column, text) in changed(&before, &fields) {
            facts::put(&mut photo, column, text, &self.slugs)?;
        }
        let rights = &photo.rights;
        let ends_first = rights.expires_on.zip(rights.usable_from);
        if ends_first.is_some_and(|(until, from)| until < from) {
            return Err("the rights would end before they begin".into());
        }
        Ok(photo)
    }
}

/// The words of one language.
pub struct Words;

impl Fields<PhotoText> for Words {
    fn take_apart(&self, text: &PhotoText) -> Map<String, Value> {
        let columns = Column::ALL.into_iter().filter(|column| column.is_text());
        to_map(columns, &words::cells_of(text))
    }

    fn put_together(
        &self,
        held: &PhotoText,
        fields: Map<String, Value>,
    ) -> Result<PhotoText, String> {
        let before = self.take_apart(held);
        let mut text = held.clone();
        for (column, cell) in changed(&before, &fields) {
            words::put(&mut text, column, cell)?;
        }
        match words::why_not(&text) {
            Some(sentence) => Err(sentence.trim_end_matches('.').into()),
            None => Ok(text),
        }
    }
}

/// Cells as fields that can be compared: null where nothing stands.
pub fn to_map(columns: impl Iterator<Item = Column>, cells: &Cells) -> Map<String, Value> {
    let fields = columns.map(|column| {
        let text = cells.get(&column).filter(|text| !text.is_empty());
        (column.code().to_owned(), json!(text))
    });
    fields.collect()
}

pub fn changed<'f>(
    before: &Map<String, Value>,
    fields: &'f Map<String, Value>,
) -> impl Iterator<Item = (Column, &'f str)> {
    let new = fields
        .iter()
        .filter(|(name, value)| before.get(*name) != Some(*value));
    let new: Vec<_> = new
        .filter_map(|(name, value)| {
            let text = value.as_str().unwrap_or_default();
            Some((Column::from_code(name)?, text))
        })
        .collect();
    new.into_iter()
}
