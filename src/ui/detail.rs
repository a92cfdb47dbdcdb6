//! The detail of the chosen record: headings, fields, lines that lead somewhere, small charts.

use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::ansicht::{Detailzeile, LABEL, Reihe, Signal, Zelle, Zellen};
use crate::app::schirm::Detailstand;
use ratatui::layout::Rect;

pub fn malen(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let s = &app.session;
    let stand = s.stand();
    let titel = s
        .gewaehlt()
        .map(|k| app.register.titel(k))
        .unwrap_or_default();
    let aktiv = stand.detail.offen && s.fenster.is_empty();
    let kasten = p.kasten(flaeche, &titel, aktiv);
    let innen = Rect {
        x: kasten.x + 1,
        width: kasten.width.saturating_sub(2),
        ..kasten
    };
    let zeilen = s.detailzeilen(&app.register);
    let hoehe = usize::from(innen.height);
    p.bildlauf(flaeche, stand.detail.oben, hoehe, zeilen.len());
    zeilen_malen(p, innen, &zeilen, &stand.detail, stand.detail.offen);
}

/// The lines of a detail or sheet that are on the screen.
pub fn zeilen_malen(
    p: &mut Pinsel,
    innen: Rect,
    zeilen: &[Detailzeile],
    stand: &Detailstand,
    aktiv: bool,
) {
    let hoehe = usize::from(innen.height);
    let sichtbar = zeilen.iter().enumerate().skip(stand.oben).take(hoehe);
    for (i, zeile) in sichtbar {
        let r = Rect {
            y: innen.y + u16::try_from(i - stand.oben).unwrap_or(0),
            height: 1,
            ..innen
        };
        eine(p, r, zeile, aktiv && stand.zeile == Some(i));
    }
}

fn eine(p: &mut Pinsel, r: Rect, zeile: &Detailzeile, gewaehlt: bool) {
    match zeile {
        Detailzeile::Kopf(text) => {
            p.text(r.x, r.y, r.width, text, p.theme.titel);
        }
        Detailzeile::Feld { label, text } => {
            let label_breite = u16::try_from(LABEL).unwrap_or(15).min(r.width);
            p.text(r.x, r.y, label_breite - 1, label, p.theme.gedaempft);
            p.text(
                r.x + label_breite,
                r.y,
                r.width - label_breite,
                text,
                p.theme.text,
            );
        }
        Detailzeile::Text { text, ton } => {
            let stil = p.ton(*ton);
            p.text(r.x, r.y, r.width, text, stil);
        }
        Detailzeile::Eintrag {
            signal,
            links,
            rechts,
            ton,
            ..
        } => {
            reihe_malen(
                p,
                r,
                &Reihe {
                    signal: *signal,
                    titel: links.clone(),
                    mitte: String::new(),
                    rechts: rechts.clone(),
                    ton: *ton,
                },
                gewaehlt,
            );
        }
        Detailzeile::Balken { werte, text } => balken(p, r, werte, text),
        Detailzeile::Zellen(z) => zellen(p, r, z, gewaehlt),
        Detailzeile::Leer => {}
    }
}

/// One row: pointer, sign, title, how it stands.
pub(super) fn reihe_malen(p: &mut Pinsel, r: Rect, reihe: &Reihe, gewaehlt: bool) {
    if gewaehlt {
        p.text(r.x, r.y, 1, p.zeichen.zeiger, p.theme.auswahl);
    }
    let (zeichen, stil) = p.signal(reihe.signal);
    p.text(r.x + 2, r.y, 1, zeichen, stil);
    let rechts = u16::try_from(p.breite(&reihe.rechts))
        .unwrap_or(r.width)
        .min(r.width / 2);
    let platz = r.width.saturating_sub(rechts + 5);
    p.text(
        r.x + 4,
        r.y,
        platz,
        &reihe.titel,
        if gewaehlt {
            p.theme.auswahl
        } else {
            p.theme.text
        },
    );
    let ton = p.ton(reihe.ton);
    p.rechts(
        r.right().saturating_sub(rechts),
        r.y,
        rechts,
        &reihe.rechts,
        ton,
    );
}

/// Columns of the first column on a wide screen, so that the eye finds the way from it to the others.
const ERSTE: u16 = 44;

/// A row of a table: the cells keep their place at the right edge of the table, the first column is cut.
fn zellen(p: &mut Pinsel, r: Rect, reihe: &Zellen, gewaehlt: bool) {
    if gewaehlt {
        p.text(r.x, r.y, 1, p.zeichen.zeiger, p.theme.auswahl);
    }
    let (zeichen, stil) = p.signal(reihe.signal);
    p.text(r.x + 2, r.y, 1, zeichen, stil);
    let rest: u16 = reihe.zellen.iter().map(|z| z.breite).sum();
    let rest = rest.saturating_sub(entbehrlich(p, r, reihe, rest));
    let ganz = r.right().saturating_sub(rest).max(r.x + 4);
    let mut x = ganz.min(r.x + 4 + ERSTE);
    let stil = if gewaehlt {
        p.theme.auswahl
    } else {
        p.ton(reihe.ton)
    };
    let platz = x.saturating_sub(r.x + 5);
    p.text(r.x + 4, r.y, platz, &reihe.links, stil);
    for z in &reihe.zellen {
        let breite = z.breite.min(r.right().saturating_sub(x));
        zelle(p, x, r.y, breite, z);
        x += breite;
    }
}

/// What a single cell has more than its text needs goes to a first column that would be cut.
fn entbehrlich(p: &Pinsel, r: Rect, reihe: &Zellen, rest: u16) -> u16 {
    let [z] = reihe.zellen.as_slice() else {
        return 0;
    };
    let zahl = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let platz = r.width.saturating_sub(5 + rest);
    let mangel = zahl(p.breite(&reihe.links)).saturating_sub(platz);
    mangel.min(z.breite.saturating_sub(zahl(p.breite(&z.text))))
}

fn zelle(p: &mut Pinsel, x: u16, y: u16, breite: u16, z: &Zelle) {
    let stil = p.ton(z.ton);
    let stufe = z.stufe.and_then(|s| p.zeichen.stufen.get(usize::from(s)));
    if let Some(stufe) = stufe {
        p.rechts(x, y, breite, &format!("{stufe}{}", z.text), stil);
    } else if z.signal != Signal::Keins {
        let (zeichen, eigen) = p.signal(z.signal);
        p.rechts(x, y, breite, zeichen, eigen);
    } else if z.links {
        p.text(x, y, breite, &z.text, stil);
    } else {
        p.rechts(x, y, breite, &z.text, stil);
    }
}

fn balken(p: &mut Pinsel, r: Rect, werte: &[Option<u8>], text: &str) {
    let mut x = r.x + 2;
    for wert in werte {
        let stufe = wert.map(|w| usize::from(w.min(100)) * 8 / 100);
        let zeichen = stufe
            .and_then(|s| p.zeichen.stufen.get(s.max(1)))
            .copied()
            .unwrap_or(p.zeichen.nichts);
        x = p.text(x, r.y, 1, zeichen, p.theme.diagramm);
    }
    p.text(
        x + 1,
        r.y,
        r.right().saturating_sub(x + 1),
        text,
        p.theme.gedaempft,
    );
}
