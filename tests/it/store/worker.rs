//! The thread that owns the store: answers in order, survives panics, backs up at the end.

use super::*;
use feldbuch::app::event::{Antwort, Auftrag};
use feldbuch::fehler::{Art, Fehler};
use feldbuch::runtime::worker::Worker;
use feldbuch::store::memory::Speicher;
use feldbuch::store::{CommitFehler, Committed, Entwuerfe, Sichern, StoreStatus, Watch, Werk};
use jiff::civil::{Date, date};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};

fn starte(
    oeffnen: impl FnOnce() -> Result<Box<dyn Werk>, Fehler> + Send + 'static,
) -> (Worker, Receiver<Antwort>) {
    let (raus, rein) = channel();
    let antworten = move |a| drop(raus.send(a));
    (
        Worker::starten(oeffnen, || date(2026, 11, 23), antworten).unwrap(),
        rein,
    )
}

fn lege(n: u128) -> Auftrag {
    Auftrag::Commit(batch(n, vec![put(Expect::Absent, raum(n, "x"))]))
}

#[test]
fn orders_are_answered_in_turn_and_finished_before_the_end() {
    let dir = tempfile::tempdir().unwrap();
    drop(neu(dir.path()));
    let ort = dir.path().to_path_buf();
    let (worker, antworten) = starte(move || Ok(Box::new(SledStore::oeffnen(&ort)?)));
    worker.senden(Auftrag::Laden).unwrap();
    (1..=20).for_each(|n| worker.senden(lege(n)).unwrap());
    worker.senden(lege(7)).unwrap();
    let doppelt = batch(99, vec![put(Expect::Absent, raum(7, "y"))]);
    worker.senden(Auftrag::Commit(doppelt)).unwrap();
    worker
        .senden(Auftrag::EntwurfSichern {
            name: "f".into(),
            inhalt: b"x".to_vec(),
        })
        .unwrap();
    worker.senden(Auftrag::Entwuerfe).unwrap();
    worker.senden(Auftrag::UndoSuchen).unwrap();
    worker.senden(Auftrag::RedoSuchen).unwrap();
    worker.senden(Auftrag::Verlauf { anzahl: 3 }).unwrap();
    let backup = worker.beenden().unwrap().unwrap();
    assert!(backup.ends_with("backups/feldbuch-2026-11-23.sicherung"));
    let worte: Vec<String> = antworten.iter().map(|a| wort(&a)).collect();
    let revs = (1..=20).map(|n| format!("gesichert {n}"));
    let soll = ["geladen 0".to_owned()].into_iter().chain(revs).chain(
        [
            "gesichert 7",
            "Konflikt Vorgang 99",
            "1 Entwürfe",
            "Undo Some(20)",
            "Redo None",
            "Verlauf 3",
        ]
        .map(str::to_owned),
    );
    assert_eq!(worte, soll.collect::<Vec<_>>());
    assert_eq!(
        SledStore::oeffnen(dir.path())
            .unwrap()
            .status()
            .unwrap()
            .rev,
        Rev(20)
    );
}

fn wort(antwort: &Antwort) -> String {
    match antwort {
        Antwort::Geladen(s) => format!("geladen {}", s.rev.0),
        Antwort::Gesichert(c) => format!("gesichert {}", c.rev().0),
        Antwort::Konflikt { label, .. } => format!("Konflikt {label}"),
        Antwort::Abgelehnt { label, fehler } => format!("abgelehnt {label}: {}", fehler.satz),
        Antwort::Undo(c) => format!("Undo {:?}", c.as_ref().map(|c| c.rev().0)),
        Antwort::Redo(c) => format!("Redo {:?}", c.as_ref().map(|c| c.rev().0)),
        Antwort::Entwuerfe(e) => format!("{} Entwürfe", e.len()),
        Antwort::Verlauf(v) => format!("Verlauf {}", v.len()),
        Antwort::Sicherung(ort) => format!("Sicherung {ort}"),
        Antwort::Datei(d) => format!("Datei {d:?}"),
        Antwort::Tresor(t) => format!("{t:?}"),
        Antwort::Fehler(f) => format!("Fehler {}", f.satz),
    }
}

#[test]
fn a_store_that_does_not_open_answers_with_its_error() {
    let dir = tempfile::tempdir().unwrap();
    let ort = dir.path().to_path_buf();
    let (worker, antworten) = starte(move || Ok(Box::new(SledStore::oeffnen(&ort)?)));
    worker.senden(Auftrag::Laden).unwrap();
    worker.senden(lege(1)).unwrap();
    assert_eq!(worker.beenden().unwrap(), None);
    let worte: Vec<String> = antworten.iter().map(|a| wort(&a)).collect();
    assert!(
        worte[0].starts_with("Fehler In ") && worte[0].contains("noch kein Feldbuch"),
        "{worte:?}"
    );
    assert!(worte[1].starts_with("abgelehnt Vorgang 1: "), "{worte:?}");
}

/// Panics at every second commit.
#[derive(Default)]
struct Wacklig {
    innen: Speicher,
    mal: u32,
}

impl Store for Wacklig {
    fn snapshot(&self) -> Result<Snapshot, Fehler> {
        self.innen.snapshot()
    }

    fn commit(&mut self, batch: &Batch) -> Result<Committed, CommitFehler> {
        self.mal += 1;
        assert!(self.mal % 2 == 1, "absichtlich");
        self.innen.commit(batch)
    }

    fn watch(&self, from: Rev) -> Result<Watch, Fehler> {
        self.innen.watch(from)
    }

    fn status(&self) -> Result<StoreStatus, Fehler> {
        self.innen.status()
    }
}

impl Entwuerfe for Wacklig {
    fn entwurf_sichern(&mut self, _: &str, _: &[u8]) -> Result<(), Fehler> {
        Ok(())
    }

    fn entwurf_verwerfen(&mut self, _: &str) -> Result<(), Fehler> {
        Ok(())
    }

    fn entwuerfe(&self) -> Result<Vec<(String, Vec<u8>)>, Fehler> {
        Ok(vec![])
    }
}

impl Sichern for Wacklig {
    fn sichern(&self, _: Date) -> Result<Option<PathBuf>, Fehler> {
        Err(Fehler::datentraeger_voll("hier"))
    }

    fn vergessen(&mut self, _vor: jiff::Timestamp) -> Result<(), Fehler> {
        Ok(())
    }
}

#[test]
fn a_panic_is_an_answer_and_the_next_order_goes_on() {
    let (worker, antworten) = starte(|| Ok(Box::new(Wacklig::default())));
    (1..=3).for_each(|n| worker.senden(lege(n)).unwrap());
    let fehler = worker.beenden().unwrap_err();
    assert_eq!(
        fehler.art,
        Art::NichtGetan,
        "the backup's own error is reported"
    );
    let worte: Vec<String> = antworten.iter().map(|a| wort(&a)).collect();
    assert_eq!(worte[0], "gesichert 1");
    assert!(
        worte[1].starts_with("abgelehnt Vorgang 2: ") && worte[1].contains("absichtlich"),
        "{worte:?}"
    );
    assert_eq!(worte[2], "gesichert 2");
}

/// Writes drafts only when it is let; says what it did.
struct Langsam {
    innen: Speicher,
    weiter: Receiver<()>,
    getan: std::sync::mpsc::Sender<String>,
}

impl Store for Langsam {
    fn snapshot(&self) -> Result<Snapshot, Fehler> {
        self.innen.snapshot()
    }

    fn commit(&mut self, batch: &Batch) -> Result<Committed, CommitFehler> {
        drop(self.getan.send(batch.label.clone()));
        self.innen.commit(batch)
    }

    fn watch(&self, from: Rev) -> Result<Watch, Fehler> {
        self.innen.watch(from)
    }

    fn status(&self) -> Result<StoreStatus, Fehler> {
        self.innen.status()
    }
}

impl Entwuerfe for Langsam {
    fn entwurf_sichern(&mut self, name: &str, inhalt: &[u8]) -> Result<(), Fehler> {
        let text = String::from_utf8_lossy(inhalt);
        drop(self.getan.send(format!("{name}: {text}")));
        self.weiter.recv().unwrap_or_default();
        self.innen.entwurf_sichern(name, inhalt)
    }

    fn entwurf_verwerfen(&mut self, name: &str) -> Result<(), Fehler> {
        self.innen.entwurf_verwerfen(name)
    }

    fn entwuerfe(&self) -> Result<Vec<(String, Vec<u8>)>, Fehler> {
        self.innen.entwuerfe()
    }
}

impl Sichern for Langsam {
    fn sichern(&self, _: Date) -> Result<Option<PathBuf>, Fehler> {
        Ok(None)
    }

    fn vergessen(&mut self, _: jiff::Timestamp) -> Result<(), Fehler> {
        Ok(())
    }
}

#[test]
fn while_one_draft_is_written_only_the_newest_of_the_next_is_kept_and_a_commit_goes_first() {
    let ((los, weiter), (sagen, getan)) = (channel(), channel());
    let innen = Speicher::neu();
    let werk = Langsam {
        innen,
        weiter,
        getan: sagen,
    };
    let (worker, antworten) = starte(move || Ok(Box::new(werk)));
    let sende = |n: u32| {
        let inhalt = "x".repeat(n as usize).into_bytes();
        let name = "f".to_owned();
        worker
            .senden(Auftrag::EntwurfSichern { name, inhalt })
            .unwrap();
    };
    sende(1);
    assert_eq!(
        getan.recv().unwrap(),
        "f: x",
        "the first is written at once"
    );
    (2..=9).for_each(sende);
    worker.senden(lege(1)).unwrap();
    worker.senden(Auftrag::Entwuerfe).unwrap();
    (0..2).for_each(|_| los.send(()).unwrap());
    worker.beenden().unwrap();
    let rest: Vec<String> = getan.iter().collect();
    assert_eq!(rest, ["Vorgang 1", "f: xxxxxxxxx"]);
    let antworten: Vec<Antwort> = antworten.iter().collect();
    assert_eq!(wort(&antworten[0]), "gesichert 1");
    match &antworten[1] {
        Antwort::Entwuerfe(e) => assert_eq!(e, &[("f".to_owned(), b"xxxxxxxxx".to_vec())]),
        andere => panic!("{}", wort(andere)),
    }
}
