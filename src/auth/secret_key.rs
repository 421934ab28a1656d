//! The key that encrypts second-factor secrets: 32 bytes in a file outside the database, so that a
//! copy of the database alone makes no codes.

use super::token::random;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 24;

pub struct SecretKey(XChaCha20Poly1305);

/// The key file cannot be used, or is not the one by which this was encrypted.
#[derive(Debug, thiserror::Error)]
pub enum KeyProblem {
    #[error("the key file cannot be read or made ({0}); see DAYMARK_SECRET_FILE")]
    File(#[from] io::Error),
    #[error("the key file does not hold 32 bytes; put back the one that was in use")]
    WrongLength,
    #[error(
        "this was encrypted by another key; put back the key file that was in use, or remove the second factor and set it up anew"
    )]
    OtherKey,
    #[error("chance is not to be had: {0}")]
    NoChance(String),
}

impl SecretKey {
    /// Reads the key; makes it, readable by this user alone, where there is none.
    pub fn open(path: &Path) -> Result<Self, KeyProblem> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => make(path)?,
            Err(error) => return Err(error.into()),
        };
        let key: [u8; KEY_BYTES] = bytes.try_into().map_err(|_| KeyProblem::WrongLength)?;
        Ok(Self(XChaCha20Poly1305::new(&key.into())))
    }

    /// Nonce and ciphertext. What belongs to one `owner` cannot be read as another's.
    pub fn encrypt(&self, owner: &[u8], secret: &[u8]) -> Result<Vec<u8>, KeyProblem> {
        let nonce =
            random::<NONCE_BYTES>().map_err(|error| KeyProblem::NoChance(error.to_string()))?;
        let payload = Payload {
            msg: secret,
            aad: owner,
        };
        let sealed = self
            .0
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| KeyProblem::OtherKey)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    pub fn decrypt(&self, owner: &[u8], kept: &[u8]) -> Result<Vec<u8>, KeyProblem> {
        let (nonce, sealed) = kept
            .split_first_chunk::<NONCE_BYTES>()
            .ok_or(KeyProblem::OtherKey)?;
        let payload = Payload {
            msg: sealed,
            aad: owner,
        };
        self.0
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| KeyProblem::OtherKey)
    }
}

/// Under another name until it is whole; whoever links it first has made it.
fn make(path: &Path) -> Result<Vec<u8>, KeyProblem> {
    let bytes = random::<KEY_BYTES>().map_err(|error| KeyProblem::NoChance(error.to_string()))?;
    let suffix = random::<8>().map_err(|error| KeyProblem::NoChance(error.to_string()))?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let draft = path.with_extension(format!("{:x}", u64::from_be_bytes(suffix)));
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)?;
    let linked = file
        .write_all(&bytes)
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::hard_link(&draft, path));
    fs::remove_file(&draft)?;
    match linked {
        Ok(()) => Ok(bytes.to_vec()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(fs::read(path)?),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn the_key_is_made_once_for_this_user_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("below/secret.key");
        let sealed = SecretKey::open(&path)
            .unwrap()
            .encrypt(b"me", b"secret")
            .unwrap();
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let again = SecretKey::open(&path).unwrap();
        assert_eq!(again.decrypt(b"me", &sealed).unwrap(), b"secret");
        assert!(matches!(
            again.decrypt(b"you", &sealed),
            Err(KeyProblem::OtherKey)
        ));
        assert!(again.decrypt(b"me", &sealed[..20]).is_err());
        assert!(!sealed.windows(6).any(|window| window == b"secret"));
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn two_who_make_it_at_once_have_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        let sealed: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| SecretKey::open(&path).unwrap().encrypt(b"me", b"secret")))
                .collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap().unwrap())
                .collect()
        });
        let key = SecretKey::open(&path).unwrap();
        assert!(
            sealed
                .iter()
                .all(|sealed| key.decrypt(b"me", sealed).is_ok())
        );
    }

    #[test]
    fn a_file_of_another_length_is_no_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        fs::write(&path, b"short").unwrap();
        assert!(matches!(
            SecretKey::open(&path),
            Err(KeyProblem::WrongLength)
        ));
    }
}
