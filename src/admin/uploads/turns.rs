//! How many uploads one person may have going at a time.

use crate::domain::ids::StaffId;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// At a time, each.
const MOST: u8 = 2;

static TAKEN: LazyLock<Mutex<HashMap<StaffId, u8>>> = LazyLock::new(Mutex::default);

/// Held while files come in; given back when it is dropped, however the request ends.
#[derive(Debug)]
pub struct Turn(StaffId);

impl Turn {
    /// `None` where this person has as many going as they may.
    pub fn take(who: StaffId) -> Option<Self> {
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(who).or_default();
        if *count >= MOST {
            return None;
        }
        *count += 1;
        Some(Self(who))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = taken.get_mut(&self.0) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                taken.remove(&self.0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_at_a_time_and_each_gives_its_turn_back() {
        let who = StaffId(uuid::Uuid::now_v7());
        let first = Turn::take(who).unwrap();
        let second = Turn::take(who).unwrap();
        assert!(Turn::take(who).is_none());
        assert!(Turn::take(StaffId(uuid::Uuid::now_v7())).is_some());
        drop(first);
        let third = Turn::take(who).unwrap();
        assert!(Turn::take(who).is_none());
        drop((second, third));
        assert!(!TAKEN.lock().unwrap().contains_key(&who));
    }
}
