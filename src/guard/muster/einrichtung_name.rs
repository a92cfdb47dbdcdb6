//! Whether the words after a kind of institution are its name: „Kita Regenbogen“, but not „Kita Leitung“.

use std::sync::OnceLock;

use regex::Regex;

use super::blick::Blick;
use super::einrichtung_art::{KEIN_NAME, LAGEN, NAMENSTEILE, VAGE, VEREIN};
use super::regel::{Muster, gr};
use super::verzeichnis::worte;

pub(super) fn namensteile() -> Option<&'static Regex> {
    static FERTIG: OnceLock<Option<Regex>> = OnceLock::new();
    FERTIG.get_or_init(|| Regex::new(NAMENSTEILE).ok()).as_ref()
}

/// „am Röthepfuhl“, „Zum Alten Fritz“, „an den Havelauen“.
static LAGE: Muster = Muster::neu(concat!(
    r"^\s(?i:am|an der|an den|an dem|zum|zur|zu den|im|in der|hinter der|unter den|auf dem|vor dem|beim)\s(?:(?i:alten|neuen|grünen|großen|kleinen|hohen|roten|weißen|goldenen|bunten|schwarzen) )?",
    r"(?P<x>",
    gr!(),
    r"[A-Za-zÀ-ɏ-]+(?:-?\n?[a-zäöüß]+)?(?: ",
    gr!(),
    r"[a-zà-ɏ-]+)?)"
));
static SANKT: Muster =
    Muster::neu(r"^\s(?i:sankt|st\.) ?[A-ZÄÖÜa-zäöüß-]{3,}(?: [A-ZÄÖÜ][a-zäöüß-]+)?");
static WORT: Muster = Muster::neu(r"^(?P<x>[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’.-]*)");

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[&LAGE, &SANKT, &WORT];

/// Bytes of „am …“, where that is a name and not a time or a duty.
pub(super) fn lage(b: &Blick, rest: &str) -> Option<usize> {
    if let Some(ende) = SANKT.ende(rest) {
        return Some(ende);
    }
    let (von, zu) = *LAGE.kerne(rest).first()?;
    let name = rest.get(von..zu)?;
    let erstes = name.split(' ').next().unwrap_or(name);
    let bezeichnung = erstes.chars().next().is_some_and(char::is_uppercase) && gross_davor(rest);
    let zeit = kein_name(&erstes.to_lowercase());
    let alltag = b.kennt(erstes) && !natur(erstes) && !bezeichnung;
    if zeit || alltag {
        return None;
    }
    let mit_zweitem = name
        .split(' ')
        .nth(1)
        .is_none_or(|z| !kein_name(&z.to_lowercase()) && (!b.kennt(z) || natur(z)));
    Some(if mit_zweitem { zu } else { von + erstes.len() })
}

/// „Zum …“ with a capital letter in mid-sentence is a name.
fn gross_davor(rest: &str) -> bool {
    rest.trim_start()
        .chars()
        .next()
        .is_some_and(char::is_uppercase)
}

fn natur(wort: &str) -> bool {
    let klein = wort.to_lowercase();
    namensteile().is_some_and(|r| r.is_match(&klein))
        || LAGEN.split(' ').any(|e| klein.ends_with(e))
}

fn kein_name(klein: &str) -> bool {
    KEIN_NAME.contains(&format!(" {klein} "))
}

/// Up to three words after the kind that are its name; then the place it lies in.
pub(super) fn folge(b: &Blick, art: &str, rest: &str) -> Option<usize> {
    let mut ende = 0;
    let mut davor = "";
    for nr in 0..3 {
        let Some((ab, wort)) = wort_ab(rest, ende) else {
            break;
        };
        if !name(b, art, davor, wort, nr) {
            break;
        }
        ende = ab + wort.len();
        davor = wort;
        if rest.get(ende..).is_some_and(|r| r.starts_with(['.', '-'])) {
            break;
        }
    }
    (ende > 0).then_some(ende)
}

/// The word after one blank (a line end would join the lines of a list).
fn wort_ab(rest: &str, ende: usize) -> Option<(usize, &str)> {
    let nach = rest.get(ende..)?.strip_prefix(' ')?;
    let (_, n) = *WORT.kerne(nach).first()?;
    Some((ende + 1, nach.get(..n)?.trim_end_matches(['.', '-'])))
}

/// Bytes of „ Treuenbrietzen“ after a name.
pub(super) fn ort_danach(b: &Blick, rest: &str) -> Option<usize> {
    let (ab, wort) = wort_ab(rest, 0)?;
    ort(b, wort).then_some(ab + wort.len())
}

fn ort(b: &Blick, wort: &str) -> bool {
    let teile = worte(wort);
    b.verz.ort(&teile) > 0 || raum(b, wort)
}

fn raum(b: &Blick, wort: &str) -> bool {
    let teile = worte(wort);
    !teile.is_empty() && b.verz.raum(&teile) == teile.len()
}

fn name(b: &Blick, art: &str, davor: &str, wort: &str, nr: usize) -> bool {
    let klein = wort.to_lowercase();
    if wort.is_empty() || kein_name(&klein) {
        return false;
    }
    if raum(b, wort) {
        return !vage(art) || nr > 0;
    }
    // In a line of capitals, capitals tell nothing.
    let laut = art.chars().count() > 3 && art.chars().all(char::is_uppercase);
    let gross = !laut && wort.chars().next().is_some_and(char::is_uppercase);
    let teil = namensteile().is_some_and(|r| r.is_match(&klein));
    let fremd = !b.kennt(wort) && klein.chars().count() > 3;
    if nr > 0 {
        let beiwort = davor.ends_with('e') && gross;
        return ort(b, wort) || teil || beiwort || fremd && (gross || !b.kennt(davor));
    }
    let vage = vage(art);
    let verein = VEREIN.contains(&format!(" {} ", art.to_lowercase()));
    let klub = verein && (art.chars().all(char::is_uppercase) && gross || teil);
    let sicher = !vage && (fremd || gross && !funktion(b, &klein));
    sicher
        || klub
        || ort(b, wort) && !vage
        || gross && fremd
        || (teil || gross && natur(wort)) && (gross || !vage || klein.len() > 8)
}

/// Kinds that are ordinary words as well: only an unknown name or a typical one counts.
fn vage(art: &str) -> bool {
    VAGE.contains(&format!(" {} ", art.to_lowercase()))
}

/// A noun of the trade, as in „Kita Erzieherin“.
fn funktion(b: &Blick, klein: &str) -> bool {
    let enden = [
        "in", "innen", "ung", "ungen", "heit", "keit", "tion", "zeit", "zeiten", "besuch", "kraft",
        "kräfte", "leiter", "zieher", "lehrer", "treuer", "arbeiter", "träger", "helfer",
        "gleiter", "berater", "pfleger", "schüler",
    ];
    b.kennt(klein) && enden.iter().any(|e| klein.ends_with(e)) && !natur(klein)
}
