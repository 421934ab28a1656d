//! Fields of forms: a label, the field as typed, what helps, and each problem where it belongs.

use leptos::prelude::*;

/// What every field has.
#[derive(Clone, Debug, Default)]
pub struct FieldView {
    pub name: String,
    pub label: String,
    /// A sentence that helps to fill it in.
    pub help: Option<String>,
    /// As typed.
    pub value: String,
    /// Sentences about this field.
    pub problems: Vec<String>,
    pub required: bool,
    /// The language and direction of what is typed, where it is not the page's.
    pub lang: Option<(&'static str, &'static str)>,
}

impl FieldView {
    pub fn new(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    fn described_by(&self) -> Option<String> {
        let mut ids = Vec::new();
        if self.help.is_some() {
            ids.push(format!("{}-help", self.name));
        }
        if !self.problems.is_empty() {
            ids.push(format!("{}-problem", self.name));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Around the field itself: the label before it, what helps and what is wrong after it.
    fn around(self, field: AnyView) -> AnyView {
        let is_wrong = !self.problems.is_empty();
        let class = if is_wrong { "field is-wrong" } else { "field" };
        let (name, help) = (self.name.clone(), self.help.clone());
        let help = help.map(|help| view! { <p class="help" id=format!("{name}-help")>{help}</p> });
        let problem = is_wrong.then(|| {
            let sentences = self.problems.iter().cloned();
            let sentences = sentences.map(|sentence| view! { <p>{sentence}</p> });
            view! { <div class="problem" id=format!("{}-problem", self.name)>{sentences.collect_view()}</div> }
        });
        view! {
            <div class=class>
                <label for=self.name.clone()>{self.label.clone()}</label>
                {field}
                {help}
                {problem}
            </div>
        }
        .into_any()
    }
}

/// A line of text; `kind` is the type of the input.
#[component]
pub fn TextField(
    field: FieldView,
    #[prop(default = "text")] kind: &'static str,
    /// What a browser may fill in: a token of HTML's `autocomplete`.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    #[prop(optional)] maxlength: Option<u32>,
    /// The keyboard that a telephone shows.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// The id of a `datalist` of what may be chosen.
    #[prop(optional)]
    list: Option<&'static str>,
) -> impl IntoView {
    let (lang, dir) = field.lang.unzip();
    let invalid = (!field.problems.is_empty()).then_some("true");
    let input = view! {
        <input type=kind id=field.name.clone() name=field.name.clone() value=field.value.clone()
            required=field.required aria-invalid=invalid aria-describedby=field.described_by()
            autocomplete=autocomplete maxlength=maxlength inputmode=inputmode list=list lang=lang dir=dir/>
    };
    field.around(input.into_any())
}

/// For programs that keep passwords: whose password is typed beside it. Neither seen nor heard.
#[component]
pub fn UsernameField(username: String) -> impl IntoView {
    view! {
        <input class="unseen" type="text" name="username" value=username autocomplete="username"
            readonly tabindex="-1" aria-hidden="true"/>
    }
    .into_any()
}

/// A text of several lines. The one place where a `textarea` is written: Leptos does not escape what
/// stands in one.
#[component]
pub fn TextArea(field: FieldView, #[prop(default = 8)] rows: u32) -> impl IntoView {
    let mut html = format!(
        "<textarea id=\"{0}\" name=\"{0}\" rows=\"{rows}\"",
        escape(&field.name)
    );
    let mut attribute = |name: &str, value: &str| {
        html.push_str(&format!(" {name}=\"{}\"", escape(value)));
    };
    if field.required {
        attribute("required", "required");
    }
    if !field.problems.is_empty() {
        attribute("aria-invalid", "true");
    }
    if let Some(ids) = field.described_by() {
        attribute("aria-describedby", &ids);
    }
    if let Some((lang, dir)) = field.lang {
        attribute("lang", lang);
        attribute("dir", dir);
    } else {
        attribute("dir", "auto");
    }
    // A browser drops the first line end after the tag.
    html.push_str(&format!(">\n{}</textarea>", escape(&field.value)));
    let area = view! { <div class="area" inner_html=html></div> };
    field.around(area.into_any())
}

/// One of several: values with their names.
#[component]
pub fn SelectField(field: FieldView, choices: Vec<(String, String)>) -> impl IntoView {
    let invalid = (!field.problems.is_empty()).then_some("true");
    let held = field.value.clone();
    let options = choices.into_iter().map(|(value, name)| {
        let selected = value == held;
        view! { <option value=value selected=selected>{name}</option> }
    });
    let select = view! {
        <select id=field.name.clone() name=field.name.clone() required=field.required
            aria-invalid=invalid aria-describedby=field.described_by()>
            {options.collect_view()}
        </select>
    };
    field.around(select.into_any())
}

/// A box to tick, with its label after it.
#[component]
pub fn CheckField(
    name: String,
    value: String,
    label: String,
    checked: bool,
    #[prop(optional)] help: Option<String>,
) -> impl IntoView {
    let id = format!("{name}-{value}");
    let described = help.is_some().then(|| format!("{id}-help"));
    let help = help.map(|help| view! { <p class="help" id=format!("{id}-help")>{help}</p> });
    view! {
        <div class="check">
            <input type="checkbox" id=id.clone() name=name value=value checked=checked aria-describedby=described/>
            <label for=id>{label}</label>
            {help}
        </div>
    }
    .into_any()
}

/// All problems of a form at its head, each a link to its field.
#[component]
pub fn ProblemList(
    title: String,
    /// The field ("" for the whole form) and the sentence.
    problems: Vec<(String, String)>,
) -> impl IntoView {
    if problems.is_empty() {
        return ().into_any();
    }
    let lines = problems.into_iter().map(|(field, sentence)| {
        if field.is_empty() {
            view! { <li>{sentence}</li> }.into_any()
        } else {
            view! { <li><a href=format!("#{field}")>{sentence}</a></li> }.into_any()
        }
    });
    view! {
        <div class="problems" role="alert">
            <p><strong>{title}</strong></p>
            <ul>{lines.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
