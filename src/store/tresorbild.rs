//! The vault as ciphertext.

use super::Platz;

/// Where the manifest lies in the chest.
pub const MANIFEST: Platz = [0; 16];
/// Bytes of the generation that stands before the sealed manifest.
pub const MANIFEST_STAND: usize = 8;
