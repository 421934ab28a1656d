//! The markup of the page that explains the API.

use super::model::{AddressTold, FieldTold, GuidePage, ShapeTold};
use crate::domain::locale::Locale;
use crate::parts::body::{BodyText, Links};
use crate::parts::layout::{Alternates, Head};
use crate::site::answer::Page;
use crate::site::api::problem::ProblemKind;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

const TITLE: &str = "The API";
const DESCRIPTION: &str = "The calendar, the rules of its dates and the messages, for programs.";

impl Page for GuidePage {
    fn head(&self) -> Head {
        Head {
            locale: Locale::En,
            title: TITLE.into(),
            description: Some(DESCRIPTION.into()),
            path: "/api".into(),
            query: String::new(),
            listed: Vec::new(),
            alternates: Alternates::None,
        }
    }

    fn body(&self) -> AnyView {
        let contents = self.addresses.iter().map(|address| {
            let href = format!("#{}", address.id);
            view! { <li><a href=href><code>{address.path.clone()}</code></a>" "{address.title.clone()}</li> }.into_any()
        });
        let text = self.text.clone();
        let text = text.map(|text| view! { <BodyText body=text links=Links::new()/> });
        let addresses = self.addresses.iter().map(address_view);
        let shapes = self.shapes.iter().map(shape_view);
        view! {
            <article class="standing api">
                <h1>{TITLE}</h1>
                <p class="lead">{DESCRIPTION}</p>
                {text}
                <h2 id="addresses">"Addresses"</h2>
                <ul>{contents.collect_view()}</ul>
                {addresses.collect_view()}
                <h2 id="problems">"Problems"</h2>
                <p>"What goes wrong is answered as application/problem+json (RFC 9457): type, title, status, detail, and in allowed what may be asked instead."</p>
                {problems()}
                <h2 id="shapes">"Shapes"</h2>
                {shapes.collect_view()}
            </article>
        }
        .into_any()
    }

    fn next_change(&self) -> Option<DateTime<Utc>> {
        None
    }
}

fn address_view(address: &AddressTold) -> AnyView {
    let parameters = (!address.parameters.is_empty()).then(|| fields_view(&address.parameters));
    let shape = address.shape.clone().map(|name| {
        let href = format!("#shape-{name}");
        view! { <p>"Answers "<a href=href>{name}</a>"."</p> }
    });
    let statuses = address.statuses.iter().map(|(status, meaning)| {
        view! { <dt>{status.clone()}</dt><dd>{said(meaning)}</dd> }.into_any()
    });
    view! {
        <section aria-labelledby=address.id.clone()>
            <h3 id=address.id.clone()><code>"GET "{address.path.clone()}</code></h3>
            <p>{said(&address.description)}</p>
            {parameters}
            {shape}
            <dl>{statuses.collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn shape_view(shape: &ShapeTold) -> AnyView {
    let id = format!("shape-{}", shape.name);
    view! {
        <section aria-labelledby=id.clone()>
            <h3 id=id.clone()><code>{shape.name.clone()}</code></h3>
            <p>{said(&shape.description)}</p>
            {fields_view(&shape.fields)}
        </section>
    }
    .into_any()
}

fn fields_view(fields: &[FieldTold]) -> AnyView {
    let fields = fields.iter().map(|field| {
        let kind = (!field.kind.is_empty())
            .then(|| view! { " "<span class="quiet">{field.kind.clone()}</span> });
        let said =
            (!field.description.is_empty()).then(|| view! { <br/>{said(&field.description)} });
        view! { <li><code>{field.name.clone()}</code>{kind}{said}</li> }.into_any()
    });
    view! { <ul>{fields.collect_view()}</ul> }.into_any()
}

/// Each under the place to which its `type` leads.
fn problems() -> AnyView {
    let problems = ProblemKind::ALL.into_iter().map(|problem| {
        let status = problem.status().as_u16();
        view! {
            <h3 id=problem.code()>{problem.title()}" "<span class="quiet">{status}</span></h3>
            <p>{said(problem.told_when())}</p>
        }
        .into_any()
    });
    problems.collect_view().into_any()
}

/// A sentence of the description, in which names stand between backticks.
fn said(text: &str) -> AnyView {
    let pieces = text.split('`').enumerate().map(|(place, piece)| {
        let piece = piece.to_owned();
        match place % 2 {
            0 => piece.into_any(),
            _ => view! { <code>{piece}</code> }.into_any(),
        }
    });
    pieces.collect_view().into_any()
}
