//! The FuA meeting mode: one line that is always being typed, what was understood, what is known already, the lines so
//! far; and the list at the end. It remembers what is being typed and what is chosen; everything else follows from the
//! Register, so that it goes on where it was after any crash.

mod anblick;
mod befehle;
mod danach;
mod nachlese;
mod oeffnen;

pub use anblick::{Anblick, Verstanden};

use crate::action::{Action, Kontext};
use crate::app::eingabe::Eingabe;
use crate::domain::text::{enthaelt, falte};
use crate::domain::{Id, Kind, Mitschriftart, Schluessel, Sitzung};
use crate::model::Register;
use crate::model::fang::{Fang, Wissen, lies};
use crate::model::mitschrift::{nachlese::umfeld, zeilen};
use crate::search::{Index, Suche};
use crate::store::Draft;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Prefix of the drafts' names.
pub(in crate::app) const ENTWURF: &str = "mitschrift/";

/// The name under which the half-typed line of a meeting is kept.
pub(in crate::app) fn entwurf_name(sitzung: Id) -> String {
    format!("{ENTWURF}{sitzung}")
}

/// Hits looked through for those of the Raum, and so many shown at most.
const GESUCHT: usize = 2_000;
const TREFFER: usize = 30;
/// Letters from which on something is looked for.
const AB: usize = 2;
/// Words of the name that are looked for one by one where all of them together find nothing.
const EINZELN: usize = 3;

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
    /// Enter was refused for this text: once more takes it.
    trotzdem: Option<String>,
    /// Drafts of the lines of this sitting, to take them back whole.
    gefangen: Vec<(Id, Draft)>,
    schickt: Option<Schickt>,
    /// What was being typed when a line was taken back; comes again after that one.
    danach: Option<String>,
}

/// What is kept of it across a crash.
#[derive(Serialize, Deserialize)]
pub struct MitschriftEntwurf {
    pub sitzung: Id,
    text: String,
    danach: Option<String>,
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
            trotzdem: None,
            gefangen: Vec::new(),
            schickt: None,
            danach: None,
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
        (!text.is_empty() || self.danach.is_some()).then(|| MitschriftEntwurf {
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
        let Some(s) = reg.sitzungen().get(self.sitzung) else {
            return;
        };
        let leer = self.eingabe.text().trim().is_empty();
        self.fang = (!leer).then(|| lies(umfeld(reg, &self.wissen, s, heute), self.eingabe.text()));
        self.treffer = self.suche(reg, index);
    }

    fn suche(&mut self, reg: &Register, index: &Index) -> Vec<Schluessel> {
        let Some(f) = self.fang.clone() else {
            return Vec::new();
        };
        let worte: Vec<&str> = f
            .name
            .split_whitespace()
            .filter(|w| w.starts_with(char::is_alphanumeric))
            .collect();
        let name = worte.join(" ");
        if f.art == Mitschriftart::Todo || name.chars().count() < AB {
            return Vec::new();
        }
        let passt = |key: &Schluessel| im_umkreis(reg, *key, f.raum);
        let finde = |lauf: &mut Suche, text: &str| -> Vec<Schluessel> {
            let hits = lauf.suche(index, text, GESUCHT).into_iter();
            hits.map(|h| h.key).filter(passt).take(TREFFER).collect()
        };
        let mut treffer = finde(&mut self.lauf, &name);
        if treffer.is_empty() && worte.len() > 1 {
            treffer = einzeln(worte)
                .map(|w| {
                    let mut t = finde(&mut Suche::neu(), w);
                    // The name of its Raum alone, or letters strewn about, make nothing alike.
                    t.retain(|k| enthaelt(&falte(&reg.titel(*k)), &falte(w)));
                    t
                })
                .find(|t| !t.is_empty())
                .unwrap_or_default();
        }
        treffer.sort_by_key(|k| crate::model::mitschrift::art_von(k.kind) != f.art);
        treffer
    }

    /// The known thing that Enter takes.
    pub fn gewaehlt(&self) -> Option<Schluessel> {
        self.treffer.get(self.wahl?).copied()
    }

    /// What stands in the way of Enter, until it is pressed once more on the same text.
    fn bedenken(&self, reg: &Register) -> Option<String> {
        let f = self.fang.as_ref()?;
        if self.trotzdem.as_deref() == Some(self.eingabe.text()) {
            return None;
        }
        if !f.unklar.is_empty() {
            return Some("Nicht alles verstanden – Enter noch einmal nimmt es so".to_owned());
        }
        let gleich = |k: &&Schluessel| {
            crate::model::mitschrift::art_von(k.kind) == f.art
                && falte(&reg.titel(**k)) == falte(&f.name)
        };
        self.treffer.iter().any(|k| gleich(&k)).then(|| {
            format!(
                "„{}“ gibt es schon – ↓ wählt es, Enter noch einmal legt neu an",
                crate::model::tun::kurz(&f.name)
            )
        })
    }

    /// The line is empty again; what was typed before comes back.
    fn leeren(&mut self) {
        let naechste = self.danach.take().unwrap_or_default();
        self.eingabe.setze(naechste);
        (self.wahl, self.trotzdem) = (None, None);
    }

    /// The meeting, while it is there.
    pub fn treffen<'r>(&self, reg: &'r Register) -> Option<&'r Sitzung> {
        reg.sitzungen().get(self.sitzung)
    }
}

/// Long words first: they tell more.
fn einzeln(mut worte: Vec<&str>) -> impl Iterator<Item = &str> {
    worte.sort_by_key(|w| std::cmp::Reverse(w.chars().count()));
    worte
        .into_iter()
        .filter(|w| w.chars().count() > 3)
        .take(EINZELN)
}

/// What a Raum has, lacks or plans, and what lies below or above it; without a Raum anything.
fn im_umkreis(reg: &Register, key: Schluessel, raum: Option<Id>) -> bool {
    if !matches!(key.kind, Kind::Ressourcen | Kind::Bedarfe | Kind::Vorhaben) {
        return false;
    }
    match (raum, reg.raum_von(key)) {
        (Some(hier), Some(dort)) => {
            reg.liegt_in(Some(dort), hier) || reg.liegt_in(Some(hier), dort)
        }
        _ => true,
    }
}
