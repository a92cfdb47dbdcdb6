//! The meeting mode: agenda at the side, the TOP on the table large, below it what came of it; on a wide screen attendance
//! beside it.

use super::detail::reihe_malen;
use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::ansicht::{Reihe, Ton, umbrechen};
use crate::app::modus::{
    Anblick, Modus, Rueckblick, Seite, Spalten, Topzeile, abschluss_reihen, anwesenheit_reihen,
};
use ratatui::layout::{Position, Rect};

pub fn malen(p: &mut Pinsel, flaeche: Rect, modus: &Modus, app: &App) {
    p.leeren(flaeche);
    let Some(a) = modus.anblick(&app.register, app.session.jetzt) else {
        p.kasten(flaeche, "Sitzung", true);
        return;
    };
    let kasten = p.kasten(flaeche, &a.titel, true);
    let innen = Rect {
        x: kasten.x + 1,
        width: kasten.width.saturating_sub(2),
        ..kasten
    };
    let rest = kopf(p, innen, &a);
    match modus.seite {
        Seite::Protokoll => protokoll(p, rest, modus, &a, app),
        Seite::Anwesenheit => anwesenheit(p, rest, modus, app),
        Seite::Abschluss => abschluss(p, rest, modus, app),
    }
}

/// Time at the left, attendance at the right; below each other where that is too narrow.
fn kopf(p: &mut Pinsel, innen: Rect, a: &Anblick) -> Rect {
    p.text(innen.x, innen.y, innen.width, &a.kopf, p.theme.text);
    let ton = p.ton(a.da_ton);
    let zusammen = p.breite(&a.kopf) + p.breite(&a.da) + 2 <= usize::from(innen.width);
    let hoehe = if zusammen { 1 } else { 2 };
    if zusammen {
        p.rechts(innen.x, innen.y, innen.width, &a.da, ton);
    } else {
        p.text(innen.x, innen.y + 1, innen.width, &a.da, ton);
    }
    strich(p, innen, innen.y + hoehe);
    unter(innen, hoehe + 1)
}

fn unter(r: Rect, zeilen: u16) -> Rect {
    let zeilen = zeilen.min(r.height);
    Rect {
        y: r.y + zeilen,
        height: r.height - zeilen,
        ..r
    }
}

fn strich(p: &mut Pinsel, r: Rect, y: u16) {
    let strich = p.zeichen.waagrecht.repeat(usize::from(r.width));
    p.text(r.x, y, r.width, &strich, p.theme.rahmen);
}

fn protokoll(p: &mut Pinsel, r: Rect, modus: &Modus, a: &Anblick, app: &App) {
    let spalten = Spalten::fuer(r.width);
    let seite = spalten.tagesordnung;
    agenda(p, Rect { width: seite, ..r }, &a.tops);
    senkrecht(p, r, r.x + seite);
    let mitte = Rect {
        x: r.x + seite + 2,
        width: spalten.pult,
        ..r
    };
    if spalten.anwesenheit > 0 {
        senkrecht(p, r, mitte.right() + 1);
        let da = Rect {
            x: mitte.right() + 3,
            width: spalten.anwesenheit.saturating_sub(2),
            ..r
        };
        wer_da(p, da, modus, app);
    }
    pult(p, mitte, modus, a);
}

fn senkrecht(p: &mut Pinsel, r: Rect, x: u16) {
    for y in r.top()..r.bottom() {
        p.text(x, y, 1, p.zeichen.senkrecht, p.theme.rahmen);
    }
}

fn agenda(p: &mut Pinsel, r: Rect, tops: &[Topzeile]) {
    let hoehe = usize::from(r.height);
    let hier = tops.iter().position(|t| t.aktuell).unwrap_or(0);
    let oben = (hier + 2)
        .saturating_sub(hoehe)
        .min(tops.len().saturating_sub(hoehe));
    for (i, t) in tops.iter().skip(oben).take(hoehe).enumerate() {
        let y = r.y + u16::try_from(i).unwrap_or(0);
        topzeile(p, Rect { y, height: 1, ..r }, t);
    }
}

fn topzeile(p: &mut Pinsel, r: Rect, t: &Topzeile) {
    let (zeichen, stil) = if t.aktuell {
        (p.zeichen.zeiger, p.theme.auswahl)
    } else {
        p.signal(t.signal)
    };
    p.text(r.x, r.y, 1, zeichen, stil);
    let minuten = u16::try_from(p.breite(&t.minuten)).unwrap_or(0);
    let stil = if t.aktuell {
        p.theme.auswahl
    } else {
        p.ton(t.ton)
    };
    let text = format!("{:>2} {}", t.nr, t.titel);
    p.text(
        r.x + 1,
        r.y,
        r.width.saturating_sub(minuten + 3),
        &text,
        stil,
    );
    let stil = p.ton(t.ton);
    p.rechts(r.x, r.y, r.width.saturating_sub(1), &t.minuten, stil);
}

/// The TOP on the table: title, aim, note or to-dos, what came of it.
fn pult(p: &mut Pinsel, r: Rect, modus: &Modus, a: &Anblick) {
    if a.tops.is_empty() {
        p.text(
            r.x,
            r.y,
            r.width,
            "Noch keine Tagesordnung",
            p.theme.gedaempft,
        );
        return;
    }
    let titel = umbrechen(&a.pult.titel, usize::from(r.width));
    let mut rest = r;
    for zeile in titel.iter().take(2) {
        p.text(rest.x, rest.y, rest.width, zeile, p.theme.titel);
        rest = unter(rest, 1);
    }
    p.text(rest.x, rest.y, rest.width, &a.pult.unter, p.theme.gedaempft);
    rest = unter(rest, 1);
    if rest.height > 8 {
        rest = unter(rest, 1);
    }
    let unten = ergebnis_hoehe(rest, a);
    let mitte = Rect {
        height: rest.height - unten,
        ..rest
    };
    match &a.rueckblick {
        Some(r) if !modus.schreibt => rueckblick(p, mitte, modus, r),
        _ => notiz(p, mitte, modus),
    }
    ergebnisse(p, unter(rest, mitte.height), a);
}

/// Rows for what came of the TOP, with the line above: at most half.
fn ergebnis_hoehe(r: Rect, a: &Anblick) -> u16 {
    match u16::try_from(a.pult.ergebnisse.len()).unwrap_or(u16::MAX) {
        0 => 0,
        n => n.saturating_add(1).min(r.height / 2),
    }
}

fn ergebnisse(p: &mut Pinsel, r: Rect, a: &Anblick) {
    if r.height < 2 || a.pult.ergebnisse.is_empty() {
        return;
    }
    strich(p, r, r.y);
    let platz = usize::from(r.height - 1);
    // The newest are what one has just typed.
    let ab = a.pult.ergebnisse.len().saturating_sub(platz);
    reihen_malen(p, unter(r, 1), &a.pult.ergebnisse, ab, None);
}

fn notiz(p: &mut Pinsel, r: Rect, modus: &Modus) {
    if modus.text.text().is_empty() && !modus.schreibt {
        p.text(
            r.x,
            r.y,
            r.width,
            "Noch keine Notiz – Enter schreibt",
            p.theme.gedaempft,
        );
        return;
    }
    // How many rows are left depends on what came of the TOP: the cursor stays in sight whatever they are.
    let stil = if modus.schreibt {
        p.theme.eingabe_aktiv
    } else {
        p.theme.text
    };
    let text = &modus.text;
    let (zeile, spalte) = text.cursor();
    let hoehe = usize::from(r.height);
    let oben = (zeile + 1).saturating_sub(hoehe);
    for (y, n) in (r.y..r.bottom()).zip(oben..text.zeilen()) {
        p.text(r.x, y, r.width, text.zeile(n), stil);
    }
    if modus.schreibt {
        let bei = |n: usize| u16::try_from(n).unwrap_or(0);
        p.cursor = Some(Position {
            x: r.x + bei(spalte).min(r.width.saturating_sub(1)),
            y: r.y + bei(zeile - oben),
        });
    }
}

/// The to-dos of TOP 1, and below them the chosen one in full and the note, where there is room.
fn rueckblick(p: &mut Pinsel, r: Rect, modus: &Modus, rueckblick: &Rueckblick) {
    let ton = p.ton(if rueckblick.fertig {
        Ton::Gut
    } else {
        Ton::Achtung
    });
    p.text(r.x, r.y, r.width, &rueckblick.satz, ton);
    let mut rest = unter(r, 1);
    if !modus.text.text().is_empty() && rest.height > 6 {
        let unten = abgetrennt(p, &mut rest, 2);
        notiz(p, unten, modus);
    }
    let lupe: Vec<String> = rueckblick
        .lupe
        .iter()
        .flat_map(|z| umbrechen(z, usize::from(r.width)))
        .collect();
    let zeilen = u16::try_from(lupe.len()).unwrap_or(u16::MAX);
    if zeilen > 0 && rest.height > zeilen.saturating_add(3) {
        let mut unten = abgetrennt(p, &mut rest, zeilen);
        for zeile in &lupe {
            p.text(unten.x, unten.y, unten.width, zeile, p.theme.gedaempft);
            unten = unter(unten, 1);
        }
    }
    let oben = oben(modus.wahl, rueckblick.reihen.len(), rest.height);
    reihen_malen(p, rest, &rueckblick.reihen, oben, Some(modus.wahl));
}

/// Takes rows off the foot of a place, with a line above them.
fn abgetrennt(p: &mut Pinsel, r: &mut Rect, zeilen: u16) -> Rect {
    r.height = r.height.saturating_sub(zeilen + 1);
    strich(p, *r, r.bottom());
    Rect {
        y: r.bottom() + 1,
        height: zeilen,
        ..*r
    }
}

fn oben(wahl: usize, anzahl: usize, hoehe: u16) -> usize {
    let hoehe = usize::from(hoehe.max(1));
    (wahl + 2)
        .saturating_sub(hoehe)
        .min(anzahl.saturating_sub(hoehe))
}

/// Rows from `ab` on; `wahl` is the chosen one.
fn reihen_malen(p: &mut Pinsel, r: Rect, reihen: &[Reihe], ab: usize, wahl: Option<usize>) {
    let sichtbar = reihen.iter().enumerate().skip(ab);
    for (i, reihe) in sichtbar.take(usize::from(r.height)) {
        let y = r.y + u16::try_from(i - ab).unwrap_or(0);
        reihe_malen(p, Rect { y, height: 1, ..r }, reihe, wahl == Some(i));
    }
}

/// Attendance beside the TOP, on a wide screen.
fn wer_da(p: &mut Pinsel, r: Rect, modus: &Modus, app: &App) {
    let Some(s) = app.register.sitzungen().get(modus.sitzung) else {
        return;
    };
    let reihen = anwesenheit_reihen(&app.register, s);
    reihen_malen(p, r, &reihen, 0, None);
}

fn anwesenheit(p: &mut Pinsel, r: Rect, modus: &Modus, app: &App) {
    let Some(s) = app.register.sitzungen().get(modus.sitzung) else {
        return;
    };
    let reihen = anwesenheit_reihen(&app.register, s);
    if reihen.is_empty() {
        let text = "Das Gremium hat keine Mitglieder – g nimmt Leute dazu";
        p.text(r.x, r.y, r.width, text, p.theme.gedaempft);
    }
    let oben = oben(modus.wahl, reihen.len(), r.height);
    reihen_malen(p, r, &reihen, oben, Some(modus.wahl));
}

fn abschluss(p: &mut Pinsel, r: Rect, modus: &Modus, app: &App) {
    let Some(s) = app.register.sitzungen().get(modus.sitzung) else {
        return;
    };
    let titel = match (s.protokoll_fertig, s.geschlossen) {
        (Some(_), _) => "Das Protokoll ist fertig.",
        (None, Some(_)) => "Geschlossen. Das Protokoll bleibt offen, bis F es fertigstellt.",
        (None, None) => "Vor dem Schließen:",
    };
    p.text(r.x, r.y, r.width, titel, p.theme.titel);
    let mut rest = unter(r, 2);
    for reihe in abschluss_reihen(&app.register, s) {
        let zeilen = umbrechen(&reihe.titel, usize::from(r.width.saturating_sub(5)));
        for (i, titel) in zeilen.into_iter().enumerate() {
            let signal = if i == 0 {
                reihe.signal
            } else {
                Default::default()
            };
            let eine = Reihe {
                signal,
                titel,
                ton: reihe.ton,
                ..Reihe::default()
            };
            if rest.height > 0 {
                reihe_malen(p, Rect { height: 1, ..rest }, &eine, false);
                rest = unter(rest, 1);
            }
        }
    }
    rest = unter(rest, 1);
    if s.geschlossen.is_none() && rest.height > 0 {
        let text = "Enter schließt auch mit Lücken; sie bleiben an der Sitzung sichtbar.";
        p.text(rest.x, rest.y, rest.width, text, p.theme.gedaempft);
    }
}
