//! Which words are names: by themselves (an unknown word, a name of the lists) and by their company (guard.md 4). Marks
//! words of one text; what a whole note makes certain comes after (`notiz`).

mod adel;
mod allein;
mod brief;
mod genannt;
mod initialen;
mod listen;
mod paare;
mod rolle;
mod satz;
mod titel;
mod umgebung;
mod zurueck;

pub use umgebung::stoffname;

use super::Stufe;
use super::lexikon::Art;
use super::regelworte::{PARTIKEL, ist};
use super::wort::Wort;

/// Why a word is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marke {
    pub stufe: Stufe,
    pub grund: &'static str,
}

const TITEL: Marke = Marke {
    stufe: Stufe::Block,
    grund: "nach Anrede oder Titel",
};

const ROLLE: Marke = Marke {
    stufe: Stufe::Block,
    grund: "nach einer Rolle",
};

const LISTE: Marke = Marke {
    stufe: Stufe::Block,
    grund: "bekannter Name",
};

const NEBEN: Marke = Marke {
    stufe: Stufe::Block,
    grund: "neben einem Namen",
};

const FREMD: Marke = Marke {
    stufe: Stufe::Warn,
    grund: "unbekanntes Wort",
};

pub const DOPPEL: Marke = Marke {
    stufe: Stufe::Warn,
    grund: "Wort, das ein Name sein kann",
};

const KUERZEL: Marke = Marke {
    stufe: Stufe::Warn,
    grund: "Anfangsbuchstaben",
};

const BRIEF: Marke = Marke {
    stufe: Stufe::Block,
    grund: "an der Stelle eines Namens",
};
const GENANNT: Marke = Marke {
    stufe: Stufe::Block,
    grund: "als Name genannt",
};
pub const EIGEN: Marke = Marke {
    stufe: Stufe::Block,
    grund: "auf der eigenen Liste",
};

pub const GLEICH: Marke = Marke {
    stufe: Stufe::Block,
    grund: "steht hier als Name",
};

/// A word with what is known of it.
pub struct Stelle<'a> {
    pub wort: &'a Wort,
    pub art: Art,
    /// A German word.
    pub bekannt: bool,
    pub marke: Option<Marke>,
}

/// What people taught the guard, folded.
pub trait Eigenes {
    fn erlaubt(&self, wort: &str) -> bool;
    fn immer(&self, wort: &str) -> bool;
}

/// All words of a text, marked.
pub fn stellen<'a>(worte: &'a [Wort], eigenes: &dyn Eigenes) -> Vec<Stelle<'a>> {
    let mut stellen: Vec<Stelle> = worte
        .iter()
        .map(|w| allein::fuer_sich(w, eigenes))
        .collect();
    for regel in REGELN {
        for i in 0..stellen.len() {
            regel(&mut stellen, i);
        }
    }
    stellen
}

/// „Das“, „Den“: no company makes them names; only small words inside one („von der Heyde“) and the own list do.
pub fn kein_funktionswort(s: &mut Stelle) {
    let teil = ist(PARTIKEL, &s.wort.f) && s.marke == Some(NEBEN);
    if s.art.funktion() && !teil && s.marke != Some(EIGEN) {
        s.marke = None;
    }
}

const REGELN: &[fn(&mut [Stelle], usize)] = &[
    zurueck::mit_artikel,
    zurueck::zerrissen,
    zurueck::kurz_geschrieben,
    titel::nach_titel,
    rolle::nach_rolle,
    brief::gruss,
    brief::schluessel,
    brief::kopf,
    paare::umgekehrt,
    listen::nachname_vorname,
    satz::als_subjekt,
    satz::kurz_gerufen,
    listen::ohne_beruf,
    satz::mehrzahl,
    paare::zwei_zweideutige,
    satz::genitiv,
    satz::ohne_artikel,
    rolle::nach_doppelpunkt,
    genannt::genannt,
    genannt::eigentlich,
    paare::familienname,
    paare::daneben,
    paare::aufzaehlung,
    paare::bindestrich,
    listen::spalte,
    listen::nebeneinander,
    adel::partikel,
    initialen::anfangsbuchstaben,
    zurueck::methode,
    zurueck::getrennt,
    zurueck::figur,
    zurueck::farbe,
];

/// The word without a genitive or plural s.
pub fn stamm(f: &str) -> &str {
    match f.strip_suffix('s') {
        Some(kurz) if f.len() >= 4 && !kurz.ends_with('s') => kurz,
        _ => f,
    }
}
