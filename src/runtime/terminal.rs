//! The terminal: set up, restored once whatever happens, read, copied to. The only file that names crossterm; frames
//! are written by `leinwand`.

use super::{Ausgang, Leinwand, Nachricht};
use crate::app::{Event, Maus};
use crate::fehler::Fehler;
use crate::keymap::{Key, KeyCode};
use crate::store::auffangen::wird_aufgefangen;
use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;
use crossterm::event as ct;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use ratatui::layout::Size;
use ratatui::{Frame, Terminal};
use rustix::event::{PollFd, PollFlags, poll};
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::{panic, thread};

/// Is the terminal ours? Whoever sets it to false restores it.
static AKTIV: AtomicBool = AtomicBool::new(false);

/// Alternate screen, bracketed paste.
const AUF: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[m\x1b[H\x1b[2J\x1b[?25l";
/// Buttons and wheel only, no movement: that would flood a slow line.
const MAUS_AN: &[u8] = b"\x1b[?1000h\x1b[?1006h";
/// Everything back. The alternate screen is emptied first: tmux would mix it into a main screen that has grown meanwhile.
/// Where there is none, the prompt finds an empty last line.
const ZU: &[u8] =
    b"\x1b[m\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[2J\x1b[999;1H\x1b[2K\x1b[?1049l\x1b[?25h";

/// Stdout without std's buffer, so that a frame is one write.
#[derive(Debug)]
struct Ausgabe;

impl Write for Ausgabe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let stdout = rustix::stdio::stdout();
        loop {
            match rustix::io::write(stdout, bytes) {
                // Another programme left the terminal non-blocking.
                Err(rustix::io::Errno::AGAIN) => {
                    poll(
                        &mut [PollFd::from_borrowed_fd(stdout, PollFlags::OUT)],
                        None,
                    )?;
                }
                ergebnis => return Ok(ergebnis?),
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The terminal while it is ours; dropping it restores what was before.
pub(super) struct Bildschirm {
    terminal: Terminal<Leinwand<Ausgabe>>,
    maus: bool,
}

impl Bildschirm {
    pub(super) fn auf(maus: bool) -> io::Result<Self> {
        let terminal = Terminal::new(Leinwand::neu(Ausgabe, groesse()))?;
        let mut bildschirm = Bildschirm { terminal, maus };
        bildschirm.wieder_auf()?;
        Ok(bildschirm)
    }

    /// Raw mode and alternate screen, at the start and after having been suspended; the next frame is drawn whole.
    pub(super) fn wieder_auf(&mut self) -> io::Result<()> {
        AKTIV.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        Ausgabe.write_all(AUF)?;
        if self.maus {
            Ausgabe.write_all(MAUS_AN)?;
        }
        self.leere()
    }

    /// The next frame is drawn whole, and nothing of the former one stays in memory.
    pub(super) fn leere(&mut self) -> io::Result<()> {
        schwaerze(&mut self.terminal)
    }

    /// Draws, unless the terminal is not ours just now.
    pub(super) fn zeichne(&mut self, zeichne: impl FnOnce(&mut Frame)) -> io::Result<()> {
        if AKTIV.load(Ordering::SeqCst) {
            self.terminal.draw(zeichne)?;
        }
        Ok(())
    }

    /// Takes over the size that the terminal has now: columns and rows.
    pub(super) fn nimm_groesse(&mut self) -> (u16, u16) {
        let neu = groesse();
        self.terminal.backend_mut().setze_groesse(neu);
        (neu.width, neu.height)
    }

    /// OSC 52: the person's own terminal copies, also over SSH. Goes out with the next frame.
    pub(super) fn kopiere(&mut self, text: &str) {
        let mut folge = String::new();
        if CopyToClipboard::to_clipboard_from(text)
            .write_ansi(&mut folge)
            .is_ok()
        {
            self.terminal.backend_mut().roh(folge.as_bytes());
        }
    }

    /// Back to the shell until SIGCONT. Without a shell to wake us again there is nothing to go back to.
    pub(super) fn anhalten(&mut self) {
        if hat_shell() {
            restore();
            // To this thread, so that it is stopped before anything else is written.
            signal_hook::low_level::raise(signal_hook::consts::SIGSTOP).unwrap_or_default();
        }
    }
}

/// ratatui keeps two buffers and both hold text: a blank frame twice wipes them, and what the backend remembers goes too.
fn schwaerze<W: Write>(terminal: &mut Terminal<Leinwand<W>>) -> io::Result<()> {
    terminal.draw(|_| {})?;
    terminal.draw(|_| {})?;
    terminal.backend_mut().vergiss();
    terminal.clear()
}

impl Drop for Bildschirm {
    fn drop(&mut self) {
        restore();
    }
}

/// A process without a parent in its session (`ssh -t host feldbuch`) would sleep for ever. By nix, not rustix: in a
/// container the parent's session may lie outside and is 0 then, which rustix cannot say.
fn hat_shell() -> bool {
    let sitzung = |pid| nix::unistd::getsid(pid).ok();
    sitzung(Some(nix::unistd::getppid())) == sitzung(None)
}

/// 80×24 where the terminal does not say.
fn groesse() -> Size {
    match rustix::termios::tcgetwinsize(rustix::stdio::stdout()) {
        Ok(w) if w.ws_col > 0 && w.ws_row > 0 => Size::new(w.ws_col, w.ws_row),
        _ => Size::new(80, 24),
    }
}

/// Gives the terminal back as it was: once, whoever comes first of the loop, a panic, a signal. Errors are of no use
/// to anybody here: the terminal may be gone.
pub(super) fn restore() {
    if AKTIV.swap(false, Ordering::SeqCst) {
        disable_raw_mode().unwrap_or_default();
        Ausgabe.write_all(ZU).unwrap_or_default();
    }
}

/// From now on a panic in any thread restores the terminal before its message is printed, and ends the loop.
pub(super) fn bei_panik_zurueck() {
    static EINMAL: Once = Once::new();
    EINMAL.call_once(|| {
        let bisher = panic::take_hook();
        panic::set_hook(Box::new(move |grund| {
            // The store answers with a sentence instead: the screen stays.
            if wird_aufgefangen() {
                return;
            }
            if AKTIV.load(Ordering::SeqCst) {
                restore();
                writeln!(io::stderr(), "{}", Fehler::absturz()).unwrap_or_default();
            }
            panik_melden(&bisher, grund);
            if let Some(senden) = leser().as_ref() {
                senden
                    .send(Nachricht::Ende(Ausgang::Absturz))
                    .unwrap_or_default();
            }
        }));
    });
}

/// A fixed sentence of the source is told as ever; a composed one might hold a piece of a note (a slice that fails prints
/// the text): only its place is.
fn panik_melden(bisher: &dyn Fn(&panic::PanicHookInfo<'_>), grund: &panic::PanicHookInfo<'_>) {
    if grund.payload().is::<&'static str>() {
        return bisher(grund);
    }
    let ort = grund.location().map(ToString::to_string);
    let ort = ort.unwrap_or_default();
    writeln!(io::stderr(), "panicked at {ort}").unwrap_or_default();
}

/// Where the thread that reads keys sends them; None: there is no such thread.
static LESER: Mutex<Option<Sender<Nachricht>>> = Mutex::new(None);

fn leser() -> MutexGuard<'static, Option<Sender<Nachricht>>> {
    LESER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on keys go to `senden`. There is only ever one thread that reads: a second one, left over from the
/// programme before, would swallow a key. It ends when nobody listens or nothing can be read.
pub(super) fn tasten_lesen(senden: Sender<Nachricht>) -> io::Result<()> {
    if leser().replace(senden).is_some() {
        return Ok(());
    }
    thread::Builder::new()
        .name("tasten".into())
        .spawn(tasten_weitergeben)
        .map(drop)
        .inspect_err(|_| *leser() = None)
}

fn tasten_weitergeben() {
    loop {
        let gelesen = ct::read();
        let weg = gelesen.is_err();
        let Some(nachricht) =
            gelesen.map_or(Some(Nachricht::Ende(Ausgang::TerminalWeg)), nachricht)
        else {
            continue;
        };
        let mut leser = leser();
        let hoert = leser.as_ref().is_some_and(|s| s.send(nachricht).is_ok());
        if weg || !hoert {
            *leser = None;
            return;
        }
    }
}

fn nachricht(gelesen: ct::Event) -> Option<Nachricht> {
    Some(match gelesen {
        ct::Event::Key(k) if k.kind == ct::KeyEventKind::Release => return None,
        ct::Event::Key(k) => Nachricht::Eingabe(Event::Key(taste(k.code, k.modifiers)?)),
        ct::Event::Paste(text) => Nachricht::Eingabe(Event::Paste(eingefuegt(&text))),
        ct::Event::Mouse(m) => Nachricht::Eingabe(maus(&m)?),
        ct::Event::Resize(..) => Nachricht::Groesse,
        ct::Event::FocusGained | ct::Event::FocusLost => return None,
    })
}

/// Terminals send line ends as CR; other control characters have no business in a text.
fn eingefuegt(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control())
        .collect()
}

fn maus(m: &ct::MouseEvent) -> Option<Event> {
    let art = match m.kind {
        ct::MouseEventKind::Down(ct::MouseButton::Left) => Maus::Klick,
        ct::MouseEventKind::ScrollUp => Maus::RadHoch,
        ct::MouseEventKind::ScrollDown => Maus::RadRunter,
        _ => return None,
    };
    Some(Event::Maus {
        art,
        spalte: m.column,
        zeile: m.row,
    })
}

/// `shift` never with characters, Ctrl-letters small: as `Key` promises.
fn taste(code: ct::KeyCode, mit: ct::KeyModifiers) -> Option<Key> {
    let ctrl = mit.contains(ct::KeyModifiers::CONTROL);
    let alt = mit.contains(ct::KeyModifiers::ALT);
    let mut shift = mit.contains(ct::KeyModifiers::SHIFT) || code == ct::KeyCode::BackTab;
    let mut code = key_code(code)?;
    if let KeyCode::Char(c) = code {
        code = KeyCode::Char(match (ctrl, shift) {
            (true, _) => c.to_lowercase().next().unwrap_or(c),
            (false, true) => c.to_uppercase().next().unwrap_or(c),
            (false, false) => c,
        });
        shift = false;
    }
    Some(Key {
        code,
        ctrl,
        alt,
        shift,
    })
}

fn key_code(code: ct::KeyCode) -> Option<KeyCode> {
    Some(match code {
        ct::KeyCode::Char(c) => KeyCode::Char(c),
        ct::KeyCode::F(n) => KeyCode::F(n),
        ct::KeyCode::Enter => KeyCode::Enter,
        ct::KeyCode::Esc => KeyCode::Esc,
        ct::KeyCode::Tab | ct::KeyCode::BackTab => KeyCode::Tab,
        ct::KeyCode::Backspace => KeyCode::Backspace,
        ct::KeyCode::Delete => KeyCode::Delete,
        ct::KeyCode::Insert => KeyCode::Insert,
        ct::KeyCode::Up => KeyCode::Up,
        ct::KeyCode::Down => KeyCode::Down,
        ct::KeyCode::Left => KeyCode::Left,
        ct::KeyCode::Right => KeyCode::Right,
        ct::KeyCode::Home => KeyCode::Home,
        ct::KeyCode::End => KeyCode::End,
        ct::KeyCode::PageUp => KeyCode::PageUp,
        ct::KeyCode::PageDown => KeyCode::PageDown,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::text::Line;

    #[test]
    fn after_blanking_no_buffer_holds_what_was_shown() {
        let leinwand = Leinwand::neu(Vec::new(), Size::new(40, 5));
        let mut terminal = Terminal::new(leinwand).unwrap();
        let marke = "Marker-Kind-A";
        for _ in 0..2 {
            let zeile = Line::raw(marke);
            terminal.draw(|f| f.render_widget(zeile, f.area())).unwrap();
        }
        let voll = |t: &Terminal<Leinwand<Vec<u8>>>| format!("{t:?}");
        assert!(voll(&terminal).contains("\"M\""), "the cells are in Debug");
        schwaerze(&mut terminal).unwrap();
        assert!(!voll(&terminal).contains("\"M\""));
        assert!(!terminal.backend().merkt_sich(marke.as_bytes()));
    }
}
