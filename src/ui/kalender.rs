//! The calendar: days of a month with names, months drawn small, the year as lines; and the list beside or below.

mod klein;
mod monat;

use super::detail;
use super::kasten::frage_zeile;
use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::ansicht::Signal;
use crate::app::kalender::{Kalender, Kurz, Masse, Platz, Sicht};
use crate::domain::feiertag;
use jiff::civil::{Date, Weekday};
use ratatui::layout::Rect;
use ratatui::style::Style;

pub fn malen(p: &mut Pinsel, flaeche: Rect, k: &Kalender, app: &App) {
    p.leeren(flaeche);
    let kasten = p.kasten(flaeche, &k.titel, true);
    let innen = Rect {
        x: kasten.x + 1,
        width: kasten.width.saturating_sub(2),
        ..kasten
    };
    let masse = Masse::fuer(k, flaeche.width, innen.width, innen.height);
    let heute = app.session.heute();
    let tage = in_flaeche(innen, masse.tage);
    match k.sicht {
        Sicht::Monat => monat::malen(p, tage, k, heute, masse.je_woche),
        Sicht::Quartal => klein::quartal(p, tage, k, heute),
        Sicht::Jahr if masse.zwoelf_monate => klein::jahr(p, tage, k, heute),
        Sicht::Jahr => klein::streifen(p, tage, k, heute),
    }
    let liste = in_flaeche(innen, masse.liste);
    let hoehe = usize::from(liste.height);
    detail::zeilen_malen(p, liste, &k.zeilen, &k.stand, k.in_liste);
    let rand = Rect {
        y: liste.y.saturating_sub(1),
        height: liste.height + 2,
        ..flaeche
    };
    p.bildlauf(rand, k.stand.oben, hoehe, k.zeilen.len());
    legende(p, flaeche);
    if k.sprung.is_some() {
        sprung(p, flaeche, k, heute);
    }
}

fn in_flaeche(innen: Rect, platz: Platz) -> Rect {
    Rect {
        x: innen.x + platz.x,
        y: innen.y + platz.y,
        width: platz.breite,
        height: platz.hoehe,
    }
}

/// The signs, in the lower line of the frame.
fn legende(p: &mut Pinsel, flaeche: Rect) {
    let z = p.zeichen;
    let stand = [z.frei, "geplant", z.markiert, "gehalten"].join(" ");
    let rest = format!("{} Konflikt * Feiertag ~ Ferien", z.achtung);
    let texte = [
        format!(" {stand} {} abgesagt + mehrere {rest} ", z.weg),
        format!(" {stand} {rest} "),
    ];
    let y = flaeche.bottom().saturating_sub(1);
    let platz = flaeche.width.saturating_sub(4);
    let passt = |t: &&String| p.breite(t) <= usize::from(platz);
    if let Some(text) = texte.iter().find(passt) {
        p.text(flaeche.x + 2, y, platz, text, p.theme.gedaempft);
    }
}

/// The line that asks for a day.
fn sprung(p: &mut Pinsel, flaeche: Rect, k: &Kalender, heute: Date) {
    let Some(eingabe) = &k.sprung else { return };
    let breite = flaeche.width.saturating_sub(4).min(70);
    let kasten = Rect {
        x: flaeche.x + (flaeche.width - breite) / 2,
        width: breite,
        height: 4.min(flaeche.height),
        ..flaeche
    };
    p.leeren(kasten);
    let innen = p.kasten(kasten, "Zu welchem Tag?", true);
    let rest = frage_zeile(p, innen, "> ", eingabe);
    let (text, stil) = match k.sprung_verstanden(heute) {
        Ok(text) => (text, p.theme.gedaempft),
        Err(warum) => (warum, p.theme.warnung),
    };
    p.text(
        rest.x + 1,
        rest.y,
        rest.width.saturating_sub(2),
        &text,
        stil,
    );
}

/// The mark of a day: `*` public holiday, `~` school holidays.
fn marke(k: &Kalender, tag: Date) -> &'static str {
    if feiertag::feiertag(tag).is_some() {
        "*"
    } else if k.ferien_am(tag).is_some() {
        "~"
    } else {
        " "
    }
}

/// How the number of a day looks.
fn stil(p: &Pinsel, k: &Kalender, tag: Date, heute: Date) -> Style {
    let t = p.theme;
    match () {
        () if tag == k.tag && !k.in_liste => t.auswahl,
        () if tag == k.tag => t.markiert,
        () if tag == heute => t.treffer,
        () if feiertag::feiertag(tag).is_some() => t.warnung,
        () if k.ferien_am(tag).is_some() => t.marke,
        () if wochenende(tag) => t.gedaempft,
        () => t.text,
    }
}

fn wochenende(tag: Date) -> bool {
    matches!(tag.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// One sign for all Sitzungen of a day: a conflict, `+` for several, the sign of one.
fn zeichen(p: &Pinsel, hier: &[Kurz]) -> Option<(String, Style)> {
    let alarm = hier.iter().any(|k| k.signal == Signal::Alarm);
    let erste = hier.first()?;
    let (sign, stil) = p.signal(if alarm { Signal::Alarm } else { erste.signal });
    Some(match hier.len() {
        2.. if !alarm => ("+".to_owned(), stil),
        _ => (sign.to_owned(), stil),
    })
}
