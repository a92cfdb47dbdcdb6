//! The FuA meeting mode from outside: which meeting is meant, beginning one that nobody planned, and going to the ordinary
//! meeting mode and back.

use super::{ENTWURF, Mitschrift, MitschriftEntwurf, Seite, entwurf_name};
use crate::app::modus::Modus;
use crate::app::session::Fenster;
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck};
use crate::app::{App, Effect};
use crate::domain::{Id, Kind, Schluessel, datum};
use crate::model::mitschrift::fua;

impl App {
    /// The meeting of today in the Raum that filters; several are asked about, and where there is none one begins.
    pub(in crate::app) fn fua_treffen(&mut self) -> Vec<Effect> {
        let (raum, heute) = (self.session.raum, self.session.heute());
        let heutige: Vec<Id> = fua::von_heute(&self.register, raum, heute)
            .iter()
            .map(|s| s.id)
            .collect();
        match heutige.as_slice() {
            [id] => self.mitschrift_oeffnen(*id),
            [] => self.fua_anfangen(),
            _ => self.fua_waehlen(Kind::Sitzungen, &heutige, "Welches Treffen?"),
        }
    }

    fn fua_anfangen(&mut self) -> Vec<Effect> {
        let (raum, heute) = (self.session.raum, self.session.heute());
        let gremien: Vec<Id> = fua::gremien(&self.register, raum, heute)
            .iter()
            .map(|g| g.id)
            .collect();
        match gremien.as_slice() {
            [id] => self.fua_beginnen(*id),
            [] => {
                let art = fua::kuerzel(&self.register);
                self.weigere(format!(
                    "In diesem Raum trifft sich keine FuA – Gremium mit einer Art „{art}“ anlegen, oder Raum ändern"
                ))
            }
            _ => self.fua_waehlen(Kind::Gremien, &gremien, "Wer trifft sich jetzt?"),
        }
    }

    fn fua_waehlen(&mut self, kind: Kind, ids: &[Id], titel: &str) -> Vec<Effect> {
        let reg = &self.register;
        let kandidat = |id: &Id| {
            let key = Schluessel { kind, id: *id };
            let um = reg
                .sitzungen()
                .get(*id)
                .map(|s| datum::uhrzeit(s.beginn.time()));
            Kandidat {
                text: reg.titel(key),
                zusatz: um.unwrap_or_else(|| reg.raum_name(reg.raum_von(key))),
                wert: Wert::Satz(key),
            }
        };
        let wahl = Wahl::neu(titel, Zweck::FuaTreffen, ids.iter().map(kandidat).collect());
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    pub(in crate::app) fn fua_gewaehlt(&mut self, key: Schluessel) -> Vec<Effect> {
        match key.kind {
            Kind::Sitzungen => self.mitschrift_oeffnen(key.id),
            _ => self.fua_beginnen(key.id),
        }
    }

    /// A meeting that nobody planned: one commit, and the line is open.
    fn fua_beginnen(&mut self, gremium: Id) -> Vec<Effect> {
        let Some(g) = self.register.gremien().get(gremium).cloned() else {
            return self.sage("Dieses Gremium gibt es nicht mehr");
        };
        let (id, draft) = self.mit_ids(|reg, um, neu| fua::ansetzen(reg, &g, um, neu));
        let effekte = self.sichern(draft);
        self.mitschrift_zeigen(Mitschrift::neu(id));
        effekte
    }

    /// A Sitzung of a FuA, with the line that was left half typed.
    pub(in crate::app) fn mitschrift_oeffnen(&mut self, id: Id) -> Vec<Effect> {
        let Some(s) = self.register.sitzungen().get(id).cloned() else {
            return self.sage("Diese Sitzung gibt es nicht mehr");
        };
        match fua::beginnen(&self.register, &s, self.umstand()) {
            Err(warum) => self.weigere(warum),
            Ok(draft) => {
                let mitschrift = self.mitschrift_fuer(id);
                self.mitschrift_zeigen(mitschrift);
                match draft.leer() {
                    true if s.geschlossen.is_some() => self.geschlossene_zeigen(),
                    true => Vec::new(),
                    false => self.sichern(draft),
                }
            }
        }
    }

    /// What is over opens where it is looked through, and says that it is over.
    fn geschlossene_zeigen(&mut self) -> Vec<Effect> {
        let zeilen = self
            .mitschrift()
            .map(|m| m.sitzung)
            .is_some_and(|id| self.register.mitschriften_von(id).next().is_some());
        if let Some(m) = self
            .mitschrift()
            .filter(|m| zeilen && m.entwurf().is_none())
        {
            m.seite = Seite::Nachlese;
        }
        self.sage("Dieses Treffen ist geschlossen")
    }

    pub(in crate::app) fn mitschrift_zeigen(&mut self, m: Mitschrift) {
        self.session.fenster.push(Fenster::Mitschrift(Box::new(m)));
        self.mitschrift_verstehen();
    }

    fn mitschrift_fuer(&mut self, id: Id) -> Mitschrift {
        let name = entwurf_name(id);
        let stelle = self.session.entwuerfe.iter().position(|(n, _)| *n == name);
        let entwurf = stelle.map(|i| self.session.entwuerfe.remove(i).1);
        let gelesen = entwurf.and_then(|e| serde_json::from_slice::<MitschriftEntwurf>(&e).ok());
        gelesen.map_or_else(|| Mitschrift::neu(id), Mitschrift::aus_entwurf)
    }

    /// What is half typed when the mode is left comes again when it is opened.
    pub(super) fn mitschrift_merken(&mut self) {
        let Some(Fenster::Mitschrift(m)) = self.session.fenster.last() else {
            return;
        };
        if let Some(inhalt) = m.entwurf().and_then(|e| serde_json::to_vec(&e).ok()) {
            let name = entwurf_name(m.sitzung);
            self.session.entwuerfe.retain(|(n, _)| *n != name);
            self.session.entwuerfe.push((name, inhalt));
        }
    }

    /// A draft found at the start, as its window.
    pub(in crate::app) fn mitschrift_entwurf(&self, name: &str, inhalt: &[u8]) -> Option<Fenster> {
        name.strip_prefix(ENTWURF)?;
        let e: MitschriftEntwurf = serde_json::from_slice(inhalt).ok()?;
        self.register.sitzungen().get(e.sitzung)?;
        Some(Fenster::Mitschrift(Box::new(Mitschrift::aus_entwurf(e))))
    }

    /// Reads the line anew.
    pub(in crate::app) fn mitschrift_verstehen(&mut self) {
        self.index_aufbauen();
        let heute = self.session.heute();
        let (Some(Fenster::Mitschrift(m)), Some(index)) =
            (self.session.fenster.last_mut(), &self.index)
        else {
            return;
        };
        m.verstehe(&self.register, index, heute);
    }

    /// The ordinary meeting mode above the line; where it lies below already, back to it.
    pub(super) fn zum_sitzungsmodus(&mut self, id: Id) -> Vec<Effect> {
        let darunter = self.session.fenster.iter().rev().nth(1);
        if matches!(darunter, Some(Fenster::Modus(m)) if m.sitzung == id) {
            self.mitschrift_merken();
            return self.schliessen();
        }
        let ohne_tops = self.register.tagesordnung(id).is_empty();
        if ohne_tops && self.register.mitschriften_von(id).next().is_some() {
            // Written down line by line: an agenda made only now would lack a note to each TOP.
            let modus = Modus::neu(&self.register, id);
            self.session.fenster.push(Fenster::Modus(Box::new(modus)));
            return Vec::new();
        }
        self.modus_oeffnen(id)
    }

    /// From the ordinary meeting mode to the line.
    pub(in crate::app) fn zur_mitschrift(&mut self, id: Id) -> Vec<Effect> {
        let darunter = self.session.fenster.iter().rev().nth(1);
        if matches!(darunter, Some(Fenster::Mitschrift(m)) if m.sitzung == id) {
            let effekte = self.modus_befehl(crate::action::Action::Back);
            self.session.meldung = None;
            return effekte;
        }
        if !fua::ist_fua_sitzung(&self.register, id) {
            return self.sage("Mitgeschrieben wird nur in Treffen der FuA");
        }
        self.mitschrift_oeffnen(id)
    }
}
