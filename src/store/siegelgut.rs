//! What the vault seals, as bytes: the codec's envelope for plaintext that never reaches the disk unsealed. Knows no key.
//!
//! Each kind has a schema of its own. Whoever changes a struct that is sealed freezes the old one where it is read, and
//! raises the number: golden bytes in the tests fail until then.

use super::codec;
pub use super::schaden::Schaden;
use serde::{Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

/// Bytes that one of them may have.
pub const GRENZE: usize = codec::SIEGEL_GRENZE;

/// Format byte, kind, schema, body; in one allocation, wiped when dropped.
pub fn verpacken<T: Serialize>(
    art: u8,
    schema: u16,
    wert: &T,
) -> Result<Zeroizing<Vec<u8>>, Schaden> {
    codec::siegelgut(art, schema, wert)
}

/// Which schema it was written by, and its body.
pub fn kopf(art: u8, bytes: &[u8]) -> Result<(u16, &[u8]), Schaden> {
    codec::siegelgut_kopf(art, bytes)
}

/// The body as this type.
pub fn auspacken<T: DeserializeOwned>(koerper: &[u8]) -> Result<T, Schaden> {
    codec::siegelgut_koerper(koerper)
}
