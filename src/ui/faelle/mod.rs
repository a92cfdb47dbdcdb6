//! Draws screen 8: the lock, the question that is asked, the list of notes and its pages, an open note.

mod blatt;
mod frage;
mod seite;

use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::ansicht::umbrechen;
use crate::app::faelle::Zustand;
use crate::app::faelle::blatt::Fallblatt;
use ratatui::layout::Rect;

/// What is protected and what is not, in five lines.
const WAS_ES_IST: &[&str] = &[
    "Fallnotizen der kollegialen Beratung: verschlüsselt, pseudonym, mit Löschdatum.",
    "Geschützt: auf der Platte, in Sicherungen, bei verlorenem Rechner, nach dem Sperren.",
    "Nicht geschützt: wer den offenen Schirm sieht, mitschneidet oder den Rechner beherrscht.",
    "Alle mit Zugang lesen alle Notizen. Namen findet der Wächter – nicht jeden.",
    "Ohne Passphrase und Papierphrase ist alles verloren; es gibt keine Hintertür.",
];

pub(super) fn malen(p: &mut Pinsel, mitte: Rect, app: &App) {
    let f = &app.session.faelle;
    match (&f.zustand, &f.dialog) {
        (Zustand::Offen(offen), dialog) if dialog.as_ref().is_none_or(|d| d.in_der_liste()) => {
            seite::malen(p, mitte, app, offen);
        }
        (_, Some(dialog)) => frage::malen(p, mitte, app, dialog),
        (Zustand::Keiner, None) if f.legt_an => {
            let saetze = ["Der Tresor wird angelegt …", "Das dauert einige Sekunden."];
            saetze_malen(p, mitte, "Tresor anlegen", &saetze);
        }
        (Zustand::Keiner, None) => keiner(p, mitte, app),
        (Zustand::Oeffnet, None) => {
            let saetze = [
                "wird geöffnet …",
                "Aus der Passphrase entsteht der Schlüssel; Esc bricht ab.",
            ];
            saetze_malen(p, mitte, "Fälle", &saetze);
        }
        (Zustand::Unbekannt, None) if f.stoerung.is_some() => stoerung(p, mitte, app),
        (Zustand::Unbekannt, None) => saetze_malen(p, mitte, "Fälle", &["Es wird nachgesehen …"]),
        (_, None) => saetze_malen(
            p,
            mitte,
            "Fälle",
            &["gesperrt – Enter, dann die Passphrase"],
        ),
    }
}

fn keiner(p: &mut Pinsel, mitte: Rect, app: &App) {
    let s = &app.session;
    let taste = s
        .keymap
        .kuerzeste(crate::app::faelle::ANLEGEN, &s.kontexte());
    let einladung = format!("{} legt den Tresor an.", taste.unwrap_or_default());
    let mut saetze = WAS_ES_IST.to_vec();
    saetze.extend(["", einladung.as_str()]);
    saetze_malen(p, mitte, "Fälle – noch kein Tresor", &saetze);
}

/// What is wrong, what to do, and the key that looks again.
fn stoerung(p: &mut Pinsel, mitte: Rect, app: &App) {
    let Some(fehler) = &app.session.faelle.stoerung else {
        return;
    };
    let taste = app.taste_zum_nachsehen();
    let noch_einmal = format!("{taste} sieht noch einmal nach.");
    let mut saetze = vec![fehler.satz.as_str()];
    saetze.extend(fehler.hinweise.iter().map(String::as_str));
    saetze.extend(["", noch_einmal.as_str()]);
    saetze_malen(p, mitte, "Fälle – der Tresor geht so nicht auf", &saetze);
}

fn saetze_malen(p: &mut Pinsel, mitte: Rect, titel: &str, saetze: &[&str]) {
    let innen = p.kasten(mitte, titel, true);
    let breite = usize::from(innen.width.saturating_sub(2));
    let zeilen = saetze.iter().flat_map(|s| umbrechen(s, breite));
    for (y, zeile) in (innen.y..innen.bottom()).zip(zeilen) {
        p.text(innen.x + 1, y, innen.width - 1, &zeile, p.theme.text);
    }
}

pub(super) fn fall(p: &mut Pinsel, mitte: Rect, blatt: &Fallblatt, app: &App) {
    blatt::malen(p, mitte, blatt, app);
}
