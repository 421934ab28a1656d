//! Tells the people concerned: on their dashboard at once, and by letter where mail is set up.
//!
//! The letter is written by a job from the notification, which stands in the transaction of the act:
//! an act needs no mail settings, and a letter that cannot be put together holds no act up.

use crate::store::notifications::insert_notification;
pub use crate::store::notifications::{NewNotification, list_staff_who_may};
use crate::store::pool::Tx;

/// Tells one person one thing; not of their own act.
pub async fn notify(tx: &mut Tx<'_>, told: NewNotification<'_>) -> Result<(), sqlx::Error> {
    if told.by == Some(told.to) {
        return Ok(());
    }
    insert_notification(tx, &told).await
}
