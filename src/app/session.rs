//! The Session: everything about this sitting that is not a record. Screens own their state; windows stack above them.

use super::ansicht::{Detailzeile, detail, setze};
use super::baum::Baum;
use super::blatt::Blatt;
use super::faelle::Faelle;
use super::faelle::blatt::Fallblatt;
use super::formular::Formular;
use super::freie_zeit::FreieZeit;
use super::gemerkt::Gemerkt;
use super::kalender::Kalender;
use super::liste::Liste;
use super::mitschrift::Mitschrift;
use super::modus::Modus;
use super::schirm::{Ort, Schirm, Stand};
use super::suche::Suche;
use super::wahl::Wahl;
use super::zeile::Zeile;
use crate::action::Kontext;
use crate::domain::{Id, Ids, Kind, Schluessel};
use crate::fehler::Fehler;
use crate::keymap::{Key, Keymap, Schrift};
use crate::model::Register;
use crate::model::dran::Dran;
use crate::model::liste::Zustand;
use crate::model::ressourcen::Uhr;
use jiff::civil::{Date, DateTime};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// From here on list and detail stand side by side (ux.md, rule 2).
pub const BREIT: u16 = 110;
/// Below this one sentence says so.
pub const KLEINSTE: (u16, u16) = (60, 16);
/// Title, tabs, frame above and below, message, hints.
const RAHMEN: u16 = 6;

/// Something said in the message line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meldung {
    pub art: MeldungArt,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeldungArt {
    Gut,
    Hinweis,
    Fehler,
}

/// A window above the screen. The last one has the keys.
pub enum Fenster {
    Formular(Box<Formular>),
    Wahl(Wahl),
    Zeile(Zeile),
    Suche(Suche),
    Baum(Baum),
    Blatt(Blatt),
    Kalender(Box<Kalender>),
    FreieZeit(Box<FreieZeit>),
    Modus(Box<Modus>),
    Mitschrift(Box<Mitschrift>),
    Fall(Box<Fallblatt>),
    /// sichern / verwerfen / weiter, for the form below.
    Frage,
}

/// Switches that a person sets on screens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Optionen {
    pub beendete_gremien: bool,
    pub beendete_vorhaben: bool,
    pub gruppierung: usize,
    pub todo_zustand: Zustand,
    pub bedarf_zustand: Zustand,
    pub nur_luecken: bool,
    /// What the list of Ressourcen is narrowed by, beside what is typed.
    pub ressourcen: crate::model::ressourcen::Schalter,
    /// Applications that wait for a decision or their accounts.
    pub nur_offene_antraege: bool,
    /// What the Übersicht draws, by place in its round: lines (on a wide screen the year), year, then a map per figure.
    pub bild: usize,
    /// A figure of the map that was chosen from the list.
    pub kennzahl: Option<super::ansicht::Kennzahl>,
    /// The tile that is chosen, where the map has the screen for itself.
    pub kachel: Option<Id>,
    /// Groups of the Übersicht that are shown whole.
    pub ganz: std::collections::BTreeSet<String>,
    /// Colour scheme; the ui knows how many there are.
    pub farben: usize,
}

/// This sitting.
pub struct Session {
    pub jetzt: DateTime,
    pub(super) ids: Ids,
    pub(super) wer: String,
    pub keymap: Keymap,
    /// Keys of a sequence that is not finished.
    pub folge: Vec<Key>,
    pub schirm: Schirm,
    pub(super) staende: BTreeMap<Schirm, Stand>,
    /// Lines of the Übersicht.
    pub dran: Vec<Dran>,
    /// Filters every screen.
    pub raum: Option<Id>,
    pub fenster: Vec<Fenster>,
    pub meldung: Option<Meldung>,
    /// The guard's hint about what is being typed.
    pub achtung: Option<super::Achtung>,
    /// Names of the colour schemes, in the order in which the key goes through them.
    pub farbnamen: Vec<String>,
    /// Columns and rows.
    pub groesse: (u16, u16),
    pub geladen: bool,
    /// Overdue to-dos of the Raum that filters, for the title line.
    pub ueberfaellig: usize,
    pub optionen: Optionen,
    pub faelle: Faelle,
    /// The page of the FuA that was looked at last.
    pub fua: Schirm,
    /// Where papers are proposed to go; `~` is the person's home.
    pub papierordner: String,
    pub(super) rueckweg: Vec<Ort>,
    /// The detail of the chosen record, wrapped.
    gemerkt: Gemerkt,
    /// Requests to the store that have not been answered.
    pub(super) unterwegs: usize,
    /// Keys that wait until the store has answered, so that they meet what is on the disk.
    pub(super) wartend: VecDeque<super::Event>,
    /// Of these, a question (undo, redo, loading again) whose answer may be a bare fault.
    pub(super) fragt: bool,
    /// When the records were there.
    pub(super) geladen_um: Option<DateTime>,
    /// The day of the last daily backup that was asked for.
    pub(super) gesichert_am: Option<Date>,
    /// Lines that were left with Esc, and what was typed there.
    pub(super) abgelegt: Vec<(super::zeile::Zweck, String)>,
    /// Drafts found at the start: name and content.
    pub(super) entwuerfe: Vec<(String, Vec<u8>)>,
    /// Why the sitting ended, where it could not go on.
    pub ende: Option<Fehler>,
}

/// What a Session starts with.
pub struct Start {
    pub jetzt: DateTime,
    pub ids: Ids,
    pub wer: String,
    pub keymap: Keymap,
    pub groesse: (u16, u16),
}

impl Session {
    pub fn neu(start: Start) -> Self {
        Session {
            jetzt: start.jetzt,
            ids: start.ids,
            wer: start.wer,
            keymap: start.keymap,
            folge: Vec::new(),
            schirm: Schirm::Uebersicht,
            staende: Schirm::ALLE
                .iter()
                .map(|s| (s.0, Stand::default()))
                .collect(),
            dran: Vec::new(),
            raum: None,
            fenster: Vec::new(),
            meldung: None,
            achtung: None,
            farbnamen: Vec::new(),
            groesse: start.groesse,
            geladen: false,
            ueberfaellig: 0,
            optionen: Optionen::default(),
            faelle: Faelle::default(),
            fua: Schirm::Ressourcen,
            papierordner: "~".to_owned(),
            rueckweg: Vec::new(),
            gemerkt: Gemerkt::default(),
            unterwegs: 0,
            wartend: VecDeque::new(),
            fragt: false,
            geladen_um: None,
            gesichert_am: None,
            abgelegt: Vec::new(),
            entwuerfe: Vec::new(),
            ende: None,
        }
    }

    pub fn heute(&self) -> Date {
        self.jetzt.date()
    }

    /// What is shown of a record of that kind is built for this day, or minute.
    pub fn uhr(&self, kind: Kind) -> Uhr {
        match kind {
            Kind::Ressourcen => self.minute().into(),
            _ => self.heute().into(),
        }
    }

    /// Now, without the seconds.
    pub(super) fn minute(&self) -> DateTime {
        let j = self.jetzt;
        j.date().at(j.hour(), j.minute(), 0, 0)
    }

    /// The state of the present screen.
    pub fn stand(&self) -> &Stand {
        static LEER: std::sync::OnceLock<Stand> = std::sync::OnceLock::new();
        self.staende
            .get(&self.schirm)
            .unwrap_or_else(|| LEER.get_or_init(Stand::default))
    }

    pub fn stand_mut(&mut self) -> &mut Stand {
        self.staende.entry(self.schirm).or_default()
    }

    pub fn liste(&self) -> &Liste {
        &self.stand().liste
    }

    /// The record that commands are about.
    pub fn gewaehlt(&self) -> Option<Schluessel> {
        self.liste().gewaehlt()
    }

    /// List and detail side by side.
    pub fn breit(&self) -> bool {
        self.groesse.0 >= BREIT
    }

    /// Rows inside the frame.
    pub fn hoehe(&self) -> usize {
        usize::from(self.groesse.1.saturating_sub(RAHMEN))
    }

    /// Columns of the list, frame included.
    pub fn listen_breite(&self) -> u16 {
        if self.breit() {
            self.groesse.0 / 2
        } else {
            self.groesse.0
        }
    }

    /// Columns inside the frame of the detail.
    pub fn detail_breite(&self) -> usize {
        let b = if self.breit() {
            self.groesse.0 - self.listen_breite()
        } else {
            self.groesse.0
        };
        usize::from(b.saturating_sub(4))
    }

    /// Columns inside the frame of a sheet.
    pub fn blatt_breite(&self) -> usize {
        usize::from(self.groesse.0.saturating_sub(4))
    }

    /// Records were loaded anew: nothing built from the former ones is read again.
    pub(super) fn vergiss_gebautes(&mut self) {
        self.gemerkt = Gemerkt::default();
        for stand in self.staende.values_mut() {
            stand.fuer = None;
        }
    }

    /// The detail is on the screen.
    pub fn zeigt_detail(&self) -> bool {
        self.breit() || self.stand().detail.offen
    }

    /// The wrapped lines of the detail of the chosen record.
    pub fn detailzeilen(&self, reg: &Register) -> Arc<[Detailzeile]> {
        let Some(key) = self.gewaehlt() else {
            return Arc::default();
        };
        let (um, breite) = (self.uhr(key.kind), self.detail_breite());
        let fuer = (reg.rev(), key, um, breite);
        self.gemerkt
            .zeilen(fuer, || setze(detail(reg, key, um), breite))
    }

    /// The line of the detail that is chosen.
    pub fn detail_wahl(&self, reg: &Register) -> Option<Detailzeile> {
        let stand = self.stand();
        let zeile = stand.detail.zeile.filter(|_| stand.detail.offen)?;
        self.detailzeilen(reg).get(zeile).cloned()
    }

    /// Where keys go, innermost first.
    pub fn kontexte(&self) -> Vec<Kontext> {
        match self.fenster.last() {
            Some(Fenster::Formular(f)) if f.im_text() => {
                vec![Kontext::Text, Kontext::Input, Kontext::Form]
            }
            Some(Fenster::Formular(_)) => vec![Kontext::Input, Kontext::Form],
            Some(
                Fenster::Wahl(_) | Fenster::Zeile(_) | Fenster::Suche(_) | Fenster::FreieZeit(_),
            ) => {
                vec![Kontext::Input, Kontext::Choice]
            }
            Some(Fenster::Kalender(k)) if k.sprung.is_some() => {
                vec![Kontext::Input, Kontext::Choice]
            }
            Some(Fenster::Kalender(_)) => vec![Kontext::Calendar, Kontext::List],
            Some(Fenster::Baum(b)) if b.suche.is_some() => vec![Kontext::Input, Kontext::Choice],
            Some(Fenster::Baum(_)) => vec![Kontext::Tree],
            Some(Fenster::Blatt(b)) => vec![b.art.kontext(), Kontext::List],
            Some(Fenster::Modus(m)) => m.kontexte(),
            Some(Fenster::Mitschrift(m)) => m.kontexte(),
            Some(Fenster::Fall(f)) => f.kontexte(),
            Some(Fenster::Frage) => vec![Kontext::Question],
            None if self.schirm == Schirm::Faelle => self.faelle.kontexte(),
            None if self.liste().filter_eingabe.is_some() => vec![Kontext::Input, Kontext::Choice],
            None if self.schirm.in_fua() => {
                vec![self.schirm.kontext(), Kontext::Fua, Kontext::List]
            }
            None => vec![self.schirm.kontext(), Kontext::List],
        }
    }

    /// Letters are text here.
    pub fn tippt(&self) -> bool {
        self.kontexte().contains(&Kontext::Input)
    }

    /// Scrolls lists and long texts so that what is chosen or typed is on the screen.
    pub(super) fn sichtbar_machen(&mut self) {
        let (hoehe, breite) = (self.hoehe(), self.groesse.0);
        let mass = match self.keymap.schrift() {
            Schrift::Utf8 => super::ansicht::breite_von,
            Schrift::Ascii => super::ansicht::ascii_breite,
        };
        for fenster in &mut self.fenster {
            match fenster {
                Fenster::Formular(f) => f.setze_groesse(breite, hoehe, mass),
                Fenster::Modus(m) => m.setze_groesse(breite, hoehe, mass),
                _ => {}
            }
        }
        self.stand_mut().liste.sichtbar(hoehe);
    }

    pub(super) fn melde(&mut self, art: MeldungArt, text: impl Into<String>) {
        self.meldung = Some(Meldung {
            art,
            text: text.into(),
        });
    }
}
