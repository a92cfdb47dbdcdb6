//! A person: contact, memberships with role and time, posts, to-dos, attendance.

use super::{Blatt, Detailzeile, Reihe, Signal, Ton};
use crate::domain::{
    Anwesenheit, Auswahl, Kind, Mitglied, Mitgliedschaft, Person, Schluessel, datum,
};
use crate::model::Register;
use crate::model::anwesenheit::{REIHE, von_person};
use jiff::civil::Date;

/// Open to-dos from which on a person's load is worth a sign.
const VIEL: usize = 8;

pub fn reihe(reg: &Register, p: &Person, heute: Date) -> Reihe {
    let offen: Vec<_> = reg.todos_von(p.id).filter(|t| t.status.offen()).collect();
    let spaet = offen.iter().filter(|t| reg.ueberfaellig(t, heute)).count();
    let last = match (offen.len(), spaet) {
        (0, _) => String::new(),
        (n, 0) => format!("{n} offen"),
        (n, s) => format!("{n} offen, {s} überfällig"),
    };
    let (signal, ton) = match (offen.len(), spaet) {
        (_, s) if s > 0 => (Signal::Alarm, Ton::Alarm),
        (n, _) if n >= VIEL => (Signal::Achtung, Ton::Achtung),
        _ => (Signal::Keins, Ton::Normal),
    };
    let mitte = if p.organisation.is_empty() {
        p.funktion.clone()
    } else {
        p.organisation.clone()
    };
    Reihe {
        signal,
        titel: p.sortierung(),
        mitte,
        rechts: last,
        ton,
    }
}

pub fn detail(reg: &Register, p: &Person, heute: Date, b: &mut Blatt) {
    b.feld("Name", p.anzeige());
    b.feld("Funktion", p.funktion.clone());
    b.feld("Organisation", p.organisation.clone());
    b.feld("Telefon", p.telefon.clone());
    b.feld("Mobil", p.mobil.clone());
    b.feld("E-Mail", p.email.clone());
    b.feld("Anschrift", p.anschrift.clone());
    b.feld(
        "Raum",
        p.raum.map(|r| reg.raum_pfad(r, "›")).unwrap_or_default(),
    );
    posten(reg, p, heute, b);
    mitgliedschaften(reg, p, heute, b);
    if !super::todo::abschnitt(reg, p.id, heute, b) {
        b.kopf("Offene To-dos");
        b.text("keine", Ton::Gedaempft);
    }
    felder_der_fua(reg, p, heute, b);
    b.notiz(&p.notiz);
}

/// Vorhaben that she leads or watches, Fortbildungen that she attended.
fn felder_der_fua(reg: &Register, p: &Person, heute: Date, b: &mut Blatt) {
    let (leitet, achtet) = crate::model::vorhaben::von_person(reg, p.id);
    super::vorhaben::abschnitt(reg, "Leitet Vorhaben", leitet.into_iter(), heute, b);
    super::vorhaben::abschnitt(reg, "Achtet auf die Ziele", achtet.into_iter(), heute, b);
    super::turnus::besuchte(reg, p.id, heute, b);
}

/// A line that leads to a person: what she is here, and her phone.
pub(super) fn eintrag(reg: &Register, person: Option<crate::domain::Id>, rolle: &str, b: &mut Blatt) {
    let Some(p) = person.and_then(|id| reg.personen().get(id)) else {
        return;
    };
    let telefon = [&p.telefon, &p.mobil].into_iter().find(|t| !t.is_empty());
    let reihe = Reihe {
        titel: p.anzeige(),
        mitte: rolle.to_owned(),
        rechts: telefon.cloned().unwrap_or_default(),
        ..Reihe::default()
    };
    let kind = Kind::Personen;
    b.eintrag(reihe, Schluessel { kind, id: p.id });
}

fn posten(reg: &Register, p: &Person, heute: Date, b: &mut Blatt) {
    let alle: Vec<_> = reg.posten_von(p.id).collect();
    if alle.is_empty() {
        return;
    }
    b.kopf("Zuständig für");
    for k in alle {
        let rechts = if k.person == Some(p.id) {
            ""
        } else {
            "Vertretung"
        };
        let reihe = Reihe {
            signal: if k.vakant(heute) {
                Signal::Vakant
            } else {
                Signal::Keins
            },
            titel: k.thema.clone(),
            mitte: reg.raum_name(k.raum),
            rechts: rechts.to_owned(),
            ton: Ton::Normal,
        };
        b.eintrag(
            reihe,
            Schluessel {
                kind: Kind::Koordination,
                id: k.id,
            },
        );
    }
}

fn mitgliedschaften(reg: &Register, p: &Person, heute: Date, b: &mut Blatt) {
    let mut sitze: Vec<&Mitgliedschaft> = reg.sitze_von(Mitglied::Person(p.id)).collect();
    if sitze.is_empty() {
        return;
    }
    sitze.sort_by_cached_key(|m| {
        (
            !m.gilt(heute),
            m.rolle,
            reg.gremium_name(m.gremium),
            std::cmp::Reverse(m.von),
        )
    });
    let jetzt = sitze.iter().filter(|m| m.gilt(heute)).count();
    b.kopf(format!("Mitgliedschaften ({jetzt})"));
    if let Some(balken) = anwesenheit(reg, p, heute) {
        b.0.push(balken);
    }
    for m in &sitze {
        let wen = m
            .vertritt
            .map(|v| format!(" von {}", reg.person_name(v)))
            .unwrap_or_default();
        let gilt = m.gilt(heute);
        let reihe = Reihe {
            signal: if gilt {
                Signal::Keins
            } else {
                Signal::Entfaellt
            },
            titel: reg.gremium_name(m.gremium),
            mitte: zeit(m, heute),
            rechts: format!(
                "{}{wen}{}",
                m.rolle.label(),
                if m.mandat { " · Mandat" } else { "" }
            ),
            ton: if gilt { Ton::Normal } else { Ton::Gedaempft },
        };
        let ziel = Schluessel {
            kind: Kind::Gremien,
            id: m.gremium,
        };
        b.eintrag_nach(
            reihe,
            ziel,
            Schluessel {
                kind: Kind::Mitgliedschaften,
                id: m.id,
            },
        );
    }
    kontinuitaet(reg, p, &sitze, heute, b);
}

/// Per Gremium: how often there, and since when not.
fn kontinuitaet(reg: &Register, p: &Person, sitze: &[&Mitgliedschaft], heute: Date, b: &mut Blatt) {
    let mut gremien: Vec<crate::domain::Id> = Vec::new();
    for m in sitze.iter().filter(|m| m.gilt(heute)) {
        if !gremien.contains(&m.gremium) {
            gremien.push(m.gremium);
        }
    }
    for g in gremien {
        let Some(z) = von_person(reg, g, p.id) else {
            continue;
        };
        let q = z.quote;
        let mut text = format!(
            "{}: bei {} von {} da",
            reg.gremium_name(g),
            q.da,
            q.gezaehlt()
        );
        if q.entschuldigt > 0 {
            text.push_str(&format!(", {} entschuldigt", q.entschuldigt));
        }
        if z.fehlt_seit >= REIHE {
            b.text(
                format!("! {text} – fehlt seit {} Sitzungen", z.fehlt_seit),
                Ton::Alarm,
            );
        } else {
            b.text(text, Ton::Gedaempft);
        }
    }
}

/// "seit 03/2024", "2019–2021"
fn zeit(m: &Mitgliedschaft, heute: Date) -> String {
    match (m.von, m.bis) {
        (None, None) => String::new(),
        (Some(v), None) if v <= heute => format!("seit {}", v.strftime("%m/%Y")),
        (Some(v), None) => format!("ab {}", datum::kurz(v, heute)),
        (None, Some(bis)) => format!("bis {}", bis.strftime("%m/%Y")),
        (Some(v), Some(bis)) => format!("{}–{}", v.strftime("%m/%Y"), bis.strftime("%m/%Y")),
    }
}

/// Present (or represented) in the last Sitzungen where attendance was noted.
fn anwesenheit(reg: &Register, p: &Person, heute: Date) -> Option<Detailzeile> {
    let gremien = reg.sitze_von(Mitglied::Person(p.id)).map(|m| m.gremium);
    let mut noten: Vec<_> = gremien
        .flat_map(|g| reg.sitzungen_von(g))
        .filter(|s| s.gehalten() && s.beginn.date() <= heute)
        .filter_map(|s| {
            Some((
                s.beginn,
                s.id,
                s.anwesenheit.iter().find(|t| t.person == p.id)?.wie,
            ))
        })
        .collect();
    noten.sort_by_key(|n| (n.0, n.1));
    noten.dedup_by_key(|n| n.1);
    let letzte: Vec<Anwesenheit> = noten.iter().rev().take(12).rev().map(|n| n.2).collect();
    let da = letzte
        .iter()
        .filter(|a| !matches!(a, Anwesenheit::Fehlt | Anwesenheit::Entschuldigt))
        .count();
    let wert = |a: &Anwesenheit| match a {
        Anwesenheit::Anwesend | Anwesenheit::Gast => Some(100),
        Anwesenheit::Vertreten => Some(60),
        Anwesenheit::Entschuldigt => Some(25),
        Anwesenheit::Fehlt => Some(0),
    };
    let text = format!("bei {da} der letzten {} Sitzungen dabei", letzte.len());
    (!letzte.is_empty()).then(|| Detailzeile::Balken {
        werte: letzte.iter().map(wert).collect(),
        text,
    })
}

/// What `y` copies: name, function, organisation, lines to reach them by.
pub fn visitenkarte(p: &Person) -> String {
    let zeilen = [
        &p.anzeige(),
        &p.funktion,
        &p.organisation,
        &p.telefon,
        &p.mobil,
        &p.email,
        &p.anschrift,
    ];
    zeilen
        .into_iter()
        .filter(|z| !z.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join("\n")
}
