//! The frame around every screen: title with Raum and date, tabs, message, hints, and the box of what may follow.

use super::pinsel::Pinsel;
use super::spalten::mitten_gekuerzt;
use crate::app::ansicht::umbrechen;
use crate::app::faelle::Schloss;
use crate::app::{Achtung, App, MeldungArt, Schirm, hinweis};

use crate::domain::datum;
use crate::keymap::Treffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Lines of a message at most.
const MELDUNG_ZEILEN: usize = 2;

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
        Some(Schloss::Zu) => ("Tresor zu   ".to_owned(), p.theme.gedaempft),
        Some(Schloss::Offen) => ("Tresor offen   ".to_owned(), p.theme.warnung),
        Some(Schloss::BaldZu) => ("Tresor gleich zu   ".to_owned(), p.theme.warnung),
    }
}

fn reiter(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let aktiv = app.session.schirm;
    for (schirm, x, text) in Schirm::reiter(flaeche.width, app.session.keymap.schrift()) {
        let stil = if schirm.zahl() == aktiv.zahl() {
            p.theme.reiter_aktiv
        } else {
            p.theme.reiter
        };
        p.text(x, 1, flaeche.width.saturating_sub(x), &text, stil);
    }
}

/// Message and hints. A message of two lines takes one of the screen above it: the keys stay in sight.
pub fn fuss(p: &mut Pinsel, flaeche: Rect, app: &App) {
    hinweise(p, flaeche, app);
    let breite = flaeche.width - 2;
    let gesagt = meldung(p, breite, app);
    let unten = flaeche.height - 2;
    let oben = unten.saturating_sub(u16::try_from(gesagt.len()).unwrap_or(1).saturating_sub(1));
    if oben < unten {
        p.leeren(Rect {
            y: oben,
            height: unten - oben,
            ..flaeche
        });
    }
    let mut x = 1;
    for (y, (text, stil)) in (oben..=unten).zip(&gesagt) {
        x = p.text(1, y, breite, text, *stil);
    }
    if let Some(achtung) = &app.session.achtung {
        let ab = if gesagt.is_empty() { 1 } else { x + 2 };
        let platz = (flaeche.width - 1).saturating_sub(ab);
        let satz = achtung_satz(p, achtung, platz);
        p.text(ab, unten, platz, &satz, p.theme.warnung);
    }
}

fn achtung_satz(p: &Pinsel, achtung: &Achtung, platz: u16) -> String {
    let zeichen = p.zeichen.bald;
    let rahmen = p.breite(zeichen) + 1;
    let satz = achtung.satz(|s| p.breite(s) + rahmen <= usize::from(platz));
    format!("{zeichen} {satz}")
}

/// What was said last in at most two lines; the guard's hint fits behind it.
fn meldung(p: &Pinsel, breite: u16, app: &App) -> Vec<(String, Style)> {
    let Some(m) = &app.session.meldung else {
        return Vec::new();
    };
    let stil = match m.art {
        MeldungArt::Gut => p.theme.meldung,
        MeldungArt::Hinweis => p.theme.text,
        MeldungArt::Fehler => p.theme.fehler,
    };
    let text = format!("{}{}", hinweis::art_text(m.art), m.text);
    if let Some(achtung) = &app.session.achtung {
        return vec![(neben_achtung(p, &text, achtung, breite), stil)];
    }
    // Signs that take two letters without UTF-8 must fit as well.
    let breiter = p.breite(&text).saturating_sub(text.chars().count());
    let breite = usize::from(breite).saturating_sub(breiter.min(10));
    let mut zeilen = umbrechen(&text, breite);
    if zeilen.len() > MELDUNG_ZEILEN {
        zeilen.truncate(MELDUNG_ZEILEN);
        zeilen.last_mut().into_iter().for_each(|z| z.push_str(" …"));
    }
    zeilen.into_iter().map(|z| (z, stil)).collect()
}

/// The message without its middle, so that the shortest hint stands beside it: how to undo is at its end.
fn neben_achtung(p: &Pinsel, text: &str, achtung: &Achtung, breite: u16) -> String {
    let hinweis = u16::try_from(p.breite(&achtung_satz(p, achtung, breite / 2)) + 2);
    let platz = breite.saturating_sub(hinweis.unwrap_or(breite));
    mitten_gekuerzt(text, usize::from(platz))
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
