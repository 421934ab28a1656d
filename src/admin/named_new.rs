//! Making something that has a name in each language and an address.

use super::dead_ends::go;
use super::desk::Desk;
use super::form::{Form, tell};
use super::frame::Screen;
use super::title_fields::{read_titles, title_fields};
use super::work::address::thing_href;
use crate::actions::refusal::Refusal;
use crate::domain::ids::ThingId;
use crate::domain::locale::Locale;
use crate::domain::permission::{Act, On};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::ThingKind;
use crate::domain::slug::slug_of;
use crate::domain::typed::Typed;
use crate::parts::field::{FieldView, ProblemList, TextField};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

/// Most bytes of a proposed address.
const SLUG: usize = 80;

/// What is made, and how its screen speaks: keys of words.
pub struct NamedNew {
    pub kind: ThingKind,
    /// The address of the list; that of the screen is `new` below it.
    pub list: &'static str,
    pub list_key: &'static str,
    pub title_key: &'static str,
    pub names_key: &'static str,
    pub names_help_key: &'static str,
    pub slug_help_key: &'static str,
    pub make_key: &'static str,
    /// What is said where there is no name.
    pub nameless_key: &'static str,
}

/// What somebody typed. There is at least one name.
pub struct Named {
    pub slug: String,
    pub names: Vec<(Locale, String)>,
}

impl NamedNew {
    /// Some may make other things, and not these.
    pub fn may(&self, desk: &Desk) -> Result<(), Refusal> {
        let may = desk.may(Act::Create, On::Kind(self.kind));
        if may { Ok(()) } else { Err(Refusal::Denied) }
    }

    pub fn screen(&self, desk: &Desk, form: &Form, status: StatusCode) -> Response {
        let words = desk.words;
        let screen = Screen::new(words.say(self.title_key))
            .below(self.list, words.say(self.list_key))
            .status(status);
        screen.show(desk, || {
            let problems = form.problems.iter();
            let problems = problems.map(|problem| (problem.field.clone(), tell(words, problem)));
            let names = title_fields(desk, self.kind, form);
            let slug = FieldView {
                help: Some(words.say(self.slug_help_key)),
                lang: Some((words.locale.code(), "ltr")),
                ..form.field("slug", "slug-label", words)
            };
            view! {
                <ProblemList title=words.say("problems-title") problems=problems.collect()/>
                <form method="post" action=format!("{}/new", self.list) class="form">
                    <fieldset>
                        <legend>{words.say(self.names_key)}</legend>
                        <p class="help">{words.say(self.names_help_key)}</p>
                        {names}
                    </fieldset>
                    <TextField field=slug maxlength=300/>
                    <div class="acts"><button type="submit">{words.say(self.make_key)}</button></div>
                </form>
            }
            .into_any()
        })
    }

    /// Where no address was typed, one is made of the English name, else of the first that gives one. With problems
    /// nothing: they stand in the form.
    pub fn read(&self, form: &mut Form) -> Option<Named> {
        let mut typed = Typed::new(form.fields());
        let names = read_titles(&mut typed);
        if names.is_empty() && typed.problems.is_empty() {
            typed.complain(FieldProblem::new("title-en", self.nameless_key));
        }
        let english = names.iter().find(|(locale, _)| *locale == Locale::En);
        let mut by_turns = english.into_iter().chain(&names);
        let proposed = || by_turns.find_map(|(_, name)| slug_of(name, SLUG));
        let slug = typed.filled("slug").map(str::to_owned).or_else(proposed);
        if slug.is_none() && !names.is_empty() {
            typed.complain(FieldProblem::new("slug", "field-required"));
        }
        let problems = typed.problems;
        form.problems.extend(problems);
        let slug = slug.filter(|_| form.problems.is_empty())?;
        Some(Named { slug, names })
    }

    /// The way to what was made, or the form as it was typed.
    pub fn answer(
        &self,
        desk: &Desk,
        mut form: Form,
        made: Result<ThingId, Refusal>,
    ) -> Result<Response, Refusal> {
        match made {
            Ok(id) => Ok(go(&format!("{}?said=done", thing_href(self.kind, id)))),
            Err(Refusal::Problems(problems)) => {
                form.problems.extend(problems);
                Ok(self.screen(desk, &form, StatusCode::UNPROCESSABLE_ENTITY))
            }
            Err(refusal) => Err(refusal),
        }
    }
}
