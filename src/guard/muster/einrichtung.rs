//! Institutions that only one place has: a kind with a name, with quotes or „am …“, names ending in „-Schule“, firms.
//! The bare kind („die Kita“) is no finding.

use super::blick::{Blick, gestutzt, melde};
use super::einrichtung_art::{ARTEN, KEIN_NAME, NAMENSTEILE};
use super::regel::{Muster, gr};
use super::verzeichnis::{falte, worte};
use super::{Label, Roh, Stufe};
use regex::Regex;
use std::sync::OnceLock;

/// A kind, where a word ends with it.
fn arten() -> Option<&'static Regex> {
    static FERTIG: OnceLock<Option<Regex>> = OnceLock::new();
    let quelle = || Regex::new(&format!(r"(?i)(?-u:\b)[a-zäöüß-]*?(?:{ARTEN})(?-u:\b)")).ok();
    FERTIG.get_or_init(quelle).as_ref()
}

fn namensteile() -> Option<&'static Regex> {
    static FERTIG: OnceLock<Option<Regex>> = OnceLock::new();
    FERTIG.get_or_init(|| Regex::new(NAMENSTEILE).ok()).as_ref()
}

static ANFUEHRUNG: Muster = Muster::neu(r#"^\s?[„“”"»«'‚‘][^„“”"»«\n]{2,40}[“”"»«'‘’]"#);
/// „am Röthepfuhl“, „Zum Alten Fritz“, „an den Havelauen“.
static LAGE: Muster = Muster::neu(concat!(
    r"^\s(?i:am|an der|an den|an dem|zum|zur|zu den|im|in der|hinter der|unter den|auf dem|vor dem|beim|sankt|st\.)\s(?:(?i:alten|neuen|grünen|großen|kleinen|hohen|roten|weißen|goldenen|bunten|schwarzen) )?",
    r"(?P<x>",
    gr!(),
    r"[A-Za-zÀ-ɏ-]+(?:-?\n?[a-zäöüß]+)?(?: ",
    gr!(),
    r"[a-zà-ɏ-]+)?)"
));
static WORT: Muster = Muster::neu(r"^(?P<x>[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ'’.-]*)");
/// „Geschwister-Scholl-Grundschule“, „Krause-Tschetschog-Oberschule“, „Kastanien-Grund schule“.
static NAME_SCHULE: Muster = Muster::neu(
    r"(?i)\b[a-zà-ɏ.]{2,}(?:-[a-zà-ɏ]+)*- ?\n?(?:grund|ober|gesamt|förder|foerder|real|haupt|musik|berufs|sekundar|volkshoch|waldorf|kinder)? ?-?\n?(?:schule|gymnasium|kita|klinikum|klinik|krankenhaus|kindergarten|stift|heim|haus|hort)\b",
);
static FIRMA: Muster = Muster::neu(concat!(
    r"(?:",
    gr!(),
    r"[A-Za-zÀ-ɏ0-9&.-]*(?: & | und | )){1,4}(?:g?GmbH|e\. ?V\.|e\.G\.|gUG|UG|KG|OHG|GbR|AG|(?:&|und) (?:Sohn|Söhne|Co\.?|Partner|Kollegen)|Stiftung)(?:\b|\s|$)"
));

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    for (ab, bis) in NAME_SCHULE.alle(b.text) {
        if eigener_name(b, ab, bis) {
            melde(
                aus,
                (ab, bis),
                Label::InstitutionFine,
                Stufe::Block,
                "Einrichtung mit Namen",
            );
        }
    }
    for (ab, bis) in FIRMA.alle(b.text) {
        let spanne = gestutzt(b.text, ab, bis, &[',', ';', ')']);
        melde(
            aus,
            spanne,
            Label::InstitutionFine,
            Stufe::Warn,
            "Träger oder Firma",
        );
    }
    let Some(arten) = arten() else { return };
    let mut ab = 0;
    while let Some(m) = arten.find_at(b.text, ab) {
        ab = m.end();
        if b.frei(m.start(), m.end()) {
            art(b, m.start(), m.end(), aus);
        }
    }
}

/// A name before „-schule“ that is not only a word of the trade („Förder-Schule“, „Ganztags-Kita“).
fn eigener_name(b: &Blick, ab: usize, bis: usize) -> bool {
    let wort = b.wort(ab, bis);
    let kopf = wort.split('-').next().unwrap_or("");
    let ganz = wort.matches('-').count();
    b.frei(ab, bis) && (ganz >= 2 && !b.kennt(wort) || !b.kennt(kopf)) && !kurz(kopf)
}

fn kurz(wort: &str) -> bool {
    wort.chars().count() < 3
}

/// A kind at this place: what comes after it, or the word itself, may be the name.
fn art(b: &Blick, ab: usize, bis: usize, aus: &mut Vec<Roh>) {
    let rest = b.nach(bis, 120);
    let ende = ANFUEHRUNG
        .ende(rest)
        .or_else(|| lage(b, rest))
        .or_else(|| folge(b, b.wort(ab, bis), rest));
    if let Some(n) = ende {
        let spanne = gestutzt(b.text, ab, bis + n, &['.', ',', ';', ')', ':']);
        melde(
            aus,
            spanne,
            Label::InstitutionFine,
            Stufe::Block,
            "Einrichtung mit Namen",
        );
    } else if eigenes_wort(b, b.wort(ab, bis)) {
        melde(
            aus,
            (ab, bis),
            Label::InstitutionFine,
            Stufe::Warn,
            "vielleicht eine Einrichtung",
        );
    }
}

/// „Oberlinklinikum“: a compound that no dictionary has.
fn eigenes_wort(b: &Blick, wort: &str) -> bool {
    let gross = wort.chars().next().is_some_and(char::is_uppercase);
    gross && wort.chars().count() > 9 && !wort.contains('-') && !b.kennt(wort)
}

fn lage(b: &Blick, rest: &str) -> Option<usize> {
    let (von, zu) = *LAGE.kerne(rest).first()?;
    let name = rest.get(von..zu)?;
    let erstes = name.split(' ').next().unwrap_or(name);
    let zeit = KEIN_NAME.contains(&format!(" {} ", erstes.to_lowercase()));
    let alltag = b.kennt(erstes) && !natur(erstes);
    (!zeit && !alltag).then_some(zu)
}

fn natur(wort: &str) -> bool {
    let klein = wort.to_lowercase();
    namensteile().is_some_and(|r| r.is_match(&klein))
        || [
            "see", "grund", "wald", "park", "berg", "feld", "teich", "graben", "pfuhl", "anger",
            "weg", "fritz", "rast", "schloss", "ring",
        ]
        .iter()
        .any(|e| klein.ends_with(e))
}

/// Up to three words after the kind that are its name.
fn folge(b: &Blick, art: &str, rest: &str) -> Option<usize> {
    let mut ende = 0;
    for nr in 0..3 {
        let ab = ende + leer(rest.get(ende..)?)?;
        let Some((_, n)) = WORT.kerne(rest.get(ab..)?).first().copied() else {
            break;
        };
        let wort = rest.get(ab..ab + n)?.trim_end_matches(['.', '-']);
        if !name(b, art, wort, nr) {
            break;
        }
        ende = ab + wort.len();
        if wort.len() < n {
            break;
        }
    }
    (ende > 0).then_some(ende)
}

/// One blank (a line end in the middle of a name is rare and would join list lines).
fn leer(rest: &str) -> Option<usize> {
    (rest.starts_with(' ') && !rest.starts_with("  ")).then_some(1)
}

fn name(b: &Blick, art: &str, wort: &str, nr: usize) -> bool {
    let klein = wort.to_lowercase();
    if wort.is_empty() || KEIN_NAME.contains(&format!(" {klein} ")) {
        return false;
    }
    let ort = b.verz.ort(&worte(wort)) > 0 || b.verz.raumwort(&falte(wort)) && !vage(art);
    let gross = wort.chars().next().is_some_and(char::is_uppercase);
    let teil = namensteile().is_some_and(|r| r.is_match(&klein));
    let fremd = !b.kennt(wort) && (gross || klein.len() > 4);
    let weiter = nr > 0 && gross && fremd;
    match nr {
        0 => {
            ort || teil && (gross || !vage(art))
                || fremd && !vage(art)
                || gross && fremd
                || gross && !vage(art) && !funktion(b, &klein)
        }
        _ => ort || weiter || gross && teil,
    }
}

/// Kinds that are ordinary words as well: only an unknown name or a typical one counts.
fn vage(art: &str) -> bool {
    let klein = art.to_lowercase();
    [
        "haus",
        "villa",
        "gemeinde",
        "heim",
        "schule",
        "verein",
        "elektro",
        "praxis",
        "sc",
        "sg",
        "kh",
        "gu",
        "kc",
        "bc",
        "hotel",
        "feuerwehr",
        "friseur",
        "firma",
        "kanzlei",
    ]
    .contains(&klein.as_str())
}

/// A noun of the trade, as in „Kita Erzieherin“.
fn funktion(b: &Blick, klein: &str) -> bool {
    let enden = [
        "in", "innen", "ung", "ungen", "heit", "keit", "tion", "er", "zeit", "zeiten", "besuch",
        "kraft", "kräfte",
    ];
    b.kennt(klein) && enden.iter().any(|e| klein.ends_with(e)) && !klein.contains("bunt")
}
