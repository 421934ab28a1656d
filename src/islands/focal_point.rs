//! Setting the focal point of a picture by a click or by the arrow keys, in place of two numbers.

use super::near_form::{form_around, input_in};
use crate::domain::crop::crop_around;
use crate::domain::photo::Focal;
use crate::domain::rendition::SOCIAL;
use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;

/// How far an arrow key moves it, in per cent; with Shift ten times as far.
const STEP: i32 = 1;
/// Where the point stands while nobody has said, in per cent.
const MIDDLE: i32 = 50;

/// The picture with the point marked, inside the form that has the fields `focal-x` and `focal-y`:
/// each in per cent, from the left and the top.
#[island]
pub fn FocalPoint(
    src: String,
    x: u8,
    y: u8,
    alt: String,
    label: String,
    /// What is said where it can be set here.
    help: String,
    x_name: String,
    y_name: String,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let point = RwSignal::new((i32::from(x), i32::from(y)));
    let is_awake = RwSignal::new(false);
    let was_moved = RwSignal::new(false);
    let picture = NodeRef::<html::Img>::new();
    // Its size in pixels, once it is there; nought before.
    let size = RwSignal::new((0, 0));
    let is_whole = RwSignal::new(false);
    let measure = move || {
        if let Some(picture) = picture.get_untracked() {
            size.set((picture.natural_width(), picture.natural_height()));
        }
    };
    let field = move |name: &str| {
        let form = place
            .get_untracked()
            .and_then(|place| form_around(&place))?;
        input_in(&form, name)
    };
    let go = move |x: i32, y: i32| {
        let (x, y) = (x.clamp(0, 100), y.clamp(0, 100));
        point.set((x, y));
        was_moved.set(true);
        for (name, value) in [("focal-x", x), ("focal-y", y)] {
            if let Some(input) = field(name) {
                input.set_value(&value.to_string());
            }
        }
    };
    let by_click = move |event: ev::MouseEvent| {
        let Some(place) = place.get_untracked() else {
            return;
        };
        let frame = place.get_bounding_client_rect();
        if frame.width() < 1.0 || frame.height() < 1.0 {
            return;
        }
        let x = (f64::from(event.client_x()) - frame.left()) / frame.width();
        let y = (f64::from(event.client_y()) - frame.top()) / frame.height();
        go((x * 100.0).round() as i32, (y * 100.0).round() as i32);
    };
    let by_keys = move |event: ev::KeyboardEvent| {
        let step = if event.shift_key() { 10 * STEP } else { STEP };
        let (x, y) = point.get_untracked();
        let (x, y) = match event.key().as_str() {
            "ArrowLeft" => (x - step, y),
            "ArrowRight" => (x + step, y),
            "ArrowUp" => (x, y - step),
            "ArrowDown" => (x, y + step),
            _ => return,
        };
        event.prevent_default();
        go(x, y);
    };
    Effect::new(move |_| {
        is_awake.set(true);
        measure();
        let look = move || {
            let tick = field("rights-do-not-crop");
            is_whole.set(tick.is_some_and(|tick| tick.checked()));
        };
        look();
        // What is typed into the two fields moves the mark, too.
        let handle = window_event_listener(ev::input, move |_| {
            look();
            // An empty field is the middle; what is no number moves nothing.
            let typed = |name: &str| -> Option<i32> {
                let value = field(name)?.value();
                let value = value.trim();
                if value.is_empty() {
                    Some(MIDDLE)
                } else {
                    value.parse().ok()
                }
            };
            if let (Some(x), Some(y)) = (typed("focal-x"), typed("focal-y")) {
                point.set((x.clamp(0, 100), y.clamp(0, 100)));
            }
        });
        on_cleanup(move || handle.remove());
    });
    let told = move || {
        let (x, y) = point.get();
        let told = format!("{x_name}: {x}. {y_name}: {y}.");
        was_moved.get().then_some(told)
    };
    // What stays of it in the shape of a social card: x, y, width and height in per cent.
    let kept = move || {
        let (width, height) = size.get();
        let (x, y) = point.get();
        let side = |side: i32| u8::try_from(side).unwrap_or(50);
        if width == 0 || height == 0 || is_whole.get() {
            return None;
        }
        let focal = Focal {
            x: side(x),
            y: side(y),
        };
        let crop = crop_around((width, height), focal, SOCIAL);
        let of = |part: u32, whole: u32| (f64::from(part) / f64::from(whole) * 100.0).to_string();
        Some([
            of(crop.x, width),
            of(crop.y, height),
            of(crop.width, width),
            of(crop.height, height),
        ])
    };
    let crop = move || {
        kept()
            .map(|[x, y, width, height]| view! { <rect x=x y=y width=width height=height></rect> })
    };
    let across = move || point.get().0.to_string();
    let down = move || point.get().1.to_string();
    // A screen reader keeps the arrow keys to itself, but for an application.
    let role = move || {
        if is_awake.get() {
            "application"
        } else {
            "group"
        }
    };
    view! {
        <div class="focal" node_ref=place role=role aria-label=label aria-describedby="focal-keys"
            tabindex=move || is_awake.get().then_some("0") on:click=by_click on:keydown=by_keys>
            <img src=src alt=alt draggable="false" node_ref=picture on:load=move |_| measure()/>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                {crop}
                <line x1=across x2=across y1="0" y2="100"></line>
                <line x1="0" x2="100" y1=down y2=down></line>
            </svg>
        </div>
        <p class="help" id="focal-keys" hidden=move || !is_awake.get()>{help}</p>
        <p class="unseen" role="status">{told}</p>
    }
    .into_any()
}
