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

/// A fault in a file that a person wrote by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mangel {
    /// Counted from 1.
    pub zeile: usize,
    /// What is wrong and what to write instead.
    pub satz: String,
}

/// Keys, themes, terminal.
impl Fehler {
    /// A key file with faults; all of them, and nothing of it holds.
    pub fn tastendatei(quelle: &str, maengel: &[Mangel]) -> Self {
        Fehler::datei_mit_maengeln(quelle, maengel)
            .hinweis(format!("danach prüfen: feldbuch keys --check {quelle}"))
    }

    /// A theme file with faults.
    pub fn farbdatei(quelle: &str, maengel: &[Mangel]) -> Self {
        Fehler::datei_mit_maengeln(quelle, maengel)
    }

    fn datei_mit_maengeln(quelle: &str, maengel: &[Mangel]) -> Self {
        let zahl = match maengel.len() {
            1 => "einen Fehler".to_owned(),
            n => format!("{n} Fehler"),
        };
        let satz = format!(
            "{quelle} hat {zahl} und gilt deshalb gar nicht; an den Daten ist nichts geändert."
        );
        maengel.iter().fold(Fehler::neu(Art::Aufruf, satz), |f, m| {
            f.hinweis(format!("Zeile {}: {}", m.zeile, m.satz))
        })
    }

    /// A theme file or folder that cannot be read.
    pub fn farbdatei_unlesbar(quelle: &str, grund: &str) -> Self {
        Fehler::neu(
            Art::Aufruf,
            format!("{quelle} lässt sich nicht lesen ({grund}); an den Daten ist nichts geändert."),
        )
        .hinweis("Datei und Rechte prüfen, oder in config.toml ein eingebautes Farbschema nennen")
    }

    /// Output or input is no terminal, or one that cannot place the cursor.
    pub fn kein_bildschirm(grund: &str) -> Self {
        let satz = format!(
            "{grund}; ohne Bildschirm gehen die Befehle: feldbuch due, feldbuch list todos."
        );
        Fehler::neu(Art::Aufruf, satz).hinweis("alle Befehle: feldbuch --help")
    }

    /// Setting up or writing to the terminal failed.
    pub fn terminal(grund: &str) -> Self {
        let satz = format!(
            "Das Terminal nimmt nichts mehr an ({grund}); Gesichertes und Entwürfe bleiben erhalten."
        );
        Fehler::neu(Art::NichtGetan, satz)
            .hinweis("feldbuch neu starten; Entwürfe werden dann angeboten")
    }
}
