//! The hands: one loop that waits on one channel for keys, signals, clock and answers, hands them to a [`Programm`],
//! does what it asks for and draws. Decides nothing about content.

pub mod ablage;
mod gezeigt;
mod leinwand;
pub mod passphrase;
mod profil;
mod schlange;
mod schleife;
mod signal;
mod start;
mod terminal;
mod themen;
pub mod tresor;
mod tresorhand;
mod uhr;
pub mod worker;

use crate::app::{Antwort, Auftrag, Effect, Event, TresorAuftrag};
use crate::fehler::Fehler;
use ratatui::Frame;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

pub use leinwand::Leinwand;
pub use profil::Profil;
pub use start::{Lage, bildschirm};
pub use themen::themen;
pub use uhr::Uhr;

/// What runs on the screen. First it gets a Tick and a Resize, then whatever happens; before every key, paste and
/// click a Tick.
pub trait Programm {
    /// What is to be done now; effects are carried out in order.
    fn event(&mut self, event: Event) -> Vec<Effect>;

    /// Draws the whole frame; what is the same as before costs nothing on the line.
    fn draw(&mut self, frame: &mut Frame);

    /// The next Tick comes no later than that; None: when the minute changes.
    fn naechster_tick(&self) -> Option<Duration> {
        None
    }
}

/// Those who do what the programme asks for. None of this may block, but for `ruhe`.
pub trait Haende {
    fn store(&self, auftrag: Auftrag);

    fn tresor(&self, _auftrag: TresorAuftrag) {}

    /// Waits a moment until the vault has done what was ordered: before the process is stopped.
    fn ruhe(&self) {}
}

impl<F: Fn(Auftrag)> Haende for F {
    fn store(&self, auftrag: Auftrag) {
        self(auftrag);
    }
}

/// How to run.
#[derive(Debug, Clone)]
pub struct Optionen {
    pub profil: Profil,
    pub uhr: Uhr,
    /// Clicks and wheel; the terminal's own selection then needs Shift.
    pub maus: bool,
}

/// Why the loop ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ausgang {
    /// The programme asked for it.
    Quit,
    /// SIGTERM, SIGHUP, SIGINT: its number.
    Signal(i32),
    /// Nobody sees the screen any more.
    TerminalWeg,
    /// Another thread panicked; the message is on stderr.
    Absturz,
}

impl Ausgang {
    /// For the shell: 0, or 128 and the signal, or 1 after a panic.
    pub fn exit_code(self) -> u8 {
        match self {
            Ausgang::Quit => 0,
            Ausgang::Signal(nummer) => 128 | u8::try_from(nummer).unwrap_or_default(),
            Ausgang::TerminalWeg => 129,
            Ausgang::Absturz => 1,
        }
    }

    /// Less than a second is left until the process is ended: write drafts, but no backup.
    pub fn eilig(self) -> bool {
        self != Ausgang::Quit
    }
}

/// What the loop waits for.
#[derive(Debug)]
pub enum Nachricht {
    /// Key, paste, click.
    Eingabe(Event),
    Groesse,
    /// SIGTSTP.
    Anhalten,
    /// SIGCONT.
    Weiter,
    Ende(Ausgang),
    Antwort(Antwort),
}

/// The one channel. Make it first, give the worker its end, then call [`starten`].
#[derive(Debug)]
pub struct Kanal {
    senden: Sender<Nachricht>,
    empfang: Receiver<Nachricht>,
}

impl Kanal {
    pub fn neu() -> Self {
        let (senden, empfang) = channel();
        Kanal { senden, empfang }
    }

    /// For the worker thread: hands an answer to the loop; false when nobody listens any more.
    pub fn antworten(&self) -> impl Fn(Antwort) -> bool + Clone + Send + 'static {
        let senden = self.senden.clone();
        move |antwort| senden.send(Nachricht::Antwort(antwort)).is_ok()
    }
}

impl Default for Kanal {
    fn default() -> Self {
        Kanal::neu()
    }
}

/// Runs the programme on the terminal until it ends. On return the terminal is as it was; orders given last (drafts) may
/// still be with the worker and the vault: the caller waits for both.
///
/// # Errors
/// The terminal could not be set up; nothing was run.
pub fn starten(
    programm: &mut impl Programm,
    kanal: Kanal,
    haende: impl Haende,
    optionen: &Optionen,
) -> Result<Ausgang, Fehler> {
    let Kanal { senden, empfang } = kanal;
    let ging_nicht = |e: std::io::Error| Fehler::terminal(&e.to_string());
    signal::horchen(&senden).map_err(ging_nicht)?;
    terminal::bei_panik_zurueck();
    let bildschirm = terminal::Bildschirm::auf(optionen.maus).map_err(ging_nicht)?;
    terminal::tasten_lesen(senden).map_err(ging_nicht)?;
    let schleife = schleife::Schleife::neu(programm, haende, bildschirm, empfang, optionen);
    Ok(schleife.laufe())
}
