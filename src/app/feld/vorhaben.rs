//! The page of the Vorhaben: starting with its two people, reporting, turning aims, ticking steps, ending.

use super::Vorhabenzeile;
use crate::action::Action;
use crate::app::ansicht::Teil;
use crate::app::session::Fenster;
use crate::app::wahl::{Wahl, Wert, Zweck};
use crate::app::zeile::Zweck as Zeilenzweck;
use crate::app::{App, Effect};
use crate::domain::{Id, Kind};
use crate::model::{Register, schritte, vorhaben};

/// What a choice of a person is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wen {
    Leitung,
    Waechter,
}

impl App {
    pub(in crate::app) fn vorhaben_befehl(&mut self, action: Action) -> Vec<Effect> {
        if action == Action::VorhabenAll {
            self.schalten(|o| o.beendete_vorhaben = !o.beendete_vorhaben);
            return Vec::new();
        }
        let Some(id) = self.gewaehltes(Kind::Vorhaben) else {
            return self.sage("Erst ein Vorhaben wählen");
        };
        match action {
            Action::VorhabenStart => self.vorhaben_starten(id, None),
            Action::VorhabenLead => self.vorhaben_leitung_fragen(id),
            Action::VorhabenAim => {
                let nr = match self.gewaehlter_teil() {
                    Some(Teil::Ziel(nr)) => Some(nr),
                    _ => None,
                };
                let draft = vorhaben::ziel_weiter(&self.register, id, nr);
                self.versuche(draft)
            }
            Action::VorhabenReport => {
                let darf = vorhaben::laufendes(&self.register, id).map(|_| ());
                self.vorhaben_zeile(darf, Vorhabenzeile::Bericht(id))
            }
            Action::VorhabenFinish => {
                let darf = vorhaben::laufendes(&self.register, id).map(|_| ());
                self.vorhaben_zeile(darf, Vorhabenzeile::Auswertung(id))
            }
            _ => {
                let darf = vorhaben::offenes(&self.register, id).map(|_| ());
                self.vorhaben_zeile(darf, Vorhabenzeile::Aufgeben(id))
            }
        }
    }

    /// The aim or step that is chosen in the detail.
    pub(super) fn gewaehlter_teil(&self) -> Option<Teil> {
        Teil::von(&self.session.detail_wahl(&self.register)?)
    }

    /// Enter on a part opens the field that holds it.
    pub(in crate::app) fn teil_oeffnen(&mut self) {
        let Some(key) = self.session.gewaehlt() else {
            return;
        };
        let feld = self.gewaehlter_teil().map(|t| t.feld(key.kind));
        self.bearbeite(key, feld);
    }

    /// Ticks off the chosen step, else the next one; on the line of something recurring, that.
    pub(in crate::app) fn schritt_abhaken(&mut self) -> Vec<Effect> {
        let zeile = self.session.detail_wahl(&self.register);
        let ziel = zeile.as_ref().and_then(|z| z.ziel());
        if let Some(turnus) = ziel.filter(|k| k.kind == Kind::Turnus) {
            return self.turnus_zeile(turnus.id);
        }
        let nr = match self.gewaehlter_teil() {
            Some(Teil::Schritt(nr)) => Some(nr),
            _ => None,
        };
        let kinds = [Kind::Vorhaben, Kind::Familienzentren];
        match self.session.gewaehlt().filter(|k| kinds.contains(&k.kind)) {
            Some(key) => {
                let draft = schritte::umschalten(&self.register, key, nr);
                self.versuche(draft)
            }
            None => self.sage("Erst etwas wählen, das Schritte hat"),
        }
    }

    fn vorhaben_zeile(&mut self, darf: Result<(), String>, was: Vorhabenzeile) -> Vec<Effect> {
        if let Err(warum) = darf {
            return self.weigere(warum);
        }
        let zweck = Zeilenzweck::Vorhaben(was);
        self.zeile_zeigen(zweck, "")
    }

    // --- its two people -------------------------------------------------------------------------------------------

    /// Starts it, or asks for whom it lacks: first who leads, then who watches the aims. Nothing is saved in between.
    fn vorhaben_starten(&mut self, id: Id, leitung: Option<Id>) -> Vec<Effect> {
        let v = match vorhaben::startbar(&self.register, id) {
            Ok(v) => v,
            Err(warum) => return self.weigere(warum),
        };
        match (leitung.or(v.leitung), v.zielwaechter) {
            (None, _) => self.vorhaben_wen(id, Wen::Leitung, None),
            (Some(l), None) => self.vorhaben_wen(id, Wen::Waechter, Some(l)),
            (Some(_), Some(_)) => self.vorhaben_startet(id, leitung, None),
        }
    }

    fn vorhaben_startet(
        &mut self,
        id: Id,
        leitung: Option<Id>,
        waechter: Option<Id>,
    ) -> Vec<Effect> {
        let heute = self.session.heute();
        let draft = vorhaben::starten(&self.register, id, leitung, waechter, heute);
        self.versuche(draft)
    }

    fn vorhaben_wen(&mut self, vorhaben: Id, wen: Wen, leitung: Option<Id>) -> Vec<Effect> {
        let name = name(&self.register, vorhaben);
        let titel = match wen {
            Wen::Leitung => format!("{name}: wer ist verantwortlich?"),
            Wen::Waechter => format!("{name}: wer achtet auf die Ziele?"),
        };
        let mut kandidaten = self.kandidaten(&[Kind::Personen]);
        // Watching one's own aims is refused anyway.
        kandidaten.retain(|k| !matches!(k.wert, Wert::Satz(key) if Some(key.id) == leitung));
        let zweck = Zweck::VorhabenStart { vorhaben, leitung };
        let wahl = Wahl::neu(titel, zweck, kandidaten);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    /// Who was chosen while starting.
    pub(in crate::app) fn vorhaben_gewaehlt(
        &mut self,
        vorhaben: Id,
        leitung: Option<Id>,
        wer: Id,
    ) -> Vec<Effect> {
        match leitung {
            None => self.vorhaben_starten(vorhaben, Some(wer)),
            leitung => self.vorhaben_startet(vorhaben, leitung, Some(wer)),
        }
    }

    fn vorhaben_leitung_fragen(&mut self, id: Id) -> Vec<Effect> {
        if let Err(warum) = vorhaben::offenes(&self.register, id) {
            return self.weigere(warum);
        }
        let titel = format!("{}: wer ist verantwortlich?", name(&self.register, id));
        let kandidaten = self.kandidaten(&[Kind::Personen]);
        let wahl = Wahl::neu(titel, Zweck::VorhabenLeitung(id), kandidaten);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    pub(in crate::app) fn vorhaben_geleitet(&mut self, id: Id, wer: Id) -> Vec<Effect> {
        let draft = vorhaben::leiten(&self.register, id, wer);
        self.versuche(draft)
    }
}

fn name(reg: &Register, id: Id) -> String {
    let v = reg.vorhaben().get(id);
    v.map(|v| crate::model::tun::kurz(&v.name))
        .unwrap_or_default()
}
