//! The whole way of one note: plain text, findings by form, words and names, the note as one, and back to the original.

use super::bekannte::Paare;
use super::lexikon::{self, falte};
use super::muster::{self, Roh, Verzeichnis};
use super::namen::{self, Stelle};
use super::norm::Norm;
use super::notiz;
use super::satzende;
use super::wort::{Trenner, Wort, worte};
use super::{Fund, Label, Stufe, Umfeld};
use std::collections::HashSet;

/// Pieces of this many bytes go to the detectors by form, whose work grows with the findings in one piece.
const STUECK: usize = 4_000;

/// What people taught the guard, and the people of the directory.
pub struct Eigenes {
    erlaubt: HashSet<String>,
    immer: HashSet<String>,
    paare: Paare,
}

impl Eigenes {
    pub fn neu(umfeld: &Umfeld) -> Self {
        let woerter = |text: &String| -> Vec<String> {
            text.split(|c: char| !c.is_alphabetic())
                .map(falte)
                .filter(|w| w.len() > 2)
                .collect()
        };
        let mut immer: HashSet<String> = umfeld.immer.iter().flat_map(woerter).collect();
        for person in &umfeld.personen {
            immer.extend(
                woerter(&person.nachname)
                    .into_iter()
                    .filter(|w| !lexikon::im_buch(w)),
            );
        }
        let erlaubt = umfeld
            .kein_name
            .iter()
            .chain(&umfeld.raeume)
            .flat_map(woerter)
            .collect();
        let paare = Paare::neu(umfeld);
        Eigenes {
            erlaubt,
            immer,
            paare,
        }
    }
}

impl namen::Eigenes for Eigenes {
    fn erlaubt(&self, wort: &str) -> bool {
        self.erlaubt.contains(wort)
    }

    fn immer(&self, wort: &str) -> bool {
        self.immer.contains(wort)
    }
}

/// All findings of the texts of one note.
pub fn pruefe(teile: &[&str], eigenes: &Eigenes, verzeichnis: &Verzeichnis) -> Vec<Vec<Fund>> {
    let normen: Vec<Norm> = teile.iter().map(|t| Norm::neu(t)).collect();
    let woerter: Vec<Vec<Wort>> = normen.iter().map(|n| worte(&n.text)).collect();
    let mut stellen: Vec<Vec<Stelle>> =
        woerter.iter().map(|w| namen::stellen(w, eigenes)).collect();
    for text in &mut stellen {
        eigenes.paare.markiere(text);
    }
    notiz::gleiche(&mut stellen);
    stellen
        .iter_mut()
        .flatten()
        .for_each(namen::kein_funktionswort);
    normen
        .iter()
        .zip(&stellen)
        .map(|(norm, stellen)| {
            let mut formen = nach_form(&norm.text, verzeichnis);
            satzende::bis_zum_satzende(&norm.text, &mut formen);
            doch_namen(&mut formen, stellen);
            so_sicher_wie_ihr_inhalt(&mut formen, stellen);
            let namen = spannen(stellen, &formen, &eigenes.paare);
            zusammen(norm, formen, namen)
        })
        .collect()
}

fn nach_form(text: &str, verzeichnis: &Verzeichnis) -> Vec<Roh> {
    let bekannt = |wort: &str| lexikon::bekannt(&falte(wort));
    let mut funde = Vec::new();
    let mut ab = 0;
    while ab < text.len() {
        let bis = schnitt(text, ab);
        let stueck = text.get(ab..bis).unwrap_or_default();
        let neue = muster::finde_mit(stueck, verzeichnis, &bekannt);
        funde.extend(neue.into_iter().map(|f| Roh {
            ab: f.ab + ab,
            bis: f.bis + ab,
            ..f
        }));
        ab = bis;
    }
    funde
}

/// „bei Hatice Öztürk“: a place that nobody knows, and a name that the lists know.
fn doch_namen(formen: &mut Vec<Roh>, stellen: &[Stelle]) {
    let mut i = 0;
    formen.retain(|f| {
        while stellen.get(i).is_some_and(|s| s.wort.bis <= f.ab) {
            i += 1;
        }
        let ort = f.label == Label::PlaceFine && f.stufe < Stufe::Block;
        !(ort
            && stellen.get(i).is_some_and(|s| {
                s.wort.ab < f.bis && s.marke.is_some_and(|m| m.stufe == Stufe::Block)
            }))
    });
}

/// A certain name inside a doubtful finding makes the whole certain: it must not be waved through with it.
fn so_sicher_wie_ihr_inhalt(formen: &mut [Roh], stellen: &[Stelle]) {
    let mut rest = stellen;
    for f in formen {
        let davor = rest.partition_point(|s| s.wort.bis <= f.ab);
        rest = rest.get(davor..).unwrap_or_default();
        let innen = rest.iter().take_while(|s| s.wort.ab < f.bis);
        let sicher = innen
            .filter_map(|s| s.marke)
            .any(|m| m.stufe == Stufe::Block);
        if sicher {
            f.stufe = Stufe::Block;
        }
    }
}

/// The end of the piece from `ab`: behind the last line, else word, that fits.
fn schnitt(text: &str, ab: usize) -> usize {
    let mut bis = (ab + STUECK).min(text.len());
    while !text.is_char_boundary(bis) {
        bis += 1;
    }
    if bis == text.len() {
        return bis;
    }
    let stueck = text.get(ab..bis).unwrap_or_default();
    let an = stueck.rfind('\n').or_else(|| stueck.rfind(' '));
    an.filter(|i| *i > STUECK / 2).map_or(bis, |i| ab + i + 1)
}

/// The marked words as findings; neighbours become one.
fn spannen(stellen: &[Stelle], formen: &[Roh], paare: &Paare) -> Vec<Roh> {
    let mut aus: Vec<Roh> = Vec::new();
    let mut form = formen.iter().peekable();
    let mut letzter = None;
    for (i, s) in stellen.iter().enumerate() {
        let Some(marke) = s.marke else { continue };
        while form.next_if(|f| f.bis <= s.wort.ab).is_some() {}
        if form.peek().is_some_and(|f| f.ab < s.wort.bis) {
            continue;
        }
        let mut bis = s.wort.bis;
        if s.wort.f.len() == 1 && s.wort.punkt {
            bis += 1;
        }
        if let Some(vor) = aus.last_mut().filter(|_| {
            letzter == i.checked_sub(1)
                && (haengt(stellen, i) || listenform(stellen, i) || paare.paar(stellen, i))
        }) {
            vor.bis = bis;
            vor.stufe = vor.stufe.max(marke.stufe);
        } else {
            aus.push(Roh {
                ab: s.wort.ab,
                bis,
                label: Label::Person,
                stufe: marke.stufe,
                grund: marke.grund,
            });
        }
        letzter = Some(i);
    }
    aus
}

/// „Bach, Erika“: the surname first, then a comma.
fn listenform(stellen: &[Stelle], i: usize) -> bool {
    let (Some(vor), Some(s)) = (
        i.checked_sub(1).and_then(|j| stellen.get(j)),
        stellen.get(i),
    ) else {
        return false;
    };
    let danach = stellen
        .get(i + 1)
        .is_none_or(|n| n.wort.davor != Trenner::Leer);
    let nachname = !vor.art.vorname() || vor.art.nachname() && (danach || vor.wort.gross());
    let anfang = matches!(
        vor.wort.davor,
        Trenner::Anfang | Trenner::Zeile | Trenner::Doppelpunkt | Trenner::Anderes
    );
    let vorname = s.art.vorname() || anfang && danach && !s.bekannt && vor.art.nachname();
    let umbruch = s.wort.davor == Trenner::Zeile && vor.art.vorname() && !s.art.vorname();
    s.wort.davor == Trenner::Komma && vorname && nachname || umbruch
}

/// Joined by a blank or hyphen; by a point only behind what is cut short: „J. Wolf“, „Dr. Wolf“, never „Mehmet. Kevin“.
fn haengt(stellen: &[Stelle], i: usize) -> bool {
    let (Some(s), Some(vor)) = (
        stellen.get(i),
        i.checked_sub(1).and_then(|j| stellen.get(j)),
    ) else {
        return false;
    };
    matches!(s.wort.davor, Trenner::Leer | Trenner::Strich)
        || s.wort.davor == Trenner::Punkt && vor.wort.punkt && satzende::abgekuerzt(&vor.wort.f)
}

fn zusammen(norm: &Norm, formen: Vec<Roh>, namen: Vec<Roh>) -> Vec<Fund> {
    let mut alle: Vec<Roh> = formen.into_iter().chain(namen).collect();
    alle.sort_by_key(|f| (f.ab, std::cmp::Reverse(f.bis)));
    let mut aus: Vec<Fund> = Vec::with_capacity(alle.len());
    for roh in alle {
        let Some((ab, bis)) = norm.zurueck(roh.ab, roh.bis) else {
            continue;
        };
        if let Some(vor) = aus.last_mut().filter(|vor| ab < vor.bis) {
            vor.stufe = vor.stufe.max(roh.stufe);
            continue;
        }
        let stamm = stamm_von(
            norm.text.get(roh.ab..roh.bis).unwrap_or_default(),
            roh.label,
        );
        aus.push(Fund {
            ab,
            bis,
            label: roh.label,
            stufe: roh.stufe,
            grund: roh.grund,
            stamm,
        });
    }
    aus
}

fn stamm_von(text: &str, label: Label) -> String {
    let f = falte(text);
    match label {
        Label::Person => {
            namen::stamm(f.trim_matches(|c: char| !c.is_alphanumeric())).replace('\'', "")
        }
        _ => f,
    }
}
