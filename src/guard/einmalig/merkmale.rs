//! Features that narrow down whom a note is about, and how many young people roughly share each. The shares are
//! handwritten guesses of magnitude for a rural Landkreis, not statistics: they only tell „many“ from „few“.

use crate::domain::Altersspanne;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// What narrows down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Merkmal {
    Alter,
    Geschlecht,
    Geschwister,
    Sprache,
    Diagnose,
    Beruf,
    Ort,
    Ereignis,
    Presse,
}

impl Merkmal {
    pub const ALLE: &'static [(Merkmal, &'static str)] = &[
        (Merkmal::Alter, "Alter"),
        (Merkmal::Geschlecht, "Geschlecht"),
        (Merkmal::Geschwister, "Geschwister"),
        (Merkmal::Sprache, "Sprache"),
        (Merkmal::Diagnose, "Diagnose"),
        (Merkmal::Beruf, "Beruf"),
        (Merkmal::Ort, "Ort"),
        (Merkmal::Ereignis, "Ereignis"),
        (Merkmal::Presse, "Presse"),
    ];

    pub fn wort(self) -> &'static str {
        Self::ALLE.iter().find(|m| m.0 == self).map_or("", |m| m.1)
    }
}

/// One place in a text.
pub(super) struct Muster {
    pub merkmal: Merkmal,
    pub ab: usize,
    pub bis: usize,
    pub vorschlag: String,
    /// Share of those under 18 in a Raum, 0 to 1.
    pub anteil: f64,
}

/// Pattern, feature, share, what to write instead. Group 1, where there is one, is the place; else all of it.
const TAFEL: &[(&str, Merkmal, f64, &str)] = &[
    (
        r"(?i)\b(junge|bub|sohn|bruder|männlich)\b",
        Merkmal::Geschlecht,
        0.5,
        "Kind",
    ),
    (
        r"(?i)\b(mädchen|tochter|schwester|weiblich)\b",
        Merkmal::Geschlecht,
        0.5,
        "Kind",
    ),
    (
        r"(?i)\b(einzelkind)\b",
        Merkmal::Geschwister,
        0.25,
        "weglassen",
    ),
    (
        r"(?i)\b((?:ein|eine|1|zwei|2) (?:\w+ )?(?:geschwister|bruder|brüder|schwester|schwestern))\b",
        Merkmal::Geschwister,
        0.3,
        "Geschwister",
    ),
    (
        r"(?i)\b((?:drei|3|vier|4) (?:\w+ )?(?:geschwister|kinder|brüder|schwestern))\b",
        Merkmal::Geschwister,
        0.08,
        "mehrere Geschwister",
    ),
    (
        r"(?i)\b((?:fünf|sechs|sieben|acht|neun|[5-9]|1\d) (?:\w+ )?(?:geschwister|kinder|brüder|schwestern))\b",
        Merkmal::Geschwister,
        0.02,
        "mehrere Geschwister",
    ),
    (
        r"(?i)\b(zwillinge?|zwillings\w+)\b",
        Merkmal::Geschwister,
        0.02,
        "Geschwister",
    ),
    (
        r"(?i)\b(drillinge?|vierlinge?|drillings\w+)\b",
        Merkmal::Geschwister,
        0.0003,
        "Geschwister",
    ),
    (
        r"(?i)\b(arabisch\w*|russisch\w*|polnisch\w*|ukrainisch\w*|türkisch\w*|syrisch\w*|syrien|ukraine|polen|russland|türkei)\b",
        Merkmal::Sprache,
        0.03,
        "weglassen",
    ),
    (
        r"(?i)\b(afghanisch\w*|afghanistan|dari|pers(?:isch|er)\w*|farsi|rumänisch\w*|bulgarisch\w*|vietnames\w*|kurdisch\w*|tschetschen\w*|iranisch\w*)\b",
        Merkmal::Sprache,
        0.006,
        "weglassen",
    ),
    (
        r"(?i)\b(paschtu|urdu|tigrinya|somali\w*|eritre\w*|äthiop\w*|georgisch\w*|armenisch\w*|albanisch\w*|romanes|thail\w*|kamerun\w*|nigeri\w*|kenia\w*|chines\w*|mongol\w*|gebärdensprache)\b",
        Merkmal::Sprache,
        0.002,
        "weglassen",
    ),
    (
        r"(?i)\b(adhs|ads|lrs|legasthenie|dyskalkulie|neurodermitis|asthma)\b",
        Merkmal::Diagnose,
        0.06,
        "gesundheitliche Belastung",
    ),
    (
        r"(?i)\b(autis\w+|asperger|ass|epilep\w*|diabetes|fas|fasd|depressi\w+|magersucht|anorexie|essstörung)\b",
        Merkmal::Diagnose,
        0.01,
        "gesundheitliche Belastung",
    ),
    (
        r"(?i)\b(rollstuhl\w*|trisomie\w*|down-syndrom|blind\w*|gehörlos\w*|taub\w*|spastik\w*|cerebralparese|mukoviszidose|leukämie|krebs\w*|transplant\w*|herzfehler|muskeldystrophie|glasknochen|tourette\w*|kleinwuchs|hämophilie|beatmet\w*|dialyse)\b",
        Merkmal::Diagnose,
        0.002,
        "Behinderung",
    ),
    (
        r"(?i)\b(?:vater|mutter|opa|oma|eltern|kv|km|partner)\b[^.\n]{0,30}\b(polizist\w*|lehrer\w*|ärztin|arzt|soldat\w*|feuerwehr\w*|bäcker\w*|metzger\w*|fleischer\w*|landwirt\w*|lkw-fahrer\w*|wirt|wirtin|anw[aä]lt\w*|krankenschwester|erzieher\w*|friseur\w*|hebamme|zahn\w*|apotheker\w*)\b",
        Merkmal::Beruf,
        0.02,
        "weglassen",
    ),
    (
        r"(?i)\b(bürgermeister\w*|pfarrer\w*|ortsvorsteher\w*|richter\w* von beruf|schausteller\w*|zirkus\w*|profisportler\w*|förster\w*|schäfer von beruf|gemeindevertreter\w*|wehrführer\w*|schornsteinfeger\w*|tierarzt|tierärztin)\b",
        Merkmal::Beruf,
        0.001,
        "weglassen",
    ),
    (
        r"(\bGU\b|(?i:\b(?:gemeinschaftsunterkunft|flüchtlingsunterkunft|asylheim|wohnheim|erstaufnahme)\w*))",
        Merkmal::Ort,
        0.02,
        "Unterkunft",
    ),
    (
        r"(?i)\b(im dorf|ortsteil\w*|in der gemeinde|im ort|dorfschule|einzige\w* (?:kita|schule))\b",
        Merkmal::Ort,
        0.1,
        "weglassen",
    ),
    (
        r"(?i)\b((?:brand|unfall|hausbrand|wohnungsbrand|verkehrsunfall|suizid|tod|mord|explosion|überfall|polizeieinsatz|razzia)\w* (?:am|im|vom|von|letzte\w*|vorige\w*) [\wäöü.]+(?: \d{4})?)",
        Merkmal::Ereignis,
        0.003,
        "weglassen",
    ),
    (
        r"(?i)\b((?:im|seit|am) (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember) (?:19|20)\d\d)\b",
        Merkmal::Ereignis,
        0.1,
        "Jahreszeit",
    ),
    (
        r"(?i)\b(stand in der (?:zeitung|presse)|(?:in|aus) (?:der|den) (?:presse|medien|zeitung|nachrichten)|zeitungsbericht\w*|presseartikel|fernsehen berichtet\w*|im fernsehen gewesen|MAZ berichtet\w*)\b",
        Merkmal::Presse,
        0.0003,
        "weglassen",
    ),
];

/// "7 Jahre", "7-jährig", "Kind A, 7,", "(7)", "7;3". A band ("6–9") is none.
const ALTER: &str = r"(?i)(?:^|[^\d–.,/-])(\d{1,2}) ?(?:-?jährig\w*|jahre?\b(?: alt)?|j\.|lj\b|;\d{1,2}\b)|\b(?:kind|junge|mädchen|sohn|tochter|bruder|schwester|jugendliche[rn]?)(?: [A-Z])?(?:, | \()(\d{1,2})(?:[,.) ]|$)|\bist (\d{1,2})\b";

static REGELN: LazyLock<Vec<(Regex, usize)>> = LazyLock::new(|| {
    let mit_nummer = TAFEL.iter().enumerate();
    mit_nummer
        .filter_map(|(i, z)| Some((Regex::new(z.0).ok()?, i)))
        .collect()
});
static ALTERSREGEL: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(ALTER).ok());

/// All features of a text, by place.
pub(super) fn finde(text: &str) -> Vec<Muster> {
    let mut alle: Vec<Muster> = REGELN
        .iter()
        .filter_map(|(regel, i)| Some((regel, TAFEL.get(*i)?)))
        .flat_map(|(regel, zeile)| regel.captures_iter(text).filter_map(|c| aus(&c, zeile)))
        .collect();
    if let Some(regel) = ALTERSREGEL.as_ref() {
        alle.extend(regel.captures_iter(text).filter_map(|c| alter(&c)));
    }
    alle.sort_by_key(|m| (m.ab, m.bis));
    alle
}

fn aus(c: &Captures<'_>, zeile: &(&str, Merkmal, f64, &str)) -> Option<Muster> {
    let ort = c.get(1).or_else(|| c.get(0))?;
    Some(Muster {
        merkmal: zeile.1,
        ab: ort.start(),
        bis: ort.end(),
        vorschlag: zeile.3.to_owned(),
        anteil: zeile.2,
    })
}

fn alter(c: &Captures<'_>) -> Option<Muster> {
    let zahl = (1..c.len()).find_map(|i| c.get(i))?;
    let jahre: u32 = zahl.as_str().parse().ok().filter(|n| *n < 18)?;
    let spanne = Altersspanne::fuer_alter(jahre);
    let wort = Altersspanne::ALLE.iter().find(|s| s.0 == spanne)?.1;
    Some(Muster {
        merkmal: Merkmal::Alter,
        ab: zahl.start(),
        bis: zahl.end(),
        vorschlag: wort.to_owned(),
        anteil: 1.0 / 18.0,
    })
}
