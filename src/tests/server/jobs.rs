//! The jobs of a running server.

use crate::actions::audit::verify::{Verdict, verify};
use crate::actions::record::{Where, record};
use crate::auth::asker::Asker;
use crate::domain::audit::AuditAct;
use crate::server::jobs::{Job, Jobs};
use crate::state::settings::AuditLog;
use crate::store::locks::try_lock;
use crate::tests::support::{Stage, TODAY};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

async fn enter(stage: &Stage) {
    let mut tx = stage.owner.begin().await.unwrap();
    record(
        &mut tx,
        &Asker::operator(),
        AuditAct::SettingChanged,
        Where::SITE,
        json!({}),
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn an_entry_is_sealed_and_told_within_seconds() {
    let stage = Stage::empty().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("audit.jsonl");
    let mut state = stage.state(TODAY);
    let mut settings = (*state.settings).clone();
    settings.audit.log = Some(AuditLog::File(path.clone()));
    state.settings = Arc::new(settings);
    let jobs = Jobs::start(&state).unwrap();
    enter(&stage).await;
    // Within seconds; a machine that does other things may take some more.
    for _ in 0..150 {
        if path.exists() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    jobs.stop().await;
    let verdict = verify(&stage.owner).await.unwrap();
    assert_eq!(verdict, Verdict::Whole { sealed: 1 });
    assert_eq!(std::fs::read_to_string(&path).unwrap().lines().count(), 1);
    enter(&stage).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let verdict = verify(&stage.owner).await.unwrap();
    assert_eq!(
        verdict,
        Verdict::Whole { sealed: 1 },
        "a server that stopped does nothing more"
    );
}

#[tokio::test]
async fn a_job_runs_in_one_process_at_a_time() {
    let stage = Stage::empty().await;
    let state = stage.state(TODAY);
    let mut other = stage.owner.begin().await.unwrap();
    assert!(try_lock(&mut other, "seal").await.unwrap());
    enter(&stage).await;
    assert!(!Job::Seal.turn(&state, None).await.unwrap());
    assert!(
        Job::Forget.turn(&state, None).await.unwrap(),
        "each job has a lock of its own"
    );
    other.rollback().await.unwrap();
    assert!(Job::Seal.turn(&state, None).await.unwrap());
}

#[tokio::test]
async fn what_is_kept_for_a_while_goes() {
    let stage = Stage::empty().await;
    let held = "
        insert into staff_member (id, email, email_key, name) values
            ('00000000-0000-7000-8000-000000000001', 'a@example.org', 'a@example.org', 'Editor');
        insert into session (token_hash, id, staff_id, level, ends_at) values
            (decode(repeat('01', 32), 'hex'), gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'full', now() - interval '1 second'),
            (decode(repeat('02', 32), 'hex'), gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'full', now() + interval '1 hour');
        insert into throttle (key, failures, last_failed_at, free_at) values
            ('\\x01', 3, now() - interval '3 days', now() - interval '3 days'),
            ('\\x02', 3, now(), now());
        insert into letter (id, to_address, locale, kind, subject, body, sent_at, expires_at) values
            (gen_random_uuid(), 'a@example.org', 'en', 'test', 'x', '', now() - interval '91 days', null),
            (gen_random_uuid(), 'a@example.org', 'en', 'test', 'x', '', now(), null),
            (gen_random_uuid(), 'a@example.org', 'en', 'reset', 'x', 'a link', null, now() - interval '1 minute')";
    sqlx::raw_sql(held).execute(&stage.owner).await.unwrap();
    assert!(Job::Forget.turn(&stage.state(TODAY), None).await.unwrap());
    let left: Vec<i64> = sqlx::query_scalar(
        "select count(*) from session union all select count(*) from throttle
         union all select count(*) from letter union all select count(*) from letter where body <> ''",
    )
    .fetch_all(&stage.owner)
    .await
    .unwrap();
    assert_eq!(left, [1, 1, 2, 0]);
}
