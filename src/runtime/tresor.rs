//! The thread that holds the open vault. Takes orders in turn and answers them; the store's thread never waits for a key
//! derivation or a rebuild. Prints nothing of what passes through it: a panic here is answered with a fixed sentence.

use crate::app::event::{TresorAntwort, TresorAuftrag, TresorSchritt};
use crate::domain::Id;
use crate::fehler::Fehler;
use crate::store::auffangen::auffangen;
use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

/// Begins like the store's threads, so that no panic's words reach the terminal: they might hold a piece of a note.
const FADEN: &str = "feldbuch-speicher-tresor";
/// So long whoever stops the process waits until the keys are forgotten.
const RUHE: Duration = Duration::from_secs(2);

/// Does what is ordered: the vault, or in tests something in its place.
pub trait Tresorhand {
    /// None: nothing to tell (a draft was sealed). [`TresorAuftrag::Sperren`] is always answered.
    fn erledige(&mut self, auftrag: TresorAuftrag) -> Option<TresorAntwort>;

    /// Everything ordered is done and answered: what nobody waits for.
    fn leerlauf(&mut self) {}
}

enum Eintrag {
    Auftrag(TresorAuftrag),
    /// Tell when everything before is done.
    Ruhe(SyncSender<()>),
    Schluss,
}

/// The running thread.
pub struct Tresorfaden {
    auftraege: Sender<Eintrag>,
    thread: JoinHandle<()>,
}

impl Tresorfaden {
    /// Starts the thread; `hand` is made on it.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn starten<H: Tresorhand>(
        hand: impl FnOnce() -> H + Send + 'static,
        antworten: impl Fn(TresorAntwort) + Send + 'static,
    ) -> Result<Self, Fehler> {
        let (auftraege, eingang) = channel();
        let schlange = Schlange {
            eingang,
            wartend: VecDeque::new(),
        };
        let thread = Builder::new()
            .name(FADEN.to_owned())
            .spawn(move || laufe(hand(), &antworten, schlange))
            .map_err(|_| Fehler::tresor_ausgefallen())?;
        Ok(Tresorfaden { auftraege, thread })
    }

    /// Queues an order.
    ///
    /// # Errors
    /// The thread is gone.
    pub fn senden(&self, auftrag: TresorAuftrag) -> Result<(), Fehler> {
        self.auftraege
            .send(Eintrag::Auftrag(auftrag))
            .map_err(|_| Fehler::tresor_ausgefallen())
    }

    /// Waits until everything ordered so far is done, but never for long: before the process is stopped, the keys go.
    pub fn ruhe(&self) {
        let (senden, fertig) = sync_channel(1);
        if self.auftraege.send(Eintrag::Ruhe(senden)).is_ok() {
            fertig.recv_timeout(RUHE).unwrap_or_default();
        }
    }

    /// Finishes what is queued – drafts are sealed then – and forgets every key.
    pub fn beenden(self) {
        self.auftraege.send(Eintrag::Schluss).unwrap_or_default();
        self.thread.join().unwrap_or_default();
    }
}

fn laufe(mut hand: impl Tresorhand, antworten: &impl Fn(TresorAntwort), mut schlange: Schlange) {
    while let Some(eintrag) = schlange.naechster() {
        match eintrag {
            Eintrag::Auftrag(auftrag) => {
                if let Some(antwort) = antworte(&mut hand, auftrag) {
                    antworten(antwort);
                }
                if schlange.leer() {
                    // Whatever went wrong is told with the next order.
                    let _ = auffangen(|| hand.leerlauf());
                }
            }
            Eintrag::Ruhe(fertig) => fertig.send(()).unwrap_or_default(),
            Eintrag::Schluss => break,
        }
    }
}

/// The answer to an order; a panic is answered, too.
pub fn antworte(hand: &mut impl Tresorhand, auftrag: TresorAuftrag) -> Option<TresorAntwort> {
    let beim = schritt(&auftrag);
    let sperrt = auftrag == TresorAuftrag::Sperren;
    auffangen(|| hand.erledige(auftrag)).unwrap_or_else(|_| {
        Some(match sperrt {
            true => TresorAntwort::Gesperrt,
            false => TresorAntwort::Fehler {
                beim,
                fehler: Fehler::tresor_ausgefallen(),
            },
        })
    })
}

/// What an error to this order is told under.
pub fn schritt(auftrag: &TresorAuftrag) -> TresorSchritt {
    match auftrag {
        TresorAuftrag::Anlegen { .. } => TresorSchritt::Anlegen,
        TresorAuftrag::Oeffnen { .. } => TresorSchritt::Oeffnen,
        TresorAuftrag::Sichern { id, .. } => TresorSchritt::Sichern(*id),
        TresorAuftrag::Entwurf { .. } | TresorAuftrag::EntwurfWeg { .. } => TresorSchritt::Entwurf,
        _ => TresorSchritt::Anderes,
    }
}

/// Orders that wait. Each key in a note sends a draft: of those of one note that follow each other only the newest is
/// sealed. Everything else keeps its turn, so that locking comes after what was typed before it.
struct Schlange {
    eingang: Receiver<Eintrag>,
    wartend: VecDeque<Eintrag>,
}

impl Schlange {
    /// None: nobody can send any more, and everything is done.
    fn naechster(&mut self) -> Option<Eintrag> {
        loop {
            if self.wartend.is_empty() {
                self.wartend.push_back(self.eingang.recv().ok()?);
            }
            self.wartend.extend(self.eingang.try_iter());
            let erster = self.wartend.pop_front()?;
            match &erster {
                Eintrag::Auftrag(TresorAuftrag::Entwurf { id, .. }) if self.ueberholt(*id) => {}
                _ => return Some(erster),
            }
        }
    }

    /// Nothing waits.
    fn leer(&mut self) -> bool {
        self.wartend.extend(self.eingang.try_iter());
        self.wartend.is_empty()
    }

    /// A later draft of the note, or its end, waits with nothing but drafts before it.
    fn ueberholt(&self, note: Id) -> bool {
        let entwuerfe = self.wartend.iter().map_while(|e| match e {
            Eintrag::Auftrag(
                TresorAuftrag::Entwurf { id, .. } | TresorAuftrag::EntwurfWeg { id },
            ) => Some(*id),
            _ => None,
        });
        entwuerfe.into_iter().any(|id| id == note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Beratung, Vertraulich};
    use jiff::civil::date;

    fn id(n: u8) -> Id {
        Id::from_bytes([n; 16])
    }

    fn entwurf(n: u8, text: &str) -> TresorAuftrag {
        let mut note = Beratung::neu(date(2026, 11, 22));
        note.titel = text.to_owned();
        TresorAuftrag::Entwurf {
            id: id(n),
            note: Vertraulich::neu(note),
        }
    }

    fn wort(e: &Eintrag) -> String {
        match e {
            Eintrag::Auftrag(TresorAuftrag::Entwurf { note, .. }) => note.titel.clone(),
            Eintrag::Auftrag(a) => format!("{a:?}").chars().take(10).collect(),
            Eintrag::Ruhe(_) => "Ruhe".into(),
            Eintrag::Schluss => "Schluss".into(),
        }
    }

    fn getan(auftraege: Vec<TresorAuftrag>) -> Vec<String> {
        let (senden, eingang) = channel();
        for a in auftraege {
            senden.send(Eintrag::Auftrag(a)).unwrap();
        }
        drop(senden);
        let mut schlange = Schlange {
            eingang,
            wartend: VecDeque::new(),
        };
        std::iter::from_fn(|| schlange.naechster())
            .map(|e| wort(&e))
            .collect()
    }

    #[test]
    fn of_drafts_that_wait_only_the_newest_of_each_note_is_sealed() {
        let viele = vec![entwurf(1, "a1"), entwurf(2, "b1"), entwurf(1, "a2")];
        assert_eq!(getan(viele), ["b1", "a2"]);
        let weg = TresorAuftrag::EntwurfWeg { id: id(1) };
        assert_eq!(getan(vec![entwurf(1, "a1"), weg]), ["EntwurfWeg"]);
    }

    #[test]
    fn nothing_goes_past_a_lock() {
        let sperren = TresorAuftrag::Sperren;
        let alles = vec![entwurf(1, "a1"), sperren, entwurf(1, "a2")];
        assert_eq!(getan(alles), ["a1", "Sperren", "a2"]);
    }

    /// Fails at every order.
    struct Kaputt;

    impl Tresorhand for Kaputt {
        fn erledige(&mut self, _: TresorAuftrag) -> Option<TresorAntwort> {
            panic!("Kind A wohnt bei der Oma")
        }
    }

    #[test]
    fn a_panic_is_answered_without_its_words() {
        let antwort = antworte(&mut Kaputt, entwurf(1, "x")).unwrap();
        assert!(!format!("{antwort:?}").contains("Oma"));
        assert!(matches!(
            antwort,
            TresorAntwort::Fehler {
                beim: TresorSchritt::Entwurf,
                ..
            }
        ));
        let gesperrt = antworte(&mut Kaputt, TresorAuftrag::Sperren);
        assert!(matches!(gesperrt, Some(TresorAntwort::Gesperrt)));
    }

    /// Keeps what was sealed.
    struct Merker(std::sync::Arc<std::sync::Mutex<Vec<String>>>);

    impl Tresorhand for Merker {
        fn erledige(&mut self, auftrag: TresorAuftrag) -> Option<TresorAntwort> {
            self.0
                .lock()
                .unwrap()
                .push(wort(&Eintrag::Auftrag(auftrag)));
            None
        }
    }

    #[test]
    fn the_end_waits_for_the_drafts() {
        let getan = std::sync::Arc::default();
        let merker = Merker(std::sync::Arc::clone(&getan));
        let faden = Tresorfaden::starten(move || merker, |_| {}).unwrap();
        faden.senden(entwurf(1, "a1")).unwrap();
        faden.senden(TresorAuftrag::Sperren).unwrap();
        faden.ruhe();
        assert_eq!(*getan.lock().unwrap(), ["a1", "Sperren"]);
        faden.senden(entwurf(1, "a2")).unwrap();
        faden.beenden();
        assert_eq!(*getan.lock().unwrap(), ["a1", "Sperren", "a2"]);
    }
}
