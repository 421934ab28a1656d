//! Runs of text of which some are gone and some are new, as HTML says it.

use crate::domain::compare::Run;
use leptos::prelude::*;

pub fn changes_view(runs: Vec<Run>) -> AnyView {
    let runs = runs.into_iter().map(|run| match run {
        Run::Same(text) => text.into_any(),
        Run::Gone(text) => view! { <del>{text}</del> }.into_any(),
        Run::New(text) => view! { <ins>{text}</ins> }.into_any(),
    });
    runs.collect_view().into_any()
}
