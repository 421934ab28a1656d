//! `daymark migrate`

use super::CommonOptions;
use super::open::{OldSchema, open, say};
use crate::domain::problem::Problem;

pub async fn migrate(options: CommonOptions) -> Result<(), Problem> {
    let settings = options.settings(None)?;
    let opened = open(&settings, OldSchema::Migrate, say).await?;
    opened.database.close().await;
    say("The database's schema is up to date.");
    Ok(())
}
