//! Places finer than a Sozialraum: from the list, inflected and in any case, and unknown words where people come from or live.

use super::blick::{Blick, melde};
use super::regel::{Muster, bu, gr};
use super::verzeichnis::{falte, worte};
use super::{Label, Roh, Stufe};

/// Words before an unknown one that make it a place.
static HERKUNFT: Muster = Muster::neu(concat!(
    r"\b(?i:(?:wohnt|wohnhaft|wohnen|lebt|leben|lebte|zieht|zogen|zog|gezogen|umzug|umgezogen|kommt|stammt|gemeldet|fährt|fahren|geflohen|haus|wohnung)(?: jetzt| derzeit| wieder| allein| zurzeit| seit [a-z0-9]+)? ?(?:nach|in|aus|bei|von)?|",
    r"\bin|\baus|gemarkung|ortsteil|ot|ortslage|dorf|kiez|gu|gemeinschaftsunterkunft|ortschaft|weiler) (?P<x>(?:(?:Alt|Neu|Groß|Klein|Hohen|Deutsch|Sankt|St\.) )?",
    gr!(),
    r"[A-Za-zÀ-ɏ-]{2,})"
));
static OHNE_ARTIKEL: Muster = Muster::neu(concat!(
    r"\b(?i:in|aus) (?P<x>",
    gr!(),
    r"[a-zà-ɏ]{4,})(?:[ .,;:)!?\n]|$)"
));
static BEI: Muster = Muster::neu(concat!(r"^ (?:bei|b\.) (?P<x>", gr!(), bu!(), r"+)"));
static ORTSTEIL: Muster = Muster::neu(r"(?i)(?:gemarkung|ortsteil|ot|ortslage) $");
static SICHER: Muster = Muster::neu(
    r"(?i)(?:gemarkung|ortsteil|ot|ortslage|dorf|kiez|gu|gemeinschaftsunterkunft|ortschaft|weiler|umzug(?: nach)?|gezogen|wohnt in|lebt in|wohnen in|wohnhaft in|zieht nach) $",
);
/// Before a place that is also an ordinary word.
static VOR_ORT: Muster = Muster::neu(
    r"(?i)(?:^|[ \n(,-])(?:in|aus|nach|bei|von|ot|ortsteil|gu|gemarkung|zwischen|richtung|über|bis|ab|wohnt|umzug|bahnhof|[0-9] ?[a-z]?)[ ,–-]{1,3}$|\($|\bund $|zwischen [a-zäöüß]+ und $",
);

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[&ORTSTEIL, &HERKUNFT, &OHNE_ARTIKEL, &BEI, &SICHER, &VOR_ORT];

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    liste(b, aus);
    for (ab, bis) in OHNE_ARTIKEL.kerne(b.text) {
        landschaft(b, ab, bis, aus);
    }
    for (ab, bis) in HERKUNFT.kerne(b.text) {
        unbekannt(b, ab, bis, aus);
    }
}

/// The words of the text with their ranges; hyphenated ones in their parts.
fn stuecke(text: &str) -> Vec<(usize, usize)> {
    let mut aus = Vec::new();
    let mut ab = None;
    for (i, c) in text.char_indices() {
        match (c.is_alphanumeric(), ab) {
            (true, None) => ab = Some(i),
            (false, Some(von)) => {
                aus.push((von, i));
                ab = None;
            }
            _ => {}
        }
    }
    aus.extend(ab.map(|von| (von, text.len())));
    aus
}

fn liste(b: &Blick, aus: &mut Vec<Roh>) {
    let stuecke = stuecke(b.text);
    let gefaltet: Vec<String> = stuecke
        .iter()
        .map(|(ab, bis)| falte(b.wort(*ab, *bis)))
        .collect();
    let mut i = 0;
    while let Some(rest) = gefaltet.get(i..).filter(|r| !r.is_empty()) {
        let fenster = rest.get(..rest.len().min(5)).unwrap_or(rest);
        let einrichtung = b.verz.einrichtung(fenster);
        let raum = b.verz.raum(fenster);
        let ort = b.verz.ort(fenster);
        let n = einrichtung.max(raum).max(ort).max(1);
        if let (Some(erst), Some(letzt)) = (stuecke.get(i), stuecke.get(i + n - 1)) {
            let spanne = (erst.0, letzt.1);
            if einrichtung > 0 && einrichtung >= ort {
                melde(
                    aus,
                    spanne,
                    Label::InstitutionFine,
                    Stufe::Block,
                    "Einrichtung aus dem Verzeichnis",
                );
            } else if ort > 0 && ort >= raum {
                ein_ort(b, spanne, aus);
            }
        }
        i += n;
    }
}

/// A place of the list. Where it is an ordinary word as well („Raben“), it needs a word of place before it.
fn ein_ort(b: &Blick, (ab, bis): (usize, usize), aus: &mut Vec<Roh>) {
    let wort = b.wort(ab, bis);
    if !b.kennt(wort) || VOR_ORT.passt(b.vor(ab, 30)) {
        melde(
            aus,
            (ab, bis),
            Label::PlaceFine,
            Stufe::Block,
            "Ort unterhalb des Sozialraums",
        );
    } else if wort.chars().next().is_some_and(char::is_uppercase) {
        melde(
            aus,
            (ab, bis),
            Label::PlaceFine,
            Stufe::Warn,
            "vielleicht ein Ort",
        );
    }
}

/// „in Rehbrücke“: a noun of landscape without an article is a place, though the dictionary takes it apart.
fn landschaft(b: &Blick, ab: usize, bis: usize, aus: &mut Vec<Roh>) {
    let wort = b.wort(ab, bis);
    let raum = b.verz.raum(&worte(wort)) > 0 || grosse_stadt(wort);
    let kopf = LANDSCHAFT
        .split(' ')
        .find_map(|e| wort.strip_suffix(e))
        .unwrap_or("");
    if !raum && kopf.chars().count() > 2 && !ALLTAG.contains(&wort) {
        melde(aus, (ab, bis), Label::PlaceFine, Stufe::Warn, "wie ein Ort");
    }
}

const LANDSCHAFT: &str = "dorf brück brücke walde felde hagen hausen stedt horst heide mühle hütten tal brunn berg burg bach see grund stein werder heim";
/// Words of that form that stand without an article.
const ALLTAG: &[&str] = &["Daheim", "Übersee", "Wohnheim", "Kinderheim", "Bundesheer"];

fn unbekannt(b: &Blick, ab: usize, bis: usize, aus: &mut Vec<Roh>) {
    let wort = b.wort(ab, bis);
    let letztes = wort.rsplit(' ').next().unwrap_or(wort);
    let gefaltet = worte(wort);
    let raum = b.verz.raum(&gefaltet) > 0;
    let benannt = ORTSTEIL.passt(b.vor(ab, 14));
    // „Gemarkung Ort A“ is what a replacement left.
    if raum
        || matches!(letztes, "Ort" | "Person" | "Kind")
        || wort.ends_with('-')
        || !benannt && b.kennt(letztes)
        || grosse_stadt(letztes)
        || abkuerzung(letztes)
        || !kurz_genug(letztes)
    {
        return;
    }
    let sicher = SICHER.passt(b.vor(ab, 40)) || BEI.passt(b.nach(bis, 30));
    let stufe = if sicher { Stufe::Block } else { Stufe::Warn };
    melde(aus, (ab, bis), Label::PlaceFine, stufe, "unbekannter Ort");
}

/// Long unknown words are compounds of the office more often than places.
fn kurz_genug(wort: &str) -> bool {
    wort.chars().count() < 13 || LANDSCHAFT.split(' ').any(|e| wort.ends_with(e))
}

/// „ASD“, „HzE“: two capitals or more are no village.
fn abkuerzung(wort: &str) -> bool {
    wort.chars().filter(|c| c.is_uppercase()).count() > 1 && !wort.contains('-')
}

/// Towns so large that they tell nobody apart, and countries' capitals.
const STAEDTE: &str = " berlin potsdam brandenburg hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dortmund essen bremen dresden hannover nürnberg \
duisburg bochum wuppertal bielefeld bonn münster mannheim karlsruhe augsburg wiesbaden mönchengladbach gelsenkirchen aachen braunschweig chemnitz kiel halle \
magdeburg krefeld freiburg mainz lübeck erfurt oberhausen rostock kassel hagen saarbrücken cottbus eisenhüttenstadt oranienburg falkensee schwedt eberswalde \
bernau rathenow luckenwalde jüterbog ludwigsfelde wittenberg dessau stendal norderstedt schwerin neubrandenburg greifswald jena gera zwickau weimar \
kabul aleppo damaskus bagdad teheran kiew kyjiw charkiw odessa mariupol lwiw moskau warschau istanbul ankara izmir bukarest sofia belgrad pristina skopje tirana \
grosny tbilissi jerewan asmara mogadischu addis lagos kairo tunis beirut mossul herat hanoi wien zürich bern paris london rom madrid prag homs idlib raqqa ";

fn grosse_stadt(wort: &str) -> bool {
    let klein = wort.to_lowercase();
    let stamm = klein.trim_end_matches("er");
    STAEDTE.split_whitespace().any(|s| s == klein || s == stamm)
}
