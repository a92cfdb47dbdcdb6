//! What one line of a Genogramm means. Forgiving: short forms, umlauts either way, any order of the marks behind a role.
//! Never keeps or prints a line.

use super::familie::{Geschlecht, Halt, Herkunft, Naehe, Stand};
use super::woerter::{Merkmal, falten, merkmal, vorschlag};
use super::worte::{Wort, worte};
use std::fmt;

/// What a line says. People always come with everything the line says of them.
#[derive(Clone, PartialEq, Eq)]
pub enum Aussage {
    /// Blank line, or a remark (`# …`).
    Nichts,
    Person(Angaben),
    /// `Mutter A + Vater A verheiratet: Kind A, Kind B`; each part behind the first may be missing.
    Paar {
        a: Angaben,
        b: Option<Angaben>,
        stand: Option<Stand>,
        kinder: Vec<Angaben>,
    },
    /// `Kind C Pflegekind von Mutter A + Vater A`
    Kind {
        kind: Angaben,
        eltern: Vec<Angaben>,
    },
    Beziehung {
        von: Angaben,
        zu: Angaben,
        art: Naehe,
    },
    Haushalt(Vec<Angaben>),
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

impl Missverstaendnis {
    pub(super) fn an(ort: &[Wort<'_>], satz: impl Into<String>) -> Self {
        Missverstaendnis {
            ab: ort.first().map_or(0, |w| w.ab),
            bis: ort.last().map_or(0, Wort::bis),
            satz: satz.into(),
        }
    }
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

type Gelesen<T> = Result<T, Missverstaendnis>;

/// Understands one line.
///
/// # Errors
/// The place and a sentence, when the line says nothing that can be drawn.
pub fn deute(zeile: &str) -> Gelesen<Aussage> {
    let worte = worte(zeile);
    let Some(erstes) = worte.first() else {
        return Ok(Aussage::Nichts);
    };
    if erstes.text.starts_with('#') {
        return Ok(Aussage::Nichts);
    }
    if let Some(liste) = liste(&worte) {
        return liste;
    }
    if let Some(beziehung) = super::naehe::beziehung(&worte) {
        return beziehung;
    }
    if let Some(kind) = kind_von(&worte) {
        return kind;
    }
    let ist_paar = worte.iter().any(|w| w.ist_und() || w.text == ":");
    if ist_paar || stand_mit(&worte).is_some() {
        return paar(&worte);
    }
    super::angaben::person(&worte).map(Aussage::Person)
}

/// `Haushalt: …` and `Umfeld: …`
fn liste(worte: &[Wort<'_>]) -> Option<Gelesen<Aussage>> {
    let kopf = worte.first()?;
    let art = falten(kopf.text);
    let rest = match worte.get(1) {
        Some(w) if w.text == ":" => worte.get(2..)?,
        _ => return None,
    };
    match art.as_str() {
        "haushalt" | "hh" | "wohnung" | "haus" => Some(haushalt(worte, rest)),
        "umfeld" | "netz" | "netzwerk" | "ressourcen" | "ressource" => Some(umfeld(worte, rest)),
        _ => None,
    }
}

fn haushalt(worte: &[Wort<'_>], rest: &[Wort<'_>]) -> Gelesen<Aussage> {
    let mut rollen = Vec::new();
    for teil in teile(rest) {
        rollen.push(super::angaben::person(teil)?);
    }
    if rollen.is_empty() {
        return Err(Missverstaendnis::an(
            worte,
            "Wer lebt zusammen? Haushalt: Mutter A, Kind A",
        ));
    }
    Ok(Aussage::Haushalt(rollen))
}

fn umfeld(worte: &[Wort<'_>], rest: &[Wort<'_>]) -> Gelesen<Aussage> {
    let alle: Vec<(String, Halt)> = teile(rest).map(ressource).collect();
    if alle.is_empty() || alle.iter().any(|(name, _)| name.is_empty()) {
        return Err(Missverstaendnis::an(
            worte,
            "Wer oder was? Umfeld: Kita (stark), Sportverein",
        ));
    }
    Ok(Aussage::Umfeld(alle))
}

fn ressource(teil: &[Wort<'_>]) -> (String, Halt) {
    let mut halt = Halt::Normal;
    let mut name = Vec::new();
    for wort in teil {
        match merkmal(wort.text, true) {
            Some(Merkmal::Halt(h)) => halt = h,
            Some(Merkmal::Naehe(Naehe::Eng)) => halt = Halt::Stark,
            Some(Merkmal::Naehe(_)) => halt = Halt::Belastet,
            _ => name.push(wort.text),
        }
    }
    (name.join(" "), halt)
}

/// The parts between commas (and „und“); empty ones are left out.
fn teile<'a, 'z>(worte: &'a [Wort<'z>]) -> impl Iterator<Item = &'a [Wort<'z>]> {
    worte
        .split(|w| w.text == "," || w.ist_und())
        .filter(|t| !t.is_empty())
}

pub(super) fn zwei(links: &[Wort<'_>], rechts: &[Wort<'_>]) -> Gelesen<(Angaben, Angaben)> {
    let a = super::angaben::person(links)?;
    let b = super::angaben::person(rechts)?;
    if falten(&a.rolle) == falten(&b.rolle) {
        return Err(Missverstaendnis::an(rechts, "Zweimal dieselbe Person."));
    }
    Ok((a, b))
}

/// `Kind C Pflegekind von Mutter A + Vater A`
fn kind_von(worte: &[Wort<'_>]) -> Option<Gelesen<Aussage>> {
    if stand_mit(worte).is_some() {
        return None;
    }
    let von = worte.iter().position(|w| falten(w.text) == "von")?;
    let links = worte.get(..von)?;
    let rechts = worte.get(von + 1..)?;
    Some(kind(worte, links, rechts))
}

fn kind(alle: &[Wort<'_>], links: &[Wort<'_>], rechts: &[Wort<'_>]) -> Gelesen<Aussage> {
    let links = match links.split_last() {
        Some((letztes, davor)) if davor.len() > 1 && falten(letztes.text) == "kind" => davor,
        _ => links,
    };
    let mut eltern = Vec::new();
    for teil in teile(rechts) {
        eltern.push(super::angaben::person(teil)?);
    }
    if links.is_empty() || eltern.is_empty() || eltern.len() > 2 {
        return Err(Missverstaendnis::an(
            alle,
            "Wessen Kind? Kind C Pflegekind von Mutter A + Vater A",
        ));
    }
    let kind = super::angaben::person(links)?;
    if eltern
        .iter()
        .any(|e| falten(&e.rolle) == falten(&kind.rolle))
    {
        return Err(Missverstaendnis::an(rechts, "Zweimal dieselbe Person."));
    }
    Ok(Aussage::Kind { kind, eltern })
}

/// `Mutter A verheiratet mit Vater A`: the place of the word and what it says.
fn stand_mit(worte: &[Wort<'_>]) -> Option<(usize, Stand)> {
    worte.windows(2).enumerate().find_map(|(i, paar)| {
        let [wort, binde] = paar else { return None };
        match merkmal(wort.text, false) {
            Some(Merkmal::Stand(s)) if binde.ist_mit() || falten(binde.text) == "von" => {
                Some((i, s))
            }
            _ => None,
        }
    })
}

fn paar(worte: &[Wort<'_>]) -> Gelesen<Aussage> {
    let doppelpunkt = worte.iter().position(|w| w.text == ":");
    let kopf = worte
        .get(..doppelpunkt.unwrap_or(worte.len()))
        .unwrap_or_default();
    let rest = doppelpunkt.and_then(|i| worte.get(i + 1..));
    let mut kinder = Vec::new();
    for teil in teile(rest.unwrap_or_default()) {
        kinder.push(super::angaben::person(teil)?);
    }
    let (a, b, stand) = partner(worte, kopf)?;
    if b.is_none() && kinder.is_empty() {
        return Err(Missverstaendnis::an(
            worte,
            "Kinder fehlen: Mutter A: Kind A, Kind B",
        ));
    }
    let doppelt = |k: &Angaben| {
        [Some(&a), b.as_ref()]
            .into_iter()
            .flatten()
            .any(|e| falten(&e.rolle) == falten(&k.rolle))
    };
    if kinder.iter().any(doppelt) {
        return Err(Missverstaendnis::an(
            rest.unwrap_or_default(),
            "Zweimal dieselbe Person.",
        ));
    }
    Ok(Aussage::Paar {
        a,
        b,
        stand,
        kinder,
    })
}

type Partner = (Angaben, Option<Angaben>, Option<Stand>);

fn partner(alle: &[Wort<'_>], kopf: &[Wort<'_>]) -> Gelesen<Partner> {
    let mut stand = None;
    let mut ohne: Vec<Wort<'_>> = Vec::new();
    for wort in kopf {
        match merkmal(wort.text, false) {
            Some(Merkmal::Stand(s)) => stand = Some(s),
            _ if falten(wort.text) == "nicht" => {}
            _ => ohne.push(*wort),
        }
    }
    let verneint = kopf.iter().any(|w| falten(w.text) == "nicht");
    if verneint && stand == Some(Stand::Verheiratet) {
        stand = Some(Stand::Zusammen);
    }
    let mit = stand.is_some();
    let teile: Vec<&[Wort<'_>]> = ohne
        .split(|w| w.ist_und() || (mit && (w.ist_mit() || falten(w.text) == "von")))
        .filter(|t| !t.is_empty())
        .collect();
    match teile.as_slice() {
        [a] if ohne.len() == a.len() => Ok((super::angaben::person(a)?, None, stand)),
        [a, b] => zwei(a, b).map(|(a, b)| (a, Some(b), stand)),
        _ => Err(Missverstaendnis::an(
            alle,
            "Wer mit wem? Mutter A + Vater A verheiratet",
        )),
    }
}

/// A sentence for a word that is not known, with the one that was probably meant.
pub(super) fn unbekannt(wort: &Wort<'_>) -> Missverstaendnis {
    let satz = match vorschlag(wort.text) {
        Some(meint) => format!("„{}“ unbekannt. Gemeint: {meint}?", wort.text),
        None => format!("„{}“ nicht verstanden.", wort.text),
    };
    Missverstaendnis::an(&[*wort], satz)
}
