//! One photo of an import: found or made, its facts and words compared with what stands here.

use super::line_body::Stop;
use super::merge::{Fields, News, PartOutcome, Said, bring_in_fields};
use super::photo_fields::{Facts, Words, changed, to_map};
use super::photo_file::{Followed, follow_file};
use super::photo_groups::Group;
use super::photos::PhotoImport;
use super::report::{Outcome, Report};
use crate::actions::photos::captions_file::column::Column;
use crate::actions::photos::captions_file::table::Line;
use crate::actions::photos::captions_file::words;
use crate::actions::photos::collections::{Move, collect_in, make_in};
use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::file_name::shown_name;
use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use crate::domain::photo::{Photo, PhotoText};
use crate::domain::photo_said::PhotoSaid;
use crate::domain::problem::Problem;
use crate::domain::revision::{Content, Part, ThingKind};
use crate::media::made::Made;
use crate::media::worker::{Kept, Source, make};
use crate::store::collections::find_collection_by_name;
use crate::store::ids::new_id;
use crate::store::import_records::{find_record, save_record};
use crate::store::photos::{Intake, find_photo_by_bytes, insert_photo};
use crate::store::pool::Tx;
use crate::store::revisions::find_newest;
use serde_json::{Map, Value, json};

/// A photo that is here, with what was said of it last, or the picture of one that will be.
pub enum Prepared {
    Here {
        photo: PhotoId,
        last: Map<String, Value>,
    },
    New(Box<Kept>),
}

/// Finds the photo of some lines, or makes the files of a new one.
pub async fn prepare(
    import: &PhotoImport<'_>,
    (group, facts): &(Group, Facts),
) -> Result<Prepared, Stop> {
    let mut tx = import.pool.begin().await?;
    let found = find(&mut tx, group).await?;
    drop(tx);
    if let Some((photo, last)) = found {
        return Ok(Prepared::Here { photo, last });
    }
    let facts = facts.clone();
    let made = move |said: &PhotoSaid| Made::of(&facts.fresh(said));
    let kept = make(import.shelf, Source::File(group.path.clone()), made).await;
    kept.map(|kept| Prepared::New(Box::new(kept)))
        .map_err(|failure| Stop::Mend(failure.to_string()))
}

/// By its `external_id`, else by its bytes.
async fn find(
    tx: &mut Tx<'_>,
    group: &Group,
) -> Result<Option<(PhotoId, Map<String, Value>)>, sqlx::Error> {
    let keys = group.external_id.iter().map(|id| key_of_id(id));
    for key in keys.chain([key_of_bytes(&group.hash)]) {
        if let Some((thing, said)) = find_record(tx, ThingKind::Photo, &key).await? {
            let said = said.as_object().cloned().unwrap_or_default();
            return Ok(Some((PhotoId(thing.0), said)));
        }
    }
    let photo = find_photo_by_bytes(tx, &group.hash).await?;
    Ok(photo.map(|photo| (photo, Map::new())))
}

fn key_of_id(id: &str) -> String {
    format!("external:{id}")
}

fn key_of_bytes(hash: &str) -> String {
    format!("bytes:{hash}")
}

/// The `external_id` that a record was kept under.
pub fn id_of_key(key: &str) -> Option<&str> {
    key.strip_prefix("external:")
}

/// Brings a photo in, in one transaction.
pub async fn write(
    import: &PhotoImport<'_>,
    (group, facts): &(Group, Facts),
    prepared: Prepared,
    report: &mut Report,
) -> Result<Outcome, Stop> {
    let place = group.place();
    let (photo, last, kept) = match prepared {
        Prepared::New(kept) => (new_id(), Map::new(), Some(kept)),
        Prepared::Here { photo, last } => (photo, last, None),
    };
    let followed = match &kept {
        Some(_) => Followed::Same,
        None => follow_file(import, group, (photo, &last), (&place, report)).await?,
    };
    let mut tx = import.pool.begin().await?;
    let said = match &kept {
        Some(kept) => {
            make_photo(&mut tx, photo, group, kept).await?;
            kept.said.clone()
        }
        None => PhotoSaid::default(),
    };
    let mut written = Written {
        tx,
        photo,
        place: &place,
        last: &last,
        said: last.clone(),
        publish: import.publish,
        report,
        is_changed: followed == Followed::Replaced,
    };
    written.facts(facts, &said).await?;
    for line in &group.lines {
        if let Some(locale) = line.locale {
            written.words(line, locale).await?;
        }
    }
    if let Some(names) = &facts.collections {
        written.collections(names).await?;
    }
    // What was not followed is asked about again by the next run.
    if followed != Followed::Left {
        written.said.insert("file".into(), json!(group.hash));
    }
    let Written {
        mut tx,
        said,
        is_changed,
        ..
    } = written;
    let key = match &group.external_id {
        Some(id) => key_of_id(id),
        None => key_of_bytes(&group.hash),
    };
    let held = find_record(&mut tx, ThingKind::Photo, &key).await?;
    let said = Value::Object(said);
    if held.is_none_or(|(_, held)| held != said) {
        save_record(&mut tx, ThingKind::Photo, &key, photo.into(), &said).await?;
    }
    tx.commit().await?;
    Ok(match (kept, is_changed) {
        (Some(_), _) => Outcome::Added,
        (None, true) => Outcome::Changed,
        (None, false) => Outcome::Unchanged,
    })
}

async fn make_photo(
    tx: &mut Tx<'_>,
    photo: PhotoId,
    group: &Group,
    kept: &Kept,
) -> Result<(), sqlx::Error> {
    let name = group.path.file_name().and_then(|name| name.to_str());
    let name = name.and_then(shown_name);
    let intake = Intake {
        file_name: name.as_deref(),
        bytes: Some(kept.bytes),
        said: &kept.said,
        made_with: &kept.made_with,
        added_by: None,
    };
    insert_photo(tx, photo, &kept.original, &kept.renditions, &intake).await?;
    let detail = json!({"file": name});
    let place = Where::thing(photo);
    record(tx, &Asker::operator(), AuditAct::Created, place, detail).await
}

/// One photo's transaction, and what to remember of what the table said.
struct Written<'a> {
    tx: Tx<'a>,
    photo: PhotoId,
    place: &'a str,
    last: &'a Map<String, Value>,
    said: Map<String, Value>,
    publish: bool,
    report: &'a mut Report,
    is_changed: bool,
}

impl Written<'_> {
    async fn facts(&mut self, facts: &Facts, said: &PhotoSaid) -> Result<(), Stop> {
        let fresh = facts.fresh(said);
        let held = find_newest::<Photo>(&mut self.tx, self.photo.into(), Part::Free).await?;
        // As far as the table speaks of it; else as it stands.
        let credit = match facts.said.get(&Column::Credit) {
            Some(credit) => credit.as_str(),
            None => held
                .as_ref()
                .map_or(&fresh, |(_, held)| held)
                .credit
                .as_str(),
        };
        let lacks = credit.is_empty().then_some("credit");
        let publish = self.may_publish(lacks, Part::Free, self.place.to_owned());
        let wanted = to_map(facts.said.keys().copied(), &facts.said);
        self.part(
            Part::Free,
            &wanted,
            &fresh,
            facts,
            publish,
            self.place.to_owned(),
        )
        .await
    }

    /// Puts it into the collections that the table names by now, and takes it out of those it names no
    /// more; what a person did beside that stays.
    async fn collections(&mut self, names: &[String]) -> Result<(), Stop> {
        let last = self.last.get("collections").and_then(Value::as_array);
        let last: Vec<&str> = last
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let asker = Asker::operator();
        let new = names
            .iter()
            .map(String::as_str)
            .filter(|name| !last.contains(name));
        let gone = last
            .iter()
            .copied()
            .filter(|last| !names.iter().any(|name| name == last));
        let moves = new
            .map(|name| (name, Move::In))
            .chain(gone.map(|name| (name, Move::Out)));
        for (name, to) in moves {
            let collection = match find_collection_by_name(&mut self.tx, name).await? {
                Some(collection) => collection,
                None if to == Move::Out => continue,
                None => make_in(&mut self.tx, &asker, name).await.map_err(stop)?,
            };
            let photos = [self.photo];
            let moved = collect_in(&mut self.tx, &asker, collection, &photos, to).await;
            self.is_changed |= moved.map_err(stop)? > 0;
        }
        self.said.insert("collections".into(), json!(names));
        Ok(())
    }

    async fn words(&mut self, line: &Line, locale: Locale) -> Result<(), Stop> {
        let part = Part::Text(locale);
        let cells = line.cells.iter().filter(|(column, _)| column.is_text());
        let mut fresh = PhotoText::default();
        for (column, text) in cells.clone() {
            if let Err(sentence) = words::put(&mut fresh, *column, text) {
                self.report
                    .problems
                    .push(Problem::new(line.place(), sentence));
                return Ok(());
            }
        }
        if let Some(sentence) = words::why_not(&fresh) {
            self.report
                .problems
                .push(Problem::new(line.place(), sentence));
            return Ok(());
        }
        let held = find_newest::<PhotoText>(&mut self.tx, self.photo.into(), part).await?;
        if held.is_none() && fresh == PhotoText::default() {
            return Ok(());
        }
        let said = words::cells_of(&fresh);
        let wanted = to_map(cells.map(|(column, _)| *column), &said);
        let mut whole = held.map_or_else(PhotoText::default, |(_, held)| held);
        for (column, text) in changed(&Map::new(), &wanted) {
            let _ = words::put(&mut whole, column, text);
        }
        let lacks = if whole.caption.is_empty() {
            Some("caption")
        } else if whole.alt_text.is_empty() && !whole.decorative {
            Some("alternative text")
        } else {
            None
        };
        let publish = self.may_publish(lacks, part, line.place());
        self.part(part, &wanted, &fresh, &Words, publish, line.place())
            .await
    }

    /// Whether a part can go public; where it was to and lacks something, that is told, and it goes in
    /// as a draft.
    fn may_publish(&mut self, lacks: Option<&str>, part: Part, place: String) -> bool {
        if let Some(lacks) = lacks.filter(|_| self.publish) {
            let sentence = format!(
                "It has no {lacks}, so it is a draft and not public. Write one and run the same command again."
            );
            self.report
                .problems
                .push(Problem::new(format!("{place}, {part}"), sentence));
        }
        self.publish && lacks.is_none()
    }

    async fn part<C: Content + Clone>(
        &mut self,
        part: Part,
        wanted: &Map<String, Value>,
        fresh: &C,
        fields: &impl Fields<C>,
        publish: bool,
        place: String,
    ) -> Result<(), Stop> {
        // What was never said was said to be nothing: what is empty here can be filled.
        let mut last = fields.take_apart(fresh);
        for value in last.values_mut() {
            *value = Value::Null;
        }
        let before = self.last.get(part.code()).and_then(Value::as_object);
        last.extend(before.cloned().unwrap_or_default());
        let last = Value::Object(last);
        let said = Said {
            last: Some(&last),
            others: &[],
        };
        let news = News {
            wanted,
            fresh,
            publish,
        };
        let at = (self.photo.into(), part);
        let context = (place.as_str(), &mut *self.report);
        let brought = bring_in_fields(&mut self.tx, at, said, news, fields, context).await;
        let (outcome, remember) = brought.map_err(Stop::Fault)?;
        self.is_changed |= matches!(
            outcome,
            PartOutcome::Written { .. } | PartOutcome::Published
        );
        let mut kept = before.cloned().unwrap_or_default();
        kept.extend(remember.as_object().cloned().unwrap_or_default());
        self.said
            .insert(part.code().to_owned(), Value::Object(kept));
        Ok(())
    }
}

/// Whatever an act refuses to somebody who may do everything is for a person to mend.
fn stop(refusal: Refusal) -> Stop {
    match refusal {
        Refusal::Fault(error) => error.into(),
        other => Stop::Mend(format!(
            "The photo could not be put into its collections: {other:?}."
        )),
    }
}
