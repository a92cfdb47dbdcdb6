//! The frame around every screen: title with Raum and date, tabs, message, hints, and the box of what may follow.

use super::pinsel::Pinsel;
use crate::app::ansicht::umbrechen;
use crate::app::faelle::Schloss;
use crate::app::{App, MeldungArt, Schirm, hinweis};
use crate::domain::datum;
use crate::keymap::Treffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub fn kopf(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let s = &app.session;
    let raum = match s.raum {
        Some(r) => app.register.raum_pfad(r, p.zeichen.pfad),
        None => "alle Räume".to_owned(),
    };
    let ende = p.text(1, 0, flaeche.width - 1, "feldbuch", p.theme.kopf);
    let spaet = match s.ueberfaellig {
        0 => String::new(),
        n => format!("{} {n} überfällig   ", p.zeichen.achtung),
    };
    let tag = format!("{} ", datum::lang(s.heute()));
    let (schloss, schloss_stil) = schloss(p, app);
    let rechts = u16::try_from(p.breite(&spaet) + p.breite(&schloss) + p.breite(&tag)).unwrap_or(0);
    let platz = flaeche.width.saturating_sub(ende + 3 + rechts + 1);
    p.text(
        ende + 3,
        0,
        platz,
        &raum,
        if s.raum.is_some() {
            p.theme.titel
        } else {
            p.theme.gedaempft
        },
    );
    let x = p.text(
        flaeche.width.saturating_sub(rechts),
        0,
        rechts,
        &spaet,
        p.theme.fehler,
    );
    let x = p.text(x, 0, flaeche.width - x, &schloss, schloss_stil);
    p.text(x, 0, flaeche.width - x, &tag, p.theme.text);
    reiter(p, flaeche, app);
}

/// Whether cases are open, by a word: no sign is the same width everywhere. Without a vault nothing.
fn schloss(p: &Pinsel, app: &App) -> (String, Style) {
    match app.session.faelle.schloss() {
        None => (String::new(), p.theme.text),
        Some(Schloss::Zu) => ("Fälle zu   ".to_owned(), p.theme.gedaempft),
        Some(Schloss::Offen) => ("Fälle offen   ".to_owned(), p.theme.warnung),
        Some(Schloss::BaldZu) => ("Fälle gleich zu   ".to_owned(), p.theme.warnung),
    }
}

fn reiter(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let aktiv = app.session.schirm;
    for (schirm, x, text) in Schirm::reiter(flaeche.width, app.session.keymap.schrift()) {
        let stil = if schirm == aktiv {
            p.theme.reiter_aktiv
        } else {
            p.theme.reiter
        };
        p.text(x, 1, flaeche.width.saturating_sub(x), &text, stil);
    }
}

pub fn fuss(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let (y, breite) = (flaeche.height - 2, flaeche.width);
    let zeilen = meldung(p, breite - 2, app);
    for (i, (text, stil)) in zeilen.iter().take(2).enumerate() {
        let rest = zeilen.len() > 2 && i == 1;
        let text = if rest {
            format!("{text} …")
        } else {
            text.clone()
        };
        p.text(1, y + u16::from(i > 0), breite - 2, &text, *stil);
    }
    if zeilen.len() < 2 {
        hinweise(p, flaeche, app);
    }
}

/// What was said last; a long message is worth more than the hints and takes their line.
fn meldung(p: &Pinsel, breite: u16, app: &App) -> Vec<(String, Style)> {
    let leise = |t| (format!("{} {t}", p.zeichen.bald), p.theme.warnung);
    let achtung = app.session.achtung.map(leise);
    let Some(m) = &app.session.meldung else {
        return achtung.into_iter().collect();
    };
    let stil = match m.art {
        MeldungArt::Gut => p.theme.meldung,
        MeldungArt::Hinweis => p.theme.text,
        MeldungArt::Fehler => p.theme.fehler,
    };
    let text = format!("{}{}", hinweis::art_text(m.art), m.text);
    // Signs that take two letters without UTF-8 must fit as well.
    let breiter = p.breite(&text).saturating_sub(text.chars().count());
    let breite = usize::from(breite).saturating_sub(breiter.min(10));
    let zeilen = umbrechen(&text, breite);
    // Below what was said, if that leaves room.
    let achtung = achtung.filter(|_| zeilen.len() == 1);
    let gesagt = zeilen.into_iter().map(|z| (z, stil));
    gesagt.chain(achtung).collect()
}

fn hinweise(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let (y, breite) = (flaeche.height - 1, flaeche.width);
    let mut x = 1;
    for (taste, wort) in hinweis::zeile(&app.session, usize::from(breite)) {
        x = p.text(x, y, breite - x, &taste, p.theme.taste);
        x = p.text(
            x + 1,
            y,
            breite.saturating_sub(x + 1),
            &wort,
            p.theme.hinweis,
        ) + 2;
    }
}

/// What may follow the keys pressed so far.
pub fn folge(p: &mut Pinsel, mitte: Rect, app: &App) {
    let s = &app.session;
    if s.folge.is_empty() {
        return;
    }
    let Treffer::Pending(weiter) = s.keymap.resolve(&s.kontexte(), &s.folge) else {
        return;
    };
    let zeilen: Vec<(String, &str)> = weiter
        .iter()
        .map(|(taste, action)| {
            (
                s.keymap.schrift().taste(*taste),
                action.map_or("…", |a| a.label()),
            )
        })
        .collect();
    let hoehe = u16::try_from(zeilen.len())
        .unwrap_or(u16::MAX)
        .min(mitte.height.saturating_sub(2));
    let breite = zeilen
        .iter()
        .map(|(t, w)| p.breite(t) + p.breite(w))
        .max()
        .unwrap_or(10)
        + 6;
    let breite = u16::try_from(breite)
        .unwrap_or(mitte.width)
        .clamp(20, mitte.width);
    let kasten = Rect {
        x: mitte.right() - breite,
        y: mitte.bottom().saturating_sub(hoehe + 2),
        width: breite,
        height: hoehe + 2,
    };
    p.leeren(kasten);
    let innen = p.kasten(kasten, &s.keymap.schrift().folge(&s.folge), true);
    for (i, (taste, wort)) in zeilen.iter().take(usize::from(hoehe)).enumerate() {
        let y = innen.y + u16::try_from(i).unwrap_or(0);
        let x = p.text(innen.x + 1, y, innen.width - 1, taste, p.theme.taste);
        p.text(
            x + 1,
            y,
            innen.right().saturating_sub(x + 1),
            wort,
            p.theme.text,
        );
    }
}
