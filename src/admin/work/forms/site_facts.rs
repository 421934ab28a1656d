//! What the site features, outside any language.

use super::observance_lines;
use crate::admin::form::Form;
use crate::domain::site::Site;
use crate::parts::field::{FieldView, TextArea};
use crate::store::pool::Tx;
use crate::words::Words;
use leptos::prelude::*;

pub async fn form_of(tx: &mut Tx<'_>, site: &Site) -> Result<Form, sqlx::Error> {
    let lines = observance_lines::write(tx, &site.featured).await?;
    Ok(Form::showing([("featured", lines)]))
}

pub async fn read(tx: &mut Tx<'_>, form: &mut Form) -> Result<Option<Site>, sqlx::Error> {
    let featured = observance_lines::read(tx, form, "featured", "featured-too-many").await?;
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
