//! `#Frauen`, `#junge Eltern`: the longest target group that is known wins; else the word itself, with `_` for a blank.

use super::Fang;
use super::worte::{Worte, hinter, ohne_satzzeichen};
use crate::domain::text::falte;
use crate::model::Register;
use crate::store::Rev;
use std::collections::BTreeMap;

/// Words that a target group may have behind its first.
const WORTE: usize = 4;

/// Target groups that records name. Gathered once per state of the records, not on each key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wissen {
    rev: Option<Rev>,
    /// By their folded form: as it is written, and how many records name it.
    zielgruppen: BTreeMap<String, (String, usize)>,
}

impl Wissen {
    pub fn aus(reg: &Register) -> Self {
        let mut wissen = Wissen::default();
        wissen.auffrischen(reg);
        wissen
    }

    /// Gathers anew where the records have changed.
    pub fn auffrischen(&mut self, reg: &Register) {
        if self.rev == Some(reg.rev()) {
            return;
        }
        self.rev = Some(reg.rev());
        let alle = (reg.ressourcen().iter().flat_map(|r| &r.zielgruppen))
            .chain(reg.bedarfe().iter().flat_map(|b| &b.zielgruppen))
            .chain(reg.vorhaben().iter().flat_map(|v| &v.zielgruppen))
            .map(String::as_str);
        let mut oft: BTreeMap<&str, usize> = BTreeMap::new();
        alle.for_each(|g| *oft.entry(g).or_default() += 1);
        self.zielgruppen.clear();
        for (g, n) in oft {
            let eintrag = self.zielgruppen.entry(falte(g)).or_default();
            *eintrag = (g.to_owned(), eintrag.1 + n);
        }
    }

    /// How many records name it.
    pub fn oft(&self, gruppe: &str) -> usize {
        self.zielgruppen.get(&falte(gruppe)).map_or(0, |g| g.1)
    }

    /// A sentence where another group is written nearly the same: it may be a slip of the pen.
    pub fn gemeint(&self, gruppe: &str) -> Option<String> {
        let gesucht = falte(gruppe);
        let fehler = match gesucht.chars().count() {
            0..=3 => return None,
            4..=6 => 1,
            _ => 2,
        };
        let naehe = |g: &String| strsim::osa_distance(g, &gesucht);
        let (_, (name, _)) = (self.zielgruppen.iter())
            .filter(|(g, (_, n))| **g != gesucht && *n > 0 && naehe(g) <= fehler)
            .min_by_key(|(g, (_, n))| (naehe(g), std::cmp::Reverse(*n)))?;
        Some(format!("Zielgruppe „{gruppe}“ ist neu – gemeint: {name}?"))
    }

    fn bekannt(&self, text: &str) -> Option<&String> {
        let gefunden = self.zielgruppen.get(&falte(ohne_satzzeichen(text)));
        gefunden.map(|g| &g.0)
    }
}

/// Takes the target groups out of the line.
pub fn nimm(wissen: &Wissen, worte: &mut Worte<'_>, fang: &mut Fang) {
    for i in 0..worte.len() {
        let Some(wort) = worte.frei(i) else { continue };
        let Some(text) = hinter(wort, &['#']) else {
            continue;
        };
        if ohne_satzzeichen(&text).trim().is_empty() {
            fang.unklar
                .push(format!("Hinter {wort} fehlt die Zielgruppe"));
            continue;
        }
        let danach = worte.lauf(i + 1, WORTE);
        let dazu = if text.starts_with('"') {
            in_zeichen(&text, &danach, fang)
        } else {
            eine(wissen, &text, &danach, fang)
        };
        worte.nimm(i, dazu + 1);
    }
    let gemeint = fang.neue_zielgruppen.iter();
    fang.hinweise
        .extend(gemeint.filter_map(|g| wissen.gemeint(g)));
}

/// How many of the following words belong to it.
fn eine(wissen: &Wissen, text: &str, danach: &[&str], fang: &mut Fang) -> usize {
    for dazu in (0..=danach.len()).rev() {
        let ganz = verbunden(text, danach, dazu);
        if let Some(name) = wissen.bekannt(&ganz) {
            merke(fang, name.clone(), false);
            return dazu;
        }
    }
    for teil in text.split(',').map(ohne_satzzeichen) {
        match wissen.bekannt(teil) {
            Some(name) => merke(fang, name.clone(), false),
            None => merke(fang, teil.trim().to_owned(), true),
        }
    }
    0
}

/// `#"junge Eltern"`; a quote that nobody closed ends with its word.
fn in_zeichen(text: &str, danach: &[&str], fang: &mut Fang) -> usize {
    let zu = |w: &str| w.trim_end_matches([',', ';']).ends_with('"');
    let dazu = match danach.iter().position(|w| zu(w)) {
        Some(i) if !(text.chars().count() > 1 && zu(text)) => i + 1,
        _ => 0,
    };
    let ganz = verbunden(text, danach, dazu);
    let name = ganz.trim_matches(|c: char| matches!(c, '"' | ',' | ';') || c.is_whitespace());
    merke(fang, name.to_owned(), true);
    dazu
}

fn merke(fang: &mut Fang, name: String, neu: bool) {
    if name.is_empty() || fang.zielgruppen.contains(&name) {
        return;
    }
    if neu {
        fang.neue_zielgruppen.push(name.clone());
    }
    fang.zielgruppen.push(name);
}

fn verbunden(text: &str, danach: &[&str], dazu: usize) -> String {
    let mut ganz = text.to_owned();
    for wort in danach.iter().take(dazu) {
        ganz.push(' ');
        ganz.push_str(wort);
    }
    ganz
}
