//! Guessing passwords and addresses.

use crate::actions::refusal::Refusal;
use crate::actions::staff::sign_in::{Knock, SignIn, sign_in};
use crate::auth::hasher::Hasher;
use crate::auth::throttle::Counter;
use crate::domain::staff::Role;
use crate::tests::people::{PASSWORD, email_of, from, logged, person};
use crate::tests::support::Stage;
use chrono::{DateTime, TimeDelta, Utc};
use std::time::{Duration, Instant};

const MORNING: &str = "2026-09-12T09:00:00Z";

fn later(seconds: i64) -> String {
    let morning: DateTime<Utc> = MORNING.parse().unwrap();
    (morning + TimeDelta::seconds(seconds)).to_rfc3339()
}

async fn guess(
    stage: &Stage,
    network: &str,
    name: &str,
    password: &str,
) -> Result<SignIn, Refusal> {
    let email = email_of(name);
    let knock = Knock {
        email: &email,
        password,
        ..Knock::default()
    };
    sign_in(stage.pool(), &Hasher::cheap(), &from(network), knock).await
}

#[tokio::test]
async fn fault_37_a_thousand_guesses_from_a_thousand_networks_are_slowed_and_the_right_person_gets_in()
 {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let mut tried = 0;
    for number in 0..1_000 {
        let network = format!("203.0.{}.{}", number / 250, number % 250);
        match guess(&stage, &network, "Writer", "not this one").await {
            Err(Refusal::Problems(_)) => tried += 1,
            Err(Refusal::TooSoon { seconds }) => assert!((1..=300).contains(&seconds)),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(tried, 5, "four without a wait, and the one that begins it");
    assert_eq!(logged(&stage, "sign-in-failed").await, 5);
    let refused = guess(&stage, "192.0.2.9", "Writer", PASSWORD).await;
    assert!(matches!(refused, Err(Refusal::TooSoon { seconds: 1 })));
    stage.set_database_clock(&later(2)).await;
    let welcome = guess(&stage, "192.0.2.9", "Writer", PASSWORD).await;
    assert!(matches!(welcome, Ok(SignIn::SignedIn(_))));
    // Its owner came: what was counted before counts no more.
    let wrong = guess(&stage, "203.0.113.1", "Writer", "not this one").await;
    assert!(matches!(wrong, Err(Refusal::Problems(_))));
}

#[tokio::test]
async fn fault_37_a_thousand_guesses_from_one_network_are_slowed_and_others_are_not() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let mut tried = 0;
    for number in 0..1_000 {
        let name = format!("Nobody {number}");
        match guess(&stage, "203.0.113.1", &name, "not this one").await {
            Err(Refusal::Problems(_)) => tried += 1,
            Err(Refusal::TooSoon { .. }) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(tried, 11);
    let elsewhere = guess(&stage, "192.0.2.9", "Writer", PASSWORD).await;
    assert!(matches!(elsewhere, Ok(SignIn::SignedIn(_))));
}

#[tokio::test]
async fn waits_double_up_to_five_minutes_and_end_by_themselves() {
    let stage = Stage::empty().await;
    let counter = Counter::account("writer@example.org");
    let (mut now, mut waits) = (0, Vec::new());
    stage.set_database_clock(MORNING).await;
    for _ in 0..16 {
        counter.claim(stage.pool()).await.unwrap().unwrap();
        let wait = match counter.claim(stage.pool()).await.unwrap() {
            Err(too_soon) => i64::try_from(too_soon.seconds).unwrap(),
            Ok(()) => {
                counter.give_back(stage.pool()).await.unwrap();
                0
            }
        };
        waits.push(wait);
        now += wait;
        stage.set_database_clock(&later(now)).await;
    }
    assert_eq!(waits[..4], [0, 0, 0, 0]);
    assert_eq!(waits[4..14], [1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
    assert_eq!(waits[14..], [300, 300]);
    stage.set_database_clock(&later(now + 86_401)).await;
    counter.claim(stage.pool()).await.unwrap().unwrap();
    counter.claim(stage.pool()).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_hundred_guesses_at_once_are_a_hundred() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    let claims: Vec<_> = (0..100)
        .map(|_| {
            let pool = stage.pool().clone();
            tokio::spawn(async move {
                Counter::account("writer@example.org")
                    .claim(&pool)
                    .await
                    .unwrap()
            })
        })
        .collect();
    let mut claimed = 0;
    for claim in claims {
        claimed += u32::from(claim.await.unwrap().is_ok());
    }
    assert_eq!(claimed, 5);
}

#[tokio::test]
async fn a_stranger_elsewhere_does_not_keep_the_owner_waiting_where_they_signed_in_before() {
    let stage = Stage::empty().await;
    stage.set_database_clock(MORNING).await;
    person(&stage, "Writer", &[Role::Writer]).await;
    guess(&stage, "192.0.2.9", "Writer", PASSWORD)
        .await
        .unwrap();
    for number in 0..20 {
        let _ = guess(&stage, &format!("203.0.113.{number}"), "Writer", "wrong").await;
    }
    let from_elsewhere = guess(&stage, "192.0.2.200", "Writer", PASSWORD).await;
    assert!(matches!(from_elsewhere, Err(Refusal::TooSoon { .. })));
    let at_home = guess(&stage, "192.0.2.9", "Writer", PASSWORD).await;
    assert!(matches!(at_home, Ok(SignIn::SignedIn(_))));
}

#[tokio::test]
async fn an_unknown_address_a_disabled_person_and_a_wrong_password_are_told_the_same() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let gone = person(&stage, "Gone", &[Role::Writer]).await;
    crate::actions::staff::disable::disable(
        stage.pool(),
        &crate::auth::asker::Asker::operator(),
        gone,
    )
    .await
    .unwrap();
    let mut told = Vec::new();
    for (name, password) in [
        ("Nobody", PASSWORD),
        ("Gone", PASSWORD),
        ("Writer", "wrong"),
    ] {
        match guess(&stage, "192.0.2.9", name, password).await {
            Err(Refusal::Problems(problems)) => told.push(problems),
            other => panic!("{other:?}"),
        }
    }
    assert!(told.iter().all(|problems| *problems == told[0]));
    let names: Vec<String> = sqlx::query_scalar(
        "select staff_name from audit_entry where act = 'sign-in-failed' order by id",
    )
    .fetch_all(&stage.owner)
    .await
    .unwrap();
    assert_eq!(names, ["unknown", "Gone", "Writer"]);
}

#[tokio::test]
async fn fault_36_a_known_and_an_unknown_address_take_as_long() {
    let stage = Stage::empty().await;
    let hasher = Hasher::shared();
    person(&stage, "Writer", &[Role::Writer]).await;
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    // The first sign-in makes the hash anew by full parameters.
    guess_with(&stage, hasher, "Writer", PASSWORD, 0).await;
    for round in 1..=12 {
        known.push(guess_with(&stage, hasher, "Writer", "wrong", round).await);
        unknown.push(guess_with(&stage, hasher, "Nobody", "wrong", round).await);
    }
    known.sort();
    unknown.sort();
    let (one, other) = (known[6], unknown[6]);
    assert!(one > Duration::from_millis(20), "{one:?} is no hashing");
    assert!(
        known[0] <= unknown[11] && unknown[0] <= known[11],
        "{known:?} {unknown:?}"
    );
    let ratio = one.as_secs_f64() / other.as_secs_f64();
    assert!((0.6..1.7).contains(&ratio), "{one:?} and {other:?}");
}

async fn guess_with(
    stage: &Stage,
    hasher: &Hasher,
    name: &str,
    password: &str,
    round: u8,
) -> Duration {
    let email = email_of(name);
    let knock = Knock {
        email: &email,
        password,
        ..Knock::default()
    };
    Counter::account(&email).forget(stage.pool()).await.unwrap();
    let asker = from(&format!("203.0.113.{round}"));
    let begun = Instant::now();
    let _ = sign_in(stage.pool(), hasher, &asker, knock).await;
    begun.elapsed()
}
