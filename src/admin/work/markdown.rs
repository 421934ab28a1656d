//! A body in a field of a form.

use crate::actions::body_text;
use crate::admin::form::Form;
use crate::domain::body::Body;
use crate::domain::body_writing::keep_ids;
use crate::store::pool::Tx;

/// Reads the body that stands in a field; a problem is told at the field, and the body is then the
/// one there was. Blocks keep the ids they had in `before`.
pub async fn read_body(
    tx: &mut Tx<'_>,
    form: &mut Form,
    name: &'static str,
    before: Option<&Body>,
) -> Result<Option<Body>, sqlx::Error> {
    let text = form.raw(name).to_owned();
    match body_text::read_body(tx, &text).await? {
        Ok(body) => Ok(Some(match before {
            Some(before) => keep_ids(&body, before),
            None => body,
        })),
        Err(problem) => {
            form.complain(problem.at(name));
            Ok(None)
        }
    }
}
