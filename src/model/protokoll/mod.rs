//! What happens in a Sitzung, from opening it to the last amendment: as drafts, and the rules that they follow. Nothing is
//! changed here, and nothing here knows a screen.

pub mod abschluss;
pub mod abstimmung;
pub mod anwesend;
pub mod lauf;
pub mod rueckblick;
pub mod stimmen;

use crate::domain::{Id, Sitzung, Top};
use crate::model::Register;

/// Why something about a Sitzung is not done; a German sentence that says what to do instead.
pub type Nein = String;

/// The Sitzung, or why not.
///
/// # Errors
/// It is gone.
pub fn sitzung(reg: &Register, id: Id) -> Result<&Sitzung, Nein> {
    reg.sitzungen()
        .get(id)
        .ok_or_else(|| "Diese Sitzung gibt es nicht mehr".to_owned())
}

/// Refuses to touch a finished protocol (from then on there are only amendments).
pub(crate) fn offen(s: &Sitzung) -> Result<(), Nein> {
    match s.protokoll_fertig {
        Some(tag) => Err(format!(
            "Das Protokoll ist seit {} fertig – E schreibt einen Nachtrag",
            crate::domain::datum::lang(tag)
        )),
        None => Ok(()),
    }
}

/// "TOP 3 „Nähcafé“"
pub fn top_name(t: &Top) -> String {
    format!("TOP {} „{}“", t.nr, super::tun::kurz(&t.titel))
}
