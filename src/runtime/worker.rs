//! The thread that owns the store. Takes orders, answers each in turn; nothing else waits for the disk. Knows no screen:
//! whoever starts it says how an answer gets through.

use super::ablage;
use super::schlange::{Eintrag, Schlange};
use crate::app::event::{Antwort, Auftrag};
use crate::fehler::Fehler;
use crate::store::auffangen::{THREAD, auffangen};
use crate::store::{Batch, CommitFehler, Werk, verlauf};
use jiff::civil::Date;
use std::any::Any;
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::thread::{Builder, JoinHandle};

/// So long undo and log reach back.
const JAHRE: i64 = 2;

/// A running thread. Dropping it without [`Worker::beenden`] lets it finish on its own.
pub struct Worker {
    auftraege: Sender<Eintrag>,
    thread: JoinHandle<Result<Option<PathBuf>, Fehler>>,
}

impl Worker {
    /// Starts the thread; `oeffnen` runs on it, so that the first frame need not wait. `heute` is asked for each backup.
    pub fn starten<F, H, A>(oeffnen: F, heute: H, antworten: A) -> Result<Worker, Fehler>
    where
        F: FnOnce() -> Result<Box<dyn Werk>, Fehler> + Send + 'static,
        H: Fn() -> Date + Send + 'static,
        A: Fn(Antwort) + Send + 'static,
    {
        let (auftraege, eingang) = channel();
        let schlange = Schlange::neu(eingang);
        let thread = Builder::new()
            .name(THREAD.to_owned())
            .spawn(move || laufe(oeffnen, &heute, &antworten, schlange))
            .map_err(|e| Fehler::arbeiter_ausgefallen(&e.to_string()))?;
        Ok(Worker { auftraege, thread })
    }

    /// Queues an order; its answer comes later. Error: the thread is gone.
    pub fn senden(&self, auftrag: Auftrag) -> Result<(), Fehler> {
        self.auftraege
            .send(Eintrag::Auftrag(auftrag))
            .map_err(|_| Fehler::arbeiter_ausgefallen("Verbindung zum Speicher verloren"))
    }

    /// Finishes what is queued, backs up, closes the store. Where the newest backup lies; an error says what failed of
    /// these, everything told as saved is saved all the same.
    pub fn beenden(self) -> Result<Option<PathBuf>, Fehler> {
        self.schluss(true)
    }

    /// Finishes what is queued and closes the store, without a backup: when the process is about to be ended.
    pub fn beenden_ohne_sicherung(self) -> Result<(), Fehler> {
        self.schluss(false).map(drop)
    }

    fn schluss(self, sicherung: bool) -> Result<Option<PathBuf>, Fehler> {
        let _ = self.auftraege.send(Eintrag::Schluss { sicherung });
        self.thread
            .join()
            .unwrap_or_else(|grund| Err(Fehler::arbeiter_ausgefallen(&wortlaut(&*grund))))
    }
}

/// The thread's life: open, answer, back up.
fn laufe(
    oeffnen: impl FnOnce() -> Result<Box<dyn Werk>, Fehler>,
    heute: &impl Fn() -> Date,
    antworten: &impl Fn(Antwort),
    mut schlange: Schlange,
) -> Result<Option<PathBuf>, Fehler> {
    let mut werk = behuetet(oeffnen);
    let mut sichern = true;
    while let Some(eintrag) = schlange.naechster() {
        let auftrag = match eintrag {
            Eintrag::Auftrag(auftrag) => auftrag,
            Eintrag::Schluss { sicherung } => {
                sichern = sicherung;
                break;
            }
        };
        let antwort = match &mut werk {
            Ok(werk) => antworte(werk.as_mut(), auftrag, heute),
            Err(fehler) => abgesagt(auftrag, fehler.clone()),
        };
        if let Some(antwort) = antwort {
            antworten(antwort);
        }
    }
    match werk {
        Ok(mut werk) if sichern => behuetet(|| {
            werk.vergessen(vor_jahren(heute()))?;
            werk.sichern(heute())
        }),
        Ok(_) => Ok(None),
        // Whoever asked has had this error as an answer already.
        Err(_) => Ok(None),
    }
}

/// From when on history is kept.
fn vor_jahren(heute: Date) -> jiff::Timestamp {
    let ab = heute
        .checked_sub(jiff::Span::new().years(JAHRE))
        .unwrap_or(heute);
    let mitternacht =
        jiff::tz::TimeZone::UTC.to_timestamp(ab.to_datetime(jiff::civil::Time::midnight()));
    mitternacht.unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}

/// A panic becomes an error.
fn behuetet<T>(was: impl FnOnce() -> Result<T, Fehler>) -> Result<T, Fehler> {
    auffangen(was).unwrap_or_else(|grund| Err(Fehler::arbeiter_ausgefallen(&wortlaut(&*grund))))
}

fn wortlaut(grund: &(dyn Any + Send)) -> String {
    grund
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| grund.downcast_ref::<&str>().copied())
        .unwrap_or("unbekannter Grund")
        .to_owned()
}

/// The answer to an order; drafts that were kept need none. A panic in the store is answered, too.
pub fn antworte(
    werk: &mut dyn Werk,
    auftrag: Auftrag,
    heute: &impl Fn() -> Date,
) -> Option<Antwort> {
    let label = label(&auftrag);
    let antwort = behuetet(|| erledige(werk, auftrag, heute));
    antwort.unwrap_or_else(|fehler| Some(misslungen(label, fehler)))
}

fn abgesagt(auftrag: Auftrag, fehler: Fehler) -> Option<Antwort> {
    Some(misslungen(label(&auftrag), fehler))
}

/// A commit that failed is told under its label, so that what was typed is not taken for saved.
fn misslungen(label: Option<String>, fehler: Fehler) -> Antwort {
    match label {
        Some(label) => Antwort::Abgelehnt { label, fehler },
        None => Antwort::Fehler(fehler),
    }
}

fn label(auftrag: &Auftrag) -> Option<String> {
    match auftrag {
        Auftrag::Commit(batch) => Some(batch.label.clone()),
        Auftrag::UndoSuchen => Some("rückgängig".to_owned()),
        Auftrag::RedoSuchen => Some("wiederholen".to_owned()),
        _ => None,
    }
}

fn erledige(
    werk: &mut dyn Werk,
    auftrag: Auftrag,
    heute: &impl Fn() -> Date,
) -> Result<Option<Antwort>, Fehler> {
    Ok(Some(match auftrag {
        Auftrag::Laden => Antwort::Geladen(werk.snapshot()?),
        Auftrag::Commit(batch) => commit(werk, &batch),
        Auftrag::UndoSuchen => Antwort::Undo(verlauf::undo_kandidat(werk)?),
        Auftrag::RedoSuchen => Antwort::Redo(verlauf::redo_kandidat(werk)?),
        Auftrag::EntwurfSichern { name, inhalt } => {
            werk.entwurf_sichern(&name, &inhalt)?;
            return Ok(None);
        }
        Auftrag::EntwurfVerwerfen { name } => {
            werk.entwurf_verwerfen(&name)?;
            return Ok(None);
        }
        Auftrag::Entwuerfe => Antwort::Entwuerfe(werk.entwuerfe()?),
        Auftrag::Verlauf { anzahl } => Antwort::Verlauf(verlauf::neueste(werk, anzahl)?),
        Auftrag::Tagessicherung => {
            werk.sichern(heute())?;
            return Ok(None);
        }
        Auftrag::Sicherung => Antwort::Sicherung(sicherung(werk, heute())?),
        Auftrag::Datei { pfad, inhalt } => Antwort::Datei(datei(&pfad, &inhalt)),
    }))
}

fn commit(werk: &mut dyn Werk, batch: &Batch) -> Antwort {
    let label = batch.label.clone();
    match werk.commit(batch) {
        Ok(committed) => Antwort::Gesichert(committed),
        Err(CommitFehler::Konflikt { key, .. }) => Antwort::Konflikt { label, key },
        Err(CommitFehler::Fehler(fehler)) => Antwort::Abgelehnt { label, fehler },
    }
}

fn datei(pfad: &str, inhalt: &[u8]) -> Result<String, Fehler> {
    ablage::schreibe_neu(&ablage::pfad(pfad), inhalt).map(|()| pfad.to_owned())
}

fn sicherung(werk: &mut dyn Werk, heute: Date) -> Result<String, Fehler> {
    let pfad = werk.sichern(heute)?;
    Ok(pfad.map_or_else(String::new, |p| p.display().to_string()))
}
