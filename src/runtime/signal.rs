//! Signals and the hang-up, each told to the loop by a thread of its own. Whatever the loop is doing, an end takes
//! effect within a second: crossterm's reader spins for ever once the terminal is gone, and a write to a line that
//! nobody reads never returns.

use super::{Ausgang, Nachricht, terminal};
use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level;
use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

/// So long the programme has to save what is open.
const FRIST: Duration = Duration::from_millis(700);
/// So long restoring the terminal may hang, counted from the start.
const SCHLUSS: Duration = Duration::from_millis(850);

/// Begins to listen.
pub(super) fn horchen(senden: &Sender<Nachricht>) -> io::Result<()> {
    let signale = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT])?;
    let an_schleife = senden.clone();
    faden("signale", move || signale_melden(signale, &an_schleife))?;
    let an_schleife = senden.clone();
    faden("leitung", move || auflegen_melden(&an_schleife))
}

fn faden(name: &str, was: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(was)
        .map(drop)
}

fn signale_melden(mut signale: Signals, senden: &Sender<Nachricht>) {
    for signal in signale.forever() {
        match signal {
            SIGTSTP => melde(senden, Nachricht::Anhalten),
            SIGCONT => melde(senden, Nachricht::Weiter),
            _ => return beenden(senden, Ausgang::Signal(signal)),
        }
    }
}

/// Waits until the other end of the terminal is closed; nothing is read.
fn auflegen_melden(senden: &Sender<Nachricht>) {
    let eingabe = rustix::stdio::stdin();
    loop {
        let mut leitung = [PollFd::from_borrowed_fd(eingabe, PollFlags::empty())];
        match poll(&mut leitung, None) {
            Ok(_) => return beenden(senden, Ausgang::TerminalWeg),
            Err(rustix::io::Errno::INTR) => {}
            Err(_) => return,
        }
    }
}

/// Nobody listening means that the loop has ended already.
fn melde(senden: &Sender<Nachricht>, nachricht: Nachricht) {
    senden.send(nachricht).unwrap_or_default();
}

fn beenden(senden: &Sender<Nachricht>, ausgang: Ausgang) {
    melde(senden, Nachricht::Ende(ausgang));
    let code = i32::from(ausgang.exit_code());
    let schluss = faden("schluss", move || {
        thread::sleep(SCHLUSS);
        low_level::exit(code);
    });
    if schluss.is_ok() {
        thread::sleep(FRIST);
        terminal::restore();
    }
    low_level::exit(code);
}
