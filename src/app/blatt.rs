//! Sheets: pages over the screen about one Gremium or Sitzung, made of the same lines as a detail. A sheet only remembers
//! where one is in it; its lines follow from the Register and are built anew when that, the day or the width changes.

mod kontinuitaet;
mod lose;

use super::ansicht::{self, Detailzeile, setze};
use super::schirm::Detailstand;
use super::session::Fenster;
use super::{App, Effect};
use crate::action::{Action, Kontext};
use crate::domain::Id;
use crate::model::Register;
use crate::model::anwesenheit::Ordnung;
use crate::model::dienste::Stelle;
use crate::store::Rev;
use jiff::civil::Date;

/// What a sheet is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blattart {
    /// The agenda of a Sitzung.
    Tagesordnung(Id),
    /// Member × Sitzung of a Gremium.
    Anwesenheit { gremium: Id, ordnung: Ordnung },
    /// Moderation and Protokoll of a Gremium; `tausch`: the first of two that change places.
    Dienste { gremium: Id, tausch: Option<Stelle> },
    /// Seats by lot of a Gremium.
    Lose(Id),
    /// Gelingensfaktoren of a Sitzung.
    GelingenSitzung(Id),
    /// Gelingensfaktoren over a year: of a Gremium, or of all of them in a Raum.
    GelingenJahr {
        gremium: Option<Id>,
        raum: Option<Id>,
        jahr: i16,
    },
}

impl Blattart {
    pub fn kontext(self) -> Kontext {
        match self {
            Blattart::Tagesordnung(_) => Kontext::Agenda,
            _ => Kontext::Sheet,
        }
    }

    /// Title and lines, before they are wrapped.
    fn zeilen(self, reg: &Register, heute: Date, breite: usize) -> (String, Vec<Detailzeile>) {
        match self {
            Blattart::Tagesordnung(sitzung) => {
                let tops = reg.tagesordnung(sitzung);
                let zeilen = tops
                    .iter()
                    .map(|t| Detailzeile::Text {
                        text: t.titel.clone(),
                        ton: super::ansicht::Ton::Normal,
                    })
                    .collect();
                ("Tagesordnung".to_owned(), zeilen)
            }
            Blattart::Anwesenheit { gremium, ordnung } => {
                ansicht::anwesenheit(reg, gremium, ordnung, heute, breite)
            }
            Blattart::Dienste { gremium, tausch } => {
                ansicht::dienste(reg, gremium, tausch, heute, breite)
            }
            Blattart::Lose(gremium) => ansicht::lose(reg, gremium, heute),
            Blattart::GelingenSitzung(sitzung) => ansicht::gelingen_sitzung(reg, sitzung, heute),
            Blattart::GelingenJahr {
                gremium,
                raum,
                jahr,
            } => ansicht::gelingen_jahr(reg, gremium, raum, jahr, heute, breite),
        }
    }
}

/// Records, day and width that the lines were built from.
type Fuer = (Rev, Date, usize);

/// An open sheet.
#[derive(Debug, Clone)]
pub struct Blatt {
    pub art: Blattart,
    pub titel: String,
    pub zeilen: Vec<Detailzeile>,
    pub stand: Detailstand,
    fuer: Option<Fuer>,
}

impl Blatt {
    pub fn neu(art: Blattart) -> Self {
        Blatt {
            art,
            titel: String::new(),
            zeilen: Vec::new(),
            stand: Detailstand::default(),
            fuer: None,
        }
    }

    /// The line that is chosen.
    pub fn gewaehlt(&self) -> Option<&Detailzeile> {
        self.zeilen.get(self.stand.zeile?)
    }

    fn baue(&mut self, reg: &Register, heute: Date, breite: usize) {
        let fuer = (reg.rev(), heute, breite);
        if self.fuer == Some(fuer) {
            return;
        }
        let satz = self.gewaehlt().and_then(|z| Some((z.satz()?, z.nr())));
        let (titel, zeilen) = self.art.zeilen(reg, heute, breite);
        self.titel = titel;
        self.zeilen = setze(zeilen, breite);
        self.fuer = Some(fuer);
        self.bleibe_bei(satz);
    }

    /// The choice stays with its record, wherever that stands now; else with its place, else with the first line.
    fn bleibe_bei(&mut self, satz: Option<(crate::domain::Schluessel, usize)>) {
        let waehlbar = |z: &Detailzeile| z.ziel().is_some();
        let beim_satz = satz.and_then(|(s, nr)| {
            let dieser = |z: &Detailzeile| z.satz() == Some(s) && z.nr() == nr;
            self.zeilen.iter().position(dieser)
        });
        let hier = self.stand.zeile.unwrap_or(0);
        let danach = (hier..self.zeilen.len()).find(|i| self.zeilen.get(*i).is_some_and(waehlbar));
        let davor = self
            .zeilen
            .iter()
            .take(hier.min(self.zeilen.len()))
            .rposition(waehlbar);
        self.stand.zeile = beim_satz.or(danach).or(davor);
    }
}

impl App {
    pub(super) fn blatt_oeffnen(&mut self, art: Blattart) {
        self.session.fenster.push(Fenster::Blatt(Blatt::neu(art)));
        self.blaetter_neu();
    }

    /// Before a frame: every open sheet as the Register now has it.
    pub(super) fn blaetter_neu(&mut self) {
        let (heute, breite) = (self.session.heute(), self.session.blatt_breite());
        for f in &mut self.session.fenster {
            if let Fenster::Blatt(blatt) = f {
                blatt.baue(&self.register, heute, breite);
            }
        }
    }

    pub(super) fn blatt_befehl(&mut self, action: Action) -> Vec<Effect> {
        let hoehe = self.session.hoehe();
        let Some(Fenster::Blatt(blatt)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        if blatt.stand.bewege(action, &blatt.zeilen, hoehe) {
            return Vec::new();
        }
        let (art, ziel) = (blatt.art, blatt.gewaehlt().and_then(Detailzeile::ziel));
        match (action, ziel) {
            (Action::Back, _) => self.schliessen(),
            (Action::Undo | Action::Redo | Action::Search | Action::QuickTodo, _) => {
                self.tue(action)
            }
            (Action::Open, Some(ziel)) => {
                self.session.fenster.pop();
                self.springe(ziel);
                Vec::new()
            }
            _ => self.blatt_eigenes(art, action),
        }
    }

    /// What only this kind of sheet understands.
    fn blatt_eigenes(&mut self, art: Blattart, action: Action) -> Vec<Effect> {
        match art {
            Blattart::Tagesordnung(_) => self.geht_nicht(action),
            _ => self.kontinuitaet_befehl(art, action),
        }
    }
}
