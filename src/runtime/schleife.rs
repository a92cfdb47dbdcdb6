//! The loop: takes everything that waits, then draws once. Sends nothing when nothing changed, at most ten frames a
//! second over a slow line, and one frame for a whole drag of the window's edge. Knows no content.

use super::terminal::Bildschirm;
use super::{Ausgang, Haende, Nachricht, Optionen, Programm, Uhr};
use crate::app::{Effect, Event};
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// Over a slow line, while keys keep coming.
const FRAME_LANGSAM: Duration = Duration::from_millis(100);
/// So long the size must stay the same.
const GROESSE_STEHT: Duration = Duration::from_millis(150);
/// Messages taken before a frame is due anyway.
const HOECHSTENS: usize = 1024;

pub(super) struct Schleife<'p, P, A> {
    programm: &'p mut P,
    haende: A,
    bildschirm: Bildschirm,
    empfang: Receiver<Nachricht>,
    uhr: Uhr,
    langsam: bool,
    /// Something happened since the last frame.
    faellig: bool,
    letzter_frame: Option<Instant>,
    /// When the new size is taken, unless it changes again.
    groesse_ab: Option<Instant>,
    naechster_tick: Instant,
    ausgang: Option<Ausgang>,
}

impl<'p, P: Programm, A: Haende> Schleife<'p, P, A> {
    pub(super) fn neu(
        programm: &'p mut P,
        haende: A,
        bildschirm: Bildschirm,
        empfang: Receiver<Nachricht>,
        optionen: &Optionen,
    ) -> Self {
        Schleife {
            programm,
            haende,
            bildschirm,
            empfang,
            uhr: optionen.uhr.clone(),
            langsam: optionen.profil.langsam,
            faellig: true,
            letzter_frame: None,
            groesse_ab: None,
            naechster_tick: Instant::now(),
            ausgang: None,
        }
    }

    pub(super) fn laufe(mut self) -> Ausgang {
        self.ticke();
        self.nimm_groesse();
        loop {
            if let Some(ausgang) = self.ausgang {
                return ausgang;
            }
            if let Err(Weg) = self.zeichne_wenn_faellig() {
                self.ende(Ausgang::TerminalWeg);
                continue;
            }
            self.warte();
        }
    }

    /// Blocks until something happens or is due, then takes all that waits.
    fn warte(&mut self) {
        // Sooner than the minute where the programme has something to watch; a frame that is the same sends nothing.
        if let Some(bald) = self.programm.naechster_tick() {
            self.naechster_tick = self.naechster_tick.min(Instant::now() + bald);
        }
        match self.empfang.recv_timeout(self.bis_zum_naechsten()) {
            Ok(nachricht) => self.nimm_alle(nachricht),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => self.ende(Ausgang::TerminalWeg),
        }
        let jetzt = Instant::now();
        if self.groesse_ab.is_some_and(|ab| ab <= jetzt) {
            self.nimm_groesse();
        }
        if self.naechster_tick <= jetzt {
            self.ticke();
        }
    }

    fn bis_zum_naechsten(&self) -> Duration {
        let frame = self.faellig.then(|| self.frame_ab()).flatten();
        [Some(self.naechster_tick), self.groesse_ab, frame]
            .into_iter()
            .flatten()
            .min()
            .map_or(Duration::ZERO, |wann| {
                wann.saturating_duration_since(Instant::now())
            })
    }

    /// Before that no frame is drawn.
    fn frame_ab(&self) -> Option<Instant> {
        self.letzter_frame
            .filter(|_| self.langsam)
            .map(|letzter| letzter + FRAME_LANGSAM)
    }

    fn nimm_alle(&mut self, erste: Nachricht) {
        let mut naechste = Some(erste);
        for _ in 0..HOECHSTENS {
            let Some(nachricht) = naechste.take() else {
                return;
            };
            self.nimm(nachricht);
            if self.ausgang.is_some() {
                return;
            }
            naechste = self.empfang.try_recv().ok();
        }
        if let Some(nachricht) = naechste {
            self.nimm(nachricht);
        }
    }

    fn nimm(&mut self, nachricht: Nachricht) {
        match nachricht {
            Nachricht::Eingabe(event) => {
                self.ticke();
                self.gib(event);
            }
            Nachricht::Antwort(antwort) => self.gib(Event::Answer(antwort)),
            Nachricht::Groesse => self.groesse_ab = Some(Instant::now() + GROESSE_STEHT),
            Nachricht::Anhalten => {
                self.gib(Event::Anhalten);
                self.halte_an();
            }
            Nachricht::Weiter => self.weiter(),
            Nachricht::Ende(ausgang) => self.ende(ausgang),
        }
    }

    /// Hands an event over and does what comes back.
    fn gib(&mut self, event: Event) {
        self.faellig = true;
        for effekt in self.programm.event(event) {
            match effekt {
                Effect::Store(auftrag) => self.haende.store(auftrag),
                Effect::Tresor(auftrag) => self.haende.tresor(auftrag),
                Effect::Copy(text) => self.bildschirm.kopiere(&text),
                Effect::Suspend => self.halte_an(),
                Effect::Redraw => self.neu_zeichnen(),
                Effect::Quit => self.ausgang = Some(Ausgang::Quit),
            }
        }
    }

    /// Keys of the vault are gone before the process sleeps, and no note stays in a buffer.
    fn halte_an(&mut self) {
        self.haende.ruhe();
        self.bildschirm.anhalten();
    }

    /// The last word to the programme; an end that was asked for before stays.
    fn ende(&mut self, ausgang: Ausgang) {
        if self.ausgang.is_none() {
            self.gib(Event::Ende);
            self.ausgang = Some(ausgang);
        }
    }

    fn weiter(&mut self) {
        if self.bildschirm.wieder_auf().is_err() {
            return self.ende(Ausgang::TerminalWeg);
        }
        self.nimm_groesse();
        self.gib(Event::Resumed);
    }

    fn neu_zeichnen(&mut self) {
        self.faellig = true;
        if self.bildschirm.leere().is_err() {
            self.ende(Ausgang::TerminalWeg);
        }
    }

    fn nimm_groesse(&mut self) {
        self.groesse_ab = None;
        let (breite, hoehe) = self.bildschirm.nimm_groesse();
        self.gib(Event::Resize { breite, hoehe });
    }

    fn ticke(&mut self) {
        let (jetzt, millis) = (self.uhr.jetzt(), self.uhr.millis());
        self.gib(Event::Tick { jetzt, millis });
        self.naechster_tick = Instant::now() + self.uhr.bis_zur_minute();
    }

    fn zeichne_wenn_faellig(&mut self) -> Result<(), Weg> {
        if !self.faellig || self.frame_ab().is_some_and(|ab| ab > Instant::now()) {
            return Ok(());
        }
        self.faellig = false;
        self.letzter_frame = Some(Instant::now());
        self.bildschirm.zeichne(|frame| self.programm.draw(frame))?;
        Ok(())
    }
}

/// The terminal takes nothing any more.
struct Weg;

impl From<io::Error> for Weg {
    fn from(_: io::Error) -> Self {
        Weg
    }
}
