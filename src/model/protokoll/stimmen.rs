//! Votes as they are said aloud or typed as numbers: „3 dafür 4 dagegen 1 Enthaltung“, „einstimmig“, „8 0 1“. Knows no rule
//! and no Sitzung: what a vote means is weighed elsewhere.

use super::Nein;

/// How the votes fell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stimmen {
    pub ja: u16,
    pub nein: u16,
    pub enthaltung: u16,
}

impl Stimmen {
    pub fn summe(self) -> u32 {
        u32::from(self.ja) + u32::from(self.nein) + u32::from(self.enthaltung)
    }
}

/// A vote said without numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wort {
    Einstimmig,
    Mehrheitlich,
}

impl Wort {
    pub fn text(self) -> &'static str {
        match self {
            Wort::Einstimmig => "einstimmig",
            Wort::Mehrheitlich => "mehrheitlich",
        }
    }
}

/// What a line says about the votes; None: it says nothing about that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gesagt {
    pub ja: Option<u16>,
    pub nein: Option<u16>,
    pub enthaltung: Option<u16>,
    pub wort: Option<Wort>,
}

/// One thing said.
enum Was {
    Ja(u16),
    Nein(u16),
    Enthaltung(u16),
    Wort(Wort),
}

impl Gesagt {
    pub fn leer(&self) -> bool {
        *self == Gesagt::default()
    }

    fn nimm(&mut self, was: Was) -> Result<(), Nein> {
        let (stelle, zahl, name) = match was {
            Was::Ja(n) => (&mut self.ja, n, "dafür"),
            Was::Nein(n) => (&mut self.nein, n, "dagegen"),
            Was::Enthaltung(n) => (&mut self.enthaltung, n, "Enthaltung"),
            Was::Wort(w) => {
                self.wort = Some(w);
                return Ok(());
            }
        };
        match stelle.replace(zahl) {
            None => Ok(()),
            Some(_) => Err(format!("„{name}“ steht zweimal da")),
        }
    }

    /// The votes in numbers; what nobody said follows from how many are there (`da`), where that is known. None: only words.
    ///
    /// # Errors
    /// Numbers that do not go together, or too few to know.
    pub fn zahlen(self, da: Option<u32>) -> Result<Option<Stimmen>, Nein> {
        let (nein, enthaltung) = (self.nein.unwrap_or(0), self.enthaltung.unwrap_or(0));
        if self.wort == Some(Wort::Einstimmig) && nein > 0 {
            return Err("Einstimmig und Nein-Stimmen passen nicht zusammen".to_owned());
        }
        let stimmen = |ja| Stimmen {
            ja,
            nein,
            enthaltung,
        };
        match (self.ja, self.wort, da) {
            (Some(ja), ..) => Ok(Some(stimmen(ja))),
            (None, Some(Wort::Mehrheitlich), _) if self.nein.is_none() => Ok(None),
            (None, _, Some(da)) => {
                let andere = u32::from(nein) + u32::from(enthaltung);
                let rest = da
                    .checked_sub(andere)
                    .ok_or_else(|| format!("{andere} Stimmen, aber nur {da} können abstimmen"))?;
                Ok(Some(stimmen(u16::try_from(rest).unwrap_or(u16::MAX))))
            }
            (None, Some(_), None) => Ok(None),
            (None, None, None) => {
                Err("Stimmen fehlen: wie viele dafür? Etwa 8 dafür 1 dagegen".to_owned())
            }
        }
    }

    /// "einstimmig bei 1 Enthaltung": how it was said, where there are no numbers to keep.
    pub fn worte(self) -> String {
        let Some(wort) = self.wort else {
            return String::new();
        };
        let nein = self.nein.filter(|n| *n > 0).map(|n| format!("{n} Nein"));
        let enthaltung = self.enthaltung.filter(|n| *n > 0);
        let enthaltung = enthaltung.map(|n| format!("{n} Enthaltung{}", en(n)));
        let bei: Vec<String> = nein.into_iter().chain(enthaltung).collect();
        if bei.is_empty() {
            wort.text().to_owned()
        } else {
            format!("{} bei {}", wort.text(), bei.join(", "))
        }
    }
}

/// Ending of „Enthaltung“ for so many.
pub fn en(n: u16) -> &'static str {
    if n == 1 { "" } else { "en" }
}

/// Words between the parts of what is said.
const FUELLER: &[&str] = &["bei", "mit", "und", "angenommen", "beschlossen"];

/// Parts a line into its text and what is said about votes at its end.
///
/// # Errors
/// Something is said twice.
pub fn am_ende<'w>(worte: &'w [&'w str]) -> Result<(&'w [&'w str], Gesagt), Nein> {
    if let Some(gelesen) = namen_zuerst(worte)? {
        return Ok(gelesen);
    }
    let mut gesagt = Gesagt::default();
    let mut rest = worte;
    while let Some((davor, was)) = letztes(ohne(rest, FUELLER)) {
        let zahl = !matches!(was, Was::Wort(_));
        gesagt.nimm(was)?;
        // „bei 1 Enthaltung“: that word belongs to the votes.
        rest = if zahl {
            ohne(davor, &["bei", "mit"])
        } else {
            davor
        };
    }
    Ok((rest, gesagt))
}

fn ohne<'w>(mut worte: &'w [&'w str], weg: &[&str]) -> &'w [&'w str] {
    while let [davor @ .., w] = worte
        && weg.contains(&blank(w).as_str())
    {
        worte = davor;
    }
    worte
}

/// The last thing said, and the words before it: „3 dafür“, „3 Stimmen dafür“, „alle dafür“, „einstimmig“.
fn letztes<'w>(worte: &'w [&'w str]) -> Option<(&'w [&'w str], Was)> {
    let [davor @ .., w] = worte else { return None };
    match blank(w).as_str() {
        "einstimmig" => return Some((davor, Was::Wort(Wort::Einstimmig))),
        "mehrheitlich" => return Some((davor, Was::Wort(Wort::Mehrheitlich))),
        _ => {}
    }
    if let Some(art) = art(w) {
        let [vorn @ .., menge] = ohne(davor, &["stimme", "stimmen"]) else {
            return None;
        };
        if blank(menge) == "alle" && matches!(art(0), Was::Ja(_)) {
            return Some((vorn, Was::Wort(Wort::Einstimmig)));
        }
        return zahl(menge).map(|n| (vorn, art(n)));
    }
    None
}

/// „ja 3 nein 4“: not where a number stands before it, for „3 dafür 4“ is said the other way round.
fn namen_zuerst<'w>(worte: &'w [&'w str]) -> Result<Option<(&'w [&'w str], Gesagt)>, Nein> {
    let mut gesagt = Gesagt::default();
    let mut rest = worte;
    while let [davor @ .., name, menge] = ohne(rest, &["und"])
        && let (Some(art), Ok(n)) = (art(name), blank(menge).parse())
    {
        gesagt.nimm(art(n))?;
        rest = davor;
    }
    let andersherum = rest.last().is_some_and(|w| zahl(w).is_some());
    Ok((!gesagt.leer() && !andersherum).then_some((rest, gesagt)))
}

/// A word as it counts: small letters, without the signs around it.
fn blank(wort: &str) -> String {
    wort.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// What a number before this word counts.
fn art(wort: &str) -> Option<fn(u16) -> Was> {
    match blank(wort).as_str() {
        "ja" | "dafür" | "dafuer" | "ja-stimme" | "ja-stimmen" | "jastimme" | "jastimmen" => {
            Some(Was::Ja)
        }
        "nein" | "dagegen" | "nein-stimme" | "nein-stimmen" | "neinstimme" | "neinstimmen"
        | "gegenstimme" | "gegenstimmen" => Some(Was::Nein),
        "enth" | "enthaltung" | "enthaltungen" | "enthalten" => Some(Was::Enthaltung),
        _ => None,
    }
}

fn zahl(wort: &str) -> Option<u16> {
    const WORTE: &[&str] = &[
        "null", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
        "elf", "zwölf",
    ];
    match blank(wort).as_str() {
        "ohne" | "kein" | "keine" | "keiner" => Some(0),
        "ein" | "einer" => Some(1),
        w => w.parse().ok().or_else(|| {
            let n = WORTE.iter().position(|z| *z == w)?;
            u16::try_from(n).ok()
        }),
    }
}

/// Up to three numbers: Ja, Nein, Enthaltung.
///
/// # Errors
/// Something is no number, or there are too many.
pub fn blosse(worte: &[&str]) -> Result<Option<Stimmen>, Nein> {
    let mut zahlen = Vec::new();
    for w in worte
        .iter()
        .flat_map(|w| w.split([':', '/', ',']).filter(|t| !t.is_empty()))
    {
        let zahl = w.parse::<u16>();
        zahlen.push(zahl.map_err(|_| format!("„{w}“ ist keine Stimmenzahl; etwa /e 8 0 1"))?);
    }
    match zahlen.as_slice() {
        [] => Ok(None),
        [ja, rest @ ..] if rest.len() < 3 => Ok(Some(Stimmen {
            ja: *ja,
            nein: rest.first().copied().unwrap_or(0),
            enthaltung: rest.get(1).copied().unwrap_or(0),
        })),
        _ => Err("Höchstens drei Zahlen: Ja, Nein, Enthaltung".to_owned()),
    }
}
