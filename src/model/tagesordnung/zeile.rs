//! The quick line of a TOP in a Sitzung: what `domain::topzeile` reads, with the person that a name means.

use super::super::{Register, schnell};
use crate::domain::topzeile::{MINUTEN_HOECHSTENS, Topangaben, im_namen};
use crate::domain::{Id, Kind, Top};
use crate::model::tun::Umstand;

/// Words behind the first one that may belong to a name.
const WORTE: usize = 4;
/// Persons named where a name is not unique.
const MEHRERE: usize = 4;

/// What a quick line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopZeile {
    pub angaben: Topangaben,
    pub von: Option<Id>,
    /// What was not understood, a sentence each. It stays typed.
    pub unklar: Vec<String>,
}

/// Reads a quick line.
pub fn lies(reg: &Register, zeile: &str) -> TopZeile {
    let (mut von, mut unklar) = (None, Vec::new());
    let angaben = Topangaben::lies(zeile, |name, danach| match person(reg, name, danach) {
        Ok((wer, worte)) => {
            von = Some(wer);
            worte
        }
        Err(warum) => {
            unklar.push(warum);
            0
        }
    });
    unklar.extend(
        angaben.unbekannt.iter().map(|b| {
            format!("„/{b}“ kenne ich nicht: /i Information, /b Beratung, /e Entscheidung")
        }),
    );
    let minuten = angaben.zu_lang();
    unklar.extend(minuten.map(|n| format!("{n} Minuten? Zwischen 1 und {MINUTEN_HOECHSTENS}")));
    TopZeile {
        angaben,
        von,
        unklar,
    }
}

impl TopZeile {
    /// Nothing was said yet.
    pub fn leer(&self) -> bool {
        self.angaben.titel.is_empty() && self.unklar.is_empty() && self.angaben.ziel.is_none()
    }

    /// The TOP that the line describes.
    pub fn top(&self, id: Id, gremium: Id, sitzung: Option<Id>, um: Umstand<'_>) -> Top {
        Top {
            gremium,
            sitzung,
            nr: u16::MAX,
            von: self.von,
            eingebracht_am: Some(um.heute()),
            ..self.angaben.top(id)
        }
    }
}

/// The one person of that name, and how many of the words behind belong to it: as many as still mean one person.
fn person(reg: &Register, name: &str, danach: &[&str]) -> Result<(Id, usize), String> {
    let frei = danach
        .iter()
        .take(WORTE)
        .take_while(|w| im_namen(w))
        .count();
    for anzahl in (0..=frei).rev() {
        let mehr = danach.iter().take(anzahl).copied();
        let ganz: Vec<&str> = std::iter::once(name).chain(mehr).collect();
        if let [wer] = schnell::finde(reg, Kind::Personen, &ganz.join(" ")).as_slice() {
            return Ok((*wer, anzahl));
        }
    }
    let namen: Vec<String> = schnell::finde(reg, Kind::Personen, name)
        .into_iter()
        .take(MEHRERE)
        .map(|p| reg.person_name(p))
        .collect();
    Err(match namen.as_slice() {
        [] => format!("„{name}“ kenne ich nicht – ohne + gehört es zum Titel"),
        mehrere => format!("„{name}“ ist nicht eindeutig: {}", mehrere.join(", ")),
    })
}
