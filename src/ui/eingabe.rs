//! Text being typed: a line that scrolls sideways, or several lines; and where the cursor stands in it.

use super::pinsel::Pinsel;
use crate::app::eingabe::Eingabe;
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;

/// One line; scrolls so that the cursor is in sight.
pub fn einzeilig(p: &mut Pinsel, r: Rect, eingabe: &Eingabe, aktiv: bool) {
    if r.width == 0 {
        return;
    }
    let stil = if aktiv {
        p.theme.eingabe_aktiv
    } else {
        p.theme.eingabe
    };
    let breite = usize::from(r.width).saturating_sub(1);
    let davor = p.breite(eingabe.davor());
    let ab = if aktiv {
        davor.saturating_sub(breite)
    } else {
        0
    };
    let text = ohne_anfang(p, eingabe.text(), ab);
    p.text(r.x, r.y, r.width, text, stil);
    if aktiv {
        let x = r.x + u16::try_from(davor - ab).unwrap_or(0);
        p.cursor = Some(Position {
            x: x.min(r.right() - 1),
            y: r.y,
        });
    }
}

/// The text without its first `spalten` columns.
fn ohne_anfang<'t>(p: &Pinsel, text: &'t str, spalten: usize) -> &'t str {
    let mut weg = 0;
    for (i, g) in text.grapheme_indices(true) {
        if weg >= spalten {
            return text.get(i..).unwrap_or_default();
        }
        weg += p.breite(g);
    }
    if spalten == 0 { text } else { "" }
}

/// Several lines, not wrapped; scrolls in both directions.
pub fn mehrzeilig(p: &mut Pinsel, r: Rect, eingabe: &Eingabe, aktiv: bool) {
    let zeile = eingabe.davor().matches('\n').count();
    let hoehe = usize::from(r.height.max(1));
    let ab = if aktiv {
        (zeile + 1).saturating_sub(hoehe)
    } else {
        0
    };
    for (i, text) in eingabe.text().split('\n').enumerate().skip(ab).take(hoehe) {
        let y = r.y + u16::try_from(i - ab).unwrap_or(0);
        let hier = Rect { y, height: 1, ..r };
        if i == zeile && aktiv {
            let davor = eingabe.davor().rsplit('\n').next().unwrap_or_default();
            let mut eine = Eingabe::neu(davor);
            let rest = text.get(davor.len()..).unwrap_or_default();
            let ganz = format!("{davor}{rest}");
            eine.setze_mit_cursor(ganz, davor.len());
            einzeilig(p, hier, &eine, true);
        } else {
            let stil = if aktiv {
                p.theme.eingabe_aktiv
            } else {
                p.theme.eingabe
            };
            p.text(r.x, y, r.width, text, stil);
        }
    }
}
