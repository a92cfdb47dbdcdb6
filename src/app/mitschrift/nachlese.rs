//! Commands of the list at the end of a FuA meeting: look through, complete, sort, turn into something else, delete.

use super::Seite;
use crate::action::Action;
use crate::app::modus::Seite as Modusseite;
use crate::app::session::Fenster;
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck, bewege};
use crate::app::{App, Effect};
use crate::domain::{Auswahl, Id, Kind, Mitschrift, Mitschriftart, Schluessel};
use crate::model::mitschrift::{nachlese, zeilen};
use crate::store::Draft;

impl App {
    pub(super) fn nachlese_befehl(&mut self, action: Action) -> Vec<Effect> {
        let hoehe = self.session.hoehe();
        let Some(Fenster::Mitschrift(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        let (sitzung, anzahl) = (m.sitzung, zeilen(&self.register, m.sitzung).len());
        if bewege(als_wahl(action), &mut m.zeile, &mut 0, anzahl, hoehe) {
            return Vec::new();
        }
        match action {
            Action::Back | Action::CaptureList => m.seite = Seite::Fangen,
            Action::Top => m.zeile = 0,
            Action::Bottom => m.zeile = anzahl.saturating_sub(1),
            Action::Undo | Action::Redo | Action::Palette => return self.tue(action),
            Action::CapturedAll => {
                let draft = nachlese::alle_bestaetigen(&self.register, sitzung);
                return self.versuche(Ok(draft));
            }
            Action::CapturedSort => {
                let draft = nachlese::nach_art(&self.register, sitzung);
                return self.versuche(draft);
            }
            Action::SitzungPapers => self.papiere_von(sitzung),
            Action::CaptureMeeting | Action::SitzungMeeting => {
                return self.zum_sitzungsmodus(sitzung);
            }
            Action::MeetingClose => return self.zum_schliessen(sitzung),
            _ => return self.an_zeile(action),
        }
        Vec::new()
    }

    fn an_zeile(&mut self, action: Action) -> Vec<Effect> {
        let Some(zeile) = self.gewaehlte_zeile() else {
            return self.geht_nicht(action);
        };
        match action {
            Action::CapturedConfirm | Action::Mark => self.durchgesehen(&zeile),
            Action::Open | Action::Edit => {
                let ziel = nachlese::ziel(&self.register, &zeile);
                self.bearbeite(ziel, None);
                Vec::new()
            }
            Action::Notiz => {
                let ziel = nachlese::ziel(&self.register, &zeile);
                self.bearbeite(ziel, Some("notiz"));
                Vec::new()
            }
            Action::CapturedUp | Action::CapturedDown => self.zeile_umstellen(action, &zeile),
            Action::CapturedKind => self.art_fragen(&zeile),
            Action::CapturedMerge => self.zusammenfuehren(&zeile),
            Action::Copy => vec![Effect::Copy(zeile.zeile)],
            Action::Delete => {
                let draft = nachlese::loeschen(&self.register, &zeile);
                self.versuche(draft)
            }
            _ => self.geht_nicht(action),
        }
    }

    /// Looked through, and on to the next line.
    fn durchgesehen(&mut self, zeile: &Mitschrift) -> Vec<Effect> {
        let draft = nachlese::bestaetigen(zeile, !zeile.bestaetigt);
        let effekte = self.sichern(draft);
        let anzahl = zeilen(&self.register, zeile.sitzung).len();
        if let Some(m) = self.mitschrift().filter(|_| !zeile.bestaetigt) {
            m.zeile = (m.zeile + 1).min(anzahl.saturating_sub(1));
        }
        effekte
    }

    fn zeile_umstellen(&mut self, action: Action, zeile: &Mitschrift) -> Vec<Effect> {
        let hoch = action == Action::CapturedUp;
        match nachlese::verschieben(&self.register, zeile, hoch) {
            Err(warum) => self.weigere(warum),
            Ok(None) => self.sage("Weiter geht es nicht"),
            Ok(Some(draft)) => {
                if let Some(m) = self.mitschrift() {
                    m.zeile = if hoch {
                        m.zeile.saturating_sub(1)
                    } else {
                        m.zeile + 1
                    };
                }
                self.sichern(draft)
            }
        }
    }

    /// The known record instead of the one that the line made.
    fn zusammenfuehren(&mut self, zeile: &Mitschrift) -> Vec<Effect> {
        let Some(s) = self.mitschrift_sitzung() else {
            return self.sage("Dieses Treffen gibt es nicht mehr");
        };
        let draft = self.mit_ids(|reg, um, neu| nachlese::zusammenfuehren(reg, &s, zeile, um, neu));
        self.versuche(draft)
    }

    fn art_fragen(&mut self, zeile: &Mitschrift) -> Vec<Effect> {
        let arten = Mitschriftart::ALLE.iter();
        let kandidaten =
            arten
                .filter(|a| a.0 != zeile.art || zeile.bekannt)
                .map(|(art, _, label)| Kandidat {
                    text: (*label).to_owned(),
                    zusatz: crate::model::fang::verb(*art)
                        .map(String::from)
                        .unwrap_or_default(),
                    wert: Wert::Mitschriftart(*art),
                });
        let titel = format!("„{}“ ist …", crate::model::tun::kurz(&zeile.zeile));
        let zweck = Zweck::Mitschriftart(zeile.id);
        let wahl = Wahl::neu(titel, zweck, kandidaten.collect());
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    /// The line becomes another kind: read anew, and what it had made goes.
    pub(in crate::app) fn umdeuten(&mut self, id: Id, art: Mitschriftart) -> Vec<Effect> {
        let (Some(s), Some(zeile)) = (
            self.mitschrift_sitzung(),
            self.register.mitschriften().get(id).cloned(),
        ) else {
            return self.sage("Diese Zeile gibt es nicht mehr");
        };
        let draft: Result<Draft, String> =
            self.mit_ids(|reg, um, neu| nachlese::umdeuten(reg, &s, &zeile, art, um, neu));
        self.versuche(draft)
    }

    /// The last page of the ordinary meeting mode: what lacks, the next date, closing.
    fn zum_schliessen(&mut self, sitzung: Id) -> Vec<Effect> {
        let effekte = self.zum_sitzungsmodus(sitzung);
        if let Some(Fenster::Modus(m)) = self.session.fenster.last_mut() {
            m.seite = Modusseite::Abschluss;
        }
        effekte
    }

    /// The line that a commit was about stays chosen, wherever sorting puts it.
    pub(super) fn zeile_waehlen(&mut self, id: Id) {
        let Some(sitzung) = self.mitschrift().map(|m| m.sitzung) else {
            return;
        };
        let key = Schluessel {
            kind: Kind::Mitschriften,
            id,
        };
        if let (Some(n), Some(m)) = (self.zeile_von(sitzung, key), self.mitschrift()) {
            m.zeile = n;
        }
    }
}

/// Lists and boxes move by the same rules.
fn als_wahl(action: Action) -> Action {
    match action {
        Action::Up => Action::ChoiceUp,
        Action::Down => Action::ChoiceDown,
        Action::PageUp => Action::ChoicePageUp,
        Action::PageDown => Action::ChoicePageDown,
        andere => andere,
    }
}
