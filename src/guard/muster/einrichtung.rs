//! Institutions that only one place has: a kind with a name, with quotes or „am …“, names ending in „-Schule“, firms.
//! The bare kind („die Kita“) is no finding.

use std::sync::OnceLock;

use regex::Regex;

use super::blick::{Blick, gestutzt, melde};
use super::einrichtung_art::{ARTEN, GANZ_ALLGEMEIN};
use super::einrichtung_name::{folge, ist_ort, lage, ort_danach};
use super::regel::{Muster, gr};
use super::{Label, Roh, Stufe};

/// A word that is a kind, or ends with one.
fn arten() -> Option<&'static Regex> {
    static FERTIG: OnceLock<Option<Regex>> = OnceLock::new();
    let quelle = || Regex::new(&format!(r"(?i)[a-zäöüß-]*?(?:{ARTEN})(?-u:\b)")).ok();
    FERTIG.get_or_init(quelle).as_ref()
}

static ANFUEHRUNG: Muster = Muster::neu(r#"^:?\s?(?:[„“”"»«'‚‘]|,,|'')[^„“”"»«\n]{2,40}[“”"»«'‘’]"#);
/// „Geschwister-Scholl-Grundschule“, „Solar-Oberschule“, „Kastanien-Grund schule“.
static NAME_SCHULE: Muster = Muster::neu(
    r"(?i)[a-zà-ɏ.]{3,}(?:-[a-zà-ɏ]+)*- ?\n?(?:grund|ober|gesamt|förder|foerder|real|haupt|musik|berufs|sekundar|volkshoch|waldorf|kinder)? ?-?\n?(?:schule|gymnasium|kita|klinikum|klinik|krankenhaus|kindergarten|stift|heim|haus|hort)\b",
);
static FIRMA: Muster = Muster::neu(concat!(
    r"(?:",
    gr!(),
    r"[A-Za-zÀ-ɏ0-9&.-]*(?: & | und | )){1,4}(?:g?GmbH|e\. ?V\.|e\.G\.|gUG|UG|OHG|gAG|GbR|AG|(?:&|und) (?:Sohn|Söhne|Co\.?|Partner)|Stiftung)(?:\b|\s|$)"
));
/// „Fortuna Glindow“, „Empor Brandenburg“
static KLUBNAME: Muster = Muster::neu(concat!(
    r"\b(?:(?:Fortuna|Eintracht|Concordia|Dynamo|Lokomotive|Lok|Borussia|Empor|Traktor|Turbine|Germania|Viktoria|Victoria|Hertha|Preussen|Preußen|Askania|Union|Stahl|Motor|Medizin|Alemannia|Arminia|Teutonia|Wacker|Optik|Chemie|Stern)(?: (?:0|18|19)?[0-9]{1,4})?|(?:Blau|Rot|Grün|Schwarz|Gelb)-(?:Weiß|Weiss|Gelb|Rot)) ",
    gr!(),
    r"[A-Za-zÀ-ɏ-]{2,}"
));
/// What belongs to a name on its left: „Evangelische“, „Reit- und“, „Förder-⏎“.
static LINKS: Muster = Muster::neu(
    r"(?i)(?:(?:[a-zà-ɏ]+-)?(?:(?:freiwillige|evangelische|katholische|freie|staatliche|städtische|integrative|internationale|orthodoxe|christliche|jüdische|private|montessori)[nrs]? )|[a-zà-ɏ]+-(?: (?:und|u\.) |\n))+$",
);

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[&ANFUEHRUNG, &NAME_SCHULE, &FIRMA, &KLUBNAME, &LINKS];

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    for (ab, bis) in NAME_SCHULE.alle(b.text) {
        if eigener_name(b, ab, bis) {
            let bis = bis + ort_danach(b, b.nach(bis, 60)).unwrap_or(0);
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
        if !allgemein(b, spanne) && !amtsgericht(b, spanne) {
            melde(
                aus,
                spanne,
                Label::InstitutionFine,
                Stufe::Warn,
                "Träger oder Firma",
            );
        }
    }
    for (ab, bis) in KLUBNAME.alle(b.text) {
        let letztes = b.wort(ab, bis).rsplit(' ').next().unwrap_or_default();
        if b.frei(ab, bis) && ist_ort(b, letztes) {
            melde(aus, (ab, bis), Label::InstitutionFine, Stufe::Block, "Verein");
        }
    }
    let Some(arten) = arten() else { return };
    for m in arten.find_iter(b.text) {
        if b.frei(m.start(), m.end()) {
            art(b, m.start(), m.end(), aus);
        }
    }
}

/// „Bestallung AG BRB“, „Frau Weiß und Sohn“
fn amtsgericht(b: &Blick, (ab, bis): (usize, usize)) -> bool {
    let wort = b.wort(ab, bis);
    let nach = b.nach(bis, 5).trim_start().chars().next();
    let leute = ["Frau ", "Herr ", "Familie ", "Fam", "Mutter ", "Vater ", "KM ", "KV ", "Oma "];
    let sohn = wort.ends_with("Sohn") || wort.ends_with("Söhne") || wort.ends_with("Partner");
    wort.ends_with(" AG") && nach.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
        || sohn && leute.iter().any(|l| wort.starts_with(l))
}

/// „mittags“ ends as „GS“ does, and a station is no farm.
fn keine_art(wort: &str) -> bool {
    let klein = wort.to_lowercase();
    let kurz = ["gs", "os", "fös"].iter().any(|k| klein.ends_with(k));
    let endet = |e: &[&str]| e.iter().any(|e| klein.ends_with(e));
    kurz && !matches!(wort, "GS" | "OS" | "FÖS")
        || endet(&["hof"]) && endet(&["bahnhof", "friedhof", "schulhof", "innenhof", "gerichtshof", "bhof", "pausenhof", "hinterhof"])
        || endet(&["band", "chor"]) && !matches!(klein.as_str(), "band" | "chor" | "schulband" | "kinderchor" | "posaunenchor")
}

/// „Träger Stiftung“: ordinary words only.
fn allgemein(b: &Blick, (ab, bis): (usize, usize)) -> bool {
    let wort = b.wort(ab, bis);
    wort.ends_with("Stiftung") && wort.split(' ').all(|w| b.kennt(w))
}

/// The patterns of kinds and of parts of names, compiled.
pub(super) fn bereit() -> bool {
    arten().is_some() && super::einrichtung_name::namensteile().is_some()
}

/// A name before „-schule“, not only a word of the trade („Förder-Schule“, „Ganztags-Kita“).
fn eigener_name(b: &Blick, ab: usize, bis: usize) -> bool {
    let wort = b.wort(ab, bis).to_lowercase();
    let Some((vorn, _)) = wort.rsplit_once('-') else {
        return false;
    };
    let allgemein = |t: &str| GANZ_ALLGEMEIN.contains(&format!(" {} ", t.trim()));
    b.frei(ab, bis) && !vorn.split('-').all(allgemein)
}

/// A kind at this place: what comes after it, or the word itself, may be the name.
fn art(b: &Blick, ab: usize, bis: usize, aus: &mut Vec<Roh>) {
    let rest = b.nach(bis, 120);
    let wort = b.wort(ab, bis);
    if keine_art(wort) {
        return;
    }
    let ende = ANFUEHRUNG
        .ende(rest)
        .or_else(|| lage(b, wort, rest))
        .or_else(|| folge(b, wort, rest));
    if let Some(n) = ende {
        let ab = ab - links(b.vor(ab, 50));
        let spanne = gestutzt(b.text, ab, bis + n, &['.', ',', ';', ')', ':']);
        melde(
            aus,
            spanne,
            Label::InstitutionFine,
            Stufe::Block,
            "Einrichtung mit Namen",
        );
    } else if eigenes_wort(b, wort) {
        melde(
            aus,
            (ab, bis),
            Label::InstitutionFine,
            Stufe::Warn,
            "vielleicht eine Einrichtung",
        );
    }
}

fn links(vor: &str) -> usize {
    LINKS.alle(vor).last().map_or(0, |(von, bis)| bis - von)
}

/// „Oberlinklinikum“: a compound that no dictionary has.
fn eigenes_wort(b: &Blick, wort: &str) -> bool {
    let gross = wort.chars().next().is_some_and(char::is_uppercase);
    let klein = wort.to_lowercase();
    let ende = [
        "klinikum",
        "krankenhaus",
        "schule",
        "gymnasium",
        "kita",
        "stift",
        "heim",
        "apotheke",
    ];
    let kopf = ende
        .iter()
        .find_map(|e| klein.strip_suffix(e))
        .unwrap_or("");
    let kreis = kopf.starts_with("kreis") || kopf.ends_with("hoch");
    gross && !kreis && kopf.chars().count() > 3 && !wort.contains('-') && !b.kennt(wort)
}
