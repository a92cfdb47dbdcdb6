//! The first start: no store yet. Asks which template to begin with, and nothing else.

use super::{Effect, Event};
use crate::action::{Action, Kontext};
use crate::keymap::{Keymap, Treffer};

/// A way to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anfang {
    /// Name of the template.
    pub vorlage: &'static str,
    /// With a year of invented life.
    pub demo: bool,
    pub titel: String,
    pub erklaerung: String,
}

/// The question on the screen.
pub struct Erststart {
    pub keymap: Keymap,
    /// Where the data will lie.
    pub ort: String,
    pub anfaenge: Vec<Anfang>,
    pub wahl: usize,
    pub meldung: String,
    /// What was chosen; None until then, and after leaving.
    pub gewaehlt: Option<Anfang>,
}

impl Erststart {
    /// `vorlagen`: name and one line each.
    pub fn neu(keymap: Keymap, ort: String, vorlagen: &[(&'static str, &'static str)]) -> Self {
        let mut anfaenge: Vec<Anfang> = Vec::new();
        if let Some((vorlage, _)) = vorlagen.first() {
            anfaenge.push(Anfang {
                vorlage,
                demo: true,
                titel: "Ausprobieren mit Beispieldaten".to_owned(),
                erklaerung:
                    "ein Jahr erfundenes Leben im Landkreis: Gremien, Leute, Sitzungen, To-dos"
                        .to_owned(),
            });
        }
        anfaenge.extend(vorlagen.iter().map(|(vorlage, satz)| Anfang {
            vorlage,
            demo: false,
            titel: titel(vorlage),
            erklaerung: (*satz).to_owned(),
        }));
        Erststart {
            keymap,
            ort,
            anfaenge,
            wahl: 0,
            meldung: String::new(),
            gewaehlt: None,
        }
    }

    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let Event::Key(key) = event else {
            return Vec::new();
        };
        self.meldung.clear();
        let letzter = self.anfaenge.len().saturating_sub(1);
        match self.keymap.resolve(&[Kontext::List], &[key]) {
            Treffer::Action(Action::Up) => self.wahl = self.wahl.saturating_sub(1),
            Treffer::Action(Action::Down) => self.wahl = (self.wahl + 1).min(letzter),
            Treffer::Action(Action::Open) => {
                self.gewaehlt = self.anfaenge.get(self.wahl).cloned();
                return vec![Effect::Quit];
            }
            Treffer::Action(Action::Quit | Action::Back) => return vec![Effect::Quit],
            _ => {
                self.meldung = "Pfeile wählen, Enter nimmt, q geht ohne etwas anzulegen".to_owned()
            }
        }
        Vec::new()
    }
}

/// "potsdam-mittelmark" → "Potsdam-Mittelmark"; the empty one says so.
fn titel(vorlage: &str) -> String {
    if vorlage == "empty" {
        return "Leer beginnen".to_owned();
    }
    vorlage
        .split('-')
        .map(|wort| {
            let mut z = wort.chars();
            z.next()
                .map(|c| c.to_uppercase().chain(z).collect::<String>())
                .unwrap_or_default()
        })
        .collect::<Vec<_>>()
        .join("-")
}
