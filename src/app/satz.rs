//! What is done with the chosen records: copy, delete, states of to-dos, who does them until when.

use super::ansicht::als_text;
use super::schirm::Schirm;
use super::session::{Fenster, MeldungArt};
use super::wahl::{Kandidat, Wahl, Wert, Zweck};
use super::zeile::{Zeile, Zweck as Zeilenzweck};
use super::{App, Effect};
use crate::domain::{Auswahl, Herkunft, Id, Kind, Schluessel, Status};
use crate::model::liste::{Kriterien, zeilen};
use crate::model::{bedarfe, tun};

impl App {
    pub(super) fn kopieren(&mut self) -> Vec<Effect> {
        let mut ziele = self.session.liste().ziele();
        if let Some(ziel) = self
            .session
            .detail_wahl(&self.register)
            .and_then(|z| z.ziel())
        {
            ziele = vec![ziel];
        }
        if ziele.is_empty() {
            return self.sage("Hier ist nichts zu kopieren");
        }
        let heute = self.session.heute();
        let texte: Vec<String> = ziele
            .iter()
            .map(|k| als_text(&self.register, *k, heute))
            .collect();
        let was = if ziele.len() == 1 {
            "kopiert".to_owned()
        } else {
            format!("{} Einträge kopiert", ziele.len())
        };
        self.session.melde(
            MeldungArt::Gut,
            format!("{was} (in die Zwischenablage des eigenen Rechners)"),
        );
        vec![Effect::Copy(texte.join("\n\n"))]
    }

    pub(super) fn loeschen(&mut self) -> Vec<Effect> {
        let ziele = match self.session.detail_wahl(&self.register) {
            Some(zeile) => zeile
                .satz()
                .into_iter()
                .filter(|s| {
                    let eigene = [Kind::Mitgliedschaften, Kind::Sichtungen, Kind::Ausgaben];
                    eigene.contains(&s.kind)
                })
                .collect(),
            None if self.session.schirm == Schirm::Uebersicht => self
                .session
                .liste()
                .ziele()
                .into_iter()
                .filter(|k| k.kind == Kind::Todos)
                .collect(),
            None => self.session.liste().ziele(),
        };
        if ziele.is_empty() {
            let text = if self.session.gewaehlt().is_none() {
                "Hier ist nichts zu löschen"
            } else {
                "Gelöscht wird dort, wo es steht – erst mit Enter hingehen"
            };
            return self.sage(text);
        }
        self.versuche(tun::loeschen(&self.register, &ziele))
    }

    pub(super) fn sitzung_gehalten(&mut self) -> Vec<Effect> {
        let gremium = self.gewaehltes(Kind::Gremien);
        match gremium.and_then(|g| tun::sitzung_gehalten(&self.register, g, self.session.heute())) {
            Some(draft) => self.sichern(draft),
            None => self
                .sage("Keine geplante Sitzung, die schon gewesen sein könnte – erst eine ansetzen"),
        }
    }

    /// The chosen record, if it is of this kind.
    pub(super) fn gewaehltes(&self, kind: Kind) -> Option<Id> {
        self.session
            .gewaehlt()
            .filter(|k| k.kind == kind)
            .map(|k| k.id)
    }

    /// The Sitzung that is chosen on the page, else the one whose page it is.
    pub(super) fn gewaehlte_sitzung(&self) -> Option<Id> {
        let zeile = self.session.detail_wahl(&self.register);
        let im_detail = zeile
            .and_then(|z| z.ziel())
            .filter(|k| k.kind == Kind::Sitzungen);
        let direkt = || self.gewaehltes(Kind::Sitzungen);
        im_detail.map(|k| k.id).or_else(direkt)
    }

    /// To-dos that a command is about: marked ones, the chosen one, or the one chosen in the detail.
    pub(super) fn todos(&mut self) -> Vec<Id> {
        // In the detail of a to-do the line of a person or Gremium is chosen: the to-do is meant all the same.
        let im_detail = self
            .session
            .detail_wahl(&self.register)
            .and_then(|z| z.ziel())
            .filter(|k| k.kind == Kind::Todos);
        let ziele = im_detail.map_or_else(|| self.session.liste().ziele(), |k| vec![k]);
        let ids: Vec<Id> = ziele
            .into_iter()
            .filter(|k| k.kind == Kind::Todos)
            .map(|k| k.id)
            .collect();
        if ids.is_empty() {
            self.session
                .melde(MeldungArt::Hinweis, "Erst ein To-do wählen");
        }
        ids
    }

    pub(super) fn todo_status(&mut self, status: Status) -> Vec<Effect> {
        let ids = self.todos();
        if ids.is_empty() {
            return Vec::new();
        }
        let draft = self.mit_ids(|reg, um, neu| tun::todo_status(reg, &ids, status, um, neu));
        self.session.stand_mut().liste.marken_loeschen();
        self.sichern(draft)
    }

    /// Done; if all of them are done already, open again.
    pub(super) fn erledigt(&mut self) -> Vec<Effect> {
        let ids = self.todos();
        let alle_erledigt = ids
            .iter()
            .filter_map(|id| self.register.todos().get(*id))
            .all(|t| !t.status.offen());
        self.todo_status(if alle_erledigt {
            Status::Offen
        } else {
            Status::Erledigt
        })
    }

    /// offen → in Arbeit → wartet auf → erledigt → entfällt → offen
    pub(super) fn naechster_status(&mut self) -> Vec<Effect> {
        let ids = self.todos();
        let jetzt = ids
            .first()
            .and_then(|id| self.register.todos().get(*id))
            .map(|t| t.status);
        let stelle = Status::ALLE
            .iter()
            .position(|s| Some(s.0) == jetzt)
            .unwrap_or(0);
        let naechster = Status::ALLE
            .get((stelle + 1) % Status::ALLE.len())
            .map_or(Status::Offen, |s| s.0);
        self.todo_status(naechster)
    }

    pub(super) fn todo_zeile(&mut self, zweck: impl Fn(Vec<Id>) -> Zeilenzweck) {
        let ids = self.todos();
        if !ids.is_empty() {
            let zeile = Zeile::neu(zweck(ids), "", &self.register, self.session.heute());
            self.session.fenster.push(Fenster::Zeile(zeile));
        }
    }

    pub(super) fn zuweisen(&mut self) {
        let ids = self.todos();
        if !ids.is_empty() {
            let kandidaten = self.kandidaten(&[Kind::Personen, Kind::Gremien]);
            self.session.fenster.push(Fenster::Wahl(Wahl::neu(
                "Wer ist verantwortlich?",
                Zweck::Zuweisen(ids),
                kandidaten,
            )));
        }
    }

    /// Records of some kinds to choose from, by name.
    pub(super) fn kandidaten(&self, kinds: &[Kind]) -> Vec<Kandidat> {
        let heute = self.session.heute();
        let mut alle = Vec::new();
        for kind in kinds {
            for id in zeilen(
                &self.register,
                *kind,
                &Kriterien {
                    sortierung: usize::from(*kind == Kind::Gremien),
                    ..Kriterien::neu(heute)
                },
            ) {
                let key = Schluessel { kind: *kind, id };
                let zusatz = match kind {
                    Kind::Personen => self
                        .register
                        .personen()
                        .get(id)
                        .map(|p| p.organisation.clone())
                        .unwrap_or_default(),
                    _ => self.register.raum_name(self.register.raum_von(key)),
                };
                alle.push(Kandidat {
                    text: self.register.titel(key),
                    zusatz,
                    wert: Wert::Satz(key),
                });
            }
        }
        alle
    }

    /// Saves the line that was asked for.
    pub(super) fn zeile_annehmen(&mut self) -> Vec<Effect> {
        let Some(Fenster::Zeile(zeile)) = self.session.fenster.last() else {
            return Vec::new();
        };
        let (zweck, text, heute) = (
            zeile.zweck.clone(),
            zeile.eingabe.text().trim().to_owned(),
            self.session.heute(),
        );
        let faellig = zeile.faellig(&self.register, heute);
        let um = self.umstand();
        let draft = match (&zweck, faellig) {
            (Zeilenzweck::Protokoll(p), _) => {
                self.mit_ids(|reg, um, neu| p.draft(reg, &text, um, neu))
            }
            (Zeilenzweck::Bewilligen { .. } | Zeilenzweck::Buchen { .. }, _) => {
                self.mit_ids(|reg, _, neu| {
                    super::feld::antraege::draft(reg, &zweck, &text, heute, neu)
                })
            }
            (Zeilenzweck::SchnellTodo { .. }, _) => self.schnell_draft(&zweck, &text),
            (Zeilenzweck::Top { gremium, sitzung }, _) => {
                self.top_aus_zeile(*gremium, *sitzung, &text)
            }
            (
                Zeilenzweck::Kennwert {
                    indikator,
                    raum,
                    jahr,
                },
                _,
            ) => self.kennwert_aus_zeile((*indikator, *raum), *jahr, &text),
            (Zeilenzweck::Datei(_), _) => return self.datei_annehmen(),
            (Zeilenzweck::Sichten { bedarf, filter }, _) => {
                self.sichtung_draft(*bedarf, *filter, &text)
            }
            (Zeilenzweck::BedarfErledigt(id), _) => {
                bedarfe::erledigen(&self.register, *id, &text, heute)
            }
            (Zeilenzweck::WartetAuf(_), _) if text.is_empty() => {
                Err("Auf wen oder was? Oder Esc".to_owned())
            }
            (Zeilenzweck::WartetAuf(ids), _) => {
                Ok(tun::todo_wartet(&self.register, ids, &text, um))
            }
            (Zeilenzweck::Verschieben(ids), Ok(f)) => {
                Ok(tun::todo_verschieben(&self.register, ids, f, um))
            }
            (Zeilenzweck::Wiedervorlage(ids), Ok(f)) => {
                Ok(tun::todo_wiedervorlage(&self.register, ids, f, um))
            }
            (Zeilenzweck::Vorhaben(v), _) => v.draft(&self.register, &text, heute),
            (Zeilenzweck::Turnus(id), _) => {
                crate::model::turnus::durchfuehren(&self.register, *id, &text, heute)
            }
            (Zeilenzweck::Startzahl(losung), _) => self.startzahl_draft(*losung, &text),
            (_, Err(warum)) => Err(warum),
        };
        self.versuche(draft)
    }

    pub(super) fn schnell_draft(
        &mut self,
        zweck: &Zeilenzweck,
        text: &str,
    ) -> Result<crate::store::Draft, String> {
        let Zeilenzweck::SchnellTodo {
            gremium,
            raum,
            person,
            sitzung,
        } = zweck
        else {
            return Err(String::new());
        };
        let s = crate::model::schnell::lies(&self.register, text, self.session.heute(), *gremium);
        if let Some(unklar) = s.unklar.first() {
            return Err(unklar.clone());
        }
        if s.titel.is_empty() {
            return Err("Was ist zu tun? Oder Esc".to_owned());
        }
        let id = self.session.ids.neu();
        let mut todo = tun::neues_todo(id, s.titel, self.umstand());
        todo.verantwortlich = s.verantwortlich;
        if todo.verantwortlich.is_empty() {
            todo.verantwortlich
                .extend(person.map(crate::domain::Verantwortlich::Person));
        }
        todo.faellig = s.faellig;
        todo.prioritaet = s.prioritaet;
        (todo.gremium, todo.raum) = (*gremium, *raum);
        todo.zu_klaeren = todo.verantwortlich.is_empty() || todo.faellig.is_none();
        if let Some(sitzung) = sitzung {
            todo.herkunft = Herkunft::Sitzung {
                sitzung: *sitzung,
                top: String::new(),
            };
        }
        let klaeren = if todo.zu_klaeren { " (zu klären)" } else { "" };
        let label = format!("To-do „{}“ notiert{klaeren}", tun::kurz(&todo.titel));
        Ok(crate::store::Draft::new(label).mit(crate::store::Aenderung::neu(todo)))
    }
}
