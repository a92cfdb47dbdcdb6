//! Streets with a house number, postcode with place, „Am …“ and „An der …“ with a number, a street named after a place.

use super::anschrift_frei::zusatz;
use super::blick::{Blick, gestutzt, melde};
use super::einrichtung_art::LAGEN;
use super::regel::{Muster, bu, gr};
use super::verzeichnis::{falte, worte};
use super::{Label, Roh, Stufe};

macro_rules! strasse {
    () => {
        r"(?:stra ?(?:ss|ß)e(?:[ -]?n)?|stra(?:sz|b|8)e|stra?\.|s[tfl]r ?[.,]?|weg|allee|platz|ring|damm|gasse|ufer|chaussee|promenade|zeile|steig|stieg|pfad|twiete|gestell|siedlung)"
    };
}
macro_rules! nummer {
    () => {
        r"(?:[0-9]{1,3}(?: ?[a-hA-H]\b|[i-zI-Z]\b)?(?: ?[-–/+] ?[0-9]{1,3}(?: ?[a-zA-Z]\b)?)?)"
    };
}
macro_rules! teil {
    () => {
        r"[A-Za-zÀ-ɏ.'’-]"
    };
}

/// „Hauptstr. 12a“, „Käthe-Kollwitz-Straße 5 a“, „Brandenburger Str. 104“, „Linden-⏎weg 3“.
static MIT_NUMMER: Muster = Muster::neu(concat!(
    r"(?:\b(?i:[A-Za-zÀ-ɏ-]{4,}er|alte[rn]?|neue[rn]?|kleine|gro(?:ß|ss)e|lange|breite|hohe|obere|untere|rote|grüne)[ -])?(?:\b",
    gr!(),
    r"[a-zà-ɏ]+ (?:weg|str|stra(?:ß|ss)e|allee|gasse|damm|ring) ?\.?|",
    r"\b",
    gr!(),
    teil!(),
    r"*-?\n?(?i:",
    strasse!(),
    ")|(?i:[a-zäöüß.-]*",
    strasse!(),
    r"))",
    r" ?,?[ \n]?(?:Nr\.? ?|Hausnr\.? ?|Hausnummer )?",
    nummer!(),
    r"\b"
));
static OHNE_NUMMER_ANGABE: Muster = Muster::neu(concat!(
    r"\b",
    gr!(),
    teil!(),
    r"*(?i:",
    strasse!(),
    r") (?:o\. ?Nr\.?|ohne (?:Hausn|N)ummer)"
));
/// „Straße der Jugend 51“, „Platz der Einheit 3“.
static GENITIV: Muster = Muster::neu(concat!(
    r"(?i)\b(?:stra(?:ss|ß)e|str\.?|platz|allee|weg|ring|ufer)\s(?:der|des|d\.|am|an der|zum|zur|im|nach|von|vom)\s(?:[0-9]{1,2}\. )?",
    bu!(),
    r"[a-zäöüß-]+(?:\s",
    bu!(),
    r"[a-zäöüß-]+)?\s(?:nr\.? ?)?",
    nummer!(),
    r"\b"
));
static LAGE: Muster = Muster::neu(concat!(
    r"\b(?i:am|an der|an den|an dem|zum|zur|zu den|im|in der|in den|hinter dem|hinter der|hinter den|unter den|unter der|auf dem|auf der|auf den|vor dem|vor der|bei der|beim|",
    r"alte[rs]?|neue[rs]?|gro(?:ß|ss)e[rs]?|kleine[rs]?|obere[rs]?|untere[rs]?|lange[rs]?|hohe[rs]?|kolonie|siedlung|ausbau|vorwerk|gehöft|gut|forsthaus|schleuse|parzelle|weiler|haus)",
    r"\s(?:(?i:alten|neuen|grünen|großen|kleinen|hohen|langen|heiligen|roten|weißen|schwarzen|oberen|unteren) )?(?P<x>",
    bu!(),
    teil!(),
    r"+(?: ",
    gr!(),
    teil!(),
    r"+)?)\s(?:nr\.? ?)?",
    nummer!(),
    r"\b"
));
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
/// A street that is one word without a suffix: „Markt 6“.
static PLATZ: Muster = Muster::neu(concat!(
    r"\b(?:Mark ?t|Anger|Dorfplatz|Dorfaue|Kietz|Gutshof|Kirchplatz|Schlosshof) ",
    nummer!(),
    r"\b"
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
static NOCH: Muster = Muster::neu(
    r"(?i)\bc/o [^\n,;.]{3,40}|\bpostfach [0-9][0-9 ]{2,}|\b[BL] ?[0-9]{1,3},? Nr\.? ?[0-9]+ ?[a-z]?\b",
);
/// A house number and a comma.
static NACH_NUMMER: Muster = Muster::neu(r"[0-9] ?[a-zA-Z]?, ?$");
/// „zur Untermiete Schulplatz 1“: the second word is the street.
static ZWEITES: Muster = Muster::neu(r"(?i) [a-zà-ɏ-]{2,}(?:stra(?:ß|ss)e|str\.?|weg|allee|platz|ring|damm|gasse)$");

pub(super) static EINHEIT: Muster = Muster::neu(
    r"(?i)^(?:[.,:][0-9]| ?(?:uhr|h\b|std|stunde|€|euro|eur\b|%|prozent|km|kg|m\b|cm|jahr|j\.|stelle|liter|grad|punkt|kinder|kind|ki\b|plätze|vze|woche|monat|tage|tag\b|zimmer|qm|mal\b|x\b|min|personen|leute|familien|eltern|mädchen|jungen|fachkräfte|termine|mitarbeit|gruppe|schüler|frauen|männer|teilnehm|anw|stück|seiten|beratung|plus|mio|millionen|teilnehmer|kitas|schulen|fls|hausbes|geschw|wo\b))",
);
pub(super) static WOHNUNG: Muster = Muster::neu(r"(?i)wohn|zieh|zog|lebt|gemeldet|adresse|anschrift");
static WOHNT: Muster = Muster::neu(
    r"(?i)(?:wohn|adresse|anschrift|gemeldet|zieh|zog|lebt|polizeieinsatz|melde|haus|str|brief|treff|besuch|dort|bei|in der|,)",
);
/// „Unter den Linden 4“
static NAME: Muster = Muster::neu(r"^(?:Unter den|Hinter de[nmr]|An de[nr]|Auf de[mrn]|Vor de[mr]|In den|Zu den) [A-ZÄÖÜ]");
static SCHLUSS: Muster = Muster::neu(r"^ ?(?:[.,;:)!?\n]|$| in | bei | \(|- |[0-9]{5})");

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[
    &NACH_NUMMER,
    &ZWEITES,
    &WOHNUNG,
    &MIT_NUMMER,
    &OHNE_NUMMER_ANGABE,
    &GENITIV,
    &LAGE,
    &PLZ,
    &PLATZ,
    &NACH_ORT,
    &STRASSENWORT,
    &NOCH,
    &EINHEIT,
    &WOHNT,
    &SCHLUSS,
    &NAME,
];

/// Nouns that have a number after them without being a street.
const KEINE: &str = " tag raum zimmer klasse gruppe kapitel abschnitt punkt saal absatz satz seite stufe phase woche alter jahr jahre monat stunde \
uhr platz quartal etage stock station termin anlage nummer nr band teil fall kind schritt ziel modul linie bus abteilung team kita schule hort montag dienstag \
mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember top sommer winter herbst \
frühjahr frühling schuljahr kitajahr ersten zweiten dritten letzten nächsten folgenden vergangenen kreis landkreis durchschnitt mittel schnitt \
bereich regel rahmen hilfe familie haushalt wohnung haus sitzung kinder mutter vater oma opa bogen absender buch tabelle abbildung \
spielplatz kitaplatz arbeitsplatz schulplatz heimplatz ausbildungsplatz pflegeplatz sportplatz parkplatz sitzplatz therapieplatz betreuungsplatz hortplatz \
krippenplatz studienplatz praktikumsplatz stellplatz fußballplatz heimweg schulweg umweg rückweg hinweg ausweg mittelweg hilfeweg arbeitsweg unterwegs weg \
landstraße bundesstraße landstrasse einbahnstraße seitenstraße sackgasse straße strasse autobahn fahrstraße wohnstraße dorfplatz ring freundschaftsring \
freistellungsbescheid fachdienst grundgesetz sgb paragraph fachbereich haupt punkten zeitraum kontext sinne team jobcenter besuch phase ";

pub(super) fn suche(b: &Blick, aus: &mut Vec<Roh>) {
    if b.ziffer {
        mit_nummer(b, aus);
        lage(b, aus);
        plz(b, aus);
        for (ab, bis) in b.um_ziffern(&NOCH) {
            melde(aus, (ab, bis), Label::Address, Stufe::Block, "Anschrift");
        }
    }
    ohne_nummer(b, aus);
}

fn mit_nummer(b: &Blick, aus: &mut Vec<Roh>) {
    for muster in [&GENITIV, &MIT_NUMMER] {
        for (ab, bis) in b.um_ziffern(muster) {
            let name = letztes_wort(b.wort(ab, bis));
            let zimmer = zusatz(b, bis) > 0;
            let einheit = !zimmer && EINHEIT.passt(b.nach(bis, 14));
            if b.frei(ab, bis) && !einheit && !keine(name) {
                let weiter = zusatz(b, bis);
                melde(
                    aus,
                    (ab, bis + weiter),
                    Label::Address,
                    Stufe::Block,
                    "Straße mit Hausnummer",
                );
            }
        }
    }
    for (ab, bis) in b.um_ziffern(&PLATZ) {
        if b.frei(ab, bis) && SCHLUSS.passt(b.nach(bis, 8)) {
            melde(
                aus,
                (ab, bis),
                Label::Address,
                Stufe::Block,
                "Straße mit Hausnummer",
            );
        }
    }
    for spanne in OHNE_NUMMER_ANGABE.alle(b.text) {
        melde(aus, spanne, Label::Address, Stufe::Block, "Straße");
    }
}

/// The last word before the number.
fn letztes_wort(teil: &str) -> &str {
    let ohne = teil.trim_end_matches(|c: char| c.is_ascii_digit() || "/-+ ,\n".contains(c));
    let mut worte = ohne.split([' ', '\n']).rev().filter(|w| {
        w.chars().count() > 1 && *w != "Nr." && !w.starts_with(|c: char| c.is_ascii_digit())
    });
    let letztes = worte.next().unwrap_or("");
    // „Lange Straße“ is a name, „Straße“ is none.
    if worte.next().is_some() {
        ohne
    } else {
        letztes
    }
}

pub(super) fn keine(wort: &str) -> bool {
    let klein = wort.to_lowercase();
    KEINE.split_whitespace().any(|k| k == klein)
}

fn lage(b: &Blick, aus: &mut Vec<Roh>) {
    let kerne = b.kerne_um_ziffern(&LAGE);
    for ((ab, bis), (von, zu)) in b.um_ziffern(&LAGE).into_iter().zip(kerne) {
        if !harmlos(b, (ab, bis), b.wort(von, zu)) && eine_lage(b, (ab, bis), (von, zu)) {
            let name = b.wort(von, zu);
            let ab = if ZWEITES.passt(name) { von + name.find(' ').unwrap_or(0) + 1 } else { ab };
            melde(
                aus,
                (ab, bis + zusatz(b, bis)),
                Label::Address,
                Stufe::Block,
                "Straße mit Hausnummer",
            );
        }
    }
}

/// „im FB 5“, „Am Montag 3“, „in der Gruppe 2“.
fn harmlos(b: &Blick, (ab, bis): (usize, usize), name: &str) -> bool {
    let erste = name.split(' ').next().unwrap_or("").trim_end_matches('.');
    let grosse = erste.chars().filter(|c| c.is_uppercase()).count();
    let abkuerzung = grosse > 1 && erste.len() < 5;
    abkuerzung || (keine(erste) || keine(name)) && !als_name(b, ab) || EINHEIT.passt(b.nach(bis, 14)) || !b.frei(ab, bis)
}

/// „Am Anger 4“ where people live, before a place or at the end of a clause; an ordinary noun needs more than that.
fn eine_lage(b: &Blick, (ab, bis): (usize, usize), (von, zu): (usize, usize)) -> bool {
    let name = b.wort(von, zu);
    let gross = name.chars().next().is_some_and(char::is_uppercase);
    let am_ende = SCHLUSS.passt(b.nach(bis, 8)) || ort_folgt(b, bis);
    let wohnt = WOHNT.kurz_davor(b.vor(ab, 60), 42, &['.', '!', '?']);
    // „im Hof 2“
    let klein = name.to_lowercase();
    let vorwort = b.nach(ab, 4).chars().next().is_some_and(char::is_lowercase);
    let bloss = vorwort && LAGEN.split(' ').any(|e| klein == e);
    let form = gross && (am_ende || wohnt || als_name(b, ab)) || am_ende && wohnt;
    form && (!b.kennt(name) || landschaft(name) && !bloss || belegt(b, (ab, bis), zu))
}

/// „in der Am Wehr 2“, „NACH IM WINKEL 7“: what begins with a preposition stands after one.
fn als_name(b: &Blick, ab: usize) -> bool {
    let davor = b.vor(ab, 16).trim_end().to_lowercase();
    let wort = davor.rsplit([' ', '\n', '(']).next().unwrap_or_default();
    let gross = b.nach(ab, 4).chars().next().is_some_and(char::is_uppercase);
    gross && ["in", "nach", "von", "aus", "der", "dem", "haus", "adresse", "anschrift", "straße", "wohnt"].contains(&wort)
}

fn landschaft(name: &str) -> bool {
    let klein = name.to_lowercase();
    LAGEN.split(' ').any(|e| klein.ends_with(e))
}

/// A word for living, „12 a“, a postcode or place after it, or a capital in mid-sentence („in der An der Plane 43“).
fn belegt(b: &Blick, (ab, bis): (usize, usize), zu: usize) -> bool {
    let wohnt = WOHNUNG.kurz_davor(b.vor(ab, 60), 42, &['.', '!', '?']);
    let nummer = b
        .wort(zu, bis)
        .contains(|c: char| c.is_alphabetic() || c == '/' || c == '-');
    let plz = b
        .nach(bis, 9)
        .trim_start_matches([',', ' '])
        .bytes()
        .take(5)
        .filter(u8::is_ascii_digit)
        .count()
        == 5;
    let davor = b.vor(ab, 8).trim_end().chars().next_back();
    let mitten = davor.is_some_and(|c| c.is_alphanumeric());
    let gross = b
        .wort(ab, bis)
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    wohnt || nummer || plz || zusatz(b, bis) > 0 || NAME.passt(b.wort(ab, bis)) && SCHLUSS.passt(b.nach(bis, 8)) || ort_folgt(b, bis) || gross && mitten
}

/// „… 18 B Nahmitz“.
pub(super) fn ort_folgt(b: &Blick, bis: usize) -> bool {
    let naechstes = worte(b.nach(bis, 30));
    b.verz.ort(&naechstes) + b.verz.raum(&naechstes) > 0
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
        let dicht: String = b.zahl(ab, bis).chars().filter(|c| *c != ' ').take(5).collect();
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
