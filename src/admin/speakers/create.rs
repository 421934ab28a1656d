//! Making a speaker: the names, and the address.

use crate::actions::refusal::Refusal;
use crate::actions::speakers::create::{NewSpeaker, create};
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
    kind: ThingKind::Speaker,
    list: "/admin/speakers",
    list_key: "rail-speakers",
    title_key: "speaker-new",
    names_key: "speaker-names",
    names_help_key: "speaker-names-help",
    slug_help_key: "speaker-slug-help",
    make_key: "speaker-make",
    nameless_key: "speaker-needs-name",
};

pub(super) fn add(screens: Screens) -> Screens {
    let path = "/admin/speakers/new";
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
    let new = NewSpeaker {
        slug: named.slug,
        names: named.names,
    };
    let made = create(desk.pool(), &desk.asker(), new).await;
    NEW.answer(&desk, form, made.map(ThingId::from))
}
