//! Draws a question of screen 8: what it explains, the line (dots where it is secret), why the last answer did not go.

use crate::app::App;
use crate::app::ansicht::umbrechen;
use crate::app::faelle::dialog::{Dialog, Was};
use crate::ui::pinsel::Pinsel;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// Dots come in such steps: who looks on does not count letters.
const STUFE: usize = 8;

pub(super) fn malen(p: &mut Pinsel, mitte: Rect, app: &App, dialog: &Dialog) {
    let innen = p.kasten(mitte, dialog.titel(), true);
    let mut feld = Rect {
        x: innen.x + 1,
        width: innen.width.saturating_sub(2),
        ..innen
    };
    for satz in dialog.erklaerung() {
        absatz(p, &mut feld, satz, p.theme.text);
    }
    phrase(p, &mut feld, app, dialog);
    runter(&mut feld, 1);
    zeile(p, feld, dialog);
    runter(&mut feld, 1);
    let (zusatz, stil) = match dialog.einwand.as_str() {
        "" => (dialog.zusatz(), p.theme.gedaempft),
        warum => (format!("{} {warum}", p.zeichen.achtung), p.theme.fehler),
    };
    absatz(p, &mut feld, &zusatz, stil);
    angebote(p, feld, dialog);
}

/// What there is to choose from, below the line.
fn angebote(p: &mut Pinsel, feld: Rect, dialog: &Dialog) {
    for (i, (y, (_, satz))) in (feld.y + 1..feld.bottom())
        .zip(&dialog.angebote)
        .enumerate()
    {
        let gewaehlt = dialog.wahl == Some(i);
        let (zeiger, stil) = match gewaehlt {
            true => (p.zeichen.zeiger, p.theme.auswahl),
            false => (" ", p.theme.text),
        };
        p.text(feld.x, y, 1, zeiger, p.theme.titel);
        p.text(feld.x + 2, y, feld.width.saturating_sub(2), satz, stil);
    }
}

/// The proposal, or the recovery phrase: the only secrets that are shown, and only while they are asked about.
fn phrase(p: &mut Pinsel, feld: &mut Rect, app: &App, dialog: &Dialog) {
    let (wovor, phrase) = match &dialog.was {
        _ if dialog.schlaegt_vor() => ("Vorschlag: ", app.session.faelle.vorschlag.as_ref()),
        Was::Merken(phrase, _) => ("", Some(phrase)),
        _ => return,
    };
    let Some(phrase) = phrase else { return };
    runter(feld, 1);
    let text = zeroize::Zeroizing::new(format!("{wovor}{}", phrase.text()));
    absatz(p, feld, &text, p.theme.titel);
}

fn zeile(p: &mut Pinsel, feld: Rect, dialog: &Dialog) {
    let x = p.text(feld.x, feld.y, feld.width, dialog.frage(), p.theme.taste);
    let rest = Rect {
        x: x + 2,
        width: feld.right().saturating_sub(x + 2),
        height: 1,
        ..feld
    };
    getippt(p, rest, dialog);
}

/// What is typed, or dots whose number tells its length only roughly; its end is in sight.
pub(super) fn getippt(p: &mut Pinsel, feld: Rect, dialog: &Dialog) {
    let platz = usize::from(feld.width.saturating_sub(1));
    if platz == 0 {
        return;
    }
    let sichtbar = if dialog.verdeckt() {
        let punkte = dialog.eingabe.laenge().div_ceil(STUFE) * STUFE;
        p.zeichen.markiert.repeat(punkte.min(platz))
    } else {
        ende(p, dialog.eingabe.text(), platz).to_owned()
    };
    let sichtbar = zeroize::Zeroizing::new(sichtbar);
    let stil = match dialog.eingabe.ist_vorgabe() {
        true => p.theme.gedaempft,
        false => p.theme.eingabe_aktiv,
    };
    let x = p.text(feld.x, feld.y, feld.width, &sichtbar, stil);
    p.cursor = Some(Position {
        x: x.min(feld.right().saturating_sub(1)),
        y: feld.y,
    });
}

/// As much of the end as fits.
fn ende<'t>(p: &Pinsel, text: &'t str, platz: usize) -> &'t str {
    let passt = |(i, _): &(usize, char)| p.breite(text.get(*i..).unwrap_or_default()) <= platz;
    let ab = text
        .char_indices()
        .find(passt)
        .map_or(text.len(), |(i, _)| i);
    text.get(ab..).unwrap_or_default()
}

fn absatz(p: &mut Pinsel, feld: &mut Rect, text: &str, stil: Style) {
    for zeile in umbrechen(text, usize::from(feld.width)) {
        if feld.height == 0 {
            return;
        }
        p.text(feld.x, feld.y, feld.width, &zeile, stil);
        runter(feld, 1);
    }
}

fn runter(feld: &mut Rect, um: u16) {
    let um = um.min(feld.height);
    feld.y += um;
    feld.height -= um;
}
