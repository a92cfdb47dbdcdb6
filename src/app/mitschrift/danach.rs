//! The FuA meeting mode after a commit: the line that is on the disk leaves the line to type in; one taken back comes into it.

use super::{Mitschrift, Schickt, Seite, entwurf_name};
use crate::action::Action;
use crate::app::session::Fenster;
use crate::app::{App, Auftrag, Effect};
use crate::domain::{self, Datensatz, Id, Kind};
use crate::model::fang::Wissen;
use crate::model::mitschrift::unklar::offen;
use crate::store::{Aenderung, Committed, Grund};

impl App {
    /// Takes in what a commit did to the meeting. One whose Sitzung is gone closes.
    pub(in crate::app) fn mitschrift_nach(&mut self, commit: &Committed) -> Vec<Effect> {
        let reg = &self.register;
        let mut entwuerfe = Vec::new();
        let mut gewaehlt = None;
        self.session.fenster.retain_mut(|f| {
            let Fenster::Mitschrift(m) = f else {
                return true;
            };
            if m.nimm(commit) {
                entwuerfe.push((entwurf_name(m.sitzung), m.entwurf()));
            }
            gewaehlt = m.verschoben(commit);
            reg.sitzungen().get(m.sitzung).is_some()
        });
        self.mitschriften_auffrischen();
        if let Some(id) = gewaehlt {
            self.zeile_waehlen(id);
        }
        let weiter = self.naechste_eingefuegte();
        let entwurf = |(name, e): (String, Option<super::MitschriftEntwurf>)| {
            let inhalt = e.and_then(|e| serde_json::to_vec(&e).ok());
            Effect::Store(match inhalt {
                Some(inhalt) => Auftrag::EntwurfSichern { name, inhalt },
                None => Auftrag::EntwurfVerwerfen { name },
            })
        };
        let mut effekte: Vec<Effect> = entwuerfe.into_iter().map(entwurf).collect();
        effekte.extend(weiter);
        effekte
    }

    /// Every open line is read against the records as they are now.
    pub(in crate::app) fn mitschriften_auffrischen(&mut self) {
        let offen = |f: &Fenster| matches!(f, Fenster::Mitschrift(_));
        if !self.session.fenster.iter().any(offen) {
            return;
        }
        self.index_aufbauen();
        let heute = self.session.heute();
        let Some(index) = &self.index else { return };
        for f in &mut self.session.fenster {
            if let Fenster::Mitschrift(m) = f {
                m.verstehe(&self.register, index, heute);
            }
        }
    }

    /// What a commit did, while a line is typed: there letters are text, so another key takes back.
    pub(in crate::app) fn gefangen_satz(&self, commit: &Committed) -> String {
        let neue = commit.aenderungen().iter().find_map(|a| match &a.nachher {
            Some(Datensatz::Mitschrift(m)) if a.vorher.is_none() => Some(m),
            _ => None,
        });
        let kontexte = self.session.kontexte();
        match self
            .session
            .keymap
            .kuerzeste(Action::CaptureUndo, &kontexte)
        {
            Some(taste) => match neue {
                Some(m) => {
                    let offen = self.laesst_offen(m);
                    format!("{}{offen} · {taste} nimmt es zurück", commit.label())
                }
                None => commit.label().to_owned(),
            },
            None => commit.label().to_owned(),
        }
    }

    /// That the list at the end asks about the line.
    fn laesst_offen(&self, m: &domain::Mitschrift) -> &'static str {
        match offen(&self.register, &Wissen::aus(&self.register), m) {
            o if o.doppelt.is_some() => " · ▲ gibt es schon",
            o if !o.unklar.is_empty() => " · ▲ unklar",
            _ => "",
        }
    }

    /// A window above has a draft of its own.
    pub(in crate::app) fn mitschrift_zuoberst(&self) -> bool {
        matches!(self.session.fenster.last(), Some(Fenster::Mitschrift(_)))
    }

    /// A line is being typed.
    pub(in crate::app) fn faengt(&self) -> bool {
        matches!(self.session.fenster.last(), Some(Fenster::Mitschrift(m)) if m.seite == Seite::Fangen)
    }
}

impl Mitschrift {
    /// True: the line has changed.
    fn nimm(&mut self, commit: &Committed) -> bool {
        let hat = |id: Id, da: fn(&Aenderung) -> bool| {
            commit.grund() == Grund::Eingabe
                && commit
                    .aenderungen()
                    .iter()
                    .any(|a| da(a) && a.schluessel().is_some_and(|k| k.id == id))
        };
        match self.schickt.take() {
            Some(Schickt::Zeile(id, draft)) if hat(id, |a| a.vorher.is_none()) => {
                self.gefangen.push((id, draft));
                self.leeren();
                true
            }
            Some(Schickt::Zurueck(id, text)) if hat(id, |a| a.nachher.is_none()) => {
                self.gefangen.retain(|g| g.0 != id);
                self.zuruecklegen(text);
                true
            }
            _ => false,
        }
    }

    /// The text of the line taken back; what was being typed waits behind it.
    fn zuruecklegen(&mut self, text: String) {
        let getippt = self.eingabe.text().to_owned();
        if !getippt.trim().is_empty() {
            self.danach.push_front(getippt);
        }
        self.folgen = 0;
        self.eingabe.setze(text);
        self.wahl = None;
    }

    /// The one line that a commit changed, in the list at the end.
    fn verschoben(&self, commit: &Committed) -> Option<Id> {
        if self.seite != Seite::Nachlese {
            return None;
        }
        let gewaehlt = commit.aenderungen().iter().find(|a| {
            let hier = a.schluessel().is_some_and(|k| k.kind == Kind::Mitschriften);
            hier && a.nachher.is_some() && a.vorher.is_none()
        });
        gewaehlt.and_then(Aenderung::schluessel).map(|k| k.id)
    }
}
