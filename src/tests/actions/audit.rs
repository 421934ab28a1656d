//! The chain over the audit log: whole when nothing happened to it, broken at the place otherwise.

use crate::actions::audit::lines::write_lines;
use crate::actions::audit::seal::seal;
use crate::actions::audit::verify::{Break, Verdict, verify};
use crate::actions::record::{Where, record};
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::state::settings::AuditLog;
use crate::store::audit::{Filter, Place, forget_addresses, list_entries};
use crate::store::audit_chain::Look;
use crate::tests::support::Stage;
use serde_json::json;
use sqlx::postgres::PgPoolOptions;
use sqlx::{AssertSqlSafe, PgPool};

async fn enter(pool: &PgPool, number: usize) {
    let asker = Asker {
        name: format!("Writer {number}"),
        network: Some("192.0.2.7".into()),
        ..Asker::operator()
    };
    let mut tx = pool.begin().await.unwrap();
    let detail = json!({"number": number, "note": "naïve \u{202e} text"});
    record(&mut tx, &asker, AuditAct::Saved, Where::SITE, detail)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// A sealed log of so many entries.
async fn sealed(entries: usize) -> Stage {
    let stage = Stage::empty().await;
    for number in 0..entries {
        enter(&stage.owner, number).await;
    }
    seal(&stage.owner, Look::Recent).await.unwrap();
    stage
}

/// As somebody who owns the database and wants to hide something.
async fn tamper(stage: &Stage, sql: &str) {
    let all = format!(
        "alter table audit_entry disable trigger user; alter table audit_seal disable trigger user;
         alter table audit_seal drop constraint audit_seal_entry_id_fkey;
         alter table audit_address drop constraint audit_address_entry_id_fkey; {sql}"
    );
    let done = sqlx::raw_sql(AssertSqlSafe(all))
        .execute(&stage.owner)
        .await;
    done.unwrap();
}

async fn broken(stage: &Stage) -> Break {
    match verify(&stage.owner).await.unwrap() {
        Verdict::Broken(broken) => broken,
        whole => panic!("the chain should be broken: {whole:?}"),
    }
}

#[tokio::test]
async fn two_hundred_entries_at_once_make_one_whole_chain() {
    let stage = Stage::empty().await;
    let writers = (0..200).map(|number| {
        let pool = stage.owner.clone();
        tokio::spawn(async move { enter(&pool, number).await })
    });
    let writers: Vec<_> = writers.collect();
    // Two sealers at once, while entries come in.
    let sealers: Vec<_> = (0..2)
        .map(|_| {
            let pool = stage.database.writer.clone();
            tokio::spawn(async move {
                let mut sealed = 0;
                for _ in 0..20 {
                    sealed += seal(&pool, Look::Recent).await.unwrap();
                }
                sealed
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    let mut sum = 0;
    for sealer in sealers {
        sum += sealer.await.unwrap();
    }
    sum += seal(&stage.owner, Look::Everywhere).await.unwrap();
    assert_eq!(sum, 200, "each entry is sealed once");
    let verdict = verify(&stage.owner).await.unwrap();
    assert_eq!(verdict, Verdict::Whole { sealed: 200 });
}

#[tokio::test]
async fn an_entry_that_was_changed_is_found_at_its_place() {
    for change in [
        "staff_name = 'Somebody else'",
        "at = at + interval '1 microsecond'",
        "detail = detail || '{\"number\": 7}'",
        "act = 'approved'",
        "request_id = ''",
    ] {
        let stage = sealed(5).await;
        let which = "(select entry_id from audit_seal where position = 3)";
        tamper(
            &stage,
            &format!("update audit_entry set {change} where id = {which}"),
        )
        .await;
        let found = broken(&stage).await;
        assert!(
            matches!(found, Break::Changed { position: 3, .. }),
            "{change}: {found:?}"
        );
    }
}

#[tokio::test]
async fn an_entry_a_link_or_an_end_that_was_taken_out_is_found() {
    let stage = sealed(5).await;
    let which = "(select entry_id from audit_seal where position = 4)";
    tamper(
        &stage,
        &format!("delete from audit_entry where id = {which}"),
    )
    .await;
    let found = broken(&stage).await;
    assert!(
        matches!(found, Break::EntryMissing { position: 4, .. }),
        "{found:?}"
    );

    let stage = sealed(5).await;
    tamper(&stage, "delete from audit_seal where position = 2").await;
    assert_eq!(broken(&stage).await, Break::LinkMissing { position: 2 });

    // A link taken out with its entry, and those after it moved up: their hashes tell.
    let stage = sealed(5).await;
    let moved = "with gone as (delete from audit_seal where position = 2 returning entry_id)
                 delete from audit_entry where id = (select entry_id from gone);
                 update audit_seal set position = position - 10 where false;
                 alter table audit_seal drop constraint audit_seal_pkey;
                 update audit_seal set position = position - 1 where position > 2";
    tamper(&stage, moved).await;
    let found = broken(&stage).await;
    assert!(
        matches!(found, Break::Changed { position: 2, .. }),
        "{found:?}"
    );

    // The end taken away: what the collector was told is longer.
    let stage = sealed(5).await;
    let folder = tempfile::tempdir().unwrap();
    let to = AuditLog::File(folder.path().join("audit.jsonl"));
    write_lines(&stage.owner, &to).await.unwrap();
    let end = "with gone as (delete from audit_seal where position = 5 returning entry_id)
               delete from audit_entry where id = (select entry_id from gone)";
    tamper(&stage, end).await;
    let wanted = Break::EndMissing {
        position: 4,
        told: 5,
    };
    assert_eq!(broken(&stage).await, wanted);
}

#[tokio::test]
async fn an_entry_without_a_seal_is_missed_after_a_minute() {
    let stage = sealed(2).await;
    enter(&stage.owner, 3).await;
    let verdict = verify(&stage.owner).await.unwrap();
    assert_eq!(verdict, Verdict::Whole { sealed: 2 }, "it is young");
    tamper(
        &stage,
        "update audit_entry set at = at - interval '2 hours' where detail ->> 'number' = '3'",
    )
    .await;
    assert!(matches!(broken(&stage).await, Break::Unsealed { .. }));
    // What came too late for the quick look is found by the thorough one.
    assert_eq!(seal(&stage.owner, Look::Recent).await.unwrap(), 0);
    assert_eq!(seal(&stage.owner, Look::Everywhere).await.unwrap(), 1);
    let verdict = verify(&stage.owner).await.unwrap();
    assert_eq!(verdict, Verdict::Whole { sealed: 3 });
}

#[tokio::test]
async fn the_role_of_the_server_adds_and_reads_and_can_do_no_more() {
    let stage = sealed(1).await;
    let url = stage.url.replacen("://daymark@", "://daymark_app@", 1);
    assert_ne!(url, stage.url);
    let app = PgPoolOptions::new()
        .max_connections(1)
        .connect(&url)
        .await
        .unwrap();
    enter(&app, 2).await;
    assert_eq!(seal(&app, Look::Recent).await.unwrap(), 1);
    let verdict = verify(&app).await.unwrap();
    assert_eq!(verdict, Verdict::Whole { sealed: 2 });
    for forbidden in [
        "update audit_entry set staff_name = 'x'",
        "delete from audit_entry",
        "truncate audit_entry cascade",
        "update audit_seal set hash = hash",
        "delete from audit_seal",
        "truncate audit_seal",
        "update audit_address set network = 'x'",
        "delete from audit_address",
        "truncate audit_address",
        "delete from audit_outlet",
        "alter table audit_entry disable trigger user",
        "drop trigger audit_entry_immutable on audit_entry",
    ] {
        let told = sqlx::raw_sql(AssertSqlSafe(forbidden.to_owned()))
            .execute(&app)
            .await;
        let error = told.expect_err(forbidden);
        let code = error.as_database_error().and_then(|error| error.code());
        assert_eq!(code.as_deref(), Some("42501"), "{forbidden}: {error}");
    }
    // The owner is refused by the triggers.
    for forbidden in [
        "update audit_entry set staff_name = 'x'",
        "delete from audit_seal",
        "truncate audit_entry cascade",
    ] {
        let told = sqlx::raw_sql(AssertSqlSafe(forbidden.to_owned()))
            .execute(&stage.owner)
            .await;
        assert!(told.is_err(), "{forbidden}");
    }
}

#[tokio::test]
async fn addresses_are_forgotten_after_180_days_and_the_chain_stays_whole() {
    let stage = sealed(3).await;
    let url = stage.url.replacen("://daymark@", "://daymark_app@", 1);
    for (days, gone) in [(179, 0), (181, 3)] {
        let app = PgPoolOptions::new()
            .max_connections(1)
            .connect(&url)
            .await
            .unwrap();
        let later = format!(
            "select set_config('daymark.now', (now() + interval '{days} days')::text, false)"
        );
        sqlx::raw_sql(AssertSqlSafe(later))
            .execute(&app)
            .await
            .unwrap();
        assert_eq!(forget_addresses(&app).await.unwrap(), gone, "{days} days");
        app.close().await;
    }
    let entries = list_entries(&stage.owner, &Filter::default(), 10)
        .await
        .unwrap();
    assert!(entries.iter().all(|entry| entry.network.is_none()));
    let verdict = verify(&stage.owner).await.unwrap();
    assert_eq!(verdict, Verdict::Whole { sealed: 3 });
}

#[tokio::test]
async fn the_list_is_filtered_and_turned_page_by_page() {
    let stage = sealed(5).await;
    let all = list_entries(&stage.owner, &Filter::default(), 10)
        .await
        .unwrap();
    assert_eq!(all.len(), 5);
    assert!(
        all.windows(2)
            .all(|pair| (pair[0].at, pair[0].id) > (pair[1].at, pair[1].id))
    );
    assert_eq!(all[0].network.as_deref(), Some("192.0.2.7"));
    assert_eq!(all[4].position, Some(1));
    let mut paged = Vec::new();
    let mut filter = Filter::default();
    loop {
        let page = list_entries(&stage.owner, &filter, 2).await.unwrap();
        let Some(last) = page.last() else { break };
        filter.before = Some(Place {
            at: last.at,
            id: last.id,
        });
        paged.extend(page.into_iter().map(|entry| entry.id));
    }
    assert_eq!(paged, all.iter().map(|entry| entry.id).collect::<Vec<_>>());
    let count = async |filter: Filter| list_entries(&stage.owner, &filter, 10).await.unwrap().len();
    assert_eq!(
        count(Filter {
            act: Some(AuditAct::Approved),
            ..Filter::default()
        })
        .await,
        0
    );
    assert_eq!(
        count(Filter {
            act: Some(AuditAct::Saved),
            without_staff: true,
            ..Filter::default()
        })
        .await,
        5
    );
    let from = Some(all[1].at);
    assert_eq!(
        count(Filter {
            from,
            ..Filter::default()
        })
        .await,
        2
    );
    assert_eq!(
        count(Filter {
            until: from,
            ..Filter::default()
        })
        .await,
        3
    );
}

#[tokio::test]
async fn every_seal_goes_out_as_one_line_in_order() {
    let stage = sealed(3).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("audit.jsonl");
    let to = AuditLog::File(path.clone());
    assert_eq!(write_lines(&stage.owner, &to).await.unwrap(), 3);
    assert_eq!(write_lines(&stage.owner, &to).await.unwrap(), 0);
    enter(&stage.owner, 4).await;
    assert_eq!(
        write_lines(&stage.owner, &to).await.unwrap(),
        0,
        "what is not sealed does not go out"
    );
    seal(&stage.owner, Look::Recent).await.unwrap();
    // A crash in the middle of a line.
    let half = std::fs::read_to_string(&path).unwrap() + "{\"position\": 4, \"ha";
    std::fs::write(&path, half).unwrap();
    assert_eq!(write_lines(&stage.owner, &to).await.unwrap(), 1);
    let text = std::fs::read_to_string(&path).unwrap();
    let positions: Vec<_> = text
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .map(|line| {
            assert!(
                !line.to_string().contains("192.0.2.7"),
                "no address goes out"
            );
            assert_eq!(line["hash"].as_str().unwrap().len(), 64);
            line["position"].as_i64().unwrap()
        })
        .collect();
    assert_eq!(positions, [1, 2, 3, 4]);
    assert_eq!(text.lines().count(), 5, "the half line stands alone");
}
