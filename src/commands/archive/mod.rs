//! One tar file that holds an installation: `database.dump`, `media/…`, and `manifest.json`, which
//! comes last, so that a file that was cut off has none.
//!
//! Invariant: nothing is unpacked of which the manifest does not give the size and the BLAKE3 hash.
//! The key of the second factors is never in it: whoever finds a backup must not find both.

pub mod manifest;
pub mod pack;
pub mod tools;
pub mod unpack;
