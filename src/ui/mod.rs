//! Draws: takes the App by reference and paints one frame. Changes nothing, decides nothing; the only place with
//! widgets, themes and signs.

mod baum;
mod blatt;
mod detail;
mod eingabe;
pub mod erststart;
mod faelle;
mod formular;
mod freie_zeit;
mod kalender;
mod kasten;
mod liste;
mod mitschrift;
mod modus;
mod pinsel;
mod rahmen;
mod spalten;
pub mod theme;
mod uebersicht;

use crate::app::session::KLEINSTE;
use crate::app::{App, Fenster, Schirm};
use pinsel::Pinsel;
use ratatui::Frame;
use ratatui::layout::Rect;
use theme::{Theme, Zeichen};

/// What a frame is painted with.
#[derive(Debug, Clone)]
pub struct Bild {
    /// To be gone through by one key; the first is in force at the start.
    pub themen: Vec<Theme>,
    pub zeichen: Zeichen,
    pub utf8: bool,
}

/// Paints the whole frame.
pub fn view(frame: &mut Frame, app: &App, bild: &Bild) {
    let flaeche = frame.area();
    let Some(theme) = bild
        .themen
        .get(app.session.optionen.farben % bild.themen.len().max(1))
    else {
        return;
    };
    let mut p = Pinsel::neu(frame.buffer_mut(), theme, &bild.zeichen, bild.utf8);
    if flaeche.width < KLEINSTE.0 || flaeche.height < KLEINSTE.1 {
        zu_klein(&mut p, flaeche);
        return;
    }
    rahmen::kopf(&mut p, flaeche, app);
    let mitte = Rect {
        y: 2,
        height: flaeche.height - 4,
        ..flaeche
    };
    if app.session.geladen {
        schirm_und_fenster(&mut p, mitte, app);
        rahmen::folge(&mut p, mitte, app);
    } else {
        let innen = p.kasten(mitte, "feldbuch", false);
        p.text(
            innen.x + 1,
            innen.y,
            innen.width,
            "Daten werden geladen …",
            p.theme.gedaempft,
        );
    }
    rahmen::fuss(&mut p, flaeche, app);
    if let Some(stelle) = p.cursor {
        frame.set_cursor_position(stelle);
    }
}

fn zu_klein(p: &mut Pinsel, flaeche: Rect) {
    let satz = format!(
        "Zu klein: {}×{}, nötig {}×{}.",
        flaeche.width, flaeche.height, KLEINSTE.0, KLEINSTE.1
    );
    p.text(0, 0, flaeche.width, &satz, p.theme.text);
    if flaeche.height > 1 {
        p.text(0, 1, flaeche.width, "Nichts geht verloren.", p.theme.text);
    }
}

fn schirm(p: &mut Pinsel, mitte: Rect, app: &App) {
    let s = &app.session;
    if s.schirm == Schirm::Faelle {
        return faelle::malen(p, mitte, app);
    }
    let breit = s.breit();
    let liste = Rect {
        width: s.listen_breite(),
        ..mitte
    };
    let rest = Rect {
        x: mitte.x + liste.width,
        width: mitte.width - liste.width,
        ..mitte
    };
    let uebersicht = s.schirm == Schirm::Uebersicht;
    match (breit, uebersicht) {
        (true, true) => {
            liste::malen(p, liste, app);
            if s.stand().detail.offen {
                detail::malen(p, rest, app);
            } else {
                uebersicht::malen(p, rest, app);
            }
        }
        (true, false) => {
            liste::malen(p, liste, app);
            detail::malen(p, rest, app);
        }
        (false, true) if s.optionen.bild > 0 => uebersicht::malen(p, mitte, app),
        (false, _) if s.stand().detail.offen => detail::malen(p, mitte, app),
        (false, _) => liste::malen(p, mitte, app),
    }
}

/// What lies under a window that fills the middle is not drawn.
fn schirm_und_fenster(p: &mut Pinsel, mitte: Rect, app: &App) {
    let fenster = &app.session.fenster;
    let deckt = fenster.iter().rposition(deckt_alles);
    if deckt.is_none() {
        schirm(p, mitte, app);
    }
    for f in fenster.iter().skip(deckt.unwrap_or(0)) {
        ein_fenster(p, mitte, app, f);
    }
}

fn deckt_alles(f: &Fenster) -> bool {
    matches!(
        f,
        Fenster::Blatt(_)
            | Fenster::Kalender(_)
            | Fenster::Modus(_)
            | Fenster::Mitschrift(_)
            | Fenster::Fall(_)
    )
}

fn ein_fenster(p: &mut Pinsel, mitte: Rect, app: &App, f: &Fenster) {
    match f {
        Fenster::Formular(form) => formular::malen(p, mitte, form),
        Fenster::Wahl(w) => kasten::wahl(p, mitte, w),
        Fenster::Zeile(z) => kasten::zeile(p, mitte, z),
        Fenster::Suche(s) => kasten::suche(p, mitte, s, app),
        Fenster::Baum(b) => baum::malen(p, mitte, b, app),
        Fenster::Blatt(b) => blatt::malen(p, mitte, b),
        Fenster::Kalender(k) => kalender::malen(p, mitte, k, app),
        Fenster::FreieZeit(f) => freie_zeit::malen(p, mitte, f, app),
        Fenster::Modus(m) => modus::malen(p, mitte, m, app),
        Fenster::Mitschrift(m) => mitschrift::malen(p, mitte, m, app),
        Fenster::Fall(b) => faelle::fall(p, mitte, b, app),
        Fenster::Frage => kasten::frage(p, mitte),
    }
}
