//! Schedules that have come: visibility is decided when a page is read, so all there is to do is to
//! tell whoever wrote the text.

use crate::actions::notify::{NewNotification, notify};
use crate::domain::letter::NotificationKind;
use crate::store::publications::take_come;
use sqlx::PgPool;

/// Tells the writers of what has become public since the last time; gives how many publications.
pub async fn tell_what_has_come(pool: &PgPool) -> Result<usize, sqlx::Error> {
    let mut tx = pool.begin().await?;
    let come = take_come(&mut tx).await?;
    for publication in &come {
        let Some(to) = publication.author else {
            continue;
        };
        let told = NewNotification {
            to,
            kind: NotificationKind::Published,
            thing: publication.thing,
            part: publication.part,
            revision: Some(publication.revision),
            by: publication.by,
            note: None,
        };
        notify(&mut tx, told).await?;
    }
    tx.commit().await?;
    Ok(come.len())
}
