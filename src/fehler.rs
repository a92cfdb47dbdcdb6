//! Every error that a person can meet: its kind, one German sentence, and what to do now. Made here and nowhere else,
//! so that the words stay alike and each of them says that nothing was lost.

use std::fmt;

/// What the error means for the exit code of the command line (see `cli.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Art {
    /// Not done, nothing changed: 1.
    NichtGetan,
    /// Wrong usage: 2.
    Aufruf,
    /// The store is damaged or not readable: 3.
    Speicher,
    /// Somebody else changed it meanwhile: 4.
    Konflikt,
}

impl Art {
    pub fn exit_code(self) -> u8 {
        match self {
            Art::NichtGetan => 1,
            Art::Aufruf => 2,
            Art::Speicher => 3,
            Art::Konflikt => 4,
        }
    }
}

/// Kind, sentence, hints.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Fehler {
    pub art: Art,
    /// What happened and why, and that nothing was lost.
    pub satz: String,
    /// What to do now; a line each.
    pub hinweise: Vec<String>,
}

impl fmt::Display for Fehler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.satz)?;
        self.hinweise.iter().try_for_each(|h| write!(f, "\n  {h}"))
    }
}

impl Fehler {
    pub fn neu(art: Art, satz: impl Into<String>) -> Self {
        Fehler {
            art,
            satz: satz.into(),
            hinweise: Vec::new(),
        }
    }

    /// Adds a line that says what to do.
    #[must_use]
    pub fn hinweis(mut self, zeile: impl Into<String>) -> Self {
        self.hinweise.push(zeile.into());
        self
    }
}

// The constructors, one per situation.

impl Fehler {
    /// `bekannt`: the names of the built-in templates.
    pub fn vorlage_unbekannt(name: &str, bekannt: &[&str]) -> Self {
        let satz = format!("Die Vorlage „{name}“ gibt es nicht. Es wurde nichts angelegt.");
        Fehler::neu(Art::Aufruf, satz)
            .hinweis(format!("Eingebaut sind: {}.", bekannt.join(", ")))
            .hinweis("Eine eigene Vorlage: --template mit dem Pfad einer TOML-Datei.")
    }

    /// `fehler`: line and sentence of each fault in the file.
    pub fn vorlage_fehlerhaft<'a>(
        name: &str,
        fehler: impl IntoIterator<Item = (usize, &'a str)>,
    ) -> Self {
        let satz = format!("Die Vorlage „{name}“ hat Fehler. Es wurde nichts angelegt.");
        fehler
            .into_iter()
            .fold(Fehler::neu(Art::NichtGetan, satz), |aus, (zeile, satz)| {
                aus.hinweis(format!("Zeile {zeile}: {satz}"))
            })
    }
}
