//! Puts a replacement into a text so that it still reads as German: titles go, „Kevins Mutter“ becomes „Mutter von
//! Kind A“, „am 3.4.2024“ becomes „im Frühjahr 2024“. Touches nothing but findings and the small words beside them.

use super::rolle::{einrichtung, rolle, sagt_dasselbe};
use super::umstand::{Umstand, hauptwort, vor_titeln};
use super::worte::{Wort, danach, davor, eng};
use crate::guard::{Fund, Label};

/// One change of a text: bytes `ab..bis` become `text`.
#[derive(Clone, PartialEq, Eq)]
pub struct Ersetzung {
    pub ab: usize,
    pub bis: usize,
    pub text: String,
}

impl Ersetzung {
    pub fn anwenden(&self, text: &str) -> String {
        let davor = text.get(..self.ab).unwrap_or_default();
        let danach = text.get(self.bis..).unwrap_or_default();
        [davor, &self.text, danach].concat()
    }
}

/// The change that puts `ersatz` where a finding is.
pub fn ersetzung(text: &str, fund: &Fund, ersatz: &str) -> Ersetzung {
    match fund.label {
        Label::Person => person(text, fund, ersatz),
        Label::DateOfBirth => geburt(text, fund, ersatz),
        Label::Date => tag(text, fund, ersatz),
        Label::Address | Label::PlaceFine => ort(text, fund, ersatz),
        Label::InstitutionFine => haus(text, fund, ersatz),
        Label::Phone | Label::Email | Label::Id | Label::Url => kennung(text, fund, ersatz),
    }
}

fn bloss(fund: &Fund, ersatz: &str) -> Ersetzung {
    Ersetzung {
        ab: fund.ab,
        bis: fund.bis,
        text: ersatz.to_owned(),
    }
}

/// Numbers and addresses go whole: what a finding leaves of the word it begins in would be a riddle.
fn kennung(text: &str, fund: &Fund, ersatz: &str) -> Ersetzung {
    let davor = text.get(..fund.ab).unwrap_or_default();
    let mut neu = bloss(fund, ersatz);
    if text
        .get(fund.ab..)
        .is_some_and(|t| t.starts_with(char::is_alphabetic))
    {
        neu.ab = davor.trim_end_matches(char::is_alphabetic).len();
    }
    neu
}

fn person(text: &str, fund: &Fund, ersatz: &str) -> Ersetzung {
    let u = Umstand::aus(text, fund);
    let mut neu = Ersetzung {
        ab: u.ab,
        bis: u.bis,
        text: ersatz.to_owned(),
    };
    if let Some(r) = u.rolle.as_ref().filter(|r| r.dicht) {
        mit_rolle(&mut neu, text, &r.wort, ersatz);
    }
    neu.bis = ganze_kennung(text, neu.bis);
    if u.genitiv {
        genitiv(&mut neu, text);
    }
    neu
}

/// „Oma Erna“ → „Oma A“, „ihren Sohn Kevin“ → „ihren Sohn (Kind A)“.
fn mit_rolle(neu: &mut Ersetzung, text: &str, wort: &Wort<'_>, ersatz: &str) {
    let (art, _) = ersatz.rsplit_once(' ').unwrap_or((ersatz, ""));
    if sagt_dasselbe(&wort.gefaltet(), art) {
        let komma = text.get(wort.bis..).is_some_and(|r| r.starts_with(','));
        let noch_eins = text.get(neu.bis..).is_some_and(|r| r.starts_with(','));
        neu.ab = wort.ab;
        neu.bis += usize::from(komma && noch_eins);
    } else {
        // „Frau Rechtsanwältin Wolf“: the title went with the name, wherever it stood.
        neu.ab = vor_titeln(text, wort.ab);
        neu.text = format!("{} ({ersatz})", wort.text);
    }
}

/// In a handle („kevin_83“) the rest goes as well.
fn ganze_kennung(text: &str, bis: usize) -> usize {
    let rest = text.get(bis..).unwrap_or_default();
    if !rest.starts_with(|c: char| c == '_' || c.is_ascii_digit()) {
        return bis;
    }
    let ende = rest.find(|c: char| !(c == '_' || c.is_alphanumeric()));
    bis + ende.unwrap_or(rest.len())
}

/// „Kevins kleine Schwester“ → „kleine Schwester von Kind A“, „das Handy Kevins“ → „das Handy von Kind A“.
fn genitiv(neu: &mut Ersetzung, text: &str) {
    let ersatz = neu.text.trim_start().trim_matches(['(', ')']).to_owned();
    let klammer = neu.text.ends_with(')');
    match wortgruppe(text, neu.bis).filter(|_| !klammer) {
        Some((ab, bis)) => {
            let gruppe = text.get(ab..bis).unwrap_or_default();
            neu.text = format!("{gruppe} von {ersatz}");
            neu.bis = bis;
        }
        None if !klammer && !nach_praeposition(text, neu.ab) => {
            neu.text = format!("von {ersatz}");
        }
        None => {}
    }
}

/// „bei Müllers“, „von Kevins“: the preposition is there.
fn nach_praeposition(text: &str, ab: usize) -> bool {
    let vor = [
        "bei", "von", "mit", "zu", "fuer", "an", "ohne", "gegen", "ueber", "wegen",
    ];
    matches!(davor(text, ab), Some((w, " ")) if vor.contains(&w.gefaltet().as_str()))
}

/// What a genitive belongs to: adjectives, a noun, and its letter if that is a pseudonym already ("Oma A").
fn wortgruppe(text: &str, ab: usize) -> Option<(usize, usize)> {
    let wort = hauptwort(text, ab)?;
    Some((ab + 1, mit_anhang(text, &wort)))
}

/// A pseudonym's letter or number; after a role word, a name that is still there.
fn mit_anhang(text: &str, wort: &Wort<'_>) -> usize {
    match danach(text, wort.bis) {
        Some((w, " ")) if w.text.len() <= 2 && (w.gross() || w.text.parse::<u8>().is_ok()) => w.bis,
        Some((w, " ")) if w.gross() && rolle(&wort.gefaltet()).is_some() => w.bis,
        _ => wort.bis,
    }
}

fn geburt(text: &str, fund: &Fund, ersatz: &str) -> Ersetzung {
    let worte = ["geb", "geboren", "am", "geburtsdatum", "gebdatum", "gd"];
    let mut neu = bloss(fund, ersatz);
    while let Some((w, luecke)) = davor(text, neu.ab) {
        let nah = luecke.chars().all(|c| " .:".contains(c));
        if !nah || !worte.contains(&w.gefaltet().as_str()) {
            break;
        }
        neu.ab = w.ab;
    }
    let stern = text.get(..neu.ab).unwrap_or_default().trim_end();
    if let Some(rest) = stern.strip_suffix('*') {
        neu.ab = rest.len();
    }
    neu
}

/// The preposition follows what the day has become.
fn tag(text: &str, fund: &Fund, ersatz: &str) -> Ersetzung {
    let mut neu = bloss(fund, ersatz);
    neu.ab = ohne_wochentag(text, neu.ab);
    let jahreszeit = ersatz.ends_with(|c: char| c.is_ascii_digit());
    let Some((w, luecke)) = davor(text, neu.ab).filter(|(_, l)| *l == " ") else {
        // Alone it could be a name: „Sommer 2023“ is no Herr Sommer.
        neu.text = [if jahreszeit { "im " } else { "" }, ersatz].concat();
        return neu;
    };
    let abstand = ersatz.starts_with("vor ") || ersatz.starts_with("in ") || ersatz == "heute";
    let vergangen = ersatz.strip_prefix("vor ");
    match (w.gefaltet().as_str(), abstand, vergangen) {
        ("am" | "den" | "zum", true, _) => neu.ab = w.ab,
        ("seit", true, Some(dauer)) => dauer.clone_into(&mut neu.text),
        ("vom", true, _) => {
            neu.ab = w.ab;
            neu.text = format!("von{luecke}{ersatz}");
        }
        ("am" | "den", false, _) if !ersatz.starts_with('[') => {
            neu.ab = w.ab;
            neu.text = format!("im {ersatz}");
        }
        (
            "vom" | "von" | "seit" | "ab" | "bis" | "zum" | "im" | "nach" | "vor" | "und" | "der"
            | "des",
            ..,
        ) => {}
        _ if jahreszeit => neu.text = format!("im {ersatz}"),
        _ => {}
    }
    neu
}

fn ohne_wochentag(text: &str, ab: usize) -> usize {
    let tage = [
        "mo",
        "di",
        "mi",
        "do",
        "fr",
        "sa",
        "so",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
    ];
    // „am Montag, den 12.3.“
    let ab = match davor(text, ab) {
        Some((w, " ")) if w.gefaltet() == "den" => match davor(text, w.ab) {
            Some((t, ", ")) if tage.contains(&t.gefaltet().as_str()) => w.ab,
            _ => ab,
        },
        _ => ab,
    };
    match davor(text, ab) {
        Some((w, l))
            if matches!(l, " " | ", " | ". " | "., ") && tage.contains(&w.gefaltet().as_str()) =>
        {
            w.ab
        }
        _ => ab,
    }
}

/// „in der Lindenstraße 5“ → „in Ort A“; a street without a preposition gets one.
fn ort(text: &str, fund: &Fund, ersatz: &str) -> Ersetzung {
    let mut neu = bloss(fund, ersatz);
    let mut ab = neu.ab;
    if let Some((w, " ")) = davor(text, ab)
        && ["der", "dem", "den", "die", "das"].contains(&w.gefaltet().as_str())
    {
        ab = w.ab;
    }
    let artikel = ab < neu.ab;
    let Some((w, " ")) = davor(text, ab) else {
        return neu;
    };
    let gefaltet = w.gefaltet();
    if !artikel && WOHNEN.contains(&gefaltet.as_str()) {
        neu.text = format!("in {ersatz}");
        return neu;
    }
    let vor = match gefaltet.as_str() {
        "im" | "am" => "in",
        "an" | "auf" | "in" | "hinter" | "neben" if artikel => "in",
        "zum" | "zur" => "nach",
        "vom" => "von",
        "aus" | "von" if artikel => return Ersetzung { ab, ..neu },
        _ => return neu,
    };
    neu.ab = w.ab;
    neu.text = match w.gross() {
        true => format!(
            "{}{} {ersatz}",
            vor.get(..1).unwrap_or_default().to_uppercase(),
            vor.get(1..).unwrap_or_default()
        ),
        false => format!("{vor} {ersatz}"),
    };
    neu
}

/// Behind these a place wants its preposition: „wohnt Gartenstraße 12a“ → „wohnt in Ort A“.
const WOHNEN: &[&str] = &[
    "wohnt", "wohnen", "wohnte", "wohnten", "lebt", "leben", "lebte", "lebten", "wohnhaft",
    "gemeldet",
];

/// „Kita »Sonnenschein«“ → „Kita A“, also where only the name was found.
fn haus(text: &str, fund: &Fund, ersatz: &str) -> Ersetzung {
    let mut neu = bloss(fund, ersatz);
    let rest = text.get(neu.bis..).unwrap_or_default();
    let (art, _) = ersatz.rsplit_once(' ').unwrap_or((ersatz, ""));
    if let Some((w, luecke)) = davor(text, neu.ab)
        && (eng(luecke) || matches!(luecke, " „" | " \"" | " »" | " ‚" | " '"))
        && einrichtung(&w.gefaltet()) == Some(art)
    {
        neu.ab = w.ab;
        let zu = rest.chars().next().filter(|c| "“”\"«‘'".contains(*c));
        neu.bis += zu.filter(|_| luecke != " ").map_or(0, char::len_utf8);
    }
    neu
}
