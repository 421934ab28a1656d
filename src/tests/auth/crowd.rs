//! A crowd at the door. Its test measures the memory of its own process, which nextest gives it.

use crate::actions::refusal::Refusal;
use crate::actions::staff::sign_in::{Knock, sign_in};
use crate::auth::hasher::Hasher;
use crate::domain::staff::Role;
use crate::tests::people::{PASSWORD, email_of, from, person};
use crate::tests::support::Stage;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

/// Resident memory of this process, in bytes.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap();
    let kilobytes: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kilobytes * 1024
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fault_38_of_a_hundred_at_once_two_hash_a_few_wait_and_the_rest_are_asked_to_come_again() {
    let stage = Stage::empty().await;
    person(&stage, "Writer", &[Role::Writer]).await;
    let before = resident();
    let most = Arc::new(AtomicU64::new(before));
    let over = Arc::new(AtomicBool::new(false));
    let watcher = std::thread::spawn({
        let (most, over) = (Arc::clone(&most), Arc::clone(&over));
        move || {
            while !over.load(Ordering::Relaxed) {
                most.fetch_max(resident(), Ordering::Relaxed);
                std::thread::sleep(Duration::from_millis(1));
            }
        }
    });
    let crowd: Vec<_> = (0..100)
        .map(|number| {
            let pool = stage.pool().clone();
            tokio::spawn(async move {
                let email = email_of("Writer");
                let knock = Knock {
                    email: if number == 0 {
                        &email
                    } else {
                        "nobody@example.org"
                    },
                    password: PASSWORD,
                    ..Knock::default()
                };
                // From a hundred networks, and most about an address that nobody has: what holds
                // them back is the hashing alone, and the count of that address.
                let asker = from(&format!("198.51.100.{number}"));
                sign_in(&pool, Hasher::shared(), &asker, knock).await
            })
        })
        .collect();
    let (mut busy, mut told) = (0, 0);
    for one in crowd {
        match one.await.unwrap() {
            Err(Refusal::Busy) => busy += 1,
            Ok(_) | Err(Refusal::Problems(_) | Refusal::TooSoon { .. }) => told += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    over.store(true, Ordering::Relaxed);
    watcher.join().unwrap();
    assert_eq!(busy + told, 100);
    let grown = most.load(Ordering::Relaxed) - before;
    assert!(grown < 200_000_000, "{grown} bytes");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fault_38_the_queue_takes_ten_and_turns_the_others_away_at_once() {
    let hasher = Hasher::shared();
    let before = resident();
    let crowd: Vec<_> = (0..100)
        .map(|_| {
            tokio::spawn(async move {
                let password = crate::auth::password::Password::typed(PASSWORD).unwrap();
                let answer = hasher.verify(password, None).await;
                (answer.is_ok(), resident())
            })
        })
        .collect();
    let mut served = 0;
    let mut most = before;
    for one in crowd {
        let (ok, memory) = one.await.unwrap();
        served += u32::from(ok);
        most = most.max(memory);
    }
    assert!((10..=14).contains(&served), "{served} were served");
    assert!(most - before < 200_000_000);
}
