//! Attendance in the meeting mode: one key per person.

use super::{Was, bewege};
use crate::action::Action;
use crate::app::session::Fenster;
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck};
use crate::app::{App, Effect};
use crate::domain::{Anwesenheit, Id, Kind, Schluessel, Sitzung, Teilnahme};
use crate::model::protokoll::anwesend::{self, Platz};
use crate::model::protokoll::{offen, sitzung};

impl App {
    pub(super) fn anwesenheit_befehl(&mut self, action: Action) -> Vec<Effect> {
        let (Some(s), Some(Fenster::Modus(m))) =
            (self.modus_sitzung(), self.session.fenster.last_mut())
        else {
            return Vec::new();
        };
        let plaetze = anwesend::plaetze(&self.register, &s);
        if bewege(action, &mut m.wahl, plaetze.len()) {
            return Vec::new();
        }
        m.wahl = m.wahl.min(plaetze.len().saturating_sub(1));
        match action {
            Action::Back | Action::MeetingAttendance => {
                (m.seite, m.wahl) = (super::Seite::Protokoll, 0);
                return Vec::new();
            }
            Action::AttendanceGuest => return self.protokollzeile(s.id, Was::Gast, ""),
            Action::AttendanceAll => {
                let draft = anwesend::alle_da(&self.register, &s);
                return self.versuche(draft);
            }
            _ => {}
        }
        match plaetze.get(m.wahl) {
            Some(platz) => self.am_platz(action, &s, platz),
            None => {
                let text = "Das Gremium hat keine Mitglieder – g nimmt Leute dazu";
                self.sage(text)
            }
        }
    }

    fn am_platz(&mut self, action: Action, s: &Sitzung, platz: &Platz) -> Vec<Effect> {
        use Anwesenheit as W;
        let person = platz.person;
        let reg = &self.register;
        let wie = |wie| Teilnahme {
            person,
            wie,
            durch: None,
        };
        let gekommen = if platz.rolle.is_some() {
            W::Anwesend
        } else {
            W::Gast
        };
        let draft = match action {
            Action::AttendancePresent | Action::Open => anwesend::setzen(reg, s, wie(gekommen)),
            Action::AttendanceExcused => anwesend::setzen(reg, s, wie(W::Entschuldigt)),
            Action::AttendanceMissing => anwesend::setzen(reg, s, wie(W::Fehlt)),
            Action::AttendanceClear => anwesend::leeren(reg, s, person),
            Action::AttendanceChair => anwesend::dienst(reg, s, person, true),
            Action::AttendanceMinutes => anwesend::dienst(reg, s, person, false),
            Action::AttendanceSubstitute => return self.vertretung_fragen(s, platz),
            _ => return self.geht_nicht(action),
        };
        if draft.as_ref().is_ok_and(crate::store::Draft::leer) {
            // Noted like this already: on to the next one, as for any other answer.
            self.naechster_platz();
            return Vec::new();
        }
        let dienst = matches!(
            action,
            Action::AttendanceChair | Action::AttendanceMinutes | Action::AttendanceClear
        );
        let gut = draft.is_ok();
        let effekte = self.versuche(draft);
        if gut && !dienst {
            self.naechster_platz();
        }
        effekte
    }

    fn naechster_platz(&mut self) {
        let Some(s) = self.modus_sitzung() else {
            return;
        };
        let letzter = anwesend::plaetze(&self.register, &s)
            .len()
            .saturating_sub(1);
        if let Some(m) = self.modus() {
            m.wahl = (m.wahl + 1).min(letzter);
        }
    }

    /// Who comes instead: those whose seat says so first, then everybody else.
    fn vertretung_fragen(&mut self, s: &Sitzung, platz: &Platz) -> Vec<Effect> {
        if let Err(warum) = offen(s) {
            return self.weigere(warum);
        }
        let mut kandidaten = self.kandidaten(&[Kind::Personen]);
        let id = |k: &Kandidat| match k.wert {
            Wert::Satz(Schluessel { id, .. }) => Some(id),
            _ => None,
        };
        kandidaten.retain(|k| id(k) != Some(platz.person));
        let bekannt = |k: &Kandidat| id(k).is_some_and(|i| platz.vertretungen.contains(&i));
        for k in kandidaten.iter_mut().filter(|k| bekannt(k)) {
            k.zusatz = "Vertretung".to_owned();
        }
        kandidaten.sort_by_key(|k| !bekannt(k));
        let titel = format!("Wer vertritt {}?", self.register.person_name(platz.person));
        let zweck = Zweck::Vertretung {
            sitzung: s.id,
            person: platz.person,
        };
        self.session
            .fenster
            .push(Fenster::Wahl(Wahl::neu(titel, zweck, kandidaten)));
        Vec::new()
    }

    pub(in crate::app) fn vertreten_durch(
        &mut self,
        in_sitzung: Id,
        person: Id,
        durch: Id,
    ) -> Vec<Effect> {
        let t = Teilnahme {
            person,
            wie: Anwesenheit::Vertreten,
            durch: Some(durch),
        };
        let draft = sitzung(&self.register, in_sitzung)
            .and_then(|s| anwesend::setzen(&self.register, s, t));
        let gut = draft.is_ok();
        let effekte = self.versuche(draft);
        if gut {
            self.naechster_platz();
        }
        effekte
    }

    /// A name that nobody has yet: she comes into the directory with it.
    pub(in crate::app) fn vertretung_neu(&mut self, zweck: &Zweck, name: &str) -> Vec<Effect> {
        let Zweck::Vertretung {
            sitzung: id,
            person,
        } = zweck
        else {
            return Vec::new();
        };
        let draft = self.mit_ids(|reg, _, neu| {
            sitzung(reg, *id).and_then(|s| anwesend::dazu(reg, s, name, Some(*person), neu))
        });
        if draft.is_ok() {
            self.session.fenster.pop();
        }
        self.versuche(draft)
    }
}
