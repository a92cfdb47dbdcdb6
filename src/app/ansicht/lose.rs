//! Seats by lot as lines: the seat plan per Sozialraum, the open list, the drawn order with its sums, and how to check it.

use super::{Blatt, Detailzeile, Signal, Ton, Zelle, Zellen};
use crate::domain::{Id, Kind, Losung, Schluessel, datum};
use crate::model::Register;
use crate::model::los::{self, PLAETZE, Platzlage, Sitz};
use jiff::civil::Date;

/// Columns at the right edge.
const RECHTS: u16 = 34;
/// Leading hexadecimal digits that are shown of a sum.
const STELLEN: usize = 12;

pub fn blatt(reg: &Register, gremium: Id, heute: Date) -> (String, Vec<Detailzeile>) {
    let titel = format!("Sitze durch Los {}", reg.gremium_name(gremium));
    let mut b = Blatt::default();
    let Some(g) = reg.gremien().get(gremium) else {
        return (titel, b.0);
    };
    let plan = los::plan(reg, g, heute);
    if plan.is_empty() {
        b.text(
            "Unter dem Raum dieses Gremiums liegt kein Sozialraum; hier ist nichts auszulosen.",
            Ton::Gedaempft,
        );
    }
    for lage in &plan {
        ein_raum(reg, lage, heute, &mut b);
    }
    b.kopf("Verfahren");
    b.text(los::VERFAHREN, Ton::Gedaempft);
    nachrechnen(reg, &plan, &mut b);
    (titel, b.0)
}

fn ein_raum(reg: &Register, lage: &Platzlage, heute: Date, b: &mut Blatt) {
    if !b.0.is_empty() {
        b.0.push(Detailzeile::Leer);
    }
    b.0.push(kopf(lage, heute));
    for sitz in lage.besetzt.iter().chain(&lage.kuenftig) {
        b.0.push(sitz_zeile(reg, sitz, heute));
    }
    if let Some(l) = lage.offen.and_then(|id| reg.losungen().get(id)) {
        offene(reg, l, b);
    }
    if let Some(l) = lage.gezogen.and_then(|id| reg.losungen().get(id)) {
        gezogene(reg, l, heute, b);
    }
}

/// "2 von 2 besetzt, endet am 30.11.2026"
fn kopf(lage: &Platzlage, heute: Date) -> Detailzeile {
    let da = lage.besetzt.len();
    let ende = lage.endet().map_or_else(String::new, |t| {
        format!(", endet am {}", datum::tagesdatum(t))
    });
    let (signal, ton) = if lage.endet_bald(heute) {
        (Signal::Achtung, Ton::Achtung)
    } else if da < usize::from(PLAETZE) {
        (Signal::Vakant, Ton::Alarm)
    } else {
        (Signal::Gut, Ton::Normal)
    };
    let key = raum_key(lage.raum);
    Detailzeile::Zellen(Zellen {
        signal,
        links: lage.name.clone(),
        zellen: vec![rechts(format!("{da} von {PLAETZE} besetzt{ende}"), ton)],
        ziel: Some(key),
        satz: Some(key),
        ..Zellen::default()
    })
}

fn raum_key(id: Id) -> Schluessel {
    Schluessel {
        kind: Kind::Raeume,
        id,
    }
}

fn rechts(text: String, ton: Ton) -> Zelle {
    Zelle {
        text,
        breite: RECHTS,
        ton,
        ..Zelle::default()
    }
}

fn sitz_zeile(reg: &Register, sitz: &Sitz, heute: Date) -> Detailzeile {
    let tag = |t: Option<Date>| t.map_or_else(|| "offen".to_owned(), |t| datum::kurz(t, heute));
    let kommt = sitz.von.is_some_and(|v| v > heute);
    let zeit = if kommt {
        format!("ab {} bis {}", tag(sitz.von), tag(sitz.bis))
    } else {
        format!("bis {}", tag(sitz.bis))
    };
    Detailzeile::Zellen(Zellen {
        signal: if kommt {
            Signal::Geplant
        } else {
            Signal::Gehalten
        },
        links: format!("  {}", reg.person_name(sitz.person)),
        zellen: vec![rechts(zeit, Ton::Gedaempft)],
        ziel: Some(Schluessel {
            kind: Kind::Personen,
            id: sitz.person,
        }),
        satz: Some(Schluessel {
            kind: Kind::Mitgliedschaften,
            id: sitz.mitgliedschaft,
        }),
        ..Zellen::default()
    })
}

fn offene(reg: &Register, l: &Losung, b: &mut Blatt) {
    let stand = match (l.kandidaten.is_empty(), l.seed.is_empty()) {
        (true, _) => "noch niemand auf der Liste".to_owned(),
        (_, true) => "Liste offen".to_owned(),
        _ => format!("Startzahl {}", l.seed),
    };
    let wieviele = match l.plaetze {
        1 => "1 Platz".to_owned(),
        n => format!("{n} Plätze"),
    };
    b.0.push(losung_zeile(
        l,
        Signal::InArbeit,
        format!("  Losung um {wieviele}"),
        stand,
    ));
    for (i, p) in l.kandidaten.iter().enumerate() {
        b.0.push(person(
            reg,
            l,
            i,
            *p,
            "interessiert".to_owned(),
            Signal::Punkt,
        ));
    }
}

fn gezogene(reg: &Register, l: &Losung, heute: Date, b: &mut Blatt) {
    let am = l.am.map_or_else(String::new, |t| datum::kurz(t, heute));
    b.0.push(losung_zeile(
        l,
        Signal::Erledigt,
        format!("  Losung vom {am}"),
        format!("Startzahl {}", l.seed),
    ));
    for (i, p) in l.reihenfolge.iter().enumerate() {
        let summe = los::pruefsumme(&l.seed, *p);
        let kurz = summe.get(..STELLEN).unwrap_or_default();
        let gezogen = i < usize::from(l.plaetze);
        let (wort, signal) = if gezogen {
            ("gezogen", Signal::Gut)
        } else {
            ("rückt nach", Signal::Punkt)
        };
        b.0.push(person(reg, l, i, *p, format!("{wort} · {kurz}…"), signal));
    }
}

fn losung_zeile(l: &Losung, signal: Signal, links: String, stand: String) -> Detailzeile {
    Detailzeile::Zellen(Zellen {
        signal,
        links,
        zellen: vec![rechts(stand, Ton::Normal)],
        ziel: Some(raum_key(l.raum)),
        satz: Some(losung_key(l.id)),
        ..Zellen::default()
    })
}

fn losung_key(id: Id) -> Schluessel {
    Schluessel {
        kind: Kind::Losungen,
        id,
    }
}

/// Place `i` of a list or of the drawn order; its row belongs to the draw.
fn person(
    reg: &Register,
    l: &Losung,
    i: usize,
    id: Id,
    text: String,
    signal: Signal,
) -> Detailzeile {
    Detailzeile::Zellen(Zellen {
        signal,
        links: format!("  {}. {}", i + 1, reg.person_name(id)),
        zellen: vec![rechts(text, Ton::Gedaempft)],
        ziel: Some(Schluessel {
            kind: Kind::Personen,
            id,
        }),
        satz: Some(losung_key(l.id)),
        nr: i + 1,
        ..Zellen::default()
    })
}

/// What to type into a shell for the draws that are shown.
fn nachrechnen(reg: &Register, plan: &[Platzlage], b: &mut Blatt) {
    for l in plan.iter().filter_map(|p| reg.losungen().get(p.gezogen?)) {
        b.kopf(format!("Nachrechnen: {}", reg.raum_name(Some(l.raum))));
        for p in &l.reihenfolge {
            b.text(reg.person_name(*p), Ton::Normal);
            b.text(
                format!("printf '%s' '{}' | sha256sum", los::zeile(&l.seed, *p)),
                Ton::Gedaempft,
            );
        }
    }
}
