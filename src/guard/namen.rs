//! Which words are names: by themselves (an unknown word, a name of the lists) and by their company (guard.md 4). Marks
//! words of one text; what a whole note makes certain comes after (`notiz`).

use super::Stufe;
use super::lexikon::{self, Art};
use super::regelworte::{self as r, ist};
use super::wort::{Modus, Schrift, Trenner, Wort};

/// Why a word is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marke {
    pub stufe: Stufe,
    pub grund: &'static str,
}

const TITEL: Marke = Marke {
    stufe: Stufe::Block,
    grund: "nach Anrede oder Titel",
};
const ROLLE: Marke = Marke {
    stufe: Stufe::Block,
    grund: "nach einer Rolle",
};
const LISTE: Marke = Marke {
    stufe: Stufe::Block,
    grund: "bekannter Name",
};
const NEBEN: Marke = Marke {
    stufe: Stufe::Block,
    grund: "neben einem Namen",
};
const FREMD: Marke = Marke {
    stufe: Stufe::Warn,
    grund: "unbekanntes Wort",
};
const DOPPEL: Marke = Marke {
    stufe: Stufe::Warn,
    grund: "Wort, das ein Name sein kann",
};
const KUERZEL: Marke = Marke {
    stufe: Stufe::Warn,
    grund: "Anfangsbuchstaben",
};
pub const EIGEN: Marke = Marke {
    stufe: Stufe::Block,
    grund: "auf der eigenen Liste",
};
pub const GLEICH: Marke = Marke {
    stufe: Stufe::Block,
    grund: "steht hier als Name",
};

/// A word with what is known of it.
pub struct Stelle<'a> {
    pub wort: &'a Wort,
    pub art: Art,
    /// A German word.
    pub bekannt: bool,
    pub marke: Option<Marke>,
}

/// What people taught the guard, folded.
pub trait Eigenes {
    fn erlaubt(&self, wort: &str) -> bool;
    fn immer(&self, wort: &str) -> bool;
}

/// All words of a text, marked.
pub fn stellen<'a>(worte: &'a [Wort], eigenes: &dyn Eigenes) -> Vec<Stelle<'a>> {
    let mut stellen: Vec<Stelle> = worte.iter().map(|w| fuer_sich(w, eigenes)).collect();
    for regel in REGELN {
        for i in 0..stellen.len() {
            regel(&mut stellen, i);
        }
    }
    stellen
}

const REGELN: &[fn(&mut [Stelle], usize)] = &[
    mit_artikel,
    zerrissen,
    kurz_geschrieben,
    nach_titel,
    nach_rolle,
    umgekehrt,
    als_subjekt,
    mehrzahl,
    zwei_zweideutige,
    genitiv,
    ohne_artikel,
    nach_doppelpunkt,
    genannt,
    familienname,
    daneben,
    aufzaehlung,
    bindestrich,
    partikel,
    anfangsbuchstaben,
    methode,
];

/// The word without a genitive or plural s.
pub fn stamm(f: &str) -> &str {
    match f.strip_suffix('s') {
        Some(kurz) if f.len() >= 4 && !kurz.ends_with('s') => kurz,
        _ => f,
    }
}

fn art_von(w: &Wort) -> Art {
    let direkt = lexikon::art(&w.f);
    if direkt.name() || direkt.begriff() || w.f.len() < 4 {
        return direkt;
    }
    lexikon::art(stamm(&w.f))
}

fn fuer_sich<'a>(w: &'a Wort, eigenes: &dyn Eigenes) -> Stelle<'a> {
    let art = art_von(w);
    let bekannt = lexikon::bekannt(&w.f);
    let mut stelle = Stelle {
        wort: w,
        art,
        bekannt,
        marke: None,
    };
    if eigenes.immer(&w.f) || eigenes.immer(stamm(&w.f)) {
        stelle.marke = Some(EIGEN);
    } else if !eigenes.erlaubt(&w.f) {
        stelle.marke = allein(&stelle);
    }
    stelle
}

/// Marked without any company.
fn allein(s: &Stelle) -> Option<Marke> {
    let w = s.wort;
    if w.gesperrt {
        return (s.art.name() || !s.bekannt && w.f.len() >= 4).then_some(LISTE);
    }
    if w.f.len() < 2 {
        return None;
    }
    match (w.modus, w.schrift) {
        (Modus::Ohne, _) => ohne_grossschreibung(s),
        (_, Schrift::Gross) => gross(s),
        (_, Schrift::Versal) => versal(s),
        (_, Schrift::Klein) => klein(s),
    }
}

fn gross(s: &Stelle) -> Option<Marke> {
    if s.art.sicher() && !s.art.begriff() {
        return (s.wort.f.len() > 2).then_some(LISTE);
    }
    let nummer = s.wort.f.ends_with("nr") && s.wort.f.len() > 4;
    let methode = ist(r::AUTOREN, &s.wort.f);
    (!s.bekannt && s.wort.f.len() > 2 && !nummer && !methode && !kurzwort(s.wort)).then_some(FREMD)
}

fn versal(s: &Stelle) -> Option<Marke> {
    let w = s.wort;
    if s.art.sicher() && !s.art.begriff() && w.f.len() >= 4 {
        return Some(LISTE);
    }
    let nachname = s.art.nachname() && !s.art.begriff() && w.f.len() >= 5 && !stoffname(&w.f);
    if nachname {
        return Some(DOPPEL);
    }
    (!s.bekannt && w.f.len() >= 6).then_some(FREMD)
}

/// In a text with capitals only what is a name and no word.
fn klein(s: &Stelle) -> Option<Marke> {
    let w = s.wort;
    let buch = lexikon::im_buch(&w.f);
    (s.art.sicher() && !buch && !s.bekannt && w.f.len() >= 4 && !lexikon::eilig(&w.f))
        .then_some(DOPPEL)
}

fn ohne_grossschreibung(s: &Stelle) -> Option<Marke> {
    let w = s.wort;
    if w.f.len() < 3 || s.art.begriff() {
        return None;
    }
    if s.art.sicher() && (!lexikon::im_buch(&w.f) || !s.art.auch_wort() && w.f.len() >= 4) {
        return Some(LISTE);
    }
    let kurz = w.f.len() <= 3 || abkuerzung(w) || verschliffen(w) || w.f.len() == 4 && anlaut(&w.f);
    (!s.bekannt && !kurz && !lexikon::eilig(&w.f)).then_some(FREMD)
}

/// „Schriftl.“, „beschl“: the beginning of a word, with a point or hardly a vowel at its end.
fn abkuerzung(w: &Wort) -> bool {
    let konsonant = |c: char| !"aeiouy".contains(c);
    let ende = w.f.chars().rev().take(2).all(konsonant);
    (w.punkt && w.f.len() <= 8 || w.f.len() <= 6 && ende && w.schrift == Schrift::Klein)
        && lexikon::anfang(&w.f)
}

/// „Dolm.“, „Reg.“: up to five letters, a point, the beginning of a word, and no vowel at the end.
fn kurzwort(w: &Wort) -> bool {
    w.punkt && w.f.len() <= 5 && anlaut(&w.f)
}

fn anlaut(f: &str) -> bool {
    !f.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) && lexikon::anfang(f)
}

/// No vowel at all: an abbreviation.
fn verschliffen(w: &Wort) -> bool {
    !w.f.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

fn marke(stellen: &mut [Stelle], i: usize, marke: Marke) {
    if let Some(s) = stellen.get_mut(i)
        && s.marke.is_none_or(|alt| alt.stufe < marke.stufe)
    {
        s.marke = Some(marke);
    }
}

fn wort<'a>(stellen: &[Stelle<'a>], i: usize) -> Option<&'a Wort> {
    stellen.get(i).map(|s| s.wort)
}

fn davor(stellen: &[Stelle], i: usize) -> Option<usize> {
    i.checked_sub(1).filter(|j| *j < stellen.len())
}

/// Follows its predecessor with nothing but a blank or a line end.
fn schliesst_an(w: &Wort) -> bool {
    matches!(w.davor, Trenner::Leer | Trenner::Zeile)
}

/// Could be a name in its place: written like one, not a plain function word.
fn namensartig(s: &Stelle) -> bool {
    s.marke.is_some() || s.art.name() && s.wort.f.len() > 2 || !s.bekannt && s.wort.f.len() > 2
}

/// „der Frank“ may be one, „die Rose“ is none: an article takes back what only a list says of an everyday word.
fn mit_artikel(stellen: &mut [Stelle], i: usize) {
    let nur_liste = stellen.get(i).is_some_and(|s| {
        s.marke == Some(LISTE)
            && (s.art.auch_wort() || !s.art.nur_vorname())
            && lexikon::im_buch(&s.wort.f)
            && !s.wort.gesperrt
    });
    let von =
        i >= 2 && wort(stellen, i - 2).is_some_and(|v| matches!(v.f.as_str(), "von" | "v" | "van"));
    let artikel = !von
        && davor(stellen, i)
            .and_then(|j| wort(stellen, j))
            .is_some_and(|v| ist(r::BEGLEITER, &v.f));
    if nur_liste && artikel && wort(stellen, i).is_some_and(schliesst_an) {
        stellen[i..].iter_mut().take(1).for_each(|s| s.marke = None);
    }
}

/// „Zusammenar beit“: two scraps that are one word.
fn zerrissen(stellen: &mut [Stelle], i: usize) {
    let ganz = match (stellen.get(i), stellen.get(i + 1)) {
        (Some(a), Some(b)) => {
            a.marke == Some(FREMD)
                && b.wort.schrift == Schrift::Klein
                && schliesst_an(b.wort)
                && a.wort.f.len() + b.wort.f.len() < 40
                && !lexikon::art(&b.wort.f).name()
                && !ist(r::KEIN_NAME, &b.wort.f)
                && (b.wort.f.len() <= 3 || !b.bekannt)
                && lexikon::bekannt(&format!("{}{}", a.wort.f, b.wort.f))
        }
        _ => false,
    };
    if ganz {
        stellen[i..].iter_mut().take(2).for_each(|s| s.marke = None);
    }
}

/// „Schülerausw. vorzeigen“: an abbreviation, the sentence goes on.
fn kurz_geschrieben(stellen: &mut [Stelle], i: usize) {
    let kurz = stellen
        .get(i)
        .is_some_and(|s| s.marke == Some(FREMD) && s.wort.punkt && s.wort.f.len() >= 3)
        && stellen.get(i + 1).is_some_and(|n| match n.wort.davor {
            Trenner::Punkt => !n.wort.gross(),
            davor => davor == Trenner::Anderes,
        })
        && stellen
            .get(i)
            .is_some_and(|s| lexikon::abgekuerzt(&s.wort.f));
    if kurz {
        stellen[i..].iter_mut().take(1).for_each(|s| s.marke = None);
    }
}

/// „Montags haben drei Kinder“: a plural that no common noun makes.
fn mehrzahl(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen
        .get(i)
        .filter(|s| s.marke.is_none() && s.wort.f.len() >= 5 && s.wort.f.ends_with('s'))
    else {
        return;
    };
    let w = s.wort;
    let stamm = stamm(&w.f);
    let plural = stellen.get(i + 1).is_some_and(|n| {
        schliesst_an(n.wort)
            && ist(
                &[
                    "haben", "sind", "wollen", "wohnen", "kommen", "waren", "moechten", "leben",
                    "hatten",
                ],
                &n.wort.f,
            )
    });
    let fremdwort = stamm.len() == w.f.len()
        || stamm.ends_with(['a', 'e', 'i', 'o', 'u', 'y'])
        || lexikon::art(stamm).begriff()
        || lexikon::nomen(&w.f);
    let schreibung = w.schrift == Schrift::Gross || w.modus == Modus::Ohne && lexikon::nomen(stamm);
    if plural && !fremdwort && schreibung && w.davor != Trenner::Leer && !ist(r::BEGLEITER, &w.f) {
        marke(stellen, i, DOPPEL);
    }
}

/// „Kinder Mia und Gloria“.
fn aufzaehlung(stellen: &mut [Stelle], i: usize) {
    if !stellen.get(i).is_some_and(|s| {
        s.marke.is_none()
            && s.art.vorname()
            && !s.art.begriff()
            && s.wort.f.len() > 2
            && (s.wort.gross() || s.wort.modus == Modus::Ohne && lexikon::nomen(&s.wort.f))
    }) {
        return;
    }
    let glied = |j: usize, k: usize| {
        let und = wort(stellen, j).is_some_and(|w| matches!(w.f.as_str(), "und" | "u" | "sowie"));
        und && stellen
            .get(k)
            .is_some_and(|s| s.marke.is_some() && s.art.vorname())
    };
    let komma = |k: usize, w: Option<&Wort>| {
        w.is_some_and(|w| w.davor == Trenner::Komma)
            && stellen
                .get(k)
                .is_some_and(|s| s.marke.is_some() && s.art.nur_vorname())
    };
    let vor = i >= 2 && glied(i - 1, i - 2) || i >= 1 && komma(i - 1, wort(stellen, i));
    let nach = glied(i + 1, i + 2) || komma(i + 1, wort(stellen, i + 1));
    if (vor || nach) && !hat_begleiter(stellen, i) {
        marke(stellen, i, NEBEN);
    }
}

fn nach_titel(stellen: &mut [Stelle], i: usize) {
    let Some(titel) = wort(stellen, i).filter(|w| lexikon::art(&w.f).titel()) else {
        return;
    };
    let mut j = i + 1;
    let mut gefunden = 0;
    while let Some(s) = stellen.get(j).filter(|_| j <= i + 7) {
        let w = s.wort;
        let folgt = schliesst_an(w)
            || w.davor == Trenner::Strich && gefunden > 0
            || w.davor == Trenner::Punkt
                && wort(stellen, j - 1).is_some_and(|v| {
                    v.f.len() <= 4 && lexikon::art(&v.f).titel()
                        || ist(r::AMT, &v.f)
                        || v.f.len() == 1
                })
            || w.davor == Trenner::Doppelpunkt && gefunden == 0
            || w.davor == Trenner::Strich && ist(r::AMT, &w.f);
        if !folgt {
            break;
        }
        if gefunden == 0
            && (ist(r::TITEL, &w.f) || ist(r::AMT, &w.f) && nachfolger_name(stellen, j))
            || ist(r::PARTIKEL, &w.f) && w.f.len() > 1 && nachfolger_name(stellen, j)
        {
            j += 1;
            continue;
        }
        let neue_zeile = w.davor == Trenner::Zeile && s.bekannt && !s.art.name();
        if neue_zeile || !nimmt(titel, s, gefunden, stellen.get(j.wrapping_sub(1))) {
            break;
        }
        marke(stellen, j, TITEL);
        gefunden += 1;
        j += 1;
    }
}

fn nachfolger_name(stellen: &[Stelle], i: usize) -> bool {
    stellen.get(i + 1).is_some_and(|s| {
        (schliesst_an(s.wort) || s.wort.davor == Trenner::Punkt || s.wort.davor == Trenner::Strich)
            && (s.wort.gross() && s.wort.f.len() > 1 && !ist(r::KEIN_NAME, &s.wort.f)
                || namensartig(s)
                || ist(r::AMT, &s.wort.f)
                || ist(r::PARTIKEL, &s.wort.f))
    })
}

/// Whether the word after a title is the name.
fn nimmt(titel: &Wort, s: &Stelle, schon: usize, vor: Option<&Stelle>) -> bool {
    let w = s.wort;
    let amtlich = ist(r::AMT, &w.f) && (w.f.ends_with("in") || w.f.len() <= 4);
    if w.f.len() < 2
        || amtlich
        || ist(r::KEIN_NAME, &w.f)
            && !(w.schrift == Schrift::Gross && w.modus == Modus::Gemischt && s.art.name())
    {
        return false;
    }
    let vorname_davor = vor.is_some_and(|v| v.art.vorname());
    let strich = w.davor == Trenner::Strich;
    match (w.modus, w.gross()) {
        (Modus::Gemischt, true) if schon == 0 => {
            !(w.schrift == Schrift::Versal && s.bekannt && w.f.len() <= 3)
        }
        (Modus::Gemischt, true) => {
            namensartig(s) || strich || vorname_davor && schon == 1 && w.schrift == Schrift::Gross
        }
        (Modus::Gemischt, false) => {
            schon == 0
                && w.f.len() > 3
                && (s.art.sicher()
                    || !s.bekannt && !lexikon::eilig(&w.f)
                    || s.art.name() && lexikon::nomen(&w.f))
        }
        (Modus::Ohne, _) if schon > 0 => namensartig(s) && (s.art.name() || !lexikon::eilig(&w.f)),
        (Modus::Ohne, _) if ist(r::VORSICHT, &titel.f) => {
            namensartig(s) && (s.art.name() || !w.punkt && !lexikon::eilig(&w.f))
        }
        (Modus::Ohne, _) if ist(&["eheleute", "ehepaar", "fam", "dr"], &titel.f) => {
            w.f.len() > 2 && !ist(r::TUT, &w.f)
        }
        (Modus::Ohne, _) => namensartig(s) || lexikon::nomen(&w.f),
    }
}

fn nach_rolle(stellen: &mut [Stelle], i: usize) {
    let Some(rolle) = wort(stellen, i).filter(|w| w.f.len() >= 2 && rollenwort(&w.f)) else {
        return;
    };
    let mut j = i + 1;
    while let Some(s) = stellen.get(j).filter(|_| j <= i + 4) {
        let w = s.wort;
        if ist(r::PARTIKEL, &w.f)
            && schliesst_an(w)
            && w.f.len() > 1
            && stellen.get(j + 1).is_some_and(|n| {
                ist(r::PARTIKEL, &n.wort.f) || n.wort.schrift == Schrift::Gross && j > i + 1
            })
        {
            j += 1;
            continue;
        }
        let eingeschoben = j == i + 1
            && w.davor == Trenner::Komma
            && s.art.vorname()
            && stellen
                .get(j + 1)
                .is_some_and(|n| n.wort.davor == Trenner::Komma);
        let folgt = schliesst_an(w)
            || eingeschoben
            || j == i + 1 && w.davor == Trenner::Doppelpunkt
            || j > i + 1 && w.davor == Trenner::Strich
            || w.davor == Trenner::Punkt && rolle.f.len() <= 4 && rolle.punkt && j == i + 1;
        let nach_von = w.schrift == Schrift::Gross
            && davor(stellen, j)
                .and_then(|k| wort(stellen, k))
                .is_some_and(|v| ist(r::PARTIKEL, &v.f));
        if !folgt || !(rollenname(s) || nach_von) {
            break;
        }
        marke(stellen, j, ROLLE);
        j += 1;
    }
}

fn rollenwort(f: &str) -> bool {
    lexikon::art(f).rolle()
        || [
            "mutter",
            "vater",
            "lehrerin",
            "lehrer",
            "erzieherin",
            "betreuerin",
            "betreuer",
            "helferin",
            "helfer",
            "therapeutin",
            "pflegerin",
            "pfleger",
            "beraterin",
            "berater",
            "sozialarbeiterin",
            "sozialarbeiter",
            "partnerin",
            "partner",
            "leiterin",
            "leiter",
        ]
        .iter()
        .any(|e| f.len() > e.len() && f.ends_with(e))
}

/// A function word; „Weiß“ with a capital is none.
fn nie_name(s: &Stelle) -> bool {
    let gross = s.wort.schrift == Schrift::Gross && s.wort.modus == Modus::Gemischt;
    ist(r::KEIN_NAME, &s.wort.f) && !(gross && s.art.nachname())
}

fn rollenname(s: &Stelle) -> bool {
    let w = s.wort;
    if nie_name(s) || w.f.len() < 3 || s.art.begriff() && !s.art.sicher() {
        return false;
    }
    match (w.modus, w.schrift) {
        (Modus::Gemischt, Schrift::Gross) => s.art.name() || s.marke.is_some() || kein_nomen(&w.f),
        (Modus::Gemischt, Schrift::Versal) => s.art.name() || s.marke.is_some(),
        (Modus::Gemischt, Schrift::Klein) => s.art.sicher() && !lexikon::im_buch(&w.f),
        (Modus::Ohne, _) => {
            s.marke.is_some()
                || s.art.nur_vorname()
                || !s.bekannt && w.f.len() >= 4 && !w.punkt && !abkuerzung(w)
                || s.art.name() && lexikon::nomen(&w.f) && !lexikon::im_buch(&format!("{}er", w.f))
        }
    }
}

/// In the word list, but no noun: with a capital in the middle of a sentence it is something else.
fn kein_nomen(f: &str) -> bool {
    let stamm = |e: &str| f.strip_suffix(e).is_some_and(lexikon::nomen);
    let endung = ["e", "en", "n", "er", "s", "es"].into_iter().any(stamm);
    let gebeugt = ["en", "er", "es", "em"].iter().any(|e| f.ends_with(e));
    f.len() <= 8
        && !endung
        && !gebeugt
        && !lexikon::nomen(f)
        && !lexikon::abgeleitet(f)
        && lexikon::im_buch(f)
        && !lexikon::art(f).begriff()
}

/// „Herbst, Maik“ and „Herbst Maik“.
fn umgekehrt(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen.get(i).filter(|s| {
        s.art.name() && s.marke.is_none() && (s.wort.gross() || s.wort.modus == Modus::Ohne)
    }) else {
        return;
    };
    let begleitet = davor(stellen, i).is_some_and(|j| begleiter(&stellen[j..], s));
    let vorname = stellen.get(i + 1).is_some_and(|n| {
        n.art.nur_vorname()
            && n.marke.is_some()
            && matches!(n.wort.davor, Trenner::Komma | Trenner::Leer)
            && (n.wort.davor == Trenner::Leer || !begleitet && ende_danach(stellen, i + 1))
    });
    let klein = s.wort.modus == Modus::Ohne && !lexikon::nomen(&s.wort.f);
    if vorname && !begleitet && !klein && s.wort.f.len() > 2 && !ist(r::KEIN_NAME, &s.wort.f) {
        marke(stellen, i, NEBEN);
    }
}

fn ende_danach(stellen: &[Stelle], i: usize) -> bool {
    stellen
        .get(i + 1)
        .is_none_or(|n| n.wort.davor != Trenner::Leer)
}

/// The predecessor is an article, a number word, a preposition with article, or an adjective.
fn begleiter(ab: &[Stelle], s: &Stelle) -> bool {
    let Some(vor) = ab.first().filter(|_| schliesst_an(s.wort)) else {
        return false;
    };
    let w = vor.wort;
    ist(r::BEGLEITER, &w.f)
        || !w.gross()
            && w.f.len() > 4
            && vor.bekannt
            && ["er", "en", "es", "em"].iter().any(|e| w.f.ends_with(e))
            && !ist(r::TUT, &w.f)
            && !lexikon::nomen(&w.f)
}

fn hat_begleiter(stellen: &[Stelle], i: usize) -> bool {
    match (davor(stellen, i), stellen.get(i)) {
        (Some(j), Some(s)) => stellen.get(j..).is_some_and(|ab| begleiter(ab, s)),
        _ => false,
    }
}

/// „Richter hat angerufen“: a word that is a surname, too, without an article before what people do.
fn als_subjekt(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen.get(i).filter(|s| {
        zweideutig(s)
            || s.marke.is_none()
                && s.wort.modus == Modus::Ohne
                && !s.art.begriff()
                && s.wort.davor != Trenner::Leer
                && (s.art.name() && lexikon::nomen(&s.wort.f)
                    || !s.bekannt && s.wort.f.len() >= 5 && !s.wort.punkt)
    }) else {
        return;
    };
    let tut = stellen
        .get(i + 1)
        .is_some_and(|n| schliesst_an(n.wort) && !n.wort.gross() && ist(r::TUT, &n.wort.f));
    let anfang = matches!(
        s.wort.davor,
        Trenner::Anfang
            | Trenner::Punkt
            | Trenner::Zeile
            | Trenner::Komma
            | Trenner::Doppelpunkt
            | Trenner::Anderes
    ) || davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            matches!(
                v.wort.f.as_str(),
                "und" | "dass" | "weil" | "wenn" | "u" | "mit" | "von" | "bei" | "fuer"
            )
        });
    if tut && anfang && !stoffname(&s.wort.f) {
        marke(stellen, i, DOPPEL);
    }
}

fn zweideutig(s: &Stelle) -> bool {
    s.marke.is_none()
        && s.art.name()
        && !s.art.begriff()
        && s.wort.f.len() > 2
        && s.wort.gross()
        && s.wort.modus == Modus::Gemischt
}

/// Goes without an article as a common noun.
fn stoffname(f: &str) -> bool {
    ist(
        &[
            "gruen",
            "gelb",
            "schwarz",
            "weiss",
            "braun",
            "klein",
            "gross",
            "wasser",
            "brot",
            "wein",
            "bier",
            "geld",
            "musik",
            "sport",
            "regen",
            "schnee",
            "sommer",
            "winter",
            "herbst",
            "fruehling",
            "mai",
            "april",
            "juni",
            "juli",
            "august",
            "sonntag",
            "montag",
            "freitag",
            "essen",
            "gold",
            "silber",
            "eisen",
            "kupfer",
            "glueck",
            "freude",
            "angst",
            "mehl",
            "zucker",
            "speck",
            "pfeffer",
            "salat",
            "honig",
            "regel",
            "deutsch",
            "englisch",
            "mathe",
            "liebe",
            "ruhe",
            "polizei",
            "maerz",
            "frost",
            "sturm",
            "sonne",
            "wind",
            "kohl",
        ],
        f,
    )
}

/// „Rosa Klein“: two that may be names, side by side, without an article.
fn zwei_zweideutige(stellen: &mut [Stelle], i: usize) {
    let paar = stellen
        .get(i)
        .is_some_and(|s| zweideutig(s) && s.art.vorname())
        && stellen.get(i + 1).is_some_and(|n| {
            n.wort.davor == Trenner::Leer && (zweideutig(n) || n.marke.is_some() && n.wort.gross())
        });
    if paar && !hat_begleiter(stellen, i) {
        marke(stellen, i, NEBEN);
        marke(stellen, i + 1, NEBEN);
    }
}

/// „Rosas Lehrer“, „bei Königs“.
fn genitiv(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen.get(i).filter(|s| zweideutig(s)) else {
        return;
    };
    if !s.wort.f.ends_with('s')
        || !lexikon::art(stamm(&s.wort.f)).name()
        || hat_begleiter(stellen, i)
    {
        return;
    }
    let danach = stellen.get(i + 1).is_some_and(|n| {
        schliesst_an(n.wort)
            && (n.wort.schrift == Schrift::Gross
                || ist(
                    &[
                        "haben", "sind", "wollen", "wohnen", "kommen", "waren", "moechten", "leben",
                    ],
                    &n.wort.f,
                ))
    });
    let bei = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            matches!(
                v.wort.f.as_str(),
                "bei"
                    | "zu"
                    | "von"
                    | "mit"
                    | "fuer"
                    | "familie"
                    | "kennt"
                    | "kannte"
                    | "besucht"
                    | "sieht"
            )
        });
    if danach || bei {
        marke(stellen, i, DOPPEL);
    }
}

/// „kennt Trommlers gut“: a genitive that no article explains.
fn ohne_artikel(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen.get(i).filter(|s| {
        s.marke.is_none()
            && s.wort.schrift == Schrift::Gross
            && s.wort.modus == Modus::Gemischt
            && s.wort.f.len() >= 6
    }) else {
        return;
    };
    let stamm = stamm(&s.wort.f);
    let form = stamm.len() < s.wort.f.len()
        && (stamm.ends_with("er") || stamm.ends_with("mann"))
        && lexikon::nomen(stamm)
        && !lexikon::nomen(&s.wort.f)
        && !lexikon::art(stamm).begriff();
    let tut = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            !v.wort.gross()
                && (ist(r::TUT, &v.wort.f)
                    || matches!(v.wort.f.as_str(), "bei" | "von" | "mit" | "zu" | "fuer"))
        });
    if form && tut && schliesst_an(s.wort) {
        marke(stellen, i, DOPPEL);
    }
}

/// „Lena Röhricht wohnt“: a word behind a given name that goes on as a name does.
fn familienname(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen
        .get(i)
        .filter(|s| s.marke.is_none() && s.wort.davor == Trenner::Leer && s.wort.f.len() > 1)
    else {
        return;
    };
    let w = s.wort;
    let vor = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            v.marke.is_some()
                && v.art.nur_vorname()
                && !v.art.begriff()
                && v.wort.modus == w.modus
                && (v.wort.gross() || w.modus == Modus::Ohne)
                && !v.wort.f.ends_with('s')
        });
    if !vor || s.art.begriff() && !s.art.name() || nie_name(s) {
        return;
    }
    let weiter = stellen.get(i + 1).is_none_or(|n| {
        n.wort.davor != Trenner::Leer && n.wort.davor != Trenner::Strich
            || n.wort.schrift == Schrift::Klein && w.modus == Modus::Gemischt
            || ist(r::TUT, &n.wort.f)
            || matches!(
                n.wort.f.as_str(),
                "geb" | "geboren" | "und" | "aus" | "in" | "vom" | "naesst"
            )
    });
    let passt = match (w.modus, w.schrift) {
        (Modus::Gemischt, Schrift::Gross) => {
            s.art.name()
                || kein_nomen(&w.f)
                || weiter
                    && !lexikon::abgeleitet(&w.f)
                    && lexikon::im_buch(&w.f)
                    && !stellen
                        .get(i + 1)
                        .is_some_and(|n| n.wort.davor == Trenner::Doppelpunkt)
        }
        (Modus::Ohne, _) => s.art.name() && weiter,
        _ => false,
    };
    if passt {
        marke(stellen, i, NEBEN);
    }
}

/// „Ansprechpartnerin im Jobcenter: Krug“.
fn nach_doppelpunkt(stellen: &mut [Stelle], i: usize) {
    let passt = |s: &Stelle| {
        zweideutig(s)
            || s.marke.is_none() && s.wort.schrift == Schrift::Gross && kein_nomen(&s.wort.f)
            || s.marke.is_none() && s.wort.modus == Modus::Ohne && s.art.name() && !s.art.begriff()
    };
    let ja = stellen
        .get(i)
        .is_some_and(|s| passt(s) && s.wort.davor == Trenner::Doppelpunkt)
        && ende_danach(stellen, i);
    let person = || {
        (1..=4).any(|k| {
            i.checked_sub(k)
                .and_then(|j| wort(stellen, j))
                .is_some_and(|w| rollenwort(&w.f))
        })
    };
    if ja && person() {
        marke(stellen, i, DOPPEL);
    }
}

/// „heißt Sonntag“.
fn genannt(stellen: &mut [Stelle], i: usize) {
    if !wort(stellen, i).is_some_and(|w| ist(r::NENNT, &w.f)) {
        return;
    }
    for j in i + 1..i + 6 {
        let Some(s) = stellen
            .get(j)
            .filter(|s| !matches!(s.wort.davor, Trenner::Punkt | Trenner::Anfang))
        else {
            return;
        };
        let passt = s.art.name()
            && (s.wort.gross() && !s.art.begriff()
                || s.wort.modus == Modus::Ohne && lexikon::nomen(&s.wort.f) && !s.art.begriff())
            && s.wort.f.len() > 2;
        if passt && !hat_begleiter(stellen, j) {
            marke(stellen, j, DOPPEL);
            return;
        }
    }
}

/// A word that may be a name beside one that is.
fn daneben(stellen: &mut [Stelle], i: usize) {
    let Some(s) = stellen
        .get(i)
        .filter(|s| s.marke.is_none() && s.wort.f.len() > 2)
    else {
        return;
    };
    if !s.art.name() || nie_name(s) {
        return;
    }
    let schreibung = s.wort.gross() || s.wort.modus == Modus::Ohne && lexikon::nomen(&s.wort.f);
    let vor = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            v.marke.is_some() && v.art.vorname() && (v.wort.gross() || v.wort.modus == Modus::Ohne)
        });
    let mit = s.wort.davor == Trenner::Leer && vor;
    if schreibung && mit && !(s.art.begriff() && s.wort.modus == Modus::Ohne) {
        marke(stellen, i, NEBEN);
    }
}

/// Both halves of a double name.
fn bindestrich(stellen: &mut [Stelle], i: usize) {
    if !wort(stellen, i).is_some_and(|w| w.davor == Trenner::Strich) {
        return;
    }
    let Some(j) = davor(stellen, i) else { return };
    for (a, b) in [(i, j), (j, i)] {
        let sicher = stellen.get(a).is_some_and(|s| s.marke.is_some());
        // „Christel-Heini“, „Kühnert-Täsche“: beside a given name, or before a word that nobody knows.
        let halb = stellen
            .get(a)
            .is_some_and(|s| s.art.nur_vorname() || b < a && s.marke == Some(FREMD));
        let offen = stellen.get(b).is_some_and(|s| {
            s.marke.is_none()
                && (s.art.name()
                    || halb
                        && s.wort.schrift == Schrift::Gross
                        && !s.art.begriff()
                        && !lexikon::abgeleitet(&s.wort.f))
                && s.wort.f.len() > 2
                && (s.wort.gross() || s.wort.modus == Modus::Ohne)
        });
        if sicher && offen {
            marke(stellen, b, NEBEN);
        }
    }
}

/// „von der X“, „Al-X“: the small words between or before marked ones, when written like a name.
fn partikel(stellen: &mut [Stelle], i: usize) {
    let Some(w) = wort(stellen, i).filter(|w| ist(r::PARTIKEL, &w.f)) else {
        return;
    };
    let danach = stellen.get(i + 1).is_some_and(|n| {
        n.marke.is_some() && (n.wort.davor == Trenner::Strich || n.wort.davor == Trenner::Leer)
    });
    let arabisch = matches!(
        w.f.as_str(),
        "al" | "el" | "abu" | "ibn" | "bin" | "ben" | "abd" | "la" | "le" | "van"
    ) && w.gross();
    let zwischen = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| v.marke.is_some())
        && schliesst_an(w)
        && !matches!(w.f.as_str(), "zu" | "zur" | "da" | "den" | "der");
    let von = matches!(w.f.as_str(), "von" | "van" | "v");
    if von {
        adel(stellen, i);
    }
    if danach && (arabisch || zwischen && !von) {
        marke(stellen, i, NEBEN);
    }
}

/// „Lena von der Heyde“, „Frau von Bredow“, „: von der Matthäi“.
fn adel(stellen: &mut [Stelle], i: usize) {
    let mitte = stellen
        .get(i + 1)
        .filter(|s| ist(&["der", "dem", "den", "zu"], &s.wort.f) && schliesst_an(s.wort))
        .map_or(0, |_| 1);
    let name = stellen.get(i + 1 + mitte).is_some_and(|s| {
        s.marke.is_some()
            && schliesst_an(s.wort)
            && s.wort.f.len() > 1
            && (mitte == 1 || !s.art.nur_vorname())
    });
    let offen = wort(stellen, i).is_some_and(|w| {
        matches!(w.davor, Trenner::Doppelpunkt | Trenner::Anfang)
            || w.gross() && w.davor != Trenner::Leer
    });
    let vor = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            v.marke.is_some()
                && v.art.vorname()
                && mitte + 1 > 0
                && wort(stellen, i).is_some_and(schliesst_an)
                || lexikon::art(&v.wort.f).titel()
                || v.art.rolle() && mitte == 1
        });
    let titel = davor(stellen, i).filter(|j| {
        wort(stellen, *j).is_some_and(|v| {
            ist(
                &[
                    "graf", "graefin", "freiherr", "freifrau", "baron", "fuerst", "prinz",
                ],
                &v.f,
            ) && v.gross()
        })
    });
    if let Some(j) = titel.filter(|_| name) {
        marke(stellen, j, NEBEN);
    }
    if name && (offen || vor || titel.is_some()) {
        for j in i..=i + mitte {
            marke(stellen, j, NEBEN);
        }
    }
}

/// „M. S.“, „Anna S.“, „M. Weidenhöfer“.
fn anfangsbuchstaben(stellen: &mut [Stelle], i: usize) {
    let buchstabe = |k: usize| {
        wort(stellen, k)
            .filter(|w| w.f.len() == 1 && w.punkt && (w.gross() || w.modus == Modus::Ohne))
    };
    let Some(w) = buchstabe(i) else { return };
    let paar = buchstabe(i + 1).filter(|n| n.davor == Trenner::Punkt && n.gross() && w.gross());
    let nach = davor(stellen, i)
        .and_then(|j| stellen.get(j))
        .is_some_and(|v| {
            schliesst_an(w)
                && v.art.vorname()
                && (v.marke.is_some() || v.wort.gross() && !v.art.begriff())
        });
    let vor = w.gross()
        && stellen
            .get(i + 1)
            .is_some_and(|n| n.wort.davor == Trenner::Punkt && n.marke.is_some() && n.wort.gross());
    let klein = buchstabe(i + 1).filter(|n| {
        n.davor == Trenner::Punkt
            && w.modus == Modus::Ohne
            && !w.gross()
            && !matches!(w.davor, Trenner::Leer)
            && stellen.get(i + 2).is_some_and(|t| ist(r::TUT, &t.wort.f))
    });
    if let Some(zweiter) = paar.or(klein) {
        let kurz = format!("{}{}", w.f, zweiter.f);
        let allein = stellen.get(i + 2).is_none_or(|n| {
            !(n.wort.f.len() == 1 && n.wort.punkt && n.wort.davor == Trenner::Punkt)
        });
        let erster =
            davor(stellen, i).is_none_or(|j| buchstabe(j).is_none() || w.davor != Trenner::Punkt);
        if allein
            && erster
            && !ist(
                &[
                    "zb", "dh", "ua", "uu", "ev", "ia", "iv", "su", "so", "oa", "oe", "id", "ps",
                    "hc",
                ],
                &kurz,
            )
        {
            marke(stellen, i, KUERZEL);
            marke(stellen, i + 1, KUERZEL);
        }
    }
    if nach {
        marke(stellen, i - 1, NEBEN);
    }
    if nach || vor {
        marke(stellen, i, NEBEN);
    }
}

/// „nach Rogers“: the method, not a person.
fn methode(stellen: &mut [Stelle], i: usize) {
    if wort(stellen, i).is_none_or(|w| w.f != "nach") {
        return;
    }
    for j in i + 1..i + 5 {
        let Some(s) = stellen.get_mut(j).filter(|s| {
            matches!(
                s.wort.davor,
                Trenner::Leer | Trenner::Strich | Trenner::Komma
            ) || s.wort.f == "und"
        }) else {
            return;
        };
        if ist(r::AUTOREN, &s.wort.f) && s.marke.is_none_or(|m| m.grund != TITEL.grund) {
            s.marke = None;
        }
    }
}
