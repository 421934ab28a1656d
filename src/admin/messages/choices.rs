//! The speakers and observances that can be chosen, by their names in the language of whoever chooses.

use crate::domain::ids::{ObservanceId, SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::thing_name::ThingName;
use crate::store::admin_lists::observances::list_observance_ids;
use crate::store::admin_lists::speakers::list_speaker_ids;
use crate::store::pool::Tx;
use crate::store::thing_names::list_thing_names;
use std::collections::HashMap;

/// A value of a field, and what it is called.
pub type Choice = (String, String);

/// `held`: who is chosen already, and may lie in the trash by now.
pub async fn speaker_choices(
    tx: &mut Tx<'_>,
    held: Option<SpeakerId>,
    locale: Locale,
) -> Result<Vec<Choice>, sqlx::Error> {
    let ids = list_speaker_ids(tx).await?;
    choices(tx, ids, held.map(ThingId::from), locale).await
}

pub async fn observance_choices(
    tx: &mut Tx<'_>,
    held: Option<ObservanceId>,
    locale: Locale,
) -> Result<Vec<Choice>, sqlx::Error> {
    let ids = list_observance_ids(tx).await?;
    choices(tx, ids, held.map(ThingId::from), locale).await
}

/// By name; of several that are called the same, each with its id.
pub async fn choices(
    tx: &mut Tx<'_>,
    mut ids: Vec<ThingId>,
    held: Option<ThingId>,
    locale: Locale,
) -> Result<Vec<Choice>, sqlx::Error> {
    if let Some(held) = held.filter(|held| !ids.contains(held)) {
        ids.push(held);
    }
    let names = list_thing_names(&mut **tx, &ids, locale).await?;
    Ok(named(&ids, &names))
}

fn named(ids: &[ThingId], names: &HashMap<ThingId, ThingName>) -> Vec<Choice> {
    let name_of = |id: &ThingId| names.get(id).and_then(|name| name.name.clone());
    let mut called: HashMap<String, usize> = HashMap::new();
    for name in ids.iter().filter_map(name_of) {
        *called.entry(name).or_default() += 1;
    }
    let mut choices: Vec<Choice> = ids
        .iter()
        .map(|id| match name_of(id) {
            Some(name) if called.get(&name) == Some(&1) => (id.to_string(), name),
            Some(name) => (id.to_string(), format!("{name} ({id})")),
            None => (id.to_string(), id.to_string()),
        })
        .collect();
    choices.sort_by_cached_key(|(_, name)| name.to_lowercase());
    choices
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::revision::ThingKind;
    use uuid::Uuid;

    #[test]
    fn two_of_one_name_can_be_told_apart() {
        let ids = [1, 2, 3].map(|number| ThingId(Uuid::from_u128(number)));
        let names = [(0, "Chair"), (1, "Chair"), (2, "An envoy")].map(|(index, name)| {
            let name = ThingName {
                kind: ThingKind::Speaker,
                name: Some(name.into()),
                year: None,
            };
            (ids[index], name)
        });
        let found = named(&ids, &HashMap::from(names));
        assert_eq!(found[0].1, "An envoy");
        assert!(found[1].1.starts_with("Chair (") && found[1].1 != found[2].1);
    }
}
