//! The quick line of a TOP: `Kita-Plätze in Nord /b 20 +wanda #Träger *`. The standing items of a kind are written so, too.

use super::super::{Register, schnell};
use super::super::{regel::MINUTEN_HOECHSTENS, tun::Umstand};
use crate::domain::text::falte;
use crate::domain::{Abschnitt, Id, Kind, Top, Topziel, leer};

/// Words after a sign that may belong to a name.
const WORTE: usize = 4;
/// Signs that begin something else than the title.
const ZEICHEN: [char; 4] = ['@', '+', '#', '/'];

/// What a quick line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopZeile {
    pub titel: String,
    pub ziel: Option<Topziel>,
    pub minuten: Option<u16>,
    pub von: Option<Id>,
    pub betrifft: Vec<String>,
    pub wiederkehrend: bool,
    pub abschnitt: Abschnitt,
    /// What was not understood, a sentence each. It stays typed.
    pub unklar: Vec<String>,
}

/// Reads a quick line. `/i` `/b` `/e`: what it is for; a number at the end: minutes; `+name`: who brings it; `#group`:
/// whom it concerns (`_` for a blank); `*`: comes back; `/beginn`, `/ausklang`: where it stands.
pub fn lies(reg: &Register, zeile: &str) -> TopZeile {
    let worte: Vec<&str> = zeile.split_whitespace().collect();
    let mut z = TopZeile {
        titel: String::new(),
        ziel: None,
        minuten: None,
        von: None,
        betrifft: Vec::new(),
        wiederkehrend: false,
        abschnitt: Abschnitt::Themen,
        unklar: Vec::new(),
    };
    let mut titel: Vec<&str> = Vec::new();
    let mut rest = worte.as_slice();
    while let [wort, danach @ ..] = rest {
        rest = z.nimm(reg, wort, danach, &mut titel);
    }
    z.nimm_minuten(&mut titel);
    z.titel = titel.join(" ");
    z
}

impl TopZeile {
    /// Nothing was said yet.
    pub fn leer(&self) -> bool {
        self.titel.is_empty() && self.unklar.is_empty() && self.ziel.is_none()
    }

    /// The TOP that the line describes.
    pub fn top(&self, id: Id, gremium: Id, sitzung: Option<Id>, um: Umstand<'_>) -> Top {
        Top {
            gremium,
            sitzung,
            nr: u16::MAX,
            abschnitt: self.abschnitt,
            titel: self.titel.clone(),
            ziel: self.ziel,
            betrifft: self.betrifft.clone(),
            von: self.von,
            eingebracht_am: Some(um.heute()),
            minuten: self.minuten,
            wiederkehrend: self.wiederkehrend,
            ..leer::top(id)
        }
    }

    fn nimm<'a>(
        &mut self,
        reg: &Register,
        wort: &'a str,
        danach: &'a [&'a str],
        titel: &mut Vec<&'a str>,
    ) -> &'a [&'a str] {
        let ab_zwei = |z: &[char]| wort.strip_prefix(z).filter(|w| !w.is_empty());
        if wort == "*" {
            self.wiederkehrend = true;
        } else if let Some(befehl) = ab_zwei(&['/']) {
            self.nimm_befehl(befehl);
        } else if let Some(gruppe) = ab_zwei(&['#']) {
            self.betrifft.push(gruppe.replace('_', " "));
        } else if let Some(name) = ab_zwei(&['@', '+']) {
            return self.nimm_wer(reg, name, danach);
        } else {
            titel.push(wort);
        }
        danach
    }

    fn nimm_befehl(&mut self, wort: &str) {
        match falte(wort).as_str() {
            "i" | "info" | "information" => self.ziel = Some(Topziel::Information),
            "b" | "beratung" => self.ziel = Some(Topziel::Beratung),
            "e" | "entscheidung" => self.ziel = Some(Topziel::Entscheidung),
            "beginn" => self.abschnitt = Abschnitt::Beginn,
            "themen" => self.abschnitt = Abschnitt::Themen,
            "ausklang" => self.abschnitt = Abschnitt::Ausklang,
            _ => self.unklar.push(format!(
                "„/{wort}“ kenne ich nicht: /i Information, /b Beratung, /e Entscheidung"
            )),
        }
    }

    fn nimm_wer<'a>(&mut self, reg: &Register, name: &str, danach: &'a [&'a str]) -> &'a [&'a str] {
        let frei = danach
            .iter()
            .take(WORTE)
            .take_while(|w| !w.starts_with(ZEICHEN) && **w != "*" && minuten(w).is_none())
            .count();
        for anzahl in (0..=frei).rev() {
            let mehr = danach.iter().take(anzahl).copied();
            let ganz: Vec<&str> = std::iter::once(name).chain(mehr).collect();
            if let [wer] = schnell::finde(reg, Kind::Personen, &ganz.join(" ")).as_slice() {
                self.von = Some(*wer);
                return danach.get(anzahl..).unwrap_or_default();
            }
        }
        let namen: Vec<String> = schnell::finde(reg, Kind::Personen, name)
            .into_iter()
            .take(4)
            .map(|p| reg.person_name(p))
            .collect();
        self.unklar.push(match namen.as_slice() {
            [] => format!("„{name}“ kenne ich nicht – ohne + gehört es zum Titel"),
            mehrere => format!("„{name}“ ist nicht eindeutig: {}", mehrere.join(", ")),
        });
        danach
    }

    /// Only a number behind which the title is over means minutes: "Die 3 Säulen 20".
    fn nimm_minuten(&mut self, titel: &mut Vec<&str>) {
        let Some(n) = titel.last().and_then(|w| minuten(w)) else {
            return;
        };
        titel.pop();
        self.minuten = Some(n);
        if n == 0 || n > MINUTEN_HOECHSTENS {
            self.unklar
                .push(format!("{n} Minuten? Zwischen 1 und {MINUTEN_HOECHSTENS}"));
        }
    }
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
