//! A list: only its visible rows are built. The choice is marked by a sign and its title, not by a whole bar, which
//! costs fewer bytes on a slow line.

use super::pinsel::Pinsel;
use super::spalten::{Spalten, mitten_gekuerzt};
use crate::app::ansicht::{Reihe, Signal, Ton, indikator_reihe, reihe};
use crate::app::liste::Eintrag;
use crate::app::{App, Schirm};
use crate::domain::{Kind, datum};
use crate::model::dran::{Dran, Grund};
use crate::model::liste::sortierungen;
use ratatui::layout::Rect;

pub fn malen(p: &mut Pinsel, flaeche: Rect, app: &App) {
    let s = &app.session;
    let liste = s.liste();
    let aktiv = !s.stand().detail.offen && s.fenster.is_empty();
    let titel = titel(app);
    let innen = p.kasten(flaeche, &titel, aktiv);
    nachbarseiten(p, flaeche, app, p.breite(&titel));
    let hoehe = usize::from(innen.height);
    p.bildlauf(flaeche, liste.oben(), hoehe, liste.eintraege().len());
    let sichtbar = liste.eintraege().iter().skip(liste.oben()).take(hoehe);
    let zeilen: Vec<(&Eintrag, Reihe)> = sichtbar.map(|e| (e, reihe_von(app, e))).collect();
    let spalten = Spalten::nach_anteil(innen.width.saturating_sub(6), anteile(s.schirm))
        .fuer(p, zeilen.iter().map(|(_, r)| r));
    for (i, (eintrag, reihe)) in zeilen.iter().enumerate() {
        let y = innen.y + u16::try_from(i).unwrap_or(0);
        let flaeche = Rect {
            y,
            height: 1,
            ..innen
        };
        let gewaehlt = i + liste.oben() == liste.wahl();
        zeile(p, flaeche, app, (eintrag, reihe), gewaehlt, spalten);
    }
    if liste.eintraege().is_empty() {
        leer(p, innen, app);
    }
    if let Some(eingabe) = &liste.filter_eingabe {
        let y = flaeche.bottom() - 1;
        let x = p.text(flaeche.x + 2, y, flaeche.width - 4, " / ", p.theme.taste);
        super::eingabe::einzeilig(
            p,
            Rect {
                x,
                y,
                width: flaeche.width.saturating_sub(x - flaeche.x + 2),
                height: 1,
            },
            eingabe,
            true,
        );
    }
}

/// The pages beside this one, at the right end of the upper edge, where the title leaves room.
fn nachbarseiten(p: &mut Pinsel, flaeche: Rect, app: &App, titel: usize) {
    let hier = app.session.schirm;
    if !hier.in_fua() {
        return;
    }
    let (davor, danach) = (hier.nachbarseite(false), hier.nachbarseite(true));
    let text = p.darstellbar(&format!(" ← {} · {} → ", davor.name(), danach.name()));
    let breite = u16::try_from(p.breite(&text)).unwrap_or(u16::MAX);
    let x = flaeche.right().saturating_sub(breite + 2);
    if usize::from(x) > usize::from(flaeche.x) + titel + 4 {
        p.text(x, flaeche.y, breite, &text, p.theme.gedaempft);
    }
}

fn titel(app: &App) -> String {
    let s = &app.session;
    let liste = s.liste();
    let anzahl = if s.schirm == Schirm::Uebersicht {
        s.dran.len()
    } else {
        liste.anzahl()
    };
    let mut titel = format!("{} ({anzahl})", s.schirm.name());
    let gesucht = app.ressourcen_verstanden();
    if s.schirm == Schirm::Ressourcen && !gesucht.is_empty() {
        // What was understood is worth more than the order, where there is no room for both.
        titel.push_str(&gesucht);
    } else if let Some((_, wort)) = s
        .schirm
        .kind()
        .and_then(|k| sortierungen(k).get(liste.sortierung))
    {
        titel.push_str(&format!(" · {wort}"));
    }
    let gesagt = s.schirm == Schirm::Ressourcen;
    if !gesagt && !liste.filter.is_empty() && liste.filter_eingabe.is_none() {
        titel.push_str(&format!(" · Filter: {}", liste.filter));
    }
    if !liste.marken().is_empty() {
        titel.push_str(&format!(" · {} markiert", liste.marken().len()));
    }
    titel
}

fn leer(p: &mut Pinsel, innen: Rect, app: &App) {
    let satz = crate::app::hinweis::leere_liste(app);
    p.text(
        innen.x + 2,
        innen.y,
        innen.width.saturating_sub(3),
        &satz,
        p.theme.gedaempft,
    );
}

/// Empty for a head.
fn reihe_von(app: &App, eintrag: &Eintrag) -> Reihe {
    let s = &app.session;
    match eintrag {
        Eintrag::Satz { nr, .. } if s.schirm == Schirm::Uebersicht => {
            let dran = s.dran.get(*nr);
            dran.map(|d| dran_reihe(app, d)).unwrap_or_default()
        }
        Eintrag::Satz { key, .. } if key.kind == Kind::Indikatoren => app
            .register
            .indikatoren()
            .get(key.id)
            .map(|i| indikator_reihe(&app.register, i, s.raum))
            .unwrap_or_default(),
        Eintrag::Satz { key, .. } => reihe(&app.register, *key, s.uhr(key.kind)),
        Eintrag::Kopf { .. } | Eintrag::Mehr { .. } => Reihe::default(),
    }
}

fn zeile(
    p: &mut Pinsel,
    flaeche: Rect,
    app: &App,
    (eintrag, reihe): (&Eintrag, &Reihe),
    gewaehlt: bool,
    breiten: Spalten,
) {
    match eintrag {
        Eintrag::Kopf { text, anzahl } => {
            p.text(
                flaeche.x + 1,
                flaeche.y,
                flaeche.width - 1,
                &format!("{text} ({anzahl})"),
                p.theme.titel,
            );
        }
        Eintrag::Mehr { anzahl, .. } => {
            if gewaehlt {
                p.text(flaeche.x, flaeche.y, 1, p.zeichen.zeiger, p.theme.auswahl);
            }
            let stil = if gewaehlt {
                p.theme.auswahl
            } else {
                p.theme.gedaempft
            };
            p.text(
                flaeche.x + 4,
                flaeche.y,
                flaeche.width - 4,
                &format!("… {anzahl} weitere"),
                stil,
            );
        }
        Eintrag::Satz { key, .. } => {
            if app.session.liste().markiert(*key) {
                p.text(
                    flaeche.x + 1,
                    flaeche.y,
                    1,
                    p.zeichen.markiert,
                    p.theme.markiert,
                );
            }
            let name = matches!(key.kind, Kind::Sitzungen | Kind::Gremien);
            spalten(p, flaeche, (reihe, name), gewaehlt, breiten);
        }
    }
}

fn dran_reihe(app: &App, d: &Dran) -> Reihe {
    let heute = app.session.heute();
    let rechts = match (d.grund, d.tag) {
        (Grund::Ueberfaellig | Grund::Wiedervorlage, Some(tag)) if tag < heute => {
            datum::seit(tag, heute)
        }
        (Grund::Turnus | Grund::Meilenstein | Grund::Bericht | Grund::Auswerten, Some(tag))
            if tag < heute =>
        {
            datum::seit(tag, heute)
        }
        (Grund::Vereinbarung, Some(tag)) => datum::relativ(tag, heute),
        (Grund::Rhythmus | Grund::Tagesordnung | Grund::Nachfragen, Some(tag)) if tag < heute => {
            datum::seit(tag, heute)
        }
        // A Gremium may have several: the day tells them apart.
        (Grund::Protokoll | Grund::OhneBeschluss, Some(tag)) => {
            format!("vom {}", datum::tagesdatum(tag))
        }
        // Counted down: how many days are left is what one asks.
        (Grund::Tagesordnung | Grund::Themen, Some(tag)) => {
            format!("{} fällig", datum::relativ(tag, heute))
        }
        (Grund::Rhythmus, Some(tag)) => format!("bis {}", datum::relativ_kurz(tag, heute)),
        (_, Some(tag)) => datum::relativ_kurz(tag, heute),
        (_, None) => app.register.raum_name(d.raum),
    };
    let spaet = d.tag.is_some_and(|t| t < heute);
    let (signal, ton) = match d.grund {
        Grund::Ueberfaellig | Grund::Posten | Grund::Federfuehrung => (Signal::Alarm, Ton::Alarm),
        Grund::Rhythmus
        | Grund::Tagesordnung
        | Grund::Nachtragen
        | Grund::Turnus
        | Grund::Vereinbarung
            if spaet =>
        {
            (Signal::Alarm, Ton::Alarm)
        }
        Grund::Heute | Grund::Woche | Grund::Sitzung => (Signal::Offen, Ton::Normal),
        _ => (Signal::Achtung, Ton::Achtung),
    };
    Reihe {
        signal,
        titel: d.titel.clone(),
        mitte: d.wer.clone(),
        rechts,
        ton,
    }
}

/// Shares of the width, in percent: what it belongs to, how it stands.
fn anteile(schirm: Schirm) -> (u16, u16) {
    match schirm {
        Schirm::Uebersicht | Schirm::Todos => (22, 25),
        Schirm::Gremien | Schirm::Faelle => (20, 38),
        Schirm::Sitzungen => (31, 35),
        Schirm::Personen => (33, 31),
        Schirm::Koordination => (18, 52),
        Schirm::Profil => (22, 30),
        Schirm::Ressourcen => (22, 34),
        Schirm::Bedarfe => (22, 25),
        Schirm::Mittel => (24, 42),
        Schirm::Antraege => (28, 34),
        Schirm::Vorhaben => (17, 45),
        Schirm::Zentren => (18, 44),
        Schirm::Vertraege => (20, 36),
        Schirm::Turnus => (18, 34),
    }
}

/// Pointer, mark, sign; then title, what it belongs to, how it stands. `name`: the title differs at its end.
fn spalten(
    p: &mut Pinsel,
    flaeche: Rect,
    (reihe, name): (&Reihe, bool),
    gewaehlt: bool,
    breiten: Spalten,
) {
    let (x, y) = (flaeche.x, flaeche.y);
    if gewaehlt {
        p.text(x, y, 1, p.zeichen.zeiger, p.theme.auswahl);
    }
    let (zeichen, stil) = p.signal(reihe.signal);
    p.text(x + 2, y, 1, zeichen, stil);
    let Spalten {
        titel,
        mitte,
        rechts,
    } = breiten;
    // One look for a whole row, but for what is late or soon: each change of colour costs bytes on a slow line.
    let still = if reihe.ton == Ton::Gedaempft {
        p.theme.gedaempft
    } else {
        p.theme.text
    };
    let titelstil = if gewaehlt { p.theme.auswahl } else { still };
    if name {
        // Where the ellipsis is two dots, it needs one column more.
        let platz = usize::from(titel + 1).saturating_sub(p.breite("…"));
        let text = mitten_gekuerzt(&p.darstellbar(&reihe.titel), platz);
        p.text(x + 4, y, titel, &text, titelstil);
    } else {
        p.text(x + 4, y, titel, &reihe.titel, titelstil);
    }
    p.text(x + 5 + titel, y, mitte, &reihe.mitte, still);
    let ton = p.ton(reihe.ton);
    p.text(x + 6 + titel + mitte, y, rechts, &reihe.rechts, ton);
}
