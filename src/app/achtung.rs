//! Outside the vault the guard only hints: what is being typed seems to hold a client's name, a day of birth, a file
//! number. People of the directory, institutions, days and places are fine there. Stops nobody and keeps nothing; never
//! looks at a passphrase or at an open case note, which has a guard of its own.

use super::session::Fenster;
use super::zeile::Zweck;
use super::{App, modus};
use crate::domain::text::falte;
use crate::domain::{FeldArt, Kind};
use crate::guard::{Fund, Label, Stufe, Waechter};
use crate::model::Register;
use crate::model::umfeld::umfeld;
use crate::store::Rev;
use std::collections::BTreeSet;

/// Bytes around the cursor that are read on a key: more than a line of text, little enough for every key.
const FENSTER: usize = 400;

const NAME: &str = "Name? Klient*innen nie mit Namen";
const GEBURT: &str = "Geburtsdatum? Klient*innen nie erkennbar";
const NUMMER: &str = "Aktenzeichen? Klient*innen nie erkennbar";
const ANSCHRIFT: &str = "Anschrift? Klient*innen nie erkennbar";

/// The guard for one state of the records, and what it said last.
#[derive(Default)]
pub(crate) struct Wache {
    fuer: Option<(Rev, Waechter, BTreeSet<String>)>,
    /// Read last, with the answer: most keys that only move the cursor ask the same again.
    zuletzt: (String, Option<&'static str>),
}

impl Wache {
    /// None: nothing to say about these letters.
    fn sagt(&mut self, reg: &Register, text: &str) -> Option<&'static str> {
        if text.trim().is_empty() {
            return None;
        }
        let rev = reg.rev();
        if self.fuer.as_ref().is_none_or(|f| f.0 != rev) {
            let umfeld = umfeld(reg, None);
            self.fuer = Some((rev, Waechter::neu(&umfeld), bekannte_worte(reg)));
            self.zuletzt = Default::default();
        }
        if self.zuletzt.0 != text {
            let (_, waechter, bekannt) = self.fuer.as_ref()?;
            self.zuletzt = (text.to_owned(), urteil(waechter, bekannt, text));
        }
        self.zuletzt.1
    }
}

impl App {
    /// After a key: is there something to be careful about in what is being typed?
    pub(super) fn achten(&mut self) {
        let text = self.getippt();
        self.session.achtung = text.and_then(|t| self.wache.sagt(&self.register, &t));
    }

    /// The line around the cursor, where free text is typed.
    fn getippt(&self) -> Option<String> {
        match self.session.fenster.last()? {
            Fenster::Formular(f) => {
                let stand = f.feld()?;
                let frei = matches!(
                    stand.feld.art,
                    FeldArt::Text | FeldArt::Mehrzeilig | FeldArt::Liste
                );
                let davor = stand.eingabe.davor().len();
                (frei && !gehoert_dazu(f.kind(), stand.feld.name))
                    .then(|| stueck(stand.eingabe.text(), davor))
            }
            Fenster::Zeile(z) if matches!(z.zweck, Zweck::Datei(_)) => {
                Some(dateiname(z.eingabe.text()))
            }
            Fenster::Zeile(z) if ist_text(&z.zweck) => {
                Some(stueck(z.eingabe.text(), z.eingabe.cursor()))
            }
            Fenster::Modus(m) if m.schreibt => Some(stueck(m.text.text(), m.text.davor().len())),
            _ => None,
        }
    }
}

/// Names belong there: people of the network, what a Raum or a Gremium is called.
fn gehoert_dazu(kind: Kind, feld: &str) -> bool {
    match kind {
        Kind::Personen => feld != "notiz",
        Kind::Sitzungen => feld == "ort",
        Kind::Todos | Kind::Tops | Kind::Beschluesse => false,
        _ => !matches!(
            feld,
            "notiz" | "steckbrief" | "beschreibung" | "zweck" | "auftrag"
        ),
    }
}

/// Lines whose words are kept.
fn ist_text(zweck: &Zweck) -> bool {
    use modus::Was;
    match zweck {
        Zweck::SchnellTodo { .. } | Zweck::Top { .. } | Zweck::WartetAuf(_) => true,
        Zweck::Protokoll(p) => matches!(
            p.was,
            Was::Todo(_)
                | Was::Beschluss(_)
                | Was::Wiedervorlage(_)
                | Was::Nachtrag
                | Was::WartetAuf(_)
        ),
        _ => false,
    }
}

/// The last part of a path, its joints as blanks.
fn dateiname(pfad: &str) -> String {
    let name = pfad.rsplit(['/', '\\']).next().unwrap_or(pfad);
    let stamm = name.rsplit_once('.').map_or(name, |n| n.0);
    let mut text = stamm.replace(['-', '_', '.'], " ");
    text.push(' ');
    text
}

/// The line that the cursor is in, without a word that is still being written; of a very long one what lies nearest.
fn stueck(text: &str, cursor: usize) -> String {
    let cursor = cursor.min(text.len());
    let frueh = grenze(text, cursor.saturating_sub(FENSTER));
    let spaet = grenze(text, (cursor + FENSTER).min(text.len()));
    let davor = text.get(frueh..cursor).unwrap_or_default();
    let danach = text.get(cursor..spaet).unwrap_or_default();
    let davor = davor.rsplit('\n').next().unwrap_or(davor);
    let danach = danach.split('\n').next().unwrap_or(danach);
    let unfertig = !danach.starts_with(char::is_alphanumeric);
    let fertig = davor.trim_end_matches(|c: char| c.is_alphanumeric() || c == '-');
    let davor = if unfertig { fertig } else { davor };
    [davor, danach].concat()
}

fn grenze(text: &str, mut bei: usize) -> usize {
    while bei > 0 && !text.is_char_boundary(bei) {
        bei -= 1;
    }
    bei
}

fn urteil(waechter: &Waechter, bekannt: &BTreeSet<String>, text: &str) -> Option<&'static str> {
    let funde = waechter.pruefe(text);
    let fremd = |f: &&Fund| {
        f.stufe > Stufe::Hint
            && f.label == Label::Person
            && !kennt(bekannt, text.get(f.ab..f.bis).unwrap_or_default())
    };
    if funde.iter().any(|f| fremd(&f)) {
        return Some(NAME);
    }
    let gibt = |label: Label| {
        funde
            .iter()
            .any(|f| f.label == label && f.stufe > Stufe::Hint)
    };
    if gibt(Label::DateOfBirth) {
        return Some(GEBURT);
    }
    if gibt(Label::Id) {
        return Some(NUMMER);
    }
    // Where an office or a Kita is may be written; where somebody lives, not.
    let wohnt = ["wohnt", "wohnhaft", "gemeldet in", "lebt in"];
    let klein = text.to_lowercase();
    (gibt(Label::Address) && wohnt.iter().any(|w| klein.contains(w))).then_some(ANSCHRIFT)
}

/// Every word of it is one of the directory, also with the -s of a genitive.
fn kennt(bekannt: &BTreeSet<String>, wortlaut: &str) -> bool {
    let gefaltet = falte(wortlaut);
    let mut worte = gefaltet
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty());
    worte.all(|w| {
        bekannt.contains(w)
            || w.strip_suffix('s').is_some_and(|w| bekannt.contains(w))
            || TITEL.contains(&w)
    })
}

const TITEL: &[&str] = &["frau", "herr", "herrn", "fr", "hr", "dr", "prof"];

/// Words of everybody and everything that has a record.
fn bekannte_worte(reg: &Register) -> BTreeSet<String> {
    let mut worte = BTreeSet::new();
    let mut dazu = |text: &str| {
        worte.extend(
            falte(text)
                .split(|c: char| !c.is_alphanumeric())
                .map(str::to_owned),
        );
    };
    for p in reg.personen().iter() {
        [&p.vorname, &p.nachname, &p.organisation]
            .into_iter()
            .for_each(|t| dazu(t));
    }
    reg.gremien().iter().for_each(|g| dazu(&g.name));
    for r in reg.raeume().iter() {
        dazu(&r.name);
        r.aliase.iter().for_each(|a| dazu(a));
    }
    worte
}
