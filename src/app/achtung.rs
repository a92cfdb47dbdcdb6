//! Outside the vault the guard only hints: what is being typed seems to hold a client's name, a day of birth, a file
//! number. People of the directory, institutions, days and places are fine there. Stops nobody and keeps nothing; never
//! looks at a passphrase or at an open case note, which has a guard of its own.

use super::session::Fenster;
use super::zeile::Zweck;
use super::{App, modus};
use crate::domain::text::falte;
use crate::domain::{Feld, FeldArt, Kind};
use crate::guard::{Fund, Label, Stufe, Waechter};
use crate::model::Register;
use crate::model::umfeld::umfeld;
use crate::store::Rev;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// Bytes around the cursor that are read on a key: more than a line of text, little enough for every key.
const FENSTER: usize = 400;

const FUNKTION: &str = "Funktion statt Name";
const NAME: &str = "nie mit Namen";
const ERKENNBAR: &str = "nie erkennbar";
/// Letters of a word that are shown; more tells nobody more.
const WORTLAENGE: usize = 24;

/// What the guard noticed in what is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Achtung {
    /// As they were typed: a name first.
    worte: Vec<String>,
    was: &'static str,
}

impl Achtung {
    /// The longest sentence that fits; at least what was found.
    pub fn satz(&self, passt: impl Fn(&str) -> bool) -> String {
        let was = self.was;
        let (alle, eines) = (self.worte.join(", "), self.worte.first());
        let eines = eines.cloned().unwrap_or_default();
        if was == FUNKTION {
            let saetze = [
                format!("{alle} – {was}, steht offen"),
                format!("{eines} – {was}"),
            ];
            let passender = saetze.into_iter().find(|s| passt(s));
            return passender.unwrap_or_else(|| format!("{eines}?"));
        }
        let saetze = [
            format!("{alle} – Klient*innen {was}; steht offen, auch in Sicherungen"),
            format!("{alle} – Klient*innen {was}; steht offen"),
            format!("{eines} – Klient*innen {was}; steht offen"),
            format!("{eines} – Klient*innen {was}"),
            format!("{eines} – {was}"),
        ];
        let passender = saetze.into_iter().find(|s| passt(s));
        passender.unwrap_or_else(|| format!("{eines}?"))
    }
}

/// The guard for one state of the records, and what it said last.
#[derive(Default)]
pub(crate) struct Wache {
    fuer: Option<(Rev, Waechter, BTreeSet<String>)>,
    /// Read last, with the answer: most keys that only move the cursor ask the same again.
    zuletzt: (String, Option<Achtung>),
    /// Where something is being typed, and its whole line: read once more when it is left, with its last word.
    offen: Option<(Stelle, String)>,
}

/// A place to type in: windows that are open, the field, and whether no name at all belongs there.
type Stelle = (usize, usize, bool);

/// A text and the cursor in it, as a byte position.
struct Getippt<'a> {
    stelle: Stelle,
    text: Cow<'a, str>,
    cursor: usize,
}

impl Wache {
    /// None: nothing to say about what is typed here, or was typed and just left.
    fn achtet(&mut self, reg: &Register, getippt: Option<Getippt<'_>>) -> Option<Achtung> {
        let stelle = getippt.as_ref().map(|g| g.stelle);
        let verlassen = self.offen.take().filter(|(wo, _)| stelle != Some(*wo));
        let hier = getippt.and_then(|g| {
            let sagt = self.sagt(reg, &g.fertig(), g.stelle.2);
            self.offen = Some((g.stelle, g.zeile().concat()));
            sagt
        });
        hier.or_else(|| {
            let ((.., namenlos), text) = verlassen?;
            self.sagt(reg, &text, namenlos)
        })
    }

    fn sagt(&mut self, reg: &Register, text: &str, namenlos: bool) -> Option<Achtung> {
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
        let achtung = self.zuletzt.1.clone();
        achtung.or_else(|| nennt_person(reg, text).filter(|_| namenlos))
    }
}

impl App {
    /// After a key: is there something to be careful about in what is being typed?
    pub(super) fn achten(&mut self) {
        let getippt = getippt(&self.session.fenster);
        self.session.achtung = self.wache.achtet(&self.register, getippt);
    }

    /// What was typed may have been saved and closed by the answer. A hint about what was left before stays.
    pub(super) fn nach_antwort_achten(&mut self) {
        if self.wache.offen.is_some() {
            self.achten();
        }
    }
}

/// Where free text is typed.
fn getippt(fenster: &[Fenster]) -> Option<Getippt<'_>> {
    let mut namenlos = false;
    let (feld, text, cursor) = match fenster.last()? {
        Fenster::Formular(f) => {
            let stand = f.feld()?;
            namenlos = ohne_namen(f.kind());
            if gehoert_dazu(f.kind(), stand.feld) {
                return None;
            }
            let text = stand.eingabe.text();
            (f.fokus, text.into(), stand.eingabe.davor().len())
        }
        Fenster::Zeile(z) if matches!(z.zweck, Zweck::Datei(_)) => {
            let name = dateiname(z.eingabe.text());
            let ende = name.len();
            (0, name.into(), ende)
        }
        Fenster::Zeile(z) if ist_text(&z.zweck) => {
            namenlos = matches!(z.zweck, Zweck::Sichten { .. } | Zweck::BedarfErledigt(_));
            (0, z.eingabe.text().into(), z.eingabe.cursor())
        }
        Fenster::Mitschrift(m) if m.warnt() => (0, m.eingabe.text().into(), m.eingabe.cursor()),
        Fenster::Modus(m) if m.schreibt => (0, m.text.text().into(), m.text.stelle()),
        _ => return None,
    };
    let stelle = (fenster.len(), feld, namenlos);
    Some(Getippt {
        stelle,
        text,
        cursor,
    })
}

impl Getippt<'_> {
    /// The line that the cursor is in, before and behind it; of a very long one what lies nearest.
    fn zeile(&self) -> [&str; 2] {
        let cursor = grenze(&self.text, self.cursor);
        let frueh = grenze(&self.text, cursor.saturating_sub(FENSTER));
        let spaet = grenze(&self.text, cursor + FENSTER);
        let davor = self.text.get(frueh..cursor).unwrap_or_default();
        let danach = self.text.get(cursor..spaet).unwrap_or_default();
        [
            davor.rsplit('\n').next().unwrap_or(davor),
            danach.split('\n').next().unwrap_or(danach),
        ]
    }

    /// That line without a word that is still being written: half a word looks like a name.
    fn fertig(&self) -> String {
        let [davor, danach] = self.zeile();
        if danach.starts_with(char::is_alphanumeric) {
            return [davor, danach].concat();
        }
        let davor = davor.trim_end_matches(|c: char| c.is_alphanumeric() || c == '-');
        [davor, danach].concat()
    }
}

/// Names belong there, or nothing is written in own words: people of the network, what a Raum or a Gremium is called.
fn gehoert_dazu(kind: Kind, feld: &Feld) -> bool {
    let text = matches!(feld.art, FeldArt::Text | FeldArt::Mehrzeilig);
    match kind {
        Kind::Todos | Kind::Tops | Kind::Beschluesse | Kind::Bedarfe | Kind::Sichtungen => !text,
        Kind::Sitzungen => !text || feld.name == "ort",
        _ => !matches!(feld.art, FeldArt::Mehrzeilig),
    }
}

/// What is written there tells of a function, not even of a person of the directory: needs go where many read them.
fn ohne_namen(kind: Kind) -> bool {
    matches!(kind, Kind::Bedarfe | Kind::Sichtungen)
}

/// Somebody of the directory, by the last name as a word of its own, written as a name.
fn nennt_person(reg: &Register, text: &str) -> Option<Achtung> {
    let worte: Vec<&str> = text
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|w| w.starts_with(char::is_uppercase))
        .collect();
    let gross: Vec<String> = worte.iter().map(|w| falte(w)).collect();
    let heisst = |name: &str| {
        let name = falte(name);
        gross.iter().position(|w| {
            !name.is_empty() && (*w == name || w.strip_suffix('s').is_some_and(|w| w == name))
        })
    };
    let stelle = reg.personen().iter().find_map(|p| heisst(&p.nachname))?;
    Some(Achtung {
        worte: vec![in_zeichen(worte.get(stelle)?)],
        was: FUNKTION,
    })
}

/// Lines whose words are kept.
fn ist_text(zweck: &Zweck) -> bool {
    use modus::Was;
    match zweck {
        Zweck::SchnellTodo { .. } | Zweck::Top { .. } | Zweck::WartetAuf(_) => true,
        Zweck::Sichten { .. } | Zweck::BedarfErledigt(_) => true,
        Zweck::Vorhaben(_) | Zweck::Turnus(_) => true,
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

/// The nearest border of a character, not behind the end.
fn grenze(text: &str, bei: usize) -> usize {
    let mut bei = bei.min(text.len());
    while bei > 0 && !text.is_char_boundary(bei) {
        bei -= 1;
    }
    bei
}

fn urteil(waechter: &Waechter, bekannt: &BTreeSet<String>, text: &str) -> Option<Achtung> {
    let funde = waechter.pruefe(text);
    let wortlaut = |f: &Fund| text.get(f.ab..f.bis).unwrap_or_default();
    let sicher = |f: &&Fund| f.stufe > Stufe::Hint;
    let fremd = |f: &&Fund| f.label == Label::Person && !kennt(bekannt, wortlaut(f));
    let namen: Vec<&Fund> = funde.iter().filter(sicher).filter(fremd).collect();
    let dazu = funde.iter().filter(sicher).filter(|f| {
        // With a name everything tells who it is; without one only what belongs to one person anyway.
        match f.label {
            Label::DateOfBirth | Label::Id => true,
            Label::Phone | Label::Email => !namen.is_empty(),
            Label::Address => !namen.is_empty() || wohnt(text),
            _ => false,
        }
    });
    let was = if namen.is_empty() { ERKENNBAR } else { NAME };
    let alle = namen.iter().copied().chain(dazu);
    let worte: Vec<String> = alle.map(|f| in_zeichen(wortlaut(f))).collect();
    (!worte.is_empty()).then_some(Achtung { worte, was })
}

/// Where an office or a Kita is may be written; where somebody lives, not.
fn wohnt(text: &str) -> bool {
    let klein = text.to_lowercase();
    let worte = ["wohnt", "wohnhaft", "gemeldet in", "lebt in"];
    worte.iter().any(|w| klein.contains(w))
}

/// „Kowalczyk“, a very long one without its end.
fn in_zeichen(wort: &str) -> String {
    let kurz: String = wort.chars().take(WORTLAENGE).collect();
    let rest = if kurz.len() < wort.len() { "…" } else { "" };
    format!("„{kurz}{rest}“")
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
