//! The titles of something that is being made: a field for each language somebody may write.

use super::desk::Desk;
use super::form::Form;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::domain::typed::Typed;
use crate::parts::field::{FieldView, TextField};
use leptos::prelude::*;

/// Most characters of a title.
const MOST: usize = 300;

pub fn title_fields(desk: &Desk, kind: ThingKind, form: &Form) -> AnyView {
    let words = desk.words;
    let own = Locale::ALL
        .into_iter()
        .filter(|locale| desk.may(Act::Write, On::Part(kind, Part::Text(*locale))));
    let fields = own.map(|locale| {
        let name = format!("title-{locale}");
        let field = FieldView {
            value: form.raw(&name).to_owned(),
            problems: form.told(&name, words),
            lang: Some((locale.code(), locale.direction().code())),
            ..FieldView::new(name, words.language(locale))
        };
        view! { <TextField field maxlength=300/> }.into_any()
    });
    fields.collect_view().into_any()
}

/// Those that were typed.
pub fn read_titles(typed: &mut Typed) -> Vec<(Locale, String)> {
    let titles = Locale::ALL.into_iter().filter_map(|locale| {
        let title = typed.optional(&format!("title-{locale}"), MOST)?;
        Some((locale, title))
    });
    titles.collect()
}
