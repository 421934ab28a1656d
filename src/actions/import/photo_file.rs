//! The file of a photo that an import finds here already: the same, or another by now.

use super::line_body::Stop;
use super::photo_groups::Group;
use super::photos::PhotoImport;
use super::report::Report;
use crate::actions::photos::bring::{Incoming, NotBrought};
use crate::actions::photos::replace::{Shows, replace};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::file_name::shown_name;
use crate::domain::ids::PhotoId;
use crate::domain::locale::Locale;
use crate::domain::problem::Problem;
use crate::domain::revision::Part;
use crate::store::photo_library::lock_original;
use crate::store::photos::find_photo_by_bytes;
use crate::store::revisions::find_state;
use crate::store::things::find_thing;
use serde_json::{Map, Value};

/// What became of the file of a photo that is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// The folder has no other than before.
    Same,
    Replaced,
    /// Another stays here; the report tells it.
    Left,
}

/// Puts another picture in the place of the photo's where the folder has one by now.
pub async fn follow_file(
    import: &PhotoImport<'_>,
    group: &Group,
    (photo, last): (PhotoId, &Map<String, Value>),
    (place, report): (&str, &mut Report),
) -> Result<Followed, Stop> {
    let mut tx = import.pool.begin().await?;
    let thing = find_thing(&mut tx, photo.into()).await?;
    if thing.is_some_and(|thing| thing.trashed_at.is_some()) {
        return Err(Stop::Mend("The photo lies in the trash here. Take it out of there, or take its lines out of the table.".into()));
    }
    let here = lock_original(&mut tx, photo).await?;
    let owner = find_photo_by_bytes(&mut tx, &group.hash).await?;
    let state = find_state(&mut tx, photo.into(), Part::Free).await?;
    drop(tx);
    let before = last.get("file").and_then(Value::as_str);
    let is_news = before.is_some_and(|before| before != group.hash);
    if !is_news || owner == Some(photo) {
        return Ok(Followed::Same);
    }
    let refused = if owner.is_some() {
        return Err(Stop::Mend("The picture is another photo's already, and the same bytes are one photo. Name that photo's external_id, or another picture.".into()));
    } else if here.as_deref() != before {
        "file: Another file was put in the place of this picture here; it was left as it is."
    } else if state.is_or_will_be_public() && !import.publish {
        "file: The picture is another than before, and the photo is public: run the command with --publish to replace it."
    } else {
        let name = group.path.file_name().and_then(|name| name.to_str());
        let name = name.and_then(shown_name);
        let file = Incoming {
            path: &group.path,
            file_name: name.as_deref(),
            locale: Locale::En,
        };
        let asker = Asker::operator();
        // The table says that it is the same photo, and brings the words that belong to the file.
        let replaced = replace(
            import.pool,
            import.shelf,
            &asker,
            photo,
            file,
            Shows::TheSame,
        );
        return match replaced.await {
            Ok(()) => Ok(Followed::Replaced),
            Err(NotBrought::Picture(failure)) => Err(Stop::Mend(failure.to_string())),
            Err(NotBrought::Refused(Refusal::Fault(error))) => Err(error.into()),
            Err(NotBrought::Refused(refusal)) => Err(Stop::Mend(format!(
                "The picture could not be put in the place of the one before: {refusal:?}."
            ))),
        };
    };
    report.differences.push(Problem::new(place, refused));
    Ok(Followed::Left)
}
