//! The FuA meeting mode: one line that is always being typed, what was understood, what is known already, the lines so
//! far; and the list at the end. It remembers what is being typed and what is chosen; everything else follows from the
//! Register, so that it goes on where it was after any crash.

mod anblick;
mod befehle;
mod danach;
mod einfuegen;
mod nachlese;
mod oeffnen;
mod suche;

pub use anblick::{Anblick, Verstanden};

use crate::action::{Action, Kontext};
use crate::app::eingabe::Eingabe;
use crate::domain::text::einzeilig;
use crate::domain::{Id, Mitschriftart, Schluessel, Sitzung};
use crate::model::Register;
use crate::model::fang::{Fang, Wissen, lies};
use crate::model::mitschrift::unklar::{Offen, offen};
use crate::model::mitschrift::{nachlese::umfeld, zeilen};
use crate::search::{Index, Suche};
use crate::store::{Draft, Rev};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// Prefix of the drafts' names.
pub(in crate::app) const ENTWURF: &str = "mitschrift/";

/// The name under which the half-typed line of a meeting is kept.
pub(in crate::app) fn entwurf_name(sitzung: Id) -> String {
    format!("{ENTWURF}{sitzung}")
}

/// What fills the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seite {
    Fangen,
    Nachlese,
}

/// What was sent to the store and is not answered yet.
#[derive(Debug, Clone)]
enum Schickt {
    /// A line, with the draft that makes it.
    Zeile(Id, Draft),
    /// A line taken back, and its text.
    Zurueck(Id, String),
}

/// The open mode.
#[derive(Debug, Clone)]
pub struct Mitschrift {
    pub sitzung: Id,
    pub eingabe: Eingabe,
    /// What the line says; None: it is empty.
    pub fang: Option<Fang>,
    /// Known things that the line may mean, best first.
    pub treffer: Vec<Schluessel>,
    /// The known thing that Enter takes.
    pub wahl: Option<usize>,
    pub seite: Seite,
    /// The chosen line of the list at the end.
    pub zeile: usize,
    wissen: Wissen,
    lauf: Suche,
    /// What `treffer` answers.
    gefragt: Option<(Rev, Mitschriftart, Option<Id>, String)>,
    /// What each line leaves open, in the order of the list; gathered once per state of the records.
    offen: Vec<Offen>,
    offen_von: Option<Rev>,
    /// Drafts of the lines of this sitting, to take them back whole.
    gefangen: Vec<(Id, Draft)>,
    schickt: Option<Schickt>,
    /// What comes into the line next: typed when a line was taken back, or pasted.
    danach: VecDeque<String>,
    /// So many of these are whole lines and taken one after the other without a key.
    folgen: usize,
}

/// What is kept of it across a crash.
#[derive(Serialize, Deserialize)]
pub struct MitschriftEntwurf {
    pub sitzung: Id,
    text: String,
    #[serde(default)]
    danach: VecDeque<String>,
}

impl MitschriftEntwurf {
    /// Without the line that was committed last. None: nothing is left.
    fn ohne(mut self, letzte: Option<&str>) -> Option<Self> {
        if letzte == Some(einzeilig(&self.text).as_str()) {
            self.text = self.danach.pop_front()?;
        }
        Some(self)
    }
}

impl Mitschrift {
    pub fn neu(sitzung: Id) -> Self {
        Mitschrift {
            sitzung,
            eingabe: Eingabe::default(),
            fang: None,
            treffer: Vec::new(),
            wahl: None,
            seite: Seite::Fangen,
            zeile: 0,
            wissen: Wissen::default(),
            lauf: Suche::neu(),
            gefragt: None,
            offen: Vec::new(),
            offen_von: None,
            gefangen: Vec::new(),
            schickt: None,
            danach: VecDeque::new(),
            folgen: 0,
        }
    }

    pub fn aus_entwurf(e: MitschriftEntwurf) -> Self {
        let mut m = Mitschrift::neu(e.sitzung);
        m.eingabe.setze(e.text);
        m.danach = e.danach;
        m
    }

    /// None: nothing typed.
    pub fn entwurf(&self) -> Option<MitschriftEntwurf> {
        let text = self.eingabe.text().trim();
        (!text.is_empty() || !self.danach.is_empty()).then(|| MitschriftEntwurf {
            sitzung: self.sitzung,
            text: self.eingabe.text().to_owned(),
            danach: self.danach.clone(),
        })
    }

    /// Letters go into the line.
    pub fn tippt(&self) -> bool {
        self.seite == Seite::Fangen
    }

    /// The guard looks on: people who help belong into a Ressource, clients nowhere.
    pub fn warnt(&self) -> bool {
        let ressource = |f: &Fang| f.art == Mitschriftart::Ressource;
        self.tippt() && !self.fang.as_ref().is_some_and(ressource)
    }

    pub fn kontexte(&self) -> Vec<Kontext> {
        match self.seite {
            Seite::Fangen => vec![Kontext::Capture, Kontext::Input],
            Seite::Nachlese => vec![Kontext::Captured, Kontext::List],
        }
    }

    /// Commands worth naming now.
    pub fn hinweise(&self) -> Vec<Action> {
        use Action as A;
        match self.seite {
            Seite::Fangen => vec![
                A::CaptureTake,
                A::CaptureDown,
                A::CaptureUndo,
                A::CaptureList,
                A::CaptureMeeting,
                A::Back,
                A::Help,
            ],
            Seite::Nachlese if self.offen_hier().is_some_and(|o| o.doppelt.is_some()) => vec![
                A::CapturedConfirm,
                A::CapturedMerge,
                A::Open,
                A::CapturedKind,
                A::Delete,
                A::CapturedAll,
                A::CaptureList,
                A::Help,
            ],
            Seite::Nachlese => vec![
                A::CapturedConfirm,
                A::Open,
                A::CapturedKind,
                A::CapturedDown,
                A::CapturedSort,
                A::Delete,
                A::CapturedAll,
                A::CaptureList,
                A::SitzungPapers,
                A::Help,
            ],
        }
    }

    /// After each key and each commit: what the line says, and what is known of it.
    pub fn verstehe(&mut self, reg: &Register, index: &Index, heute: Date) {
        self.wissen.auffrischen(reg);
        let anzahl = zeilen(reg, self.sitzung).len();
        self.zeile = self.zeile.min(anzahl.saturating_sub(1));
        self.wahl = None;
        self.sichten(reg);
        let Some(s) = reg.sitzungen().get(self.sitzung) else {
            return;
        };
        let leer = self.eingabe.text().trim().is_empty();
        self.fang = (!leer).then(|| lies(umfeld(reg, &self.wissen, s, heute), self.eingabe.text()));
        self.treffer = self.suche(reg, index);
    }

    /// The known thing that Enter takes.
    pub fn gewaehlt(&self) -> Option<Schluessel> {
        self.treffer.get(self.wahl?).copied()
    }

    /// What the lines leave open, where the records have changed.
    fn sichten(&mut self, reg: &Register) {
        if self.offen_von == Some(reg.rev()) {
            return;
        }
        self.offen_von = Some(reg.rev());
        let zeilen = zeilen(reg, self.sitzung).into_iter();
        self.offen = zeilen.map(|m| offen(reg, &self.wissen, m)).collect();
    }

    /// What the chosen line of the list leaves open.
    fn offen_hier(&self) -> Option<&Offen> {
        self.offen.get(self.zeile)
    }

    /// The line is empty again; what waits behind it comes into it.
    fn leeren(&mut self) {
        let naechste = self.danach.pop_front().unwrap_or_default();
        self.eingabe.setze(naechste);
        self.wahl = None;
    }

    /// The meeting, while it is there.
    pub fn treffen<'r>(&self, reg: &'r Register) -> Option<&'r Sitzung> {
        reg.sitzungen().get(self.sitzung)
    }
}
