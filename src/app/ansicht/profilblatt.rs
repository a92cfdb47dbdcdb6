//! Sheets of the Sozialraumprofil: all figures of a Raum, a ranking, the values of one indicator and year to be typed in.

use super::profil::{stab, zelle};
use super::{Blatt, Detailzeile, Signal, Ton, Zelle, Zellen};
use crate::domain::feld::eingabe::Namen;
use crate::domain::{Auswahl, Bereich, Id, Kind, Schluessel};
use crate::model::Register;
use crate::model::profil::bogen::{self, Bogen, Zeile};
use crate::model::profil::index::VERFAHREN;
use crate::model::profil::papier::{index_satz, platz, zaehler};
use crate::model::profil::rang::{self, Platz, Rangliste, Wonach};
use crate::model::profil::{Angabe, Werte, ebene_mehrzahl, messebene, mit_einheit, raeume_der};

/// Columns of a value, of one of a Raum above, of the year and of the line.
const WERT: u16 = 11;
const OBEN: u16 = 11;
const JAHR: u16 = 6;
const LINIE: u16 = 11;
const TREND: u16 = 22;
const QUELLE: u16 = 16;
/// From here on the Landkreis stands beside the Planregion, and from there on the trend too.
const MITTEL: usize = 70;
const WEIT: usize = 110;
/// Signs of a bar.
const BALKEN: usize = 10;
const LEGENDE: &str = "– nicht bekannt, nicht null · Ø ungewichtetes Mittel der Räume darunter · (…) zu viele Räume fehlen, zählt nirgends mit · ↑↓= gegen den nächsten Raum darüber";

/// All figures of a Raum.
pub fn profil_blatt(reg: &Register, raum: Id, breite: usize) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let Some(bogen) = bogen::bogen(reg, raum) else {
        return ("Sozialraumprofil".to_owned(), b.0);
    };
    if bogen.zeilen.is_empty() {
        b.text("Noch kein Indikator. Auf der Seite Profil legt man sie an, oder eine CSV-Datei bringt sie mit.", Ton::Gedaempft);
    } else {
        bereiche(reg, &bogen, breite, &mut b);
        luecken(&bogen, &mut b);
        indizes(&bogen, &mut b);
        b.0.push(Detailzeile::Leer);
        b.text(LEGENDE, Ton::Gedaempft);
    }
    (format!("Sozialraumprofil {}", bogen.name), b.0)
}

/// How many of the Räume above have a column.
fn oben_anzahl(bogen: &Bogen, breite: usize) -> usize {
    let platz = if breite < MITTEL { 1 } else { 2 };
    bogen.oben.len().min(platz)
}

fn bereiche(reg: &Register, bogen: &Bogen, breite: usize, b: &mut Blatt) {
    let oben = oben_anzahl(bogen, breite);
    let grau = |t: &str, breite| zelle(t.to_owned(), breite, Ton::Gedaempft);
    let mut kopf = vec![grau("Jahr", JAHR), grau("Wert", WERT)];
    let ebene = |id: &Id| {
        let r = reg.raeume().get(*id);
        r.map_or_else(String::new, |r| reg.ebene_name(&r.ebene))
    };
    let ueber = bogen.oben.iter().take(oben);
    kopf.extend(ueber.map(|(id, _)| grau(&ebene(id), OBEN)));
    kopf.push(grau("Verlauf", LINIE));
    if breite >= WEIT {
        kopf.push(grau("Veränderung", TREND));
    }
    b.0.push(Detailzeile::Zellen(Zellen {
        links: "Indikator".to_owned(),
        ton: Ton::Gedaempft,
        zellen: kopf,
        ..Zellen::default()
    }));
    for (bereich, ..) in Bereich::ALLE {
        let mut zeilen = bogen
            .zeilen
            .iter()
            .filter(|z| z.bereich == *bereich)
            .peekable();
        if zeilen.peek().is_some() {
            b.kopf(bereich.label());
            zeilen.for_each(|z| b.0.push(bogen_zeile(z, oben, breite >= WEIT)));
        }
    }
}

fn bogen_zeile(z: &Zeile, oben: usize, weit: bool) -> Detailzeile {
    let key = Schluessel {
        kind: Kind::Indikatoren,
        id: z.indikator,
    };
    let jahr = z.wert.map_or_else(String::new, |w| w.0.to_string());
    let zeichen = z.vergleich.map_or("", |v| v.zeichen());
    let wert = format!("{zeichen} {}", angabe(z.wert.map(|w| w.1)))
        .trim()
        .to_owned();
    let mut zellen = vec![
        zelle(jahr, JAHR, Ton::Gedaempft),
        zelle(wert, WERT, ton(z.wert.map(|w| w.1))),
    ];
    zellen.extend(
        z.oben
            .iter()
            .take(oben)
            .map(|a| zelle(angabe(*a), OBEN, Ton::Gedaempft)),
    );
    zellen.push(zelle(z.linie.clone(), LINIE, Ton::Normal));
    if weit {
        zellen.push(zelle(
            z.trend.map_or_else(String::new, |t| t.text()),
            TREND,
            Ton::Gedaempft,
        ));
    }
    let teil = if z.teil { "– " } else { "" };
    let komma = if z.einheit.trim().is_empty() {
        ""
    } else {
        ", "
    };
    Detailzeile::Zellen(Zellen {
        links: format!("{teil}{}{komma}{}", z.name, z.einheit.trim()),
        zellen,
        ziel: Some(key),
        satz: Some(key),
        ..Zellen::default()
    })
}

fn angabe(a: Option<Angabe>) -> String {
    a.map_or_else(|| "–".to_owned(), |a| a.text())
}

fn ton(a: Option<Angabe>) -> Ton {
    match a {
        Some(a) if a.belastbar() => Ton::Normal,
        _ => Ton::Gedaempft,
    }
}

/// Values in which Räume are missing.
fn luecken(bogen: &Bogen, b: &mut Blatt) {
    let mut saetze = Vec::new();
    for z in &bogen.zeilen {
        let eigen = (bogen.name.as_str(), z.wert.map(|w| w.1));
        let oben = bogen.oben.iter().zip(&z.oben);
        let oben = oben.map(|((_, name), a)| (name.as_str(), *a));
        for (name, a) in std::iter::once(eigen).chain(oben) {
            if let Some(a) = a.filter(Angabe::lueckenhaft) {
                saetze.push(format!("{}, {name}: {}", z.name, a.woraus()));
            }
        }
    }
    if !saetze.is_empty() {
        b.kopf("Lücken");
        saetze
            .iter()
            .for_each(|s| b.text(s.as_str(), Ton::Gedaempft));
    }
}

fn indizes(bogen: &Bogen, b: &mut Blatt) {
    b.kopf("Indizes");
    if bogen.indizes.is_empty() {
        b.text(
            "Kein Index: Es zählt noch nichts hinein, oder der Raum ist allein auf seiner Ebene.",
            Ton::Gedaempft,
        );
        return;
    }
    bogen
        .indizes
        .iter()
        .for_each(|i| b.text(index_satz(i), Ton::Normal));
    verfahren(b);
}

fn verfahren(b: &mut Blatt) {
    b.kopf("Verfahren");
    VERFAHREN.iter().for_each(|v| b.text(*v, Ton::Gedaempft));
}

/// The Räume of the measured level by an indicator or index. `filter`: of a Raum above the level only those in it are
/// shown, one of the level is signed; places are among all.
pub fn rang_blatt(
    reg: &Register,
    wonach: Wonach,
    jahr: u16,
    filter: Option<Id>,
    breite: usize,
) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let titel = format!("Rangliste {} {jahr}", rang::name(reg, wonach));
    let Some(liste) = rang::rangliste(reg, wonach, jahr) else {
        b.text("Noch kein Raum hat einen Wert.", Ton::Gedaempft);
        return (titel, b.0);
    };
    let auf_ebene = filter.is_some_and(|f| liste.plaetze.iter().any(|p| p.raum == f));
    let nur = filter.filter(|_| !auf_ebene);
    let hoechste = liste
        .plaetze
        .iter()
        .filter_map(|p| p.wert)
        .max()
        .unwrap_or(0);
    b.text(ueber_liste(reg, &liste, nur), Ton::Gedaempft);
    for p in liste
        .plaetze
        .iter()
        .filter(|p| reg.im_filter(Some(p.raum), nur))
    {
        b.0.push(rang_zeile(p, hoechste, filter == Some(p.raum), breite));
    }
    if let Some(index) = &liste.index {
        b.kopf("Woraus er besteht");
        let kopf = ["Indikator", "Gewicht", "Jahr", "0 Punkte", "100 Punkte"].map(str::to_owned);
        b.0.push(zaehler_zeile(&kopf, None, Ton::Gedaempft));
        for (z, text) in index.zaehler.iter().zip(zaehler(reg, index)) {
            b.0.push(zaehler_zeile(&text, Some(z.indikator), Ton::Normal));
        }
        verfahren(&mut b);
    }
    (titel, b.0)
}

/// "Sozialräume · 12 von 19 mit Wert · 1 ist der höchste"
fn ueber_liste(reg: &Register, liste: &Rangliste, nur: Option<Id>) -> String {
    let mit = liste.plaetze.iter().filter(|p| p.platz.is_some()).count();
    let wo = nur.map_or_else(String::new, |r| {
        format!(", gezeigt {}", reg.raum_name(Some(r)))
    });
    format!(
        "{} · {mit} von {} mit Wert{wo} · Platz 1 ist der höchste",
        ebene_mehrzahl(reg, &liste.ebene),
        liste.plaetze.len()
    )
}

fn rang_zeile(p: &Platz, hoechste: i64, hier: bool, breite: usize) -> Detailzeile {
    let key = Schluessel {
        kind: Kind::Raeume,
        id: p.raum,
    };
    let stab = p
        .wert
        .map_or_else(String::new, |w| stab(w, hoechste, BALKEN));
    let ton = if p.wert.is_some() {
        Ton::Normal
    } else {
        Ton::Gedaempft
    };
    let mut zellen = vec![
        Zelle {
            links: true,
            ..zelle(stab, u16::try_from(BALKEN + 1).unwrap_or(11), ton)
        },
        zelle(p.text.clone(), WERT, ton),
    ];
    if breite >= MITTEL {
        let dazu = u16::try_from(breite.saturating_sub(56).min(46)).unwrap_or(0);
        zellen.push(Zelle {
            links: true,
            ..zelle(format!("  {}", kurz(&p.dazu, breite)), dazu, Ton::Gedaempft)
        });
    }
    Detailzeile::Zellen(Zellen {
        signal: if hier {
            Signal::Gehalten
        } else {
            Signal::Keins
        },
        links: format!("{:>3} {}", platz(p), p.name),
        ton,
        zellen,
        ziel: Some(key),
        satz: Some(key),
        ..Zellen::default()
    })
}

/// "8 von 11 Indikatoren, 74 % des Gewichts" → "8 von 11, 74 %" where there is little room.
fn kurz(dazu: &str, breite: usize) -> String {
    if breite >= WEIT {
        return dazu.to_owned();
    }
    dazu.replace(" Indikatoren", "")
        .replace(" des Gewichts", "")
}

fn zaehler_zeile(text: &[String; 5], indikator: Option<Id>, ton: Ton) -> Detailzeile {
    let [name, gewicht, jahr, null, voll] = text;
    let key = indikator.map(|id| Schluessel {
        kind: Kind::Indikatoren,
        id,
    });
    Detailzeile::Zellen(Zellen {
        links: name.clone(),
        ton,
        zellen: vec![
            zelle(gewicht.clone(), 8, ton),
            zelle(jahr.clone(), JAHR, ton),
            zelle(null.clone(), 12, ton),
            zelle(voll.clone(), 12, ton),
        ],
        ziel: key,
        satz: key,
        ..Zellen::default()
    })
}

/// A row per Raum of the measured level with the value of a year and of the year before; Enter takes a new one.
pub fn werte_blatt(reg: &Register, indikator: Id, jahr: u16) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let Some(werte) = Werte::von(reg, indikator) else {
        return ("Werte".to_owned(), b.0);
    };
    let titel = format!("{} {jahr}", rang::name(reg, Wonach::Indikator(indikator)));
    let raeume = messebene(reg)
        .map(|e| raeume_der(reg, &e))
        .unwrap_or_default();
    let mit = raeume
        .iter()
        .filter(|r| werte.eigener(r.id, jahr).is_some())
        .count();
    b.text(
        format!(
            "{mit} von {} eingetragen · Enter nimmt einen Wert auf · „-“ streicht ihn",
            raeume.len()
        ),
        Ton::Gedaempft,
    );
    let grau = |t: String| zelle(t, WERT, Ton::Gedaempft);
    b.0.push(Detailzeile::Zellen(Zellen {
        links: "Raum".to_owned(),
        ton: Ton::Gedaempft,
        zellen: vec![
            grau(jahr.to_string()),
            grau((jahr.saturating_sub(1)).to_string()),
            zelle(String::new(), QUELLE, Ton::Gedaempft),
        ],
        ..Zellen::default()
    }));
    for r in raeume {
        b.0.push(werte_zeile(&werte, r.id, &r.name, jahr));
    }
    (titel, b.0)
}

fn werte_zeile(werte: &Werte<'_>, raum: Id, name: &str, jahr: u16) -> Detailzeile {
    let key = Schluessel {
        kind: Kind::Raeume,
        id: raum,
    };
    let wert = |j: u16| angabe(werte.angabe(raum, j));
    let eigen = werte.eigener(raum, jahr).is_some();
    let quelle = werte
        .eigener(raum, jahr)
        .map(|k| k.quelle.as_str())
        .unwrap_or_default();
    Detailzeile::Zellen(Zellen {
        signal: if eigen { Signal::Gut } else { Signal::Punkt },
        links: name.to_owned(),
        zellen: vec![
            zelle(
                wert(jahr),
                WERT,
                if eigen { Ton::Normal } else { Ton::Gedaempft },
            ),
            zelle(wert(jahr.saturating_sub(1)), WERT, Ton::Gedaempft),
            Zelle {
                links: true,
                ..zelle(format!("  {quelle}"), QUELLE, Ton::Gedaempft)
            },
        ],
        ziel: Some(key),
        satz: Some(key),
        ..Zellen::default()
    })
}

/// What a line for a value is called: "Brück 2025 · Quote (%)".
pub fn werte_titel(reg: &Register, indikator: Id, raum: Id, jahr: u16) -> String {
    let name = rang::name(reg, Wonach::Indikator(indikator));
    format!(
        "{} {jahr} · {}",
        reg.raum_name(Some(raum)),
        mit_einheit(&name, "")
    )
}
