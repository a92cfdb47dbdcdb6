//! What comes again: when it is next, who does it, what it is about, who takes part, what was done so far.

use super::{Blatt, Reihe, Signal, Ton};
use crate::domain::{Auswahl, Id, Kind, Schluessel, Turnus, Verantwortlich, datum};
use crate::model::Register;
use crate::model::turnus::{Lage, fortbildungen, lage, verantwortliche, worum};
use jiff::civil::Date;

fn key(t: &Turnus) -> Schluessel {
    Schluessel {
        kind: Kind::Turnus,
        id: t.id,
    }
}

pub fn reihe(reg: &Register, t: &Turnus, heute: Date) -> Reihe {
    let (signal, rechts, ton) = stand(reg, t, heute);
    Reihe {
        signal,
        titel: t.titel.clone(),
        mitte: reg.raum_name(reg.raum_von(key(t))),
        rechts,
        ton,
    }
}

fn stand(reg: &Register, t: &Turnus, heute: Date) -> (Signal, String, Ton) {
    let tag = t.naechste.unwrap_or(heute);
    match lage(reg, t, heute) {
        Lage::Ueberfaellig => (
            Signal::Alarm,
            format!("überfällig {}", datum::seit(tag, heute)),
            Ton::Alarm,
        ),
        Lage::Bald => (Signal::Achtung, datum::relativ(tag, heute), Ton::Achtung),
        Lage::Spaeter => (Signal::Geplant, datum::lang(tag), Ton::Normal),
        Lage::OhneTag => (Signal::Punkt, "kein Tag".to_owned(), Ton::Gedaempft),
        Lage::Vorbei => {
            let zuletzt = t
                .letzte
                .map(|d| format!("zuletzt {}", datum::tagesdatum(d)));
            let text = zuletzt.unwrap_or_else(|| "ruht".to_owned());
            (Signal::Erledigt, text, Ton::Gedaempft)
        }
    }
}

pub fn detail(reg: &Register, t: &Turnus, heute: Date, b: &mut Blatt) {
    b.feld("Art", t.art.label());
    let wieder = t.alle.map_or_else(|| "einmal".to_owned(), |w| w.text());
    b.feld("wie oft", wieder);
    b.feld(
        "nächstes Mal",
        t.naechste.map(datum::lang).unwrap_or_default(),
    );
    if matches!(lage(reg, t, heute), Lage::Ueberfaellig) {
        let (_, text, ton) = stand(reg, t, heute);
        b.text(format!("! {text}"), ton);
    }
    b.feld("letztes Mal", t.letzte.map(datum::lang).unwrap_or_default());
    b.feld("kommt hoch", vorlauf(t.vorlauf_tage));
    b.feld("Ort", t.ort.clone());
    let raum = reg.raum_von(key(t));
    b.feld(
        "Raum",
        raum.map(|r| reg.raum_pfad(r, "›")).unwrap_or_default(),
    );
    bezug(reg, t, heute, b);
    beteiligte(reg, t, b);
    if !t.durchgefuehrt.is_empty() {
        b.kopf(format!("Durchgeführt ({})", t.durchgefuehrt.len()));
        for r in t.durchgefuehrt.iter().rev() {
            b.feld(&datum::tagesdatum(r.am), r.text.clone());
        }
    }
    b.notiz(&t.notiz);
}

fn vorlauf(tage: u16) -> String {
    match tage {
        0 => "am Tag selbst".to_owned(),
        1 => "1 Tag vorher".to_owned(),
        n => format!("{n} Tage vorher"),
    }
}

fn bezug(reg: &Register, t: &Turnus, heute: Date, b: &mut Blatt) {
    let Some(wozu) = worum(reg, t) else { return };
    b.kopf(wozu.kind.einzahl());
    let zeile = Reihe {
        titel: reg.titel(wozu),
        ..super::reihe(reg, wozu, heute)
    };
    b.eintrag(zeile, wozu);
}

fn beteiligte(reg: &Register, t: &Turnus, b: &mut Blatt) {
    if !t.verantwortlich.is_empty() {
        b.kopf("Verantwortlich");
    }
    for v in &t.verantwortlich {
        match v {
            Verantwortlich::Person(p) => super::person::eintrag(reg, Some(*p), "", b),
            Verantwortlich::Gremium(id) => {
                let kind = Kind::Gremien;
                let titel = reg.gremium_name(*id);
                let reihe = Reihe {
                    titel,
                    ..Reihe::default()
                };
                b.eintrag(reihe, Schluessel { kind, id: *id });
            }
        }
    }
    if !t.teilnehmende.is_empty() {
        b.kopf(format!("Teilnehmende ({})", t.teilnehmende.len()));
    }
    for p in &t.teilnehmende {
        super::person::eintrag(reg, Some(*p), "", b);
    }
}

/// What recurs for a Familienzentrum, contract or Gremium.
pub(super) fn abschnitt(reg: &Register, wem: Id, heute: Date, b: &mut Blatt) {
    let mut alle: Vec<&Turnus> = reg.turnus_von(wem).collect();
    if alle.is_empty() {
        return;
    }
    alle.sort_by_key(|t| (lage(reg, t, heute), t.naechste));
    b.kopf(format!("Kommt wieder ({})", alle.len()));
    zeilen(reg, alle, heute, b);
}

/// Fortbildungen that a person attended, or is going to.
pub(super) fn besuchte(reg: &Register, person: Id, heute: Date, b: &mut Blatt) {
    let alle = fortbildungen(reg, person);
    if alle.is_empty() {
        return;
    }
    b.kopf(format!("Fortbildungen ({})", alle.len()));
    for t in alle {
        let zeile = Reihe {
            mitte: t.ort.clone(),
            ..reihe(reg, t, heute)
        };
        b.eintrag(zeile, key(t));
    }
}

fn zeilen(reg: &Register, alle: Vec<&Turnus>, heute: Date, b: &mut Blatt) {
    for t in alle {
        let zeile = Reihe {
            mitte: verantwortliche(reg, t),
            ..reihe(reg, t, heute)
        };
        b.eintrag(zeile, key(t));
    }
}
