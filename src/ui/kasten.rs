//! Boxes above a screen: palette and pickers, the global search, a line to type, the question before leaving a form.

use super::eingabe::einzeilig;
use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::suche::Suche;
use crate::app::wahl::Wahl;
use crate::app::zeile::Zeile;
use crate::domain::Kind;
use crate::search::treffer_stellen;
use ratatui::layout::Rect;
use ratatui::style::Style;

const BREITESTE: u16 = 100;
/// Columns that must be free on both sides together for a box of its own.
const RAND: u16 = 8;

/// A box in the middle, as high as it may be or as it needs. Where the screen is hardly wider it takes all of it: a frame
/// beside a frame only confuses.
fn mittig(p: &mut Pinsel, mitte: Rect, hoehe: u16, titel: &str) -> Rect {
    let breite = match mitte.width {
        schmal if schmal <= BREITESTE + RAND => schmal,
        _ => BREITESTE,
    };
    let hoehe = hoehe.min(mitte.height);
    let kasten = Rect {
        x: mitte.x + (mitte.width - breite) / 2,
        y: mitte.y,
        width: breite,
        height: hoehe,
    };
    p.leeren(kasten);
    p.kasten(kasten, titel, true)
}

/// The line to type in, behind its sign; returns what is left below it.
pub(super) fn frage_zeile(
    p: &mut Pinsel,
    innen: Rect,
    zeichen: &str,
    eingabe: &crate::app::eingabe::Eingabe,
) -> Rect {
    let x = p.text(innen.x + 1, innen.y, 2, zeichen, p.theme.taste);
    einzeilig(
        p,
        Rect {
            x,
            height: 1,
            width: innen.width.saturating_sub(4),
            ..innen
        },
        eingabe,
        true,
    );
    Rect {
        y: innen.y + 1,
        height: innen.height.saturating_sub(1),
        ..innen
    }
}

pub fn wahl(p: &mut Pinsel, mitte: Rect, wahl: &Wahl) {
    let zahl = match wahl.dahinter() {
        0 => wahl.anzahl().to_string(),
        mehr => format!("{} von {}", wahl.anzahl(), wahl.anzahl() + mehr),
    };
    let titel = format!("{} ({zahl})", wahl.titel);
    let innen = mittig(p, mitte, mitte.height, &titel);
    let liste = frage_zeile(p, innen, "> ", &wahl.eingabe);
    if wahl.anzahl() == 0 {
        let platz = liste.width.saturating_sub(4);
        let satz = wahl.leer_satz();
        p.text(liste.x + 3, liste.y, platz, satz, p.theme.gedaempft);
    }
    dahinter(p, liste, wahl);
    for (i, (k, gewaehlt)) in wahl.sichtbare(usize::from(liste.height)).enumerate() {
        let y = liste.y + u16::try_from(i).unwrap_or(0);
        let zusatz = u16::try_from(p.breite(&k.zusatz))
            .unwrap_or(0)
            .min(liste.width / 3);
        let platz = Rect {
            x: liste.x + 3,
            y,
            width: liste.width.saturating_sub(zusatz + 6),
            height: 1,
        };
        zeiger(p, liste.x + 1, y, gewaehlt);
        hervorgehoben(p, platz, &k.text, wahl.eingabe.text(), gewaehlt);
        p.rechts(
            liste.right().saturating_sub(zusatz + 1),
            y,
            zusatz,
            &k.zusatz,
            p.theme.taste,
        );
    }
}

/// Below the last row: that there are more.
fn dahinter(p: &mut Pinsel, liste: Rect, wahl: &Wahl) {
    let y = liste.y
        + u16::try_from(wahl.anzahl())
            .unwrap_or(u16::MAX)
            .min(liste.height);
    if wahl.anzahl() == 0 || wahl.dahinter() == 0 || y >= liste.bottom() {
        return;
    }
    let text = format!(
        "{} weitere dürfen hier nicht – tippen sucht unter allen",
        wahl.dahinter()
    );
    p.text(
        liste.x + 3,
        y,
        liste.width.saturating_sub(4),
        &text,
        p.theme.gedaempft,
    );
}

pub fn suche(p: &mut Pinsel, mitte: Rect, suche: &Suche, app: &App) {
    let innen = mittig(
        p,
        mitte,
        mitte.height,
        &format!("Überall suchen ({})", suche.treffer.len()),
    );
    let liste = frage_zeile(p, innen, "> ", &suche.eingabe);
    let frage = suche.eingabe.text();
    if frage.trim().is_empty() {
        let satz = "Buchstaben beliebiger Wörter in beliebiger Reihenfolge; ä und ae sind gleich.";
        p.text(
            liste.x + 3,
            liste.y,
            liste.width.saturating_sub(4),
            satz,
            p.theme.gedaempft,
        );
        return;
    }
    for (i, (key, gewaehlt)) in suche.sichtbare(usize::from(liste.height)).enumerate() {
        let y = liste.y + u16::try_from(i).unwrap_or(0);
        let raum = match key.kind {
            Kind::Raeume => app
                .register
                .raeume()
                .get(key.id)
                .and_then(|r| r.uebergeordnet),
            _ => app.register.raum_von(key),
        };
        let raum = app.register.raum_name(raum);
        let rechts = liste.width * 30 / 100;
        let art = 13;
        zeiger(p, liste.x + 1, y, gewaehlt);
        p.text(
            liste.x + 3,
            y,
            art - 1,
            key.kind.einzahl(),
            p.theme.gedaempft,
        );
        let platz = Rect {
            x: liste.x + 3 + art,
            y,
            width: liste.width.saturating_sub(rechts + art + 5),
            height: 1,
        };
        hervorgehoben(p, platz, &app.register.titel(key), frage, gewaehlt);
        p.text(
            liste.right().saturating_sub(rechts),
            y,
            rechts.saturating_sub(1),
            &raum,
            p.theme.gedaempft,
        );
    }
}

fn zeiger(p: &mut Pinsel, x: u16, y: u16, gewaehlt: bool) {
    if gewaehlt {
        p.text(x, y, 1, p.zeichen.zeiger, p.theme.auswahl);
    }
}

/// A text with the letters that the query found.
fn hervorgehoben(p: &mut Pinsel, r: Rect, text: &str, frage: &str, gewaehlt: bool) {
    // Places are counted in what is shown, which is another text without UTF-8.
    let text = &p.darstellbar(text);
    let stil = if gewaehlt {
        p.theme.auswahl
    } else {
        p.theme.text
    };
    p.text(r.x, r.y, r.width, text, stil);
    if frage.trim().is_empty() {
        return;
    }
    let stellen = treffer_stellen(text, frage);
    let mut spalte = 0;
    for (i, c) in text.chars().enumerate() {
        let breite = u16::try_from(p.breite(c.encode_utf8(&mut [0; 4]))).unwrap_or(1);
        if stellen.contains(&i) && spalte + breite < r.width {
            let treffer: Style = stil.patch(p.theme.treffer);
            p.text(
                r.x + spalte,
                r.y,
                breite,
                c.encode_utf8(&mut [0; 4]),
                treffer,
            );
        }
        spalte += breite;
    }
}

pub fn zeile(p: &mut Pinsel, mitte: Rect, zeile: &Zeile) {
    let verstanden: Vec<(String, bool)> = match &zeile.verstanden {
        Ok(zeilen) => zeilen.iter().map(|z| (z.clone(), true)).collect(),
        Err(warum) => vec![(warum.clone(), false)],
    };
    let breite = usize::from(mitte.width.saturating_sub(4).min(BREITESTE)).saturating_sub(4);
    let zeilen: Vec<(String, bool)> = verstanden
        .into_iter()
        .flat_map(|(t, gut)| {
            crate::app::ansicht::umbrechen(&t, breite)
                .into_iter()
                .map(move |z| (z, gut))
        })
        .collect();
    let hoehe = u16::try_from(zeilen.len()).unwrap_or(4).max(1) + 3;
    let innen = mittig(p, mitte, hoehe, &zeile.titel);
    let rest = frage_zeile(p, innen, "> ", &zeile.eingabe);
    for (i, (text, gut)) in zeilen.iter().take(usize::from(rest.height)).enumerate() {
        let y = rest.y + u16::try_from(i).unwrap_or(0);
        let stil = if *gut {
            p.theme.gedaempft
        } else {
            p.theme.warnung
        };
        p.text(rest.x + 1, y, rest.width.saturating_sub(2), text, stil);
    }
}

pub fn frage(p: &mut Pinsel, mitte: Rect) {
    let innen = mittig(
        p,
        Rect {
            y: mitte.y + 2,
            height: mitte.height.saturating_sub(2),
            ..mitte
        },
        3,
        "Noch nicht gesichert",
    );
    p.text(
        innen.x + 1,
        innen.y,
        innen.width - 2,
        "Sichern, verwerfen oder weiterschreiben?",
        p.theme.text,
    );
}
