//! "Gibt es schon": Ressourcen that may be the one whose name is being typed. Word by word, folded, with a slip of the pen
//! forgiven; those of the same Raum and of neighbouring ones first.

use crate::domain::text::falte;
use crate::domain::{Id, Ressource};
use crate::model::Register;
use std::collections::HashSet;

/// So many at most.
const HOECHSTENS: usize = 5;
/// Of so many letters on, a word may be the beginning of a longer one.
const ANFANG: usize = 4;
/// Below so many letters nothing is guessed.
const KUERZESTES: usize = 3;
/// Words that say nothing about what it is.
const FUELLER: &[&str] = &[
    "der", "die", "das", "den", "dem", "des", "und", "fuer", "im", "in", "am", "an", "auf", "mit",
    "von", "zu", "zum", "zur", "bei", "ev", "e.v.", "e.", "v.", "ggmbh", "gmbh",
];

/// Ressourcen that the name may mean, the likeliest first.
pub fn aehnliche(reg: &Register, name: &str, raum: Option<Id>) -> Vec<Id> {
    let Some(gesucht) = Gesucht::neu(reg, name) else {
        return Vec::new();
    };
    let naehe = Naehe::um(reg, raum);
    let mut text = String::new();
    let mut treffer: Vec<(u16, u16, &Ressource)> = Vec::new();
    for r in reg.ressourcen().iter() {
        text.clear();
        crate::domain::text::falte_in(&r.name, &mut text);
        if let Some(fehlt) = gesucht.passt(&text) {
            treffer.push((fehlt, naehe.zu(reg, r.raum), r));
        }
    }
    treffer.sort_by_cached_key(|(fehlt, fern, r)| {
        // Near and nearly as well fitting goes before far and exact.
        (fehlt + fern, *fehlt, falte(&r.name))
    });
    let ids = treffer.into_iter().map(|t| t.2.id);
    ids.take(HOECHSTENS).collect()
}

/// What is typed, taken apart once.
struct Gesucht {
    worte: Vec<Wort>,
    /// Without its blanks: "Näh-Café" is "Nähcafé".
    am_stueck: Wort,
    /// Words of the names of Räume: they say where, not what.
    orte: HashSet<String>,
}

struct Wort {
    text: String,
    zeichen: Vec<char>,
    /// It is still being typed.
    offen: bool,
}

impl Wort {
    fn neu(text: &str, offen: bool) -> Self {
        Wort {
            text: text.to_owned(),
            zeichen: text.chars().collect(),
            offen,
        }
    }

    /// Slips of the pen that are forgiven.
    fn nachsicht(&self) -> usize {
        match self.zeichen.len() {
            0..=4 => 0,
            5..=8 => 1,
            _ => 2,
        }
    }

    /// Slips between this and another word; None: another word altogether.
    fn wie(&self, anderes: &str) -> Option<u16> {
        if self.text == anderes {
            return Some(0);
        }
        if self.offen && self.zeichen.len() >= ANFANG && anderes.starts_with(&self.text) {
            return Some(1);
        }
        let hoechstens = self.nachsicht();
        let laenge = anderes.len();
        // Letters that fold to one byte each: lengths that differ by more cannot be mended.
        if hoechstens == 0 || laenge.abs_diff(self.text.len()) > 2 * hoechstens {
            return None;
        }
        abstand(&self.zeichen, anderes, hoechstens)
    }
}

impl Gesucht {
    /// None: too little is typed.
    fn neu(reg: &Register, name: &str) -> Option<Self> {
        let orte = ortsworte(reg);
        let gefaltet = falte(name);
        let offen = name.ends_with(char::is_alphanumeric);
        let alle: Vec<&str> = gefaltet.split(' ').filter(|w| !w.is_empty()).collect();
        let letztes = alle.len().saturating_sub(1);
        let sagt_was = |w: &&str| !FUELLER.contains(w) && !orte.contains(*w);
        let worte: Vec<Wort> = alle
            .iter()
            .enumerate()
            .filter(|(_, w)| sagt_was(w))
            .map(|(i, w)| Wort::neu(w, offen && i == letztes))
            .collect();
        let laenge: usize = worte.iter().map(|w| w.zeichen.len()).sum();
        let am_stueck: String = worte.iter().map(|w| w.text.as_str()).collect();
        (laenge >= KUERZESTES).then(|| Gesucht {
            worte,
            am_stueck: Wort::neu(&am_stueck, false),
            orte,
        })
    }

    /// How little it fits, 0 is best; None: not at all. Of three words typed one may be missing, and the others have to be at
    /// least half of what the other name says; or they say all of it.
    fn passt(&self, name: &str) -> Option<u16> {
        let sagt_was = |w: &&str| !w.is_empty() && !FUELLER.contains(w) && !self.orte.contains(*w);
        let worte: Vec<&str> = name.split(' ').filter(sagt_was).collect();
        let mut fehler = 0;
        let mut gefunden = 0;
        for wort in &self.worte {
            if let Some(f) = worte.iter().filter_map(|w| wort.wie(w)).min() {
                fehler += f;
                gefunden += 1;
            }
        }
        let verfehlt = self.worte.len() - gefunden;
        let genug = verfehlt * 3 <= self.worte.len() && gefunden * 2 >= worte.len();
        // "Frauen-Nähcafé" says all that "Nähcafé" says, and a little more.
        let ganz = gefunden == worte.len() && verfehlt <= gefunden;
        if gefunden > 0 && (genug || ganz) {
            let rest = worte.len().saturating_sub(gefunden) + 2 * verfehlt;
            return Some(fehler + u16::try_from(rest).unwrap_or(u16::MAX));
        }
        let zusammen = worte.len() > 1 || self.worte.len() > 1;
        let f = self.am_stueck.wie(&worte.concat()).filter(|_| zusammen)?;
        Some(f + 1)
    }
}

/// Words of the names of Räume, folded.
fn ortsworte(reg: &Register) -> HashSet<String> {
    let namen = reg
        .raeume()
        .iter()
        .flat_map(|r| std::iter::once(&r.name).chain(&r.aliase));
    namen
        .flat_map(|n| {
            let gefaltet = falte(n);
            gefaltet.split(' ').map(str::to_owned).collect::<Vec<_>>()
        })
        .filter(|w| w.len() >= KUERZESTES)
        .collect()
}

/// Letters to change, add, take away or swap, up to `hoechstens`.
fn abstand(a: &[char], b: &str, hoechstens: usize) -> Option<u16> {
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > hoechstens {
        return None;
    }
    let mut vorvorige: Vec<usize> = Vec::new();
    let mut vorige: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.iter().enumerate() {
        let mut zeile = vec![i + 1];
        for (j, cb) in b.iter().enumerate() {
            let da = |z: &[usize], n: usize| z.get(n).copied().unwrap_or(usize::MAX / 2);
            let gleich = usize::from(ca != cb);
            let mut d = (da(&vorige, j) + gleich)
                .min(da(&vorige, j + 1) + 1)
                .min(da(&zeile, j) + 1);
            let getauscht = i > 0 && j > 0 && a.get(i - 1) == Some(cb) && b.get(j - 1) == Some(ca);
            if getauscht {
                d = d.min(da(&vorvorige, j - 1) + 1);
            }
            zeile.push(d);
        }
        if zeile.iter().min().is_some_and(|m| *m > hoechstens) {
            return None;
        }
        vorvorige = std::mem::replace(&mut vorige, zeile);
    }
    let d = vorige.last().copied().filter(|d| *d <= hoechstens)?;
    u16::try_from(d).ok()
}

/// How far Räume are from one.
struct Naehe {
    hier: Option<Id>,
    oben: Option<Id>,
}

impl Naehe {
    fn um(reg: &Register, raum: Option<Id>) -> Self {
        Naehe {
            hier: raum,
            oben: raum
                .and_then(|r| reg.raeume().get(r))
                .and_then(|r| r.uebergeordnet),
        }
    }

    /// 0: the same; 1: above, below, beside; 3: elsewhere.
    fn zu(&self, reg: &Register, raum: Option<Id>) -> u16 {
        match (self.hier, raum) {
            (None, _) => 0,
            (Some(hier), Some(raum)) if hier == raum => 0,
            (Some(hier), Some(raum)) => {
                let nachbar = self.oben.is_some_and(|oben| {
                    reg.raeume().get(raum).and_then(|r| r.uebergeordnet) == Some(oben)
                });
                let linie = reg.liegt_in(Some(raum), hier) || reg.liegt_in(Some(hier), raum);
                if nachbar || linie { 1 } else { 3 }
            }
            (Some(_), None) => 1,
        }
    }
}
