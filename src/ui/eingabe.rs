//! Text being typed: a line that scrolls sideways, or the wrapped rows of a long text; and where the cursor stands in it.

use super::pinsel::Pinsel;
use crate::app::eingabe::Eingabe;
use crate::app::text::Text;
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

/// The rows of a long text: those around the cursor, or its first ones where it is not being typed in.
pub fn langer_text(p: &mut Pinsel, r: Rect, text: &Text, aktiv: bool) {
    let stil = if aktiv {
        p.theme.eingabe_aktiv
    } else {
        p.theme.eingabe
    };
    let hoehe = usize::from(r.height);
    let (zeile, spalte) = text.cursor();
    // Less room than the text knows of: the cursor stays in sight all the same.
    let knapp = (zeile + 1).saturating_sub(hoehe);
    let oben = if aktiv { text.oben().max(knapp) } else { 0 };
    for (y, n) in (r.y..r.bottom()).zip(oben..text.zeilen()) {
        p.text(r.x, y, r.width, text.zeile(n), stil);
    }
    if !aktiv {
        if text.zeilen() > hoehe {
            let (y, stil) = (r.bottom().saturating_sub(1), p.theme.gedaempft);
            p.text(r.right(), y, 1, "…", stil);
        }
        return;
    }
    let am_rand = Rect {
        y: r.y.saturating_sub(1),
        width: r.width + 1,
        ..r
    };
    p.bildlauf(am_rand, oben, hoehe, text.zeilen());
    let bei = |n: usize| u16::try_from(n).unwrap_or(0);
    p.cursor = Some(Position {
        x: (r.x + bei(spalte)).min(r.right().saturating_sub(1)),
        y: r.y + bei(zeile.saturating_sub(oben)).min(r.height.saturating_sub(1)),
    });
}
