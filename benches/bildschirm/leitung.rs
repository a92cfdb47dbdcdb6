//! A person with a stopwatch at a pseudo-terminal.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

/// So long nothing must come for a frame to be complete.
const STILLE: Duration = Duration::from_millis(25);
/// So long a key may take that changes nothing.
const ANTWORT: Duration = Duration::from_millis(500);
/// Then something is broken.
const GEDULD: Duration = Duration::from_secs(30);

pub struct Leitung {
    kind: Box<dyn Child + Send + Sync>,
    schreiber: Box<dyn Write + Send>,
    gelesen: Receiver<(Instant, Vec<u8>)>,
    schirm: vt100::Parser,
    bytes: usize,
    anfang: Instant,
    _master: Box<dyn MasterPty + Send>,
}

impl Leitung {
    pub fn neu(ruf: &[String], rows: u16, cols: u16) -> Self {
        let groesse = PtySize {
            rows,
            cols,
            pixel_width: 0,
            pixel_height: 0,
        };
        let paar = native_pty_system().openpty(groesse).unwrap();
        let mut befehl = CommandBuilder::new(&ruf[0]);
        befehl.args(&ruf[1..]);
        for name in [
            "NO_COLOR",
            "SSH_CONNECTION",
            "SSH_TTY",
            "COLORTERM",
            "LC_ALL",
            "FZF_DEFAULT_OPTS",
        ] {
            befehl.env_remove(name);
        }
        befehl.env("TERM", "xterm-256color");
        befehl.env("LANG", "C.UTF-8");
        let (senden, gelesen) = channel();
        let mut leser = paar.master.try_clone_reader().unwrap();
        let anfang = Instant::now();
        let kind = paar.slave.spawn_command(befehl).unwrap();
        thread::spawn(move || {
            let mut stueck = [0; 65536];
            while let Ok(n @ 1..) = leser.read(&mut stueck) {
                if senden.send((Instant::now(), stueck[..n].to_vec())).is_err() {
                    return;
                }
            }
        });
        Leitung {
            kind,
            schreiber: paar.master.take_writer().unwrap(),
            gelesen,
            schirm: vt100::Parser::new(NonZero::new(rows).unwrap(), NonZero::new(cols).unwrap(), 0),
            bytes: 0,
            anfang,
            _master: paar.master,
        }
    }

    /// Since the start, of the piece with which the text was first seen.
    pub fn bis(&mut self, text: &str) -> Duration {
        loop {
            let wann = self.nimm(GEDULD);
            let wann = wann.unwrap_or_else(|| panic!("never seen: {text}\n{}", self.inhalt()));
            if self.inhalt().contains(text) {
                return wann - self.anfang;
            }
        }
    }

    /// Until its frame is complete, and how many bytes that took. Zero where nothing changed.
    pub fn taste(&mut self, taste: &str) -> (Duration, usize) {
        self.ruhe();
        let davor = self.bytes;
        let anfang = Instant::now();
        self.tippe(taste);
        let mut ende = self.nimm(ANTWORT).unwrap_or(anfang);
        while let Some(wann) = self.nimm(STILLE) {
            ende = wann;
        }
        (ende - anfang, self.bytes - davor)
    }

    pub fn tippe(&mut self, taste: &str) {
        self.schreiber.write_all(taste.as_bytes()).unwrap();
        self.schreiber.flush().unwrap();
    }

    pub fn ruhe(&mut self) {
        while self.nimm(STILLE).is_some() {}
    }

    /// What one sees now.
    pub fn inhalt(&self) -> String {
        self.schirm.screen().contents()
    }

    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Highest use of memory so far.
    pub fn spitze_mb(&self) -> usize {
        let pid = self.kind.process_id().unwrap();
        let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
        let zeile = status.lines().find_map(|z| z.strip_prefix("VmHWM:"));
        let kb = zeile.and_then(|z| z.trim().trim_end_matches(" kB").parse::<usize>().ok());
        kb.unwrap_or_default() / 1024
    }

    /// Waits until it has ended by itself.
    pub fn ende(mut self) {
        self.kind.wait().unwrap();
    }

    fn nimm(&mut self, geduld: Duration) -> Option<Instant> {
        let (wann, bytes) = self.gelesen.recv_timeout(geduld).ok()?;
        self.schirm.process(&bytes);
        self.bytes += bytes.len();
        Some(wann)
    }
}

impl Drop for Leitung {
    fn drop(&mut self) {
        // Whatever was measured is over; one that has ended is no fault.
        drop(self.kind.kill());
        drop(self.kind.wait());
    }
}
