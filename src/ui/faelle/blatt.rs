//! Draws one open note.

use crate::app::App;
use crate::app::faelle::blatt::Fallblatt;
use crate::ui::pinsel::Pinsel;
use ratatui::layout::Rect;

pub(super) fn malen(p: &mut Pinsel, mitte: Rect, blatt: &Fallblatt, _app: &App) {
    p.kasten(mitte, &blatt.fall.beratung.titel, true);
}
