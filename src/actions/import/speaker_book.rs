//! Who a name in a file stands for: by the file's own id, else by a name or alias, else somebody new.
//!
//! A name is kept for each language and is given once: what a later record calls the same speaker is
//! an alias, so that files which spell a name in two ways do not change it back and forth.

use super::merge::{PartOutcome, bring_in};
use super::report::Report;
use crate::domain::ids::{SpeakerId, ThingId};
use crate::domain::locale::Locale;
use crate::domain::revision::{Content, Part, ThingKind};
use crate::domain::script::Script;
use crate::domain::search_terms::fold;
use crate::domain::slug::slug_of;
use crate::domain::speaker::{Speaker, SpeakerText};
use crate::store::import_records::{list_external_ids, save_record};
use crate::store::pool::Tx;
use crate::store::revisions::{SaveFailure, find_newest};
use crate::store::speakers::{insert_speaker, list_speaker_names, list_speaker_slugs};
use serde_json::json;
use std::collections::{HashMap, HashSet};

/// Before the folded name in the import record of an alias. The id of a file has no spaces.
const ALIAS: &str = "name ";
/// Most bytes of a speaker's slug, without the number that tells two of one name apart.
const MOST_SLUG: usize = 80;

/// By what names are compared: without regard to case, accents and signs.
pub fn name_key(name: &str) -> String {
    fold(name).join(" ")
}

/// What a file calls a speaker, in the key of an import record; `None` where that is of an alias.
pub fn id_of_key(key: &str) -> Option<&str> {
    (!key.starts_with(ALIAS)).then_some(key)
}

/// All speakers, as imports know them. It follows what it writes, so a transaction that it wrote in
/// must not be given up: judge first, by [`SpeakerBook::find`], and write then.
pub struct SpeakerBook {
    names: HashMap<String, Vec<SpeakerId>>,
    ids: HashMap<String, SpeakerId>,
    known: HashMap<SpeakerId, Known>,
    /// Parts that this run has seen to.
    seen_to: HashSet<(SpeakerId, Part)>,
}

struct Known {
    slug: String,
    locales: HashSet<Locale>,
    /// Whether a file has an id for this speaker.
    has_id: bool,
}

/// What a record says of a speaker.
#[derive(Clone, Copy)]
pub struct Named<'a> {
    pub name: &'a str,
    pub locale: Locale,
    pub id: Option<&'a str>,
}

impl Named<'_> {
    /// The language the name is in: that of the record where the script fits, else English for a
    /// name in Latin letters.
    fn language(&self) -> Option<Locale> {
        let script = Script::of(self.name)?;
        if script == Script::of_locale(self.locale) {
            Some(self.locale)
        } else {
            (script == Script::Latin).then_some(Locale::En)
        }
    }

    fn key(&self) -> String {
        name_key(self.name)
    }
}

impl SpeakerBook {
    pub async fn open(tx: &mut Tx<'_>) -> Result<Self, sqlx::Error> {
        let mut book = Self {
            names: HashMap::new(),
            ids: HashMap::new(),
            known: HashMap::new(),
            seen_to: HashSet::new(),
        };
        for (id, slug) in list_speaker_slugs(tx).await? {
            book.add(id, slug);
        }
        for row in list_speaker_names(tx).await? {
            if let (Ok(locale), Some(known)) = (row.locale.parse(), book.known.get_mut(&row.id)) {
                known.locales.insert(locale);
            }
            book.add_name(name_key(&row.name), row.id);
        }
        for (external_id, thing) in list_external_ids(tx, ThingKind::Speaker).await? {
            let id = SpeakerId(thing.0);
            match external_id.strip_prefix(ALIAS) {
                Some(name) => book.add_name(name.to_owned(), id),
                None => book.add_id(external_id, id),
            }
        }
        Ok(book)
    }

    /// The speaker meant, `None` for one who is new and may be made; else a sentence for the report.
    /// `beside` is who the other texts of the same message say it was: an unknown name is theirs in
    /// a language in which they have none.
    pub fn find(
        &self,
        named: Named<'_>,
        beside: Option<SpeakerId>,
    ) -> Result<Option<SpeakerId>, String> {
        if let Some(id) = named.id.and_then(|id| self.called(id)) {
            return Ok(Some(id));
        }
        // Of one name, whoever has another id in the file is somebody else.
        let may_be = |id: &SpeakerId| {
            let has_id = self.known.get(id).is_some_and(|known| known.has_id);
            named.id.is_none() || !has_id
        };
        let of_that_name = self.names.get(&named.key());
        let found: Vec<SpeakerId> = of_that_name
            .into_iter()
            .flatten()
            .copied()
            .filter(may_be)
            .collect();
        let beside = beside.filter(may_be);
        match found[..] {
            [only] => return Ok(Some(only)),
            [] => {}
            _ => {
                return match beside.filter(|id| found.contains(id)) {
                    Some(id) => Ok(Some(id)),
                    None => Err(format!(
                        "There are several speakers called “{}”: say by speaker_id which is meant.",
                        named.name
                    )),
                };
            }
        }
        let has_none = |id: &SpeakerId| {
            let language = named.language();
            self.known
                .get(id)
                .zip(language)
                .is_some_and(|(known, language)| !known.locales.contains(&language))
        };
        if let Some(id) = beside.filter(has_none) {
            return Ok(Some(id));
        }
        if Script::of(named.name) != Some(Script::Latin) {
            return Err(format!(
                "No speaker called “{}” is known here, and only a name in Latin letters makes a new one: bring in the English text of this message first, or give a speaker_id that is known.",
                named.name
            ));
        }
        Ok(None)
    }

    /// Keeps what a record says of a speaker who was found, or of a new one who gets this id.
    /// Whether anything was written.
    pub async fn keep(
        &mut self,
        tx: &mut Tx<'_>,
        id: SpeakerId,
        named: Named<'_>,
        publish: bool,
        context: (&str, &mut Report),
    ) -> Result<bool, SaveFailure> {
        let mut keeper = Keeper {
            tx,
            thing: id.into(),
            publish,
            context,
        };
        let mut any = false;
        if !self.known.contains_key(&id) {
            let slug = self.free_slug(named.name);
            insert_speaker(keeper.tx, id, &slug).await?;
            self.add(id, slug);
            any = true;
        }
        if self.seen_to.insert((id, Part::Free)) {
            any |= keeper.part(Part::Free, Speaker::default()).await?;
        }
        let text = SpeakerText {
            name: named.name.trim().to_owned(),
            titles: Default::default(),
        };
        let key = named.key();
        if let Some(language) = named.language() {
            if self.seen_to.insert((id, language.into())) {
                any |= keeper.part(language.into(), text.clone()).await?;
            }
            let known = self.known.get_mut(&id);
            if known.is_some_and(|known| known.locales.insert(language)) {
                self.add_name(key.clone(), id);
            }
        }
        let said = json!({ named.locale.code(): text });
        // An alias that somebody else has too would name nobody: it is not kept.
        if !key.is_empty() && !self.names.contains_key(&key) {
            let alias = format!("{ALIAS}{key}");
            save_record(keeper.tx, ThingKind::Speaker, &alias, id.into(), &said).await?;
            self.add_name(key, id);
            any = true;
        }
        if let Some(own) = named.id.filter(|own| self.called(own).is_none()) {
            save_record(keeper.tx, ThingKind::Speaker, own, id.into(), &said).await?;
            self.add_id(own.to_owned(), id);
            any = true;
        }
        Ok(any)
    }

    /// The speaker whom a file calls so, or whose own identity it is.
    fn called(&self, id: &str) -> Option<SpeakerId> {
        let ours = || id.parse().ok().map(SpeakerId);
        let ours = || ours().filter(|id| self.known.contains_key(id));
        self.ids.get(id).copied().or_else(ours)
    }

    pub fn slug(&self, id: SpeakerId) -> Option<&str> {
        self.known.get(&id).map(|known| known.slug.as_str())
    }

    /// The slug that a new speaker of this name gets.
    pub fn free_slug(&self, name: &str) -> String {
        let slug = slug_of(name, MOST_SLUG).unwrap_or_else(|| "speaker".to_owned());
        let is_taken = |slug: &str| self.known.values().any(|known| known.slug == slug);
        let numbered = (2..).map(|n| format!("{slug}-{n}"));
        std::iter::once(slug.clone())
            .chain(numbered)
            .find(|slug| !is_taken(slug))
            .unwrap_or(slug)
    }

    fn add(&mut self, id: SpeakerId, slug: String) {
        let known = Known {
            slug,
            locales: HashSet::new(),
            has_id: false,
        };
        self.known.insert(id, known);
    }

    fn add_name(&mut self, key: String, id: SpeakerId) {
        let ids = self.names.entry(key).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    fn add_id(&mut self, own: String, id: SpeakerId) {
        if let Some(known) = self.known.get_mut(&id) {
            // The import of editions names speakers by their slug: that tells nobody apart.
            known.has_id |= own != known.slug;
        }
        self.ids.insert(own, id);
    }
}

/// Writes parts of one speaker.
struct Keeper<'a, 't> {
    tx: &'a mut Tx<'t>,
    thing: ThingId,
    publish: bool,
    context: (&'a str, &'a mut Report),
}

impl Keeper<'_, '_> {
    /// What is held stays; with `publish`, a draft that an import left goes public.
    async fn part<C: Content + Clone>(
        &mut self,
        part: Part,
        wanted: C,
    ) -> Result<bool, SaveFailure> {
        let held: Option<(i32, C)> = find_newest(self.tx, self.thing, part).await?;
        let wanted = held.map_or(wanted, |(_, held)| held);
        let context = (self.context.0, &mut *self.context.1);
        let at = (self.thing, part);
        let outcome = bring_in(self.tx, at, None, &wanted, self.publish, context).await?;
        Ok(matches!(
            outcome,
            PartOutcome::Written { .. } | PartOutcome::Published
        ))
    }
}
