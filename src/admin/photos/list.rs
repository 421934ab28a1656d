//! The library: photos found, seen as a grid or as a table, ticked.

use super::card::{lines, link, name_of, rights_line, thumb, uses_line};
use super::collections::HERE;
use super::filters::{Filters, PAGE};
use crate::actions::refusal::Refusal;
use crate::admin::desk::Desk;
use crate::admin::door::{Needs, Screens};
use crate::admin::frame::Screen;
use crate::admin::pager::Pager;
use crate::admin::said::said;
use crate::domain::permission::{Act, On};
use crate::domain::revision::{Part, ThingKind};
use crate::parts::field::{FieldView, SelectField, TextField};
use crate::store::collections::{Collection, list_collections};
use crate::store::photo_library::{LibraryPhoto, RightsSought, list_library};
use crate::words::{Arg, Words};
use axum::extract::RawQuery;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

pub(super) fn add(screens: Screens) -> Screens {
    screens.get("/admin/photos", Needs::May(Act::View), show)
}

async fn show(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let filters = Filters::read(query.as_deref().unwrap_or_default());
    let today = desk.state().clock.today().date;
    let size = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let skip = i64::try_from(filters.page - 1).unwrap_or_default() * size;
    let about = (desk.locale(), today);
    let sought = filters.sought();
    let collections = list_collections(desk.pool()).await?;
    let photos = list_library(desk.pool(), &sought, about, (skip, size)).await?;
    if photos.is_empty() && filters.page > 1 {
        return Ok(crate::admin::dead_ends::go(&filters.on_page(1).href()));
    }
    let words = desk.words;
    let found = photos.first().map_or(0, |photo| photo.found);
    let found = usize::try_from(found).unwrap_or_default();
    let screen = Screen::new(words.say("rail-photos"));
    Ok(screen.show(&desk, || {
        let may_bring = desk.may(Act::Create, On::Kind(ThingKind::Photo));
        let bring = may_bring.then(|| {
            view! { <a class="button" href="/admin/photos/upload">{words.say("photo-bring")}</a> }
        });
        view! {
            {said(&desk.lobby)}
            <p class="acts">{bring} <a href=HERE>{words.say("collections-title")}</a></p>
            {filter_form(&filters, &collections, words)}
            <p class="quiet" role="status">{words.tell("photos-count", &[("count", Arg::Count(found))])}</p>
            {views(&filters, words)}
            {found_view(&desk, &photos, &filters, today)}
            {Pager::new(filters.page, found, PAGE).view(|page| filters.on_page(page).href(), words)}
        }
        .into_any()
    }))
}

fn filter_form(filters: &Filters, collections: &[Collection], words: &'static Words) -> AnyView {
    let text = |name: &'static str, label: &str, value: &str| {
        let field = FieldView {
            value: value.to_owned(),
            ..FieldView::new(name, words.say(label))
        };
        view! { <TextField field kind="search" maxlength=200/> }.into_any()
    };
    let choose = |name: &'static str, label: &str, value: &str, all: Vec<(String, String)>| {
        let field = FieldView {
            value: value.to_owned(),
            ..FieldView::new(name, words.say(label))
        };
        let any = std::iter::once((String::new(), words.say("filter-any")));
        let choices = any.chain(all).collect();
        view! { <SelectField field choices/> }.into_any()
    };
    let rights = [
        (RightsSought::Unrestricted, "photos-unrestricted"),
        (RightsSought::Expires, "photos-expires"),
        (RightsSought::Expired, "photos-expired"),
    ];
    let rights = rights.map(|(rights, key)| (rights.code().to_owned(), words.say(key)));
    let used = [("yes", "photos-used"), ("no", "photos-unused")];
    let used = used.map(|(code, key)| (code.to_owned(), words.say(key)));
    let named = collections.iter();
    let named: Vec<_> = named
        .map(|one| (one.id.to_string(), one.name.clone()))
        .collect();
    let collection = (!named.is_empty()).then(|| {
        choose(
            "collection",
            "collection-choose",
            &filters.collection_code(),
            named,
        )
    });
    let view_kept = filters
        .as_table
        .then(|| view! { <input type="hidden" name="view" value="table"/> });
    let clear = filters.is_narrow().then(|| {
        view! { <a href="/admin/photos">{words.say("filter-clear")}</a> }
    });
    view! {
        <form method="get" action="/admin/photos" class="form wide" role="search" aria-label=words.say("list-filters")>
            <div class="row">
                {text("q", "photos-search", &filters.q)}
                {text("credit", "field-credit", &filters.credit)}
                {text("place", "photos-place", &filters.place)}
                {choose("rights", "rights-label", filters.rights.map_or("", RightsSought::code), rights.into())}
                {choose("used", "photos-use", filters.used_code(), used.into())}
                {collection}
            </div>
            {view_kept}
            <div class="acts"><button type="submit" class="second">{words.say("filter-apply")}</button>{clear}</div>
        </form>
    }
    .into_any()
}

fn views(filters: &Filters, words: &'static Words) -> AnyView {
    let both = [(false, "photos-as-grid"), (true, "photos-as-table")];
    let links = both.map(|(as_table, key)| {
        let current = (filters.as_table == as_table).then_some("page");
        view! { <li><a href=filters.seen_as(as_table).href() aria-current=current>{words.say(key)}</a></li> }
            .into_any()
    });
    view! { <nav class="tabs" aria-label=words.say("photos-views")><ul role="list">{links.collect_view()}</ul></nav> }
        .into_any()
}

fn found_view(
    desk: &Desk,
    photos: &[LibraryPhoto],
    filters: &Filters,
    today: NaiveDate,
) -> AnyView {
    let words = desk.words;
    if photos.is_empty() {
        let key = if filters.is_narrow() {
            "photos-not-found"
        } else {
            "photos-none"
        };
        return view! { <div class="empty"><p>{words.say(key)}</p></div> }.into_any();
    }
    let acts = acts(desk);
    let list = if filters.as_table {
        table(photos, today, acts.is_some(), words)
    } else {
        grid(photos, today, acts.is_some(), words)
    };
    view! { <form method="get" action="/admin/photos/captions">{list}{acts}</form> }.into_any()
}

/// What is done with the photos that are ticked, by those who may.
fn acts(desk: &Desk) -> Option<AnyView> {
    let words = desk.words;
    let writes = |part: Part| desk.may(Act::Write, On::Part(ThingKind::Photo, part));
    let captions = Part::all().any(|part| part != Part::Free && writes(part)).then(|| {
        view! { <button type="submit" class="second">{words.say("photos-write-captions")}</button> }
    });
    let rights = writes(Part::Free).then(|| {
        view! { <button type="submit" class="second" formaction="/admin/photos/bulk">{words.say("photos-bulk-title")}</button> }
    });
    if captions.is_none() && rights.is_none() {
        return None;
    }
    Some(
        view! {
            <div class="acts" role="group" aria-label=words.say("photos-with-ticked")>
                <span class="why">{words.say("bulk-with-ticked")}</span>
                {captions}
                {rights}
            </div>
        }
        .into_any(),
    )
}

fn tick(photo: &LibraryPhoto, words: &Words) -> AnyView {
    let (name, _) = name_of(photo, words);
    let label = words.tell("bulk-tick-one", &[("title", Arg::Text(&name))]);
    view! { <input type="checkbox" name="on" value=photo.id.to_string() aria-label=label/> }
        .into_any()
}

fn grid(photos: &[LibraryPhoto], today: NaiveDate, ticks: bool, words: &'static Words) -> AnyView {
    let cards = photos.iter().map(|photo| {
        view! {
            <li>
                {link(photo, true, words)}
                {ticks.then(|| tick(photo, words))}
                {lines(photo, today, words)}
            </li>
        }
        .into_any()
    });
    view! { <ul class="library" role="list">{cards.collect_view()}</ul> }.into_any()
}

fn table(photos: &[LibraryPhoto], today: NaiveDate, ticks: bool, words: &'static Words) -> AnyView {
    let rows = photos.iter().map(|photo| {
        let facts = photo.facts.as_ref();
        let rights = facts.and_then(|facts| rights_line(&facts.rights, today, words));
        let size = format!("{} × {}", photo.width, photo.height);
        view! {
            <tr>
                {ticks.then(|| view! { <td>{tick(photo, words)}</td> })}
                <td class="thumb">{thumb(photo)}</td>
                <th scope="row">{link(photo, false, words)}<br/><span class="quiet"><bdi>{photo.file_name.clone()}</bdi></span></th>
                <td><bdi>{facts.map(|facts| facts.credit.clone())}</bdi></td>
                <td>{rights}</td>
                <td class="number" dir="ltr">{size}</td>
                <td>{uses_line(photo.uses, words)}</td>
                <td class="number">{words.dates.date(photo.added_at.date_naive())}</td>
            </tr>
        }
        .into_any()
    });
    let tick_head = ticks.then(
        || view! { <th scope="col"><span class="unseen">{words.say("bulk-tick")}</span></th> },
    );
    view! {
        <div class="table-scroll" role="group" aria-label=words.say("rail-photos") tabindex="0">
            <table class="table">
                <thead><tr>
                    {tick_head}
                    <th scope="col"><span class="unseen">{words.say("photo-picture")}</span></th>
                    <th scope="col">{words.say("field-caption")}</th>
                    <th scope="col">{words.say("field-credit")}</th>
                    <th scope="col">{words.say("rights-label")}</th>
                    <th scope="col">{words.say("photo-pixels")}</th>
                    <th scope="col">{words.say("photos-use")}</th>
                    <th scope="col">{words.say("photo-added")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
