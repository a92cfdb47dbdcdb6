//! Lists and small rules of a note: Hilfesettings for the statistic, texts of several lines, the day of deletion.

use crate::domain::beratung::Stelle;
use crate::domain::{Beratung, Fallabschnitt};
use jiff::ToSpan;
use jiff::civil::Date;
use zeroize::Zeroize;

/// Helps of §§ 16 to 42 SGB VIII in the words of the statistic.
pub(super) const HILFEN: &[&str] = &[
    "Erziehungsberatung § 28",
    "Soziale Gruppenarbeit § 29",
    "Erziehungsbeistand § 30",
    "Familienhilfe SPFH § 31",
    "Tagesgruppe § 32",
    "Vollzeitpflege § 33",
    "Heim, betreute Wohnform § 34",
    "Einzelbetreuung ISE § 35",
    "Eingliederungshilfe § 35a",
    "Junge Volljährige § 41",
    "Flexible Hilfe § 27",
    "Beratung in der Familie § 16",
    "Beratung bei Trennung § 17",
    "Umgang § 18",
    "Gemeinsame Wohnform § 19",
    "Versorgung in Notlage § 20",
    "Inobhutnahme § 42",
    "keine Hilfe zur Erziehung",
];

/// Months after the last Wiedervorlage, or after today.
const DANACH: i32 = 3;
/// Months from today that a note may be kept.
pub(super) const HOECHSTENS: i32 = 12;

/// The day of deletion that is proposed, and why.
pub(super) fn loeschvorschlag(b: &Beratung, heute: Date) -> (Date, &'static str) {
    let spaetestens = in_monaten(heute, HOECHSTENS);
    let (ab, warum) = match b.wiedervorlage {
        Some(tag) if tag >= heute => (tag, "Wiedervorlage + 3 Monate"),
        _ => (heute, "heute + 3 Monate"),
    };
    let tag = in_monaten(ab, DANACH);
    if tag > spaetestens {
        (spaetestens, "höchstens 12 Monate")
    } else {
        (tag, warum)
    }
}

/// Why a note cannot be kept until that day; None: it can.
pub(super) fn loeschtag_geht_nicht(tag: Date, heute: Date) -> Option<String> {
    if tag < heute {
        return Some("Das Löschdatum liegt in der Vergangenheit".to_owned());
    }
    let spaetestens = in_monaten(heute, HOECHSTENS);
    (tag > spaetestens).then(|| {
        let tag = crate::domain::datum::tagesdatum(spaetestens);
        format!("Höchstens 12 Monate: bis {tag}")
    })
}

fn in_monaten(tag: Date, monate: i32) -> Date {
    tag.checked_add(monate.months()).unwrap_or(tag)
}

/// What differs between two states of a note, in words for people.
pub(super) fn unterschied(alt: &Beratung, neu: &Beratung) -> String {
    let texte = alt.texte.keys().chain(neu.texte.keys());
    if let Some(a) = texte.into_iter().find(|a| alt.text(**a) != neu.text(**a)) {
        return format!("Text in {}", a.name());
    }
    let felder = [
        ("Titel", alt.titel != neu.titel),
        ("Methode", alt.methode != neu.methode),
        (
            "Eingebracht von",
            alt.eingebracht_von != neu.eingebracht_von,
        ),
        ("Planregion", alt.planregion != neu.planregion),
        ("Raum", alt.raum != neu.raum),
        ("Alter", alt.alter != neu.alter),
        ("Frageart", alt.frageart != neu.frageart),
        ("Themen", alt.themen != neu.themen),
        ("Hilfesettings", alt.hilfen != neu.hilfen),
        ("Gremium", alt.gremium != neu.gremium),
        ("Anmeldung", alt.angemeldet_fuer != neu.angemeldet_fuer),
        (
            "Entbindung",
            alt.entbindung != neu.entbindung || alt.entbindung_am != neu.entbindung_am,
        ),
        ("Beraten am", alt.beraten_am != neu.beraten_am),
        ("Ergebnis", alt.ergebnis != neu.ergebnis),
        ("In Fallakte am", alt.in_akte_am != neu.in_akte_am),
        ("Wiedervorlage", alt.wiedervorlage != neu.wiedervorlage),
        ("Löschdatum", alt.loeschen_am != neu.loeschen_am),
        ("Urteil über einen Treffer", alt.urteile != neu.urteile),
    ];
    let anderes = felder.iter().find(|(_, anders)| *anders);
    anderes.map_or("Änderung", |(name, _)| name).to_owned()
}

/// Puts a text in the place of another, which is wiped; an empty one is none.
pub(super) fn setze_text(b: &mut Beratung, abschnitt: Fallabschnitt, text: &str) {
    if text.is_empty() {
        if let Some(mut weg) = b.texte.remove(&abschnitt) {
            weg.zeroize();
        }
        return;
    }
    ueberschreibe(b.texte.entry(abschnitt).or_default(), text);
}

/// The boundary between two characters at or before a place.
pub(super) fn grenze(text: &str, stelle: usize) -> usize {
    let davor = (0..=stelle.min(text.len())).rev();
    davor
        .into_iter()
        .find(|i| text.is_char_boundary(*i))
        .unwrap_or(0)
}

/// Wipes what was there first: a buffer that moves leaves nothing behind.
pub(super) fn ueberschreibe(ziel: &mut String, text: &str) {
    ziel.zeroize();
    ziel.push_str(text);
}

/// The text at a place, to be changed.
pub(super) fn text_mut(b: &mut Beratung, stelle: Stelle) -> Option<&mut String> {
    match stelle {
        Stelle::Titel => Some(&mut b.titel),
        Stelle::EingebrachtVon => Some(&mut b.eingebracht_von),
        Stelle::Thema(i) => b.themen.get_mut(i),
        Stelle::Hilfe(i) => b.hilfen.get_mut(i),
        Stelle::Abschnitt(a) => b.texte.get_mut(&a),
        Stelle::Grund(i) => b.urteile.get_mut(i).map(|u| &mut u.grund),
    }
}
