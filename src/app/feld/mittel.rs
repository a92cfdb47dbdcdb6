//! The page of the pots: a new application, carry-over, the pots of a year, and the sheets about Räume and rules.

use crate::action::Action;
use crate::app::blatt::Blattart;
use crate::app::{App, Effect};
use crate::domain::{Antrag, Id, Kind, leer};
use crate::model::mittel::{self, als_csv, als_markdown, je_raum};

/// The order in which pots stand under heads by year.
const NACH_RAUM: usize = 1;

impl App {
    /// What the keys of the page do.
    pub(in crate::app) fn mittel_befehl(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::MoneyApply => self.antrag_stellen(),
            Action::MoneyCarry => self.uebertragen(),
            Action::MoneyYear => self.toepfe_des_jahres(),
            Action::MoneyRaeume => {
                let jahr = self.gewaehltes_jahr();
                let raum = self.session.raum;
                self.blatt_oeffnen(Blattart::Mittel { raum, jahr });
                Vec::new()
            }
            Action::MoneyRules => {
                self.blatt_oeffnen(Blattart::Mittelregeln);
                Vec::new()
            }
            _ => self.geht_nicht(action),
        }
    }

    /// The year of the chosen pot, else this one.
    fn gewaehltes_jahr(&self) -> i16 {
        let topf = self.gewaehltes(Kind::Toepfe);
        let topf = topf.and_then(|id| self.register.toepfe().get(id));
        topf.and_then(|t| i16::try_from(t.jahr).ok())
            .unwrap_or_else(|| self.session.heute().year())
    }

    fn antrag_stellen(&mut self) -> Vec<Effect> {
        let Some(topf) = self.gewaehltes(Kind::Toepfe) else {
            return self.sage("Erst einen Topf wählen, aus dem das Geld kommen soll");
        };
        let id = self.session.ids.neu();
        let satz = Antrag {
            topf,
            ..leer::antrag(id, self.session.heute())
        };
        self.formular("Neuer Antrag", satz.into());
        Vec::new()
    }

    fn uebertragen(&mut self) -> Vec<Effect> {
        let Some(topf) = self.gewaehltes(Kind::Toepfe) else {
            return self.sage("Erst den Topf wählen, aus dem etwas übrig ist");
        };
        // What does not go at all is refused before anything is asked.
        let geht = self.mit_ids(|reg, um, neu| mittel::uebertragen(reg, topf, um.heute(), neu));
        match geht {
            Ok(_) => self.uebertragen_fragen(topf),
            Err(warum) => self.weigere(warum),
        }
    }

    pub(in crate::app) fn uebertragen_jetzt(&mut self, topf: Id) -> Vec<Effect> {
        let draft = self.mit_ids(|reg, um, neu| mittel::uebertragen(reg, topf, um.heute(), neu));
        self.versuche(draft)
    }

    /// For the year after the chosen pot's.
    fn toepfe_des_jahres(&mut self) -> Vec<Effect> {
        let jahr = u16::try_from(self.gewaehltes_jahr()).unwrap_or(0);
        let raum = self.session.raum;
        let draft = self
            .mit_ids(|reg, _, neu| mittel::toepfe_anlegen(reg, jahr.saturating_add(1), raum, neu));
        self.versuche(draft)
    }

    /// The head that a pot stands under: its year; None where they stand by Raum.
    pub(in crate::app) fn topf_kopf(&self, id: Id) -> Option<String> {
        let nach_raum = self.session.liste().sortierung == NACH_RAUM;
        let topf = self.register.toepfe().get(id).filter(|_| !nach_raum);
        topf.map(|t| t.jahr.to_string())
    }

    pub(in crate::app) fn mittel_markdown(&self, raum: Option<Id>, jahr: i16) -> String {
        let zeilen = je_raum(&self.register, raum, jahr, self.session.heute());
        als_markdown(&zeilen, jahr)
    }

    pub(in crate::app) fn mittel_csv(&self, raum: Option<Id>, jahr: i16) -> String {
        let zeilen = je_raum(&self.register, raum, jahr, self.session.heute());
        als_csv(&zeilen, jahr)
    }
}
