//! Familienzentren and contract partners: who steers, the plan of the next year, the sheet of Räume that have none.

use crate::action::Action;
use crate::app::blatt::Blattart;
use crate::app::session::Fenster;
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck};
use crate::app::{App, Effect};
use crate::domain::{Id, Kind, Schluessel, Wert as Feldwert, feld, leer};
use crate::model::{zentren, tun};

impl App {
    pub(in crate::app) fn zentrum_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some(id) = self.gewaehltes(Kind::Familienzentren) else {
            return self.sage("Erst ein Familienzentrum wählen");
        };
        match action {
            Action::ZentrumPlan => {
                let draft = zentren::naechstes_jahr(&self.register, id, self.session.heute());
                self.versuche(draft)
            }
            _ => self.steuergruppe_waehlen(id),
        }
    }

    // --- Steuergruppe ---------------------------------------------------------------------------------------------

    /// The Gremien that could steer it; the first line makes a new one, where it has none yet.
    fn steuergruppe_waehlen(&mut self, id: Id) -> Vec<Effect> {
        let Some(z) = self.register.familienzentren().get(id) else {
            return Vec::new();
        };
        let (titel, hat) = (tun::kurz(&z.name), z.steuergruppe.is_some());
        let heute = self.session.heute();
        let moeglich = zentren::kandidaten(&self.register, id, heute);
        let mut kandidaten: Vec<Kandidat> = moeglich
            .into_iter()
            .map(|gremium| self.gremium_kandidat(gremium))
            .collect();
        if !hat {
            let neu = Kandidat {
                text: format!("Steuergruppe {} – neu anlegen", z.name),
                zusatz: self.register.raum_name(z.raum),
                wert: Wert::Satz(Schluessel {
                    kind: Kind::Familienzentren,
                    id,
                }),
            };
            kandidaten.insert(0, neu);
        }
        let titel = format!("{titel}: wer steuert?");
        let wahl = Wahl::neu(titel, Zweck::Steuergruppe(id), kandidaten);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    fn gremium_kandidat(&self, id: Id) -> Kandidat {
        let key = Schluessel {
            kind: Kind::Gremien,
            id,
        };
        Kandidat {
            text: self.register.titel(key),
            zusatz: self.register.raum_name(self.register.raum_von(key)),
            wert: Wert::Satz(key),
        }
    }

    /// What was chosen: a Gremium, or the centre itself for a new one.
    pub(in crate::app) fn steuergruppe_gewaehlt(&mut self, id: Id, wer: Schluessel) -> Vec<Effect> {
        let draft = if wer.kind == Kind::Gremien {
            zentren::steuergruppe_setzen(&self.register, id, wer.id)
        } else {
            self.mit_ids(|reg, um, neu| zentren::steuergruppe_neu(reg, id, um.heute(), neu))
        };
        self.versuche(draft)
    }

    // --- Räume without one ----------------------------------------------------------------------------------------

    pub(in crate::app) fn raeume_ohne_oeffnen(&mut self) {
        let Some(kind) = self.session.schirm.kind() else {
            return;
        };
        let raum = self.session.raum;
        self.blatt_oeffnen(Blattart::Ohne { kind, raum });
    }

    /// On that sheet: a new one for the chosen Raum.
    pub(in crate::app) fn ohne_befehl(
        &mut self,
        kind: Kind,
        action: Action,
    ) -> Vec<Effect> {
        if action != Action::New {
            return self.geht_nicht(action);
        }
        let raum = match self.session.fenster.last() {
            Some(Fenster::Blatt(b)) => b.gewaehlt().and_then(|z| z.satz()),
            _ => None,
        };
        let mut satz = leer::leer(kind, self.session.ids.neu(), self.session.heute());
        if let (Some(raum), Some(f)) = (raum, feld::feld(kind, "raum")) {
            // A field that takes a Raum takes this one.
            let _ = (f.setzen)(&mut satz, Feldwert::Verweis(raum.id));
        }
        let titel = match kind {
            Kind::Vertraege => "Neuer Vertragspartner",
            _ => "Neues Familienzentrum",
        };
        self.formular(titel, satz);
        Vec::new()
    }
}
