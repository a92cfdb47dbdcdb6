//! What stands around a found name: titles, a role, a genitive. Only reads.

use super::rolle::{TITEL, rolle};
use super::worte::{Wort, danach, davor, eng};
use crate::domain::text::falte;
use crate::guard::Fund;

/// A found name with its surroundings.
pub(super) struct Umstand<'t> {
    /// Titles and an article of the name included.
    pub ab: usize,
    /// The ending of a genitive included.
    pub bis: usize,
    pub genitiv: bool,
    /// „bei Müllers“, „Müllers haben“: several of one name.
    pub mehrzahl: bool,
    /// Folded titles, nearest first.
    pub titel: Vec<String>,
    /// The role word before it.
    pub rolle: Option<Rollenwort<'t>>,
    /// The pseudonym's word that the role gives.
    pub wort: Option<&'static str>,
}

pub(super) struct Rollenwort<'t> {
    pub wort: Wort<'t>,
    /// Nothing but a blank, or a comma before a title, lies between: it can go with the name.
    pub dicht: bool,
}

impl<'t> Umstand<'t> {
    pub fn aus(text: &'t str, fund: &Fund) -> Self {
        let (bis, angehaengt) = ende(text, fund);
        let wortlaut = text.get(fund.ab..fund.bis).unwrap_or_default();
        let endung = Endung::von(wortlaut, &fund.stamm);
        let genitiv = angehaengt || endung.genitiv(text, fund);
        let (ab, titel) = ab_titel(text, ganzer_doppelname(text, fund.ab), wortlaut);
        let rolle = rollenwort(text, ab, !titel.is_empty());
        let wort = rolle
            .as_ref()
            .map(|r| r.1)
            .or_else(|| genitiv.then(|| von_wem(text, bis))?)
            .or_else(|| beigefuegt(text, bis))
            .or_else(|| (mit_alter(text, bis) || jaehrig(text, ab)).then_some("Kind"));
        let rolle = rolle.and_then(|r| r.0);
        let s = angehaengt || endung == Endung::S;
        let mehrzahl = s && titel.is_empty() && mehrere(text, ab, bis);
        let artikel_geht = rolle.is_none() && !titel.iter().any(|t| t.starts_with("fam"));
        Umstand {
            ab: if artikel_geht {
                ohne_artikel(text, ab)
            } else {
                ab
            },
            bis,
            genitiv: genitiv && !mehrzahl,
            mehrzahl,
            titel,
            rolle,
            wort,
        }
    }

    pub fn hat_titel(&self, welche: &[&str]) -> bool {
        self.titel.iter().any(|t| welche.contains(&t.as_str()))
    }
}

/// The end with an "s", "'" or "'s" that belongs to it; true where there is one.
fn ende(text: &str, fund: &Fund) -> (usize, bool) {
    let rest = text.get(fund.bis..).unwrap_or_default();
    let anhang = ["’s", "'s", "s", "’", "'"].into_iter().find(|a| {
        rest.strip_prefix(a)
            .is_some_and(|r| !r.starts_with(char::is_alphanumeric))
    });
    (fund.bis + anhang.map_or(0, str::len), anhang.is_some())
}

/// First names that end in -s themselves.
const S_NAMEN: &[&str] = &[
    "jonas", "lukas", "lucas", "klaus", "claus", "thomas", "markus", "marcus", "niklas", "niclas",
    "hans", "jens", "lars", "andreas", "tobias", "matthias", "mathias", "elias", "silas", "nils",
    "niels", "doris", "iris", "agnes", "ines", "linus", "julius", "marius", "paulus", "justus",
    "titus", "jakobus", "johannes", "hannes", "moritz", "alexis", "chris", "boris", "denis",
    "dennis", "louis", "luis", "mats", "younes", "idris", "abbas", "anas",
];

/// What an -s at the end of a name may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Endung {
    Keine,
    /// „Max'“: nothing else than a genitive.
    Strich,
    S,
    /// „Jonas“: the name itself ends so.
    Name,
}

impl Endung {
    fn von(wortlaut: &str, stamm: &str) -> Self {
        let letztes = falte(wortlaut.rsplit(' ').next().unwrap_or_default());
        let stamm = stamm.rsplit(' ').next().unwrap_or_default();
        if wortlaut.ends_with(['\'', '’']) {
            Endung::Strich
        } else if S_NAMEN.contains(&letztes.as_str()) {
            Endung::Name
        } else if letztes.strip_suffix('s') == Some(stamm) {
            Endung::S
        } else {
            Endung::Keine
        }
    }

    /// „Kevins Mutter“, „das Handy Kevins“; „Lukas“ only before a role word.
    fn genitiv(self, text: &str, fund: &Fund) -> bool {
        let noun = || hauptwort(text, fund.bis);
        match self {
            Endung::Keine => false,
            Endung::Strich => true,
            Endung::S => noun().is_some() || nach_hauptwort(text, fund.ab),
            Endung::Name => noun().is_some_and(|w| rolle(&w.gefaltet()).is_some()),
        }
    }
}

/// A noun stands directly before, and not at the beginning of a sentence, where every word is large.
fn nach_hauptwort(text: &str, ab: usize) -> bool {
    let Some((w, " ")) = davor(text, ab) else {
        return false;
    };
    let gefaltet = w.gefaltet();
    let mitten = davor(text, w.ab).is_some_and(|(_, l)| l == " ");
    w.gross() && mitten && rolle(&gefaltet).is_none() && !TITEL.contains(&gefaltet.as_str())
}

fn ab_titel(text: &str, mut ab: usize, wortlaut: &str) -> (usize, Vec<String>) {
    let innen = wortlaut.split(|c: char| !c.is_alphanumeric()).map(falte);
    let mut titel: Vec<String> = innen.take_while(|w| TITEL.contains(&w.as_str())).collect();
    while let Some((w, luecke)) = davor(text, ab) {
        let gefaltet = w.gefaltet();
        if !eng(luecke) || !TITEL.contains(&gefaltet.as_str()) {
            break;
        }
        ab = w.ab;
        titel.push(gefaltet);
    }
    (ab, titel)
}

/// The role word before a name and its pseudonym's word; in „Mutter von Kevin“ it speaks of somebody else.
fn rollenwort(
    text: &str,
    ab: usize,
    titel: bool,
) -> Option<(Option<Rollenwort<'_>>, &'static str)> {
    let (w, luecke) = davor(text, ab)?;
    let gefaltet = w.gefaltet();
    if let Some((wort, _)) = rolle(&gefaltet) {
        let dicht = matches!(luecke, " " | ". ") || (titel && luecke == ", ");
        let nah = dicht || matches!(luecke, ": " | ", " | " (" | ":");
        return nah.then_some((Some(Rollenwort { wort: w, dicht }), wort));
    }
    let (weiter, luecke2) = davor(text, w.ab)?;
    if luecke != " " || luecke2 != " " {
        return None;
    }
    let (wort, fremd) = rolle(&weiter.gefaltet())?;
    match gefaltet.as_str() {
        "heisst" | "namens" => Some((None, wort)),
        "von" | "des" => Some((None, fremd)),
        _ => None,
    }
}

/// Of whom „…s Mutter“, „…s kleine Schwester“ speaks.
fn von_wem(text: &str, bis: usize) -> Option<&'static str> {
    let wort = hauptwort(text, bis)?;
    rolle(&wort.gefaltet()).map(|r| r.1)
}

/// The noun that a genitive belongs to, behind up to two adjectives; in small letters only a role word is taken for one.
pub(super) fn hauptwort(text: &str, mut bis: usize) -> Option<Wort<'_>> {
    for _ in 0..3 {
        let (w, luecke) = danach(text, bis)?;
        if luecke != " " {
            return None;
        }
        if w.gross() || rolle(&w.gefaltet()).is_some() {
            return Some(w);
        }
        let beiwort = ["e", "er", "es", "en", "em"];
        if !beiwort.iter().any(|e| w.text.ends_with(e)) {
            return None;
        }
        bis = w.bis;
    }
    None
}

/// „(7)“, „, 8 J.“, „ (8b)“, „ist 14“ behind it: children are told with their age.
fn mit_alter(text: &str, bis: usize) -> bool {
    let alter = |w: &Wort<'_>| {
        let zahl: String = w.text.chars().take_while(char::is_ascii_digit).collect();
        zahl.parse::<u8>().is_ok_and(|n| n < 18) && w.text.chars().count() <= zahl.len() + 1
    };
    let Some((w, luecke)) = danach(text, bis) else {
        return false;
    };
    if luecke == " " && ["ist", "wird", "war"].contains(&w.gefaltet().as_str()) {
        let jahre = danach(text, w.bis).filter(|(z, l)| *l == " " && alter(z));
        // „ist 3 Wochen weg“ says nothing of an age.
        return jahre.is_some_and(|(z, _)| match danach(text, z.bis) {
            Some((n, " ")) => ["jahre", "jahr", "j", "und"].contains(&n.gefaltet().as_str()),
            _ => true,
        });
    }
    let nackt = luecke == " "
        && danach(text, w.bis).is_some_and(|(n, l)| {
            l == " " && ["jahre", "jahr", "j"].contains(&n.gefaltet().as_str())
        });
    (matches!(luecke, " (" | ", ") || nackt) && alter(&w)
}

/// „der 14-jährige Kevin“, „die 9jährige Lotte“.
fn jaehrig(text: &str, ab: usize) -> bool {
    let Some((w, " ")) = davor(text, ab) else {
        return false;
    };
    let gefaltet = w.gefaltet();
    let Some((vorn, _)) = gefaltet.split_once("jaehrig") else {
        return false;
    };
    let zahl = match vorn {
        "" => davor(text, w.ab)
            .filter(|(_, l)| matches!(*l, "-" | " "))
            .map(|(z, _)| z.text),
        zahl => Some(zahl),
    };
    zahl.and_then(|z| z.parse::<u8>().ok())
        .is_some_and(|n| n < 18)
}

/// „Kevin, Schüler der 5. Klasse“, „Lotte (Tochter)“, „Kevin ist ihr Sohn“: who it is stands behind it.
fn beigefuegt(text: &str, bis: usize) -> Option<&'static str> {
    const DAZWISCHEN: &[&str] = &[
        "der", "die", "das", "ein", "eine", "ihr", "ihre", "sein", "seine", "unser",
    ];
    const DAHINTER: &[&str] = &["der", "des", "von", "einer", "aus", "in", "an"];
    let (mut w, luecke) = danach(text, bis)?;
    let ist = luecke == " " && w.gefaltet() == "ist";
    if !ist && !matches!(luecke, ", " | " (") {
        return None;
    }
    if ist {
        w = danach(text, w.bis).filter(|(_, l)| *l == " ")?.0;
    }
    if DAZWISCHEN.contains(&w.gefaltet().as_str()) {
        w = danach(text, w.bis).filter(|(_, l)| *l == " ")?.0;
    }
    let wort = rolle(&w.gefaltet())?.0;
    let rest = text.get(w.bis..).unwrap_or_default();
    let folgt = danach(text, w.bis);
    let gehoert = folgt.is_some_and(|(n, l)| l == " " && DAHINTER.contains(&n.gefaltet().as_str()));
    (ist || gehoert || rest.starts_with(')')).then_some(wort)
}

/// „der Kevin“, „die Lotte“: a pseudonym has no article.
fn ohne_artikel(text: &str, ab: usize) -> usize {
    match davor(text, ab) {
        Some((w, " ")) if ["der", "die", "den", "dem", "das"].contains(&w.gefaltet().as_str()) => {
            w.ab
        }
        _ => ab,
    }
}

/// The family is meant: „bei Müllers“ with no noun behind, „Müllers haben“, „die Müllers“.
fn mehrere(text: &str, ab: usize, bis: usize) -> bool {
    let danach = danach(text, bis).filter(|(_, l)| *l == " ").map(|(w, _)| w);
    // „bei Müllers immer Streit“: what looks like an adjective leads to a role only.
    let nah = |w: &Wort<'_>| w.ab == bis + 1 || rolle(&w.gefaltet()).is_some();
    let noun = hauptwort(text, bis).filter(nah).is_some();
    let tun = [
        "haben", "sind", "wollen", "koennen", "waren", "hatten", "sagen", "kommen", "wohnen",
    ];
    let sie = danach.is_some_and(|w| tun.contains(&w.gefaltet().as_str()));
    let vor = davor(text, ab).filter(|(_, l)| *l == " ");
    let bei =
        vor.is_some_and(|(w, _)| ["bei", "zu", "mit", "die"].contains(&w.gefaltet().as_str()));
    sie || (bei && !noun)
}

/// The folded words of a name, titles left out.
pub(super) fn namensworte(wortlaut: &str) -> Vec<String> {
    falte(wortlaut)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty() && !TITEL.contains(w))
        .map(str::to_owned)
        .collect()
}

/// Where the titles before a place begin; the place itself without any.
pub(super) fn vor_titeln(text: &str, ab: usize) -> usize {
    ab_titel(text, ab, "").0
}

/// „Brück-Müller“, of which only the second half was found.
fn ganzer_doppelname(text: &str, ab: usize) -> usize {
    match davor(text, ab) {
        Some((w, "-")) => ganzer_doppelname(text, w.ab),
        _ => ab,
    }
}
