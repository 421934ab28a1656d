//! Public observances.

use crate::domain::ids::ObservanceId;
use crate::domain::locale::Locale;
use crate::domain::observance::{Observance, ObservanceText, Topic};
use crate::store::pool::LivePool;
use sqlx::types::Json;
use std::collections::HashMap;

/// An observance with its title in the locale that was asked for, and in English.
#[derive(Clone, Debug)]
pub struct ObservanceRow {
    pub id: ObservanceId,
    pub slug: String,
    pub observance: Json<Observance>,
    pub text: Option<Json<ObservanceText>>,
    pub english: Option<Json<ObservanceText>>,
}

/// All of them, by slug. Two plain queries put together here: a join of the two views costs the
/// planner more than the rows are worth.
pub async fn list_observances(
    live: &LivePool,
    locale: Locale,
) -> Result<Vec<ObservanceRow>, sqlx::Error> {
    let observances = sqlx::query!(
        r#"select id as "id!: ObservanceId", slug as "slug!", content as "content!: Json<Observance>"
           from live.observance order by slug"#
    )
    .fetch_all(&live.0)
    .await?;
    let texts = sqlx::query!(
        r#"select id as "id!: ObservanceId", locale as "locale!", content as "content!: Json<ObservanceText>"
           from live.observance_text where locale in ($1, 'en')"#,
        locale.code()
    )
    .fetch_all(&live.0)
    .await?;
    let mut by_id: HashMap<(ObservanceId, String), Json<ObservanceText>> = texts
        .into_iter()
        .map(|row| ((row.id, row.locale), row.content))
        .collect();
    let rows = observances.into_iter().map(|row| {
        let english = by_id.get(&(row.id, "en".to_owned())).cloned();
        let text = match locale {
            Locale::En => english.clone(),
            other => by_id.remove(&(row.id, other.code().to_owned())),
        };
        ObservanceRow {
            id: row.id,
            slug: row.slug,
            observance: row.content,
            text,
            english,
        }
    });
    Ok(rows.collect())
}

/// Every public observance with its slug, in order.
pub async fn list_addresses(live: &LivePool) -> Result<Vec<(ObservanceId, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"select id as "id!: ObservanceId", slug as "slug!" from live.observance order by slug"#
    )
    .fetch_all(&live.0)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.slug)).collect())
}

/// Every public slug, in order.
pub async fn list_slugs(live: &LivePool) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(r#"select slug as "slug!" from live.observance order by slug"#)
        .fetch_all(&live.0)
        .await
}

pub async fn find_observance(
    live: &LivePool,
    slug: &str,
    locale: Locale,
) -> Result<Option<ObservanceRow>, sqlx::Error> {
    sqlx::query_as!(
        ObservanceRow,
        r#"select o.id as "id!: ObservanceId", o.slug as "slug!", o.content as "observance!: Json<Observance>",
                  (select t.content from live.observance_text t where t.id = o.id and t.locale = $2) as "text: Json<ObservanceText>",
                  (select t.content from live.observance_text t where t.id = o.id and t.locale = 'en') as "english: Json<ObservanceText>"
           from live.observance o where o.slug = $1"#,
        slug,
        locale.code()
    )
    .fetch_optional(&live.0)
    .await
}

/// Observances with at least one of some topics, without their titles, by slug.
pub async fn list_with_topics(
    live: &LivePool,
    topics: &[Topic],
) -> Result<Vec<(ObservanceId, Observance)>, sqlx::Error> {
    let codes: Vec<String> = topics.iter().map(|topic| topic.code().to_owned()).collect();
    let rows = sqlx::query!(
        r#"select id as "id!: ObservanceId", content as "content!: Json<Observance>"
           from live.observance where content -> 'topics' -> 'value' ?| $1 order by slug"#,
        &codes
    )
    .fetch_all(&live.0)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, row.content.0))
        .collect())
}

/// Some observances with their titles, in no order.
pub async fn list_some(
    live: &LivePool,
    ids: &[ObservanceId],
    locale: Locale,
) -> Result<Vec<ObservanceRow>, sqlx::Error> {
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    sqlx::query_as!(
        ObservanceRow,
        r#"select o.id as "id!: ObservanceId", o.slug as "slug!", o.content as "observance!: Json<Observance>",
                  (select t.content from live.observance_text t where t.id = o.id and t.locale = $2) as "text: Json<ObservanceText>",
                  (select t.content from live.observance_text t where t.id = o.id and t.locale = 'en') as "english: Json<ObservanceText>"
           from live.observance o where o.id = any($1)"#,
        &ids,
        locale.code()
    )
    .fetch_all(&live.0)
    .await
}
