//! What is logged, and how: lines for people on a terminal, JSON lines elsewhere.

use crate::state::settings::variable;
use std::io::IsTerminal;
use tracing_subscriber::EnvFilter;

/// `DAYMARK_LOG` is a filter (default `info`); `DAYMARK_LOG_FORMAT` is `pretty` or `json`. Logs go to
/// standard error.
pub fn start() {
    let filter =
        variable("DAYMARK_LOG").unwrap_or_else(|| "info,sqlx::postgres::notice=warn".into());
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let pretty = match variable("DAYMARK_LOG_FORMAT").as_deref() {
        Some("json") => false,
        Some("pretty") => true,
        _ => std::io::stderr().is_terminal(),
    };
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second start in one process (as in tests) keeps the first.
    let _ = if pretty {
        builder.compact().try_init()
    } else {
        builder.json().flatten_event(true).try_init()
    };
}
