//! The charts of the Übersicht: the year of the Gremien, and who has how much to do.

use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::ansicht::{KENNZAHLEN, Signal};
use ratatui::layout::Rect;

/// People whose load is shown.
const LAST: u16 = 6;

pub fn malen(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let hoehe_last = (LAST + 3).min(flaeche.height / 3);
    let oben = Rect {
        height: flaeche.height - hoehe_last,
        ..flaeche
    };
    match app
        .session
        .optionen
        .bild
        .checked_sub(2)
        .and_then(|i| KENNZAHLEN.get(i))
    {
        Some((_, name)) => landkarte(p, oben, app, name),
        None => jahr(p, oben, app),
    }
    last(
        p,
        Rect {
            y: oben.bottom(),
            height: hoehe_last,
            ..flaeche
        },
        app,
    );
}

/// One tile per Raum: short name, sign and value.
fn landkarte(p: &mut Pinsel, flaeche: Rect, app: &App, name: &str) {
    let innen = p.kasten(flaeche, &format!("Karte: {name}"), false);
    let kacheln = &app.bilder.karte;
    let spalten = kacheln
        .iter()
        .map(|k| u16::from(k.spalte) + 1)
        .max()
        .unwrap_or(1);
    let zeilen = kacheln
        .iter()
        .map(|k| u16::from(k.zeile) + 1)
        .max()
        .unwrap_or(1);
    let (breite, hoehe) = (
        (innen.width / spalten).min(18),
        if innen.height >= zeilen * 3 { 3 } else { 2 },
    );
    if kacheln.is_empty() {
        let satz = "Kein Raum hat einen Platz auf der Karte (Feld „Kachel“).";
        p.text(
            innen.x + 1,
            innen.y,
            innen.width.saturating_sub(2),
            satz,
            p.theme.gedaempft,
        );
    }
    for k in kacheln {
        let (x, y) = (
            innen.x + u16::from(k.spalte) * breite,
            innen.y + u16::from(k.zeile) * hoehe,
        );
        if y + 1 >= innen.bottom() {
            continue;
        }
        let (zeichen, stil) = p.signal(k.signal);
        let gefiltert = app.session.raum == Some(k.raum);
        p.text(
            x,
            y,
            breite.saturating_sub(1),
            &k.name,
            if gefiltert {
                p.theme.titel
            } else {
                p.theme.text
            },
        );
        let ende = p.text(x, y + 1, 1, zeichen, stil);
        p.text(
            ende + 1,
            y + 1,
            breite.saturating_sub(3),
            &k.wert.to_string(),
            stil,
        );
    }
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
