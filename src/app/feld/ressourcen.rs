//! The page of Ressourcen: the list narrowed by what is needed, what of the typed line was understood, confirming, the
//! Wegweiser of a Raum. Decides nothing: that is `model::ressourcen`.

use crate::action::Action;
use crate::app::blatt::Blattart;
use crate::app::formular::Formular;
use crate::app::{App, Effect, Schirm};
use crate::domain::text::falte;
use crate::domain::{Id, Kind, Ressource, Schluessel};
use crate::model::Register;
use crate::model::ressourcen::{self, Bestand, Nachfrage, aehnliche};
use crate::papier::Format;
use jiff::civil::{Date, DateTime};

impl App {
    fn nachfrage(&self) -> Nachfrage {
        let s = &self.session;
        let schalter = s.optionen.ressourcen;
        Nachfrage::lies(&self.register, &s.liste().filter, schalter, s.heute())
    }

    /// The minute, where the rows of the list follow from it.
    pub(in crate::app) fn ressourcen_uhr(&self) -> Option<DateTime> {
        let hier = self.session.schirm == Schirm::Ressourcen;
        (hier && self.nachfrage().haengt_an_der_uhr()).then(|| self.session.minute())
    }

    /// The rows of the page. The order is made once after each change of the records, not with each key.
    pub(in crate::app) fn ressourcen_ids(&mut self) -> Vec<Id> {
        let (sortierung, umgekehrt) = {
            let liste = self.session.liste();
            (liste.sortierung, liste.umgekehrt)
        };
        let reg = &self.register;
        let mut bestand = self
            .ressourcen
            .take()
            .filter(|b| b.gilt(reg, sortierung))
            .unwrap_or_else(|| Bestand::neu(reg, sortierung));
        let text = |key: Schluessel| {
            let text = self.index.as_ref().and_then(|i| i.text(key));
            std::borrow::Cow::Borrowed(text.unwrap_or_default())
        };
        let um = self.session.minute().into();
        let mut ids = bestand.passend(reg, &self.nachfrage(), self.session.raum, um, text);
        if umgekehrt {
            ids.reverse();
        }
        self.ressourcen = Some(bestand);
        ids
    }

    /// " · kostenlos, Brück · „nähen“", for the head of the list; what was not understood stands first. Empty on other
    /// screens and without any wish.
    pub fn ressourcen_verstanden(&self) -> String {
        if self.session.schirm != Schirm::Ressourcen {
            return String::new();
        }
        let n = self.nachfrage();
        let mut teile: Vec<String> = n.unklar.iter().map(|u| format!("? {u}")).collect();
        if !n.verstanden.is_empty() {
            teile.push(n.verstanden.join(", "));
        }
        if !n.text.is_empty() {
            teile.push(format!("„{}“", n.text));
        }
        teile.iter().map(|t| format!(" · {t}")).collect()
    }

    pub(in crate::app) fn ressourcen_schalten(&mut self, action: Action) {
        if self.session.schirm != Schirm::Ressourcen {
            let text = format!("„{}“ geht hier nicht", action.label());
            self.sage(text);
            return;
        }
        let s = &mut self.session.optionen.ressourcen;
        let (an, ja, nein) = match action {
            Action::RessourceOpen => (&mut s.offen, "nur was jetzt offen ist", "auch geschlossene"),
            Action::RessourceFree => (&mut s.frei, "nur kostenlose", "auch was etwas kostet"),
            _ => (&mut s.beendete, "auch beendete", "ohne beendete"),
        };
        *an = !*an;
        let text = if *an { ja } else { nein };
        self.zeilen_neu();
        self.sage(text);
    }

    /// Somebody has asked today: the marked ones, else the chosen one.
    pub(in crate::app) fn ressourcen_bestaetigen(&mut self) -> Vec<Effect> {
        let ziele = self.session.liste().ziele().into_iter();
        let ids: Vec<Id> = ziele
            .filter(|k| k.kind == Kind::Ressourcen)
            .map(|k| k.id)
            .collect();
        let draft = ressourcen::bestaetigen(&self.register, &ids, self.session.heute());
        if draft.is_ok() {
            self.session.stand_mut().liste.marken_loeschen();
        }
        self.versuche(draft)
    }

    pub(in crate::app) fn wegweiser_oeffnen(&mut self) {
        self.blatt_oeffnen(Blattart::Wegweiser(self.session.raum));
    }

    pub(in crate::app) fn wegweiser(&self, raum: Option<Id>, format: Format) -> Vec<u8> {
        ressourcen::als_papier(&self.register, raum, self.session.heute(), format)
    }

    /// For the clipboard, and as a file of text.
    pub(in crate::app) fn wegweiser_text(&self, raum: Option<Id>, format: Format) -> String {
        String::from_utf8(self.wegweiser(raum, format)).unwrap_or_default()
    }
}

/// The Ressource that the name of a new one sounds like, and that as a sentence with its Raum. Asked anew only while name or
/// Raum are typed: nothing else changes the answer.
pub(super) fn schon_da(
    form: &Formular,
    reg: &Register,
    name: &str,
    heute: Date,
) -> Option<(Schluessel, String)> {
    let hier = form.feld().map_or("", |f| f.feld.name);
    if !matches!(hier, "name" | "raum") {
        return form.schon_da.clone();
    }
    let ids = aehnliche(reg, name, form.raum(reg, heute));
    let da = ids.iter().filter_map(|id| reg.ressourcen().get(*id));
    let da: Vec<&Ressource> = da.take(3).collect();
    let kind = Kind::Ressourcen;
    let satz = format!("gibt es schon: {}", mit_raeumen(reg, &da));
    ids.first().map(|id| (Schluessel { kind, id: *id }, satz))
}

/// "Nähcafé (Brück · Teltow) · Nähstube (Brück)": one name is said once.
fn mit_raeumen(reg: &Register, da: &[&Ressource]) -> String {
    let gruppen = da.chunk_by(|a, b| falte(&a.name) == falte(&b.name));
    let gruppe = |g: &[&Ressource]| {
        let name = g.first().map_or("", |r| r.name.as_str());
        let orte = g.iter().map(|r| reg.raum_name(r.raum));
        let orte: Vec<String> = orte
            .filter(|o| !o.is_empty() && !name.contains(o))
            .collect();
        match orte.is_empty() {
            true => name.to_owned(),
            false => format!("{name} ({})", orte.join(" · ")),
        }
    };
    gruppen.map(gruppe).collect::<Vec<_>>().join(" · ")
}
