//! How many files one person sends at a time.

use crate::domain::ids::StaffId;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

/// Most files on their way in at the same time, of one person.
const MOST: usize = 2;

static UNDER_WAY: LazyLock<Mutex<HashMap<StaffId, usize>>> = LazyLock::new(Mutex::default);

/// The right to send one file, given back when it is dropped.
#[derive(Debug)]
pub(super) struct Turn(StaffId);

impl Turn {
    /// `None` where this person sends as many as they may already.
    pub(super) fn take(who: StaffId) -> Option<Self> {
        let mut under_way = held();
        let count = under_way.entry(who).or_default();
        if *count >= MOST {
            return None;
        }
        *count += 1;
        Some(Self(who))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut under_way = held();
        match under_way.get_mut(&self.0) {
            Some(count) if *count > 1 => *count -= 1,
            _ => {
                under_way.remove(&self.0);
            }
        }
    }
}

/// Counting cannot fail half-way, so that a panic elsewhere leaves nothing wrong here.
fn held() -> MutexGuard<'static, HashMap<StaffId, usize>> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn one_person_has_two_turns_and_another_their_own() {
        let [one, other] = [StaffId(Uuid::now_v7()), StaffId(Uuid::now_v7())];
        let first = Turn::take(one).unwrap();
        let second = Turn::take(one).unwrap();
        assert!(Turn::take(one).is_none());
        assert!(Turn::take(other).is_some());
        drop(first);
        let third = Turn::take(one).unwrap();
        drop((second, third));
        assert!(!held().contains_key(&one));
    }
}
