//! Many pictures at once: dropped or chosen, sent one after the other, each with its progress; one that
//! failed can be tried again.

use super::near_form::{form_around, input_in};
use super::upload_sending::{Beside, SendingWords, Standing, send};
use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{
    DataTransfer, DragEvent, File, FileList, HtmlInputElement, HtmlSelectElement,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadWords {
    /// The button of the form, for as long as nothing sends the files by itself.
    pub act: String,
    pub drop: String,
    pub at_once: String,
    /// The name of the list of files.
    pub list: String,
    pub waiting: String,
    pub sending: String,
    pub working: String,
    pub taken: String,
    pub was_here: String,
    pub placed: String,
    pub again: String,
    /// On to the captions of all that was taken.
    pub captions: String,
}

impl UploadWords {
    /// What became of a file that was taken; and why it has no place where it was to have one.
    fn became(&self, was_here: bool, placed: Option<Result<(), String>>) -> String {
        let taken = if was_here {
            &self.was_here
        } else {
            &self.taken
        };
        match placed {
            Some(Ok(())) => self.placed.clone(),
            Some(Err(why)) => format!("{taken}. {why}"),
            None => taken.clone(),
        }
    }
}

#[derive(Clone)]
struct Item {
    key: usize,
    file: File,
    name: String,
    standing: RwSignal<Standing>,
}

/// Inside the plain form that does the same, in the place of its button: awake it sends what is chosen
/// at once, and takes what is dropped anywhere on the page. `most_bytes`: of one file.
#[island]
pub fn UploadPhotos(words: UploadWords, sending: SendingWords, most_bytes: u32) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let items = RwSignal::new_local(Vec::<Item>::new());
    let is_awake = RwSignal::new(false);
    let is_over = RwSignal::new(false);
    // What is said of a file once something became of it.
    let told = RwSignal::new(String::new());
    let sending = StoredValue::new(sending);
    let locale = move || {
        let form = place
            .get_untracked()
            .and_then(|place| form_around(&place))?;
        let found = form.query_selector("select[name=\"locale\"]").ok()??;
        Some(found.dyn_into::<HtmlSelectElement>().ok()?.value())
    };
    let place_in = move || {
        let form = place
            .get_untracked()
            .and_then(|place| form_around(&place))?;
        input_in(&form, "place-in").map(|input| input.value())
    };
    // One at a time: the server takes two of a person, and the next page may want the other.
    let go_on = move || {
        let all = items.get_untracked();
        let standing_of = |item: &Item| item.standing.get_untracked();
        if all.iter().any(|item| standing_of(item).is_on_its_way()) {
            return;
        }
        let next = all
            .iter()
            .find(|item| standing_of(item) == Standing::Waiting);
        if let Some(item) = next {
            let beside = Beside {
                locale: locale().unwrap_or_default(),
                place_in: place_in(),
            };
            let file = (&item.file, item.name.as_str());
            send(file, &beside, f64::from(most_bytes), item.standing, sending);
        }
    };
    // Whatever ends or begins is a reason to look for the next.
    Effect::new(move |_| {
        for item in items.get() {
            item.standing.track();
        }
        go_on();
    });
    let take = move |files: Option<FileList>| {
        let Some(files) = files else { return };
        items.update(|items| {
            for index in 0..files.length() {
                if let Some(file) = files.get(index) {
                    items.push(Item {
                        key: items.len(),
                        name: file.name(),
                        file,
                        standing: RwSignal::new(Standing::Waiting),
                    });
                }
            }
        });
    };
    let is_open = move || items.get().iter().any(|item| item.standing.get().is_open());
    Effect::new(move |_| {
        is_awake.set(true);
        let Some(form) = place.get().and_then(|place| form_around(&place)) else {
            return;
        };
        let chosen = window_event_listener(ev::change, move |event| {
            let input = event.target().and_then(|target| target.dyn_into().ok());
            let Some(input) = input.filter(|input: &HtmlInputElement| input.name() == "files")
            else {
                return;
            };
            if form.contains(Some(&input)) {
                take(input.files());
                // What is being sent must not be sent once more with the form.
                input.set_value("");
            }
        });
        // Beside the place for it a dropped file would take the place of the page.
        let over = window_event_listener(ev::dragover, move |event| {
            if let Some(data) = files_of(&event) {
                event.prevent_default();
                data.set_drop_effect("copy");
                is_over.set(true);
            }
        });
        let left = window_event_listener(ev::dragleave, move |event| {
            if event.related_target().is_none() {
                is_over.set(false);
            }
        });
        let dropped = window_event_listener(ev::drop, move |event| {
            is_over.set(false);
            if let Some(data) = files_of(&event) {
                event.prevent_default();
                take(data.files());
            }
        });
        // Who leaves now leaves files behind: the browser asks whether that is meant.
        let leaving = window_event_listener(ev::beforeunload, move |event| {
            let all = items.get_untracked();
            if all
                .iter()
                .any(|item| item.standing.get_untracked().is_open())
            {
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            chosen.remove();
            over.remove();
            left.remove();
            dropped.remove();
            leaving.remove();
        });
    });
    let captions = move || {
        let taken = items.get().into_iter();
        let ids = taken.filter_map(|item| match item.standing.get() {
            Standing::Taken { id, .. } => Some(id),
            _ => None,
        });
        let ids: Vec<String> = ids.collect();
        // The way on opens once everything is through: it leads away from what is still being sent.
        (!ids.is_empty() && !is_open()).then(|| {
            let locale = locale().unwrap_or_default();
            let ids = ids.join(",");
            format!("/admin/photos/captions?locale={locale}&ids={ids}")
        })
    };
    let lines_words = words.clone();
    view! {
        <div hidden=move || is_awake.get()>
            <div class="acts"><button type="submit">{words.act}</button></div>
        </div>
        <div node_ref=place hidden=move || !is_awake.get()>
            <p class="help">{words.at_once}</p>
            <div class="drop" class:over=move || is_over.get()><p>{words.drop}</p></div>
            <ul class="uploads" role="list" aria-label=words.list>
                <For each=move || items.get() key=|item| item.key let:item>
                    {line(item, lines_words.clone(), told)}
                </For>
            </ul>
            <p class="unseen" role="status">{move || told.get()}</p>
            {move || captions().map(|href| view! { <p class="acts"><a class="button" href=href>{words.captions.clone()}</a></p> })}
        </div>
    }
    .into_any()
}

/// What is dragged, where it is files.
fn files_of(event: &DragEvent) -> Option<DataTransfer> {
    let data = event.data_transfer()?;
    data.types().includes(&"Files".into(), 0).then_some(data)
}

fn line(item: Item, words: UploadWords, told: RwSignal<String>) -> AnyView {
    let Item { name, standing, .. } = item;
    let place = NodeRef::<html::Li>::new();
    let (label, heard, said) = (name.clone(), name.clone(), words.clone());
    Effect::new(move |_| {
        let became = match standing.get() {
            Standing::Taken {
                was_here, placed, ..
            } => said.became(was_here, placed),
            Standing::Failed(sentence) => sentence,
            _ => return,
        };
        told.set(format!("{heard}: {became}"));
    });
    let again = move |_: ev::MouseEvent| {
        standing.set(Standing::Waiting);
        // The button is gone with that: who pressed it stays at its file.
        if let Some(line) = place.get_untracked() {
            let _ = line.focus();
        }
    };
    let shown = move || {
        let quiet = |told: &String| view! { <span class="quiet">{told.clone()}</span> };
        match standing.get() {
            Standing::Waiting => quiet(&words.waiting).into_any(),
            Standing::Sending(per_cent) => view! {
                <progress max="100" value=per_cent.to_string() aria-label=label.clone()></progress>
                {quiet(&words.sending)}
            }
            .into_any(),
            Standing::Working => view! {
                <progress aria-label=label.clone()></progress>
                {quiet(&words.working)}
            }
            .into_any(),
            Standing::Taken { href, was_here, placed, .. } => {
                let became = words.became(was_here, placed);
                view! { <a href=href aria-label=format!("{label}: {became}")>{became.clone()}</a> }.into_any()
            }
            Standing::Failed(sentence) => view! {
                <span class="lacking">{sentence}</span>
                <button type="button" class="second" aria-label=format!("{}: {label}", words.again) on:click=again>{words.again.clone()}</button>
            }
            .into_any(),
        }
    };
    view! { <li node_ref=place tabindex="-1"><bdi>{name}</bdi> {shown}</li> }.into_any()
}
