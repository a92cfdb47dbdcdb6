//! Sheets: pages over the screen about one Gremium or Sitzung, made of the same lines as a detail. A sheet only remembers
//! where one is in it; its lines follow from the Register and are built anew when that, the day or the width changes.

mod befehle;
mod datei;
mod kontinuitaet;
mod lose;
mod reihe;
mod tagesordnung;

pub use datei::Dateiart;
pub(super) use tagesordnung::{top_titel, top_verstanden};

use super::ansicht::{self, Detailzeile, setze};
use super::schirm::Detailstand;
use super::session::Fenster;
use super::{App, Effect};
use crate::action::{Action, Kontext};
use crate::domain::{Id, Kind, Schluessel};
use crate::model::Register;
use crate::model::anwesenheit::Ordnung;
use crate::model::bedarfe::Spanne;
use crate::model::dienste::Stelle;
use crate::model::profil::rang::Wonach;
use crate::store::Rev;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What a sheet is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blattart {
    /// The agenda of a Sitzung.
    Tagesordnung(Id),
    /// The topic inbox of a Gremium.
    Themenspeicher(Id),
    /// Proposals for the next Sitzungen of a Gremium.
    Reihe(Id),
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
    /// Bedarf × Sozialraum; `seite`: of the columns.
    Bedarfstafel {
        raum: Option<Id>,
        spanne: Spanne,
        seite: usize,
    },
    /// School holidays.
    Ferien,
    /// The Sozialraumprofil of a Raum.
    Profil(Id),
    /// The Räume of a level by an indicator or index.
    Rangliste {
        wonach: Wonach,
        jahr: u16,
        raum: Option<Id>,
    },
    /// The values of an indicator and year, to be typed in.
    Kennwerte { indikator: Id, jahr: u16 },
    /// What a Raum and those above it have, for families; without a Raum of the whole Landkreis.
    Wegweiser(Option<Id>),
    /// The money of a year, a bar for each Raum.
    Mittel { raum: Option<Id>, jahr: i16 },
    /// Who decides on which pots.
    Mittelregeln,
    /// Sozialräume, below `raum`, without a record of this kind.
    Ohne { kind: Kind, raum: Option<Id> },
}

impl Blattart {
    pub fn kontext(self) -> Kontext {
        match self {
            Blattart::Tagesordnung(_) | Blattart::Themenspeicher(_) => Kontext::Agenda,
            _ => Kontext::Sheet,
        }
    }

    /// Title and lines, before they are wrapped. `breite` columns are there; `tage` are ticked.
    fn zeilen(
        self,
        reg: &Register,
        heute: Date,
        breite: usize,
        tage: &BTreeSet<Date>,
    ) -> (String, Vec<Detailzeile>) {
        match self {
            Blattart::Tagesordnung(s) => ansicht::tagesordnung_blatt(reg, s, heute, breite),
            Blattart::Themenspeicher(g) => ansicht::speicher_blatt(reg, g, heute),
            Blattart::Reihe(g) => ansicht::reihe_blatt(reg, g, heute, tage),
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
            Blattart::Bedarfstafel {
                raum,
                spanne,
                seite,
            } => ansicht::bedarfstafel(reg, raum, (spanne, seite), heute, breite),
            Blattart::Mittel { raum, jahr } => {
                ansicht::mittel_nach_raeumen(reg, raum, jahr, heute, breite)
            }
            Blattart::Mittelregeln => ansicht::mittelregeln(reg, heute),
            Blattart::Ohne { kind, raum } => ansicht::raeume_ohne(reg, kind, raum),
            Blattart::Ferien => ("Ferien".to_owned(), super::ferien::zeilen(reg, heute)),
            Blattart::Profil(raum) => ansicht::profil_blatt(reg, raum, breite),
            Blattart::Rangliste { wonach, jahr, raum } => {
                ansicht::rang_blatt(reg, wonach, jahr, raum, breite)
            }
            Blattart::Kennwerte { indikator, jahr } => ansicht::werte_blatt(reg, indikator, jahr),
            Blattart::Wegweiser(raum) => ansicht::wegweiser(reg, raum, heute),
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
    /// Days that are ticked, where the sheet has such.
    pub(super) tage: BTreeSet<Date>,
    /// The record to be chosen when the lines are built next: one that is about to be saved.
    pub(super) wunsch: Option<Schluessel>,
    fuer: Option<Fuer>,
}

impl Blatt {
    pub fn neu(art: Blattart) -> Self {
        Blatt {
            art,
            titel: String::new(),
            zeilen: Vec::new(),
            stand: Detailstand::default(),
            tage: BTreeSet::new(),
            wunsch: None,
            fuer: None,
        }
    }

    /// The line that is chosen.
    pub fn gewaehlt(&self) -> Option<&Detailzeile> {
        self.zeilen.get(self.stand.zeile?)
    }

    fn baue(&mut self, reg: &Register, heute: Date, breite: usize, hoehe: usize) {
        let fuer = (reg.rev(), heute, breite);
        if self.fuer == Some(fuer) {
            return;
        }
        let gewaehlt = self.gewaehlt().and_then(|z| Some((z.satz()?, z.nr())));
        let satz = self.wunsch.take().map(|s| (s, 0)).or(gewaehlt);
        let (titel, zeilen) = self.art.zeilen(reg, heute, breite, &self.tage);
        self.titel = titel;
        self.zeilen = setze(zeilen, breite);
        let neu = self.fuer.replace(fuer).is_none() && satz.is_none();
        self.bleibe_bei(satz);
        // A sheet is read from its top: nothing below the first page is chosen before somebody goes there.
        if neu {
            self.stand.zeile = self.stand.zeile.filter(|z| *z < hoehe);
        }
        if let Some(z) = self.stand.zeile {
            let oben = self.stand.oben;
            self.stand.oben = oben.min(z).max((z + 1).saturating_sub(hoehe.max(1)));
        }
    }

    /// The choice stays with its record, wherever that stands now; else with its place, else with the first line.
    fn bleibe_bei(&mut self, satz: Option<(Schluessel, usize)>) {
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
        let hoehe = self.session.hoehe();
        for f in &mut self.session.fenster {
            if let Fenster::Blatt(blatt) = f {
                blatt.baue(&self.register, heute, breite, hoehe);
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
        if let Some(effekte) = self.blatt_vorrang(art, action, ziel) {
            return effekte;
        }
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
            _ => self.blatt_eigenes(art, action, ziel),
        }
    }

    /// What only this kind of sheet understands, or understands in its own way.
    fn blatt_vorrang(
        &mut self,
        art: Blattart,
        action: Action,
        ziel: Option<Schluessel>,
    ) -> Option<Vec<Effect>> {
        match art {
            // A swap that was begun is completed by Enter too.
            Blattart::Dienste {
                tausch: Some(_), ..
            } if action == Action::Open => Some(self.blatt_eigenes(art, Action::SheetSwap, ziel)),
            Blattart::Tagesordnung(_) | Blattart::Themenspeicher(_) => {
                self.agenda_befehl(art, action, ziel)
            }
            Blattart::Reihe(gremium) => self.reihe_befehl(gremium, action),
            Blattart::Profil(_) | Blattart::Rangliste { .. } | Blattart::Kennwerte { .. } => {
                self.profil_befehl(art, action, ziel)
            }
            Blattart::Ferien if action == Action::Open => {
                Some(self.blattliste_befehl(Kind::Ferien, action, ziel))
            }
            Blattart::Mittelregeln if action == Action::Open => {
                Some(self.blattliste_befehl(Kind::Mittelregeln, action, ziel))
            }
            _ => None,
        }
    }

    fn blatt_eigenes(
        &mut self,
        art: Blattart,
        action: Action,
        ziel: Option<Schluessel>,
    ) -> Vec<Effect> {
        match (art, action) {
            (_, Action::Copy) => self.blatt_kopieren(art),
            (_, Action::SheetExport) => self.blatt_datei_waehlen(art),
            (Blattart::Tagesordnung(sitzung), Action::SitzungPapers) => {
                self.papiere_von(sitzung);
                Vec::new()
            }
            (Blattart::Tagesordnung(_) | Blattart::Themenspeicher(_) | Blattart::Reihe(_), _) => {
                self.geht_nicht(action)
            }
            (Blattart::Ferien, _) => self.blattliste_befehl(Kind::Ferien, action, ziel),
            (Blattart::Mittelregeln, _) => self.blattliste_befehl(Kind::Mittelregeln, action, ziel),
            (Blattart::Ohne { kind, .. }, _) => self.ohne_befehl(kind, action),
            _ => self.kontinuitaet_befehl(art, action),
        }
    }

    /// The record that the open sheet is about.
    pub(super) fn blatt_satz(&self) -> Option<Schluessel> {
        let Some(Fenster::Blatt(blatt)) = self.session.fenster.last() else {
            return None;
        };
        let (kind, id) = match blatt.art {
            Blattart::Tagesordnung(id) => (Kind::Sitzungen, id),
            Blattart::GelingenSitzung(id) => (Kind::Sitzungen, id),
            Blattart::Themenspeicher(id)
            | Blattart::Reihe(id)
            | Blattart::Lose(id)
            | Blattart::Anwesenheit { gremium: id, .. }
            | Blattart::Dienste { gremium: id, .. }
            | Blattart::GelingenJahr {
                gremium: Some(id), ..
            } => (Kind::Gremien, id),
            Blattart::Kennwerte { indikator: id, .. } => (Kind::Indikatoren, id),
            Blattart::GelingenJahr { gremium: None, .. }
            | Blattart::Bedarfstafel { .. }
            | Blattart::Ferien
            | Blattart::Profil(_)
            | Blattart::Rangliste { .. }
            | Blattart::Wegweiser(_)
            | Blattart::Mittel { .. }
            | Blattart::Mittelregeln
            | Blattart::Ohne { .. } => return None,
        };
        Some(Schluessel { kind, id })
    }
}
