//! The meeting mode: one Sitzung on the whole screen, for the one who writes. It remembers where one is and what is being
//! typed; everything else follows from the Register, so that it goes on where it was after any crash.

mod anblick;
mod anwesenheit;
mod befehle;
mod danach;
mod gehen;
mod masse;
mod oeffnen;
mod rueckblick;
mod zeile;

pub use anblick::{
    Anblick, Pult, Rueckblick, Topzeile, abschluss_reihen, anwesenheit_reihen, rueckblick_reihen,
};
pub use masse::Spalten;
pub use zeile::{Protokollzeile, Was};

use crate::action::{Action, Kontext};
use crate::app::text::Text;
use crate::domain::{Id, Top, Topart};
use crate::model::Register;
use crate::model::protokoll::lauf::{self, Notiz};
use crate::model::protokoll::rueckblick::liste as todos_in_top_1;
use serde::{Deserialize, Serialize};

/// Prefix of the drafts' names.
pub(in crate::app) const ENTWURF: &str = "protokoll/";

/// The name under which a note is kept.
pub(in crate::app) fn entwurf_name(top: Id) -> String {
    format!("{ENTWURF}{top}")
}

/// What fills the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seite {
    Protokoll,
    Anwesenheit,
    Abschluss,
}

/// The open meeting mode.
#[derive(Debug, Clone)]
pub struct Modus {
    pub sitzung: Id,
    /// On the table.
    pub top: Option<Id>,
    /// The note to it, as typed so far.
    pub text: Text,
    /// The note as it was when typing began, or as it was last saved.
    basis: String,
    /// Letters go into the note.
    pub schreibt: bool,
    /// A draft of the note is kept beside the records.
    entworfen: bool,
    pub seite: Seite,
    /// The chosen row: of the attendance list, or of the to-dos of TOP 1.
    pub wahl: usize,
    /// Where to go once the note is saved, in a Sitzung without a clock.
    danach: Option<Id>,
    /// The TOP on the table is TOP 1 with its to-dos.
    rueckblick: bool,
    /// There are to-dos that TOP 1 goes through.
    etwas_offen: bool,
}

/// What is kept of a note across a crash.
#[derive(Serialize, Deserialize)]
pub struct NotizEntwurf {
    pub sitzung: Id,
    pub top: Id,
    basis: String,
    text: String,
}

impl Modus {
    pub fn neu(reg: &Register, sitzung: Id) -> Self {
        let mut modus = Modus {
            sitzung,
            top: None,
            text: Text::default(),
            basis: String::new(),
            schreibt: false,
            entworfen: false,
            seite: Seite::Protokoll,
            wahl: 0,
            danach: None,
            rueckblick: false,
            etwas_offen: false,
        };
        modus.abgleichen(reg);
        modus
    }

    /// Goes on with a note that was never saved. What others wrote meanwhile stays in it.
    pub fn aus_entwurf(e: NotizEntwurf, reg: &Register) -> Self {
        let mut modus = Modus::neu(reg, e.sitzung);
        modus.auf(reg, e.top);
        modus.text.setze(&e.text);
        modus.basis = e.basis;
        (modus.schreibt, modus.entworfen) = (true, true);
        modus.abgleichen(reg);
        modus
    }

    /// None: nothing typed that is not saved.
    pub fn entwurf(&self) -> Option<NotizEntwurf> {
        let top = self.top.filter(|_| self.geaendert())?;
        Some(NotizEntwurf {
            sitzung: self.sitzung,
            top,
            basis: self.basis.clone(),
            text: self.text.text().to_owned(),
        })
    }

    /// The note differs from what is saved.
    pub fn geaendert(&self) -> bool {
        self.text.text().trim_end() != self.basis.trim_end()
    }

    /// The note to be saved with the next step.
    fn notiz(&self) -> Option<Notiz<'_>> {
        let top = self.top.filter(|_| self.geaendert())?;
        Some(Notiz {
            top,
            text: self.text.text(),
        })
    }

    pub fn kontexte(&self) -> Vec<Kontext> {
        match self.seite {
            _ if self.schreibt => vec![
                Kontext::Text,
                Kontext::Input,
                Kontext::Meeting,
                Kontext::List,
            ],
            Seite::Anwesenheit => vec![Kontext::Attendance, Kontext::List],
            Seite::Abschluss => vec![Kontext::Closing, Kontext::Meeting, Kontext::List],
            Seite::Protokoll if self.rueckblick => {
                vec![Kontext::Review, Kontext::Meeting, Kontext::List]
            }
            Seite::Protokoll => vec![Kontext::Meeting, Kontext::List],
        }
    }

    /// Commands worth naming now.
    pub fn hinweise(&self) -> Vec<Action> {
        use Action as A;
        match self.seite {
            _ if self.schreibt => vec![A::Back, A::MeetingNext, A::MeetingSave],
            Seite::Anwesenheit => vec![
                A::AttendancePresent,
                A::AttendanceSubstitute,
                A::AttendanceExcused,
                A::AttendanceMissing,
                A::AttendanceGuest,
                A::AttendanceAll,
                A::Back,
                A::AttendanceChair,
                A::AttendanceMinutes,
                A::Help,
            ],
            Seite::Abschluss => vec![
                A::ClosingNow,
                A::ClosingDate,
                A::ClosingOpen,
                A::Back,
                A::Help,
            ],
            Seite::Protokoll if self.rueckblick && self.etwas_offen => vec![
                A::MeetingNext,
                A::TodoDone,
                A::TodoDue,
                A::TodoWait,
                A::TodoDrop,
                A::ReviewSame,
                A::MeetingAttendance,
                A::MeetingWrite,
                A::Help,
            ],
            Seite::Protokoll => vec![
                A::MeetingNext,
                A::MeetingWrite,
                A::QuickTodo,
                A::MeetingDecide,
                A::MeetingResubmit,
                A::MeetingAttendance,
                A::MeetingClose,
                A::New,
                A::SitzungAgenda,
                A::Help,
            ],
        }
    }

    /// Letters into the note.
    pub fn tippe(&mut self, text: &str) {
        if self.schreibt {
            self.text.einfuegen(text);
            self.entworfen = true;
        }
    }

    /// After a commit or a load: the TOP on the table, and the note as the Register has it. What is typed and not saved
    /// stays; where others changed the same note, both are kept.
    pub fn abgleichen(&mut self, reg: &Register) {
        self.note_abgleichen(reg);
        let Some(s) = reg.sitzungen().get(self.sitzung) else {
            return;
        };
        self.etwas_offen = !todos_in_top_1(reg, s).is_empty();
        if !self.geaendert() {
            let ersatz = || lauf::tops(reg, self.sitzung).first().map(|t| t.id);
            let hier = self.top.filter(|t| reg.tops().get(*t).is_some());
            let soll = s
                .laeuft
                .map(|l| l.top)
                .or(self.danach)
                .or(hier)
                .or_else(ersatz);
            self.danach = None;
            match soll {
                Some(top) if self.top != Some(top) => self.auf(reg, top),
                None => (self.top, self.rueckblick) = (None, false),
                _ => {}
            }
        }
    }

    fn note_abgleichen(&mut self, reg: &Register) {
        let Some(t) = self.akt(reg) else { return };
        let (dort, meins) = (t.protokoll.clone(), self.text.text());
        if dort == meins.trim_end() {
            self.basis = dort;
        } else if dort != self.basis {
            let beides = lauf::vereint(&self.basis, meins, &dort);
            if beides != meins {
                self.text.setze(&beides);
            }
            self.basis = dort;
        }
    }

    /// Puts a TOP on the screen, with its note.
    fn auf(&mut self, reg: &Register, top: Id) {
        self.top = Some(top);
        let t = self.akt(reg);
        self.rueckblick = t.is_some_and(|t| t.art == Topart::Rueckblick);
        self.basis = t.map(|t| t.protokoll.clone()).unwrap_or_default();
        self.text.setze(&self.basis);
        (self.schreibt, self.wahl) = (false, 0);
    }

    /// The name of a draft that nobody needs any more; told once.
    fn entwurf_weg(&mut self) -> Option<String> {
        let weg = self.entworfen && !self.geaendert();
        let name = self.top.filter(|_| weg).map(entwurf_name);
        self.entworfen &= !weg;
        name
    }

    /// The TOP on the table.
    pub fn akt<'r>(&self, reg: &'r Register) -> Option<&'r Top> {
        reg.tops().get(self.top?)
    }
}

/// Moves the choice in a list of some rows.
fn bewege(action: Action, wahl: &mut usize, anzahl: usize) -> bool {
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
