//! School holidays: a sheet that lists them, to add, edit and delete. Reached from the calendar.

use super::ansicht::{Detailzeile, Signal, Ton};
use super::blatt::Blattart;
use super::{App, Effect};
use crate::action::Action;
use crate::domain::{Ferien, Kind, Schluessel, datum, leer};
use crate::model::{Register, tun};
use jiff::civil::Date;

/// The lines of the sheet: the coming ones first, then the past, the latest first.
pub(super) fn zeilen(reg: &Register, heute: Date) -> Vec<Detailzeile> {
    let mut alle: Vec<&Ferien> = reg.ferien().iter().collect();
    alle.sort_by_key(|f| (f.von, f.id));
    let (kommende, vergangene): (Vec<&Ferien>, Vec<&Ferien>) =
        alle.into_iter().partition(|f| f.bis >= heute);
    let mut aus: Vec<Detailzeile> = kommende.iter().map(|f| zeile(f, heute)).collect();
    if aus.is_empty() {
        let text =
            "Keine Ferien eingetragen. Aus einer Datei (csv oder ics): feldbuch import ferien.ics";
        aus.push(Detailzeile::Text {
            text: text.to_owned(),
            ton: Ton::Gedaempft,
        });
    }
    if !vergangene.is_empty() {
        aus.extend([Detailzeile::Leer, Detailzeile::Kopf("vorbei".to_owned())]);
        aus.extend(vergangene.iter().rev().map(|f| zeile(f, heute)));
    }
    aus
}

fn zeile(f: &Ferien, heute: Date) -> Detailzeile {
    let key = Schluessel {
        kind: Kind::Ferien,
        id: f.id,
    };
    let rechts = match (f.von <= heute, f.bis < heute) {
        (_, true) => String::new(),
        (true, _) => format!("noch bis {}", datum::relativ_kurz(f.bis, heute)),
        _ => datum::relativ(f.von, heute),
    };
    Detailzeile::Eintrag {
        signal: Signal::Punkt,
        links: format!(
            "{} – {}  {}",
            datum::lang(f.von),
            datum::lang(f.bis),
            f.name
        ),
        rechts,
        ton: Ton::Normal,
        ziel: key,
        satz: key,
    }
}

impl App {
    pub(super) fn ferien_oeffnen(&mut self) {
        self.blatt_oeffnen(Blattart::Ferien);
    }

    /// New, edit and delete in a sheet that lists the records of one kind; `satz` is the line that is chosen.
    pub(super) fn blattliste_befehl(
        &mut self,
        kind: Kind,
        action: Action,
        satz: Option<Schluessel>,
    ) -> Vec<Effect> {
        let (neu, leer_satz) = match kind {
            Kind::Mittelregeln => ("Neue Mittelregel", "Erst eine Regel anlegen"),
            _ => (
                "Neue Ferien",
                "Erst Ferien anlegen, oder aus einer Datei einlesen",
            ),
        };
        match (action, satz) {
            (Action::New, _) => {
                let id = self.session.ids.neu();
                let satz = leer::leer(kind, id, self.session.heute());
                self.formular(neu, satz);
                Vec::new()
            }
            (Action::Open | Action::Edit, Some(key)) => {
                self.bearbeite(key, None);
                Vec::new()
            }
            (Action::Delete, Some(key)) => self.versuche(tun::loeschen(&self.register, &[key])),
            (Action::Open | Action::Edit | Action::Delete, None) => self.sage(leer_satz),
            _ => self.geht_nicht(action),
        }
    }
}
