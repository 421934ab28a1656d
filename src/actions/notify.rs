//! Tells the people concerned: on their dashboard at once, and by letter where mail is set up.
//!
//! The letter is written by a job from the notification, which stands in the transaction of the act:
//! an act needs no mail settings, and a letter that cannot be put together holds no act up.

use crate::domain::ids::StaffId;
pub use crate::store::notifications::{NewNotification, list_staff_who_may};
use crate::store::notifications::{insert_notification, update_read};
use crate::store::pool::Tx;
use sqlx::PgPool;
use uuid::Uuid;

/// Tells one person one thing; not of their own act.
pub async fn notify(tx: &mut Tx<'_>, told: NewNotification<'_>) -> Result<(), sqlx::Error> {
    if told.by == Some(told.to) {
        return Ok(());
    }
    insert_notification(tx, &told).await
}

/// Marks one as read, or all that somebody has; their own only, so that there is nothing to ask.
pub async fn read_notifications(
    pool: &PgPool,
    staff: StaffId,
    one: Option<Uuid>,
) -> Result<(), sqlx::Error> {
    let mut tx = pool.begin().await?;
    update_read(&mut tx, staff, one).await?;
    tx.commit().await
}
