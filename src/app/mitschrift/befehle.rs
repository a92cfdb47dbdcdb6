//! Commands while a line is typed: take it, choose what is known, take the last one back, leave.

use super::{Mitschrift, Schickt, Seite};
use crate::action::Action;
use crate::app::session::Fenster;
use crate::app::{App, Auftrag, Effect};
use crate::domain::{Datensatz, Id, Schluessel, Sitzung};
use crate::model::mitschrift::{self, fangen, letzte, treffen};
use crate::store::Draft;

impl App {
    pub(super) fn mitschrift(&mut self) -> Option<&mut Mitschrift> {
        match self.session.fenster.last_mut() {
            Some(Fenster::Mitschrift(m)) => Some(m),
            _ => None,
        }
    }

    pub(in crate::app) fn mitschrift_befehl(&mut self, action: Action) -> Vec<Effect> {
        match self.mitschrift().map(|m| m.seite) {
            Some(Seite::Fangen) => self.fang_befehl(action),
            Some(Seite::Nachlese) => self.nachlese_befehl(action),
            None => Vec::new(),
        }
    }

    fn fang_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some(m) = self.mitschrift() else {
            return Vec::new();
        };
        let sitzung = m.sitzung;
        match action {
            Action::CaptureTake => return self.zeile_nehmen(),
            Action::CaptureUndo => return self.zeile_zurueck(),
            Action::CaptureDown | Action::CaptureUp => return self.bekanntes(action),
            Action::CaptureList => return self.zur_nachlese(),
            Action::CaptureMeeting => return self.zum_sitzungsmodus(sitzung),
            Action::Back if m.wahl.is_some() => m.wahl = None,
            Action::Back => return self.mitschrift_verlassen(),
            _ if m.eingabe.tue(action) => {
                self.mitschrift_verstehen();
                return self.mitschrift_entwurf_sichern();
            }
            _ => return self.geht_nicht(action),
        }
        Vec::new()
    }

    /// What is typed is kept; a line emptied again leaves nothing behind.
    pub(super) fn mitschrift_entwurf_sichern(&mut self) -> Vec<Effect> {
        if let Some(effekt) = self.entwurf_sichern() {
            return vec![effekt];
        }
        let weg = |m: &mut Mitschrift| super::entwurf_name(m.sitzung);
        let name = self.mitschrift().map(weg);
        let weg = name.map(|name| Effect::Store(Auftrag::EntwurfVerwerfen { name }));
        weg.into_iter().collect()
    }

    /// Through what is known; above the first it is the new thing again.
    fn bekanntes(&mut self, action: Action) -> Vec<Effect> {
        let Some(m) = self.mitschrift() else {
            return Vec::new();
        };
        if m.treffer.is_empty() {
            return self.sage("Davon ist noch nichts bekannt");
        }
        let letzter = m.treffer.len() - 1;
        m.wahl = match (action, m.wahl) {
            (Action::CaptureDown, None) => Some(0),
            (Action::CaptureDown, Some(i)) => Some((i + 1).min(letzter)),
            (_, None) => None,
            (_, Some(i)) => i.checked_sub(1),
        };
        Vec::new()
    }

    /// Enter: the known thing that is chosen, else the line as something new. Whatever is not clear goes with it: the line
    /// is always free for the next one.
    pub(super) fn zeile_nehmen(&mut self) -> Vec<Effect> {
        let Some(Fenster::Mitschrift(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        let Some(s) = m.treffen(&self.register).cloned() else {
            return self.sage("Dieses Treffen gibt es nicht mehr – mit Esc zurück");
        };
        let Some(fang) = m.fang.clone() else {
            return self.sage("Erst etwas tippen – oder mit Tab zur Nachlese");
        };
        let zeile = m.eingabe.text().to_owned();
        if let Some(key) = m.gewaehlt() {
            let raum = fang.raum;
            let draft = self.mit_ids(|reg, um, neu| treffen(reg, &s, (&zeile, raum), key, um, neu));
            return self.zeile_schicken(draft);
        }
        let draft = self.mit_ids(|reg, um, neu| fangen(reg, &s, &zeile, &fang, um, neu));
        self.zeile_schicken(draft)
    }

    fn zeile_schicken(&mut self, draft: Result<Draft, String>) -> Vec<Effect> {
        if let (Ok(draft), Some(m)) = (&draft, self.mitschrift()) {
            let neue = draft.aenderungen.iter().find_map(|a| match &a.nachher {
                Some(Datensatz::Mitschrift(m)) => Some(m.id),
                _ => None,
            });
            m.schickt = neue.map(|id| Schickt::Zeile(id, draft.clone()));
        }
        self.versuche(draft)
    }

    /// The last line and what it made, in one commit; its text comes back to be typed on.
    fn zeile_zurueck(&mut self) -> Vec<Effect> {
        let Some(Fenster::Mitschrift(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        let Some(zeile) = letzte(&self.register, m.sitzung) else {
            return self.sage("Noch keine Zeile, die sich zurücknehmen ließe");
        };
        let gemerkt = m.gefangen.iter().find(|g| g.0 == zeile.id).map(|g| &g.1);
        let draft = mitschrift::zuruecknehmen(&self.register, zeile, gemerkt);
        if draft.is_ok() {
            m.schickt = Some(Schickt::Zurueck(zeile.id, zeile.zeile.clone()));
        }
        self.versuche(draft)
    }

    fn zur_nachlese(&mut self) -> Vec<Effect> {
        let Some(Fenster::Mitschrift(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        let alle = mitschrift::zeilen(&self.register, m.sitzung);
        if alle.is_empty() {
            return self.sage("Noch keine Zeile – erst etwas notieren");
        }
        m.seite = Seite::Nachlese;
        m.zeile = alle.iter().position(|z| !z.bestaetigt).unwrap_or(0);
        Vec::new()
    }

    /// Leaves the mode; the meeting and what is half typed stay.
    fn mitschrift_verlassen(&mut self) -> Vec<Effect> {
        self.mitschrift_merken();
        let Some(m) = self.mitschrift() else {
            return Vec::new();
        };
        let (sitzung, getippt) = (m.sitzung, m.entwurf().is_some());
        self.session.fenster.pop();
        let (durch, alle) = mitschrift::nachlese::stand(&self.register, sitzung);
        match (getippt, alle - durch) {
            (true, _) => self.sage("Das Angefangene bleibt – m öffnet die Mitschrift wieder"),
            (_, 0) => Vec::new(),
            (_, 1) => self.sage("1 Zeile ist noch nicht durchgesehen – m, dann Tab"),
            (_, n) => self.sage(format!(
                "{n} Zeilen sind noch nicht durchgesehen – m, dann Tab"
            )),
        }
    }

    pub(super) fn mitschrift_sitzung(&mut self) -> Option<Sitzung> {
        let id = self.mitschrift()?.sitzung;
        self.register.sitzungen().get(id).cloned()
    }

    /// The line of the list that is chosen.
    pub(super) fn gewaehlte_zeile(&mut self) -> Option<crate::domain::Mitschrift> {
        let (sitzung, n) = self.mitschrift().map(|m| (m.sitzung, m.zeile))?;
        let alle = mitschrift::zeilen(&self.register, sitzung);
        alle.get(n).map(|m| (*m).clone())
    }

    /// The meeting mode's line of a record, for the form that opens above.
    pub(super) fn zeile_von(&self, sitzung: Id, key: Schluessel) -> Option<usize> {
        let alle = mitschrift::zeilen(&self.register, sitzung);
        alle.iter().position(|m| m.id == key.id)
    }
}
