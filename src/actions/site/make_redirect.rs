//! Leading a former address to a thing.

use crate::actions::record::{Where, record};
use crate::actions::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::date_rule::{FIRST_YEAR, LAST_YEAR};
use crate::domain::former_path::{FormerPath, read_path};
use crate::domain::permission::{Act, On, may_ever};
use crate::domain::problem::FieldProblem;
use crate::store::pool::Tx;
use crate::store::redirects::{Addressed, find_at, insert_redirect};
use serde_json::json;
use sqlx::PgPool;

/// Leads `from`, a path or address that is none of ours any more, to the thing at `to`: its address,
/// or the slug of an observance or a page. Because it leads to a thing and not to an address, it
/// follows the thing wherever that goes, and no two can lead to each other.
pub async fn make_redirect(
    pool: &PgPool,
    asker: &Asker,
    from: &str,
    to: &str,
) -> Result<FormerPath, Refusal> {
    if !may_ever(&asker.roles, Act::Address) {
        return Err(Refusal::Denied);
    }
    let mut tx = pool.begin().await?;
    let mut problems = Vec::new();
    let path = match FormerPath::read("from", from) {
        Ok(path) => Some(path),
        Err(problem) => {
            problems.push(problem);
            None
        }
    };
    if let Some(path) = &path
        && answers(&mut tx, path.as_str()).await?
    {
        problems.push(FieldProblem::new("from", "redirect-is-live").with("path", path));
    }
    let target = find_target(&mut tx, to).await?;
    if target.is_none() {
        problems.push(FieldProblem::new("to", "redirect-to-nothing"));
    }
    let (Some(path), Some(target), true) = (path, target, problems.is_empty()) else {
        return Err(Refusal::Problems(problems));
    };
    if !asker.may(Act::Address, On::Kind(target.kind)) {
        return Err(Refusal::Denied);
    }
    let own = find_at(&mut tx, path.as_str()).await?;
    if own.is_some_and(|own| own.thing == target.thing) {
        return Err(FieldProblem::new("to", "redirect-to-itself").into());
    }
    if !insert_redirect(&mut tx, path.as_str(), target.thing).await? {
        let problem = FieldProblem::new("from", "redirect-exists");
        return Err(problem.with("path", &path).into());
    }
    let place = Where::thing(target.thing);
    let detail = json!({"from": path.as_str()});
    record(&mut tx, asker, AuditAct::RedirectMade, place, detail).await?;
    tx.commit().await?;
    Ok(path)
}

/// Whether a visitor reads something of its own at a path.
async fn answers(tx: &mut Tx<'_>, path: &str) -> Result<bool, sqlx::Error> {
    if let Some(found) = find_at(tx, path).await? {
        return Ok(found.is_live);
    }
    // A year without an edition is computed from the rule, while its observance is public.
    let mut segments = path.split('/').skip(1);
    let (Some("observances"), Some(slug), Some(year), None) = (
        segments.next(),
        segments.next(),
        segments.next(),
        segments.next(),
    ) else {
        return Ok(false);
    };
    let is_year = year
        .parse()
        .is_ok_and(|year: i32| (FIRST_YEAR..=LAST_YEAR).contains(&year));
    let observance = find_at(tx, &format!("/observances/{slug}")).await?;
    Ok(is_year && observance.is_some_and(|found| found.is_live))
}

/// The thing at an address, or the observance or page of a short name.
pub async fn find_target(tx: &mut Tx<'_>, to: &str) -> Result<Option<Addressed>, sqlx::Error> {
    let to = to.trim();
    if to.contains(char::is_control) {
        return Ok(None);
    }
    if let Some(path) = read_path(to) {
        return find_at(tx, &path).await;
    }
    match find_at(tx, &format!("/observances/{to}")).await? {
        Some(found) => Ok(Some(found)),
        None => find_at(tx, &format!("/{to}")).await,
    }
}
