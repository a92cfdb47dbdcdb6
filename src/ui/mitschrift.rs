//! The FuA meeting mode: the line always in the same place, below it what was understood, what is known, and the lines so
//! far with the newest at the bottom; or the list at the end.

use super::detail::reihe_malen;
use super::eingabe::einzeilig;
use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::ansicht::{Reihe, umbrechen};
use crate::app::mitschrift::{Anblick, Mitschrift, Seite, Verstanden};
use crate::app::session::BREIT;
use ratatui::layout::Rect;

/// Rows for what was understood and for what is known, by the height inside the frame.
fn hoehen(innen: u16) -> (u16, u16) {
    match innen {
        0..=11 => (2, 2),
        12..=16 => (3, 3),
        17..=24 => (3, 5),
        h => (4, h / 3),
    }
}

pub fn malen(p: &mut Pinsel, flaeche: Rect, m: &Mitschrift, app: &App) {
    p.leeren(flaeche);
    let Some(a) = m.anblick(&app.register, app.session.jetzt) else {
        p.kasten(flaeche, "FuA", true);
        return;
    };
    let kasten = p.kasten(flaeche, &a.titel, true);
    let innen = Rect {
        x: kasten.x + 1,
        width: kasten.width.saturating_sub(2),
        ..kasten
    };
    kopf(p, innen, &a);
    match m.seite {
        Seite::Fangen => fangen(p, unter(innen, 1), m, &a),
        Seite::Nachlese => nachlese(p, unter(innen, 1), m, &a),
    }
}

/// The list, and below it the chosen line in full.
fn nachlese(p: &mut Pinsel, r: Rect, m: &Mitschrift, a: &Anblick) {
    let fuss = if r.height >= 14 { 4 } else { 2 };
    let fuss = fuss.min(r.height.saturating_sub(1));
    let oben = Rect {
        height: r.height - fuss,
        ..r
    };
    liste(p, oben, &a.zeilen, Some(m.zeile));
    let mut unten = unter(r, oben.height);
    if fuss > 2 {
        abschnitt(p, unten, "getippt");
        unten = unter(unten, 1);
    }
    let [getippt, offen @ ..] = a.fuss.as_slice() else {
        return;
    };
    // What is asked has the room: a long line is cut.
    p.text(
        unten.x + 2,
        unten.y,
        unten.width.saturating_sub(2),
        &getippt.text,
        p.ton(getippt.ton),
    );
    saetze(p, unter(unten, 1), offen);
}

fn kopf(p: &mut Pinsel, r: Rect, a: &Anblick) {
    let zahl = u16::try_from(p.breite(&a.zahl)).unwrap_or(0);
    let platz = r.width.saturating_sub(zahl + 2);
    p.text(r.x, r.y, platz, &a.kopf, p.theme.gedaempft);
    p.rechts(r.x, r.y, r.width, &a.zahl, p.theme.gedaempft);
}

fn fangen(p: &mut Pinsel, r: Rect, m: &Mitschrift, a: &Anblick) {
    let (verstanden, bekannt) = hoehen(r.height + 1);
    p.text(r.x, r.y, 1, p.zeichen.zeiger, p.theme.auswahl);
    let zeile = Rect {
        x: r.x + 2,
        width: r.width.saturating_sub(2),
        height: 1,
        ..r
    };
    einzeilig(p, zeile, &m.eingabe, true);
    let rest = unter(r, 1);
    let oben = Rect {
        height: verstanden,
        ..rest
    };
    saetze(p, oben, &a.verstanden);
    let rest = unter(rest, verstanden);
    let breit = r.width + 4 >= BREIT;
    let links = if breit { r.width / 2 } else { r.width };
    let schon = Rect {
        width: links.saturating_sub(u16::from(breit) * 2),
        height: if breit { rest.height } else { bekannt },
        ..rest
    };
    bekanntes(p, schon, m, a);
    let unten = if breit {
        Rect {
            x: r.x + links,
            width: r.width - links,
            ..rest
        }
    } else {
        unter(rest, bekannt)
    };
    abschnitt(p, unten, "Mitschrift");
    neueste(p, unter(unten, 1), &a.zeilen);
}

fn saetze(p: &mut Pinsel, r: Rect, saetze: &[Verstanden]) {
    let mut y = r.y;
    for v in saetze {
        let stil = p.ton(v.ton);
        for text in umbrechen(&v.text, usize::from(r.width.saturating_sub(2))) {
            if y >= r.bottom() {
                return;
            }
            p.text(r.x + 2, y, r.width.saturating_sub(2), &text, stil);
            y += 1;
        }
    }
}

fn bekanntes(p: &mut Pinsel, r: Rect, m: &Mitschrift, a: &Anblick) {
    let titel = match a.treffer.len() {
        0 => "Gibt es schon".to_owned(),
        n => format!("Gibt es schon ({n})"),
    };
    abschnitt(p, r, &titel);
    liste(p, unter(r, 1), &a.treffer, m.wahl);
}

/// A heading with a rule behind it.
fn abschnitt(p: &mut Pinsel, r: Rect, titel: &str) {
    let ab = p.text(r.x, r.y, r.width, titel, p.theme.titel) + 1;
    let strich = usize::from(r.right().saturating_sub(ab));
    let strich = p.zeichen.waagrecht.repeat(strich);
    p.text(
        ab,
        r.y,
        r.right().saturating_sub(ab),
        &strich,
        p.theme.rahmen,
    );
}

/// The last of them, the newest at the bottom.
fn neueste(p: &mut Pinsel, r: Rect, zeilen: &[Reihe]) {
    let ab = zeilen.len().saturating_sub(usize::from(r.height));
    liste(p, r, zeilen.get(ab..).unwrap_or_default(), None);
}

/// Rows, scrolled so that the chosen one is in sight.
fn liste(p: &mut Pinsel, r: Rect, zeilen: &[Reihe], wahl: Option<usize>) {
    let hoehe = usize::from(r.height);
    let oben = wahl.map_or(0, |w| (w + 1).saturating_sub(hoehe));
    for (i, reihe) in zeilen.iter().enumerate().skip(oben).take(hoehe) {
        let r = Rect {
            y: r.y + u16::try_from(i - oben).unwrap_or(0),
            height: 1,
            ..r
        };
        reihe_malen(p, r, reihe, wahl == Some(i));
    }
}

fn unter(r: Rect, zeilen: u16) -> Rect {
    let zeilen = zeilen.min(r.height);
    Rect {
        y: r.y + zeilen,
        height: r.height - zeilen,
        ..r
    }
}
