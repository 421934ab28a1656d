//! Observances chosen in a field, one a line: by their slug, or by their address, of which the slug is
//! the last part.

use super::filled_lines;
use crate::admin::form::Form;
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::problem::FieldProblem;
use crate::store::observances::find_observance_by_slug;
use crate::store::pool::Tx;
use crate::store::thing_names::list_slugs;

/// Most observances in a field.
const MOST: usize = 50;

/// The slugs, one a line.
pub(super) async fn write(tx: &mut Tx<'_>, chosen: &[ObservanceId]) -> Result<String, sqlx::Error> {
    let things: Vec<ThingId> = chosen.iter().map(|id| (*id).into()).collect();
    let slugs = list_slugs(&mut **tx, &things).await?;
    let lines: Vec<&str> = things
        .iter()
        .filter_map(|id| slugs.get(id).map(String::as_str))
        .collect();
    Ok(lines.join("\n"))
}

/// One that stands twice counts once; what is unknown is a problem at the field. `too_many`: the key
/// of the sentence where there are more than can be kept.
pub(super) async fn read(
    tx: &mut Tx<'_>,
    form: &mut Form,
    name: &'static str,
    too_many: &'static str,
) -> Result<Vec<ObservanceId>, sqlx::Error> {
    let lines = filled_lines(form, name);
    if lines.len() > MOST {
        form.complain(FieldProblem::new(name, too_many).with("most", MOST));
        return Ok(Vec::new());
    }
    let mut chosen: Vec<ObservanceId> = Vec::new();
    for line in lines {
        let slug = line.trim_end_matches('/').rsplit('/').next();
        let slug = slug.unwrap_or_default();
        match find_observance_by_slug(tx, slug).await? {
            Some(id) if chosen.contains(&id) => {}
            Some(id) => chosen.push(id),
            None => {
                form.complain(FieldProblem::new(name, "featured-unknown").with("slug", &line));
            }
        }
    }
    Ok(chosen)
}
