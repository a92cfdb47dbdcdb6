//! A person at a terminal: types, looks, hangs up. Waits until something is seen, never for a time.

use super::kind::TAGEBUCH;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Then something is broken, not slow.
const GEDULD: Duration = Duration::from_secs(20);
/// A programme without terminal should be gone within one second.
const WEG: Duration = Duration::from_secs(5);

#[derive(Default)]
pub struct Start {
    /// Runs the programme (`"$0" "$@"`) from a shell.
    pub shell: Option<&'static str>,
    pub env: &'static [(&'static str, &'static str)],
}

/// Master, the slave kept open for its settings, and the keyboard.
type Leitung = (
    Box<dyn MasterPty + Send>,
    Box<dyn SlavePty + Send>,
    Box<dyn Write + Send>,
);

pub struct Pty {
    kind: Box<dyn Child + Send + Sync>,
    /// None: hung up.
    ende: Option<Leitung>,
    gelesen: Arc<Mutex<Vec<u8>>>,
    schluss: Arc<AtomicBool>,
    leser: Option<JoinHandle<()>>,
    /// Terminal settings before anything ran.
    pub vorher: String,
    /// Of the test binary that runs itself.
    ordner: Option<tempfile::TempDir>,
    groesse: (u16, u16),
}

impl Pty {
    /// The test binary itself, in its one test that is a programme.
    pub fn start(start: &Start) -> Self {
        let ordner = tempfile::tempdir().unwrap();
        let mut pty = Pty::von(befehl(start, &ordner.path().join("tagebuch")));
        pty.ordner = Some(ordner);
        pty
    }

    /// Any programme.
    pub fn von(befehl: CommandBuilder) -> Self {
        let paar = native_pty_system()
            .openpty(PtySize {
                rows: 24,
                cols: 80,
                pixel_width: 0,
                pixel_height: 0,
            })
            .unwrap();
        let vorher = termios(paar.master.as_ref());
        let kind = paar.slave.spawn_command(befehl).unwrap();
        let gelesen = Arc::new(Mutex::new(Vec::new()));
        let schluss = Arc::new(AtomicBool::new(false));
        let leser = lies(paar.master.try_clone_reader().unwrap(), &gelesen, &schluss);
        let schreiber = paar.master.take_writer().unwrap();
        Pty {
            kind,
            ende: Some((paar.master, paar.slave, schreiber)),
            gelesen,
            schluss,
            leser: Some(leser),
            vorher,
            ordner: None,
            groesse: (24, 80),
        }
    }

    pub fn type_keys(&mut self, bytes: &str) {
        let (.., schreiber) = self.ende.as_mut().unwrap();
        schreiber.write_all(bytes.as_bytes()).unwrap();
        schreiber.flush().unwrap();
    }

    pub fn resize(&mut self, rows: u16, cols: u16) {
        let (master, ..) = self.ende.as_ref().unwrap();
        master
            .resize(PtySize {
                rows,
                cols,
                pixel_width: 0,
                pixel_height: 0,
            })
            .unwrap();
        self.groesse = (rows, cols);
    }

    /// What is seen now.
    pub fn screen(&self) -> vt100::Screen {
        let mut parser = vt100::Parser::new(
            NonZero::new(self.groesse.0).unwrap(),
            NonZero::new(self.groesse.1).unwrap(),
            0,
        );
        parser.process(&self.gelesen.lock().unwrap());
        parser.screen().clone()
    }

    pub fn bytes(&self) -> usize {
        self.gelesen.lock().unwrap().len()
    }

    pub fn bytes_so_far(&self) -> Vec<u8> {
        self.gelesen.lock().unwrap().clone()
    }

    pub fn text_so_far(&self) -> String {
        String::from_utf8_lossy(&self.gelesen.lock().unwrap()).into_owned()
    }

    pub fn wait(&self, text: &str) {
        let da = bis(GEDULD, || self.screen().contents().contains(text));
        assert!(da, "nie gesehen: {text}\n{}", self.screen().contents());
    }

    pub fn wait_bytes(&self, bytes: &[u8]) {
        let da = bis(GEDULD, || {
            self.gelesen
                .lock()
                .unwrap()
                .windows(bytes.len())
                .any(|w| w == bytes)
        });
        assert!(da, "nie gesendet: {bytes:?}");
    }

    /// Until nothing more comes.
    pub fn settle(&self) {
        let mut davor = usize::MAX;
        assert!(bis(GEDULD, || {
            let jetzt = self.bytes();
            thread::sleep(Duration::from_millis(100));
            std::mem::replace(&mut davor, jetzt) == self.bytes()
        }));
    }

    pub fn kill(&self, signal: &str) {
        let ging = Command::new("kill")
            .args(["-s", signal, &self.pid()])
            .status()
            .unwrap();
        assert!(ging.success());
    }

    pub fn pid(&self) -> String {
        match &self.ordner {
            Some(ordner) => fs::read_to_string(ordner.path().join("tagebuch.pid")).unwrap(),
            None => self.kind.process_id().unwrap().to_string(),
        }
    }

    /// What the child wrote last.
    pub fn diary(&self) -> String {
        let ordner = self.ordner.as_ref().unwrap().path();
        fs::read_to_string(ordner.join("tagebuch")).unwrap_or_default()
    }

    pub fn wait_diary(&self, text: &str) {
        assert!(bis(GEDULD, || self.diary() == text), "{}", self.diary());
    }

    /// The letter of `man proc_pid_stat`; None: the process is gone.
    fn state(&self) -> Option<char> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.pid())).ok()?;
        stat.rsplit(") ")
            .next()?
            .chars()
            .next()
            .filter(|c| *c != 'Z')
    }

    pub fn wait_stopped(&self) {
        assert!(
            bis(GEDULD, || self.state() == Some('T')),
            "{:?}",
            self.state()
        );
    }

    pub fn wait_gone(&self) {
        assert!(
            bis(WEG, || self.state().is_none()),
            "läuft noch: {:?}",
            self.state()
        );
    }

    /// Closes the person's end of the line.
    pub fn hang_up(&mut self) {
        // The reader holds the line too: let it go with the next bytes that come.
        self.schluss.store(true, Ordering::SeqCst);
        self.type_keys("\x1b[B");
        self.leser.take().unwrap().join().unwrap();
        self.ende = None;
    }

    pub fn exit_code(&mut self) -> u32 {
        let mut code = None;
        let beendet = bis(GEDULD, || {
            code = self.kind.try_wait().unwrap().map(|s| s.exit_code());
            code.is_some()
        });
        assert!(beendet, "läuft noch:\n{}", self.screen().contents());
        self.settle();
        code.unwrap()
    }

    pub fn termios(&self) -> String {
        termios(self.ende.as_ref().unwrap().0.as_ref())
    }

    pub fn assert_restored(&self) {
        self.settle();
        let schirm = self.screen();
        assert_eq!(self.termios(), self.vorher);
        assert!(!schirm.alternate_screen(), "alternate screen");
        assert!(!schirm.bracketed_paste(), "bracketed paste");
        assert!(!schirm.hide_cursor(), "cursor hidden");
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // Only when a test failed is it still there.
        drop(self.kind.kill());
    }
}

fn befehl(start: &Start, tagebuch: &Path) -> CommandBuilder {
    let programm = std::env::current_exe().unwrap();
    let mut befehl = match start.shell {
        None => CommandBuilder::new(&programm),
        Some(zeile) => {
            let mut sh = CommandBuilder::new("sh");
            sh.args(["-c", zeile]);
            sh.arg(&programm);
            sh
        }
    };
    befehl.args([
        "--exact",
        "terminal::kind::programme_under_test",
        "--nocapture",
        "--test-threads=1",
    ]);
    for weg in [
        "NO_COLOR",
        "SSH_CONNECTION",
        "SSH_TTY",
        "COLORTERM",
        "LC_ALL",
        "LC_CTYPE",
        "RUST_BACKTRACE",
    ] {
        befehl.env_remove(weg);
    }
    befehl.env("TERM", "xterm-256color");
    befehl.env("LANG", "C.UTF-8");
    befehl.env(TAGEBUCH, tagebuch);
    for (name, wert) in start.env {
        befehl.env(name, wert);
    }
    befehl
}

fn lies(
    mut leser: Box<dyn Read + Send>,
    gelesen: &Arc<Mutex<Vec<u8>>>,
    schluss: &Arc<AtomicBool>,
) -> JoinHandle<()> {
    let (gelesen, schluss) = (Arc::clone(gelesen), Arc::clone(schluss));
    thread::spawn(move || {
        let mut stueck = [0; 4096];
        while let Ok(n @ 1..) = leser.read(&mut stueck) {
            gelesen.lock().unwrap().extend_from_slice(&stueck[..n]);
            if schluss.load(Ordering::SeqCst) {
                return;
            }
        }
    })
}

fn termios(master: &(dyn MasterPty + Send)) -> String {
    format!("{:?}", master.get_termios())
}

/// Asks again and again; false when patience is at its end.
fn bis(geduld: Duration, mut wahr: impl FnMut() -> bool) -> bool {
    let anfang = Instant::now();
    while anfang.elapsed() < geduld {
        if wahr() {
            return true;
        }
        thread::sleep(Duration::from_millis(10));
    }
    false
}
