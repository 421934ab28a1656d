//! What the site features, outside any language.

use super::filled_lines;
use crate::admin::form::Form;
use crate::domain::ids::{ObservanceId, ThingId};
use crate::domain::problem::FieldProblem;
use crate::domain::site::Site;
use crate::parts::field::{FieldView, TextArea};
use crate::store::observances::find_observance_by_slug;
use crate::store::pool::Tx;
use crate::store::thing_names::list_slugs;
use crate::words::Words;
use leptos::prelude::*;

/// Most observances that can be chosen: of these one is shown, so a few suffice.
const MOST: usize = 50;

pub async fn form_of(tx: &mut Tx<'_>, site: &Site) -> Result<Form, sqlx::Error> {
    let things: Vec<ThingId> = site.featured.iter().map(|id| (*id).into()).collect();
    let slugs = list_slugs(&mut **tx, &things).await?;
    let lines: Vec<&str> = things
        .iter()
        .filter_map(|id| slugs.get(id).map(String::as_str))
        .collect();
    Ok(Form::showing([("featured", lines.join("\n"))]))
}

/// Each line is the slug of an observance, or its address, of which the slug is the last part. One
/// that stands twice counts once.
pub async fn read(tx: &mut Tx<'_>, form: &mut Form) -> Result<Option<Site>, sqlx::Error> {
    let lines = filled_lines(form, "featured");
    if lines.len() > MOST {
        form.complain(FieldProblem::new("featured", "featured-too-many").with("most", MOST));
        return Ok(None);
    }
    let mut featured: Vec<ObservanceId> = Vec::new();
    for line in lines {
        let slug = line.trim_end_matches('/').rsplit('/').next();
        let slug = slug.unwrap_or_default();
        match find_observance_by_slug(tx, slug).await? {
            Some(id) if featured.contains(&id) => {}
            Some(id) => featured.push(id),
            None => {
                let problem = FieldProblem::new("featured", "featured-unknown");
                form.complain(problem.with("slug", &line));
            }
        }
    }
    Ok(Some(Site { featured }))
}

pub fn view(words: &'static Words, form: &Form) -> AnyView {
    let field = FieldView {
        help: Some(words.say("field-featured-help")),
        // Slugs are in no language, and read from the left.
        lang: Some(("en", "ltr")),
        value: form.raw("featured").to_owned(),
        problems: form.told("featured", words),
        ..FieldView::new("featured", words.say("field-featured"))
    };
    view! { <TextArea field=field rows=6/> }.into_any()
}
