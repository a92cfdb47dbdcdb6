//! The charts of the Übersicht: the year of the Gremien, and who has how much to do.

use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::ansicht::{Kachel, Signal};
use ratatui::layout::Rect;

/// People whose load is shown.
const LAST: u16 = 6;

pub fn malen(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let karte = app.session.optionen.figur().is_some();
    let mut hoehe_last = (LAST + 3).min(flaeche.height / 3);
    // Every tile is worth more than who has how much to do.
    let (_, zeilen) = app.bilder.karte.ausmass();
    if karte && flaeche.height < hoehe_last + zeilen * 2 + 3 {
        hoehe_last = 0;
    }
    let oben = Rect {
        height: flaeche.height - hoehe_last,
        ..flaeche
    };
    if karte {
        landkarte(p, oben, app);
    } else {
        jahr(p, oben, app);
    }
    if hoehe_last > 0 {
        let unten = Rect {
            y: oben.bottom(),
            height: hoehe_last,
            ..flaeche
        };
        last(p, unten, app);
    }
}

/// From this width of a tile on its shade takes two columns, and blanks part the signs.
const BREITE_KACHEL: u16 = 11;

/// One tile per Raum: name, shade, sign and value; below, how they are read.
fn landkarte(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let karte = &app.bilder.karte;
    let innen = p.kasten(flaeche, &format!("Karte: {}", karte.titel), false);
    if karte.kacheln.is_empty() {
        let satz = "Kein Raum hat einen Platz auf der Karte (Feld „Kachel“).";
        let breite = innen.width.saturating_sub(2);
        p.text(innen.x + 1, innen.y, breite, satz, p.theme.gedaempft);
        return;
    }
    let (spalten, zeilen) = karte.ausmass();
    let breite = (innen.width / spalten).min(18);
    let hoehe = if innen.height > zeilen * 3 { 3 } else { 2 };
    // Where the tiles take all of the box, its lower edge takes the legend.
    let in_rahmen = innen.height < zeilen * hoehe + 1;
    let y = if in_rahmen {
        innen.bottom()
    } else {
        innen.bottom().saturating_sub(1)
    };
    let platz = innen.width.saturating_sub(2);
    let text = format!(
        " {} ",
        karte.erklaerung(usize::from(platz.saturating_sub(2)))
    );
    p.text(innen.x, y, platz, &text, p.theme.gedaempft);
    for k in &karte.kacheln {
        let r = Rect {
            x: innen.x + u16::from(k.spalte) * breite,
            y: innen.y + u16::from(k.zeile) * hoehe,
            width: breite.saturating_sub(1),
            height: 2,
        };
        if r.y + 1 < innen.bottom() {
            kachel(p, r, k, app);
        }
    }
}

fn kachel(p: &mut Pinsel, r: Rect, k: &Kachel, app: &App) {
    let s = &app.session;
    let gewaehlt = s.optionen.kachel == Some(k.raum);
    let stil = match (gewaehlt, s.raum == Some(k.raum)) {
        (true, _) => p.theme.auswahl,
        (_, true) => p.theme.titel,
        _ => p.theme.text,
    };
    let zeiger = if gewaehlt { p.zeichen.zeiger } else { "" };
    let x = p.text(r.x, r.y, 1, zeiger, stil);
    p.text(x, r.y, r.right().saturating_sub(x), &k.name, stil);
    let (zeichen, stil) = match k.signal {
        Signal::Alarm | Signal::Achtung => p.signal(k.signal),
        Signal::Punkt => ("", p.theme.gedaempft),
        _ => ("", p.theme.text),
    };
    let schatten = if k.stufe == Some(0) {
        p.zeichen.nichts
    } else {
        k.schatten()
    };
    let weit = r.width + 1 >= BREITE_KACHEL;
    let text = match (weit, zeichen) {
        (true, "") => format!("{schatten}{schatten} {}", k.text),
        (true, z) => format!("{schatten}{schatten} {z} {}", k.text),
        (false, z) => format!("{schatten}{z}{}", k.text),
    };
    p.text(r.x, r.y + 1, r.width, &text, stil);
}

fn jahr(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let Some(streifen) = &app.bilder.jahr else {
        return;
    };
    let innen = p.kasten(
        flaeche,
        &format!("Zwölf Monate der Gremien ({})", streifen.zeilen.len()),
        false,
    );
    let spalten = u16::try_from(streifen.monate.len() * 2).unwrap_or(24);
    let name = innen.width.saturating_sub(spalten + 2);
    let x0 = innen.x + 1 + name;
    for (i, monat) in streifen.monate.iter().enumerate() {
        let stil = if i == streifen.jetzt {
            p.theme.titel
        } else {
            p.theme.gedaempft
        };
        p.text(x0 + spalte(i), innen.y, 1, monat, stil);
    }
    let platz = usize::from(innen.height.saturating_sub(2));
    for (z, (_, titel, zellen)) in streifen.zeilen.iter().take(platz).enumerate() {
        let y = innen.y + 1 + u16::try_from(z).unwrap_or(0);
        p.text(innen.x + 1, y, name.saturating_sub(1), titel, p.theme.text);
        for (i, zelle) in zellen.iter().enumerate() {
            let (zeichen, stil) = p.signal(*zelle);
            p.text(x0 + spalte(i), y, 1, zeichen, stil);
        }
    }
    legende(
        p,
        Rect {
            y: innen.bottom().saturating_sub(1),
            height: 1,
            ..innen
        },
    );
}

fn spalte(i: usize) -> u16 {
    u16::try_from(i * 2).unwrap_or(0)
}

fn legende(p: &mut Pinsel, r: Rect) {
    let mut x = r.x + 1;
    for (signal, wort) in [
        (Signal::Gehalten, "gehalten"),
        (Signal::Geplant, "geplant"),
        (Signal::Alarm, "fehlt"),
        (Signal::Punkt, "nichts"),
    ] {
        let (zeichen, stil) = p.signal(signal);
        x = p.text(x, r.y, 1, zeichen, stil) + 1;
        x = p.text(x, r.y, r.right().saturating_sub(x), wort, p.theme.gedaempft) + 2;
    }
}

/// Those with the most open to-dos, each as a bar; the overdue part of it is signed.
fn last(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let innen = p.kasten(flaeche, "Offene To-dos je Person", false);
    let leute = app.bilder.last.iter().take(usize::from(innen.height));
    let hoechste = app.bilder.last.first().map_or(1, |l| l.offen).max(1);
    let name = innen.width / 2;
    let platz = usize::from(innen.width.saturating_sub(name + 6));
    for (z, l) in leute.enumerate() {
        let y = innen.y + u16::try_from(z).unwrap_or(0);
        p.text(innen.x + 1, y, name - 1, &l.name, p.theme.text);
        let (voll, rot) = (l.offen * platz / hoechste, l.spaet * platz / hoechste);
        let mut x = innen.x + name;
        for i in 0..voll.max(1) {
            let (zeichen, stil) = if i < rot {
                (p.zeichen.achtung, p.theme.fehler)
            } else {
                (p.zeichen.stufen[8], p.theme.diagramm)
            };
            x = p.text(x, y, 1, zeichen, stil);
        }
        p.text(x + 1, y, 4, &l.offen.to_string(), p.theme.gedaempft);
    }
}
