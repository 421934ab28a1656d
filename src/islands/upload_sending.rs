//! One file on its way to the server: how much of it has gone, and what became of it.

use super::near_form::{note_place, note_seen};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Event, File, FormData, ProgressEvent, XmlHttpRequest};
use serde::{Deserialize, Serialize};

/// What is said where the server says nothing itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendingWords {
    /// Where the server cannot be reached, or the line was cut.
    pub away: String,
    /// Where the file is larger than the server takes.
    pub too_heavy: String,
    /// Where the server is there and could not take the file.
    pub not_now: String,
}

/// Where one file stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    Waiting,
    /// Per cent of its bytes.
    Sending(u32),
    /// All of it has gone; the server reads it and makes its smaller files.
    Working,
    /// The photo's id and address, and whether it was in the library before.
    Taken {
        id: String,
        href: String,
        was_here: bool,
        /// Whether it stands in the edition that the form names; if not, why.
        placed: Option<Result<(), String>>,
    },
    Failed(String),
}

impl Standing {
    pub const fn is_on_its_way(&self) -> bool {
        matches!(self, Self::Sending(_) | Self::Working)
    }

    /// Whether something is still to come of it without anybody doing anything.
    pub const fn is_open(&self) -> bool {
        self.is_on_its_way() || matches!(self, Self::Waiting)
    }
}

/// What the server answers: of the file, or why it heard nobody out.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Answer {
    taken: Vec<AnsweredTaken>,
    refused: Vec<AnsweredRefused>,
    sentences: Vec<String>,
}

#[derive(Deserialize)]
struct AnsweredTaken {
    id: String,
    href: String,
    #[serde(default)]
    was_here: bool,
    /// The revision of the edition that places it.
    placed: Option<i32>,
    not_placed: Option<String>,
}

#[derive(Deserialize)]
struct AnsweredRefused {
    sentence: String,
}

/// What goes with a file.
pub struct Beside {
    /// Of what it says of itself.
    pub locale: String,
    /// The edition in which it is placed.
    pub place_in: Option<String>,
}

/// Sends one file of at most so many bytes. A request of this kind tells how much of it has gone, which
/// `fetch` does not.
pub fn send(
    (file, name): (&File, &str),
    beside: &Beside,
    most_bytes: f64,
    standing: RwSignal<Standing>,
    words: StoredValue<SendingWords>,
) {
    if file.size() > most_bytes {
        standing.set(Standing::Failed(words.with_value(|w| w.too_heavy.clone())));
        return;
    }
    let away = move || Standing::Failed(words.with_value(|w| w.away.clone()));
    let (Some(request), Some(form)) = (prepare(), form_of(file, name, beside)) else {
        standing.set(away());
        return;
    };
    standing.set(Standing::Sending(0));
    if let Ok(upload) = request.upload() {
        let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            if event.total() > 0.0 {
                let per_cent = (event.loaded() / event.total() * 100.0).floor() as u32;
                standing.set(match per_cent {
                    100.. => Standing::Working,
                    _ => Standing::Sending(per_cent),
                });
            }
        });
        upload.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
        // Lives as long as the page: a page brings in some dozens of files.
        on_progress.forget();
    }
    let answered = request.clone();
    let on_end = Closure::<dyn Fn(Event)>::new(move |_: Event| {
        standing.set(read(&answered, words));
    });
    request.set_onloadend(Some(on_end.as_ref().unchecked_ref()));
    on_end.forget();
    if request.send_with_opt_form_data(Some(&form)).is_err() {
        standing.set(away());
    }
}

fn prepare() -> Option<XmlHttpRequest> {
    let request = XmlHttpRequest::new().ok()?;
    request.open("POST", "/admin/photos/upload").ok()?;
    request
        .set_request_header("Accept", "application/json")
        .ok()?;
    Some(request)
}

fn form_of(file: &File, name: &str, beside: &Beside) -> Option<FormData> {
    let form = FormData::new().ok()?;
    form.append_with_str("locale", &beside.locale).ok()?;
    if let Some(edition) = &beside.place_in {
        form.append_with_str("place-in", edition).ok()?;
    }
    form.append_with_blob_and_filename("files", file, name)
        .ok()?;
    Some(form)
}

/// What the server says of it; where it says nothing that can be read, what its status means.
fn read(request: &XmlHttpRequest, words: StoredValue<SendingWords>) -> Standing {
    let text = request.response_text().ok().flatten().unwrap_or_default();
    let answer: Answer = serde_json::from_str(&text).unwrap_or_default();
    if let Some(taken) = answer.taken.into_iter().next() {
        if let Some(number) = taken.placed {
            note_seen(number);
            note_place(&taken.id);
        }
        let placed = taken.placed.map(|_| Ok(()));
        return Standing::Taken {
            id: taken.id,
            href: taken.href,
            was_here: taken.was_here,
            placed: placed.or(taken.not_placed.map(Err)),
        };
    }
    let refused = answer.refused.into_iter().map(|refused| refused.sentence);
    let told: Vec<String> = refused.chain(answer.sentences).collect();
    if !told.is_empty() {
        return Standing::Failed(told.join(" "));
    }
    // A request that was cut off has the status nought.
    let status = request.status().unwrap_or_default();
    Standing::Failed(words.with_value(|words| match status {
        0 => words.away.clone(),
        413 => words.too_heavy.clone(),
        _ => words.not_now.clone(),
    }))
}
