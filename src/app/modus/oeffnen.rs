//! The meeting mode from outside: which Sitzung is meant, opening it with the note that was left unsaved, finishing its
//! protocol and amending it.

use super::{ENTWURF, Modus, NotizEntwurf, Was};
use crate::app::session::Fenster;
use crate::app::{App, Effect};
use crate::domain::{Id, Kind, Sitzung, datum};
use crate::model::mitschrift::fua;
use crate::model::protokoll::{abschluss, lauf};
use crate::store::Draft;

impl App {
    /// Opens the Sitzung that is chosen, or the one of the Gremium that is chosen.
    pub(in crate::app) fn sitzung_halten(&mut self) -> Vec<Effect> {
        match self.gemeinte_sitzung() {
            Some(id) => self.halten(id),
            None => self.sage("Erst eine Sitzung wählen, oder eine ansetzen"),
        }
    }

    /// A Sitzung in the mode that is hers: what a FuA says is captured line by line.
    /// Of another day it is not begun without a word.
    pub(in crate::app) fn halten(&mut self, id: Id) -> Vec<Effect> {
        match self.anderer_tag(id) {
            Some(gefragt) => gefragt,
            None => self.halten_jetzt(id),
        }
    }

    pub(in crate::app) fn halten_jetzt(&mut self, id: Id) -> Vec<Effect> {
        if fua::ist_fua_sitzung(&self.register, id) {
            return self.mitschrift_oeffnen(id);
        }
        self.modus_oeffnen(id)
    }

    /// The Sitzung of the open mode, else the chosen one, else the one of the chosen Gremium that is meant most likely.
    fn gemeinte_sitzung(&self) -> Option<Id> {
        if let Some(Fenster::Modus(m)) = self.session.fenster.last() {
            return Some(m.sitzung);
        }
        self.gewaehlte_sitzung().or_else(|| {
            let gremium = self.gewaehltes(Kind::Gremien)?;
            self.sitzung_von(gremium)
        })
    }

    /// The running one of a Gremium, else the next, else the last that was never written up.
    fn sitzung_von(&self, gremium: Id) -> Option<Id> {
        let heute = self.session.heute();
        let von = || self.register.sitzungen_von(gremium);
        let laeuft = von().find(|s| s.begonnen.is_some() && s.geschlossen.is_none());
        let naechste = || {
            let kommt = |s: &&Sitzung| s.steht_an() && s.beginn.date() >= heute;
            von().filter(kommt).min_by_key(|s| s.beginn)
        };
        let letzte = || von().filter(|s| s.steht_an()).max_by_key(|s| s.beginn);
        laeuft.or_else(naechste).or_else(letzte).map(|s| s.id)
    }

    pub(in crate::app) fn modus_oeffnen(&mut self, id: Id) -> Vec<Effect> {
        let Some(s) = self.register.sitzungen().get(id).cloned() else {
            return self.sage("Diese Sitzung gibt es nicht mehr");
        };
        let draft = self.mit_ids(|reg, um, neu| lauf::beginnen(reg, &s, um, neu));
        match draft {
            Err(warum) => self.weigere(warum),
            Ok(draft) => {
                let modus = self.modus_fuer(id);
                self.session.fenster.push(Fenster::Modus(Box::new(modus)));
                self.begonnen(&s, draft)
            }
        }
    }

    fn begonnen(&mut self, s: &Sitzung, draft: Draft) -> Vec<Effect> {
        if !draft.leer() {
            return self.sichern(draft);
        }
        if let Some(tag) = s.protokoll_fertig {
            let seit = datum::lang(tag);
            return self.sage(format!("Fertig seit {seit}: nur noch Nachträge, mit E"));
        }
        Vec::new()
    }

    /// With the note that was left unsaved, if there is one.
    fn modus_fuer(&mut self, id: Id) -> Modus {
        let lies = |inhalt: &[u8]| serde_json::from_slice::<NotizEntwurf>(inhalt).ok();
        let stelle = self.session.entwuerfe.iter().position(|(name, inhalt)| {
            name.starts_with(ENTWURF) && lies(inhalt).is_some_and(|e| e.sitzung == id)
        });
        let entwurf = stelle.and_then(|i| lies(&self.session.entwuerfe.remove(i).1));
        match entwurf {
            Some(e) => Modus::aus_entwurf(e, &self.register),
            None => Modus::neu(&self.register, id),
        }
    }

    /// The protocol of the Sitzung at hand is finished.
    pub(in crate::app) fn protokoll_fertigstellen(&mut self) -> Vec<Effect> {
        let Some(s) = self
            .gemeinte_sitzung()
            .and_then(|id| self.register.sitzungen().get(id))
        else {
            return self.sage("Erst eine Sitzung wählen");
        };
        let draft = abschluss::fertigstellen(&self.register, s, self.umstand());
        self.versuche(draft)
    }

    /// Asks for an amendment to the finished protocol of the Sitzung at hand.
    pub(in crate::app) fn nachtrag_schreiben(&mut self) -> Vec<Effect> {
        let Some(s) = self
            .gemeinte_sitzung()
            .and_then(|id| self.register.sitzungen().get(id))
        else {
            return self.sage("Erst eine Sitzung wählen");
        };
        match abschluss::nachtrag_moeglich(s) {
            Ok(()) => self.protokollzeile(s.id, Was::Nachtrag, ""),
            Err(warum) => self.weigere(warum),
        }
    }
}
