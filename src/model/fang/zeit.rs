//! Days and times anywhere in the line, as opening rules. Only words that are days or times are taken: „Mittwochscafé“
//! and „So ein Laden“ stay, „12-16 Jahre“ is an age, „Fr. Weiß“ a person. What looks like a time and is none is said.

use super::Fang;
use super::worte::Worte;
use crate::domain::Oeffnung;
use crate::domain::text::falte;

/// Words that one stretch of times may have.
const LAENGSTENS: usize = 14;
/// Behind a number they make it a count, not a time.
const EINHEITEN: [&str; 12] = [
    "jahre", "jahren", "jaehrige", "j", "kinder", "personen", "leute", "plaetze", "familien",
    "euro", "€", "eur",
];
/// Begin what is said more of a rule.
const ZUSATZ: [&str; 10] = [
    "nicht",
    "nur",
    "auch",
    "ohne",
    "ausser",
    "nach",
    "auf",
    "gerade",
    "ungerade",
    "feiertags",
];
const GANZE_TAGE: [&str; 8] = [
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
];
/// With a time behind them these mean days; the short forms „die“ and „mit“ never do in a line.
const KURZE_TAGE: [&str; 7] = ["mo", "di", "mi", "do", "fr", "sa", "so"];
const SAMMEL: [&str; 6] = [
    "taeglich",
    "werktags",
    "wochentags",
    "wochenende",
    "wochenends",
    "werktag",
];

/// Takes the opening times out of the line.
pub fn nimm(worte: &mut Worte<'_>, fang: &mut Fang) {
    let mut i = 0;
    while i < worte.len() {
        let lauf = worte.lauf(i, LAENGSTENS);
        let treffer = lauf.first().filter(|w| kann_beginnen(w)).and_then(|_| {
            (1..=lauf.len()).rev().find_map(|n| {
                let (stueck, danach) = lauf.split_at_checked(n)?;
                Some((n, regeln(stueck, danach, &fang.zeiten)?))
            })
        });
        match treffer {
            Some((n, Regeln::Neue(neue))) => {
                fang.zeiten.extend(neue);
                i = genommen(worte, i, n);
            }
            Some((n, Regeln::Statt(neue))) => {
                fang.zeiten.pop();
                fang.zeiten.extend(neue);
                i = genommen(worte, i, n);
            }
            None => {
                fang.unklar
                    .extend(unmoeglich(&lauf).or_else(|| kein_tag(&lauf)));
                i += 1;
            }
        }
    }
}

/// Takes words, and an „am“ or „jeden“ before them.
fn genommen(worte: &mut Worte<'_>, i: usize, n: usize) -> usize {
    worte.nimm(i, n);
    if let Some(davor) = i.checked_sub(1)
        && worte
            .frei(davor)
            .is_some_and(|w| ["am", "immer", "offen", "geöffnet"].contains(&w))
    {
        worte.nimm(davor, 1);
    }
    i + n
}

enum Regeln {
    Neue(Vec<Oeffnung>),
    /// More is said of the last rule.
    Statt(Vec<Oeffnung>),
}

fn kann_beginnen(wort: &str) -> bool {
    ist_tag(wort)
        || ordnung(wort)
        || spanne(wort)
        || ist(
            wort,
            &["jeden", "jede", "letzter", "letzten", "von", "ab", "bis"],
        )
        || ist(wort, &ZUSATZ)
}

/// The rules that a stretch of words says, if it is nothing but times.
fn regeln(stueck: &[&str], danach: &[&str], bisher: &[Oeffnung]) -> Option<Regeln> {
    let (erstes, letztes) = (stueck.first()?, stueck.last()?);
    let zaehlt = |i: usize| danach.get(i).is_some_and(|w| ist(w, &EINHEITEN));
    if zaehlt(0) && letztes.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let uhr = danach.get(1).is_some_and(|w| ist(w, &["uhr"]));
    let zeit = danach
        .first()
        .is_some_and(|w| spanne(w) || (stunde(w) && uhr));
    if ist_tag(letztes) && zeit && !zaehlt(1) {
        // The hours behind the day do not exist: the day must not go without them.
        return None;
    }
    if ist(
        letztes,
        &["von", "und", "im", "jeden", "jede", "ab", "bis", "nur"],
    ) {
        return None;
    }
    let text = mit_komma(stueck);
    if ist(erstes, &ZUSATZ) {
        return zusatz(&text, bisher);
    }
    let teile = || {
        text.split([',', ';'])
            .map(str::trim)
            .filter(|t| !t.is_empty())
    };
    let gut = teile().all(|t| ist_zusatz(t) || ist_zeit(t));
    let regeln = Oeffnung::lies_alle(&text).ok()?;
    (gut && !regeln.is_empty()).then_some(Regeln::Neue(regeln))
}

/// „nicht in den Ferien“ somewhere behind the time; „nach Vereinbarung“ may stand alone.
fn zusatz(text: &str, bisher: &[Oeffnung]) -> Option<Regeln> {
    let allein = Oeffnung::lies_alle(text).ok()?;
    let [regel] = allein.as_slice() else {
        return None;
    };
    match bisher.last() {
        Some(letzte) => {
            let ganz = format!("{}, {text}", letzte.text());
            Oeffnung::lies_alle(&ganz).ok().map(Regeln::Statt)
        }
        None => regel.nach_vereinbarung.then_some(Regeln::Neue(allein)),
    }
}

/// A comma where people leave it out, and „ab“ before a lonely hour.
fn mit_komma(stueck: &[&str]) -> String {
    let mut text = String::new();
    let mut im_zusatz = false;
    for (i, wort) in stueck.iter().enumerate() {
        let beginnt = ist(wort, &ZUSATZ) && !im_zusatz;
        if beginnt && i > 0 && !text.ends_with([',', ';']) {
            text.push(',');
        }
        im_zusatz = (im_zusatz || beginnt) && !wort.ends_with([',', ';']);
        if i > 0 {
            text.push(' ');
        }
        let davor = i
            .checked_sub(1)
            .and_then(|n| stueck.get(n))
            .copied()
            .unwrap_or_default();
        let mitten = ist(davor, &["ab", "bis", "von", "-", "–"]);
        let danach = stueck.get(i + 1).copied().unwrap_or_default();
        if stunde(wort) && !mitten && falte(danach).starts_with("uhr") {
            text.push_str("ab ");
        }
        text.push_str(wort.trim_end_matches('.').trim_start_matches('('));
        if ordnung(wort) && !text.ends_with('.') {
            text.push('.');
        }
    }
    text.trim_end_matches([',', ';']).to_owned()
}

fn ist_zusatz(teil: &str) -> bool {
    teil.split(' ').next().is_some_and(|w| ist(w, &ZUSATZ))
}

/// Days with or without one stretch of hours; hours alone only with „Uhr“.
fn ist_zeit(teil: &str) -> bool {
    let worte: Vec<&str> = teil.split(' ').collect();
    let tage = worte.iter().filter(|w| ist_tag(w)).count();
    let spannen = worte.iter().filter(|w| spanne(w)).count();
    let uhr = worte.iter().any(|w| falte(w).ends_with("uhr"));
    let zeit = spannen > 0 || worte.iter().any(|w| stunde(w));
    let fremd = worte
        .iter()
        .any(|w| ist(w, &["die", "mit", "don", "son", "mon", "fre"]));
    if fremd || spannen > 1 {
        return false;
    }
    match (tage, zeit) {
        (0, _) => uhr && zeit,
        (_, true) => true,
        (1, false) if worte.len() == 1 => teil_allein(teil),
        (_, false) => true,
    }
}

/// A day without a time is one only where nothing else can be meant.
fn teil_allein(wort: &str) -> bool {
    let gefaltet = falte(wort);
    match gefaltet.as_str() {
        "so" => false,
        "fr" => wort == "fr",
        kurz if KURZE_TAGE.contains(&kurz) => !wort.ends_with('.'),
        _ => true,
    }
}

fn ist(wort: &str, liste: &[&str]) -> bool {
    let wort = falte(wort.trim_matches(|c: char| matches!(c, ',' | ';' | '.' | '(' | ')')));
    liste.contains(&wort.as_str())
}

/// „mi“, „Mo–Fr“, „di+do“, „mittwochs“.
fn ist_tag(wort: &str) -> bool {
    let klein = wort
        .trim_matches([',', ';'])
        .to_lowercase()
        .replace(['–', '—'], "-");
    let einer = |t: &str| {
        let t = t.trim_end_matches('.');
        let ganz = t.strip_suffix('s').unwrap_or(t);
        KURZE_TAGE.contains(&t) || GANZE_TAGE.contains(&ganz) || GANZE_TAGE.contains(&t)
    };
    SAMMEL.contains(&falte(&klein).as_str()) || klein.split(['-', '/', '+', '&']).all(einer)
}

/// „1.“, „2.+4.“
fn ordnung(wort: &str) -> bool {
    let mut teile = wort.split('+');
    let eine = |t: &str| {
        let zahl = t.strip_suffix('.').and_then(|z| z.parse::<u8>().ok());
        zahl.is_some_and(|z| (1..=5).contains(&z))
    };
    teile.all(eine)
}

/// Looks like „15-17“, „15:30–17uhr“, „15-“, whether there is such a time or not.
fn spanne(wort: &str) -> bool {
    let wort = wort
        .trim_matches([',', ';'])
        .to_lowercase()
        .replace(['–', '—'], "-");
    let wort = wort.trim_end_matches("uhr").trim_end_matches('h');
    match wort.split_once('-') {
        Some((von, bis)) => stunde(von) && (bis.is_empty() || stunde(bis)),
        None => false,
    }
}

/// Looks like „15“, „15:30“, „15.30uhr“.
fn stunde(wort: &str) -> bool {
    let wort = wort.trim_matches([',', ';']).trim_end_matches("uhr");
    let ziffern = |t: &str| !t.is_empty() && t.len() <= 2 && t.bytes().all(|b| b.is_ascii_digit());
    match wort.split_once([':', '.']) {
        Some((h, m)) => ziffern(h) && m.len() == 2 && ziffern(m),
        None => ziffern(wort),
    }
}

/// A day with hours behind it that do not exist.
fn unmoeglich(lauf: &[&str]) -> Option<String> {
    let [tag, zeit, danach @ ..] = lauf else {
        return None;
    };
    let zaehlt = danach.first().is_some_and(|w| ist(w, &EINHEITEN));
    let uhr = danach.first().is_some_and(|w| ist(w, &["uhr"]));
    let text = if ist_tag(tag) && spanne(zeit) && !zaehlt {
        format!("{tag} {zeit}")
    } else if spanne(tag) && ist(zeit, &["uhr"]) {
        format!("{tag} Uhr")
    } else if ist_tag(tag) && stunde(zeit) && uhr {
        format!("{tag} ab {zeit}")
    } else {
        return None;
    };
    Oeffnung::lies_alle(text.trim_end_matches([',', ';'])).err()
}

/// A clock time that does not exist, and a date: neither is a rule that comes back.
fn kein_tag(lauf: &[&str]) -> Option<String> {
    let wort = lauf.first()?.trim_end_matches([',', ';']);
    let klein = wort.to_lowercase();
    let uhr = klein.trim_end_matches("uhr");
    if let Some((h, m)) = uhr.split_once(':')
        && stunde(uhr)
        && (ueber(h, 24) || ueber(m, 59))
    {
        return Some(format!(
            "„{wort}“ ist keine Uhrzeit – 0 bis 24 Uhr, etwa 9:30"
        ));
    }
    let teile: Vec<&str> = wort.split('.').collect();
    let ziffern = |t: &&str| !t.is_empty() && t.len() <= 4 && t.bytes().all(|b| b.is_ascii_digit());
    let datum = match teile.as_slice() {
        [tag, monat, ""] => ziffern(tag) && ziffern(monat),
        [tag, monat, jahr] => ziffern(tag) && ziffern(monat) && ziffern(jahr),
        _ => false,
    };
    datum.then(|| {
        format!("„{wort}“ ist ein Datum; hier stehen Zeiten, die wiederkehren: mi 15-17 Uhr")
    })
}

fn ueber(zahl: &str, hoechstens: u8) -> bool {
    zahl.parse::<u8>().is_ok_and(|z| z > hoechstens)
}
