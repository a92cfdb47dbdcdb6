//! Draws screen 8: the lock, the list of notes, an open note.

mod blatt;

use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::faelle::blatt::Fallblatt;
use ratatui::layout::Rect;

pub(super) fn malen(p: &mut Pinsel, mitte: Rect, _app: &App) {
    let innen = p.kasten(mitte, "Fälle", true);
    p.text(
        innen.x + 1,
        innen.y,
        innen.width,
        "gesperrt",
        p.theme.gedaempft,
    );
}

pub(super) fn fall(p: &mut Pinsel, mitte: Rect, blatt: &Fallblatt, app: &App) {
    blatt::malen(p, mitte, blatt, app);
}
