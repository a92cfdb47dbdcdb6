//! Draws one open note: phases at the side or above, the page with the guard's marks as colour and sign, the drawing of the
//! Genogramm, the guard's word at the foot.

mod bild;
mod fuss;

use crate::app::App;
use crate::app::ansicht::{ascii_breite, breite_von};
use crate::app::faelle::blatt::{Art, Blattzeile, Fallblatt, Koerper, Masse, Phasenzeile};
use crate::app::text::Mass;
use crate::guard::Stufe;
use crate::keymap::Schrift;
use crate::ui::pinsel::Pinsel;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

/// Below so many rows inside the frame there are no lines between the parts.
const LUFTIG: u16 = 12;

pub(super) fn malen(p: &mut Pinsel, mitte: Rect, blatt: &Fallblatt, app: &App) {
    p.leeren(mitte);
    let kasten = p.kasten(mitte, &blatt.titel(), true);
    let innen = Rect {
        x: kasten.x + 1,
        width: kasten.width.saturating_sub(2),
        ..kasten
    };
    let masse = Masse::fuer(app.session.groesse, blatt.zeigt_bild());
    let fuss = fuss::hoehe(blatt, innen.height).min(innen.height);
    let oben = Rect {
        height: innen.height - fuss,
        ..innen
    };
    fuss::malen(p, unter(innen, oben.height), blatt);
    let rest = if masse.seite > 0 {
        neben(p, oben, masse.seite, blatt)
    } else {
        darueber(p, oben, blatt)
    };
    let text = bild::neben_dem_text(p, rest, &masse, blatt);
    seite(p, text, blatt, app, &masse);
}

fn mass(app: &App) -> Mass {
    match app.session.keymap.schrift() {
        Schrift::Utf8 => breite_von,
        Schrift::Ascii => ascii_breite,
    }
}

/// The rest of a place below its first rows.
fn unter(r: Rect, zeilen: u16) -> Rect {
    let zeilen = zeilen.min(r.height);
    Rect {
        y: r.y + zeilen,
        height: r.height - zeilen,
        ..r
    }
}

fn strich(p: &mut Pinsel, r: Rect) {
    let strich = p.zeichen.waagrecht.repeat(usize::from(r.width));
    p.text(r.x, r.y, r.width, &strich, p.theme.rahmen);
}

/// Phases one below the other; returns what is left at the right.
fn neben(p: &mut Pinsel, r: Rect, breite: u16, blatt: &Fallblatt) -> Rect {
    let mut zeile = Rect {
        width: breite.saturating_sub(1),
        height: 1,
        ..r
    };
    p.text(r.x, r.y, zeile.width, &uhr(blatt), p.theme.gedaempft);
    zeile.y += 2;
    for phase in blatt.phasenzeilen() {
        if zeile.y >= r.bottom() {
            break;
        }
        phasenzeile(p, zeile, &phase);
        zeile.y += 1;
    }
    for y in r.top()..r.bottom() {
        p.text(r.x + breite, y, 1, p.zeichen.senkrecht, p.theme.rahmen);
    }
    let weg = (breite + 2).min(r.width);
    Rect {
        x: r.x + weg,
        width: r.width - weg,
        ..r
    }
}

fn uhr(blatt: &Fallblatt) -> String {
    if blatt.laeuft() {
        "Uhr läuft".to_owned()
    } else {
        "Uhr steht".to_owned()
    }
}

fn phasenzeile(p: &mut Pinsel, r: Rect, phase: &Phasenzeile) {
    let (zeichen, stil) = if phase.aktuell {
        (p.zeichen.zeiger, p.theme.auswahl)
    } else {
        p.signal(phase.signal)
    };
    p.text(r.x, r.y, 1, zeichen, stil);
    let stil = if phase.aktuell {
        p.theme.auswahl
    } else {
        p.theme.text
    };
    let platz = r.width.saturating_sub(8);
    p.text(r.x + 2, r.y, platz, phase.name, stil);
    let stil = if phase.ueber {
        p.theme.warnung
    } else {
        p.theme.gedaempft
    };
    let marke = if phase.ueber { p.zeichen.achtung } else { "" };
    let minuten = format!("{marke}{}", phase.minuten);
    p.rechts(r.x, r.y, r.width, &minuten, stil);
}

/// Phases in one row, the name and minutes of this one below it.
fn darueber(p: &mut Pinsel, r: Rect, blatt: &Fallblatt) -> Rect {
    let phasen = blatt.phasenzeilen();
    let mut ab = 0;
    while ab < phasen.len() && !passt(p, &phasen, ab, r.width) {
        ab += 1;
    }
    let mut x = r.x;
    for phase in phasen.iter().skip(ab) {
        let (zeichen, stil) = if phase.aktuell {
            (p.zeichen.zeiger, p.theme.auswahl)
        } else {
            p.signal(phase.signal)
        };
        if x >= r.right() {
            break;
        }
        x = p.text(x, r.y, r.right() - x, zeichen, stil);
        let stil = if phase.aktuell {
            p.theme.auswahl
        } else {
            p.theme.gedaempft
        };
        x = p.text(x, r.y, r.right().saturating_sub(x), phase.kurz, stil) + 1;
    }
    let stil = if phasen.iter().any(|f| f.aktuell && f.ueber) {
        p.theme.warnung
    } else {
        p.theme.titel
    };
    p.text(r.x, r.y + 1, r.width, &blatt.kopfzeile(), stil);
    if r.height < LUFTIG {
        return unter(r, 2);
    }
    strich(p, unter(r, 2));
    unter(r, 3)
}

/// From `ab` on the row reaches the current phase.
fn passt(p: &Pinsel, phasen: &[Phasenzeile], ab: usize, breite: u16) -> bool {
    let mut benutzt = 0;
    for phase in phasen.iter().skip(ab) {
        benutzt += p.breite(phase.kurz) + 2;
        if phase.aktuell {
            return benutzt <= usize::from(breite) + 1;
        }
    }
    true
}

fn seite(p: &mut Pinsel, r: Rect, blatt: &Fallblatt, app: &App, masse: &Masse) {
    let breite = masse.zeichen();
    let k = blatt.koerper(&app.register, app.session.heute(), breite, mass(app));
    let hoehe = usize::from(r.height);
    let oben = k.oben(hoehe, blatt.gerollt());
    for (y, zeile) in (r.y..r.bottom()).zip(k.zeilen.iter().skip(oben)) {
        blattzeile(p, Rect { y, height: 1, ..r }, zeile);
    }
    let am_rand = Rect {
        y: r.y.saturating_sub(1),
        width: r.width + if masse.bild > 0 { 1 } else { 2 },
        ..r
    };
    p.bildlauf(am_rand, oben, hoehe, k.zeilen.len());
    cursor(p, r, &k, oben);
}

fn cursor(p: &mut Pinsel, r: Rect, k: &Koerper, oben: usize) {
    let Some((zeile, spalte)) = k.cursor.filter(|_| p.cursor.is_none()) else {
        return;
    };
    let bei = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let y = r.y.saturating_add(bei(zeile.saturating_sub(oben)));
    let x = r.x.saturating_add(2).saturating_add(bei(spalte));
    if y < r.bottom() {
        p.cursor = Some(Position {
            x: x.min(r.right().saturating_sub(1)),
            y,
        });
    }
}

fn blattzeile(p: &mut Pinsel, r: Rect, zeile: &Blattzeile) {
    if zeile.zeiger {
        p.text(r.x, r.y, 1, p.zeichen.zeiger, p.theme.auswahl);
    }
    if let Some(stufe) = zeile.marke {
        // Beside the pointer, so that both are seen without colour.
        let (zeichen, stil) = marke(p, stufe);
        p.text(r.x + u16::from(zeile.zeiger), r.y, 1, zeichen, stil);
    }
    let mut x = r.x + 2;
    for (text, art) in &zeile.teile {
        let stil = stil_von(p, *art);
        let platz = r.right().saturating_sub(x);
        x = p.text(x, r.y, platz, text, stil);
    }
}

/// The sign of a level; the same letters in every charset.
fn marke(p: &Pinsel, stufe: Stufe) -> (&'static str, Style) {
    match stufe {
        Stufe::Block => ("!", stil_von(p, Art::Block)),
        Stufe::Warn => ("?", stil_von(p, Art::Warn)),
        Stufe::Hint => ("i", stil_von(p, Art::Hint)),
    }
}

/// Colour, and underline or bold where there is none.
fn stil_von(p: &Pinsel, art: Art) -> Style {
    let t = p.theme;
    match art {
        Art::Name => t.titel,
        Art::NameGewaehlt => t.auswahl,
        // Being typed: the cursor says so; marked are the findings only.
        Art::Text | Art::Schreibt => t.text,
        Art::Leise => t.gedaempft,
        Art::Block => t.fehler.add_modifier(Modifier::UNDERLINED | Modifier::BOLD),
        Art::Warn => t.warnung.add_modifier(Modifier::UNDERLINED),
        Art::Hint => t.gedaempft.add_modifier(Modifier::UNDERLINED),
        Art::Fund => t.auswahl.add_modifier(Modifier::REVERSED | Modifier::BOLD),
    }
}
