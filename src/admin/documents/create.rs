//! Making a document: its titles and its address.

use crate::actions::documents::create::{NewDocument, create};
use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::Form;
use crate::admin::named_new::NamedNew;
use crate::domain::ids::ThingId;
use crate::domain::permission::Act;
use crate::domain::revision::ThingKind;
use axum::http::StatusCode;
use axum::response::Response;

const NEW: NamedNew = NamedNew {
    kind: ThingKind::Document,
    list: "/admin/documents",
    list_key: "rail-documents",
    title_key: "document-new",
    names_key: "document-titles",
    names_help_key: "document-titles-help",
    slug_help_key: "document-slug-help",
    make_key: "document-make",
    nameless_key: "document-needs-title",
};

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/documents/new";
    let needs = Needs::May(Act::Create);
    screens.get(path, needs, show).post(path, needs, keep)
}

async fn show(desk: Desk) -> Result<Response, Refusal> {
    NEW.may(&desk)?;
    Ok(NEW.screen(&desk, &Form::default(), StatusCode::OK))
}

async fn keep(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    NEW.may(&desk)?;
    let Some(named) = NEW.read(&mut form) else {
        return Ok(NEW.screen(&desk, &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let new = NewDocument {
        slug: named.slug,
        titles: named.names,
    };
    let made = create(desk.pool(), &desk.asker(), new).await;
    NEW.answer(&desk, form, made.map(ThingId::from))
}
