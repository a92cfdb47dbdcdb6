//! Lines about a need: `@Raum #Zielgruppe !Tag` in any order (`+Raum` where @ needs AltGr), and of a sighting „von“ with the
//! function. Understood while it is typed; what is not understood is a sentence and stays typed.

use crate::domain::{Id, Kind, Schluessel, datum};
use crate::model::{Register, schnell};
use jiff::civil::Date;

/// Words behind a sign that may belong to it.
const WORTE: usize = 5;
/// Words at the end that may be a day: „am 3. november 2026“.
const TAGWORTE: usize = 4;
/// Räume named where a name is not unique.
const MEHRERE: usize = 4;

/// What a line says beside its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Angaben {
    pub worte: String,
    pub raum: Option<Id>,
    pub zielgruppen: Vec<String>,
    /// A day gone by, or today.
    pub tag: Option<Date>,
    /// What was not understood, a sentence each.
    pub unklar: Vec<String>,
}

/// Reads a line.
pub fn lies(reg: &Register, zeile: &str, heute: Date) -> Angaben {
    let worte: Vec<&str> = zeile.split_whitespace().collect();
    let (mut a, mut frei) = (Angaben::default(), Vec::new());
    let mut rest = worte.as_slice();
    while let [wort, danach @ ..] = rest {
        rest = danach;
        let hinter = |zeichen: &[char]| wort.strip_prefix(zeichen).filter(|w| !w.is_empty());
        if let Some(name) = hinter(&['@', '+']) {
            rest = a.nimm_raum(reg, name, danach);
        } else if let Some(gruppe) = hinter(&['#']) {
            a.zielgruppen.push(gruppe.replace('_', " "));
        } else if let Some(tag) = hinter(&['!']) {
            rest = a.nimm_tag(tag, danach, heute);
        } else {
            frei.push(*wort);
        }
    }
    a.worte = frei.join(" ");
    a
}

impl Angaben {
    fn nimm_raum<'a>(
        &mut self,
        reg: &Register,
        name: &str,
        danach: &'a [&'a str],
    ) -> &'a [&'a str] {
        let gemeint = |text: &str| schnell::finde(reg, Kind::Raeume, text);
        for anzahl in (0..=ungezeichnet(danach)).rev() {
            if let [raum] = gemeint(&verbunden(name, danach, anzahl)).as_slice() {
                self.raum = Some(*raum);
                return danach.get(anzahl..).unwrap_or_default();
            }
        }
        let namen: Vec<String> = gemeint(name)
            .into_iter()
            .take(MEHRERE)
            .map(|r| reg.raum_name(Some(r)))
            .collect();
        self.unklar.push(match namen.as_slice() {
            [] => format!("Den Raum „{name}“ gibt es nicht"),
            mehrere => format!("„{name}“ ist nicht eindeutig: {}", mehrere.join(", ")),
        });
        danach
    }

    fn nimm_tag<'a>(&mut self, tag: &str, danach: &'a [&'a str], heute: Date) -> &'a [&'a str] {
        for anzahl in (0..=ungezeichnet(danach)).rev() {
            if let Ok(tag) = datum::lies_rueckwaerts(&verbunden(tag, danach, anzahl), heute) {
                self.setze_tag(tag, heute);
                return danach.get(anzahl..).unwrap_or_default();
            }
        }
        self.unklar
            .push(format!("„{tag}“ ist kein Tag; etwa !gestern, !3.11."));
        danach
    }

    fn setze_tag(&mut self, tag: Date, heute: Date) {
        if tag > heute {
            let tag = datum::lang(tag);
            self.unklar
                .push(format!("{tag} kommt erst noch – gesehen wurde es schon"));
            return;
        }
        self.tag = Some(tag);
    }
}

/// Words up to the next sign.
fn ungezeichnet(danach: &[&str]) -> usize {
    let frei = |w: &&&str| !w.starts_with(['@', '+', '#', '!']);
    danach.iter().take(WORTE).take_while(frei).count()
}

fn verbunden(erstes: &str, danach: &[&str], anzahl: usize) -> String {
    let mehr = danach.iter().take(anzahl).copied();
    std::iter::once(erstes)
        .chain(mehr)
        .collect::<Vec<_>>()
        .join(" ")
}

/// What the line of a sighting says: `Kinder warten draußen @Brück von Schule gestern`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sichtzeile {
    pub raum: Option<Id>,
    /// Function of who saw it.
    pub von: String,
    pub am: Date,
    pub notiz: String,
    pub unklar: Vec<String>,
}

/// Reads it. Without a Raum: that of the need where it lies in the one that filters, else the one that filters.
pub fn lies_sichtung(
    reg: &Register,
    zeile: &str,
    bedarf: Id,
    filter: Option<Id>,
    heute: Date,
) -> Sichtzeile {
    let mut a = lies(reg, zeile, heute);
    let gruppen: Vec<String> = a.zielgruppen.drain(..).collect();
    for gruppe in gruppen {
        a.unklar
            .push(format!("„#{gruppe}“ gehört zum Bedarf, nicht zur Sichtung"));
    }
    let mut worte: Vec<&str> = a.worte.split(' ').filter(|w| !w.is_empty()).collect();
    let am_ende = tag_am_ende(&worte, heute).filter(|_| a.tag.is_none());
    let mut tage = Angaben::default();
    if let Some((tag, n)) = am_ende {
        worte.truncate(worte.len() - n);
        tage.setze_tag(tag, heute);
    }
    let von = worte.iter().position(|w| w.eq_ignore_ascii_case("von"));
    let (notiz, von) = worte.split_at(von.unwrap_or(worte.len()));
    Sichtzeile {
        raum: a.raum.or_else(|| ueblich(reg, bedarf, filter)),
        von: von.get(1..).unwrap_or_default().join(" "),
        am: a.tag.or(tage.tag).unwrap_or(heute),
        notiz: notiz.join(" "),
        unklar: a.unklar.into_iter().chain(tage.unklar).collect(),
    }
}

fn ueblich(reg: &Register, bedarf: Id, filter: Option<Id>) -> Option<Id> {
    let eigener = reg.raum_von(Schluessel {
        kind: Kind::Bedarfe,
        id: bedarf,
    });
    match filter {
        Some(oben) if !reg.liegt_in(eigener, oben) => Some(oben),
        _ => eigener,
    }
}

/// A day at the end of the words, and how many they are. „von“ begins no day.
fn tag_am_ende(worte: &[&str], heute: Date) -> Option<(Date, usize)> {
    (1..=TAGWORTE.min(worte.len())).rev().find_map(|n| {
        let text = worte.get(worte.len() - n..)?.join(" ");
        let bloss = text.chars().all(|c| c.is_ascii_digit());
        let tag = datum::lies_rueckwaerts(&text, heute).ok()?;
        (!bloss).then_some((tag, n))
    })
}
