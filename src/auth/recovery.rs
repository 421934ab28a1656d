//! Recovery codes: ten on paper, each once in the place of a code from the second factor.

use super::token::random;
use crate::domain::ids::StaffId;

pub const CODES: usize = 10;

/// Without letters that are taken for digits (i, l, o); 1 is left out too. There are 32, so that five random bits
/// choose one; a code is 80 bits, which nobody finds again from its hash.
const ALPHABET: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz0";
const LETTERS: usize = 16;

/// Ten new codes, in groups of four, as they are shown once.
pub fn new_codes() -> Result<Vec<String>, sqlx::Error> {
    (0..CODES).map(|_| new_code()).collect()
}

fn new_code() -> Result<String, sqlx::Error> {
    let letters = random::<LETTERS>()?.map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    let groups: Vec<String> = letters
        .chunks(4)
        .map(|group| group.iter().collect())
        .collect();
    Ok(groups.join("-"))
}

/// What is kept of a code. However it is typed: capitals, spaces and hyphens do not count.
pub fn hash(staff: StaffId, code: &str) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(staff.0.as_bytes());
    for letter in code
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .take(64)
    {
        hasher.update(letter.to_ascii_lowercase().to_string().as_bytes());
    }
    hasher.finalize().as_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::ids::new_id;
    use std::collections::BTreeSet;

    #[test]
    fn ten_codes_differ_and_are_known_again_however_they_are_typed() {
        let codes = new_codes().unwrap();
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), CODES);
        assert!(codes.iter().all(|code| code.len() == 19));
        let staff = new_id();
        let typed = format!(" {} ", codes[0].to_uppercase().replace('-', " "));
        assert_eq!(hash(staff, &typed), hash(staff, &codes[0]));
        assert_ne!(hash(staff, &codes[0]), hash(staff, &codes[1]));
        assert_ne!(hash(staff, &codes[0]), hash(new_id(), &codes[0]));
    }
}
