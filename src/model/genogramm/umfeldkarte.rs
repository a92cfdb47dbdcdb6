//! The eco-map: the family in the middle, its resources left and right with the line they hold by. A list where there is
//! no room.

use super::familie::{Familie, Halt, Naehe, Ressource};
use super::leinwand::{Ton, Zeichensatz, Zeichnung};
use super::satz::halt;
use super::zeichen::{naehe_zeichen, schlicht};
use unicode_width::UnicodeWidthStr;

/// Columns of a line between a resource and the family.
const LINIE: usize = 6;
/// Columns inside the box of the family.
const INNEN: usize = 20;

pub(super) fn karte(familie: &Familie, satz: Zeichensatz, breite: usize) -> Zeichnung {
    let namen: Vec<String> = familie
        .umfeld
        .iter()
        .map(|r| schlicht(&r.name, satz))
        .collect();
    let seite = namen.iter().map(|n| n.width()).max().unwrap_or_default();
    let noetig = 2 * (seite + LINIE) + INNEN + 7;
    if familie.umfeld.is_empty() || noetig > breite {
        return liste(familie, satz, breite);
    }
    let mut karte = Karte {
        familie,
        satz,
        seite,
        z: Zeichnung::default(),
    };
    karte.malen(noetig);
    karte.z
}

struct Karte<'f> {
    familie: &'f Familie,
    satz: Zeichensatz,
    /// Columns for a name beside the family.
    seite: usize,
    z: Zeichnung,
}

impl Karte<'_> {
    fn malen(&mut self, breite: usize) {
        let innen = innen(self.familie, self.satz, INNEN);
        let je_seite = self.familie.umfeld.len().div_ceil(2);
        let hoehe = innen.len().max(2 * je_seite - 1);
        self.z = Zeichnung::leer(breite, hoehe + 4);
        self.kasten(hoehe);
        let x = self.seite + LINIE + 4;
        for (i, zeile) in innen.iter().enumerate() {
            let ton = if i == 0 {
                Ton::Person
            } else {
                Ton::Beschriftung
            };
            self.z
                .schreibe(x, 1 + (hoehe - innen.len()) / 2 + i, zeile, ton);
        }
        let oben = 1 + (hoehe - (2 * je_seite - 1)) / 2;
        for (i, ressource) in self.familie.umfeld.iter().enumerate() {
            self.ressource(ressource, oben + i / 2 * 2, i.is_multiple_of(2));
        }
        let zeichen: String = schluessel(self.satz);
        self.z.schreibe(0, hoehe + 3, &zeichen, Ton::Beschriftung);
    }

    fn kasten(&mut self, hoehe: usize) {
        let (ecken, quer, hoch) = match self.satz {
            Zeichensatz::Unicode => (['╭', '╮', '╰', '╯'], '─', '│'),
            Zeichensatz::Ascii => (['+', '+', '+', '+'], '-', '|'),
        };
        let (von, bis) = (self.seite + LINIE + 2, self.seite + LINIE + INNEN + 5);
        let [lo, ro, lu, ru] = ecken;
        for x in von..bis {
            self.z.setze(x, 0, quer, Ton::Verbindung);
            self.z.setze(x, hoehe + 1, quer, Ton::Verbindung);
        }
        for y in 1..=hoehe {
            self.z.setze(von, y, hoch, Ton::Verbindung);
            self.z.setze(bis - 1, y, hoch, Ton::Verbindung);
        }
        for (x, y, ecke) in [
            (von, 0, lo),
            (bis - 1, 0, ro),
            (von, hoehe + 1, lu),
            (bis - 1, hoehe + 1, ru),
        ] {
            self.z.setze(x, y, ecke, Ton::Verbindung);
        }
    }

    fn ressource(&mut self, ressource: &Ressource, y: usize, links: bool) {
        let name = schlicht(&ressource.name, self.satz);
        let rechts_ab = self.seite + LINIE + INNEN + 5;
        let (wo, linie_ab) = if links {
            (self.seite - name.width(), self.seite + 1)
        } else {
            (rechts_ab + LINIE + 2, rechts_ab)
        };
        self.z.schreibe(wo, y, &name, Ton::Beschriftung);
        let (linie, ton) = linie(ressource.halt, self.satz, LINIE + 1);
        self.z.schreibe(linie_ab, y, &linie, ton);
    }
}

/// A resource's line and what it means.
fn linie(halt: Halt, satz: Zeichensatz, laenge: usize) -> (String, Ton) {
    let (naehe, ton) = match halt {
        Halt::Stark => (Naehe::Eng, Ton::Eng),
        Halt::Normal => (Naehe::Abbruch, Ton::Verbindung),
        Halt::Belastet => (Naehe::Konflikt, Ton::Konflikt),
    };
    // The sign of a broken line is the plain one: its gap is drawn elsewhere.
    (
        (0..laenge).map(|i| naehe_zeichen(naehe, satz, i)).collect(),
        ton,
    )
}

fn schluessel(satz: Zeichensatz) -> String {
    let teil = |h: Halt, wort: &str| format!("{} {wort}", linie(h, satz, 3).0);
    [
        teil(Halt::Stark, "stark"),
        teil(Halt::Normal, "normal"),
        teil(Halt::Belastet, "belastet"),
    ]
    .join("   ")
}

/// "Familie" and who belongs to it, in lines of `breite`.
fn innen(f: &Familie, satz: Zeichensatz, breite: usize) -> Vec<String> {
    let leben: Vec<String> = f
        .menschen
        .iter()
        .filter(|m| !m.verstorben)
        .map(|m| schlicht(&m.rolle, satz))
        .collect();
    let mut zeilen = vec!["Familie".to_owned()];
    for (i, rolle) in leben.iter().enumerate() {
        let stueck = format!("{rolle}{}", if i + 1 < leben.len() { "," } else { "" });
        match zeilen.last_mut() {
            Some(z) if i > 0 && z.width() + 1 + stueck.width() <= breite => {
                z.push(' ');
                z.push_str(&stueck);
            }
            _ => zeilen.push(kuerzen(&stueck, breite)),
        }
    }
    zeilen
}

fn kuerzen(text: &str, breite: usize) -> String {
    if text.width() <= breite {
        return text.to_owned();
    }
    let mut kurz = String::new();
    for zeichen in text.chars() {
        if kurz.width() + 3 > breite {
            break;
        }
        kurz.push(zeichen);
    }
    kurz.push('.');
    kurz
}

/// No room for a map, or nothing around the family yet.
fn liste(f: &Familie, satz: Zeichensatz, breite: usize) -> Zeichnung {
    let zeilen: Vec<(String, String, Ton)> = f
        .umfeld
        .iter()
        .map(|r| {
            let (linie, ton) = linie(r.halt, satz, 3);
            let text = format!("{}{}", schlicht(&r.name, satz), halt(r.halt));
            (linie, kuerzen(&text, breite.saturating_sub(4)), ton)
        })
        .collect();
    let kopf = if zeilen.is_empty() {
        "Noch kein Umfeld. Zeile: Umfeld: Kita (stark)"
    } else {
        "Familie und Umfeld"
    };
    let mut z = Zeichnung::leer(breite, zeilen.len() + 1);
    z.schreibe(0, 0, &kuerzen(kopf, breite), Ton::Person);
    for (i, (linie, text, ton)) in zeilen.iter().enumerate() {
        z.schreibe(0, i + 1, linie, *ton);
        z.schreibe(4, i + 1, text, Ton::Beschriftung);
    }
    z
}
