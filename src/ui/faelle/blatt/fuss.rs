//! Draws the foot of an open note: the guard's word, a line being typed with its offers, or the question before leaving.

use super::{marke, strich, unter};
use crate::app::ansicht::umbrechen;
use crate::app::faelle::blatt::{Angebot, Fallblatt, Zeile};
use crate::ui::eingabe::einzeilig;
use crate::ui::pinsel::Pinsel;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// Offers that are seen at most.
const ANGEBOTE: u16 = 8;

/// Rows that the foot takes.
pub(super) fn hoehe(blatt: &Fallblatt, alles: u16) -> u16 {
    let strich = u16::from(alles > 8);
    let Some(zeile) = blatt.zeile().filter(|_| blatt.frage().is_none()) else {
        return 2 + strich;
    };
    let angebote = u16::try_from(zeile.angebote.len()).unwrap_or(ANGEBOTE);
    let platz = alles.saturating_sub(5).max(1);
    2 + strich + angebote.min(ANGEBOTE).min(platz)
}

pub(super) fn malen(p: &mut Pinsel, r: Rect, blatt: &Fallblatt) {
    let rest = if r.height > 2 {
        strich(p, r);
        unter(r, 1)
    } else {
        r
    };
    if let Some(frage) = blatt.frage() {
        for (y, zeile) in (rest.y..rest.bottom()).zip(umbrechen(frage, usize::from(rest.width))) {
            p.text(rest.x, y, rest.width, &zeile, p.theme.warnung);
        }
    } else if let Some(zeile) = blatt.zeile() {
        getippt(p, rest, zeile);
    } else {
        lage(p, rest, blatt);
    }
}

fn lage(p: &mut Pinsel, r: Rect, blatt: &Fallblatt) {
    let fuss = blatt.fuss();
    let (zeichen, stil) = match fuss.stufe {
        Some(stufe) => marke(p, stufe),
        None => (p.zeichen.gut, p.theme.gut),
    };
    p.text(r.x, r.y, 1, zeichen, stil);
    let platz = r.width.saturating_sub(2);
    p.text(r.x + 2, r.y, platz, &fuss.lage, p.theme.text);
    let stil = match fuss.satz_stufe {
        Some(stufe) => marke(p, stufe).1,
        None => p.theme.gedaempft,
    };
    if let Some(stufe) = fuss.satz_stufe {
        let (zeichen, stil) = marke(p, stufe);
        p.text(r.x, r.y + 1, 1, zeichen, stil);
    }
    p.text(r.x + 2, r.y + 1, platz, &fuss.satz, stil);
}

fn getippt(p: &mut Pinsel, r: Rect, zeile: &Zeile) {
    let titel = format!("{}: ", zeile.titel());
    let x = p.text(r.x, r.y, r.width, &titel, p.theme.titel);
    let feld = Rect {
        x,
        width: r.right().saturating_sub(x),
        height: 1,
        ..r
    };
    if !zeile.zu {
        einzeilig(p, feld, &zeile.eingabe, true);
    }
    if zeile.markiert {
        let stil = p.theme.eingabe_aktiv.add_modifier(Modifier::REVERSED);
        p.text(feld.x, feld.y, feld.width, zeile.eingabe.text(), stil);
    }
    let stil = if zeile.gut {
        p.theme.gedaempft
    } else {
        p.theme.warnung
    };
    p.text(r.x, r.y + 1, r.width, &zeile.verstanden, stil);
    angebote(p, unter(r, 2), zeile);
}

fn angebote(p: &mut Pinsel, r: Rect, zeile: &Zeile) {
    let hoehe = usize::from(r.height);
    let anzahl = zeile.angebote.len();
    let oben = (zeile.wahl + 1)
        .saturating_sub(hoehe)
        .min(anzahl.saturating_sub(hoehe));
    let sichtbar = zeile.angebote.iter().enumerate().skip(oben);
    for (y, (i, angebot)) in (r.y..r.bottom()).zip(sichtbar) {
        eines(p, Rect { y, height: 1, ..r }, angebot, i == zeile.wahl);
    }
}

fn eines(p: &mut Pinsel, r: Rect, a: &Angebot, gewaehlt: bool) {
    let stil = if gewaehlt {
        p.theme.auswahl
    } else {
        p.theme.text
    };
    if gewaehlt {
        p.text(r.x, r.y, 1, p.zeichen.zeiger, stil);
    }
    let an = if a.an {
        p.zeichen.markiert
    } else {
        p.zeichen.nichts
    };
    p.text(r.x + 2, r.y, 1, an, stil);
    let zusatz = u16::try_from(p.breite(&a.zusatz)).unwrap_or(0);
    let platz = r.width.saturating_sub(zusatz + 6);
    p.text(r.x + 4, r.y, platz, &a.text, stil);
    let platz = r.width.saturating_sub(1);
    p.rechts(r.x, r.y, platz, &a.zusatz, p.theme.gedaempft);
}
