//! Postcode with place, and streets without a number: „Ruhlsdorfer Platz“, „in der Neubauernstraße“.

use super::anschrift::{EINHEIT, WOHNUNG, keine};
use super::blick::{Blick, gestutzt, melde};
use super::regel::{Muster, bu, gr};
use super::verzeichnis::{falte, worte};
use super::{Label, Roh, Stufe};

macro_rules! teil {
    () => {
        r"[A-Za-zÀ-ɏ.'’-]"
    };
}

static PLZ: Muster = Muster::neu(concat!(
    r"\b(?:D ?- ?)?(?:[0-9]{5}|[0-9]{2} ?[0-9]{3}|(?:[0-9] ){4}[0-9]),?\s(?:(?i:",
    bu!(),
    r" ){3,}",
    bu!(),
    r"\b|(?:(?i:bad|alt|neu|groß|klein|hohen|deutsch|sankt|st\.|lutherstadt|amt) )?",
    bu!(),
    r"[A-Za-zÀ-ɏ-]+(?:[ /](?:(?i:an der|am|bei|in der|ob der|im|ot|ortsteil|a\. ?d\.) ?)?\(?",
    gr!(),
    teil!(),
    r"+\)?)?(?:,? OT ",
    gr!(),
    teil!(),
    r"+(?: [a-zäöüß]+ig\b)?)?)"
));
/// „Ruhlsdorfer Platz“: a street named after a place needs no number.
static NACH_ORT: Muster = Muster::neu(concat!(
    r"(?P<x>",
    gr!(),
    r"[A-Za-zÀ-ɏ-]{2,}er) (?:Platz|Stra(?:ß|ss)e|Str\.|Allee|Weg|Chaussee|Damm|Ring|Ufer|Tor|Markt|Berg)(?:\b|\s|$)"
));
static STRASSENWORT: Muster = Muster::neu(
    r"(?i)\b(?:in der|an der|aus der|wohnt|wohnhaft|wohnen|ecke|adresse:?|anschrift:?) (?P<x>[A-Za-zÀ-ɏ-]{3,}(?:stra(?:ß|ss)e|str\.?|allee|gasse|chaussee))(?:\b|\s|$)",
);
/// A house number and a comma.
static NACH_NUMMER: Muster = Muster::neu(r"[0-9] ?[a-zA-Z]?, ?$");

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[&PLZ, &NACH_ORT, &STRASSENWORT, &NACH_NUMMER];

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    if b.ziffer {
        plz(b, aus);
    }
    ohne_nummer(b, aus);
}

fn plz(b: &Blick, aus: &mut Vec<Roh>) {
    for (ab, bis) in b.um_ziffern(&PLZ) {
        let (ab, bis) = gestutzt(b.text, ab, bis, &['.', ',', '-']);
        let ort = b
            .wort(ab, bis)
            .trim_start_matches(|c: char| c.is_ascii_digit() || " D-,\nIlO".contains(c));
        let gross = ort.chars().next().is_some_and(char::is_uppercase);
        let liste = b.verz.ort(&worte(ort)) + b.verz.raum(&worte(ort)) > 0;
        let gesperrt = ort.split(' ').count() > 3;
        let einheit = EINHEIT.passt(&format!(" {ort}"));
        let dicht: String = b
            .zahl(ab, bis)
            .chars()
            .filter(|c| *c != ' ')
            .take(5)
            .collect();
        let fest = dicht.bytes().all(|c| c.is_ascii_digit());
        let nach_nummer = NACH_NUMMER.passt(b.vor(ab, 6));
        let ja = liste || gesperrt || fest && (gross || nach_nummer || !b.kennt(ort));
        if ja && !einheit && b.frei_links(ab) && !b.vor(ab, 1).ends_with(['/', '-', '.', ',']) {
            melde(
                aus,
                (ab, bis),
                Label::Address,
                Stufe::Block,
                "Postleitzahl und Ort",
            );
        }
    }
}

fn ohne_nummer(b: &Blick, aus: &mut Vec<Roh>) {
    for (ab, bis) in NACH_ORT.alle(b.text) {
        let spanne = gestutzt(b.text, ab, bis, &[',', ')']);
        let erstes = b.wort(ab, bis).split(' ').next().unwrap_or("");
        let stamm = erstes.strip_suffix("er").unwrap_or(erstes);
        let ort = b.verz.ort(&[falte(erstes)]) + b.verz.raum(&[falte(erstes)]) > 0;
        if b.frei_links(ab) && (ort || !b.kennt(erstes) && !b.kennt(stamm)) {
            melde(
                aus,
                spanne,
                Label::Address,
                Stufe::Block,
                "Straße oder Platz",
            );
        }
    }
    for (ab, bis) in STRASSENWORT.kerne(b.text) {
        let wort = b.wort(ab, bis);
        let wohnt = WOHNUNG.kurz_davor(b.vor(ab, 40), 30, &['.', '!', '?']);
        if !keine(wort) && (wohnt || !b.kennt(wort)) {
            melde(aus, (ab, bis), Label::Address, Stufe::Warn, "Straße");
        }
    }
}
