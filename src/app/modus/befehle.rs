//! Commands of the meeting mode: opening it, going from TOP to TOP, writing, lines, closing, finishing, amendments.

use super::{Modus, NotizEntwurf, Protokollzeile, Seite, Was};
use crate::action::Action;
use crate::app::blatt::Blattart;
use crate::app::session::{Fenster, MeldungArt};
use crate::app::zeile::{Zeile, Zweck};
use crate::app::{App, Auftrag, Effect};
use crate::domain::{Id, Kind, Schluessel, Sitzung, datum};
use crate::model::protokoll::rueckblick::{self, Antwort};
use crate::model::protokoll::{self, abschluss, lauf};
use crate::store::{Committed, Draft, Grund};

/// Prefix of the drafts' names.
pub const ENTWURF: &str = "protokoll/";

impl App {
    // --- from the screens -----------------------------------------------------------------------------------------

    /// Opens the Sitzung that is chosen, or the one of the Gremium that is chosen.
    pub(in crate::app) fn sitzung_halten(&mut self) -> Vec<Effect> {
        match self.gemeinte_sitzung() {
            Some(id) => self.modus_oeffnen(id),
            None => self.sage("Erst eine Sitzung wählen, oder eine ansetzen"),
        }
    }

    fn sage(&mut self, text: impl Into<String>) -> Vec<Effect> {
        self.session.melde(MeldungArt::Hinweis, text);
        Vec::new()
    }

    fn gemeinte_sitzung(&self) -> Option<Id> {
        if let Some(Fenster::Modus(m)) = self.session.fenster.last() {
            return Some(m.sitzung);
        }
        let zeile = self
            .session
            .detail_wahl(&self.register)
            .and_then(|z| z.ziel());
        let gewaehlt = self.session.gewaehlt();
        let sitzung = |k: &Schluessel| k.kind == Kind::Sitzungen;
        let direkt = zeile.filter(sitzung).or(gewaehlt.filter(sitzung));
        direkt.map(|k| k.id).or_else(|| {
            let gremium = gewaehlt.filter(|k| k.kind == Kind::Gremien)?;
            self.sitzung_von(gremium.id)
        })
    }

    /// The running one of a Gremium, else the next, else the last that was never written up.
    fn sitzung_von(&self, gremium: Id) -> Option<Id> {
        let heute = self.session.heute();
        let von = || self.register.sitzungen_von(gremium);
        let laeuft = von().find(|s| s.begonnen.is_some() && s.geschlossen.is_none());
        let naechste = || {
            let kommt = |s: &&Sitzung| s.steht_an() && s.beginn.date() >= heute;
            von().filter(kommt).min_by_key(|s| s.beginn)
        };
        let letzte = || von().filter(|s| s.steht_an()).max_by_key(|s| s.beginn);
        laeuft.or_else(naechste).or_else(letzte).map(|s| s.id)
    }

    pub(in crate::app) fn modus_oeffnen(&mut self, id: Id) -> Vec<Effect> {
        let Some(s) = self.register.sitzungen().get(id).cloned() else {
            return self.sage("Diese Sitzung gibt es nicht mehr");
        };
        let mut neu = self.session.ids.clone();
        let draft = lauf::beginnen(&self.register, &s, self.umstand(), &mut neu);
        self.session.ids = neu;
        match draft {
            Err(warum) => self.weigere(warum),
            Ok(draft) => {
                let modus = self.modus_fuer(id);
                self.session.fenster.push(Fenster::Modus(Box::new(modus)));
                self.begonnen(&s, draft)
            }
        }
    }

    fn begonnen(&mut self, s: &Sitzung, draft: Draft) -> Vec<Effect> {
        if !draft.leer() {
            return self.sichern(draft);
        }
        if let Some(tag) = s.protokoll_fertig {
            let seit = datum::lang(tag);
            return self.sage(format!("Fertig seit {seit}: nur noch Nachträge, mit E"));
        }
        Vec::new()
    }

    /// With the note that was left unsaved, if there is one.
    fn modus_fuer(&mut self, id: Id) -> Modus {
        let lies = |inhalt: &[u8]| serde_json::from_slice::<NotizEntwurf>(inhalt).ok();
        let stelle = self.session.entwuerfe.iter().position(|(name, inhalt)| {
            name.starts_with(ENTWURF) && lies(inhalt).is_some_and(|e| e.sitzung == id)
        });
        let entwurf = stelle.and_then(|i| lies(&self.session.entwuerfe.remove(i).1));
        match entwurf {
            Some(e) => Modus::aus_entwurf(e, &self.register),
            None => Modus::neu(&self.register, id),
        }
    }

    fn weigere(&mut self, warum: String) -> Vec<Effect> {
        self.session.melde(MeldungArt::Fehler, warum);
        Vec::new()
    }

    /// Saves what came out, or says why not.
    pub(super) fn sichere(&mut self, draft: Result<Draft, String>) -> Vec<Effect> {
        match draft {
            Ok(draft) => self.sichern(draft),
            Err(warum) => self.weigere(warum),
        }
    }

    /// The protocol of the Sitzung at hand is finished.
    pub(in crate::app) fn protokoll_fertigstellen(&mut self) -> Vec<Effect> {
        let Some(s) = self
            .gemeinte_sitzung()
            .and_then(|id| self.register.sitzungen().get(id))
        else {
            return self.sage("Erst eine Sitzung wählen");
        };
        let draft = abschluss::fertigstellen(&self.register, s, self.umstand());
        self.sichere(draft)
    }

    /// Asks for an amendment to the finished protocol of the Sitzung at hand.
    pub(in crate::app) fn nachtrag_schreiben(&mut self) {
        let Some(s) = self
            .gemeinte_sitzung()
            .and_then(|id| self.register.sitzungen().get(id))
        else {
            self.sage("Erst eine Sitzung wählen");
            return;
        };
        match abschluss::nachtrag_moeglich(s) {
            Ok(()) => self.protokollzeile(s.id, Was::Nachtrag, ""),
            Err(warum) => {
                self.weigere(warum);
            }
        }
    }

    // --- inside ---------------------------------------------------------------------------------------------------

    pub(super) fn modus(&mut self) -> Option<&mut Modus> {
        match self.session.fenster.last_mut() {
            Some(Fenster::Modus(m)) => Some(m),
            _ => None,
        }
    }

    pub(in crate::app) fn modus_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some((schreibt, seite)) = self.modus().map(|m| (m.schreibt, m.seite)) else {
            return Vec::new();
        };
        match (action, seite) {
            _ if schreibt => self.schreibend(action),
            (Action::Undo | Action::Redo | Action::Palette, _) => self.tue(action),
            (Action::SitzungFinish | Action::SitzungAmend, _) => self.tue_am_satz(action),
            (_, Seite::Anwesenheit) => self.anwesenheit_befehl(action),
            (Action::SitzungAgenda, _) => self.zur_tagesordnung(),
            (Action::New, _) => self.top_dazu(),
            (Action::ClosingNow | Action::ClosingDate | Action::ClosingOpen, _) => {
                self.abschluss_befehl(action)
            }
            (Action::Back, Seite::Abschluss) => self.zu_seite(Seite::Protokoll),
            (Action::Back, _) => self.modus_verlassen(),
            _ => self.protokoll_befehl(action),
        }
    }

    /// While the note is typed.
    fn schreibend(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Back => return self.notiz_sichern(true),
            Action::MeetingSave => return self.notiz_sichern(false),
            Action::MeetingNext | Action::MeetingPrev => {
                return self.zum_nachbarn(action == Action::MeetingNext);
            }
            _ => {}
        }
        let getan = self.modus().is_some_and(|m| {
            let getan = m.text.tue(action);
            m.entworfen |= getan && m.geaendert();
            getan
        });
        // At the first and last row there is simply no further.
        if getan || matches!(action, Action::InputUp | Action::InputDown) {
            return self.entwurf_sichern().into_iter().collect();
        }
        let text = format!("„{}“ geht im Text nicht – erst Esc", action.label());
        self.sage(text)
    }

    fn zur_tagesordnung(&mut self) -> Vec<Effect> {
        if let Some((id, top)) = self.modus().map(|m| (m.sitzung, m.top)) {
            self.tagesordnung_im_modus(id, top);
        }
        Vec::new()
    }

    /// What nobody had on the agenda.
    fn top_dazu(&mut self) -> Vec<Effect> {
        let Some(s) = self.modus_sitzung() else {
            return Vec::new();
        };
        match protokoll::offen(&s) {
            Ok(()) => self.top_zeile(Blattart::Tagesordnung(s.id)),
            Err(warum) => self.weigere(warum),
        }
    }

    fn protokoll_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some((id, top)) = self.modus().map(|m| (m.sitzung, m.top)) else {
            return Vec::new();
        };
        match action {
            Action::MeetingNext | Action::MeetingPrev => {
                return self.zum_nachbarn(action == Action::MeetingNext);
            }
            Action::MeetingWrite | Action::Open => return self.schreiben_beginnen(),
            Action::MeetingSave => return self.notiz_sichern(false),
            Action::QuickTodo => self.protokollzeile(id, Was::Todo(top), ""),
            Action::MeetingDecide => self.protokollzeile(id, Was::Beschluss(top), ""),
            Action::MeetingResubmit => self.protokollzeile(id, Was::Wiedervorlage(top), ""),
            Action::MeetingAttendance => return self.zu_seite(Seite::Anwesenheit),
            Action::MeetingClose => return self.zu_seite(Seite::Abschluss),
            _ => return self.rueckblick_befehl(action),
        }
        Vec::new()
    }

    /// Opens a line that is about this Sitzung; not where the protocol is finished, but for amendments.
    fn protokollzeile(&mut self, sitzung: Id, was: Was, text: &str) {
        let s = self.register.sitzungen().get(sitzung);
        if let (Some(Err(warum)), false) = (s.map(protokoll::offen), was == Was::Nachtrag) {
            self.weigere(warum);
            return;
        }
        let zweck = Zweck::Protokoll(Protokollzeile { sitzung, was });
        let zeile = Zeile::neu(zweck, text, &self.register, self.session.heute());
        self.session.fenster.push(Fenster::Zeile(zeile));
    }

    pub(super) fn gast_fragen(&mut self, sitzung: Id) -> Vec<Effect> {
        self.protokollzeile(sitzung, Was::Gast, "");
        Vec::new()
    }

    fn schreiben_beginnen(&mut self) -> Vec<Effect> {
        let Some(s) = self.modus_sitzung() else {
            return Vec::new();
        };
        if let Err(warum) = protokoll::offen(&s) {
            return self.weigere(warum);
        }
        match self.modus().map(|m| (m.top.is_some(), m)) {
            Some((true, m)) => {
                (m.schreibt, m.seite) = (true, Seite::Protokoll);
                Vec::new()
            }
            _ => self.sage("Noch kein TOP – n legt einen an, T öffnet die Tagesordnung"),
        }
    }

    pub(super) fn modus_sitzung(&mut self) -> Option<Sitzung> {
        let id = self.modus()?.sitzung;
        self.register.sitzungen().get(id).cloned()
    }

    /// Keeps the note; `fertig`: and back to the commands.
    fn notiz_sichern(&mut self, fertig: bool) -> Vec<Effect> {
        let Some(s) = self.modus_sitzung() else {
            return Vec::new();
        };
        let Some(Fenster::Modus(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        m.schreibt &= !fertig;
        match m.notiz().map(|n| lauf::notieren(&self.register, &s, n)) {
            Some(draft) => self.sichere(draft),
            None => self.entwurf_verwerfen(),
        }
    }

    /// What was typed and taken back again is not kept.
    fn entwurf_verwerfen(&mut self) -> Vec<Effect> {
        let name = self.modus().and_then(Modus::entwurf_weg);
        let weg = |name| Effect::Store(Auftrag::EntwurfVerwerfen { name });
        name.map(weg).into_iter().collect()
    }

    /// The next TOP, or the one before; behind the last the page that closes the Sitzung.
    fn zum_nachbarn(&mut self, weiter: bool) -> Vec<Effect> {
        let (Some(s), Some(Fenster::Modus(m))) =
            (self.modus_sitzung(), self.session.fenster.last_mut())
        else {
            return Vec::new();
        };
        m.schreibt = false;
        if m.seite == Seite::Abschluss && !weiter {
            m.seite = Seite::Protokoll;
            return Vec::new();
        }
        let zu = m
            .top
            .and_then(|t| lauf::nachbar(&self.register, s.id, t, weiter));
        match zu {
            None if weiter => {
                m.seite = Seite::Abschluss;
                self.notiz_sichern(true)
            }
            None => self.notiz_sichern(true),
            Some(zu) => self.zu_top(&s, zu),
        }
    }

    fn zu_top(&mut self, s: &Sitzung, zu: Id) -> Vec<Effect> {
        let Some(Fenster::Modus(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        m.seite = Seite::Protokoll;
        let mut effekte = self.entwurf_verwerfen();
        effekte.extend(self.wechsle(s, zu));
        effekte
    }

    fn wechsle(&mut self, s: &Sitzung, zu: Id) -> Vec<Effect> {
        let Some(Fenster::Modus(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        if s.laeuft.is_some() {
            let wer = self.session.wer.clone();
            let um = crate::model::tun::Umstand {
                jetzt: self.session.jetzt,
                wer: &wer,
            };
            let draft = lauf::wechseln(&self.register, s, zu, m.notiz(), um);
            return self.sichere(draft);
        }
        m.danach = Some(zu);
        if m.geaendert() {
            return self.notiz_sichern(true);
        }
        m.abgleichen(&self.register);
        Vec::new()
    }

    fn zu_seite(&mut self, seite: Seite) -> Vec<Effect> {
        if let Some(m) = self.modus() {
            (m.seite, m.wahl) = (seite, 0);
        }
        Vec::new()
    }

    /// Leaves the mode; the Sitzung goes on.
    fn modus_verlassen(&mut self) -> Vec<Effect> {
        if self.modus().is_some_and(|m| m.geaendert()) {
            // Only after a save that failed: once more, and the window stays until the note is kept.
            return self.notiz_sichern(true);
        }
        let laeuft = self.modus_sitzung().is_some_and(|s| s.laeuft.is_some());
        self.session.fenster.pop();
        if laeuft {
            return self.sage("Die Sitzung läuft weiter – m öffnet sie wieder");
        }
        Vec::new()
    }

    // --- TOP 1 ----------------------------------------------------------------------------------------------------

    fn rueckblick_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some(s) = self.modus_sitzung() else {
            return Vec::new();
        };
        let Some(Fenster::Modus(m)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        let todos = rueckblick::liste(&self.register, &s);
        if !m.rueckblick {
            return match im_text(action) {
                Some(bewegung) => {
                    m.text.tue(bewegung);
                    Vec::new()
                }
                None => self.geht_nicht(action),
            };
        }
        if bewege(action, &mut m.wahl, todos.len()) {
            return Vec::new();
        }
        let Some(todo) = todos.get(m.wahl).map(|t| t.id) else {
            return self.sage("Nichts offen: kein To-do, keine Wiedervorlage");
        };
        match action {
            Action::TodoDone => self.antworten(&s, todo, &Antwort::Erledigt),
            Action::TodoDrop => self.antworten(&s, todo, &Antwort::Entfaellt),
            Action::ReviewSame => self.antworten(&s, todo, &Antwort::Unveraendert),
            Action::TodoDue => self.zeile_zu(s.id, Was::Bis(todo)),
            Action::TodoResubmit => self.zeile_zu(s.id, Was::Wieder(todo)),
            Action::TodoWait => self.zeile_zu(s.id, Was::WartetAuf(todo)),
            _ => self.geht_nicht(action),
        }
    }

    fn zeile_zu(&mut self, sitzung: Id, was: Was) -> Vec<Effect> {
        self.protokollzeile(sitzung, was, "");
        Vec::new()
    }

    fn antworten(&mut self, s: &Sitzung, todo: Id, antwort: &Antwort) -> Vec<Effect> {
        let mut neu = self.session.ids.clone();
        let draft =
            rueckblick::antworten(&self.register, s, todo, antwort, self.umstand(), &mut neu);
        self.session.ids = neu;
        self.sichere(draft)
    }

    // --- closing --------------------------------------------------------------------------------------------------

    fn abschluss_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some(s) = self.modus_sitzung() else {
            return Vec::new();
        };
        match action {
            Action::ClosingDate => {
                let termin = abschluss::vorschlag(&self.register, &s, self.session.heute());
                self.protokollzeile(s.id, Was::Termin, &datum::zeitpunkt(termin));
                Vec::new()
            }
            Action::ClosingOpen => self.sichere(abschluss::termin_offen(&s)),
            _ => {
                let wer = self.session.wer.clone();
                let um = crate::model::tun::Umstand {
                    jetzt: self.session.jetzt,
                    wer: &wer,
                };
                let notiz = match self.session.fenster.last() {
                    Some(Fenster::Modus(m)) => m.notiz(),
                    _ => None,
                };
                let draft = abschluss::schliessen(&self.register, &s, notiz, um);
                self.sichere(draft)
            }
        }
    }

    // --- after a commit -------------------------------------------------------------------------------------------

    /// The mode follows the Register. What was answered lets the choice go on; what was taken back may close the mode.
    pub(in crate::app) fn modus_nach(&mut self, commit: &Committed) -> Vec<Effect> {
        let reg = &self.register;
        let mut effekte = Vec::new();
        self.session.fenster.retain_mut(|f| {
            let Fenster::Modus(m) = f else { return true };
            m.note_abgleichen(reg);
            let name = m.entwurf_weg();
            effekte.extend(name.map(|name| Effect::Store(Auftrag::EntwurfVerwerfen { name })));
            m.abgleichen(reg);
            m.weiter_in_liste(reg, commit);
            !m.nie_begonnen(reg, commit)
        });
        effekte
    }
}

/// The name under which a note is kept.
pub fn entwurf_name(top: Id) -> String {
    format!("{ENTWURF}{top}")
}

/// The command of a list as that of a text: how a long note is read without writing in it.
fn im_text(action: Action) -> Option<Action> {
    Some(match action {
        Action::Up => Action::InputUp,
        Action::Down => Action::InputDown,
        Action::PageUp => Action::InputPageUp,
        Action::PageDown => Action::InputPageDown,
        Action::Top => Action::InputTextStart,
        Action::Bottom => Action::InputTextEnd,
        _ => return None,
    })
}

/// Moves the choice in a list of some rows.
pub(super) fn bewege(action: Action, wahl: &mut usize, anzahl: usize) -> bool {
    const SEITE: usize = 10;
    let letzte = anzahl.saturating_sub(1);
    *wahl = match action {
        Action::Up => wahl.saturating_sub(1),
        Action::Down => (*wahl + 1).min(letzte),
        Action::PageUp => wahl.saturating_sub(SEITE),
        Action::PageDown => (*wahl + SEITE).min(letzte),
        Action::Top => 0,
        Action::Bottom => letzte,
        _ => return false,
    };
    true
}

impl Modus {
    /// A to-do was answered, somebody's attendance noted: the next row is chosen.
    fn weiter_in_liste(&mut self, reg: &crate::model::Register, commit: &Committed) {
        let Some(s) = reg.sitzungen().get(self.sitzung) else {
            return;
        };
        let getroffen = |id: Id| {
            commit.grund() == Grund::Eingabe
                && commit
                    .aenderungen()
                    .iter()
                    .any(|a| a.vorher.is_some() && a.schluessel().is_some_and(|k| k.id == id))
        };
        if self.seite == Seite::Protokoll && self.rueckblick {
            let todos = rueckblick::liste(reg, s);
            let hier = todos.get(self.wahl);
            if hier.is_some_and(|t| getroffen(t.id)) && self.wahl + 1 < todos.len() {
                self.wahl += 1;
            }
            self.wahl = self.wahl.min(todos.len().saturating_sub(1));
        }
    }

    /// Opening it was taken back, or the Sitzung is gone.
    fn nie_begonnen(&self, reg: &crate::model::Register, commit: &Committed) -> bool {
        match reg.sitzungen().get(self.sitzung) {
            None => true,
            Some(s) => matches!(commit.grund(), Grund::Rueckgaengig(_)) && s.begonnen.is_none(),
        }
    }
}
