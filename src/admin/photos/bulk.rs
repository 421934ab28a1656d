//! The credit and the rights of many photos at once: what is filled in is put in the place of what each
//! has, and what is left empty stays. Beside it the collections they can be put into.

use super::captions::read_ids;
use super::card::{link, rights_line, thumb};
use super::collected::bulk_view;
use crate::actions::refusal::Refusal;
use crate::actions::work::save::{Save, save};
use crate::admin::dead_ends::{go, told};
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::form::{Form, read_pairs, tell};
use crate::admin::frame::Screen;
use crate::admin::work::forms::photo_facts::{read_terms, terms_view};
use crate::domain::content::AnyContent;
use crate::domain::permission::{Act, On};
use crate::domain::photo::{Photo, Rights};
use crate::domain::problem::FieldProblem;
use crate::domain::revision::{Part, ThingKind};
use crate::parts::field::{FieldView, ProblemList, TextField};
use crate::store::collections::list_collections;
use crate::store::photo_library::{LibraryPhoto, Sought, list_library};
use crate::store::revisions::find_newest;
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use uuid::Uuid;

pub(super) fn add(screens: Screens) -> Screens {
    // Who brings photos in looks after their rights: the door asks for that, the handler for both.
    screens
        .get("/admin/photos/bulk", Needs::May(Act::Create), ask)
        .post("/admin/photos/bulk/free", Needs::May(Act::Write), perform)
}

/// What is changed of a photo.
struct Change {
    credit: Option<String>,
    photographer: Option<String>,
    terms: Rights,
}

impl Change {
    fn read(form: &mut Form) -> Self {
        Self {
            credit: form.optional("credit", 300),
            photographer: form.optional("photographer", 200),
            terms: read_terms(form),
        }
    }

    fn is_empty(&self) -> bool {
        self.credit.is_none() && self.photographer.is_none() && self.terms == Rights::default()
    }

    /// The photo with what was filled in; nothing where it could then never be used.
    fn on(&self, mut photo: Photo) -> Option<Photo> {
        let Self {
            credit,
            photographer,
            terms,
        } = self;
        if let Some(credit) = credit {
            photo.credit.clone_from(credit);
        }
        photo.photographer = photographer.clone().or(photo.photographer);
        let rights = &mut photo.rights;
        rights.notice = terms.notice.clone().or(rights.notice.take());
        rights.licence = terms.licence.clone().or(rights.licence.take());
        rights.terms_url = terms.terms_url.clone().or(rights.terms_url.take());
        rights.usable_from = terms.usable_from.or(rights.usable_from);
        rights.expires_on = terms.expires_on.or(rights.expires_on);
        let ends_first = rights.expires_on.zip(rights.usable_from);
        let ends_first = ends_first.is_some_and(|(until, from)| until < from);
        (!ends_first).then_some(photo)
    }
}

fn may(desk: &Desk) -> Result<(), Refusal> {
    if desk.may(Act::Write, On::Part(ThingKind::Photo, Part::Free)) {
        Ok(())
    } else {
        Err(Refusal::Denied)
    }
}

pub(super) async fn load(desk: &Desk, ids: Vec<Uuid>) -> Result<Vec<LibraryPhoto>, Refusal> {
    let most = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let sought = Sought {
        ids: Some(ids),
        ..Sought::default()
    };
    let about = (desk.locale(), desk.state().clock.today().date);
    let mut photos = list_library(desk.pool(), &sought, about, (0, most)).await?;
    photos.retain(|photo| !photo.in_trash);
    Ok(photos)
}

async fn ask(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    may(&desk)?;
    let pairs = read_pairs(query.unwrap_or_default().as_bytes());
    let pairs = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let photos = load(&desk, read_ids(pairs)).await?;
    let form = Form::default();
    screen(&desk, photos, &form, Vec::new(), StatusCode::OK).await
}

/// `refused`: photos that were not changed, with the reason.
pub(super) async fn screen(
    desk: &Desk,
    photos: Vec<LibraryPhoto>,
    form: &Form,
    refused: Vec<(String, String)>,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let words = desk.words;
    let collections = list_collections(desk.pool()).await?;
    let today = desk.state().clock.today().date;
    let screen = Screen::new(words.say("photos-bulk-title"))
        .status(status)
        .below("/admin/photos", words.say("rail-photos"));
    Ok(screen.show(desk, || {
        if photos.is_empty() {
            return view! {
                <div class="empty"><p>{words.say("captions-nothing")}</p></div>
                <p><a href="/admin/photos">{words.say("photos-back")}</a></p>
            }
            .into_any();
        }
        let problems = form.problems.iter();
        let problems = problems.map(|problem| (problem.field.clone(), tell(words, problem)));
        let problems = problems.chain(refused).collect();
        let on = || {
            let on = photos.iter().map(|photo| {
                view! { <input type="hidden" name="on" value=photo.id.to_string()/> }
            });
            on.collect_view().into_any()
        };
        let field = |name: &'static str| FieldView {
            value: form.raw(name).to_owned(),
            problems: form.told(name, words),
            ..FieldView::new(name, words.say(&format!("field-{name}")))
        };
        let count = [("count", Arg::Count(photos.len()))];
        view! {
            <ProblemList title=words.say("problems-title") problems/>
            <p class="lead">{words.tell("photos-bulk-lead", &count)}</p>
            <form method="post" action="/admin/photos/bulk/free" class="form">
                {on()}
                <TextField field=field("credit") maxlength=300/>
                <TextField field=field("photographer") maxlength=200/>
                {terms_view(words, form)}
                <div class="acts">
                    <button type="submit">{words.say("photos-bulk-save")}</button>
                    <a href="/admin/photos">{words.say("photos-back")}</a>
                </div>
            </form>
            <h2>{words.say("collections-title")}</h2>
            {bulk_view(&collections, form, on(), words)}
            {table(&photos, today, words)}
        }
        .into_any()
    }))
}

/// The photos as they stand.
fn table(photos: &[LibraryPhoto], today: NaiveDate, words: &'static Words) -> AnyView {
    let rows = photos.iter().map(|photo| {
        let facts = photo.facts.as_ref();
        let rights = facts.and_then(|facts| rights_line(&facts.rights, today, words));
        let notice = facts.and_then(|facts| facts.rights.notice.clone());
        view! {
            <tr>
                <td class="thumb">{thumb(photo)}</td>
                <th scope="row">{link(photo, false, words)}</th>
                <td><bdi>{facts.map(|facts| facts.credit.clone())}</bdi></td>
                <td><bdi>{notice}</bdi> " " {rights}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("rail-photos") tabindex="0">
            <table class="table">
                <thead><tr>
                    <th scope="col"><span class="unseen">{words.say("photo-picture")}</span></th>
                    <th scope="col">{words.say("field-caption")}</th>
                    <th scope="col">{words.say("field-credit")}</th>
                    <th scope="col">{words.say("rights-label")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Each by itself: what cannot be changed holds nothing else up, and is told.
async fn perform(desk: Desk, mut form: Form) -> Result<Response, Refusal> {
    may(&desk)?;
    let fields = form.fields().iter();
    let ids = read_ids(fields.map(|(name, value)| (name.as_str(), value.as_str())));
    let change = Change::read(&mut form);
    if change.is_empty() && form.problems.is_empty() {
        form.complain(FieldProblem::new("credit", "photos-bulk-nothing"));
    }
    let photos = load(&desk, ids).await?;
    if !form.problems.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return screen(&desk, photos, &form, Vec::new(), status).await;
    }
    let mut refused = Vec::new();
    for photo in &photos {
        if let Err(sentence) = change_one(&desk, photo, &change).await? {
            let (name, _) = super::card::name_of(photo, desk.words);
            refused.push((String::new(), format!("{name}: {sentence}")));
        }
    }
    if refused.is_empty() {
        return Ok(go("/admin/photos?said=saved"));
    }
    let ids = photos.iter().map(|photo| photo.id.0).collect();
    let photos = load(&desk, ids).await?;
    screen(&desk, photos, &form, refused, StatusCode::CONFLICT).await
}

/// The sentence that says why not, where it was not changed.
async fn change_one(
    desk: &Desk,
    photo: &LibraryPhoto,
    change: &Change,
) -> Result<Result<(), String>, Refusal> {
    let mut tx = desk.pool().begin().await?;
    let newest = find_newest::<Photo>(&mut tx, photo.id.into(), Part::Free).await?;
    drop(tx);
    let Some((seen, facts)) = newest else {
        return Ok(Err(desk.words.say("why-nothing-saved")));
    };
    let Some(changed) = change.on(facts) else {
        return Ok(Err(desk.words.say("rights-end-first")));
    };
    let content = AnyContent::Photo(changed);
    let wanted = Save {
        thing: photo.id.into(),
        part: Part::Free,
        seen,
        content: &content,
        note: None,
    };
    match save(desk.pool(), &desk.asker(), wanted).await {
        Ok(_) => Ok(Ok(())),
        Err(Refusal::Fault(error)) => Err(Refusal::Fault(error)),
        Err(refusal) => {
            let told = told(desk.words, refusal, &desk.lobby.request_id);
            Ok(Err(told.sentences.join(" ")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::photo::Picture;

    #[test]
    fn what_is_left_empty_stays_and_no_photo_ends_before_it_begins() {
        let photo = Photo {
            picture: Picture::Photograph,
            credit: "Old".into(),
            photographer: Some("Somebody".into()),
            stands_for_credit: None,
            rights: Rights {
                usable_from: "2026-06-01".parse().ok(),
                may_be_embedded: true,
                ..Rights::default()
            },
            focal: None,
            taken: None,
            note: None,
        };
        let mut change = Change {
            credit: Some("New".into()),
            photographer: None,
            terms: Rights::default(),
        };
        let changed = change.on(photo.clone()).unwrap();
        assert_eq!(changed.credit, "New");
        assert_eq!(changed.photographer, photo.photographer);
        assert_eq!(changed.rights, photo.rights);
        change.terms.expires_on = "2026-05-31".parse().ok();
        assert_eq!(change.on(photo), None);
    }
}
