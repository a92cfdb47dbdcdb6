//! Numbers that tell by their form what they are: IBAN, BG-Nummer, court file, KVNR, RV-Nummer, Steuer-ID, papers.
//! Check digits raise the level and never lower it.

use super::blick::{Blick, gestutzt, melde, ziffern_in};
use super::regel::Muster;
use super::{Label, Roh, Stufe};

static IBAN_DE: Muster = Muster::neu(r"(?i)\bde ?\d ?\d(?:[ .-]{0,2}\d){15,18}(?:[ .-]?\d){0,4}");
static IBAN: Muster = Muster::neu(r"\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b");
static BG: Muster = Muster::neu(r"(?i)\b\d{5} ?(?:/ ?/|bg) ?\d(?: ?\d){3,7}\b");

/// Amtsgericht and others: „10 UF 104/23“, also without blanks and with a suffix.
static GERICHT: Muster = Muster::neu(concat!(
    r"\b(?i:az\.?:? ?)?(?:\d{1,4} ?(?:Ds|Ls|Cs|KLs|Ks|Gs|Ns|BRs|VRJs|DS|LS|CS)[ (-]{1,2})?\d(?: ?\d){0,3} ?(?:(?i:uf|wf|f|ufh|fh)|AR|XVII|XVI|XIV|X|VIII|VII|VI|IV|III|II|Ds|DS|Js|JS|Ls|LS|KLs|Ks|Cs|CS|Gs|GS|",
    r"OWi|OWis|UJs|Qs|NZS|BRs|VRJs|C|O|S|U|T|M|L|K|B|A|R|AS|AY|SO|KR|SB|VG|OVG|E|Kfz|H) ?",
    r"\d(?: ?\d){0,5} ?/ ?(?:\d{4}|\d ?\d)\b(?: (?:UMA|VM|EASO|EAUG|eA|EA|PKH|VKH|RE|HK|SO|UG|GÜ|KI|AB|[A-Z]{2,4}\b))?"
));

/// The register first: „F 12/24“, „XVII 123/24“
static REGISTER: Muster = Muster::neu(
    r"\b(?:UF|WF|F|XVII|XVI|XIV|Js|Ds|Ls|Cs|AR|VH|Gs) ?\d{1,5} ?/ ?(?:20)?\d\d\b(?: (?:SO|eA|EA|HK|KI|UG|RI|VM|UMA)\b)?",
);
/// „48 036 952 177“
static STEUER_GRUPPEN: Muster = Muster::neu(r"\b[1-9]\d \d{3} \d{3} \d{3}\b");
static KVNR: Muster = Muster::neu(r"\b[A-Z] ?\d{3} ?\d{3} ?\d{3}\b|\b[a-z]\d{9}\b");
static RVNR: Muster = Muster::neu(r"(?i)\b\d{2} ?\d{2} ?\d{2} ?\d{2} ?[a-z] ?\d{2} ?\d\b");
static STEUER: Muster = Muster::neu(r"\b[1-9]\d ?\d{3} ?\d{3} ?\d{3}\b");
static LANG: Muster = Muster::neu(r"\b[1-9]\d{8,}\b");

/// Papers and cards: letters and digits mixed, at least four digits.
static GEMISCHT: Muster = Muster::neu(r"\b[A-Z0-9]{8,14}\b");

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[
    &IBAN_DE, &IBAN, &BG, &GERICHT, &REGISTER, &STEUER_GRUPPEN, &KVNR, &RVNR, &STEUER, &LANG, &GEMISCHT,
];

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    if !b.ziffer {
        return;
    }
    konten(b, aus);
    for (muster, grund) in [
        (&BG, "BG-Nummer"),
        (&GERICHT, "Aktenzeichen"),
        (&REGISTER, "Aktenzeichen"),
        (&STEUER_GRUPPEN, "wie eine Steuer-ID"),
        (&RVNR, "Rentenversicherungsnummer"),
        (&KVNR, "Versichertennummer"),
    ] {
        for (ab, bis) in b.um_ziffern(muster) {
            if b.frei(ab, bis) {
                melde(aus, (ab, bis), Label::Id, Stufe::Block, grund);
            }
        }
    }
    gemischte(b, aus);
}

fn konten(b: &Blick, aus: &mut Vec<Roh>) {
    for (ab, bis) in b.um_ziffern(&IBAN_DE) {
        melde(
            aus,
            gestutzt(&b.zahlen, ab, bis, &['.', '-']),
            Label::Id,
            Stufe::Block,
            "IBAN",
        );
    }
    for (ab, bis) in IBAN.alle(b.text) {
        if mod97(b.wort(ab, bis)) == Some(1) {
            melde(aus, (ab, bis), Label::Id, Stufe::Block, "IBAN");
        }
    }
}

/// The rest that a right IBAN leaves is 1 (ISO 13616).
fn mod97(iban: &str) -> Option<u64> {
    let dicht: String = iban.chars().filter(|c| !c.is_whitespace()).collect();
    let (kopf, rumpf) = (dicht.get(..4)?, dicht.get(4..)?);
    let mut rest = 0;
    for c in rumpf.chars().chain(kopf.chars()) {
        let wert = u64::from(c.to_digit(36)?);
        rest = (rest * if wert > 9 { 100 } else { 10 } + wert) % 97;
    }
    Some(rest)
}

/// Long numbers of which nothing else is known: after the telephone numbers.
pub(super) fn lange(b: &Blick, aus: &mut Vec<Roh>) {
    if !b.ziffer {
        return;
    }
    for (ab, bis) in b.um_ziffern(&STEUER) {
        let stufe = if steuer_id(b.zahl(ab, bis)) {
            Stufe::Block
        } else {
            Stufe::Warn
        };
        melde(aus, (ab, bis), Label::Id, stufe, "wie eine Steuer-ID");
    }
    for (ab, bis) in b.um_ziffern(&LANG) {
        melde(aus, (ab, bis), Label::Id, Stufe::Warn, "lange Nummer");
    }
}

/// The check digit of the Steuer-ID (ISO 7064, mod 11,10).
fn steuer_id(nummer: &str) -> bool {
    let ziffern: Vec<u32> = nummer.chars().filter_map(|c| c.to_digit(10)).collect();
    let Some((pruef, rest)) = ziffern.split_last() else {
        return false;
    };
    let produkt = rest.iter().fold(10, |p, z| {
        let summe = (z + p) % 10;
        (if summe == 0 { 10 } else { summe }) * 2 % 11
    });
    (11 - produkt) % 10 == *pruef
}

fn gemischte(b: &Blick, aus: &mut Vec<Roh>) {
    for (ab, bis) in GEMISCHT.alle(b.text) {
        let wort = b.wort(ab, bis);
        let ziffern = ziffern_in(wort);
        if (ziffern >= 4 || ziffern == 3 && wort.len() > 8)
            && ziffern < wort.len()
            && !wort.ends_with("EUR")
        {
            melde(
                aus,
                (ab, bis),
                Label::Id,
                Stufe::Block,
                "Nummer eines Ausweises oder Falls",
            );
        }
    }
}
