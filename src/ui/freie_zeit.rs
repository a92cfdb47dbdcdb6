//! The window of free times: the line, what was understood, and the times with who is missing.

use super::kasten::frage_zeile;
use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::ansicht::Signal;
use crate::app::freie_zeit::FreieZeit;
use crate::domain::datum;
use crate::model::freie_zeit::Zeit;
use crate::model::kalender::namen;
use jiff::civil::DateTime;
use ratatui::layout::Rect;

pub fn malen(p: &mut Pinsel, flaeche: Rect, f: &FreieZeit, app: &App) {
    p.leeren(flaeche);
    let innen = p.kasten(flaeche, &f.titel, true);
    let rest = frage_zeile(p, innen, "> ", &f.eingabe);
    let (text, stil) = match &f.verstanden {
        Ok(text) => (text, p.theme.gedaempft),
        Err(warum) => (warum, p.theme.warnung),
    };
    p.text(rest.x + 1, rest.y, rest.width.saturating_sub(2), text, stil);
    let liste = Rect {
        y: rest.y + 1,
        height: rest.height.saturating_sub(1),
        ..rest
    };
    if f.zeiten.is_empty() && f.verstanden.is_ok() {
        let satz = "In dieser Zeit ist nichts frei – etwa länger suchen: bis in 3 monaten";
        let breite = liste.width.saturating_sub(4);
        p.text(liste.x + 3, liste.y, breite, satz, p.theme.gedaempft);
    }
    let hoehe = usize::from(liste.height);
    let sitzung = f.anlass.sitzung;
    let sitzung = sitzung.and_then(|id| app.register.sitzungen().get(id));
    let bisher = sitzung.map(|s| s.beginn);
    for (i, (zeit, gewaehlt)) in f.sichtbare(hoehe).enumerate() {
        let r = Rect {
            y: liste.y + u16::try_from(i).unwrap_or(0),
            height: 1,
            ..liste
        };
        zeile(p, r, zeit, gewaehlt, (app, bisher));
    }
    let unten = Rect {
        y: liste.y.saturating_sub(1),
        height: liste.height + 2,
        ..flaeche
    };
    p.bildlauf(unten, f.oben(), hoehe, f.zeiten.len());
}

/// "▶ ✓ Do 03.12.2026 14:00–16:00   alle frei                 frei 08:00–17:00"
fn zeile(
    p: &mut Pinsel,
    r: Rect,
    z: &Zeit,
    gewaehlt: bool,
    (app, bisher): (&App, Option<DateTime>),
) {
    if gewaehlt {
        p.text(r.x + 1, r.y, 1, p.zeichen.zeiger, p.theme.auswahl);
    }
    let signal = match (z.ohne_mandat, z.fehlen.len()) {
        (_, 0) => Signal::Gut,
        (0, _) => Signal::Achtung,
        _ => Signal::Alarm,
    };
    let (zeichen, stil) = p.signal(signal);
    p.text(r.x + 3, r.y, 1, zeichen, stil);
    let wann = datum::spanne(z.beginn, Some(z.ende));
    let text = if gewaehlt {
        p.theme.auswahl
    } else {
        p.theme.text
    };
    let x = p.text(r.x + 5, r.y, r.width.saturating_sub(6), &wann, text);
    let uhr = |zeit: DateTime| datum::uhrzeit(zeit.time());
    let spielraum = if z.frei_von == z.beginn && z.frei_bis == z.ende {
        String::new()
    } else {
        format!("{}–{}", uhr(z.frei_von), uhr(z.frei_bis))
    };
    let rechts = u16::try_from(p.breite(&spielraum)).unwrap_or(0);
    let wer = if z.fehlen.is_empty() {
        "alle frei".to_owned()
    } else {
        format!("ohne {}", namen(&app.register, &z.fehlen))
    };
    let wer = if bisher == Some(z.beginn) {
        format!("{wer} · wie bisher")
    } else {
        wer
    };
    let platz = r.right().saturating_sub(x + rechts + 5);
    p.text(x + 2, r.y, platz, &wer, stil);
    p.rechts(
        r.right().saturating_sub(rechts + 1),
        r.y,
        rechts,
        &spielraum,
        p.theme.gedaempft,
    );
}
