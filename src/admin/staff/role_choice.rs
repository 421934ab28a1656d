//! The boxes by which roles are chosen.

use super::role_names::role_name;
use crate::admin::form::Form;
use crate::domain::locale::Locale;
use crate::domain::staff::{Role, Roles};
use crate::parts::field::CheckField;
use crate::words::Words;
use leptos::prelude::*;

/// The roles that somebody ticked; values that are no role are left out.
pub fn chosen(form: &Form) -> Roles {
    let roles: Vec<Role> = form
        .all("roles")
        .filter_map(|text| text.parse().ok())
        .collect();
    Roles::from(roles)
}

/// All roles, those of `held` ticked.
pub fn choice(held: &Roles, form: &Form, words: &'static Words) -> AnyView {
    let box_of = |role: Role, label: String, help: Option<&str>| {
        let help = help.map(|key| words.say(key));
        let checked = held.has(role);
        match help {
            Some(help) => view! { <CheckField name="roles".into() value=role.to_string() label=label checked=checked help=help/> }.into_any(),
            None => view! { <CheckField name="roles".into() value=role.to_string() label=label checked=checked/> }.into_any(),
        }
    };
    let of = |role: Role, help: &str| box_of(role, role_name(words, role), Some(help));
    let translators =
        Locale::ALL.map(|locale| box_of(Role::Translator(locale), words.language(locale), None));
    let problems = form.told("roles", words);
    let described = (!problems.is_empty()).then_some("roles-problem");
    let problems = described.map(|id| {
        let sentences = problems
            .into_iter()
            .map(|sentence| view! { <p>{sentence}</p> });
        view! { <div class="problem" id=id>{sentences.collect_view()}</div> }
    });
    view! {
        <fieldset id="roles" aria-describedby=described>
            <legend>{words.say("field-roles")}</legend>
            {of(Role::Writer, "role-writer-help")}
            {of(Role::PhotoEditor, "role-photo-editor-help")}
            {of(Role::Editor, "role-editor-help")}
            {of(Role::Administrator, "role-administrator-help")}
            {problems}
        </fieldset>
        <fieldset>
            <legend>{words.say("field-translates")}</legend>
            {translators.collect_view()}
        </fieldset>
    }
    .into_any()
}
