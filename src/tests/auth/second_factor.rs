//! Codes, and what happens to those who guess or repeat them.

use crate::actions::refusal::Refusal;
use crate::actions::staff::recover::{give_recovery_code, make_recovery_codes};
use crate::actions::staff::remove_second_factor::{remove_lost, remove_own};
use crate::actions::staff::second_factor::give_code;
use crate::actions::staff::set_up_second_factor::{begin_set_up, confirm_set_up, find_set_up};
use crate::actions::staff::sign_in::SignIn;
use crate::auth::asker::Asker;
use crate::auth::session::Level;
use crate::domain::staff::Role;
use crate::tests::people::{
    code_of, current, knock, logged, person, signed_in, stranger, token_of,
};
use crate::tests::support::Stage;

const MORNING: &str = "2026-09-12T09:00:00Z";
const NOON: &str = "2026-09-12T12:00:00Z";

#[tokio::test]
async fn whoever_may_publish_or_administer_needs_a_second_factor_and_others_do_not() {
    let stage = Stage::empty().await;
    for (name, role, needs) in [
        ("Writer", Role::Writer, false),
        ("Photo editor", Role::PhotoEditor, false),
        ("Editor", Role::Editor, true),
        ("Administrator", Role::Administrator, true),
    ] {
        person(&stage, name, &[role]).await;
        let outcome = knock(&stage, name).await;
        assert_eq!(
            matches!(outcome, SignIn::NeedsSecondFactorSetUp(_)),
            needs,
            "{name}"
        );
        let token = token_of(&stage, name).await;
        let me = current(&stage, &token).await.unwrap();
        let level = if needs { Level::Password } else { Level::Full };
        assert_eq!(me.level, level, "{name}");
        assert_eq!(me.asker(None, None).roles.is_empty(), needs, "{name}");
    }
}

#[tokio::test]
async fn fault_41_a_code_is_taken_once() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    person(&stage, "Editor", &[Role::Editor]).await;
    signed_in(&stage, "Editor").await;
    stage.set_database_clock(NOON).await;
    let (one, other) = (
        token_of(&stage, "Editor").await,
        token_of(&stage, "Editor").await,
    );
    let one = current(&stage, &one).await.unwrap();
    let other = current(&stage, &other).await.unwrap();
    let code = code_of(&stage, one.id, 0).await;
    let key = stage.secret_key();
    let asker = stranger();
    let (first, second) = tokio::join!(
        give_code(stage.pool(), &key, &asker, &one, &code),
        give_code(stage.pool(), &key, &asker, &other, &code)
    );
    assert_eq!(
        u8::from(first.is_ok()) + u8::from(second.is_ok()),
        1,
        "{first:?} {second:?}"
    );
    let waiting = if first.is_ok() { other } else { one };
    // The code of the step before is older than the one that was taken, though a clock may lag.
    let before = code_of(&stage, waiting.id, -1).await;
    let refused = give_code(stage.pool(), &key, &stranger(), &waiting, &before).await;
    assert!(matches!(refused, Err(Refusal::Problems(_))));
    let next = code_of(&stage, waiting.id, 1).await;
    assert!(
        give_code(stage.pool(), &key, &stranger(), &waiting, &next)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn fault_41_ten_thousand_guesses_are_stopped_at_five() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    person(&stage, "Editor", &[Role::Editor]).await;
    signed_in(&stage, "Editor").await;
    stage.set_database_clock(NOON).await;
    let me = current(&stage, &token_of(&stage, "Editor").await)
        .await
        .unwrap();
    let right = code_of(&stage, me.id, 0).await;
    let key = stage.secret_key();
    let mut tried = 0;
    for guess in 0..10_000 {
        let code = format!("{guess:06}");
        if [
            right.clone(),
            code_of(&stage, me.id, 1).await,
            code_of(&stage, me.id, -1).await,
        ]
        .contains(&code)
        {
            continue;
        }
        match give_code(stage.pool(), &key, &stranger(), &me, &code).await {
            Err(Refusal::Problems(_)) => tried += 1,
            Err(Refusal::TooSoon { .. }) => break,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(tried, 6, "five without a wait, and the one that begins it");
    let refused = give_code(stage.pool(), &key, &stranger(), &me, &right).await;
    assert!(
        matches!(refused, Err(Refusal::TooSoon { .. })),
        "the right one too"
    );
    stage.set_database_clock("2026-09-12T12:00:02Z").await;
    let right = code_of(&stage, me.id, 0).await;
    give_code(stage.pool(), &key, &stranger(), &me, &right)
        .await
        .unwrap();
}

#[tokio::test]
async fn each_recovery_code_opens_once_and_new_ones_end_the_old() {
    let stage = Stage::empty().await;
    person(&stage, "Editor", &[Role::Editor]).await;
    let token = signed_in(&stage, "Editor").await;
    let me = current(&stage, &token).await.unwrap();
    let asker = me.asker(None, None);
    let old = make_recovery_codes(stage.pool(), &asker, &me)
        .await
        .unwrap();
    let codes = make_recovery_codes(stage.pool(), &asker, &me)
        .await
        .unwrap();
    assert_eq!(codes.len(), 10);
    let half = current(&stage, &token_of(&stage, "Editor").await)
        .await
        .unwrap();
    let refused = give_recovery_code(stage.pool(), &stranger(), &half, &old[0]).await;
    assert!(matches!(refused, Err(Refusal::Problems(_))));
    let token = give_recovery_code(stage.pool(), &stranger(), &half, &codes[0])
        .await
        .unwrap();
    assert!(current(&stage, &token).await.unwrap().is_signed_in());
    let half = current(&stage, &token_of(&stage, "Editor").await)
        .await
        .unwrap();
    let again = give_recovery_code(stage.pool(), &stranger(), &half, &codes[0]).await;
    assert!(matches!(again, Err(Refusal::Problems(_))));
    assert_eq!(logged(&stage, "recovery-code-used").await, 1);
    let kept: i64 = sqlx::query_scalar("select count(*) from recovery_code where encode(code_hash, 'escape') like '%' || $1 || '%'")
        .bind(&codes[1][..4])
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn with_another_key_file_a_recovery_code_still_opens() {
    let stage = Stage::empty().await;
    person(&stage, "Editor", &[Role::Editor]).await;
    let token = signed_in(&stage, "Editor").await;
    let me = current(&stage, &token).await.unwrap();
    let asker = me.asker(None, None);
    let codes = make_recovery_codes(stage.pool(), &asker, &me)
        .await
        .unwrap();
    let code = code_of(&stage, me.id, 1).await;
    std::fs::remove_file(stage.folder.path().join("secret.key")).unwrap();
    let token = token_of(&stage, "Editor").await;
    let half = current(&stage, &token).await.unwrap();
    let refused = give_code(stage.pool(), &stage.secret_key(), &asker, &half, &code).await;
    assert!(matches!(refused, Err(Refusal::Problems(told)) if told[0].key == "factor-unreadable"));
    give_recovery_code(stage.pool(), &asker, &half, &codes[0])
        .await
        .unwrap();
}

#[tokio::test]
async fn a_lost_second_factor_is_removed_by_an_administrator_and_all_sessions_end() {
    let stage = Stage::empty().await;
    let editor = person(&stage, "Editor", &[Role::Editor]).await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let token = signed_in(&stage, "Editor").await;
    let writer = current(&stage, &signed_in(&stage, "Writer").await)
        .await
        .unwrap();
    let denied = remove_lost(stage.pool(), &writer.asker(None, None), editor).await;
    assert!(matches!(denied, Err(Refusal::Denied)));
    remove_lost(stage.pool(), &Asker::operator(), editor)
        .await
        .unwrap();
    assert!(current(&stage, &token).await.is_none());
    assert!(matches!(
        knock(&stage, "Editor").await,
        SignIn::NeedsSecondFactorSetUp(_)
    ));
    let again = remove_lost(stage.pool(), &Asker::operator(), editor).await;
    assert!(matches!(again, Err(Refusal::NotFound)));
}

#[tokio::test]
async fn removing_ones_own_asks_for_a_fresh_proof_and_leaves_an_editor_half_signed_in() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    person(&stage, "Editor", &[Role::Editor]).await;
    let token = signed_in(&stage, "Editor").await;
    stage.set_database_clock("2026-09-12T09:15:00Z").await;
    let me = current(&stage, &token).await.unwrap();
    let asker = me.asker(None, None);
    let refused = remove_own(stage.pool(), &asker, &me).await;
    assert!(matches!(refused, Err(Refusal::Denied)));
    let code = code_of(&stage, me.id, 0).await;
    let token = give_code(stage.pool(), &stage.secret_key(), &asker, &me, &code)
        .await
        .unwrap();
    let me = current(&stage, &token).await.unwrap();
    remove_own(stage.pool(), &asker, &me).await.unwrap();
    let me = current(&stage, &token).await.unwrap();
    assert_eq!(me.level, Level::Password);
    assert!(me.must_set_up_second_factor());
}

#[tokio::test]
async fn a_second_factor_that_counts_is_not_replaced_and_its_secret_is_not_shown_again() {
    let stage = Stage::empty().await;
    person(&stage, "Editor", &[Role::Editor]).await;
    let half = current(&stage, &token_of(&stage, "Editor").await)
        .await
        .unwrap();
    let key = stage.secret_key();
    begin_set_up(stage.pool(), &key, &half).await.unwrap();
    let shown = find_set_up(stage.pool(), &key, &half)
        .await
        .unwrap()
        .unwrap();
    begin_set_up(stage.pool(), &key, &half).await.unwrap();
    let anew = find_set_up(stage.pool(), &key, &half)
        .await
        .unwrap()
        .unwrap();
    assert_ne!(shown, anew);
    let asker = half.asker(None, None);
    let wrong = confirm_set_up(stage.pool(), &key, &asker, &half, "000000").await;
    assert!(matches!(wrong, Err(Refusal::Problems(_))));
    let code = code_of(&stage, half.id, 0).await;
    confirm_set_up(stage.pool(), &key, &asker, &half, &code)
        .await
        .unwrap();
    assert!(
        find_set_up(stage.pool(), &key, &half)
            .await
            .unwrap()
            .is_none()
    );
    let again = begin_set_up(stage.pool(), &key, &half).await;
    assert!(matches!(again, Err(Refusal::NotFound)));
}
