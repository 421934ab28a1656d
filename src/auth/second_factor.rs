//! Codes of six digits that change every half minute (TOTP, RFC 6238: SHA-1, 6 digits, 30 seconds,
//! one step of tolerance), and the picture by which a telephone learns the secret.

use super::secret_key::{KeyProblem, SecretKey};
use super::token::random;
use crate::domain::ids::StaffId;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use qrcode::{Color, QrCode};
use totp_rs::{Builder, Secret, Totp};

/// The name under which a telephone lists it.
const ISSUER: &str = "Daymark";
/// RFC 4226 recommends 160 bits.
const SECRET_BYTES: usize = 20;

/// The secret of one person's second factor, in the clear: for checking a code, and for showing once.
pub struct FactorSecret([u8; SECRET_BYTES]);

/// What setting up shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetUp {
    /// For typing in: base 32, in groups of four.
    pub secret: String,
    /// `otpauth://…`: what the picture says.
    pub uri: String,
    /// The picture: modules on a side, with the quiet zone, and the dark ones as a path of an SVG.
    pub side: usize,
    pub path: String,
}

impl FactorSecret {
    pub fn new() -> Result<Self, sqlx::Error> {
        Ok(Self(random()?))
    }

    pub fn encrypt(&self, key: &SecretKey, staff: StaffId) -> Result<Vec<u8>, KeyProblem> {
        key.encrypt(staff.0.as_bytes(), &self.0)
    }

    pub fn decrypt(key: &SecretKey, staff: StaffId, kept: &[u8]) -> Result<Self, KeyProblem> {
        let secret = key.decrypt(staff.0.as_bytes(), kept)?;
        secret
            .try_into()
            .map(Self)
            .map_err(|_| KeyProblem::OtherKey)
    }

    /// The time step of a code that is right now, one step ago, or one step ahead. Whether it was
    /// taken before, the database tells.
    pub fn check(&self, code: &str, now: i64) -> Option<i64> {
        let code: String = code
            .chars()
            .filter(|c| !c.is_whitespace())
            .take(7)
            .collect();
        let now = u64::try_from(now).ok()?;
        let step = self.totp().check(&code, now)?;
        i64::try_from(step).ok()
    }

    /// The code of an instant.
    pub fn code(&self, now: i64) -> String {
        self.totp().generate(now.unsigned_abs()).to_string()
    }

    /// What a telephone, or whoever types it in, must be told. `account` is the person's address.
    pub fn set_up(&self, account: &str) -> SetUp {
        let secret = Secret::from(self.0).to_base32();
        let account = utf8_percent_encode(account, NON_ALPHANUMERIC);
        let uri = format!(
            "otpauth://totp/{ISSUER}:{account}?secret={secret}&issuer={ISSUER}&algorithm=SHA1&digits=6&period=30"
        );
        let (side, path) = picture(&uri).unwrap_or_default();
        let groups: Vec<&str> = secret
            .as_bytes()
            .chunks(4)
            .filter_map(|group| std::str::from_utf8(group).ok())
            .collect();
        SetUp {
            secret: groups.join(" "),
            uri,
            side,
            path,
        }
    }

    /// Its defaults are those of RFC 6238, which every telephone knows.
    fn totp(&self) -> Totp {
        Builder::new().with_secret(self.0).build_noncompliant()
    }
}

/// The quiet zone that readers need around a code, in modules.
const QUIET: usize = 4;

/// A QR code as one path: a rectangle for every run of dark modules.
fn picture(text: &str) -> Option<(usize, String)> {
    let code = QrCode::new(text).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == Color::Dark {
                let length = run.len();
                path.push_str(&format!(
                    "M{} {}h{length}v1h-{length}z",
                    x + QUIET,
                    y + QUIET
                ));
            }
            x += run.len();
        }
    }
    Some((width + 2 * QUIET, path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::ids::new_id;

    #[test]
    fn codes_are_those_of_rfc_6238() {
        let secret = FactorSecret(*b"12345678901234567890");
        // Appendix B of the RFC has eight digits; these are the last six.
        for (now, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(secret.code(now), code);
            assert_eq!(secret.check(code, now), Some(now / 30));
        }
    }

    #[test]
    fn fault_41_one_step_of_tolerance_and_no_more() {
        let secret = FactorSecret(*b"12345678901234567890");
        let now = 1_800_000_000;
        let code = |steps: i64| secret.code(now + 30 * steps);
        assert_eq!(secret.check(&code(0), now), Some(now / 30));
        assert_eq!(secret.check(&code(-1), now), Some(now / 30 - 1));
        assert_eq!(secret.check(&code(1), now), Some(now / 30 + 1));
        assert_eq!(secret.check(&code(-2), now), None);
        assert_eq!(secret.check(&code(2), now), None);
        let spaced = format!(" {} {}", &code(0)[..3], &code(0)[3..]);
        assert_eq!(secret.check(&spaced, now), Some(now / 30));
        for wrong in ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"] {
            assert_eq!(secret.check(wrong, now), None, "{wrong}");
        }
    }

    #[test]
    fn the_picture_says_what_the_text_says() {
        let secret = FactorSecret(*b"12345678901234567890");
        let shown = secret.set_up("amina+un@example.org");
        assert_eq!(shown.secret, "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            shown.uri,
            "otpauth://totp/Daymark:amina%2Bun%40example%2Eorg?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Daymark&algorithm=SHA1&digits=6&period=30"
        );
        assert!(shown.side > 30 && shown.path.starts_with("M4 4h7v1h-7z"));
        let dark = QrCode::new(&shown.uri).unwrap().to_colors();
        let drawn: usize = shown
            .path
            .split('h')
            .skip(1)
            .step_by(2)
            .map(|run| run.split('v').next().unwrap().parse::<usize>().unwrap())
            .sum();
        let expected = dark.iter().filter(|color| **color == Color::Dark).count();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn a_secret_belongs_to_one_person() {
        let folder = tempfile::tempdir().unwrap();
        let key = SecretKey::open(&folder.path().join("key")).unwrap();
        let (one, other) = (new_id(), new_id());
        let kept = FactorSecret::new().unwrap().encrypt(&key, one).unwrap();
        assert!(FactorSecret::decrypt(&key, one, &kept).is_ok());
        assert!(FactorSecret::decrypt(&key, other, &kept).is_err());
    }
}
