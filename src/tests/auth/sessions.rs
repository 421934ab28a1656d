//! How sessions begin and end.

use crate::actions::staff::accept::accept;
use crate::actions::staff::change_roles::change_roles;
use crate::actions::staff::disable::{disable, enable};
use crate::actions::staff::profile::change_password;
use crate::actions::staff::reset::reset;
use crate::actions::staff::second_factor::give_code;
use crate::actions::staff::sessions::{end_other_sessions, end_own_session};
use crate::actions::staff::sign_in::{Knock, SignIn, sign_in};
use crate::actions::staff::sign_out::sign_out;
use crate::auth::asker::Asker;
use crate::auth::hasher::Hasher;
use crate::auth::session::{IDLE, sessions_of};
use crate::auth::token::Token;
use crate::domain::staff::Role;
use crate::store::one_time_links::Purpose;
use crate::store::sessions::{find_session, touch_session};
use crate::tests::people::{
    ADMIN, PASSWORD, code_of, current, email_of, person, roles, signed_in, stranger, token_of,
};
use crate::tests::support::Stage;

const MORNING: &str = "2026-09-12T09:00:00Z";

#[tokio::test]
async fn fault_39_a_token_that_came_along_is_dead_after_signing_in() {
    let stage = Stage::empty().await;
    person(&stage, "Editor", &[Role::Editor]).await;
    signed_in(&stage, "Editor").await;
    let planted = token_of(&stage, "Editor").await;
    let email = email_of("Editor");
    let knock = Knock {
        email: &email,
        password: PASSWORD,
        old: Some(&planted),
        ..Knock::default()
    };
    let outcome = sign_in(stage.pool(), &Hasher::cheap(), &stranger(), knock)
        .await
        .unwrap();
    let SignIn::NeedsSecondFactor(half) = outcome else {
        panic!("{outcome:?}");
    };
    assert_ne!(half, planted);
    assert!(current(&stage, &planted).await.is_none());
    // And once more when the second half is given.
    let me = current(&stage, &half).await.unwrap();
    let code = code_of(&stage, me.id, 1).await;
    let token = give_code(stage.pool(), &stage.secret_key(), &stranger(), &me, &code)
        .await
        .unwrap();
    assert!(current(&stage, &half).await.is_none());
    assert!(current(&stage, &token).await.unwrap().is_signed_in());
}

#[tokio::test]
async fn a_token_that_nobody_made_is_nobody() {
    let stage = Stage::empty().await;
    assert!(current(&stage, &Token::new().unwrap()).await.is_none());
}

#[tokio::test]
async fn a_session_ends_after_an_hour_without_a_request() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let token = signed_in(&stage, "Writer").await;
    stage.set_database_clock("2026-09-12T09:59:00Z").await;
    assert!(current(&stage, &token).await.is_some());
    stage.set_database_clock("2026-09-12T10:58:59Z").await;
    assert!(
        current(&stage, &token).await.is_some(),
        "it was seen at 9.59"
    );
    stage.set_database_clock("2026-09-12T11:58:59Z").await;
    assert!(current(&stage, &token).await.is_none());
    assert!(
        !touch_session(stage.pool(), &token.hash(), IDLE)
            .await
            .unwrap()
    );
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_whatever_happens() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    person(&stage, "Editor", &[Role::Editor]).await;
    let mut token = signed_in(&stage, "Editor").await;
    for hour in 9..21 {
        // A little less than an hour apart.
        let minute = 59 - hour;
        stage
            .set_database_clock(&format!("2026-09-12T{hour:02}:{minute:02}:00Z"))
            .await;
        let me = current(&stage, &token).await.unwrap();
        if hour == 15 {
            // Proving who one is gives another token, and not another twelve hours.
            let code = code_of(&stage, me.id, 0).await;
            let key = stage.secret_key();
            token = give_code(stage.pool(), &key, &stranger(), &me, &code)
                .await
                .unwrap();
        }
    }
    stage.set_database_clock("2026-09-12T20:59:59Z").await;
    assert!(current(&stage, &token).await.is_some());
    stage.set_database_clock("2026-09-12T21:00:00Z").await;
    assert!(current(&stage, &token).await.is_none());
}

#[tokio::test]
async fn half_a_sign_in_waits_half_an_hour() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    person(&stage, "Editor", &[Role::Editor]).await;
    let token = token_of(&stage, "Editor").await;
    stage.set_database_clock("2026-09-12T09:29:59Z").await;
    assert!(current(&stage, &token).await.is_some());
    stage.set_database_clock("2026-09-12T09:30:00Z").await;
    assert!(current(&stage, &token).await.is_none());
}

#[tokio::test]
async fn fault_40_signing_out_ends_this_session_alone() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let (one, other) = (
        signed_in(&stage, "Writer").await,
        signed_in(&stage, "Writer").await,
    );
    let asker = current(&stage, &one).await.unwrap().asker(None, None);
    sign_out(stage.pool(), &asker, &one).await.unwrap();
    sign_out(stage.pool(), &asker, &one).await.unwrap();
    assert!(current(&stage, &one).await.is_none());
    assert!(current(&stage, &other).await.is_some());
}

#[tokio::test]
async fn fault_40_another_password_ends_all_other_sessions_at_once() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let (one, other) = (
        signed_in(&stage, "Writer").await,
        signed_in(&stage, "Writer").await,
    );
    let me = current(&stage, &one).await.unwrap();
    let asker = me.asker(None, None);
    let new = "noord zwemt 9 kalebas";
    let change = |old: &'static str, new: &'static str| {
        let (pool, me, asker) = (stage.pool().clone(), me.clone(), asker.clone());
        async move { change_password(&pool, &Hasher::cheap(), &asker, &me, old, new).await }
    };
    assert!(change("wrong", new).await.is_err());
    assert!(change(PASSWORD, "short").await.is_err());
    assert!(current(&stage, &other).await.is_some());
    let token = change(PASSWORD, new).await.unwrap();
    assert!(current(&stage, &other).await.is_none());
    assert!(
        current(&stage, &one).await.is_none(),
        "its token was rotated"
    );
    assert_eq!(current(&stage, &token).await.unwrap().session, me.session);
}

#[tokio::test]
async fn fault_40_other_roles_and_disabling_end_all_sessions_at_once() {
    let stage = Stage::empty().await;
    let writer = person(&stage, "Writer", &[Role::Writer]).await;
    let token = signed_in(&stage, "Writer").await;
    let operator = Asker::operator();
    change_roles(
        stage.pool(),
        &operator,
        writer,
        None,
        &roles(&[Role::Writer]),
    )
    .await
    .unwrap();
    assert!(
        current(&stage, &token).await.is_some(),
        "nothing was changed"
    );
    change_roles(
        stage.pool(),
        &operator,
        writer,
        None,
        &roles(&[Role::PhotoEditor]),
    )
    .await
    .unwrap();
    assert!(current(&stage, &token).await.is_none());
    let token = signed_in(&stage, "Writer").await;
    disable(stage.pool(), &operator, writer).await.unwrap();
    assert!(current(&stage, &token).await.is_none());
    enable(stage.pool(), &operator, writer).await.unwrap();
    assert!(
        current(&stage, &token).await.is_none(),
        "what has ended stays ended"
    );
    signed_in(&stage, "Writer").await;
}

#[tokio::test]
async fn fault_40_a_late_last_seen_revives_nothing() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    let writer = person(&stage, "Writer", &[Role::Writer]).await;
    let token = signed_in(&stage, "Writer").await;
    stage.set_database_clock("2026-09-12T09:30:00Z").await;
    // The request has been looked up, and is about to write that it was seen.
    let found = find_session(stage.pool(), &token.hash(), IDLE)
        .await
        .unwrap()
        .unwrap();
    assert!(found.is_stale);
    disable(stage.pool(), &Asker::operator(), writer)
        .await
        .unwrap();
    assert!(
        !touch_session(stage.pool(), &token.hash(), IDLE)
            .await
            .unwrap()
    );
    enable(stage.pool(), &Asker::operator(), writer)
        .await
        .unwrap();
    assert!(current(&stage, &token).await.is_none());
}

#[tokio::test]
async fn fault_40_a_reset_that_overtakes_a_sign_in_leaves_no_session() {
    let stage = Stage::empty().await;
    let writer = person(&stage, "Writer", &[Role::Writer]).await;
    let (mut old, mut new) = (PASSWORD, "noord zwemt 9 kalebas");
    let (email, hasher, asker) = (email_of("Writer"), Hasher::cheap(), stranger());
    for _ in 0..20 {
        let link = reset(stage.pool(), ADMIN, &Asker::operator(), writer)
            .await
            .unwrap();
        let knock = Knock {
            email: &email,
            password: old,
            ..Knock::default()
        };
        let (_, accepted) = tokio::join!(
            sign_in(stage.pool(), &hasher, &asker, knock),
            accept(
                stage.pool(),
                &hasher,
                &asker,
                Purpose::Reset,
                &link.token,
                new
            )
        );
        accepted.unwrap();
        // Whoever had the old password is out, at whatever moment they came.
        let open = sessions_of(stage.pool(), writer).await.unwrap();
        assert!(open.is_empty(), "{open:?}");
        std::mem::swap(&mut old, &mut new);
    }
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one_or_all_but_this() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let other = person(&stage, "Other", &[Role::Writer]).await;
    let tokens = [
        signed_in(&stage, "Writer").await,
        signed_in(&stage, "Writer").await,
        signed_in(&stage, "Writer").await,
    ];
    signed_in(&stage, "Other").await;
    let me = current(&stage, &tokens[0]).await.unwrap();
    let asker = me.asker(None, None);
    let listed = sessions_of(stage.pool(), me.id).await.unwrap();
    assert_eq!(listed.len(), 3);
    assert!(
        listed
            .iter()
            .all(|session| session.network.as_deref() == Some("192.0.2.1"))
    );
    let second = current(&stage, &tokens[1]).await.unwrap().session;
    end_own_session(stage.pool(), &asker, &me, second)
        .await
        .unwrap();
    assert!(
        end_own_session(stage.pool(), &asker, &me, second)
            .await
            .is_err()
    );
    let theirs = sessions_of(stage.pool(), other).await.unwrap()[0].id;
    assert!(
        end_own_session(stage.pool(), &asker, &me, theirs)
            .await
            .is_err()
    );
    end_other_sessions(stage.pool(), &asker, &me).await.unwrap();
    let left = sessions_of(stage.pool(), me.id).await.unwrap();
    assert_eq!(
        left.iter().map(|session| session.id).collect::<Vec<_>>(),
        [me.session]
    );
    assert_eq!(sessions_of(stage.pool(), other).await.unwrap().len(), 1);
}
