//! What the charts of the Übersicht show: reckoned over all records once, and again when one of them, the day or the
//! Raum changes. A frame only reads it.

use super::ansicht::{Jahresstreifen, Karte, Kennzahl, jahresstreifen, karte};
use super::{App, Schirm};
use crate::domain::{Id, Kind, Schluessel};
use crate::model::Register;
use crate::model::liste::{Kriterien, offene_todos, zeilen};
use crate::store::Rev;
use jiff::civil::Date;

/// People whose load is kept; more than any screen shows.
const LEUTE: usize = 12;

/// What a chart depends on: records, Raum, day, figure.
type Fuer = (Rev, Option<Id>, Date, Option<Kennzahl>);

/// How much a person has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    pub name: String,
    pub offen: usize,
    /// Overdue, of these.
    pub spaet: usize,
}

/// The charts.
#[derive(Debug, Clone, Default)]
pub struct Bilder {
    fuer: Option<Fuer>,
    pub jahr: Option<Jahresstreifen>,
    pub karte: Karte,
    /// Most first; nobody without any.
    pub last: Vec<Last>,
}

impl App {
    /// Before a frame that shows charts.
    pub(super) fn bilder_neu(&mut self) {
        let s = &self.session;
        let zu_sehen = s.schirm == Schirm::Uebersicht && (s.breit() || s.optionen.bild > 0);
        let fuer = (self.register.rev(), s.raum, s.heute(), s.optionen.figur());
        if s.geladen && zu_sehen && self.bilder.fuer != Some(fuer) {
            self.bilder = bilder(&self.register, fuer);
        }
    }
}

fn bilder(reg: &Register, fuer: Fuer) -> Bilder {
    let (_, raum, heute, kennzahl) = fuer;
    Bilder {
        fuer: Some(fuer),
        jahr: kennzahl.is_none().then(|| jahresstreifen(reg, raum, heute)),
        karte: kennzahl.map(|k| karte(reg, k, heute)).unwrap_or_default(),
        last: last(reg, raum, heute),
    }
}

fn last(reg: &Register, raum: Option<Id>, heute: Date) -> Vec<Last> {
    let k = Kriterien {
        raum,
        sortierung: 3,
        ..Kriterien::neu(heute)
    };
    let leute = zeilen(reg, Kind::Personen, &k).into_iter().take(LEUTE);
    let mit_last = leute.map(|id| Last {
        name: reg.titel(Schluessel {
            kind: Kind::Personen,
            id,
        }),
        offen: offene_todos(reg, id),
        spaet: reg
            .todos_von(id)
            .filter(|t| reg.ueberfaellig(t, heute))
            .count(),
    });
    mit_last.filter(|l| l.offen > 0).collect()
}
