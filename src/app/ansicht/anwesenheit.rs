//! The attendance matrix as lines: a column per Sitzung, as many as the width holds, a row per member.

use super::{Blatt, Detailzeile, Signal, Ton, Zelle, Zellen};
use crate::domain::{Id, Kind, Schluessel};
use crate::model::Register;
use crate::model::anwesenheit::{Dabei, Matrix, Ordnung, Quote, REIHE, Spalte, Zeile, matrix};
use jiff::civil::Date;

/// Columns of a Sitzung, of the name at least, and of the three counts at the right edge.
const SPALTE: u16 = 4;
const NAME: usize = 16;
const ZAEHLER: [u16; 3] = [6, 5, 8];

pub fn blatt(
    reg: &Register,
    gremium: Id,
    ordnung: Ordnung,
    heute: Date,
    breite: usize,
) -> (String, Vec<Detailzeile>) {
    let zaehler: u16 = ZAEHLER.iter().sum();
    let platz = breite.saturating_sub(4 + NAME + usize::from(zaehler));
    let m = matrix(
        reg,
        gremium,
        (platz / usize::from(SPALTE)).max(1),
        ordnung,
        heute,
    );
    let nach = match ordnung {
        Ordnung::Schlechteste => "wer am längsten fehlt zuerst",
        Ordnung::Name => "nach Namen",
    };
    let titel = format!("Anwesenheit {} · {nach}", reg.gremium_name(gremium));
    let mut b = Blatt::default();
    if m.spalten.is_empty() {
        b.text("Noch keine Sitzung gehalten.", Ton::Gedaempft);
        return (titel, b.0);
    }
    lange_fehlende(&m, &mut b);
    kopfzeilen(&m.spalten, &mut b);
    zeilen(&m.mitglieder, &mut b);
    quoten(&m.spalten, &mut b);
    if !m.andere.is_empty() {
        b.kopf("Gäste, Vertretungen, Frühere");
        zeilen(&m.andere, &mut b);
    }
    leere_rollen(&m, &mut b);
    legende(&mut b);
    (titel, b.0)
}

fn lange_fehlende(m: &Matrix, b: &mut Blatt) {
    let fehlen: Vec<String> = m
        .mitglieder
        .iter()
        .filter(|z| z.fehlt_seit >= REIHE)
        .map(|z| format!("{} seit {} Sitzungen", z.name, z.fehlt_seit))
        .collect();
    if !fehlen.is_empty() {
        b.text(format!("! fehlt: {}", fehlen.join("; ")), Ton::Alarm);
    }
}

/// Year where it begins, day, month.
fn kopfzeilen(spalten: &[Spalte], b: &mut Blatt) {
    let mut jahr = None;
    let jahre: Vec<String> = spalten
        .iter()
        .map(|s| {
            let neu = jahr.replace(s.tag.year()) != Some(s.tag.year());
            if neu {
                format!("'{:02}", s.tag.year().rem_euclid(100))
            } else {
                String::new()
            }
        })
        .collect();
    let tage: Vec<String> = spalten
        .iter()
        .map(|s| format!("{:02}.", s.tag.day()))
        .collect();
    let monate: Vec<String> = spalten
        .iter()
        .map(|s| format!("{:02}.", s.tag.month()))
        .collect();
    kopfzeile(b, "", &jahre, ["", "", ""]);
    kopfzeile(b, "", &tage, ["", "ent-", "fehlt"]);
    kopfzeile(b, "Mitglied", &monate, ["da", "sch.", "seit"]);
}

fn kopfzeile(b: &mut Blatt, links: &str, spalten: &[String], zaehler: [&str; 3]) {
    let ton = Ton::Gedaempft;
    let mut zellen: Vec<Zelle> = spalten.iter().map(|t| zelle(t, SPALTE, ton)).collect();
    for (text, breite) in zaehler.iter().zip(ZAEHLER) {
        zellen.push(zelle(text, breite, ton));
    }
    b.0.push(Detailzeile::Zellen(Zellen {
        links: links.to_owned(),
        ton,
        zellen,
        ..Zellen::default()
    }));
}

fn zelle(text: &str, breite: u16, ton: Ton) -> Zelle {
    Zelle {
        text: text.to_owned(),
        breite,
        ton,
        ..Zelle::default()
    }
}

fn zeilen(zeilen: &[Zeile], b: &mut Blatt) {
    for z in zeilen {
        let gezaehlt = z.quote.gezaehlt() > 0;
        let lange = gezaehlt && z.fehlt_seit >= REIHE;
        let mut zellen: Vec<Zelle> = z.dabei.iter().map(|d| zeichen(*d)).collect();
        zellen.extend(zaehler(&z.quote, if gezaehlt { z.fehlt_seit } else { 0 }));
        let key = Schluessel {
            kind: Kind::Personen,
            id: z.person,
        };
        b.0.push(Detailzeile::Zellen(Zellen {
            signal: if lange { Signal::Alarm } else { Signal::Keins },
            links: z.name.clone(),
            zellen,
            ziel: Some(key),
            satz: Some(key),
            ..Zellen::default()
        }));
    }
}

/// Letters and signs differ, so that colour says nothing alone.
fn zeichen(d: Dabei) -> Zelle {
    let (text, ton) = match d {
        Dabei::Anwesend => ("✓", Ton::Gut),
        Dabei::Vertreten => ("v", Ton::Gut),
        Dabei::Entschuldigt => ("e", Ton::Achtung),
        Dabei::Fehlt => ("✗", Ton::Alarm),
        Dabei::Gast => ("g", Ton::Normal),
        Dabei::Unbekannt => ("?", Ton::Gedaempft),
        Dabei::KeinMitglied => ("·", Ton::Gedaempft),
    };
    zelle(text, SPALTE, ton)
}

fn zaehler(q: &Quote, fehlt_seit: usize) -> [Zelle; 3] {
    let [da, ent, seit] = ZAEHLER;
    let entschuldigt = match q.entschuldigt {
        0 => String::new(),
        n => n.to_string(),
    };
    let fehlt = match fehlt_seit {
        0 => String::new(),
        n => format!("{n} Sitz."),
    };
    [
        zelle(&prozent(q), da, Ton::Normal),
        zelle(&entschuldigt, ent, Ton::Gedaempft),
        zelle(&fehlt, seit, fehlt_ton(fehlt_seit)),
    ]
}

fn fehlt_ton(seit: usize) -> Ton {
    if seit >= REIHE {
        Ton::Alarm
    } else {
        Ton::Gedaempft
    }
}

fn prozent(q: &Quote) -> String {
    q.prozent()
        .map_or_else(|| "–".to_owned(), |p| format!("{p} %"))
}

/// Share of the regular members who were there, below their columns.
fn quoten(spalten: &[Spalte], b: &mut Blatt) {
    let mut zellen: Vec<Zelle> = spalten
        .iter()
        .map(|s| {
            let text = s
                .quote
                .prozent()
                .map_or_else(|| "–".to_owned(), |p| p.to_string());
            zelle(&text, SPALTE, Ton::Gedaempft)
        })
        .collect();
    let mut alle = Quote::default();
    for s in spalten {
        alle.da += s.quote.da;
        alle.entschuldigt += s.quote.entschuldigt;
        alle.fehlt += s.quote.fehlt;
    }
    zellen.extend(zaehler(&alle, 0));
    b.0.push(Detailzeile::Zellen(Zellen {
        links: "da in %".to_owned(),
        ton: Ton::Gedaempft,
        zellen,
        ..Zellen::default()
    }));
}

fn leere_rollen(m: &Matrix, b: &mut Blatt) {
    if m.leere_rollen.is_empty() {
        return;
    }
    b.kopf("Rollen, für die niemand kommt");
    for r in &m.leere_rollen {
        let warum = match r.besetzt_fehlt {
            None => "nicht besetzt".to_owned(),
            Some(n) => format!("niemand da seit {n} Sitzungen"),
        };
        b.text(format!("! {}: {warum}", r.name), Ton::Achtung);
    }
}

fn legende(b: &mut Blatt) {
    b.kopf("Zeichen");
    b.text(
        "✓ da | v vertreten, zählt als da | e entschuldigt, zählt als nicht da, eigens gezählt | \
         ✗ fehlt | g Gast | ? nicht notiert, zählt nicht mit | · kein Mitglied",
        Ton::Gedaempft,
    );
    b.text(
        "Gezählt sind alle gehaltenen Sitzungen, auch Sondersitzungen; Umlaufbeschlüsse nicht.",
        Ton::Gedaempft,
    );
}
