//! Draws a page of the open vault: heads, rows in columns, on a wide screen the head of the chosen note beside.

use super::frage;
use crate::app::App;
use crate::app::ansicht::umbrechen;
use crate::app::faelle::vorschau::vorschau;
use crate::app::faelle::zeilen::{Zeile, koepfe};
use crate::app::faelle::{Offen, Seite};
use crate::model::faelle::SORTIERUNGEN;
use crate::ui::pinsel::Pinsel;
use crate::ui::spalten::mitten_gekuerzt;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Columns that give way.
const TITEL: usize = 0;
const REGION: usize = 1;
const FRAGE: usize = 2;
/// Narrower, a text says nothing.
const LESBAR: u16 = 12;
const BREITESTE: u16 = 60;
/// Between two columns.
const LUECKE: u16 = 1;
/// Labels of the head beside.
const MARKE: u16 = 14;

pub(super) fn malen(p: &mut Pinsel, mitte: Rect, app: &App, offen: &Offen) {
    let daneben = app.session.breit() && zeigt_notizen(offen.seite);
    let breite = if daneben {
        mitte.width * 3 / 5
    } else {
        mitte.width
    };
    let links = Rect {
        width: breite,
        ..mitte
    };
    tabelle(p, links, app, offen);
    if daneben {
        let rechts = Rect {
            x: mitte.x + breite,
            width: mitte.width - breite,
            ..mitte
        };
        kopf_daneben(p, rechts, app, offen);
    }
}

fn zeigt_notizen(seite: Seite) -> bool {
    matches!(seite, Seite::Liste | Seite::Faellig | Seite::Reihenfolge)
}

fn tabelle(p: &mut Pinsel, flaeche: Rect, app: &App, offen: &Offen) {
    let innen = p.kasten(flaeche, &titel(app, offen), true);
    let liste = Rect {
        y: innen.y + 1,
        height: innen.height.saturating_sub(1),
        ..innen
    };
    let hoehe = usize::from(liste.height);
    let sichtbar: Vec<&Zeile> = offen.zeilen.iter().skip(offen.oben).take(hoehe).collect();
    let breiten = breiten(p, offen, &sichtbar, innen.width.saturating_sub(4));
    if offen.zeilen.is_empty() {
        let satz = leer(app, offen);
        for (y, zeile) in (innen.y..).zip(umbrechen(&satz, usize::from(innen.width) - 3)) {
            p.text(innen.x + 2, y, innen.width - 2, &zeile, p.theme.gedaempft);
        }
    } else {
        let kopf: Vec<&str> = koepfe(offen.seite).to_vec();
        spalten(p, innen, &kopf, &breiten, &[p.theme.gedaempft]);
    }
    for (i, (y, z)) in (liste.y..).zip(&sichtbar).enumerate() {
        let feld = Rect {
            y,
            height: 1,
            ..liste
        };
        zeile(p, feld, z, &breiten, offen.oben + i == offen.wahl);
    }
    let rahmen = Rect {
        y: flaeche.y + 1,
        height: flaeche.height.saturating_sub(1),
        ..flaeche
    };
    p.bildlauf(rahmen, offen.oben, hoehe, offen.zeilen.len());
    suche(p, flaeche, app);
}

fn titel(app: &App, offen: &Offen) -> String {
    let s = &app.session;
    let mut titel = format!("{} ({})", offen.seite.titel(), offen.zeilen.len());
    match offen.seite {
        Seite::Liste => {
            let wie = SORTIERUNGEN
                .get(offen.sortierung)
                .copied()
                .unwrap_or_default();
            titel.push_str(&format!(" · {wie}"));
            if !offen.gesucht.is_empty() && s.faelle.dialog.is_none() {
                titel.push_str(" · gefiltert");
            }
        }
        Seite::Reihenfolge => {
            if let Some(tag) = offen.reihenfolge_tag(s.heute()) {
                titel = format!(
                    "{} · {}",
                    offen.seite.titel(),
                    crate::domain::datum::lang(tag)
                );
            }
        }
        Seite::Zugaenge => titel.push_str(&format!(" · {}", offen.inhalt.stand)),
        _ => {}
    }
    titel
}

fn leer(app: &App, offen: &Offen) -> String {
    let s = &app.session;
    let taste = |a| s.keymap.kuerzeste(a, &s.kontexte()).unwrap_or_default();
    use crate::app::faelle::{ANLEGEN, ANMELDEN};
    match offen.seite {
        Seite::Liste if !offen.gesucht.is_empty() => {
            "Nichts passt zum Filter – Esc hebt ihn auf.".to_owned()
        }
        Seite::Liste if s.raum.is_some() => "In dieser Planregion gibt es keine Notiz.".to_owned(),
        Seite::Liste => format!("Noch keine Notiz – {} legt eine an.", taste(ANLEGEN)),
        Seite::Faellig => "Keine Notiz ist fällig.".to_owned(),
        Seite::Papierkorb => "Der Papierkorb ist leer.".to_owned(),
        Seite::Reihenfolge => format!(
            "Für keine kommende Sitzung ist ein Fall angemeldet – in der Liste meldet {} einen an.",
            taste(ANMELDEN)
        ),
        Seite::Zugaenge => "Kein Zugang.".to_owned(),
        Seite::Woerter => format!("Keine eigenen Wörter – {} nimmt eines auf.", taste(ANLEGEN)),
        Seite::Statistik => "Noch kein beratener Fall.".to_owned(),
    }
}

/// What a column needs. Where there is no room, titles and Planregionen are cut, then the question, which goes at last.
fn breiten(p: &Pinsel, offen: &Offen, zeilen: &[&Zeile], frei: u16) -> Vec<u16> {
    let koepfe = koepfe(offen.seite);
    let braucht = |i: usize, kopf: &str| {
        let werte = zeilen.iter().filter_map(|z| z.spalten.get(i));
        let breiteste = werte.map(|w| p.breite(w)).max().unwrap_or(0);
        let breite = u16::try_from(breiteste.max(p.breite(kopf)));
        breite.unwrap_or(BREITESTE).min(BREITESTE)
    };
    let mut breiten: Vec<u16> = koepfe
        .iter()
        .enumerate()
        .map(|(i, k)| braucht(i, k))
        .collect();
    for (spalte, mindestens) in [(FRAGE, LESBAR), (REGION, LESBAR), (TITEL, 2 * LESBAR)] {
        kuerze(&mut breiten, spalte, mindestens, frei);
    }
    if zuviel(&breiten, frei) > 0 {
        kuerze(&mut breiten, FRAGE, 0, 0);
        kuerze(&mut breiten, TITEL, LESBAR, frei);
    }
    breiten
}

fn kuerze(breiten: &mut [u16], spalte: usize, mindestens: u16, frei: u16) {
    let fehlt = zuviel(breiten, frei);
    if let Some(breite) = breiten.get_mut(spalte) {
        *breite = breite.saturating_sub(fehlt).max(mindestens.min(*breite));
    }
}

/// Columns that the row is too wide.
fn zuviel(breiten: &[u16], frei: u16) -> u16 {
    let spalten = breiten.iter().filter(|b| **b > 0);
    let summe = spalten.fold(0u16, |s, b| s.saturating_add(b + LUECKE));
    summe.saturating_sub(frei + LUECKE)
}

fn zeile(p: &mut Pinsel, feld: Rect, zeile: &Zeile, breiten: &[u16], gewaehlt: bool) {
    let zeiger = if gewaehlt { p.zeichen.zeiger } else { " " };
    p.text(feld.x, feld.y, 1, zeiger, p.theme.titel);
    let (zeichen, stil) = p.signal(zeile.signal);
    p.text(feld.x + 1, feld.y, 1, zeichen, stil);
    let erste = if gewaehlt {
        p.theme.titel
    } else {
        p.ton(zeile.ton)
    };
    let werte: Vec<&str> = zeile.spalten.iter().map(String::as_str).collect();
    spalten(p, feld, &werte, breiten, &[erste, p.ton(zeile.ton)]);
}

/// `stile`: of the first column, and of the others.
fn spalten(p: &mut Pinsel, feld: Rect, werte: &[&str], breiten: &[u16], stile: &[Style]) {
    let mut x = feld.x + 3;
    for (i, (wert, breite)) in werte.iter().zip(breiten).enumerate() {
        if *breite == 0 {
            continue;
        }
        let platz = (*breite).min(feld.right().saturating_sub(x + 1));
        // Planregionen differ at their end.
        let wert = match i {
            REGION => mitten_gekuerzt(wert, usize::from(platz)),
            _ => (*wert).to_owned(),
        };
        let wert = zeroize::Zeroizing::new(wert);
        if let Some(stil) = stile.get(i.min(stile.len() - 1)) {
            p.text(x, feld.y, platz, &wert, *stil);
        }
        x += breite + LUECKE;
    }
}

/// The filter is typed in the frame's lower edge, as in every list.
fn suche(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let Some(dialog) = &app.session.faelle.dialog else {
        return;
    };
    let y = flaeche.bottom().saturating_sub(1);
    let x = p.text(flaeche.x + 2, y, flaeche.width - 4, " / ", p.theme.taste);
    let feld = Rect {
        x,
        y,
        width: flaeche.right().saturating_sub(x + 2),
        height: 1,
    };
    frage::getippt(p, feld, dialog);
}

fn kopf_daneben(p: &mut Pinsel, flaeche: Rect, app: &App, offen: &Offen) {
    let innen = p.kasten(flaeche, "Notiz", false);
    let breite = usize::from(innen.width.saturating_sub(MARKE + 2));
    let mut y = innen.y;
    for (marke, wert) in vorschau(offen, &app.register, app.session.heute()) {
        p.text(innen.x + 1, y, MARKE, marke, p.theme.gedaempft);
        for zeile in umbrechen(&wert, breite) {
            if y >= innen.bottom() {
                return;
            }
            p.text(
                innen.x + 1 + MARKE,
                y,
                innen.width - MARKE - 1,
                &zeile,
                p.theme.text,
            );
            y += 1;
        }
    }
}
