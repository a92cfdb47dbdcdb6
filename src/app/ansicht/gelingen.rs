//! Gelingensfaktoren as lines: of a Sitzung with reasons, of a Gremium over a year as a table with a chart, of all Gremien.

use super::{Blatt, Detailzeile, Signal, Ton, Zelle, Zellen};
use crate::domain::{Auswahl, Id, Kind, Schluessel, datum};
use crate::model::Register;
use crate::model::gelingen::{self, Befund, Jahr, Jahresfaktor, Urteil};
use jiff::civil::Date;

/// Columns: a Sitzung, the share, the count, the bar of ten.
const SPALTE: u16 = 3;
const ANTEIL: u16 = 6;
const ZAHL: u16 = 8;
const BALKEN: usize = 10;
const NAME: usize = 25;

/// One Sitzung: each factor with the words that say why.
pub fn sitzung(reg: &Register, id: Id, heute: Date) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let Some(s) = reg.sitzungen().get(id) else {
        return ("Gelingensfaktoren".to_owned(), b.0);
    };
    let urteile = gelingen::von_sitzung(reg, s, heute);
    b.text(zusammen(&urteile), Ton::Normal);
    b.0.push(Detailzeile::Leer);
    for u in &urteile {
        let text = format!("{} {}: {}", u.befund.zeichen(), u.faktor.label(), u.worte);
        b.text(text, ton(u.befund));
    }
    b.kopf("Sitzung");
    let key = Schluessel {
        kind: Kind::Sitzungen,
        id,
    };
    b.eintrag(super::reihe(reg, key, heute), key);
    let titel = format!("Gelingensfaktoren {}", reg.sitzung_titel(s));
    (titel, b.0)
}

fn ton(b: Befund) -> Ton {
    match b {
        Befund::Erfuellt => Ton::Gut,
        Befund::Nicht => Ton::Alarm,
        Befund::Unklar => Ton::Gedaempft,
    }
}

fn zusammen(urteile: &[Urteil]) -> String {
    let zahl = |b| urteile.iter().filter(|u| u.befund == b).count();
    format!(
        "{} von {} erfüllt, {} nicht erfüllt, {} nicht feststellbar",
        zahl(Befund::Erfuellt),
        urteile.len(),
        zahl(Befund::Nicht),
        zahl(Befund::Unklar)
    )
}

/// A year: of one Gremium, or of all in a Raum.
pub fn jahr(
    reg: &Register,
    gremium: Option<Id>,
    raum: Option<Id>,
    jahr: i16,
    heute: Date,
    breite: usize,
) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let Some(id) = gremium else {
        let jahre = gelingen::aller(reg, raum, jahr, heute);
        alle(&jahre, &mut b);
        let wo = raum.map_or_else(|| "alle Gremien".to_owned(), |r| reg.raum_name(Some(r)));
        return (format!("Gelingensfaktoren {jahr} · {wo}"), b.0);
    };
    if let Some(g) = reg.gremien().get(id) {
        let j = gelingen::von_gremium(reg, g, jahr, heute);
        eines(&j, &mut b, breite);
    }
    let titel = format!("Gelingensfaktoren {jahr} · {}", reg.gremium_name(id));
    (titel, b.0)
}

fn eines(j: &Jahr, b: &mut Blatt, breite: usize) {
    if j.sitzungen.is_empty() {
        b.text(
            format!("{} wurde keine Sitzung gehalten.", j.jahr),
            Ton::Gedaempft,
        );
        return;
    }
    diagramm(j, b);
    let fest = 4 + NAME + usize::from(ANTEIL + ZAHL);
    let spalten = breite.saturating_sub(fest) / usize::from(SPALTE);
    let ab = j.sitzungen.len().saturating_sub(spalten);
    b.0.push(Detailzeile::Leer);
    b.0.push(monate(j, ab));
    for (i, f) in j.faktoren.iter().enumerate() {
        b.0.push(faktor_zeile(j, i, f, ab));
    }
    erklaerung(b);
    b.kopf("Sitzungen");
    for (id, tag, urteile) in &j.sitzungen {
        b.0.push(sitzung_zeile(*id, *tag, urteile));
    }
}

/// Share met in each Sitzung, in the order of the year.
fn diagramm(j: &Jahr, b: &mut Blatt) {
    let wort = match j.sitzungen.len() {
        1 => "1 Sitzung".to_owned(),
        n => format!("{n} Sitzungen"),
    };
    b.0.push(Detailzeile::Balken {
        werte: j.verlauf(),
        text: format!("{} erfüllt, {wort}", prozent(j.prozent())),
    });
}

/// The months of the Sitzungen, above their columns.
fn monate(j: &Jahr, ab: usize) -> Detailzeile {
    let ton = Ton::Gedaempft;
    let spalten = j.sitzungen.iter().skip(ab);
    let mut zellen: Vec<Zelle> = spalten
        .map(|(_, tag, _)| zelle(tag.month().to_string(), SPALTE, ton))
        .collect();
    zellen.push(zelle("Anteil".to_owned(), ANTEIL + 1, ton));
    zellen.push(zelle("von".to_owned(), ZAHL - 1, ton));
    Detailzeile::Zellen(Zellen {
        links: "Faktor, im Monat".to_owned(),
        ton,
        zellen,
        ..Zellen::default()
    })
}

fn faktor_zeile(j: &Jahr, i: usize, f: &Jahresfaktor, ab: usize) -> Detailzeile {
    let spalten = j.sitzungen.iter().skip(ab);
    let mut zellen: Vec<Zelle> = spalten
        .filter_map(|(.., u)| u.get(i))
        .map(|u| zelle(u.befund.zeichen().to_owned(), SPALTE, ton(u.befund)))
        .collect();
    zellen.push(zelle(prozent(f.prozent()), ANTEIL + 1, anteil_ton(f)));
    zellen.push(zelle(gezaehlt(f), ZAHL - 1, Ton::Gedaempft));
    Detailzeile::Zellen(Zellen {
        links: f.faktor.label().to_owned(),
        zellen,
        ..Zellen::default()
    })
}

/// "3/4": met, of those that can be told.
fn gezaehlt(f: &Jahresfaktor) -> String {
    match f.erfuellt + f.nicht {
        0 => "–".to_owned(),
        n => format!("{}/{n}", f.erfuellt),
    }
}

fn anteil_ton(f: &Jahresfaktor) -> Ton {
    match f.prozent() {
        Some(80..) => Ton::Gut,
        Some(50..) => Ton::Achtung,
        Some(_) => Ton::Alarm,
        None => Ton::Gedaempft,
    }
}

fn sitzung_zeile(id: Id, tag: Date, urteile: &[Urteil]) -> Detailzeile {
    let key = Schluessel {
        kind: Kind::Sitzungen,
        id,
    };
    let nicht: Vec<&str> = urteile
        .iter()
        .filter(|u| u.befund == Befund::Nicht)
        .map(|u| u.faktor.label())
        .collect();
    let links = if nicht.is_empty() {
        datum::lang(tag)
    } else {
        format!("{}  ohne: {}", datum::lang(tag), nicht.join(", "))
    };
    Detailzeile::Zellen(Zellen {
        signal: Signal::Gehalten,
        links,
        zellen: vec![zelle(
            prozent(gelingen::anteil(urteile)),
            ANTEIL + 1,
            Ton::Normal,
        )],
        ziel: Some(key),
        satz: Some(key),
        ..Zellen::default()
    })
}

fn erklaerung(b: &mut Blatt) {
    b.text(
        "✓ erfüllt · ✗ nicht erfüllt · ? nicht feststellbar, weil nichts notiert ist; zählt nicht mit",
        Ton::Gedaempft,
    );
}

fn alle(jahre: &[Jahr], b: &mut Blatt) {
    let gesamt = gelingen::gesamt(jahre);
    b.kopf("Faktoren über alle Gremien");
    for f in &gesamt {
        b.0.push(gesamt_zeile(f));
    }
    erklaerung(b);
    b.kopf(format!("Gremien ({})", jahre.len()));
    for j in jahre {
        b.0.push(gremium_zeile(j));
    }
}

/// A bar of ten signs: full ones for what is met.
fn stab(prozent: Option<u8>) -> String {
    let voll = prozent.map_or(0, |p| (usize::from(p) * BALKEN + 50) / 100);
    format!(
        "{}{}",
        "#".repeat(voll),
        ".".repeat(BALKEN - voll.min(BALKEN))
    )
}

fn gesamt_zeile(f: &Jahresfaktor) -> Detailzeile {
    let stab = f.prozent().map_or_else(String::new, |p| stab(Some(p)));
    let breite = u16::try_from(BALKEN + 1).unwrap_or(11);
    Detailzeile::Zellen(Zellen {
        links: f.faktor.label().to_owned(),
        zellen: vec![
            Zelle {
                links: true,
                ..zelle(stab, breite, anteil_ton(f))
            },
            zelle(prozent(f.prozent()), ANTEIL, anteil_ton(f)),
            zelle(gezaehlt(f), ZAHL, Ton::Gedaempft),
        ],
        ..Zellen::default()
    })
}

fn gremium_zeile(j: &Jahr) -> Detailzeile {
    let key = Schluessel {
        kind: Kind::Gremien,
        id: j.gremium,
    };
    let sitzungen = match j.sitzungen.len() {
        0 => "keine".to_owned(),
        n => format!("{n} Sitz."),
    };
    Detailzeile::Zellen(Zellen {
        links: j.name.clone(),
        zellen: vec![
            zelle(sitzungen, 9, Ton::Gedaempft),
            zelle(prozent(j.prozent()), ANTEIL, Ton::Normal),
            Zelle {
                links: true,
                ..zelle(
                    j.schwaechster()
                        .map_or_else(String::new, |f| format!("  ✗ {}", f.faktor.label())),
                    28,
                    Ton::Gedaempft,
                )
            },
        ],
        ziel: Some(key),
        satz: Some(key),
        ..Zellen::default()
    })
}

fn zelle(text: String, breite: u16, ton: Ton) -> Zelle {
    Zelle {
        text,
        breite,
        ton,
        ..Zelle::default()
    }
}

fn prozent(p: Option<u8>) -> String {
    p.map_or_else(|| "–".to_owned(), |p| format!("{p} %"))
}
