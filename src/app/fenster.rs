//! Commands inside windows: forms, boxes, lines, the search, the Räume tree, the question before leaving a form.

use super::formular::Ergebnis;
use super::session::{Fenster, MeldungArt};
use super::wahl::{Wert, Zweck};
use super::{App, Auftrag, Effect};
use crate::action::Action;
use crate::domain::{Datensatz, Id, Kind, Mitglied, Schluessel, Verantwortlich};
use crate::model::{regel, tun};
use crate::store::{Aenderung, Draft};

/// Rows that a box leaves for its frame and its line.
const KASTEN: usize = 4;

impl App {
    /// Rows of the list inside a box.
    fn kasten_hoehe(&self) -> usize {
        self.session.hoehe().saturating_sub(KASTEN).max(3)
    }

    pub(super) fn fenster_befehl(&mut self, action: Action) -> Vec<Effect> {
        match self.session.fenster.last() {
            Some(Fenster::Formular(_)) => self.formular_befehl(action),
            Some(Fenster::Wahl(_)) => self.wahl_befehl(action),
            Some(Fenster::Zeile(_)) => self.zeile_befehl(action),
            Some(Fenster::Suche(_)) => self.suche_befehl(action),
            Some(Fenster::Baum(_)) => self.baum_befehl(action),
            Some(Fenster::Blatt(_)) => self.blatt_befehl(action),
            Some(Fenster::Kalender(_)) => self.kalender_befehl(action),
            Some(Fenster::FreieZeit(_)) => self.freie_zeit_befehl(action),
            Some(Fenster::Modus(_)) => self.modus_befehl(action),
            Some(Fenster::Mitschrift(_)) => self.mitschrift_befehl(action),
            Some(Fenster::Fall(_)) => self.fall_befehl(action),
            Some(Fenster::Frage) => self.frage_befehl(action),
            None => Vec::new(),
        }
    }

    pub(super) fn geht_nicht(&mut self, action: Action) -> Vec<Effect> {
        self.sage(format!(
            "„{}“ geht hier nicht – mit Esc zurück",
            action.label()
        ))
    }

    pub(super) fn schliessen(&mut self) -> Vec<Effect> {
        self.session.fenster.pop();
        Vec::new()
    }

    // --- form -----------------------------------------------------------------------------------------------------

    fn formular_befehl(&mut self, action: Action) -> Vec<Effect> {
        if action == Action::FormInstead {
            return self.stattdessen();
        }
        let heute = self.session.heute();
        let Some(Fenster::Formular(form)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        match form.tue(action, &self.register, heute) {
            Ergebnis::Offen => Vec::new(),
            Ergebnis::Getippt => self.entwurf_sichern().into_iter().collect(),
            Ergebnis::Sichern => self.formular_sichern(),
            Ergebnis::Verlassen => self.formular_verlassen(),
            Ergebnis::Fremd => self.geht_nicht(action),
        }
    }

    fn formular_sichern(&mut self) -> Vec<Effect> {
        let (jetzt, wer) = (self.session.jetzt, self.session.wer.clone());
        let um = tun::Umstand { jetzt, wer: &wer };
        let Some(Fenster::Formular(form)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        if !form.geaendert() && !form.ist_neu() {
            self.session
                .melde(MeldungArt::Hinweis, "Es wurde nichts geändert");
            return self.verwerfen();
        }
        let (key, fuer) = (form.schluessel(), form.fuer);
        let draft = form.draft(&self.register, um);
        let draft = draft.map(|d| self.samt_folgen(d, key, fuer));
        self.versuche(draft)
    }

    fn formular_verlassen(&mut self) -> Vec<Effect> {
        if let Some(Fenster::Formular(f)) = self.session.fenster.last_mut()
            && f.geaendert()
        {
            f.stattdessen = false;
            self.session.fenster.push(Fenster::Frage);
            return Vec::new();
        }
        self.verwerfen()
    }

    /// Closes the window that is typed in, and its draft goes too.
    pub(super) fn verwerfen(&mut self) -> Vec<Effect> {
        let name = self.entwurf_name();
        self.session.fenster.pop();
        name.map(|name| Effect::Store(Auftrag::EntwurfVerwerfen { name }))
            .into_iter()
            .collect()
    }

    fn frage_befehl(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::AnswerYes => {
                self.session.fenster.pop();
                self.formular_sichern()
            }
            Action::AnswerNo => {
                self.session.fenster.pop();
                self.session.melde(MeldungArt::Hinweis, "verworfen");
                match self.session.fenster.last() {
                    Some(Fenster::Formular(f)) if f.stattdessen => {
                        let da = f.schon_da.as_ref().map(|s| s.0);
                        da.map_or_else(Vec::new, |key| self.zum_vorhandenen(key))
                    }
                    _ => self.verwerfen(),
                }
            }
            Action::AnswerBack => self.schliessen(),
            _ => self.geht_nicht(action),
        }
    }

    // --- line -----------------------------------------------------------------------------------------------------

    fn zeile_befehl(&mut self, action: Action) -> Vec<Effect> {
        let heute = self.session.heute();
        let Some(Fenster::Zeile(zeile)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        match action {
            Action::ChoiceAccept if !zeile.zweck.haelt_entwurf() => self.datei_annehmen(),
            Action::ChoiceCancel if !zeile.zweck.haelt_entwurf() => self.schliessen(),
            Action::ChoiceAccept => self.zeile_annehmen(),
            Action::ChoiceCancel => self.zeile_ablegen(),
            _ if zeile.eingabe.tue(action) => {
                zeile.verstehe(&self.register, heute);
                self.entwurf_sichern().into_iter().collect()
            }
            _ => self.geht_nicht(action),
        }
    }

    // --- box ------------------------------------------------------------------------------------------------------

    fn wahl_befehl(&mut self, action: Action) -> Vec<Effect> {
        let hoehe = self.kasten_hoehe();
        let Some(Fenster::Wahl(wahl)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        match action {
            Action::ChoiceCancel => self.schliessen(),
            Action::ChoiceAccept => {
                let (zweck, wert) = (wahl.zweck.clone(), wahl.gewaehlt().map(|k| k.wert.clone()));
                let getippt = wahl.eingabe.text().to_owned();
                match wert {
                    Some(wert) => {
                        self.session.fenster.pop();
                        self.gewaehlt(zweck, wert)
                    }
                    None if matches!(zweck, Zweck::Vertretung { .. }) => {
                        self.vertretung_neu(&zweck, &getippt)
                    }
                    None if matches!(zweck, Zweck::Mitglied(_)) && !getippt.trim().is_empty() => {
                        self.session.fenster.pop();
                        self.neue_person(&getippt);
                        Vec::new()
                    }
                    None => self.sage("Dazu passt nichts"),
                }
            }
            _ if wahl.tue(action, hoehe) => Vec::new(),
            _ => self.geht_nicht(action),
        }
    }

    fn gewaehlt(&mut self, zweck: Zweck, wert: Wert) -> Vec<Effect> {
        match (zweck, wert) {
            (Zweck::Befehl, Wert::Befehl(action)) => self.befehl(action),
            (Zweck::Rueckfrage(was), Wert::Befehl(antwort)) => {
                self.rueckfrage_beantwortet(was, antwort)
            }
            (Zweck::Zuweisen(ids), Wert::Satz(key)) => self.zuweisen_an(&ids, key),
            (Zweck::Mitglied(gremium), Wert::Satz(key)) => {
                let mitglied = match key.kind {
                    Kind::Gremien => Mitglied::Gremium(key.id),
                    _ => Mitglied::Person(key.id),
                };
                self.mitgliedschaft_formular(gremium, mitglied);
                Vec::new()
            }
            (Zweck::MitgliedIn(person), Wert::Satz(key)) => {
                self.mitgliedschaft_formular(key.id, Mitglied::Person(person));
                Vec::new()
            }
            (Zweck::ThemaHolen(sitzung), Wert::Satz(key)) => self.thema_in(key.id, sitzung),
            (Zweck::ThemaIn(top), Wert::Satz(key)) => self.thema_in(top, key.id),
            (Zweck::Dienst(stelle), Wert::Satz(key)) => self.dienst_an(stelle, key.id),
            (Zweck::Bewilligung(antrag), Wert::Satz(key)) => {
                self.beschluss_gewaehlt(antrag, key.id)
            }
            (Zweck::Los(losung), Wert::Satz(key)) => self.los_aufnehmen(losung, key.id),
            (
                zweck @ (Zweck::KalenderNur | Zweck::SitzungAm(_) | Zweck::FreieZeitVon(_)),
                Wert::Satz(key),
            ) => {
                self.kalender_gewaehlt(&zweck, key);
                Vec::new()
            }
            (Zweck::Vertretung { sitzung, person }, Wert::Satz(key)) => {
                self.vertreten_durch(sitzung, person, key.id)
            }
            (Zweck::VorhabenLeitung(id), Wert::Satz(key)) => self.vorhaben_geleitet(id, key.id),
            (Zweck::VorhabenStart { vorhaben, leitung }, Wert::Satz(key)) => {
                self.vorhaben_gewaehlt(vorhaben, leitung, key.id)
            }
            (Zweck::Steuergruppe(id), Wert::Satz(key)) => self.steuergruppe_gewaehlt(id, key),
            (Zweck::Papier(sitzung), Wert::Papier(papier, format)) => {
                self.papier_gewaehlt(sitzung, papier, format)
            }
            (Zweck::TodoPapier(wessen), Wert::Papier(_, format)) => {
                self.todo_papier_gewaehlt(wessen, format)
            }
            (Zweck::Kennzahl, Wert::Kennzahl(k)) => self.kennzahl_gewaehlt(k),
            (Zweck::Blatt(art), Wert::Blattdatei(als)) => {
                self.blatt_schreiben(art, als);
                Vec::new()
            }
            (Zweck::Bedarf(id, schritt), wert) => self.bedarf_gewaehlt(id, schritt, wert),
            (Zweck::FuaTreffen, Wert::Satz(key)) => self.fua_gewaehlt(key),
            (Zweck::Mitschriftart(zeile), Wert::Mitschriftart(art)) => self.umdeuten(zeile, art),
            (Zweck::Entwurf, Wert::Entwurf(name)) => {
                self.entwurf_oeffnen(&name);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn zuweisen_an(&mut self, ids: &[Id], key: Schluessel) -> Vec<Effect> {
        let wer = match key.kind {
            Kind::Gremien => Verantwortlich::Gremium(key.id),
            _ => Verantwortlich::Person(key.id),
        };
        let draft = tun::todo_zuweisen(&self.register, ids, wer, self.umstand());
        self.session.stand_mut().liste.marken_loeschen();
        self.sichern(draft)
    }

    // --- search ---------------------------------------------------------------------------------------------------

    fn suche_befehl(&mut self, action: Action) -> Vec<Effect> {
        let hoehe = self.kasten_hoehe();
        let Some(Fenster::Suche(suche)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        let Some(index) = &self.index else {
            return Vec::new();
        };
        match action {
            Action::ChoiceCancel => self.schliessen(),
            Action::ChoiceAccept => match suche.gewaehlt() {
                Some(key) => {
                    self.session.fenster.pop();
                    self.springe(key);
                    Vec::new()
                }
                None => self.sage("Nichts gefunden – weniger Buchstaben tippen"),
            },
            _ if suche.tue(action, index, hoehe) => Vec::new(),
            _ => self.geht_nicht(action),
        }
    }

    // --- tree -----------------------------------------------------------------------------------------------------

    fn baum_befehl(&mut self, action: Action) -> Vec<Effect> {
        let hoehe = self.kasten_hoehe();
        let Some(Fenster::Baum(baum)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        if baum.tue(action, &self.register, hoehe) {
            return Vec::new();
        }
        if let Some(suche) = &mut baum.suche {
            match action {
                Action::ChoiceAccept => return self.baum_fund(),
                Action::ChoiceCancel => baum.suche = None,
                _ if suche.tue(action) => {}
                _ => return self.geht_nicht(action),
            }
            baum.aufbauen(&self.register);
            return Vec::new();
        }
        match action {
            Action::TreeFilter => baum.suche = Some(super::eingabe::Eingabe::default()),
            Action::ChoiceCancel | Action::Back => return self.baum_zurueck(),
            Action::TreeChoose => return self.baum_waehlen(),
            Action::RaumMove => return self.raum_aufnehmen(),
            Action::Undo | Action::Redo => return self.tue(action),
            Action::RaumNew => self.raum_formular_neu(),
            Action::RaumEdit => self.raum_formular(),
            Action::RaumDelete => return self.raum_loeschen(),
            Action::TreeProfile => return self.profil_im_baum(),
            _ => return self.geht_nicht(action),
        }
        Vec::new()
    }

    /// The Raum found is shown in its place in the tree.
    fn baum_fund(&mut self) -> Vec<Effect> {
        if let Some(Fenster::Baum(baum)) = self.session.fenster.last_mut() {
            let gefunden = baum.gewaehlt();
            if baum.zeilen().is_empty() {
                return self.sage("So heißt kein Raum – weniger Buchstaben tippen, oder Esc");
            }
            baum.suche = None;
            baum.zeige(&self.register, gefunden);
            if baum.getragen.is_none() {
                return self.baum_waehlen();
            }
        }
        Vec::new()
    }

    fn baum_zurueck(&mut self) -> Vec<Effect> {
        if let Some(Fenster::Baum(baum)) = self.session.fenster.last_mut()
            && baum.getragen.take().is_some()
        {
            return self.sage("bleibt, wo er war");
        }
        self.schliessen()
    }

    fn baum_waehlen(&mut self) -> Vec<Effect> {
        let Some(Fenster::Baum(baum)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        let ziel = baum.gewaehlt();
        if let Some(getragen) = baum.getragen.take() {
            return self.raum_ablegen(getragen, ziel);
        }
        self.session.fenster.pop();
        self.raum_waehlen(ziel);
        Vec::new()
    }

    fn raum_aufnehmen(&mut self) -> Vec<Effect> {
        let Some(Fenster::Baum(baum)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        if baum.getragen.is_some() {
            return self.baum_waehlen();
        }
        baum.getragen = baum.gewaehlt();
        let name = self.register.raum_name(baum.getragen);
        let text = if name.is_empty() {
            "Erst einen Raum wählen".to_owned()
        } else {
            format!("„{name}“ wohin? Raum wählen und Enter, oder Esc")
        };
        self.sage(text)
    }

    fn raum_ablegen(&mut self, raum: Id, ziel: Option<Id>) -> Vec<Effect> {
        let Some(alt) = self.register.raeume().get(raum).cloned() else {
            return Vec::new();
        };
        let mut neu = alt.clone();
        neu.uebergeordnet = ziel;
        if let Some(v) = regel::pruefe(&self.register, &Datensatz::from(neu.clone())).first() {
            return self.weigere(v.satz.clone());
        }
        let wohin = ziel.map_or_else(
            || "ganz nach oben".to_owned(),
            |_| format!("nach {}", self.register.raum_name(ziel)),
        );
        let draft = Draft::new(format!("Raum „{}“ {wohin} verschoben", alt.name));
        self.sichern(draft.mit(Aenderung::geaendert(alt, neu)))
    }

    fn raum_loeschen(&mut self) -> Vec<Effect> {
        let Some(Fenster::Baum(baum)) = self.session.fenster.last() else {
            return Vec::new();
        };
        let Some(id) = baum.gewaehlt() else {
            return self.sage("Erst einen Raum wählen");
        };
        self.versuche(tun::loeschen(
            &self.register,
            &[Schluessel {
                kind: Kind::Raeume,
                id,
            }],
        ))
    }
}
