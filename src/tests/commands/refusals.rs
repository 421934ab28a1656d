//! What stands in the way of a command is told in one plain sentence with the next step.

use crate::commands::{CommandLine, run};
use crate::tests::support::Stage;
use clap::Parser;
use std::net::TcpListener;
use std::path::Path;

/// Runs a command that must fail, and gives its sentence.
fn refused(arguments: &[&str]) -> String {
    let line =
        CommandLine::try_parse_from(std::iter::once("daymark").chain(arguments.iter().copied()))
            .unwrap();
    let problem = run(line).expect_err("the command must fail");
    assert!(!problem.sentence.contains('\n'), "{}", problem.sentence);
    problem.sentence
}

/// Runs against an existing database, named in a settings file of its own.
fn refused_on(url: &str, folder: &Path, arguments: &[&str]) -> String {
    let file = folder.join("daymark.toml");
    std::fs::write(&file, format!("database_url = {url:?}\n")).unwrap();
    let data = folder.join("data");
    let common = [
        "--config",
        file.to_str().unwrap(),
        "--data",
        data.to_str().unwrap(),
    ];
    refused(&[arguments, &common[..]].concat())
}

fn stage_with(sql: &str) -> Stage {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let stage = Stage::empty().await;
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned()))
            .execute(&stage.owner)
            .await
            .unwrap();
        stage.owner.close().await;
        stage
    })
}

#[test]
fn a_port_in_use_is_named_with_another_to_try() {
    let folder = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let listen = format!("127.0.0.1:{port}");
    let sentence = refused(&[
        "serve",
        "--listen",
        &listen,
        "--data",
        folder.path().to_str().unwrap(),
    ]);
    assert!(
        sentence.contains(&format!("Port {port}")) && sentence.contains("--listen"),
        "{sentence}"
    );
}

#[test]
fn a_data_folder_that_cannot_be_written_is_named_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let data = file.join("data");
    let sentence = refused(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--data",
        data.to_str().unwrap(),
    ]);
    assert!(
        sentence.contains("cannot be written to") && sentence.contains("--data"),
        "{sentence}"
    );
}

#[test]
fn a_database_that_is_not_ours_is_left_alone() {
    let stage = stage_with("drop table _sqlx_migrations");
    let folder = tempfile::tempdir().unwrap();
    let sentence = refused_on(
        &stage.url,
        folder.path(),
        &["serve", "--listen", "127.0.0.1:0", "--migrate"],
    );
    assert!(sentence.contains("not Daymark's"), "{sentence}");
}

#[test]
fn a_schema_from_the_future_is_not_touched() {
    let stage = stage_with(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9999, 'later', true, '', 0)",
    );
    let folder = tempfile::tempdir().unwrap();
    for command in [&["serve", "--listen", "127.0.0.1:0"][..], &["migrate"]] {
        let sentence = refused_on(&stage.url, folder.path(), command);
        assert!(sentence.contains("newer Daymark"), "{sentence}");
    }
}

#[test]
fn an_old_schema_of_an_existing_database_waits_for_its_operator() {
    let stage = stage_with("delete from _sqlx_migrations where version = 3");
    let folder = tempfile::tempdir().unwrap();
    let sentence = refused_on(
        &stage.url,
        folder.path(),
        &["serve", "--listen", "127.0.0.1:0"],
    );
    assert!(
        sentence.contains("daymark migrate") && sentence.contains("--migrate"),
        "{sentence}"
    );
}

#[test]
fn a_database_that_does_not_answer_and_an_address_that_is_none_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let away = "postgres://nobody@127.0.0.1:1/none";
    assert!(refused_on(away, folder.path(), &["migrate"]).contains("does not answer"));
    assert!(refused_on("mysql://x", folder.path(), &["migrate"]).contains("postgres://"));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let stage = stage_with("select 1");
    let folder = tempfile::tempdir().unwrap();
    let sentence = refused_on(
        &stage.url,
        folder.path(),
        &["import", "observances", "/no/such/file.json"],
    );
    assert!(sentence.contains("/no/such/file.json"), "{sentence}");
}

#[test]
fn wrong_usage_is_for_the_parser() {
    let error = CommandLine::try_parse_from(["daymark", "serve", "--colour"]).unwrap_err();
    assert_eq!(error.exit_code(), 2);
}
