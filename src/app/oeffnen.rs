//! Opens windows: help, palette, search, tree, quick line; and leaves the program.

use super::faelle::Faelle;
use super::session::{Fenster, MeldungArt};
use super::wahl::{Kandidat, Wahl, Wert, Zweck};
use super::zeile::{Zeile, Zweck as Zeilenzweck};
use super::{App, Auftrag, Effect, Schirm};
use crate::action::{ACTIONS, Action, Kontext};
use crate::domain::{Id, Kind};
use std::time::Duration;

/// Milliseconds without a key in which what takes longer than a key may be done.
const PAUSE: u64 = 250;
/// Title of the help.
const HILFE: &str = "Tasten an dieser Stelle";

impl App {
    pub(super) fn beenden(&mut self) -> Vec<Effect> {
        if self.session.fenster.is_empty() {
            return vec![Effect::Quit];
        }
        let offen = self
            .session
            .fenster
            .iter()
            .any(|f| matches!(f, Fenster::Formular(f) if f.geaendert()));
        if offen {
            return self.sage(
                "Das Formular ist noch nicht gesichert – erst sichern oder mit Esc verlassen",
            );
        }
        vec![Effect::Quit]
    }

    /// Before the end cases are locked; what is unsaved in a note was sealed and is offered again.
    pub(super) fn beenden_gesperrt(&mut self) -> Vec<Effect> {
        let ende = self.beenden();
        if !ende.contains(&Effect::Quit) {
            return ende;
        }
        self.faelle_zu().into_iter().chain(ende).collect()
    }

    pub(super) fn fragen(&mut self, auftrag: Auftrag) -> Vec<Effect> {
        self.session.unterwegs += 1;
        self.session.fragt = true;
        vec![Effect::Store(auftrag)]
    }

    pub(super) fn naechste_farben(&mut self) {
        let o = &mut self.session.optionen;
        o.farben += 1;
        let name = self
            .session
            .farbnamen
            .get(o.farben % self.session.farbnamen.len().max(1));
        let text = name.map_or_else(
            || "nächstes Farbschema".to_owned(),
            |n| format!("Farbschema {n}"),
        );
        self.session.melde(MeldungArt::Hinweis, text);
    }

    pub(super) fn sicherung(&mut self) -> Vec<Effect> {
        self.session
            .melde(MeldungArt::Hinweis, "Sicherung wird angelegt …");
        vec![Effect::Store(Auftrag::Sicherung)]
    }

    /// Screen 8, where nothing lies above it.
    fn faelle_hier(&self) -> Option<&Faelle> {
        let hier = self.session.schirm == Schirm::Faelle && self.session.fenster.is_empty();
        hier.then_some(&self.session.faelle)
    }

    /// Every key of this place, searchable; Enter does it.
    pub(super) fn hilfe(&mut self) {
        if let Some(Fenster::Wahl(w)) = self.session.fenster.last()
            && w.titel == HILFE
        {
            self.session.fenster.pop();
            return;
        }
        let hier = self.session.kontexte();
        let blatt = match self.session.fenster.last() {
            Some(Fenster::Blatt(b)) => Some(b.art),
            _ => None,
        };
        let faelle = self.faelle_hier();
        let schon_da = matches!(self.session.fenster.last(), Some(Fenster::Formular(f)) if f.schon_da.is_some());
        let gilt = |action| {
            (schon_da || action != Action::FormInstead)
                && blatt.is_none_or(|art| art.versteht(action))
                && faelle.is_none_or(|f| f.versteht(action))
        };
        let mut kandidaten: Vec<Kandidat> = Vec::new();
        for kontext in hier.iter().copied().chain([Kontext::Global]) {
            let alle = self.session.keymap.alle_in(kontext, &hier);
            for (tasten, action) in alle.into_iter().filter(|(_, a)| gilt(*a)) {
                hilfe_zeile(&mut kandidaten, &tasten, action);
            }
        }
        self.session
            .fenster
            .push(Fenster::Wahl(Wahl::neu(HILFE, Zweck::Befehl, kandidaten)));
    }

    pub(super) fn palette(&mut self) {
        let hier = self.session.kontexte();
        let gilt = |k: Kontext| k == Kontext::Global || hier.contains(&k);
        let faelle = self.faelle_hier();
        let geht = |action| faelle.is_none_or(|f| f.versteht(action));
        let mut hiesige: Vec<_> = ACTIONS
            .iter()
            .filter(|e| gilt(e.kontext) && geht(e.action))
            .collect();
        // What belongs to this place comes first, leaving the program last.
        hiesige.sort_by_key(|e| (e.action == Action::Quit, e.kontext == Kontext::Global));
        let kandidaten = hiesige
            .into_iter()
            .map(|e| Kandidat {
                text: e.label.to_owned(),
                zusatz: self
                    .session
                    .keymap
                    .kuerzeste(e.action, &hier)
                    .unwrap_or_default(),
                wert: Wert::Befehl(e.action),
            })
            .collect();
        self.session.fenster.push(Fenster::Wahl(Wahl::neu(
            "Befehle",
            Zweck::Befehl,
            kandidaten,
        )));
    }

    /// The index is made when it is first needed; from then on commits keep it true.
    pub(super) fn index_aufbauen(&mut self) {
        if self.index.is_none() {
            self.index = Some(super::suche::aufbauen(&self.register));
        }
    }

    /// How soon there may be time to build the index.
    pub(super) fn index_bald(&self) -> Option<Duration> {
        let fehlt = self.session.geladen && self.index.is_none();
        fehlt.then_some(Duration::from_millis(PAUSE))
    }

    /// Builds it while nobody types: the first key of a filter need not wait for that.
    pub(super) fn index_in_der_pause(&mut self) {
        if self.session.geladen && self.session.faelle.ruhe.seit_taste() >= PAUSE {
            self.index_aufbauen();
        }
    }

    pub(super) fn suche_oeffnen(&mut self) {
        self.index_aufbauen();
        self.session
            .fenster
            .push(Fenster::Suche(super::suche::Suche::default()));
    }

    pub(super) fn baum_oeffnen(&mut self, raum: Option<Id>) {
        let baum = super::baum::Baum::neu(&self.register, raum);
        self.session.fenster.push(Fenster::Baum(baum));
    }

    pub(super) fn raum_waehlen(&mut self, raum: Option<Id>) {
        self.session.raum = raum;
        self.zaehlen();
        self.zeilen_neu();
        let name = self.register.raum_name(raum);
        self.session.melde(
            MeldungArt::Hinweis,
            if raum.is_some() {
                format!("nur {name}")
            } else {
                "alle Räume".to_owned()
            },
        );
    }

    pub(super) fn schnell_todo(&mut self) {
        let (mut gremium, mut person, mut sitzung) = (None, None, None);
        // The page first, then the line chosen on it: a member chosen in a Gremium is who does it for that Gremium.
        let blatt = self.blatt_satz();
        let seite = blatt.or(self.session.gewaehlt());
        let zeile = self
            .session
            .detail_wahl(&self.register)
            .filter(|_| blatt.is_none())
            .and_then(|z| z.ziel());
        for key in [seite, zeile].into_iter().flatten() {
            match key.kind {
                Kind::Gremien => gremium = Some(key.id),
                Kind::Personen => person = Some(key.id),
                Kind::Sitzungen => {
                    sitzung = Some(key.id);
                    gremium = self.register.sitzungen().get(key.id).map(|s| s.gremium);
                }
                Kind::Todos => {
                    gremium = self
                        .register
                        .todos()
                        .get(key.id)
                        .and_then(|t| t.gremium)
                        .or(gremium)
                }
                _ => {}
            }
        }
        let raum = if gremium.is_some() {
            None
        } else {
            self.session.raum
        };
        let zweck = Zeilenzweck::SchnellTodo {
            gremium,
            raum,
            person,
            sitzung,
        };
        let zeile = Zeile::neu(zweck, "", &self.register, self.session.heute());
        self.session.fenster.push(Fenster::Zeile(zeile));
    }
}

/// A command is told once, with the keys of every place that it has here.
fn hilfe_zeile(kandidaten: &mut Vec<Kandidat>, tasten: &str, action: Action) {
    let wert = Wert::Befehl(action);
    let Some(schon) = kandidaten.iter_mut().find(|k| k.wert == wert) else {
        let (text, zusatz) = (action.label().to_owned(), tasten.to_owned());
        return kandidaten.push(Kandidat { text, zusatz, wert });
    };
    let bekannt: Vec<String> = schon.zusatz.split(", ").map(str::to_owned).collect();
    for taste in tasten
        .split(", ")
        .filter(|t| !bekannt.iter().any(|b| b == t))
    {
        schon.zusatz.push_str(&format!(", {taste}"));
    }
}
