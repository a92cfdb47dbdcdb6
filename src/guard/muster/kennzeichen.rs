//! File numbers, customer and insurance numbers: by the word before them, or by their form (groups with strokes).

use super::blick::{Blick, gestutzt, melde, ziffern_in};
use super::regel::Muster;
use super::{Label, Roh, Stufe};

/// Words that announce a number, with what may stand between, then the number.
static NACH_WORT: Muster = Muster::neu(concat!(
    r"(?i)(?:\b(?:az|gz|aktz|aktenz|gesch\.?-?z|kassenz|geschz|aktenzeichen|geschäftszeichen|kassenzeichen|(?:unser|ihr|mein|dortiges) zeichen|zeichen|",
    r"vorgang|vorgangs|fall|akte|aktennr|dok|perso|pass|passport|reisepass|ausweis|personalausweis|schülerausw|schülerausweis|führerschein|fuehrerschein|sba|",
    r"schwerbehindertenausweis|kundennr|kd|kunde|vertrag|police|konto|kto|blz|azr|bamf|kvnr|rvnr|svnr|steuer-?id|idnr|steuernummer|rentenvers|versichert\w*|",
    r"krankenkasse|buchnummer|bestallung|rechnung|register|reg|tgb|tagebuch|anzeige|strafanzeige|inkasso|kindergeld|mitglied|zähler|tazkira|visum|",
    r"duldung|aufenthaltsgestattung|grundbuch blatt|blatt|barcode|sendung|bg|kg|aok|dak|barmer|tk|bkk|ikk|bedarfsgemeinschaft|eb|ek|kennung|id|ident|",
    r"debitor|kreditor|bescheid|beleg|kartennr|karte|chip|matrikel|stammnr|stamm|bst|beistandschaft|auftrag|ticket|lieferschein|kassenz|az-nr|ordnungsm|pk|mandant|schadennr|schaden|rufnr|kdnr|mgl|mitgl|vers|versnr|geschäftsz|gesch|tz|sbn|ega|eat|urkunde|reg|uid|ust-?id|hrb|vr|hra|einsatz|protokoll|sparbuch|depot|giro|sozialversicherung\w*|bescheinigung)|[a-zäöü]{2,}\.?-? ?(?:nummer|nr|zeichen))",
    r"\b\.?(?:[- ]?(?:nr|nummer|no|zeichen|z|id|karte)\b\.?)?(?: ?[:#=]| (?:lautet|ist|unter|dort|lt|vom|von|der|die|des|dem|nr\.?|gz\.?|az\.?|akte|aktenz\.?|kind(?:es)?|mutter|vaters?|kv|km|ks|oma|opa|eltern|zum|mitschreiben|neu|alt|gerichts?|jobcenters?|familie)\b){0,4}[ :]{0,3}",
    r"(?P<x>(?:[a-zЀ-ԯ]{1,6}[ ./:-]{0,2})?\d[\da-z]*(?:(?: ?[./–-] ?|/ ?| )(?:(?:[a-z]{0,3}|(?-i:[A-Z]{1,3} ))\d[\da-z]*|[a-zäöü]{1,4}[-/]\d[\da-z]*|[a-z]\b(?: ?-?\d+)?)|[-/][a-z]{1,4}\b|, (?:flur|flurstück) \d[\d/]*)*)"
));
static NACH_NR: Muster = Muster::neu(
    r"(?i)(?:\bnr\.?|nr\.|\bnummer)[: ]{1,2}(?P<x>(?:[a-zЀ-ԯ]{1,4}[ ./-]{0,2})?\d[\da-z]*(?:(?: ?[./–-] ?| )(?:[a-z]{0,3}|(?-i:[A-Z]{1,3} ))\d[\da-z]*|[-/][a-z]{1,4}\b)*)",
);
/// „JA-PM/2019/345“, „51-60-72/191“, „V-51-7248/2026“.
static FORM: Muster = Muster::neu(
    r"\b(?:[A-ZÄÖÜ]{2,5} |[A-ZÄÖÜa-z]{1,5}[-./]?)?(?:[A-Z]{1,4}[-/.])?\d{1,8}(?:[-./]{1,2}(?:[A-Z]{1,3}-?)?\d+)+(?:[-/][A-Z]{1,3}\b)?",
);
/// „VK 8840 2219 03“, „D-70044281“
static GRUPPEN: Muster = Muster::neu(
    r"\b[A-Z]{1,3}[ -]?\d{4,}(?:[ -]\d{2,}){1,4}\b|\b[A-Z]{1,4}-\d{5,}\b|\b[A-Z]{1,3}\d?-\d{2,}-\d{2,}\b",
);
/// „482 KLM“ on a scooter.
static MOPED: Muster = Muster::neu(r"\b\d{3}[ -]?[A-Z]{3}\b");
static ROLLER: Muster = Muster::neu(r"(?i)roller|moped|mofa|simson|scooter|kennz|schwalbe|s51");
static DATUM: Muster = Muster::neu(
    r"^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)?|(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}|\d{1,2}[./]\d{1,2}\.?)$",
);
static JAHRE: Muster = Muster::neu(r"^(?:(?:19|20)\d\d[-/.])+(?:(?:19|20)?\d\d)$");
static BETRAG: Muster = Muster::neu(
    r"(?i)^ ?(?:€|euro|eur\b|%|prozent|uhr|jahre|kinder|stunden|std|km|sgb|abs|bgb|kjhg|fls|seiten|blatt|tage|wochen|plätze|x )",
);
static GESETZ: Muster = Muster::neu(
    r"(?i)(?:§§?|abs\.?|absatz|satz|sgb|art\.?|artikel|drucksache|ds|bgbl\.?|haus|zimmer|zi\.?|raum|din|iso|seite|s\.|kapitel|kap\.) ?$",
);

/// Every pattern of this file.
pub(super) const ALLE: &[&Muster] = &[
    &NACH_WORT, &NACH_NR, &GRUPPEN, &MOPED, &ROLLER, &FORM, &DATUM, &JAHRE, &BETRAG, &GESETZ,
];

pub(super) fn nach_wort(b: &Blick, aus: &mut Vec<Roh>) {
    if !b.ziffer {
        return;
    }
    for (ab, bis) in b.kerne_um_ziffern(&NACH_WORT) {
        nimm(b, ab, bis, 4, aus);
    }
    for (ab, bis) in b.kerne_um_ziffern(&NACH_NR) {
        if !b.zahl(ab, bis).starts_with("01") {
            nimm(b, ab, bis, 5, aus);
        }
    }
}

pub(super) fn nach_form(b: &Blick, aus: &mut Vec<Roh>) {
    if !b.ziffer {
        return;
    }
    for (ab, bis) in b.um_ziffern(&FORM) {
        form(b, ab, bis, aus);
    }
    for (ab, bis) in b.um_ziffern(&GRUPPEN) {
        let plz = b.wort(ab, bis).starts_with("D-") && bis - ab < 8;
        if b.frei(ab, bis) && !plz && !BETRAG.passt(b.nach(bis, 12)) {
            melde(aus, (ab, bis), Label::Id, Stufe::Warn, "wie eine Nummer");
        }
    }
    for (ab, bis) in b.um_ziffern(&MOPED) {
        if b.frei(ab, bis) && ROLLER.kurz_davor(b.vor(ab, 60), 30, &['.', '\n']) {
            melde(aus, (ab, bis), Label::Id, Stufe::Block, "Versicherungskennzeichen");
        }
    }
}

/// A number after a word for it: enough digits, no date, no year, no amount.
fn nimm(b: &Blick, ab: usize, bis: usize, mindestens: usize, aus: &mut Vec<Roh>) {
    let (ab, bis) = gestutzt(&b.zahlen, ab, bis, &['.', ',', '-']);
    let wort = b.zahl(ab, bis);
    let genug = ziffern_in(wort) >= mindestens;
    if genug
        && !mobil(wort)
        && !DATUM.passt(wort)
        && !JAHRE.passt(wort)
        && !BETRAG.passt(b.nach(bis, 12))
        && b.frei_rechts(bis)
    {
        let ab = mit_az(b, ab);
        melde(
            aus,
            (ab, bis),
            Label::Id,
            Stufe::Block,
            "Aktenzeichen oder Nummer",
        );
    }
}

/// A mobile telephone: „evtl 0151-7044921“ after „nr“.
fn mobil(wort: &str) -> bool {
    let ziffern: String = wort.chars().filter(char::is_ascii_digit).collect();
    let buchstaben = wort.chars().rev().take_while(|c| !c.is_alphabetic()).filter(char::is_ascii_digit);
    let vorwahl = ["015", "016", "017"].iter().any(|v| ziffern.starts_with(v));
    vorwahl && buchstaben.count() == ziffern.len() && (10..=13).contains(&ziffern.len())
}

/// „Az:“ is read as part of the number.
fn mit_az(b: &Blick, ab: usize) -> usize {
    let vor = b.vor(ab, 6).to_ascii_lowercase();
    let laenge = ["az: ", "az. ", "az.: ", "az "]
        .iter()
        .find(|a| vor.ends_with(**a))
        .map_or(0, |a| a.len());
    ab - laenge
}

/// A number with groups: two strokes or more, six digits or more.
fn form(b: &Blick, ab: usize, bis: usize, aus: &mut Vec<Roh>) {
    let wort = b.zahl(ab, bis);
    let striche = wort
        .bytes()
        .filter(|c| matches!(c, b'-' | b'/' | b'.'))
        .count();
    let buchstabe = wort.bytes().any(|c| c.is_ascii_alphabetic());
    let gestrichen = wort.contains(['/', '-']);
    let gross = wort
        .split(|c: char| !c.is_ascii_digit())
        .any(|g| g.len() > 2);
    let telefon = wort.starts_with('0') && !buchstabe;
    let harmlos = DATUM.passt(wort)
        || JAHRE.passt(wort)
        || GESETZ.passt(b.vor(ab, 14))
        || BETRAG.passt(b.nach(bis, 12));
    if striche >= 2
        && ziffern_in(wort) >= 6
        && gestrichen
        && gross
        && !telefon
        && !harmlos
        && b.frei(ab, bis)
    {
        melde(
            aus,
            (ab, bis),
            Label::Id,
            Stufe::Block,
            "wie ein Aktenzeichen",
        );
    }
}
