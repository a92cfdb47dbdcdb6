//! The Räume tree.

use super::kasten::frage_zeile;
use super::pinsel::Pinsel;
use crate::app::App;
use crate::app::baum::Baum;
use crate::domain::feld::eingabe::Namen;
use ratatui::layout::Rect;

pub fn malen(p: &mut Pinsel, mitte: Rect, baum: &Baum, app: &App) {
    let breite = mitte.width.saturating_sub(4).min(100);
    let kasten = Rect {
        x: mitte.x + (mitte.width - breite) / 2,
        width: breite,
        ..mitte
    };
    p.leeren(kasten);
    let titel = match baum.getragen {
        Some(r) => format!("„{}“ wohin?", app.register.raum_name(Some(r))),
        None => "Räume".to_owned(),
    };
    let innen = p.kasten(kasten, &titel, true);
    let liste = match &baum.suche {
        Some(eingabe) => frage_zeile(p, innen, "/ ", eingabe),
        None => innen,
    };
    // The last row is the template's word of caution.
    let liste = Rect {
        height: liste.height.saturating_sub(1),
        ..liste
    };
    let hoehe = usize::from(liste.height);
    // The app scrolls for a smaller box; here the choice is kept in sight whatever the size.
    let oben = baum.oben.max((baum.wahl() + 1).saturating_sub(hoehe));
    for (i, z) in baum.zeilen().iter().enumerate().skip(oben).take(hoehe) {
        let y = liste.y + u16::try_from(i - oben).unwrap_or(0);
        zeile(
            p,
            Rect {
                y,
                height: 1,
                ..liste
            },
            z,
            i == baum.wahl(),
            app,
        );
    }
    fuss(
        p,
        Rect {
            y: innen.bottom() - 1,
            height: 1,
            ..innen
        },
        app,
    );
}

fn zeile(p: &mut Pinsel, r: Rect, z: &crate::app::baum::Baumzeile, gewaehlt: bool, app: &App) {
    if gewaehlt {
        p.text(r.x, r.y, 1, p.zeichen.zeiger, p.theme.auswahl);
    }
    let x = r.x + 2 + u16::try_from(z.tiefe * 2).unwrap_or(0).min(r.width / 2);
    let klappe = match z.offen {
        Some(true) => p.zeichen.aufgeklappt,
        Some(false) => p.zeichen.zugeklappt,
        None => " ",
    };
    p.text(x, r.y, 1, klappe, p.theme.marke);
    let raum = z.raum.and_then(|id| app.register.raeume().get(id));
    let name = raum.map_or("alle Räume", |r| r.name.as_str());
    let gilt = app.session.raum == z.raum;
    let stil = if gewaehlt {
        p.theme.auswahl
    } else if gilt {
        p.theme.titel
    } else {
        p.theme.text
    };
    let ende = p.text(x + 2, r.y, r.right().saturating_sub(x + 2), name, stil);
    if let Some(raum) = raum {
        let aliase = if raum.aliase.is_empty() {
            String::new()
        } else {
            format!(" ({})", raum.aliase.join(", "))
        };
        let ebene = app.register.ebene_name(&raum.ebene);
        p.text(
            ende + 2,
            r.y,
            r.right().saturating_sub(ende + 3),
            &format!("{ebene}{aliase}"),
            p.theme.gedaempft,
        );
    }
}

/// The template's word of caution, for the Raum that is chosen or for all.
fn fuss(p: &mut Pinsel, r: Rect, app: &App) {
    if let Some(l) = app.register.landkreis() {
        p.text(
            r.x + 1,
            r.y,
            r.width.saturating_sub(2),
            &l.hinweis,
            p.theme.gedaempft,
        );
    }
}
