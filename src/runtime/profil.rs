//! What the terminal can show, told by the environment alone: no question is sent to it, so nothing waits for an
//! answer. Opens and writes nothing.

use crate::fehler::Fehler;
use crate::ui::theme::Farbtiefe;
use std::io::IsTerminal;

/// What can be shown, and how fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profil {
    /// Signs beyond ASCII.
    pub utf8: bool,
    pub farben: Farbtiefe,
    /// A line where every byte counts: at most ten frames a second while keys keep coming.
    pub langsam: bool,
}

impl Profil {
    /// Of this process.
    ///
    /// # Errors
    /// No terminal, or one without cursor: one sentence that names the plain commands.
    pub fn hier() -> Result<Profil, Fehler> {
        if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
            let grund = "Ein- oder Ausgabe ist umgeleitet, der Bildschirm braucht ein Terminal";
            return Err(Fehler::kein_bildschirm(grund));
        }
        Profil::aus(|name| std::env::var(name).ok())
    }

    /// From an environment; an empty variable counts as not set.
    ///
    /// # Errors
    /// TERM is `dumb` or missing.
    pub fn aus(umgebung: impl Fn(&str) -> Option<String>) -> Result<Profil, Fehler> {
        let lies = |name: &str| umgebung(name).filter(|w| !w.is_empty());
        let term = lies("TERM").unwrap_or_else(|| "dumb".into());
        if matches!(term.as_str(), "dumb" | "unknown") {
            let grund = format!("Dieses Terminal (TERM={term}) kann keinen Bildschirm aufbauen");
            return Err(Fehler::kein_bildschirm(&grund));
        }
        let alt = ["linux", "vt"].iter().any(|t| term.starts_with(t));
        Ok(Profil {
            utf8: !alt && utf8(&lies),
            farben: farben(&lies, &term, alt),
            langsam: lies("SSH_CONNECTION").or_else(|| lies("SSH_TTY")).is_some(),
        })
    }
}

/// The first of the three that is set decides, as in libc.
fn utf8(lies: &impl Fn(&str) -> Option<String>) -> bool {
    ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| lies(name))
        .is_some_and(|wert| {
            let wert = wert.to_lowercase();
            wert.contains("utf-8") || wert.contains("utf8")
        })
}

fn farben(lies: &impl Fn(&str) -> Option<String>, term: &str, alt: bool) -> Farbtiefe {
    let colorterm = lies("COLORTERM").unwrap_or_default();
    match () {
        () if lies("NO_COLOR").is_some() => Farbtiefe::Keine,
        () if alt => Farbtiefe::Acht,
        () if matches!(colorterm.as_str(), "truecolor" | "24bit") => Farbtiefe::Echt,
        () if term.contains("256color") => Farbtiefe::Palette256,
        () => Farbtiefe::Sechzehn,
    }
}
