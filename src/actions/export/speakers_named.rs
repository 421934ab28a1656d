//! What an export calls a speaker, so that the import finds the same one.

use crate::domain::ids::SpeakerId;
use crate::domain::locale::Locale;
use crate::domain::revision::ThingKind;
use crate::domain::search_terms::fold;
use crate::store::import_records::list_external_ids;
use crate::store::pool::Tx;
use crate::store::speakers::{list_speaker_names, list_speaker_slugs};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The names of all speakers.
pub struct SpeakersNamed {
    names: HashMap<SpeakerId, BTreeMap<Locale, String>>,
    slugs: HashMap<SpeakerId, String>,
    /// What files call them.
    ids: BTreeMap<SpeakerId, String>,
    /// Those whose name another has, too.
    shared: HashSet<SpeakerId>,
}

impl SpeakersNamed {
    pub async fn read(tx: &mut Tx<'_>) -> Result<Self, sqlx::Error> {
        let slugs: HashMap<_, _> = list_speaker_slugs(tx).await?.into_iter().collect();
        let mut names: HashMap<SpeakerId, BTreeMap<Locale, String>> = HashMap::new();
        let mut of_name: HashMap<String, HashSet<SpeakerId>> = HashMap::new();
        for row in list_speaker_names(tx).await? {
            let key = fold(&row.name).join(" ");
            of_name.entry(key).or_default().insert(row.id);
            if let Ok(locale) = row.locale.parse() {
                names.entry(row.id).or_default().insert(locale, row.name);
            }
        }
        let mut ids: BTreeMap<SpeakerId, String> = BTreeMap::new();
        for (own, thing) in list_external_ids(tx, ThingKind::Speaker).await? {
            let speaker = SpeakerId(thing.0);
            // Names and slugs stand there, too; a file's own id has no spaces.
            if own.contains(' ') || slugs.get(&speaker) == Some(&own) {
                continue;
            }
            let held = ids.entry(speaker).or_insert_with(|| own.clone());
            if own < *held {
                *held = own;
            }
        }
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
