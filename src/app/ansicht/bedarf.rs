//! A need: where it stands, how often it was seen and by which functions, the chain from the report to the result. And from
//! the other end: the needs of a TOP, Sitzung, Beschluss, Vorhaben or Ressource.

use super::{Blatt, Reihe, Signal, Ton};
use crate::domain::{
    Auswahl, Bedarf, Bedarfsstand, Id, Kind, Schluessel, Sitzung, datum, text::einzeilig,
};
use crate::model::Register;
use crate::model::bedarfe::{Blick, blicke, gesehen, unbeachtet};
use jiff::civil::Date;

/// Sightings that the detail lists.
const BLICKE: usize = 12;

fn key(kind: Kind, id: Id) -> Schluessel {
    Schluessel { kind, id }
}

/// The sign of a state; one that waits for somebody is told apart.
fn signal(reg: &Register, b: &Bedarf, heute: Date) -> (Signal, Ton) {
    match b.stand() {
        Bedarfsstand::Gemeldet if unbeachtet(reg, b, heute) => (Signal::Achtung, Ton::Achtung),
        Bedarfsstand::Gemeldet => (Signal::Offen, Ton::Normal),
        Bedarfsstand::InTop => (Signal::Geplant, Ton::Normal),
        Bedarfsstand::Beschluss => (Signal::Gehalten, Ton::Normal),
        Bedarfsstand::Umsetzung => (Signal::InArbeit, Ton::Normal),
        Bedarfsstand::Erledigt => (Signal::Erledigt, Ton::Gedaempft),
    }
}

pub fn reihe(reg: &Register, b: &Bedarf, heute: Date) -> Reihe {
    let g = gesehen(reg, b, heute);
    let (signal, ton) = signal(reg, b, heute);
    Reihe {
        signal,
        titel: b.name.clone(),
        mitte: reg.raum_name(b.raum),
        rechts: format!("{}× bis {}", g.im_jahr, datum::kurz(g.letzte, heute)),
        ton,
    }
}

/// `mit_blicken`: each sighting with its Raum, which is for the screen alone.
pub fn detail(reg: &Register, b: &Bedarf, heute: Date, mit_blicken: bool, blatt: &mut Blatt) {
    let g = gesehen(reg, b, heute);
    blatt.feld("Bedarf", b.name.clone());
    blatt.feld("Stand", b.stand().label());
    if unbeachtet(reg, b, heute) {
        let text = format!("▲ {}× in 12 Monaten, noch in keinem TOP", g.im_jahr);
        blatt.text(text, Ton::Achtung);
    }
    let oft = match g.anzahl == g.im_jahr {
        true => format!("{}× in 12 Monaten", g.im_jahr),
        false => format!("{}× in 12 Monaten, {}× im Ganzen", g.im_jahr, g.anzahl),
    };
    blatt.feld("gesehen", oft);
    let zuletzt = format!(
        "{} – {}",
        datum::lang(g.letzte),
        datum::relativ(g.letzte, heute)
    );
    if g.erste != g.letzte {
        blatt.feld("zuerst", datum::lang(g.erste));
    }
    blatt.feld("zuletzt", zuletzt);
    let von: Vec<String> = g.von.iter().map(|(f, n)| format!("{f} {n}×")).collect();
    blatt.feld("gemeldet von", von.join(", "));
    blatt.feld("Zielgruppen", b.zielgruppen.join(", "));
    blatt.feld("Lebenslage", b.lebenslage.clone());
    blatt.feld("Themen", b.themen.join(", "));
    let pfad = b.raum.map(|r| reg.raum_pfad(r, "›"));
    blatt.feld("Raum", pfad.unwrap_or_default());
    kette(reg, b, heute, blatt);
    if mit_blicken {
        gesehenes(reg, b, heute, blatt);
    }
    blatt.notiz(&b.notiz);
}

/// The chain: what was reached, in order, each step with its day and a way there.
fn kette(reg: &Register, b: &Bedarf, heute: Date, blatt: &mut Blatt) {
    blatt.kopf("Weg");
    let von = match b.gemeldet_von.trim() {
        "" => String::new(),
        von => format!(" von {von}"),
    };
    let gemeldet = format!("gemeldet {}{von}", datum::lang(b.gemeldet_am));
    blatt.text(gemeldet, Ton::Normal);
    top(reg, b, heute, blatt);
    if let Some(x) = b.beschluss.and_then(|x| reg.beschluesse().get(x)) {
        let titel = format!("Beschluss: {}", einzeilig(&x.text));
        let rechts = format!("{} {}", x.ergebnis.label(), datum::kurz(x.am, heute));
        schritt(
            blatt,
            Signal::Gehalten,
            titel,
            rechts,
            key(Kind::Beschluesse, x.id),
        );
    }
    if let Some(v) = b.vorhaben.and_then(|v| reg.vorhaben().get(v)) {
        let titel = format!("Vorhaben: {}", v.name);
        let rechts = match v.von {
            Some(von) => format!("{} ab {}", v.status.label(), datum::kurz(von, heute)),
            None => format!("{} {}", v.status.label(), datum::kurz(v.angelegt, heute)),
        };
        schritt(
            blatt,
            Signal::InArbeit,
            titel,
            rechts,
            key(Kind::Vorhaben, v.id),
        );
    }
    if let Some(r) = b.ressource.and_then(|r| reg.ressourcen().get(r)) {
        let titel = format!("Angebot: {}", r.name);
        let rechts = reg.raum_name(r.raum);
        schritt(
            blatt,
            Signal::InArbeit,
            titel,
            rechts,
            key(Kind::Ressourcen, r.id),
        );
    }
    if let Some(am) = b.erledigt_am {
        blatt.text(
            format!("✓ erledigt {}: {}", datum::lang(am), b.ergebnis),
            Ton::Gut,
        );
    }
}

fn top(reg: &Register, b: &Bedarf, heute: Date, blatt: &mut Blatt) {
    let Some(t) = b.top.and_then(|t| reg.tops().get(t)) else {
        return;
    };
    let gremium = reg.gremium_name(t.gremium);
    let (titel, rechts) = match t.sitzung.and_then(|s| reg.sitzungen().get(s)) {
        Some(s) => (
            format!("TOP {}: {gremium}", t.nr),
            datum::relativ_kurz(s.beginn.date(), heute),
        ),
        None => (format!("Thema: {gremium}"), "im Speicher".to_owned()),
    };
    schritt(blatt, Signal::Geplant, titel, rechts, key(Kind::Tops, t.id));
}

fn schritt(blatt: &mut Blatt, signal: Signal, titel: String, rechts: String, key: Schluessel) {
    let zeile = Reihe {
        signal,
        titel,
        rechts,
        ..Reihe::default()
    };
    blatt.eintrag(zeile, key);
}

fn gesehenes(reg: &Register, b: &Bedarf, heute: Date, blatt: &mut Blatt) {
    let alle = blicke(reg, b);
    blatt.kopf(format!("Gesehen ({})", alle.len()));
    for blick in alle.iter().take(BLICKE) {
        let titel = blick_titel(reg, blick);
        let rechts = datum::kurz(blick.am, heute);
        match blick.sichtung {
            Some(s) => {
                let satz = key(Kind::Sichtungen, s.id);
                let ziel = s.sitzung.map_or(satz, |s| key(Kind::Sitzungen, s));
                let zeile = Reihe {
                    titel,
                    rechts,
                    ..Reihe::default()
                };
                blatt.eintrag_nach(zeile, ziel, satz);
            }
            None => blatt.text(format!("  {rechts} {titel}"), Ton::Normal),
        }
    }
    if alle.len() > BLICKE {
        let mehr = alle.len() - BLICKE;
        blatt.text(format!("… und {mehr} weitere"), Ton::Gedaempft);
    }
}

/// "Mühlenwerder · Schule · Kinder warten draußen"
fn blick_titel(reg: &Register, blick: &Blick<'_>) -> String {
    let raum = reg.raum_name(blick.raum);
    let notiz = blick.sichtung.map(|s| einzeilig(&s.notiz));
    let notiz = notiz.unwrap_or_default();
    let teile = [raum.as_str(), blick.von.trim(), notiz.as_str()];
    let teile: Vec<&str> = teile.into_iter().filter(|t| !t.is_empty()).collect();
    if teile.is_empty() {
        return "ohne Angabe".to_owned();
    }
    teile.join(" · ")
}

/// "Bedarfe" with jumps: those that a TOP, Beschluss, Vorhaben or Ressource deals with; nothing where there are none.
pub fn bedarfe_zeilen(reg: &Register, id: Id, heute: Date, blatt: &mut Blatt) {
    abschnitt(reg, reg.bedarfe_von(id).collect(), heute, blatt);
}

/// The same for all TOPs and decisions of a Sitzung.
pub fn bedarfe_der_sitzung(reg: &Register, s: &Sitzung, heute: Date, blatt: &mut Blatt) {
    let tops = reg.tagesordnung(s.id).into_iter().map(|t| t.id);
    let wozu: Vec<Id> = tops
        .chain(reg.beschluesse_von(s.id).map(|b| b.id))
        .collect();
    let mut alle: Vec<&Bedarf> = wozu.iter().flat_map(|id| reg.bedarfe_von(*id)).collect();
    alle.sort_by_key(|b| b.id);
    alle.dedup_by_key(|b| b.id);
    abschnitt(reg, alle, heute, blatt);
}

fn abschnitt(reg: &Register, alle: Vec<&Bedarf>, heute: Date, blatt: &mut Blatt) {
    if alle.is_empty() {
        return;
    }
    blatt.kopf(format!("Bedarfe ({})", alle.len()));
    for b in alle {
        blatt.eintrag(zeile(reg, b, heute, ""), key(Kind::Bedarfe, b.id));
    }
}

/// A need on the sheet of something else: its state in words.
pub(super) fn zeile(reg: &Register, b: &Bedarf, heute: Date, einzug: &str) -> Reihe {
    Reihe {
        titel: format!("{einzug}{}", b.name),
        mitte: String::new(),
        rechts: format!("{}×, {}", gesehen(reg, b, heute).im_jahr, b.stand().label()),
        ..reihe(reg, b, heute)
    }
}
