//! Steps that are asked about before they are done: they can be taken back, but nobody expects them. One box, yes or no.

use super::wahl::{Kandidat, Wahl, Wert, Zweck};
use super::{App, Effect, Fenster};
use crate::action::Action;
use crate::domain::{Id, Sitzung, datum};
use crate::model::mittel;

/// Days around a Sitzung on which opening it goes without a word.
const NAH: i32 = 1;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rueckfrage {
    /// The Sitzung is not today.
    Beginnen(Id),
    /// More may still go out of this pot.
    Uebertragen(Id),
}

impl App {
    /// Asks; Enter on the first row does it.
    fn rueckfrage(&mut self, was: Rueckfrage, titel: String, ja: &str, nein: &str) -> Vec<Effect> {
        let zeile = |text: &str, action| Kandidat {
            text: text.to_owned(),
            zusatz: String::new(),
            wert: Wert::Befehl(action),
        };
        let kandidaten = vec![
            zeile(ja, Action::ChoiceAccept),
            zeile(nein, Action::ChoiceCancel),
        ];
        let wahl = Wahl::neu(titel, Zweck::Rueckfrage(was), kandidaten);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    /// The answer.
    pub(super) fn rueckfrage_beantwortet(
        &mut self,
        was: Rueckfrage,
        antwort: Action,
    ) -> Vec<Effect> {
        match (was, antwort) {
            (Rueckfrage::Beginnen(id), Action::ChoiceAccept) => self.halten_jetzt(id),
            (Rueckfrage::Uebertragen(topf), Action::ChoiceAccept) => self.uebertragen_jetzt(topf),
            _ => self.sage("Nichts geändert"),
        }
    }

    /// A Sitzung that begins some other day: asked about. None: nothing to ask.
    pub(super) fn anderer_tag(&mut self, id: Id) -> Option<Vec<Effect>> {
        let s = self.register.sitzungen().get(id)?;
        let heute = self.session.heute();
        if !steht_bevor(s) || (s.beginn.date() - heute).get_days().abs() <= NAH {
            return None;
        }
        let tag = s.beginn.date();
        let (wie, ja) = match tag > heute {
            true => ("ist erst", "ja, jetzt beginnen"),
            false => ("war", "ja, jetzt nachtragen"),
        };
        let wann = format!("{} ({})", datum::lang(tag), datum::relativ(tag, heute));
        let titel = format!("Diese Sitzung {wie} am {wann} – trotzdem?");
        Some(self.rueckfrage(Rueckfrage::Beginnen(id), titel, ja, "nein, zurück"))
    }

    /// Money of a year that is not over, or that somebody still waits for: asked about.
    pub(super) fn uebertragen_fragen(&mut self, topf: Id) -> Vec<Effect> {
        let heute = self.session.heute();
        match mittel::zu_frueh(&self.register, topf, heute) {
            Some(warum) => {
                let titel = format!("{warum} – trotzdem übertragen?");
                let was = Rueckfrage::Uebertragen(topf);
                self.rueckfrage(was, titel, "ja, jetzt übertragen", "nein, später")
            }
            None => self.uebertragen_jetzt(topf),
        }
    }
}

/// Nobody has begun it, nobody noted that it was held.
fn steht_bevor(s: &Sitzung) -> bool {
    s.begonnen.is_none() && s.geschlossen.is_none() && s.protokoll_fertig.is_none() && s.steht_an()
}
