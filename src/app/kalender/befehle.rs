//! Keys in the calendar: moving among days and in the list, jumping, new Sitzungen, what leads out of it.

use super::inhalt::Umfeld;
use super::{Kalender, Masse, Sicht};
use crate::action::Action;
use crate::app::eingabe::Eingabe;
use crate::app::schirm::Schirm;
use crate::app::session::{Fenster, MeldungArt};
use crate::app::wahl::{Wahl, Wert, Zweck};
use crate::app::{App, Effect, Session};
use crate::domain::{Id, Kind, Schluessel, Sitzung, Zeitraum, leer};
use crate::model::Register;
use crate::model::kalender::{self, plus_minuten, plus_tage};
use jiff::civil::{Date, DateTime, Time};

/// When a Sitzung begins where the Gremium has never met.
const BEGINN: Time = Time::constant(14, 0, 0, 0);

impl App {
    /// On the day of the Sitzung that is chosen, else today.
    pub(in crate::app) fn kalender_oeffnen(&mut self) {
        let tag = self
            .gewaehltes(Kind::Sitzungen)
            .and_then(|id| self.register.sitzungen().get(id))
            .map_or(self.session.heute(), |s| s.beginn.date());
        self.session
            .fenster
            .push(Fenster::Kalender(Box::new(Kalender::neu(tag))));
        self.kalender_neu();
    }

    /// Before a frame: the open calendar as the Register now has it.
    pub(in crate::app) fn kalender_neu(&mut self) {
        let (heute, raum) = (self.session.heute(), self.session.raum);
        let (spalten, breite, hoehe) = self.session.kalender_flaeche();
        for f in &mut self.session.fenster {
            if let Fenster::Kalender(k) = f {
                let masse = Masse::fuer(k, spalten, breite, hoehe);
                k.baue(Umfeld {
                    reg: &self.register,
                    heute,
                    raum,
                    breite: usize::from(masse.liste.breite),
                    woche: masse.woche,
                    hoehe: usize::from(masse.liste.hoehe),
                });
            }
        }
    }

    fn kalender(&mut self) -> Option<&mut Kalender> {
        match self.session.fenster.last_mut() {
            Some(Fenster::Kalender(k)) => Some(k),
            _ => None,
        }
    }

    pub(in crate::app) fn kalender_befehl(&mut self, action: Action) -> Vec<Effect> {
        let (spalten, breite, hoehe) = self.session.kalender_flaeche();
        let heute = self.session.heute();
        let Some(Fenster::Kalender(k)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        if k.sprung.is_some() {
            return self.sprung_befehl(action);
        }
        let masse = Masse::fuer(k, spalten, breite, hoehe);
        if k.in_liste
            && k.stand
                .bewege(action, &k.zeilen, usize::from(masse.liste.hoehe))
        {
            k.folge_der_liste(&self.register);
            return Vec::new();
        }
        if let Some(tag) = k.bewegt(action, masse, heute) {
            k.tag = tag;
            k.in_liste = false;
            return Vec::new();
        }
        self.kalender_tut(action)
    }

    fn kalender_tut(&mut self, action: Action) -> Vec<Effect> {
        if let Some(schirm) = Schirm::zu(action) {
            self.session.fenster.pop();
            self.zu_schirm(schirm);
            return Vec::new();
        }
        match action {
            Action::CalendarView => self.naechste_sicht(),
            Action::CalendarGoto => {
                if let Some(k) = self.kalender() {
                    k.sprung = Some(Eingabe::default());
                }
            }
            Action::CalendarNext => self.zur_sitzung(true),
            Action::CalendarPrev => self.zur_sitzung(false),
            Action::CalendarHolidays => self.ferien_oeffnen(),
            Action::Filter => self.kalender_filtern(),
            Action::New => self.kalender_ansetzen(),
            Action::SitzungFree => self.freie_zeit_im_kalender(),
            Action::Open => self.kalender_aufschlagen(),
            Action::SitzungMeeting => return self.kalender_halten(),
            Action::Back => self.kalender_zurueck(),
            Action::Undo
            | Action::Redo
            | Action::Search
            | Action::QuickTodo
            | Action::Palette
            | Action::RaumFilter
            | Action::RaumAll => return self.tue(action),
            _ => return self.geht_nicht(action),
        }
        Vec::new()
    }

    // --- the line with a day ----------------------------------------------------------------------------------------

    fn sprung_befehl(&mut self, action: Action) -> Vec<Effect> {
        let heute = self.session.heute();
        let Some(k) = self.kalender() else {
            return Vec::new();
        };
        let Some(eingabe) = &mut k.sprung else {
            return Vec::new();
        };
        match action {
            Action::ChoiceCancel => k.sprung = None,
            Action::ChoiceAccept => match k.sprungziel(heute) {
                Ok(tag) => (k.tag, k.sprung, k.in_liste) = (tag, None, false),
                Err(warum) => self.session.melde(MeldungArt::Fehler, warum),
            },
            _ if eingabe.tue(action) => {}
            _ => return self.geht_nicht(action),
        }
        Vec::new()
    }

    // --- where one is -----------------------------------------------------------------------------------------------

    fn naechste_sicht(&mut self) {
        if let Some(k) = self.kalender() {
            (k.sicht, k.in_liste) = (k.sicht.naechste(), false);
        }
    }

    /// The next or previous day with a Sitzung, however far.
    fn zur_sitzung(&mut self, weiter: bool) {
        let raum = self.session.raum;
        let Some(Fenster::Kalender(k)) = self.session.fenster.last() else {
            return;
        };
        let (von, bis) = if weiter {
            (plus_tage(k.tag, 1), Date::MAX)
        } else {
            (Date::MIN, plus_tage(k.tag, -1))
        };
        let alle = k.gezeigte(&self.register, von, bis, raum);
        let ziel = if weiter { alle.first() } else { alle.last() };
        match (ziel.map(|s| s.beginn.date()), self.kalender()) {
            (Some(tag), Some(k)) => (k.tag, k.in_liste) = (tag, false),
            _ => {
                let wann = if weiter { "danach" } else { "davor" };
                let text = format!("Keine Sitzung {wann}");
                self.session.melde(MeldungArt::Hinweis, text);
            }
        }
    }

    /// One step back: out of the list, the filter, the calendar.
    fn kalender_zurueck(&mut self) {
        let Some(k) = self.kalender() else { return };
        if k.in_liste {
            k.in_liste = false;
        } else if k.nur.take().is_some() {
            self.session
                .melde(MeldungArt::Hinweis, "wieder alle Sitzungen");
        } else {
            self.session.fenster.pop();
        }
    }

    /// The chosen Sitzung, or the only one of the day, in its meeting mode.
    fn kalender_halten(&mut self) -> Vec<Effect> {
        let gewaehlt = self.kalender().and_then(|k| {
            let einzige = match k.am(k.tag) {
                [eine] => Some(eine.key),
                _ => None,
            };
            let satz = k.liste_satz().or(einzige);
            satz.filter(|s| s.kind == Kind::Sitzungen).map(|s| s.id)
        });
        match gewaehlt {
            Some(id) => self.halten(id),
            None => self.sage("Erst eine Sitzung wählen: Enter geht in die Liste des Tages"),
        }
    }

    /// Into the list of the day; of a single one, and from the list, to the Sitzung itself.
    fn kalender_aufschlagen(&mut self) {
        let neu = self.taste_fuer(Action::New);
        let Some(k) = self.kalender() else { return };
        let einzige = match k.am(k.tag) {
            [eine] => Some(eine.key),
            _ => None,
        };
        if let Some(key) = k.liste_satz().or(einzige) {
            self.session.fenster.pop();
            return self.springe(key);
        }
        if k.am(k.tag).is_empty() {
            let text = format!("An diesem Tag ist keine Sitzung – {neu} setzt eine an");
            return self.session.melde(MeldungArt::Hinweis, text);
        }
        k.in_liste = true;
        k.stand.zeile = None;
    }

    fn taste_fuer(&self, action: Action) -> String {
        self.session
            .keymap
            .kuerzeste(action, &self.session.kontexte())
            .unwrap_or_default()
    }

    // --- choosing whose ---------------------------------------------------------------------------------------------

    fn kalender_filtern(&mut self) {
        let kandidaten = self.kandidaten(&[Kind::Gremien, Kind::Personen]);
        let wahl = Wahl::neu("Nur Sitzungen von", Zweck::KalenderNur, kandidaten);
        self.session.fenster.push(Fenster::Wahl(wahl));
    }

    fn kalender_ansetzen(&mut self) {
        let Some(k) = self.kalender() else { return };
        let (tag, nur) = (k.tag, k.nur);
        match nur.filter(|n| n.kind == Kind::Gremien) {
            Some(gremium) => self.sitzung_am(gremium.id, tag),
            None => self.gremium_waehlen("Sitzung welches Gremiums?", Zweck::SitzungAm(tag)),
        }
    }

    pub(in crate::app) fn gremium_waehlen(&mut self, titel: &str, zweck: Zweck) {
        let mut kandidaten = self.kandidaten(&[Kind::Gremien]);
        let trifft_sich = |id| self.register.gremien().get(id).is_some_and(|g| !g.aussen);
        kandidaten.retain(|k| matches!(k.wert, Wert::Satz(key) if trifft_sich(key.id)));
        self.session
            .fenster
            .push(Fenster::Wahl(Wahl::neu(titel, zweck, kandidaten)));
    }

    /// What was chosen in a box that the calendar had opened.
    pub(in crate::app) fn kalender_gewaehlt(&mut self, zweck: &Zweck, key: Schluessel) {
        match zweck {
            Zweck::KalenderNur => {
                if let Some(k) = self.kalender() {
                    (k.nur, k.in_liste) = (Some(key), false);
                }
            }
            Zweck::SitzungAm(tag) => self.sitzung_am(key.id, *tag),
            Zweck::FreieZeitVon(ab) => self.freie_zeit_oeffnen(key.id, None, *ab),
            _ => {}
        }
    }

    /// The form of a new Sitzung on a day, with time, length and place as last time.
    fn sitzung_am(&mut self, gremium: Id, tag: Date) {
        let letzte = self
            .register
            .sitzungen_von(gremium)
            .max_by_key(|s| s.beginn);
        let zeit = letzte.map_or(BEGINN, |s| s.beginn.time());
        let lang = letzte.and_then(|s| s.ende.map(|e| e.duration_since(s.beginn).as_secs() / 60));
        let lang = lang
            .filter(|m| *m > 0)
            .unwrap_or_else(|| kalender::dauer(&self.register, gremium));
        self.sitzung_um(gremium, tag.to_datetime(zeit), lang);
    }

    /// The form of a new Sitzung at a time, so many minutes long.
    pub(in crate::app) fn sitzung_um(&mut self, gremium: Id, beginn: DateTime, minuten: i64) {
        let letzte = self
            .register
            .sitzungen_von(gremium)
            .max_by_key(|s| s.beginn);
        let ort = letzte.map(|s| s.ort.clone()).unwrap_or_default();
        let satz = Sitzung {
            gremium,
            beginn,
            ende: Some(plus_minuten(beginn, minuten)),
            ort,
            ..leer::sitzung(self.session.ids.neu())
        };
        self.formular("Neue Sitzung", satz.into());
        if let Some(Fenster::Formular(f)) = self.session.fenster.last_mut() {
            f.fokussiere("beginn");
        }
    }

    fn freie_zeit_im_kalender(&mut self) {
        let Some(k) = self.kalender() else { return };
        let (tag, nur) = (k.tag, k.nur.filter(|n| n.kind == Kind::Gremien));
        let einzige = match k.am(k.tag) {
            [eine] => Some(eine.key),
            _ => None,
        };
        // What recurs is no Sitzung: there is none of that id.
        let sitzung = k.liste_satz().or(einzige).map(|k| k.id);
        match (
            sitzung.and_then(|id| self.register.sitzungen().get(id)),
            nur,
        ) {
            (Some(s), _) => self.freie_zeit_oeffnen(s.gremium, Some(s.id), tag),
            (None, Some(g)) => self.freie_zeit_oeffnen(g.id, None, tag),
            (None, None) => {
                self.gremium_waehlen("Freie Zeiten wofür?", Zweck::FreieZeitVon(tag));
            }
        }
    }
}

impl Kalender {
    /// The day that a key of moving leads to.
    fn bewegt(&self, action: Action, masse: Masse, heute: Date) -> Option<Date> {
        let monate = self.sicht == Sicht::Jahr && !masse.zwoelf_monate;
        let weiter = |z: Zeitraum, n| z.weiter(self.tag, n).unwrap_or(self.tag);
        let zeile = |n| {
            if monate {
                weiter(Zeitraum::Monat, n)
            } else {
                weiter(Zeitraum::Woche, n)
            }
        };
        Some(match action {
            Action::CalendarLeft => weiter(Zeitraum::Tag, -1),
            Action::CalendarRight => weiter(Zeitraum::Tag, 1),
            Action::Up => zeile(-1),
            Action::Down => zeile(1),
            Action::PageUp => weiter(self.sicht.zeitraum(), -1),
            Action::PageDown => weiter(self.sicht.zeitraum(), 1),
            Action::Top => self.tag.first_of_month(),
            Action::Bottom => self.tag.last_of_month(),
            Action::CalendarToday => heute,
            _ => return None,
        })
    }

    /// The day goes along with the Sitzung that is chosen in the list of a week.
    fn folge_der_liste(&mut self, reg: &Register) {
        let satz = self.liste_satz();
        if let Some(s) = satz.and_then(|k| reg.sitzungen().get(k.id)) {
            self.tag = s.beginn.date();
        } else if let Some(t) = satz.and_then(|k| reg.turnus().get(k.id)) {
            let (von, bis) = self.woche();
            let hier = |tag: &Date| (von..=bis).contains(tag);
            let getan = t.durchgefuehrt.iter().map(|b| b.am);
            let tag = t.naechste.into_iter().chain(getan).find(hier);
            self.tag = tag.unwrap_or(self.tag);
        }
    }

    /// Sitzungen between two days as this calendar shows them.
    fn gezeigte<'r>(
        &self,
        reg: &'r Register,
        von: Date,
        bis: Date,
        raum: Option<Id>,
    ) -> Vec<&'r Sitzung> {
        let mut beteiligte = kalender::Beteiligte::neu(reg);
        let mut alle = kalender::sitzungen(reg, von, bis, raum);
        alle.retain(|s| super::inhalt::passt(self.nur, s, &mut beteiligte));
        alle
    }
}

impl Session {
    /// Columns of the screen, and what is inside the frame of the calendar: columns, rows.
    pub fn kalender_flaeche(&self) -> (u16, u16, u16) {
        let hoehe = u16::try_from(self.hoehe()).unwrap_or(u16::MAX);
        (self.groesse.0, self.groesse.0.saturating_sub(4), hoehe)
    }
}
