//! PostgreSQL's own programs for dumping and restoring, and how they reach a database.

use crate::domain::problem::Problem;
use crate::server::private_postgres::{PrivatePostgres, tool};
use crate::state::settings::variable;
use percent_encoding::percent_decode_str;
use std::path::Path;
use std::process::{Command, Output};

/// How a program reaches one database.
pub struct Reach<'a> {
    pub owner_url: &'a str,
    pub private: Option<&'a PrivatePostgres>,
}

impl Reach<'_> {
    /// A program with the address of the database. A password goes by the environment: everybody on
    /// the machine can read the arguments of a program.
    pub fn command(&self, program: &str) -> Result<Command, Problem> {
        let mut command = self.tool(program)?;
        let (url, password) = without_password(self.owner_url);
        if let Some(password) = password {
            command.env("PGPASSWORD", password);
        }
        command.arg("--no-password").arg(format!("--dbname={url}"));
        Ok(command)
    }

    /// A program alone.
    pub fn tool(&self, program: &str) -> Result<Command, Problem> {
        let hint = variable("DAYMARK_PG_BIN");
        let found = match self.private {
            Some(private) => private.tool(program),
            None => tool(program, hint.as_deref().map(Path::new)),
        };
        found.ok_or_else(|| {
            Problem::new(
                "DAYMARK_PG_BIN",
                format!("PostgreSQL's program {program} was not found. Install PostgreSQL's client programs (on Debian: sudo apt-get install postgresql-client), or name their folder in DAYMARK_PG_BIN."),
            )
        })
    }
}

/// A program that failed, in a sentence with its own last words.
pub fn failed(program: &str, output: &Output) -> Problem {
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().rfind(|line| line.contains("error"));
    let last = last.or(said.lines().last()).unwrap_or("nothing").trim();
    Problem::new(
        "database",
        format!(
            "{program} failed and said: “{last}”. Mend that and try again; nothing was left half-done."
        ),
    )
}

/// The address without its password, and the password.
fn without_password(url: &str) -> (String, Option<String>) {
    let parts = url.split_once("://").and_then(|(scheme, rest)| {
        let end = rest.find('/').unwrap_or(rest.len());
        let (user, host) = rest[..end].rsplit_once('@')?;
        let (user, password) = user.split_once(':')?;
        let password = percent_decode_str(password).decode_utf8().ok()?;
        let bare = format!("{scheme}://{user}@{host}{}", &rest[end..]);
        Some((bare, Some(password.into_owned())))
    });
    parts.unwrap_or_else(|| (url.to_owned(), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_out_of_the_address() {
        let (url, password) =
            without_password("postgres://owner:p%40ss:w@db.example.org:5433/day?x=a:b@c");
        assert_eq!(url, "postgres://owner@db.example.org:5433/day?x=a:b@c");
        assert_eq!(password.as_deref(), Some("p@ss:w"));
        for bare in [
            "postgres://owner@localhost/day?host=%2Frun",
            "postgres:///day",
        ] {
            assert_eq!(without_password(bare), (bare.to_owned(), None));
        }
    }
}
