//! What is told of a date rule while it is being written: the sentence, the dates, what would move.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Finished words, in the language of whoever asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleAnswer {
    /// The rule in force, then the former ones.
    pub sentences: Vec<String>,
    /// The next ten dates.
    pub dates: Vec<String>,
    /// Public dates that would move.
    pub moves: Vec<String>,
    /// What is wrong with the rules; then nothing else stands here.
    pub problems: Vec<String>,
}

/// The names of what the answer tells, and above all of it its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleAnswerWords {
    pub title: String,
    pub sentence: String,
    pub dates: String,
    pub moves: String,
    pub problems: String,
    /// Where no public date moves.
    pub nothing_moves: String,
}

/// The same for the page and for the browser; nothing before anything has been asked.
pub fn rule_answer_view(answer: RuleAnswer, words: RuleAnswerWords) -> AnyView {
    if answer == RuleAnswer::default() {
        return ().into_any();
    }
    let title = words.title.clone();
    view! {
        <section class="said" aria-labelledby="checked">
            <h2 id="checked">{title}</h2>
            {told(answer, words)}
        </section>
    }
    .into_any()
}

fn told(answer: RuleAnswer, words: RuleAnswerWords) -> AnyView {
    if !answer.problems.is_empty() {
        return view! {
            <h3>{words.problems}</h3>
            {list(answer.problems)}
        }
        .into_any();
    }
    let sentences = answer
        .sentences
        .into_iter()
        .map(|sentence| view! { <p>{sentence}</p> });
    let moves = if answer.moves.is_empty() {
        view! { <p>{words.nothing_moves}</p> }.into_any()
    } else {
        list(answer.moves)
    };
    view! {
        <h3>{words.sentence}</h3>
        {sentences.collect_view()}
        <h3>{words.dates}</h3>
        {list(answer.dates)}
        <h3>{words.moves}</h3>
        {moves}
    }
    .into_any()
}

fn list(lines: Vec<String>) -> AnyView {
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}
