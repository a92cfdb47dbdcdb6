//! The question of the first start.

use super::Bild;
use super::pinsel::Pinsel;
use crate::app::ansicht::umbrechen;
use crate::app::erststart::{Anfang, Erststart};
use crate::app::session::KLEINSTE;
use ratatui::Frame;
use ratatui::layout::Rect;

pub fn view(frame: &mut Frame, e: &Erststart, bild: &Bild) {
    let flaeche = frame.area();
    let Some(theme) = bild.themen.first() else {
        return;
    };
    let mut p = Pinsel::neu(frame.buffer_mut(), theme, &bild.zeichen, bild.utf8);
    let p = &mut p;
    if flaeche.width < KLEINSTE.0 || flaeche.height < KLEINSTE.1 {
        return super::zu_klein(p, flaeche);
    }
    p.text(1, 0, flaeche.width, "feldbuch", p.theme.kopf);
    let kasten = Rect {
        y: 2,
        height: flaeche.height.saturating_sub(4),
        ..flaeche
    };
    let innen = p.kasten(kasten, "Womit anfangen?", true);
    let breite = innen.width.saturating_sub(4);
    let mut y = innen.y;
    for zeile in umbrechen(
        &format!(
            "Hier liegt noch kein Feldbuch. Es wird angelegt in {}",
            e.ort
        ),
        usize::from(breite),
    ) {
        p.text(innen.x + 2, y, breite, &zeile, p.theme.text);
        y += 1;
    }
    y += 1;
    let erklaert = |a: &Anfang| umbrechen(&a.erklaerung, usize::from(breite.saturating_sub(4)));
    let alle: usize = e.anfaenge.iter().map(|a| 1 + erklaert(a).len()).sum();
    // Where there is no room for all of it, only the chosen one is explained.
    let knapp = usize::from(innen.bottom().saturating_sub(y)) < alle;
    for (i, a) in e.anfaenge.iter().enumerate() {
        let gewaehlt = i == e.wahl;
        if gewaehlt {
            p.text(innen.x + 2, y, 1, p.zeichen.zeiger, p.theme.auswahl);
        }
        p.text(
            innen.x + 4,
            y,
            breite - 2,
            &a.titel,
            if gewaehlt {
                p.theme.auswahl
            } else {
                p.theme.text
            },
        );
        y += 1;
        for zeile in erklaert(a).iter().filter(|_| gewaehlt || !knapp) {
            p.text(innen.x + 6, y, breite - 4, zeile, p.theme.gedaempft);
            y += 1;
        }
    }
    p.text(
        1,
        flaeche.height.saturating_sub(2),
        flaeche.width,
        &e.meldung,
        p.theme.text,
    );
    let hinweis = "↑↓ wählen   Enter anlegen   q gehen, ohne etwas anzulegen";
    p.text(
        1,
        flaeche.height.saturating_sub(1),
        flaeche.width,
        hinweis,
        p.theme.hinweis,
    );
}
