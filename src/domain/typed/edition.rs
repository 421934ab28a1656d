//! The language-free part of an edition as the fields of a form. What is placed has a field with its
//! place: `photo-{id}` and `document-{id}`.

use super::observance::read_url;
use super::{Fields, Typed, field, maybe};
use crate::domain::edition::{Edition, Placement};
use crate::domain::ids::{DocumentId, PhotoId};
use crate::domain::photo::Focal;
use crate::domain::problem::FieldProblem;
use uuid::Uuid;

/// Most things placed.
const MOST_PLACES: i64 = 99;

pub fn read_edition(typed: &mut Typed<'_>) -> Option<Edition> {
    let before = typed.problems.len();
    let placements = read_places(typed, "photo-").into_iter();
    let documents = read_places(typed, "document-").into_iter();
    let edition = Edition {
        year_is_judged: typed.filled("year-is-judged").is_some(),
        placements: placements
            .map(|id| Placement {
                photo: PhotoId(id),
                focal: read_focal(typed, id),
            })
            .collect(),
        documents: documents.map(DocumentId).collect(),
        source_url: read_url(typed, "source-url"),
        note: typed.optional("staff-note", 4000),
    };
    (typed.problems.len() == before).then_some(edition)
}

/// What a crop must keep in this place: both numbers, or neither.
fn read_focal(typed: &mut Typed<'_>, id: Uuid) -> Option<Focal> {
    let names = [format!("focal-x-{id}"), format!("focal-y-{id}")];
    let [x, y] = names.clone().map(|name| typed.number::<u8>(&name, 0, 100));
    let [has_x, has_y] = names.map(|name| typed.filled(&name).is_some());
    if has_x != has_y {
        typed.complain(FieldProblem::new(
            format!("focal-x-{id}"),
            "focal-needs-both",
        ));
    }
    x.zip(y).map(|(x, y)| Focal { x, y })
}

/// What has a place, in the order of the places.
fn read_places(typed: &mut Typed<'_>, before: &str) -> Vec<Uuid> {
    let named: Vec<(String, Uuid)> = typed
        .fields
        .iter()
        .filter_map(|(name, _)| Some((name.clone(), name.strip_prefix(before)?.parse().ok()?)))
        .collect();
    let mut placed: Vec<(i64, Uuid)> = Vec::new();
    for (name, id) in named {
        let Some(place) = typed.number::<i64>(&name, 1, MOST_PLACES) else {
            continue;
        };
        if placed.iter().any(|(held, _)| *held == place) {
            let problem = FieldProblem::new(name, "edition-place-taken");
            typed.complain(problem.with("place", place));
        }
        placed.push((place, id));
    }
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, id)| id).collect()
}

pub fn write_edition(edition: &Edition) -> Fields {
    let mut fields = Fields::new();
    if edition.year_is_judged {
        fields.push(field("year-is-judged", "yes"));
    }
    for (place, placement) in (1..).zip(&edition.placements) {
        let id = placement.photo;
        fields.push(field(format!("photo-{id}"), place));
        if let Some(focal) = placement.focal {
            fields.push(field(format!("focal-x-{id}"), focal.x));
            fields.push(field(format!("focal-y-{id}"), focal.y));
        }
    }
    let documents = edition.documents.iter().map(|document| document.0);
    fields.extend(
        (1..)
            .zip(documents)
            .map(|(place, id)| field(format!("document-{id}"), place)),
    );
    fields.push(maybe("source-url", edition.source_url.as_ref()));
    fields.push(maybe("staff-note", edition.note.as_ref()));
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_give_the_order_and_each_is_given_once() {
        let [first, second] = [Uuid::from_u128(1), Uuid::from_u128(2)];
        let mut fields = vec![
            field(format!("photo-{first}"), 7),
            field(format!("photo-{second}"), 3),
        ];
        let read = read_edition(&mut Typed::new(&fields)).unwrap();
        let order: Vec<Uuid> = read
            .placements
            .iter()
            .map(|placed| placed.photo.0)
            .collect();
        assert_eq!(order, [second, first]);
        let again = write_edition(&read);
        assert_eq!(read_edition(&mut Typed::new(&again)).unwrap(), read);
        fields.push(field(format!("focal-x-{first}"), 30));
        let mut typed = Typed::new(&fields);
        assert!(read_edition(&mut typed).is_none());
        assert_eq!(typed.problems[0].key, "focal-needs-both");
        fields.push(field(format!("focal-y-{first}"), 70));
        let read = read_edition(&mut Typed::new(&fields)).unwrap();
        assert_eq!(read.placements[1].focal, Some(Focal { x: 30, y: 70 }));
        let again = write_edition(&read);
        assert_eq!(read_edition(&mut Typed::new(&again)).unwrap(), read);
        fields[1].1 = "7".into();
        let mut typed = Typed::new(&fields);
        assert!(read_edition(&mut typed).is_none());
        assert_eq!(typed.problems[0].key, "edition-place-taken");
    }
}
