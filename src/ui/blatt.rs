//! A sheet: a whole page over the screen.

use super::detail;
use super::pinsel::Pinsel;
use crate::app::blatt::Blatt;
use ratatui::layout::Rect;

pub fn malen(p: &mut Pinsel, flaeche: Rect, blatt: &Blatt) {
    p.leeren(flaeche);
    let kasten = p.kasten(flaeche, &blatt.titel, true);
    let innen = Rect {
        x: kasten.x + 1,
        width: kasten.width.saturating_sub(2),
        ..kasten
    };
    p.bildlauf(
        flaeche,
        blatt.stand.oben,
        usize::from(innen.height),
        blatt.zeilen.len(),
    );
    detail::zeilen_malen(p, innen, &blatt.zeilen, &blatt.stand, true);
}
