//! Many pictures at once: dropped or chosen, sent one after the other, each with its progress; one that
//! failed can be tried again.

use super::near_form::{form_around, note_place, note_seen};
use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{
    DragEvent, Event, File, FileList, FormData, HtmlInputElement, HtmlSelectElement, ProgressEvent,
    XmlHttpRequest,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadWords {
    pub drop: String,
    pub waiting: String,
    pub sending: String,
    pub taken: String,
    pub placed: String,
    pub again: String,
    /// Where the server cannot be reached.
    pub away: String,
    /// On to the captions of all that was taken.
    pub captions: String,
}

/// Where one file stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    Waiting,
    /// Per cent of its bytes.
    Sending(u32),
    /// The photo's id and address.
    Taken {
        id: String,
        href: String,
        /// Whether it stands in the edition that the form names; if not, why.
        placed: Option<Result<(), String>>,
    },
    Failed(String),
}

#[derive(Clone)]
struct Item {
    key: usize,
    file: File,
    name: String,
    standing: RwSignal<Standing>,
}

/// What the server answers.
#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    taken: Vec<AnsweredTaken>,
    #[serde(default)]
    refused: Vec<AnsweredRefused>,
}

#[derive(Deserialize)]
struct AnsweredTaken {
    id: String,
    href: String,
    placed: Option<i32>,
    not_placed: Option<String>,
}

#[derive(Deserialize)]
struct AnsweredRefused {
    sentence: String,
}

/// Inside the plain form that does the same: awake it sends what is chosen at once.
#[island]
pub fn UploadPhotos(words: UploadWords) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let items = RwSignal::new_local(Vec::<Item>::new());
    let is_awake = RwSignal::new(false);
    let is_over = RwSignal::new(false);
    let away = StoredValue::new(words.away.clone());
    let locale = move || {
        let form = place
            .get_untracked()
            .and_then(|place| form_around(&place))?;
        let found = form.query_selector("select[name=\"locale\"]").ok()??;
        Some(found.dyn_into::<HtmlSelectElement>().ok()?.value())
    };
    // One at a time: the server takes two of a person, and the next page may want the other.
    let go_on = move || {
        let all = items.get_untracked();
        let is_busy = all
            .iter()
            .any(|item| matches!(item.standing.get_untracked(), Standing::Sending(_)));
        let mut waiting = all.into_iter();
        let next = waiting.find(|item| item.standing.get_untracked() == Standing::Waiting);
        if let Some(item) = next.filter(|_| !is_busy) {
            send(&item, locale().unwrap_or_default(), away);
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
    Effect::new(move |_| {
        is_awake.set(true);
        let Some(form) = place.get().and_then(|place| form_around(&place)) else {
            return;
        };
        let handle = window_event_listener(ev::change, move |event| {
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
        on_cleanup(move || handle.remove());
    });
    let drop = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        take(event.data_transfer().and_then(|data| data.files()));
    };
    let over = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    let captions = move || {
        let ids = items
            .get()
            .into_iter()
            .filter_map(|item| match item.standing.get() {
                Standing::Taken { id, .. } => Some(id),
                _ => None,
            });
        let ids: Vec<String> = ids.collect();
        let locale = locale().unwrap_or_default();
        (!ids.is_empty()).then(|| {
            format!(
                "/admin/photos/captions?locale={locale}&ids={}",
                ids.join(",")
            )
        })
    };
    let lines_words = words.clone();
    view! {
        <div node_ref=place hidden=move || !is_awake.get()>
            <div class="drop" class:over=move || is_over.get() on:drop=drop on:dragover=over
                on:dragleave=move |_| is_over.set(false)>
                <p>{words.drop}</p>
            </div>
            <ul class="uploads" role="list" aria-live="polite">
                <For each=move || items.get() key=|item| item.key let:item>
                    {line(item, lines_words.clone())}
                </For>
            </ul>
            {move || captions().map(|href| view! { <p class="acts"><a class="button" href=href>{words.captions.clone()}</a></p> })}
        </div>
    }
    .into_any()
}

fn line(item: Item, words: UploadWords) -> AnyView {
    let Item { name, standing, .. } = item;
    let label = name.clone();
    let told = move || {
        match standing.get() {
        Standing::Waiting => view! { <span class="quiet">{words.waiting.clone()}</span> }.into_any(),
        Standing::Sending(per_cent) => view! {
            <progress max="100" value=per_cent.to_string() aria-label=label.clone()></progress>
            " " <span class="quiet">{words.sending.clone()}</span>
        }
        .into_any(),
        Standing::Taken { href, placed, .. } => {
            let (told, why) = match placed {
                Some(Ok(())) => (words.placed.clone(), None),
                Some(Err(why)) => (words.taken.clone(), Some(why)),
                None => (words.taken.clone(), None),
            };
            let why = why.map(|why| view! { " " <span class="lacking">{why}</span> });
            view! { <a href=href>{told}</a>{why} }.into_any()
        }
        Standing::Failed(sentence) => view! {
            <span class="lacking">{sentence}</span> " "
            <button type="button" class="second" on:click=move |_| standing.set(Standing::Waiting)>{words.again.clone()}</button>
        }
        .into_any(),
    }
    };
    view! { <li><bdi>{name}</bdi> " " {told}</li> }.into_any()
}

/// Sends one file. A request of this kind tells how much of it has gone, which `fetch` does not.
fn send(item: &Item, locale: String, away: StoredValue<String>) {
    let standing = item.standing;
    let failed = move || Standing::Failed(away.get_value());
    let Some(request) = prepare() else {
        standing.set(failed());
        return;
    };
    standing.set(Standing::Sending(0));
    if let Ok(upload) = request.upload() {
        let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            if event.total() > 0.0 {
                let per_cent = (event.loaded() / event.total() * 100.0).round() as u32;
                standing.set(Standing::Sending(per_cent.min(100)));
            }
        });
        upload.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
        // Lives as long as the page: a page brings in some dozens of files.
        on_progress.forget();
    }
    let answered = request.clone();
    let on_end = Closure::<dyn Fn(Event)>::new(move |_: Event| {
        standing.set(read(&answered).unwrap_or_else(failed));
    });
    request.set_onloadend(Some(on_end.as_ref().unchecked_ref()));
    on_end.forget();
    let Some(form) = form_of(item, &locale) else {
        standing.set(failed());
        return;
    };
    if request.send_with_opt_form_data(Some(&form)).is_err() {
        standing.set(failed());
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

fn form_of(item: &Item, locale: &str) -> Option<FormData> {
    let form = FormData::new().ok()?;
    form.append_with_str("locale", locale).ok()?;
    form.append_with_blob_and_filename("files", &item.file, &item.name)
        .ok()?;
    Some(form)
}

/// `None` where there is no answer, or none that can be read.
fn read(request: &XmlHttpRequest) -> Option<Standing> {
    let text = request.response_text().ok()??;
    let answer: Answer = serde_json::from_str(&text).ok()?;
    let refused = answer.refused.into_iter().next();
    let taken = answer.taken.into_iter().next().map(|taken| {
        if let Some(number) = taken.placed {
            note_seen(number);
            note_place(&taken.id);
        }
        let placed = taken.placed.map(|_| Ok(()));
        Standing::Taken {
            id: taken.id,
            href: taken.href,
            placed: placed.or(taken.not_placed.map(Err)),
        }
    });
    taken.or_else(|| refused.map(|refused| Standing::Failed(refused.sentence)))
}
