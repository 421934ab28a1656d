//! Inviting, links, and the administrator who must remain.

use crate::actions::refusal::Refusal;
use crate::actions::staff::accept::{accept, check_link};
use crate::actions::staff::change_roles::change_roles;
use crate::actions::staff::disable::disable;
use crate::actions::staff::first_administrator::{
    FirstAdministrator, accept_first_administrator, make_first_administrator_link,
};
use crate::actions::staff::invite::{Invitation, invite};
use crate::actions::staff::reset::reset;
use crate::auth::asker::Asker;
use crate::auth::hasher::Hasher;
use crate::auth::links::NewLink;
use crate::auth::token::Token;
use crate::domain::ids::StaffId;
use crate::domain::locale::Locale;
use crate::domain::staff::{Role, Roles};
use crate::store::one_time_links::Purpose;
use crate::store::staff::{find_staff, has_administrator, list_staff};
use crate::tests::people::{ADMIN, PASSWORD, current, logged, person, roles, signed_in, stranger};
use crate::tests::support::Stage;

const MORNING: &str = "2026-09-12T09:00:00Z";

async fn use_it(stage: &Stage, purpose: Purpose, token: &Token) -> Result<StaffId, Refusal> {
    let hasher = Hasher::cheap();
    accept(stage.pool(), &hasher, &stranger(), purpose, token, PASSWORD).await
}

fn keys(refusal: Refusal) -> Vec<&'static str> {
    match refusal {
        Refusal::Problems(problems) => problems.into_iter().map(|problem| problem.key).collect(),
        other => panic!("{other:?}"),
    }
}

async fn first(stage: &Stage, link: &NewLink, name: &str) -> Result<StaffId, Refusal> {
    let given = FirstAdministrator {
        email: &crate::tests::people::email_of(name),
        name,
        locale: Locale::Fr,
        password: PASSWORD,
    };
    let hasher = Hasher::cheap();
    accept_first_administrator(stage.pool(), &hasher, &stranger(), &link.token, given).await
}

#[tokio::test]
async fn the_first_administrator_is_made_once_by_the_newest_link() {
    let stage = Stage::empty().await;
    let operator = Asker::operator();
    let make = || make_first_administrator_link(stage.pool(), &operator);
    let old = make().await.unwrap().unwrap();
    let link = make().await.unwrap().unwrap();
    assert!(
        link.address("https://days.example.org")
            .starts_with("https://days.example.org/admin/invitation/")
    );
    assert!(matches!(
        first(&stage, &old, "Administrator").await,
        Err(Refusal::NotFound)
    ));
    let (one, other) = tokio::join!(
        first(&stage, &link, "Administrator"),
        first(&stage, &link, "Another")
    );
    assert_eq!(
        u8::from(one.is_ok()) + u8::from(other.is_ok()),
        1,
        "{one:?} {other:?}"
    );
    let made = list_staff(stage.pool()).await.unwrap();
    assert_eq!(made.len(), 1);
    assert_eq!(made[0].roles, roles(&[Role::Editor, Role::Administrator]));
    assert_eq!(made[0].locale, Locale::Fr);
    assert!(make().await.unwrap().is_none(), "there is one now");
    let given: serde_json::Value =
        sqlx::query_scalar("select detail -> 'after' from audit_entry where act = 'roles-changed'")
            .fetch_one(&stage.owner)
            .await
            .unwrap();
    assert!(given.to_string().contains("administrator"), "{given}");
}

#[tokio::test]
async fn what_the_first_administrator_typed_is_judged_all_at_once() {
    let stage = Stage::empty().await;
    let link = make_first_administrator_link(stage.pool(), &Asker::operator())
        .await
        .unwrap()
        .unwrap();
    let given = FirstAdministrator {
        email: "nobody",
        name: " ",
        locale: Locale::En,
        password: "short",
    };
    let refused = accept_first_administrator(
        stage.pool(),
        &Hasher::cheap(),
        &stranger(),
        &link.token,
        given,
    )
    .await;
    assert_eq!(
        keys(refused.unwrap_err()),
        ["email-wrong", "name-missing", "password-too-short"]
    );
    first(&stage, &link, "Administrator").await.unwrap();
}

#[tokio::test]
async fn fault_42_a_link_is_used_once_by_its_own_person_for_its_own_purpose() {
    let stage = Stage::empty().await;
    let writer = person(&stage, "Writer", &[Role::Writer]).await;
    let other = person(&stage, "Other", &[Role::Writer]).await;
    let session = signed_in(&stage, "Writer").await;
    let link = reset(stage.pool(), ADMIN, &Asker::operator(), writer)
        .await
        .unwrap();
    assert!(
        current(&stage, &session).await.is_some(),
        "until it is used"
    );
    assert!(matches!(
        use_it(&stage, Purpose::Invitation, &link.token).await,
        Err(Refusal::NotFound)
    ));
    let whose = check_link(stage.pool(), &link.token, Purpose::Reset)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(whose.id, writer);
    let (one, two) = tokio::join!(
        use_it(&stage, Purpose::Reset, &link.token),
        use_it(&stage, Purpose::Reset, &link.token)
    );
    assert_eq!(u8::from(one.is_ok()) + u8::from(two.is_ok()), 1);
    assert_eq!(one.or(two).unwrap(), writer);
    assert!(
        current(&stage, &session).await.is_none(),
        "all sessions end"
    );
    assert!(matches!(
        use_it(&stage, Purpose::Reset, &link.token).await,
        Err(Refusal::NotFound)
    ));
    assert!(matches!(
        use_it(&stage, Purpose::Reset, &Token::new().unwrap()).await,
        Err(Refusal::NotFound)
    ));
    assert!(
        find_staff(stage.pool(), other)
            .await
            .unwrap()
            .unwrap()
            .has_password
    );
}

#[tokio::test]
async fn fault_42_links_run_out_and_newer_ones_end_older_ones() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    let operator = Asker::operator();
    let writer = person(&stage, "Writer", &[Role::Writer]).await;
    let old = reset(stage.pool(), ADMIN, &operator, writer).await.unwrap();
    let link = reset(stage.pool(), ADMIN, &operator, writer).await.unwrap();
    assert!(matches!(
        use_it(&stage, Purpose::Reset, &old.token).await,
        Err(Refusal::NotFound)
    ));
    stage.set_database_clock("2026-09-12T10:00:00Z").await;
    assert!(matches!(
        use_it(&stage, Purpose::Reset, &link.token).await,
        Err(Refusal::NotFound)
    ));
    let invitation = Invitation {
        email: "late@example.org".into(),
        name: "Late".into(),
        locale: Locale::Ar,
        roles: roles(&[Role::Translator(Locale::Ar)]),
    };
    let (late, link) = invite(stage.pool(), ADMIN, &operator, &invitation)
        .await
        .unwrap();
    stage.set_database_clock("2026-09-19T09:59:59Z").await;
    assert!(
        check_link(stage.pool(), &link.token, Purpose::Invitation)
            .await
            .is_ok()
    );
    stage.set_database_clock("2026-09-19T10:00:00Z").await;
    assert!(matches!(
        use_it(&stage, Purpose::Invitation, &link.token).await,
        Err(Refusal::NotFound)
    ));
    // Whoever has not accepted gets an invitation again, and not a reset.
    let again = reset(stage.pool(), ADMIN, &operator, late).await.unwrap();
    assert_eq!(again.purpose, Purpose::Invitation);
    use_it(&stage, Purpose::Invitation, &again.token)
        .await
        .unwrap();
}

#[tokio::test]
async fn a_link_lets_nobody_in_who_was_disabled_since() {
    let stage = Stage::empty().await;
    let writer = person(&stage, "Writer", &[Role::Writer]).await;
    let link = reset(stage.pool(), ADMIN, &Asker::operator(), writer)
        .await
        .unwrap();
    disable(stage.pool(), &Asker::operator(), writer)
        .await
        .unwrap();
    assert!(matches!(
        use_it(&stage, Purpose::Reset, &link.token).await,
        Err(Refusal::NotFound)
    ));
    assert!(matches!(
        reset(stage.pool(), ADMIN, &Asker::operator(), writer).await,
        Err(Refusal::NotFound)
    ));
}

#[tokio::test]
async fn an_invitation_names_every_problem_and_an_address_is_taken_however_it_is_spelt() {
    let stage = Stage::empty().await;
    let mut invitation = Invitation {
        email: "a b".into(),
        name: "x".repeat(201),
        locale: Locale::En,
        roles: Roles::default(),
    };
    let refused = invite(stage.pool(), ADMIN, &Asker::operator(), &invitation)
        .await
        .unwrap_err();
    assert_eq!(
        keys(refused),
        ["email-wrong", "name-too-long", "roles-missing"]
    );
    person(&stage, "Writer", &[Role::Writer]).await;
    invitation.email = " WRITER@example.ORG ".into();
    invitation.name = "Another".into();
    invitation.roles = roles(&[Role::Writer]);
    let refused = invite(stage.pool(), ADMIN, &Asker::operator(), &invitation)
        .await
        .unwrap_err();
    assert_eq!(keys(refused), ["email-taken"]);
    let writer = current(&stage, &signed_in(&stage, "Writer").await)
        .await
        .unwrap();
    let denied = invite(stage.pool(), ADMIN, &writer.asker(None, None), &invitation).await;
    assert!(matches!(denied, Err(Refusal::Denied)));
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let stage = Stage::empty().await;
    let operator = Asker::operator();
    let last = person(&stage, "Administrator", &[Role::Administrator]).await;
    // Somebody who was invited and has not come yet is none who could sign in.
    let invitation = Invitation {
        email: "later@example.org".into(),
        name: "Later".into(),
        locale: Locale::En,
        roles: roles(&[Role::Administrator]),
    };
    let (later, link) = invite(stage.pool(), ADMIN, &operator, &invitation)
        .await
        .unwrap();
    let refused = disable(stage.pool(), &operator, last).await.unwrap_err();
    assert_eq!(keys(refused), ["last-administrator"]);
    let refused = change_roles(stage.pool(), &operator, last, None, &roles(&[Role::Editor])).await;
    assert_eq!(keys(refused.unwrap_err()), ["last-administrator"]);
    use_it(&stage, Purpose::Invitation, &link.token)
        .await
        .unwrap();
    disable(stage.pool(), &operator, last).await.unwrap();
    let refused = disable(stage.pool(), &operator, later).await.unwrap_err();
    assert_eq!(keys(refused), ["last-administrator"]);
}

#[tokio::test]
async fn of_two_administrators_who_are_taken_away_at_once_one_stays() {
    let stage = Stage::empty().await;
    let operator = Asker::operator();
    let one = person(&stage, "One", &[Role::Administrator]).await;
    let two = person(&stage, "Two", &[Role::Administrator]).await;
    for _ in 0..10 {
        let only_editor = roles(&[Role::Editor]);
        let (first, second) = tokio::join!(
            disable(stage.pool(), &operator, one),
            change_roles(stage.pool(), &operator, two, None, &only_editor)
        );
        assert_eq!(
            u8::from(first.is_ok()) + u8::from(second.is_ok()),
            1,
            "{first:?} {second:?}"
        );
        assert!(has_administrator(stage.pool(), None).await.unwrap());
        crate::actions::staff::disable::enable(stage.pool(), &operator, one)
            .await
            .unwrap();
        change_roles(
            stage.pool(),
            &operator,
            two,
            None,
            &roles(&[Role::Administrator]),
        )
        .await
        .unwrap();
    }
}

#[tokio::test]
async fn every_act_about_people_stands_in_the_log_without_a_secret() {
    let stage = Stage::empty().await;
    let link = make_first_administrator_link(stage.pool(), &Asker::operator())
        .await
        .unwrap()
        .unwrap();
    first(&stage, &link, "Administrator").await.unwrap();
    let writer = person(&stage, "Writer", &[Role::Writer]).await;
    let token = signed_in(&stage, "Administrator").await;
    let me = current(&stage, &token).await.unwrap();
    let asker = me.asker(Some("r1".into()), Some("192.0.2.7".into()));
    change_roles(
        stage.pool(),
        &asker,
        writer,
        None,
        &roles(&[Role::PhotoEditor]),
    )
    .await
    .unwrap();
    let reset = reset(stage.pool(), ADMIN, &asker, writer).await.unwrap();
    disable(stage.pool(), &asker, writer).await.unwrap();
    for act in [
        "link-made",
        "staff-invited",
        "password-set",
        "second-factor-set",
        "recovery-codes-made",
        "signed-in",
        "roles-changed",
        "staff-disabled",
    ] {
        assert!(logged(&stage, act).await > 0, "{act}");
    }
    let log: String = sqlx::query_scalar("select string_agg(e::text, ' ') from audit_entry e")
        .fetch_one(&stage.owner)
        .await
        .unwrap();
    for secret in [
        link.token.expose(),
        reset.token.expose(),
        token.expose(),
        PASSWORD,
        "argon2",
        "192.0.2.7",
    ] {
        assert!(!log.contains(secret), "{secret}");
    }
}
