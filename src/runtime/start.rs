//! Starts the program on the screen: first the question which template, where there is no store; then the sitting with
//! its worker. Also ends both in the right order, so that everything told as saved is on the disk.

use super::tresor::Tresorfaden;
use super::tresorhand::Hand;
use super::worker::Worker;
use super::{Ausgang, Haende, Kanal, Optionen, Profil, Programm, Uhr, starten};
use crate::app::erststart::{Anfang, Erststart};
use crate::app::{Antwort, App, Auftrag, Effect, Event, Start, TresorAuftrag};
use crate::domain::Ids;
use crate::fehler::Fehler;
use crate::keymap::{Keymap, Schrift};
use crate::store::{Behalten, SledStore};
use crate::ui::theme::{Theme, Zeichen};
use crate::ui::{self, Bild};
use ratatui::Frame;
use std::path::PathBuf;
use std::time::Duration;

/// What the screen is started with.
pub struct Lage {
    pub dir: PathBuf,
    pub keymap: Keymap,
    /// In the order in which the key goes through them; the first is in force.
    pub themen: Vec<Theme>,
    pub profil: Profil,
    pub uhr: Uhr,
    pub maus: bool,
    pub wer: String,
    pub ids: Ids,
    pub behalten: Behalten,
    /// Where papers are proposed to go; None: the person's home.
    pub papiere: Option<PathBuf>,
    /// Where the vault notes the last state it was seen in; None: nowhere.
    pub zustand: Option<PathBuf>,
    /// Minutes without a key until cases are locked.
    pub sperrminuten: u16,
}

/// Runs the program on the screen and returns its exit code. `anlegen` makes a store from what was chosen.
///
/// # Errors
/// The terminal could not be set up, the store could not be opened, or the last backup failed.
pub fn bildschirm(
    lage: Lage,
    anlegen: impl Fn(&Anfang) -> Result<(), Fehler>,
) -> Result<u8, Fehler> {
    let schrift = if lage.profil.utf8 {
        Schrift::Utf8
    } else {
        Schrift::Ascii
    };
    let lage = Lage {
        keymap: lage.keymap.mit_schrift(schrift),
        ..lage
    };
    let bild = Bild {
        themen: lage
            .themen
            .iter()
            .map(|t| t.fuer(lage.profil.farben))
            .collect(),
        zeichen: Zeichen::fuer(lage.profil.utf8),
        utf8: lage.profil.utf8,
    };
    if !SledStore::vorhanden(&lage.dir) {
        match fragen(&lage, &bild)? {
            (Some(anfang), _) => anlegen(&anfang)?,
            (None, ausgang) => return Ok(ausgang.exit_code()),
        }
    }
    sitzen(lage, bild)
}

fn optionen(lage: &Lage) -> Optionen {
    Optionen {
        profil: lage.profil,
        uhr: lage.uhr.clone(),
        maus: lage.maus,
    }
}

fn fragen(lage: &Lage, bild: &Bild) -> Result<(Option<Anfang>, Ausgang), Fehler> {
    let ort = lage.dir.display().to_string();
    let erststart = Erststart::neu(lage.keymap.clone(), ort, crate::vorlage::NAMEN);
    let mut frage = Frage {
        erststart,
        bild: bild.clone(),
    };
    let ausgang = starten(&mut frage, Kanal::neu(), |_| {}, &optionen(lage))?;
    Ok((frage.erststart.gewaehlt, ausgang))
}

fn sitzen(lage: Lage, bild: Bild) -> Result<u8, Fehler> {
    crate::vault::haertung();
    crate::guard::muster::bereite_vor_nebenbei();
    let optionen = optionen(&lage);
    let kanal = Kanal::neu();
    let antworten = kanal.antworten();
    let (dir, uhr, behalten) = (lage.dir.clone(), lage.uhr.clone(), lage.behalten);
    let worker = Worker::starten(
        move || Ok(Box::new(SledStore::oeffnen(&dir)?.mit_behalten(behalten))),
        move || uhr.jetzt().date(),
        move |antwort| {
            antworten(antwort);
        },
    )?;
    let antworten = kanal.antworten();
    let hand = Hand::neu(&lage.dir, lage.zustand.as_deref(), lage.uhr.clone());
    let tresor = Tresorfaden::starten(
        move || hand,
        move |antwort| {
            antworten(Antwort::Tresor(antwort));
        },
    )?;
    let start = Start {
        jetzt: lage.uhr.jetzt(),
        ids: lage.ids,
        wer: lage.wer,
        keymap: lage.keymap,
        groesse: (80, 24),
    };
    let mut sitzung = Sitzung {
        app: App::neu(start),
        bild,
    };
    sitzung.app.session.papierordner = papierordner(lage.papiere);
    sitzung.app.session.farbnamen = sitzung.bild.themen.iter().map(|t| t.name.clone()).collect();
    sitzung.app.session.faelle.ruhe.minuten = lage.sperrminuten;
    sitzung.app.session.faelle.tag_gestellt = lage.uhr.gestellt();
    for effekt in sitzung.app.beginn() {
        if let Effect::Store(auftrag) = effekt {
            worker.senden(auftrag)?;
        }
    }
    let beide = Beide {
        worker: &worker,
        tresor: &tresor,
    };
    let ausgang = starten(&mut sitzung, kanal, beide, &optionen)?;
    // First the drafts of notes: less than a second may be left. The vault needs the store's lock, so it closes before.
    tresor.beenden();
    beenden(worker, ausgang)?;
    match sitzung.app.session.ende {
        Some(fehler) => Err(fehler),
        None => Ok(ausgang.exit_code()),
    }
}

/// As set, else the home; where there is none, where one stands.
fn papierordner(gesetzt: Option<PathBuf>) -> String {
    let sonst = std::env::var_os("HOME").map_or(".", |_| "~");
    gesetzt.map_or_else(|| sonst.to_owned(), |p| p.display().to_string())
}

/// Waits for what is queued; the backup on leaving is skipped where less than a second is left.
fn beenden(worker: Worker, ausgang: Ausgang) -> Result<(), Fehler> {
    if ausgang.eilig() {
        worker.beenden_ohne_sicherung()
    } else {
        worker.beenden().map(drop)
    }
}

/// An order that does not get through is told by its missing answer; the thread is gone then and said so.
struct Beide<'a> {
    worker: &'a Worker,
    tresor: &'a Tresorfaden,
}

impl Haende for Beide<'_> {
    fn store(&self, auftrag: Auftrag) {
        drop(self.worker.senden(auftrag));
    }

    fn tresor(&self, auftrag: TresorAuftrag) {
        drop(self.tresor.senden(auftrag));
    }

    fn ruhe(&self) {
        self.tresor.ruhe();
    }
}

struct Sitzung {
    app: App,
    bild: Bild,
}

impl Programm for Sitzung {
    fn event(&mut self, event: Event) -> Vec<Effect> {
        self.app.update(event)
    }

    fn draw(&mut self, frame: &mut Frame) {
        ui::view(frame, &self.app, &self.bild);
    }

    fn naechster_tick(&self) -> Option<Duration> {
        self.app.naechster_tick()
    }
}

struct Frage {
    erststart: Erststart,
    bild: Bild,
}

impl Programm for Frage {
    fn event(&mut self, event: Event) -> Vec<Effect> {
        self.erststart.update(event)
    }

    fn draw(&mut self, frame: &mut Frame) {
        ui::erststart::view(frame, &self.erststart, &self.bild);
    }
}
