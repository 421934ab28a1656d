//! `daymark database`: the private PostgreSQL alone, for tests and for looking inside.

use super::CommonOptions;
use super::open::{make_folder, say, start_private};
use super::serve::until_told_to_stop;
use crate::domain::problem::Problem;

#[expect(
    clippy::print_stdout,
    reason = "the address is this command's output, for a script to read"
)]
pub async fn run(options: CommonOptions) -> Result<(), Problem> {
    let settings = options.settings(None)?;
    make_folder(&settings.data)?;
    let private = start_private(&settings.data, say).await?;
    println!("DAYMARK_TEST_DATABASE_URL={}", private.owner_url());
    until_told_to_stop().await;
    tokio::task::spawn_blocking(move || private.stop())
        .await
        .map_err(|error| Problem::new("database", error))?
        .map_err(|problem| Problem::new("database", problem))
}
