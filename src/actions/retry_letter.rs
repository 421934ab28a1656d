//! Puts a letter that was not sent at the head of the queue again.

use super::record::{Where, record};
use super::refusal::Refusal;
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::domain::permission::{Act, On};
use crate::store::letters::{find_letter_subject, update_letter_again};
use serde_json::json;
use sqlx::PgPool;
use uuid::Uuid;

pub async fn retry_letter(pool: &PgPool, asker: &Asker, id: Uuid) -> Result<(), Refusal> {
    if !asker.may(Act::ManageSite, On::Site) {
        return Err(Refusal::Denied);
    }
    let mut tx = pool.begin().await?;
    let subject = find_letter_subject(&mut tx, id).await?;
    let subject = subject.ok_or(Refusal::NotFound)?;
    if !update_letter_again(&mut tx, id).await? {
        return Err(Refusal::NotFound);
    }
    // To whom stands in the letter for as long as it is kept; the log is for good.
    let detail = json!({"about": subject});
    record(&mut tx, asker, AuditAct::LetterRetried, Where::SITE, detail).await?;
    tx.commit().await?;
    Ok(())
}
