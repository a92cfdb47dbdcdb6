//! Bytes → text, as Windows, Excel and the web leave them. Knows encodings; never guesses at content.

use encoding_rs::{UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// What the bytes say: by byte order mark (UTF-8, UTF-16), else UTF-8 where they are that, else Windows-1252.
pub fn dekodiere(bytes: &[u8]) -> String {
    let kodierung = match encoding_rs::Encoding::for_bom(bytes) {
        Some((kodierung, _)) => kodierung,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    kodierung.decode(bytes).0.into_owned()
}

/// The name of what [`dekodiere`] reads the bytes as: "UTF-8", "UTF-16LE", [`WINDOWS`].
pub fn kodierung(bytes: &[u8]) -> &'static str {
    match nach_marke(bytes) {
        Some(kodierung) => kodierung,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8.name(),
        None => WINDOWS,
    }
}

/// As people know it.
pub const WINDOWS: &str = "Windows-1252";

/// What a byte order mark says.
pub fn nach_marke(bytes: &[u8]) -> Option<&'static str> {
    encoding_rs::Encoding::for_bom(bytes).map(|(k, _)| k.name())
}

/// A piece out of the middle of a text: nothing in it is a byte order mark.
pub fn aus_windows(bytes: &[u8]) -> Cow<'_, str> {
    WINDOWS_1252.decode_without_bom_handling(bytes).0
}

/// So many control characters make no binary file yet, however short it is.
const EINZELNE: usize = 4;

/// Without control characters, but for those that part lines and words.
pub fn ohne_steuerzeichen(text: &str) -> String {
    let bleibt = |c: &char| !c.is_control() || matches!(c, '\t'..='\r');
    text.chars().filter(bleibt).collect()
}

/// Why these bytes are nothing that an import reads, and what to do; None: text.
pub fn kein_text(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Some(
            "eine Arbeitsmappe oder ein Archiv (xlsx, xls, ods, zip), keine Tabelle als Text; in Excel „Speichern unter“, Dateityp CSV wählen und diese Datei einlesen",
        );
    }
    if bytes.starts_with(b"feldbuch-sicherung ") {
        return Some("eine Sicherung von feldbuch; zurückspielen mit: feldbuch restore DATEI");
    }
    if bytes.starts_with(b"%PDF") {
        return Some("ein PDF; die Tabelle in Excel übernehmen und als CSV speichern");
    }
    // A few slip into cells out of other programs; what is no text is full of them.
    let utf16 = encoding_rs::Encoding::for_bom(bytes).is_some_and(|(k, _)| k != UTF_8);
    let steuerzeichen = |b: &u8| matches!(b, 0..=8 | 14..=31);
    let viele = bytes.iter().filter(|b| steuerzeichen(b)).count();
    let dicht = viele * 20 > bytes.len();
    (!utf16 && dicht && (viele > EINZELNE || bytes.contains(&0))).then_some(
        "keine Textdatei; lesbar sind CSV, OParl (JSON), feldbuch (JSON) und Ferien (ICS)",
    )
}

/// The line on which a byte of the text stands, counted from 1.
pub fn zeile(text: &str, stelle: usize) -> usize {
    let bis = text.as_bytes().get(..stelle).unwrap_or(text.as_bytes());
    1 + memchr::memchr_iter(b'\n', bis).count()
}

/// Where a part of a text begins in it; None if it is not a part of it.
pub fn stelle(ganzes: &str, teil: &str) -> Option<usize> {
    (teil.as_ptr() as usize)
        .checked_sub(ganzes.as_ptr() as usize)
        .filter(|s| *s <= ganzes.len())
}
