//! The sheet of proposals for the next Sitzungen: ticking days, and planning them all at once.

use super::{Blatt, Blattart};
use crate::action::Action;
use crate::app::session::{Fenster, MeldungArt};
use crate::app::{App, Effect, ansicht};
use crate::domain::Id;
use crate::model::reihe;
use jiff::civil::Date;
use std::collections::BTreeSet;

impl App {
    /// Every proposal that nothing stands against is ticked.
    pub(in crate::app) fn reihe_oeffnen(&mut self) {
        let heute = self.session.heute();
        let gremium = self
            .gremium_hier()
            .and_then(|g| self.register.gremien().get(g));
        let Some(g) = gremium else {
            return self
                .session
                .melde(MeldungArt::Hinweis, "Erst ein Gremium wählen");
        };
        if g.aussen || !g.besteht(heute) {
            let grund = if g.aussen {
                "Ein Gremium von außen hält hier keine Sitzungen"
            } else {
                "Dieses Gremium ist beendet"
            };
            return self.session.melde(MeldungArt::Hinweis, grund);
        }
        let tage: BTreeSet<Date> = reihe::vorschlaege(&self.register, g, heute)
            .iter()
            .filter(|v| v.konflikte.is_empty())
            .map(reihe::Vorschlag::tag)
            .collect();
        let blatt = Blatt {
            tage,
            ..Blatt::neu(Blattart::Reihe(g.id))
        };
        self.session.fenster.push(Fenster::Blatt(blatt));
        self.blaetter_neu();
    }

    /// None: nothing of its own.
    pub(super) fn reihe_befehl(&mut self, gremium: Id, action: Action) -> Option<Vec<Effect>> {
        match action {
            Action::Mark => self.tag_ankreuzen(),
            Action::MarkAll => self.alle_tage(),
            Action::Open => return Some(self.reihe_ansetzen(gremium)),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn tag_ankreuzen(&mut self) {
        let hoehe = self.session.hoehe();
        let Some(Fenster::Blatt(blatt)) = self.session.fenster.last_mut() else {
            return;
        };
        let tag = blatt
            .gewaehlt()
            .and_then(|z| z.satz())
            .and_then(|k| ansicht::tag_aus(k.id));
        if let Some(tag) = tag {
            if !blatt.tage.remove(&tag) {
                blatt.tage.insert(tag);
            }
            blatt.fuer = None;
            blatt.stand.bewege(Action::Down, &blatt.zeilen, hoehe);
        }
        self.tage_melden();
    }

    fn alle_tage(&mut self) {
        let Some(Fenster::Blatt(blatt)) = self.session.fenster.last_mut() else {
            return;
        };
        let alle: BTreeSet<Date> = blatt
            .zeilen
            .iter()
            .filter_map(|z| ansicht::tag_aus(z.satz()?.id))
            .collect();
        blatt.tage = if blatt.tage == alle {
            BTreeSet::new()
        } else {
            alle
        };
        blatt.fuer = None;
        self.tage_melden();
    }

    fn tage_melden(&mut self) {
        let anzahl = match self.session.fenster.last() {
            Some(Fenster::Blatt(b)) => b.tage.len(),
            _ => 0,
        };
        self.session
            .melde(MeldungArt::Hinweis, format!("{anzahl} angekreuzt"));
    }

    fn reihe_ansetzen(&mut self, gremium: Id) -> Vec<Effect> {
        let tage = match self.session.fenster.last() {
            Some(Fenster::Blatt(b)) => b.tage.clone(),
            _ => BTreeSet::new(),
        };
        let g = self.register.gremien().get(gremium).cloned();
        let Some(g) = g.filter(|_| !tage.is_empty()) else {
            return self.sage("Kein Termin ist angekreuzt – die Leertaste kreuzt an");
        };
        let heute = self.session.heute();
        let draft = self.mit_ids(|reg, _, neu| reihe::ansetzen(reg, &g, &tage, heute, neu));
        self.session.fenster.pop();
        self.sichern(draft)
    }
}
