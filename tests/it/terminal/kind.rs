//! The programme under test: the test binary runs itself again in this one test, on a pseudo-terminal.

use feldbuch::app::{Auftrag, Effect, Event};
use feldbuch::keymap::{Key, KeyCode};
use feldbuch::runtime::{self, Kanal, Optionen, Profil, Programm, Uhr};
use feldbuch::ui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use std::fs;
use std::path::PathBuf;

/// Says which file the child keeps its diary in; without it there is nothing to do.
pub const TAGEBUCH: &str = "FELDBUCH_TEST_CHILD";

#[test]
fn programme_under_test() {
    let Ok(tagebuch) = std::env::var(TAGEBUCH) else {
        return;
    };
    fs::write(format!("{tagebuch}.pid"), std::process::id().to_string()).unwrap();
    let profil = Profil::hier().unwrap();
    let mut demo = Demo::neu(PathBuf::from(&tagebuch), &profil);
    let auftrag = |a| {
        if let Auftrag::EntwurfSichern { name, .. } = a {
            fs::write(&tagebuch, name).unwrap();
        }
    };
    let optionen = Optionen {
        profil,
        uhr: Uhr::neu(None),
        maus: false,
    };
    let ausgang = runtime::starten(&mut demo, Kanal::neu(), auftrag, &optionen).unwrap();
    std::process::exit(i32::from(ausgang.exit_code()));
}

struct Demo {
    theme: Theme,
    wahl: u16,
    umlaute: usize,
    frames: usize,
    groesse: (u16, u16),
    satz: String,
    tagebuch: PathBuf,
}

impl Demo {
    fn neu(tagebuch: PathBuf, profil: &Profil) -> Self {
        Demo {
            theme: Theme::eingebaut("dunkel").unwrap().fuer(profil.farben),
            wahl: 0,
            umlaute: 0,
            frames: 0,
            groesse: (0, 0),
            satz: String::new(),
            tagebuch,
        }
    }

    fn taste(&mut self, taste: Key) -> Vec<Effect> {
        match taste.code {
            KeyCode::Down => self.wahl += 1,
            KeyCode::Char('ö') => self.umlaute += 1,
            KeyCode::Char('.') => {}
            KeyCode::Char('f') if !taste.ctrl => self.satz = format!("{} Frames.", self.frames),
            KeyCode::Char('q') => return vec![Effect::Quit],
            KeyCode::Char('z') if !taste.ctrl => return vec![Effect::Suspend],
            KeyCode::Char('c') => return vec![Effect::Copy("Bad Belzig".into())],
            KeyCode::Char('p') => panic!("absichtlich"),
            KeyCode::Char('w') => drop(std::thread::spawn(|| panic!("absichtlich"))),
            KeyCode::Char('h') => {
                fs::write(&self.tagebuch, "hängt").unwrap();
                loop {
                    std::thread::park();
                }
            }
            _ => self.satz = format!("Taste: {taste}."),
        }
        Vec::new()
    }
}

impl Programm for Demo {
    fn event(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Key(taste) => return self.taste(taste),
            Event::Paste(text) if text.len() > 50 => {
                self.satz = format!("Eingefügt: {} Zeichen", text.chars().count());
            }
            Event::Paste(text) => self.satz = format!("Eingefügt: {text:?}"),
            Event::Resize { breite, hoehe } => self.groesse = (breite, hoehe),
            Event::Resumed => self.satz = "wieder da".into(),
            Event::Ende => {
                return vec![Effect::Store(Auftrag::EntwurfSichern {
                    name: "ende".into(),
                    inhalt: Vec::new(),
                })];
            }
            Event::Anhalten | Event::Tick { .. } | Event::Answer(_) | Event::Maus { .. } => {}
        }
        Vec::new()
    }

    fn draw(&mut self, frame: &mut Frame) {
        self.frames += 1;
        let breite = frame.area().width;
        let mut zeile = |y: u16, text: Line| frame.render_widget(text, Rect::new(0, y, breite, 1));
        let (b, h) = self.groesse;
        zeile(0, Line::from(format!("{b}×{h} · {} Umlaute", self.umlaute)));
        for n in 0..15 {
            let gewaehlt = n == self.wahl;
            let zeiger = if gewaehlt { "▶ " } else { "  " };
            let stil = if gewaehlt {
                self.theme.auswahl
            } else {
                self.theme.text
            };
            zeile(
                n + 1,
                Line::from_iter([
                    zeiger.into(),
                    ratatui::text::Span::styled(
                        format!("Zeile {} mit einem Titel, so lang wie sonst", n + 1),
                        stil,
                    ),
                ]),
            );
        }
        zeile(20, Line::from(self.satz.clone()));
    }
}
