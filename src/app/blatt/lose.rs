//! What the sheet of seats by lot understands: opening a draw, who takes part, seed, drawing, checking, moving up.

use super::ansicht;
use crate::action::Action;
use crate::app::session::{Fenster, MeldungArt};
use crate::app::wahl::{Wahl, Wert, Zweck};
use crate::app::zeile::{Zeile, Zweck as Zeilenzweck};
use crate::app::{App, Effect};
use crate::domain::{Id, Kind, Losung};
use crate::model::los;
use crate::store::Draft;

impl App {
    pub(super) fn lose_befehl(&mut self, gremium: Id, action: Action) -> Vec<Effect> {
        match action {
            Action::New | Action::SheetPropose => self.losung_eroeffnen(gremium),
            Action::SheetPerson => self.los_person(gremium),
            Action::LotDraw => self.los_ziehen(gremium),
            Action::LotVerify => self.los_pruefen(gremium),
            Action::SheetSkip => self.los_nachruecken(gremium),
            Action::Delete => self.los_streichen(),
            _ => self.geht_nicht(action),
        }
    }

    /// The Sozialraum in whose part of the sheet one is.
    fn los_raum(&self) -> Option<Id> {
        let Some(Fenster::Blatt(b)) = self.session.fenster.last() else {
            return None;
        };
        let bis_hier = b.zeilen.get(..=b.stand.zeile?)?;
        let raum =
            |z: &ansicht::Detailzeile| z.satz().filter(|s| s.kind == Kind::Raeume).map(|s| s.id);
        bis_hier.iter().rev().find_map(raum)
    }

    /// The draw one is at: the open one of the Sozialraum, or else the last one.
    fn losung(&self, gremium: Id, offen: bool) -> Result<Losung, String> {
        let raum = self
            .los_raum()
            .ok_or_else(|| "Erst einen Sozialraum wählen".to_owned())?;
        let lage = los::lage(&self.register, gremium, raum, self.session.heute());
        let id = if offen { lage.offen } else { lage.gezogen };
        id.and_then(|id| self.register.losungen().get(id))
            .cloned()
            .ok_or_else(|| {
                if offen {
                    format!("Für {} läuft keine Losung – erst eine eröffnen", lage.name)
                } else {
                    format!("Für {} ist noch nichts gezogen", lage.name)
                }
            })
    }

    fn losung_eroeffnen(&mut self, gremium: Id) -> Vec<Effect> {
        let Some(raum) = self.los_raum() else {
            return self.sage("Erst einen Sozialraum wählen");
        };
        let heute = self.session.heute();
        let draft = self.mit_ids(|reg, _, neu| los::neue(reg, gremium, raum, heute, neu));
        self.versuche(draft.map(|d| d.0))
    }

    fn los_person(&mut self, gremium: Id) -> Vec<Effect> {
        let losung = match self.losung(gremium, true) {
            Ok(l) => l,
            Err(warum) => return self.weigere(warum),
        };
        if let Err(warum) = los::geschlossen(&losung) {
            return self.weigere(warum);
        }
        let titel = format!(
            "Wer nimmt teil? {} – neue Leute legt Bildschirm 4 an",
            self.register.raum_name(Some(losung.raum))
        );
        let mut kandidaten = self.kandidaten(&[Kind::Personen]);
        for k in &mut kandidaten {
            if let Wert::Satz(key) = k.wert
                && let Some(wo) = self.anderswo(&losung, key.id)
            {
                k.zusatz = format!("▲ {wo}");
            }
        }
        let wahl = Wahl::neu(titel, Zweck::Los(losung.id), kandidaten);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    /// The Raum of somebody who does not belong to the Sozialraum of the draw.
    fn anderswo(&self, l: &Losung, person: Id) -> Option<String> {
        let raum = self.register.personen().get(person)?.raum?;
        let hier = self.register.im_filter(Some(raum), Some(l.raum));
        (!hier).then(|| self.register.raum_name(Some(raum)))
    }

    pub(in crate::app) fn los_aufnehmen(&mut self, losung: Id, person: Id) -> Vec<Effect> {
        let Some(l) = self.register.losungen().get(losung) else {
            return self.sage("Diese Losung gibt es nicht mehr");
        };
        let mut draft = los::aufnehmen(&self.register, l, person, self.session.heute());
        if let (Ok(d), Some(wo)) = (&mut draft, self.anderswo(l, person)) {
            let hier = self.register.raum_name(Some(l.raum));
            d.label.push_str(&format!(" (▲ {wo}, nicht {hier})"));
        }
        self.versuche(draft)
    }

    /// First the seed, then the draw.
    fn los_ziehen(&mut self, gremium: Id) -> Vec<Effect> {
        let losung = match self.losung(gremium, true) {
            Ok(l) => l,
            Err(warum) => return self.weigere(warum),
        };
        if losung.kandidaten.is_empty() {
            let text = "Noch niemand auf der Liste – erst Interessierte aufnehmen";
            return self.sage(text);
        }
        if losung.seed.is_empty() {
            let zweck = Zeilenzweck::Startzahl(losung.id);
            let zeile = Zeile::neu(zweck, "", &self.register, self.session.heute());
            self.session.fenster.push(Fenster::Zeile(zeile));
            return Vec::new();
        }
        let draft = self.mit_ids(|reg, um, neu| los::ziehen(reg, &losung, um, neu));
        self.versuche(draft)
    }

    /// What the line for the seed saves.
    pub(in crate::app) fn startzahl_draft(&self, losung: Id, text: &str) -> Result<Draft, String> {
        let l = self
            .register
            .losungen()
            .get(losung)
            .ok_or_else(|| "Diese Losung gibt es nicht mehr – mit Esc zurück".to_owned())?;
        if text.is_empty() {
            return Err(los::ZAHL_FEHLT.to_owned());
        }
        los::seed_setzen(l, text)
    }

    fn los_pruefen(&mut self, gremium: Id) -> Vec<Effect> {
        let befund = self.losung(gremium, false).and_then(|l| los::pruefen(&l));
        match befund {
            Ok(text) => self.session.melde(MeldungArt::Gut, text),
            Err(text) => self.session.melde(MeldungArt::Fehler, text),
        }
        Vec::new()
    }

    fn los_nachruecken(&mut self, gremium: Id) -> Vec<Effect> {
        let losung = match self.losung(gremium, false) {
            Ok(l) => l,
            Err(warum) => return self.weigere(warum),
        };
        let draft = self.mit_ids(|reg, um, neu| los::nachruecken(reg, &losung, um, neu));
        self.versuche(draft)
    }

    /// A person off the list; the draw itself, while it is open.
    fn los_streichen(&mut self) -> Vec<Effect> {
        let zeile = self.blatt_zeile();
        let gewaehlt = zeile.and_then(|z| Some((z.satz()?, z.ziel()?, z.nr())));
        let Some((satz, ziel, nr)) = gewaehlt.filter(|g| g.0.kind == Kind::Losungen) else {
            let text = "Gestrichen wird nur von einer Losliste; Sitze enden in der Mitgliedschaft";
            return self.sage(text);
        };
        let Some(l) = self.register.losungen().get(satz.id) else {
            return Vec::new();
        };
        let draft = if nr > 0 {
            los::streichen(&self.register, l, ziel.id)
        } else if l.am.is_some() {
            Err("Eine gezogene Losung bleibt stehen, damit man sie prüfen kann".to_owned())
        } else {
            Ok(los::verwerfen(&self.register, l))
        };
        self.versuche(draft)
    }
}
