//! Random values that let somebody in: in a cookie or a link. What is stored is their hash.

use std::fmt;

/// 256 random bits, as 64 hexadecimal digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// What is stored of a token.
pub type TokenHash = [u8; 32];

impl Token {
    /// A new one, from the operating system's source of chance.
    pub fn new() -> Result<Self, sqlx::Error> {
        Ok(Self(hex(&random::<32>()?)))
    }

    /// What came in a cookie or an address; anything but 64 hexadecimal digits is none.
    pub fn read(text: &str) -> Option<Self> {
        let digits = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == 64 && text.bytes().all(digits)).then(|| Self(text.to_owned()))
    }

    pub fn hash(&self) -> TokenHash {
        *blake3::hash(self.0.as_bytes()).as_bytes()
    }

    /// For the cookie or the link, and for nothing else.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// Never into a log.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// Random bytes. That the operating system has none is told as a fault of input and output.
pub fn random<const N: usize>() -> Result<[u8; N], sqlx::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| sqlx::Error::Io(error.into()))?;
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_and_shows_itself_to_nobody() {
        let token = Token::new().unwrap();
        assert_eq!(Token::read(token.expose()), Some(token.clone()));
        assert_ne!(Token::new().unwrap(), token);
        assert!(!format!("{token:?}").contains(&token.expose()[..8]));
        for wrong in ["", "abc", &"g".repeat(64), &"A".repeat(64), &"0".repeat(65)] {
            assert_eq!(Token::read(wrong), None);
        }
    }
}
