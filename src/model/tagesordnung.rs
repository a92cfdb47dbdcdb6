//! The agenda of a Sitzung: what stands on it by itself, its order, its deadlines. Drafts only; nothing is changed here.

mod ordnung;
mod plan;
mod versand;
mod wege;
mod zeile;

pub use ordnung::{
    eingeordnet, loeschen, minuten, neuer, nummeriert, platz, ueberspringen, wiederkehrend, wo,
    ziel,
};
pub use plan::{Hinweis, Plan, Planzeile, laenge, plan, zaehlt, zu_knapp};
pub use versand::{eingeladen, veroeffentlichen, vorlage};
pub use wege::{folgende, hinzu, holen, in_speicher, verschieben};
pub use zeile::{TopZeile, lies};

use super::Register;
use super::tun::Umstand;
use crate::domain::text::falte;
use crate::domain::{Abschnitt, Ids, Kind, Schluessel, Sitzung, SitzungStatus, Top, Topart, leer};
use crate::store::Aenderung;
use jiff::civil::Date;

/// Minutes of the two TOPs that make themselves.
const RUECKBLICK_MINUTEN: u16 = 15;
const ABSCHLUSS_MINUTEN: u16 = 10;

/// Makes the agenda of a Sitzung that has none: TOP 1 looks back on open to-dos and Wiedervorlagen (000 4.1.2), then what
/// comes back from the last Sitzung, the standing items of the kind, what lies in the inbox (only for the next Sitzung
/// of the Gremium), and the last one closes. Empty where there is an agenda already.
pub fn grundgeruest(reg: &Register, s: &Sitzung, um: Umstand<'_>, neu: &mut Ids) -> Vec<Aenderung> {
    if !reg.tagesordnung(s.id).is_empty() {
        return Vec::new();
    }
    nummeriert(reg, entwurf(reg, s, um, neu))
}

/// The TOPs of a new agenda, not numbered yet.
fn entwurf(reg: &Register, s: &Sitzung, um: Umstand<'_>, neu: &mut Ids) -> Vec<Top> {
    let mut tops = wiederkehrende(reg, s, neu);
    let speicher = if ist_naechste(reg, s, um.heute()) {
        reg.themenspeicher(s.gremium)
    } else {
        Vec::new()
    };
    let geholt = speicher.into_iter().map(|t| Top {
        sitzung: Some(s.id),
        ..t.clone()
    });
    for top in feste(reg, s, um, neu).into_iter() {
        if !tops.iter().any(|t| gleich(t, &top)) {
            tops.push(top);
        }
    }
    tops.extend(geholt);
    tops.push(fest(s, um, Topart::Rueckblick, neu));
    tops.push(fest(s, um, Topart::Abschluss, neu));
    tops
}

fn fest(s: &Sitzung, um: Umstand<'_>, art: Topart, neu: &mut Ids) -> Top {
    let (abschnitt, titel, minuten) = if art == Topart::Rueckblick {
        (
            Abschnitt::Beginn,
            "Begrüßung, Stand der To-dos und Wiedervorlagen",
            RUECKBLICK_MINUTEN,
        )
    } else {
        (
            Abschnitt::Ausklang,
            "Zusammenfassung und nächster Termin",
            ABSCHLUSS_MINUTEN,
        )
    };
    Top {
        gremium: s.gremium,
        sitzung: Some(s.id),
        art,
        abschnitt,
        titel: titel.to_owned(),
        eingebracht_am: Some(um.heute()),
        minuten: Some(minuten),
        ..leer::top(neu.neu())
    }
}

/// TOPs that come back, from the last Sitzung of the Gremium that had an agenda.
fn wiederkehrende(reg: &Register, s: &Sitzung, neu: &mut Ids) -> Vec<Top> {
    let mut davor: Vec<&Sitzung> = reg
        .sitzungen_von(s.gremium)
        .filter(|v| v.beginn < s.beginn && v.status != SitzungStatus::Abgesagt)
        .collect();
    davor.sort_by_key(|v| std::cmp::Reverse(v.beginn));
    let letzte = davor
        .into_iter()
        .map(|v| reg.tagesordnung(v.id))
        .find(|tops| !tops.is_empty())
        .unwrap_or_default();
    letzte
        .into_iter()
        .filter(|t| t.wiederkehrend && t.art == Topart::Thema)
        .map(|t| wege::frisch(t, neu.neu(), Some(s.id)))
        .collect()
}

/// The standing items of the kind, each from its quick line; what a line leaves unclear is not made up.
fn feste(reg: &Register, s: &Sitzung, um: Umstand<'_>, neu: &mut Ids) -> Vec<Top> {
    let art = reg.gremien().get(s.gremium).and_then(|g| reg.art_von(g));
    let zeilen = art.map(|a| a.tagesordnung.as_slice()).unwrap_or_default();
    zeilen
        .iter()
        .map(|z| lies(reg, z))
        .filter(|z| !z.angaben.titel.is_empty())
        .map(|z| z.top(neu.neu(), s.gremium, Some(s.id), um))
        .collect()
}

fn gleich(a: &Top, b: &Top) -> bool {
    falte(&a.titel) == falte(&b.titel)
}

/// No other Sitzung of the Gremium comes before it.
pub fn ist_naechste(reg: &Register, s: &Sitzung, heute: Date) -> bool {
    let davor = |n: &Sitzung| n.steht_an() && n.beginn.date() >= heute && n.beginn < s.beginn;
    s.steht_an() && !reg.sitzungen_von(s.gremium).any(davor)
}

/// The next Sitzung of a Gremium that is still to come: where its inbox goes.
pub fn naechste(reg: &Register, gremium: crate::domain::Id, heute: Date) -> Option<&Sitzung> {
    reg.sitzungen_von(gremium)
        .filter(|s| s.steht_an() && s.beginn.date() >= heute)
        .min_by_key(|s| s.beginn)
}

/// The agenda was changed after it was published. Told by what was written later than the Sitzung itself, and by what was
/// brought in on a later day; a change that another one of the Sitzung follows is not seen.
pub fn seither_geaendert(reg: &Register, s: &Sitzung) -> bool {
    let Some(am) = s.tagesordnung_veroeffentlicht else {
        return false;
    };
    let rev = |kind, id| reg.rev_von(Schluessel { kind, id });
    let stand = rev(Kind::Sitzungen, s.id);
    let spaeter =
        |t: &&Top| rev(Kind::Tops, t.id) > stand || t.eingebracht_am.is_some_and(|d| d > am);
    s.steht_an() && s.begonnen.is_none() && reg.tagesordnung(s.id).iter().any(spaeter)
}

impl Register {
    /// The day until which topics are collected for a Sitzung; None where its kind sets none.
    pub fn themen_bis(&self, s: &Sitzung) -> Option<Date> {
        let art = self.gremien().get(s.gremium).and_then(|g| self.art_von(g));
        let tage = art?.themen_tage?;
        let frist = s
            .beginn
            .date()
            .checked_sub(jiff::Span::new().days(i64::from(tage)));
        frist.ok()
    }
}
