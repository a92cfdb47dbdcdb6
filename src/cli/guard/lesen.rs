//! Bytes → text for the guard, as an import reads them: by byte order mark, else UTF-8, else Windows-1252. Says on stderr
//! when it was not UTF-8. Never lets something pass that is no text.

use super::{Eingang, Panne};
use crate::cli::ausgabe;
use crate::exchange::text::{aus_windows, dekodiere, kein_text, kodierung, nach_marke};
use std::borrow::Cow;
use std::io::{BufRead, Read};

/// The mark of UTF-8.
pub const MARKE: &[u8] = b"\xef\xbb\xbf";
const UTF_8: &str = "UTF-8";

/// The whole input and what it was read as.
pub fn alles(ein: &mut Eingang) -> Result<(String, &'static str), Panne> {
    let mut bytes = Vec::new();
    ein.read_to_end(&mut bytes).map_err(Panne::Lesen)?;
    let als = kodierung(&bytes);
    let text = dekodiere(&bytes);
    if text.contains('\0') || kein_text(&bytes).is_some() {
        return Err(Panne::KeinText);
    }
    if als != UTF_8 {
        sage(als, None);
    }
    Ok((text, als))
}

/// `ab`: the first line that was not UTF-8, where lines are read one by one.
pub fn sage(als: &str, ab: Option<usize>) {
    ausgabe::sage(&match ab {
        None => format!("gelesen als {als}"),
        Some(zeile) => format!("ab Zeile {zeile} gelesen als {als}, was kein UTF-8 ist"),
    });
}

/// How the input begins: a byte order mark other than UTF-8's means that its bytes are no lines.
pub fn in_zweierbytes(ein: &mut Eingang) -> Result<bool, Panne> {
    let anfang = ein.fill_buf().map_err(Panne::Lesen)?;
    let anders = nach_marke(anfang).is_some_and(|k| k != UTF_8);
    match !anders && (anfang.contains(&0) || kein_text(anfang).is_some()) {
        true => Err(Panne::KeinText),
        false => Ok(anders),
    }
}

/// One line; true: it was none of UTF-8.
pub fn zeile(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (aus_windows(bytes), true),
    }
}
