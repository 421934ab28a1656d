//! Themes and photos of the editions of some years.

use super::problem::Problem;
use super::texts::Texts;
use super::told::{BesideDate, placed_photo};
use crate::domain::ids::{ObservanceId, PhotoId};
use crate::domain::locale::Locale;
use crate::store::live::in_all_languages::{list_photo_texts, list_placed_in, list_themes};
use crate::store::live::photos::list_renditions;
use crate::store::pool::LivePool;
use std::collections::HashMap;

/// What stands beside dates, by observance and year.
pub struct BesideDates(HashMap<(ObservanceId, i32), BesideDate>);

impl BesideDates {
    pub async fn load(
        live: &LivePool,
        years: (i32, i32),
        open: &[Locale],
    ) -> Result<Self, Problem> {
        let themes = list_themes(live, years, None);
        let placed = list_placed_in(live, years);
        let (themes, placed) = futures_util::future::try_join(themes, placed).await?;
        let ids: Vec<PhotoId> = placed.iter().map(|row| row.id).collect();
        let texts = list_photo_texts(live, &ids);
        let files = list_renditions(live, &ids);
        let (texts, files) = futures_util::future::try_join(texts, files).await?;
        let mut all: HashMap<(ObservanceId, i32), BesideDate> = HashMap::new();
        for row in themes {
            let locale = row
                .locale
                .parse()
                .ok()
                .filter(|locale| open.contains(locale));
            if let (Some(locale), Some(theme)) = (locale, row.theme) {
                let beside = all.entry((row.observance_id, row.year)).or_default();
                beside
                    .theme
                    .get_or_insert_with(Texts::default)
                    .put(locale, theme);
            }
        }
        for row in placed {
            let beside = all.entry((row.observance_id, row.year)).or_default();
            if beside.photo.is_none() {
                beside.photo = placed_photo(row.id, &row.photo, &texts, &files, open);
            }
        }
        Ok(Self(all))
    }

    pub fn of(&self, observance: ObservanceId, year: i32) -> BesideDate {
        self.0.get(&(observance, year)).cloned().unwrap_or_default()
    }
}
