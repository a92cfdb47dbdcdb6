//! What typing into a long text costs: a note of 50,000 characters in a form and to a TOP in the meeting mode, every key
//! with its wrapping, its draft and its frame. First within the process, then the real program on a pseudo-terminal with vim beside it where that is
//! installed. `cargo bench --bench protokoll`. Ratios in one run hold, absolute times drift.

#[path = "bildschirm/bestand.rs"]
mod bestand;
#[path = "bildschirm/leitung.rs"]
mod leitung;

use feldbuch::app::{App, Effect, Event, Start};
use feldbuch::domain::leer::leer;
use feldbuch::domain::{Datensatz, Ids, Kind};
use feldbuch::keymap::{Key, Keymap};
use feldbuch::runtime::Leinwand;
use feldbuch::runtime::worker::antworte;
use feldbuch::store::memory::Speicher;
use feldbuch::store::{Batch, Expect, Grund, Op, SledStore, Store};
use feldbuch::ui::theme::{Farbtiefe, Theme, Zeichen};
use feldbuch::ui::{self, Bild};
use jiff::civil::{Date, DateTime, Time};
use leitung::Leitung;
use ratatui::Terminal;
use ratatui::layout::Size;
use std::cell::Cell;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;
use std::rc::Rc;
use std::time::{Duration, Instant};

const PROGRAMM: &str = env!("CARGO_BIN_EXE_feldbuch");
const GROESSEN: [(u16, u16); 2] = [(80, 24), (200, 60)];
const SATZ: &str = "Die Fachkräfte berichten, dass im Sozialraum Süd Plätze fehlen; der Träger klärt das bis zur \
                    nächsten Sitzung. ";
const GETIPPT: &str = "Außerdem wünscht der Beirat Öffnungszeiten am Nachmittag. ";

/// So many characters; a paragraph of some 600 each, or all in one.
fn notiz(zeichen: usize, ein_absatz: bool) -> String {
    let satz = |n: usize| match (n % 6, ein_absatz) {
        (5, false) => format!("{}\n", SATZ.trim_end()),
        _ => SATZ.to_owned(),
    };
    let text: String = (0..)
        .map(satz)
        .take(zeichen / SATZ.chars().count() + 1)
        .collect();
    text.chars().take(zeichen).collect()
}

fn heute() -> Date {
    bestand::HEUTE.parse().unwrap()
}

/// Where one types.
#[derive(Clone, Copy)]
enum Wo {
    Formular,
    Modus,
}

/// A Sitzung under way soon, with eight TOPs; the note is that of the first.
fn mit_sitzung(notiz: &str) -> Batch {
    let mut ids = Ids::new(1_790_000_000_000, 11);
    let gremium = feldbuch::domain::Gremium {
        name: "Zentralrunde".into(),
        ..feldbuch::domain::leer::gremium(ids.neu())
    };
    let sitzung = feldbuch::domain::Sitzung {
        gremium: gremium.id,
        beginn: heute().at(0, 0, 0, 0),
        ..feldbuch::domain::leer::sitzung(ids.neu())
    };
    let top = |nr: u16, ids: &mut Ids| feldbuch::domain::Top {
        gremium: gremium.id,
        sitzung: Some(sitzung.id),
        nr,
        titel: format!("Punkt {nr}"),
        protokoll: if nr == 1 {
            notiz.to_owned()
        } else {
            String::new()
        },
        ..feldbuch::domain::leer::top(ids.neu())
    };
    let tops: Vec<Datensatz> = (1..=8).map(|nr| top(nr, &mut ids).into()).collect();
    let mut alle = vec![gremium.clone().into(), sitzung.clone().into()];
    alle.extend(tops);
    bestand::batch(&alle, ids.neu())
}

fn anlage(notiz: &str) -> Batch {
    let mut ids = Ids::new(1_790_000_000_000, 9);
    let Datensatz::Todo(mut todo) = leer(Kind::Todos, ids.neu(), heute()) else {
        unreachable!("asked for a to-do")
    };
    todo.titel = "Langprotokoll".into();
    todo.notiz = notiz.to_owned();
    todo.zu_klaeren = true;
    let put = Datensatz::from(todo);
    Batch {
        ops: vec![Op {
            key: put.schluessel(),
            expect: Expect::Absent,
            put: Some(put),
        }],
        request: ids.neu(),
        wer: "bench".into(),
        wann: jiff::Timestamp::now(),
        label: "Messung".into(),
        grund: Grund::Eingabe,
    }
}

fn zeige(was: &str, mut gemessen: Vec<(Duration, usize)>) {
    let mut bytes: Vec<usize> = gemessen.iter().map(|g| g.1).collect();
    bytes.sort_unstable();
    gemessen.sort();
    let bei = |p: usize| gemessen[(gemessen.len() - 1) * p / 100].0.as_secs_f64() * 1e3;
    println!(
        "  {was:<40} p50 {:7.3}  p95 {:7.3}  worst {:7.3} ms  {:5} B  n={}",
        bei(50),
        bei(95),
        bei(100),
        bytes[bytes.len() / 2],
        gemessen.len()
    );
}

// --- within the process -----------------------------------------------------------------------------------------------

/// Takes what is sent to the terminal, and counts it.
#[derive(Clone, Default)]
struct Zaehler(Rc<Cell<usize>>);

impl Write for Zaehler {
    fn write(&mut self, b: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + b.len());
        Ok(b.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Sitzung {
    app: App,
    werk: Speicher,
    terminal: Terminal<Leinwand<Zaehler>>,
    bild: Bild,
    bytes: Zaehler,
    drafts: usize,
}

impl Sitzung {
    fn neu(notiz: &str, (breite, hoehe): (u16, u16), wo: Wo) -> Self {
        let mut werk = Speicher::neu();
        let (anlage, tasten) = match wo {
            Wo::Formular => (anlage(notiz), ["6", "N"].as_slice()),
            Wo::Modus => (mit_sitzung(notiz), ["3", "m", "enter"].as_slice()),
        };
        werk.commit(&anlage).unwrap();
        let app = App::neu(Start {
            jetzt: DateTime::from_parts(heute(), Time::midnight()),
            ids: Ids::new(1_795_000_000_000, 7),
            wer: "wanda".into(),
            keymap: Keymap::eingebaut("standard").unwrap(),
            groesse: (breite, hoehe),
        });
        let bytes = Zaehler::default();
        let leinwand = Leinwand::neu(
            bytes.clone(),
            Size {
                width: breite,
                height: hoehe,
            },
        );
        let themen = Theme::namen().into_iter().filter_map(Theme::eingebaut);
        let bild = Bild {
            themen: themen.map(|t| t.fuer(Farbtiefe::Sechzehn)).collect(),
            zeichen: Zeichen::fuer(true),
            utf8: true,
        };
        let terminal = Terminal::new(leinwand).unwrap();
        let mut s = Sitzung {
            app,
            werk,
            terminal,
            bild,
            bytes,
            drafts: 0,
        };
        let effekte = s.app.beginn();
        s.erledige(effekte);
        for taste in tasten {
            s.taste(taste.parse().unwrap());
        }
        let im_modus = matches!(
            s.app.session.fenster.last(),
            Some(feldbuch::app::Fenster::Modus(m)) if m.schreibt
        );
        let im_formular = matches!(
            s.app.session.fenster.last(),
            Some(feldbuch::app::Fenster::Formular(_))
        );
        assert!(if matches!(wo, Wo::Modus) {
            im_modus
        } else {
            im_formular
        });
        s
    }

    /// What the store thread does is not on the clock; drafts are only counted.
    fn erledige(&mut self, effekte: Vec<Effect>) {
        for effekt in effekte {
            let Effect::Store(auftrag) = effekt else {
                continue;
            };
            self.drafts += usize::from(matches!(
                auftrag,
                feldbuch::app::Auftrag::EntwurfSichern { .. }
            ));
            if let Some(antwort) = antworte(&mut self.werk, auftrag, &heute) {
                let effekte = self.app.update(Event::Answer(antwort));
                self.erledige(effekte);
            }
        }
    }

    /// As the loop does it: the clock, the key, the frame.
    fn taste(&mut self, taste: Key) -> (Duration, usize) {
        let (davor, jetzt) = (self.bytes.0.get(), self.app.session.jetzt);
        let anfang = Instant::now();
        let mut effekte = self.app.update(Event::Tick {
            jetzt,
            millis: 1_795_000_000_000,
        });
        effekte.extend(self.app.update(Event::Key(taste)));
        self.terminal
            .draw(|f| ui::view(f, &self.app, &self.bild))
            .unwrap();
        let dauer = anfang.elapsed();
        self.erledige(effekte);
        (dauer, self.bytes.0.get() - davor)
    }

    fn viele(&mut self, tasten: &[Key]) -> Vec<(Duration, usize)> {
        tasten.iter().map(|t| self.taste(*t)).collect()
    }
}

fn buchstaben() -> Vec<Key> {
    GETIPPT
        .chars()
        .cycle()
        .take(400)
        .map(Key::zeichen)
        .collect()
}

fn mal(taste: &str, n: usize) -> Vec<Key> {
    vec![taste.parse().unwrap(); n]
}

fn im_prozess(was: &str, notiz: &str, wo: Wo) {
    for groesse in GROESSEN {
        println!(
            "{was}, {}×{}, within the process (goal: 1 ms)",
            groesse.0, groesse.1
        );
        let mut s = Sitzung::neu(notiz, groesse, wo);
        zeige("letters at the end", s.viele(&buchstaben()));
        zeige(
            "ctrl-home, first frame there",
            s.viele(&mal("ctrl-home", 1)),
        );
        zeige("letters at the beginning", s.viele(&buchstaben()));
        zeige("backspace", s.viele(&mal("backspace", 200)));
        zeige("line break", s.viele(&mal("enter", 20)));
        zeige("undo", s.viele(&mal("ctrl-z", 40)));
        zeige("down", s.viele(&mal("down", 200)));
        zeige("page down", s.viele(&mal("pagedown", 50)));
        zeige("letters in the middle", s.viele(&buchstaben()));
        assert!(s.drafts > 1000, "every change is kept");
    }
}

// --- the real program -------------------------------------------------------------------------------------------------

fn leitungstasten(l: &mut Leitung) -> Vec<(Duration, usize)> {
    GETIPPT
        .chars()
        .take(50)
        .map(|c| l.taste(&c.to_string()))
        .collect()
}

fn feldbuch(dir: &Path) {
    let ruf = [
        PROGRAMM,
        "--data",
        dir.to_str().unwrap(),
        "--today",
        bestand::HEUTE,
    ];
    for (breite, hoehe) in GROESSEN {
        println!("feldbuch on a pseudo-terminal, 50,000 characters, {breite}×{hoehe}");
        let mut l = Leitung::neu(&ruf.map(str::to_owned), hoehe, breite);
        l.bis("Übersicht (");
        l.ruhe();
        for tasten in ["6", "/", "Langprotokoll", "\r", "N"] {
            l.taste(tasten);
        }
        zeige("letters at the end", leitungstasten(&mut l));
        l.taste("\x1b[1;5H");
        zeige("letters at the beginning", leitungstasten(&mut l));
        println!("  {} B in all, peak memory {} MB", l.bytes(), l.spitze_mb());
        for tasten in ["\x1b", "v"] {
            l.taste(tasten);
        }
        l.tippe("q");
        l.ende();
    }
}

/// The same text in vim as it comes, with soft wrapping at words and without a swap file: it keeps nothing.
fn vim(ordner: &Path) {
    if Command::new("vim").arg("--version").output().is_err() {
        println!("vim: not installed, nothing to compare with");
        return;
    }
    let datei = ordner.join("notiz.txt");
    std::fs::write(&datei, notiz(50_000, false)).unwrap();
    for (breite, hoehe) in GROESSEN {
        println!("vim on a pseudo-terminal, the same text, {breite}×{hoehe}");
        let ruf = [
            "vim",
            "-u",
            "NONE",
            "-N",
            "-n",
            "--cmd",
            "set wrap linebreak encoding=utf-8",
            datei.to_str().unwrap(),
        ];
        let mut l = Leitung::neu(&ruf.map(str::to_owned), hoehe, breite);
        l.bis("Fachkräfte");
        for tasten in ["G", "A"] {
            l.taste(tasten);
        }
        zeige("letters at the end", leitungstasten(&mut l));
        for tasten in ["\x1b", "gg", "I"] {
            l.taste(tasten);
        }
        zeige("letters at the beginning", leitungstasten(&mut l));
        println!("  {} B in all, peak memory {} MB", l.bytes(), l.spitze_mb());
        l.taste("\x1b");
        l.tippe(":q!\r");
        l.ende();
    }
}

fn main() {
    for (wort, wo) in [("form", Wo::Formular), ("meeting mode", Wo::Modus)] {
        let was = format!("{wort}, 50,000 characters");
        im_prozess(&was, &notiz(50_000, false), wo);
        im_prozess(&format!("{was} in one paragraph"), &notiz(50_000, true), wo);
    }
    let ordner = tempfile::tempdir_in(env!("CARGO_MANIFEST_DIR")).unwrap();
    let dir = ordner.path().join("buch");
    bestand::fuellen(&dir, 0);
    let mut store = SledStore::oeffnen(&dir).unwrap();
    store.commit(&anlage(&notiz(50_000, false))).unwrap();
    drop(store);
    feldbuch(&dir);
    vim(ordner.path());
}
