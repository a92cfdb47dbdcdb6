//! One field of a form: what is typed, what it means, and how a choice is turned. Knows no other field.

use super::Schreibfeld;
use crate::app::eingabe::Eingabe;
use crate::app::text::Text;
use crate::domain::feld::eingabe::{Stil, Umfeld, lies, schreibe};
use crate::domain::text::falte;
use crate::domain::{Datensatz, Feld, FeldArt, Id, Wert};
use crate::model::{Register, tun};
use jiff::civil::Date;

/// What the text in a field means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Befund {
    Leer,
    /// Understood; the words say how, where that is not plain from the text itself.
    Verstanden(String),
    Fehler(String),
}

/// A field and what is typed into it.
pub struct Feldstand {
    pub feld: &'static Feld,
    pub eingabe: Schreibfeld,
    /// The text as it was when the form was opened: unchanged text is not read again.
    pub(super) ur: String,
    pub befund: Befund,
    /// Just come to: what is typed takes the place of what stands there.
    pub(super) frisch: bool,
}

pub(super) fn stand(feld: &'static Feld, satz: &Datensatz, reg: &Register) -> Feldstand {
    let ur = schreibe(feld.art, &(feld.lesen)(satz), reg, Stil::Mensch);
    let eingabe = match feld.art {
        art if art.mehrzeilig() => Schreibfeld::Lang(Box::new(Text::neu(&ur))),
        _ => Schreibfeld::Zeile(Eingabe::neu(ur)),
    };
    // As it can be typed: a control character that an import brought does not count as a change.
    let ur = eingabe.text().to_owned();
    Feldstand {
        feld,
        eingabe,
        ur,
        befund: Befund::Leer,
        frisch: ersetzbar(feld.art),
    }
}

pub(super) fn verstehe(
    stand: &Feldstand,
    reg: &Register,
    heute: Date,
    gremium: Option<Id>,
) -> Befund {
    let text = stand.eingabe.text();
    if text.trim().is_empty() {
        return Befund::Leer;
    }
    if text == stand.ur || stand.eingabe.lang().is_some() {
        return Befund::Verstanden(String::new());
    }
    match lies(
        stand.feld.art,
        text,
        Umfeld {
            namen: reg,
            heute,
            gremium,
        },
    ) {
        Ok(wert) => {
            let gelesen = match &wert {
                Wert::Faelligkeit(f) => tun::faellig_text(reg, *f),
                _ => schreibe(stand.feld.art, &wert, reg, Stil::Mensch),
            };
            Befund::Verstanden(if falte(&gelesen) == falte(text) {
                String::new()
            } else {
                gelesen
            })
        }
        Err(fehler) => Befund::Fehler(fehler),
    }
}

pub(super) fn drehe(stand: &mut Feldstand, wahl: &[(&str, &str)], schritt: i32) -> bool {
    let anzahl = i32::try_from(wahl.len()).unwrap_or(1).max(1);
    let jetzt = wahl
        .iter()
        .position(|w| w.1 == stand.eingabe.text())
        .and_then(|i| i32::try_from(i).ok());
    let naechster = jetzt.map_or(0, |i| (i + schritt).rem_euclid(anzahl));
    if let Some(w) = usize::try_from(naechster).ok().and_then(|i| wahl.get(i)) {
        stand.eingabe.setze(w.1);
    }
    true
}

/// A letter takes the next choice that begins with it; a blank takes the next one.
pub(super) fn waehle_mit_buchstabe(stand: &mut Feldstand, wahl: &[(&str, &str)], text: &str) {
    let anfang = falte(text);
    let jetzt = wahl.iter().position(|w| w.1 == stand.eingabe.text());
    let ab = jetzt.map_or(0, |i| i + 1);
    let passend = |w: &&(&str, &str)| falte(w.1).starts_with(anfang.as_str());
    let ziel = wahl
        .iter()
        .skip(ab)
        .chain(wahl.iter().take(ab))
        .find(passend);
    if let Some(w) = ziel {
        stand.eingabe.setze(w.1);
    }
}

/// Values that one writes anew rather than corrects.
pub(super) fn ersetzbar(art: FeldArt) -> bool {
    matches!(
        art,
        FeldArt::Datum
            | FeldArt::Zeitpunkt
            | FeldArt::Faelligkeit
            | FeldArt::Rhythmus
            | FeldArt::Zahl
            | FeldArt::Geld
            | FeldArt::Dezimal
            | FeldArt::Zeiten
            | FeldArt::Anteile
            | FeldArt::Verweis(_)
    )
}
