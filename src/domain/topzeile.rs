//! The quick line of a TOP, as it is written: `Kita-Plätze in Nord /b 20 +wanda #Träger *`. People type it, and the standing
//! items of a kind are written so in templates. Knows no people: whom a name means is said by the reader.

use super::text::falte;
use super::{Abschnitt, Id, Top, Topziel, leer};

/// Minutes that a TOP may take: ten hours.
pub const MINUTEN_HOECHSTENS: u16 = 600;
/// Signs that begin something else than the title.
const ZEICHEN: [char; 4] = ['@', '+', '#', '/'];

/// What a line says beside names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Topangaben {
    pub titel: String,
    pub ziel: Option<Topziel>,
    /// As typed; [`Topangaben::zu_lang`] tells whether a TOP may have them.
    pub minuten: Option<u16>,
    pub betrifft: Vec<String>,
    pub wiederkehrend: bool,
    /// None: where topics stand.
    pub abschnitt: Option<Abschnitt>,
    /// Words behind `/` that mean nothing.
    pub unbekannt: Vec<String>,
}

impl Topangaben {
    /// `/i` `/b` `/e`: what it is for; a number at the end: minutes; `#group`: whom it concerns (`_` for a blank); `*`: comes
    /// back; `/beginn`, `/ausklang`: where it stands. For `+name` or `@name` the reader gets the name and the words behind
    /// it, and says how many of them belong to the name.
    pub fn lies(zeile: &str, mut wer: impl FnMut(&str, &[&str]) -> usize) -> Topangaben {
        let worte: Vec<&str> = zeile.split_whitespace().collect();
        let mut angaben = Topangaben::default();
        let mut titel: Vec<&str> = Vec::new();
        let mut rest = worte.as_slice();
        while let [wort, danach @ ..] = rest {
            rest = danach;
            match name(wort) {
                Some(name) => rest = danach.get(wer(name, danach)..).unwrap_or_default(),
                None if angaben.nimm(wort) => {}
                None => titel.push(wort),
            }
        }
        // Only a number behind which the title is over means minutes: "Die 3 Säulen 20".
        angaben.minuten = titel.last().and_then(|w| minuten(w));
        titel.truncate(titel.len() - usize::from(angaben.minuten.is_some()));
        angaben.titel = titel.join(" ");
        angaben
    }

    /// False: the word belongs to the title.
    fn nimm(&mut self, wort: &str) -> bool {
        let hinter = |zeichen| wort.strip_prefix(zeichen).filter(|w: &&str| !w.is_empty());
        if let Some(befehl) = hinter('/') {
            self.nimm_befehl(befehl);
        } else if let Some(gruppe) = hinter('#') {
            self.betrifft.push(gruppe.replace('_', " "));
        } else if wort == "*" {
            self.wiederkehrend = true;
        } else {
            return false;
        }
        true
    }

    fn nimm_befehl(&mut self, befehl: &str) {
        match falte(befehl).as_str() {
            "i" | "info" | "information" => self.ziel = Some(Topziel::Information),
            "b" | "beratung" => self.ziel = Some(Topziel::Beratung),
            "e" | "entscheidung" => self.ziel = Some(Topziel::Entscheidung),
            "beginn" => self.abschnitt = Some(Abschnitt::Beginn),
            "themen" => self.abschnitt = Some(Abschnitt::Themen),
            "ausklang" => self.abschnitt = Some(Abschnitt::Ausklang),
            _ => self.unbekannt.push(befehl.to_owned()),
        }
    }

    /// Minutes that no TOP may have.
    pub fn zu_lang(&self) -> Option<u16> {
        self.minuten
            .filter(|m| !(1..=MINUTEN_HOECHSTENS).contains(m))
    }

    /// A TOP of which the line says so much.
    pub fn top(&self, id: Id) -> Top {
        Top {
            abschnitt: self.abschnitt.unwrap_or(Abschnitt::Themen),
            titel: self.titel.clone(),
            ziel: self.ziel,
            betrifft: self.betrifft.clone(),
            minuten: self.minuten,
            wiederkehrend: self.wiederkehrend,
            ..leer::top(id)
        }
    }
}

/// "+wanda", "@wanda"
fn name(wort: &str) -> Option<&str> {
    wort.strip_prefix(['@', '+']).filter(|w| !w.is_empty())
}

/// The word can be part of a name: it is no sign, and no minutes.
pub fn im_namen(wort: &str) -> bool {
    !wort.starts_with(ZEICHEN) && wort != "*" && minuten(wort).is_none()
}

/// "20", "20min", "20'"
fn minuten(wort: &str) -> Option<u16> {
    let zahl = wort
        .trim_end_matches('\'')
        .trim_end_matches("min.")
        .trim_end_matches("min");
    let drei = (1..=3).contains(&zahl.len()) && zahl.bytes().all(|b| b.is_ascii_digit());
    zahl.parse().ok().filter(|_| drei)
}
