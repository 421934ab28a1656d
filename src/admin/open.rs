//! From a page of the site to its screen: what the link at its foot asks for.

use super::dead_ends::go;
use super::desk::Desk;
use super::door::{Needs, Screens};
use super::form::read_pairs;
use super::work::address::{part_href, thing_href};
use crate::actions::refusal::Refusal;
use crate::actions::site::make_redirect::find_target;
use crate::domain::former_path::read_path;
use crate::domain::locale::Locale;
use crate::domain::permission::Act;
use crate::domain::revision::{Part, ThingKind};
use crate::store::messages::find_message_at;
use axum::extract::RawQuery;
use axum::response::Response;

pub fn add(screens: Screens) -> Screens {
    screens.get("/admin/open", Needs::May(Act::View), open)
}

/// The text of the thing at `path`, in the language of the page. A page that is no thing's leads to the
/// list it stands in the place of, or to the dashboard.
async fn open(desk: Desk, RawQuery(query): RawQuery) -> Result<Response, Refusal> {
    let pairs = read_pairs(query.unwrap_or_default().as_bytes());
    let path = pairs.into_iter().find(|(name, _)| name == "path");
    let path = path.map(|(_, path)| path).unwrap_or_default();
    let locale = Locale::of_path(&path);
    let rest = read_path(&path).unwrap_or_default();
    let mut segments = rest.split('/').skip(1);
    let mut tx = desk.pool().begin().await?;
    if let Some(found) = find_target(&mut tx, &path).await? {
        return Ok(go(&match locale {
            Some(locale) => part_href(found.kind, found.thing, Part::Text(locale)),
            None => thing_href(found.kind, found.thing),
        }));
    }
    let (noun, slug) = (segments.next(), segments.next());
    // A year that is told from the rule has no edition yet: it is begun from its observance.
    if let (Some("observances"), Some(slug)) = (noun, slug)
        && let Some(found) = find_target(&mut tx, slug).await?
    {
        return Ok(go(&thing_href(found.kind, found.thing)));
    }
    if let (Some("messages"), Some(year), Some(slug)) = (noun, slug, segments.next())
        && let Ok(year) = year.parse()
        && let Some(id) = find_message_at(&mut tx, year, slug).await?
    {
        return Ok(go(&match locale {
            Some(locale) => part_href(ThingKind::Message, id, Part::Text(locale)),
            None => thing_href(ThingKind::Message, id),
        }));
    }
    Ok(go(match noun {
        Some("observances") => "/admin/observances",
        Some("messages") => "/admin/messages",
        _ => "/admin",
    }))
}
