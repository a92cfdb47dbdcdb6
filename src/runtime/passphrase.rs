//! Asks for a passphrase where nobody reads along: on the terminal with the echo off, which comes back on every way out, or
//! from an open file descriptor. Never takes one from the arguments or the environment; shows and keeps none.

use crate::domain::Geheim;
use crate::fehler::Fehler;
use crate::store::io_grund;
use rustix::io::Errno;
use rustix::termios::{LocalModes, OptionalActions, Termios, isatty, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use zeroize::{Zeroize, Zeroizing};

/// Bytes that a passphrase may have; a terminal's own line holds no more than 4,095.
const LAENGSTE: usize = 1024;

/// The terminal that the call was made from, whatever stdin and stdout are.
pub struct Gespraech {
    stille: Arc<Stille>,
}

/// What gives the echo back: shared with the thread that hears signals.
struct Stille {
    tty: File,
    /// The settings before, while the echo is off; and what was asked.
    vorher: Mutex<Option<(Termios, String)>>,
}

impl Gespraech {
    /// # Errors
    /// There is no terminal to ask at.
    pub fn oeffnen() -> Result<Self, Fehler> {
        let tty = File::options().read(true).write(true).open("/dev/tty");
        let tty = tty.map_err(|_| Fehler::passphrase_ohne_terminal())?;
        let stille = Arc::new(Stille {
            tty,
            vorher: Mutex::new(None),
        });
        horchen(&stille).map_err(|e| Fehler::passphrase_unlesbar(&io_grund(&e)))?;
        Ok(Gespraech { stille })
    }

    /// Asks with the echo off. An empty line is an error: nobody has an empty passphrase.
    pub fn geheim(&self, frage: &str) -> Result<Geheim, Fehler> {
        match self.geheim_oder_leer(frage)? {
            Some(geheim) => Ok(geheim),
            None => Err(Fehler::passphrase_leer()),
        }
    }

    /// Asks with the echo off; None: just Enter.
    pub fn geheim_oder_leer(&self, frage: &str) -> Result<Option<Geheim>, Fehler> {
        self.stille
            .an(frage)
            .map_err(|e| Fehler::passphrase_unlesbar(&io_grund(&e)))?;
        let gelesen = zeile(&self.stille.tty);
        self.stille.aus();
        self.sage("\n");
        let geheim = gelesen?;
        Ok(Some(geheim).filter(|g| !g.text().is_empty()))
    }

    /// Only „j“ or „ja“ is a yes.
    pub fn ja(&self, frage: &str) -> Result<bool, Fehler> {
        self.sage(frage);
        let antwort = zeile(&self.stille.tty)?;
        Ok(matches!(antwort.text().trim(), "j" | "J" | "ja" | "Ja"))
    }

    /// Words for the person alone: they reach no file that stdout is sent to.
    pub fn sage(&self, text: &str) {
        // A terminal that is gone has nobody before it.
        let _ = (&self.stille.tty).write_all(text.as_bytes());
    }
}

/// What comes from this descriptor up to the end of its first line; the rest stays in it.
pub fn aus_fd(nummer: u32) -> Result<Geheim, Fehler> {
    let geheim = match nummer {
        0 => lies_aus(rustix::stdio::stdin(), nummer),
        1 | 2 => Err(Fehler::passphrase_fd_ausgabe(nummer)),
        _ => {
            let datei = File::open(format!("/dev/fd/{nummer}"));
            let datei = datei.map_err(|_| Fehler::passphrase_fd_zu(nummer))?;
            lies_aus(datei, nummer)
        }
    }?;
    match geheim.text().is_empty() {
        true => Err(Fehler::passphrase_leer()),
        false => Ok(geheim),
    }
}

fn lies_aus(von: impl AsFd, nummer: u32) -> Result<Geheim, Fehler> {
    if isatty(&von) {
        return Err(Fehler::passphrase_fd_terminal(nummer));
    }
    zeile(von)
}

/// One byte at a time: what stands behind the line is for somebody else. Nothing of it is left in memory but the result.
fn zeile(von: impl AsFd) -> Result<Geheim, Fehler> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(LAENGSTE));
    loop {
        let mut eins = Zeroizing::new([0u8]);
        match rustix::io::read(&von, &mut *eins) {
            Ok(0) => break,
            Ok(_) if eins[0] == b'\n' => break,
            Ok(_) if bytes.len() == LAENGSTE => return Err(Fehler::passphrase_zu_lang(LAENGSTE)),
            Ok(_) => bytes.push(eins[0]),
            Err(Errno::INTR) => {}
            Err(e) => return Err(Fehler::passphrase_unlesbar(&io_grund(&e.into()))),
        }
    }
    if bytes.last() == Some(&b'\r') {
        bytes.pop();
    }
    // The same memory becomes the text: no second copy.
    String::from_utf8(std::mem::take(&mut *bytes))
        .map(Geheim::neu)
        .map_err(|e| {
            e.into_bytes().zeroize();
            Fehler::passphrase_kein_text()
        })
}

impl Stille {
    fn schloss(&self) -> MutexGuard<'_, Option<(Termios, String)>> {
        self.vorher.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was typed before the question was seen was meant for nobody: it is dropped.
    fn an(&self, frage: &str) -> io::Result<()> {
        let mut vorher = self.schloss();
        let davor = tcgetattr(&self.tty)?;
        let still = ohne_echo(davor.clone());
        *vorher = Some((davor, frage.to_owned()));
        tcsetattr(&self.tty, OptionalActions::Flush, &still)?;
        (&self.tty).write_all(frage.as_bytes())
    }

    fn aus(&self) {
        if let Some((davor, _)) = self.schloss().take() {
            self.zurueck(&davor);
        }
    }

    /// A terminal that is gone needs nothing back.
    fn zurueck(&self, davor: &Termios) {
        let _ = tcsetattr(&self.tty, OptionalActions::Flush, davor);
    }

    /// Gives the echo back, lets the signal do what it does, and asks again should the program go on afterwards.
    fn signal(&self, signal: i32) {
        let vorher = self.schloss();
        if let Some((davor, _)) = &*vorher {
            self.zurueck(davor);
            let _ = (&self.tty).write_all(b"\n");
        }
        // Only SIGTSTP comes back from here.
        let _ = emulate_default_handler(signal);
        if let Some((davor, frage)) = &*vorher {
            let _ = tcsetattr(&self.tty, OptionalActions::Flush, &ohne_echo(davor.clone()));
            let _ = (&self.tty).write_all(frage.as_bytes());
        }
    }
}

impl Drop for Gespraech {
    fn drop(&mut self) {
        self.stille.aus();
    }
}

fn ohne_echo(mut modi: Termios) -> Termios {
    modi.local_modes
        .remove(LocalModes::ECHO | LocalModes::ECHONL);
    modi.local_modes
        .insert(LocalModes::ICANON | LocalModes::ISIG);
    modi
}

/// Listens until the program ends: a handler once set is not taken off again.
fn horchen(stille: &Arc<Stille>) -> io::Result<()> {
    let mut signale = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP])?;
    let stille = Arc::clone(stille);
    let faden = std::thread::Builder::new().name("passphrase".to_owned());
    faden
        .spawn(move || signale.forever().for_each(|s| stille.signal(s)))
        .map(drop)
}
