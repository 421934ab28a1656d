//! What an export calls a speaker, so that the import finds the same one.

use super::names_in_files;
use crate::actions::import::speaker_book::{id_of_key, name_key};
use crate::domain::ids::{SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::revision::ThingKind;
use crate::store::pool::Tx;
use crate::store::speakers::{list_speaker_names, list_speaker_slugs};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The names of all speakers.
pub struct SpeakersNamed {
    names: HashMap<SpeakerId, BTreeMap<Locale, String>>,
    slugs: HashMap<SpeakerId, String>,
    /// What files call them.
    ids: HashMap<SpeakerId, String>,
    /// Those whose name another has, too.
    shared: HashSet<SpeakerId>,
}

impl SpeakersNamed {
    pub async fn read(tx: &mut Tx<'_>) -> Result<Self, sqlx::Error> {
        let slugs: HashMap<_, _> = list_speaker_slugs(tx).await?.into_iter().collect();
        let mut names: HashMap<SpeakerId, BTreeMap<Locale, String>> = HashMap::new();
        let mut of_name: HashMap<String, HashSet<SpeakerId>> = HashMap::new();
        for row in list_speaker_names(tx).await? {
            of_name
                .entry(name_key(&row.name))
                .or_default()
                .insert(row.id);
            if let Ok(locale) = row.locale.parse() {
                names.entry(row.id).or_default().insert(locale, row.name);
            }
        }
        let own = |thing: ThingId, key: &str| {
            let speaker = SpeakerId(thing.0);
            // A slug stands there, too, where a line of an edition named it.
            let own =
                id_of_key(key).filter(|own| slugs.get(&speaker).is_none_or(|slug| slug != own))?;
            Some((speaker, own.to_owned()))
        };
        let ids = names_in_files(tx, ThingKind::Speaker, own).await?;
        let shared = of_name.into_values().filter(|all| all.len() > 1).flatten();
        Ok(Self {
            names,
            slugs,
            ids,
            shared: shared.collect(),
        })
    }

    /// The name in a language, else in English, else in any; the slug where there is none.
    pub fn name(&self, speaker: SpeakerId, locale: Locale) -> String {
        let names = self.names.get(&speaker);
        let name = names.and_then(|names| {
            let first = names.get(&locale).or_else(|| names.get(&Locale::En));
            first.or_else(|| names.values().next())
        });
        let name = name.or_else(|| self.slugs.get(&speaker));
        name.cloned().unwrap_or_default()
    }

    pub fn slug(&self, speaker: SpeakerId) -> Option<&str> {
        self.slugs.get(&speaker).map(String::as_str)
    }

    /// What a file calls the speaker, or the identity of one whose name says too little.
    pub fn id(&self, speaker: SpeakerId) -> Option<String> {
        let own = self.ids.get(&speaker).cloned();
        own.or_else(|| self.shared.contains(&speaker).then(|| speaker.to_string()))
    }
}
