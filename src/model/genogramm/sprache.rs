//! What one line of a Genogramm means. Forgiving: short forms, umlauts either way, any order of the marks behind a role.

use super::familie::{Geschlecht, Halt, Herkunft, Naehe, Stand};
use std::fmt;

/// What a line says. Roles are as written, tidied.
#[derive(Clone, PartialEq, Eq)]
pub enum Aussage {
    /// Blank line, or a remark (`# …`).
    Nichts,
    Person(Angaben),
    /// `Mutter A + Vater A verheiratet: Kind A, Kind B`; each part behind the first may be missing.
    Paar {
        a: String,
        b: Option<String>,
        stand: Option<Stand>,
        kinder: Vec<Angaben>,
    },
    /// `Kind C Pflegekind von Mutter A + Vater A`
    Kind {
        kind: Angaben,
        eltern: Vec<String>,
    },
    Beziehung {
        von: String,
        zu: String,
        art: Naehe,
    },
    Haushalt(Vec<String>),
    Umfeld(Vec<(String, Halt)>),
}

/// A person with what the line says about it; what it does not say stays as it was.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Angaben {
    pub rolle: String,
    pub geschlecht: Option<Geschlecht>,
    pub alter: Option<String>,
    pub verstorben: bool,
    pub schwangerschaft: bool,
    pub herkunft: Option<Herkunft>,
}

/// Why a line is not understood: bytes `ab..bis` of the line are the place, `satz` says it and proposes.
#[derive(Clone, PartialEq, Eq)]
pub struct Missverstaendnis {
    pub ab: usize,
    pub bis: usize,
    pub satz: String,
}

/// Says nothing of the line.
impl fmt::Debug for Missverstaendnis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Missverstaendnis({}..{})", self.ab, self.bis)
    }
}

impl fmt::Debug for Aussage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Aussage(…)")
    }
}
/// Understands one line. Never slower than linear in its length.
pub fn deute(_zeile: &str) -> Result<Aussage, Missverstaendnis> {
    Ok(Aussage::Nichts)
}
