//! A box with a line to type and a list below it: the palette, F1, pickers.

use super::eingabe::Eingabe;
use crate::action::Action;
use crate::domain::Schluessel;
use crate::search::fuzzy_rang;

/// What a candidate stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wert {
    Befehl(Action),
    Satz(Schluessel),
    /// What a captured line is to be.
    Mitschriftart(crate::domain::Mitschriftart),
    /// Name of a draft.
    Entwurf(String),
    /// A figure of the tile map.
    Kennzahl(crate::app::ansicht::Kennzahl),
    /// A sheet as this kind of file.
    Blattdatei(crate::app::blatt::Dateiart),
    /// A paper in a format; None: the words of the mail that goes with it.
    Papier(crate::model::papiere::Papier, Option<crate::papier::Format>),
}

/// A line to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kandidat {
    pub text: String,
    /// Shown at the right: the key of a command, the Raum of a record.
    pub zusatz: String,
    pub wert: Wert,
}

/// What the choice is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Zweck {
    Befehl,
    /// Give these to-dos to whom is chosen.
    Zuweisen(Vec<crate::domain::Id>),
    /// The Gremium that this person joins.
    MitgliedIn(crate::domain::Id),
    /// Who joins this Gremium.
    Mitglied(crate::domain::Id),
    /// The topic that comes out of the inbox onto the agenda of this Sitzung.
    ThemaHolen(crate::domain::Id),
    /// The Sitzung that this topic goes to.
    ThemaIn(crate::domain::Id),
    /// Who has this duty of a Sitzung.
    Dienst(crate::model::dienste::Stelle),
    /// The Beschluss that grants this application.
    Bewilligung(crate::domain::Id),
    /// Who takes part in this draw.
    Los(crate::domain::Id),
    /// Who comes to this Sitzung instead of somebody.
    Vertretung {
        sitzung: crate::domain::Id,
        person: crate::domain::Id,
    },
    /// Who leads this Vorhaben.
    VorhabenLeitung(crate::domain::Id),
    /// Starting a Vorhaben: who leads; once that is known, who watches the aims.
    VorhabenStart {
        vorhaben: crate::domain::Id,
        leitung: Option<crate::domain::Id>,
    },
    /// The Gremium that steers this Familienzentrum.
    Steuergruppe(crate::domain::Id),
    /// The FuA meeting that is written down, or the Gremium that meets now.
    FuaTreffen,
    /// What this captured line is to be.
    Mitschriftart(crate::domain::Id),
    Entwurf,
    /// The next step of a need.
    Bedarf(crate::domain::Id, crate::app::feld::bedarfe::Schritt),
    /// Whose Sitzungen the calendar shows.
    KalenderNur,
    /// The Gremium that gets a new Sitzung on that day.
    SitzungAm(jiff::civil::Date),
    /// The Gremium that looks for a free time from that day on.
    FreieZeitVon(jiff::civil::Date),
    /// A paper of this Sitzung.
    Papier(crate::domain::Id),
    /// The to-do list of this person or Gremium.
    TodoPapier(crate::domain::Schluessel),
    /// This sheet as a file.
    Blatt(crate::app::blatt::Blattart),
    /// What the tile map shows.
    Kennzahl,
    /// Whether something is to be done after all.
    Rueckfrage(crate::app::rueckfrage::Rueckfrage),
    /// Just to read: the log.
    Lesen,
}

/// The open box.
#[derive(Debug, Clone)]
pub struct Wahl {
    pub titel: String,
    pub zweck: Zweck,
    pub eingabe: Eingabe,
    kandidaten: Vec<Kandidat>,
    /// Those from here on come only when somebody types.
    vorn: usize,
    treffer: Vec<usize>,
    wahl: usize,
    oben: usize,
}

impl Wahl {
    pub fn neu(titel: impl Into<String>, zweck: Zweck, kandidaten: Vec<Kandidat>) -> Self {
        let treffer = (0..kandidaten.len()).collect();
        Wahl {
            titel: titel.into(),
            zweck,
            eingabe: Eingabe::default(),
            vorn: kandidaten.len(),
            kandidaten,
            treffer,
            wahl: 0,
            oben: 0,
        }
    }

    /// Only so many are offered at once; the others come when somebody types.
    #[must_use]
    pub fn vorn(mut self, anzahl: usize) -> Self {
        self.vorn = anzahl;
        self.suche();
        self
    }

    /// How many there are beyond those that are offered.
    pub fn dahinter(&self) -> usize {
        match self.eingabe.text().trim().is_empty() {
            true => self.kandidaten.len().saturating_sub(self.vorn),
            false => 0,
        }
    }

    /// Visible lines from the top one on, each with whether it is the chosen one.
    pub fn sichtbare(&self, hoehe: usize) -> impl Iterator<Item = (&Kandidat, bool)> {
        let zeilen = self.treffer.iter().enumerate().skip(self.oben).take(hoehe);
        zeilen.filter_map(|(i, k)| Some((self.kandidaten.get(*k)?, i == self.wahl)))
    }

    pub fn anzahl(&self) -> usize {
        self.treffer.len()
    }

    /// What an empty box says.
    pub fn leer_satz(&self) -> &'static str {
        if self.dahinter() > 0 {
            return "Keiner davon darf hier – tippen sucht unter allen";
        }
        let neu = matches!(self.zweck, Zweck::Mitglied(_) | Zweck::Vertretung { .. });
        match (self.kandidaten.is_empty(), neu) {
            (_, true) => "Niemand heißt so – Rücktaste, oder Enter legt neu an",
            (true, false) => "Hier gibt es nichts zu wählen – Esc",
            (false, false) => "Nichts passt – Rücktaste",
        }
    }

    pub fn gewaehlt(&self) -> Option<&Kandidat> {
        self.kandidaten.get(*self.treffer.get(self.wahl)?)
    }

    pub fn tippe(&mut self, text: &str) {
        self.eingabe.einfuegen(text);
        self.suche();
    }

    /// Moving and editing; false if the command is neither.
    pub fn tue(&mut self, action: Action, hoehe: usize) -> bool {
        if bewege(
            action,
            &mut self.wahl,
            &mut self.oben,
            self.treffer.len(),
            hoehe,
        ) {
            return true;
        }
        let getan = self.eingabe.tue(action);
        if getan {
            self.suche();
        }
        getan
    }

    fn suche(&mut self) {
        let treffer = fuzzy_rang(
            self.eingabe.text(),
            self.kandidaten.iter().map(|k| k.text.as_str()),
        );
        let zeigen = self.kandidaten.len().saturating_sub(self.dahinter());
        let treffer = treffer.into_iter().map(|(i, _)| i);
        self.treffer = treffer.filter(|i| *i < zeigen).collect();
        (self.wahl, self.oben) = (0, 0);
    }
}

/// Moves a choice in a box of `anzahl` lines of which `hoehe` are visible; false if the command is none of moving.
pub fn bewege(
    action: Action,
    wahl: &mut usize,
    oben: &mut usize,
    anzahl: usize,
    hoehe: usize,
) -> bool {
    let letzte = anzahl.saturating_sub(1);
    let hoehe = hoehe.max(1);
    *wahl = match action {
        Action::ChoiceUp => wahl.saturating_sub(1),
        Action::ChoiceDown => (*wahl + 1).min(letzte),
        Action::ChoicePageUp => wahl.saturating_sub(hoehe),
        Action::ChoicePageDown => (*wahl + hoehe).min(letzte),
        _ => return false,
    };
    *oben = (*oben).min(*wahl).max((*wahl + 1).saturating_sub(hoehe));
    true
}
