//! From TOP to TOP in the meeting mode, the note being kept on the way.

use super::{Modus, Seite};
use crate::app::session::Fenster;
use crate::app::{App, Auftrag, Effect};
use crate::domain::{Id, Sitzung};
use crate::model::protokoll::lauf::{self, Notiz};
use crate::model::protokoll::offen;

impl App {
    pub(super) fn schreiben_beginnen(&mut self) -> Vec<Effect> {
        let Some(s) = self.modus_sitzung() else {
            return Vec::new();
        };
        if let Err(warum) = offen(&s) {
            return self.weigere(warum);
        }
        match self.modus().map(|m| (m.top.is_some(), m)) {
            Some((true, m)) => {
                (m.schreibt, m.seite) = (true, Seite::Protokoll);
                Vec::new()
            }
            _ => self.sage("Noch kein TOP – n legt einen an, T öffnet die Tagesordnung"),
        }
    }

    /// Keeps the note; `fertig`: and back to the commands.
    pub(super) fn notiz_sichern(&mut self, fertig: bool) -> Vec<Effect> {
        let Some(s) = self.modus_sitzung() else {
            return Vec::new();
        };
        let Some(Fenster::Modus(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        m.schreibt &= !fertig;
        match m.notiz().map(|n| lauf::notieren(&self.register, &s, n)) {
            Some(draft) => self.versuche(draft),
            None => self.entwurf_verwerfen(),
        }
    }

    /// The note on the screen, where it differs from the one in the Register.
    pub(super) fn getippte_notiz(&self) -> Option<Notiz<'_>> {
        match self.session.fenster.last() {
            Some(Fenster::Modus(m)) => m.notiz(),
            _ => None,
        }
    }

    /// What was typed and taken back again is not kept.
    fn entwurf_verwerfen(&mut self) -> Vec<Effect> {
        let name = self.modus().and_then(Modus::entwurf_weg);
        let weg = |name| Effect::Store(Auftrag::EntwurfVerwerfen { name });
        name.map(weg).into_iter().collect()
    }

    /// The next TOP, or the one before; behind the last the page that closes the Sitzung.
    pub(super) fn zum_nachbarn(&mut self, weiter: bool) -> Vec<Effect> {
        let (Some(s), Some(Fenster::Modus(m))) =
            (self.modus_sitzung(), self.session.fenster.last_mut())
        else {
            return Vec::new();
        };
        m.schreibt = false;
        if m.seite == Seite::Abschluss && !weiter {
            m.seite = Seite::Protokoll;
            return Vec::new();
        }
        let zu = m
            .top
            .and_then(|t| lauf::nachbar(&self.register, s.id, t, weiter));
        match zu {
            None if weiter => {
                m.seite = Seite::Abschluss;
                self.notiz_sichern(true)
            }
            None => self.notiz_sichern(true),
            Some(zu) => self.zu_top(&s, zu),
        }
    }

    fn zu_top(&mut self, s: &Sitzung, zu: Id) -> Vec<Effect> {
        let Some(Fenster::Modus(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        m.seite = Seite::Protokoll;
        let mut effekte = self.entwurf_verwerfen();
        effekte.extend(self.wechsle(s, zu));
        effekte
    }

    fn wechsle(&mut self, s: &Sitzung, zu: Id) -> Vec<Effect> {
        if s.laeuft.is_some() {
            let (notiz, um) = (self.getippte_notiz(), self.umstand());
            let draft = lauf::wechseln(&self.register, s, zu, notiz, um);
            return self.versuche(draft);
        }
        let Some(Fenster::Modus(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        m.danach = Some(zu);
        if m.geaendert() {
            return self.notiz_sichern(true);
        }
        m.abgleichen(&self.register);
        Vec::new()
    }
}
