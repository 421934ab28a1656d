//! No operation on one language changes a byte or a state of another: a million on the pure model.

use crate::domain::revision::Part;
use crate::domain::status::PartState;
use crate::domain::workflow::{Around, Step, after, why_not};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

/// A part: its revisions, byte for byte, and its state.
#[derive(Clone, Debug, PartialEq)]
struct Held {
    revisions: Vec<u64>,
    state: PartState,
}

fn around(part: Part, own_change: bool, base_is_public: bool) -> Around {
    Around {
        part,
        in_trash: false,
        own_change,
        has_override: false,
        without_photos: false,
        base_is_public,
        gaps: Vec::new(),
    }
}

#[test]
fn a_million_operations_on_one_language_leave_the_others_as_they_were() {
    let mut runner = TestRunner::new(Config::default());
    let steps = prop::collection::vec((0..7usize, 0..9usize, any::<bool>(), any::<u64>()), 1000);
    let parts: Vec<Part> = Part::all().collect();
    let (mut taken, mut refused) = (0u32, 0u32);
    for _ in 0..1000 {
        let mut thing: Vec<Held> = parts
            .iter()
            .map(|_| Held {
                revisions: Vec::new(),
                state: PartState::EMPTY,
            })
            .collect();
        let mut now: DateTime<Utc> = "2026-09-12T05:00:00Z".parse().unwrap();
        for (at, step, own_change, bytes) in steps.new_tree(&mut runner).unwrap().current() {
            now += TimeDelta::seconds(1);
            let step = Step::ALL[step];
            let base = at == 0 || thing[0].state.publication.revision().is_some();
            let before = thing.clone();
            let held = &mut thing[at];
            held.state = held.state.clone().at(now);
            if why_not(step, &held.state, &around(parts[at], own_change, base)).is_empty() {
                let later = now + TimeDelta::seconds(5);
                held.state = after(step, held.state.clone(), now, later, "so");
                if step == Step::Save {
                    held.revisions.push(bytes);
                }
                taken += 1;
            } else {
                refused += 1;
            }
            let held = &thing[at];
            assert_eq!(
                held.revisions.len(),
                usize::try_from(held.state.newest).unwrap()
            );
            for other in (0..7).filter(|other| *other != at) {
                assert_eq!(thing[other], before[other], "{step:?} on {}", parts[at]);
            }
        }
    }
    assert_eq!(taken + refused, 1_000_000);
    assert!(taken > 100_000 && refused > 100_000, "{taken} {refused}");
}
