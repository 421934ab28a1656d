//! What one link of the chain says about its entry.

use crate::store::audit_chain::SealedFields;

/// Told to the hash before everything else, so that another encoding can never be taken for this one.
const FORM: &[u8] = b"daymark audit 1";

/// The hash before the first link.
pub const BEGINNING: [u8; 32] = [0; 32];

/// BLAKE3 over the form's name, the hash before, and every field with its length before it: no two
/// entries have the same bytes. An absent field is a single 0, a present one begins with 1.
pub fn hash(before: &[u8; 32], entry: &SealedFields) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(FORM);
    hasher.update(before);
    let mut put = |bytes: Option<&[u8]>| {
        let Some(bytes) = bytes else {
            hasher.update(&[0]);
            return;
        };
        hasher.update(&[1]);
        hasher.update(&(bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    put(Some(entry.id.as_bytes()));
    put(Some(&entry.at.timestamp_micros().to_be_bytes()));
    put(entry.staff_id.as_ref().map(|id| id.as_bytes().as_slice()));
    put(Some(entry.staff_name.as_bytes()));
    put(Some(entry.act.as_bytes()));
    put(entry.thing_id.as_ref().map(|id| id.as_bytes().as_slice()));
    put(entry.part.as_deref().map(str::as_bytes));
    put(entry
        .revision
        .map(i32::to_be_bytes)
        .as_ref()
        .map(|bytes| bytes.as_slice()));
    put(Some(entry.detail.as_bytes()));
    put(entry.request_id.as_deref().map(str::as_bytes));
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;
    use uuid::Uuid;

    fn entry() -> SealedFields {
        SealedFields {
            id: Uuid::from_u128(1),
            at: DateTime::from_timestamp_micros(1_789_203_600_000_001).unwrap(),
            staff_id: None,
            staff_name: "Editor".into(),
            act: "saved".into(),
            thing_id: Some(Uuid::from_u128(2)),
            part: Some("fr".into()),
            revision: Some(3),
            detail: "{}".into(),
            request_id: None,
        }
    }

    #[test]
    fn every_field_counts_and_none_can_be_moved_into_its_neighbour() {
        let changes: [fn(&mut SealedFields); 11] = [
            |e| e.id = Uuid::from_u128(9),
            |e| e.at += chrono::TimeDelta::microseconds(1),
            |e| e.staff_id = Some(Uuid::from_u128(2)),
            |e| e.staff_name = "Editors".into(),
            |e| e.act = "save".into(),
            |e| e.thing_id = None,
            |e| e.part = None,
            |e| e.revision = None,
            |e| e.detail = "{\"a\": 1}".into(),
            |e| e.request_id = Some(String::new()),
            |e| {
                e.staff_name = "Editors".into();
                e.act = "aved".into();
            },
        ];
        let held = hash(&BEGINNING, &entry());
        for (number, change) in changes.into_iter().enumerate() {
            let mut changed = entry();
            change(&mut changed);
            assert_ne!(hash(&BEGINNING, &changed), held, "{number}");
        }
        assert_ne!(hash(&held, &entry()), held, "the hash before counts, too");
        assert_eq!(hash(&BEGINNING, &entry()), held);
    }
}
