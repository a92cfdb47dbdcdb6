//! Whether the words after a kind of institution are its name: „Kita Regenbogen“, but not „Kita Leitung“.

use std::sync::OnceLock;

use regex::Regex;

use super::blick::Blick;
use super::einrichtung_art::{BEIWORTE, BETRIEBE, KEIN_NAME, LAGEN, NAMENSTEILE, VAGE, VEREIN, ZEITEN};
use super::regel::{Muster, gr};
use super::verzeichnis::worte;

pub(super) fn namensteile() -> Option<&'static Regex> {
    static FERTIG: OnceLock<Option<Regex>> = OnceLock::new();
    FERTIG.get_or_init(|| Regex::new(NAMENSTEILE).ok()).as_ref()
}

/// „am Röthepfuhl“, „Zum Alten Fritz“, „an den Havelauen“.
static LAGE: Muster = Muster::neu(concat!(
    r"^\s(?i:am|an der|an den|an dem|zum|zur|zu den|im|in der|hinter der|unter den|auf dem|vor dem|beim)\s(?:(?i:alten|neuen|grünen|großen|kleinen|hohen|roten|weißen|goldenen|bunten|schwarzen) )?",
    r"(?P<x>[A-Za-zÀ-ɏ]",
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
pub(super) fn lage(b: &Blick, art: &str, rest: &str) -> Option<usize> {
    if let Some(ende) = SANKT.ende(rest) {
        return Some(ende);
    }
    let (von, zu) = *LAGE.kerne(rest).first()?;
    let name = rest.get(von..zu)?;
    let erstes = name.split(' ').next().unwrap_or(name);
    let bezeichnung = erstes.chars().next().is_some_and(char::is_uppercase) && gross_davor(rest);
    let klein = erstes.to_lowercase();
    let zeit = kein_name(&klein) || ZEITEN.contains(&format!(" {klein} "));
    let gross = erstes.chars().next().is_some_and(char::is_uppercase);
    // „Grundschule am Krug“: where nobody is, a school is.
    let am = rest.get(1..4).is_some_and(|r| r.eq_ignore_ascii_case("am ")) && gross && !vage(art);
    let alltag = b.kennt(erstes) && !natur(erstes) && !bezeichnung && !am || !gross && vage(art) || vage(art) && klein == "bahnhof";
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
        if !name(b, art, davor, wort, nr) && !beiwort(rest, ab, wort, nr) || abgekuerzt(rest, ab, wort) {
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

/// „Märkischer Adler“: an adjective with a capital letter, then a noun.
fn beiwort(rest: &str, ab: usize, wort: &str, nr: usize) -> bool {
    let gross = |w: &str| w.chars().next().is_some_and(char::is_uppercase) && w.chars().skip(1).any(char::is_lowercase);
    let klein = wort.to_lowercase();
    let danach = wort_ab(rest, ab + wort.len()).map_or("", |(_, w)| w);
    nr == 0 && gross(wort) && gross(danach) && BEIWORTE.iter().any(|e| klein.ends_with(e)) && !kein_name(&danach.to_lowercase())
}

/// „Tagesklinik anfr.,“
fn abgekuerzt(rest: &str, ab: usize, wort: &str) -> bool {
    let klein = wort.chars().next().is_some_and(char::is_lowercase);
    let nach = rest.get(ab + wort.len()..).unwrap_or_default();
    klein && (nach.starts_with(".,") || nach.starts_with('.') && wort.len() < 6)
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

/// A place or a Sozialraum, or a word that nobody knows.
pub(super) fn ist_ort(b: &Blick, wort: &str) -> bool {
    ort(b, wort) || !b.kennt(wort)
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
    if raum(b, wort) || ort(b, wort) && art.to_lowercase().ends_with("feuerwehr") {
        return !vage(art) || nr > 0 || art.to_lowercase().ends_with("feuerwehr");
    }
    // In a line of capitals, capitals tell nothing.
    let laut = art.chars().count() > 3 && art.chars().all(char::is_uppercase);
    // „WG INFORMIERT“, „Klinikum BRB“
    let kuerzel = nr == 0 && wort.chars().all(char::is_uppercase) && (wort.len() < 5 || b.kennt(&klein));
    let gross = !laut && !kuerzel && wort.chars().next().is_some_and(char::is_uppercase);
    let teil = namensteile().is_some_and(|r| r.is_match(&klein));
    let fremd = !kuerzel && !b.kennt(wort) && klein.chars().count() > 3;
    if nr > 0 {
        let beiwort = davor.ends_with('e') && gross;
        return ort(b, wort) || teil || beiwort || fremd && (gross || !b.kennt(davor));
    }
    let vage = vage(art);
    let verein = VEREIN.contains(&format!(" {} ", art.to_lowercase()));
    let klub = verein && (art.chars().all(char::is_uppercase) && gross || teil);
    let betrieb = BETRIEBE.iter().any(|e| art.to_lowercase().ends_with(e)) && fremd;
    let sicher = betrieb || !vage && (fremd || gross && !funktion(b, &klein));
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
