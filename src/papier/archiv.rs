//! A zip archive without compression and without a clock: the shell of docx and odt. Only ever written, never read.

/// 1 January 1980, midnight: the earliest day that the format knows.
const TAG: u16 = 0x0021;
const UTF8: u16 = 0x0800;
const FASSUNG: u16 = 20;

/// Parts by name, in the order in which they were added.
#[derive(Default)]
pub struct Archiv {
    bytes: Vec<u8>,
    verzeichnis: Vec<u8>,
    zahl: u16,
}

impl Archiv {
    pub fn lege(&mut self, name: &str, inhalt: &[u8]) {
        let beginn = laenge(&self.bytes);
        let kopf = kopf(name, inhalt);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&kopf);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(inhalt);
        let v = &mut self.verzeichnis;
        v.extend(b"PK\x01\x02");
        v.extend(FASSUNG.to_le_bytes());
        v.extend(&kopf);
        // No comment, first disk, no attributes.
        v.extend([0; 10]);
        v.extend(beginn.to_le_bytes());
        v.extend(name.as_bytes());
        self.zahl += 1;
    }

    pub fn fertig(mut self) -> Vec<u8> {
        let (beginn, gross) = (laenge(&self.bytes), laenge(&self.verzeichnis));
        self.bytes.append(&mut self.verzeichnis);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.zahl.to_le_bytes());
        self.bytes.extend(self.zahl.to_le_bytes());
        self.bytes.extend(gross.to_le_bytes());
        self.bytes.extend(beginn.to_le_bytes());
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

/// What the local header and the directory have in common.
fn kopf(name: &str, inhalt: &[u8]) -> Vec<u8> {
    let mut k = Vec::with_capacity(26);
    for wort in [FASSUNG, UTF8, 0, 0, TAG] {
        k.extend(wort.to_le_bytes());
    }
    for zahl in [crc32(inhalt), laenge(inhalt), laenge(inhalt)] {
        k.extend(zahl.to_le_bytes());
    }
    k.extend(u16::try_from(name.len()).unwrap_or(0).to_le_bytes());
    k.extend([0; 2]);
    k
}

/// A paper is never near 4 GiB.
fn laenge(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

fn crc32(bytes: &[u8]) -> u32 {
    let ein_bit = |crc: u32, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
    !bytes
        .iter()
        .fold(u32::MAX, |crc, b| (0..8).fold(crc ^ u32::from(*b), ein_bit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }
}
