//! Draws the Genogramm or the eco-map beside or above its lines.

use super::{strich, unter};
use crate::app::faelle::blatt::{Fallblatt, Masse};
use crate::model::genogramm::{Ton, Zeichensatz, Zelle};
use crate::ui::pinsel::Pinsel;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// Rows that the lines keep at least while they are typed, and while they are only looked at.
const ZEILEN: (u16, u16) = (5, 4);
/// Fewer rows show nothing of a family.
const WENIGSTENS: u16 = 2;

/// Draws it where the page has one; returns what is left for the text.
pub(super) fn neben_dem_text(p: &mut Pinsel, r: Rect, masse: &Masse, blatt: &Fallblatt) -> Rect {
    if !blatt.zeigt_bild() {
        return r;
    }
    if masse.bild > 0 {
        let text = Rect {
            width: masse.text.min(r.width),
            ..r
        };
        for y in r.top()..r.bottom() {
            p.text(text.right(), y, 1, p.zeichen.senkrecht, p.theme.rahmen);
        }
        let weg = (text.width + 2).min(r.width);
        let rechts = Rect {
            x: r.x + weg,
            width: r.width - weg,
            ..r
        };
        zeichnung(p, rechts, blatt);
        return text;
    }
    let hoehe = hoehe(r.height, blatt);
    zeichnung(p, Rect { height: hoehe, ..r }, blatt);
    let rest = unter(r, hoehe);
    if hoehe == 0 {
        return rest;
    }
    strich(p, rest);
    unter(rest, 1)
}

/// Rows of a drawing above its lines.
fn hoehe(alles: u16, blatt: &Fallblatt) -> u16 {
    let hoehe = if blatt.schreibt() {
        (alles * 3 / 5).min(alles.saturating_sub(ZEILEN.0))
    } else {
        // Its line, its name, and the lines themselves: four at least, or all.
        let zeilen = u16::try_from(blatt.genogrammzeilen()).unwrap_or(ZEILEN.1);
        alles.saturating_sub(2 + zeilen.clamp(1, ZEILEN.1))
    };
    if hoehe < WENIGSTENS { 0 } else { hoehe }
}

fn zeichnung(p: &mut Pinsel, r: Rect, blatt: &Fallblatt) {
    let zeichensatz = if p.zeichen.gut == "+" {
        Zeichensatz::Ascii
    } else {
        Zeichensatz::Unicode
    };
    let (breite, hoehe) = (usize::from(r.width), usize::from(r.height));
    let (bild, (x, y)) = blatt.zeichnung(zeichensatz, breite, hoehe);
    for (zeile, y) in bild
        .ausschnitt(x, y, breite, hoehe)
        .iter()
        .zip(r.y..r.bottom())
    {
        for (zelle, x) in zeile.iter().zip(r.x..r.right()) {
            if zelle.zeichen != '\0' {
                let stil = stil_von(p, zelle);
                p.text(x, y, 2, zelle.zeichen.encode_utf8(&mut [0; 4]), stil);
            }
        }
    }
    weiter(p, r, (x, y), (bild.breite, bild.hoehe));
}

/// Signs where the drawing goes on outside.
fn weiter(p: &mut Pinsel, r: Rect, (x, y): (usize, usize), (breite, hoehe): (usize, usize)) {
    if r.height == 0 {
        return;
    }
    let mehr = |ab: usize, fenster: u16, alles: usize| ab + usize::from(fenster) < alles;
    let unten = r.bottom().saturating_sub(1);
    let stil = p.theme.gedaempft;
    if mehr(x, r.width, breite) {
        p.rechts(r.x, r.y, r.width, ">", stil);
    }
    if x > 0 {
        p.text(r.x, r.y, 1, "<", stil);
    }
    if mehr(y, r.height, hoehe) {
        p.rechts(r.x, unten, r.width, p.zeichen.ab, stil);
    }
    if y > 0 {
        p.rechts(r.x, r.y + 1, r.width, p.zeichen.auf, stil);
    }
}

fn stil_von(p: &Pinsel, zelle: &Zelle) -> Style {
    let t = p.theme;
    let stil = match zelle.ton {
        Ton::Leer => t.text,
        Ton::Person => t.titel,
        Ton::Verbindung | Ton::Haushalt => t.rahmen,
        Ton::Eng => t.gut,
        Ton::Konflikt => t.fehler,
        Ton::Abbruch => t.warnung,
        Ton::Beschriftung => t.text,
    };
    if zelle.hell {
        stil.add_modifier(Modifier::REVERSED)
    } else {
        stil
    }
}
