//! Draws a question of screen 8: what it explains, the line (dots where it is secret), why the last answer did not go.

use crate::app::App;
use crate::app::ansicht::umbrechen;
use crate::app::faelle::dialog::{Dialog, Was};
use crate::ui::pinsel::Pinsel;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

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
}

/// The proposal, or the recovery phrase: the only secrets that are shown, and only while they are asked about.
fn phrase(p: &mut Pinsel, feld: &mut Rect, app: &App, dialog: &Dialog) {
    let (wovor, phrase) = match &dialog.was {
        Was::AnlegenPhrase => ("Vorschlag: ", app.session.faelle.vorschlag.as_ref()),
        Was::Merken(phrase) => ("", Some(phrase)),
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

/// What is typed, or a dot for each sign; its end is in sight.
pub(super) fn getippt(p: &mut Pinsel, feld: Rect, dialog: &Dialog) {
    let platz = usize::from(feld.width.saturating_sub(1));
    if platz == 0 {
        return;
    }
    let sichtbar = if dialog.verdeckt() {
        p.zeichen
            .markiert
            .repeat(dialog.eingabe.laenge().min(platz))
    } else {
        ende(p, dialog.eingabe.text(), platz).to_owned()
    };
    let sichtbar = zeroize::Zeroizing::new(sichtbar);
    let x = p.text(feld.x, feld.y, feld.width, &sichtbar, p.theme.eingabe_aktiv);
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
