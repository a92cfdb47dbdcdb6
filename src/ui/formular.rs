//! A form: label, what is typed, what was understood; suggestions below the field that is being typed in.

use super::eingabe::{einzeilig, langer_text};
use super::pinsel::Pinsel;
use crate::app::formular::masse::{BREITESTE, LABEL};
use crate::app::formular::{Befund, Feldstand, Formular, Schreibfeld};
use crate::domain::FeldArt;
use ratatui::layout::Rect;

pub fn malen(p: &mut Pinsel, mitte: Rect, form: &Formular) {
    let breite = mitte.width.min(BREITESTE);
    let flaeche = Rect {
        x: mitte.x + (mitte.width - breite) / 2,
        width: breite,
        ..mitte
    };
    p.leeren(flaeche);
    let stern = if form.geaendert() { " *" } else { "" };
    let innen = p.kasten(flaeche, &format!("{}{stern}", form.titel), true);
    let felder = Rect {
        height: innen.height.saturating_sub(1),
        ..innen
    };
    let ab = erste_zeile(form, felder.height);
    let mut y = 0;
    for (i, stand) in form.felder.iter().enumerate() {
        let hoehe = hoehe(form, i);
        if y >= ab && y + hoehe <= ab + felder.height {
            let hier = Rect {
                y: felder.y + y - ab,
                height: hoehe,
                ..felder
            };
            feld(p, hier, form, stand, i == form.fokus);
        }
        y += hoehe;
    }
    hilfe(
        p,
        Rect {
            y: innen.bottom() - 1,
            height: 1,
            ..innen
        },
        form,
    );
}

/// Scrolls just so far that the whole field in focus is seen.
fn erste_zeile(form: &Formular, hoehe_kasten: u16) -> u16 {
    let bis: u16 = (0..=form.fokus).map(|i| hoehe(form, i)).sum();
    bis.saturating_sub(hoehe_kasten)
}

fn hoehe(form: &Formular, i: usize) -> u16 {
    u16::try_from(form.hoehe(i)).unwrap_or(u16::MAX)
}

fn feld(p: &mut Pinsel, r: Rect, form: &Formular, stand: &Feldstand, fokus: bool) {
    let label = if stand.feld.pflicht {
        format!("{} *", stand.feld.label)
    } else {
        stand.feld.label.to_owned()
    };
    if fokus {
        p.text(r.x, r.y, 1, p.zeichen.zeiger, p.theme.auswahl);
    }
    p.text(
        r.x + 2,
        r.y,
        LABEL - 3,
        &label,
        if fokus {
            p.theme.titel
        } else {
            p.theme.gedaempft
        },
    );
    let platz = Rect {
        x: r.x + LABEL,
        width: r.width.saturating_sub(LABEL + 1),
        ..r
    };
    let zeile = match &stand.eingabe {
        Schreibfeld::Lang(text) => return langer_text(p, platz, text, fokus),
        Schreibfeld::Zeile(zeile) => zeile,
    };
    let (anmerkung, stil) = match fokus && !form.unten.is_empty() {
        true => (String::new(), p.theme.gut),
        false => anmerkung(p, stand, fokus),
    };
    let rest = u16::try_from(p.breite(&anmerkung))
        .unwrap_or(0)
        .min(platz.width / 2);
    let eingabe = Rect {
        width: platz
            .width
            .saturating_sub(if rest > 0 { rest + 2 } else { 0 }),
        height: 1,
        ..platz
    };
    if let (FeldArt::Auswahl(_) | FeldArt::JaNein, true) = (stand.feld.art, fokus) {
        p.text(
            eingabe.x,
            eingabe.y,
            eingabe.width,
            &format!("‹ {} ›", stand.eingabe.text())
                .replace("‹", "<")
                .replace("›", ">"),
            p.theme.eingabe_aktiv,
        );
    } else {
        einzeilig(p, eingabe, zeile, fokus);
    }
    p.rechts(
        platz.right().saturating_sub(rest),
        platz.y,
        rest,
        &anmerkung,
        stil,
    );
    if fokus {
        let unten = u16::try_from(form.unten.len()).unwrap_or(0);
        for (y, zeile) in (platz.y + 1..).zip(&form.unten) {
            p.text(platz.x, y, platz.width, zeile, p.theme.gut);
        }
        let y = platz.y + 1 + unten;
        vorschlaege(p, Rect { y, ..platz }, form);
    }
}

/// What was understood, or what is wrong; a mistake is shown once the field has been left.
fn anmerkung(p: &Pinsel, stand: &Feldstand, fokus: bool) -> (String, ratatui::style::Style) {
    match &stand.befund {
        Befund::Verstanden(text) if !text.is_empty() => (format!("= {text}"), p.theme.gut),
        Befund::Fehler(_) if !fokus => (
            format!("{} nicht verstanden", p.zeichen.achtung),
            p.theme.fehler,
        ),
        _ => (String::new(), p.theme.text),
    }
}

fn vorschlaege(p: &mut Pinsel, r: Rect, form: &Formular) {
    for (i, text) in form.vorschlaege.iter().enumerate() {
        let gewaehlt = form.vorschlag == Some(i);
        let y = r.y + u16::try_from(i).unwrap_or(0);
        let zeichen = if gewaehlt {
            p.zeichen.zeiger
        } else {
            p.zeichen.nichts
        };
        p.text(r.x, y, 1, zeichen, p.theme.marke);
        p.text(
            r.x + 2,
            y,
            r.width.saturating_sub(2),
            text,
            if gewaehlt {
                p.theme.auswahl
            } else {
                p.theme.gedaempft
            },
        );
    }
}

fn hilfe(p: &mut Pinsel, r: Rect, form: &Formular) {
    let Some(stand) = form.feld() else { return };
    if let Some(satz) = form.schon_da_hier() {
        let breite = r.width.saturating_sub(3);
        p.text(r.x + 2, r.y, breite, satz, p.theme.warnung);
        return;
    }
    let (text, stil) = match &stand.befund {
        Befund::Fehler(_) if !form.vorschlaege.is_empty() => (
            "Vorschlag wählen, oder weiterschreiben".to_owned(),
            p.theme.gedaempft,
        ),
        Befund::Fehler(f) => (f.clone(), p.theme.warnung),
        _ => (hilfetext(stand), p.theme.gedaempft),
    };
    p.text(r.x + 2, r.y, r.width.saturating_sub(3), &text, stil);
}

/// Its own line of help; a field of choices says how it is turned.
fn hilfetext(stand: &Feldstand) -> String {
    match stand.feld.art {
        FeldArt::Auswahl(_) | FeldArt::JaNein if stand.feld.hilfe.is_empty() => {
            "← → oder Anfangsbuchstabe wechselt".to_owned()
        }
        FeldArt::Auswahl(_) | FeldArt::JaNein => format!("{} (← → wechselt)", stand.feld.hilfe),
        _ => stand.feld.hilfe.to_owned(),
    }
}
